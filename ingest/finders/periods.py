"""When: dates and periods as written, resolved against the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ringtrace.ingest.finders.calendar import UNKNOWN, Anchor, Days
from ringtrace.ingest.finders.dateline import dateline_of
from ringtrace.ingest.finders.found import Found
from ringtrace.ingest.finders.period_patterns import (
    FIRST,
    OUTER,
    PLAIN,
    any_of,
    compiled,
    in_small_letters,
)
from ringtrace.ingest.finders.resolvers import RESOLVERS
from ringtrace.ingest.finders.taken import Taken
from ringtrace.ingest.finders.tense import is_coming, is_of_saying
from ringtrace.ingest.parsed import Doc
from ringtrace.nouns import Article, Period, Span

_COMPILED = compiled((*OUTER, *PLAIN))
_ANY = any_of((*OUTER, *PLAIN))
_OF_SCENE = frozenset(["same_day", "days_later"])  # without a day before them they say nothing
_NEAR = 250  # characters from a day to what is counted from it
# "may", "march" in lower case are no months.
_LOWER = re.compile(r"\b(?:may|march|mar|dec|sep|jan)\b")
_PREPOSITION = re.compile(
    r"(?:in|of|during|throughout|from|for|and|or|to|on|the(?=\ \d)|,)[\ -]+", re.IGNORECASE
)
_NAME = re.compile(
    r"['’]s\s+(?:Day|Act)|\s+(?:Day|Act|Fools|Games|Olympics|World\ Cup|Agreement|Movement|Brigade|Front|"
    r"Group|Organi[sz]ation|Street|Square|Avenue|Road|Hospital|University|River|Church|Times|Mirror|Post|"
    r"Telegraph|Express|Star|Herald|World|Mosque|School|Club|Mail|Sun|Plaza|Park)\b",
    re.IGNORECASE | re.VERBOSE,
)
_COUNTED = re.compile(r"\s+(?:in|of)\s+(?:prison|jail)|-old|s\b", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:run-up to|ahead of|in time for) $", re.IGNORECASE)
_LANDMARK = re.compile(r"\s+(?:attacks?|massacre|revolution|uprising|coup|bombings?)\b")


def find_periods(doc: Doc, article: Article | None = None) -> list[Found]:
    """Return each period that a text names; durations and frequencies are none.

    Relative words are resolved against the dateline's full date, or article.published; without
    either they are found and stay unresolved.
    """
    text = doc.text
    dateline = dateline_of(text)
    published = article.published if article is not None else None
    if dateline is not None:  # an old report keeps its own day, whenever it was put on a page
        published = _full_date(dateline["date"]) or published
    found: list[Found] = []
    told, told_at = UNKNOWN, 0
    scene, scene_at = UNKNOWN, 0
    dated, dated_at = "", 0
    for start, name, match in _matches(text):
        end = match.end()
        if dateline is not None and dateline.start("date") <= start < dateline.end("date"):
            continue
        tokens = doc.char_span(start, end, alignment_mode="expand")
        if tokens is None or _counts(doc, name, tokens.end):
            continue
        if name != "holiday" and any(t.ent_type_ == "PERSON" for t in tokens):
            continue  # "Mr. Friday Okoro"
        carrier = _carrier(doc, tokens.start, tokens.end)
        anchor = Anchor(
            published,
            is_coming(doc, carrier, start),
            told if start - told_at < _NEAR else UNKNOWN,
            scene if start - scene_at < _NEAR else UNKNOWN,
            dated if "\n" not in text[dated_at:start] else "",
        )
        days = UNKNOWN if _unsaid_year(name, match) else RESOLVERS[name](match, anchor)
        if name in _OF_SCENE and not days.known:
            continue
        if days.known:
            told, told_at = days, end
        if days.start == days.end and len(days.start or "") == 10:
            if not is_of_saying(doc, tokens.start):
                scene, scene_at = days, end
                if (days.start or "")[:4] in match.group():
                    dated, dated_at = days.start or "", end
        span = Span(start, end, text[start:end])
        value = Period(start=days.start, end=days.end, text=span.quote, span=span)
        found.append(Found(value, tokens.start, tokens.end, carrier))
    return found


def _matches(text: str) -> Iterator[tuple[int, str, re.Match[str]]]:
    """Every way of writing a period, the longest reading first, in the order of the text."""
    taken = Taken(len(text))
    found: list[tuple[int, str, re.Match[str]]] = []
    small = in_small_letters(text)
    beginnings = [m.start() for m in FIRST.finditer(small) if _ANY.match(small, m.start())]
    for name, pattern in _COMPILED:
        end = 0
        for start in beginnings:
            if start < end or (match := pattern.match(text, start)) is None:
                continue
            end = match.end()
            if taken.meets(start, end):
                continue
            if name in ("year", "month", "season"):
                word = _PREPOSITION.match(text, start)
                start = word.end() if word else start
            if _other_sense(name, text, start, end):
                continue
            taken.add(start, end)
            found.append((start, name, match))
    return iter(sorted(found, key=lambda f: f[0]))


def _carrier(doc: Doc, start: int, end: int) -> int:
    """The token that hangs on one outside the period."""
    for i in range(start, end):
        if not start <= doc[i].head.i < end and not doc[i].is_punct:
            return i
    return end - 1


def _other_sense(name: str, text: str, start: int, end: int) -> bool:
    """Whether the words are no time: "may", "the May 19 Movement", "May's Act"."""
    written, behind = text[start:end], text[end : end + 16]
    if _LOWER.search(written) and not written.isupper():
        return True
    if name in ("ago", "deictic"):
        return False
    if name == "holiday" and _AHEAD.search(text[max(0, start - 16) : start]):
        return True
    if name == "rel_unit":
        return bool(_COUNTED.match(behind))
    return bool(_NAME.match(behind))


def _counts(doc: Doc, name: str, end: int) -> bool:
    """Whether "2000" or "the 3rd" belongs to a noun: "of 2000 people", "on the 3rd floor"."""
    if end >= len(doc):
        return False
    following = doc[end]
    if name == "day_alone":
        return following.pos_ in ("NOUN", "ADJ", "PROPN", "NUM")
    before = doc[end - 2].lower_ if end > 1 else ""
    if before == "of" and doc[end - 3].lower_ in ("all", "whole"):
        return False  # "in all of 2018 police rescued 311"
    return (
        name == "year" and following.tag_ == "NNS" and before not in ("in", "since", "during", "as")
    )


def _unsaid_year(name: str, match: re.Match[str]) -> bool:
    """A day known by its name ("the October 7 attacks") is not this year's without a word of it."""
    if name != "day" or match["y1"] or match["y2"]:
        return False
    return bool(_LANDMARK.match(match.string, match.end()))


def _full_date(text: str) -> str | None:
    """Return a dateline's date where it has its year."""
    for name, pattern in _COMPILED:
        if name in ("muc", "day") and (match := pattern.fullmatch(text)):
            days: Days = RESOLVERS[name](match, Anchor(None))
            if days.start:
                return days.start
    return None
