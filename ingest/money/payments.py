"""Money that changes hands: whether it is for a person, or for somebody's freedom."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.money.deal import JOBS, paid_by_kin
from ringtrace.ingest.money.demands import TAKING, exacts, paid_to_a_gang
from ringtrace.ingest.money.passage import (
    JOURNEYS,
    TRAVELLERS,
    for_passage,
    is_carried,
    is_recruited,
    to_travel,
    told_for_passage,
)
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.senses.money_needs import SOLD, bonded, captives_told
from ringtrace.ingest.syntax.doers import is_hostile
from ringtrace.ingest.syntax.grammar import coordinated, is_passive, preposition
from ringtrace.ingest.syntax.kinds import are_nationals, kind_of_noun
from ringtrace.ingest.syntax.of_nouns import PRICES
from ringtrace.ingest.syntax.triggers import Option
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.money import CARRYING, PASSAGES

ASKING = frozenset(
    "ask want seek settle reduce cut lower beat bargain haggle negotiate talk knock whittle drop come name set fix quote put "
    "request insist claim press bring".split()
)
PAYING = frozenset(
    "pay wire send hand transfer receive accept get give deposit deliver raise contribute cough fork shell scrape pool borrow "
    "turn surrender".split()
)
TAKEN_FOR = frozenset("take collect charge earn pocket".split())  # "took 900 euros for the baby"
BABIES = frozenset(["baby", "newborn", "infant"])
DRIVERS = frozenset("driver skipper captain pilot boatman ferryman courier guide helmsman".split())
CAPTORS = frozenset(
    "pirate kidnapper abductor captor hostage-taker rebel militant bandit guerrilla terrorist gunman gunmen hijacker".split()
)
SPENDING = frozenset("cough fork shell".split())
OFFERED = frozenset(
    "child infant baby newborn twin toddler boy girl woman bride son daughter maid".split()
)
FREEING = frozenset(["release", "freeing", "liberation"])
WINNING = frozenset("secure win obtain negotiate gain arrange".split())
REPAYING = frozenset("repay pay owe work settle clear".split())
FREEDOM = frozenset("release freedom return life safety".split())


def options(token: Token, kinds: Sequence[Option], held: bool) -> list[Option]:
    """Return the kinds that a word of paying may tell of where it stands; other words keep theirs.

    "Paid 8,000 yuan for the girl" buys, "was paid 8,000 yuan for the girl" sells; where the article
    tells of somebody who is held, any other payment is a ransom. held: whether it does.
    """
    if not kinds:
        return []
    if token.lemma_.lower() in ("promise", "offer") and (
        against_somebody(token) or _for_carrying(token)
    ):
        kinds = [o for o in kinds if o.kind.notation != "recruitment"]
    if token.lemma_.lower() in ASKING and _fares(token):
        return [o for o in kinds if o.kind.notation != "extortion"]
    if token.lemma_.lower() in ASKING and not (held or _by_force(token)):
        return [o for o in kinds if not (o.weak and o.kind.notation == "extortion")]
    if token.lemma_.lower() == "debt":
        return list(kinds) if token.head.lemma_.lower() not in REPAYING and bonded(token) else []
    if token.lemma_.lower() in FREEING and token.pos_ == "NOUN":
        won = (
            token.dep_ == "obj"
            and token.head.lemma_.lower() in WINNING
            and (held or captives_told(token))
        )
        return [o for o in kinds if o.kind.notation != "rescue" or won]
    if token.lemma_.lower() in ORDERING and any(
        _a_fee(token.doc[i]) for i in (u for o in kinds for u in o.used)
    ):
        return [o for o in kinds if o.kind.notation != "extortion"]
    if (
        token.lemma_.lower() in PRICES and token.pos_ == "NOUN"
    ):  # "the price of a girl is", and not "sold at a price of"
        return list(kinds) if token.dep_ == "nsubj" else []
    if token.lemma_.lower() in TAKEN_FOR:  # "charged 65,000 ringgit per baby"
        traded = any(p.lemma_.lower() in OFFERED for p in for_people(token)) and not held
        traded &= not told_for_passage(token)
        other = "extortion" if traded and not _for_moving(token) else "sale"
        kinds = [o for o in kinds if not (o.weak and o.kind.notation == other)]
        if any(is_carried(p) or is_recruited(p) for p in for_people(token)):
            kinds = [o for o in kinds if o.kind.notation not in ("sale", "extortion")]
    if token.lemma_.lower() == "charge":
        kinds = [o for o in kinds if o.kind.notation != "transport" or for_passage(token)]
        return [o for o in kinds if o.kind.notation != "extortion" or exacts(token)]
    if token.lemma_.lower() in TAKING and not exacts(token):
        kinds = [o for o in kinds if o.kind.notation != "extortion"]
    if token.lemma_.lower() not in PAYING:
        return [o for o in kinds if not (o.kind.notation == "extortion" and _debts(token, o))]
    kinds = [o for o in kinds if not any(token.doc[i].dep_ == "nsubj" for i in o.used)]
    if any(c.lemma_ == "ransom" for c in token.children):  # nobody is sold for a ransom
        kinds = [o for o in kinds if o.kind.notation not in ("sale", "purchase")]
    if told_for_passage(token) or any(is_recruited(p) for p in for_people(token)):
        kinds = [o for o in kinds if o.kind.notation not in ("sale", "purchase")]
    if paid_by_kin(token):
        kinds = [o for o in kinds if o.kind.notation != "purchase"]
    if for_people(token) or to_travel(token):  # "paid the recruiter 200,000 pesos for each girl"
        kinds = [o for o in kinds if o.kind.notation != "recruitment"]
    children = any(p.lemma_.lower() in OFFERED for p in for_people(token))
    children &= not told_for_passage(token)
    passage = for_passage(token) and not children  # "paid a trafficker 52,000 yuan for a boy"
    bought = for_people(token) or _goods(token) or passage
    paid = (c for c in token.lefts if c.dep_ == "nsubj:pass")
    sums = any(c.lemma_ in ("sum", "amount", "price") or c.is_currency for c in paid)
    sells = token.lemma_.lower() not in ("pay", "give") or is_passive(token) and not sums
    found = []
    captive = held and not token.doc.says(SOLD)  # "paid for her" is for her freedom
    bought = bought and not (captive and for_people(token))
    for option in kinds:
        kind = option.kind.notation
        if captive and kind in ("sale", "purchase") and option.weak:
            continue
        if kind == "purchase" and option.weak and _to_captors(token) and not token.doc.says(SOLD):
            continue  # "paid the pirates $1.9 million for 12 sailors"
        if kind in ("sale", "purchase") and option.weak and token.lemma_.lower() != "hand":
            up = any(token.doc[i].lower_ in ("up", "away") for i in option.used)
            if _for_moving(token):
                continue
            if not up and (not for_people(token) or sells != (kind == "sale")):
                continue
        if kind == "transport" and option.middle and not passage:
            continue
        spent = bought and for_people(token) and token.lemma_.lower() in SPENDING
        if kind == "extortion" and option.middle and (spent or not _asked(token, option)):
            owed = held and token.lemma_.lower() != "give"
            if bought or not (owed or paid_to_a_gang(token)):
                continue
        found.append(option)
    return found


def _to_captors(verb: Token) -> bool:
    paid = (c for c in verb.rights if c.dep_ in ("obj", "iobj") or preposition(c) == "to")
    return any(c.lemma_.lower() in CAPTORS for c in paid)


def _for_moving(verb: Token) -> bool:
    """ "Got £2,000 for every migrant", "the driver was to get £15,000 for the 12 Vietnamese": for moving them."""
    people = for_people(verb)
    if any(p.lemma_.lower() in TRAVELLERS - {"worker", "recruit"} for p in people):
        return True
    doers = {c.lemma_.lower() for c in verb.lefts if c.dep_.startswith("nsubj")}
    doers |= {c.lemma_.lower() for c in verb.head.lefts if verb.dep_ == "xcomp"}
    return bool(doers & DRIVERS) and bool(people)


def _a_fee(paying: Token) -> bool:
    """ "Told to pay a processing fee for a job", "N350,000 apiece for work in Canada": a recruiter's, and no ransom."""
    if any(preposition(t) == "for" and t.lemma_.lower() in JOBS for t in paying.subtree):
        return True
    fees = any(
        c.dep_ == "obj" and c.lemma_.lower() in ("fee", "commission", "deposit")
        for c in paying.rights
    )
    return fees and any(
        t.lemma_.lower() in ("job", "visa", "work", "placement") for t in paying.sent
    )


ORDERING = frozenset("tell order ask force make instruct".split())


def _fares(verb: Token) -> bool:
    """ "Smugglers who asked $600 for the crossing now want $1,500": what they want is a fare."""
    doers = (c for v in (verb, *verb.ancestors) for c in v.lefts if c.dep_ == "nsubj")
    carried = any(c.lemma_.lower() in CARRYING for c in doers)
    travelling = {t.lemma_.lower() for t in verb.sent} & (TRAVELLERS - {"worker", "recruit"})
    carried |= bool(travelling) and any(t.lemma_ == "adult" for t in verb.subtree)
    if carried and verb.tag_ in ("VBP", "VBZ") and not any(c.dep_ == "obj" for c in verb.rights):
        return True  # "smugglers now ask for 250,000 francs": what anybody is asked is a fare
    each = (t for t in verb.subtree if preposition(t) in ("for", "per"))
    if carried and any(t.lemma_.lower() in ("adult", "child", "person", "head") for t in each):
        return True  # "the smugglers wanted 2,500 euros for an adult"
    return carried and any(t.lemma_.lower() in PASSAGES | JOURNEYS for t in verb.sent)


def _by_force(verb: Token) -> bool:
    """ "Gunmen have asked for N30m, then settled for N4m", "a note asking for 3 million gourdes"."""
    beside = (verb, *verb.conjuncts, *verb.ancestors)
    doers = [c for v in beside for c in v.lefts if c.dep_ == "nsubj"]
    message = verb.head if verb.dep_ == "acl" else next((c for c in doers if c.head is verb), verb)
    if message.lemma_.lower() in MESSAGES and _to_the_family(message):
        return True
    asked = [c for c in verb.rights if c.dep_ in ("obj", "iobj") and c.lemma_.lower() in FAMILY]
    if any(c.dep_ == "nmod:poss" for k in asked for c in k.lefts):
        if any(c.lemma_.lower() in KEEPERS for c in doers):
            return True  # "the guards asked her father for $5,500"
    doers += [c for c in verb.rights if c.dep_ == "obl:agent"]
    doers += [g for c in doers for g in c.lefts if g.dep_ == "compound"]  # "the gang leader"
    armed = word_table("kinds.tsv")["Armed"]  # "the ELN wants five million dollars for him"
    return any(is_hostile(c) or kind_of_noun(c) == "Ring" or c.lower_ in armed for c in doers)


def _to_the_family(message: Token) -> bool:
    """Whether a call or note of nobody reaches the family of somebody: "his mother received a note"."""
    known = any(c.dep_ == "nmod:poss" for c in message.lefts)
    known |= any(preposition(c) in ("from", "by", "of") for c in message.rights)
    return not known and any(t.lemma_.lower() in FAMILY for t in message.sent)


FAMILY = frozenset(
    "family mother father parent wife husband relative brother sister son daughter boy girl child".split()
)
KEEPERS = frozenset("guard jailer warder overseer boss keeper madam pimp".split())
MESSAGES = frozenset(
    "note letter call message caller voice text voicemail leaflet video audio email e-mail".split()
)


def _asked(token: Token, option: Option) -> bool:
    """ "Paid a ransom": the words themselves say what for."""
    words = {token.doc[i].lemma_.lower() for i in option.used}
    return bool(words - {"for", "over"})


def _debts(token: Token, option: Option) -> bool:
    """ "Forced to work to repay debts": what the work is for, and no sum is asked."""
    repaid = [token.doc[i] for i in option.used if token.doc[i].lemma_.lower() == "repay"]
    return any(not any(t.pos_ == "NUM" for t in verb.subtree) for verb in repaid)


def _goods(verb: Token) -> bool:
    """ "Forged visas, for which they had paid 600 euros": the sum is for a thing, not for freedom."""
    things = [c for c in verb.children if c.lower_ == "which" and preposition(c) == "for"]
    return bool(things) and verb.dep_.startswith("acl") and verb.head.lemma_.lower() not in FREEDOM


def for_people(verb: Token) -> list[Token]:
    """Return the people that a sum is paid for: "for a girl", "for each of the 22 workers"."""
    traded = word_table("kinds.tsv")["Traded"]
    found = []
    fronted = {t.i for c in verb.lefts if c.dep_ == "obl" for t in c.subtree}
    for child in verb.subtree:
        if preposition(child) not in ("for", "per") or child.dep_ == "conj":
            continue
        if child.i < verb.i and child.i not in fronted:
            continue
        for head in coordinated(child):
            if head.lower_ == "whom" and verb.dep_ == "acl:relcl":
                head = verb.head  # "the baby, for whom they had paid 22,000 euros"
            if head.lemma_.lower() in FREEDOM:
                continue  # "paid $1.2 million for the release of 21 sailors"
            baby = head.lower_ == "it" and any(t.lemma_ in BABIES for t in verb.doc[: verb.i])
            if baby or head.lower_ in ("her", "him"):
                found.append(head)
            inner = [c for c in head.children if preposition(c) == "of"]
            for one in (head, *inner):
                if one.lemma_.lower() in traded or are_nationals(one):
                    found.append(one)
    return found


def against_somebody(verb: Token) -> bool:
    """Return whether somebody has the price: "for her baby she was offered 40,000 rupees", and no bait."""
    sold = (t for t in verb.subtree if preposition(t) == "for" and t.lemma_.lower() in OFFERED)
    return any(not is_carried(t) for t in sold)


def _for_carrying(verb: Token) -> bool:
    """ "Was promised 1,000 euros for every Afghan he brought to Munich": a fare, and no bait."""
    return any(preposition(t) == "for" and is_carried(t) for t in verb.subtree)


def nothing_paid(frame: Frame) -> bool:
    """Return whether a word of paying stands without a sum: "handed over their newborn"."""
    words = {t.lemma_.lower() for t in frame.trigger.subtree}
    return frame.trigger.lemma_.lower() in PAYING and not (frame.prices or words & MONEY)


LEVIES = frozenset(
    "rent tax toll levy contribution quota protection share deposit instalment".split()
)
MONEY = frozenset("ransom money sum fee cash demand amount figure price".split())
