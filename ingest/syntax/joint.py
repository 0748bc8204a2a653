"""Who did it together with others: "with the help of the coast guard", "in cooperation with Europol"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.syntax.grammar import carries, coordinated, first_of, preposition
from ringtrace.ingest.syntax.subject import subject_of

if TYPE_CHECKING:
    from ringtrace.ingest.reference.reference import Reference

_HELP = frozenset(
    "help assistance aid support backing participation cooperation co-operation collaboration coordination co-ordination "
    "partnership conjunction concert involvement".split()
)
_HELPED = frozenset("assist support back join aid accompany".split())
_JOINED = frozenset("working acting cooperating co-operating collaborating teaming".split())
_OF_WHOM = frozenset(["from", "of", "with", "by"])
_BESIDE = frozenset(["along with", "together with", "alongside", "jointly with", "with"])
_BODIES = frozenset(["Agency", "Organization"])


def helpers(frame: Frame, reference: Reference) -> Iterator[Phrase]:
    """Yield the bodies that did a deed of the authorities together with its doer, who is told."""
    if frame.kind.crime or not any(p.kind in _BODIES for p in frame.fillers["agent"]):
        return
    verb = frame.trigger
    if verb.pos_ == "NOUN" and carries(verb.head, verb):
        verb = verb.head
    own = any(c.dep_.startswith("nsubj") for c in verb.children)
    verbs = {verb.i} if own else {verb.i, first_of(verb).i}  # "with the navy, raided it and freed"
    for word in (w for w in frame.trigger.sent if _verb_of(w).i in verbs):
        for body in _bodies(word):
            for one in coordinated(body):
                phrase = reference.by_head.get(one.i)
                if phrase is not None and phrase.kind in _BODIES and not phrase.pronoun:
                    yield phrase


def _verb_of(word: Token) -> Token:
    """The verb whose clause a word stands in; a participle that helps is its own clause's word."""
    return next((a for a in word.ancestors if a.pos_ in ("VERB", "AUX")), word)


def _bodies(child: Token) -> Iterator[Token]:
    before = preposition(child)
    if child.lemma_.lower() in _HELP and before in ("with", "in", "thanks to", "through"):
        yield from (c for c in child.rights if preposition(c) in _OF_WHOM)
    elif child.dep_ in ("acl", "advcl") and child.lemma_.lower() in _HELPED:
        yield from (c for c in child.rights if c.dep_ == "obl:agent" or preposition(c) == "by")
    elif child.dep_ in ("acl", "advcl") and child.lower_ in _JOINED:
        yield from (c for c in child.rights if preposition(c) in _BESIDE)
    elif before in _BESIDE and child.dep_ in ("obl", "nmod"):
        yield child


def ran_by(noun: Token, kind: str) -> bool:
    """Return whether those "of" a noun did it: "an operation of the police", "a joint raid of police and a charity"."""
    joint = any(c.lower_ == "joint" for c in noun.lefts) and kind in _BODIES
    own = noun.lemma_ == "operation" and kind in ("Agency", "Ring")  # "the operations of a gang"
    return joint or own


def taking_part(noun: Token) -> list[Token]:
    """Return who joined in what a noun tells of: "police of nine states took part in the raids", "the operation
    involved the army", "the searches were coordinated by Europol".
    """
    verb, lemma = noun.head, noun.head.lemma_.lower()
    if lemma == "involve" and noun.dep_ == "nsubj":
        return [c for c in verb.rights if c.dep_ == "obj"]
    if lemma in _LEADING and noun.dep_ == "nsubj:pass":
        return [c for c in verb.rights if c.dep_ == "obl:agent"]
    part = lemma == "take" and any(c.lower_ == "part" for c in verb.rights)
    if (part or lemma in JOINING or verb.lower_ == "part") and preposition(noun) == "in":
        subject = subject_of(verb.head if verb.lower_ == "part" else verb)
        return [subject] if subject is not None else []
    return []


JOINING = frozenset("participate assist collaborate cooperate".split())
_LEADING = frozenset("coordinate co-ordinate lead oversee direct support supervise spearhead".split())  # fmt: skip
