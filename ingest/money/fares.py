"""What is paid for a journey, by whom and to whom: a place in a boat, a fee for each who is carried."""

from __future__ import annotations

import re

from ringtrace.ingest.gazetteer.places import is_people
from ringtrace.ingest.money.deal import (
    EACH,
    EARNING,
    Deal,
)
from ringtrace.ingest.money.demands import tells_of_captives
from ringtrace.ingest.money.passage import JOURNEYS, TRAVELLERS, is_carried, to_travel
from ringtrace.ingest.money.payments import DRIVERS
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.senses.aboard import SMALL_BOATS
from ringtrace.ingest.senses.money_needs import MOVED, SOLD
from ringtrace.ingest.syntax.grammar import is_infinitive, preposition
from ringtrace.ingest.syntax.kinds import MIGRANTS, NATIONALS, are_nationals
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.money import CARRYING, PASSAGES


def fare(deal: Deal) -> bool:
    """Return whether a sum is a journey's price, or what is paid for each migrant."""
    things = deal.names(deal.bought)
    people = things & word_table("kinds.tsv")["Traded"]  # "for each girl for the boat trip"
    carriers = people or MOVED.search(deal.verb.sent.text) is not None or migrants_pay(deal)
    carriers = carriers or any(t.lemma_.lower() in CARRYING for t in deal.verb.sent)
    if any(is_carried(t) for t in deal.bought) or carried_on(deal):
        return True
    if getattr(deal.price.value, "per", None) in PASSAGES and migrants_pay(deal):
        return True  # "the Sudanese used to pay 600 dollars a place"
    drivers = deal.names(deal.takers) & DRIVERS
    carried = people or any(are_nationals(t) for t in deal.bought)
    if drivers and not deal.given and carried:
        return True  # "the driver was to get £15,000 for the 12 Vietnamese"
    moved = things & TRAVELLERS - {"worker", "recruit"}
    fares = bool(things & EACH) and bool(deal.names(deal.takers) & CARRYING)
    return bool(things & PASSAGES and carriers) or bool(moved) and not deal.given or fares


def carried_on(deal: Deal) -> list[Token]:
    """Return the people from abroad who are with somebody on a way that he is paid for: "a single run with 29 Kurds"."""
    ways = (t for t in deal.bought if t.lemma_.lower() in PASSAGES | {"run", "delivery"})
    return [t for w in ways for t in w.rights if preposition(t) == "with" and are_nationals(t)]


def migrants_pay(deal: Deal) -> bool:
    """Return whether those who give the sum are foreigners, or an article tells of people who are moved over borders."""
    people = [t for p in deal.givers for t in p.subtree if t.ent_type_ != "LOC"]
    abroad = any(are_nationals(t) or is_people(t.text) for t in people)
    moving = TRAVELLERS | {"each", "they", "parent", "family", "seeker"}
    return abroad or bool(deal.names(deal.givers) & moving) and deal.verb.doc.says(MOVED)


def seat(deal: Deal) -> bool:
    """Return whether a place in a boat has its price: "a place in the dinghy cost 2,000 pounds", "those on board had each paid £3,500"."""
    aboard = any(c.lower_ in ("aboard", "board") for t in deal.givers for c in t.subtree)
    seats = [g for t in deal.takers for g in t.subtree] if deal.verb.lemma_ == "cost" else []
    words = {t.lemma_.lower() for t in seats}
    trips = deal.verb.lemma_ == "cost" and deal.names(deal.takers) & PASSAGES
    if trips and migrants_pay(deal):
        return True  # "the trip over the Evros costs Afghans 800 euros"
    boats = words & (VEHICLES | {"it", "lorry"}) and words & PASSAGES
    if not (boats or aboard and deal.given):
        return False
    return bool(words & SMALL_BOATS) or deal.verb.doc.says(_BORDER)


_BORDER = re.compile(
    r"\b(?:smuggl\w+|traffick\w+|migrants?|refugees?|asylum|illegally|arrested|detained)\b",
    re.IGNORECASE,
)


VEHICLES = word_table("kinds.tsv")["Vehicle"]


def to_be_moved(deal: Deal) -> bool:
    """Return whether it is paid to be moved or to move somebody: "had to pay $35,000 each to be brought to the coast", "asked the parents for 4,000 baht to take them over"."""
    below = [*deal.verb.rights, *deal.verb.doc[deal.price.head].rights]
    aims = (t for t in below if t.dep_ in ("advcl", "acl", "xcomp") and is_infinitive(t))
    moved = [t for t in aims if t.lemma_.lower() in JOURNEYS and _somebody(t)]
    if any(are_nationals(c) or c.lemma_.lower() in MIGRANTS for t in moved for c in t.rights):
        return True  # "were paid 3,000 dollars to bring the Cubans to Key West"
    carriers = any(t.lemma_.lower() in CARRYING for t in deal.verb.sent)
    ways = (t for t in below if is_infinitive(t) and t.lemma_.lower() in ("reach", "cross"))
    if migrants_pay(deal) and any(c.text[:1].isupper() for t in ways for c in t.rights):
        return True  # "a Syrian family paid 9,000 euros to reach Rhodes"
    return to_travel(deal.verb) or bool(moved) and (carriers or migrants_pay(deal))


def _somebody(verb: Token) -> bool:
    """Whether nothing but people is moved: "to be taken over", "to carry them"."""
    moved = [c for c in verb.children if c.dep_ == "obj"]
    traded = word_table("kinds.tsv")["Traded"] | TRAVELLERS
    return all(t.pos_ == "PRON" or t.lemma_.lower() in traded or are_nationals(t) for t in moved)


def to_carriers(deal: Deal) -> bool:
    """Return whether smugglers get it."""
    if deal.verb.lemma_.lower() in EARNING and not deal.givers:
        return False  # "the smugglers earned 5 million euros"
    kin = [c for t in deal.takers for c in t.lefts if c.dep_ == "nmod:poss"]  # "the snakehead's"
    return (not deal.bought or deal.is_for_it) and bool(deal.names(deal.takers, kin) & CARRYING)


def on_the_way(deal: Deal) -> bool:
    """Return whether foreigners, or the kin of each who is moved, pay it in an article on a journey: "the Pakistanis whom they
    took to Trieste had paid 3,200 euros each".
    """
    doc, price = deal.verb.doc, deal.price.value
    if deal.names(deal.bought) - EACH - word_table("kinds.tsv")["Traded"] - {"each"}:
        return False
    if tells_of_captives(doc) or doc.says(SOLD) or not doc.says(_JOURNEY):
        return False
    who = [t for p in deal.givers for t in p.subtree if t.ent_type_ != "LOC"]
    if any(t.lower_ == "they" for t in who):  # "the Pakistanis said that they had paid"
        who += [t for t in deal.verb.sent if t.dep_ == "nsubj"]
    going = word_table("roles.tsv")["relative"] | TRAVELLERS | MIGRANTS | {"family", "each", "they"}
    kin = bool(deal.names(deal.givers) & going)
    each = bool(getattr(price, "per", None)) or any(t.lower_ == "each" for t in deal.verb.subtree)
    abroad = (are_nationals(t) or t.lower_ in NATIONALS or is_people(t.text) for t in who)
    return any(abroad) or (kin and each)


_JOURNEY = re.compile(
    r"\b(?:smuggl\w+|traffick\w+|migrants?|boats?|trawlers?|dingh\w+|lorr(?:y|ies)|border|crossing|on board|aboard|voyage|"
    r"journey|took [^.]{3,60} to|let on board|spirited)\b",
    re.IGNORECASE,
)
