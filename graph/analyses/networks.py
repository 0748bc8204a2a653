"""The network of each analysis: what its table says, as nodes and edges for Gephi, Cytoscape, networkx."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import networkx as nx

from ringtrace.graph.analyses.agencies import STAGES
from ringtrace.graph.analyses.brokers import actor_network, betweenness
from ringtrace.graph.analyses.co_offending import ties
from ringtrace.graph.analyses.communities import divided
from ringtrace.graph.analyses.evidence import EVIDENCE, Material, evidence
from ringtrace.graph.analyses.hand_overs import found_hand_overs
from ringtrace.graph.analyses.missing import TOLD
from ringtrace.graph.analyses.role_chains import chain_network
from ringtrace.graph.analyses.routes import legs
from ringtrace.graph.network import clean, network_of
from ringtrace.graph.told import Party, Told

Network = nx.Graph


def hand_over_network(material: Material) -> Network[str]:
    """Return giver -> receiver, an edge for each hand-over with its roles, basis and evidence."""
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for one in found_hand_overs(material):
        more = {"giver_role": one.giver_role, "receiver_role": one.receiver_role}
        _edge(network, one.giver, one.receiver, one.rests, basis=one.basis, **more)
    return network


def route_network(material: Material) -> Network[str]:
    """Return origin -> destination, an edge for each route with its counts, basis and evidence."""
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for leg in legs(material):
        count = leg.claim.count
        low, high = (count.min, count.max) if count else (None, None)
        _edge(
            network, leg.origin, leg.destination, leg.rests, basis=leg.basis, event=leg.claim.event,
            count_min=low, count_max=high,
        )  # fmt: skip
    return network


def tie_network(material: Material) -> Network[str]:
    """Return who is accused together, an edge for each pair with its weight and evidence."""
    network: nx.Graph[str] = nx.Graph()
    for tie in ties(material):
        more = {"weight": tie.weight, "together": tie.together, "events": "; ".join(tie.kinds)}
        _edge(network, tie.one, tie.two, tie.rests, **more)
    return network


def broker_network(material: Material) -> Network[str]:
    """Return actors and events; each node has its betweenness and whether it is a cut point."""
    network = actor_network(material)
    scores, cuts = betweenness(network)
    for node, data in network.nodes(data=True):
        data |= {"betweenness": scores[node], "cut_point": node in cuts}
        data |= _evidence(material.about.get(node, []))
    return network


def community_network(material: Material) -> Network[str]:
    """Return actors and events; each node has the number of its community."""
    network = actor_network(material)
    groups, _ = divided(network)
    for number, members in enumerate(groups, start=1):
        for node in members:
            network.nodes[node]["community"] = number
            network.nodes[node].update(_evidence(material.about.get(node, [])))
    return network


def money_network(material: Material) -> Network[str]:
    """Return the purchases and sales that have a price, with who did them."""
    return network_of(c for c in material.events("purchase", "sale") if c.prices)


def agency_network(material: Material) -> Network[str]:
    """Return the agencies, what they did and to whom."""
    return network_of(
        c for c in material.events(*STAGES) if any(p.kind == "Agency" for p in c.all("agent"))
    )


NETWORKS: dict[str, Callable[[Material], Network[str]]] = {
    "role-chains": chain_network,
    "hand-overs": hand_over_network,
    "routes": route_network,
    "money": money_network,
    "brokers": broker_network,
    "communities": community_network,
    "co-offending": tie_network,
    "timeline": lambda material: network_of(c for c in material.claims if c.kind == "event"),
    "agencies": agency_network,
    "missing": lambda material: network_of(material.events(*TOLD)),
}


def _edge(
    network: Network[str], one: Party, two: Party, rests: tuple[Told, ...], **more: object
) -> None:
    for party in (one, two):
        values = {"label": party.label, "kind": party.kind, "role": party.role}
        if party.at:
            values |= {"latitude": party.at[0], "longitude": party.at[1]}  # type: ignore[dict-item]
        network.add_node(party.node, **clean(values))
    network.add_edge(one.node, two.node, **clean({**more, **_evidence(rests)}))


def _evidence(claims: tuple[Told, ...] | list[Told]) -> dict[str, Any]:
    """The evidence cells of a row as attributes; "start" and "end" are days to Gephi."""
    if not claims:
        return {}
    names = [
        "start_offset" if n == "start" else "end_offset" if n == "end" else n for n in EVIDENCE
    ]
    return clean(dict(zip(names, evidence(claims), strict=True)))
