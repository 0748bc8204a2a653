"""Times told from the day of publication: "today", "last March", "the Sunday before last", "the 24th"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from ringtrace.ingest.finders import calendar as cal
from ringtrace.ingest.finders.calendar import UNKNOWN, Anchor, Days, Resolver
from ringtrace.ingest.finders.dates import edge
from ringtrace.ingest.finders.period_patterns import NTH


def _rel_month(m: re.Match[str], anchor: Anchor) -> Days:
    month, relation = cal.month_number(m["month"]), m["rel"].lower()
    if anchor.day is None or anchor.precision == "year":
        return UNKNOWN
    year = anchor.day.year
    if relation == "next":
        year += month <= anchor.day.month
    elif relation != "this" and month >= anchor.day.month:
        year -= 1
    return Days.same(f"{year:04d}-{month:02d}")


def _rel_day(m: re.Match[str], anchor: Anchor) -> Days:
    relation = (m["rel"] or "").lower()
    if relation in ("the following", "the next"):  # after the day that was told
        told = anchor.told if anchor.told.one_day else anchor.scene
        if not told.start or not told.one_day:
            return UNKNOWN
        after = Anchor(told.start)
        coming = after.weekday(m["day"], "next")
        return Days.same(coming.isoformat()) if coming else UNKNOWN
    found = anchor.weekday(m["day"], (m["rel"] or "").lower(), (m["week"] or "").lower())
    return Days.same(found.isoformat()) if found else UNKNOWN


def _before_last(m: re.Match[str], anchor: Anchor) -> Days:
    """ "The Sunday before last", "the week before last"."""
    name = m["day"].lower()
    if name == "year" and anchor.year is not None:
        return Days.same(f"{anchor.year - 2:04d}")
    if name == "month" and anchor.day is not None and anchor.precision != "year":
        return Days.same(cal.month_text(anchor.day, -2))
    if anchor.day is None or anchor.precision != "day":
        return UNKNOWN
    if name == "week":
        return cal.week(anchor.day - timedelta(days=14))
    last = replace(anchor, coming=False).weekday(name, "last")
    return Days.same((last - timedelta(days=7)).isoformat()) if last else UNKNOWN


def _of_rel_month(m: re.Match[str], anchor: Anchor) -> Days:
    """ "The second of this month"."""
    whole, day = anchor.unit(m["rel"].lower(), "month"), m["d"].lower()
    if whole.start is None or len(whole.start) != 7:
        return UNKNOWN
    number = NTH.index(day) + 1 if day in NTH else cal.day_number(day)
    return cal.day(int(whole.start[:4]), int(whole.start[5:]), number)


def _weekend(m: re.Match[str], anchor: Anchor) -> Days:
    saturday = anchor.weekday("saturday", "next" if m["rel"].lower() == "next" else "")
    if saturday is None:
        return UNKNOWN
    return Days(saturday.isoformat(), (saturday + timedelta(days=1)).isoformat())


def _weekend_of(m: re.Match[str], anchor: Anchor) -> Days:
    """ "The weekend of 25 May": that day's or, of a day of the week, the next."""
    text = m["of"]
    number, month = re.search(r"\d+", text), re.search(r"[A-Za-z]{3,}", text)
    if number is None or month is None or re.search(r"\d{4}", text):
        return UNKNOWN
    year = anchor.year_of_month(cal.month_number(month[0]), int(number[0]))
    told = cal.day(year, cal.month_number(month[0]), int(number[0])) if year else UNKNOWN
    if told.start is None:
        return UNKNOWN
    day = date.fromisoformat(told.start)
    saturday = (
        day - timedelta(days=1) if day.weekday() == 6 else day + timedelta(days=5 - day.weekday())
    )
    return Days(saturday.isoformat(), (saturday + timedelta(days=1)).isoformat())


def _rel_unit(m: re.Match[str], anchor: Anchor) -> Days:
    return anchor.unit(m["rel"].lower(), m["unit"].lower())


def part_of_unit(m: re.Match[str], anchor: Anchor) -> Days:
    """Return the end of the year as its December, its start as January; of a month or week the whole."""
    groups = m.groupdict()
    if groups.get("yearend"):
        return edge(anchor.unit("this", "year"), "end")
    relation = "this" if m["rel"].lower() == "the" else m["rel"].lower()
    return edge(anchor.unit(relation, m["unit"].lower()), m["part"].lower())


def _this_season(m: re.Match[str], anchor: Anchor) -> Days:
    relation = "this" if m["rel"].lower() == "the" else m["rel"].lower()
    return anchor.unit(relation, m["unit"].lower())


def _season_alone(m: re.Match[str], anchor: Anchor) -> Days:
    """ "Will go on trial in the autumn": the next one, or the last one, as the verb tells."""
    return anchor.season(m["season"].lower())


def _deictic(m: re.Match[str], anchor: Anchor) -> Days:
    if anchor.day is None or anchor.precision != "day":
        return UNKNOWN
    word = m["word"].lower()
    back = {"yesterday": 1, "last night": 1, "the day before yesterday": 2, "tomorrow": -1}
    if word == "overnight":
        return Days((anchor.day - timedelta(days=1)).isoformat(), anchor.day.isoformat())
    return Days.same((anchor.day - timedelta(days=back.get(word, 0))).isoformat())


def _now(m: re.Match[str], anchor: Anchor) -> Days:
    return Days.same(anchor.published) if anchor.published else UNKNOWN


def _day_alone(m: re.Match[str], anchor: Anchor) -> Days:
    """ "The 24th" is of the month spoken of, or else the latest one."""
    number = int(m["d"])
    told = anchor.told.end or anchor.told.start
    if told and len(told) >= 7:
        year, month = int(told[:4]), int(told[5:7])
        if len(told) == 10 and number < int(told[8:]):
            year, month = cal.add_months(year, month, 1)
        return cal.day(year, month, number)
    if anchor.day is None or anchor.precision == "year":
        return UNKNOWN
    passed = number <= anchor.day.day if anchor.precision == "day" else True
    shift = 0 if passed and not anchor.coming else 1 if passed else 0 if anchor.coming else -1
    year, month = cal.add_months(anchor.day.year, anchor.day.month, shift)
    return cal.day(year, month, number)


DEICTIC: dict[str, Resolver] = {
    "rel_month": _rel_month,
    "rel_day": _rel_day,
    "before_last": _before_last,
    "of_rel_month": _of_rel_month,
    "weekend": _weekend,
    "weekend_of": _weekend_of,
    "rel_unit": _rel_unit,
    "part_of_unit": part_of_unit,
    "this_season": _this_season,
    "season_alone": _season_alone,
    "deictic": _deictic,
    "now": _now,
    "day_alone": _day_alone,
    "in_coming": lambda m, anchor: UNKNOWN,
}
