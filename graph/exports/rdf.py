"""RDF: TriG, Turtle, N-Quads, JSON-LD; lossless, and the same bytes every time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pyoxigraph as ox

from ringtrace.graph.exports.source import Options, Source
from ringtrace.graph.history import HISTORY
from ringtrace.graph.nodes import conclusions
from ringtrace.graph.store import ONTOLOGY_GRAPH
from ringtrace.ontology import PREFIXES

_STATED = ox.NamedNode(PREFIXES["rt"] + "statedIn")


def quads(source: Source, options: Options) -> Iterator[ox.Quad]:
    """Yield the quads to export, sorted by graph, then by text.

    accepted: claims that nobody accepted are left out; words, referents and values stay.
    """
    rejected = _not_accepted(source) if options.accepted else frozenset()
    for quad in source.store.quads():
        if str(quad.graph_name.value) in HISTORY:  # type: ignore[union-attr]
            continue
        subject = str(quad.subject.value)  # type: ignore[union-attr]
        target = str(getattr(quad.object, "value", ""))
        if subject not in rejected and target not in rejected:
            yield quad
    if options.with_ontology:
        yield from source.store.quads(ONTOLOGY_GRAPH)


def _not_accepted(source: Source) -> frozenset[str]:
    reviews = conclusions(source.store).reviews
    return frozenset(
        str(q.subject.value)  # type: ignore[union-attr]
        for q in source.store.matching(None, _STATED)
        if (node := reviews.get(str(q.subject.value))) is None  # type: ignore[union-attr]
        or node.one("rt:review") != "accepted"
    )


def nquads(source: Source, options: Options) -> str:
    """Return N-Quads."""
    return "".join(f"{quad} .\n" for quad in quads(source, options))


def trig(source: Source, options: Options) -> str:
    """Return TriG with prefixes, one block a graph."""
    return ox.serialize(
        quads(source, options), format=ox.RdfFormat.TRIG, prefixes=PREFIXES
    ).decode()  # type: ignore[union-attr]


def turtle(source: Source, options: Options) -> str:
    """Return Turtle: all graphs in one, each triple once."""
    triples = sorted({str(q.triple): q.triple for q in quads(source, options)}.items())
    found = ox.serialize((t for _, t in triples), format=ox.RdfFormat.TURTLE, prefixes=PREFIXES)
    return found.decode()  # type: ignore[union-attr]


def jsonld(source: Source, options: Options) -> str:
    """Return JSON-LD: an object for each graph, with a context of prefixes."""
    graphs: dict[str, dict[str, dict[str, Any]]] = {}
    for quad in quads(source, options):
        nodes = graphs.setdefault(str(quad.graph_name.value), {})  # type: ignore[union-attr]
        subject = str(quad.subject.value)  # type: ignore[union-attr]
        node = nodes.setdefault(subject, {"@id": subject})
        name = str(quad.predicate.value)
        if name == PREFIXES["rdf"] + "type":
            node.setdefault("@type", []).append(_compact(str(quad.object.value)))  # type: ignore[union-attr]
        else:
            node.setdefault(_compact(name), []).append(_term(quad.object))
    document = {
        "@context": PREFIXES,
        "@graph": [
            {"@id": graph, "@graph": list(nodes.values())} for graph, nodes in graphs.items()
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _compact(iri: str) -> str:
    for name, base in PREFIXES.items():
        local = iri.removeprefix(base)
        if local != iri and local.isalnum():
            return f"{name}:{local}"
    return iri


def _term(term: Any) -> dict[str, str]:
    if not isinstance(term, ox.Literal):
        return {"@id": str(term.value)}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    if term.datatype.value == PREFIXES["xsd"] + "string":
        return {"@value": term.value}
    return {"@value": term.value, "@type": _compact(term.datatype.value)}
