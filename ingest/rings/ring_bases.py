"""Where a ring sits, which is not where it did what it did: "Lagos-based", "operating out of Lagos"."""

from __future__ import annotations

from collections.abc import Iterator

from ringtrace.ingest.gazetteer.places import locate
from ringtrace.ingest.parsed import Span, Token
from ringtrace.ingest.reference.reference import Reference
from ringtrace.ingest.syntax.grammar import coordinated, preposition

_SITS = frozenset("base headquarter operate locate run active work".split())
_MEMBERS = frozenset("agent member cell branch office associate recruiter operative".split())
_IN = frozenset(
    ["in", "out of", "out", "from", "across", "between", "around", "near", "throughout"]
)
_STEPS = 2  # "a hotel in the port of Lagos"


def bases(ring: Token, reference: Reference) -> Iterator[Span]:
    """Yield the places where the words around a word for a ring say that it sits."""
    for child in ring.lefts:
        if is_based(child):
            yield from (_span(c) for c in child.lefts if c.tag_ == "NNP")
        elif child.dep_ == "compound" and _is_town(child):  # "the Medellin cartel"
            yield _span(child)
    for child in ring.rights:
        if (
            child.dep_.startswith("nmod") and preposition(child) == "from"
        ):  # "in X" is where it was caught
            yield from _names(child, reference)
        elif child.dep_.startswith("nmod") and preposition(child) == "with":
            if child.lemma_.lower() in _MEMBERS:  # "a network with agents in Dubai"
                yield from _under(child, reference)
        elif child.dep_.startswith("acl") and child.lemma_.lower() in _SITS:
            yield from _under(child, reference)
    seat = ring.head
    if ring.dep_.startswith("nsubj") and seat.lemma_.lower() in _SITS:
        yield from _under(seat, reference)
        where = any(c.lower_ == "where" for c in seat.lefts)
        if seat.dep_ == "acl:relcl" and where:  # "were caught in Lagos, where the ring was based"
            place = reference.by_head.get(seat.head.i)
            if place is not None and place.kind == "Place":
                yield ring.doc[place.start : place.end]


def is_based(modifier: Token) -> bool:
    """Return whether a modifier says where a ring sits and not what it is like: "Lagos-based", "family-based"."""
    return modifier.lower_ == "based" and any(c.tag_ == "NNP" for c in modifier.lefts)


def _is_town(word: Token) -> bool:
    return word.ent_type_ == "LOC" and bool(locate(word.text))


def _span(word: Token) -> Span:
    return word.doc[word.left_edge.i : word.i + 1]


def _under(above: Token, reference: Reference) -> Iterator[Span]:
    for child in above.rights:
        if child.dep_.startswith(("obl", "nmod")) and preposition(child) in _IN:
            yield from _names(child, reference)


def _names(head: Token, reference: Reference, steps: int = _STEPS) -> Iterator[Span]:
    for one in coordinated(head):
        phrase = reference.by_head.get(one.i)
        if phrase is not None and phrase.kind == "Place" and phrase.named:
            yield one.doc[phrase.start : phrase.end]
        elif steps:
            for child in one.rights:
                if child.dep_.startswith("nmod") and preposition(child) in ("in", "of", "near"):
                    yield from _names(child, reference, steps - 1)
