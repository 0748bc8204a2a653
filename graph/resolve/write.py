"""What was found of a case, and of an identity, as lines of the resolution graph.

Lines are N-Quads without the end of line: as text they are kept, compared and loaded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Protocol

import pyoxigraph as ox
from pyoxigraph import Literal

from ringtrace.graph.resolve.conflicts import Conflict
from ringtrace.graph.resolve.identity import Entity
from ringtrace.graph.resolve.pairs import Link
from ringtrace.graph.resolve.profile import Profile
from ringtrace.graph.resolve.read import Readable
from ringtrace.graph.terms import iri as named
from ringtrace.graph.terms import literal

BASE = "https://w3id.org/ringtrace/resolution/"
RESOLUTION_GRAPH = BASE + "identity"


class Replaceable(Readable, Protocol):
    """A store whose graphs can be emptied, or changed by some quads."""

    def clear(self, graph: str) -> None: ...

    def exchange(self, graph: str, gone: Iterable[ox.Quad], new: Iterable[ox.Quad]) -> None: ...

    def add_lines(self, graph: str, lines: Iterable[str]) -> None: ...


def case_iri(first: Profile) -> str:
    """Return the IRI of a case, made of its first article."""
    return BASE + "case-" + first.id


def identity_iri(node: str) -> str:
    """Return the IRI of an identity, made of its first node."""
    return BASE + "identity-" + _short(node)


def conflict_iri(conflict: Conflict) -> str:
    """Return the IRI of a conflict, made of its two claims."""
    claims = f"{conflict.kind} {conflict.a.said.claim} {conflict.b.said.claim}"
    return BASE + "conflict-" + _short(claims)


def case_lines(
    case: Sequence[Profile],
    links: Iterable[Link],
    voices: Iterable[Sequence[int]],
    conflicts: Iterable[Conflict],
) -> list[str]:
    """Return the lines of a case: its articles with their links, voices and conflicts.

    case: in order of publication. voices: positions in it.
    """
    lines = Lines()
    iri = case_iri(case[0])
    lines.typed(iri, "Case", case[0].headline or case[0].file)
    for profile in case:
        lines.add(profile.iri, "rt:inCase", iri)
    place = {p.iri: n for n, p in enumerate(case)}
    for link in links:
        one, two = sorted((link.one, link.two), key=place.__getitem__)
        lines.link(two, one, link.score, link.reasons)
    for members in voices:
        voice = BASE + "voice-" + case[members[0]].id
        lines.typed(voice, "Voice")
        lines.add(voice, "rt:inCase", iri)
        for n in members:
            lines.add(voice, "rt:heardIn", case[n].iri)
    for conflict in conflicts:
        _conflict(lines, conflict, iri)
    return lines.found


def _conflict(lines: Lines, conflict: Conflict, case: str) -> None:
    iri = conflict_iri(conflict)
    lines.typed(iri, "Conflict")
    lines.add(iri, "rt:inCase", case)
    lines.add(iri, "rt:conflictKind", Literal(conflict.kind))
    lines.add(iri, "rt:relation", Literal(conflict.relation))
    for name, side in (("A", conflict.a), ("B", conflict.b)):
        node = f"{iri}-{name.lower()}"
        lines.add(iri, "rt:side" + name, node)
        lines.typed(node, "Side")
        if "#" in side.said.claim:
            lines.add(node, "rt:claim", side.said.claim)
        lines.add(node, "rt:valueText", Literal(side.value))
        words = node + "-words" if side.said.start is not None else side.said.evidence
        lines.add(node, "rt:evidence", words)
        if side.said.start is not None:
            _words(lines, words, side.said.claim.split("#")[0], side.said.quote, side.said.start)


def _words(lines: Lines, node: str, article: str, quote: str, start: int) -> None:
    """Words of an article that none of its claims cites."""
    lines.typed(node, "Evidence")
    for name, place in (("oa:start", start), ("oa:end", start + len(quote))):
        lines.add(node, name, literal(str(place), "xsd:integer"))
    lines.add(node, "oa:exact", Literal(quote))
    lines.add(node, "prov:wasQuotedFrom", article)


def identity_lines(entities: Sequence[Entity], links: Iterable[Link]) -> list[str]:
    """Return the lines of an identity: whom or what it joins, in which cases, with the reasons.

    entities: those of the cases, the one that names it first. links: between them.
    """
    lines = Lines()
    first = entities[0]
    iri = identity_iri(first.node)
    lines.typed(iri, "Identity", first.label)
    why: dict[str, Link] = {}
    for link in sorted(
        links, key=lambda x: (first.node not in (x.one, x.two), -x.score, x.one, x.two)
    ):
        why.setdefault(link.one, link)
        why.setdefault(link.two, link)
    for entity in entities:
        lines.add(iri, "rt:inCase", entity.case)
        for conflict in entity.conflicts:
            lines.add(conflict, "rt:over", iri)
        for node in entity.members:
            lines.add(node, "rt:identity", iri)
        for node, score, reason in entity.joined:
            lines.link(node, iri, score, (reason,))
        if entity is not first:
            link = why[entity.node]
            lines.link(entity.node, iri, link.score, link.reasons)
    return lines.found


class Lines:
    """Collects lines of the resolution graph."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def add(self, subject: str, predicate: str, value: Literal | str) -> None:
        term = f"<{value}>" if isinstance(value, str) else value
        self.found.append(f"<{subject}> <{named(predicate)}> {term} <{RESOLUTION_GRAPH}> .")

    def typed(self, subject: str, class_name: str, label: str | None = None) -> None:
        self.add(subject, "rdf:type", named(f"rt:{class_name}"))
        if label is not None:
            self.add(subject, "rdfs:label", Literal(label))

    def link(self, one: str, two: str, score: float, reasons: Iterable[str]) -> None:
        iri = BASE + "link-" + _short(one + " " + two)
        self.typed(iri, "Link")
        self.add(iri, "rt:from", one)
        self.add(iri, "rt:to", two)
        self.add(iri, "rt:score", literal(f"{min(1.0, score):.3f}", "xsd:decimal"))
        for reason in reasons:
            self.add(iri, "rt:reason", Literal(reason))


def _short(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]
