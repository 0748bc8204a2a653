"""What deeds told side by side share: day, place and doer of one scene."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.days.days import ATTACK, OPERATION, lasting
from ringtrace.ingest.finders import Found
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.places.setting import ATTACKS
from ringtrace.ingest.status.status import status_of
from ringtrace.ingest.syntax.doers import ATTACKING
from ringtrace.ingest.syntax.grammar import (
    LIGHT,
    first_of,
    is_passive,
    partitive,
    preposition,
    unmarked_passive,
)
from ringtrace.nouns import Period


def share_time(frame: Frame, frames: Sequence[Frame]) -> None:
    """Let verbs side by side share a day that stands before the first or after the last of them.

    "Last year police broke up 37 rings and arrested 61 people"; "48 people were freed and nine held on
    Monday". A verb that leaves its helper out shares place and source of time wholly: "1,902 cases were
    cracked in China last year and 3,417 suspects apprehended".
    """
    verb = frame.trigger
    if frame.when is None and frame.kind.notation in OPERATION:
        frame.when = next((f.when for f in frames if _by_those_who(f, verb)), None)
    made = verb.head if verb.dep_ == "obj" and verb.pos_ == "NOUN" else None
    if made is not None and made.dep_ == "conj" and made.lemma_.lower() in LIGHT:
        for other in frames:  # "dismantled 14 groups and made 102 arrests this year"
            if other.trigger.i == made.head.i and other.kind.notation in OPERATION:
                behind = frame.when is not None and frame.when.start > verb.i
                other.when = other.when or (frame.when if behind else None)
    if not (verb.dep_ == "conj" or _at_once(verb)) or verb.pos_ != "VERB":
        return
    first = next((f for f in frames if f.trigger.i == verb.head.i and f is not frame), None)
    if (
        first is None or verb.head.lemma_.lower() in LIGHT
    ):  # "carried out nine searches and arrested 12 men": the noun tells it
        carried = (c for c in verb.head.children if c.dep_ == "obj")
        heads = {c.i for c in carried if verb.head.lemma_.lower() in LIGHT}
        first = next((f for f in frames if f.trigger.i in heads), first)
    if first is None:
        return
    if first.kind.crime != frame.kind.crime:
        attack = first.kind.notation == "raid" and frame.kind.notation in ATTACK  # "stormed it and"
        if first.when is not None and frame.when is None and (attack or _heads_all(first, verb)):
            frame.when = first.when
        return
    if (status_of(verb) == "planned") != (status_of(first.trigger) == "planned"):
        return  # "was remanded and will appear in court on 3 May"
    own = any(c.dep_.startswith("nsubj") for c in verb.children)
    bare = verb.tag_ == "VBN" and not any(c.dep_.startswith("aux") for c in verb.children)
    if frame.when is None and first.when is not None:
        deed = first.trigger if first.trigger.pos_ == "VERB" else verb.head
        fronted = first.when.start < min(t.i for t in deed.subtree if t.pos_ == "VERB")
        both = {frame.kind.notation, first.kind.notation}
        # "raided it on Monday and freed 12 men", "shot two guards on Monday and made off with a clerk"
        one = both <= OPERATION or not own and (both <= ATTACK or lasting(first.when))
        perfect = any(c.lemma_.lower() in ("have", "will") for c in verb.lefts)
        behind = deed.i < verb.i < first.when.start and verb.tag_ == deed.tag_ == "VBG"
        if fronted or behind or (bare and own) or one and not (own and perfect):
            frame.when = first.when
    elif first.when is None and frame.when is not None and frame.when.start > verb.i:
        if bare or not own:
            first.when = frame.when
    if verb.tag_ == "VBG":
        return
    moves = any(s.fills == "destination" for s in (*frame.kind.slots, *first.kind.slots))
    if _suffered_together(frame, first):
        for slot in ("agent", "place"):
            first.fillers[slot] = first.fillers[slot] or list(frame.fillers[slot])
    elif frame.kind.notation == "conviction" != first.kind.notation:
        pass  # "was detained and later sentenced by a court in X"
    elif not own and not moves and frame.fillers["place"] and not first.fillers["place"]:
        first.fillers["place"] = list(frame.fillers["place"])
    if bare and own and not frame.fillers["place"]:
        frame.fillers["place"] = list(first.fillers["place"])


def share_range(frame: Frame, frames: Sequence[Frame]) -> None:
    """Let a stretch of time behind a list of passives be of each: "37 houses were searched, nine men arrested and
    three cars seized between 4 and 9 May".
    """
    when, last = frame.when, frame.trigger
    if when is None or when.start < last.i or not _stretches(when) or not _listed_last(last):
        return
    for other in frames:
        verb = other.trigger
        beside = verb.i < last.i and verb.dep_ not in ("acl:relcl", "advcl") and _undergone(verb)
        same = _tense(verb) == _tense(last) or not _tense(last) or not _tense(verb)
        if beside and same and other.when is None and other.kind.notation in OPERATION:
            other.when = when


def share_front(frame: Frame, frames: Sequence[Frame]) -> None:
    """Let a day at the front be of each of a list of passives: "on 5 April 11 men were arrested and nine cars seized"."""
    when, first = frame.when, frame.trigger
    if when is None or when.start > first.i or not _undergone(first):
        return
    if when.head in {t.i for c in first.children if c.dep_.startswith("nsubj") for t in c.subtree}:
        return
    for other in frames:
        verb = other.trigger
        beside = verb.dep_ == "conj" and first_of(verb) is first and _undergone(verb)
        same = _tense(verb) == _tense(first) or not _tense(verb)
        if beside and same and other.when is None and other.kind.notation in OPERATION:
            other.when = when


def _stretches(when: Found) -> bool:
    value = when.value
    return isinstance(value, Period) and value.resolved and value.start != value.end


def _listed_last(verb: Token) -> bool:
    """Whether a passive with somebody or something of its own ends a list: "and three cars seized"."""
    joined = verb.head if verb.dep_ == "acl" else verb
    own = verb.dep_ == "acl" or any(c.dep_.startswith("nsubj") for c in verb.lefts)
    return own and _undergone(verb) and any(c.dep_ == "cc" for c in (*joined.lefts, *verb.lefts))


def _tense(verb: Token) -> frozenset[str]:
    return frozenset(c.lemma_.lower() for c in verb.lefts if c.dep_.startswith("aux"))


def _by_those_who(first: Frame, verb: Token) -> bool:
    """Whether those who did one thing then did another: "officers who searched a lorry on Friday found nine Iraqis"."""
    deed = first.trigger
    doers = deed.head
    same = deed.dep_ == "acl:relcl" and doers.dep_ == "nsubj" and doers.head is verb
    return same and first.kind.notation in OPERATION and not is_passive(deed)


def _heads_all(first: Frame, verb: Token) -> bool:
    """Whether a time at the front of a sentence is that of all that it tells in the past: "in the four months
    to February 128 people drowned, and police arrested 37 men".
    """
    told = [t for t in verb.sent if t.i < first.when.start and t.is_alpha] if first.when else [verb]
    perfect = any(c.lemma_.lower() in ("have", "will") for c in verb.lefts)
    return all(t.pos_ in ("ADP", "DET") for t in told) and not perfect


def _at_once(verb: Token) -> bool:
    """ "Nine were killed while 15 others were abducted in an attack", "raided it on Monday, detaining 46"."""
    marks = {c.lower_ for c in verb.lefts if c.dep_ in ("mark", "case", "nsubj")}
    behind = verb.tag_ == "VBG" and verb.i > verb.head.i and not marks
    return verb.dep_ == "advcl" and (behind or "while" in marks)


def _suffered_together(frame: Frame, first: Frame) -> bool:
    """Whether two crimes, both told by whom they befell, are of one attack: "in an attack by gunmen in X"."""
    verb = frame.trigger
    if not (frame.kind.crime and first.kind.crime and is_passive(verb)):
        return False
    scenes = (c for c in verb.rights if preposition(c) in ("in", "during") and c.pos_ == "NOUN")
    return is_passive(first.trigger) and any(c.lemma_.lower() in ATTACKS for c in scenes)


def share_doer(frame: Frame, frames: Sequence[Frame]) -> None:
    """Let "..., arresting 17 people" be done by who does the deed of the authorities before it, and passives
    side by side by the one who is told: "were abducted and sold by a gang".
    """
    verb = frame.trigger
    if frame.fillers["agent"]:
        return
    if is_passive(verb) and (behind := _told_last(frame, frames)):
        frame.fillers["agent"] = behind
        return
    if verb.dep_ == "conj" and _undergone(verb):
        # "were bought by the gang and sold in Hebei", "were found guilty by a court and jailed"
        first = next((f for f in frames if f.trigger.i == verb.head.i), None)
        if first is not None and is_passive(first.trigger):
            law = frame.kind.notation == first.kind.notation == "conviction"
            if law or (frame.kind.crime and first.kind.crime):
                doers = first.fillers["agent"]
                frame.fillers["agent"] = [p for p in doers if verb.doc[p.head].lemma_ not in _JURY]
    if verb.tag_ != "VBG" or frame.kind.crime:
        return
    before = [f for f in frames if f.trigger.i < verb.i and not f.kind.crime]
    told = next((f for f in reversed(before) if f.fillers["agent"]), None)
    if told is not None and not is_passive(told.trigger):
        frame.fillers["agent"] = list(told.fillers["agent"])


def _told_last(frame: Frame, frames: Sequence[Frame]) -> list[Phrase]:
    """Who does the last of several passives: "the house was searched and two men arrested by the police"."""
    first = first_of(frame.trigger)
    for other in frames:
        last = other.trigger
        beside = last.dep_ == "conj" and first_of(last) is first and last.i > frame.trigger.i
        alike = frame.kind.crime and other.kind.crime
        alike = alike or {frame.kind.notation, other.kind.notation} <= OPERATION
        alike = alike and last.lemma_.lower() != "remand"  # by a judge, who catches nobody
        if beside and alike and (is_passive(last) or unmarked_passive(last)):
            own = any(c.dep_.startswith("nsubj") for c in last.lefts)
            if not (own and any(c.dep_.startswith("aux") for c in last.lefts)):
                if behind := [p for p in other.fillers["agent"] if p.head > last.i]:
                    return behind
    return []


def share_circumstances(frame: Frame, frames: Sequence[Frame]) -> None:
    """Let "freed on Sunday in a raid by police" be one scene: day, place and doer of both are the same."""
    noun = frame.trigger
    if noun.pos_ != "NOUN" or noun.dep_ not in ("obl", "nmod"):
        return
    part = noun.head if preposition(noun) == "of" and noun.head.lower_ == "part" else noun
    if preposition(part) not in SCENES:
        return
    verb = next((f for f in frames if f.trigger.i == part.head.i and f is not frame), None)
    if verb is None or verb.kind.crime != frame.kind.crime:
        return
    if verb.kind.notation == "conviction":
        return  # "was jailed for 11 years, following an investigation by the police": by a court
    if verb.when is None:
        verb.when = frame.when
    elif frame.when is None:
        frame.when = verb.when
    for slot in ("place", "agent"):
        if slot == "agent" and part is noun and not is_passive(verb.trigger):
            if verb.fillers["agent"] and noun.lemma_.lower() != "raid":
                continue  # whoever caught them in a raid raided
        if not verb.fillers[slot]:
            verb.fillers[slot] = list(frame.fillers[slot])
        elif not frame.fillers[slot]:
            frame.fillers[slot] = list(verb.fillers[slot])


def share_result(frame: Frame, frames: Sequence[Frame]) -> None:
    """Let "an operation by the police led to the rescue of 11 women" be one scene: doer, day and place."""
    noun = frame.trigger
    while noun.dep_ == "conj" or (noun.dep_ == "nmod" and partitive(noun)):
        noun = noun.head  # "to the rescue of nine girls and the arrest of six men"
    while noun.pos_ == "NOUN" and noun.dep_ == "nmod":
        noun = noun.head
    verb = noun.head
    if frame.trigger.pos_ != "NOUN" or frame.kind.crime or verb.lemma_.lower() not in _ENDING:
        return
    if noun.dep_ not in ("obl", "obj") or noun.i < verb.i:
        return
    cause = next((c.i for c in verb.lefts if c.dep_ == "nsubj"), None)
    first = next((f for f in frames if f.trigger.i == cause and not f.kind.crime), None)
    if first is None or first is frame:
        return
    frame.when = frame.when or first.when
    if frame.when is not None and frame.when.head in {t.i for t in first.trigger.subtree}:
        first.when = first.when or frame.when  # "raids on Tuesday led to 12 arrests"
    for slot in ("agent", "place"):
        frame.fillers[slot] = frame.fillers[slot] or list(first.fillers[slot])


_ENDING = frozenset("lead result end culminate".split())


def share_moment(frame: Frame, frames: Sequence[Frame]) -> None:
    """Let "seized 14 passports when they raided a shop on Monday" be of one day, and "were arrested in
    March after officers raided the site and found five men".
    """
    verb = first_of(frame.trigger)
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    if verb.dep_ != "advcl" or not marks & {"when", "after"}:
        return
    if any(c.dep_ == "obl:unmarked" for c in verb.lefts):
        return  # "freed on Tuesday, three weeks after inspectors first visited the farm"
    for other in frames:
        if other.trigger.i != verb.head.i:
            continue
        if "when" in marks and other.when is None:
            other.when = frame.when  # "were abducted when insurgents stormed the school last year"
        if other.kind.crime != frame.kind.crime:
            continue
        kinds = {other.kind.notation, frame.kind.notation}
        if other.kind.notation == "raid" and "after" in marks:
            return  # "began to investigate in May after officers found nine men"
        if "when" in marks or (kinds <= OPERATION and other.when is not None):
            frame.when = frame.when or other.when


def share_force(frame: Frame, frames: Sequence[Frame]) -> None:
    """Let the force that raids have done what is told as done "when police raided a bar", "after a raid by
    soldiers", or of "a raid in which nine men were detained", "a raid by soldiers freed nine men".
    """
    force = [p for p in frame.fillers["agent"] if p.kind == "Agency"]
    if frame.kind.notation != "raid" or not force:
        return
    told = first_of(frame.trigger)
    marks = {c.lower_ for c in told.children if c.dep_ in ("mark", "advmod")}
    deeds = []
    if (told.dep_ == "advcl" and marks & _UPON) or (
        told.dep_ == "obl" and preposition(told) in _UPON
    ):
        deeds = [told.head, first_of(told.head)]
    does = told.dep_ == "nsubj" and frame.trigger.pos_ == "NOUN"
    if does:
        deeds = [told.head, *(c for c in told.head.rights if c.dep_ == "conj")]
    for clause in frame.trigger.rights:
        if clause.dep_ == "acl:relcl" and any(preposition(c) in SCENES for c in clause.lefts):
            deeds += [clause, *(c for c in clause.rights if c.dep_ == "conj")]
    for other in frames:
        done = other.trigger in deeds and other.kind.notation in OPERATION
        if done and not other.fillers["agent"] and (does or _undergone(other.trigger)):
            other.fillers["agent"] = list(force)
            other.why.append("agent: who raided")


def _undergone(verb: Token) -> bool:
    return is_passive(verb) or unmarked_passive(verb)


def day_of_attack(frame: Frame, periods: Sequence[Found]) -> Found | None:
    """Return the day of the attack that a deed goes on from: "attacked a bus on Tuesday and abducted 23"."""
    deed, attack = frame.trigger, frame.trigger.head
    own = any(c.dep_.startswith("nsubj") for c in deed.children)
    if not frame.kind.crime or deed.dep_ != "conj" or deed.pos_ != "VERB" or own:
        return None
    if attack.lemma_.lower() not in ATTACKING or attack.i > deed.i:
        return None
    under = {c.i for c in attack.rights if c.i < deed.i}
    days = [p for p in periods if p.head in under]
    return days[0] if len(days) == 1 else None


_JURY = frozenset(["jury", "juror"])  # they sentence nobody
_UPON = frozenset(["when", "after", "following"])
SCENES = frozenset(["in", "during", "through", "in the course of", "following", "as"])  # part of
