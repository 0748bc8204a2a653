"""The sentences of a text, and how much two of them tell alike."""

from __future__ import annotations

import re
from functools import lru_cache

from ringtrace.nouns.calendar import MONTHS, WEEKDAYS

STEM = 5  # letters by which two words are one: "kidnapped", "kidnappers"


@lru_cache(maxsize=512)
def sentences(text: str) -> tuple[tuple[int, str], ...]:
    """Return where each sentence begins, and its words."""
    return tuple((s.start(), s.group()) for s in _SENTENCE.finditer(text))


def around(text: str, start: int) -> tuple[int, str]:
    """Return the sentence that a character stands in: where it begins, its words."""
    return next(((at, s) for at, s in sentences(text) if at <= start < at + len(s)), (start, ""))


def alike(one: str, two: str) -> int:
    """Return how many telling words two sentences share."""
    return len(_stems(one) & _stems(two))


def short(*texts: str) -> bool:
    """Return whether texts are of articles that tell of one thing."""
    return max(map(len, texts)) <= SHORT


SHORT = 1_000  # characters
MANY = 4  # words that two sentences of longer texts share if they tell of one thing


@lru_cache(maxsize=512)
def _stems(sentence: str) -> frozenset[str]:
    words = _WORD.findall(sentence.lower())
    return frozenset(w[:STEM] for w in words if w not in _EMPTY)


_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_EMPTY = frozenset(name.lower() for name in (*MONTHS, *WEEKDAYS)) | frozenset(
    "the and for was had has are him her his she who not but all one two three out its they our can did got may any how now new yet than too own per via that this these those with from were have been they them their there then than when where which while whom "
    "whose what into over under about after before said says told reported according people police also only some "
    "more most many other others another would could should must will because near between during against".split()
)
# A sentence, whose full stop no title has ("Dr. X").
_SENTENCE = re.compile(
    r"\S(?:[^\n.!?]|(?<=\bMr|\bDr|\bRs|\bNo|\bSt)\.|[.!?](?![\"”’)]*(?:\s+[\"“‘(]*[A-Z0-9]|\s*$)))*[.!?]?[\"”’)]*",
    re.MULTILINE,
)
