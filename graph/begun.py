"""Where the engine begins with a question: with what the parameters that are given name.

A line `#? param: pattern` of a query counts where that parameter is given. What stands in it as `{ cases }`, `{ named }`
and so on, or as a query of its own, is asked first, and its nodes stand there for VALUES: of few nodes
the engine looks up what the query wants, where it would else go through the whole graph.

Of many rows to look up each is what takes long, 5 microseconds a look-up: tables read whole and joined take a fifth.
So a query may say some things twice, between `#few`, `#many` (its lines behind `#|`) and `#end`; what stands before
`#rows` gives the rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import pyoxigraph as ox

from ringtrace.graph.store import Store

FEW = 3000  # rows: of more, whole tables are read
MANY = 20_000  # nodes: to begin with more of them saves nothing, and the line is left out

_NOBODY = "<urn:ringtrace:nobody>"  # no node of the graph
_LINE = re.compile(r"#\? (\w+): (.*)")
_TWICE = re.compile(r"^ *#few\n(.*?)^ *#many\n(.*?)^ *#end\n", re.MULTILINE | re.DOTALL)
_ROWS = re.compile(r"^ *#rows\n", re.MULTILINE)
_INNER = re.compile(r"\{ (SELECT .*) \}$")
# ?p stands for the parameter.
_NODES = {
    "cases": """SELECT ?x ?p { ?x a rt:Case ; rdfs:label ?label
        FILTER(STR(?x) = ?p || CONTAINS(LCASE(?label), LCASE(?p))) }""",
    "named": "SELECT ?x ?p { ?x rdfs:label ?label FILTER(CONTAINS(LCASE(?label), LCASE(?p))) }",
    "files": "SELECT ?x ?p { ?x rt:file ?name FILTER(CONTAINS(LCASE(?name), LCASE(?p))) }",
    "kinds": """SELECT ?x ?p { ?x rdfs:subClassOf ?wider . OPTIONAL { ?x skos:notation ?word FILTER(datatype(?word) = xsd:string) }
        BIND(STRBEFORE(CONCAT(STRAFTER(STR(?x), "#"), "Claim"), "Claim") AS ?name)
        FILTER(COALESCE(?word, LCASE(?name)) = ?p) }""",
    "contradicting": "SELECT ?x ?p { ?x rt:conflictKind ?kind FILTER(?kind = ?p) }",
    "statuses": 'SELECT ?x ?p { ?x a rt:ClaimStatus FILTER(STRAFTER(STR(?x), "#") = ?p) }',
    "later": """SELECT ?x ?p { { ?x rt:latest ?day FILTER(?day >= ?p) }
        UNION { ?x rt:earliest ?from FILTER NOT EXISTS { ?x rt:latest ?to } } }""",
    "earlier": """SELECT ?x ?p { { ?x rt:earliest ?day FILTER(?day <= ?p) }
        UNION { ?x rt:latest ?to FILTER NOT EXISTS { ?x rt:earliest ?from } } }""",
    "inside": """SELECT ?x ?p { { SELECT DISTINCT ?entry ?p { ?entry gn:countryCode ?code FILTER(?code = UCASE(?p)) } }
        ?x rt:gazetteerEntry ?entry }""",
}
_NAMED = re.compile(rf"\{{ ({'|'.join(_NODES)}) \}}")


def begun(store: Store, text: str, bound: Mapping[str, ox.Literal]) -> str:
    """Return the query with its lines for the parameters that are given, and for as many rows as there are.

    bound: value by variable (`p_` and the parameter's name).
    """

    def line(found: re.Match[str]) -> str:
        value = bound.get(f"p_{found[1]}")
        return "" if value is None else _line(store, found[2], found[1], value)

    text = _LINE.sub(line, text)
    if (rows := _ROWS.search(text)) is None:
        return text
    first = _TWICE.sub(r"\1", text[: rows.start()])
    found = store.query(f"{first}}} LIMIT {FEW + 1}", bound)
    many = sum(1 for _ in found) > FEW
    return _TWICE.sub(lambda two: two[2].replace("#|", "") if many else two[1], text)


def _line(store: Store, text: str, param: str, value: ox.Literal) -> str:
    """A line with the nodes that it begins with; empty where they are too many."""
    for kind in _NAMED.findall(text):
        nodes = _nodes(store, kind, param, value)
        if len(nodes) > MANY:
            return ""
        text = text.replace(f"{{ {kind} }}", _listed(nodes))
    if inner := _INNER.search(text):
        nodes = {str(row[0]) for row in store.query(inner[1])}
        if len(nodes) > MANY:
            return ""
        text = text.replace(inner[0], _listed(nodes))
    return text


def _listed(nodes: Iterable[str]) -> str:
    """The nodes for VALUES; of an empty one the engine makes no use, and goes through all."""
    return f"{{ {' '.join(sorted(nodes)) or _NOBODY} }}"


def _nodes(store: Store, kind: str, param: str, value: ox.Literal) -> set[str]:
    """The nodes of a kind that a parameter's value names."""
    query = _NODES[kind].replace("?p", f"?p_{param}")
    found = {str(row["x"]) for row in store.query(query, {f"p_{param}": value})}
    if kind == "named" and 0 < len(found) <= MANY:  # what has such an identity is called so too
        same = store.query(f"SELECT ?x {{ VALUES ?hub {_listed(found)} ?x rt:identity ?hub }}")
        found |= {str(row["x"]) for row in same}
    return found
