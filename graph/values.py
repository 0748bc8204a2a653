"""Counts, prices, periods and penalties as nodes of the graph."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from ringtrace.graph.quads import Quads
from ringtrace.graph.terms import QUALIFIERS, edtf, first_day, iri, last_day, literal, number, term
from ringtrace.nouns import Count, Period, Price, Sentence

Value = Count | Price | Period | Sentence
Fact = tuple[str, ox.NamedNode | ox.Literal]  # property and what it is


def bounds(low: float | None, high: float | None, qualifier: str, datatype: str) -> Iterator[Fact]:
    """Yield what a count or a price says of how many or how much."""
    for name, bound in (("schema:minValue", low), ("schema:maxValue", high)):
        if bound is not None:
            yield name, literal(number(bound), datatype)
    yield "rt:qualifier", term(f"rt:{QUALIFIERS[qualifier]}")


def days(start: str | None, end: str | None) -> Iterator[Fact]:
    """Yield what a period says of when."""
    yield "rt:edtf", literal(edtf(start, end), "edtf:EDTF")
    if start:
        yield "rt:earliest", literal(first_day(start), "xsd:date")
    if end:
        yield "rt:latest", literal(last_day(end), "xsd:date")


class Values:
    """The nodes of values; another value of the same words is another node."""

    def __init__(self, quads: Quads) -> None:
        self._quads = quads
        self._known: dict[str, list[Value]] = {}

    def count(self, count: Count, *, victims: bool) -> str:
        """Return the node of a count. victims: whether it says how many were harmed."""
        node = self._node("count", "VictimCount" if victims else "Count", count)
        self._state(node, bounds(count.min, count.max, count.q, "xsd:integer"))
        if count.unit:
            self._quads.text(node, "schema:unitText", count.unit)
        return node

    def price(self, price: Price) -> str:
        """Return the node of a price."""
        node = self._node("price", "Price", price)
        self._state(node, bounds(price.min, price.max, price.q, "xsd:decimal"))
        if price.currency:
            self._quads.text(node, "schema:currency", price.currency)
        if price.per:
            self._quads.text(node, "schema:unitText", price.per)
        return node

    def period(self, period: Period) -> str:
        """Return the node of a period; of one that nothing resolves its words alone."""
        node = self._node("when", "Interval", period)
        if period.resolved:
            self._state(node, days(period.start, period.end))
        return node

    def sentence(self, sentence: Sentence) -> str:
        """Return the node of a penalty."""
        return self._node("sentence", "Sentence", sentence)

    def _node(self, name: str, class_name: str, value: Value) -> str:
        name = f"{name}-{value.span.start}"
        known = self._known.setdefault(name, [])
        if value not in known:
            known.append(value)
        place = known.index(value)
        node = self._quads.node(f"{name}-{place + 1}" if place else name)
        self._quads.link(node, "rdf:type", iri(f"rt:{class_name}"))
        self._quads.text(node, "rt:asWritten", value.text)
        self._quads.link(node, "rt:evidence", self._quads.evidence(value.span))
        return node

    def _state(self, node: str, facts: Iterator[Fact]) -> None:
        for predicate, value in facts:
            self._quads.add(node, predicate, value)
