"""Bounds that words set around a number: at least, up to, about, between, to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ringtrace.nouns import Qualifier

_BEFORE: tuple[tuple[str, Qualifier], ...] = (
    (r"at least|no fewer than|no less than|not fewer than|not less than|a minimum of", "at_least"),
    (r"more than|over|above|upwards? of|in excess of|excess of|well over|as few as", "at_least"),
    (r"up to|as many as|as much as|at most|no more than|not more than|a maximum of", "at_most"),
    (r"fewer than|less than|under|below", "at_most"),
    (r"about|around|some|approximately|roughly|nearly|almost|close to|an estimated", "approx"),
    (r"approx\.?|circa|an average of|just over|just under|estimated at", "approx"),
)
_AFTER: tuple[tuple[str, Qualifier], ...] = (
    (r"or more|or older", "at_least"),
    (r"or fewer|or less", "at_most"),
    (r"or so", "approx"),
)


@dataclass(frozen=True, slots=True)
class Bound:
    """A qualifier found beside a number, and where the whole expression then starts or ends."""

    q: Qualifier
    edge: int


def before(text: str, start: int) -> Bound | None:
    """Return the qualifier that ends right before the number, with the offset where it starts."""
    window = text[max(0, start - 24) : start]
    for words, q in _BEFORE:
        if match := re.search(rf"\b(?:{words})\s+(?:the\s+|a\s+)?$", window, re.IGNORECASE):
            return Bound(q, max(0, start - 24) + match.start())
    return None


def after(text: str, end: int) -> Bound | None:
    """Return the qualifier that follows the number, with the offset where it ends."""
    for words, q in _AFTER:
        if match := re.match(rf"\s+(?:{words})\b", text[end : end + 16], re.IGNORECASE):
            return Bound(q, end + match.end())
    return None


JOINED = re.compile(r"\s*(?:-|–|—|to|and|or)\s*", re.IGNORECASE)


def joined(text: str, end: int, start: int, opening: str) -> bool:
    """Return whether two numbers (end of one, start of the next) are one range.

    opening: the words before the first number: "between" and "from" allow "and".
    """
    between = text[end:start].lower().strip()
    if between in ("-", "–", "—", "to"):
        return True
    return between == "and" and opening.rstrip().lower().endswith("between")


def limits(q: Qualifier, value: float) -> tuple[float | None, float | None]:
    """Return min and max of a number under a qualifier."""
    if q == "at_least":
        return value, None
    if q == "at_most":
        return None, value
    return value, value
