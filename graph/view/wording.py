"""Text as it may be shown: victims' names replaced, control characters visible, offsets kept."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Protocol
from urllib.parse import urlsplit

from ringtrace.graph.inert import plain

_DAY = r"(\d{4}(?:-\d\d){0,2})"
_VALUES = (
    (re.compile(r">=(.+)"), "at least {}"),
    (re.compile(r"<=(.+)"), "at most {}"),
    (re.compile(rf"{_DAY}/{_DAY}"), "{} to {}"),
    (re.compile(rf"{_DAY}/\.\."), "since {}"),
    (re.compile(rf"\.\./{_DAY}"), "until {}"),
    (re.compile(r"([\d.,]+)-([\d.,]+) (\w+)"), "{} to {} {}"),
)
_LARGE = re.compile(r"(?<![\d.])\d{5,}")


class Redacts(Protocol):
    """Anything that replaces the names that must not be shown."""

    def text(self, text: str) -> str:
        """Return the text with the names replaced."""

    def replacements(self, text: str) -> list[tuple[int, int, str]]:
        """Return start, end and what is shown instead, in the text's order."""


class Wording:
    """One article's text as shown, and where its offsets went."""

    def __init__(self, text: str, redactor: Redacts) -> None:
        self._replaced = redactor.replacements(text)
        self._starts = [start for start, _, _ in self._replaced]
        parts, last = [], 0
        self._gained = [0]  # by how much the text grew with the first, the first two ...
        for start, end, shown in self._replaced:
            parts += [text[last:start], shown]
            self._gained.append(self._gained[-1] + len(shown) - (end - start))
            last = end
        self.shown = plain("".join([*parts, text[last:]]))
        self._astral = [i for i, c in enumerate(self.shown) if ord(c) > 0xFFFF]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the shown text for one of the kept text; half a name becomes all of it."""
        return self._offset(start, last=False), self._offset(end, last=True)

    def units(self, start: int, end: int) -> tuple[int, int]:
        """Return the same span in UTF-16 units, as browsers count."""
        start, end = self.span(start, end)
        return start + bisect_left(self._astral, start), end + bisect_left(self._astral, end)

    def _offset(self, offset: int, *, last: bool) -> int:
        before = bisect_left(self._starts, offset)  # replacements that begin before the offset
        if before and offset < self._replaced[before - 1][1]:
            start, end, _ = self._replaced[before - 1]
            return end + self._gained[before] if last else start + self._gained[before - 1]
        return offset + self._gained[before]


def medium(name: str) -> str:
    """Return the name of a medium: of one that is known by its address only, the host."""
    return urlsplit(name).hostname or name if name.startswith(("http://", "https://")) else name


def certainty(status: str) -> str:
    """Return a claim's status as people are told it."""
    return "said plainly" if status == "asserted" else status


def readable(value: str) -> str:
    """Return a side of a conflict (">=33", "2011-11/..", "8000-10000 CNY") in words."""
    value = _LARGE.sub(lambda number: f"{int(number.group()):,}", value)
    for pattern, words in _VALUES:
        if found := pattern.fullmatch(value):
            return words.format(*found.groups())
    return certainty(value)
