"""The network as a Cypher script: one statement a line, to be run on an empty database."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from ringtrace.graph.exports.networks import ordered
from ringtrace.graph.exports.source import Options, Source


def cypher(source: Source, options: Options) -> str:
    """Return a script of CREATE statements; nodes have the label of their kind, edges of their slot.

    Values stand in string literals with everything escaped that could end one.
    """
    network = ordered(source, options)
    lines = ["CREATE INDEX node_id IF NOT EXISTS FOR (n:Node) ON (n.id);"]
    for node, data in network.nodes(data=True):
        lines.append(f"CREATE (:Node:{_name(data['kind'])} {_map({'id': node, **data})});")
    for one, two, data in network.edges(data=True):
        kind = _name(str(data["slot"]).upper())
        lines.append(
            f"MATCH (a:Node {_map({'id': one})}), (b:Node {_map({'id': two})}) "
            f"CREATE (a)-[:{kind} {_map(data)}]->(b);"
        )
    return "\n".join(lines) + "\n"


def _map(values: Mapping[str, object]) -> str:
    return "{" + ", ".join(f"{_name(k)}: {_literal(v)}" for k, v in values.items()) + "}"


def _literal(value: object) -> str:
    """A number, or a string with JSON's escapes, which are Cypher's too."""
    return str(value) if isinstance(value, int | float) else json.dumps(str(value))


def _name(text: str) -> str:
    return re.sub(r"\W", "_", text)
