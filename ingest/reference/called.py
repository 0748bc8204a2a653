"""Whose name it is: another name beside one, and the name of whom the sentence before told without one."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.finders.numbers import find_numbers
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.ages import age_of
from ringtrace.ingest.phrases.sex import sex_of_phrase, sex_of_pronoun
from ringtrace.ingest.reference.judged import judged
from ringtrace.ingest.syntax.grammar import copular, had, preposition, sentences_back
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import ADMITTING

if TYPE_CHECKING:
    from ringtrace.ingest.reference.reference import Reference

_ALIAS = re.compile(
    r"(?:, \d\d)?,? ?\(?(?:(?:who|is|was|also|better|[a-z]+ly) )*"
    r"(?:known (?:only |simply |to (?:[a-z]+ ){1,6})?(?:as|by the (?:alias|nickname)(?: of)?)|alias|a/?k/?a\.?|@|urf|nicknamed|dubbed|"
    r"whose (?:alias|nickname) (?:is|was)|call(?:s|ed|ing) (?:him|her)self)\W{1,3}(?:Coach |Pastor |Commander )?"
)
_AGE = re.compile(r",? (?:aged )?\(?(\d{1,2})[,)]")
_YEARS = re.compile(r"\b(\d{1,2}|[a-z]+)[- ]years?[- ]old\b", re.IGNORECASE)
ADULT = 18
_SUBJECTS = ("nsubj", "nsubj:pass")
CHILDREN = frozenset("girl boy child baby infant newborn toddler teenager daughter son".split())
# "A driver was jailed. Officers stopped Ann Lee, 37": whom the story opened with is named as the one caught.
_CATCHING = frozenset("stop intercept search".split())  # who is arrested may be another
_TOLD = frozenset("police officer investigator detective court".split())
BACK = 2  # sentences
FAR = 16  # words from a name to another one of the same


def also_called(phrase: Phrase, reference: Reference) -> Entity | None:
    """Return who has this other name: "Marvin Pineda, known as “El Tuerto”"."""
    doc, end = reference.doc, reference.doc[phrase.start].idx
    for place in range(phrase.start - 1, max(-1, phrase.start - FAR), -1):
        other = reference.by_head.get(place)
        if other is None or not other.named or other.kind != "Person":
            continue
        entity = reference.entity(other)
        return entity if _ALIAS.fullmatch(doc.text[_stop(other, reference) : end]) else None
    return None


def identified(phrase: Phrase, token: Token, reference: Reference) -> Entity | None:
    """Return who is said to be called so: "the nurse who stole the girl is called Ann Lee"."""
    verb = token.head
    if copular(token):  # "his name is Ann Lee"
        names = (c for c in token.lefts if c.dep_ == "nsubj" and c.lemma_.lower() == "name")
        owners = [g for c in names for g in c.lefts if g.dep_ == "nmod:poss"]
        if owners and owners[0].pos_ == "PRON":
            return _told_of_before(token, reference)
        return _is_called(token, reference)
    whom = verb.dep_ == "acl:relcl" and any(c.lower_ in ("whom", "who") for c in verb.lefts)
    if whom and preposition(token) == "as" and verb.head.head.lemma_ in _CALLING:
        verb = verb.head.head  # "named the broker who took the money as Ann Lee"
        whom = False
    known = whom and verb.lemma_ in ("know", *_CALLING)
    if token.dep_ not in ("xcomp", "obj", "obl") or not (known or verb.lemma_.lower() in _CALLING):
        return None
    if token.dep_ == "obl" and preposition(token) not in ("as", ""):
        return None  # "a woman called Mama Joy in Nairobi on Thursday"
    subjects = [c for c in verb.children if c.dep_ == "nsubj:pass" and c.tag_ == "NN"]
    if preposition(token) == "as":  # "police identified the victim as Ann Lee"
        subjects += [c for c in verb.rights if c.dep_ == "obj" and c.tag_ == "NN" and c.i < token.i]
    if (
        verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.tag_ == "NN"
    ):  # "a woman named Ann Lee"
        subjects = [verb.head]
    if known:  # "the recruiter, whom they knew as Ann Lee"
        subjects = [verb.head]
    other = reference.by_head.get(subjects[0].i) if subjects else None
    entity = reference.entity(other) if other is not None else None
    if entity is None or entity.kind != "Person" or any(p.named for p in entity.phrases):
        return None
    return entity


def told_first(phrase: Phrase, token: Token, reference: Reference) -> list[Phrase]:
    """Return the pronouns of a first sentence without a name: "She was 14 when he sold her. Now Ann Lee sings"."""
    if not phrase.named or phrase.kind != "Person" or token.dep_ not in _SUBJECTS:
        return []
    here = [p for p in _open_pronouns(token.sent.start, token.i, reference)]
    verbs = [token.doc[p.head].head for p in here if token.doc[p.head].tag_ == "PRP"]
    before_it = all(v.dep_ == "advcl" and v.head is token.head for v in verbs)
    law = any(judged(token.doc[p.head]) for p in here)
    if here and verbs and before_it and not law and all(_sex_fits(p, phrase, token) for p in here):
        return here  # "Years after she was sold, Ann Lee told the court"
    if not token.sent.start or token.head.lemma_ in word_table("speech.tsv")["verb"]:
        return []
    before = token.doc[token.sent.start - 1].sent
    people = [e for e in reference.entities if e.kind == "Person"]
    if any(p.named and p.head < before.end for e in people for p in e.phrases):
        return []
    told = _open_pronouns(before.start, before.end, reference)
    begins = any(token.doc[p.head].dep_ in _SUBJECTS for p in told)
    return told if begins and all(_sex_fits(p, phrase, token) for p in told) else []


def _open_pronouns(start: int, end: int, reference: Reference) -> list[Phrase]:
    """The "he" and "she" between two places that point back to nobody."""
    phrases = (reference.by_head.get(i) for i in range(start, end))
    told = (p for p in phrases if p is not None and p.pronoun and reference.entity(p) is None)
    return [p for p in told if sex_of_pronoun(reference.doc[p.head])]


def _sex_fits(pronoun: Phrase, name: Phrase, head: Token) -> bool:
    sexes = {sex_of_pronoun(head.doc[pronoun.head]), sex_of_phrase(head, name)}
    return sexes != {"male", "female"}


def _is_called(name: Token, reference: Reference) -> Entity | None:
    """Who is told by a clause, and then named: "the woman who sold the girls is Ann Lee"."""
    subjects = [c for c in name.lefts if c.dep_ == "nsubj" and c.tag_ == "NN"]
    told = [c for c in subjects if any(g.dep_ in ("acl", "acl:relcl") for g in c.rights)]
    sure = not any(c.dep_ == "aux" or c.lower_ in ("not", "n't", "probably") for c in name.lefts)
    other = reference.by_head.get(told[0].i) if told and sure and name.ent_type_ else None
    entity = reference.entity(other) if other is not None else None
    if entity is None or entity.kind != "Person" or any(p.named for p in entity.phrases):
        return None
    return entity


def band_called(token: Token, reference: Reference) -> Entity | None:
    """Return the gang without a name that bears this one: "a group known as X", "a gang calling itself X"."""
    verb = token.head
    if verb.dep_ != "acl" or verb.lemma_.lower() not in _BEARING or verb.i > token.i:
        return None
    noun = verb.head
    while noun.lemma_.lower() not in _BANDS and preposition(noun) == "of" and noun.head.i != noun.i:
        noun = noun.head  # "a gang of former soldiers called X"
    band = reference.by_head.get(noun.i) if noun.lemma_.lower() in _BANDS else None
    entity = reference.entity(band) if band is not None and not band.named else None
    if entity is None or entity.kind not in ("Ring", "Group", "Organization"):
        return None
    return None if any(p.named for p in entity.phrases) else entity


def _told_of_before(token: Token, reference: Reference) -> Entity | None:
    """The one person without a name whom the sentence before is about."""
    first = token.sent.start
    start = token.doc[first - 1].sent.start if first else first
    heads = (t for t in token.doc[start:first] if t.dep_ in _SUBJECTS)
    told = (reference.by_head.get(t.i) for t in heads)
    found = {id(e): e for p in told if p is not None and (e := reference.entity(p)) is not None}
    people = [e for e in found.values() if e.kind == "Person"]
    named = any(p.named for e in people for p in e.phrases)
    return people[0] if len(people) == 1 and not named else None


_CALLING = frozenset("call name identify".split())
_BEARING = frozenset("call name know dub style".split())
_BANDS = word_table("kinds.tsv")["Ring"] | {"group", "militia", "band", "cult", "front"}


def introduced(phrase: Phrase, token: Token, reference: Reference) -> Entity | None:
    """Return the one person without a name of the two sentences before whose name this is.

    "A court has found a businessman guilty. Radek Holub, 50, put the workers on fields": a name with
    an age that begins a sentence, or of whom officers caught, of nobody who only speaks or is called something else.
    """
    doc = token.doc
    age = _AGE.match(doc.text[_stop(phrase, reference) :][:12])
    opens = phrase.start == token.sent.start and token.dep_ in _SUBJECTS
    caught = token.dep_ == "obj" and token.head.lemma_.lower() in _CATCHING
    caught = caught and not any(c.dep_ == "advmod" for c in token.head.children)  # "also stopped"
    if age is None or not (opens or caught):
        return None
    called = {c.lemma_.lower() for c in token.children if c.dep_ == "appos"}
    if _only_tells(token.head):
        return None
    first = token.sent.start
    for _ in range(BACK if opens else 1):
        first = doc[first - 1].sent.start if first else 0
    near: dict[int, tuple[Entity, list[Token]]] = {}
    for place in range(first, token.sent.start):
        other = reference.by_head.get(place)
        entity = reference.entity(other) if other is not None and not other.pronoun else None
        if entity is not None and entity.kind == "Person":
            near.setdefault(id(entity), (entity, []))[1].append(doc[place])
    found = [
        entity
        for entity, heads in near.values()
        if not any(p.named for p in entity.phrases)
        and not all(_only_tells(h.head) and h.dep_ in _SUBJECTS for h in heads)
        and any(c.lower_ in ("a", "an", "the") or _own_kin(c) for h in heads for c in h.lefts)
        and any(h.lemma_.lower() in CHILDREN for h in heads) == (int(age[1]) < ADULT)
        and not any(_another(h, token, phrase, age[1]) for h in heads)
    ]
    free = [e for e in found if not any(_own_kin(c) for h in near[id(e)][1] for c in h.lefts)]
    if len(found) > 1 and len(free) == 1:
        found = free  # "arrested a nurse and her husband": the nurse is named first
    if caught or len(found) > 1:  # "a woman who posed as a nun has been jailed": whom the law has
        found = [e for e in found if any(judged(t) for t in near[id(e)][1])]
    if len(found) != 1:
        return None
    known = {doc[p.head].lemma_.lower() for p in found[0].phrases}
    if known <= word_table("roles.tsv")["relative"]:
        return found[0]  # "the brother of Y was killed. X, 24, a student"
    people = word_table("kinds.tsv")
    others = {w for w in called - known if w in people["Person"] or w in people["Group"]}
    return None if others else found[0]


def _another(head: Token, name: Token, phrase: Phrase, age: str) -> bool:
    """Whether a description is of another age or sex than a name: "a 31-year-old woman. Ricky Farris, 44"."""
    words = head.doc[head.left_edge.i : head.i + 1].text
    years = next((n.value for y in _YEARS.findall(words) for n in find_numbers(y.lower())), None)
    sexes = {sex_of_phrase(head, phrase), sex_of_phrase(name, phrase)}
    return (years is not None and years != int(age)) or sexes == {"male", "female"}


def _only_tells(verb: Token) -> bool:
    """Whether who does it speaks of others, to no court, or lives near them."""
    speaks = verb.lemma_.lower() in word_table("speech.tsv")["verb"]
    speaks = speaks and not had(verb)  # "had always said that the men were free"
    pleads = verb.lemma_.lower() in ADMITTING and any(c.dep_ == "obj" for c in verb.rights)
    speaks = speaks and not pleads  # "admitted child cruelty"
    heard = any(c.lemma_.lower() in _TOLD for c in verb.children if c.dep_ != "nsubj")
    return (speaks and not heard) or stands_by(verb)


def of_the_trade(phrase: Phrase, token: Token, reference: Reference) -> Entity | None:
    """Return who was told of before by the trade that stands with a name: "the case against a pastor. Pastor X"."""
    beside = [c for c in token.lefts if c.dep_ in ("nmod:desc", "compound") and c.i < phrase.start]
    behind = [
        c for c in token.rights if c.dep_ == "appos" and any(g.lower_ == "the" for g in c.lefts)
    ]
    if token.dep_ not in _SUBJECTS or _only_tells(token.head):
        return None
    aged = (
        age_of(token.doc, phrase) is not None
    )  # "an agent was arrested. Agent X, 29, let them in"
    trades = {c.lemma_.lower() for c in (*beside, *behind)} - (frozenset() if aged else _officers())
    near = {
        id(e): e
        for t in token.doc[sentences_back(token, BACK) : token.sent.start]
        if t.lemma_.lower() in trades and t.tag_ == "NN" and (p := reference.by_head.get(t.i))
        if (e := reference.entity(p)) is not None and e.kind == "Person"
    }
    named = any(p.named for e in near.values() for p in e.phrases)
    return None if named or len(near) != 1 else next(iter(near.values()))


@cache
def _officers() -> frozenset[str]:
    roles = word_table("roles.tsv")
    return roles["official"] | roles["office"] | roles["counsel"] | roles["lawyer"]


def _own_kin(owner: Token) -> bool:
    """ "After the arrest of his cousin"."""
    kin = word_table("roles.tsv")["relative"]
    return owner.tag_ == "PRP$" and owner.head.lemma_.lower() in kin - CHILDREN


def _stop(phrase: Phrase, reference: Reference) -> int:
    last = reference.doc[phrase.end - 1]
    return last.idx + len(last)


def stands_by(verb: Token) -> bool:
    """Return whether somebody only lives near, knows, owns or has seen something: "X, 34, lives next door"."""
    words = word_table("standing.tsv")
    if verb.lemma_.lower() == "live":
        return any(t.lower_ in words["near"] for c in verb.rights for t in c.subtree)
    return verb.lemma_.lower() in words["standing_by"]
