"""How often criminals do a thing: "one trade in three days", "two girls a week".

Who can do so much in so much time is said to do it: what is measured is no mere possibility.
"""

from __future__ import annotations

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrases.phrases import PRONOUNS
from ringtrace.ingest.syntax.clause import arguments
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.ingest.syntax.kinds import kind_of_noun

_UNITS = frozenset("minute hour day night week fortnight month year".split())
_ADVERBS = frozenset("daily nightly weekly fortnightly monthly yearly annually".split())
_EACH = frozenset("a an each every per".split())
_OUTLAWS = frozenset(["Ring", "Group", "Person"])


def done_again(verb: Token) -> bool:
    """Return whether a clause says how much of a thing its doers, no body of the state, do in a time."""
    if verb.pos_ != "VERB":
        return False
    found = arguments(verb)
    doers = [a.head for a in found if a.position == "subject"]
    if not any(_outlaw(t) for t in doers):
        return False
    things = [a.head for a in found if a.position == "object"]
    counted = any(c.dep_ == "nummod" or c.lower_ in ("a", "an") for t in things for c in t.children)
    times = [c for head in (verb, *things) for c in head.children]
    return any(_every(t) or (counted and _within(t)) for t in times)


def _outlaw(head: Token) -> bool:
    if head.lower_ == "it":
        return True
    kind = PRONOUNS.get(head.lower_) or kind_of_noun(head)
    return kind in _OUTLAWS or head.ent_type_ == "PERSON"


def _every(token: Token) -> bool:
    """ "A week", "per night", "every three days", "monthly"."""
    if token.lower_ in _ADVERBS and token.dep_ == "advmod":
        return True
    words = {c.lower_ for c in token.children if c.dep_ in ("det", "case")}
    return token.lemma_.lower() in _UNITS and bool(words & _EACH) and words <= _EACH


def _within(token: Token) -> bool:
    """ "In three days", beside what is counted."""
    number = any(c.dep_ == "nummod" or c.lower_ in ("a", "an") for c in token.children)
    return token.lemma_.lower() in _UNITS and number and preposition(token) in ("in", "within")


def going_rate(verb: Token, helper: str) -> bool:
    """Return whether a sum is only what people are to be had for: "a boy could be had for 60,000 yuan"."""
    if helper not in ("can", "could") or verb.lemma_.lower() not in _DEALING:
        return False
    sums = [c for c in verb.rights if c.dep_ == "obj" or preposition(c) in ("for", "at", "as")]
    return any(t.pos_ == "NUM" for c in sums for t in c.subtree)


_DEALING = frozenset("have buy sell purchase obtain acquire cost fetch".split())
