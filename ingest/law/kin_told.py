"""Of whom "the brother of X was arrested" tells, where the brother is named later by the family's name alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.law.latest import Standing
from ringtrace.ingest.law.whom import Whom
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.offices import beside, is_word
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import RANK


def of_kin(whom: Whom, group: Sequence[tuple[Token, str, Token]]) -> Iterator[Standing]:
    """Yield the steps told of somebody's kin for the only one who bears the family's name and is nothing else.

    group: (head, status, trigger) of people without a name.
    """
    kin = word_table("roles.tsv")["relative"]
    for head, status, trigger in group:
        told = status in RANK or status in ("acquitted", "released")
        if head.tag_ != "NN" or not told or not is_word(head, kin):
            continue
        owners = [c for c in head.children if c.dep_ == "nmod:poss" or preposition(c) == "of"]
        named = (c for c in owners if c.ent_type_ == "PERSON" or c.lower_ in ("his", "her"))
        family = next((e for c in named if (e := whom.named(c)) is not None), None)
        if family is None:
            continue
        others = [e for e in whom.people.values() if _of_the_family(e, family, head, whom)]
        before = [e for e in others if any(p.head < head.i for p in e.phrases)]
        if before and not (id(before[0]) in whom.sought and _tried_together(before[0], family)):
            continue
        if len(others) == 1:
            yield Standing(others[0], status, trigger)


def _of_the_family(entity: Entity, family: Entity, kin: Token, whom: Whom) -> bool:
    named = [p for p in entity.phrases if whom.by_name(p)]
    if entity is family or whom.in_office(entity) or not named:
        return False
    last = {_surname(p, whom) for p in family.phrases if whom.by_name(p)}
    if not last & {_surname(p, whom) for p in named}:
        return False
    titles = (t for p in named for t in beside(whom.doc[p.head], p))
    words = word_table("roles.tsv")
    called = {w for t in titles for w in (t.lemma_.lower(),) if any(w in r for r in words.values())}
    return called <= {kin.lemma_.lower()} and not any(_speaks(p, whom) for p in named)


def _tried_together(entity: Entity, family: Entity) -> bool:
    """ "X and Y stood trial. Y was jailed; his brother was acquitted": named side by side."""
    first, second = entity.phrases[0], family.phrases[0]
    return abs(first.head - second.head) < 5


def _surname(phrase: Phrase, whom: Whom) -> str:
    return whom.doc[phrase.end - 1].text


def _speaks(phrase: Phrase, whom: Whom) -> bool:
    name = whom.doc[phrase.head]
    verbs = word_table("speech.tsv")["verb"]
    return name.dep_ == "nsubj" and name.head.lemma_.lower() in verbs
