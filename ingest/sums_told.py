"""What a sum that no trigger has is paid for, by who gives it, who takes it and what it is "for".

"The victims had each handed her P80,000 for jobs", "freed him for $750,000", "her release cost the family $8,500".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ringtrace.ingest.clause import arguments
from ringtrace.ingest.demands import CARRYING, GIVING, HELD, PASSAGES, TAKING
from ringtrace.ingest.doers import is_hostile
from ringtrace.ingest.enough import is_owed
from ringtrace.ingest.finders import Found
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.grammar import coordinated, is_passive, preposition
from ringtrace.ingest.kinds import are_nationals
from ringtrace.ingest.owners import ASKED, WAGES
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.payments import TRAVELLERS
from ringtrace.ingest.reference import Reference
from ringtrace.ingest.triggers import Option
from ringtrace.ingest.words import word_table
from ringtrace.nouns import Price

if TYPE_CHECKING:
    from ringtrace.ingest.frames import Frames

FREEDOM = frozenset("release freedom liberty liberation return hostage captive captor".split())
FREEING = frozenset("free release liberate let".split())
JOBS = frozenset("job work employment placement position post visa permit apprenticeship".split())
SEEKERS = frozenset("seeker jobseeker applicant candidate recruit trainee aspirant".split())
AGENTS = frozenset(
    "agent agency recruiter consultant consultancy middleman tout fixer broker facilitator".split()
)
CLIENTS = frozenset("customer client buyer patient subscriber hunter supplier".split())
GIVERS = GIVING | frozenset("spend part put remit lose shell".split())
TAKERS = TAKING | frozenset("charge demand ask want seek earn make net exact levy require".split())
GIVING_AWAY = frozenset("marry betroth surrender pledge trade swap barter relinquish".split())
KNOWN = GIVERS | TAKERS | GIVING_AWAY | FREEING | {"cost"}
FOR = ("for", "per", "against", "in exchange for", "in return for")
AFTER = ("after", "on", "upon", "following", "against")
_STEPS = 5  # up the tree from a sum to the verb that it is told with


@dataclass(frozen=True, slots=True)
class _Deal:
    """A verb with a sum. givers, takers: who gives the sum and who gets it. bought: what it is for."""

    verb: Token
    price: Found
    givers: list[Token]
    takers: list[Token]
    bought: list[Token]
    reference: Reference

    def names(self, *groups: Sequence[Token]) -> set[str]:
        return {t.lemma_.lower() for group in groups for t in group}

    @property
    def given(self) -> bool:
        return self.verb.lemma_.lower() in GIVERS

    @property
    def is_for_it(self) -> bool:
        """Whether something is done for the sum: "freed him for $750,000"."""
        return any(self.price.start <= t.i < self.price.end for t in self.bought)


def sums_told(frames: Frames, sentence: Sequence[Token], found: Sequence[Frame]) -> list[Frame]:
    """Return what the sums of a sentence that no frame of it has tell of by themselves.

    A sum of what a frame beside it tells of already is put there.
    """
    owned = {id(p) for f in found for p in f.prices}
    told: list[Frame] = []
    for price in frames.prices:
        if not sentence[0].i <= price.start <= sentence[-1].i or id(price) in owned:
            continue
        value = price.value
        if not isinstance(value, Price) or value.restates or is_owed(price, frames.doc):
            continue
        if (verb := _verb_of(price, frames)) is None:
            continue
        kind = _paid_for(_deal(verb, price, frames.reference))
        if kind is None or (value.per in WAGES and kind != "extortion"):
            frame = _ordered(verb, found) if kind is None else None
        else:
            frame = _beside(verb, kind, found)
        if frame is None and kind is not None:
            frame = _frame(frames, verb, kind)
            told += [frame] if frame is not None else []
        if frame is not None:
            frame.prices += [p for p in (price, *_restated(price, frames)) if p not in frame.prices]
            frame.why.append(f"price: {value.text!r}, by who pays it and what for")
            owned |= {id(p) for p in frame.prices}
    return told


def _beside(verb: Token, kind: str, found: Sequence[Frame]) -> Frame | None:
    beside = {verb.i, verb.head.i if verb.dep_ == "conj" else verb.i}
    same = [f for f in found if f.kind.notation == kind and f.trigger.i in beside]
    return next((f for f in same if not f.prices or f.trigger.i == verb.i), None)


def _ordered(verb: Token, found: Sequence[Frame]) -> Frame | None:
    """ "Told his mother to sell the house and send them $8,000"."""
    orders = [f for f in found if f.kind.notation == "extortion" and not f.prices]
    return next((f for f in orders if f.trigger in verb.ancestors), None)


def _frame(frames: Frames, verb: Token, kind: str) -> Frame | None:
    meant = frames.matcher.ontology.kinds.get(kind)
    if meant is None:
        return None
    gives = verb.lemma_.lower() in GIVERS and not is_passive(verb)
    middle = gives and kind in ("extortion", "transport", "recruitment")
    frame = frames.whole(verb, Option(meant, weak=True, middle=middle))
    frame.prices, frame.by_sum, frame.barred = [], True, False
    return frame


def _restated(price: Found, frames: Frames) -> list[Found]:
    behind = (p for p in frames.prices if 0 <= p.start - price.end < 4)
    return [p for p in behind if isinstance(p.value, Price) and p.value.restates]


def _verb_of(price: Found, frames: Frames) -> Token | None:
    """The verb of giving, taking or freeing that a sum stands behind, under it in the tree."""
    node = frames.doc[price.head]
    for _ in range(_STEPS):
        if node.lower_ == "go" and node.dep_ == "xcomp" and node.head.lemma_ == "let":
            node = node.head
        for noun in (c for c in node.lefts if c.dep_ == "nsubj" and c.lemma_.lower() in ASKED):
            if node.i >= price.start and any(c.lemma_.lower() in PASSAGES for c in noun.rights):
                return noun  # "the smugglers' price for the trip is 3,000 euros"
        if node.i < price.start and (node.pos_ == "VERB" or node.lower_ == "cost"):
            return node if node.lemma_.lower() in KNOWN else None
        if node.head.i == node.i:
            return None
        node = node.head
    return None


def _deal(verb: Token, price: Found, reference: Reference) -> _Deal:
    sums = [verb.doc[i] for i in range(price.start, price.end)]
    found = [a for a in arguments(verb) if a.head not in sums]
    doers = [a.head for a in found if a.position in ("subject", "possessor")]
    others = [a.head for a in found if a.position in ("object", "to", "from")]
    others += [c for t in (*others, *sums) for c in t.rights if preposition(c) == "from"]
    below = [*verb.rights, *(c for t in (*sums, *verb.rights) for c in t.rights)]
    bought = [h for c in below if c.i > verb.i and preposition(c) in FOR for h in coordinated(c)]
    bought = [t for t in bought if t.lemma_.lower() not in WAGES]  # "for two years"
    gives = verb.lemma_.lower() in GIVERS and not is_passive(verb)
    givers, takers = (doers, others) if gives else (others, doers)
    return _Deal(verb, price, givers, takers, bought, reference)


def _paid_for(deal: _Deal) -> str | None:
    """The kind that a sum tells of, None where nothing says what it is for."""
    return next((kind or None for kind, holds in KINDS if holds(deal)), None)


def _freed(deal: _Deal) -> bool:
    """Somebody is freed for it, by people who act by force, or after a payment."""
    if deal.verb.lemma_.lower() not in FREEING:
        return False
    paid = any(c.lemma_ == "payment" and preposition(c) in AFTER for c in deal.verb.rights)
    return paid or deal.is_for_it and any(is_hostile(t) for t in deal.takers)


def _for_freedom(deal: _Deal) -> bool:
    """ "Her release cost $8,500", "took two million dollars for the hostages"."""
    cost = deal.takers if deal.verb.lemma_.lower() == "cost" else ()
    return bool(deal.names(deal.bought, cost) & FREEDOM)


def _given_away(deal: _Deal) -> bool:
    """ "Was married off for 150,000 rupees", "each of the women cost 12,000 baht"."""
    lemma, traded = deal.verb.lemma_.lower(), word_table("kinds.tsv")["Traded"]
    people = deal.takers if lemma == "cost" else deal.givers if lemma in GIVING_AWAY else ()
    people = [t for p in people for t in (p, *p.rights)]
    sold = any(t.lemma_.lower() in traded or are_nationals(t) for t in people)
    return sold and (deal.is_for_it or lemma == "cost")


def _of_the_law(deal: _Deal) -> bool:
    """Whether nothing but what is above may be said of such a verb."""
    return deal.verb.lemma_.lower() in FREEING | GIVING_AWAY | {"cost"}


def _fare(deal: _Deal) -> bool:
    """A journey's price, or what is paid for each migrant."""
    carriers = any(t.lemma_.lower() in CARRYING for t in deal.verb.sent)
    things = deal.names(deal.bought)
    moved = things & TRAVELLERS - {"worker", "recruit"}
    return bool(things & PASSAGES) and carriers or bool(moved) and not deal.given


def _job(deal: _Deal) -> bool:
    """ "For jobs in Dubai"; what agents collect from job seekers."""
    people = deal.names(deal.givers, deal.takers)
    return bool(deal.names(deal.bought) & JOBS or (people & AGENTS and people & SEEKERS))


def _for_people(deal: _Deal) -> bool:
    traded = deal.names(deal.bought) & word_table("kinds.tsv")["Traded"]
    return bool(traded) and not {t.lemma_.lower() for t in deal.verb.sent} & HELD


def _to_carriers(deal: _Deal) -> bool:
    return not deal.bought and bool(deal.names(deal.takers) & CARRYING)


def _exacted(deal: _Deal) -> bool:
    """People who act by force take it, and not from their customers."""
    if deal.bought or deal.names(deal.givers, deal.takers) & CLIENTS:
        return False
    if deal.verb.lemma_.lower() in ("make", "earn"):
        return False
    behind = [t for p in deal.takers for t in p.subtree] if deal.given else []
    rings = (deal.reference.by_head.get(t.i) for t in deal.takers)
    return any(p is not None and p.kind == "Ring" for p in rings) or any(
        is_hostile(t) for t in (*deal.takers, *behind)
    )


# The first that holds tells what the sum is for; "" for nothing that is told here.
KINDS: tuple[tuple[str, Callable[[_Deal], bool]], ...] = (
    ("extortion", _freed),
    ("extortion", _for_freedom),
    ("sale", _given_away),
    ("", _of_the_law),
    ("transport", _fare),
    ("recruitment", _job),
    ("purchase", lambda deal: _for_people(deal) and deal.given),
    ("sale", _for_people),
    ("transport", _to_carriers),
    ("extortion", _exacted),
)
