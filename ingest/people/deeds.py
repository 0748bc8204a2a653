"""The role in a case that somebody's own deed gives: who testifies, defends, prosecutes, goes missing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast, get_args

from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.offices import is_word
from ringtrace.ingest.senses.harm import DO_TO, suffered
from ringtrace.ingest.syntax.grammar import copular, first_of, is_passive, preposition
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import KIDNAPPERS
from ringtrace.ingest.words.predicates import phrase_pattern
from ringtrace.nouns import CaseRole, Event

_CHILD = re.compile(r"\b(?:[1-9]|1[0-7]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)-year-old\b",
                    re.IGNORECASE)  # fmt: skip
_SIDE = re.compile(
    r"(?:,? [QKS]C)?,? ?(?:\w+ing )?for the (defen[cs]e|defendants?|accused|prosecution|state|crown)\b",
    re.IGNORECASE,
)
_FOR_CLIENT = re.compile(r".*? (?:[QKS]C|SAN),? for [A-Z]|.*?, (?:representing|defending)\b")
_FOUND = frozenset(
    "find rescue free miss return discover recover release hold trap reunite hand bring".split()
)


@dataclass(frozen=True, slots=True)
class Deed:
    """A row of the table: a verb, what stands in its sentence, whom of the verb it falls on, and the role."""

    whom: str
    word: str
    phrase: re.Pattern[str]
    role: CaseRole
    example: str

    def told_by(self, verb: Token, position: str) -> bool:
        """Return whether a verb tells it of who stands in a position."""
        named = self.whom == position and verb.lemma_.lower() == self.word
        return named and self.phrase.search(verb.sent.text) is not None


@cache
def deeds() -> tuple[Deed, ...]:
    """Return the rows of the table (words/deeds.tsv) in their order, one for each word."""
    found = []
    for line in (files("ringtrace.ingest.words") / "deeds.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            whom, words, phrase, role, example = line.split("\t")
            pattern = re.compile(phrase_pattern(phrase, {}), re.IGNORECASE)
            assert role in get_args(CaseRole), role
            found += [Deed(whom, w, pattern, cast(CaseRole, role), example) for w in words.split()]
    return tuple(found)


def role_by_deed(
    doc: Doc, phrases: Sequence[Phrase], pronouns: Sequence[Phrase]
) -> tuple[CaseRole, Token] | None:
    """Return the role that a verb gives to one of the names of a person, and the verb.

    pronouns: what points back to the person; who testifies may be "she".
    """
    for phrase in phrases:
        head = doc[phrase.head]
        if (side := _SIDE.match(doc[phrase.end : phrase.end + 5].text)) is not None:
            return ("lawyer" if side[1].startswith(("defen", "accused")) else "official"), head
        if _FOR_CLIENT.match(doc[phrase.start : phrase.end + 5].text):
            return "lawyer", head
        if (word := _testimony(head)) is not None:
            return "witness", word
        if _byline(head):
            return "journalist", head
        if (victim := _called_victim(head)) is not None:
            return "victim", victim
        first = first_of(head)  # "X and Y were found tied up"
        verb, position = first.head, _POSITIONS.get(first.dep_, "")
        told = [(verb, position)]
        told += [  # "is expected to testify"
            (c, "subject")
            for c in verb.children
            if position and c.dep_ == "xcomp" and c.lemma_ in ("testify", "give")
        ]
        told += _going_on(verb) if head.dep_.startswith("nsubj") else []
        if head.dep_ == "appos":  # "a nurse, X, told the court"
            first = first_of(verb)  # "his colleague and driver, X, was found"
            told.append((first.head, _POSITIONS.get(first.dep_, "")))
        told += [
            (c, "object") for c in head.children if c.dep_ == "acl" and c.tag_ in ("VBN", "VBD")
        ]
        told += _found_and_named(head)
        ones = [head.head] if head.dep_ == "appos" and head.head.lower_ == "one" else []
        groups = [c for one in ones for c in one.children if preposition(c) == "of"]
        groups += [c for c in head.children if c.dep_ == "appos"]  # "X, the dentist who was taken"
        for clause in (c for h in (head, *groups) for c in h.children if c.dep_ == "acl:relcl"):
            who = [c for c in clause.children if c.lower_ == "who"]
            told += [(clause, _POSITIONS.get(c.dep_, "")) for c in who]
            if any(c.dep_.startswith("nsubj") for c in who):
                told += _going_on(clause)
            kin = [t for t in clause.children if any(g.tag_ == "WP$" for g in t.children)]
            if any(is_word(t, word_table("roles.tsv")["relative"]) for t in kin):
                return "relative", kin[0]
        for deed in deeds():
            for one, place in told:
                if deed.told_by(one, place):
                    return deed.role, one
        for one, place in told:
            if place and any(_as_witness(c) for v in (one, *one.conjuncts) for c in v.children):
                return "witness", one
        if position == "subject" and (tie := _own_kin(verb)) is not None:
            return "relative", tie
        if (done := suffered(head)) is not None:
            return "victim", done
        for one, place in told:
            if place == "object" and one.lemma_.lower() in _FOUND and _child(doc, phrase):
                return "victim", one
    for phrase in pronouns:
        verb, position = doc[phrase.head].head, _POSITIONS.get(doc[phrase.head].dep_, "")
        if position and any(_as_witness(c) for v in (verb, *verb.conjuncts) for c in v.children):
            return "witness", verb
        for deed in deeds():
            if deed.role in ("witness", "victim") and deed.told_by(verb, position):
                return deed.role, verb
    return None


def _found_and_named(head: Token) -> list[tuple[Token, str]]:
    """ "The woman found in a suitcase was named as X", "police have named the girl found in a well as X"."""
    naming = next((t for t in (head.head, head.head.head.head) if t.lemma_ in _NAMING), None)
    if naming is None or preposition(head) != "as":
        return []
    whom = (c for c in naming.children if c.dep_ in ("obj", "nsubj:pass"))
    return [(c, "object") for w in whom for c in w.rights if c.dep_ == "acl" and c.tag_ == "VBN"]


_NAMING = frozenset("name identify".split())


def _going_on(verb: Token) -> list[tuple[Token, str]]:
    """ "Who paid for the journey and was locked in a flat": what a clause goes on to tell of its subject."""
    further = (v for v in verb.conjuncts if not any(c.dep_.startswith("nsubj") for c in v.children))
    return [(v, "object" if is_passive(v) else "subject") for v in further]


def _as_witness(noun: Token) -> bool:
    """ "Was questioned as a witness", "is cooperating as a witness"."""
    return noun.lemma_ == "witness" and preposition(noun) == "as"


def _called_victim(head: Token) -> Token | None:
    """ "The victims were identified as X and Y", "one of whom is identified as X", "the victim, X"."""
    apart = [c for c in head.children if c.dep_ == "appos" and c.lower_ == "one"]
    head = first_of(head)
    above = head.head
    told = [above] if head.dep_ == "appos" or preposition(head) in ("including", "such as") else []
    ones = [*apart, *(t for t in told if t.lower_ == "one")]
    told += [
        c for one in ones for c in one.children if preposition(c) == "of"
    ]  # "one of the hostages, X"
    of_one = [above] if preposition(above) == "of" and above.head.lower_ == "one" else []
    for group in (*of_one, *(c for c in told if preposition(c) == "of")):
        state = next((c for c in group.lefts if c.lower_ in _SET_FREE), None)
        if state is not None:
            return state  # "one of the rescued workers, X"
    if head.dep_ == "obj" and above.lemma_ == "include":
        told += [c for c in above.children if c.dep_ == "nsubj"]
    if above.tag_ == "VBN" and above.lemma_.lower() in word_table("standing.tsv")["naming"]:
        told += [c for c in above.children if c.dep_ == "nsubj:pass"]
        told += [above.head] if above.dep_.startswith("acl") else []
    if head.dep_ == "nsubj" and copular(above):
        told.append(above)
    victims = word_table("roles.tsv")["victim"] | {"dead", "deceased"}
    return next((t for t in told if is_word(t, victims)), None)


_SET_FREE = frozenset(
    "rescued freed kidnapped abducted trafficked stolen missing enslaved sold".split()
)


def _testimony(head: Token) -> Token | None:
    """ "The testimony of his former girlfriend, X", "X's testimony": told by a witness."""
    head = head.head if head.dep_ == "appos" else head
    own = head.dep_ == "nmod:poss" or (head.dep_ == "nmod" and preposition(head) == "of")
    return head.head if own and head.head.lemma_ == "testimony" else None


def _byline(head: Token) -> bool:
    """ "Reporting by X and Y; editing by Z"."""
    head = first_of(head)
    words = frozenset(["reporting", "editing", "writing"])
    return preposition(head) == "by" and head.head.lower_ in words


def _own_kin(verb: Token) -> Token | None:
    """ "X said that her husband, Y, was innocent": the kin of who speaks, who is named."""
    if verb.lemma_.lower() not in word_table("speech.tsv")["verb"]:
        return None
    told = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if told is None:
        return None
    kin = word_table("roles.tsv")["relative"]
    if told.lemma_.lower() in DO_TO:  # "said her daughter had been abducted"
        for done_to in (c for c in told.children if c.dep_ == "nsubj:pass"):
            own = any(c.lower_ in ("his", "her", "their") for c in done_to.lefts)
            if own and is_word(done_to, kin):
                return done_to
    for token in sorted(told.subtree, key=lambda t: t.i):
        if token.ent_type_ == "PERSON":
            return None
        if token.lower_ in ("his", "her") and token.tag_ == "PRP$":
            named = any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in token.head.children)
            return token.head if named and is_word(token.head, kin) else None
    return None


_POSITIONS = {
    "nsubj": "subject",
    "obl:agent": "by",
    "nsubj:pass": "object",
    "obj": "object",
    "iobj": "object",
}


def _child(doc: Doc, phrase: Phrase) -> bool:
    start = doc[phrase.start].sent.start
    return bool(_CHILD.search(doc[start : phrase.start].text[-24:])) or bool(
        re.match(r",? (?:aged )?(?:[1-9]|1[0-7])\b(?!\d)", doc[phrase.end : phrase.end + 3].text)
    )


def of_captors(event: Event) -> bool:
    """Return whether it is captors who were killed: "he shot his captor and ran" makes no suspect of a victim."""
    last = (m.text.split()[-1].lower().removesuffix("s") for m in event.target)
    return event.kind == "killing" and any(word in KIDNAPPERS for word in last)
