"""What must stand beside a verb about those to whom it happens: suspects, victims, people and no things."""

from __future__ import annotations

import re

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.phrase import PEOPLE
from ringtrace.ingest.senses.aboard import YOUNG
from ringtrace.ingest.senses.captives import innocent
from ringtrace.ingest.senses.money_needs import child
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import COURTS, JUDGES

VICTIMS = re.compile(r"\b(?:hostages?|victims?|captiv\w+|captors?|traffick\w*|kidnap\w*|abduct\w*|slave\w*)\b", re.IGNORECASE)  # fmt: skip


def suspects(frame: Frame) -> bool:
    """Return whether it happens to suspects: "brought in 58 suspects", "six persons suspected of trafficking"."""
    heads = [frame.trigger.doc[p.head] for p in frame.fillers["target"]]
    called = any(h.lemma_.lower() in word_table("roles.tsv")["suspect"] for h in heads)
    return called or any(c.lower_ in _SUSPECTED for h in heads for c in h.children)


_SUSPECTED = frozenset(["suspected", "alleged", "accused"])


def no_suspects(frame: Frame) -> bool:
    """Return whether it happens to none of them: who are intercepted or handed over as suspects are not saved."""
    heads = {frame.trigger.doc[p.head].lemma_.lower() for p in frame.fillers["target"]}
    guests = frame.trigger.lemma_ == "walk" and heads & {"customer", "client", "patron", "guest"}
    return not (suspects(frame) or frame.tried or guests)


def no_gift(frame: Frame) -> bool:
    """Return whether it is people who are found: not "he had found him work in Lilongwe"."""
    return sum(c.dep_ in ("obj", "iobj") for c in frame.trigger.children) < 2


def not_freed(frame: Frame) -> bool:
    """Return whether it does not happen to the freed: "the freed men will be flown to Mumbai" smuggles nobody."""
    heads = (frame.trigger.doc[p.head] for p in frame.fillers["target"])
    return not any(c.lower_ in _FREED for h in heads for c in h.lefts)


_FREED = frozenset(["freed", "rescued", "released", "liberated"])


def come_home(frame: Frame) -> bool:
    """Return whether victims do, or with a family: "was returning home after work" is no reunion."""
    if any(c.dep_ in ("obj", "nsubj:pass", "aux:pass") for c in frame.trigger.children):
        return True
    victims = child(frame) or VICTIMS.search(frame.trigger.sent.text)
    return bool(frame.fillers["recipient"] or victims)


def back_again(frame: Frame) -> bool:
    """Return whether captives or victims are home: not "the players are back home"."""
    held = frame.captive or frame.saved or child(frame)
    return held or bool(VICTIMS.search(frame.trigger.sent.text))


def to_family(frame: Frame) -> bool:
    """Return whether somebody is brought together with anybody: not "authorities sent back 1,430 migrants"."""
    victims = child(frame) or VICTIMS.search(frame.trigger.sent.text)
    lured = any(t.lemma_.lower() in ("lure", "rescue", "free") for t in frame.trigger.sent)
    return bool(frame.fillers["recipient"] or victims or lured)


def brought_home(frame: Frame) -> bool:
    """Return whether children or others who may be sold are brought back; anybody, where it is home."""
    back = any(frame.trigger.doc[i].lower_ == "back" for i in frame.used)
    return not back or child(frame)


def handed_home(frame: Frame) -> bool:
    """Return whether victims are given back: no thing, no suspect, and to an office none but women and children."""
    if not no_thing(frame) or not no_suspects(frame):
        return False
    to = (c for c in frame.trigger.rights if preposition(c) == "to")
    offices = any(
        kind_of_noun(c) in ("Agency", "Organization") or c.lemma_.lower() in COURTS | JUDGES
        for c in to
    )
    return not offices or victims(frame) or innocent(frame)


def worked_hard(frame: Frame) -> bool:
    """Return whether long hours are worked by people of whom the article tells a crime: "the girls worked 16 hours a day"."""
    doc = frame.trigger.doc
    if not {doc[i].lemma_.lower() for i in frame.used} & {"hour", "week"}:
        return True
    heads = [doc[p.head] for p in frame.fillers["target"]]
    traded = word_table("kinds.tsv")["Traded"]
    return doc.says(_BONDAGE) and any(
        h.lower_ in ("they", "she") or h.lemma_.lower() in traded for h in heads
    )


_BONDAGE = re.compile(
    r"\b(?:traffick\w*|slave\w*|servitude|bond(?:ed|age)|forced (?:labou?r|work)|exploit\w*|lured|smuggl\w*)\b",
    re.IGNORECASE,
)


def not_then_freed(frame: Frame) -> bool:
    """Return whether no verb after it says that they were freed: "intercepted a jeep near Moreh and rescued nine girls"."""
    return all(
        v.lemma_.lower() not in _FREES or v.i < frame.trigger.i for v in frame.trigger.conjuncts
    )


_FREES = frozenset("rescue free save".split())


def young(frame: Frame) -> bool:
    """Return whether it happens to children: "his mother collected the boy"."""
    return any(frame.trigger.doc[p.head].lemma_.lower() in YOUNG for p in frame.fillers["target"])


def to_the_law(frame: Frame) -> bool:
    """Return whether people are given up to the law: no thing, no victim, and neither women nor children."""
    return no_thing(frame) and not (victims(frame) or innocent(frame))


def victims(frame: Frame) -> bool:
    """Return whether it happens to victims: "the victims had been held since May"."""
    heads = (frame.trigger.doc[p.head].lemma_.lower() for p in frame.fillers["target"])
    return any(h in word_table("roles.tsv")["victim"] for h in heads)


def people(frame: Frame) -> bool:
    """Return whether it happens to people: "an arsenal of the army was seized" takes no body of the state away."""
    return any(p.kind != "Agency" for p in frame.fillers["target"])


def no_person(frame: Frame) -> bool:
    """Return whether it happens to no single person: "searched the driver twice" is no raid."""
    return any(p.kind != "Person" for p in frame.fillers["target"]) or not frame.fillers["target"]


def no_thing(frame: Frame) -> bool:
    """Return whether nothing but people is given: not "the cup was handed over by the president"."""
    given = [c for c in frame.trigger.children if c.dep_ in ("obj", "nsubj:pass")]
    things = (c.pos_ == "NOUN" and kind_of_noun(c) not in PEOPLE for c in given)
    return not given or not all(things)


def broken_by_state(frame: Frame) -> bool:
    """Return whether a body of the state breaks up a ring: "a reporter who exposed a ring" did not."""
    state = any(p.kind == "Agency" for p in frame.fillers["agent"])
    others = any(told.endswith("as subject") for told in frame.rejected)
    return state or not (others or frame.trigger.lemma_.lower() == "expose")


def by_no_court(frame: Frame) -> bool:
    """Return whether something may be found: "it was his cousin, a judge found on Friday" is a finding."""
    heads = {frame.trigger.doc[p.head].lemma_.lower() for p in frame.fillers["agent"]}
    return not heads & (COURTS | JUDGES)


def no_door(frame: Frame) -> bool:
    """Return whether a ring may be broken up: "broke down doors", "closed the roads" breaks up none."""
    targets = [(p.kind, frame.trigger.doc[p.head].lemma_.lower()) for p in frame.fillers["target"]]
    if frame.trigger.lemma_.lower() == "break":
        return all(kind != "Place" for kind, _ in targets)
    return all(word not in _WAYS for _, word in targets)


_WAYS = frozenset(
    "road door border street school avenue boulevard highway bridge airport port".split()
)
