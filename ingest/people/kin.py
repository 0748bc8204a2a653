"""Whose kin somebody is, where it is said of another: "X's brother, Y, was jailed", "the brother of X spoke"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrases.offices import is_word, named_after
from ringtrace.ingest.senses.harm import DO_TO, suffered
from ringtrace.ingest.syntax.grammar import copular, preposition, sentences_back
from ringtrace.ingest.words import word_table

if TYPE_CHECKING:
    from ringtrace.ingest.people.people import Person

_MINE = frozenset(["my", "our"])
_OF_THE_DEAD = frozenset(
    "body corpse remains murder killing murderer killer kidnapper captor".split()
)
# What is done to kin by criminals or the law: "the men who held his daughter", "his son was jailed".
_DONE = DO_TO | frozenset(
    "hold take seize free release rescue recover find sell arrest detain charge convict jail sentence accuse".split()
)


def kin_of_somebody(person: Person) -> Token | None:
    """Return the word that makes somebody another's kin though it is no title beside the own name.

    "X's brother, Y, was jailed" makes a relative of X, and so do "X wept as her son was sentenced" and
    "X paid the men who held his daughter", where the kin plays a part in the case; "the husband of X said
    so. Y spoke", where Y has a name in common with X and no kin is named, makes one of Y; so does "my son",
    said by X.
    """
    kin = word_table("roles.tsv")["relative"]
    doc = person.reading.doc
    for phrase in (*person.phrases, *person.entity.pronouns):
        head = doc[phrase.head]
        owned = head.dep_ == "nmod:poss" or (preposition(head) == "of" and head.dep_ == "nmod")
        if owned and is_word(head.head, kin) and not _in_business(head.head):
            if _concerned(person, head.head):
                return head.head
    more = (_one_more(doc[phrase.head], kin) for phrase in person.phrases)
    if (son := next(filter(None, more), None)) is not None:
        return son
    told_first = (_told_first(doc[phrase.head], kin) for phrase in person.phrases)
    if (own := next(filter(None, told_first), None)) is not None and _concerned(person, own):
        return own
    for pronoun in person.entity.pronouns:  # "she is the mother of the girl"
        head = doc[pronoun.head]
        what = head.head
        another = any(c.dep_ == "nmod:poss" or preposition(c) == "of" for c in what.children)
        if is_word(what, kin) and head.dep_ == "nsubj" and another and copular(what):
            return what
    return _said_mine(person, kin) or _speaks_as_kin(person, kin) or _of_the_name(person, kin)


def _speaks_as_kin(person: Person, kin: frozenset[str]) -> Token | None:
    """ "The wife of a kidnapped engineer has appealed to his captors. "Let him go," X said": the wife."""
    doc, first = person.reading.doc, person.phrases[0]
    name = doc[first.head]
    verbs = word_table("speech.tsv")["verb"]
    if not (first.named and name.dep_ == "nsubj" and name.head.lemma_.lower() in verbs):
        return None
    if person.titles or not name.sent.start:
        return None
    before = doc[name.sent.start - 1].sent
    subject = next((c for c in before.root.children if c.dep_.startswith("nsubj")), None)
    if subject is None or subject.tag_ != "NN" or not is_word(subject, kin) or _named(subject):
        return None
    sex = word_table("sex.tsv")
    sexes = {"male", "female"} - {s for s in ("male", "female") if subject.lemma_ in sex[s]}
    other = sexes.pop() if len(sexes) == 1 else ""
    return subject if person.reading.reference.sex(person.entity) != other else None


def _told_first(name: Token, kin: frozenset[str]) -> Token | None:
    """ "As her brother was led away, X shouted": whose kin a clause before the name tells of."""
    clauses = [c for c in name.head.children if c.dep_ == "advcl" and c.i < name.i]
    owned = [t for c in clauses for t in c.subtree if t.dep_ == "nmod:poss" and t.tag_ == "PRP$"]
    if name.dep_ != "nsubj":
        return None
    return next((t.head for t in owned if is_word(t.head, kin)), None)


def _one_more(name: Token, kin: frozenset[str]) -> Token | None:
    """ "One of X's sons was held. Another, Y, is a doctor": the sons."""
    other = name.head
    if name.dep_ != "appos" or other.lower_ not in ("another", "other", "second", "third"):
        return None
    before = name.doc[sentences_back(name, 2) : other.i]
    ones = (t for t in before if t.lower_ in ("one", "two") and t.i < other.i)
    sons = (c for t in ones for c in t.children if preposition(c) == "of" and is_word(c, kin))
    return next(sons, None)


def _concerned(person: Person, kin: Token) -> bool:
    """Whether kin, by name or not, plays a part in the case: before the law, or in an event."""
    reference = person.reading.reference
    names = _named(kin) or _named_later(kin)
    phrases = (reference.by_head.get(t.i) for t in (kin, *names))
    told = {id(e): e for p in phrases if p is not None and (e := reference.entity(p)) is not None}
    own = [e for e in told.values() if e is not person.entity]
    if any(id(e) in person.sought for e in own) or any(suffered(t) for t in names):
        return True
    if {reference.referent(e).key for e in own} & person.concerned:
        return True
    return not names and (_done_to(kin) or _namesake_sought(person))


def _namesake_sought(person: Person) -> bool:
    """ "X turned in his brother", where the law is after another of the name."""
    reference = person.reading.reference
    own = _name_words(person, person.entity)
    others = (e for e in reference.entities if id(e) in person.sought and e is not person.entity)
    return any(own & _name_words(person, e) for e in others)


def _name_words(person: Person, entity: Entity) -> set[str]:
    doc = person.reading.doc
    words = (t for p in entity.phrases if p.named for t in doc[p.start : p.end])
    return {_name_word(t) for t in words if t.text.istitle()}


def _name_word(token: Token) -> str:
    """A word of a name; "Petkov" and "Petkova" are one."""
    return re.sub(r"(?<=ov|ev|in)a$", "", token.text)


def _in_business(partner: Token) -> bool:
    return partner.lemma_ == "partner" and any(c.dep_ == "compound" for c in partner.lefts)


def _done_to(kin: Token) -> bool:
    """ "The men who held his daughter": by criminals or the law; "identified his brother's body"."""
    if kin.dep_ == "nmod:poss" and kin.head.lemma_.lower() in _OF_THE_DEAD:
        return True
    return kin.dep_ in ("obj", "nsubj:pass") and kin.head.lemma_.lower() in _DONE


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
    own = _name_words(person, person.entity)
    for token in doc:
        if token.pos_ != "NOUN" or not is_word(token, kin) or _named(token):
            continue
        for owner in token.children:
            if owner.dep_ == "nmod:poss" or preposition(owner) == "of":
                names = {_name_word(t) for t in owner.subtree if t.ent_type_ == "PERSON"}
                if names & own and own - names and names - own:
                    return token
    return None


def _named_later(kin: Token) -> list[Token]:
    """ "X's brother was shot. The brother, Y, was wanted"."""
    later = kin.doc[kin.i + 1 : len(kin.doc)]
    told = [t for t in later if t.lower_ == kin.lower_ and t.word(-1) == "the"]
    return [name for t in told for name in _named(t)]


def _named(kin: Token) -> list[Token]:
    """The names of kin: "his brother, Y", "brother Y"."""
    beside = [c for c in kin.children if c.dep_ in ("appos", "flat", "nmod:desc")]
    beside += [name] if (name := named_after(kin)) is not None else []
    found = [c for c in beside if c.ent_type_ == "PERSON"]
    return [*found, kin.head] if kin.dep_ == "nmod:desc" else found
