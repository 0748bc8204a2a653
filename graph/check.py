"""Is every graph well formed, and does every quote stand where it says?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import pyshacl
from rdflib import Graph, Namespace, URIRef

from ringtrace.graph.nodes import ArticleGraph, article_graphs
from ringtrace.graph.store import Store
from ringtrace.ontology import PREFIXES
from ringtrace.ontology.namespaces import ontology_graph, ontology_text

_SH = Namespace("http://www.w3.org/ns/shacl#")


@dataclass(frozen=True, slots=True)
class Violation:
    """What is wrong, in which file, at which node."""

    file: str
    node: str
    message: str


def check(store: Store, texts: Mapping[str, str]) -> Iterator[Violation]:
    """Yield the violations of a store, article by article.

    SHACL (W3C Recommendation, 2017) on each article's graph alone, and each quote against the kept
    text. texts: cleaned text by article id.
    """
    for graph in article_graphs(store):
        file = graph.article.one("rt:file") or graph.article.iri
        yield from _quotes(graph, texts, file)
        yield from _shapes(store, graph, file)


def _quotes(graph: ArticleGraph, texts: Mapping[str, str], file: str) -> Iterator[Violation]:
    text = texts.get(graph.article.iri.rsplit("/", 1)[-1])
    if text is None:
        yield Violation(file, graph.article.iri, "the article's text is not in the workspace")
        return
    for node in sorted(graph.nodes.values(), key=lambda n: n.iri):
        quote = node.one("oa:exact")
        if quote is not None:
            start, end = int(node.one("oa:start") or 0), int(node.one("oa:end") or 0)
            if text[start:end] != quote:
                yield Violation(file, node.iri, f"characters {start}-{end} are not {quote[:60]!r}")


@cache
def _shacl() -> Graph:
    return Graph().parse(data=ontology_text("shapes.ttl"), format="turtle")


def _shapes(store: Store, graph: ArticleGraph, file: str) -> Iterator[Violation]:
    data = Graph()
    lines = "\n".join(
        f"{q.subject} {q.predicate} {q.object} ." for q in store.quads(graph.article.iri + "#graph")
    )
    data.parse(data=lines, format="nt")
    conforms, report, _ = pyshacl.validate(
        data + ontology_graph(), shacl_graph=_shacl(), advanced=False, inplace=True
    )
    if conforms or not isinstance(report, Graph):
        return
    found = set()
    for result in report.objects(None, _SH.result):
        node = report.value(result, _SH.focusNode)
        message = report.value(result, _SH.resultMessage)
        if isinstance(node, URIRef) and str(node).startswith(PREFIXES["rt"]):
            continue  # the ontology's own terms
        found.add((str(node), str(message)))
    for iri, words in sorted(found):
        yield Violation(file, iri, words)
