"""Whom a head stands for among the named people of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.law.described import described, of_the_age
from ringtrace.ingest.law.he_or_she import SEX, goes_on, of_the_accused, of_the_sex, spoken_of
from ringtrace.ingest.parsed import Span, Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.offices import (
    beside,
    holds_office,
    is_word,
    named_after,
    out_of_office,
)
from ringtrace.ingest.phrases.stand_ins import for_another, joined, one_of, together
from ringtrace.ingest.reference.groups import family, is_group, named_before
from ringtrace.ingest.reference.side_by_side import TOGETHER
from ringtrace.ingest.reference.whose import owner
from ringtrace.ingest.status.as_fact import ordinal
from ringtrace.ingest.syntax.doubt import of_that_name
from ringtrace.ingest.syntax.grammar import (
    NOT,
    coordinated,
    copular,
    negated_name,
    preposition,
)
from ringtrace.ingest.words import word_table

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading


class Whom:
    """The named people of one article, by the heads that stand for them."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.doc = reading, reading.doc
        self.words = word_table("standing.tsv")
        self.people = {id(e): e for e in reading.reference.entities if e.kind == "Person"}
        self.sought: set[int] = set()  # whom the law was told to be after so far

    def person(self, token: Token) -> Entity | None:
        """Return the named person that a token names or points back to.

        "X, lawyer for Y, said he was in custody" does not speak of X.
        """
        entity = self.named(token)
        if entity is None or token.lower_ not in SEX:
            return entity
        entity = of_the_accused(token, of_the_sex(token, entity, self), self)
        himself = any(c.lower_ in ("himself", "herself") for c in token.head.children)
        free = id(entity) in self.sought or himself or goes_on(token, entity, self)
        if self.in_office(entity) and not free:
            return spoken_of(token, entity, self)
        for above in token.ancestors:
            speaker = next(
                (c for c in above.children if c.dep_ == "nsubj" and c.i != token.i), None
            )
            if speaker is None or self.named(speaker) is not entity:
                continue
            if speaker.tag_ in ("WP", "WDT", "PRP"):
                continue  # "dismissed the appeal of Y, who must serve her sentence"
            if token.tag_ == "PRP$" and above.lemma_ not in word_table("speech.tsv")["verb"]:
                continue  # "his accomplice, X, had her sentence cut"
            others = {
                id(e): e
                for t in token.sent
                if t.i < token.i and (e := self.named(t)) is not None and e is not entity
            }
            if others:
                return list(others.values())[-1] if len(others) == 1 else None
        return entity

    def named(self, token: Token) -> Entity | None:
        """Return the person that a token names or points back to; of "whose" and "his" the owner."""
        if token.tag_ == "PRP$" and token.lower_ in ("his", "her"):
            return owner(token, self)
        if token.tag_ == "WP$":
            clause = next((t for t in token.ancestors if t.dep_ == "acl:relcl"), None)
            return self.named(clause.head) if clause is not None else None
        phrase = self.reading.reference.by_head.get(token.i)
        entity = self.reading.reference.entity(phrase) if phrase is not None else None
        if (
            entity is not None
            and id(entity) in self.people
            and any(self.by_name(p) for p in entity.phrases)
        ):
            return entity
        return None

    def concerned(self, sentence: Span) -> list[Entity]:
        """Return the named people of a sentence who hold no office and only speak of the case in no clause."""
        found: dict[int, Entity] = {}
        for token in sentence:
            entity = self.named(token)
            if entity is None or self.in_office(entity):
                continue
            if token.dep_ == "nmod:poss" and is_word(
                token.head, word_table("roles.tsv")["relative"]
            ):
                continue  # "dropped the case against X's husband"
            ties = word_table("roles.tsv")["witness"] | word_table("roles.tsv")["relative"]
            near = [t for p in entity.phrases for t in beside(self.doc[p.head], p)]
            speaks = token.dep_ == "nsubj" and token.head.lemma_ in word_table("speech.tsv")["verb"]
            if not speaks and not any(is_word(t, ties) for t in near):
                found[id(entity)] = entity
        return list(found.values())

    def by_name(self, phrase: Phrase) -> bool:
        """Return whether a phrase is a person's name, and not "a Boston man", which only holds one."""
        inside = self.doc[phrase.start : phrase.end]
        return phrase.named and (
            self.doc[phrase.head].pos_ == "PROPN" or any(t.ent_type_ == "PERSON" for t in inside)
        )

    def members(self, head: Token) -> list[Entity]:
        """Return the named people that a head stands for: itself, its appositions, who it is called, the list before."""
        found = family(head, self) or self.names(head)
        if preposition(head) == "among":
            above = head.head
            nots = (*above.children, *head.children)
            if any(c.lower_ in NOT for c in nots):
                return []  # "X was not among those arrested"
            for child in above.children:
                if child.dep_ in ("nsubj", "nsubj:pass"):
                    found += [e for one in coordinated(child) for e in self.names(one)]
            if above.pos_ in ("NOUN", "PROPN"):
                found += [e for one in coordinated(above) for e in self.names(one)]
        if not found and is_group(head):
            found = named_before(head, self)
        if not found and (one := of_the_age(head, self) or described(head, self)) is not None:
            found = [one]
        unique = {id(e): e for e in found}
        return list(unique.values())

    def names(self, head: Token, depth: int = 3) -> list[Entity]:
        """Return the names of a head: its own, those in apposition, listed as included, or that it goes by."""
        if for_another(head):
            return []
        found = [e] if (e := self.person(head)) is not None else self.listed(head)
        if not found and (whole := one_of(head)) is not None and depth:
            found = [e for s in whole for e in self.names(s, 0)]
        if not found and head.dep_ == "nmod:desc":  # "the imprisoned journalist X"
            found = [e] if (e := self.person(head.head)) is not None else []
        if not found and (name := named_after(head)) is not None:
            found = [e] if (e := self.person(name)) is not None else []
        if (
            not found and copular(head) and ordinal(head)
        ):  # "X is the third of the family to be charged"
            found = [e for c in head.children if c.dep_ == "nsubj" for e in self.names(c, 0)]
        for child in head.children if depth else ():
            if negated_name(child):
                continue
            if head.lower_ == "one" and preposition(child) == "of":  # "one of the two drivers, X"
                found += [e for c in child.children if c.dep_ == "appos" for e in self.names(c, 0)]
            within = child.dep_ == "nmod" and preposition(child) in (
                "including", "among", "such as", "namely", "with",
            )  # fmt: skip
            apposed = child.dep_ == "conj" and head.tag_ == "NN" and not joined(head)
            bare = child.dep_ == "nmod" and child.ent_type_ == "PERSON" and child.i == head.i + 1
            if bare and not preposition(child):  # "the retrial of ex-minister X"
                found += self.names(child, 0)
            if (apposed or child.dep_ in ("appos", "flat", "parataxis", "dep", "list")) and child.pos_ in (
                "NOUN", "PROPN", "NUM", "ADJ", "X",
            ) or within and preposition(child) != "with":  # fmt: skip
                for one in together(child):
                    found += self.names(one, depth - 1)
            elif child.dep_.startswith("acl") and child.lemma_.lower() in self.words["naming"]:
                found += self.called(child)
        them = next((c for c in head.children if c.lower_ in ("them", "whom")), None)
        if them is not None and preposition(them) == "among" and not found and depth:
            behind = [c for c in head.children if c.i > them.i and c.dep_ in ("nmod", "appos")][:1]
            found += [e for c in behind for one in together(c) for e in self.names(one, 1)]
        if head.pos_ in ("NUM", "DET") and not found and depth:  # "four of them, including X"
            of_what = [c for c in head.children if preposition(c) == "of" and _several(c)]
            found += [e for c in of_what for e in self._included(c)]
            told = (o for c in of_what for a in c.rights if a.dep_ == "appos" for o in together(a))
            alone = [e for one in told for e in self.names(one, 0)]  # "two of the men, X and Y"
            found += alone if len(alone) == TOGETHER.get(head.lower_) else []
        if head.tag_ == "NN" and not found:  # "a former bodyguard of the family, X"
            of_what = [c for c in head.children if preposition(c) in ("of", "for", "at")]
            found += [
                e
                for c in of_what
                if self.person(c) is None
                for one in c.children
                if one.dep_ == "appos" and one.ent_type_ == "PERSON"
                for e in self.names(one, 0)
            ]
        for verb in head.head.children if depth and not found else ():
            later = verb.dep_ == "advcl" and verb.tag_ == "VBN" and verb.i > head.i
            if later and verb.lemma_.lower() in self.words["naming"]:
                found += self.called(verb)  # "was run by a couple, identified as X and Y"
        return found

    def _included(self, whole: Token) -> list[Entity]:
        inside = (c for c in whole.children if preposition(c) in ("including", "among them"))
        return [e for c in inside for one in together(c) for e in self.names(one, 1)]

    def listed(self, head: Token) -> list[Entity]:
        """Return the people whom a list gives as those whom a head stands for: "The defendants are: X; Y"."""
        phrase = self.reading.reference.by_head.get(head.i)
        group = self.reading.reference.entity(phrase) if phrase is not None else None
        members = group.members if group is not None else ()
        return [e for p in members if (e := self.person(self.doc[p.head])) is not None]

    def called(self, verb: Token) -> list[Entity]:
        """Return whom a verb of naming names: "a man identified as X"."""
        if any(c.lower_ == "also" for c in verb.children):
            return []  # "the wanted man, also called X": another of that name
        return [
            e
            for c in verb.children
            if c.dep_.split(":")[0]
            in ("obl", "xcomp", "obj", "advcl", "nmod", "ccomp", "dep", "flat")
            for one in coordinated(c)
            if one.tag_ not in ("WP", "PRP")
            and not of_that_name(one)
            and (e := self.person(one)) is not None
        ]

    def speaks_for_others(self, entity: Entity) -> bool:
        """Return whether somebody is named as a spokesman or spokeswoman."""
        titles = (t for p in entity.phrases for t in beside(self.doc[p.head], p))
        return any(t.lower_.startswith("spokes") for t in titles)

    def in_office(self, entity: Entity) -> bool:
        """Return whether somebody is named with the title of an official, a lawyer or a journalist, and still is one."""
        told = [(self.doc[p.head], p) for p in entity.phrases]
        return any(holds_office(*one) for one in told) and not any(out_of_office(*o) for o in told)


def _several(noun: Token) -> bool:
    return noun.tag_ == "NNS" or noun.lower_ in ("accused", "others")
