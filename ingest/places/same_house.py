"""Where a house is that was told of before: "a trailer park in Marion ... searched the trailer park"."""

from __future__ import annotations

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.place_names import HERE, within
from ringtrace.ingest.reference.reference import Reference
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.ingest.syntax.kinds import kind_of_noun

_INSIDE = (*HERE, "from", "inside")


def the_same_house(frame: Frame, reference: Reference) -> list[Phrase]:
    """Return the named places of the house that a deed is done to or in, where it has "the" and was told of before."""
    trigger = frame.trigger
    heads = [trigger.doc[p.head] for p in frame.fillers["target"] if p.kind == "Place"]
    heads += [c for c in trigger.rights if c.dep_ == "obl" and preposition(c) in _INSIDE]
    for head in heads:
        if kind_of_noun(head) != "Place" or head.lemma_.lower() in _ANY:
            continue
        if not any(c.lower_ in ("the", "that", "this") for c in head.lefts):
            continue
        for told in reversed(list(trigger.doc[: trigger.sent.start])):
            if told.pos_ == "NOUN" and told.lemma_ == head.lemma_ and _as_much(head, told):
                found = [p for p in within(told.i, reference, told, HERE) if p.named]
                if found:
                    return found
    return []


# Of which an article tells of many.
_ANY = frozenset("place area scene border country city town village state region district court prison jail hospital road street".split())  # fmt: skip


def _as_much(head: Token, told: Token) -> bool:
    """Whether what stands before the noun stands before the one told of as well: "the mobile home", "the rear building"."""
    words = {c.lower_ for c in head.lefts if c.dep_ in ("compound", "amod")}
    return words <= {c.lower_ for c in told.lefts if c.dep_ in ("compound", "amod")}
