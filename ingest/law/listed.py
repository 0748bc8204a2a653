"""How far the law has gone with the people of a list, by the line that leads it: "Taken into custody were:"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ringtrace.ingest.events.listed import OF_OTHERS
from ringtrace.ingest.law.graded import graded
from ringtrace.ingest.law.latest import Standing
from ringtrace.ingest.law.steps import said
from ringtrace.ingest.parsed import Span, Token
from ringtrace.ingest.words.law import RANK

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading

_BY_KIND = {"arrest": "arrested", "charge": "charged", "conviction": "convicted"}
# Who stands in a list by what they are called alone.
_CALLED = {"defendant": "charged", "arrestee": "arrested", "detainee": "arrested"} | dict.fromkeys(
    "suspect fugitive wanted sought".split(), RANK[0]
)
# What is only to come makes nobody more than a suspect.
_AHEAD = re.compile(
    r"\b(?:will|would|may|might|could|should|expected|due|to be|if|whether|seek\w*|sought|wanted?|hunt\w*)\b",
    re.IGNORECASE,
)


def listed_standings(reading: Reading) -> Iterator[Standing]:
    """Yield the step that the line before a list tells, of each person whose own line tells none."""
    reference = reading.reference
    for roster in reference.rosters:
        step = _step(roster.lead, reading)
        for name in roster.names if step is not None else ():
            entity, line = reference.entity(name), reading.doc[name.head].sent
            untold = not any(_steps(line)) or _is_sentenced(step, line)
            below = line.start >= roster.lead.end and untold
            if entity is not None and step is not None and below:
                yield Standing(entity, *step)


# "The sentences, which were handed down by Judge Lee, are as follows:" is no list of others.
_WHICH = re.compile(r", which [^,:]*,")


def _is_sentenced(step: tuple[str, Token] | None, line: Span) -> bool:
    """Whether an item of a list of sentences has a term behind what else it tells: "Ann Lee, who pleaded guilty: nine
    years"."""
    doc = line.doc
    end = next((i for i in range(line.start, len(doc)) if "\n" in doc[i].text), len(doc))
    led = step is not None and step[0] == "sentenced"
    return led and _TERM.search(doc[line.start : end].text) is not None


_TERM = re.compile(r": [^:]*\b(?:years?|months?|life|probation)\b")


def _steps(line: Span) -> Iterator[tuple[Token, str]]:
    for token in line:
        for step, _ in said(token):
            status = graded(token, step)
            if status in RANK:
                yield token, status


def _step(lead: Span, reading: Reading) -> tuple[str, Token] | None:
    """The furthest step that a line tells, and its word."""
    if OF_OTHERS.search(_WHICH.sub(",", lead.text)):
        return None
    found = list(_steps(lead))
    for token in lead:
        if not any(said(token)):  # "Taken into custody were:" says it of nobody yet
            kinds = (o.kind.notation for o in reading.frames.trigger_tokens.get(token.i, ()))
            step = _BY_KIND | ({"conviction": "sentenced"} if token.lemma_ == "sentence" else {})
            found += [(token, step[kind]) for kind in kinds if kind in step]
        called = _CALLED.get(token.lemma_.lower()) or _CALLED.get(token.lower_)
        found += [(token, called)] if called is not None and not found else []
    if not found:
        return None
    token, status = max(found, key=lambda one: RANK.index(one[1]))
    return RANK[0] if _AHEAD.search(lead.text) else status, token
