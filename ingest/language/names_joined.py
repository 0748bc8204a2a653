"""Names of people that were cut: at a hyphen ("Ho Kam-wing", "Odd-Inge Nygård"), behind their first word."""

from __future__ import annotations

import re
from collections.abc import Collection

from ringtrace.ingest.gazetteer.places import is_people
from ringtrace.ingest.language.ranks import is_calling
from ringtrace.ingest.language.tree import Tree

# The last part of a given name of two syllables, as in Korea, Taiwan and Hong Kong.
_SYLLABLE = re.compile(r"[bcdfghj-np-tv-z]{0,3}[aeiouy]{1,3}(?:ng|[nmklpthr])?")
_NO_SYLLABLE = frozenset("run led hit in on up out to by per era like law like made own".split())
_SHORT, _SURNAME = 6, 3  # letters
_NO_SURNAME = frozenset("an the mr mrs ms dr sir ex mme m".split())
_BANDS = frozenset("front command column brigade brigades battalion bloc".split())
_FIRST = frozenset(["Md", "Md.", "Mohd", "Mohd.", "Muh.", "Moh."])  # Muhammad, as part of a name
_Name = tuple[int, int, str]


def joined_names(tree: Tree, names: list[_Name]) -> list[_Name]:
    """Return the names, those of people whole; the tree is changed to fit."""
    names = _of_syllables(tree, names)
    begun = {first for first, _, _ in names}
    names = [(_begun(tree, *name), _ended(tree, *name, begun), name[2]) for name in names]
    return [_of_band(tree, *name) for name in _side_by_side(tree, names)]


def _of_band(tree: Tree, first: int, last: int, kind: str) -> _Name:
    """A name with what is named after somebody: "the Domingo Lain Front" is no Domingo."""
    behind = tree.words[last] if last < len(tree.words) else ""
    band = kind == "PER" and last - first > 1 and behind[:1].isupper() and is_band(behind)
    return (first, last + 1, "ORG") if band else (first, last, kind)


def is_band(word: str) -> bool:
    """Return whether a word ends the name of an armed band: "Front" of "the Domingo Lain Front"."""
    return word.lower() in _BANDS


def _of_syllables(tree: Tree, names: list[_Name]) -> list[_Name]:
    """The names, "Ho Kam-wing" as one where a part of it was taken for somebody."""
    words = tree.words
    found = list(names)
    for hyphen in (n for n, word in enumerate(words) if word == "-" and 1 < n < len(words) - 1):
        first, last = hyphen - 2, hyphen + 2
        syllables = (words[hyphen - 1].lower(), words[hyphen + 1])
        surname = words[first]
        if not (surname.istitle() and words[hyphen - 1].istitle() and words[hyphen + 1].islower()):
            continue
        if any(len(s) > _SHORT or not _SYLLABLE.fullmatch(s) for s in syllables):
            continue
        inside = [name for name in found if name[0] < last and name[1] > first]
        somebody = any(kind == "PER" for _, _, kind in inside)
        if words[hyphen + 1] in _NO_SYLLABLE or not somebody or is_calling(surname):
            continue
        if all(first <= a and b <= last for a, b, _ in inside):
            found = sorted([*(name for name in found if name not in inside), (first, last, "PER")])
            _as_one(tree, first, last)
    return found


def _begun(tree: Tree, first: int, last: int, kind: str) -> int:
    """Where a person's name begins: "Odd-Inge Nygård", "Md Jahangir Alam"."""
    before = tree.words[first - 1] if first else ""
    if kind == "PER" and before in _FIRST:
        _as_one(tree, first - 1, last)
        return first - 1
    if kind == "PER" and before == "-" and first > 1 and tree.words[first - 2].istitle():
        if not (is_people(tree.words[first - 2]) or is_people(tree.words[first])):
            _as_one(tree, first - 2, last)
            return first - 2
    return first


def _ended(tree: Tree, first: int, last: int, kind: str, begun: Collection[int]) -> int:
    """Where a person's name ends: "Park Min-Ho", "Tarik Momin"."""
    behind = tree.words[last : last + 2]
    if kind == "PER":
        for part in range(first, last - 1):
            if tree.words[part + 1] == "-" and tree.relations[part] == "nmod:desc":
                tree.relations[part] = "flat"  # "Bertin Saint-Elme"
    cut = kind == "PER" and last == first + 1 and last not in begun
    if cut and behind and behind[0].istitle():
        if tree.relations[last] == "flat" and tree.heads[last] == tree.top(first):
            return last + 1  # "Tarik Momin", cut behind its first word
    joined = kind == "PER" and len(behind) == 2 and behind[0] == "-" and behind[1].istitle()
    flat = joined and tree.relations[last + 1] == "flat"
    return last + 2 if flat and tree.heads[last + 1] == tree.top(first) else last


def _side_by_side(tree: Tree, names: list[_Name]) -> list[_Name]:
    """The names, "Ng" and "Siew Choo" side by side as one."""
    found: list[_Name] = []
    for first, last, kind in names:
        if found and found[-1][1:] == (first, "PER") and kind == "PER":
            begun = found[-1][0]
            word = tree.words[begun]
            short = word.istitle() and 1 < len(word) <= _SURNAME and word.isalpha()
            if begun == first - 1 and short and word.lower() not in _NO_SURNAME:
                found[-1] = (begun, last, kind)
                _as_one(tree, begun, last)
                continue
        found.append((first, last, kind))
    return found


def _as_one(tree: Tree, first: int, last: int) -> None:
    """Let the first word of a name head it, in the place of that which hangs on no other of it."""
    outer = tree.name_head(first, last)
    if outer != first:
        if tree.heads[first] != outer:
            tree.hang(first, outer, "flat")
        tree.lift(first)
    for word in range(first + 1, last):
        tree.hang(word, first, "punct" if tree.words[word] == "-" else "flat")
