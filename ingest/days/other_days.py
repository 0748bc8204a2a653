"""Days on which no deed was done: of birth, or held against another."""

from __future__ import annotations

import re
from dataclasses import replace

from ringtrace.ingest.finders import Found
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.nouns import Period

_SAME = re.compile(
    r"\b(?:on|from|than|in|against) the same (?:period|months|quarter|weeks|time) (?:of|in)$"
)
_NEAR = 8  # words from "the biggest" to what it is since
_WHICH = frozenset(["the", "its", "their", "'s", "’s"])
_BIRTH = frozenset(["dob", "born", "d.o.b", "date", "of", "birth", "on", "b"])

_BORN = frozenset(["dob", "d.o.b", "born", "birth"])


def compared(doc: Doc, found: Found) -> bool:
    """Return whether a period is only compared with: "six more than the year before", "up 12 per cent on a
    year earlier".
    """
    before = doc[found.start - 1].lower_ if found.start else ""
    words = found.value.text.lower()
    if words.startswith("since ") and _outdone(doc[found.start], doc[found.end - 1]):
        return True
    if before == "as":
        return words.endswith(("ago", "before", "earlier"))  # "twice as much as a year ago"
    behind = " ".join(t.lower_ for t in doc[max(0, found.start - 5) : found.start])
    if _SAME.search(behind):
        return (
            True  # "up a fifth on the same period of 2018", "fewer than in the same months of 2019"
        )
    if before == "than":
        return not words.endswith("ago")
    return words.endswith(("before", "earlier")) and before in ("on", "from", "with", "to")


def _outdone(first: Token, last: Token) -> bool:
    """ "The biggest raid since 1984", "the first arrest since May": when there was one like it."""
    words = last.doc[max(last.sent.start + 1, first.i - _NEAR) : first.i]
    return any(
        (t.tag_ in ("JJS", "RBS") or t.lower_ == "first")
        and t.word(-1) in _WHICH
        and t.word(1) != "of"
        for t in words
    )


def of_birth(doc: Doc, found: Found) -> bool:
    """Return whether somebody was born on a day: "Shirin Malik (26/02/1991)", "[DOB: 26/02/1991]", "born 3 May 1977"."""
    before = doc[max(0, found.start - 6) : found.start]
    words = [t.lower_.strip(".:") for t in before]
    told = next((w for w in reversed(words) if w not in ("", "on", "is", "in")), "")
    if told in _BORN:
        return True
    bracket = next((t.i for t in before if t.text == "("), None)
    if bracket is None or bracket == 0:
        return False
    inside = [t.lower_.strip(".:") for t in doc[bracket + 1 : found.start]]
    return doc[bracket - 1].ent_type_ == "PERSON" and set(inside) <= _BIRTH | {""}


def at_its_end(found: Found) -> Found:
    """Return the end of what went on for days: "began on 20 May and ended on Friday with the arrest of X": X was arrested on Friday."""
    period = found.value
    if not isinstance(period, Period) or not period.text.lower().startswith(("began", "started")):
        return found
    return replace(found, value=replace(period, start=period.end))


def of_what_is_admitted(plea: Token, found: Found) -> bool:
    """Return whether a time behind a plea is that of the crime: "pleaded guilty to harboring workers between June 2014
    and August 2017", as nobody pleads for years.
    """
    day = found.value
    if plea.lemma_.lower() != "plead" or not isinstance(day, Period) or found.start < plea.i:
        return False
    return bool(day.start and day.end and day.start != day.end)
