"""Hand-overs: who passed victims on to whom."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from ringtrace.graph.analyses.evidence import EVIDENCE, Material, Row, evidence, names
from ringtrace.graph.analyses.role_chains import Step, steps
from ringtrace.graph.told import Told
from ringtrace.nouns import Table

COLUMNS = (
    "giver", "giver_role", "receiver", "receiver_role", "basis", "victims", "places", "price",
    *EVIDENCE,
)  # fmt: skip


def hand_overs(material: Material) -> Table:
    """Who handed victims over to whom.

    basis "said": one claim names who sold or gave, and to whom. basis "concluded": two claims tell of
    the same victims, and their actors stand next to each other in the chain of roles with nobody known
    between them; that is our conclusion. It does not say that the two ever met.
    """
    rows = [r for claim in material.events() for r in _said(claim)]
    said = {(giver, receiver) for giver, _, receiver, *_ in rows}
    rows += [r for r in _concluded(steps(material)) if (r[0], r[2]) not in said]
    return Table(COLUMNS, tuple(sorted(rows, key=lambda r: tuple(str(c) for c in r))))


def _said(claim: Told) -> list[Row]:
    return [
        (
            giver.label, claim.event, receiver.label, "recipient", "said",
            names(claim.all("target")), _places(claim), _price(claim), *evidence([claim]),
        )
        for giver in claim.all("agent")
        for receiver in claim.all("recipient")
    ]  # fmt: skip


def _concluded(found: list[Step]) -> list[Row]:
    hands: dict[str, list[Step]] = defaultdict(list)
    for step in found:
        if step.claim.kind == "event" and step.actor:
            for victim in step.claim.all("target"):
                hands[victim.node].append(step)
    rows: dict[tuple[str, ...], Row] = {}
    for taken in sorted(hands):
        held = hands[taken]
        order = sorted({s.position for s in held})
        for earlier, later in pairwise(order):
            for one in (s for s in held if s.position == earlier and s.actor):
                for two in (s for s in held if s.position == later and s.actor):
                    giver, receiver = one.actor, two.actor
                    if giver is None or receiver is None or giver.node == receiver.node:
                        continue
                    if one.claim.claim == two.claim.claim:
                        continue  # said, and listed as such
                    key = (giver.node, receiver.node, one.role, two.role, taken)
                    rows.setdefault(
                        key,
                        (
                            giver.label, one.role, receiver.label, two.role, "concluded",
                            names(p for p in one.claim.all("target") if p.node == taken),
                            _places(two.claim), _price(two.claim),
                            *evidence([one.claim, two.claim]),
                        ),
                    )  # fmt: skip
    return list(rows.values())


def _places(claim: Told) -> list[str] | None:
    return names(claim.all("place", "origin", "destination"))


def _price(claim: Told) -> str | None:
    return "; ".join(p.text for p in claim.prices) or None
