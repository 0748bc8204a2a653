"""Whom a list names behind a line that says what was done: "The court sentenced:", then a name and a term a line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ringtrace.ingest.events.list_lines import offences_in
from ringtrace.ingest.frame import JUDGED, Frame
from ringtrace.ingest.parsed import Span
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.reference.rosters import Roster
from ringtrace.ingest.status.status import status_of
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
        lead = _lead(roster, reading)
        if lead is None or not reading.body.holds(roster.lead):
            continue
        lines = [reading.doc[name.head].sent for name in roster.names]
        if any(line.start < roster.lead.end for line in lines):
            continue  # "they are X and Y": what the sentence tells of them
        own = [
            _of(lead, person, line, reading)
            for person, line in zip(roster.names, lines, strict=True)
        ]
        if own := [frame for frame in own if frame is not None]:
            yield from own
            for frame in told:
                if roster.lead.start <= frame.trigger.i < roster.lead.end:
                    _without(frame, roster)
        elif not OF_OTHERS.search(roster.lead.text):
            yield _of_all(lead, roster, told)


def _lead(roster: Roster, reading: Reading) -> Frame | None:
    """What a line tells of the law, of whomever, or of those whom its list names."""
    line = roster.lead
    listed = {name.head for name in roster.names}
    found = []
    for token in line:
        for option in reading.frames.trigger_tokens.get(token.i, ()):
            if option.kind.notation in JUDGED and line[-1].i > token.i:
                frame = reading.frames.whole(token, option)
                named = [p for p in frame.fillers["target"] if p.named and p.kind == "Person"]
                if all(p.head in listed for p in named):
                    frame.fillers["agent"] = frame.fillers["agent"] or _who_laid(frame, reading)
                    found.append(frame)
    # "The indictment charges:" tells of more than its noun
    told = (f for f in found if f.trigger.pos_ == "VERB" and status_of(f.trigger) == "asserted")
    return next(told, found[0] if found else None)


def _who_laid(frame: Frame, reading: Reading) -> list[Phrase]:
    """ "The Prosecution Service has approved the following charges": the service."""
    verb = frame.trigger.head if frame.trigger.dep_ == "obj" else None
    subjects = (c.i for c in verb.lefts if c.dep_ == "nsubj") if verb is not None else ()
    phrases = (reading.reference.by_head.get(i) for i in subjects)
    return [p for p in phrases if p is not None and p.kind in ("Agency", "Organization")]


def _without(frame: Frame, roster: Roster) -> None:
    """Leave out of what a line tells of all whom lines of their own tell of."""
    listed = {name.head for name in roster.names}
    left = [p for p in frame.fillers["target"] if p.head not in listed]
    frame.fillers["target"] = left
    heads = (frame.trigger.doc[p.head] for p in left)
    if not (left or frame.count) or any(c.lower_ == "following" for h in heads for c in h.lefts):
        frame.fillers, frame.when, frame.count = defaultdict(list), None, None  # the lines say it


def _of(lead: Frame, person: Phrase, item: Span, reading: Reading) -> Frame | None:
    """What a line says of whom it names: what they got or are charged with; None where it says neither."""
    if lead.kind.notation == "arrest":
        return None
    rest = item.doc[person.end : item.end]
    crimes = offences_in(rest)
    if not crimes and not (lead.kind.notation == "conviction" and _TERM.search(item.text)):
        return None
    people = [person, *_beside(person, rest, crimes, reading)]
    frame = _led(lead, people, "target: in a list behind the line that tells of it")
    days = [
        f
        for f in reading.frames.periods
        if item.start <= f.start < item.end and _in_brackets(item, f.start)
    ]
    if len(days) == 1:
        frame.when = days[0]
    frame.offences, frame.end, frame.own_line = crimes, item.end, True
    return frame


def _in_brackets(line: Span, word: int) -> bool:
    """ "Ann Lee: 180 months (March 2)": the day of her sentence, as no other is."""
    before = [t.text for t in line.doc[line.start : word] if t.text in "()"]
    return before[-1:] == ["("]


def _beside(
    person: Phrase, rest: Span, crimes: Sequence[tuple[int, int]], reading: Reading
) -> list[Phrase]:
    """Others whom a line names before what they are charged with: "Ann Lee, 24, and Bo Ek, 37, with fraud"."""
    end = crimes[0][0] if crimes else rest.start
    heads = (reading.reference.by_head.get(i) for i in range(rest.start, end))
    named = [p for p in heads if p is not None and p.kind == "Person" and p.named]
    return [p for p in named if rest.doc[p.start].word(-1) in ("and", ",", ";")]


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
