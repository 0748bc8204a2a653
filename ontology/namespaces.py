"""Prefixes of everything ringtrace writes, and the closed namespace RT of its own terms."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from rdflib import Graph, URIRef

PREFIXES: dict[str, str] = {
    "rt": "https://w3id.org/ringtrace/ns#",
    "dcterms": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "gn": "http://www.geonames.org/ontology#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
TURTLE_FILES = ("model.ttl", "kinds.ttl")


@cache
def ontology_graph() -> Graph:
    """Return the packaged ontology as an rdflib Graph (shared: do not change it)."""
    graph = Graph()
    for name in TURTLE_FILES:
        graph.parse(data=ontology_text(name), format="turtle")
    return graph


def ontology_text(name: str) -> str:
    """Return a packaged file of the ontology ("kinds.ttl") as text."""
    return (files("ringtrace.ontology") / name).read_text("utf-8")


class _Terms:
    """RT["Rescue"] is its IRI; a term that the Turtle does not declare raises KeyError."""

    base = PREFIXES["rt"]

    def __getitem__(self, name: str) -> URIRef:
        iri = URIRef(self.base + name)
        if (iri, None, None) not in ontology_graph():
            raise KeyError(f"the ontology has no term rt:{name}")
        return iri


RT = _Terms()

# The classes of those who can say something: whom a claim may be attributed to.
SPEAKERS = frozenset(["Person", "Group", "Agency", "Organization", "Medium", "Ring", "Fund"])
