"""How far the law has gone with the people of a list, by the line that leads it: "Taken into custody were:"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ringtrace.ingest.law.graded import graded
from ringtrace.ingest.law.latest import Standing
from ringtrace.ingest.law.steps import said
from ringtrace.ingest.parsed import Span, Token
from ringtrace.ingest.words.law import RANK

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading

_BY_KIND = {"arrest": "arrested", "charge": "charged", "conviction": "convicted"}
# Who stands in a list by what they are called alone.
_CALLED = {"defendant": "charged", "suspect": "suspected", "fugitive": "suspected"}
# Lists of others: "The case was prosecuted by:", "Media contacts:", "Victims of the defendants:".
_OTHERS = re.compile(
    r"\b(?:by|contacts?|thank\w*|attorneys?|prosecutors?|investigators?|officers?|victims?|witness\w*|rescued|freed|counsel|lawyers?|"
    r"judges?|authors?|editors?|said|told|asked)\b",
    re.IGNORECASE,
)


def listed_standings(reading: Reading) -> Iterator[Standing]:
    """Yield the step that the line before a list tells, of each person whose own line tells none."""
    reference = reading.reference
    for roster in reference.rosters:
        step = _step(roster.lead, reading)
        for name in roster.names if step is not None else ():
            entity, line = reference.entity(name), reading.doc[name.head].sent
            below = line.start >= roster.lead.end and not any(_steps(line))
            if entity is not None and step is not None and below:
                yield Standing(entity, *step)


def _steps(line: Span) -> Iterator[tuple[Token, str]]:
    for token in line:
        for step, _ in said(token):
            status = graded(token, step)
            if status in RANK:
                yield token, status


def _step(lead: Span, reading: Reading) -> tuple[str, Token] | None:
    """The furthest step that a line tells, and its word."""
    if _OTHERS.search(lead.text):
        return None
    found = list(_steps(lead))
    for token in lead:
        kinds = (o.kind.notation for o in reading.frames.trigger_tokens.get(token.i, ()))
        found += [(token, _BY_KIND[kind]) for kind in kinds if kind in _BY_KIND]
        called = _CALLED.get(token.lemma_.lower())
        found += [(token, called)] if called is not None and not found else []
    if not found:
        return None
    token, status = max(found, key=lambda one: RANK.index(one[1]))
    return status, token
