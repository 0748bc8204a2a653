"""What is done in a ring, and the work of those in it."""

from __future__ import annotations

from collections.abc import Iterator

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.grammar import coordinated, first_of, is_passive, preposition
from ringtrace.ingest.words import word_table

_LIST = 2  # so many words for work side by side tell of a ring's
_DUTIES = frozenset("responsible charge tasked specialised specialized role roles duties".split())
_UNDER = frozenset("advcl acl conj nmod obl pcomp xcomp ccomp".split())


def tasks(ring: Token) -> list[Token]:
    """Return the gerunds in "members responsible for abducting, purchasing and selling"."""
    sentence = ring.sent
    found: list[Token] = []
    for token in sentence:
        if token.lower_ in _DUTIES and token.i > ring.i:
            for child in token.subtree:
                if child.tag_ == "VBG" and child.i > token.i and child.dep_ in _UNDER:
                    found.append(child)
    return found


def done_by_members(ring: Token) -> Iterator[Token]:
    """Yield the verbs in "members who abducted, bought and moved infants"."""
    for member in ring.sent:
        if member.lemma_.lower() == "member" and member.i > ring.i:
            for clause in member.children:
                done = [clause, *(c for c in clause.children if c.dep_ == "conj")]
                if clause.dep_ == "acl:relcl" and len(done) >= _LIST and not is_passive(clause):
                    yield from (v for v in done if v.pos_ == "VERB")


def is_work(token: Token) -> bool:
    """Return whether a noun tells somebody's work in a ring: "the ring's cashier", "scouts, cutters and drivers"."""
    work = word_table("roles.tsv")["ringwork"]
    if token.pos_ != "NOUN" or token.lemma_.lower() not in work:
        return False
    rings = word_table("kinds.tsv")["Ring"] | {"group"}
    head = first_of(token)
    for child in (*token.children, *head.children):
        owned = child.dep_ == "nmod:poss" or preposition(child) in ("of", "for", "in")
        if owned and child.dep_.startswith("nmod") and child.lemma_.lower() in rings:
            return True
    if preposition(head) == "with" and head.head.lemma_.lower() in rings:
        return True
    return sum(t.lemma_.lower() in work for t in coordinated(head)) >= _LIST


def gerund(lemma: str) -> str:
    """Return the gerund of a verb, as roles of rings are named: "selling"."""
    return (lemma.removesuffix("e")) + "ing"
