"""Times told by a longer one or by a day: "the first half of 2020", "the last Sunday of May", "two weeks before May 4"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from ringtrace.ingest.finders import calendar as cal
from ringtrace.ingest.finders.calendar import UNKNOWN, Anchor, Days, Resolver
from ringtrace.ingest.finders.counted_from import how_many
from ringtrace.ingest.finders.dates import year_of
from ringtrace.ingest.finders.ends import inner
from ringtrace.ingest.finders.period_patterns import NTH, OUTER, compiled
from ringtrace.nouns.calendar import WEEKDAYS


def _first_months(m: re.Match[str], anchor: Anchor) -> Days:
    n, year = how_many(m["n"]), year_of(m["of"], anchor)
    if n is None or year is None or not 1 <= n <= 12:
        return UNKNOWN
    if m["which"].lower() in ("first", "opening"):
        return Days(f"{year:04d}-01", f"{year:04d}-{n:02d}")
    return Days(f"{year:04d}-{13 - n:02d}", f"{year:04d}-12")


def _part_of_year(months: dict[str, tuple[int, int]]) -> Resolver:
    def resolve(m: re.Match[str], anchor: Anchor) -> Days:
        alone = m.groupdict().get("alone")
        a, b = months[(alone or m["which"]).lower()]
        year = anchor.year_of_month(b) if alone else year_of(m["of"], anchor)
        if year is None:
            return UNKNOWN
        return Days(f"{year:04d}-{a:02d}", f"{year:04d}-{b:02d}")

    return resolve


def _days_of_month(m: re.Match[str], anchor: Anchor) -> Days:
    number, whole = how_many(m["n"]), inner(m["of"], anchor)
    if number is None or whole.start is None or len(whole.start) != 7:
        return whole
    year, month = (int(x) for x in whole.start.split("-"))
    if m["which"].lower() in ("first", "opening"):
        return Days(f"{whole.start}-01", f"{whole.start}-{number:02d}")
    last = monthrange(year, month)[1]
    return Days(f"{whole.start}-{last - number + 1:02d}", f"{whole.start}-{last:02d}")


def _nth_day(m: re.Match[str], anchor: Anchor) -> Days:
    """ "The second day of the new year", "the last day of March"."""
    words = m["of"].lower()
    whole = (
        anchor.unit("this", "year")
        if words.endswith("new year") or words == "the year"
        else inner(m["of"], anchor)
    )
    if whole.start is None or whole.start != whole.end or len(whole.start) > 7:
        return UNKNOWN
    last = m["which"].lower() in ("last", "final")
    year, month = int(whole.start[:4]), int(whole.start[5:7] or (12 if last else 1))
    number = 1 + NTH.index(m["which"].lower()) if not last else monthrange(year, month)[1]
    return cal.day(year, month, number)


def _nth_weekday(m: re.Match[str], anchor: Anchor) -> Days:
    """ "The first Sunday of May"; of Lent nobody says when it was."""
    whole = inner(m["of"], anchor)
    if whole.start is None or whole.start != whole.end or len(whole.start) != 7:
        return UNKNOWN
    year, month = (int(x) for x in whole.start.split("-"))
    name = m["day"].lower()
    days = [d for d in range(1, monthrange(year, month)[1] + 1) if _is_day(name, year, month, d)]
    which = m["which"].lower()
    return cal.day(year, month, days[-1] if which == "last" else days[NTH.index(which)])


def _is_day(name: str, year: int, month: int, number: int) -> bool:
    return WEEKDAYS[date(year, month, number).weekday()].lower() == name


def _counted_off(m: re.Match[str], anchor: Anchor) -> Days:
    """ "Two weeks before Christmas last year", "three days after May 4"."""
    number, day = how_many(m["n"]), inner(m["of"], anchor).start
    if number is None or day is None or len(day) != 10:
        return UNKNOWN
    days = number * {"week": 7, "fortnight": 14}.get(m["unit"].lower(), 1)
    sign = -1 if m["way"].lower() == "before" else 1
    return Days.same((date.fromisoformat(day) + sign * timedelta(days=days)).isoformat())


def _row(m: re.Match[str], anchor: Anchor) -> Days:
    """ "In January, February and March", "in 2017, 2018 and the first five months of this year": one time."""
    parts = ((name, pattern.fullmatch(m["b"])) for name, pattern in _LAST)
    last = next((PARTS[name](part, anchor) for name, part in parts if part), inner(m["b"], anchor))
    if last.end is None:
        return UNKNOWN
    first = inner(m["a"] if m["a"].isdigit() else f"{m['a']} {last.end[:4]}", anchor)
    return Days(first.start, last.end) if first.start and first.start < last.end else UNKNOWN


_LAST = [(n, p) for n, p in compiled(OUTER) if n in ("first_months", "half")]
_HALVES = {"first": (1, 6), "second": (7, 12)}
_QUARTERS = {
    "first": (1, 3),
    "second": (4, 6),
    "third": (7, 9),
    "fourth": (10, 12),
    "last": (10, 12),
    "final": (10, 12),
}
PARTS: dict[str, Resolver] = {
    "first_months": _first_months,
    "half": _part_of_year(_HALVES),
    "quarter": _part_of_year(_QUARTERS),
    "row": _row,
    "days_of_month": _days_of_month,
    "week_of_month": lambda m, anchor: inner(m["of"], anchor),
    "nth_day": _nth_day,
    "nth_weekday": _nth_weekday,
    "counted_off": _counted_off,
}
