"""Where it was, told in passing: inside what was done or used, or where somebody was meanwhile."""

from __future__ import annotations

from collections.abc import Container

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.place_names import (
    AROUND,
    HERE,
    deep,
    names_in,
    seat,
)
from ringtrace.ingest.reference.reference import Reference
from ringtrace.ingest.syntax.grammar import coordinated, preposition

MEANWHILE = frozenset(["as", "while", "when"])
_SEATED = frozenset("prosecutor prosecution office ministry".split())  # in a town, whatever they do
DOINGS = frozenset(
    "attack bombing massacre shooting raid operation demonstration protest rally march riot festival siege ambush".split()
)


def in_passing(frame: Frame, reference: Reference, told: Container[int]) -> list[Phrase]:
    """Return the names of the places inside the first doing, thing or doer after the trigger that has one."""
    trigger = frame.trigger
    around = (
        AROUND | {"with"} if frame.kind.notation == "arrest" else AROUND
    )  # "with a stolen baby in X"
    heads = [c for c in trigger.rights if preposition(c) in around and c.dep_ != "conj"]
    done = [trigger.doc[i] for i in frame.used if i > trigger.i]  # "made to work as maids in X"
    heads += [c for v in done for c in v.rights if c.dep_.startswith("obl")]
    heads += [
        c for v in trigger.children if v.dep_ == "conj" and v.pos_ == "VERB" for c in v.rights
        if preposition(c) in AROUND and v.i not in told and c.dep_.startswith("obl")
    ]  # fmt: skip
    heads += [
        trigger.doc[p.head]
        for p in frame.fillers["agent"]
        if p.head > trigger.i
        and p.kind != "Place"
        and not trigger.doc[p.head].lemma_.lower() in _SEATED
    ]
    moved = {p.head for slot in ("origin", "destination") for p in frame.fillers[slot]}
    for head in sorted(set(heads), key=lambda t: t.i):
        if moved and any(t.i in moved for t in head.subtree):
            continue  # "from the district of X in Y"
        town = seat(head, reference) if head.lemma_.lower() in DOINGS else None
        if town is not None:  # "during the X demonstration", "in the X massacre"
            return [town]
        inside = list(deep(head, reference, trigger))
        for phrase in inside:
            listed = {t.i for t in coordinated(trigger.doc[phrase.head])}
            told_with = [p for p in inside if p.head in listed]
            names = [n for p in told_with for n in names_in(p, reference, frame)]
            if any(p.named for p in names):
                return names
    return []


def meanwhile(frame: Frame, reference: Reference, told: Container[int]) -> list[Phrase]:
    """Return the names of the places where somebody then was: "kidnapped as he left a gym in Maracay".

    What the clause has as its subject is one of the frame, and nothing else happens in it.
    """
    who = {id(reference.entity(p)) for slot in ("target", "agent") for p in frame.fillers[slot]}
    for clause in frame.trigger.children:
        if clause.dep_ != "advcl" or clause.i < frame.trigger.i or clause.i in told:
            continue
        if not any(c.dep_ in ("mark", "advmod") and c.lower_ in MEANWHILE for c in clause.lefts):
            continue
        doers = [c for c in clause.children if c.dep_.startswith("nsubj")]
        known = (reference.by_head.get(c.i) for c in doers)
        if any(p is None or id(reference.entity(p)) not in who for p in known):
            continue
        for end in clause.rights:
            phrase = reference.by_head.get(end.i)
            here = phrase is not None and phrase.kind == "Place"
            if here and (end.dep_ == "obj" or preposition(end) in (*HERE, "through")):
                names = names_in(phrase, reference, frame) if phrase is not None else []
            else:
                names = list(deep(end, reference, frame.trigger))
            if any(p.named for p in names):
                return [p for p in names if p.named]
    return []
