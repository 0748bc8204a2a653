"""The run: articles to cases, then identities, voices and conflicts of each case, as quads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType
from typing import Protocol

from pyoxigraph import Literal, NamedNode, Quad

from ringtrace.graph.resolve.cases import Link, cluster, link_articles
from ringtrace.graph.resolve.conflicts import Conflict, conflicts
from ringtrace.graph.resolve.happenings import join_happenings
from ringtrace.graph.resolve.identity import Hub, join_parties
from ringtrace.graph.resolve.profile import Profile
from ringtrace.graph.resolve.read import Readable, profiles
from ringtrace.graph.resolve.rulings import Pairs, Together, join_ruled, link_ruled
from ringtrace.graph.resolve.voices import voices
from ringtrace.ontology import PREFIXES

BASE = "https://w3id.org/ringtrace/resolution/"
RESOLUTION_GRAPH = BASE + "identity"
_XSD = PREFIXES["xsd"]
_A = NamedNode(PREFIXES["rdf"] + "type")
_LABEL = NamedNode(PREFIXES["rdfs"] + "label")


class Replaceable(Readable, Protocol):
    """A store whose graphs can be replaced."""

    def replace(self, graph: str, quads: Iterable[Quad]) -> None: ...


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a run found: numbers of articles, cases of several articles, conflicts."""

    articles: int
    cases: int
    shared_cases: int
    conflicts: int


def resolve(
    store: Replaceable,
    texts: Mapping[str, str],
    *,
    apart: Pairs = frozenset(),
    together: Together = MappingProxyType({}),
) -> Resolved:
    """Replace the resolution graph by what the store's claims and texts support.

    texts: cleaned text by article id. apart, together: pairs of referents, happenings or articles that
    a person ruled to be distinct, or to be one (with the words that say so). Every article is in one case. Cost grows near-linearly: articles are compared only where they
    share a rare name.
    """
    found = profiles(store)
    links = link_ruled(found, link_articles(found, texts), together, apart)
    groups = cluster(len(found), links, _positions(found, apart))
    place = {n: k for k, group in enumerate(groups) for n in group}
    inside: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        if place[link.one] == place[link.two]:
            inside[place[link.one]].append(link)
    writer = _Writer(together, apart)
    number = 0
    for k, group in enumerate(groups):
        case = [found[n] for n in group]
        number += writer.case(case, group, inside[k], texts)
    writer.across_cases()
    store.replace(RESOLUTION_GRAPH, sorted(set(writer.quads), key=str))
    return Resolved(len(found), len(groups), sum(len(g) > 1 for g in groups), number)


def _positions(profiles: Sequence[Profile], pairs: Pairs) -> frozenset[tuple[int, int]]:
    """The pairs of articles by their positions, both ways."""
    known = {p.iri: n for n, p in enumerate(profiles)}
    found = [[known[i] for i in pair] for pair in pairs if pair <= known.keys()]
    return frozenset((a, b) for one, two in found for a, b in ((one, two), (two, one)))


class _Writer:
    """Collects the quads of the resolution graph."""

    def __init__(self, together: Together, apart: Pairs) -> None:
        self.together, self.apart = together, apart
        self.alone: dict[str, tuple[Hub, str]] = {}  # what can be joined, and in which case it is
        self.identity: dict[str, str] = {}
        self.quads: list[Quad] = []
        self.graph = NamedNode(RESOLUTION_GRAPH)

    def add(self, subject: str, predicate: str, value: NamedNode | Literal | str) -> None:
        prefix, name = predicate.split(":")
        term = NamedNode(value) if isinstance(value, str) else value
        self.quads.append(
            Quad(NamedNode(subject), NamedNode(PREFIXES[prefix] + name), term, self.graph)
        )

    def typed(self, subject: str, class_name: str, label: str | None = None) -> None:
        self.add(subject, "rdf:type", PREFIXES["rt"] + class_name)
        if label is not None:
            self.add(subject, "rdfs:label", Literal(label))

    def case(
        self,
        case: Sequence[Profile],
        group: Sequence[int],
        links: Sequence[Link],
        texts: Mapping[str, str],
    ) -> int:
        """Write one case; returns its number of conflicts."""
        iri = BASE + "case-" + case[0].id
        self.typed(iri, "Case", case_label(case))
        for profile in case:
            self.add(profile.iri, "rt:inCase", iri)
        position = {n: k for k, n in enumerate(group)}
        for link in links:
            self._link(
                case[position[link.two]].iri, case[position[link.one]].iri, link.score, link.reasons
            )
        for members in voices(case, texts):
            voice = BASE + "voice-" + case[members[0]].id
            self.typed(voice, "Voice")
            self.add(voice, "rt:inCase", iri)
            for n in members:
                self.add(voice, "rt:heardIn", case[n].iri)
        alone = {
            p.iri: Hub(p.kind, p.label, [p.iri])
            for profile in case
            for p in sorted(profile.parties.values(), key=lambda p: p.iri)
        }
        parties = join_ruled(join_parties(case, self.apart), alone, self.together, self.apart)
        hub_of = {m: hub.members[0] for hub in parties for m in hub.members}
        happenings = join_happenings(case, hub_of, self.apart)
        known = {member: hub for hub in happenings for member in hub.members}
        happenings = join_ruled(happenings, known, self.together, self.apart)
        self._hubs([*happenings, *parties], iri)
        self.alone |= {node: (hub, iri) for node, hub in {**known, **alone}.items()}
        found = conflicts(case, happenings, parties, texts)
        for conflict in found:
            self._conflict(conflict, [*happenings, *parties], iri)
        return len(found)

    def _hubs(self, hubs: Sequence[Hub], case: str) -> None:
        for hub in hubs:
            iri = hub_iri(hub)
            self.typed(iri, "Identity", hub.label)
            self.add(iri, "rt:inCase", case)
            for member in hub.members:
                self.add(member, "rt:identity", iri)
                self.identity[member] = iri
                if (why := hub.links.get(member)) is not None:
                    self._link(member, iri, why.score, (why.reason,))

    def across_cases(self) -> None:
        """Let what people ruled one share an identity where it stands in two cases."""
        for pair in sorted(self.together, key=sorted):
            one, two = sorted(pair)
            if not pair <= self.alone.keys() or self.alone[one][1] == self.alone[two][1]:
                continue
            for node in (one, two):
                if node not in self.identity:
                    hub, case = self.alone[node]
                    self._hubs([hub], case)
            kept, gone = self.identity[one], self.identity[two]
            if kept != gone:
                self._rename(gone, kept)
                self._link(two, kept, 1.0, (self.together[pair],))

    def _rename(self, gone: str, kept: str) -> None:
        """Put one identity in the place of another, whose name goes."""
        old, new = NamedNode(gone), NamedNode(kept)
        self.quads = [
            Quad(
                new if q.subject == old else q.subject,
                q.predicate,
                new if q.object == old else q.object,
                q.graph_name,
            )
            for q in self.quads
            if not (q.subject == old and q.predicate == _LABEL)
        ]
        self.identity = {m: kept if hub == gone else hub for m, hub in self.identity.items()}

    def _link(self, one: str, two: str, score: float, reasons: Sequence[str]) -> None:
        iri = BASE + "link-" + _short(one + " " + two)
        self.typed(iri, "Link")
        self.add(iri, "rt:from", one)
        self.add(iri, "rt:to", two)
        self.add(iri, "rt:score", Literal(f"{score:.3f}", datatype=NamedNode(_XSD + "decimal")))
        for reason in reasons:
            self.add(iri, "rt:reason", Literal(reason))

    def _conflict(self, conflict: Conflict, hubs: Sequence[Hub], case: str) -> None:
        key = f"{conflict.kind} {conflict.a.said.claim} {conflict.b.said.claim}"
        iri = BASE + "conflict-" + _short(key)
        self.typed(iri, "Conflict")
        self.add(iri, "rt:inCase", case)
        self.add(iri, "rt:over", hub_iri(hubs[conflict.hub]))
        self.add(iri, "rt:conflictKind", Literal(conflict.kind))
        self.add(iri, "rt:relation", Literal(conflict.relation))
        for name, side in (("A", conflict.a), ("B", conflict.b)):
            node = f"{iri}-{name.lower()}"
            self.add(iri, "rt:side" + name, node)
            self.typed(node, "Side")
            self.add(node, "rt:claim", side.said.claim)
            self.add(node, "rt:valueText", Literal(side.value))
            self.add(node, "rt:evidence", side.said.evidence)


def hub_iri(hub: Hub) -> str:
    """Return the IRI of an identity: made of its first member, so that a rerun gives the same."""
    return BASE + "identity-" + _short(hub.members[0])


def case_label(case: Sequence[Profile]) -> str:
    """Return the headline of the earliest article, or its file name."""
    return case[0].headline or case[0].file


def _short(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]
