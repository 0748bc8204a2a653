"""What people and gangs go by: 'Ismael "El Mayo" Zambada' is one name, "Los Zetas" that of a gang."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.gazetteer.places import is_people, locate
from ringtrace.ingest.language.tree import Tree

_OPENING, _CLOSING = frozenset("\"“‘«'"), frozenset("\"”’»'")
_WORDS = 4  # of a nickname at most
_Name = tuple[int, int, str]


def with_nicknames(tree: Tree, names: list[_Name]) -> list[_Name]:
    """Return the names, those on both sides of a nickname as one, headed by its first word."""
    found: list[_Name] = []
    for first, last, kind in names:
        if found and first < found[-1][1]:
            continue
        end = _end(tree, first, last, names) if kind == "PER" else None
        if end is not None:
            head, last = tree.top(first), end
            for word in range(first, end):
                outside = not first <= tree.heads[word] < end or tree.heads[head] == word
                if word != head and tree.relations[word] != "punct" and not outside:
                    tree.hang(word, head, "flat")
        found.append((first, last, kind))
    return found


def _end(tree: Tree, first: int, last: int, names: list[_Name]) -> int | None:
    """One past the surname behind a nickname that stands in or right behind a name, or None."""
    words = tree.words
    marks = range(first + 1, min(last + 1, len(words) - 2))
    opening = next((n for n in marks if words[n] in _OPENING), None)
    if opening is None or not words[opening + 1][:1].isupper():
        return None
    inside = range(opening + 2, min(opening + 2 + _WORDS, len(words) - 1))
    closing = next((n for n in inside if words[n] in _CLOSING), None)
    if closing is None:
        return None
    behind = next((b for a, b, kind in names if a <= closing + 1 < b and kind == "PER"), None)
    end = closing + 1
    while end < len(words) and words[end][:1].isupper() and tree.relations[end] == "flat":
        end += 1
    return behind or (end if end > closing + 1 else None)


def with_surnames(tree: Tree, names: list[_Name]) -> list[_Name]:
    """Return the names and those behind "surnamed": "a broker surnamed Fu", who is the broker."""
    found = list(names)
    for first in range(1, len(tree.words)):
        before, name = tree.words[first - 1 : first + 1]
        if before != "surnamed" or not name[:1].isupper():
            continue
        if not any(a <= first < b and kind == "PER" for a, b, kind in names):
            found = [(a, b, kind) for a, b, kind in found if not a <= first < b]
            found.append((first, first + 1, "PER"))
        if tree.heads[first] == first - 1 and tree.relations[first - 1] in ("appos", "acl"):
            tree.hang(first, tree.heads[first - 1], "appos")
            tree.hang(first - 1, first, "amod")
            for other in [k for k in tree.children[first] if tree.relations[k] == "conj"]:
                if tree.words[other].islower():
                    tree.hang(other, tree.heads[first], "conj")
    return sorted(found)


def without_anybody(tree: Tree, names: list[_Name]) -> list[_Name]:
    """Return the names but for what a headline in title case calls somebody: "Chinese National Sentenced"."""
    names = [(a, b, "LOC" if _is_street(tree, a, b) else kind) for a, b, kind in names]
    return [
        (first, last, kind)
        for first, last, kind in names
        if kind != "PER"
        or last - first < 2
        or tree.words[last - 1].lower() not in _ANYBODY
        or not (
            is_people(tree.words[first]) if last - first == 2 else _is_home(tree, first, last - 1)
        )
    ]


def _is_home(tree: Tree, first: int, last: int) -> bool:
    """ "Camden County Man Sentenced", "Des Moines Father Convicted": where somebody lives."""
    return tree.words[last - 1] in _UNITS or bool(locate(" ".join(tree.words[first:last])))


_UNITS = frozenset("County City Township Parish District".split())


def _is_street(tree: Tree, first: int, last: int) -> bool:
    """ "Of Kenton Lane": where somebody lives, and nobody."""
    named = last - first == 2 and tree.words[last - 1] in _STREETS
    return named and first > 0 and tree.words[first - 1].lower() in ("of", "in", "on", "at")


_STREETS = frozenset(
    "Street Road Lane Avenue Close Drive Terrace Crescent Gardens Boulevard".split()
)
_ANYBODY = frozenset(
    "national nationals man woman men women couple resident citizen father mother son daughter brother brothers teen owner doctor nurse".split()
)


def with_gangs(tree: Tree, names: list[_Name]) -> list[_Name]:
    """Return the names with those of gangs in Spanish: "Los Zetas", which is no town."""
    found = list(names)
    for first in range(len(tree.words) - 1):
        if not is_gang(tree.words[first : first + 2]):
            continue
        found = [(a, b, k) for a, b, k in found if b <= first or a >= first + 2]
        found.append((first, first + 2, "ORG"))
    return sorted(found)


def is_gang(words: Sequence[str]) -> bool:
    """Return whether two words are "Los" and a noun in the plural that no place on the map is called by."""
    article, noun = words
    called = article in ("Los", "LOS") and noun[:1].isupper() and noun.lower().endswith("s")
    return called and len(noun) > 3 and not locate(f"Los {noun.title()}")
