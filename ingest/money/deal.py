"""A sum and the verb that it is told with: who pays, who gets it, and what for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ringtrace.ingest.finders import Found
from ringtrace.ingest.money.demands import FREEING, GIVING, TAKING, lets_somebody
from ringtrace.ingest.money.owners import WAGES
from ringtrace.ingest.money.passage import is_recruited
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.reference.reference import Reference
from ringtrace.ingest.senses.money_needs import SOLD
from ringtrace.ingest.syntax.clause import arguments
from ringtrace.ingest.syntax.grammar import coordinated, is_passive, preposition
from ringtrace.ingest.words import word_table

FREEDOM = frozenset("release freedom liberty liberation return hostage captive captor".split())
JOBS = frozenset("job work employment placement position post visa permit apprenticeship".split())
SEEKERS = frozenset("seeker jobseeker applicant candidate recruit trainee aspirant".split())
AGENTS = frozenset(
    "agent agency recruiter consultant consultancy middleman tout fixer broker facilitator".split()
)
CLIENTS = frozenset("customer client buyer patient subscriber hunter supplier".split())
GIVERS = GIVING | frozenset("spend part put remit lose shell".split())
TAKERS = TAKING | frozenset(
    "charge demand ask want seek earn make net exact levy require expect relieve cheat swindle defraud fleece con dupe".split()
)
GIVING_AWAY = frozenset("marry betroth surrender pledge trade swap barter relinquish".split())
HANDING = GIVING_AWAY | frozenset("hand give offer promise".split())
SETTLING = frozenset("settle clear repay discharge cancel redeem".split())
SECURING = frozenset("secure win obtain ensure buy gain".split())
EACH = frozenset("adult child person head passenger".split())  # "$9,000 for an adult"
LAWFUL = frozenset("bail bond fine court judge sentence jail prison police lawyer".split())
PAID = frozenset("payment sum amount".split())
EARNING = frozenset("make earn net gross collect reap amass pocket rake".split())
ORDERING = frozenset("order tell instruct force command make".split())
KNOWN = EARNING | HANDING | GIVERS | TAKERS | GIVING_AWAY | FREEING | {"cost"}
EMPLOYERS = frozenset("captain skipper owner employer farmer boss manager".split())
STATES = frozenset("state government embassy ministry".split())
ABROAD = frozenset(
    "journalist reporter hostage sailor seaman engineer tourist priest nun missionary doctor nurse teacher soldier pilot captive".split()
)
FOR = ("for", "per", "against", "in exchange for", "in return for")
AFTER = ("after", "on", "upon", "following", "against")


@dataclass(frozen=True, slots=True)
class Deal:
    """A verb with a sum. givers, takers: who gives the sum and who gets it. bought: what it is for."""

    verb: Token
    price: Found
    givers: list[Token]
    takers: list[Token]
    bought: list[Token]
    reference: Reference

    def names(self, *groups: Sequence[Token]) -> set[str]:
        """Return the words for those in some groups, as lemmas."""
        return {t.lemma_.lower() for group in groups for t in group}

    @property
    def given(self) -> bool:
        """Whether its verb tells of giving: "paid", "sent"."""
        return self.verb.lemma_.lower() in GIVERS

    @property
    def is_for_it(self) -> bool:
        """Whether something is done for the sum: "freed him for $750,000"."""
        return any(self.price.start <= t.i < self.price.end for t in self.bought)


def paid_by_kin(verb: Token) -> bool:
    """Return whether parents or other kin pay, who buy nobody: "parents had paid a middleman 60,000 rupees per child"."""
    kin = word_table("roles.tsv")["relative"]
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in kin for c in verb.lefts)


def deal_of(verb: Token, price: Found, reference: Reference) -> Deal:
    """Return who gives and who takes a sum told with a verb, and what it is for."""
    sums = [verb.doc[i] for i in range(price.start, price.end)]
    found = [a for a in arguments(verb) if a.head not in sums]
    doers = [a.head for a in found if a.position in ("subject", "possessor")]
    others = [a.head for a in found if a.position in ("object", "to", "from")]
    others += [c for t in (*others, *sums) for c in t.rights if preposition(c) == "from"]
    near = [
        *sums,
        *(c for t in sums for c in t.rights if c.dep_ == "conj"),
        *verb.rights,
        *(c for t in verb.rights if t.lower_ == "each" for c in t.rights),
    ]
    below = [*verb.rights, *(c for t in near for c in t.rights)]
    fronted = [c for c in verb.lefts if c.dep_ == "obl"]  # "for a job each of them paid"
    swapped = [c for c in fronted if c.lemma_.lower() in ("exchange", "return")]
    fronted += [g for c in swapped for g in c.rights]  # "in exchange for the newborn she got"
    below = [c for c in below if c.i > verb.i]
    bought = [h for c in (*fronted, *below) if preposition(c) in FOR for h in coordinated(c)]
    if verb.dep_ == "acl:relcl":  # "the baby, for whom they had paid"
        bought = [verb.head if t.lower_ == "whom" else t for t in bought]
    each = [t for t in bought if t.lower_ in ("each", "both", "one")]  # "for each of the boys"
    bought += [c for t in each for c in t.rights if preposition(c) == "of"]
    bought = [t for t in bought if t.lemma_.lower() not in WAGES]  # "for two years"
    if verb.lemma_.lower() in ("borrow", "raise", "save"):  # "borrowed $900 to pay the agency"
        paid = [c for c in below if c.lemma_ == "pay" and c.dep_ in ("advcl", "acl", "xcomp")]
        others += [g for c in paid for g in c.rights if g.dep_ in ("obj", "iobj")]
    gives = verb.lemma_.lower() in GIVERS
    givers, takers = (doers, others) if gives else (others, doers)
    return Deal(verb, price, givers, takers, bought, reference)


def for_kin(deal: Deal) -> bool:
    """Return whether who gives it gets back his own: "handed over two million reais in exchange for their mother"."""
    kin = word_table("roles.tsv")["relative"]
    own = [
        t for t in deal.bought if any(c.dep_ == "nmod:poss" and c.tag_ == "PRP$" for c in t.lefts)
    ]
    return deal.given and bool(deal.names(own) & kin) and not deal.verb.doc.says(SOLD)


def then_freed(end: Token) -> bool:
    """Return whether somebody is let go for it: "parted with N8 million before he was released", "paid 3 million rupees and she was set free"; and no bail."""
    marks = {c.lower_ for c in end.lefts if c.dep_ in ("mark", "advmod", "cc")}
    if end.lemma_.lower() not in FREEING | {"drop", "dump"} or not marks & {
        "before",
        "until",
        "and",
        "so",
    }:
        return False
    if end.lemma_ == "let" and "on" in {t.lower_ for c in end.rights for t in (c, *c.lefts)}:
        return False  # "before they were let on board"
    held = {t.lemma_.lower() for t in end.sent} & (LAWFUL | {"arrest", "officer", "custody"})
    done = is_passive(end) or lets_somebody(end)  # "before the guards let him go"
    return end.dep_ in ("advcl", "conj") and done and not held


def takes_fees(deal: Deal) -> bool:
    """Return whether recruiters take it, and for nothing else that is told: "a placement agent took Rs 40,000 from",
    "15,000 pesos for each woman he recruited".
    """
    if any(is_recruited(t) for t in deal.bought):
        return True
    placing = any(c.lemma_.lower() in _PLACING for t in deal.takers for c in t.lefts)
    firms = AGENTS | {"company", "firm", "office"} if placing else AGENTS
    fees = "recruiter" in deal.names(deal.takers) or placing and deal.names(deal.takers) & firms
    return bool(fees) and not deal.bought


_PLACING = frozenset(
    "placement recruitment recruiting employment labour labor travel manpower".split()
)
