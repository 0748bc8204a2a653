"""Whom a list names behind a line that says what was done: "The court sentenced:", then a name and a term a line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ringtrace.ingest.frame import JUDGED, Frame
from ringtrace.ingest.parsed import Span
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.reference.rosters import Roster
from ringtrace.nouns import Count

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading

# Lists of others than those whom the law is after: "The case was prosecuted by:", "Cleared of all charges were:".
OF_OTHERS = re.compile(
    r"\b(?:by|contacts?|thank\w*|attorneys?|prosecutors?|investigators?|officers?|victims?|witness\w*|rescued|freed|counsel|lawyers?|"
    r"judges?|authors?|editors?|said|told|asked|not|no|never|none|neither|nobody|acquit\w*|clear\w*|dismiss\w*|drop\w*|withdr\w+|"
    r"exonerat\w*|releas\w*|innocent|without|discharg\w*|quash\w*|overturn\w*|pardon\w*|wrongly|mistaken\w*)\b",
    re.IGNORECASE,
)
_TERM = re.compile(r"\b(?:years?|months?|life|probation)\b", re.IGNORECASE)


def listed(reading: Reading, told: Sequence[Frame]) -> Iterator[Frame]:
    """Yield the sentence of each person in a list of people and terms that a line with a colon leads, and what
    was done to all of a list without terms. told: what the body tells.
    """
    for roster in reading.reference.rosters:
        lead = _lead(roster.lead, reading)
        if lead is None or not reading.body.holds(roster.lead):
            continue
        lines = [reading.doc[name.head].sent for name in roster.names]
        if any(line.start < roster.lead.end for line in lines):
            continue  # "they are X and Y": what the sentence tells of them
        terms = [(n, s) for n, s in zip(roster.names, lines, strict=True) if _TERM.search(s.text)]
        if lead.kind.notation == "conviction" and terms:
            yield from (_of(lead, person, line) for person, line in terms)
        elif not OF_OTHERS.search(roster.lead.text):
            yield _of_all(lead, roster, told)


def _lead(line: Span, reading: Reading) -> Frame | None:
    """What a line tells of the law, of whomever."""
    for token in line:
        for option in reading.frames.trigger_tokens.get(token.i, ()):
            if option.kind.notation in JUDGED and line[-1].i > token.i:
                frame = reading.frames.whole(token, option)
                if not any(p.named and p.kind == "Person" for p in frame.fillers["target"]):
                    return frame
    return None


def _of(lead: Frame, person: Phrase, item: Span) -> Frame:
    """The sentence of one of them."""
    frame = _led(lead, [person], "target: in a list behind the line that tells of it")
    frame.end = item.end
    return frame


def _of_all(lead: Frame, roster: Roster, told: Sequence[Frame]) -> Frame:
    """What was done to all of a list: what the line tells itself, or was told before of as many."""
    alike = [f for f in reversed(told) if f.kind is lead.kind and f.trigger.i <= lead.trigger.i]
    itself = (f for f in alike if f.trigger.i == lead.trigger.i)
    before = (f for f in alike if _number(f) == len(roster.names))
    frame = _led(lead, roster.names, "target: a list behind the line that tells of it")
    frame.again = next(itself, next(before, None))
    frame.beside = tuple(name.start for name in roster.names)
    return frame


def _led(lead: Frame, target: Sequence[Phrase], why: str) -> Frame:
    """What a line tells, of those whom its list names: by whom, where and when as the line says."""
    fillers: dict[str, list[Phrase]] = defaultdict(list, {"target": list(target)})
    for slot in ("agent", "place"):
        fillers[slot] = list(lead.fillers[slot])
    return Frame(
        lead.kind,
        lead.trigger,
        fillers=fillers,
        when=lead.when,
        why=[why],
        anchor=target[0].start,
    )


def _number(frame: Frame) -> float | None:
    value = frame.count.value if frame.count is not None else None
    return value.min if isinstance(value, Count) else None
