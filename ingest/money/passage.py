"""Money that is paid for a journey, and who is carried for it."""

from __future__ import annotations

import re

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.clause import arguments
from ringtrace.ingest.syntax.grammar import is_passive, preposition
from ringtrace.ingest.syntax.kinds import are_nationals
from ringtrace.ingest.words.money import CARRYING, PASSAGES


def told_for_passage(verb: Token) -> bool:
    """Return whether a sum is for a journey: "4,000 euros for each girl for the boat trip", "for every girl he took
    across"; she is not sold.
    """
    return any(
        preposition(t) == "for" and (t.lemma_.lower() in PASSAGES or is_carried(t))
        for t in verb.subtree
    )


def is_carried(noun: Token) -> bool:
    """Return whether a clause behind people says that they are moved: "every girl he took across"."""
    behind = (c for c in noun.rights if c.dep_ == "acl:relcl")
    return any(c.lemma_.lower() in (JOURNEYS | {"hide"}) - {"bring", "reach"} for c in behind)


def for_passage(verb: Token) -> bool:
    """Return whether a verb of paying tells of a fee for being moved.

    "Passengers paid 400 euros each", "charged them £9,000 for the crossing"; and not who buys a ticket.
    """
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in ("pay", "charge"):
        return False
    position = "subject" if verb.lemma_.lower() == "pay" and not is_passive(verb) else "object"
    found = arguments(verb)
    movers = {a.head.lemma_.lower() for a in found if a.position == "subject"}
    moved = {a.head.lemma_.lower() for a in found if a.position == position}
    words = {t.lemma_.lower() for t in verb.subtree}
    if words & FARES:
        return False
    if moved <= {"they", "who", "each"}:  # "the migrants said they had each paid"
        told = (
            t for t in verb.sent if t.dep_.startswith("nsubj") or preposition(t) == "according to"
        )
        moved = {t.lemma_.lower() for t in told}
        if verb.dep_ == "acl:relcl":
            moved.add(verb.head.lemma_.lower())
    paid = {
        c.lemma_.lower() for c in verb.rights if c.dep_ in ("obj", "iobj") or preposition(c) == "to"
    }
    if verb.lemma_.lower() == "pay" and paid & CARRYING:
        return True  # "paid smugglers $5,000"
    nationals = any(are_nationals(a.head) for a in found if a.position == position)
    travel = bool(moved & TRAVELLERS or movers & CARRYING or nationals)
    if any(a.position == "for" and a.head.lemma_.lower() in PASSAGES for a in found):
        return bool(travel or moved)
    return travel and (bool(words & EACH) or verb.doc.says(_SMUGGLERS))


_SMUGGLERS = re.compile(
    r"\b(?:smugglers?|people[- ]smuggling|snakeheads?|coyotes?)\b", re.IGNORECASE
)
JOURNEYS = frozenset("bring take carry cross reach transport ferry move guide drive".split())
FARES = frozenset("ticket fare ferry tour cruise holiday fine tax".split())
TRAVELLERS = frozenset(
    "migrant passenger refugee traveller traveler asylum-seeker worker recruit stowaway".split()
)
EACH = frozenset("each apiece head person reach arrive board cross further".split())
