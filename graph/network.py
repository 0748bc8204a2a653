"""The graph as a network: every event a node, an edge for every slot, all with their evidence.

Nodes. Actors, places, works and offences, joined where resolve found them to be one: `kind` (class of
the ontology), `label`, `role`, and of places `latitude`, `longitude` (WGS 84, of what the name most
likely means). Events: `kind` "Event", `event` (abduction, arrest ...), `label`, `status` (the weakest
of its claims: alleged, planned, asserted; denied if nobody says otherwise), `denied_by`, `claims` (how
many), `review`, `withdrawn`, `corrected` (told.reviewed), `source`, `quote`, `file`, `case`,
`earliest`, `latest`, `when`, `count_min`, `count_max`, `count_text`, `price_min`, `price_max`,
`price_text`, `currency`.

Edges, one for each claim and filler: agent -> event -> every other filler; member -> ring or body
(slot "member", with `ring_role`). Each has `slot`, `status`, `review`, `withdrawn`, `corrected`,
`said_by` (to pyvis, Gephi and Cytoscape the `source` of an edge is its first end), `quote`, `file`,
`start_offset`, `end_offset`, `claim`. Folded, there are no event nodes: agent -> target, recipient or place for each claim, with the
event's kind and figures on the edge; a claim without an agent or without another filler is then lost.

Bounds are the outermost of the claims that do not deny, left out where one of them is open there.
Every attribute is text or a number, of one type throughout, and is absent when unknown. looks.py adds
those that drawing programs read.
Statistics stay out: they are about no case.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import networkx as nx

from ringtrace.graph.looks import with_looks
from ringtrace.graph.store import Store
from ringtrace.graph.told import Bounds, Party, Told, reviewed, told
from ringtrace.nouns import SLOTS
from ringtrace.ontology import Ontology

__all__ = ["SLOTS", "network_of", "project"]

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_WEAKEST = ("alleged", "planned", "asserted")


def project(
    store: Store, ontology: Ontology, *, folded: bool = False, accepted: bool = False
) -> nx.MultiDiGraph[str]:
    """Return the network of a store. folded: actor to actor. accepted: only accepted claims."""
    network = network_of(told(store, ontology, accepted=accepted), folded=folded)
    return with_looks(network, ontology)


def network_of(claims: Iterable[Told], *, folded: bool = False) -> nx.MultiDiGraph[str]:
    """Return the network of some claims, nodes and edges in the claims' order."""
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    events: dict[str, list[Told]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "role":
            _member(network, claim)
        elif claim.kind == "event" and folded:
            _fold(network, claim)
        elif claim.kind == "event":
            events[claim.node].append(claim)
            network.add_node(claim.node)
            for slot, party in claim.fillers:
                other = _party(network, party)
                ends = (other, claim.node) if slot == "agent" else (claim.node, other)
                key = f"{claim.claim} {slot} {other}"
                network.add_edge(*ends, key=key, **clean({"slot": slot, **facts(claim)}))
    for node, group in events.items():
        network.nodes[node].update(clean(_event(group)))
    return network


def _member(network: nx.MultiDiGraph[str], claim: Told) -> None:
    for one in claim.all("member"):
        for body in claim.all("organization"):
            ends = _party(network, one), _party(network, body)
            more = {"slot": "member", "ring_role": claim.ring_role or claim.role_name}
            network.add_edge(
                *ends, key=f"{claim.claim} member {ends[0]}", **clean(more | facts(claim))
            )


def _fold(network: nx.MultiDiGraph[str], claim: Told) -> None:
    for agent in claim.all("agent"):
        for slot, party in claim.fillers:
            if slot in ("agent", "offence"):
                continue
            ends = _party(network, agent), _party(network, party)
            values = {"slot": slot, "event": claim.event, **facts(claim), **figures([claim])}
            network.add_edge(*ends, key=f"{claim.claim} {slot} {ends}", **clean(values))


def _party(network: nx.MultiDiGraph[str], party: Party) -> str:
    known = network.nodes[party.node] if party.node in network else {}
    role = known.get("role") or party.role
    kind = known.get("kind") or party.kind
    values = {"label": party.label, "kind": kind, "role": role}
    if party.at:
        values |= {"latitude": party.at[0], "longitude": party.at[1]}
    network.add_node(party.node, **clean(values))
    return party.node


def facts(claim: Told) -> dict[str, Any]:
    """Return what every edge says of its claim."""
    return {
        "status": claim.status,
        "said_by": claim.source,
        "quote": claim.quote,
        "file": claim.file,
        "start_offset": claim.start,
        "end_offset": claim.end,
        "claim": claim.claim,
        **reviewed([claim]),
    }


def _event(claims: Sequence[Told]) -> dict[str, Any]:
    statuses = [c.status for c in claims]
    status = next((s for s in _WEAKEST if s in statuses), "denied")
    return {
        "label": claims[0].label,
        "kind": "Event",
        "event": claims[0].event,
        "status": status,
        "denied_by": _joined(c.source for c in claims if c.status == "denied" != status),
        **reviewed(claims),
        "claims": len(claims),
        "source": _joined(c.source for c in claims),
        "quote": _joined((c.quote for c in claims), " / "),
        "file": _joined(c.file for c in claims),
        "case": claims[0].case,
        **figures(claims),
    }


def figures(claims: Sequence[Told]) -> dict[str, Any]:
    """Return the outermost bounds of the claims that do not deny, or of all where all deny."""
    counted = [c for c in claims if c.status != "denied"] or list(claims)
    prices = [p for c in counted for p in c.prices if not p.restates]
    currencies = {p.currency for p in prices}
    dated = [c for c in counted if c.earliest or c.latest]
    return {
        **_outermost("count", [c.count for c in counted if c.count], int),
        **(_outermost("price", prices, float) if len(currencies) == 1 else {}),
        "currency": currencies.pop() if len(currencies) == 1 else None,
        "earliest": _limit([c.earliest for c in dated], min),
        "latest": _limit([c.latest for c in dated], max),
        "when": _joined(c.when for c in counted),
    }


def _outermost(name: str, values: Sequence[Bounds], whole: type) -> dict[str, Any]:
    low, high = _limit([v.min for v in values], min), _limit([v.max for v in values], max)
    return {
        f"{name}_min": None if low is None else whole(low),
        f"{name}_max": None if high is None else whole(high),
        f"{name}_text": _joined(v.text for v in values),
    }


def _limit(values: Sequence[Any], outermost: Callable[[Sequence[Any]], Any]) -> Any:
    return outermost(values) if values and None not in values else None


def _joined(texts: Iterable[str | None], by: str = "; ") -> str | None:
    return by.join(dict.fromkeys(t for t in texts if t)) or None


def clean(values: dict[str, Any]) -> dict[str, Any]:
    """Return the values without None and control characters: GraphML and GEXF can write neither."""
    return {
        k: _CONTROL.sub(" ", v) if isinstance(v, str) else v
        for k, v in values.items()
        if v is not None
    }
