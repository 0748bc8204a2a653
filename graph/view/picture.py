"""The network of an affair as pyvis draws it: every event a node, an edge for each slot."""

from __future__ import annotations

import json
import textwrap
import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Sequence
from typing import Any

import networkx as nx

from ringtrace.graph.inert import cut
from ringtrace.graph.view.layout import Box, layout
from ringtrace.graph.view.model import Actor, Affair, ClaimCard, EventCard
from ringtrace.ontology import Ontology

_FROM_ACTOR = ("agent",)
_TO_ACTOR = ("target", "recipient", "place", "origin", "destination")
_SHAPES = {
    "Ring": "hexagon",
    "Person": "dot",
    "Group": "dot",
    "Agency": "square",
    "Organization": "square",
    "Fund": "diamond",
    "Campaign": "diamond",
    "Work": "diamond",
    "Place": "triangle",
}
_SIZES = {"Ring": 20, "Place": 9}
_SIZE, _LINE, _WIDE = 14.0, 15.0, 20
_NARROW, _BROAD = frozenset("ijltfrI.,;:'’|!()[]/- ·"), frozenset("mwMW%@—…")
_OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {"selectable": False, "tooltipDelay": 10**9},  # choosing is the page's own
    "nodes": {
        "font": {"size": 14, "face": "system-ui, sans-serif"},
        "borderWidth": 2,
        "scaling": {"label": {"drawThreshold": 4}},
    },
    "edges": {
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}},
        "smooth": {"enabled": True, "type": "continuous", "roundness": 0.25},
        "width": 1.5,
    },
}


def picture(affair: Affair, ontology: Ontology) -> dict[str, Any]:
    """Return nodes, edges and options for vis-network, laid out, with the claims behind each."""
    claims = {c.id: c for c in affair.claims}
    actors = {a.id: a for a in affair.actors}
    edges = _edges(affair, actors)
    shown = {end for a, b, _ in edges for end in (a, b)} | {e.id for e in affair.events}
    nodes: dict[Hashable, dict[str, Any]] = {}
    for event in affair.events:
        nodes[event.id] = _event_node(event, [claims[c] for c in event.claims], affair, ontology)
    for actor in affair.actors:
        if actor.id in shown:
            nodes[actor.id] = _actor_node(actor)
    skeleton: nx.DiGraph[Hashable] = nx.DiGraph()
    skeleton.add_nodes_from(nodes)
    skeleton.add_edges_from((a, b) for a, b, _ in edges)
    at = layout(skeleton, {key: _box(node) for key, node in nodes.items()})

    from pyvis.network import (
        Network,
    )  # brings IPython, which takes as long to load as a question to answer

    drawing = Network(directed=True, cdn_resources="in_line")
    drawing.set_options(json.dumps(_OPTIONS))
    for key, node in nodes.items():
        x, y = at[key]
        drawing.add_node(key, x=x, y=y, **node)
    for (a, b, slot), told in sorted(edges.items()):
        statuses = [claims[c].status for c in told]
        drawing.add_edge(a, b, slot=slot, claims=told, dashes=_dashes(_status(statuses)))
    return {"nodes": drawing.nodes, "edges": drawing.edges, "options": drawing.options}


def _edges(affair: Affair, actors: dict[str, Actor]) -> dict[tuple[str, str, str], list[str]]:
    """From, to and slot of each edge, to the claims that say it."""
    edges: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for claim in affair.claims:
        if claim.type == "event" and claim.event:
            for slot in (*_FROM_ACTOR, *_TO_ACTOR):
                for actor in claim.slots.get(slot, ()):
                    ends = (claim.event, actor) if slot in _TO_ACTOR else (actor, claim.event)
                    edges[*ends, slot].append(claim.id)
        if claim.type == "role":
            for member in claim.slots.get("member", ()):
                for body in claim.slots.get("organization", ()):
                    edges[member, body, "role"].append(claim.id)
    known = {*actors, *(e.id for e in affair.events)}
    return {key: told for key, told in edges.items() if {*key[:2]} <= known}


def _event_node(
    event: EventCard, claims: list[ClaimCard], affair: Affair, ontology: Ontology
) -> dict[str, Any]:
    kind = ontology.kinds[event.kind]
    counts = {
        (count.min, count.max) if (count.min, count.max) != (None, None) else count.text: count.text
        for claim in reversed(claims)
        for count in claim.values.get("targetCount", ())
    }
    status = _status([c.status for c in claims])
    disputed = any(c.event == event.id and c.relation == "conflict" for c in affair.conflicts)
    marks = [status] if status != "asserted" else []
    marks += ["disputed"] if disputed and status != "disputed" else []
    lines = [
        cut(f"{kind.label}{' · ' if counts else ''}{' / '.join([*counts.values()][::-1])}", 30)
    ]
    return {
        "label": "\n".join([*lines, *marks]),
        "shape": "box",
        "group": "crime" if kind.crime else "response",
        "type": "event",
        "status": status,
        "shapeProperties": {"borderDashes": _dashes(status)},
        "margin": 6,
    }


def _actor_node(actor: Actor) -> dict[str, Any]:
    lines = textwrap.wrap(cut(actor.label, 3 * _WIDE - 6), _WIDE) or ["(no name)"]
    if actor.standing:
        lines += textwrap.wrap(actor.standing, _WIDE)
    return {
        "label": "\n".join(lines),
        "shape": _SHAPES.get(actor.kind, "diamond"),
        "group": actor.kind,
        "size": _SIZES.get(actor.kind, 13),
        "type": "actor",
        "role": actor.role or "",
        "standing": actor.standing or "",
        "shapeProperties": {"borderDashes": [4, 3] if actor.standing == "suspected" else False},
    }


def _box(node: dict[str, Any]) -> Box:
    lines = node["label"].split("\n")
    half = max(map(_width, lines)) / 2
    height = _LINE * len(lines)
    if node["shape"] == "box":
        return Box(half + 8, height / 2 + 8, height / 2 + 8)
    size = float(node["size"])
    return Box(max(half, size) + 3, size + 3, size + height + 6)


def label_box(lines: Sequence[str]) -> Box:
    """Return the room that a label in a frame takes."""
    half = max(map(_width, lines)) / 2 + 10
    height = _LINE * len(lines) / 2 + 9
    return Box(half, height, height)


def _width(line: str) -> float:
    """Width of a line in a wide sans-serif: a browser's own font is seldom wider."""
    return _SIZE * sum(_em(character) for character in line)


def _em(character: str) -> float:
    if character in _NARROW:
        return 0.4
    if unicodedata.east_asian_width(character) in "WF":
        return 1.05
    return 0.9 if character in _BROAD else 0.77 if character.isupper() else 0.64


def _status(statuses: list[str]) -> str:
    """One status for several claims: the weaker of plain and alleged; denied by some is disputed."""
    kinds = set(statuses)
    if "denied" in kinds and len(kinds) > 1:
        return "disputed"
    return next(s for s in ("denied", "planned", "alleged", "asserted") if s in kinds)


def _dashes(status: str) -> list[int] | bool:
    return {"alleged": [6, 4], "planned": [2, 4], "denied": [2, 4]}.get(status, False)
