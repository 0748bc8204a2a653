"""Analyses with networkx: each a file and a row of ANALYSES."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import networkx as nx

from ringtrace.errors import UsageError
from ringtrace.graph.analyses.brokers import brokers
from ringtrace.graph.analyses.role_chains import role_chains
from ringtrace.graph.analyses.routes import routes
from ringtrace.graph.ask import choices
from ringtrace.graph.network import project
from ringtrace.graph.store import Store
from ringtrace.nouns import Table
from ringtrace.ontology import Ontology

Analysis = Callable[[nx.MultiDiGraph, Ontology], Table]

ANALYSES: dict[str, Analysis] = {
    "brokers": brokers,
    "role-chains": role_chains,
    "routes": routes,
}
PARAMS = {
    "status": "asserted, alleged, planned or denied: only claims of this status",
    "accepted": "yes: only claims that a person accepted",
}


def analyse(
    store: Store, ontology: Ontology, name: str, params: Mapping[str, str] | None = None
) -> Table:
    """Return the table of an analysis. Raises UsageError for an unknown name or parameter."""
    if name not in ANALYSES:
        raise UsageError(f"no analysis {name!r}", fix=choices(name, ANALYSES))
    params = params or {}
    for param in params:
        if param not in PARAMS:
            raise UsageError(f"{name} has no parameter {param!r}", fix=choices(param, PARAMS))
    network = project(store, ontology, accepted=params.get("accepted", "no") == "yes")
    if status := params.get("status"):
        network = only_status(network, status)
    return ANALYSES[name](network, ontology)


def only_status(network: nx.MultiDiGraph, status: str) -> nx.MultiDiGraph:
    """Return the network of the claims of one status."""
    edges = [e for e in network.edges(keys=True, data=True) if e[3].get("status") == status]
    kept: nx.MultiDiGraph = nx.MultiDiGraph()
    for one, two, key, data in edges:
        for node in (one, two):
            kept.add_node(node, **network.nodes[node])
        kept.add_edge(one, two, key=key, **data)
    return kept


def summary(name: str) -> str:
    """Return the first line of what an analysis says of itself."""
    return (ANALYSES[name].__doc__ or "").strip().splitlines()[0]
