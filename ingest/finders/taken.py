"""Which characters of a text belong to a value already."""

from __future__ import annotations


class Taken:
    """The stretches of a text of so many characters that are taken."""

    def __init__(self, length: int) -> None:
        self._marks = bytearray(length)

    def add(self, start: int, end: int) -> None:
        """Take the characters from start to end."""
        self._marks[start:end] = b"\1" * (end - start)

    def meets(self, start: int, end: int) -> bool:
        """Return whether one of the characters from start to end is taken."""
        return self._marks.find(1, start, end) >= 0
