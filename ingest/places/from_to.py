"""The way from one place to another, told behind the vehicle or the doer: "took them by bus from A to B"."""

from __future__ import annotations

from collections.abc import Container, Iterator

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.reference.reference import Reference
from ringtrace.ingest.syntax.grammar import coordinated, preposition

_TO = frozenset(["to", "into"])
_IN = frozenset("in near at outside".split())


def ways(
    trigger: Token, reference: Reference, told: Container[int]
) -> Iterator[tuple[Phrase, Phrase]]:
    """Yield each origin with the destination that stands right behind it, of those below a trigger.

    told: triggers, by token; what hangs on them is the way of theirs.
    """
    for noun in trigger.sent:
        origin = _town(noun, reference)
        if noun.i < trigger.i or origin is None or preposition(noun) != "from":
            continue
        end = reference.by_head.get(_place_behind(noun, origin.end))
        if end is None or not (origin.kind == end.kind == "Place" and origin.named and end.named):
            continue
        for one in coordinated(noun.doc[end.head]) if _below(noun, trigger, told) else ():
            told_too = reference.by_head.get(one.i)
            if told_too is not None and told_too.kind == "Place" and told_too.named:
                yield origin, told_too


def _town(noun: Token, reference: Reference) -> Phrase | None:
    """The place itself, or the one that it is in: "from a stash house in Laredo to Dallas"."""
    place = reference.by_head.get(noun.i)
    if place is None or place.named or place.kind != "Place":
        return place
    within = (reference.by_head.get(c.i) for c in noun.rights if preposition(c) in _IN)
    return next((p for p in within if p is not None and p.kind == "Place" and p.named), place)


def _place_behind(noun: Token, end: int) -> int:
    """The head of what stands under the "to" right behind a place, -1 where there is none."""
    doc = noun.doc
    to = doc[end] if end < noun.sent.end else None
    return to.head.i if to is not None and to.lower_ in _TO and to.dep_ == "case" else -1


def _below(noun: Token, trigger: Token, told: Container[int]) -> bool:
    """Whether a noun hangs on a trigger by nouns alone, or by "hidden in tyres", and nothing else that is
    told of stands between.
    """
    node = noun.head
    while node.i != trigger.i:
        reduced = node.dep_ == "acl" and node.tag_ == "VBN"
        verb = node.pos_ in ("VERB", "AUX") and not reduced
        if node.head.i == node.i or verb or node.i in told:
            return False
        node = node.head
    return True
