"""Brokers: who stands between others."""

from __future__ import annotations

import networkx as nx

from ringtrace.graph.analyses.evidence import EVIDENCE, evidence
from ringtrace.nouns import Table
from ringtrace.ontology import Ontology

COLUMNS = (
    "name", "kind", "role", "betweenness", "cut_point", "events", "articles", "uncertain", *EVIDENCE,
)  # fmt: skip
_ACTORS = ("Person", "Ring", "Group", "Organization", "Agency")


def brokers(network: nx.MultiDiGraph, ontology: Ontology) -> Table:
    """People, rings and bodies ranked by how many shortest paths between others run through them.

    betweenness: share of shortest paths of the undirected actor-event network through the node, 0 to
    1 (Freeman 1977, A set of measures of centrality based on betweenness); 0 for fewer than 3 nodes.
    cut_point: whether the network falls apart without the node (an articulation point). uncertain: how
    many of its claims are alleged or unreviewed. It does not say that anyone does wrong: police and
    reporters stand between people too.
    """
    plain = nx.Graph((a, b) for a, b, d in network.edges(data=True) if d.get("status") != "denied")
    scores = nx.betweenness_centrality(plain) if len(plain) > 2 else dict.fromkeys(plain, 0.0)
    cuts = set(nx.articulation_points(plain)) if len(plain) else set()
    rows = []
    for node, score in scores.items():
        data = network.nodes[node]
        if data.get("kind") not in _ACTORS:
            continue
        edges = [
            e
            for _, _, e in (*network.in_edges(node, data=True), *network.out_edges(node, data=True))
        ]
        edges.sort(key=lambda e: (e.get("file", ""), e.get("start_offset", 0), e["claim"]))
        weak = {
            e["claim"] for e in edges if e["status"] == "alleged" or e.get("review") != "accepted"
        }
        rows.append(
            (
                data.get("label"),
                data.get("kind"),
                data.get("role"),
                round(score, 4),
                node in cuts,
                len(set(plain[node])),
                len({e.get("file") for e in edges}),
                len(weak),
                *evidence(edges[0]),
            )
        )
    rows.sort(key=lambda r: (-r[3], str(r[0])))
    return Table(COLUMNS, tuple(rows))
