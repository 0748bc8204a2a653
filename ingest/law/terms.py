"""How long a sentence runs, by the words of its clause."""

from __future__ import annotations

import re

from ringtrace.ingest.finders.numbers import find_numbers

FOR_LIFE = 99  # years
_LIFE = re.compile(r"\b(?:life|death)\b")
_YEARS = re.compile(r"[ -]*years?\b")


def term(told: str) -> int:
    """Return the years of the longest term in the words of a clause, in lower case; 0 where none is told.

    Life and death are FOR_LIFE.
    """
    if _LIFE.search(told):
        return FOR_LIFE
    numbers = (n for n in find_numbers(told) if _YEARS.match(told, n.end))
    return max((int(n.value) for n in numbers), default=0)
