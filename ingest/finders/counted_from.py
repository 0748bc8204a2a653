"""Times that are counted from another: "two days later", "three weeks ago", "the past two years"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ringtrace.ingest.finders import calendar as cal
from ringtrace.ingest.finders.calendar import UNKNOWN, Anchor, Days, Resolver
from ringtrace.ingest.finders.numbers import UNITS

_DAYS = {"day": 1, "week": 7, "fortnight": 14}


def how_many(text: str) -> int | None:
    """Return how many, None for "several"."""
    text = text.lower()
    if text.isdigit():
        return int(text)
    return {"a": 1, "an": 1, "twenty": 20, **UNITS}.get(text)


def _last_units(m: re.Match[str], anchor: Anchor) -> Days:
    """Return "the past two years": from then to the day of the article."""
    one = m["one"] or m["only"]
    if m["unit"] and m["unit"].lower() == "hour" and anchor.precision == "day" and anchor.day:
        return Days.same(anchor.day.isoformat())
    n = 1 if one else how_many(m["n"])
    if n is None or anchor.day is None:
        return UNKNOWN
    unit = (one or m["unit"]).lower()
    if unit in ("year", "decade"):
        n *= 10 if unit == "decade" else 1
        return Days(f"{anchor.day.year - n:04d}", f"{anchor.day.year:04d}")
    if unit == "month" and anchor.precision != "year":
        return Days(cal.month_text(anchor.day, -n), anchor.day.isoformat()[:7])
    if unit in _DAYS and anchor.precision == "day":
        days = n * _DAYS[unit]
        return Days((anchor.day - timedelta(days=days)).isoformat(), anchor.day.isoformat())
    return UNKNOWN


def _ago(m: re.Match[str], anchor: Anchor) -> Days:
    """Return "three weeks ago", as fine as its unit."""
    n, unit = how_many(m["n"]), m["unit"].lower()
    if n is None or anchor.day is None:
        return UNKNOWN
    if unit == "year" and m["today"] and anchor.precision == "day":
        return cal.day(anchor.day.year - n, anchor.day.month, anchor.day.day)
    if unit == "year":
        return Days.same(f"{anchor.day.year - n:04d}")
    if unit == "month" and anchor.precision != "year":
        return Days.same(cal.month_text(anchor.day, -n))
    if anchor.precision != "day":
        return UNKNOWN
    if unit == "day":
        return Days.same((anchor.day - timedelta(days=n)).isoformat())
    if unit == "week" and m["today"]:
        return Days.same((anchor.day - timedelta(days=7 * n)).isoformat())
    if unit in ("week", "fortnight"):
        return cal.week(anchor.day - timedelta(days=7 * n * (2 if unit == "fortnight" else 1)))
    return UNKNOWN


def _half_ago(m: re.Match[str], anchor: Anchor) -> Days:
    """Return "two and a half years ago", "a year and a half ago" by its month."""
    n = how_many(m["n"])
    if (
        n is None
        or "month" in m.group().lower()
        or anchor.day is None
        or anchor.precision == "year"
    ):
        return UNKNOWN
    return Days.same(cal.month_text(anchor.day, -12 * n - 6))


def _same_day(m: re.Match[str], anchor: Anchor) -> Days:
    """Return the day of the scene: "the same evening"."""
    return anchor.scene


def _days_later(m: re.Match[str], anchor: Anchor) -> Days:
    """Return "the next day", "two days later", "a week earlier", counted from the day of the scene; months and
    years from the time that was named last.
    """
    number = how_many(m["n"]) if m["n"] else 1
    unit = (m["unit"] or "day").lower()
    way = (m["next"] or m["side"] or m["way"]).lower()
    if number is None:
        return UNKNOWN
    if way in ("previous", "before", "earlier"):
        number = -number
    if unit in ("month", "year"):
        return _later_on(number, unit, anchor)
    since = anchor.scene.start or (anchor.told.start if anchor.told.one_day else None)
    if since is None:
        return UNKNOWN
    days = number * {"week": 7, "fortnight": 14}.get(unit, 1)
    return Days.same((date.fromisoformat(since) + timedelta(days=days)).isoformat())


def _later_on(number: int, unit: str, anchor: Anchor) -> Days:
    """ "Sold in 2014 and freed four years later": in 2018; not beyond the day of the article."""
    since = anchor.told if anchor.told.known else anchor.scene
    if since.start is None or since.start[:4] != (since.end or "")[:4]:
        return UNKNOWN
    year = int(since.start[:4])
    if unit == "year":
        then = f"{year + number:04d}"
    elif len(since.start) < 7 or since.start[:7] != (since.end or "")[:7]:
        return UNKNOWN
    else:
        later_year, month = cal.add_months(year, int(since.start[5:7]), number)
        then = f"{later_year:04d}-{month:02d}"
    passed = anchor.published is None or then <= anchor.published[: len(then)]
    return Days.same(then) if passed or anchor.coming else UNKNOWN


def _year_before(m: re.Match[str], anchor: Anchor) -> Days:
    """Return the year, or the months of the year, before those named last."""
    start, end = anchor.told.start or "", anchor.told.end or ""
    if "same" in m.group().lower() or (len(start) == len(end) == 7 and start != end):
        end = end or (anchor.day.isoformat()[:7] if anchor.day else "")  # "since January"
        told = (f"{int(side[:4]) - 1:04d}{side[4:]}" if side else None for side in (start, end))
        return Days(*told) if start else UNKNOWN
    return anchor.unit("the previous", "year")


COUNTED: dict[str, Resolver] = {
    "last_units": _last_units,
    "year_before": _year_before,
    "ago": _ago,
    "half_ago": _half_ago,
    "same_day": _same_day,
    "days_later": _days_later,
}
