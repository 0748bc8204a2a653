"""Times told by their ends: "from March to May", "since 2019", "the six months to June"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from ringtrace.ingest.finders import calendar as cal
from ringtrace.ingest.finders.calendar import UNKNOWN, Anchor, Days, Resolver
from ringtrace.ingest.finders.counted_from import how_many
from ringtrace.ingest.finders.dates import nearer
from ringtrace.ingest.finders.ends import inner
from ringtrace.ingest.finders.period_patterns import YEAR

_ADJOURNED = re.compile(
    r"\b(?:adjourned|postponed|put off|deferred|delayed)\s(?:\w+\s){0,4}$", re.IGNORECASE
)


_WEEKDAYS = frozenset(f"{day}day" for day in "mon tues wednes thurs fri satur sun".split())


def _range(m: re.Match[str], anchor: Anchor) -> Days:
    return _between(m["a"], m["b"], anchor)


def _between(first: str, last: str, anchor: Anchor) -> Days:
    a = inner(first, anchor)
    b = _following(last, a) or inner(last, anchor)
    if not a.known and b.end:  # "between February and September 2016" of an undated article
        a = inner(f"{first} {b.end[:4]}", anchor)
    if not a.start or not b.end:
        return UNKNOWN
    if a.one_day and a.start > b.end and first.lower() in _WEEKDAYS:  # before the other day
        a = inner(first, replace(anchor, published=b.end, coming=False))
    start = a.start or ""
    if not re.search(YEAR, first) and len(start) > 4:
        start = b.end[:4] + start[4:]
        if start[: len(b.end)] > b.end[: len(start)]:
            start = f"{int(b.end[:4]) - 1:04d}{start[4:]}"
    return Days(start, b.end)


def _following(text: str, start: Days) -> Days | None:
    """ "From May 2017 to the following January": the first January after May."""
    words = text.lower().split()
    if words[:2] != ["the", "following"] or start.start is None or len(start.start) < 7:
        return None
    year, month = int(start.start[:4]), cal.month_number(words[2])
    return Days.same(f"{year + (month <= int(start.start[5:7])):04d}-{month:02d}")


def _side_by_side(m: re.Match[str], anchor: Anchor) -> Days:
    """ "In April and May": one time."""
    a, b = (text for text in m.groups() if text)
    return _between(a, b, anchor)


def _days_together(m: re.Match[str], anchor: Anchor) -> Days:
    """ "On Tuesday and Wednesday": the days that follow each other."""
    last = anchor.weekday(m["b"])
    first = replace(anchor, published=last.isoformat()).weekday(m["a"]) if last else None
    return Days(first.isoformat(), last.isoformat()) if first and last else UNKNOWN


def _days_of_week(m: re.Match[str], anchor: Anchor) -> Days:
    """ "On Thursday and Friday last week"."""
    first, last = (inner(f"{m[day]} {m['week']}", anchor) for day in ("a", "b"))
    return Days(first.start, last.end) if first.known and last.known else UNKNOWN


def _other_half(m: re.Match[str], anchor: Anchor) -> Days:
    """ "23 in the first half of last year and nine in the second", "against 96 in the first"."""
    year = (anchor.told.start or "")[:4]
    halves = {"first": Days(f"{year}-01", f"{year}-06"), "second": Days(f"{year}-07", f"{year}-12")}
    return halves[m["which"].lower()] if anchor.told in halves.values() else UNKNOWN


def _day_range(m: re.Match[str], anchor: Anchor) -> Days:
    groups = m.groupdict()
    month = cal.month_number(groups.get("month") or m["month2"])
    a, b = (cal.day_number(groups.get(x) or m[y]) for x, y in (("a", "c"), ("b", "d")))
    year = int(groups.get("year") or m["year2"] or 0) or anchor.year_of_month(month, a)
    if year is None or not 1 <= a < b <= 31:
        return UNKNOWN
    return Days(cal.day(year, month, a).start, cal.day(year, month, b).end)


def _year_range(m: re.Match[str], anchor: Anchor) -> Days:
    a, b = m["a"] or m["c"], m["b"] or m["d"]
    if len(b) == 2:
        b = a[:2] + b
    return Days(a, b) if a <= b else UNKNOWN


def _years_together(m: re.Match[str], anchor: Anchor) -> Days:
    """ "In 2016 and 2017": one time where one year follows the other."""
    return Days(m["a"], m["b"]) if int(m["b"]) - int(m["a"]) == 1 else Days.same(m["a"])


def _fiscal_year(m: re.Match[str], anchor: Anchor) -> Days:
    """The years that it is named by: nothing says in which month it begins."""
    first, last = m["a"] or m["c"], m["b"] or m["d"] or m["a"] or m["c"]
    last = first[:2] + last if len(last) == 2 else last
    return Days(first, last) if first <= last else UNKNOWN


def _months_to(m: re.Match[str], anchor: Anchor) -> Days:
    whole = 3 if "quarter" in m.group().lower() else 6
    number = how_many(m["n"]) if m["n"] else whole
    years = (m["unit"] or "").lower() == "year"
    return _months_ending(number * 12 if years and number else number, m, anchor)


def _years_to(m: re.Match[str], anchor: Anchor) -> Days:
    """ "In the five years to 2018"."""
    number = how_many(m["n"])
    return Days(f"{int(m['year']) - number + 1:04d}", m["year"]) if number else UNKNOWN


def _year_to(m: re.Match[str], anchor: Anchor) -> Days:
    # to the middle of a month: it began in the same month of the year before
    return _months_ending(13 if m["part"] else 12, m, anchor)


def _months_ending(number: int | None, m: re.Match[str], anchor: Anchor) -> Days:
    month = cal.month_number(m["month"])
    year = int(m["year"]) if m["year"] else anchor.year_of_month(month)
    if number is None or year is None:
        return UNKNOWN
    first_year, first_month = cal.add_months(year, month, -(number - 1))
    return Days(f"{first_year:04d}-{first_month:02d}", f"{year:04d}-{month:02d}")


def _week_to(m: re.Match[str], anchor: Anchor) -> Days:
    last = inner(m["of"], anchor)
    if last.start is None or last.start != last.end or len(last.start) != 10:
        return UNKNOWN
    if m["unit"]:
        days = 6 if m["unit"].lower() == "week" else 13
    elif (number := how_many(m["n"])) is not None:
        days = number * (7 if m["days"].lower() == "week" else 1) - 1
    else:
        return UNKNOWN
    return Days((date.fromisoformat(last.start) - timedelta(days=days)).isoformat(), last.start)


def _open_start(m: re.Match[str], anchor: Anchor) -> Days:
    if re.match(r"since|ever|from", m.group(), re.IGNORECASE):
        return Days(inner(m["of"], replace(anchor, coming=False)).start, None)
    return Days(_near(m["of"], anchor).start, None)


def _until(m: re.Match[str], anchor: Anchor) -> Days:
    """What is adjourned until a day is to happen on it; what was not until a day was on it."""
    if re.search(r"\bnot $", m.string[: m.start()][-4:], re.IGNORECASE):
        return inner(m["of"], anchor)
    if _ADJOURNED.search(m.string[max(0, m.start() - 60) : m.start()]):
        return inner(m["of"], replace(anchor, coming=True))
    return _open_end(m, anchor)


def _open_end(m: re.Match[str], anchor: Anchor) -> Days:
    return Days(None, _near(m["of"], anchor).end)


def _near(text: str, anchor: Anchor) -> Days:
    return nearer(lambda at: inner(text, at), anchor)


INTERVALS: dict[str, Resolver] = {
    "range": _range,
    "side_by_side": _side_by_side,
    "days_together": _days_together,
    "days_of_week": _days_of_week,
    "other_half": _other_half,
    "day_range": _day_range,
    "night_range": _day_range,
    "year_range": _year_range,
    "years_together": _years_together,
    "fiscal_year": _fiscal_year,
    "months_to": _months_to,
    "year_to": _year_to,
    "years_to": _years_to,
    "week_to": _week_to,
    "since": _open_start,
    "after": _open_start,
    "until": _until,
    "by": _open_end,
}
