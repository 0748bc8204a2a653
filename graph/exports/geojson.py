"""GeoJSON (RFC 7946): every event at the places it is told of, and the routes between places."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import networkx as nx

from ringtrace.graph.analyses import Material
from ringtrace.graph.analyses.routes import Leg, legs
from ringtrace.graph.exports.networks import ordered
from ringtrace.graph.exports.source import Options, Source
from ringtrace.graph.told import reviewed, told

_SLOTS = ("place", "origin", "destination")
_LOOKS = ("kind", "color", "size", "title")
Position = list[float]


def geojson(source: Source, options: Options) -> str:
    """Return a FeatureCollection: a feature for each event, and one for each route.

    Events are a Point, a MultiPoint where several places are known, or without geometry where none is
    (RFC 7946, 3.2); properties are those of the network, with the places' names. Routes are a
    LineString from origin to destination, basis "said" or "concluded" as in the analysis, cut where
    they cross the date line. A position is where a name most likely means: of a country or province,
    the mean of its towns.
    """
    network = ordered(source, replace(options, folded=False))
    features = [
        _event(network, node, dict(data))
        for node, data in network.nodes(data=True)
        if data["kind"] == "Event"
    ]
    claims = told(source.store, source.ontology, accepted=options.accepted)
    standing = Material(tuple(c for c in claims if c.review != "rejected"), source.ontology)
    routes = [_route(leg) for leg in legs(standing) if leg.origin.at and leg.destination.at]
    features += sorted(routes, key=lambda f: str(f["id"]))
    lines = ",\n".join(json.dumps(f, ensure_ascii=False) for f in features)
    return f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'


def _event(network: nx.MultiDiGraph[str], node: str, data: dict[str, Any]) -> dict[str, Any]:
    names: dict[str, list[str]] = {}
    positions: list[Position] = []
    for _, other, edge in network.out_edges(node, data=True):
        if edge["slot"] not in _SLOTS or (edge["status"] == "denied" != data["status"]):
            continue
        place = network.nodes[other]
        names.setdefault(edge["slot"], []).append(place["label"])
        if "latitude" in place:
            positions.append([place["longitude"], place["latitude"]])
    places = {slot: "; ".join(dict.fromkeys(labels)) for slot, labels in names.items()}
    unique = sorted({tuple(p) for p in positions})
    geometry: dict[str, Any] | None = None
    if len(unique) == 1:
        geometry = {"type": "Point", "coordinates": list(unique[0])}
    elif unique:
        geometry = {"type": "MultiPoint", "coordinates": [list(p) for p in unique]}
    properties = {
        "feature": "event",
        **{k: v for k, v in data.items() if k not in _LOOKS},
        **places,
    }
    return {"type": "Feature", "id": node, "geometry": geometry, "properties": properties}


def _route(leg: Leg) -> dict[str, Any]:
    claim = leg.claim
    properties = {
        "feature": "route",
        "origin": leg.origin.label,
        "destination": leg.destination.label,
        "basis": leg.basis,
        "event": claim.event,
        "status": claim.status,
        **reviewed([claim]),
        "count_min": int(claim.count.min) if claim.count and claim.count.min is not None else None,
        "count_max": int(claim.count.max) if claim.count and claim.count.max is not None else None,
        "source": claim.source,
        "quote": claim.quote,
        "file": claim.file,
        "claim": claim.claim,
    }
    return {
        "type": "Feature",
        "id": f"{claim.claim} {leg.origin.node} {leg.destination.node}",
        "geometry": _line(leg.origin.at or (0, 0), leg.destination.at or (0, 0)),
        "properties": {k: v for k, v in properties.items() if v is not None},
    }


def _line(one: tuple[float, float], two: tuple[float, float]) -> dict[str, Any]:
    """A line between two latitudes and longitudes; cut at 180 degrees where it crosses them."""
    (south, west), (north, east) = one, two
    if abs(east - west) <= 180:
        return {"type": "LineString", "coordinates": [[west, south], [east, north]]}
    edge = 180.0 if west > east else -180.0
    whole = east + 2 * edge - west
    cut = round(south + (north - south) * (edge - west) / whole, 6)
    parts = [[[west, south], [edge, cut]], [[-edge, cut], [east, north]]]
    return {"type": "MultiLineString", "coordinates": parts}
