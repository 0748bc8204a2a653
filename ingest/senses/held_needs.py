"""What must stand beside a word of holding people: a captor, and nobody who is held responsible."""

from __future__ import annotations

import re

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE
from ringtrace.ingest.senses.captives import FREED, UNARMED
from ringtrace.ingest.senses.kept import kept, kept_by_force, kept_hidden
from ringtrace.ingest.senses.no_step import blames
from ringtrace.ingest.syntax.clause import arguments
from ringtrace.ingest.syntax.doers import by_force, is_hostile
from ringtrace.ingest.syntax.grammar import is_passive, preposition
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words.law import KIDNAPPERS, LOCKED, POLICE, SOLDIERS

_TAKEN = re.compile(r"\b(?:kidnap\w*|abduct\w*|hostages?|ransom)\b", re.IGNORECASE)
_TAKERS = KIDNAPPERS | {"hijacker", "hostage-taker"}


def no_blame(frame: Frame) -> bool:
    """Return whether somebody is held at all: "are held responsible" is held by nobody; so is "one", as in
    "similar to one held in Cali".
    """
    if blames(frame.trigger):
        return False
    targets = [frame.trigger.doc[p.head] for p in frame.fillers["target"]]
    return not targets or any(
        t.lower_ != "one" or any(c.dep_ == "nmod" for c in t.rights) for t in targets
    )


def by_the_law(frame: Frame) -> bool:
    """Return whether the law may hold them: "the gang that holds nine of their sons" arrests nobody."""
    doers = [a.head for a in arguments(frame.trigger) if a.position == "subject"]
    hostile = any(kind_of_noun(t) == "Ring" or is_hostile(t) for t in doers)
    if frame.trigger.tag_ == "VBD" and not is_passive(frame.trigger):
        hostile |= any(_private(t) for t in doers)
    return not hostile and no_blame(frame) and not _freed(frame)


def _private(doer: Token) -> bool:
    """ "A contractor, who held nine labourers in a quarry": somebody who is of no body of the state."""
    if doer.lower_ in ("who", "that") and doer.head.dep_ == "acl:relcl":
        doer = doer.head.head
    kinds = {kind_of_noun(t) for t in (doer, *doer.children) if t.dep_ != "nmod"}
    return doer.pos_ == "NOUN" and kind_of_noun(doer) == "Person" and "Agency" not in kinds


def accused_of(verb: Token) -> bool:
    """Return whether it is what somebody stands accused of: "convicted of holding 11 labourers", "charged with detaining her"."""
    marks = (c.lower_ for c in verb.lefts if c.dep_ == "mark")
    return verb.tag_ == "VBG" and any(m in ("of", "with", "for") for m in marks)


def _freed(frame: Frame) -> bool:
    """ "Women held in a camp were freed by soldiers", "hostages held near the river escaped"."""
    verb, who = frame.trigger, frame.trigger.head
    if any(c.lemma_ == "suspicion" and preposition(c) == "on" for c in verb.rights):
        return False  # "two boys were held on suspicion of abducting the child"
    whom = {frame.trigger.doc[p.head].lemma_.lower() for p in frame.fillers["target"]}
    if whom & _CAPTIVES or kept_by_force(verb):
        return True
    if whom & UNARMED and kept(verb) and verb.doc.says(_TAKEN):
        return True  # "five passengers are still being held", of those whom bandits abducted
    if not verb.dep_.startswith("acl") or LOCKED.search(verb.sent.text):
        return False
    doers = (a.head.lemma_.lower() for a in arguments(who.head) if a.position == "subject")
    rescued = who.head.lemma_.lower() == "rescue" or any(d in SOLDIERS | POLICE for d in doers)
    done = who.dep_ in ("obj", "nsubj:pass") and who.head.lemma_.lower() in FREED and rescued
    return done or (who.dep_ == "nsubj" and who.head.lemma_.lower() in ("escape", "flee"))


_CAPTIVES = frozenset(["hostage", "captive"])


def in_lawful_custody(frame: Frame) -> bool:
    """Return whether no captor has somebody: "are in the custody of the gang" arrests nobody; nor do the services
    for children that have a girl.
    """
    if any(frame.trigger.doc[p.head].lemma_.lower() in UNARMED for p in frame.fillers["target"]):
        return False
    of = (c for i in frame.used for c in frame.trigger.doc[i].rights if preposition(c) == "of")
    return not any(kind_of_noun(c) == "Ring" or is_hostile(c) for c in of)


def captors(frame: Frame) -> bool:
    """Return whether a captor holds them: "the rebels are holding the senator", where the article tells
    of a kidnapping; "the girl was held" of one who was kidnapped.
    """
    if blames(frame.trigger):
        return False
    if frame.used:
        return True  # "held for ransom", "held hostage"
    told = frame.trigger.doc.says(_TAKEN)
    agents = frame.fillers["agent"]
    rings = any(p.kind == "Ring" for p in agents) and frame.trigger.tag_ != "VBD"
    takers = any(frame.trigger.doc[p.head].lemma_.lower() in _TAKERS for p in agents)
    hostile = any(by_force(p, frame.trigger.doc) for p in agents)
    people = any(p.kind in PEOPLE for p in frame.fillers["target"])
    people |= frame.count is not None and not frame.fillers["target"]  # "107 are being held"
    by_them = (
        hostile
        and people
        and no_blame(frame)
        and (is_passive(frame.trigger) or frame.trigger.tag_ in ("VBG", "VBP", "VBZ", "VBD"))
        and not (
            frame.trigger.word(1) == "up"
            or frame.trigger.tag_ == "VBD"
            and kept_hidden(frame.trigger)
        )
    )  # "held by the rebels since April"
    accused = people and accused_of(frame.trigger)
    return rings or takers or accused or by_them or (told and (frame.captive or hostile))


def in_care(frame: Frame) -> bool:
    """Return whether those who rescued somebody have them now: "are being kept at a transit home"."""
    now = {c.lower_ for c in frame.trigger.lefts if c.dep_.startswith("aux")}
    return frame.saved and bool(now & {"is", "are"})


def in_their_hands(frame: Frame) -> bool:
    """Return whether captors have them: "are in the hands of pirates", "have been in captivity"; and not "in good hands"."""
    if any(frame.trigger.doc[i].lemma_.lower() == "captivity" for i in frame.used):
        return bool(frame.count or frame.when)
    return any(by_force(p, frame.trigger.doc) for p in frame.fillers["agent"])
