"""Places told side by side: "the provinces of Lao Cai and Son La" are two, and "Son" is nobody's."""

from __future__ import annotations

from ringtrace.ingest.gazetteer.places import locate
from ringtrace.ingest.language.tree import Tree

_JOINED = frozenset(["and", "or", ",", "&"])
_WORDS = 3
_Name = tuple[int, int, str]


def with_places_listed(tree: Tree, names: list[_Name]) -> list[_Name]:
    """Return the names, what is joined to a place and on the map as one place, though it was cut or
    taken for somebody.
    """
    found = list(names)
    for name in names:
        end = name[1] if name[2] == "LOC" else 0
        while end and (behind := _place_behind(tree, end)) is not None:
            first, end = behind
            if any(a < end and b > first and (a, b, k) != (first, end, "LOC") for a, b, k in found):
                found = [(a, b, k) for a, b, k in found if b <= first or a >= end]
                found.append((first, end, "LOC"))
                _flat(tree, first, end)
                if tree.words[first - 1] in ("and", "or"):
                    tree.hang(first, tree.top(name[0]), "conj")
    _countries_listed(tree, [name for name in found if name[2] == "LOC"])
    return sorted(found)


def _countries_listed(tree: Tree, places: list[_Name]) -> None:
    """ "The Central African Republic, Chad and Sudan": no country lies in another."""
    whole = {tree.name_head(first, end): (first, end) for first, end, _ in places}
    for place in whole:
        around = tree.heads[place]
        if tree.relations[place] == "appos" and around in whole:
            if all(_is_country(tree, *whole[p]) for p in (around, place)):
                tree.hang(place, around, "conj")


def _is_country(tree: Tree, first: int, end: int) -> bool:
    found = locate(" ".join(tree.words[first:end]))
    return bool(found) and found[0].kind == "country"


def _place_behind(tree: Tree, end: int) -> tuple[int, int] | None:
    """The words behind a name's end that are the next place of its list, of two words or three."""
    words = tree.words
    first = end
    while first < len(words) and words[first] in _JOINED:
        first += 1
    last = first
    while last < len(words) and words[last][:1].isupper():
        last += 1
    if not 0 < first - end < 3 or not 1 < last - first <= _WORDS:
        return None
    return (first, last) if locate(" ".join(words[first:last])) else None


def _flat(tree: Tree, first: int, end: int) -> None:
    """Let what a comma or "and" cut off from a place's first word hang on it."""
    for word in range(first + 1, end):
        if tree.heads[word] == tree.heads[first] or tree.relations[word] == "conj":
            tree.hang(word, first, "flat")
