"""Words to the pieces that the encoder knows, and each word's shape."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

UNKNOWN, START, END = 100, 101, 102
MAX_PIECES = 8  # of one word; a longer word keeps its first six and last two
# Shapes: what the uncased vocabulary does not see.
LOWER, TITLE, UPPER, ONE_CAPITAL, MIXED, DIGITS, ALPHANUMERIC, SYMBOL = range(1, 9)


def shape_of(word: str) -> int:
    """Return the shape of a word: lower, title, upper case, digits, symbol and so on."""
    letters = any(c.isalpha() for c in word)
    if any(c.isdigit() for c in word):
        return ALPHANUMERIC if letters else DIGITS
    if not letters:
        return SYMBOL
    if word.islower():
        return LOWER
    if word.isupper():
        return UPPER if any(c.isalpha() for c in word[1:]) else ONE_CAPITAL
    if word[0].isupper() and word[1:].islower():
        return TITLE
    return MIXED


class WordPiece:
    """The greedy longest-match tokeniser of BERT (Devlin et al. 2019), one word at a time.

    pieces(word) gives the piece numbers and the word's shape; answers are remembered.
    """

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self.numbers = {piece: n for n, piece in enumerate(vocabulary)}
        self.known: dict[str, tuple[tuple[int, ...], int]] = {}

    def pieces(self, word: str) -> tuple[tuple[int, ...], int]:
        """Return the numbers of the word's pieces, at least one, and its shape."""
        if (found := self.known.get(word)) is not None:
            return found
        plain = unicodedata.normalize("NFD", word.lower())
        plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
        numbers: list[int] = []
        for chunk in re.findall(r"[^\W_]+|_|[^\w\s]", plain):
            numbers += self._chunk(chunk)
        numbers = numbers or [UNKNOWN]
        if len(numbers) > MAX_PIECES:
            numbers = numbers[: MAX_PIECES - 2] + numbers[-2:]
        found = (tuple(numbers), shape_of(word))
        if len(self.known) < 200_000:
            self.known[word] = found
        return found

    def _chunk(self, chunk: str) -> list[int]:
        if len(chunk) > 100:
            return [UNKNOWN]
        numbers, start = [], 0
        while start < len(chunk):
            for end in range(len(chunk), start, -1):
                number = self.numbers.get(("##" if start else "") + chunk[start:end])
                if number is not None:
                    numbers.append(number)
                    start = end
                    break
            else:
                return [UNKNOWN]
        return numbers
