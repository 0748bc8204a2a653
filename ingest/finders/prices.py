"""Sums of money with their bounds, currency, and per what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from ringtrace.ingest.finders.bounds import after, before, joined, limits
from ringtrace.ingest.finders.found import Found
from ringtrace.ingest.finders.numbers import DIGITS, SCALES, WORDS, digits_value, words_value
from ringtrace.ingest.finders.per import per_what
from ringtrace.ingest.finders.taken import Taken
from ringtrace.ingest.finders.words import currencies, currency
from ringtrace.ingest.parsed import Doc
from ringtrace.nouns import Price, Qualifier, Span

_SCALE = r"(?:hundred|thousand|million|billion|trillion|lakhs?|lacs?|crores?|mln|mn|bn|tn|[kmb](?![a-z]))"
# Nothing but a conversion stands in brackets or after "or about" behind a price.
_RESTATING = re.compile(
    r"\s*(?:each|apiece|a head|per \w+|a \w+)?\s*"
    r"(?:[(\[;]|[,–—-]\s*(?=or\b|about\b|some\b|equivalent\b|the equivalent\b|roughly\b|approximately\b))\s*"
    r"(?:(?:or|about|some|around|nearly|roughly|approximately|equal to|equivalent to|equivalent of|the|worth|then|"
    r"at the time|at that time)\s*)*",
    re.IGNORECASE,
)
_WEIGHT = re.compile(r"\s+of\s+(?!the\b)|\s+(?:in weight|overweight)", re.IGNORECASE)
_WEIGHING = re.compile(r"\b(?:weigh\w*|lost|gained)\s+(?:\w+\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sum:
    """One amount as written: offsets, value, the value before its scale, currency, its mark.

    mark: offset of the sign or name that carries the syntax. signed: "$5", not "5 dollars".
    """

    start: int
    end: int
    value: float
    mantissa: float
    scale: int
    currency: str
    mark: int
    signed: bool


def find_prices(doc: Doc) -> list[Found]:
    """Return each sum of money of a text; a stated conversion is a price of its own (restates)."""
    found: list[Found] = []
    prices: list[Price] = []
    for price, mark in _prices(doc):
        tokens = doc.char_span(price.span.start, price.span.end, alignment_mode="expand")
        anchor = doc.char_span(mark, mark + 1, alignment_mode="expand")
        if tokens is None or anchor is None:
            continue
        if prices and _restates(doc.text, prices, price):
            shared = price.per or prices[-1].per
            price = replace(price, restates=True, per=shared)
            if prices[-1].per is None and shared is not None:
                prices[-1] = replace(prices[-1], per=shared)
                found[-1] = replace(found[-1], value=prices[-1])
        prices.append(price)
        head = _top(doc, tokens.start, tokens.end, anchor.start)
        found.append(Found(price, tokens.start, tokens.end, head))
    return found


def _top(doc: Doc, start: int, end: int, fallback: int) -> int:
    """The token of the span that hangs on one outside it: it carries the syntax."""
    for i in range(start, end):
        head = doc[i].head.i
        if not start <= head < end or head == i:
            return i
    return fallback


def _restates(text: str, prices: list[Price], price: Price) -> bool:
    last = prices[-1]
    between = text[last.span.end : price.span.start]
    if price.currency == last.currency or not _RESTATING.fullmatch(between):
        return False
    return last.restates or not between.lstrip().startswith(";")


def _prices(doc: Doc) -> Iterator[tuple[Price, int]]:
    """Sums with their bounds; two that make a range are one."""
    text = doc.text
    sums = list(_sums(text))
    rest = iter(range(len(sums)))
    for k in rest:
        low = high = sums[k]
        start, end = low.start, low.end
        if k + 1 < len(sums) and _range(text, low, sums[k + 1]):
            high = sums[next(rest)]
            end = high.end
        elif loose := _loose_before(text, low):
            low, start = loose, loose.start
        elif loose := _loose_behind(text, low):
            high, end = loose, loose.end
        q: Qualifier = "exact"
        bounds: tuple[float | None, float | None] = (_shared(low, high), high.value)
        if low is not high:
            if opening := re.search(r"\bbetween $", text[:start][-8:], re.IGNORECASE):
                start -= len(opening.group())
        elif bound := before(text, start):
            q, start = bound.q, bound.edge
            bounds = limits(q, low.value)
        elif bound := after(text, end):
            q, end = bound.q, bound.edge
            bounds = limits(q, low.value)
        span = Span(start, end, text[start:end])
        price = Price(
            min=bounds[0],
            max=bounds[1],
            currency=high.currency,
            per=per_what(doc, start, end),
            q=q,
            text=span.quote,
            span=span,
        )
        yield price, high.mark


def _shared(low: Sum, high: Sum) -> float:
    """The lower bound: "5" in "5 to 10 million" has the scale of the other."""
    if low.scale == 1 and high.scale > 1 and low.value < high.mantissa:
        return low.value * high.scale
    return low.value


def _range(text: str, low: Sum, high: Sum) -> bool:
    return (
        low.currency == high.currency
        and _shared(low, high) < high.value
        and joined(text, low.end, high.start, text[max(0, low.start - 80) : low.start])
    )


def _loose_before(text: str, high: Sum) -> Sum | None:
    """The number without a currency that opens a range: "8,000 to 10,000 yuan"."""
    window = text[max(0, high.start - 40) : high.start]
    match = _loose_opening().search(window)
    if match is None:
        return None
    start = high.start - len(window) + match.start("number")
    low = _loose(match, start, high)
    fits = low is not None and _range(text, replace(low, end=start + _width(match)), high)
    return low if fits else None


def _loose_behind(text: str, low: Sum) -> Sum | None:
    """The number without a currency that closes a range: "US$917-1,375"."""
    match = _loose_closing().match(text, low.end)
    if match is None or not low.signed:
        return None
    start = match.start("number")
    high = _loose(match, start, low)
    return high if high is not None and _range(text, low, high) else None


def _width(match: re.Match[str]) -> int:
    return match.end("scale") - match.start("number")


def _loose(match: re.Match[str], start: int, other: Sum) -> Sum | None:
    number, scale = match["number"], _scale(match["scale"])
    mantissa = (
        digits_value(number, scaled=scale > 1) if number[0].isdigit() else words_value(number)
    )
    if mantissa is None:
        return None
    return Sum(
        start,
        start + _width(match),
        mantissa * scale,
        mantissa,
        scale,
        other.currency,
        other.mark,
        other.signed,
    )


_NUMBER = rf"(?P<number>{DIGITS}|{WORDS})(?P<scale>(?:[\s-]?{_SCALE}\b)?)"


@cache
def _loose_opening() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.,$€£]){_NUMBER}\s*(?:-|–|—|\bto\b|\band\b|\bor\b)\s*$", re.IGNORECASE
    )


@cache
def _loose_closing() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:-|–|—|\bto\b|\band\b)\s*{_NUMBER}(?![\w%]|[.,]\d)", re.IGNORECASE)


@cache
def _signed() -> re.Pattern[str]:
    signs = "|".join(re.escape(s) for s in sorted(currencies().signs, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w$€£])(?-i:(?P<sign>{signs}))\s?(?P<digits>{DIGITS})(?P<scale>(?:[\s-]?{_SCALE}\b)?)",
        re.IGNORECASE,
    )


@cache
def _named() -> re.Pattern[str]:
    names = "|".join(re.escape(s) for s in sorted(currencies().names, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.,$€£])(?:(?P<digits>{DIGITS})(?P<scale>(?:[\s-]?{_SCALE}\b)?)[\s-]?|(?P<words>{WORDS})[\s-])"
        rf"(?-i:[A-Z][a-z]+(?:an|ese|ish|i|ic|ine|ar)\s)??(?P<name>{names})(?!\w)",
        re.IGNORECASE,
    )


def _scale(text: str | None) -> int:
    return SCALES.get((text or "").strip(" -\u00a0").lower(), 1)


def _sums(text: str) -> list[Sum]:
    """Every amount with a sign before or a name behind it, in order."""
    found = [s for m in _signed().finditer(text) if (s := _sum(text, m, m["sign"])) is not None]
    taken = Taken(len(text))
    for signed in found:
        taken.add(signed.start, signed.end)
    for match in _named().finditer(text):  # of these none meets another
        if taken.meets(*match.span()):
            continue
        if (named := _sum(text, match, match["name"])) is not None:
            found.append(named)
    found += list(_bare(text, found))
    return sorted(found, key=lambda s: s.start)


_BARE = re.compile(
    rf"(?:\b(?:for|to|at|of)\s|(?:\band|\bor|\bbut|,)\s(?=[\d.,]+(?:\s?{_SCALE})?\sfor\s(?:an?|each|every|the|her|him|his)\b))(?:(?:about|around|nearly|just|only|some|almost)\s)?(?P<number>{DIGITS})"
    rf"(?P<scale>(?:[\s-]?{_SCALE}\b)?)(?=[.;,)]?(?:\s(?:and|but|in|on|for|before|after|when|from|each|apiece|later|more|extra)\b|[.;,)]|$)(?!\d))",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?]\s+(?=[A-Z\"“])|\n")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEAST = 100  # smaller numbers that stand alone are rather people


def _bare(text: str, sums: list[Sum]) -> Iterator[Sum]:
    """Amounts whose currency the sentence has said: "bought for 23,000 yuan and sold for 48,000"."""
    for match in _BARE.finditer(text):
        start = match.start("number")
        said = [s for s in sums if s.end < start]
        if not said or any(s.start < match.end() and start < s.end for s in sums):
            continue
        last = said[-1]
        if start - last.end > 120 or _SENTENCE.search(text, last.end, start):
            continue
        scale = _scale(match["scale"])
        mantissa = digits_value(match["number"], scaled=scale > 1)
        if mantissa * scale < _LEAST or _YEAR.fullmatch(match["number"]):
            continue
        end = match.end("scale")
        yield Sum(start, end, mantissa * scale, mantissa, scale, last.currency, start, True)


def _sum(text: str, match: re.Match[str], word: str) -> Sum | None:
    groups = match.groupdict()
    code = currency(word, text)
    if groups.get("words"):
        if text[match.end("words")] == "-" and groups["words"].lower().startswith("a"):
            return None  # "a million-dollar question"
        mantissa, scale = words_value(groups["words"]), 1
    else:
        scale = _scale(groups["scale"])
        mantissa = digits_value(groups["digits"], scaled=scale > 1)
    if code is None or mantissa is None or not _is_money(text, match, word, mantissa * scale):
        return None
    signed = "sign" in groups
    mark = match.start("digits") if signed else match.start("name")
    return Sum(match.start(), match.end(), mantissa * scale, mantissa, scale, code, mark, signed)


def _is_money(text: str, match: re.Match[str], word: str, value: float) -> bool:
    """Whether a sign or name means money here: "N1" is a road, "11 won" no currency."""
    lower = word.lower()
    if lower in ("pounds", "quid"):
        return not (
            _WEIGHT.match(text, match.end()) or _WEIGHING.search(text[: match.start()][-30:])
        )
    if lower in ("won", "marks", "colon", "sterling"):
        return value >= 1000
    if len(word) == 1 and word.isalpha():
        return value >= 1000 or "," in match["digits"] or _in_money_place(word, text)
    return True


@lru_cache(maxsize=64)
def _in_money_place(sign: str, text: str) -> bool:
    return bool(_money_place(sign).search(text))


@cache
def _money_place(sign: str) -> re.Pattern[str]:
    """Where a one-letter sign means money even before a small number."""
    places = {
        "N": r"naira|₦",
        "P": r"[Pp]esos?",
        "R": r"\brands?\b|Johannesburg|R\d+(?:,\d{3}|m\b| million)",
    }
    return re.compile(places.get(sign, r"(?!)"))
