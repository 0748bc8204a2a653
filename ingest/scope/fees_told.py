"""Sums by which a deed tells of a crime by itself: what recruiters take, what people from abroad pay for a way, money from a hiding place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.money.deal import SEEKERS
from ringtrace.ingest.money.passage import is_recruited
from ringtrace.ingest.scope.people_found import (
    from_abroad,
    head_nouns,
    human,
)
from ringtrace.ingest.scope.signs import hidden_money
from ringtrace.ingest.senses.aboard import SMALL_BOATS
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.money import CARRYING, PASSAGES
from ringtrace.nouns import Price

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading


def travelled(reading: Reading, frame: Frame) -> bool:
    """Return whether people from abroad pay for a way over a border or a sea, and no holiday: "the Iraqis told the coastguard
    that they had paid 1,500 euros for a place in the dinghy".
    """
    words = {t.lemma_.lower() for t in frame.trigger.sent}
    known = bool(words & (BORDERS | {"crossing", "passage", "voyage"}))
    counted = frame.count is not None and any(
        getattr(p.value, "per", None) and (getattr(p.value, "min", 0) or 0) >= DEAR
        for p in frame.prices
    )
    known = known or counted  # "the 13 Guatemalans had paid $6,500 apiece for the ride"
    if not known or words & TOURISM or not words & PASSAGES:
        return False
    who = [h for p in frame.fillers["target"] for h in head_nouns(reading, p)]
    who += [t for t in frame.trigger.sent if t.dep_ == "nsubj"]
    return any(from_abroad(h) for h in who)


def money_taken(reading: Reading, frame: Frame) -> bool:
    """Return whether officers take money from where somebody hides it: "customs men took $48,000 from the lining of her coat"."""
    possession = any(reading.doc[i].lower_ == "possession" for i in frame.used)
    by_state = any(p.kind == "Agency" for p in frame.fillers["agent"])
    off = any(
        preposition(c) == "from" and kind_of_noun(c) == "Place" for c in frame.trigger.subtree
    )
    off = off and any(reading.doc[p.head].lemma_ == "police" for p in frame.fillers["agent"])
    return by_state and (possession or bool(off and frame.prices) or hidden_money(frame))


def club_fee(frame: Frame) -> bool:
    """Return whether a sum is what clubs pay for a player: "bought the 19-year-old for 22 million euros"."""
    values = (p.value for p in frame.prices)
    return any(
        isinstance(v, Price) and v.currency in CLUBS and (v.min or 0) >= MILLION for v in values
    )


def fared(reading: Reading, frame: Frame) -> bool:
    """Return whether migrants are moved for a sum: "was paid $400 a head for taking six Hondurans to Houston"."""
    if frame.kind.notation != "transport" or not frame.prices:
        return False
    each = (getattr(p.value, "per", None) for p in frame.prices)
    if any(e in ("child", "boy", "girl", "migrant") for e in each):
        return True  # "was paid 7,500 rupees a child for bringing 24 of them to Jaipur"
    if any(reading.doc[p.head].lemma_.lower() in MOVERS for p in frame.fillers["agent"]):
        return True  # "the smuggler asked 30,000 euros to bring a family"
    paying = frame.trigger.head
    if any(c.lemma_.lower() in CARRYING for c in paying.rights if c.dep_ in ("obj", "iobj")):
        return True  # "paid the coyotes $4,000 to bring his sister"
    targets = frame.fillers["target"]
    heads = [h for p in targets for h in head_nouns(reading, p)]
    if any(p.pronoun for p in targets):  # "the Hondurans said that they had paid to be brought"
        heads += [t for t in frame.trigger.sent if t.dep_ == "nsubj"]
    return any(from_abroad(h) for h in heads)


def fees(reading: Reading, frame: Frame) -> bool:
    """Return whether a recruiter takes a fee: "charged the workers $25,000 apiece for jobs"."""
    takers = [p.head for p in frame.fillers["agent"]]
    takers += [c.i for c in frame.trigger.rights if c.dep_ in ("obj", "iobj")]  # "paid recruiters"
    doers = (reading.doc[i].lemma_.lower() for i in takers)
    paid = frame.kind.notation == "recruitment" and frame.prices
    fees = any(c.lemma_.lower() in ("fee", "commission") for c in frame.trigger.rights)
    told = paid and fees and any(t.lemma_.lower() in BAIT for t in frame.trigger.sent)
    if told and any(human(reading, p) for p in frame.fillers["target"]):
        return True  # "each recruit paid a fee"
    offers = any(t.lemma_.lower() in BAIT for t in frame.trigger.subtree)
    deceived = any(t.lemma_.lower() in ("recruit", "victim") for t in frame.trigger.sent)
    if frame.kind.notation == "recruitment" and deceived and frame.by_sum:
        return True
    victims = (t.lemma_.lower() == "victim" for t in frame.trigger.sent)
    if paid and (any(victims) or BOGUS.search(frame.trigger.sent.text)):
        return True
    noun = frame.trigger.pos_ == "NOUN" or frame.trigger.lemma_ == "borrow"
    if frame.by_sum and frame.kind.notation == "recruitment" and noun:
        return True  # "a placement fee of HK$20,000": found by whom it is for already
    each = any(getattr(p.value, "per", None) for p in frame.prices)
    found = frame.by_sum and any(is_recruited(t) for t in frame.trigger.subtree)
    if found or frame.by_sum and paid and each and frame.count is not None:
        return True  # "had taken Rs 80,000 apiece from 31 youths for army jobs"
    forced = frame.trigger.head.lemma_.lower() in ("make", "force", "tell", "order")
    if (
        paid
        and forced
        and any(reading.doc[p.head].lemma_.lower() in SEEKERS for p in frame.fillers["target"])
    ):
        return True  # "job seekers were made to pay N350,000 apiece for work in Canada"
    known = TAKERS | (OFFERERS if offers else frozenset())
    return bool(paid) and any(d in known or d in word_table("roles.tsv")["suspect"] for d in doers)


# "For jobs in Oman that did not exist", "that were never there", "he left them stranded".
BOGUS = re.compile(
    r"\b(?:(?:do|does|did) not exist|never (?:existed|materiali[sz]ed|came|were there|was there|heard of)|non-?existent|fictitious|"
    r"bogus|fake|false|sham|stranded|no such (?:jobs?|posts?|visas?)|illegal(?:ly)?|unlicen[sc]ed|swindl\w+|cheat\w+|dup(?:ed|ing))\b",
    re.IGNORECASE,
)


MILLION = 1_000_000
MOVERS = CARRYING | {"broker", "tout"}
DEAR = 1000  # what no ride costs


BORDERS = SMALL_BOATS | frozenset(
    "border desert coast coastguard lorry truck container boatman".split()
)


TOURISM = frozenset(
    "ticket fare ferry tour cruise holiday tourist airline flight hotel airport visa pilgrim hajj fan".split()
)


CLUBS = frozenset(["EUR", "GBP", "USD"])


OFFERERS = frozenset("agency recruiter broker consultancy".split())


TAKERS = frozenset("agent middleman tout fixer facilitator consultant".split())


BAIT = frozenset("job work employment marriage education schooling wage salary".split())
