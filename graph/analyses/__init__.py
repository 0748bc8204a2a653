"""Analyses: each a file, and a row of ANALYSES; its docstring says formula, source and limits."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ringtrace.errors import UsageError
from ringtrace.graph.analyses.agencies import agencies
from ringtrace.graph.analyses.brokers import brokers
from ringtrace.graph.analyses.co_offending import co_offending
from ringtrace.graph.analyses.communities import communities
from ringtrace.graph.analyses.evidence import Material
from ringtrace.graph.analyses.hand_overs import hand_overs
from ringtrace.graph.analyses.missing import missing
from ringtrace.graph.analyses.money import money
from ringtrace.graph.analyses.networks import NETWORKS, Network
from ringtrace.graph.analyses.role_chains import chain_network, role_chains
from ringtrace.graph.analyses.routes import routes
from ringtrace.graph.analyses.timeline import timeline
from ringtrace.graph.ask import choices
from ringtrace.graph.store import Store
from ringtrace.graph.told import Told, told
from ringtrace.nouns import Table
from ringtrace.ontology import Ontology

Analysis = Callable[[Material], Table]

ANALYSES: dict[str, Analysis] = {
    "role-chains": role_chains,
    "hand-overs": hand_overs,
    "routes": routes,
    "money": money,
    "brokers": brokers,
    "communities": communities,
    "co-offending": co_offending,
    "timeline": timeline,
    "agencies": agencies,
    "missing": missing,
}
STATUSES = ("asserted", "alleged", "planned", "denied")
PARAMS = {
    "status": "asserted, alleged, planned or denied: only claims of this status",
    "accepted": "yes or no: only claims that a person accepted",
    "ring": "part of a ring's name: only what it, its members and their events have a part in",
    "case": "IRI of a case, or its end: only claims of this affair",
}


def analyse(
    store: Store, ontology: Ontology, name: str, params: Mapping[str, str] | None = None
) -> Table:
    """Return the table of an analysis.

    Claims that a person rejected are left out. Raises UsageError for an unknown name, parameter or
    value.
    """
    if name not in ANALYSES:
        raise UsageError(f"no analysis {name!r}", fix=choices(name, ANALYSES))
    return ANALYSES[name](material(store, ontology, name, params or {}))


def network(
    store: Store, ontology: Ontology, name: str, params: Mapping[str, str] | None = None
) -> Network[str]:
    """Return the network of an analysis, edges with the evidence that they rest on.

    Raises UsageError for an unknown name, parameter or value.
    """
    if name not in NETWORKS:
        raise UsageError(f"no analysis {name!r}", fix=choices(name, NETWORKS))
    return NETWORKS[name](material(store, ontology, name, params or {}))


def material(store: Store, ontology: Ontology, name: str, params: Mapping[str, str]) -> Material:
    """Return what an analysis may use, as its parameters choose."""
    for param in params:
        if param not in PARAMS:
            raise UsageError(f"{name} has no parameter {param!r}", fix=choices(param, PARAMS))
    for param, known in (("status", STATUSES), ("accepted", ("yes", "no"))):
        if (value := params.get(param)) is not None and value not in known:
            raise UsageError(f"{param} is not {value!r}", fix=choices(value, known))
    claims = [
        c
        for c in told(store, ontology, accepted=params.get("accepted") == "yes")
        if c.review != "rejected"
    ]
    if status := params.get("status"):
        claims = [c for c in claims if c.status == status]
    if case := params.get("case"):
        claims = [c for c in claims if (c.case or "").endswith(case)]
    if ring := params.get("ring"):
        claims = _of_ring(claims, ring)
    return Material(tuple(claims), ontology)


def _of_ring(claims: list[Told], name: str) -> list[Told]:
    """The claims on a ring, on its members, and on the happenings that these have a part in."""
    inside = {
        p.node
        for c in claims
        for _, p in c.fillers
        if p.kind == "Ring" and name.casefold() in p.label.casefold()
    }
    inside |= {
        p.node
        for c in claims
        if c.kind == "role" and any(b.node in inside for b in c.all("organization"))
        for p in c.all("member")
    }
    happenings = {c.node for c in claims if any(p.node in inside for _, p in c.fillers)}
    return [c for c in claims if c.node in happenings]


def summary(name: str) -> str:
    """Return the first line of what an analysis says of itself."""
    return (ANALYSES[name].__doc__ or "").strip().splitlines()[0]


__all__ = [
    "ANALYSES",
    "NETWORKS",
    "PARAMS",
    "Material",
    "analyse",
    "chain_network",
    "material",
    "network",
    "summary",
]
