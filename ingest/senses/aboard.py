"""Who is told to be in a vehicle that is stopped: "a truck with 26 migrants", "15 girls were on the bus"."""

from __future__ import annotations

from collections.abc import Iterator

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.ingest.syntax.kinds import MIGRANTS, are_nationals, is_age
from ringtrace.ingest.words import word_table

VEHICLES = word_table("kinds.tsv")["Vehicle"]
# What is done to people who are not to be seen on their way.
STOWED = frozenset(
    "hide conceal cram pack squeeze stow wedge stuff lock seal chain shackle tie".split()
)
SMALL_BOATS = frozenset("pirogue dinghy raft inflatable cayuco".split())
CARRYING = frozenset("carry transport ferry bring convey".split())
YOUNG = frozenset(
    "child baby infant newborn toddler girl boy pupil schoolgirl schoolboy schoolchild student daughter son".split()
)


def aboard(head: Token) -> bool:
    """Return whether children, women or migrants are told to be in a vehicle: "a truck with 26 Afghans", "15 girls
    were on the bus".
    """
    called = head.lemma_.lower() in YOUNG | MIGRANTS | {"woman"} or are_nationals(head)
    anybody = head.lemma_.lower() in ("people", "person", "man")
    inside = list(_around(head)) if called or anybody else []
    return any(_is_vehicle(t) if called else t.lemma_.lower() in SMALL_BOATS for t in inside)


def at_sea(frame: Frame) -> bool:
    """Return whether people are taken out of the sea or off a boat: "picked up 61 Moroccans from a dinghy"; and no
    suspects.
    """
    doc, words = frame.trigger.doc, {t.lemma_.lower() for t in frame.trigger.sent}
    heads = [doc[p.head] for p in frame.fillers["target"]]
    called = any(h.lemma_.lower() in MIGRANTS or are_nationals(h) for h in heads)
    return called and bool(words & (SMALL_BOATS | {"boat", "sea", "vessel", "island", "strait"}))


def children_at_work(frame: Frame) -> bool:
    """Return whether children are found at work, or anybody where people are abused: "found picking cocoa"."""
    doc = frame.trigger.doc
    below = [frame.trigger, *(doc[p.head] for p in frame.fillers["target"])]
    working = (c for t in below for c in t.rights if c.tag_ == "VBG" and c.lemma_ in WORKING)
    if (verb := next(working, None)) is None:
        return False
    heads = {doc[p.head].lemma_.lower() for p in frame.fillers["target"]}
    young = _young(frame)
    abused = any(
        t.lemma_.lower() in ("brothel", "kiln", "sweatshop", "slave") for t in verb.subtree
    )
    return bool(young and frame.count or (heads and abused))


def in_no_trade(frame: Frame) -> bool:
    """Return whether who works in a mine is a child: "3,000 children are working in the mines"; of any other word it does."""
    scenes = ("mine", "quarry", "kiln", "plantation", "sweatshop", "brothel", "dump")
    used = [frame.trigger.doc[i] for i in frame.used]
    there = [t for t in used if t.lemma_.lower() in scenes]
    if any(t.lower_ == "without" for t in frame.trigger.subtree):
        return True  # "toiling without pay at a kiln"
    return not there or _young(frame) and all(t.dep_ != "compound" for t in there)


def _young(frame: Frame) -> bool:
    """Whether children are told of, and no pupils, who may learn a trade."""
    heads = [frame.trigger.doc[p.head] for p in frame.fillers["target"]]
    children = YOUNG - {"pupil", "student"} | {"minor"}
    return any(h.lemma_.lower() in children or is_age(h) for h in heads)


WORKING = frozenset(
    "work toil labour labor beg sew weave pick dig dive harvest peddle make pack slave".split()
)


def _around(head: Token) -> Iterator[Token]:
    """In what people may be told to be."""
    clause = head.head if head.dep_.startswith("nsubj") else head  # "a van with 29 Afghans in it"
    if head.dep_ == "obj" and head.head.dep_ == "acl" and head.head.lemma_.lower() in CARRYING:
        yield head.head.head  # "a boat carrying 76 Afghans"
    if preposition(head) == "of" and head.head.lower_.endswith("load"):
        yield head.head  # "a boatload of Haitians"
    if any(c.tag_ == "WDT" and preposition(c) in ("in", "on") for c in clause.lefts):
        yield clause.head  # "a van in which 29 Afghans were hidden"
    if preposition(head) == "with" or any(
        c.dep_ == "mark" and c.lower_ == "with" for c in clause.children
    ):
        verb = clause.head
        behind = (c for c in verb.children if c.dep_ in ("obj", "nsubj:pass"))
        yield next(behind, verb) if verb.pos_ == "VERB" else verb
    yield from (t for t in (clause, *head.rights) if preposition(t) in ("on", "in", "aboard"))


def _is_vehicle(word: Token) -> bool:
    return word.lemma_.lower() in VEHICLES or word.lower_.removesuffix("load") in VEHICLES
