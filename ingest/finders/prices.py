"""Sums of money with their bounds, currency, and per what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ringtrace.ingest.finders.amounts import NUMBER, Amount, find_amounts, scale_of, times
from ringtrace.ingest.finders.bounds import after, before, joined, limits
from ringtrace.ingest.finders.found import Found
from ringtrace.ingest.finders.numbers import digits_value, words_value
from ringtrace.ingest.finders.per import per_what
from ringtrace.ingest.finders.words import Spoken, shares
from ringtrace.ingest.gazetteer.places import country_of
from ringtrace.ingest.parsed import Doc
from ringtrace.nouns import Price, Qualifier, Span

# Nothing but a conversion stands in brackets or after "or about" behind a price.
_RESTATING = re.compile(
    r"\s*(?:each|apiece|a head|per \w+|a \w+)?\s*"
    r"(?:[(\[;]|[,–—-]\s*(?=or\b|about\b|some\b|equivalent\b|the equivalent\b|roughly\b|approximately\b))\s*"
    r"(?:(?:or|about|some|around|nearly|roughly|approximately|equal to|equivalent to|equivalent of|the|worth|then|"
    r"at the time|at that time)\s*)*",
    re.IGNORECASE,
)


_PLACES = frozenset(["LOC", "GPE"])


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
    sums = find_amounts(text, _spoken_of(doc))
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


def _spoken_of(doc: Doc) -> Spoken | None:
    """The countries of the places and peoples that a text names, where they may be asked for."""
    if not shares(doc.text):
        return None
    places = (country_of(e.text) for e in doc.ents if e.label_ in _PLACES)
    peoples = (country_of(t.text) for t in doc if t.tag_ == "JJ")
    return Spoken(tuple(filter(None, places)), tuple(filter(None, peoples)))


def _shared(low: Amount, high: Amount) -> float:
    """The lower bound: "5" in "5 to 10 million" has the scale of the other."""
    if low.scale == 1 and high.scale > 1 and low.value < high.mantissa:
        return times(low.value, high.scale)
    return low.value


def _range(text: str, low: Amount, high: Amount) -> bool:
    return (
        low.currency == high.currency
        and _shared(low, high) < high.value
        and joined(text, low.end, high.start, text[max(0, low.start - 80) : low.start])
    )


def _loose_before(text: str, high: Amount) -> Amount | None:
    """The number without a currency that opens a range: "8,000 to 10,000 yuan"."""
    window = text[max(0, high.start - 40) : high.start]
    match = _loose_opening().search(window)
    if match is None:
        return None
    start = high.start - len(window) + match.start("number")
    low = _loose(match, start, high)
    fits = low is not None and _range(text, replace(low, end=start + _width(match)), high)
    return low if fits else None


def _loose_behind(text: str, low: Amount) -> Amount | None:
    """The number without a currency that closes a range: "US$917-1,375"."""
    match = _loose_closing().match(text, low.end)
    if match is None or not low.signed:
        return None
    start = match.start("number")
    high = _loose(match, start, low)
    return high if high is not None and _range(text, low, high) else None


def _width(match: re.Match[str]) -> int:
    return match.end("scale") - match.start("number")


def _loose(match: re.Match[str], start: int, other: Amount) -> Amount | None:
    number, scale = match["number"], scale_of(match["scale"])
    mantissa = (
        digits_value(number, scaled=scale > 1) if number[0].isdigit() else words_value(number)
    )
    if mantissa is None:
        return None
    return Amount(
        start,
        start + _width(match),
        times(mantissa, scale),
        mantissa,
        scale,
        other.currency,
        other.mark,
        other.signed,
    )


@cache
def _loose_opening() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.,$€£]){NUMBER}\s*(?:-|–|—|\bto\b|\band\b|\bor\b)\s*$", re.IGNORECASE
    )


@cache
def _loose_closing() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:-|–|—|\bto\b|\band\b)\s*{NUMBER}(?![\w%]|[.,]\d)", re.IGNORECASE)
