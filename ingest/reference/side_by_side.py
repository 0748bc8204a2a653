"""People named side by side: "X and Y" are "the pair", "a man and a woman" are "they"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.finders.counts import TOGETHER as COLLECTIVE
from ringtrace.ingest.finders.numbers import UNITS
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE, Phrase
from ringtrace.ingest.reference.descriptions import number_meant
from ringtrace.ingest.syntax.grammar import coordinated, first_of

if TYPE_CHECKING:
    from ringtrace.ingest.reference.reference import Reference

TOGETHER = {**COLLECTIVE, "couple": 2, **{word: UNITS[word] for word in ("two", "three", "four")}}


def keep_beside(phrase: Phrase, reference: Reference) -> None:
    """Keep a person who is named beside another among the pairs."""
    head = reference.doc[phrase.head]
    if head.dep_ != "conj" or phrase.kind != "Person" or phrase.pronoun:
        return
    first = reference.by_head.get(head.head.i)
    if first is not None and first.kind == "Person":
        reference.pairs.setdefault(first.head, Entity("Group", members=[first])).members.append(
            phrase
        )


def pair_meant(token: Token, reference: Reference) -> Entity | None:
    """Return the people named side by side that "the pair", "the three" means: the last that are so many.

    Nobody where others are so many too: "arrested two men. X and Y saw it. The two were charged".
    """
    number = TOGETHER.get(token.lower_, 0)
    if not number or not any(c.lower_ == "the" for c in token.lefts):
        return None
    counted = {w for w, n in TOGETHER.items() if n == number} | {str(number)}
    groups = (p for e in reference.entities if e.kind == "Group" for p in e.phrases)
    others = any(t.lower_ in counted for p in groups for t in reference.doc[p.start : p.end])
    if others:
        return None
    pairs = (p for head, p in sorted(reference.pairs.items(), reverse=True) if head < token.i)
    return next((p for p in pairs if len(p.members) == number), None)


def told_beside(entity: Entity, pronoun: Token, reference: Reference) -> list[Phrase]:
    """Return who is told of side by side with whom "them" stands for: "recruited women and girls and sold them"."""
    doc = reference.doc
    before = [p.head for p in entity.phrases if p.head < pronoun.i]
    if not before or doc[max(before)].sent.start != pronoun.sent.start:
        return []
    first = first_of(doc[max(before)])
    if first.dep_ not in _TOLD or number_meant(first) is not None:
        return []  # "the three, two men and a woman"
    told = (reference.by_head.get(t.i) for t in coordinated(first))
    kinds = {*PEOPLE, "Agency"} if first.dep_ == "nsubj" else PEOPLE  # "A and B said that they"
    return [
        p for p in told if p is not None and p.kind in kinds and reference.entity(p) is not entity
    ]


_TOLD = frozenset(["obj", "nsubj", "nsubj:pass", "obl"])
