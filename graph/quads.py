"""The quads of one article's graph while they are written."""

from __future__ import annotations

import pyoxigraph as ox

from ringtrace.graph.terms import iri, key, literal, term
from ringtrace.nouns import Span


class Quads:
    """Statements on one article: its nodes, their properties, the words that they rest on."""

    def __init__(self, article: str, graph: str) -> None:
        self.article, self.graph = article, ox.NamedNode(graph)
        self._quads: set[ox.Quad] = set()

    def sorted(self) -> list[ox.Quad]:
        """Return all of them in the one order."""
        return sorted(self._quads, key=str)

    def node(self, name: str) -> str:
        """Return the IRI of something that the article tells of."""
        return f"{self.article}#{key(name)}"

    def add(self, subject: str, predicate: str, value: ox.NamedNode | ox.Literal) -> None:
        """State one thing."""
        self._quads.add(ox.Quad(ox.NamedNode(subject), term(predicate), value, self.graph))

    def link(self, subject: str, predicate: str, target: str) -> None:
        """State a relation to another node."""
        self.add(subject, predicate, ox.NamedNode(target))

    def text(self, subject: str, predicate: str, value: str, datatype: str | None = None) -> None:
        """State a value."""
        self.add(subject, predicate, literal(value, datatype))

    def evidence(self, span: Span) -> str:
        """Return the node of words in the article."""
        node = self.node(f"c{span.start}-{span.end}")
        self.link(node, "rdf:type", iri("rt:Evidence"))
        self.text(node, "oa:start", str(span.start), "xsd:integer")
        self.text(node, "oa:end", str(span.end), "xsd:integer")
        self.text(node, "oa:exact", span.quote)
        self.link(node, "prov:wasQuotedFrom", self.article)
        return node
