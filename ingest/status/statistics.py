"""General statistics: yearly and nation-wide totals, running totals of an authority."""

from __future__ import annotations

import re

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.status.status import status_of
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words.law import KIDNAPPERS
from ringtrace.nouns import Count, Period

_WIDE = re.compile(
    r"\b(?:nation-?wide|country-?wide|state-?wide|across the (?:country|nation|state)|in the country(?!['’]s)|worldwide|globally|"
    r"around the world|every year|each year|a year(?!-)|per year|annually|according to (?:official )?(?:figures|statistics|data)|"
    r"statistics|figures (?:released|from|show)|on average|so far this year)\b",
    re.IGNORECASE,
)
# A stretch of time that totals are given for.
_TOTAL = re.compile(
    r"\b(?:last year|this year|the year before|(?:fiscal|financial) year|since (?:the (?:start|beginning) of|january|the new year)|"
    r"so far in|in the same period|year to date|in the first \w+ (?:months|weeks|quarters?)|"
    r"(?:in|over|during) the (?:past|last) (?:\w+ )?(?:years?|decade)|in the whole of|first half of)\b",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"\b(?:jan|feb|march|apr|may|june|july|aug|sept|oct|nov|dec)[a-z]*\.?,? (?:\d+ )?(?:of )?(?:last|this) year",
    re.IGNORECASE,
)
_OF_A_REPORT = re.compile(r"months to|half of|quarter of", re.IGNORECASE)
# What is told in a trial is of its case.
_IN_COURT = re.compile(
    r"\b(?:court|jury|jurors?|judges?|tribunal)\b[^.;]{0,40}\b(?:heard|told|said)\b|\bindict(?:ment|ed)\b|\bcharge ?sheet\b|\bpleaded\b",
    re.IGNORECASE,
)
_FEW = 5  # fewer than that in a year are more likely the case's own
_MANY = 50
_LONG = 5  # months: a period longer than that is a total, not one happening


def is_statistic(frame: Frame) -> bool:
    """Return whether a frame is a general figure: a number over a long period or a whole country.

    A figure with named people or a price of its own is of the case.
    """
    if frame.count is None or frame.prices or not isinstance(frame.count.value, Count):
        return False
    if any(
        p.named and p.kind == "Person" for p in (*frame.fillers["target"], *frame.fillers["agent"])
    ):
        return False
    doc, agents = frame.trigger.doc, frame.fillers["agent"]
    whoever = all(doc[p.head].lemma_.lower() in KIDNAPPERS for p in agents)  # "by their captors"
    if any(p.kind == "Ring" for p in agents) or (frame.kind.crime and agents and not whoever):
        return False
    if any(_one_ring(t) for t in frame.trigger.sent) or status_of(frame.trigger) == "planned":
        return False
    text = frame.trigger.sent.text
    if _WIDE.search(text):
        return True
    if _IN_COURT.search(text):
        return False
    number = frame.count.value.min or frame.count.value.max or 0
    enough = number >= (_MANY if frame.kind.crime else _FEW)
    if _TOTAL.search(text) and not _MONTH.search(text):
        return enough
    when = frame.when.value if frame.when is not None else None
    if not isinstance(when, Period):
        return False
    told_of = enough or not frame.kind.crime or bool(_OF_A_REPORT.search(when.text))
    return told_of and _long(when)


def _one_ring(token: Token) -> bool:
    """ "The network": a figure beside it is of its case."""
    ring = token.tag_ == "NN" and kind_of_noun(token) == "Ring"
    return ring and any(c.lower_ in ("the", "this") for c in token.children)


def _long(period: Period) -> bool:
    text = period.text.lower()
    if period.end is None and period.start:
        return bool(re.search(r"january|year|^since \d{4}$|since the (?:start|beginning)", text))
    if not period.start or not period.end:
        return bool(re.search(r"last year|this year", text))
    a, b = ((x + "-01-12")[:4] + "-" + ((x + "-01")[5:7]) for x in (period.start, period.end))
    months = (int(b[:4]) - int(a[:4])) * 12 + int(b[5:7]) - int(a[5:7])
    if len(period.start) == 4 and len(period.end) == 4:
        months = 12
    return months >= _LONG or bool(_OF_A_REPORT.search(text))
