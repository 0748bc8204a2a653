"""What must stand beside a verb for it to tell of a step of the law: a court, a term, a plea."""

from __future__ import annotations

import re

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.senses.money_needs import subtree
from ringtrace.ingest.syntax.grammar import is_passive

_COURT = re.compile(
    r"\b(?:courts?|judges?|magistrates?|tribunals?|justices?|dock|jury|charged|charges|trial|hearing|arraign\w+)\b",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"\b(?:years?|months?|life|sentences?|terms?|death|fines?|fined|lashes|probation|service|order|penalt\w+|"
    r"punishment|imprisonment|jail|prison)\b",
    re.IGNORECASE,
)


def in_court(frame: Frame) -> bool:
    """Return whether an offence or a court is told with it: "appeared in court"."""
    return bool(frame.offences) or bool(_COURT.search(subtree(frame)))


def in_a_trial(frame: Frame) -> bool:
    """Return whether it is told as a step of the law: "They tried to sell a baby" is no trial."""
    return not any(c.dep_ == "xcomp" for c in frame.trigger.children)


def for_a_term(frame: Frame) -> bool:
    """Return whether it is told as a step of the law: "Imprisoned for nine years", and not "arrested and imprisoned"."""
    crimes = any(g.lower_ == "for" for c in frame.trigger.rights for g in c.lefts)
    return crimes or bool(_TERM.search(subtree(frame)))


def pleads(frame: Frame) -> bool:
    """Return whether it is told as a step of the law: "Admitted trafficking at the court", and not to a reporter."""
    told = (bool(frame.offences) or bool(frame.used)) and not is_passive(frame.trigger)
    return told and (bool(frame.used) or bool(_COURT.search(frame.trigger.sent.text)))


def penalty(frame: Frame) -> bool:
    """Return whether it is told as a step of the law: "Was given nine years", and not "they were received by a couple"."""
    words = subtree(frame)
    return bool(_TERM.search(words)) and "damages" not in words
