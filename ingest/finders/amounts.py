"""Amounts of money as written, one by one: "$5 million", "45,000 yuan", and the bare "48,000" after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from ringtrace.ingest.finders.numbers import DIGITS, SCALES, WORDS, digits_value, words_value
from ringtrace.ingest.finders.taken import Taken
from ringtrace.ingest.finders.words import Spoken, currencies, currency, is_currency

_SCALE = r"(?:hundred|thousand|million|billion|trillion|lakhs?|lacs?|crores?|mln|mn|bn|tn|[kmb](?![a-z]))"
_WEIGHT = re.compile(r"\s+of\s+(?!the\b)|\s+(?:in weight|overweight)", re.IGNORECASE)
_WEIGHING = re.compile(r"\b(?:weigh\w*|lost|gained)\s+(?:\w+\s+)?$", re.IGNORECASE)
_BARE = re.compile(
    rf"(?:\b(?:for|to|at|of|for\s(?:an?|each|every)\s[a-z]+|(?:now|later|then)\s(?:wants?|wanted|asks?|asked|charges?|charged|demands?|demanded|costs?|pays?|paid))\s|(?:\band|\bor|\bbut|,|\bwant(?:s|ed)?|\basked)\s(?=[\d.,]+(?:\s?{_SCALE})?\sfor\s(?:an?|each|every|the|her|him|his)\b)|(?<=[a-z])\s(?=\d[\d.,]*\s(?:million|billion|lakh|crore)\b))(?:(?:about|around|nearly|just|only|some|almost|as\slittle\sas|as\smuch\sas|up\sto|more\sthan|at\sleast)\s)?(?P<number>{DIGITS})"
    rf"(?P<scale>(?:[\s-]?{_SCALE}\b)?)(?!\smore\sthan)(?=[.;,)]?(?:\s(?:and|but|in|on|for|before|after|when|from|each|apiece|later|more|extra)\b|[.;,)]|$)(?!\d))",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?]\s+(?=[A-Z\"“])|\n")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEAST = 100  # smaller numbers that stand alone are rather people
NUMBER = rf"(?P<number>{DIGITS}|{WORDS})(?P<scale>(?:[\s-]?{_SCALE}\b)?)"  # with no currency


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount as written: offsets, value, the value before its scale, currency, its mark.

    mark: offset of the sign or name that carries the syntax. signed: "$5", not "5 dollars".
    """

    start: int
    end: int
    value: float
    mantissa: float
    scale: int
    currency: str | None
    mark: int
    signed: bool


def find_amounts(text: str, spoken: Spoken | None = None) -> list[Amount]:
    """Return every amount with a sign before or a name behind it, in order.

    spoken: the countries that the text speaks of, which tell whose pesos are meant.
    """
    signed_sums = (_amount(text, m, m["sign"], spoken) for m in _signed().finditer(text))
    found = [s for s in signed_sums if s is not None]
    taken = Taken(len(text))
    for signed in found:
        taken.add(signed.start, signed.end)
    for match in _named().finditer(text):  # of these none meets another
        if taken.meets(*match.span()):
            continue
        if (named := _amount(text, match, match["name"], spoken)) is not None:
            found.append(named)
    found += list(_bare(text, found))
    return sorted(found, key=lambda s: s.start)


@cache
def _signed() -> re.Pattern[str]:
    signs = "|".join(re.escape(s) for s in sorted(currencies().signs, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w$€£])(?-i:(?P<sign>{signs}))\s?(?P<digits>{DIGITS})(?P<scale>(?:[\s-]?{_SCALE}\b)?)(?:/[-=])?",
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


def _bare(text: str, sums: list[Amount]) -> Iterator[Amount]:
    """Amounts whose currency the sentence has said: "bought for 23,000 yuan and sold for 48,000"."""
    for match in _BARE.finditer(text, min((s.end for s in sums), default=len(text))):
        start = match.start("number")
        said = [s for s in sums if s.end < start]
        if not said or any(s.start < match.end() and start < s.end for s in sums):
            continue
        last = said[-1]
        if start - last.end > 120 or _SENTENCE.search(text, last.end, start):
            continue
        scale = scale_of(match["scale"])
        mantissa = digits_value(match["number"], scaled=scale > 1)
        if mantissa * scale < _LEAST or _YEAR.fullmatch(match["number"]):
            continue
        end = match.end("scale")
        yield Amount(
            start, end, times(mantissa, scale), mantissa, scale, last.currency, start, True
        )


def _amount(text: str, match: re.Match[str], word: str, spoken: Spoken | None) -> Amount | None:
    groups = match.groupdict()
    code = currency(word, text, spoken)
    if groups.get("words"):
        if text[match.end("words")] == "-" and groups["words"].lower().startswith("a"):
            return None  # "a million-dollar question"
        mantissa, scale = words_value(groups["words"]), 1
    else:
        scale = scale_of(groups["scale"])
        mantissa = digits_value(groups["digits"], scaled=scale > 1)
    if (
        not is_currency(word)
        or mantissa is None
        or not _is_money(text, match, word, mantissa * scale)
    ):
        return None
    signed = "sign" in groups
    mark = match.start("digits") if signed else match.start("name")
    return Amount(
        match.start(), match.end(), times(mantissa, scale), mantissa, scale, code, mark, signed
    )


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


def times(mantissa: float, scale: int) -> float:
    """Return an amount in full: "4.6 lakh" is 460,000 and no fraction less."""
    return round(mantissa * scale, 2)


def scale_of(text: str | None) -> int:
    """Return 1000 of "thousand", 1 of nothing."""
    return SCALES.get((text or "").strip(" -\u00a0").lower(), 1)
