"""Brokers: who stands between others."""

from __future__ import annotations

import networkx as nx

from ringtrace.graph.analyses.evidence import ACTORS, EVIDENCE, Material, Row, evidence
from ringtrace.nouns import Table

EXACT, PIVOTS = 5_000, 500
COLUMNS = ("name", "kind", "role", "betweenness", "cut_point", "neighbours", *EVIDENCE)


def brokers(material: Material) -> Table:
    """Who stands between others: people, rings and bodies by the shortest paths through them.

    On the undirected network of actors and events (no places), b(v) = sum over pairs s, t other than v
    of the share of shortest paths from s to t that run through v, divided by (n-1)(n-2)/2: 0 to 1
    (Freeman 1977, A set of measures of centrality based on betweenness); above 5,000 nodes estimated
    from 500 of them, always the same (Brandes and Pich 2007, Centrality estimation). cut_point: the network falls
    into more parts without the node. neighbours: events and bodies that it is linked to. It does not
    say that anyone does wrong or knew the others: police and reporters stand between people too.
    """
    network = actor_network(material)
    scores, cuts = betweenness(network)
    rows: list[tuple[tuple[object, ...], Row]] = []
    for node, score in scores.items():
        data = network.nodes[node]
        claims = material.about.get(node, [])
        if data["kind"] == "Event" or not claims:
            continue
        row = (
            data["label"], data["kind"], data.get("role"), score, node in cuts,
            network.degree(node), *evidence(claims),
        )  # fmt: skip
        rows.append(((-score, data["label"], node), row))
    return Table(COLUMNS, tuple(row for _, row in sorted(rows, key=lambda r: r[0])))


def betweenness(network: nx.Graph[str]) -> tuple[dict[str, float], set[str]]:
    """Return the betweenness of every node, to four places, and the cut points."""
    pivots = None if network.number_of_nodes() <= EXACT else PIVOTS
    scores = nx.betweenness_centrality(network, k=pivots, seed=1)
    return {n: round(s, 4) for n, s in scores.items()}, set(nx.articulation_points(network))


def actor_network(material: Material) -> nx.Graph[str]:
    """Return the undirected network of actors and events, without places, works and offences."""
    kept = {
        node
        for node, data in material.network.nodes(data=True)
        if data["kind"] in ACTORS or data["kind"] == "Event"
    }
    network: nx.Graph[str] = nx.Graph()
    for node in sorted(kept):
        network.add_node(node, **material.network.nodes[node])
    network.add_edges_from(sorted({(a, b) for a, b in material.network.edges() if {a, b} <= kept}))
    return network
