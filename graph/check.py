"""Is every graph well formed, and does every quote stand where it says?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any

import pyoxigraph as ox
from rdflib import Graph, Namespace
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result

from ringtrace.graph.nodes import ArticleGraph, article_graphs
from ringtrace.graph.resolve import RESOLUTION_GRAPH
from ringtrace.graph.review import REVIEW_GRAPH
from ringtrace.graph.store import ONTOLOGY_GRAPH, Store
from ringtrace.ontology import PREFIXES
from ringtrace.ontology.namespaces import ontology_text

_SH = Namespace("http://www.w3.org/ns/shacl#")
_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
_EVIDENCE = ox.NamedNode(PREFIXES["rt"] + "evidence")
_STATED_IN = ox.NamedNode(PREFIXES["rt"] + "statedIn")
_CONCLUSIONS = "conclusions across articles"


@dataclass(frozen=True, slots=True)
class Violation:
    """What is wrong, in which file, at which node."""

    file: str
    node: str
    message: str


def check(store: Store, texts: Mapping[str, str]) -> Iterator[Violation]:
    """Yield the violations of a store, article by article, then those of the conclusions.

    SHACL (W3C Recommendation, 2017) on each article's graph alone, and each quote against the kept
    text. texts: cleaned text by article id.
    """
    words = list(store.quads(ONTOLOGY_GRAPH))
    for graph in article_graphs(store):
        file = graph.article.one("rt:file") or graph.article.iri
        yield from _quotes(graph, texts, file)
        yield from _violations(words, store.quads(graph.article.iri + "#graph"), file)
    own = [*store.quads(RESOLUTION_GRAPH), *store.quads(REVIEW_GRAPH)]
    concluded = {str(quad.subject) for quad in own if quad.predicate == _TYPE}
    for violation in _violations(words, [*own, *_cited(store, own)], _CONCLUSIONS):
        if f"<{violation.node}>" in concluded:
            yield violation


def _cited(store: Store, conclusions: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Class, words and article of the nodes that conclusions point at: their shapes look these up."""
    for node in sorted(
        {q.object for q in conclusions if isinstance(q.object, ox.NamedNode)}, key=str
    ):
        for name in (_TYPE, _EVIDENCE, _STATED_IN):
            yield from store.matching(node, name)


def _quotes(graph: ArticleGraph, texts: Mapping[str, str], file: str) -> Iterator[Violation]:
    text = texts.get(graph.article.iri.rsplit("/", 1)[-1])
    if text is None:
        yield Violation(
            file, graph.article.iri, "the article's text is not in the workspace; build it again"
        )
        return
    if graph.article.one("rt:textDigest") != sha256(text.encode()).hexdigest():
        yield Violation(
            file, graph.article.iri, "the kept text is not the one that was read; build it again"
        )
    for node in sorted(graph.nodes.values(), key=lambda n: n.iri):
        quote = node.one("oa:exact")
        if quote is not None:
            start, end = int(node.one("oa:start") or 0), int(node.one("oa:end") or 0)
            if text[start:end] != quote:
                yield Violation(file, node.iri, f"characters {start}-{end} are not {quote[:60]!r}")


@cache
def _shacl() -> Graph:
    return Graph().parse(data=ontology_text("shapes.ttl"), format="turtle")


class _Prepared(Graph):
    """A graph that parses each query once: pyshacl asks the same ones of every node."""

    def query(self, query_object: Any, *args: Any, **kwargs: Any) -> Result:
        return super().query(_prepared(query_object), *args, **kwargs)


@cache
def _prepared(query: str) -> Query:
    return prepareQuery(query)


def _violations(
    words: Iterable[ox.Quad], data: Iterable[ox.Quad], file: str
) -> Iterator[Violation]:
    """What SHACL finds in some quads, with the ontology's words beside them."""
    graph = _Prepared()
    lines = "\n".join(f"{q.subject} {q.predicate} {q.object} ." for q in [*words, *data])
    graph.parse(data=lines, format="nt")
    import pyshacl  # takes as long to load as a question to answer

    conforms, report, _ = pyshacl.validate(graph, shacl_graph=_shacl(), inplace=True)
    if conforms:
        return
    assert isinstance(report, Graph)
    found = {
        (str(report.value(result, _SH.focusNode)), str(report.value(result, _SH.resultMessage)))
        for result in report.objects(None, _SH.result)
    }
    for node, message in sorted(found):
        if not node.startswith(PREFIXES["rt"]):  # the ontology's own terms
            yield Violation(file, node, message)
