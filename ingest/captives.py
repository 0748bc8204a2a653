"""Who was taken or kept by a crime: "held" and "freed" said of them tell of no step of the law."""

from __future__ import annotations

from collections.abc import Iterable

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.heads import clause
from ringtrace.ingest.law import LOCKED
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrases import kind_of_noun
from ringtrace.ingest.reference import Reference
from ringtrace.ingest.status import status_of

TAKING = frozenset(["abduction", "exploitation", "sale"])
KEEPING = frozenset(["hold", "keep", "seize", "capture"])


def captives(reference: Reference, frames: Iterable[Frame]) -> frozenset[int]:
    """Return the ids of the entities that somebody is said to have taken, kept at work or sold."""
    return frozenset(
        id(entity)
        for frame in frames
        if frame.kind.notation in TAKING and status_of(frame.trigger) in ("asserted", "alleged")
        for phrase in frame.fillers["target"]
        if (entity := reference.entity(phrase)) is not None
    )


def kept(verb: Token) -> bool:
    """Return whether a verb tells of captives as it would of suspects: "held for six days", and by
    no body of the state, nor in custody.
    """
    if verb.lemma_.lower() not in KEEPING or LOCKED.search(clause(verb)):
        return False
    doers = [c for c in verb.children if c.dep_ in ("nsubj", "obl:agent")]
    return not any(kind_of_noun(c) == "Agency" for c in doers)
