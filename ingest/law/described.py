"""Whom a description without a name stands for before the law: "the 44-year-old driver", "the defendant"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrases.ages import age_of
from ringtrace.ingest.phrases.offices import beside
from ringtrace.ingest.reference.called import CHILDREN
from ringtrace.ingest.syntax.grammar import sentences_back
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words import word_table

if TYPE_CHECKING:
    from ringtrace.ingest.law.whom import Whom

_THE_AGED = re.compile(r"\bthe (\d{1,2})-year-old(?: [\w-]+){0,3}$", re.IGNORECASE)
_BACK = 2  # sentences
# What anybody may be called whom the law is after.
_ANYBODY = frozenset(
    "defendant accused suspect convict man woman fugitive prisoner detainee".split()
)


def of_the_age(head: Token, whom: Whom) -> Entity | None:
    """Return who "the 44-year-old driver" is: the one of that age, or the only one named before."""
    described = _THE_AGED.search(head.doc[head.sent.start : head.i + 1].text)
    if described is None:
        return None
    before = [
        e
        for e in whom.people.values()
        if any(whom.by_name(p) and p.head < head.i for p in e.phrases) and not whom.in_office(e)
    ]
    ages = {id(e): [age_of(head.doc, p) for p in e.phrases] for e in before}
    years = {k: [a[1] for a in told if a is not None] for k, told in ages.items()}
    same = [e for e in before if int(described[1]) in years[id(e)]]
    free = same or [e for e in before if not years[id(e)]]
    return free[0] if len(free) == 1 and (same or len(before) == 1) else None


def described(head: Token, whom: Whom) -> Entity | None:
    """Return who "the defendant" or "the gang leader" is: the one person named just before whom the law is after.

    None where another is told of by that word, or where the one is called something else.
    """
    if head.tag_ != "NN" or not any(c.lower_ == "the" for c in head.lefts):
        return None
    if kind_of_noun(head) != "Person" or len(whom.sought) != 1 or _not_after(head):
        return None
    entity = whom.people[next(iter(whom.sought))]
    start = sentences_back(head, _BACK)
    named = [p for p in entity.phrases if whom.by_name(p)]
    if not any(start <= p.head < head.sent.start for p in (*named, *entity.pronouns)):
        return None
    if any(t.lemma_ == head.lemma_ and not _beside_name(t) for t in head.doc[: head.i]):
        return None
    called = {t.lemma_.lower() for p in named for t in beside(head.doc[p.head], p)}
    others = {w for w in called if any(w in words for words in word_table("roles.tsv").values())}
    return entity if head.lemma_.lower() in _ANYBODY or not others else None


def _not_after(head: Token) -> bool:
    """Whether a word tells of somebody whom no law is after: a victim, a child, kin, an official, counsel."""
    table = word_table("roles.tsv")
    others = (
        "victim",
        "witness",
        "relative",
        "official",
        "office",
        "lawyer",
        "counsel",
        "journalist",
    )
    child = head.lemma_.lower() in CHILDREN
    return child or any(head.lemma_.lower() in table[role] for role in others)


def _beside_name(token: Token) -> bool:
    return token.head.ent_type_ == "PERSON" or any(c.ent_type_ == "PERSON" for c in token.children)
