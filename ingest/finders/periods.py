"""When: dates and periods as written, resolved against the day of publication."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from spacy.tokens import Doc

from ringtrace.ingest.finders import calendar as cal
from ringtrace.ingest.finders.calendar import Days
from ringtrace.ingest.finders.found import Found
from ringtrace.nouns import Article, Period, Span

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
DAY_NAME = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
YEAR = r"(?:1[6-9]\d\d|20\d\d)"
DAY = r"(?:[0-3]?\d)(?:st|nd|rd|th)?"
SMALL = r"(?:\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a\ few|few)"
UNIT = r"(?:day|week|month|year|decade|fortnight|hour|weekend)"
PART = r"(?:early|mid|late|the\ (?:beginning|start|middle|end)\ of)"
DATE = (
    rf"(?:{DAY}\ (?:of\ )?{MONTH}(?:,?\ {YEAR})?|{MONTH}\ {DAY}(?!\d)(?:,?\ {YEAR})?"
    rf"|{MONTH},?\ {YEAR}|{MONTH}\ (?:of\ )?(?:this|last)\ year|{MONTH})"
)
RELATIVE = r"(?:last|this|next|past|previous|the\ previous|the\ following|earlier\ this|later\ this|late\ last|early\ last|early\ this|late\ this)"

# name -> pattern, in the order in which they are tried: the longest reading first.
PATTERNS: tuple[tuple[str, str], ...] = (
    ("months_to", rf"(?:the\ )?(?P<n>{SMALL})\ months\ (?:to|through|until|ending(?:\ in)?|up\ to)\ (?P<month>{MONTH})(?:,?\ (?P<year>{YEAR}))?"),
    ("first_months", rf"(?:the\ )?(?P<which>first|last|opening|final)\ (?P<n>{SMALL})\ months\ of\ (?P<of>this\ year|last\ year|the\ year|{YEAR})"),
    ("half", rf"(?:the\ )?(?P<which>first|second)\ half\ of\ (?P<of>this\ year|last\ year|the\ year|{YEAR})"),
    ("quarter", rf"(?:the\ )?(?P<which>first|second|third|fourth|last)\ quarter\ of\ (?P<of>this\ year|last\ year|the\ year|{YEAR})"),
    ("year_range", rf"(?:between|from)\ (?P<a>{YEAR})\ (?:and|to|until|through)\ (?P<b>{YEAR})|(?P<c>{YEAR})\ ?(?:-|–|to)\ ?(?P<d>{YEAR}|\d\d)(?!\d)"),
    ("range", rf"(?:between|from)\ (?P<a>{DATE})\ (?:and|to|until|through|till)\ (?P<b>{DATE}|this\ year|last\ year|this\ month|last\ month|now|yesterday|today)"),
    ("day_range", rf"(?P<month>{MONTH})\ (?P<a>{DAY})\ ?(?:-|–|to|and|through)\ ?(?P<b>{DAY})(?:,?\ (?P<year>{YEAR}))?(?![\w:])|(?:the\ night\ of\ |between\ |from\ )?(?P<c>{DAY})\ ?(?:-|–|to|and)\ ?(?P<d>{DAY})\ (?P<month2>{MONTH})(?:\ (?P<year2>{YEAR}))?"),
    ("weekday_range", rf"(?:between|from)\ (?P<a>{DAY_NAME})\ (?:and|to|until|through)\ (?P<b>{DAY_NAME})"),
    ("since", rf"(?:since|starting\ (?:in|from))\ (?:at\ least\ |early\ |mid-?|late\ )?(?P<of>last\ {MONTH}|{DATE}|{YEAR}|last\ (?:year|month|week|{DAY_NAME})|the\ (?:start|beginning)\ of\ (?:the|this)\ (?:year|month|week)|yesterday|{DAY_NAME})"),
    ("by", rf"(?:by|before)\ (?P<of>the\ end\ of\ (?:the|this|next)\ (?:year|month|week)|the\ end\ of\ {DATE}|{DATE}|{YEAR}|next\ (?:year|month|week|{DAY_NAME})|{DAY_NAME}|mid-{MONTH}|year-?end)"),
    ("until", rf"(?:until|till|up\ to)\ (?P<of>{DATE}|{YEAR}|{DAY_NAME}|last\ (?:year|month|week))"),
    ("after", rf"after\ (?P<of>{DATE}|{YEAR})"),
    ("last_months", rf"(?:in|over|during|within|for)\ the\ (?:last|past)\ (?P<n>{SMALL})\ (?P<unit>{UNIT})s"),
    ("muc", r"(?P<d>[0-3]?\d)\ (?P<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\ (?P<yy>\d\d)\b"),
    ("iso", r"(?P<y>(?:19|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?!\d)"),
    ("numeric", r"(?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)/(?P<y>(?:19|20)\d\d)(?!\d)"),
    ("day", rf"(?:(?P<weekday>{DAY_NAME}),?\ (?:the\ )?)?(?:(?P<d1>{DAY})\ (?:of\ )?(?P<m1>{MONTH})(?:,?\ (?P<y1>{YEAR}|last\ year|this\ year))?|(?P<m2>{MONTH})\ (?P<d2>{DAY})(?!\d|,\d)(?:,?\ (?P<y2>{YEAR}|last\ year|this\ year))?)(?![\w])"),
    ("month_year", rf"(?:{PART}[\ -]|mid-)?(?P<month>{MONTH})(?:,?\ (?:of\ )?(?P<year>{YEAR})|\ (?:of\ )?(?P<rel>last\ year|this\ year|next\ year|the\ following\ year))"),
    ("rel_month", rf"(?P<rel>last|this|next|this\ past)\ (?P<month>{MONTH})"),
    ("rel_day", rf"(?:(?P<rel>last|this|next|this\ past|the\ previous)\ )?(?P<day>{DAY_NAME})(?:\ (?P<week>last\ week|this\ week|next\ week))?(?:'s|’s)?"),
    ("weekend", r"(?:(?P<rel>last|this|next|over\ the|at\ the|the|this\ past|the\ past)\ )weekend"),
    ("ago", rf"(?P<n>{SMALL})\ (?P<unit>{UNIT})s?\ (?:ago|earlier\ this\b)"),
    ("in_coming", rf"(?:in|within)\ the\ (?:next|coming)\ (?:few\ )?(?P<unit>{UNIT})s"),
    ("rel_unit", rf"(?P<rel>{RELATIVE})\ (?P<unit>year|month|week|night|summer|winter|spring|autumn|fall)"),
    ("rest_of", r"(?:the\ )?(?:end|start|beginning|middle)\ of\ (?P<rel>this|last|next|the)\ (?P<unit>year|month|week)"),
    ("deictic", r"(?P<word>the\ day\ before\ yesterday|yesterday|today|tonight|tomorrow|overnight|this\ morning|this\ afternoon|this\ evening|last\ night|early\ today)"),
    ("decade", r"the\ (?:early\ |late\ |mid-)?(?P<y>(?:19|20)\d0)s"),
    ("year", rf"(?:in|of|during|throughout|from|for|since|and|,|{PART})\ (?:early\ |late\ |mid-)?(?P<y>{YEAR})(?!\d|[,.]\d|\ (?:people|children|women|men|suspects))"),
    ("month", rf"(?:in|of|during|throughout|for|from|(?P<part>{PART}))[\ -](?:early\ |late\ |mid-)?(?P<month>{MONTH})(?!\ \d)"),
    ("mid", rf"mid-(?P<month>{MONTH})"),
)  # fmt: skip
_COMPILED = [
    (name, re.compile(rf"(?<![\w-])(?:{pattern})", re.IGNORECASE)) for name, pattern in PATTERNS
]
# "may", "march" in lower case are no months; words such as "sun" no days.
_LOWER = re.compile(r"\b(?:may|march|mar|dec|sep|jan)\b")
_FUTURE = re.compile(
    r"\b(?:will|would|to be|is to|are to|is due|are due|due to|expected to|scheduled|plans? to|next|upcoming|"
    r"set to|shall|going to|begins?|is expected|are expected)\b",
    re.IGNORECASE,
)


def find_periods(doc: Doc, article: Article | None = None) -> list[Found]:
    """Return each period that a text names; durations and frequencies are none.

    Relative words are resolved against article.published; without it they are found and stay
    unresolved.
    """
    text, published = doc.text, article.published if article is not None else None
    taken: list[tuple[int, int]] = []
    found: list[Found] = []
    for name, pattern in _COMPILED:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(a < end and start < b for a, b in taken):
                continue
            start = _trimmed(name, text, start)
            if _LOWER.search(text[start:end]) and not text[start:end].isupper():
                continue
            if _other_sense(name, text, start, end):
                continue
            days = RESOLVERS[name](match, cal.Anchor(published, _future(text, start, end)))
            if days is None:
                continue
            taken.append((start, end))
            tokens = doc.char_span(start, end, alignment_mode="expand")
            if tokens is None:
                continue
            span = Span(start, end, text[start:end])
            value = Period(start=days.start, end=days.end, text=span.quote, span=span)
            found.append(
                Found(value, tokens.start, tokens.end, _carrier(doc, tokens.start, tokens.end))
            )
    return sorted(found, key=lambda f: f.start)


def _trimmed(name: str, text: str, start: int) -> int:
    """Years and months are found by the preposition before them; "since" and "by" belong to them."""
    if name in ("year", "month"):
        word = re.match(
            r"(?:in|of|during|throughout|from|for|and|,)[\ -]", text[start:], re.IGNORECASE
        )
        return start + (word.end() if word else 0)
    return start


def _carrier(doc: Doc, start: int, end: int) -> int:
    """The token that hangs on one outside the period."""
    for i in range(start, end):
        if not start <= doc[i].head.i < end and not doc[i].is_punct:
            return i
    return end - 1


def _future(text: str, start: int, end: int) -> bool:
    """Whether the clause around speaks of what is to come."""
    sentence = re.split(r"[.;\n]", text[max(0, start - 110) : start])[-1]
    return bool(_FUTURE.search(sentence))


def _other_sense(name: str, text: str, start: int, end: int) -> bool:
    after = text[end : end + 14]
    if name in ("ago", "deictic"):
        return False
    if re.match(
        r"['’]s\s+(?:Day|Act)|\s+(?:Day|Act|Fools|Games|Olympics|World Cup|Agreement)\b", after
    ):
        return True
    return name == "rel_unit" and bool(re.match(r"\s+in\s+(?:prison|jail)|-old|s\b", after))


def _number(text: str) -> int | None:
    words = "a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve".split("|")
    text = text.lower()
    if text.isdigit():
        return int(text)
    if text in words:
        return max(1, words.index(text) - 1)
    return None


Resolver = Callable[[re.Match[str], "cal.Anchor"], Days | None]
UNKNOWN = Days(None, None)


def _year_of(text: str, anchor: cal.Anchor) -> int | None:
    if text.isdigit():
        return int(text)
    if anchor.year is None:
        return None
    return anchor.year + {"last year": -1, "next year": 1}.get(text.lower(), 0)


def _months_to(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
    n, month = _number(m["n"]), cal.month_number(m["month"])
    year = int(m["year"]) if m["year"] else anchor.year_of_month(month)
    if n is None or year is None:
        return UNKNOWN
    first_year, first_month = cal.add_months(year, month, -(n - 1))
    return Days(f"{first_year:04d}-{first_month:02d}", f"{year:04d}-{month:02d}")


def _first_months(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
    n, year = _number(m["n"]), _year_of(m["of"], anchor)
    if n is None or year is None or not 1 <= n <= 12:
        return UNKNOWN
    if m["which"].lower() in ("first", "opening"):
        return Days(f"{year:04d}-01", f"{year:04d}-{n:02d}")
    return Days(f"{year:04d}-{13 - n:02d}", f"{year:04d}-12")


def _part_of_year(months: dict[str, tuple[int, int]]) -> Resolver:
    def resolve(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
        year = _year_of(m["of"], anchor)
        if year is None:
            return UNKNOWN
        a, b = months[m["which"].lower()]
        return Days(f"{year:04d}-{a:02d}", f"{year:04d}-{b:02d}")

    return resolve


def _year_range(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
    a, b = m["a"] or m["c"], m["b"] or m["d"]
    if len(b) == 2:
        b = a[:2] + b
    return Days(a, b) if a <= b else None


def _range(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
    b = cal.expression(m["b"], anchor)
    year = re.search(r"\d{4}", m["b"])
    a = cal.expression(m["a"], anchor, year=int(year.group()) if year else None)
    if a is None or b is None:
        return UNKNOWN
    if a.start and b.end and a.start[:7] > b.end[:7] and not re.search(r"\d{4}", m["a"]):
        a = Days(f"{int(a.start[:4]) - 1:04d}{a.start[4:]}", None)
    return Days(a.start, b.end)


def _day_range(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
    month = cal.month_number(m["month"] or m["month2"])
    year = int(m["year"] or m["year2"] or 0) or anchor.year_of_month(month)
    a, b = (cal.day_number(m[x] or m[y]) for x, y in (("a", "c"), ("b", "d")))
    if not (1 <= a < b <= 31):
        return None
    if year is None:
        return UNKNOWN
    return Days(cal.day(year, month, a), cal.day(year, month, b))


def _weekday_range(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
    b = anchor.weekday(m["b"])
    if b is None:
        return UNKNOWN
    back = (cal.DAYS.index(m["b"].lower()) - cal.DAYS.index(m["a"].lower())) % 7
    return Days((b - timedelta(days=back)).isoformat(), b.isoformat())


def _open(side: str) -> Resolver:
    def resolve(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
        if side == "end" and m["of"].lower().startswith("mid-"):
            inner = cal.expression(m["of"][4:], anchor)
        else:
            inner = cal.expression(m["of"], anchor)
        if inner is None or not inner.start:
            return UNKNOWN
        return Days(inner.start, None) if side == "start" else Days(None, inner.end)

    return resolve


def _last_months(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
    n = _number(m["n"])
    if n is None or anchor.day is None or anchor.precision != "day":
        return UNKNOWN
    unit = m["unit"].lower()
    if unit == "year":
        return Days(f"{anchor.day.year - n:04d}", f"{anchor.day.year:04d}")
    if unit == "month":
        year, month = cal.add_months(anchor.day.year, anchor.day.month, -n)
        return Days(f"{year:04d}-{month:02d}", anchor.day.isoformat()[:7])
    if unit in ("day", "week"):
        days = n * (7 if unit == "week" else 1)
        return Days((anchor.day - timedelta(days=days)).isoformat(), anchor.day.isoformat())
    return UNKNOWN


def _muc(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
    return _of_day(
        1900 + int(m["yy"]) if int(m["yy"]) > 30 else 2000 + int(m["yy"]), m["month"], m["d"]
    )


def _of_day(year: int, month: str, number: str) -> Days | None:
    text = cal.day(year, cal.month_number(month), cal.day_number(number))
    return Days(text, text) if text else None


def _iso(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
    text = cal.day(int(m["y"]), int(m["m"]), int(m["d"]))
    return Days(text, text) if text else None


def _numeric(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
    a, b, year = int(m["a"]), int(m["b"]), int(m["y"])
    if a > 12 >= b:
        a, b = b, a
    elif not (b > 12 >= a or a == b):
        return UNKNOWN  # 3/5: March or May, nothing says which
    text = cal.day(year, a, b)
    return Days(text, text) if text else None


def _day(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
    month = cal.month_number(m["m1"] or m["m2"])
    number = cal.day_number(m["d1"] or m["d2"])
    if not 1 <= number <= 31:
        return None
    told = m["y1"] or m["y2"]
    year = _year_of(told, anchor) if told else anchor.year_of_month(month, number)
    if year is None:
        return UNKNOWN
    text = cal.day(year, month, number)
    return Days(text, text) if text else None


def _month_year(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
    year = _year_of(m["year"] or m["rel"], anchor)
    if year is None or (m["rel"] or "").lower() == "the following year":
        return UNKNOWN
    return Days.same(f"{year:04d}-{cal.month_number(m['month']):02d}")


def _rel_month(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
    month = cal.month_number(m["month"])
    if anchor.year is None or anchor.day is None:
        return UNKNOWN
    year = anchor.year
    if m["rel"].lower() == "next":
        year += month <= anchor.day.month
    elif month >= anchor.day.month:
        year -= m["rel"].lower() != "this"
    return Days.same(f"{year:04d}-{month:02d}")


def _rel_day(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
    found = anchor.weekday(m["day"], (m["rel"] or "").lower(), (m["week"] or "").lower())
    return Days.same(found.isoformat()) if found else UNKNOWN


def _weekend(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
    saturday = anchor.weekday("saturday", "next" if m["rel"].lower() == "next" else "")
    if saturday is None:
        return UNKNOWN
    return Days(saturday.isoformat(), (saturday + timedelta(days=1)).isoformat())


def _ago(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
    n, unit = _number(m["n"]), m["unit"].lower()
    if n is None or anchor.day is None:
        return UNKNOWN
    if unit == "year":
        return Days.same(f"{anchor.day.year - n:04d}")
    if unit == "month" and anchor.precision != "year":
        return Days.same(
            "{:04d}-{:02d}".format(*cal.add_months(anchor.day.year, anchor.day.month, -n))
        )
    if anchor.precision != "day":
        return UNKNOWN
    if unit == "day":
        return Days.same((anchor.day - timedelta(days=n)).isoformat())
    if unit in ("week", "fortnight"):
        return cal.week(anchor.day - timedelta(days=7 * n * (2 if unit == "fortnight" else 1)))
    return UNKNOWN


def _rel_unit(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
    return anchor.unit(m["rel"].lower(), m["unit"].lower()) or UNKNOWN


def _deictic(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
    if anchor.day is None or anchor.precision != "day":
        return UNKNOWN
    word = m["word"].lower()
    back = {"yesterday": 1, "last night": 1, "the day before yesterday": 2, "tomorrow": -1}.get(
        word, 0
    )
    if word == "overnight":
        return Days((anchor.day - timedelta(days=1)).isoformat(), anchor.day.isoformat())
    return Days.same((anchor.day - timedelta(days=back)).isoformat())


def _month(m: re.Match[str], anchor: cal.Anchor) -> Days | None:
    month = cal.month_number(m["month"])
    year = anchor.year_of_month(month)
    return Days.same(f"{year:04d}-{month:02d}") if year is not None else UNKNOWN


RESOLVERS: dict[str, Resolver] = {
    "months_to": _months_to,
    "first_months": _first_months,
    "half": _part_of_year({"first": (1, 6), "second": (7, 12)}),
    "quarter": _part_of_year(
        {"first": (1, 3), "second": (4, 6), "third": (7, 9), "fourth": (10, 12), "last": (10, 12)}
    ),
    "year_range": _year_range,
    "range": _range,
    "day_range": _day_range,
    "weekday_range": _weekday_range,
    "since": _open("start"),
    "by": _open("end"),
    "until": _open("end"),
    "after": _open("start"),
    "last_months": _last_months,
    "muc": _muc,
    "iso": _iso,
    "numeric": _numeric,
    "day": _day,
    "month_year": _month_year,
    "rel_month": _rel_month,
    "rel_day": _rel_day,
    "weekend": _weekend,
    "ago": _ago,
    "in_coming": lambda m, anchor: UNKNOWN,
    "rel_unit": _rel_unit,
    "rest_of": _rel_unit,
    "deictic": _deictic,
    "decade": lambda m, anchor: Days(m["y"], str(int(m["y"]) + 9)),
    "year": lambda m, anchor: Days.same(m["y"]),
    "month": _month,
    "mid": _month,
}
