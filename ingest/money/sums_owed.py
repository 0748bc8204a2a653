"""Sums that buy nobody: fines, damages, fees and what somebody is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringtrace.ingest.finders import Found
from ringtrace.ingest.finders.numbers import SCALES
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.syntax.doers import is_hostile
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words.law import COURTS, JUDGES

if TYPE_CHECKING:
    from ringtrace.ingest.events.frames import Frames

OWED = frozenset(
    "restitution compensation damage damages fine bail bond tax forfeiture reward bounty bribe kickback wage salary profit discount".split()
)


def paid_otherwise(frame: Frame, frames: Frames) -> bool:
    """Return whether a sum is the object of a kind that has no price: "charged buyers 75,000 yuan", "fined him"."""
    if frame.kind.crime and any(is_owed(f, frames.doc) for f in frame.prices):
        return True
    if frame.kind.costs or frame.trigger.pos_ != "VERB" or _fined(frame):
        return False
    if frame.trigger.lemma_ == "charge" and any(_asked(c, frames) for c in frame.trigger.rights):
        return True  # "charged each of them between £3,000 and £5,000"
    objects = [c for c in frame.trigger.children if c.dep_ in ("obj", "iobj", "obl:unmarked")]
    objects += [c for c in frame.trigger.children if c.dep_ == "obl" and not preposition(c)]
    objects += [c for o in objects for c in o.children if c.dep_.startswith("nmod")]
    return any(
        c.lemma_.lower() in ("fee", "interest", "average") or c.i in frames.in_prices
        for c in objects
    )


def _fined(frame: Frame) -> bool:
    """ "The court fined the farmer 20,000 euros", "was fined 30,000 dirhams and jailed": a penalty."""
    doc = frame.trigger.doc
    judged = any(doc[p.head].lemma_.lower() in COURTS | JUDGES for p in frame.fillers["agent"])
    beside = any(t.lemma_.lower() in ("jail", "sentence") for t in frame.trigger.conjuncts)
    return frame.trigger.lemma_ == "fine" and (judged or beside)


def _asked(word: Token, frames: Frames) -> bool:
    """Whether a sum, or a bare number, is what is charged: "charged couples 6 lakh", "each of the men $1,200"."""
    number = word.pos_ == "NUM" or word.lemma_.lower() in SCALES
    beside = any(c.dep_ in ("obj", "iobj") and c.i < word.i for c in word.head.rights)
    if word.dep_ == "obj" and number and beside or word.i in frames.in_prices:
        return True
    objects = word.dep_ in ("obj", "iobj")
    below = (c for g in (word, *word.rights) for c in g.rights)
    return objects and any(
        c.i in frames.in_prices and preposition(c) in ("", "between") for c in below
    )


def _of_a_convict(word: Token) -> bool:
    """ "Two brothers, jailed for trafficking 14 men, must pay each of them £2,000": what a judgment makes them pay."""
    pays = next((t for t in (word, *word.ancestors) if t.lemma_ == "pay"), None)
    if pays is None or not any(c.lower_ in ("must", "shall", "should") for c in pays.lefts):
        return False
    return any(
        t.lemma_.lower() in ("jail", "convict", "sentence", "judge", "court") for t in pays.sent
    )


def is_owed(found: Found, doc: Doc) -> bool:
    """Return whether a sum is what a court orders or who looks away: "restitution of $84,000", "a bribe of $50"."""
    if _of_a_convict(doc[found.head]):
        return True
    near = doc[max(0, found.start - 4) : found.end + 3]
    owed = {t.lemma_.lower() for t in near} & OWED
    if owed <= {"tax"} and any(is_hostile(t) or kind_of_noun(t) == "Ring" for t in near[0].sent):
        return False  # a gang's "war tax"
    return bool(owed)
