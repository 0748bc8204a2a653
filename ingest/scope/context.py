"""Whether an article is on crime: only there do "sold", "moved" and "took" tell of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.money.deals import on_handing_over
from ringtrace.ingest.money.passage import to_travel
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE, Phrase
from ringtrace.ingest.scope.fees_told import BAIT, club_fee, fared, fees, money_taken, travelled
from ringtrace.ingest.scope.people_found import (
    SOLD_INTO,
    hidden,
    human,
    intercepted,
    kept_from_abroad,
    migrants,
    of_abusers,
    suspects_held,
)
from ringtrace.ingest.scope.signs import ENOUGH, weighed
from ringtrace.ingest.scope.told_in_court import ACCUSING, by_suspects
from ringtrace.ingest.scope.whole_text import of_groups_alone
from ringtrace.ingest.senses.aboard import SMALL_BOATS
from ringtrace.ingest.senses.captives import after_attack, taken_from, taken_infant
from ringtrace.ingest.syntax.doers import is_doer, is_hostile
from ringtrace.ingest.syntax.grammar import is_passive, preposition
from ringtrace.ingest.syntax.kinds import are_nationals, is_age
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.money import CARRYING, DEBTS, PASSAGES
from ringtrace.ingest.words.topics import has, places_of

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading


def on_crime(reading: Reading, frames: Sequence[Frame]) -> bool:
    """Return whether an article tells of an act or an answer that needs no context, has a word of what groups do, or
    tells what a ring did to somebody: "the ring sold nine girls".
    """
    if of_groups_alone(reading.doc) or any(by_itself(reading, f) for f in frames):
        return True
    return any(p.kind == "Ring" for f in frames if f.fillers["target"] for p in f.fillers["agent"])


def by_itself(reading: Reading, frame: Frame) -> bool:
    """Return whether a frame tells of a crime or of its answer by itself: whoever sells a girl does."""
    if frame.by_sum and frame.kind.notation in ("extortion", "transport"):
        return True
    if frame.weighed:
        return True
    if frame.kind.notation == "launch" and _for_victims(reading, frame):
        return True
    if frame.kind.notation == "transport" and frame.trigger.lemma_.lower() in ("pay", "charge"):
        taken = any(c.lemma_.lower() in CARRYING for c in frame.trigger.rights)  # "paid smugglers"
        heads = (reading.doc[p.head] for p in frame.fillers["agent"])
        taken |= any(t.lemma_.lower() in CARRYING for h in heads for t in (h, *h.children))
        taken |= any(t.lemma_.lower() in SMALL_BOATS for t in frame.trigger.subtree)
        taken |= to_travel(frame.trigger)
        if taken or any(migrants(reading, p) for p in frame.fillers["target"]):
            return True
        return travelled(reading, frame)
    if frame.trigger.lemma_.lower() in PASSAGES and frame.trigger.pos_ == "NOUN":
        return True
    if frame.by_sum and frame.kind.notation == "sale":
        if any(p.kind == "Ring" for p in frame.fillers["agent"] + frame.fillers["target"]):
            return True
        if on_handing_over(frame.trigger) or any(
            t.lemma_.lower() in DEBTS for t in frame.trigger.subtree
        ):
            return True  # "was handed to a farmer to settle a debt of $400"
    if weighed(frame, reading.reference) >= ENOUGH:
        return True
    if frame.weak:
        return any(
            holds(reading, frame)
            for holds in (
                _priced,
                _by_force,
                fared,
                hidden,
                kept_from_abroad,
                _exacted,
                fees,
                by_suspects,
                intercepted,
                suspects_held,
                of_abusers,
                money_taken,
            )
        )
    return (
        not frame.kind.needs_context
        or _surely(reading, frame)
        or (frame.kind.notation == "killing" and hidden(reading, frame))
        or any(
            holds(reading, frame)
            for holds in (by_suspects, _sold_to_somebody, _for_abuse, fees, _by_force)
        )
        or (
            frame.trigger.lemma_.lower() in PEOPLE_TRADE
            and any(
                (
                    human(reading, p)
                    or are_nationals(reading.doc[p.head])
                    or _myself(reading, p, frame)
                )
                and not (is_age(reading.doc[p.head]) and club_fee(frame))
                for p in frame.fillers["target"]
            )
        )
    )


def _myself(reading: Reading, phrase: Phrase, frame: Frame) -> bool:
    """Whether somebody says that he was sold himself: "they sold me for 900 dinars", and no car."""
    things = [c for c in frame.trigger.rights if c.dep_ == "obj" and c.i != phrase.head]
    return reading.doc[phrase.head].lower_ in ("me", "us") and bool(frame.prices) and not things


def _for_victims(reading: Reading, frame: Frame) -> bool:
    """Whether what is founded is for victims or the missing: "a victims' fund", and none of a flood."""
    named = {
        t.lemma_.lower() for p in frame.fillers["target"] for t in reading.doc[p.start : p.end]
    }
    return bool(named & HELPED) and not any(has(t, "disaster") for t in reading.doc)


def _sold_to_somebody(reading: Reading, frame: Frame) -> bool:
    """Whether somebody is sold to people for a sum: "Kim was sold to a farmer for 5,000 yuan", or to a brothel."""
    if frame.kind.notation in ("sale", "purchase") and any(
        p.kind in PEOPLE for p in frame.fillers["target"]
    ):
        if any(t.lemma_.lower() in SOLD_INTO for t in frame.trigger.rights for t in t.subtree):
            return True
    people = any(p.kind in PEOPLE for p in frame.fillers["target"])
    side = {"sale": "recipient", "purchase": "agent"}.get(frame.kind.notation, "")
    buyers = any(
        p.kind in PEOPLE and reading.doc[p.head].pos_ == "NOUN" for p in frame.fillers[side]
    )
    alone = [reading.doc[p.head].lower_ for p in frame.fillers["target"]]
    if frame.kind.notation == "sale" and set(alone) & {"she", "her", "him", "he"}:
        if any(p.kind == "Person" and buyers for p in frame.fillers["recipient"]):
            return True  # "she was sold to a man in Hebei"
    return bool(side and frame.prices) and people and buyers


def _for_abuse(reading: Reading, frame: Frame) -> bool:
    """Whether people are moved or hired to be abused: "transported women for prostitution"."""
    if frame.kind.notation not in ("transport", "recruitment"):
        return False
    ends = {
        t.lemma_.lower() for c in frame.trigger.rights if preposition(c) == "for" for t in c.subtree
    }
    ends |= {c.lemma_.lower() for c in frame.trigger.rights if preposition(c) == "to"} & {"kiln"}
    return any(e in ABUSES | SOLD_INTO for e in ends) and any(
        human(reading, p) for p in frame.fillers["target"]
    )


def _exacted(reading: Reading, frame: Frame) -> bool:
    """Whether people who act by force take a sum, or wares are sold that nobody may sell."""
    wares = frame.kind.notation == "trafficking" and bool(frame.count)  # "bought 100 kidneys"
    return wares or frame.kind.notation in ("extortion", "trafficking") and bool(frame.prices)


def _priced(reading: Reading, frame: Frame) -> bool:
    """Whether a sum is paid for a child or a woman: "received 30,000 kroner for every girl"."""
    if frame.kind.notation not in ("sale", "purchase") or not frame.prices:
        return False
    heads = [reading.doc[p.head] for p in frame.fillers["target"]]
    known = (h.lemma_.lower() in PRICED or h.lower_ in _SOMEBODY or is_age(h) for h in heads)
    return any(known) and not club_fee(frame)


_SOMEBODY = frozenset("her him she he it".split())


def _by_force(reading: Reading, frame: Frame) -> bool:
    """Whether people who act by force do it: "gunmen carried off nine passengers", "two died when
    bandits opened fire"; whom rebels kill falls in a war, but for a mayor or peasants.
    """
    doers = [reading.doc[p.head] for p in frame.fillers["agent"]]
    if frame.kind.notation == "killing" and not frame.weak:
        fell = [reading.doc[p.head] for p in frame.fillers["target"]]
        armed = any(p.kind == "Ring" for p in frame.fillers["agent"]) or any(
            is_hostile(d) or d.lemma_.lower() in IRREGULARS or _band(d) for d in doers
        )
        civil = armed and any(_civil(t) for t in fell)
        return civil or any(t.lemma_.lower() in OUTLAWS for t in frame.trigger.sent)
    gone = taken_from(frame.trigger) or after_attack(frame.trigger)
    return frame.kind.notation == "abduction" and (
        any(is_hostile(d) for d in doers) or taken_infant(frame) or gone
    )


def _band(doer: Token) -> bool:
    """ "Four men shot the teacher dead": men by number, whom nobody names."""
    return doer.lower_ == "men" and any(c.dep_ == "nummod" for c in doer.lefts)


def _civil(who: Token) -> bool:
    """Whether a noun is of people with a trade, who fall in no fighting: "traders", "miners"."""
    lemma = who.lemma_.lower()
    called = (who, *who.lefts, *(c for c in who.rights if c.dep_ == "appos"))
    if any(t.lemma_.lower() in CIVILIANS for t in called):  # "teacher Marta Raxcal"
        return True
    topics, kinds = word_table("topics.tsv"), word_table("kinds.tsv")
    sides = topics["fighter"] | topics["of_state"] | kinds["Hostile"] | COMMANDING | IRREGULARS
    return lemma not in sides and is_doer(who)


def _surely(reading: Reading, frame: Frame) -> bool:
    """Whether the verb alone tells of a crime: smuggling; a murder by people whom nobody names."""
    lemma = frame.trigger.lemma_.lower()
    if lemma in ("murder", "massacre", "assassinate", "gun"):
        doers = frame.fillers["agent"]
        if any(is_hostile(reading.doc[p.head]) for p in doers):
            return True
        told = ("Group", "Ring", "Person", "Organization")
        recent = frame.when is not None or frame.count is not None
        recent |= bool(INQUIRING & places_of(frame.trigger.doc).keys())
        claimed = any(t.lemma_.lower() == "responsibility" for t in frame.trigger.sent)
        if claimed or any(p.kind in told and not p.named for p in doers):
            return True
        return recent and not doers
    if frame.kind.notation == "recruitment" and frame.fillers["target"]:
        if any(t.lower_ in FALSE for t in frame.trigger.subtree):
            return True  # "recruited 80 Cambodians with false promises"
    if lemma in DECEIT and frame.fillers["target"]:  # "lured with offers of work"
        young = any(human(reading, p) or p.pronoun for p in frame.fillers["target"])
        if young and any(t.lemma_.lower() in ACCUSING for t in frame.trigger.ancestors):
            return True  # "is accused of luring a dozen schoolgirls to a flat"
        if young and frame.fillers["destination"] and is_passive(frame.trigger):
            return True  # "65 women had been lured to China"
        return any(
            t.lemma_.lower() in BAIT or (young and t.lemma_.lower() in HOMES)
            for t in frame.trigger.subtree
        )
    return lemma == "smuggle" and bool(frame.fillers["target"])


HELPED = frozenset("victim survivor missing trafficked abducted anti-trafficking".split())
OUTLAWS = frozenset(
    "gunman gunmen bandit robber kidnapper abductor hijacker pirate trafficker smuggler hitman hitmen assassin sicario "
    "terrorist mobster gangster".split()
)
CIVILIANS = frozenset(
    "mayor peasant judge priest nun teacher journalist senator congressman councilman deputy candidate minister lawyer "
    "prosecutor prefect councillor doctor nurse professor activist unionist student farmer trader businessman villager governor magistrate bishop missionary rancher engineer "
    "passenger tourist worshipper sub-prefect ex-mayor".split()
)
# Who bears arms for no state, and may be on a side of a war.
IRREGULARS = frozenset("vigilante mercenary militia paramilitary fighter".split())
COMMANDING = frozenset("leader commander member".split())
INQUIRING = frozenset("police detective investigator prosecutor".split())
PEOPLE_TRADE = frozenset(
    "sell resell buy purchase sale resale trade barter offer traffic auction ransom fetch bring change go cost price rate".split()
)
DECEIT = frozenset(
    "lure trick deceive dupe entice mislead fool con tempt bait coax hoodwink inveigle ensnare cajole rope".split()
)
FALSE = frozenset("false bogus fake fraudulent deceptive sham nonexistent non-existent".split())
ABUSES = frozenset("kiln prostitution sex exploitation slavery servitude begging".split())
PACKING = frozenset("cram pack squeeze stuff herd crowd hide conceal stow lock seal".split())
HOMES = frozenset("village home school orphanage".split())
PRICED = frozenset(
    "maid child infant baby newborn twin boy girl woman bride victim wife daughter son niece nephew toddler teenager schoolgirl "
    "foundling orphan stepdaughter".split()
)
