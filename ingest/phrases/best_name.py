"""The most telling phrase of all that name one."""

from __future__ import annotations

from collections.abc import Container

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.parsed import Doc
from ringtrace.ingest.phrase import Phrase


def most_telling(entity: Entity, doc: Doc, aliases: Container[int]) -> Phrase:
    """Return the phrase that tells most: a name before a description, the longest first. aliases: other names' heads."""
    phrases = entity.phrases
    if entity.kind == "Ring":  # not by whoever the parser takes for the same
        phrases = [p for p in phrases if p.kind == "Ring"] or phrases
    named = [p for p in phrases if p.named] or phrases
    if entity.kind == "Person":  # nor by a title that holds a name: "Bamban mayor"
        named = [p for p in named if p.head not in aliases] or named
        named = [p for p in named if doc[p.head].pos_ == "PROPN"] or named
        people = [p for p in named if any(t.ent_type_ == "PERSON" for t in doc[p.start : p.end])]
        named = people or named
        return max(named, key=lambda p: (p.end - p.start, -p.start))
    # of a place not the capitals of a dateline
    quiet = [p for p in named if not doc[p.start : p.end].text.isupper()]
    if entity.kind == "Place" and quiet:
        named = quiet
    return max(named, key=lambda p: (min(p.end - p.start, 8), -p.start))
