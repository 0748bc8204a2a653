"""People named side by side: "X and Y" are "the pair", "a man and a woman" are "they"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.finders.counts import TOGETHER as COLLECTIVE
from ringtrace.ingest.finders.numbers import UNITS
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase

if TYPE_CHECKING:
    from ringtrace.ingest.reference import Reference

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
