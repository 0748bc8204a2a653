"""Whom a description means that nobody was called by before: "the defendant", "the actor", "the 34-year-old"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.ages import age_of
from ringtrace.ingest.phrases.offices import beside, holds_office, is_word
from ringtrace.ingest.reference.called import ADULT, CHILDREN
from ringtrace.ingest.reference.judged import judged
from ringtrace.ingest.reference.pronouns import meant
from ringtrace.ingest.syntax.grammar import sentences_back
from ringtrace.ingest.syntax.kinds import is_age
from ringtrace.ingest.words import word_table

if TYPE_CHECKING:
    from ringtrace.ingest.reference.reference import Reference


def titled(phrase: Phrase, token: Token, reference: Reference) -> Entity | None:
    """Return whom a definite noun means, None where nobody or several can be meant."""
    if (other := _anybody(phrase, token, reference)) is not None:
        return other
    if _somebody_else(token):
        return None
    if is_age(token):
        return _aged(phrase, token, reference)
    return _entitled(token, reference) or _before_the_law(token, reference)


def _anybody(phrase: Phrase, token: Token, reference: Reference) -> Entity | None:
    """ "Wanted for taking his former girlfriend. The woman, Ann Lee, escaped": the one woman told of before."""
    sex = {"woman": "female", "man": "male"}.get(token.lower_)
    named = any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in token.rights)
    if sex is None or not named or any(c.dep_.startswith("acl") for c in token.rights):
        return None
    start = sentences_back(token, 2)
    near = {
        id(e): e
        for i in range(start, token.sent.start)
        if (p := reference.by_head.get(i)) is not None and (e := reference.entity(p)) is not None
        if e.kind == "Person" and reference.sex(e) == sex
    }
    free = [e for e in near.values() if not any(p.named for p in e.phrases)]
    grown = [e for e in free if not any(token.doc[p.head].lemma_ in CHILDREN for p in e.phrases)]
    return grown[0] if len(grown) == len(free) == 1 else None


def _somebody_else(token: Token) -> bool:
    """ "The third defendant", "the defendant, Ann Lee,": one more, or one with a name of her own."""
    more = any(c.lower_ in _MORE for c in token.lefts)
    return more or any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in token.rights)


_MORE = frozenset("other another second third fourth fifth sixth remaining last".split())


def _aged(phrase: Phrase, token: Token, reference: Reference) -> Entity | None:
    """ "The 34-year-old": who is 34; else, where nobody's age is told, whom "he" or "she" would mean."""
    years = token.doc[phrase.start].lower_
    ages = {
        id(e): {str(a[1]) for p in e.phrases if (a := age_of(token.doc, p)) is not None}
        for e in reference.entities
        if e.kind == "Person"
    }
    same = [e for e in reference.entities if years in ages.get(id(e), ())]
    if same:
        return same[0] if len(same) == 1 else None
    found = meant(token, reference, "person")
    if found is not None and _in_office(found, token):
        before = [
            e for e in reference.entities if any(p.named and p.head < token.i for p in e.phrases)
        ]
        others = [e for e in before if e.kind == "Person" and not _in_office(e, token)]
        found = others[0] if len(others) == 1 else None
    if found is None or ages.get(id(found)) or not years.isdigit():
        return None
    here = any(p.head >= token.sent.start for p in (*found.phrases, *found.pronouns))
    child = any(token.doc[p.head].lemma_.lower() in CHILDREN for p in found.phrases)
    return None if here or child != (int(years) < ADULT) else found


def _in_office(entity: Entity, token: Token) -> bool:
    """ "Inspector X", "X, his lawyer", "X, a sister of Y": told of by an office or as kin, and seldom by an age alone."""
    names = [(token.doc[p.head], p) for p in entity.phrases if p.named and p.head < token.i]
    table = word_table("roles.tsv")
    others = table["office"] | table["relative"]
    called = (t for one in names for t in beside(*one))
    return any(holds_office(*one) for one in names) or any(is_word(t, others) for t in called)


def _entitled(token: Token, reference: Reference) -> Entity | None:
    """Return the person of whom "the actor" is the title: "actor Ann Lee was detained"; the latest of several."""
    if token.tag_ != "NN":
        return None
    for entity in reversed(reference.entities):
        names = (token.doc[p.head] for p in entity.phrases if p.named)
        for name in names if entity.kind == "Person" else ():
            titles = (c for c in name.lefts if c.dep_ == "nmod:desc" and name.i < token.i)
            if any(c.lemma_.lower() == token.lemma_.lower() for c in titles):
                here = any(p.head >= token.sent.start for p in entity.phrases)
                return None if here else entity  # "Lee said that the general was killed"
    return None


def _before_the_law(token: Token, reference: Reference) -> Entity | None:
    """Return the one named person whom "the defendant", "the convict" or "the suspect" can mean.

    Only who is told before to be arrested, charged or convicted can be; of several, none is meant.
    """
    table = word_table("standing.tsv")
    titles = frozenset().union(*(words for name, words in table.items() if "title_" in name))
    if token.lemma_.lower() not in titles or token.tag_ in ("NNS", "NNPS"):
        return None
    found = [
        entity
        for entity in reference.entities
        if entity.kind == "Person"
        and any(p.named and p.head < token.i and judged(token.doc[p.head]) for p in entity.phrases)
    ]
    return found[0] if len(found) == 1 else None
