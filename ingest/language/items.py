"""Whom an item of a list begins with: "ii) Rina Khatun, W/o ...", "Yesenia Trevino, 37, Laredo"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ringtrace.ingest.language.tree import Tree
from ringtrace.ingest.words import word_table

_Name = tuple[int, int, str]
_MARK = re.compile(
    r"[-–—*•·.()\d]+|[A-Za-z]-?\d{1,2}|[a-h]|[ivx]{1,5}|(?:dr|mrs?|ms|miss)\.?", re.IGNORECASE
)
_PART = re.compile(r"(?:[^\W\d_a-z]['’]?)[^\W\d_]*\.?")  # a word of a name, an initial
_INSIDE = frozenset("de del la las los da dos di du van von der bin binti ibn al el y e -".split())
_LONGEST = 6  # words of a name
# How papers of courts go on behind the name: age, other name, parent, home, day of birth.
_ALIAS = frozenset("@ aka a.k.a a.k.a. a/k/a alias".split())
_PARENT = re.compile(r"[SDWCsdwc]/[Oo]")
_HOME = re.compile(r"[Rr]/[Oo]|[Aa]ged?")
_AGE = re.compile(r"[1-9]\d")
_LISTING = frozenset([",", "and", ";", "."])
_BORN = re.compile(
    r"DOB|D\.O\.B\.?|born|aged?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|[1-9]\d", re.IGNORECASE
)


def with_items(tree: Tree, names: list[_Name], tags: list[str]) -> list[_Name]:
    """Return the names, of an item of a list what it begins with as somebody's, and nobody's parents."""
    names = [n for n in names if n[2] != "PER" or not _parent(tree.words, n[0])]
    found = _opening(tree.words)
    if found is None:
        return names
    first, last = found
    known = (a for a, b, kind in names if kind == "PER" and b == last and first <= a < last - 1)
    first = next(known, first)  # "Deputy Sheriff Wade Collins, 29"
    for word in range(first, last):
        if tags[word] not in ("HYPH", ",", "."):
            tags[word] = "NNP"
    _head_by_first(tree, first, last)
    return sorted([n for n in names if n[1] <= first or n[0] >= last] + [(first, last, "PER")])


def with_aged(words: Sequence[str], names: list[_Name]) -> list[_Name]:
    """Return the names, among people with their ages also what was taken for a place: "Musa Bello, 23, Sani Audu,
    31, and Garba Isa, 40".
    """

    def aged(last: int) -> bool:
        behind = [*words[last : last + 3], "", "", ""]
        return behind[0] == "," and bool(_AGE.fullmatch(behind[1])) and behind[2] in _LISTING

    if not any(kind == "PER" and aged(last) for _, last, kind in names):
        return names
    return [(a, b, "PER" if b - a > 1 and aged(b) else kind) for a, b, kind in names]


def _head_by_first(tree: Tree, first: int, last: int) -> None:
    """Let the first word of a name head it, wherever the parser has cut it."""
    name = range(first, last)
    tops = [w for w in name if not any(o != w and tree.is_under(w, o) for o in name)]
    top = next((w for w in tops if tree.heads[w] != w), tops[0])
    above, relation = tree.heads[top], tree.relations[top]
    if top != first and above != top:
        tree.hang(first, above, relation)
    elif top != first:
        tree.children[tree.heads[first]].remove(first)
        tree.heads[first], tree.relations[first] = first, relation
    for word in name[1:]:
        for below in [k for k in tree.children[word] if k not in name]:
            tree.hang(below, first, tree.relations[below])
        if tree.relations[word] != "punct":
            tree.hang(word, first, "flat")


def _opening(words: Sequence[str]) -> tuple[int, int] | None:
    """The words of the name that a paragraph opens with, where what stands behind shows that it is one."""
    first = 0
    while first < min(4, len(words) - 2) and _MARK.fullmatch(words[first]):
        first += 1
    last = first
    while last < len(words) and (
        _PART.fullmatch(words[last]) or (last > first and words[last] in _INSIDE)
    ):
        last += 1
    if not 1 < last - first <= _LONGEST or any(
        w.isupper() and len(w) > 3 for w in words[first:last]
    ):
        return None
    if words[last - 1].lower() in word_table("kinds.tsv")["Group"]:
        return None  # "Kidnapped Boy, 11, Freed"
    behind = [*words[last : last + 3], "", "", ""]
    if behind[0].lower() in _ALIAS or _PARENT.fullmatch(behind[0]):
        return first, last
    if behind[0] == "(":
        return (first, last) if _BORN.fullmatch(behind[1]) else None
    if behind[0] != ",":
        return None
    aged = _AGE.fullmatch(behind[1]) and behind[2] in (
        ",",
        ";",
        "",
        ".",
        "of",
        "–",
        "-",
        "—",
        "(",
        ":",
    )
    told = (
        aged
        or behind[1].lower() in _ALIAS
        or _PARENT.fullmatch(behind[1])
        or _HOME.fullmatch(behind[1])
    )
    return (first, last) if told else None


def _parent(words: Sequence[str], name: int) -> bool:
    """Whether a name is only that of a father or husband: "S/o Late Kasem Mollah"."""
    return any(_PARENT.fullmatch(w) or w == "R/o" for w in words[max(0, name - 3) : name])
