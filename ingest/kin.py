"""Whose kin somebody is, where it is said of another: "X's brother, Y, was jailed", "the brother of X spoke"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringtrace.ingest.grammar import preposition
from ringtrace.ingest.harm import DO_TO
from ringtrace.ingest.heads import copular
from ringtrace.ingest.offices import is_word
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.words import word_table

if TYPE_CHECKING:
    from ringtrace.ingest.people import Person

_MINE = frozenset(["my", "our"])
# What is done to kin by criminals or the law: "the men who held his daughter", "his son was jailed".
_DONE = DO_TO | frozenset(
    "hold take seize free release rescue recover find sell arrest detain charge convict jail sentence accuse".split()
)


def kin_of_somebody(person: Person) -> Token | None:
    """Return the word that makes somebody another's kin though it is no title beside the own name.

    "X's brother, Y, was jailed" makes a relative of X; "the husband of X said so. Y spoke", where Y has a
    name in common with X and no kin is named, one of Y; so do "my son", said by X, and "the men who held
    his son", of X.
    """
    kin = word_table("roles.tsv")["relative"]
    doc = person.reading.doc
    for phrase in person.phrases:
        head = doc[phrase.head]
        owned = head.head if head.dep_ == "nmod:poss" else None
        if owned is not None and is_word(owned, kin):
            beside = _named(owned) or _named_later(owned)
            if any(_sought(person, t) for t in beside):
                return owned
    for pronoun in person.entity.pronouns:  # "she is the mother of the girl", "held his daughter"
        head = doc[pronoun.head]
        what = head.head
        if not is_word(what, kin):
            continue
        another = any(c.dep_ == "nmod:poss" or preposition(c) == "of" for c in what.children)
        if head.dep_ == "nsubj" and another and copular(what):
            return what
    return _of_the_taken(person, kin) or _said_mine(person, kin) or _of_the_name(person, kin)


def _of_the_taken(person: Person, kin: frozenset[str]) -> Token | None:
    """ "X paid the men who held his daughter", "X, whose son was sold"."""
    named = {p.head for p in person.phrases}
    for token in person.reading.doc:
        done = token.dep_ in ("obj", "nsubj:pass") and token.head.lemma_.lower() in _DONE
        if not done or not is_word(token, kin):
            continue
        if any(c.lower_ in ("his", "her") and c.dep_ == "nmod:poss" for c in token.lefts):
            above = [t for t in token.ancestors if t.pos_ == "VERB"]
            subjects = [c for t in above for c in t.children if c.dep_.startswith("nsubj")]
            names = [c for c in subjects if c.ent_type_ == "PERSON" and c.i < token.i]
            if len(names) == 1 and names[0].i in named:
                return token
    return None


def _said_mine(person: Person, kin: frozenset[str]) -> Token | None:
    """ "My son is innocent," said X."""
    verbs = word_table("speech.tsv")["verb"]
    for phrase in person.phrases:
        head = person.reading.doc[phrase.head]
        if head.dep_ != "nsubj" or head.head.lemma_.lower() not in verbs:
            continue
        for token in head.sent:
            if token.lower_ in _MINE and is_word(token.head, kin):
                return token.head
    return None


def _of_the_name(person: Person, kin: frozenset[str]) -> Token | None:
    doc = person.reading.doc
    own = {
        t.text for p in person.phrases if p.named for t in doc[p.start : p.end] if t.text.istitle()
    }
    for token in doc:
        if token.pos_ != "NOUN" or not is_word(token, kin) or _named(token):
            continue
        for owner in token.children:
            if owner.dep_ == "nmod:poss" or preposition(owner) == "of":
                names = {t.text for t in owner.subtree if t.ent_type_ == "PERSON"}
                if names & own and own - names and names - own:
                    return token
    return None


def _sought(person: Person, name: Token) -> bool:
    reference = person.reading.reference
    phrase = reference.by_head.get(name.i)
    return phrase is not None and id(reference.entity(phrase)) in person.sought


def _named_later(kin: Token) -> list[Token]:
    """ "X's brother was shot. The brother, Y, was wanted"."""
    later = kin.doc[kin.i + 1 : len(kin.doc)]
    told = [t for t in later if t.lower_ == kin.lower_ and t.word(-1) == "the"]
    return [name for t in told for name in _named(t)]


def _named(kin: Token) -> list[Token]:
    """The names of kin: "his brother, Y", "brother Y"."""
    beside = (c for c in kin.children if c.dep_ in ("appos", "flat", "nmod:desc"))
    found = [c for c in beside if c.ent_type_ == "PERSON"]
    return [*found, kin.head] if kin.dep_ == "nmod:desc" else found
