"""Timeline: what is said to have happened, from the first act to the verdict."""

from __future__ import annotations

from ringtrace.graph.analyses.evidence import EVIDENCE, Material, Row, evidence, names
from ringtrace.graph.terms import whole
from ringtrace.graph.told import Told
from ringtrace.nouns import Table

COLUMNS = (
    "earliest", "latest", "when", "published", "event", "agent", "target", "places", "count_min",
    "count_max", *EVIDENCE,
)  # fmt: skip


def timeline(material: Material) -> Table:
    """What is said to have happened in order of its first possible day; parameter `ring` chooses whose.

    One row a claim, so that sources who disagree on a day stand beside each other. earliest, latest:
    bounds of the day, an open side is absent. An event without a start stands at its last possible
    day; events without any day come last, in the order of publication. Denied claims are shown as
    denied. The order of rows is not an order of causes, and two events of one month may be either way
    round.
    """
    claims = [c for c in material.claims if c.kind == "event"]
    claims.sort(key=lambda c: (c.earliest or c.latest or "9999", c.published or "9999", *c.place))
    return Table(COLUMNS, tuple(_row(claim) for claim in claims))


def _row(claim: Told) -> Row:
    count = claim.count
    return (
        claim.earliest,
        claim.latest,
        claim.when,
        claim.published,
        claim.event,
        names(claim.all("agent")),
        names(claim.all("target")),
        names(claim.all("place", "origin", "destination")),
        whole(count.min) if count else None,
        whole(count.max) if count else None,
        *evidence([claim]),
    )
