"""Sums of money with their bounds, currency, and per what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from ringtrace.ingest.finders.bounds import after, before, limits
from ringtrace.ingest.finders.found import Found
from ringtrace.ingest.finders.numbers import SCALES, digits_value, words_value
from ringtrace.ingest.finders.words import currencies
from ringtrace.nouns import Article, Price, Qualifier, Span

_DIGITS = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d{1,3}(?:[\u00a0 ]\d{3})+(?!\d)|\d+(?:\.\d+)?"
_SCALE = r"(?:hundred|thousand|million|billion|trillion|lakhs?|crores?|mn|bn|[kmb](?![a-z]))"
_WORDS = (
    r"(?:(?:a|half\ a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|"
    r"forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:and\ )?)?)+"
)
_UNIT_WORD = (
    r"infant|child|baby|girl|boy|person|head|woman|man|victim|passenger|migrant|worker|trip|kilogram|kilo|kg|"
    r"gram|ounce|hostage|captive|family|couple|figurine|piece|bride|recruit|seat|gun|rifle|pistol|animal|bird|"
    r"tonne|ton|day|week|month|year|night|hour"
)
_PER = re.compile(
    rf"[\s),]*(?:(?P<each>each|apiece|a\ head|per\ head)\b|(?:per|a|an|for\ each|for\ every|for\ one|every)\s+"
    rf"(?P<unit>{_UNIT_WORD})\b)",
    re.IGNORECASE,
)
_EACH = re.compile(
    rf"\b(?:for\ each|for\ every|per|each|every)\s+(?P<unit>{_UNIT_WORD})\b", re.IGNORECASE
)
DURATIONS = frozenset(["day", "week", "month", "year", "night", "hour"])


def _pattern() -> re.Pattern[str]:
    table = currencies()
    signs = "|".join(re.escape(s) for s in sorted(table.signs, key=len, reverse=True))
    names = "|".join(re.escape(s) for s in sorted(table.names, key=len, reverse=True))
    number = rf"(?:{_DIGITS})"
    scale = rf"(?:[\s-]*{_SCALE}\b)?"
    sign = rf"(?:(?<![\w])(?:{signs})\s?)"
    return re.compile(
        rf"""(?:
          (?P<sign>{sign})(?P<a>{number})(?P<as>{scale})
            (?:\s*(?:-|–|—|\bto\b|\band\b)\s*(?:{sign})?(?P<b>{number})(?P<bs>{scale}))?
        | (?<![\w.,])(?P<c>{number})(?P<cs>{scale})
            (?:\s*(?:-|–|—|\bto\b|\band\b|\bor\b)\s*(?P<d>{number})(?P<ds>{scale}))?\s*(?P<name>(?:{names}))(?!\w)
        | (?<!\w)(?P<words>{_WORDS}\s*{_SCALE}?)\s+(?P<wname>(?:{names}))(?!\w)
        )""",
        re.IGNORECASE | re.VERBOSE,
    )


_COMPILED: list[re.Pattern[str]] = []


def find_prices(doc: Doc, article: Article | None = None) -> list[Found]:
    """Return each sum of money of a text; a stated conversion is a price of its own (restates)."""
    if not _COMPILED:
        _COMPILED.append(_pattern())
    found: list[Found] = []
    last: tuple[int, str, Price] | None = None  # end, currency, price of the one before
    for price, head in _prices(doc.text, _COMPILED[0]):
        start, end = price.span.start, price.span.end
        if last is not None and price.currency != last[1] and _restating(doc.text, last[0], start):
            price = replace(price, restates=True, per=price.per or last[2].per)
            if found and price.per and found[-1].value.per is None:  # type: ignore[union-attr]
                before_ = found[-1]
                found[-1] = Found(
                    replace(before_.value, per=price.per),  # type: ignore[arg-type]
                    before_.start,
                    before_.end,
                    before_.head,
                )
        tokens = doc.char_span(start, end, alignment_mode="expand")
        if tokens is None:
            continue
        anchor = doc.char_span(head, head + 1, alignment_mode="expand")
        at = anchor.start if anchor is not None else tokens.root.i
        found.append(
            Found(price, tokens.start, tokens.end, _top(doc, tokens.start, tokens.end, at))
        )
        last = (end, price.currency, price)
    return found


def _top(doc: Doc, start: int, end: int, fallback: int) -> int:
    """The token of the span that hangs on one outside it: it carries the syntax."""
    for i in range(start, end):
        head = doc[i].head.i
        if not start <= head < end or head == i:
            return i
    return fallback


def _restating(text: str, end: int, start: int) -> bool:
    between = text[end:start]
    return bool(
        re.fullmatch(
            r"\s*(?:each|apiece|a head|per \w+)?\s*[(,\[]\s*(?:about|or|some|around|nearly|roughly|approximately|equivalent to|worth|then|at the time)?\s*",
            between,
            re.IGNORECASE,
        )
    )


def _prices(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[Price, int]]:
    table = currencies()
    for match in pattern.finditer(text):
        if match["sign"]:
            currency = table.signs.get(match["sign"].strip().lower())
            low = _value(match["a"], match["as"])
            high = _value(match["b"], match["bs"]) if match["b"] else None
            if (
                high is not None
                and not match["as"].strip()
                and match["bs"].strip()
                and low < high / 1000
            ):
                low = _value(match["a"], match["bs"])
            head = match.start("a")
        elif match["c"]:
            currency = table.names.get(match["name"].strip().lower())
            low = _value(match["c"], match["cs"])
            high = _value(match["d"], match["ds"]) if match["d"] else None
            if (
                high is not None
                and not match["cs"].strip()
                and match["ds"].strip()
                and low < high / 1000
            ):
                low = _value(match["c"], match["ds"])
            head = match.start("name")
        else:
            currency = table.names.get(match["wname"].strip().lower())
            worth = words_value(match["words"])
            if worth is None:
                continue
            low, high, head = worth, None, match.start("wname")
        if currency is None or (high is not None and high < low):
            continue
        start, end = match.start(), match.end()
        while text[start].isspace():
            start += 1
        q: Qualifier = "exact"
        bounds: tuple[float | None, float | None] = (low, high if high is not None else low)
        if high is None:
            if bound := before(text, start):
                q, start = bound.q, bound.edge
            elif bound := after(text, end):
                q, end = bound.q, bound.edge
            bounds = limits(q, low)
        span = Span(start, end, text[start:end])
        yield (
            Price(
                min=bounds[0], max=bounds[1], currency=currency, per=_per(text, end), q=q,
                text=span.quote, span=span,
            ),
            head,
        )  # fmt: skip


def _per(text: str, end: int) -> str | None:
    """Per what the sum is: "each" says it without the noun, a parenthesis may stand between."""
    rest = text[end : end + 90]
    rest = re.sub(r"^\s*\([^)]{0,60}\)", "", rest)
    rest = (
        re.sub(r"^[^()]{0,40}\)", "", rest)
        if ")" in rest and "(" not in rest.split(")")[0]
        else rest
    )
    if match := _PER.match(rest):
        unit = match["unit"]
        return "each" if match["each"] else unit.lower()
    head = re.split(r"[.;!?\n]", rest)[0]
    if match := _EACH.search(head[:40]):
        return match["unit"].lower()
    return None


def _value(digits: str, scale: str | None) -> float:
    word = (scale or "").strip(" -\u00a0").lower()
    return digits_value(digits) * SCALES.get(word, 1)
