"""Form and tag to lemma: a table of what the rules get wrong, then the rules.

The table is learned from the training treebanks (training/lemmas.py); the rules are the regular
inflections of English, and its irregular verbs, of which treebanks hold too few.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_HISSING = re.compile(r"(?:ss|x|zz|ch|sh)es$")
_TAKES_E = re.compile(
    r"(?:[^aeiou][aeiou][vzcgsu]|[aeiou]t|[^aeiou]l|[^a]ir|ur|[rln][cgsv]|[aeiou]s|[^aeiou]ad|"
    r"at|iz|ut|id|ud|cod)$"
)
_IN_ET = re.compile(r"[aeiou].*et$")  # "pocketed"; "complete" is a known verb
_TWO_CONSONANTS = re.compile(r"[^aeiou][^aeiou]$")  # "singing" is not of "singe"
_ADDED_K = re.compile(r"[aeiou].*ick$")  # "trafficked"
# Past tense, participle (where it is another), lemma.
_IRREGULAR = """
arose arisen arise, awoke awoken awake, bore borne bear, beaten beat, bent bend, bit bitten bite, bled bleed, bound bind,
bred breed, burnt burn, clung cling, crept creep, dug dig, dreamt dream, fed feed, fled flee, flung fling,
forbade forbidden forbid, forgave forgiven forgive, foresaw foreseen foresee, froze frozen freeze, hid hidden hide,
knelt kneel, laid lay, leapt leap, learnt learn, lent lend, lain lie, lied lie, lit light, misled mislead,
mistook mistaken mistake, outran outrun, overcame overcome, overthrew overthrown overthrow, pled plead,
rebuilt rebuild, redid redone redo, repaid repay, resold resell, retold retell, retook retaken retake,
rode ridden ride, rung ring, risen rise, sang sung sing, sank sunk sink, sat sit, shook shaken shake, shone shine,
shot shoot, shrank shrunk shrink, slept sleep, slew slain slay, slid slide, spat spit, sped speed, spilt spill,
sprang sprung spring, spun spin, stood stand, strove striven strive, struck stricken strike, strung string,
stuck stick, stung sting, swam swum swim, swept sweep, swore sworn swear, swung swing, tied tie, tore torn tear,
undergone undergo, underwent undergo, undertook undertaken undertake, undid undone undo, upheld uphold, vied vie,
withheld withhold, withstood withstand, waylaid waylay, woke woken wake, wept weep, wore worn wear, wove woven weave, wrung wring
"""
IRREGULAR = {
    form: forms[-1]
    for row in _IRREGULAR.replace("\n", " ").split(",")
    for forms in [row.split()]
    for form in forms[:-1]
}
PAST = ("VBD", "VBN")
VERBS = frozenset("annul dupe free overrule parole".split())  # as rare in treebanks
TABLES = ("lemmas.tsv", "verbs.txt")


class Lemmas:
    """Callable on a form and its Penn tag.

    lemmas.tsv: "form<TAB>TAG<TAB>lemma" where the rules are wrong; verbs.txt: known verbs, which
    tell whether a stem takes its silent e back.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        rows = files["lemmas.tsv"].decode().splitlines()
        self.table = dict(row.rsplit("\t", 1) for row in rows)
        self.verbs = VERBS | frozenset(files["verbs.txt"].decode().split())

    def __call__(self, form: str, tag: str) -> str:
        """Return the lemma."""
        word = form.lower()
        if word in IRREGULAR and (tag in PAST or (tag[:2] == "VB" and word not in self.verbs)):
            return IRREGULAR[word]  # the table holds slips of its treebanks; "resold" is no base
        if (known := self.table.get(f"{word}\t{tag}")) is not None:
            return known
        return rule(form, tag, self.verbs)


def rule(form: str, tag: str, verbs: frozenset[str]) -> str:
    """Return what the regular inflections of English give."""
    if tag == "NNP":
        return form
    if tag == "NNPS":
        return form[:-3] + "y" if form.endswith("ies") else re.sub(r"(?<![sui])s$", "", form)
    word = form.lower()
    if tag == "NNS" and len(word) > 4 and word.endswith("men"):
        return word[:-2] + "an"  # "gunmen"
    if tag == "NNS" and word.endswith("children"):
        return word[:-3]  # "schoolchildren"
    if tag == "NNS" and word.endswith("wives"):
        return word[:-3] + "fe"  # "midwives"
    if tag in PAST and word in IRREGULAR:
        return IRREGULAR[word]
    if tag in ("NNS", "VBZ") and len(word) > 3:
        if word.endswith("ies"):
            return word[:-3] + "y"
        if _HISSING.search(word) or (tag == "VBZ" and word.endswith("oes")):
            return word[:-2]
        return word.removesuffix("s")
    if tag in PAST and word.endswith("ed") and len(word) > 4:
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
    return base + "e" if _TAKES_E.search(base) and not _IN_ET.search(base) else base
