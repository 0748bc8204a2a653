"""The graph as a network: every event a node, an edge for every slot, all with their evidence.

Nodes: actors, places, works (identities where resolve joined them, else referents) with `kind`,
`label`, `role`; events with `kind` "Event", `event`, `status`, dates, counts, prices, `source`,
`quote`, `file`. Edges run agent -> event -> every other filler, with `slot`, `status`, `source`,
`quote`, `file`, `start`, `end`, `claim`. Folded, an edge runs actor -> actor (or place) for each claim
with an agent and another filler. Statistics stay out: they are about no case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import networkx as nx

from ringtrace.graph.nodes import ArticleGraph, Conclusions, Node, article_graphs, conclusions
from ringtrace.graph.store import Store
from ringtrace.ontology import Ontology

SLOTS = ("agent", "target", "recipient", "place", "origin", "destination", "offence")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def project(
    store: Store, ontology: Ontology, *, folded: bool = False, accepted: bool = False
) -> nx.MultiDiGraph:
    """Return the network of a store. folded: actor to actor. accepted: only accepted claims.

    Attributes are plain text and numbers, one type a name; what is not known has no key.
    """
    network: nx.MultiDiGraph = nx.MultiDiGraph()
    known = conclusions(store)
    classes = {kind.name: kind.notation for kind in ontology.kinds.values()}
    for graph in article_graphs(store):
        for claim in graph.claims():
            event = next((classes[k] for k in claim.kinds if k in classes), None)
            if event is None or "rt:happening" not in claim.values:
                continue
            if accepted and known.review([claim.iri]) != "accepted":
                continue
            if folded:
                _fold(network, graph, claim, event, known)
            else:
                _event(network, graph, claim, event, known)
    return network


def _event(
    network: nx.MultiDiGraph, graph: ArticleGraph, claim: Node, event: str, known: Conclusions
) -> None:
    happening = claim.one("rt:happening") or ""
    node = known.hub(happening) or happening
    facts = _facts(graph, claim, known)
    if node not in network:
        network.add_node(
            node,
            **_clean(
                {"label": event, "kind": "Event", "event": event, **facts, **_values(graph, claim)}
            ),
        )
    else:
        for key, value in _clean(_values(graph, claim)).items():
            network.nodes[node].setdefault(key, value)
    for slot, filler in _fillers(claim):
        other = _filler(network, graph, filler, known)
        ends = (other, node) if slot == "agent" else (node, other)
        network.add_edge(
            *ends, key=f"{claim.iri} {slot} {filler}", **_clean({"slot": slot, **facts})
        )


def _fold(
    network: nx.MultiDiGraph, graph: ArticleGraph, claim: Node, event: str, known: Conclusions
) -> None:
    facts = {"event": event, **_facts(graph, claim, known), **_values(graph, claim)}
    for agent in claim.all("rt:agent"):
        for slot, filler in _fillers(claim):
            if slot == "agent":
                continue
            ends = (_filler(network, graph, agent, known), _filler(network, graph, filler, known))
            key = f"{claim.iri} {slot} {agent} {filler}"
            network.add_edge(*ends, key=key, **_clean({"slot": slot, **facts}))


def _fillers(claim: Node) -> Iterator[tuple[str, str]]:
    for slot in SLOTS:
        for filler in claim.all(f"rt:{slot}"):
            yield slot, filler


def _filler(network: nx.MultiDiGraph, graph: ArticleGraph, iri: str, known: Conclusions) -> str:
    node = known.hub(iri) or iri
    if node not in network:
        hub = known.nodes.get(node)
        label = (hub.one("rdfs:label") if hub else None) or graph.label(iri)
        referent = graph.nodes[iri]
        role = (referent.one("rt:caseRole") or "").rsplit("#", 1)[-1]
        kind = next((k for k in sorted(referent.kinds)), "Referent")
        network.add_node(node, **_clean({"label": label, "kind": kind, "role": role or None}))
    return node


def _facts(graph: ArticleGraph, claim: Node, known: Conclusions) -> dict[str, Any]:
    """What every edge and event says of its words."""
    main = graph.nodes.get(claim.one("rt:mainEvidence") or "")
    source = claim.one("rt:source")
    return {
        "status": (claim.one("rt:status") or "").rsplit("#", 1)[-1],
        "source": graph.label(source) if source else None,
        "quote": main.one("oa:exact") if main else None,
        "file": graph.article.one("rt:file"),
        "start_offset": int(main.one("oa:start") or 0) if main else None,
        "end_offset": int(main.one("oa:end") or 0) if main else None,
        "claim": claim.iri,
        "review": known.review([claim.iri]),
    }


def _values(graph: ArticleGraph, claim: Node) -> dict[str, Any]:
    """Days, count and price of a claim as bounds; open sides have no key."""
    found: dict[str, Any] = {}
    for when in claim.all("rt:when"):
        node = graph.nodes[when]
        found |= {
            "earliest": node.one("rt:earliest"),
            "latest": node.one("rt:latest"),
            "when": node.one("rt:asWritten"),
        }
    for name, key in (("rt:targetCount", "count"), ("rt:price", "price")):
        for value in claim.all(name)[:1]:
            node = graph.nodes[value]
            low, high = node.one("schema:minValue"), node.one("schema:maxValue")
            found |= {
                f"{key}_min": float(low) if low else None,
                f"{key}_max": float(high) if high else None,
                f"{key}_text": node.one("rt:asWritten"),
            }
            if key == "price":
                found["currency"] = node.one("schema:currency")
    return found


def _clean(values: dict[str, Any]) -> dict[str, Any]:
    """Without None and control characters: GraphML and GEXF can write neither."""
    return {
        k: _CONTROL.sub(" ", v) if isinstance(v, str) else v
        for k, v in values.items()
        if v is not None
    }
