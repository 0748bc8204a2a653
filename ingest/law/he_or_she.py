"""Whom "he" or "she" stands for where the law is told of, in what the reference leaves open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrases.offices import beside, is_word
from ringtrace.ingest.syntax.grammar import sentences_back
from ringtrace.ingest.words import word_table

if TYPE_CHECKING:
    from ringtrace.ingest.law.whom import Whom

SEX = {"he": "m", "him": "m", "she": "f", "her": "f"}


def of_the_accused(pronoun: Token, entity: Entity, whom: Whom) -> Entity:
    """Return whom the law has, where a pronoun may as well be his kin or one who speaks: "X got nine years. His
    brother, Y, sat in the court. The judge ordered him to pay the costs".
    """
    named = any(pronoun.sent.start <= p.head < pronoun.i for p in entity.phrases)
    herself = any(c.lower_ in ("himself", "herself") for c in pronoun.head.children)
    if id(entity) in whom.sought or named or herself or goes_on(pronoun, entity, whom):
        return entity
    if not _only_beside(entity, whom):
        return entity
    start = sentences_back(pronoun, 2)
    near = {id(e): e for t in whom.doc[start : pronoun.i] if (e := whom.named(t)) is not None}
    other = "female" if SEX[pronoun.lower_] == "m" else "male"
    sex = whom.reading.reference.sex
    accused = [e for key, e in near.items() if key in whom.sought and sex(e) != other]
    return accused[0] if len(accused) == 1 else entity


def _only_beside(entity: Entity, whom: Whom) -> bool:
    """Whether somebody is told of as kin, or only speaks."""
    kin, speech = word_table("roles.tsv")["relative"], word_table("speech.tsv")["verb"]
    told = [(whom.doc[p.head], p) for p in entity.phrases]
    related = any(is_word(t, kin) for head, p in told for t in beside(head, p))
    return related or any(h.dep_ == "nsubj" and h.head.lemma_ in speech for h, _ in told)


def spoken_of(pronoun: Token, speaker: Entity, whom: Whom) -> Entity | None:
    """Return the only other person of a sentence before a pronoun that may be who speaks: "said X, counsel for Y,
    after he was jailed".
    """
    before = {
        id(e): e
        for t in whom.doc[pronoun.sent.start : pronoun.i]
        if (e := whom.named(t)) is not None and e is not speaker
    }
    free = [e for e in before.values() if not whom.in_office(e)]
    return free[0] if len(before) == len(free) == 1 else None


def of_the_sex(pronoun: Token, entity: Entity, whom: Whom) -> Entity:
    """Return who was "she" before, where nothing tells that the one whom "she" may be is a woman."""
    same = {w for w, sex in SEX.items() if sex == SEX[pronoun.lower_]}
    start = sentences_back(pronoun, 1)
    near = {id(e): e for t in whom.doc[start : pronoun.i] if (e := whom.named(t)) is not None}
    kin = [e for e in near.values() if _kin_so(e, pronoun)]
    if _kin_so(entity, pronoun) or (not kin and _called_so(entity, pronoun, same)):
        return entity
    known = kin or [e for e in near.values() if _called_so(e, pronoun, same)]
    return known[0] if len(known) == 1 else entity


def _called_so(entity: Entity, pronoun: Token, words: set[str]) -> bool:
    told = (pronoun.doc[p.head] for p in entity.pronouns if p.head < pronoun.i)
    return any(t.lower_ in words for t in told)


def _kin_so(entity: Entity, pronoun: Token) -> bool:
    """Whether a noun beside the name tells the sex: "his wife, X"."""
    nouns = (pronoun.doc[p.head] for p in entity.phrases if p.head < pronoun.i and not p.pronoun)
    sex = word_table("sex.tsv")["male" if SEX[pronoun.lower_] == "m" else "female"]
    return any(t.lemma_.lower() in sex for t in nouns)


def goes_on(pronoun: Token, entity: Entity, whom: Whom) -> bool:
    """Return whether nobody else is told of: "Councillor X was found in a hotel. He has been charged"."""
    clause = pronoun.head
    if clause.dep_ != "ROOT" or not pronoun.dep_.startswith("nsubj") or not pronoun.sent.start:
        return False
    last = whom.doc[pronoun.sent.start - 1].sent
    subject = next((c for c in last.root.children if c.dep_.startswith("nsubj")), None)
    if subject is None or whom.named(subject) is not entity:
        return False
    told = subject.dep_ == "nsubj:pass"  # "was told that there would be no charge"
    if last.root.lemma_.lower() in word_table("speech.tsv")["verb"] and not told:
        return False
    phrases = (whom.reading.reference.by_head.get(t.i) for t in last)
    people = [p for p in phrases if p is not None and p.kind == "Person" and not p.pronoun]
    return all(whom.reading.reference.entity(p) is entity for p in people)
