"""Who is before a court, though no step is told: whom the law is after, and who speaks there."""

from __future__ import annotations

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.words.law import COURTS, JUDGES


def heard_in_court(entity: Entity, doc: Doc) -> Token | None:
    """Return the verb by which somebody speaks to a court: "X may be jailed. He told the court that"; or None."""
    for phrase in (*entity.phrases, *entity.pronouns):
        verb = doc[phrase.head].head
        heard = (c.lemma_.lower() for c in verb.rights if c.dep_ in ("obj", "iobj"))
        if doc[phrase.head].dep_ == "nsubj" and verb.lemma_ == "tell" and {*heard} & _THERE:
            return verb
    return None


_THERE = COURTS | JUDGES
