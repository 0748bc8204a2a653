"""What the gazetteer knows of a place, as facts on its GeoNames feature."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from ringtrace.graph.terms import literal, number, term
from ringtrace.nouns import Location

_FEATURES = "https://sws.geonames.org/"
_CODES = {"country": "A.PCLI", "admin1": "A.ADM1", "admin2": "A.ADM2", "city": "P.PPL"}


def feature_iri(location: Location) -> str:
    """Return GeoNames' own IRI of a place."""
    return f"{_FEATURES}{location.id}/"


def feature_facts(location: Location) -> Iterator[tuple[str, ox.NamedNode | ox.Literal]]:
    """Yield predicate and value: class, name, country, province, coordinates (WGS 84, degrees),
    people who live there.
    """
    yield "rdf:type", term("gn:Feature")
    yield "gn:featureCode", term(f"gn:{_CODES[location.kind]}")
    yield "gn:name", literal(location.name)
    yield "gn:countryCode", literal(location.country)
    if location.admin:
        yield "schema:addressRegion", literal(location.admin)
    yield "schema:latitude", literal(number(location.latitude), "xsd:decimal")
    yield "schema:longitude", literal(number(location.longitude), "xsd:decimal")
    yield "gn:population", literal(str(location.population), "xsd:integer")
