"""Word lists of the reading: plain files, one thought a file."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def words_of(name: str, *rows: str) -> frozenset[str]:
    """Return the words of several rows of a table together."""
    return frozenset[str]().union(*(word_table(name)[row] for row in rows))


@cache
def word_table(name: str) -> dict[str, frozenset[str]]:
    """Return a table file (name<TAB>words): words by name."""
    found: dict[str, frozenset[str]] = {}
    for line in (files(__package__) / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            key, _, words = line.partition("\t")
            found[key] = found.get(key, frozenset()) | frozenset(words.split())
    return found
