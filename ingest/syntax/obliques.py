"""What stands under a preposition of a verb or noun, and what the parser hung on that instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.grammar import preposition

WAYS = frozenset("from to into through via across over".split())  # the stages of a way
_BOUND = frozenset("bound destined headed heading".split())
EXCHANGE = frozenset(["exchange", "return"])
CARRIERS = frozenset(
    "yuan dollar euro pound rupee price cost sum custody operation raid connection suspicion charge "
    "home house flat village swoop sweep part".split()
)


@dataclass(frozen=True, slots=True)
class Argument:
    """A filler candidate: where it stands and its head token. direct: hangs on the trigger itself."""

    position: str
    head: Token
    direct: bool = True


def obliques(token: Token) -> Iterator[Argument]:
    """Yield what stands under a preposition of a word, each with the preposition as its position."""
    yield from (Argument("to", end) for end in _bound_for(token))
    for child in token.children:
        if child.dep_.split(":")[0] in ("obl", "nmod") and child.dep_ not in (
            "obl:agent", "nmod:poss", "nmod:desc",
        ):  # fmt: skip
            position = preposition(child)
            if position:
                yield Argument(position, child)
                yield from _in_exchange(child, position)
                yield from _way_on(child, position)
                yield from _nested(child)
                yield from _doer_beyond(child, position)
        elif child.dep_ == "advcl" and child.tag_ == "VBG":
            position = next((c.lower_ for c in child.children if c.dep_ == "mark"), "")
            if position in ("for", "of", "with", "from", "to"):
                yield Argument(position, child)


def _bound_for(verb: Token) -> Iterator[Token]:
    """ "Took them in a boat bound for Malta", "heroin, smuggled by truck, was bound for Rotterdam"."""
    if verb.pos_ != "VERB":
        return
    things = [c for c in verb.children if c.dep_.split(":")[0] in ("obj", "obl", "nsubj")]
    bound = [g for c in (*things, verb) for g in c.rights if g.dep_ in ("acl", "amod", "conj")]
    if verb.dep_ == "acl":
        bound.append(verb.head.head)
    for word in bound:
        if word.lower_ in _BOUND:
            yield from (
                c for c in word.rights if preposition(c) in ("for", "to", "toward", "towards")
            )


def _way_on(stage: Token, position: str) -> Iterator[Argument]:
    """ "From Szeged to Vienna", "across the Balkans to Linz": the parser hangs a stage on the one before."""
    if position == "by" and stage.lower_ == "way":  # "by way of Panama"
        yield from (Argument("via", c) for c in stage.rights if preposition(c) == "of")
    if position in WAYS:
        for child in stage.rights:
            if (onward := preposition(child)) in WAYS and child.dep_.startswith("nmod"):
                yield Argument(onward, child)
                yield from _way_on(child, onward)


def _in_exchange(noun: Token, position: str) -> Iterator[Argument]:
    """ "In exchange for 38,000 yuan", "in return for two cows"."""
    if position == "in" and noun.lemma_.lower() in EXCHANGE:
        yield from (Argument("for", c) for c in noun.rights if preposition(c) == "for")


def _nested(head: Token) -> Iterator[Argument]:
    """ "for 8,000 yuan in Yunnan": the parser hangs the place on the sum; it belongs to the deed."""
    for child in head.children:
        if (
            child.dep_ in ("nmod", "nmod:unmarked")
            and preposition(child)
            in (
                "in",
                "near",
                "at",
                "from",
                "to",
            )
            and (head.lemma_.lower() in CARRIERS or head.is_currency or head.like_num)
        ):
            yield Argument(preposition(child), child, direct=False)


def _doer_beyond(between: Token, position: str) -> Iterator[Argument]:
    """ "The rescue of infants by police", "held for ransom by the gang": the parser hangs who did it
    on the noun before; so it is where that noun is what the deed is done to, or stands bare."""
    if position.startswith("according"):
        return  # "according to reports by relatives"
    bare = not any(c.dep_ == "det" for c in between.children)
    if position == "of" or (bare and between.head.pos_ == "VERB"):
        named = [c for c in between.rights if c.dep_ == "appos"]
        for child in (c for head in (between, *named) for c in head.children):
            hung = child.dep_.startswith("nmod") and preposition(child) == "by"
            if hung and child.tag_ != "VBG":
                yield Argument("by", child)
