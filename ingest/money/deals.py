"""What a sum is paid for, by the verb that it is told with: one table of kinds, the first that holds."""

from __future__ import annotations

import re
from collections.abc import Callable

from ringtrace.ingest.money.deal import (
    ABROAD,
    AFTER,
    AGENTS,
    CLIENTS,
    EACH,
    EARNING,
    EMPLOYERS,
    FREEDOM,
    GIVING_AWAY,
    HANDING,
    JOBS,
    LAWFUL,
    ORDERING,
    SECURING,
    SEEKERS,
    STATES,
    Deal,
    for_kin,
    paid_by_kin,
    takes_fees,
    then_freed,
)
from ringtrace.ingest.money.demands import ASKED, EXACTING, FREEING, bought_free, tells_of_captives
from ringtrace.ingest.money.fares import fare, on_the_way, seat, to_be_moved, to_carriers
from ringtrace.ingest.money.payments import CAPTORS
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.senses.money_needs import SOLD
from ringtrace.ingest.syntax.clause import arguments
from ringtrace.ingest.syntax.doers import is_hostile
from ringtrace.ingest.syntax.grammar import is_infinitive, is_passive, preposition
from ringtrace.ingest.syntax.kinds import are_nationals, kind_of_noun
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.money import CARRYING, DEBTS, HELD
from ringtrace.ingest.words.topics import of_crime


def paid_for(deal: Deal) -> str | None:
    """Return the kind that a sum tells of, None where nothing says what it is for."""
    return next((kind or None for kind, holds in KINDS if holds(deal)), None)


def _freed(deal: Deal) -> bool:
    """Somebody is freed for it, by people who act by force, or after a payment."""
    if deal.verb.lemma_.lower() not in FREEING:
        return False
    behind = {t.lemma_.lower() for c in deal.verb.rights for t in c.subtree}
    if is_passive(deal.verb) and deal.is_for_it and not behind & LAWFUL:
        return True  # "the cleric was released for N12 million after 11 days"
    paid = any(c.lemma_ == "payment" and preposition(c) in AFTER for c in deal.verb.rights)
    return paid or deal.is_for_it and any(is_hostile(t) for t in deal.takers)


def _for_freedom(deal: Deal) -> bool:
    """ "Her release cost $8,500", "took two million dollars for the hostages"."""
    cost = deal.takers if deal.verb.lemma_.lower() == "cost" else ()
    if cost and any(_to_free(c) for c in deal.verb.rights):
        return True  # "it cost his brothers 4,000 dollars to get him out of the camp"
    if deal.given and any(_to_free(c) or then_freed(c) for c in deal.verb.rights):
        return True
    return for_kin(deal) or bool(deal.names(deal.bought, cost) & FREEDOM)


def _for_captives(deal: Deal) -> bool:
    """ "Gunmen took the priest, and N15 million is being asked": where somebody is held, what nobody is named for."""
    verb = deal.verb
    if deal.given and not deal.bought and bought_free(verb):
        return True  # "delivered the money, 1.8 million rupees, and the boy was let go"
    if deal.bought or {t.lemma_.lower() for t in verb.sent} & (LAWFUL - {"police"}):
        return False
    if verb.lemma_ == "change":
        return any(then_freed(c) for c in verb.rights)
    paid = deal.given or verb.lemma_.lower() in ASKED | {"demand"}
    return paid and is_passive(verb) and tells_of_captives(verb.doc)


def _to_free(end: Token) -> bool:
    """ "Paid $3,000 to secure her release", "sent $4,000 to get them out of the warehouse"; and no bail."""
    if end.dep_ not in ("advcl", "xcomp", "csubj") or not is_infinitive(end):
        return False
    words = {t.lemma_.lower() for t in end.sent}
    below = [*end.rights, end]
    secured = end.lemma_.lower() in SECURING and bool({c.lemma_.lower() for c in below} & FREEDOM)
    had = end.lemma_.lower() in ("have", "get", "see", "be", "let") and any(
        c.lemma_.lower() in FREEING | {"go"} and c.tag_ in ("VBN", "VB") for c in end.subtree
    )
    lets = end.lemma_.lower() in ("free", "ransom", "liberate")
    outs = {t.lower_ for c in end.rights for t in (c, *c.lefts)}  # "out" may belong to the place
    lets |= end.lemma_.lower() == "get" and bool(outs & {"out", "back"})
    return (secured or had or lets) and not words & LAWFUL


def _given_away(deal: Deal) -> bool:
    """ "Was married off for 150,000 rupees", "each of the women cost 12,000 baht", "gave her to a dealer for $9"."""
    lemma, traded = deal.verb.lemma_.lower(), word_table("kinds.tsv")["Traded"]
    some = lemma != "cost"  # "the repatriation of 22 Filipinos cost $8,000" sells nobody
    people = deal.takers if not some else deal.givers if lemma in GIVING_AWAY else ()
    people = [t for p in people for t in (p, *(p.rights if some or p.pos_ != "NOUN" else ()))]
    sold = any(t.lemma_.lower() in traded or are_nationals(t) for t in people)
    if lemma in ("give", "hand") and any(preposition(c) == "to" for c in deal.verb.rights):
        sold = bool(deal.names(list(deal.verb.rights)) & (traded | {"she", "he"}))
    return sold and (deal.is_for_it or lemma == "cost")


def on_handing_over(verb: Token) -> bool:
    """Return whether a child is given away for what somebody receives: "received $500 when she handed the boy to a man"."""
    given = (c for c in verb.rights if c.dep_ == "advcl" and c.lemma_.lower() in HANDING)
    whom = {g.lemma_.lower() for c in given for g in c.rights if g.dep_ == "obj"}
    return bool(whom & CHILDREN)


def _wanted_by_force(deal: Deal) -> bool:
    """ "The gunmen freed the women but want N20 million for the men": nobody is for sale."""
    asked = (
        deal.verb.lemma_.lower() in ASKED | {"demand"} and not deal.names(deal.takers) & CARRYING
    )
    return asked and _by_force(deal) and not deal.verb.doc.says(SOLD)


def _toll(deal: Deal) -> bool:
    """ "Prosecutors say that the clique collected $3 a day from every bus": what is taken again and again from each."""
    again = getattr(deal.price.value, "per", None) in ("day", "week", "month", "night")
    each = any(c.lower_ in ("every", "each") for t in deal.givers for c in t.lefts)
    state = any(kind_of_noun(t) in ("Agency", "Organization") for t in deal.takers)
    taken = deal.verb.lemma_.lower() in ("collect", "take", "demand", "exact", "extract", "charge")
    return again and each and taken and not state and of_crime(deal.verb.sent)


def _bought_free_by_state(deal: Deal) -> bool:
    """ "The state paid 1.4 million euros for the two journalists": whose work it does not buy."""
    states = deal.names(deal.givers)
    return deal.given and bool(states & STATES and deal.names(deal.bought) & ABROAD)


def _to_captors(deal: Deal) -> bool:
    """ "The shipping line paid the pirates 1.9 million dollars for 12 sailors"."""
    captors = deal.given and bool(deal.names(deal.takers) & CAPTORS)
    return captors and not deal.verb.doc.says(SOLD)


def _for_kin_of_others(deal: Deal) -> bool:
    """ "Thirty cows and N1 million were handed over for the emir's son", by nobody who is named."""
    whose = [c for t in deal.bought for c in t.lefts if c.dep_ == "nmod:poss" and c.tag_ != "PRP$"]
    kin = deal.names(deal.bought) & (word_table("roles.tsv")["relative"] | CHILDREN)
    alone = is_passive(deal.verb) and deal.given and not deal.verb.doc.says(SOLD)
    return alone and bool(whose and kin)


def _for_hands(deal: Deal) -> bool:
    """ "Trawlers whose captains paid the gang 6,000 to 9,000 yuan per head": what employers pay a gang for men."""
    each = getattr(deal.price.value, "per", None) in ("head", "man", "person", "worker", "labourer")
    employing = deal.names(deal.givers) & EMPLOYERS
    return deal.given and each and bool(employing) and _by_force(deal)


def _for_debt(deal: Deal) -> bool:
    """Somebody is handed over against what is owed."""
    if deal.verb.lemma_.lower() not in HANDING:
        return False
    owed = deal.verb.doc[deal.price.head].ancestors
    people = [a.head for a in arguments(deal.verb) if a.position == "object"]
    traded = word_table("kinds.tsv")["Traded"] | {"she", "he", "her", "him"}
    return any(t.lemma_.lower() in DEBTS for t in owed) and any(
        t.lower_ in traded or t.lemma_.lower() in traded for t in people
    )


def _secured(deal: Deal) -> bool:
    """ "A payment of 3 million naira secured the boy's release"."""
    freed = (c for c in deal.verb.rights if c.dep_ == "obj")
    return deal.verb.lemma_.lower() in SECURING and bool(deal.names(list(freed)) & FREEDOM)


def _price_of_freedom(deal: Deal) -> bool:
    """ "The price of his release is 25 million pesos"."""
    return deal.verb.pos_ == "NOUN" and bool(deal.names([*deal.verb.rights]) & FREEDOM)


def _from_captives(deal: Deal) -> bool:
    """ "The gang made 30 million pesos from kidnapping"."""
    deeds = [c for c in deal.verb.rights if preposition(c) in ("from", "through", "out of")]
    earned = deal.verb.lemma_.lower() in EARNING
    return earned and bool(deal.names(deeds) & (HELD - {"captivity"})) and _by_force(deal)


def _ordered_to(deal: Deal) -> bool:
    """ "The kidnappers ordered the brothers to borrow 60,000 rupees"."""
    above = next((t for t in deal.verb.ancestors if t.lemma_.lower() in ORDERING), None)
    if above is None or not deal.given or deal.bought:
        return False
    below = above.i in (deal.verb.head.i, deal.verb.head.head.i) and deal.verb.i > above.i
    who = [c for c in above.lefts if c.dep_ == "nsubj"]
    return below and any(is_hostile(t) for t in who)


def _of_the_law(deal: Deal) -> bool:
    """Whether nothing but what is above may be said of such a verb."""
    return deal.verb.lemma_.lower() in FREEING | GIVING_AWAY | SECURING | {"cost"}


def _jobs_sold(deal: Deal) -> bool:
    """ "Fictitious jobs that were sold to Bangladeshis for 8,000 euros each"."""
    return deal.verb.lemma_ == "sell"


def _job(deal: Deal) -> bool:
    """ "For jobs in Dubai"; what agents collect from job seekers."""
    people = deal.names(deal.givers, deal.takers)
    return takes_fees(deal) or bool(
        deal.names(deal.bought) & JOBS or (people & AGENTS and people & SEEKERS)
    )


def _for_people(deal: Deal) -> bool:
    traded = deal.names(deal.bought) & word_table("kinds.tsv")["Traded"]
    again = any(t.lower_ in ("her", "him", "them") for t in deal.bought)
    if any(t.lower_ == "it" for t in deal.bought):  # "had paid a nurse 12,000 cedis for it"
        before = deal.verb.doc[: deal.verb.i]
        traded |= {t.lemma_.lower() for t in before} & BABIES
    kin = bool(deal.names(deal.takers) & word_table("roles.tsv")["relative"])
    again = again and (kin or deal.verb.doc.says(SOLD)) and not tells_of_captives(deal.verb.doc)
    fares = all(preposition(t) == "per" for t in deal.bought)
    anybody = traded <= EACH and not deal.verb.doc.says(SOLD)  # "Rs 40,000 per person"
    fares = fares and (anybody or deal.verb.doc.says(_MOVING))
    return (
        bool(traded or again)
        and not fares
        and not {t.lemma_.lower() for t in deal.verb.sent} & HELD
    )


CHILDREN = frozenset("child infant baby newborn twin toddler boy girl son daughter".split())
BABIES = frozenset(["baby", "newborn", "infant"])
_MOVING = re.compile(r"\b(?:migrants?|smuggl\w+)\b", re.IGNORECASE)  # "£12,000 per person"


def _for_wares(deal: Deal) -> bool:
    """What nobody may sell: "charged patients $150,000 for kidneys", "300,000 shillings for a pair of tusks"."""
    if deal.names(deal.takers) & AGENTS and deal.names(deal.bought) & JOBS:
        return False  # "handed the agent Rs 12 lakh for a visa and a job"
    parts = [c for t in deal.bought for c in t.rights if preposition(c) == "of"]
    return bool(deal.names(deal.bought, parts) & (word_table("kinds.tsv")["Illicit"] - {"visa"}))


def _exacted(deal: Deal) -> bool:
    """People who act by force take it, and not from their customers."""
    if deal.bought or deal.names(deal.givers, deal.takers) & CLIENTS:
        return False
    if deal.verb.lemma_.lower() in ("make", "earn"):
        return False
    return _by_force(deal)


def _by_force(deal: Deal) -> bool:
    """Whether it is taken by a ring or by people who act by force."""
    behind = [t for p in deal.takers for t in p.subtree] if deal.given else []
    # "gang members"
    behind += [c for p in deal.takers for c in p.lefts if kind_of_noun(c) == "Ring"]
    rings = (deal.reference.by_head.get(t.i) for t in deal.takers)
    return any(p is not None and p.kind == "Ring" for p in rings) or any(
        is_hostile(t) or t.lemma_.lower() in EXACTING or kind_of_noun(t) == "Ring" and t in behind
        for t in (*deal.takers, *behind)
    )


# The first that holds tells what the sum is for; "" for nothing that is told here.
KINDS: tuple[tuple[str, Callable[[Deal], bool]], ...] = (
    ("extortion", _freed),
    ("extortion", _for_freedom),
    ("extortion", _for_captives),
    ("extortion", _secured),
    ("extortion", _price_of_freedom),
    ("extortion", _from_captives),
    ("extortion", _ordered_to),
    ("extortion", _for_kin_of_others),
    ("recruitment", _jobs_sold),
    ("sale", _for_debt),
    ("sale", lambda deal: not deal.given and on_handing_over(deal.verb)),
    ("sale", _given_away),
    ("transport", seat),
    ("", _of_the_law),
    ("trafficking", _for_wares),
    ("transport", fare),
    ("transport", to_be_moved),
    ("recruitment", _job),
    ("extortion", _wanted_by_force),
    ("extortion", _to_captors),
    ("extortion", _toll),
    ("extortion", _bought_free_by_state),
    ("", lambda deal: _for_people(deal) and deal.given and paid_by_kin(deal.verb)),
    ("purchase", lambda deal: _for_people(deal) and deal.given),
    ("sale", _for_people),
    ("sale", _for_hands),
    ("transport", to_carriers),
    ("transport", on_the_way),
    ("extortion", _exacted),
)
