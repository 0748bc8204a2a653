"""Which trigger a sum belongs to."""

from __future__ import annotations

from collections.abc import Collection

from ringtrace.ingest.finders import Found
from ringtrace.ingest.money.passage import to_travel
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.ingest.syntax.of_nouns import PRICES
from ringtrace.ingest.words.money import PASSAGES

FEES = frozenset(
    "pay charge receive earn get make collect take pocket promise offer want ask demand cost owe hand give borrow raise save".split()
)
ASKED = frozenset(
    "fee price fare rate charge cost tariff".split()
)  # "the fee rose to $900 for the trip"
FARED = frozenset("charge take collect".split())
MOVING = frozenset("smuggle transport ferry ship bring carry move traffic".split())
TAKEN = frozenset("seize take confiscate recover find impound discover".split())
_REACH = 14  # words from a trigger to a sum that the tree hangs elsewhere
_STEPS = 12  # up the tree; further than that nothing belongs together


def owner_of_sum(doc: Doc, found: Found, triggers: Collection[int]) -> int | None:
    """Return the first trigger above a sum in the tree, or else the nearest before it."""
    node = doc[found.head]
    sentence = node.sent
    for said in node.rights:  # "71,000 euros, which the officers took away"
        taken = said.dep_ == "acl:relcl" and said.lemma_.lower() in TAKEN and said.i in triggers
        if taken and any(c.lower_ in ("which", "that") and c.dep_ != "nsubj" for c in said.lefts):
            return said.i
    for noun in (*node.rights, *node.head.rights):  # "took in $30 million in ransoms"
        if noun.lemma_ == "ransom" and preposition(noun) in ("in", "as") and noun.i in triggers:
            return noun.i
    for noun in node.lefts:  # "the price for a boy was 45,000 yuan"
        if noun.dep_ == "nsubj" and noun.lemma_.lower() in PRICES and noun.i in triggers:
            got = (c.i for c in noun.rights if c.dep_ == "acl:relcl" and c.i in triggers)
            return next(got, noun.i)  # "the price that she got for the boy"
    for _ in range(_STEPS):
        fee = any(c.dep_ == "nsubj" and c.lemma_.lower() in ASKED for c in node.lefts)
        if (fee or node.lemma_.lower() in FEES) and (paid := _paid_for(node, triggers)) is not None:
            return paid
        for_him = any(
            t.lower_ in ("him", "her", "them", "it")
            for t in node.subtree
            if preposition(t) == "for"
        )
        if node.lemma_ in ("want", "ask") and for_him and node.i not in triggers:
            return None  # "the trader, who had bought the boy, wanted 2,000 for him"
        holds = node.dep_ == "acl" and node.lower_ in ("holding", "containing", "totalling")
        if node.i in triggers and not found.start <= node.i < found.end and not holds:
            return node.i
        if node.pos_ == "VERB":  # "put his ransom at $5,000", "the ransom was set at"
            beside = (c for c in node.children if c.dep_ in ("obj", "nsubj", "nsubj:pass"))
            for noun in beside:
                if noun.lemma_.lower() in ("ransom", "debt") and noun.i in triggers:
                    return noun.i
        if node.head.i == node.i:
            break
        node = node.head
    told = [c for c in doc[found.head].rights if c.dep_ == "acl:relcl"]
    earned = (c for c in told if c.lemma_.lower() in FEES and c.i not in triggers)
    if (
        deed := next((d for c in earned if (d := _paid_for(c, triggers)) is not None), None)
    ) is not None:
        return deed  # "repay the 2.3 million yuan that he had earned by selling 11 children"
    told = [c for c in doc[found.head].lefts if c.dep_ == "nsubj"]
    told = [t for c in told for t in (c, *c.rights) if t.i in triggers]
    if told:  # "the ransom demanded for the boy, who was taken in May, was $500"
        return told[0].i
    near = range(found.start - 1, max(sentence.start, found.start - _REACH) - 1, -1)
    return next((i for i in near if i in triggers), None)


def _paid_for(verb: Token, triggers: Collection[int]) -> int | None:
    """What a sum is paid for: "paid 3,000 euros to be smuggled", "charges $900 for taking them"."""
    for child in verb.rights:  # "earned $150,000 from the sale of 23 babies"
        if preposition(child) == "from" and child.i in triggers:
            return child.i
    journeys = [c for c in verb.children if preposition(c) == "for"]
    journeys += [c for c in verb.lefts if c.dep_ == "nsubj"]  # "the crossing cost"
    for noun in journeys:
        if noun.lemma_.lower() in PASSAGES and noun.i in triggers:
            return noun.i
    done = [c for c in verb.children if c.dep_ in ("advcl", "xcomp", "ccomp") and c.i > verb.i]
    done += [
        g for c in verb.children if c.dep_ in ("obj", "obl") for g in c.subtree if g.dep_ == "acl"
    ]
    done += [  # "$500 for every migrant he took across"
        g
        for c in verb.rights
        for t in c.children
        if preposition(t) == "for"
        for g in t.children
        if g.dep_ == "acl:relcl" and g.i in triggers
    ]
    if verb.lemma_.lower() in FARED:  # "a gang that smuggled Afghans took £6,000 from each"
        told = [g for c in verb.lefts if c.dep_ == "nsubj" for t in c.subtree for g in t.rights]
        for deed in told:
            if deed.dep_ == "acl:relcl" and deed.lemma_.lower() in MOVING:
                return deed.i if deed.i in triggers else None
    marks = {t.i: {c.lower_ for c in t.children if c.dep_ == "mark"} for t in done}
    bought = [
        t
        for t in ([] if to_travel(verb) else done)  # who pays to reach Greece moves nobody
        if t.pos_ == "VERB" and (t.dep_ == "acl:relcl" or marks[t.i] & {"to", "for", "by", "from"})
    ]
    return next((t.i for t in bought if t.i in triggers), None)
