"""Hand-overs: who passed victims on to whom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from ringtrace.graph.analyses.evidence import EVIDENCE, Material, Row, evidence, names
from ringtrace.graph.analyses.role_chains import Step, steps
from ringtrace.graph.told import Party, Told
from ringtrace.nouns import Table

COLUMNS = (
    "giver", "giver_role", "receiver", "receiver_role", "basis", "victims", "places", "price",
    *EVIDENCE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class HandOver:
    """Giver to receiver. claim: the one that tells of the receiving; rests: all."""

    giver: Party
    giver_role: str
    receiver: Party
    receiver_role: str
    basis: str
    victims: tuple[Party, ...]
    claim: Told
    rests: tuple[Told, ...]


def hand_overs(material: Material) -> Table:
    """Who handed victims over to whom.

    basis "said": one claim names who sold or gave, and to whom. basis "concluded": two claims tell of
    the same victims, and their actors stand next to each other in the chain of roles with nobody known
    between them; that is our conclusion. It does not say that the two ever met.
    """
    rows = [_row(one) for one in found_hand_overs(material)]
    return Table(COLUMNS, tuple(sorted(rows, key=lambda r: tuple(str(c) for c in r))))


def found_hand_overs(material: Material) -> list[HandOver]:
    """Return the hand-overs: those said, and of those concluded the ones that nobody says."""
    said = [
        HandOver(
            giver, claim.event, receiver, "recipient", "said", tuple(claim.all("target")), claim,
            (claim,),
        )
        for claim in material.events()
        for giver in claim.all("agent")
        for receiver in claim.all("recipient")
    ]  # fmt: skip
    known = {(one.giver.label, one.receiver.label) for one in said}
    concluded = _concluded(steps(material))
    return said + [c for c in concluded if (c.giver.label, c.receiver.label) not in known]


def _concluded(found: list[Step]) -> list[HandOver]:
    hands: dict[str, list[Step]] = defaultdict(list)
    for step in found:
        if step.claim.kind == "event" and step.actor:
            for victim in step.claim.all("target"):
                hands[victim.node].append(step)
    kept: dict[tuple[str, ...], HandOver] = {}
    for taken in sorted(hands):
        held = hands[taken]
        order = sorted({s.position for s in held})
        for earlier, later in pairwise(order):
            for one in (s for s in held if s.position == earlier):
                for two in (s for s in held if s.position == later):
                    giver, receiver = one.actor, two.actor
                    if giver is None or receiver is None or giver.node == receiver.node:
                        continue
                    if one.claim.claim == two.claim.claim:
                        continue  # said, and listed as such
                    victims = tuple(p for p in one.claim.all("target") if p.node == taken)
                    kept.setdefault(
                        (giver.node, receiver.node, one.role, two.role, taken),
                        HandOver(
                            giver, one.role, receiver, two.role, "concluded", victims, two.claim,
                            (one.claim, two.claim),
                        ),
                    )  # fmt: skip
    return list(kept.values())


def _row(one: HandOver) -> Row:
    claim = one.claim
    return (
        one.giver.label,
        one.giver_role,
        one.receiver.label,
        one.receiver_role,
        one.basis,
        names(one.victims),
        names(claim.all("place", "origin", "destination")),
        "; ".join(p.text for p in claim.prices) or None,
        *evidence(one.rests),
    )
