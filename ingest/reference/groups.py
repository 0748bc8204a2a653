"""Whom the words for several people stand for: "the pair", "all three", "both" after those named side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.finders.numbers import find_numbers
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.reference.judged import judged
from ringtrace.ingest.reference.side_by_side import TOGETHER
from ringtrace.ingest.syntax.grammar import coordinated, first_of, preposition, sentences_back
from ringtrace.ingest.syntax.kinds import COLLECTIVE, kind_of_noun
from ringtrace.ingest.words import word_table

if TYPE_CHECKING:
    from ringtrace.ingest.law.whom import Whom

_MANY = {**TOGETHER, "both": 2}


def is_group(head: Token) -> bool:
    """Return whether a head tells of several people who were told of before."""
    if head.lower_ in ("they", "them", "both"):
        return True
    if any(c.dep_ == "nummod" for c in head.children) and not any(
        c.lower_ in ("the", "these", "those", "all") for c in head.children
    ):
        return False
    if head.lemma_.lower() not in word_table("standing.tsv")["group"]:
        return False
    if head.tag_ == "NN" and head.lower_ not in COLLECTIVE:
        return False  # "the defendant" is one of them
    if any(c.dep_ == "acl:relcl" and head.word(1) in ("who", "that") for c in head.rights):
        return False  # "the couple who rented the house": told of for the first time
    return any(c.lower_ in ("the", "both", "these", "those", "all") for c in head.children)


def named_before(head: Token, whom: Whom) -> list[Entity]:
    """Return the people named side by side last, in this sentence or the two before, two at least."""
    for token in reversed(head.doc[sentences_back(head, 2) : head.i]):
        if token.dep_ == "conj" or not any(c.dep_ == "conj" for c in token.children):
            continue
        named = [e for one in coordinated(token) if (e := whom.person(one)) is not None]
        many = len({id(e) for e in named})
        if many >= 2:
            others = any(whom.in_office(e) for e in named) or _more_taken(head, many)
            return [] if others else named
    return _as_many(head, whom) or (_with_another(head, whom) if head.lower_ == "both" else [])


def family(head: Token, whom: Whom) -> list[Entity]:
    """Return the people told of before whose surname stands in the plural, two at least: "the Oldroyds were jailed"."""
    plural = head.tag_ == "NNPS" and head.text.endswith("s")
    if not plural or not any(c.lower_ == "the" for c in head.lefts):
        return []
    surnames = {head.text[:-1], head.text[:-2]}
    names = (t for t in head.doc[: head.i] if t.text in surnames and t.ent_type_ == "PERSON")
    tops = (t.head if t.dep_ == "flat" else t for t in names)
    people = [
        e
        for top in tops
        for one in coordinated(first_of(top))
        if (e := whom.person(one)) is not None
    ]
    found = {id(e): e for e in people if not whom.in_office(e)}
    return list(found.values()) if len(found) > 1 else []


def _more_taken(head: Token, many: int) -> bool:
    """ "Arrested 11 people. Agents, X and Y, lured them. The suspects were remanded": the 11, and not the two."""
    if head.pos_ != "NOUN" or head.lower_ in COLLECTIVE:
        return False
    taken = (t for t in head.doc[: head.i] if t.tag_ == "NNS" and judged(t))
    numbers = (c.text for t in taken for c in t.lefts if c.dep_ == "nummod")
    return any(found.value > many for text in numbers for found in find_numbers(text.lower()))


def _as_many(head: Token, whom: Whom) -> list[Entity]:
    """ "The two are charged", after a sentence that names two who hold no office."""
    words = (head.lower_, *(c.lower_ for c in head.lefts if c.dep_ == "nummod"))
    many = next((_MANY[w] for w in words if w in _MANY), 0)
    start = head.sent.start
    if many < 2 or not start:
        return []
    before = head.doc[start - 1].sent
    people = {id(e): e for t in before if (e := whom.named(t)) is not None}
    free = [e for e in people.values() if not whom.in_office(e)]
    return free if len(free) == many else []


def _with_another(both: Token, whom: Whom) -> list[Entity]:
    """ "X was stopped with a woman. Both were let go": X, of the sentence before."""
    verb = both.doc[both.sent.start - 1].sent.root if both.sent.start else both
    subjects = [c for c in verb.children if c.dep_.startswith("nsubj")]
    beside = [c for c in verb.children if preposition(c) in ("with", "along with")]
    another = any(kind_of_noun(c) == "Person" for c in beside)
    return [e for c in subjects if another and (e := whom.person(c)) is not None]
