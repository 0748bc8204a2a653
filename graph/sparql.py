"""SPARQL as text: what may be asked, what is said of a query that is none, and updates as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Any

import pyoxigraph as ox

from ringtrace.errors import UsageError

# What the parser's messages mean, for people.
_MEANING = {
    "Prefix not found": "a prefix is not declared",
    "variable that is unbound": "a variable after SELECT that the pattern or GROUP BY does not give",
}


def stays_here(query: str) -> None:
    """Raise UsageError for a query that asks another server."""
    if _asks_elsewhere(query):
        raise UsageError(
            "SERVICE asks another server, and ringtrace uses no network",
            where="query",
            fix="take it out, or ask ringtrace serve from there",
        )


def exchanging(graph: str, gone: Iterable[ox.Quad], new: Iterable[ox.Quad]) -> str:
    """Return the update that takes some quads out of a graph and puts others in."""
    return (
        f"DELETE DATA {{ GRAPH <{graph}> {{ {as_lines(gone)} }} }} ; "
        f"INSERT DATA {{ GRAPH <{graph}> {{ {as_lines(new)} }} }}"
    )


def in_graphs(quads: Iterable[ox.Quad]) -> str:
    """Return quads as an update writes them, those of a graph together."""
    return " ".join(
        f"GRAPH {graph} {{ {as_lines(found)} }}"
        for graph, found in groupby(quads, key=lambda q: q.graph_name)
    )


def as_lines(quads: Iterable[ox.Quad]) -> str:
    """Return the triples of quads as an update writes them."""
    return "\n".join(f"{q.subject} {q.predicate} {q.object} ." for q in quads)


def _asks_elsewhere(query: str) -> bool:
    """Whether a query has a SERVICE clause; the engine would follow it. Where it is no SPARQL, the
    word alone counts.
    """
    if not re.search("service", query, re.IGNORECASE):
        return False
    from pyparsing import ParseException
    from rdflib.plugins.sparql.algebra import traverse
    from rdflib.plugins.sparql.parser import parseQuery
    from rdflib.plugins.sparql.parserutils import CompValue

    found: list[CompValue] = []

    def note(node: Any) -> None:
        if isinstance(node, CompValue) and node.name == "ServiceGraphPattern":
            found.append(node)

    try:
        traverse(parseQuery(query), visitPre=note)
    except (ParseException, RecursionError):
        return bool(re.search(r"\bservice\b", query, re.IGNORECASE))
    return bool(found)


def not_sparql(message: str) -> UsageError:
    """Return the parser's message with the place it means, cut where it lists all that could stand there."""
    words = " ".join(message.split())
    found = re.match(r"error at (\d+):(\d+): (.*)", words)
    place = f"query, line {found[1]}, column {found[2]}" if found else "query"
    reason = found[3] if found else words
    reason = next((m for words, m in _MEANING.items() if words in reason), reason)
    if len(reason) > 100:
        reason = reason[:100].rsplit(",", 1)[0] + " ..."
    return UsageError(f"not a SPARQL query: {reason}", where=place, fix="mend the query")
