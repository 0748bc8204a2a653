"""Form and tag to lemma: a table of what the rules get wrong, then the rules.

The table is learned from the training treebanks (training/lemmas.py); the rules are the regular
inflections of English.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_HISSING = re.compile(r"(?:s|x|z|ch|sh)es$")
_TAKES_E = re.compile(
    r"(?:[^aeiou][aeiou][vzcgsu]|[aeiou]t|[^aeiou]l|[ui]r|[rln][cgsv]|at|iz|ut|id|ud|as)$"
)


def lemma_of(form: str, tag: str, table: Mapping[str, str], verbs: frozenset[str]) -> str:
    """Return the lemma of a form under a Penn tag.

    table: "form<TAB>TAG" in lower case to lemma. verbs: known verb lemmas, which tell whether a
    stem takes its silent e back.
    """
    if (known := table.get(f"{form.lower()}\t{tag}")) is not None:
        return known
    return rule(form, tag, verbs)


def rule(form: str, tag: str, verbs: frozenset[str]) -> str:
    """Return what the regular inflections of English give."""
    if tag.startswith("NNP"):
        return form
    word = form.lower()
    if tag in ("NNS", "VBZ") and len(word) > 3:
        if word.endswith("ies"):
            return word[:-3] + "y"
        if _HISSING.search(word) or (tag == "VBZ" and word.endswith("oes")):
            return word[:-2]
        return word.removesuffix("s")
    if tag in ("VBD", "VBN") and word.endswith("ed") and len(word) > 4:
        return word[:-3] + "y" if word.endswith("ied") else _stem(word[:-2], verbs)
    if tag == "VBG" and word.endswith("ing") and len(word) > 5:
        return _stem(word[:-3], verbs)
    return word


def _stem(base: str, verbs: frozenset[str]) -> str:
    if base in verbs:
        return base
    if base + "e" in verbs:
        return base + "e"
    if len(base) > 2 and base[-1] == base[-2] and base[-1] not in "lsz":
        return base[:-1]
    return base + "e" if _TAKES_E.search(base) else base
