"""Names told of a group in a sentence of their own: "The suspects were identified as X, Y and Z", "Those held are X and Y"."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from ringtrace.ingest.finders.numbers import UNITS
from ringtrace.ingest.parsed import Doc, Span, Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.ages import age_of
from ringtrace.ingest.syntax.blamed import LAYING
from ringtrace.ingest.syntax.grammar import coordinated, preposition

_NAMING = frozenset(["identify", "name"])
_BEFORE_COURT = frozenset("find appear plead admit deny face receive".split())
_NO_NAMES = frozenset(["not", "yet", "falsely", "wrongly"])


def find_name_lists(doc: Doc, phrases: Sequence[Phrase]) -> dict[int, list[Phrase]]:
    """Return the names, two at least, that a sentence tells of a group, by the head of the group."""
    people = {p.head: p for p in phrases if p.kind == "Person" and p.named}
    groups = {p.head for p in phrases if p.kind == "Group"}
    found: dict[int, list[Phrase]] = {}
    for head, names in (*_told(doc, people), *_introduced(doc, people, groups)):
        if head.i in groups and head.i not in found and len(names) > 1:
            found[head.i] = names
    return found


def _told(doc: Doc, people: Mapping[int, Phrase]) -> Iterator[tuple[Token, list[Phrase]]]:
    """Heads of whom names are told, and the names."""
    for token in doc:
        if token.lemma_.lower() in _NAMING and token.tag_ in ("VBN", "VBD"):
            if any(c.lower_ in _NO_NAMES for c in token.children):
                continue
            told = [c for c in token.rights if _as(c) or c.dep_ in ("xcomp", "obj")]
            names = [people[h.i] for c in told for h in coordinated(c) if h.i in people]
            whom = [c for c in token.children if c.dep_ in ("nsubj:pass", "obj")]
            whom += [token.head] if token.dep_ == "acl" else []
            yield from ((c, names) for c in whom if c.i not in people)
        elif token.i in people and any(c.dep_ == "cop" for c in token.lefts):
            names = [people[h.i] for h in coordinated(token) if h.i in people]
            subjects = [c for c in token.lefts if c.dep_ == "nsubj"]
            owners = (o for c in subjects if c.lemma_ == "name" for o in c.lefts)
            yield from ((c, names) for c in (*subjects, *owners))  # "their names are X and Y"


def _introduced(
    doc: Doc, people: Mapping[int, Phrase], groups: Container[int]
) -> Iterator[tuple[Token, list[Phrase]]]:
    """Those whom the law had to do with, and the names that the next sentence begins with, as many and with an age:
    "Two men have been jailed. X, 38, and Y, 44, were found guilty".
    """
    before: Span | None = None
    for sentence in doc.sents:
        first = next((people[t.i] for t in sentence if t.i in people), None)
        opens = first is not None and first.start == sentence.start
        head = doc[first.head] if first is not None and opens else None
        if head is not None and before is not None and _undergoes(head):
            names = [people[t.i] for t in coordinated(head) if t.i in people]
            if any(age_of(doc, p) is not None for p in names):
                told = (t for t in before if t.i in groups and _undergoes(t))
                yield from ((t, names) for t in told if number_of(t) == len(names))
        if any(t.is_alpha for t in sentence):
            before = sentence


def _undergoes(head: Token) -> bool:
    """Whether the law does something to a subject: "was jailed", "appeared in court", "was found guilty"."""
    verb = head.head
    return head.dep_.startswith("nsubj") and verb.lemma_.lower() in LAYING | _BEFORE_COURT


def number_of(head: Token) -> int | None:
    """Return how many a noun says that there are: "five persons"."""
    told = next((c.lower_ for c in head.lefts if c.dep_ == "nummod"), "")
    return int(told) if told.isdigit() else UNITS.get(told)


def _as(child: Token) -> bool:
    return child.dep_ in ("obl", "nmod") and preposition(child) == "as"
