"""Dates by their own names: a day, month, year, decade, season or holiday of the calendar."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from ringtrace.ingest.finders import calendar as cal
from ringtrace.ingest.finders.calendar import UNKNOWN, Anchor, Days, Resolver
from ringtrace.ingest.finders.period_patterns import YEAR

_SHARED_YEAR = re.compile(
    rf"\s*(?:,|and|or|&|to)\s*(?:\d\d?\s)?[A-Z][a-z]+\.?(?:\s\d\d?(?!\d))?,?\s(?P<y>{YEAR})"
)
_EDGE = re.compile(r"\b(end|start|beginning)\ of\b", re.IGNORECASE)
_FOR = re.compile(r"\bfor (?:the )?$", re.IGNORECASE)


def year_of(text: str, anchor: Anchor) -> int | None:
    """Return the year that "2020", "last year" or "the year" means."""
    text = text.lower()
    if text.isdigit():
        return int(text)
    if text == "the previous year":
        before = anchor.unit(text, "year")
        return int(before.start) if before.start else None
    if anchor.year is None:
        return None
    return anchor.year + {"last year": -1, "next year": 1}.get(text, 0)


def nearer(resolve: Callable[[Anchor], Days], anchor: Anchor) -> Days:
    """Return what a time without a year means: the nearer of the last and the next, unless the verb tells."""
    found = resolve(anchor)
    if anchor.coming is None and anchor.day is not None and found.start:
        ahead = resolve(replace(anchor, coming=True))
        if ahead.start and len(ahead.start) == len(found.start) > 4:
            today = _ordinal(anchor.day.isoformat()[: len(found.start)])
            return min(found, ahead, key=lambda d: abs(_ordinal(d.start or "") - today))
    return found


def _ordinal(text: str) -> int:
    year, month, day = (int(x) for x in (text + "-01")[:10].split("-"))
    return year * 372 + month * 31 + day


def edge(days: Days, part: str) -> Days:
    """Return the month in which a year starts or ends; of a month, a week or a "middle" the whole."""
    if days.start is None or len(days.start) != 4 or part == "middle":
        return days
    return Days.same(days.start + ("-12" if part == "end" else "-01"))


def _muc(m: re.Match[str], anchor: Anchor) -> Days:
    century = 1900 if int(m["yy"]) > 30 else 2000
    return cal.day(century + int(m["yy"]), cal.month_number(m["month"]), cal.day_number(m["d"]))


def _iso(m: re.Match[str], anchor: Anchor) -> Days:
    return cal.day(int(m["y"]), int(m["m"]), int(m["d"]))


def _numeric(m: re.Match[str], anchor: Anchor) -> Days:
    a, b, year = int(m["a"]), int(m["b"]), int(m["y"])
    if a > 12 >= b or m["by"] == ".":
        a, b = b, a
    elif not (b > 12 >= a or a == b):
        return UNKNOWN  # 3/5: March or May, nothing says which
    return cal.day(year, a, b)


def _day(m: re.Match[str], anchor: Anchor) -> Days:
    """ "May 3"; what is set "for May 3" is on the nearer one."""
    if anchor.coming is None and _FOR.search(m.string[max(0, m.start() - 10) : m.start()]):
        return nearer(lambda at: _day_of_month(m, at), anchor)
    return _day_of_month(m, anchor)


def _day_of_month(m: re.Match[str], anchor: Anchor) -> Days:
    month = cal.month_number(m["m1"] or m["m2"])
    number = cal.day_number(m["d1"] or m["d2"])
    told = m["y1"] or m["y2"]
    shared = None if told else _SHARED_YEAR.match(m.string, m.end())
    if told or shared is not None:
        year = year_of(told or shared["y"], anchor)  # type: ignore[index]
    else:
        year = anchor.year_of_month(month, number)
    return UNKNOWN if year is None else cal.day(year, month, number)


def _month_year(m: re.Match[str], anchor: Anchor) -> Days:
    year = year_of(m["year"] or m["rel"], anchor)
    if year is None or (m["rel"] or "").lower() == "the following year":
        return UNKNOWN
    return Days.same(f"{year:04d}-{cal.month_number(m['month']):02d}")


def _month(m: re.Match[str], anchor: Anchor) -> Days:
    month = cal.month_number(m["month"])
    shared = _SHARED_YEAR.match(m.string, m.end())
    year = int(shared["y"]) if shared else anchor.year_of_month(month)
    return Days.same(f"{year:04d}-{month:02d}") if year is not None else UNKNOWN


def _year(m: re.Match[str], anchor: Anchor) -> Days:
    part = _EDGE.search(m.group())
    return edge(Days.same(m["y"]), part[1].lower() if part else "middle")


HOLIDAYS = {
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "christmas day": (12, 25),
    "eve of christmas": (12, 24),
    "eve of new year": (12, 31),
    "christmas": (12, 25),
    "new year": (1, 1),
    "christmas eve": (12, 24),
    "halloween": (10, 31),
    "may day": (5, 1),
    "boxing day": (12, 26),
    "valentine's day": (2, 14),
}


def _holiday(m: re.Match[str], anchor: Anchor) -> Days:
    name = m["name"].lower().replace("’", "'")
    if name in ABOUT_EASTER:
        return _about_easter(
            ABOUT_EASTER[name], year_of(m["y"], anchor) if m["y"] else None, anchor
        )
    month, number = HOLIDAYS[name.removeprefix("the ").replace("hallowe'en", "halloween")]
    year = year_of(m["y"], anchor) if m["y"] else anchor.year_of_month(month, number)
    return UNKNOWN if year is None else cal.day(year, month, number)


# Days from Easter Sunday.
ABOUT_EASTER = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "ascension day": 39,
    "whit sunday": 49,
    "whit monday": 50,
    "maundy thursday": -3,
    "good friday": -2,
    "easter saturday": -1,
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
}


def _about_easter(days: int, year: int | None, anchor: Anchor) -> Days:
    """A day told from Easter: that of the year, or else the latest one, or the next that is to come."""
    if year is None:
        if anchor.day is None or anchor.precision == "year":
            return UNKNOWN
        passed = easter(anchor.day.year) + timedelta(days=days) <= anchor.day
        year = anchor.day.year + (passed if anchor.coming else passed - 1)
    return Days.same((easter(year) + timedelta(days=days)).isoformat())


def easter(year: int) -> date:
    """Return Easter Sunday of the Western churches: the first after the full moon on or after 21 March."""
    century, golden = year // 100, year % 19
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    moon -= moon // 28 * (1 - 29 // (moon + 1) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    ahead = moon - weekday
    month = 3 + (ahead + 40) // 44
    return date(year, month, ahead + 28 - 31 * (month // 4))


DATES: dict[str, Resolver] = {
    "muc": _muc,
    "iso": _iso,
    "numeric": _numeric,
    "day": _day,
    "month_year": _month_year,
    "month": _month,
    "year": _year,
    "season": lambda m, anchor: Days.same(m["y"]),
    "decade": lambda m, anchor: Days(m["y"], str(int(m["y"]) + 9)),
    "holiday": _holiday,
}
