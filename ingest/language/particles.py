"""What stands in the middle of a name: "Wim de Graaf" is one name, whatever the network calls its parts."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.language.tree import Tree

PARTICLES = frozenset(
    "de del da dos das do di van der den von ter ten la le el al bin ibn y e".split()
)
_Name = tuple[int, int, str]


def with_particles(tree: Tree, names: Sequence[_Name]) -> list[_Name]:
    """Return the names, a surname with its given name where small words alone stand between the two."""
    found: list[_Name] = []
    for first, last, kind in names:
        start = first
        while start and tree.words[start - 1] in PARTICLES:
            start -= 1
        before = start - 1
        joined = kind == "PER" and 0 <= before < start < first + 1 and start != first
        if joined and tree.words[before][:1].isupper() and tree.top(first) == tree.top(before):
            while before and _is_given(tree, before - 1, before):
                before -= 1
            found = [n for n in found if n[1] <= before]
            first = before
        found.append((first, last, kind))
    return found


def _is_given(tree: Tree, word: int, name: int) -> bool:
    """Whether one more given name stands before: "Ana Maria de Souza"."""
    upper = tree.words[word][:1].isupper() and tree.words[word].isalpha()
    return upper and tree.top(word) == tree.top(name)
