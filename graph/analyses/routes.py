"""Routes: from where to where, with counts as bounds."""

from __future__ import annotations

from ringtrace.graph.analyses.evidence import EVIDENCE, Material, Row, evidence, names, whole
from ringtrace.graph.told import Told
from ringtrace.nouns import Table

COLUMNS = (
    "origin", "via", "destination", "basis", "event", "actor", "count_min", "count_max",
    "earliest", "latest", "origin_quote", "origin_file", *EVIDENCE,
)  # fmt: skip
_TAKEN, _PASSED = ("abduction", "purchase", "recruitment"), ("sale",)


def routes(material: Material) -> Table:
    """From where to where victims or goods were moved, one row for each pair of places.

    basis "said": one claim names both ends; its other places are `via`. basis "concluded": one actor
    takes in one place and sells in another; that is our conclusion from two claims, the row cites the
    sale and quotes the taking as origin_quote. Counts are those of the claim cited, never added. A
    route does not say that all victims went it, nor which roads.
    """
    rows = [r for claim in material.events() for r in _said(claim)] + _concluded(material)
    return Table(COLUMNS, tuple(sorted(rows, key=lambda r: tuple(str(c) for c in r))))


def _said(claim: Told) -> list[Row]:
    via = names(claim.all("place"))
    return [
        _row(origin.label, via, destination.label, "said", claim, [claim])
        for origin in claim.all("origin")
        for destination in claim.all("destination")
    ]


def _concluded(material: Material) -> list[Row]:
    taken: dict[str, list[tuple[str, Told]]] = {}
    for claim in material.events(*_TAKEN):
        for actor in claim.all("agent"):
            for place in claim.all("place", "origin"):
                taken.setdefault(actor.node, []).append((place.label, claim))
    rows: dict[tuple[str, str, str], Row] = {}
    for sale in material.events(*_PASSED):
        for actor in sale.all("agent"):
            for place in sale.all("place", "destination"):
                for origin, first in taken.get(actor.node, []):
                    if origin != place.label:
                        key = (origin, place.label, sale.claim)
                        rows.setdefault(
                            key, _row(origin, None, place.label, "concluded", sale, [first, sale])
                        )
    return list(rows.values())


def _row(
    origin: str, via: list[str] | None, destination: str, basis: str, claim: Told, rests: list[Told]
) -> Row:
    count = claim.count
    said = evidence(rests)
    return (
        origin,
        via,
        destination,
        basis,
        claim.event,
        ", ".join(names(claim.all("agent")) or []) or None,
        whole(count.min) if count else None,
        whole(count.max) if count else None,
        claim.earliest,
        claim.latest,
        rests[0].quote if len(rests) > 1 else None,
        rests[0].file if len(rests) > 1 else None,
        *said[:4],
        *evidence([claim])[4:],
    )
