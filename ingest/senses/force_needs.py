"""By whom a deed must be done, or not be done, for a verb to tell of it: gunmen, those who hide others."""

from __future__ import annotations

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.senses.kept import kept_hidden
from ringtrace.ingest.senses.whom_needs import suspects
from ringtrace.ingest.syntax.doers import by_force, is_hostile
from ringtrace.ingest.syntax.grammar import is_passive, preposition
from ringtrace.ingest.syntax.kinds import MIGRANTS, are_nationals


def questioned(frame: Frame) -> bool:
    """Return whether suspects are brought in, or anybody for questioning."""
    return suspects(frame) or any(frame.trigger.doc[i].lower_ == "questioning" for i in frame.used)


def acts_by_force(frame: Frame) -> bool:
    """Return whether people who act by force do it: "gunmen invaded the village", and not an army a country."""
    if any(by_force(p, frame.trigger.doc) for p in frame.fillers["agent"]):
        return True
    beside = (c for v in frame.trigger.conjuncts if is_passive(v) for c in v.rights)
    return any(
        c.dep_ == "obl:agent" and is_hostile(c) for c in beside
    )  # "taken off and led away by rebels"


def not_by_force(frame: Frame) -> bool:
    """Return whether none of them does: "nine farmers were captured by bandits" is no arrest."""
    return not any(c.dep_ == "obl:agent" and is_hostile(c) for c in frame.trigger.rights)


def hidden_by_somebody(frame: Frame) -> bool:
    """Return whether somebody hid them: "hid 22 men in a trailer", "39 Salvadorans"; who is found there may have hidden himself."""
    heads = (frame.trigger.doc[p.head] for p in frame.fillers["target"])
    moved = bool(frame.used) or any(are_nationals(h) or h.lemma_.lower() in MIGRANTS for h in heads)
    return moved and (bool(frame.fillers["agent"]) or not is_passive(frame.trigger))


def no_gunmen(frame: Frame) -> bool:
    """Return whether it is no gunmen who hold somebody: "gunmen held nine farmers" puts nobody to work."""
    doers = (frame.trigger.doc[p.head] for p in frame.fillers["agent"])
    hidden = frame.used or kept_hidden(frame.trigger)
    return bool(hidden) or not any(is_hostile(d) for d in doers)


def from_no_abuser(frame: Frame) -> bool:
    """Return whether they are taken from elsewhere than a brothel: nobody is abducted from there."""
    return not any(
        preposition(c) in ("from", "out of") and c.lemma_.lower() in _ABUSED
        for c in frame.trigger.rights
    )


_ABUSED = frozenset("brothel kiln sweatshop".split())
