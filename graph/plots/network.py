"""Who is told of with whom, as a picture."""

from __future__ import annotations

from typing import Any

import networkx as nx

from ringtrace.graph.analyses import Material
from ringtrace.graph.inert import cut
from ringtrace.graph.plots.drawing import CRIME, MUTED, RESPONSE, Drawing, draw, finish, styled
from ringtrace.graph.view.layout import Box, layout
from ringtrace.ontology import Ontology

MOST = 70  # nodes that can be read
_FONT, _DOT = 7.5, 6.0  # points
_FILLS = {
    "Ring": ("#f2a07b", "h"), "Person": ("#8cc6e7", "o"), "Group": ("#c3b8e6", "o"),
    "Agency": ("#8fd0b1", "s"), "Organization": ("#e3da7a", "s"), "Place": ("#c4c6cb", "^"),
}  # fmt: skip
_OTHER = ("#e3a9cd", "D")


def network(material: Material) -> Drawing:
    """People, rings, bodies and places, and the events that join them.

    An arrow runs from who acts to the event and on to whom or what it touches. Dashed: alleged or
    planned. Whom a crime or the law touches is marked with how far the law went. Of a larger network,
    the nodes with most links are drawn. Standing near each other means nothing.
    """
    whole = material.network
    kept = [n for n in whole if whole.nodes[n]["kind"] != "Offence"]
    order = sorted(kept, key=lambda n: (-whole.degree(n), n))[:MOST]
    if not order:
        drawing, _ = draw("Who is told of with whom")
        return finish(drawing, empty="No event is told.")
    shown: nx.MultiDiGraph[str] = nx.MultiDiGraph(whole.subgraph(order))
    for node, word in material.standings.items():
        if node in shown and shown.nodes[node]["kind"] in ("Person", "Group"):
            shown.nodes[node]["standing"] = word
    at, width, height = _placed(shown)
    drawing, axes = draw("Who is told of with whom", width / 72 + 0.2, height / 72 + 0.5)
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)
    with styled():
        _draw(axes, shown, at, material.ontology)
    notes = ["Boxes are events, dashed where alleged or planned; nearness means nothing."]
    if len(kept) > len(order):
        notes.append(f"The {len(order)} nodes with most links, of {len(kept)}.")
    return finish(drawing, notes)


def _placed(shown: nx.MultiDiGraph[str]) -> tuple[dict[str, tuple[float, float]], float, float]:
    """Node to its place in points, and the width and height of all: laid out as on the page."""
    plain: nx.DiGraph[Any] = nx.DiGraph()
    plain.add_nodes_from(sorted(shown))
    plain.add_edges_from(sorted(set(shown.edges())))
    boxes = {node: _box(shown.nodes[node]) for node in plain}
    found = layout(plain, boxes)
    left = min(found[n][0] - boxes[n].half for n in found) - 8
    top = min(found[n][1] - boxes[n].above for n in found) - 8
    width = max(found[n][0] + boxes[n].half for n in found) + 8 - left
    height = max(found[n][1] + boxes[n].below for n in found) + 8 - top
    return {str(n): (x - left, y - top) for n, (x, y) in found.items()}, width, height


def _box(data: dict[str, Any]) -> Box:
    half = 0.32 * _FONT * len(_words(data)) + 8
    if data["kind"] == "Event":
        return Box(half, _FONT + 4, _FONT + 4)
    return Box(half, _DOT + 2, _DOT + _FONT + 8)


def _words(data: dict[str, Any]) -> str:
    if data["kind"] != "Event":
        mark = f" ({data['standing']})" if "standing" in data else ""
        return cut(data["label"], 30) + mark
    count = f" · {data['count_text']}" if data.get("count_text") else ""
    return cut(f"{data['event']}{count}", 30)


def _draw(
    axes: Any,
    shown: nx.MultiDiGraph[str],
    at: dict[str, tuple[float, float]],
    ontology: Ontology,
) -> None:
    plain = {(a, b) for a, b, d in shown.edges(data=True) if d["status"] == "asserted"}
    for one, two in sorted(set(shown.edges())):
        axes.annotate(
            "", xy=at[two], xytext=at[one],
            arrowprops={
                "arrowstyle": "-|>", "color": "#9a9da5", "lw": 0.9, "shrinkA": 7, "shrinkB": 9,
                "ls": "-" if (one, two) in plain else "--",
            },
        )  # fmt: skip
    for node in sorted(shown):
        _node(axes, at[node], shown.nodes[node], ontology)
    axes.set_axis_off()


def _node(axes: Any, at: tuple[float, float], data: dict[str, Any], ontology: Ontology) -> None:
    if data["kind"] == "Event":
        crime = ontology.kinds[data["event"]].crime
        line = "-" if data.get("status") == "asserted" else "--"
        box = {"boxstyle": "round,pad=0.4", "fc": "white", "ls": line, "ec": CRIME if crime else RESPONSE}  # fmt: skip
        axes.text(*at, _words(data), ha="center", va="center", fontsize=_FONT, bbox=box)
        return
    colour, marker = _FILLS.get(data["kind"], _OTHER)
    axes.plot([at[0]], [at[1]], marker, ms=1.5 * _DOT, color=colour, mec=MUTED, mew=0.7)
    axes.annotate(
        _words(data), at, xytext=(0, -_DOT - 1), textcoords="offset points", ha="center", va="top",
        fontsize=_FONT,
    )  # fmt: skip
