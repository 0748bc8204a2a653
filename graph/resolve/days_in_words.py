"""The days that two articles give to what one sentence of each tells of, be they in a claim or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ringtrace.graph.resolve.sentences import MANY, alike, around, short
from ringtrace.nouns.calendar import MONTHS


@dataclass(frozen=True, slots=True)
class Day:
    """A day told by its date. label: its words. quote: the sentence, from character start on."""

    day: date
    label: str
    start: int
    quote: str

    @property
    def shown(self) -> str:
        """The day as a side of a conflict shows it."""
        return str(self.day)


def two_days(
    one: str, two: str, published: tuple[str | None, str | None]
) -> tuple[Day, Day] | None:
    """Return the day of each of two texts that the other does not name, where their sentences tell alike and no other
    two do as much; None where one came after the other text was published.
    """
    here, there = (list(_days(t, p)) for t, p in zip((one, two), published, strict=True))
    known = [{d.day for d in found} for found in (here, there)]
    whole = (date.fromisoformat(p) for p in published if p and len(p) == len("2021-06-14"))
    last = min(whole, default=date.max)
    pairs = sorted(
        (
            (alike(x.quote, y.quote), x, y)
            for x in here
            for y in there
            if x.day not in known[1]
            and y.day not in known[0]
            and max(x.day, y.day) <= last
            and 0 < abs((x.day - y.day).days) <= FAR
        ),
        key=lambda p: -p[0],
    )
    only = len(known[0]) == len(known[1]) == 1
    if not pairs or pairs[0][0] < (MANY if not short(one, two) else ALIKE if only else SEVERAL):
        return None
    best, x, y = pairs[0]
    return None if any((p, q) != (x, y) and n == best for n, p, q in pairs) else (x, y)


FAR = 14  # days between two that are told of one thing
ALIKE, SEVERAL = (
    1,
    3,
)  # words that two sentences share, where the texts name one day each, or several


def _days(text: str, published: str | None) -> Iterator[Day]:
    if not published or len(published) < 10:
        return
    told = date.fromisoformat(published)
    for match in _DAY.finditer(text):
        found = _dated(match, told)
        if found is not None:
            begins, quote = around(text, match.start())
            yield Day(found, match.group(), begins, quote)


def _dated(match: re.Match[str], told: date) -> date | None:
    month = MONTHS.index(match["month"] or match["name"]) + 1
    number = int(match["day"] or match["number"])
    years = [int(match["year"])] if match["year"] else [told.year, told.year - 1]
    try:
        return next((d for y in years if (d := date(y, month, number)) <= told), None)
    except ValueError:
        return None


_MONTH, _NUMBER = "|".join(MONTHS), r"[0-3]?\d"
_DAY = re.compile(
    rf"\b(?:(?P<day>{_NUMBER})(?:st|nd|rd|th)? (?P<month>{_MONTH})\b|(?P<name>{_MONTH}) (?P<number>{_NUMBER})\b(?!\d))"
    r"(?:,? (?P<year>(?:19|20)\d\d))?"
)
