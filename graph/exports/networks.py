"""Network files, written by networkx."""

from __future__ import annotations

import io
import re

import networkx as nx

from ringtrace.graph.exports.source import Options, Source
from ringtrace.graph.network import project


def ordered(source: Source, options: Options) -> nx.MultiDiGraph[str]:
    """Return the network with nodes and edges in a fixed order and short edge keys."""
    return in_order(
        project(source.store, source.ontology, folded=options.folded, accepted=options.accepted)
    )


def in_order(network: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """Return a network with nodes and edges in a fixed order and short edge keys."""
    found: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in sorted(network):
        found.add_node(node, **dict(sorted(network.nodes[node].items())))
    for one, two, _, data in sorted(network.edges(keys=True, data=True), key=lambda e: e[:3]):
        found.add_edge(one, two, **dict(sorted(data.items())))
    return found


def graphml(source: Source, options: Options) -> str:
    """Return GraphML."""
    return as_graphml(ordered(source, options))


def as_graphml(network: nx.Graph[str]) -> str:
    """Return a network as GraphML."""
    return "\n".join(nx.generate_graphml(network)) + "\n"


def gexf(source: Source, options: Options) -> str:
    """Return GEXF 1.2; nodes and edges with days carry them as start and end, for Gephi's timeline,
    nodes their colour and size as Gephi draws them.
    """
    return as_gexf(ordered(source, options))


def as_gexf(network: nx.Graph[str]) -> str:
    """Return a network as GEXF.

    networkx writes the day of the run as lastmodifieddate: it is taken out, so that the same store
    gives the same bytes; so is a name of the graph, for which GEXF has no attribute.
    """
    dated = [d for _, d in network.nodes(data=True)] + [d for *_, d in network.edges(data=True)]
    for data in dated:
        for key, name in (("earliest", "start"), ("latest", "end")):
            if key in data:
                data[name] = data[key]
    for _, data in network.nodes(data=True):
        if colour := data.pop("color", None):
            red, green, blue = bytes.fromhex(colour.removeprefix("#"))
            data["viz"] = {"color": {"r": red, "g": green, "b": blue}, "size": data.pop("size")}
    for number, (_, _, data) in enumerate(network.edges(data=True)):
        data["id"] = str(number)
    buffer = io.BytesIO()
    nx.write_gexf(network, buffer, version="1.2draft")
    text = buffer.getvalue().decode()
    return re.sub(r' lastmodifieddate="[^"]*"| name=""', "", text)
