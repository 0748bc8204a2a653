"""Whether a whole text is on what was long ago: by the years that it names, where it names no day of its own time."""

from __future__ import annotations

import re
from functools import lru_cache

from ringtrace.ingest.parsed import Doc
from ringtrace.ingest.topics import distinct
from ringtrace.nouns.calendar import MONTHS, WEEKDAYS

LONG_AGO = 40  # years
_MONTHS, _SEASONS = "|".join(MONTHS), "spring|summer|autumn|winter"
_YEAR = re.compile(
    r"\b(?:[Ii]n|of|[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil|to|and|[Bb]etween|[Aa]fter|[Bb]efore|early|late|"
    rf"{_SEASONS}|{_MONTHS}|\d{{1,2}},?) (1\d{{3}}|20\d\d)\b"
)
_OF_TODAY = re.compile(
    rf"\b(?:(?:{'|'.join(WEEKDAYS)})s?|yesterday|today|tonight|tomorrow|"
    rf"(?:this|last|next) (?:week|month|year|night|morning|{_SEASONS}|{_MONTHS})|"
    r"(?:days|weeks|months|hours) ago|recently)\b"
)
_BORN = re.compile(r"\bborn\b[^,.;)]*")
_ENOUGH = 2  # sentences
_PAST = 2  # words of the past: a text that has them is on it
_LATEST = 1950  # where no day of publication is known


@lru_cache(maxsize=1)
def long_ago(doc: Doc, published: str | None) -> bool:
    """Return whether a text is history: all years it names are 40 and more before it was published, or it has
    several words of the past, and it names no day of its own time.
    """
    if len(doc.sents) < _ENOUGH or _OF_TODAY.search(doc.text):
        return False
    years = [int(year) for year in _YEAR.findall(_BORN.sub("", doc.text))]
    latest = int(published[:4]) - LONG_AGO if published else _LATEST
    return (bool(years) and max(years) <= latest) or distinct(doc[:], "past") >= _PAST
