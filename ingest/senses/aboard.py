"""Who is told to be in a vehicle that is stopped: "a truck with 26 migrants", "15 girls were on the bus"."""

from __future__ import annotations

from collections.abc import Iterator

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.ingest.syntax.kinds import MIGRANTS, are_nationals
from ringtrace.ingest.words import word_table

VEHICLES = word_table("kinds.tsv")["Vehicle"]
# What is done to people who are not to be seen on their way.
STOWED = frozenset(
    "hide conceal cram pack squeeze stow wedge stuff lock seal chain shackle tie".split()
)
YOUNG = frozenset(
    "child baby infant newborn toddler girl boy pupil schoolgirl schoolboy schoolchild student daughter son".split()
)


def aboard(head: Token) -> bool:
    """Return whether children, women or migrants are told to be in a vehicle: "a truck with 26 Afghans", "15 girls
    were on the bus".
    """
    called = head.lemma_.lower() in YOUNG | MIGRANTS | {"woman"} or are_nationals(head)
    return called and any(_is_vehicle(t) for t in _around(head))


def _around(head: Token) -> Iterator[Token]:
    """In what people may be told to be."""
    clause = head.head if head.dep_.startswith("nsubj") else head  # "a van with 29 Afghans in it"
    if any(c.tag_ == "WDT" and preposition(c) in ("in", "on") for c in clause.lefts):
        yield clause.head  # "a van in which 29 Afghans were hidden"
    if preposition(head) == "with" or any(
        c.dep_ == "mark" and c.lower_ == "with" for c in clause.children
    ):
        verb = clause.head
        behind = (c for c in verb.children if c.dep_ in ("obj", "nsubj:pass"))
        yield next(behind, verb) if verb.pos_ == "VERB" else verb
    yield from (t for t in (clause, *head.rights) if preposition(t) in ("on", "in", "aboard"))


def _is_vehicle(word: Token) -> bool:
    return word.lemma_.lower() in VEHICLES
