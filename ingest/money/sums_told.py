"""What a sum that no trigger has is paid for, by who gives it, who takes it and what it is "for".

"The victims had each handed her P80,000 for jobs", "freed him for $750,000", "her release cost the family $8,500".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ringtrace.ingest.finders import Found
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.money.deal import (
    FREEDOM,
    GIVERS,
    HANDING,
    JOBS,
    KNOWN,
    PAID,
    SECURING,
    SETTLING,
    deal_of,
)
from ringtrace.ingest.money.deals import paid_for
from ringtrace.ingest.money.fares import carried_on
from ringtrace.ingest.money.owner_of_sum import ASKED
from ringtrace.ingest.money.owners import WAGES
from ringtrace.ingest.money.sums_about import about
from ringtrace.ingest.money.sums_owed import is_owed
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE, Phrase
from ringtrace.ingest.status.status import status_of
from ringtrace.ingest.syntax.grammar import is_passive, preposition
from ringtrace.ingest.syntax.triggers import Option
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.money import CARRYING, PASSAGES
from ringtrace.nouns import Price

if TYPE_CHECKING:
    from ringtrace.ingest.events.frames import Frames

DEALS = ("sale", "purchase")
_STEPS = 5  # up the tree from a sum to the verb that it is told with


def sums_told(frames: Frames, sentence: Sequence[Token], found: Sequence[Frame]) -> list[Frame]:
    """Return what the sums of a sentence that no frame of it has tell of by themselves.

    A sum of what a frame beside it tells of already is put there.
    """
    for told_by in found:
        told_by.prices = [p for p in told_by.prices if not _of_an_order(p, told_by, frames, found)]
    owned = {id(p) for f in found for p in f.prices if not _is_aim(f)}
    told: list[Frame] = []
    for price in frames.prices:
        if not sentence[0].i <= price.start <= sentence[-1].i:
            continue
        if (aside := _told_aside(price, frames)) is not None:
            told.append(aside)
        if id(price) in owned:
            continue
        value = price.value
        if not isinstance(value, Price) or value.restates or is_owed(price, frames.doc):
            continue
        verb = _verb_of(price, frames)
        kind = paid_for(deal_of(verb, price, frames.reference)) if verb is not None else None
        if value.per in WAGES and kind not in (None, "extortion"):
            continue
        frame = _beside(verb, kind, found) if verb is not None and kind is not None else None
        if frame is None and verb is not None and kind in (None, "extortion"):
            frame = _ordered(verb, found)
        if frame is None:
            frame = _in_notes(price, frames, found)
        if frame is None and verb is not None:
            frame = _of_who_deals(verb, kind, found)
        if frame is None and verb is not None and kind is not None:
            frame = _frame(frames, verb, kind, price)
            told += [frame] if frame is not None else []
        if frame is None and value.per not in WAGES:
            frame = _by_what_is_named(price, frames, [*found, *told])
            told += [frame] if frame is not None and frame not in found else []
        if frame is not None:
            frame.prices += [p for p in (price, *_restated(price, frames)) if p not in frame.prices]
            frame.why.append(f"price: {value.text!r}, by who pays it and what for")
            owned |= {id(p) for p in frame.prices}
    return told


def _is_aim(frame: Frame) -> bool:
    """ "Paid $3,000 to be brought over": the journey is only what for, the payment is told."""
    return frame.kind.notation == "transport" and status_of(frame.trigger) is None


def _beside(verb: Token, kind: str, found: Sequence[Frame]) -> Frame | None:
    beside = {verb.i, verb.head.i if verb.dep_ == "conj" else verb.i}
    same = [f for f in found if f.kind.notation == kind and f.trigger.i in beside]
    return next((f for f in same if not f.prices or f.trigger.i == verb.i), None)


def _of_who_deals(verb: Token, kind: str | None, found: Sequence[Frame]) -> Frame | None:
    """ "The couple who bought him had given his father 65,000 yuan", "families paid the men who took their sons to Cambodia":
    the deal of who gives it or takes it.
    """
    deals = [f for f in found if f.kind.notation in (*DEALS, kind) and not f.prices]
    clauses = [g for c in verb.children for g in c.children if g.dep_ == "acl:relcl"]
    deal = next((f for f in deals if f.trigger in clauses), None)
    if deal is not None:
        deal.by_sum |= deal.kind.notation not in DEALS
    return deal


def _ordered(verb: Token, found: Sequence[Frame]) -> Frame | None:
    """ "Told his mother to sell the house and send them $8,000"."""
    orders = [f for f in found if f.kind.notation == "extortion" and not f.prices]
    return next((f for f in orders if f.trigger in verb.ancestors), None)


def _of_an_order(price: Found, frame: Frame, frames: Frames, found: Sequence[Frame]) -> bool:
    """Whether a sum is what is to be sent, and no price of what is sold for it."""
    verb = _verb_of(price, frames) if frame.kind.notation == "sale" else None
    beside = verb is not None and verb.dep_ == "conj" and verb.head.i == frame.trigger.i
    return beside and verb is not None and _ordered(verb, found) is not None


def _frame(frames: Frames, verb: Token, kind: str, price: Found) -> Frame | None:
    meant = frames.ontology.kinds.get(kind)
    if meant is None:
        return None
    gives = verb.lemma_.lower() in GIVERS and not is_passive(verb)
    middle = gives and kind in ("extortion", "transport", "recruitment")
    frame = frames.whole(verb, Option(meant, weak=True, middle=middle))
    frame.prices, frame.by_sum, frame.barred = [], True, False
    days = [p for p in frames.periods if frames.doc[p.head].head.i == verb.i]
    if frame.when is None and len(days) == 1:
        frame.when = days[0]
    given = verb.lemma_.lower() in GIVERS
    if kind == "recruitment" and is_passive(verb) and given:  # "was paid for each girl she found"
        frame.fillers["agent"] = frame.fillers["target"]
        hired = (
            frames.reference.by_head.get(t.i) for t in deal_of(verb, price, frames.reference).bought
        )
        frame.fillers["target"] = [p for p in hired if p is not None and p.kind in PEOPLE]
        frame.count = _number(frame, frames)
    carried = carried_on(deal_of(verb, price, frames.reference)) if kind == "transport" else []
    if kind == "transport" and is_passive(verb) and given and not carried:  # who is paid moves them
        frame.fillers["agent"] = frame.fillers["target"]
        moved = deal_of(verb, price, frames.reference).bought
        done = (c for c in verb.rights if c.dep_ in ("advcl", "xcomp"))  # "to bring the Cubans"
        moved += [g for c in done for g in c.rights if g.dep_ == "obj"]
        known = (frames.reference.by_head.get(t.i) for t in moved)
        frame.fillers["target"] = [p for p in known if p is not None and p.kind in PEOPLE]
        frame.count = _number(frame, frames)
    elif kind == "transport" and carried:
        frame.fillers["agent"] = frame.fillers["agent"] or frame.fillers["target"]
        frame.fillers["target"] = [
            p for t in carried if (p := frames.reference.by_head.get(t.i)) is not None
        ]
        frame.count = _number(frame, frames)
    elif kind == "transport":  # "asked the parents of six girls for 4,000 baht each to take them"
        payers = [_who_says_so(p, verb, frames) for p in frame.fillers["target"]]
        frame.fillers["target"] = [p for p in payers if not _kin(p, verb)]
    if kind == "purchase" and not frame.fillers["target"]:
        known = (
            frames.reference.by_head.get(t.i) for t in deal_of(verb, price, frames.reference).bought
        )
        frame.fillers["target"] = [p for p in known if p is not None and p.kind in PEOPLE]
    if kind == "sale" and verb.lemma_ == "pay" and not is_passive(verb):  # who is paid sells
        takers = deal_of(verb, price, frames.reference).takers
        known = (frames.reference.by_head.get(t.i) for t in takers)
        frame.fillers["agent"] = [p for p in known if p is not None]
        frame.fillers["target"] = []
    if kind == "trafficking":  # who pays for wares is not dealt in
        frame.fillers["target"], frame.count = [], None
    return frame


def _number(frame: Frame, frames: Frames) -> Found | None:
    """How many are moved, where that is told."""
    told = (found for p in frame.fillers["target"] for found in frames.counts.get(p.head, ()))
    return next(told, None)


def _by_what_is_named(price: Found, frames: Frames, found: Sequence[Frame]) -> Frame | None:
    """The frame of the kind that a sentence's people and things tell, its own where there is one without a sum."""
    known = about(price, frames)
    meant = frames.ontology.kinds.get(known[1]) if known is not None else None
    if known is None or meant is None:
        return None
    last = max((t.i for t in known[0].sent if t.text == ";" and t.i < price.start), default=0)
    same = [f for f in found if f.kind is meant and not f.prices and f.trigger.i > last]
    near = min(same, key=lambda f: abs(f.trigger.i - price.start), default=None)
    if (
        near is None and meant.notation != "sale"
    ):  # who sells, and how often, is not told by the sum
        near = Frame(meant, known[0], weak=True, by_sum=True)
    return near


def _who_says_so(phrase: Phrase, verb: Token, frames: Frames) -> Phrase:
    """ "The Pakistanis told the police that they had paid": they themselves, and not the drivers told of before; of
    "each had paid, Lee said" it is not Lee.
    """
    if not phrase.pronoun or verb.dep_ != "ccomp" or verb.head.i > verb.i:
        return phrase
    subjects = (frames.reference.by_head.get(c.i) for c in verb.head.lefts if c.dep_ == "nsubj")
    return next((p for p in subjects if p is not None and p.kind in PEOPLE), phrase)


def _kin(phrase: Phrase, verb: Token) -> bool:
    return verb.doc[phrase.head].lemma_.lower() in word_table("roles.tsv")["relative"]


def _restated(price: Found, frames: Frames) -> list[Found]:
    behind = (p for p in frames.prices if 0 <= p.start - price.end < 4)
    return [p for p in behind if isinstance(p.value, Price) and p.value.restates]


def _verb_of(price: Found, frames: Frames) -> Token | None:
    """The verb of giving, taking or freeing that a sum stands behind, under it in the tree."""
    node = below = frames.doc[price.head]
    for _ in range(_STEPS):
        if _paid_over(node, below):
            return node
        if node.lower_ == "go" and node.dep_ == "xcomp" and node.head.lemma_ == "let":
            node = node.head
        for noun in (c for c in node.lefts if c.dep_ == "nsubj" and c.lemma_.lower() in ASKED):
            if node.i >= price.start and any(
                c.lemma_.lower() in PASSAGES | FREEDOM for c in noun.rights
            ):
                return noun  # "the smugglers' price for the trip is 3,000 euros"
        settled = node.lemma_.lower() in SETTLING and node.head.lemma_.lower() in HANDING
        if settled and node.i < price.start:
            return node.head  # "to settle a debt of $400 she was handed to a farmer"
        if node.lemma_.lower() in SECURING and node.i > price.start:
            return node if _payment(node) is not None else None
        if node.lemma_.lower() == "put" and preposition(frames.doc[price.head]) == "at":
            return None  # "put the gang's profits at 8.4 million"
        if node.i < price.start and (node.pos_ == "VERB" or node.lower_ == "cost"):
            return node if node.lemma_.lower() in KNOWN or _sells_jobs(node) else None
        if node.head.i == node.i:
            return None
        node, below = node.head, node
    return None


def _paid_over(verb: Token, sum_: Token) -> bool:
    """ "N4.5 million was paid", "15 million was being asked", "400,000 euros changed hands"."""
    if verb is sum_ or verb.i < sum_.i or preposition(sum_):
        return False
    hands = verb.lemma_ == "change" and any(c.lower_ == "hands" for c in verb.rights)
    passive = verb.lemma_.lower() in KNOWN | {"demand"} and is_passive(verb)
    return hands or passive and sum_.dep_ in ("nsubj:pass", "obl", "conj")


def _sells_jobs(verb: Token) -> bool:
    things = [c for c in verb.children if c.dep_ in ("obj", "nsubj:pass")]
    things += [verb.head] if verb.dep_ in ("acl", "acl:relcl") else []
    return verb.lemma_ == "sell" and any(t.lemma_.lower() in JOBS - {"permit"} for t in things)


def _in_notes(price: Found, frames: Frames, found: Sequence[Frame]) -> Frame | None:
    """ "71,000 euros in small notes, which the officers took away": the seizure of what the sum is in."""
    notes = {c.i for c in frames.doc[price.head].rights if preposition(c) == "in"}
    seized = (f for f in found if f.kind.notation == "seizure" and not f.prices)
    return next((f for f in seized if notes & {p.head for p in f.fillers["target"]}), None)


def _told_aside(price: Found, frames: Frames) -> Frame | None:
    """What a clause behind a sum says of it: "the 300,000 euros that bought his freedom", "the $2,200 that the smuggler asked
    for each".
    """
    behind = [c for c in frames.doc[price.head].rights if c.dep_ == "acl:relcl"]
    kinds = {c: _kind_aside(c, price, frames) for c in behind}
    verb, kind = next(((c, k) for c, k in kinds.items() if k is not None), (None, None))
    frame = _frame(frames, verb, kind, price) if verb is not None and kind is not None else None
    if frame is not None:
        frame.prices = [price, *_restated(price, frames)]
    return frame


def _kind_aside(verb: Token, price: Found, frames: Frames) -> str | None:
    if verb.lemma_.lower() in SECURING:
        freed = paid_for(deal_of(verb, price, frames.reference)) == "extortion"
        return "extortion" if freed else None
    asked = verb.lemma_.lower() in ("ask", "want", "charge", "demand")
    doers = (c.lemma_.lower() for c in verb.lefts if c.dep_ == "nsubj")
    return "transport" if asked and any(d in CARRYING for d in doers) else None


def _payment(verb: Token) -> Token | None:
    """The "payment of $3,000" that is a verb's subject."""
    under = (c for c in verb.lefts if c.dep_ == "nsubj")
    return next((c for c in under if c.lemma_.lower() in PAID), None)
