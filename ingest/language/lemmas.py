"""Form and tag to lemma: a table of what the rules get wrong, then the rules.

The table is learned from the training treebanks (training/lemmas.py); the rules are the regular
inflections of English.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_HISSING = re.compile(r"(?:ss|x|zz|ch|sh)es$")
_TAKES_E = re.compile(
    r"(?:[^aeiou][aeiou][vzcgsu]|[aeiou]t|[^aeiou]l|[^a]ir|ur|[rln][cgsv]|[aeiou]s|[^aeiou]ad|"
    r"at|iz|ut|id|ud|cod)$"
)
_TWO_CONSONANTS = re.compile(r"[^aeiou][^aeiou]$")  # "singing" is not of "singe"
_ADDED_K = re.compile(r"[aeiou].*ick$")  # "trafficked"
TABLES = ("lemmas.tsv", "verbs.txt")


class Lemmas:
    """Callable on a form and its Penn tag.

    lemmas.tsv: "form<TAB>TAG<TAB>lemma" where the rules are wrong; verbs.txt: known verbs, which
    tell whether a stem takes its silent e back.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        rows = files["lemmas.tsv"].decode().splitlines()
        self.table = dict(row.rsplit("\t", 1) for row in rows)
        self.verbs = frozenset(files["verbs.txt"].decode().split())

    def __call__(self, form: str, tag: str) -> str:
        """Return the lemma."""
        if (known := self.table.get(f"{form.lower()}\t{tag}")) is not None:
            return known
        return rule(form, tag, self.verbs)


def rule(form: str, tag: str, verbs: frozenset[str]) -> str:
    """Return what the regular inflections of English give."""
    if tag == "NNP":
        return form
    if tag == "NNPS":
        return form[:-3] + "y" if form.endswith("ies") else re.sub(r"(?<![sui])s$", "", form)
    word = form.lower()
    if tag in ("NNS", "VBZ") and len(word) > 3:
        if word.endswith("ies"):
            return word[:-3] + "y"
        if _HISSING.search(word) or (tag == "VBZ" and word.endswith("oes")):
            return word[:-2]
        return word.removesuffix("s")
    if tag in ("VBD", "VBN") and word.endswith("ed") and len(word) > 4:
        if word.endswith("eed"):
            return word[:-1]
        return word[:-3] + "y" if word.endswith("ied") else _stem(word[:-2], verbs)
    if tag == "VBG" and word.endswith("ing") and len(word) > 5:
        return _stem(word[:-3], verbs)
    return word


def _stem(base: str, verbs: frozenset[str]) -> str:
    if _ADDED_K.search(base):
        return base[:-1]
    if base + "e" in verbs and not (base in verbs and _TWO_CONSONANTS.search(base)):
        return base + "e"
    if base in verbs:
        return base
    if len(base) > 2 and base[-1] == base[-2] and base[-1] not in "lsz":
        return base[:-1]
    if base.endswith("ll") and base[:-1] in verbs:
        return base[:-1]  # "travelled", as the British write
    return base + "e" if _TAKES_E.search(base) else base
