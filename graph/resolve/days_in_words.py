"""The days, months and years that two articles give to what one sentence of each tells of, be they in a claim or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ringtrace.graph.resolve.sentences import MANY, alike, around, short
from ringtrace.nouns.calendar import MONTHS


@dataclass(frozen=True, slots=True)
class Day:
    """A day told by its date, or the first of a month or year. shown: "2014-06-02", "2014-06", "2014". label: its words.
    quote: the sentence, from character start on.
    """

    day: date
    shown: str
    label: str
    start: int
    quote: str


def two_days(
    one: str, two: str, published: tuple[str | None, str | None]
) -> tuple[Day, Day] | None:
    """Return the day, month or year of each of two texts that the other does not name, where their sentences tell alike and
    no other two do as much; None where one came after the other text was published.
    """
    texts = tuple(zip((one, two), published, strict=True))
    for told, far, least in ((_days, FAR, (ALIKE, SEVERAL)), (_months, *LONG), (_years, *LONG)):
        here, there = (list(told(t, p)) for t, p in texts)
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
                and 0 < abs((x.day - y.day).days) <= far
            ),
            key=lambda p: -p[0],
        )
        enough = least[0] if len(known[0]) == len(known[1]) == 1 else least[1]
        if not pairs or pairs[0][0] < (enough if short(one, two) else MANY):
            continue
        best, x, y = pairs[0]
        if not any((p, q) != (x, y) and n == best for n, p, q in pairs):
            return x, y
    return None


FAR = 14  # days between two that are told of one thing
# Words that two sentences share, where the texts name one day each, or several.
ALIKE, SEVERAL = 1, 3
LONG = 3 * 366, (2, 4)  # the same of months and years


def _days(text: str, published: str | None) -> Iterator[Day]:
    if not published or len(published) < 10:
        return
    told = date.fromisoformat(published)
    for match in _DAY.finditer(text):
        found = _dated(match, told)
        if found is not None:
            yield _day(text, match, found, str(found))


def _months(text: str, published: str | None) -> Iterator[Day]:
    for match in _MONTH_ALONE.finditer(text):
        day = date(int(match["year"]), MONTHS.index(match["name"]) + 1, 1)
        yield _day(text, match, day, str(day)[:7])


def _years(text: str, published: str | None) -> Iterator[Day]:
    for match in _YEAR_ALONE.finditer(text):
        yield _day(text, match, date(int(match["year"]), 1, 1), match["year"])


def _day(text: str, match: re.Match[str], day: date, shown: str) -> Day:
    begins, quote = around(text, match.start())
    return Day(day, shown, match.group(), begins, quote)


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
_MONTH_ALONE = re.compile(rf"(?<![\d,] )(?<!\d)\b(?P<name>{_MONTH}),? (?P<year>(?:19|20)\d\d)\b")
_YEAR_ALONE = re.compile(r"\b(?:in|since|early|late|during|the year) (?P<year>(?:19|20)\d\d)\b")
