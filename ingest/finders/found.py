"""A value found in a Doc, with the tokens it stands on."""

from __future__ import annotations

from dataclasses import dataclass

from ringtrace.nouns import Count, Period, Price


@dataclass(frozen=True, slots=True)
class Found:
    """A value and its tokens: start, end (one past the last) and head.

    head: of a Count the counted noun ("infants" in "31 infants"), or the number itself where no noun
    stands with it; of a Price or Period the token that carries its syntax ("yuan", "November").
    """

    value: Count | Price | Period
    start: int
    end: int
    head: int
