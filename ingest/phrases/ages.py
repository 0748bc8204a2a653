"""How old somebody is said to be beside the name."""

from __future__ import annotations

import re

from ringtrace.ingest.finders.numbers import TENS, UNITS, words_value
from ringtrace.ingest.parsed import Doc
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.syntax.kinds import is_age
from ringtrace.nouns import Span

_AGE_BEHIND = re.compile(
    r"(?:,? (?:a\.?k\.?a\.?|alias|also known as) [“\"‘'][^”\"’']{1,30}[”\"’'],?)?"
    r",? (?:aged |an? )?\(?(\d{1,2})(?=[,).;](?!\d)| of\b| and\b(?! \d)| from\b|-year-old)"
    r"|, an? (?:[\w“”\"'-]+ ){1,4}(?:of|aged) (\d{1,2})(?=[,.;](?!\d))"  # "X, a broker of 29,"
    r"|(?:, (?:who [^.;]{1,120}|[^,.;]{1,30}),)?(?: and)? (?:is|was) (\d{1,2}) years old\b"
)
_YEARS = rf"(?:{'|'.join(TENS)})(?:-(?:{'|'.join(UNITS)}))?|{'|'.join(UNITS)}"
_AGE_BEFORE = re.compile(rf"\b(\d{{1,2}}|{_YEARS})-year-old (?:[\w-]+ ){{0,3}}$", re.IGNORECASE)
_OF_AGE = (
    "man|woman|boy|girl|youth|national|student|nurse|agent|merchant|pupil|clerk|cook|maid|mother|father|widow|"
    "trader|farmer|worker|teacher|driver|waiter|waitress|dancer|singer|broker|smuggler|trafficker|recruiter|cleaner"
)
_AGE_OF_ONE = re.compile(  # "a Romanian of 47, X"
    rf"\b[Aa]n? (?:\w+ )?(?:{_OF_AGE}|[A-Z]\w+) (?:of|aged) (\d{{1,2}})(?: who [^.;,]{{3,60}})?, $"
)


def age_of(doc: Doc, name: Phrase) -> tuple[Span, int] | None:
    """Return the words of the age that stands with a name, and the years: "X, 44,", "seven-year-old X", "a man of 44, X",
    "X is 35 years old", or of "the 35-year-old" who is meant. None where no age stands there.
    """
    if is_age(doc[name.head]) and doc[name.head].nbor(-2).lower_.startswith("year"):
        years = doc[name.head].nbor(-4)  # "the 34-year-old"
        if years.text.isdigit():
            return Span(years.idx, years.idx + len(years), years.text), int(years.text)
    text, last = doc.text, doc[name.end - 1]
    start, end = doc[name.start].idx, last.idx + len(last)
    before = text[max(0, start - 110) : start]
    found = (
        (_AGE_BEHIND.match(text[end : end + 160]), end),
        (_AGE_BEFORE.search(before), start - len(before)),
        (_AGE_OF_ONE.search(before), start - len(before)),
    )
    for match, offset in found:
        if match is not None and (group := match.lastindex) is not None:
            told = match[group]
            span = Span(offset + match.start(group), offset + match.end(group), told)
            return span, int(told) if told.isdigit() else int(words_value(told) or 0)
    return None
