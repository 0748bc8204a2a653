"""What was found of a case, and of an identity, as quads of the resolution graph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

from pyoxigraph import Literal, NamedNode, Quad

from ringtrace.graph.resolve.conflicts import Conflict
from ringtrace.graph.resolve.identity import Entity
from ringtrace.graph.resolve.pairs import Link
from ringtrace.graph.resolve.profile import Profile
from ringtrace.ontology import PREFIXES

BASE = "https://w3id.org/ringtrace/resolution/"
RESOLUTION_GRAPH = BASE + "identity"
_GRAPH = NamedNode(RESOLUTION_GRAPH)
_DECIMAL = NamedNode(PREFIXES["xsd"] + "decimal")


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


def case_quads(
    case: Sequence[Profile],
    links: Iterable[Link],
    voices: Iterable[Sequence[int]],
    conflicts: Iterable[Conflict],
) -> list[Quad]:
    """Return the quads of a case: its articles with their links, voices and conflicts.

    case: in order of publication. voices: positions in it.
    """
    quads = Quads()
    iri = case_iri(case[0])
    quads.typed(iri, "Case", case[0].headline or case[0].file)
    for profile in case:
        quads.add(profile.iri, "rt:inCase", iri)
    place = {p.iri: n for n, p in enumerate(case)}
    for link in links:
        one, two = sorted((link.one, link.two), key=place.__getitem__)
        quads.link(two, one, link.score, link.reasons)
    for members in voices:
        voice = BASE + "voice-" + case[members[0]].id
        quads.typed(voice, "Voice")
        quads.add(voice, "rt:inCase", iri)
        for n in members:
            quads.add(voice, "rt:heardIn", case[n].iri)
    for conflict in conflicts:
        _conflict(quads, conflict, iri)
    return quads.found


def _conflict(quads: Quads, conflict: Conflict, case: str) -> None:
    iri = conflict_iri(conflict)
    quads.typed(iri, "Conflict")
    quads.add(iri, "rt:inCase", case)
    quads.add(iri, "rt:conflictKind", Literal(conflict.kind))
    quads.add(iri, "rt:relation", Literal(conflict.relation))
    for name, side in (("A", conflict.a), ("B", conflict.b)):
        node = f"{iri}-{name.lower()}"
        quads.add(iri, "rt:side" + name, node)
        quads.typed(node, "Side")
        quads.add(node, "rt:claim", side.said.claim)
        quads.add(node, "rt:valueText", Literal(side.value))
        quads.add(node, "rt:evidence", side.said.evidence)


def identity_quads(entities: Sequence[Entity], links: Iterable[Link]) -> list[Quad]:
    """Return the quads of an identity: whom or what it joins, in which cases, with the reasons.

    entities: those of the cases, the one that names it first. links: between them.
    """
    quads = Quads()
    first = entities[0]
    iri = identity_iri(first.node)
    quads.typed(iri, "Identity", first.label)
    why: dict[str, Link] = {}
    for link in sorted(
        links, key=lambda x: (first.node not in (x.one, x.two), -x.score, x.one, x.two)
    ):
        why.setdefault(link.one, link)
        why.setdefault(link.two, link)
    for entity in entities:
        quads.add(iri, "rt:inCase", entity.case)
        for conflict in entity.conflicts:
            quads.add(conflict, "rt:over", iri)
        for node in entity.members:
            quads.add(node, "rt:identity", iri)
        for node, score, reason in entity.joined:
            quads.link(node, iri, score, (reason,))
        if entity is not first:
            link = why[entity.node]
            quads.link(entity.node, iri, link.score, link.reasons)
    return quads.found


class Quads:
    """Collects quads of the resolution graph."""

    def __init__(self) -> None:
        self.found: list[Quad] = []

    def add(self, subject: str, predicate: str, value: NamedNode | Literal | str) -> None:
        prefix, name = predicate.split(":")
        term = NamedNode(value) if isinstance(value, str) else value
        self.found.append(
            Quad(NamedNode(subject), NamedNode(PREFIXES[prefix] + name), term, _GRAPH)
        )

    def typed(self, subject: str, class_name: str, label: str | None = None) -> None:
        self.add(subject, "rdf:type", PREFIXES["rt"] + class_name)
        if label is not None:
            self.add(subject, "rdfs:label", Literal(label))

    def link(self, one: str, two: str, score: float, reasons: Iterable[str]) -> None:
        iri = BASE + "link-" + _short(one + " " + two)
        self.typed(iri, "Link")
        self.add(iri, "rt:from", one)
        self.add(iri, "rt:to", two)
        self.add(iri, "rt:score", Literal(f"{min(1.0, score):.3f}", datatype=_DECIMAL))
        for reason in reasons:
            self.add(iri, "rt:reason", Literal(reason))


def _short(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]
