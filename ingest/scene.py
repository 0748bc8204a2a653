"""Places that stand inside the fillers: where a family lives that somebody is sold to, where a house is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Token

from ringtrace.ingest.clause import coordinated, preposition
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.reference import Reference

if TYPE_CHECKING:
    from ringtrace.ingest.frames import Frame

HERE = ("in", "near", "at", "outside", "off")
# Where a filler of one slot is, is this of the event.
INSIDE = {
    "place": "place",
    "destination": "destination",
    "origin": "origin",
    "recipient": "destination",
    "target": "place",
}


def add_places(frame: Frame, reference: Reference) -> None:
    """Add the places that stand inside fillers: "families in Zhoukou", "a toll gate in Ruijin".

    Of movements also those that the moved thing drags along: "40 tonnes of scales from A to B".
    Where nothing else tells the place, it is where the doer or the court is: "freed by police in Kano".
    """
    slots = {s.fills for s in frame.kind.slots}
    for slot, into in INSIDE.items():
        if into in slots and not (slot == "target" and frame.fillers["place"]):
            for phrase in list(frame.fillers[slot]):
                for place in _within(phrase, reference, frame.trigger, HERE):
                    _put(frame, into, place, f"within the {slot}")
    if {"origin", "destination"} <= slots:
        for phrase in list(frame.fillers["target"]):
            for into, words in (("origin", ("from",)), ("destination", ("to", "into"))):
                for place in _within(phrase, reference, frame.trigger, words):
                    _put(frame, into, place, "along with the target")
    if frame.fillers["place"] or "place" not in slots:
        return
    bodies = [p for p in frame.fillers["agent"] if p.kind == "Agency" and p.head > frame.trigger.i]
    bodies += [
        p
        for child in frame.trigger.children
        if preposition(child) in ("at", "before", "in")
        if (p := reference.by_head.get(child.i)) is not None and p.kind == "Agency"
    ]
    for phrase in bodies:
        for place in _within(phrase, reference, frame.trigger, HERE):
            _put(frame, "place", place, "where the body is")


def _within(
    phrase: Phrase, reference: Reference, trigger: Token, words: tuple[str, ...]
) -> list[Phrase]:
    return [
        inner
        for child in trigger.doc[phrase.head].children
        if child.dep_ == "nmod" and preposition(child) in words
        for head in coordinated(child)
        if (inner := reference.by_head.get(head.i)) is not None
        and inner.kind == "Place"
        and inner.named
    ]


def _put(frame: Frame, slot: str, place: Phrase, how: str) -> None:
    if all(p.head != place.head for p in frame.fillers[slot]):
        frame.fillers[slot].append(place)
        words = frame.trigger.doc[place.start : place.end].text
        frame.why.append(f"{slot}: {words!r} {how}")


def is_part_of_place(head: Token, frame: Frame) -> bool:
    """Return whether a place only says where the place just before it is: "to Haiphong in Vietnam"."""
    case = next((c for c in head.children if c.dep_ == "case" and c.i < head.i), None)
    if case is None or case.lower_ not in HERE or not case.i:
        return False
    before = [p for s in ("destination", "origin") for p in frame.fillers[s]]
    return any(p.end == case.i for p in before)
