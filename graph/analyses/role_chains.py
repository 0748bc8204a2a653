"""Role chains: through whose hands victims pass, in the order of the roles."""

from __future__ import annotations

import networkx as nx

from ringtrace.graph.analyses.evidence import EVIDENCE, evidence
from ringtrace.nouns import Table
from ringtrace.ontology import RT, Ontology

COLUMNS = (
    "chain", "position", "role", "actor", "event", "target", "places", "price", "when", *EVIDENCE,
)  # fmt: skip


def positions(ontology: Ontology) -> dict[tuple[str, str], tuple[int, str]]:
    """Return (position in the chain, role) by (kind of event, slot), as the ontology implies them."""
    found = {}
    for kind in ontology.kinds.values():
        for slot in kind.slots:
            if slot.implies_role is None:
                continue
            place = ontology.graph.value(RT[slot.implies_role], RT["chainPosition"])
            if place is not None:
                found[kind.notation, slot.fills] = (int(str(place)), slot.implies_role)
    return found


def chains(network: nx.MultiDiGraph, ontology: Ontology) -> nx.MultiDiGraph:
    """Return the network of the chains: actor -> event -> actor where an event implies a ring role.

    Nodes keep their attributes; edges carry `position` and `ring_role`.
    """
    order = positions(ontology)
    found: nx.MultiDiGraph = nx.MultiDiGraph()
    for one, two, key, data in network.edges(keys=True, data=True):
        slot = data["slot"]
        event, actor = (two, one) if slot == "agent" else (one, two)
        place = order.get((network.nodes[event].get("event", ""), slot))
        if place is None or data["status"] == "denied":
            continue
        for node in (one, two):
            found.add_node(node, **network.nodes[node])
        found.add_edge(one, two, key=key, position=place[0], ring_role=place[1], **data)
        for _, other, other_key, other_data in network.out_edges(event, keys=True, data=True):
            if other_data["slot"] == "target" and not found.has_edge(event, other, other_key):
                found.add_node(other, **network.nodes[other])
                found.add_edge(event, other, key=other_key, **other_data)
        del actor
    return found


def role_chains(network: nx.MultiDiGraph, ontology: Ontology) -> Table:
    """Who abducts, buys, moves, introduces, sells, adopts: each step with place, price and words.

    A chain is a connected part of the network of events that imply a ring role (shared actors or
    shared victims join events); its steps are ordered by the role's place in the chain
    (rt:chainPosition: a convention of ours, not a claim). It does not say that the same victims passed
    through all hands. Denied claims are left out.
    """
    linked = chains(network, ontology)
    rows: list[tuple[object, ...]] = []
    parts = sorted(nx.weakly_connected_components(linked), key=lambda part: (-len(part), min(part)))
    for number, part in enumerate(parts, start=1):
        steps: dict[tuple[object, ...], tuple[object, ...]] = {}
        for one, two, data in linked.subgraph(part).edges(data=True):
            if "position" not in data:
                continue
            event, actor = (two, one) if data["slot"] == "agent" else (one, two)
            row = _row(number, network, event, actor, data)
            steps.setdefault(
                (data["position"], data["ring_role"], actor, event, data["claim"]), row
            )
        rows += [steps[k] for k in sorted(steps, key=str)]
    return Table(COLUMNS, tuple(rows))


def _row(
    number: int, network: nx.MultiDiGraph, event: str, actor: str, data: dict[str, object]
) -> tuple[object, ...]:
    facts = network.nodes[event]
    beside = {"target": [], "place": [], "origin": [], "destination": []}  # type: dict[str, list[str]]
    for _, other, edge in network.out_edges(event, data=True):
        label = network.nodes[other].get("label", "")
        if edge["slot"] in beside and label not in beside[edge["slot"]]:
            beside[edge["slot"]].append(label)
    places = [
        *beside["place"],
        *(f"from {p}" for p in beside["origin"]),
        *(f"to {p}" for p in beside["destination"]),
    ]
    return (
        number,
        data["position"],
        data["ring_role"],
        network.nodes[actor].get("label"),
        facts.get("event"),
        ", ".join(sorted(beside["target"])) or None,
        places or None,
        facts.get("price_text"),
        facts.get("when"),
        *evidence(data),
    )
