"""Communities: who is told of together."""

from __future__ import annotations

import networkx as nx

from ringtrace.graph.analyses.brokers import actor_network
from ringtrace.graph.analyses.evidence import EVIDENCE, Material, Row, evidence
from ringtrace.nouns import Table

COLUMNS = (
    "community",
    "size",
    "name",
    "kind",
    "role",
    "inside",
    "outside",
    "modularity",
    *EVIDENCE,
)


def communities(material: Material) -> Table:
    """Groups of people, rings and bodies that are told of together more than with others.

    Greedy modularity (Clauset, Newman, Moore 2004, Finding community structure in very large networks)
    on the undirected network of actors and events; the same claims give the same groups. size: actors
    in it. inside, outside: links of the actor to events and bodies of its own and of other
    communities. modularity: of the whole division, -0.5 to 1; below 0.3 there is little structure. A
    community is a way of reporting, not a gang: officers stand with those they arrest.
    """
    network = actor_network(material)
    groups, quality = divided(network)
    rows: list[Row] = []
    for number, members in enumerate(groups, start=1):
        actors = [n for n in members if network.nodes[n]["kind"] != "Event"]
        for node in sorted(actors, key=lambda a: (network.nodes[a]["label"], a)):
            inside = sum(other in members for other in network[node])
            data = network.nodes[node]
            rows.append(
                (
                    number, len(actors), data["label"], data["kind"], data.get("role"), inside,
                    len(network[node]) - inside, quality, *evidence(material.about[node]),
                )
            )  # fmt: skip
    return Table(COLUMNS, tuple(rows))


def divided(network: nx.Graph[str]) -> tuple[list[set[str]], float]:
    """Return the communities, the largest first, and the modularity of the division."""
    if not network.number_of_edges():
        return [], 0.0
    order = sorted(network)
    index = {node: n for n, node in enumerate(order)}
    ends = ((index[a], index[b]) for a, b in network.edges())
    plain: nx.Graph[int] = nx.Graph()
    plain.add_nodes_from(range(len(order)))
    plain.add_edges_from(sorted((min(e), max(e)) for e in ends))
    parts = [set(p) for p in nx.community.greedy_modularity_communities(plain)]
    quality = round(nx.community.modularity(plain, parts), 4)
    groups = sorted((sorted(part) for part in parts), key=lambda part: (-len(part), part))
    return [{order[n] for n in part} for part in groups], quality
