"""Where somebody was caught, by where he had hidden: "Police arrested X on Friday. He was hiding in Brasov"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ringtrace.ingest.frame import SCENES, Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.place_names import names_in
from ringtrace.ingest.syntax.grammar import preposition

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading

_HIDING = frozenset("hide shelter hole".split())
_HERE = ("in", "at", "near", "outside")
_REACH = 2  # sentences from the arrest


def carry_hideouts(reading: Reading, frames: Sequence[Frame]) -> None:
    """Give the arrest of somebody that is told of no place the one where he is said to have hidden."""
    number = {t.i: n for n, s in enumerate(reading.doc.sents) for t in s}
    hiding = [t for t in reading.doc if t.lemma_.lower() in _HIDING and t.pos_ == "VERB"]
    for frame in frames if hiding else ():
        if frame.kind.notation != "arrest" or any(frame.fillers[s] for s in SCENES):
            continue
        caught = {id(reading.reference.entity(p)) for p in frame.fillers["target"]}
        near = (t for t in hiding if abs(number[t.i] - number[frame.trigger.i]) <= _REACH)
        place = next((p for t in near for p in _where(t, caught, frame, reading)), None)
        if place is not None:
            frame.fillers["place"].append(place)
            frame.why.append("place: where he had hidden")


def _where(verb: Token, caught: set[int], frame: Frame, reading: Reading) -> Iterator[Phrase]:
    subjects = (reading.reference.by_head.get(c.i) for c in verb.lefts if c.dep_ == "nsubj")
    if any(p is not None and id(reading.reference.entity(p)) in caught for p in subjects):
        for end in verb.rights:
            place = reading.reference.by_head.get(end.i)
            if preposition(end) in _HERE and place is not None and place.kind == "Place":
                yield from (n for n in names_in(place, reading.reference, frame) if n.named)
