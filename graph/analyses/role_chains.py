"""Role chains: through whose hands victims pass, in the order of the roles."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from ringtrace.graph.analyses.evidence import EVIDENCE, Material, Row, evidence, names
from ringtrace.graph.network import network_of
from ringtrace.graph.told import Party, Told
from ringtrace.nouns import Table
from ringtrace.ontology import RT, Ontology

COLUMNS = (
    "chain", "position", "role", "actor", "ring", "basis", "event", "target", "places", "price",
    "when", *EVIDENCE,
)  # fmt: skip
_VICTIM = "target"


@dataclass(frozen=True, slots=True)
class Step:
    """One actor in one role, as one claim tells it. actor: None where only the ring is named."""

    position: int
    role: str
    actor: Party | None
    claim: Told


def positions(ontology: Ontology) -> dict[str, int]:
    """Return the place of each ring role in the chain, as the ontology orders them."""
    found = {}
    for role in ontology.members("RingRole"):
        place = ontology.graph.value(RT[role], RT["chainPosition"])
        if place is not None:
            found[role] = int(str(place))
    return found


def steps(material: Material) -> list[Step]:
    """Return the steps: roles that events imply for who fills a slot, and roles named as such."""
    order = positions(material.ontology)
    found = []
    for claim in material.standing:
        if claim.kind == "role" and claim.ring_role in order:
            holders: list[Party | None] = [*claim.all("member")] or [None]
            for holder in holders:
                found.append(Step(order[claim.ring_role], claim.ring_role, holder, claim))
        elif claim.kind == "event":
            implied = {
                s.fills: s.implies_role
                for s in material.ontology.kinds[claim.event].slots
                if s.implies_role in order
            }
            for slot, party in claim.fillers:
                if role := implied.get(slot):
                    found.append(Step(order[role], role, party, claim))
    return found


def chains(material: Material) -> list[list[Step]]:
    """Return the steps of each chain in order of position, the longest chain first."""
    links: nx.Graph[str] = nx.Graph()
    found = steps(material)
    for step in found:
        links.add_node(step.claim.claim)
        shared = step.claim.all("agent", "recipient", _VICTIM, "member", "organization")
        for node in (step.claim.node, *(p.node for p in shared)):
            links.add_edge(step.claim.claim, node)
    parts: list[list[Step]] = []
    for part in nx.connected_components(links):
        inside = [s for s in found if s.claim.claim in part]
        inside.sort(
            key=lambda s: (s.position, s.role, s.claim.place, s.actor.node if s.actor else "")
        )
        parts.append(inside)
    return sorted(parts, key=lambda p: (-len({s.position for s in p}), -len(p), p[0].claim.place))


def chain_network(material: Material) -> nx.MultiDiGraph[str]:
    """Return the network of the chains' claims; edges of actors carry `position` and `ring_role`."""
    ranked = {
        (s.claim.claim, s.actor.node): s for part in chains(material) for s in part if s.actor
    }
    inside = {claim for claim, _ in ranked}
    network = network_of(c for c in material.standing if c.claim in inside)
    for one, two, data in network.edges(data=True):
        for node in (one, two):
            if step := ranked.get((data["claim"], node)):
                data |= {"position": step.position, "ring_role": step.role}
    return network


def role_chains(material: Material) -> Table:
    """Who abducts, buys, moves, introduces, sells, adopts: each step with place, price and words.

    A chain is a connected part of the network of steps: claims that share an actor, a ring, a victim
    or a happening. Its steps stand in the order of rt:chainPosition, a convention of ours and no claim
    of anyone. basis "event": the role follows from what the actor is said to have done; "role": the
    text names the role. It does not say that the same victims passed through all hands, nor that a
    step at a lower position came first in time. Denied claims are left out.
    """
    rows: list[Row] = []
    for number, part in enumerate(chains(material), start=1):
        rows += dict.fromkeys(_row(number, step) for step in part)
    return Table(COLUMNS, tuple(tuple(_list(c) for c in row) for row in rows))


def _row(number: int, step: Step) -> Row:
    claim = step.claim
    places = [
        *(p.label for p in claim.all("place")),
        *(f"from {p.label}" for p in claim.all("origin")),
        *(f"to {p.label}" for p in claim.all("destination")),
    ]
    rings = [p for p in claim.all("organization", "agent") if p.kind == "Ring"]
    return (
        number,
        step.position,
        step.role,
        step.actor.label if step.actor else None,
        rings[0].label if rings else None,
        claim.kind,
        claim.event or None,
        ", ".join(names(claim.all(_VICTIM)) or []) or None,
        tuple(places) or None,
        "; ".join(p.text for p in claim.prices) or None,
        claim.when,
        *evidence([claim]),
    )


def _list(cell: object) -> object:
    return list(cell) if isinstance(cell, tuple) else cell
