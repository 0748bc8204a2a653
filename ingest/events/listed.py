"""Whom a list names behind a line that says what was done: "The court sentenced:", then a name and a term a line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Span, Token
from ringtrace.ingest.phrase import Phrase

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading

_MARK = 3  # words of a line before the name: a dot, a number
_TERM = re.compile(r"\b(?:years?|months?|life|probation)\b", re.IGNORECASE)
_LONGEST = 40  # words of an item


def listed(reading: Reading) -> Iterator[Frame]:
    """Yield the sentence of each person in a list of people and terms that a line with a colon leads."""
    sentences = [s for s in reading.doc.sents if s.text.strip()]
    for number, lead in enumerate(sentences):
        verb = _sentencing(lead, reading) if lead.text.rstrip().endswith(":") else None
        for item in sentences[number + 1 :] if verb is not None else ():
            person = _person(item, reading)
            if person is None or not _TERM.search(item.text) or len(item) > _LONGEST:
                break
            assert verb is not None
            yield _of(verb, person, item)


def _sentencing(lead: Span, reading: Reading) -> Frame | None:
    """What a line tells of a court that sentences, of whomever."""
    for token in lead:
        for option in reading.frames.trigger_tokens.get(token.i, ()):
            if option.kind.notation == "conviction":
                return reading.frames.whole(token, option)
    return None


def _person(item: Span, reading: Reading) -> Phrase | None:
    """Who stands at the head of a line."""
    phrases = (reading.reference.by_head.get(t.i) for t in item)
    people = (p for p in phrases if p is not None and p.kind == "Person" and p.named)
    found = next(people, None)
    words = [t for t in reading.doc[item.start : found.start] if not t.is_space] if found else []
    return found if found is not None and len(words) <= _MARK and not _told(words) else None


def _told(words: list[Token]) -> bool:
    return any(t.is_alpha and t.text[:1].islower() for t in words)


def _of(lead: Frame, person: Phrase, item: Span) -> Frame:
    """The sentence of one of them."""
    fillers: dict[str, list[Phrase]] = defaultdict(list, {"target": [person]})
    for slot in ("agent", "place"):
        fillers[slot] = list(lead.fillers[slot])
    return Frame(
        lead.kind,
        lead.trigger,
        fillers=fillers,
        when=lead.when,
        why=["target: in a list behind the line that tells of it"],
        anchor=person.start,
        end=item.end,
    )
