"""Bounds that words set around a number: at least, up to, about, between, to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ringtrace.nouns import Qualifier

_BEFORE: dict[Qualifier, str] = {
    "at_least": (
        r"at\ least|(?:no|not)\ (?:fewer|less)\ than|a\ minimum\ of|more\ than|greater\ than|over|above|"
        r"well\ over|just\ (?:over|above)|(?:slightly|a\ little)\ (?:over|more\ than|above)|far\ more\ than|upwards?\ of|in\ excess\ of|as\ (?:few|little|low)\ as|a\ total\ of\ more\ than"
    ),
    "at_most": (
        r"up\ to|as\ (?:many|much|high)\ as|at\ (?:the\ )?most|(?:no|not)\ more\ than|a\ maximum\ of|"
        r"fewer\ than|less\ than|under|below|well\ under"
    ),
    "approx": (
        r"about|around|some|approximately|approx\.?|roughly|nearly|almost|close\ to|nearing|"
        r"(?:an\ )?estimated|an\ average\ of|on\ average|just\ (?:under|below)|circa|c\.|"
        r"estimated\ at|(?:a\ )?reported|perhaps|maybe|in\ the\ region\ of|more\ or\ less|not\ quite"
    ),
}  # fmt: skip
_AFTER: dict[Qualifier, str] = {
    "at_least": r"\s+or\ (?:more|older|above)\b|[\s-]?plus\b|\+|\s+at\ least\b|\s+and\ (?:more|counting)\b",
    "at_most": r"\s+or\ (?:fewer|less|under)\b|\s+at\ (?:the\ )?most\b",
    "approx": r"\s+or\ so\b|[\s-]odd\b|-some\b|-ish\b|\s+on\ average\b",
}
_MORE = r"(?:another|a\ further|an\ additional|the|a|other|these|those)\ "
_LEADING = re.compile(
    "|".join(rf"(?P<{q}>\b(?:{words})\ (?:{_MORE})?)" for q, words in _BEFORE.items()).join(
        ("(?:", ")$")
    ),
    re.IGNORECASE,
)
_TRAILING = re.compile("|".join(f"(?P<{q}>{w})" for q, w in _AFTER.items()), re.IGNORECASE)
# "arrested over two murders" is no "more than two"; "the 30" needs no "about" before "the".
_PREPOSITION = re.compile(
    r"(?:arrest\w*|charged|held|detained|jailed|tried|questioned|wanted|sought|trial|probe\w*)\ over\ $"
    r"|\b(?:go|goes|going|gone|went)\ up\ to\ $"
    r"|\b(?:hand|turn|sign|bring)\w*\ (?:it\ |them\ )?over\ $"
    r"|\b(?:over|above|under|below|around|about|some)\ the\ $",
    re.IGNORECASE,
)
_WINDOW = 40
_NONE = re.compile(r"\b(?:none|never|nobody|neither)\b[^,.;]{0,25}\bfor\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bound:
    """A qualifier found beside a number, and where the whole expression then starts or ends."""

    q: Qualifier
    edge: int


def before(text: str, start: int) -> Bound | None:
    """Return the qualifier that ends right before the number, with the offset where it starts."""
    opening = max(0, start - _WINDOW)
    window = text[opening:start].replace("\n", " ")
    match = _LEADING.search(window)
    if match is None or _PREPOSITION.search(window):
        return None
    q = _qualifier(match)
    if q == "at_most" and _NONE.search(text[max(0, start - _WINDOW) : opening + match.start()]):
        q = "at_least"  # "none of them for less than Rs 1 lakh"
    return Bound(q, opening + match.start())


def after(text: str, end: int) -> Bound | None:
    """Return the qualifier that follows the number, with the offset where it ends."""
    match = _TRAILING.match(text, end)
    return Bound(_qualifier(match), match.end()) if match else None


def _qualifier(match: re.Match[str]) -> Qualifier:
    return next(q for q in _BEFORE if match[q] is not None)


_CHANGE = re.compile(
    r"\b(?:ros[e]|risen?|rising|increas\w+|grew|grown|fell|fall\w*|dropp\w+|drop|declin\w+|jump\w*|"
    r"climb\w*|soar\w*|surg\w+|went|up|down|revised|reduced|cut|raised|lowered)\b[^.;]{0,40}\bfrom\s$",
    re.IGNORECASE,
)


def joined(text: str, end: int, start: int, opening: str) -> bool:
    """Return whether two numbers (end of one, start of the next) are one range.

    opening: the words before the first number. "Rose from 10 to 20" tells of two numbers.
    """
    between = text[end:start].lower().strip()
    if between in ("-", "–", "—", "to", "or"):
        return not _CHANGE.search(opening)
    return between == "and" and opening.rstrip().lower().endswith("between")


def limits(q: Qualifier, value: float) -> tuple[float | None, float | None]:
    """Return min and max of a number under a qualifier."""
    if q == "at_least":
        return value, None
    if q == "at_most":
        return None, value
    return value, value
