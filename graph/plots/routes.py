"""From where to where, on a map."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import Any

from ringtrace.graph.analyses import Material
from ringtrace.graph.analyses.routes import Leg, legs
from ringtrace.graph.inert import cut
from ringtrace.graph.plots.drawing import CRIME, MUTED, RULE, Drawing, draw, finish, styled
from ringtrace.graph.told import Party
from ringtrace.graph.view.index import land

_LEAST = 3.0  # degrees that a map shows at least
_AROUND = 0.18  # of the span, around the outermost places
_SHAPE = 1.44  # width to height
_NAMED = 0.06  # of the width, that a country takes to be named


def routes(material: Material) -> Drawing:
    """The places of events on a map, and the routes between them.

    A line bends from origin to destination; the wider, the more claims. Dashed: concluded from a taking
    here and a sale there by one actor. A place stands where its name most likely means; a country or
    province at the mean of its towns. Countries (Natural Earth) are there for orientation. A line is no
    road, and says nothing of where the route went between.
    """
    places, unknown = _places(material)
    drawing, axes = draw("Places and routes told", width=8.0, height=5.6)
    if not places:
        notes = [f"Position not known: {', '.join(sorted(unknown))}."] if unknown else []
        return finish(drawing, notes, empty="No place with a known position.")
    with styled():
        _frame(axes, [p.at for p in places.values() if p.at])
        _land(axes)
        drawn = _lines(axes, legs(material), places)
        _points(axes, material)
    notes = ["Lines bend from origin to destination; dashed: concluded from a taking and a sale by one actor."]  # fmt: skip
    notes += [f"Position not known: {cut(', '.join(sorted(unknown)), 300)}."] if unknown else []
    notes += [] if drawn else ["No route between two of these places is told."]
    return finish(drawing, notes)


def _places(material: Material) -> tuple[dict[str, Party], set[str]]:
    """The places of events by node, and the names of those whose position is not known."""
    told = {p.node: p for c in material.events() for p in c.all("place", "origin", "destination")}
    known = {node: p for node, p in told.items() if p.at}
    found = {p.label for p in known.values()}
    return known, {cut(p.label, 40) for p in told.values()} - found


def _frame(axes: Any, points: list[tuple[float, float]]) -> None:
    south, north = min(p[0] for p in points), max(p[0] for p in points)
    west, east = min(p[1] for p in points), max(p[1] for p in points)
    middle = (south + north) / 2
    squeeze = max(math.cos(math.radians(middle)), 0.2)
    tall = max((north - south) * (1 + 2 * _AROUND), _LEAST)
    wide = max((east - west) * (1 + 2 * _AROUND), _LEAST / squeeze)
    wide, tall = max(wide, _SHAPE * tall / squeeze), max(tall, wide * squeeze / _SHAPE)
    axes.set_xlim((west + east - wide) / 2, (west + east + wide) / 2)
    axes.set_ylim(middle - tall / 2, middle + tall / 2)
    axes.set_aspect(1 / squeeze)
    axes.set_facecolor("#eef2f5")
    axes.set_xlabel("longitude", color=MUTED)
    axes.set_ylabel("latitude", color=MUTED)


def _land(axes: Any) -> None:
    """The countries in sight, with their names."""
    (west, east), (south, north) = axes.get_xlim(), axes.get_ylim()
    for name, (x, y), rings in land():
        for ring in rings:
            xs, ys = zip(*ring, strict=True)
            if min(xs) < east and max(xs) > west and min(ys) < north and max(ys) > south:
                axes.fill(xs, ys, fc="#fbfaf7", ec=RULE, lw=0.6)
        wide = max(max(r[0] for r in ring) - min(r[0] for r in ring) for ring in rings)
        if west < x < east and south < y < north and wide > _NAMED * (east - west):
            axes.text(x, y, name, color=MUTED, fontsize=7, ha="center", clip_on=True, alpha=0.7)
    axes.set_xlim(west, east)
    axes.set_ylim(south, north)


def _lines(axes: Any, found: list[Leg], places: dict[str, Party]) -> int:
    bundles: dict[tuple[str, str, str], list[Leg]] = defaultdict(list)
    for leg in found:
        if leg.origin.node in places and leg.destination.node in places:
            bundles[leg.origin.node, leg.destination.node, leg.basis].append(leg)
    for (origin, destination, basis), told in sorted(bundles.items()):
        one, two = places[origin].at, places[destination].at
        if one is None or two is None or one == two:
            continue
        style = {"lw": min(0.9 + 0.5 * len(told), 4.0), "ls": "-" if basis == "said" else "--"}
        axes.annotate(
            "", xy=two[::-1], xytext=one[::-1],
            arrowprops={
                "arrowstyle": "-|>", "connectionstyle": "arc3,rad=0.18", "color": CRIME,
                "shrinkA": 5, "shrinkB": 6, **style,
            },
        )  # fmt: skip
    return len(bundles)


def _points(axes: Any, material: Material) -> None:
    weight: dict[tuple[float, float], int] = defaultdict(int)
    named: dict[tuple[float, float], dict[str, None]] = defaultdict(dict)
    for claim in material.events():
        for place in claim.all("place", "origin", "destination"):
            if place.at:
                weight[place.at] += 1
                named[place.at].setdefault(place.label)
    for at, labels in named.items():
        axes.plot([at[1]], [at[0]], "o", ms=min(4 + weight[at], 12), color=MUTED, mec="white")
        axes.annotate(
            cut(" / ".join(labels), 40), at[::-1], xytext=(7, 5), textcoords="offset points",
            fontsize=8.5,
        )  # fmt: skip
