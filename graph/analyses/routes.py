"""Routes: from where to where, with counts as bounds."""

from __future__ import annotations

import networkx as nx

from ringtrace.graph.analyses.evidence import EVIDENCE, evidence
from ringtrace.nouns import Table
from ringtrace.ontology import Ontology

COLUMNS = ("origin", "destination", "basis", "event", "count_min", "count_max", "when", *EVIDENCE)
_TAKEN, _PASSED = ("abduction", "purchase", "recruitment"), ("sale",)


def routes(network: nx.MultiDiGraph, ontology: Ontology) -> Table:
    """From where to where victims or goods were moved, one row a claim and pair of places.

    basis "said": one claim names both ends. basis "concluded": one ring takes in one place and sells
    in another; that is our conclusion from two claims, and the row cites the second. Counts are those
    of the claim, never added.
    """
    rows = []
    for event, data in network.nodes(data=True):
        if data.get("kind") != "Event":
            continue
        ends: dict[str, list[tuple[str, dict[str, object]]]] = {}
        for _, other, edge in network.out_edges(event, data=True):
            ends.setdefault(edge["slot"], []).append((network.nodes[other].get("label", ""), edge))
        for origin, _ in ends.get("origin", []):
            for destination, edge in ends.get("destination", []):
                rows.append(_row(origin, destination, "said", data, edge))
    rows += _concluded(network)
    rows.sort(key=lambda r: tuple(str(x) for x in r))
    return Table(COLUMNS, tuple(dict.fromkeys(rows)))


def _concluded(network: nx.MultiDiGraph) -> list[tuple[object, ...]]:
    rows = []
    for ring, data in network.nodes(data=True):
        if data.get("kind") != "Ring":
            continue
        events = [e for _, e in network.out_edges(ring)]
        taken = _places(network, events, _TAKEN, ("place", "origin"))
        for event in dict.fromkeys(events):
            if network.nodes[event].get("event") not in _PASSED:
                continue
            for place, edge in _places(network, [event], _PASSED, ("place", "destination")):
                for origin in dict.fromkeys(p for p, _ in taken if p != place):
                    rows.append(_row(origin, place, "concluded", network.nodes[event], edge))
    return rows


def _places(
    network: nx.MultiDiGraph, events: list[str], kinds: tuple[str, ...], slots: tuple[str, ...]
) -> list[tuple[str, dict[str, object]]]:
    return [
        (network.nodes[place].get("label", ""), edge)
        for event in dict.fromkeys(events)
        if network.nodes[event].get("event") in kinds
        for _, place, edge in network.out_edges(event, data=True)
        if edge["slot"] in slots and edge["status"] != "denied"
    ]


def _row(
    origin: str, destination: str, basis: str, event: dict[str, object], edge: dict[str, object]
) -> tuple[object, ...]:
    return (
        origin,
        destination,
        basis,
        event.get("event"),
        event.get("count_min"),
        event.get("count_max"),
        event.get("when"),
        *evidence(edge),
    )
