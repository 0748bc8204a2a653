"""The place that a line of a list begins with: "- Johor: 47 arrests"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Doc
from ringtrace.ingest.phrase import Phrase

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading

BULLETS = frozenset("-–—•*·")


def line_places(reading: Reading, told: Sequence[Frame]) -> None:
    """Give what a line of a list tells of the place before its colon, where it tells of none itself."""
    by_head = reading.reference.by_head
    places = {p.start: p for p in by_head.values() if p.kind == "Place" and p.named}
    for frame in told:
        place = places.get(_first(reading.doc, frame.trigger.i))
        if place is not None and not frame.fillers["place"] and _leads(reading.doc, place):
            frame.fillers["place"] = [place]
            frame.why.append("place: the line begins with it")


def _first(doc: Doc, index: int) -> int:
    """The first word of the line behind its bullet; -1 where it has none."""
    start = index
    while start > 0 and "\n" not in doc[start - 1].text:
        start -= 1
    return start + 1 if doc[start].text in BULLETS else -1


def _leads(doc: Doc, place: Phrase) -> bool:
    return place.end < len(doc) and doc[place.end].text == ":"
