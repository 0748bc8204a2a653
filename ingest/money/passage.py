"""Money that is paid for a journey, and who is carried for it."""

from __future__ import annotations

import re

from ringtrace.ingest.gazetteer.places import is_people
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.clause import arguments
from ringtrace.ingest.syntax.grammar import is_infinitive, is_passive, preposition
from ringtrace.ingest.syntax.kinds import MIGRANTS, are_nationals
from ringtrace.ingest.words.money import CARRYING, PASSAGES


def told_for_passage(verb: Token) -> bool:
    """Return whether a sum is for a journey: "4,000 euros for each girl for the boat trip", "for every girl he took
    across"; she is not sold.
    """
    return any(
        preposition(t) == "for" and (t.lemma_.lower() in PASSAGES or is_carried(t))
        for t in verb.subtree
    )


def to_travel(verb: Token) -> bool:
    """Return whether money goes to a broker for a way somewhere: "paid an agent $6,000 each to reach Greece"; and not to
    a travel agent.
    """
    paid = [c for c in verb.rights if c.dep_ in ("obj", "iobj") or preposition(c) == "to"]
    payers = [t for c in verb.lefts if c.dep_ == "nsubj" for t in c.subtree]
    abroad = any(are_nationals(t) or is_people(t.text) for t in payers)
    below = (t for t in verb.subtree if t.dep_ in ("advcl", "acl", "xcomp") and is_infinitive(t))
    ends = (t for t in below if t.lemma_.lower() in TRAVELS or is_passive(t))
    return any(_takes_along(t, abroad=abroad) for t in paid) and any(_somewhere(t) for t in ends)


def _takes_along(payee: Token, *, abroad: bool) -> bool:
    """Whether somebody takes people along for money; an agent may, where foreigners pay him."""
    lemma = payee.lemma_.lower()
    own = any(c.dep_ in ("nmod:poss", "compound") for c in payee.lefts)
    return lemma in CARRYING | BROKERS or lemma == "agent" and abroad and not own


def _somewhere(verb: Token) -> bool:
    """Whether a clause of moving names a place: "to get to Greece", "to reach Réunion"."""
    return any(t.text[:1].isupper() or t.lemma_.lower() in PASSAGES for t in verb.rights)


def is_carried(noun: Token) -> bool:
    """Return whether a clause behind people says that they are moved: "every girl he took across"."""
    behind = [c for c in noun.rights if c.dep_ == "acl:relcl"]
    migrants = is_people(noun.text) or noun.lemma_.lower() in MIGRANTS
    if migrants and any(c.lemma_ == "bring" for c in behind):
        return True  # "for every Afghan he brought to Munich"
    return any(
        c.lemma_.lower()
        in (JOURNEYS | {"hide", "let", "get", "send", "smuggle", "wave", "land", "ship", "walk"})
        - {"bring", "reach"}
        for c in behind
    )


def is_recruited(noun: Token) -> bool:
    """Return whether a clause behind people says that they are hired: "15,000 pesos for each woman he recruited"."""
    behind = (c for c in noun.rights if c.dep_ == "acl:relcl")
    return any(
        c.lemma_.lower() in ("recruit", "enlist", "hire", "find", "procure", "place")
        for c in behind
    )


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
    if to_travel(verb) or moved & {"stowaway"}:
        return True
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
BROKERS = frozenset("broker fixer middleman tout facilitator".split())
TRAVELS = frozenset("reach cross get go come travel enter fly sail pass migrate sneak slip".split())
JOURNEYS = frozenset("bring take carry cross reach transport ferry move guide drive".split())
FARES = frozenset("ticket fare ferry tour cruise holiday fine tax".split())
TRAVELLERS = frozenset(
    "migrant passenger refugee traveller traveler asylum-seeker worker recruit stowaway".split()
)
EACH = frozenset("each apiece head person reach arrive board cross further".split())
