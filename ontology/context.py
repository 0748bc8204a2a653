"""ontology/context.jsonld, made from the Turtle; run as python -m ringtrace.ontology.context."""

from __future__ import annotations

import json

from rdflib import OWL, RDF, RDFS, SKOS, XSD, Graph, URIRef

from ringtrace.ontology.load import local
from ringtrace.ontology.namespaces import PREFIXES, ontology_graph

_RT = PREFIXES["rt"]
# Terms of other vocabularies by the name they have here.
_BORROWED: dict[str, dict[str, str]] = {
    "label": {"@id": "rdfs:label"},
    "publisher": {"@id": "schema:publisher", "@type": "@id"},
    "url": {"@id": "schema:url", "@type": "@id"},
    "headline": {"@id": "schema:headline"},
    "published": {"@id": "schema:datePublished"},
    "start": {"@id": "oa:start", "@type": "xsd:integer"},
    "end": {"@id": "oa:end", "@type": "xsd:integer"},
    "quote": {"@id": "oa:exact"},
    "quotedFrom": {"@id": "prov:wasQuotedFrom", "@type": "@id"},
    "attributedTo": {"@id": "prov:wasAttributedTo", "@type": "@id"},
    "derivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "member": {"@id": "org:member", "@type": "@id"},
    "organization": {"@id": "org:organization", "@type": "@id"},
    "role": {"@id": "org:role", "@type": "@vocab"},
    "roleName": {"@id": "schema:roleName"},
    "min": {"@id": "schema:minValue"},
    "max": {"@id": "schema:maxValue"},
    "currency": {"@id": "schema:currency"},
    "unit": {"@id": "schema:unitText"},
}


def context() -> str:
    """Return the JSON-LD context: short names for every term, nodes and values by their type.

    Classes, statuses, roles and kinds of event are written by their local name: "Rescue", "asserted".
    """
    graph = ontology_graph()
    prefixes = {
        n: base for n, base in PREFIXES.items() if (URIRef(_RT + n), None, None) not in graph
    }
    terms: dict[str, object] = {"@version": 1.1, "@vocab": _RT, **prefixes, **_BORROWED}
    for term in sorted(graph.subjects(RDF.type, OWL.ObjectProperty), key=str):
        if isinstance(term, URIRef) and str(term).startswith(_RT):
            kind = "@vocab" if _points_at_a_word(graph, term) else "@id"
            terms[local(term)] = {"@id": f"rt:{local(term)}", "@type": kind}
    for term in sorted(graph.subjects(RDF.type, OWL.DatatypeProperty), key=str):
        found = graph.value(term, RDFS.range)
        if found is not None and found != XSD.string:
            terms[local(term)] = {"@id": f"rt:{local(term)}", "@type": str(found)}
    return json.dumps({"@context": terms}, indent=1) + "\n"


def _points_at_a_word(graph: Graph, term: URIRef) -> bool:
    """Whether a property leads to a status, role, qualifier or kind of event."""
    ranges = graph.objects(term, RDFS.range)
    concepts = (URIRef(_RT + "EventKind"),)
    return any(
        r in concepts or SKOS.Concept in graph.transitive_objects(r, RDFS.subClassOf)
        for r in ranges
    )


if __name__ == "__main__":
    print(context(), end="")
