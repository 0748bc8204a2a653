"""Names told of a group in a sentence of their own: "The suspects were identified as X, Y and Z", "Those held are X and Y"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ringtrace.ingest.grammar import coordinated, preposition
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrase import Phrase

_NAMING = frozenset(["identify", "name"])
_NO_NAMES = frozenset(["not", "yet", "falsely", "wrongly"])


def find_name_lists(doc: Doc, phrases: Sequence[Phrase]) -> dict[int, list[Phrase]]:
    """Return the names, two at least, that a sentence tells of a group, by the head of the group."""
    people = {p.head: p for p in phrases if p.kind == "Person" and p.named}
    groups = {p.head for p in phrases if p.kind == "Group"}
    found: dict[int, list[Phrase]] = {}
    for head, names in _told(doc, people):
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
            yield from ((c, names) for c in token.lefts if c.dep_ == "nsubj")


def _as(child: Token) -> bool:
    return child.dep_ in ("obl", "nmod") and preposition(child) == "as"
