"""Titles that tell how far the law has gone: "suspect Zhu X", "the defendant, X", "the man who planned the kidnapping"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.law.whom import Whom
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrases.offices import is_word, leads_crime
from ringtrace.ingest.phrases.stand_ins import together
from ringtrace.ingest.status.as_fact import as_fact
from ringtrace.ingest.status.status import status_of
from ringtrace.ingest.syntax.clause import arguments
from ringtrace.ingest.syntax.doubt import of_that_name
from ringtrace.ingest.syntax.grammar import copular, preposition
from ringtrace.ingest.syntax.heads import heads_under
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import IN_COURT, RANK, REMANDED, TRIED, WRONG

_BESIDE = frozenset(["amod", "compound", "nmod:desc", "appos", "flat"])
_NOT_SUSPECTS = word_table("roles.tsv")["victim"] | word_table("roles.tsv")["witness"]


class LawTitles:
    """The titles of an article that tell a step of the law."""

    def __init__(self, whom: Whom) -> None:
        self.whom, self.words = whom, word_table("standing.tsv")
        titles = (words for name, words in self.words.items() if name.startswith("title_"))
        self.titles = frozenset[str]().union(*titles)

    def __contains__(self, token: Token) -> bool:
        return is_word(token, self.titles) or leads_crime(token)

    def steps(self, token: Token) -> Iterator[tuple[str, list[Entity], bool]]:
        """Yield the step that a title tells, of whom, and whether it stands alone: "the suspect. He is X"."""
        for status in RANK[:4]:
            crime_lord = status == "suspected" and leads_crime(token)
            if not (crime_lord or is_word(token, self.words.get(f"title_{status}", frozenset()))):
                continue
            head = token.head if token.dep_ in _BESIDE else token
            if not self._tells(token, head):
                continue
            noun = token.lower_ == "accused" and token.word(1) != "of"
            tried = IN_COURT.search(token.sent.text) and not REMANDED.search(token.sent.text)
            if noun and (tried or token.doc.says(TRIED)):
                status = "charged"
            people = {id(e): e for e in self._bearers(token, head)}
            alone = head is token and any(
                c.lower_ == "the" or c.tag_ == "PRP$" for c in token.lefts
            )
            yield status, list(people.values()), alone

    def _tells(self, token: Token, head: Token) -> bool:
        if is_word(head, _NOT_SUSPECTS):
            return False  # "their alleged victim, X"
        if head.dep_ == "obl" and _negated(head.head):
            return False  # "have not named her as an accused"
        told = _identified(head) or token.dep_ in ("appos", "nmod:desc") or head.dep_ == "appos"
        told = told or any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in head.children)
        definite = any(c.lower_ == "the" for c in head.lefts) and not copular(head)
        told = told or (definite and head.tag_ == "NNS" and head.dep_.startswith("nsubj"))
        if _negated(token) or _negated(head) or (status_of(head) is None and not told):
            return False
        if preposition(head) == "as" and status_of(head.head) in (None, "denied"):
            return False  # "police denied that X was named as the ringleader"
        # "we reported that X was a defendant"
        doubted = copular(token) and (not as_fact(token) or WRONG.search(token.sent.text))
        return not doubted

    def _bearers(self, token: Token, head: Token) -> Iterator[Entity]:
        """Whom a title is of: beside it, in apposition, named so, or what they are said to be."""
        naming = self.words["naming"]
        if of_that_name(head):
            return
        yield from (e for one in (head, token) if (e := self.whom.person(one)) is not None)
        yield from self.whom.listed(head)
        for child in head.children:
            if child.dep_ == "acl" and child.lemma_.lower() in naming:
                yield from self.whom.called(child)
        if head.dep_ in ("nsubj:pass", "obj") and head.head.lemma_.lower() in naming:
            yield from self.whom.called(head.head)
            yield from (e for h in heads_under(head, "as") for e in self.whom.names(h))
        if head.dep_ == "nsubj" and copular(head.head):
            yield from self.whom.names(head.head)
        if token.dep_ == "acl:relcl" and copular(token):
            yield from self.whom.names(token.head)
        for child in (*head.children, *token.children):
            if child.dep_ in ("appos", "flat") or (child.dep_ == "nsubj" and copular(token)):
                yield from (e for t in together(child) if (e := self.whom.person(t)) is not None)
        yield from self._named_as(head)

    def _named_as(self, what: Token) -> Iterator[Entity]:
        """ "Police named X as the man who planned the kidnapping"."""
        verb = what.head
        named = preposition(what) == "as" and verb.lemma_.lower() in self.words["naming"]
        if named and status_of(verb) is not None and as_fact(verb):
            objects = (a.head for a in arguments(verb) if a.position == "object")
            yield from (e for h in objects for e in self.whom.names(h))


def _identified(head: Token) -> bool:
    """ "The suspects, named as X and Y, have not been charged": suspects all the same."""
    words = word_table("standing.tsv")["naming"]
    naming = (c for c in head.children if c.dep_.startswith("acl") and c.tag_ == "VBN")
    return any(c.lemma_.lower() in words for c in naming)


def _negated(token: Token) -> bool:
    return any(re.fullmatch(r"not|no|n['’]t|never|without", c.lower_) for c in token.children)
