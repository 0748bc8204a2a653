"""What people corrected, in the slots of the claims: what questions and resolve read.

An article's own graph stays as it was read; what is here is done to a copy. There `rt:corrected` of a
claim says which slots are not as they were read, and what was read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

import pyoxigraph as ox

from ringtrace.graph.node import Node, nodes_of
from ringtrace.graph.review.replay import REVIEW_GRAPH
from ringtrace.graph.review.values import LISTS, WHOLE, parse
from ringtrace.graph.store import ONTOLOGY_GRAPH, Store
from ringtrace.graph.terms import LEGAL, iri, key, literal, term
from ringtrace.graph.values import Fact, bounds, days

Correction = tuple[str, str, str]  # claim, person or ring; slot; what stands there
# Slot -> property, and the class of a filler that the article does not know.
REFERENTS = {
    "agent": ("rt:agent", "Group"),
    "target": ("rt:target", "Group"),
    "recipient": ("rt:recipient", "Group"),
    "place": ("rt:place", "Place"),
    "origin": ("rt:origin", "Place"),
    "destination": ("rt:destination", "Place"),
    "offence": ("rt:offence", "Offence"),
    "source": ("rt:source", "Person"),
    "member": ("org:member", "Person"),
    "leader": ("org:member", "Person"),
    "org": ("org:organization", "Organization"),
    "organization": ("org:organization", "Organization"),
}
# Slot -> property, and the class of its value.
VALUES = {
    "count": ("rt:targetCount", "Count"),
    "price": ("rt:price", "Price"),
    "when": ("rt:when", "Interval"),
    "sentence": ("rt:sentence", "Sentence"),
}
# Slot of a person or ring -> the attribute that a claim gives.
ATTRIBUTES = {
    "age": "age", "size": "size", "title": "title", "type": "ringType", "role": "caseRole"
}  # fmt: skip
STATUSES = ("asserted", "alleged", "planned", "denied")
_NAMES = ("name", "label")
_ABOUT = ("rt:about", "org:member", "org:organization")


def slots_of(claim: Node) -> list[str]:
    """Return the slots of a claim that can be corrected."""
    if "AttributeClaim" in claim.kinds:
        given = claim.local("rt:attribute")
        return [slot for slot, name in ATTRIBUTES.items() if name == given] or ["value"]
    if "StatusClaim" in claim.kinds:
        return ["status"]
    if "RoleClaim" in claim.kinds:
        return ["member", "organization", "role"]
    return ["agent", "target", "recipient", "count", "place", "origin", "destination", "when",
            "price", "offence", "sentence", "source", "status"]  # fmt: skip


class Readable(Protocol):
    """What corrections are read from."""

    def quads(self, graph: str) -> Iterable[ox.Quad]: ...


def corrections(store: Readable) -> dict[str, list[Correction]]:
    """Return what the review graph corrects, by article."""
    found: dict[str, list[Correction]] = defaultdict(list)
    for _, node in sorted(nodes_of(store.quads(REVIEW_GRAPH)).items()):
        if about := node.one("rt:corrects"):
            slot, value = node.one("rt:correctedSlot"), node.one("rt:correctedValue")
            found[about.split("#")[0]].append((about, slot or "", value or ""))
    return dict(found)


def corrected(store: Store) -> Store:
    """Return the store with what people corrected in the slots: a copy in memory, or itself if nothing is."""
    if not corrections(store):
        return store
    copy = Store()
    copy.inner.bulk_extend(
        q for graph in (*store.graphs(), ONTOLOGY_GRAPH) for q in store.quads(graph)
    )
    put_all_right(copy)
    return copy


def put_all_right(store: Store) -> None:
    """Let the graphs of a store hold what people corrected. The store has to be a copy."""
    for article, found in corrections(store).items():
        graph = f"{article}#graph"
        if quads := list(store.quads(graph)):
            store.replace(graph, put_right(quads, found))


def put_right(quads: Sequence[ox.Quad], found: Sequence[Correction]) -> list[ox.Quad]:
    """Return the quads of an article's graph with corrections in the slots, sorted."""
    if not found:
        return list(quads)
    graph = _Graph(quads)
    for about, slot, value in found:
        graph.correct(about, slot, value)
    return graph.quads()


class _Graph:
    """The quads of an article, to be changed. nodes: as they were read."""

    def __init__(self, quads: Sequence[ox.Quad]) -> None:
        self.name = quads[0].graph_name
        self.nodes: Mapping[str, Node] = nodes_of(quads)
        self.kept = set(quads)
        self.labels = {
            label: iri
            for iri, n in sorted(self.nodes.items(), reverse=True)
            if (label := n.one("rdfs:label")) and "rt:evidence" in n.values and _named(n)
        }
        self.read: dict[str, set[str]] = defaultdict(set)

    def quads(self) -> list[ox.Quad]:
        for claim, notes in self.read.items():
            self.add(claim, "rt:corrected", literal("\n".join(sorted(notes))))
        return sorted(self.kept, key=str)

    def correct(self, about: str, slot: str, value: str) -> None:
        """Correct a claim; or what the claims on a person or ring say of it."""
        node = self.nodes.get(about)
        if node is None:
            return
        if "rt:statedIn" in node.values:
            self.claim(node, slot, value)
            return
        claims = [n for n in self.nodes.values() if any(about in n.all(p) for p in _ABOUT)]
        saying = [claim for claim in claims if _says(claim, slot)]
        if slot in _NAMES:
            self.put(about, "rdfs:label", [literal(value)])
            for claim in claims:
                self.note(claim.iri, slot, node.one("rdfs:label"))
        elif not saying and slot in ATTRIBUTES:
            self.new(node, slot, value)
        for claim in saying:
            self.claim(claim, slot, value)
        if slot == "role" and value:
            self.put(about, "rt:caseRole", [term(f"rt:{key(value)}")])

    def claim(self, claim: Node, slot: str, value: str) -> None:
        """Put a value into a slot of one claim."""
        if "AttributeClaim" in claim.kinds:
            self.note(claim.iri, slot, claim.one("rt:value"))
            self.put(claim.iri, "rt:value", [_attribute(slot, value)])
        elif "StatusClaim" in claim.kinds and slot.endswith("status"):
            self.note(claim.iri, slot, claim.local("rt:legalStatus"))
            self.put(claim.iri, "rt:legalStatus", [term(f"rt:{key(LEGAL.get(value, value))}")])
        elif "RoleClaim" in claim.kinds and slot in ("role", "title"):
            self.note(claim.iri, slot, claim.one("schema:roleName"))
            self.put(claim.iri, "schema:roleName", [literal(value)])
        elif slot == "status":
            self.note(claim.iri, slot, claim.local("rt:status"))
            if (word := value or "asserted") in STATUSES:
                self.put(claim.iri, "rt:status", [term(f"rt:{word}")])
        elif slot in REFERENTS:
            self.referents(claim, slot, value)
        elif slot in VALUES:
            self.values(claim, slot, value)

    def referents(self, claim: Node, slot: str, value: str) -> None:
        name, kind = REFERENTS[slot]
        known = [self.nodes[i] for i in claim.all(name) if i in self.nodes]
        self.note(claim.iri, slot, "; ".join(n.one("rdfs:label") or "" for n in known))
        kind = next((k for n in known for k in n.kinds), kind)
        names = (parse(slot, value) if slot in LISTS else [value.strip()]) if value.strip() else []
        self.put(claim.iri, name, [self.referent(n, kind, claim) for n in names])

    def referent(self, name: str, kind: str, claim: Node) -> ox.NamedNode:
        """Whom the article calls so, else someone new; no name stands in an address."""
        if name in self.labels:
            return ox.NamedNode(self.labels[name])
        new = f"{claim.iri}-corrected-{len(self.labels)}"
        self.labels[name] = new
        self.add(new, "rdf:type", term(f"rt:{kind}"))
        self.add(new, "rdfs:label", literal(name))
        self.cite(new, claim)
        return ox.NamedNode(new)

    def values(self, claim: Node, slot: str, value: str) -> None:
        name, kind = VALUES[slot]
        known = [self.nodes[i] for i in claim.all(name) if i in self.nodes]
        self.note(claim.iri, slot, "; ".join(n.one("rt:asWritten") or "" for n in known))
        kinds = sorted({k for n in known for k in n.kinds} | {kind})
        found = parse(slot, value)
        parts = found if isinstance(found, list) else [found] if found else []
        nodes = [f"{claim.iri}-{slot}-corrected-{n}" for n, _ in enumerate(parts, start=1)]
        for node, part in zip(nodes, parts, strict=True):
            for one in kinds:
                self.add(node, "rdf:type", term(f"rt:{one}"))
            self.cite(node, claim)
            self.value(node, part if isinstance(part, dict) else {"text": part})
        self.put(claim.iri, name, [ox.NamedNode(node) for node in nodes])

    def value(self, node: str, part: Mapping[str, Any]) -> None:
        """Write a value down. part: as values.parse gives it."""
        self.add(node, "rt:asWritten", literal(part["text"]))
        for name, what in _facts(part):
            self.add(node, name, what)

    def new(self, about: Node, slot: str, value: str) -> None:
        """A claim on somebody of whom the article does not say this."""
        article, _, name = about.iri.partition("#")
        claim = Node(f"{article}#corrected-{slot}-{name}")
        claim.values["rt:mainEvidence"] = about.all("rt:evidence")[:1]
        self.add(claim.iri, "rdf:type", term("rt:AttributeClaim"))
        self.add(claim.iri, "rt:about", ox.NamedNode(about.iri))
        self.add(claim.iri, "rt:attribute", term(f"rt:{ATTRIBUTES[slot]}"))
        self.add(claim.iri, "rt:value", _attribute(slot, value))
        self.add(claim.iri, "rt:status", term("rt:asserted"))
        self.add(claim.iri, "rt:statedIn", ox.NamedNode(article))
        self.cite(claim.iri, claim)
        for words in claim.all("rt:mainEvidence"):
            self.add(claim.iri, "rt:mainEvidence", ox.NamedNode(words))
        self.note(claim.iri, slot, None)

    def cite(self, node: str, claim: Node) -> None:
        """Let a node rest on the words of a claim."""
        for words in claim.all("rt:mainEvidence"):
            self.add(node, "rt:evidence", ox.NamedNode(words))

    def note(self, claim: str, slot: str, was: str | None) -> None:
        self.read[claim].add(f"{slot} (read: {was})" if was else f"{slot} (nothing read)")

    def add(self, subject: str, name: str, value: ox.NamedNode | ox.Literal) -> None:
        self.kept.add(ox.Quad(ox.NamedNode(subject), term(name), value, self.name))

    def put(self, subject: str, name: str, values: Sequence[ox.NamedNode | ox.Literal]) -> None:
        """Let a property have these values and no others."""
        gone = (ox.NamedNode(subject), ox.NamedNode(iri(name)))
        self.kept = {q for q in self.kept if (q.subject, q.predicate) != gone}
        for value in values:
            self.add(subject, name, value)


def _attribute(slot: str, value: str) -> ox.Literal:
    return literal(value, "xsd:integer" if slot in WHOLE and value.isdigit() else None)


def _facts(part: Mapping[str, Any]) -> Iterator[Fact]:
    if "start" in part:
        yield from days(part["start"], part["end"])
    elif "min" in part:
        datatype = "xsd:decimal" if "currency" in part else "xsd:integer"
        yield from bounds(part["min"], part["max"], part.get("q", "exact"), datatype)
        for name, words in (("schema:currency", "currency"), ("schema:unitText", "per")):
            if part.get(words):
                yield name, literal(part[words])


def _says(claim: Node, slot: str) -> bool:
    """Whether a claim is one that gives this slot of a person or ring."""
    if "AttributeClaim" in claim.kinds:
        return claim.local("rt:attribute") == ATTRIBUTES.get(slot)
    if "StatusClaim" in claim.kinds:
        return slot == "status"
    leads = claim.local("org:role") == "leader"
    return "RoleClaim" in claim.kinds and (slot in ("title", "org") or slot == "leader" and leads)


def _named(node: Node) -> bool:
    """Whether a slot may name it: all that has a label but what happened, and reports."""
    return not {"Happening", "Report"} & set(node.kinds)
