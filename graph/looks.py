"""How a network looks in pyvis, ipysigma, Gephi and Cytoscape, by the attributes that they read.

Nodes: `name` (what Cytoscape writes beside a node; the others read `label`), `color` (by kind, the
page's own), `size` (by the number of edges), `title` (what pyvis shows when pointed at). Edges:
`label` (the slot), `title`. Colours tell kinds only: how far the law has gone with somebody is never
a colour.
"""

from __future__ import annotations

import math

import networkx as nx

from ringtrace.graph.inert import cut
from ringtrace.ontology import Ontology

_COLOURS = {
    "Ring": "#f2a07b", "Person": "#8cc6e7", "Group": "#c3b8e6", "Agency": "#8fd0b1",
    "Organization": "#e3da7a", "Place": "#c4c6cb",
}  # fmt: skip
_OTHER, _CRIME, _ANSWER = "#e3a9cd", "#c0603f", "#4d7ea8"
_LONG = 300  # characters of a title
_TELLS = ("status", "denied_by", "when", "count_text", "price_text", "source", "said_by", "quote")


def with_looks(network: nx.MultiDiGraph[str], ontology: Ontology) -> nx.MultiDiGraph[str]:
    """Return the network itself, its nodes and edges with the attributes that drawing programs read."""
    for node, data in network.nodes(data=True):
        kind = ontology.kinds.get(data.get("event", ""))
        event = _CRIME if kind and kind.crime else _ANSWER
        data["color"] = event if data["kind"] == "Event" else _COLOURS.get(data["kind"], _OTHER)
        data["size"] = round(8 + 3 * math.sqrt(network.degree[node]), 1)
        data["name"] = data["label"]
        data["title"] = _title(data["label"], data)
    for *_, data in network.edges(data=True):
        data["label"] = data["slot"]
        data["title"] = _title(data["slot"], data)
    return network


def _title(first: str, data: dict[str, object]) -> str:
    lines = [first, *(str(data[name]) for name in _TELLS if name in data)]
    return cut("\n".join(lines), _LONG)
