"""Who is before a court, though no step is told: whom the law is after, and who speaks there."""

from __future__ import annotations

import re

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.law.latest import Standing
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.words.law import COURTS, JUDGES, UNPROVED


def heard_in_court(entity: Entity, doc: Doc) -> Token | None:
    """Return the verb by which somebody speaks to a court: "X may be jailed. He told the court that"; or None."""
    if testifies(entity, doc):
        return None
    for phrase in (*entity.phrases, *entity.pronouns):
        verb = doc[phrase.head].head
        heard = (c.lemma_.lower() for c in verb.rights if c.dep_ in ("obj", "iobj"))
        if doc[phrase.head].dep_ == "nsubj" and verb.lemma_ == "tell" and {*heard} & _THERE:
            return verb
    return None


def testifies(entity: Entity, doc: Doc) -> bool:
    """Return whether somebody is a witness: "X, who is now a protected witness, told the court", "X testified"."""
    heads = [doc[p.head] for p in (*entity.phrases, *entity.pronouns)]
    called = any(t.lemma_.lower() == "witness" for h in heads for t in h.subtree)
    speaks = any(h.dep_ == "nsubj" and h.head.lemma_.lower() == "testify" for h in heads)
    return called or speaks


_THERE = COURTS | JUDGES


def by_court(standing: Standing) -> bool:
    """Return whether somebody is let go as not guilty: "the court gave him the benefit of the doubt and freed him"."""
    last = standing.sentence.end
    after = standing.trigger.doc[last].sent.text if last < len(standing.trigger.doc) else ""
    told = standing.sentence.text
    if _COURT.search(told) and _JUDGE.search(after):  # "'There is no evidence,' Justice X said"
        told = f"{told} {after}"
    court = _COURT.search(told) or (standing.trigger.doc.says(_COURT) and "police" not in told)
    return bool(standing.status == "released" and court and UNPROVED.search(told))


_JUDGE = re.compile(r"\b(?:[Jj]udge|[Jj]ustice|[Mm]agistrate)\b")
_COURT = re.compile(r"\b(?:courts?|jury|jurors|judges?|tribunal)\b", re.IGNORECASE)
