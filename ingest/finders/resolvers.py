"""What each way of writing a period means, counted from an anchor."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from ringtrace.ingest.finders import calendar as cal
from ringtrace.ingest.finders.calendar import UNKNOWN, Anchor, Days
from ringtrace.ingest.finders.counted_from import (
    ago,
    days_later,
    how_many,
    last_units,
    same_day,
    year_before,
)
from ringtrace.ingest.finders.period_patterns import BARE, HEDGE, NTH, PLAIN, YEAR, compiled

Resolver = Callable[[re.Match[str], Anchor], Days]

_INNER = compiled((*BARE, *PLAIN))
_HEDGED = re.compile(rf"^{HEDGE}", re.IGNORECASE)
_SHARED_YEAR = re.compile(
    rf"\s*(?:,|and|or|&|to)\s*(?:\d\d?\s)?[A-Z][a-z]+\.?(?:\s\d\d?(?!\d))?,?\s(?P<y>{YEAR})"
)


_EDGE = re.compile(r"\b(end|start|beginning)\ of\b", re.IGNORECASE)
_FOR = re.compile(r"\bfor (?:the )?$", re.IGNORECASE)
_ADJOURNED = re.compile(
    r"\b(?:adjourned|postponed|put off|deferred|delayed)\s(?:\w+\s){0,4}$", re.IGNORECASE
)


def inner(text: str, anchor: Anchor) -> Days:
    """Return what one end of a longer expression means ("March 3", "last year", "Monday")."""
    text = _HEDGED.sub("", text.strip())
    for name, pattern in _INNER:
        if match := pattern.fullmatch(text):
            return RESOLVERS[name](match, anchor)
    return UNKNOWN


def _year_of(text: str, anchor: Anchor) -> int | None:
    text = text.lower()
    if text.isdigit():
        return int(text)
    if text == "the previous year":
        before = anchor.unit(text, "year")
        return int(before.start) if before.start else None
    if anchor.year is None:
        return None
    return anchor.year + {"last year": -1, "next year": 1}.get(text, 0)


def _months_to(m: re.Match[str], anchor: Anchor) -> Days:
    whole = 3 if "quarter" in m.group().lower() else 6
    number = how_many(m["n"]) if m["n"] else whole
    years = (m["unit"] or "").lower() == "year"
    return _months_ending(number * 12 if years and number else number, m, anchor)


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


def _first_months(m: re.Match[str], anchor: Anchor) -> Days:
    n, year = how_many(m["n"]), _year_of(m["of"], anchor)
    if n is None or year is None or not 1 <= n <= 12:
        return UNKNOWN
    if m["which"].lower() in ("first", "opening"):
        return Days(f"{year:04d}-01", f"{year:04d}-{n:02d}")
    return Days(f"{year:04d}-{13 - n:02d}", f"{year:04d}-12")


def _part_of_year(months: dict[str, tuple[int, int]]) -> Resolver:
    def resolve(m: re.Match[str], anchor: Anchor) -> Days:
        year = _year_of(m["of"], anchor)
        if year is None:
            return UNKNOWN
        a, b = months[m["which"].lower()]
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


def _counted_off(m: re.Match[str], anchor: Anchor) -> Days:
    """ "Two weeks before Christmas last year", "three days after May 4"."""
    number, day = how_many(m["n"]), inner(m["of"], anchor).start
    if number is None or day is None or len(day) != 10:
        return UNKNOWN
    days = number * {"week": 7, "fortnight": 14}.get(m["unit"].lower(), 1)
    sign = -1 if m["way"].lower() == "before" else 1
    return Days.same((date.fromisoformat(day) + sign * timedelta(days=days)).isoformat())


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
    return date(year, month, number).strftime("%A").lower() == name


def _fiscal_year(m: re.Match[str], anchor: Anchor) -> Days:
    """The years that it is named by: nothing says in which month it begins."""
    first, last = m["a"] or m["c"], m["b"] or m["d"] or m["a"] or m["c"]
    last = first[:2] + last if len(last) == 2 else last
    return Days(first, last) if first <= last else UNKNOWN


def _year_range(m: re.Match[str], anchor: Anchor) -> Days:
    a, b = m["a"] or m["c"], m["b"] or m["d"]
    if len(b) == 2:
        b = a[:2] + b
    return Days(a, b) if a <= b else UNKNOWN


def _years_together(m: re.Match[str], anchor: Anchor) -> Days:
    """ "In 2016 and 2017": one time where one year follows the other."""
    return Days(m["a"], m["b"]) if int(m["b"]) - int(m["a"]) == 1 else Days.same(m["a"])


def _season_alone(m: re.Match[str], anchor: Anchor) -> Days:
    """ "Will go on trial in the autumn": the next one, or the last one, as the verb tells."""
    return anchor.season(m["season"].lower())


def _range(m: re.Match[str], anchor: Anchor) -> Days:
    return _between(m["a"], m["b"], anchor)


def _between(first: str, last: str, anchor: Anchor) -> Days:
    b = inner(last, anchor)
    a = inner(first, anchor)
    if not a.known and b.end:  # "between February and September 2016" of an undated article
        a = inner(f"{first} {b.end[:4]}", anchor)
    if not a.start or not b.end:
        return UNKNOWN
    start = a.start
    if not re.search(YEAR, first) and len(start) > 4:
        start = b.end[:4] + start[4:]
        if start[: len(b.end)] > b.end[: len(start)]:
            start = f"{int(b.end[:4]) - 1:04d}{start[4:]}"
    return Days(start, b.end)


def _side_by_side(m: re.Match[str], anchor: Anchor) -> Days:
    """ "In April and May": one time."""
    a, b = (text for text in m.groups() if text)
    return _between(a, b, anchor)


def _days_together(m: re.Match[str], anchor: Anchor) -> Days:
    """ "On Tuesday and Wednesday": the days that follow each other."""
    last = anchor.weekday(m["b"])
    first = replace(anchor, published=last.isoformat()).weekday(m["a"]) if last else None
    return Days(first.isoformat(), last.isoformat()) if first and last else UNKNOWN


def _week_to(m: re.Match[str], anchor: Anchor) -> Days:
    last = inner(m["of"], anchor)
    if last.start is None or last.start != last.end or len(last.start) != 10:
        return UNKNOWN
    days = 6 if m["unit"].lower() == "week" else 13
    return Days((date.fromisoformat(last.start) - timedelta(days=days)).isoformat(), last.start)


def _day_range(m: re.Match[str], anchor: Anchor) -> Days:
    groups = m.groupdict()
    month = cal.month_number(groups.get("month") or m["month2"])
    a, b = (cal.day_number(groups.get(x) or m[y]) for x, y in (("a", "c"), ("b", "d")))
    year = int(groups.get("year") or m["year2"] or 0) or anchor.year_of_month(month, a)
    if year is None or not 1 <= a < b <= 31:
        return UNKNOWN
    return Days(cal.day(year, month, a).start, cal.day(year, month, b).end)


def _open_start(m: re.Match[str], anchor: Anchor) -> Days:
    if re.match(r"since|ever|from", m.group(), re.IGNORECASE):
        return Days(inner(m["of"], replace(anchor, coming=False)).start, None)
    return Days(_nearer(m["of"], anchor).start, None)


def _until(m: re.Match[str], anchor: Anchor) -> Days:
    """What is adjourned until a day is to happen on it; what was not until a day was on it."""
    if re.search(r"\bnot $", m.string[: m.start()][-4:], re.IGNORECASE):
        return inner(m["of"], anchor)
    if _ADJOURNED.search(m.string[max(0, m.start() - 60) : m.start()]):
        return inner(m["of"], replace(anchor, coming=True))
    return _open_end(m, anchor)


def _open_end(m: re.Match[str], anchor: Anchor) -> Days:
    return Days(None, _nearer(m["of"], anchor).end)


def _nearer(text: str, anchor: Anchor) -> Days:
    """What starts or ends in a month or day without a year does so in the nearer one, unless the
    verb tells.
    """
    found = inner(text, anchor)
    if anchor.coming is None and anchor.day is not None and found.start:
        ahead = inner(text, replace(anchor, coming=True))
        if ahead.start and len(ahead.start) == len(found.start) > 4:
            today = _ordinal(anchor.day.isoformat()[: len(found.start)])
            return min(found, ahead, key=lambda d: abs(_ordinal(d.start or "") - today))
    return found


def _ordinal(text: str) -> int:
    year, month, day = (int(x) for x in (text + "-01")[:10].split("-"))
    return year * 372 + month * 31 + day


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
    if anchor.coming is None and _FOR.search(m.string[max(0, m.start() - 10) : m.start()]):
        return _nearer(m.group(), anchor)
    month = cal.month_number(m["m1"] or m["m2"])
    number = cal.day_number(m["d1"] or m["d2"])
    told = m["y1"] or m["y2"]
    shared = None if told else _SHARED_YEAR.match(m.string, m.end())
    if told or shared is not None:
        year = _year_of(told or shared["y"], anchor)  # type: ignore[index]
    else:
        year = anchor.year_of_month(month, number)
    return UNKNOWN if year is None else cal.day(year, month, number)


def _month_year(m: re.Match[str], anchor: Anchor) -> Days:
    year = _year_of(m["year"] or m["rel"], anchor)
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
    return _edge(Days.same(m["y"]), part[1].lower() if part else "middle")


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


def _rel_unit(m: re.Match[str], anchor: Anchor) -> Days:
    return anchor.unit(m["rel"].lower(), m["unit"].lower())


def _part_of_unit(m: re.Match[str], anchor: Anchor) -> Days:
    """The end of the year is December, its start January; of a month or week the whole of it."""
    groups = m.groupdict()
    if groups.get("yearend"):
        return _edge(anchor.unit("this", "year"), "end")
    relation = "this" if m["rel"].lower() == "the" else m["rel"].lower()
    return _edge(anchor.unit(relation, m["unit"].lower()), m["part"].lower())


def _edge(days: Days, part: str) -> Days:
    if days.start is None or len(days.start) != 4 or part == "middle":
        return days
    return Days.same(days.start + ("-12" if part == "end" else "-01"))


def _of_unit(m: re.Match[str], anchor: Anchor) -> Days:
    if m["of"]:
        return _edge(inner(m["of"], anchor), m["part"].lower())
    return _part_of_unit(m, anchor)


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


HOLIDAYS = {
    "new year's day": "January 1",
    "new year's eve": "December 31",
    "christmas day": "December 25",
    "eve of christmas": "December 24",
    "eve of new year": "December 31",
    "christmas": "December 25",
    "christmas eve": "December 24",
    "halloween": "October 31",
    "may day": "May 1",
    "boxing day": "December 26",
    "valentine's day": "February 14",
}


def _holiday(m: re.Match[str], anchor: Anchor) -> Days:
    name = m["name"].lower().replace("’", "'")
    day = HOLIDAYS[name.removeprefix("the ").replace("hallowe'en", "halloween")]
    return inner(f"{day}, {m['y']}" if m["y"] else day, anchor)


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


RESOLVERS: dict[str, Resolver] = {
    "months_to": _months_to,
    "year_to": _year_to,
    "first_months": _first_months,
    "half": _part_of_year({"first": (1, 6), "second": (7, 12)}),
    "quarter": _part_of_year(
        {
            "first": (1, 3),
            "second": (4, 6),
            "third": (7, 9),
            "fourth": (10, 12),
            "last": (10, 12),
            "final": (10, 12),
        }
    ),
    "days_together": _days_together,
    "week_to": _week_to,
    "days_of_month": _days_of_month,
    "nth_day": _nth_day,
    "nth_weekday": _nth_weekday,
    "counted_off": _counted_off,
    "fiscal_year": _fiscal_year,
    "week_of_month": lambda m, anchor: inner(m["of"], anchor),
    "night_range": _day_range,
    "year_range": _year_range,
    "day_range": _day_range,
    "range": _range,
    "side_by_side": _side_by_side,
    "years_together": _years_together,
    "season_alone": _season_alone,
    "since": _open_start,
    "by": _open_end,
    "until": _until,
    "after": _open_start,
    "last_units": last_units,
    "muc": _muc,
    "iso": _iso,
    "numeric": _numeric,
    "day": _day,
    "month_year": _month_year,
    "rel_month": _rel_month,
    "rel_day": _rel_day,
    "before_last": _before_last,
    "of_rel_month": _of_rel_month,
    "weekend": _weekend,
    "year_before": year_before,
    "ago": ago,
    "in_coming": lambda m, anchor: UNKNOWN,
    "season": lambda m, anchor: Days.same(m["y"]),
    "this_season": lambda m, anchor: anchor.unit(
        "this" if m["rel"].lower() == "the" else m["rel"].lower(), m["unit"].lower()
    ),
    "rel_unit": _rel_unit,
    "part_of_unit": _part_of_unit,
    "of_unit": _of_unit,
    "deictic": _deictic,
    "now": _now,
    "decade": lambda m, anchor: Days(m["y"], str(int(m["y"]) + 9)),
    "day_alone": _day_alone,
    "holiday": _holiday,
    "year": _year,
    "month": _month,
    "same_day": same_day,
    "days_later": days_later,
}
