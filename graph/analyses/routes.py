"""Routes: from where to where, with counts as bounds."""

from __future__ import annotations

from dataclasses import dataclass

from ringtrace.graph.analyses.evidence import EVIDENCE, Material, Row, evidence, names
from ringtrace.graph.terms import whole
from ringtrace.graph.told import Party, Told
from ringtrace.nouns import Table

COLUMNS = (
    "origin", "via", "destination", "basis", "event", "actor", "count_min", "count_max",
    "earliest", "latest", "origin_quote", "origin_file", *EVIDENCE,
)  # fmt: skip
_TAKEN, _PASSED = ("abduction", "purchase", "recruitment"), ("sale",)


@dataclass(frozen=True, slots=True)
class Leg:
    """From one place to another. basis: "said" or "concluded". claim: the one cited; rests: all."""

    origin: Party
    destination: Party
    basis: str
    claim: Told
    rests: tuple[Told, ...]


def routes(material: Material) -> Table:
    """From where to where victims or goods were moved, one row for each pair of places.

    basis "said": one claim names both ends; its other places are `via`. basis "concluded": one actor
    takes in one place and sells in another; that is our conclusion from two claims, the row cites the
    sale and quotes the taking as origin_quote. Counts are those of the claim cited, never added. A
    route does not say that all victims went it, nor which roads.
    """
    rows = [_row(leg) for leg in legs(material)]
    return Table(COLUMNS, tuple(sorted(rows, key=lambda r: tuple(str(c) for c in r))))


def legs(material: Material) -> list[Leg]:
    """Return the routes, those said first."""
    said = [
        Leg(origin, destination, "said", claim, (claim,))
        for claim in material.events()
        for origin in claim.all("origin")
        for destination in claim.all("destination")
    ]
    return said + _concluded(material)


def _concluded(material: Material) -> list[Leg]:
    taken: dict[str, list[tuple[Party, Told]]] = {}
    for claim in material.events(*_TAKEN):
        for actor in claim.all("agent"):
            for place in claim.all("place", "origin"):
                taken.setdefault(actor.node, []).append((place, claim))
    found: dict[tuple[str, str, str], Leg] = {}
    for sale in material.events(*_PASSED):
        for actor in sale.all("agent"):
            for place in sale.all("place", "destination"):
                for origin, first in taken.get(actor.node, []):
                    if origin.label != place.label:
                        key = (origin.label, place.label, sale.claim)
                        found.setdefault(key, Leg(origin, place, "concluded", sale, (first, sale)))
    return list(found.values())


def _row(leg: Leg) -> Row:
    claim, count = leg.claim, leg.claim.count
    first = leg.rests[0] if len(leg.rests) > 1 else None
    return (
        leg.origin.label,
        names(claim.all("place")) if leg.basis == "said" else None,
        leg.destination.label,
        leg.basis,
        claim.event,
        ", ".join(names(claim.all("agent")) or []) or None,
        whole(count.min) if count else None,
        whole(count.max) if count else None,
        claim.earliest,
        claim.latest,
        first.quote if first else None,
        first.file if first else None,
        *evidence(leg.rests, claim),
    )
