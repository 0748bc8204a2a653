"""Small cells, suppressed on demand: a count of few people can point at somebody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from ringtrace.graph.node import Node, nodes_of
from ringtrace.graph.review.values import parse
from ringtrace.graph.store import ONTOLOGY_GRAPH, Store
from ringtrace.graph.terms import literal, term
from ringtrace.nouns import Table

SMALL = 11  # what statistics offices publish begins here
SHOWN, WITHHELD = f"<{SMALL}", f"[words withheld: a count under {SMALL}]"
# Tables that count -> their columns of counts. The words of a row would tell what its cell hides.
CELLS = {
    "agencies": ("rescues", "arrests", "charges", "convictions", "most_arrested", "cases"),
    "arrests-by-agency": ("articles", "lowest", "highest"),
    "events-by-place-and-month": ("events",),
    "missing": ("count_min", "count_max"),
    "routes": ("count_min", "count_max"),
    "statistics": ("min", "max"),
    "timeline": ("count_min", "count_max"),
    "victims-by-ring": ("min", "max"),
}
WORDS = frozenset("words source quote file start end".split())
_NAMES = {"min": "schema:minValue", "max": "schema:maxValue"}


def suppressed(name: str, table: Table) -> Table:
    """Return a table with counts under 11 as "<11", and without the words of such rows.

    Nothing is added up in these tables, so that no sum gives a cell away. name: of the question or
    analysis; a table that counts nothing is the same.
    """
    counts = [c for c in CELLS.get(name, ()) if c in table.columns]
    return Table(table.columns, tuple(_row(table.columns, row, counts) for row in table.rows))


def _row(
    columns: tuple[str, ...], row: tuple[object, ...], counts: Iterable[str]
) -> tuple[object, ...]:
    values = dict(zip(columns, row, strict=True))
    small = [c for c in counts if re.fullmatch(r"\d+", n := str(values[c])) and int(n) < SMALL]
    if not small:
        return row
    values |= dict.fromkeys(small, SHOWN)
    return tuple(None if c in WORDS else v for c, v in values.items())


def without_small(store: Store) -> Store:
    """Return a copy in memory in which no count of people under 11 is told, nor the words that tell it.

    Such a count is "at most 10". Withheld are the words that hold it, headlines that repeat it, what
    people corrected it to, and sides of conflicts over it.
    """
    copy = Store()
    copy.inner.bulk_extend(store.quads(ONTOLOGY_GRAPH))
    told: set[str] = set()
    for graph in sorted(store.graphs(), key=lambda g: not g.endswith("#graph")):  # articles first
        quads = list(store.quads(graph))
        nodes = nodes_of(quads)
        new = _article(nodes, told) if graph.endswith("#graph") else _concluded(nodes, told)
        copy.inner.bulk_extend(_changed(quads, new))
    return copy


Values = dict[tuple[str, str], list[ox.Literal | ox.NamedNode]]


def _changed(quads: Iterable[ox.Quad], new: Values) -> Iterator[ox.Quad]:
    """The quads with the values of some properties as they are now."""
    graph = None
    gone = {(ox.NamedNode(node), term(name)) for node, name in new}
    for quad in quads:
        graph = quad.graph_name
        if (quad.subject, quad.predicate) not in gone:
            yield quad
    for (node, name), values in new.items():
        for value in values:
            yield ox.Quad(ox.NamedNode(node), term(name), value, graph)


def _article(nodes: Mapping[str, Node], told: set[str]) -> Values:
    """What an article's nodes say instead. told: gets the words of its small counts."""
    new: Values = {}
    hidden: list[tuple[int, int]] = []
    own: set[str] = set()
    for claim in list(nodes.values()):
        if not _of_people(claim, nodes):
            continue
        for count in (nodes[i] for i in claim.all("rt:targetCount") if i in nodes):
            if _small(count):
                new |= {
                    (count.iri, "schema:minValue"): [],
                    (count.iri, "schema:maxValue"): [literal(str(SMALL - 1), "xsd:integer")],
                    (count.iri, "rt:qualifier"): [term("rt:atMost")],
                    (count.iri, "rt:asWritten"): [literal(SHOWN)],
                }
                hidden += [_span(nodes[e]) for e in count.all("rt:evidence") if e in nodes]
                own |= _words(count.one("rt:asWritten"))
    told |= own
    for node in nodes.values():
        if "oa:exact" in node.values:
            start, end = _span(node)
            if any(start < b and a < end for a, b in hidden):
                new[node.iri, "oa:exact"] = [literal(WITHHELD)]
        if own & _words(node.one("schema:headline")):
            new[node.iri, "schema:headline"] = [literal(WITHHELD)]
    return new


def _of_people(claim: Node, nodes: Mapping[str, Node]) -> bool:
    """Whether what a claim counts may be people: boats are counted too."""
    kinds = {k for i in claim.all("rt:target") if i in nodes for k in nodes[i].kinds}
    return not kinds or bool(kinds & {"Person", "Group"})


def _small(count: Node) -> bool:
    bounds = [b for side in _NAMES.values() if (b := count.one(side)) is not None]
    return any(int(float(bound)) < SMALL for bound in bounds)


def _span(node: Node) -> tuple[int, int]:
    return int(node.one("oa:start") or 0), int(node.one("oa:end") or 0)


def _words(text: str | None) -> set[str]:
    return set(re.findall(r"[\w-]+", (text or "").casefold()))


def _concluded(nodes: Mapping[str, Node], told: set[str]) -> Values:
    """Conflicts over a small count, corrections to one, and cases that are called by one."""
    new: Values = {}
    sides: list[str] = []
    for node in nodes.values():
        if "oa:exact" in node.values:  # words that resolve found: they may tell of few
            new[node.iri, "oa:exact"] = [literal(WITHHELD)]
        if node.one("rt:conflictKind") == "count":
            sides += node.all("rt:sideA") + node.all("rt:sideB")
        if "Case" in node.kinds and told & _words(node.one("rdfs:label")):
            new[node.iri, "rdfs:label"] = [literal(WITHHELD)]
        if node.one("rt:correctedSlot") == "count" and _few(node.one("rt:correctedValue")):
            new[node.iri, "rt:correctedValue"] = [literal(f"<={SMALL - 1}")]
    for side in (nodes[s] for s in sides if s in nodes):
        number = re.search(r"\d+", side.one("rt:valueText") or "")
        if number and int(number[0]) < SMALL:
            new[side.iri, "rt:valueText"] = [literal(SHOWN)]
    return new


def _few(value: str | None) -> bool:
    found = parse("count", value or "")
    return found is not None and any(
        found[side] is not None and found[side] < SMALL for side in _NAMES
    )
