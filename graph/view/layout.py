"""Where the nodes stand: computed once, with a fixed seed, so that a page opens settled."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
from threadpoolctl import threadpool_limits

_SEED = 7
_GAP = 12.0
_BETWEEN = 36.0
_CORNERS = 60  # how many placed parts a new one is set beside
_ROOM = 1.25  # a part's area against that of its boxes
_RATIO = 1.42  # width to height
_DRAWN = 2.0  # the same before boxes, which are wide and low, push each other up and down
_LOOSE, _STEP = 160, 0.45  # how often boxes are moved all at once, and by which part of the overlap
_GROW = 1.015  # by how much the whole is spread where it finds no room
_EXACT = 120  # components up to this size get the better, slower layout


@dataclass(frozen=True, slots=True)
class Box:
    """What a node covers around its centre: half the width, and the height above and below."""

    half: float
    above: float
    below: float


def layout(
    network: nx.DiGraph[Hashable], boxes: Mapping[Hashable, Box]
) -> dict[Hashable, tuple[int, int]]:
    """Return node to x, y: no two boxes overlap, and parts that hang together stay together."""
    parts = sorted(
        nx.weakly_connected_components(network), key=lambda p: (-len(p), min(map(str, p)))
    )
    placed = []
    with threadpool_limits(1):  # many small sums: threads would only wait for each other
        for part in parts:
            whole: nx.DiGraph[Hashable] = nx.DiGraph()
            whole.add_nodes_from(sorted(part, key=str))
            whole.add_edges_from(sorted(network.subgraph(part).edges, key=str))
            placed.append(_apart(_draw(whole, boxes), boxes))
    return _packed(placed, boxes)


def _draw(part: nx.DiGraph[Hashable], boxes: Mapping[Hashable, Box]) -> dict[Hashable, list[float]]:
    if len(part) <= 3:
        return _in_a_row(part, boxes)
    if len(part) <= _EXACT:
        steps = dict(nx.all_pairs_shortest_path_length(part.to_undirected()))
        positions = nx.kamada_kawai_layout(part.to_undirected(), dist=steps)
    else:
        spread = 1.6 / math.sqrt(len(part))
        positions = nx.spring_layout(part.to_undirected(), seed=_SEED, k=spread, iterations=80)
    drawn = _lying(positions)
    area = _ROOM * sum(2 * boxes[n].half * (boxes[n].above + boxes[n].below) for n in part)
    left, top, right, bottom = _bounds(drawn)
    width = math.sqrt(area * _DRAWN) / max(right - left, 0.01)
    height = math.sqrt(area / _DRAWN) / max(bottom - top, 0.01)
    return {n: [float(x) * width, float(y) * height] for n, (x, y) in drawn.items()}


def _in_a_row(
    part: nx.DiGraph[Hashable], boxes: Mapping[Hashable, Box]
) -> dict[Hashable, list[float]]:
    """Up to three nodes side by side, in the direction of the arrows as far as that goes."""
    ends = sorted(part, key=lambda n: (part.degree[n], -part.out_degree[n], str(n)))
    row = [ends[0], *ends[2:], *ends[1:2]]
    x, at = 0.0, {}
    for node in row:
        at[node] = [x + boxes[node].half, 0.0]
        x += 2 * boxes[node].half + 3 * _GAP
    return at


def _lying(
    drawn: Mapping[Hashable, np.ndarray[Any, np.dtype[np.float64]]],
) -> dict[Hashable, tuple[float, float]]:
    """The drawing turned so that it is as wide and as low as it can be: labels are wide too."""
    points = np.array(list(drawn.values()), dtype=float)
    points -= points.mean(axis=0)
    _, axes = np.linalg.eigh(points.T @ points)
    major = axes[:, 1] if axes[0, 1] >= 0 else -axes[:, 1]
    turned = points @ np.array([[major[0], -major[1]], [major[1], major[0]]])
    return {n: (float(x), float(y)) for n, (x, y) in zip(drawn, turned.round(9), strict=True)}


def _apart(
    at: dict[Hashable, list[float]], boxes: Mapping[Hashable, Box]
) -> dict[Hashable, list[float]]:
    """Push overlapping boxes apart along the shorter way until none overlap."""
    if len(at) <= _EXACT:
        _loosen(at, boxes)
    nodes = list(at)
    for _ in range(300):
        moved = False
        nodes.sort(key=lambda n: at[n][0])
        widest = max(boxes[n].half for n in nodes)
        for i, a in enumerate(nodes):
            for b in nodes[i + 1 :]:
                if at[b][0] - at[a][0] > boxes[a].half + widest + _GAP:
                    break
                moved |= _push(at, boxes, a, b)
        if not moved:
            break
    return at


def _loosen(at: dict[Hashable, list[float]], boxes: Mapping[Hashable, Box]) -> None:
    """Move all overlapping boxes at once, many times, each by a part of what it lacks: fast, not exact."""
    points = np.array(list(at.values()))
    half, above, below = (
        np.array([getattr(boxes[n], side) for n in at]) for side in ("half", "above", "below")
    )
    wide = half[:, None] + half[None, :] + _GAP
    high = below[:, None] + above[None, :] + _GAP  # where the first is the upper one
    later = np.triu(np.ones((len(at), len(at))), 1)
    side = later - later.T  # who goes right, or down, where both stand on one line
    for turn in range(_LOOSE):
        if turn % 8 == 7:
            points *= _GROW  # no room: a little more of it
        x, y = (points[None, :, i] - points[:, None, i] for i in (0, 1))
        right, lower = np.where(x, np.sign(x), side), np.where(y, np.sign(y), side)
        over_x = wide - abs(x)
        over_y = np.where(lower > 0, high, high.T) - abs(y)
        hit = (over_x > 0.01) & (over_y > 0.01) & (side != 0)
        if not hit.any():
            break
        beside = over_x < over_y
        points[:, 0] -= _STEP * np.where(hit & beside, right * over_x, 0).sum(axis=1)
        points[:, 1] -= _STEP * np.where(hit & ~beside, lower * over_y, 0).sum(axis=1)
    for node, (px, py) in zip(at, points.round(6), strict=True):
        at[node] = [float(px), float(py)]


def _push(
    at: dict[Hashable, list[float]], boxes: Mapping[Hashable, Box], a: Hashable, b: Hashable
) -> bool:
    over_x = boxes[a].half + boxes[b].half + _GAP - abs(at[b][0] - at[a][0])
    upper, lower = (a, b) if at[a][1] <= at[b][1] else (b, a)
    over_y = boxes[upper].below + boxes[lower].above + _GAP - (at[lower][1] - at[upper][1])
    if over_x <= 0.01 or over_y <= 0.01:
        return False
    if over_x < over_y:
        left, right = (a, b) if at[a][0] <= at[b][0] else (b, a)
        at[left][0] -= over_x / 2
        at[right][0] += over_x / 2
    else:
        at[upper][1] -= over_y / 2
        at[lower][1] += over_y / 2
    return True


def _packed(
    parts: list[dict[Hashable, list[float]]], boxes: Mapping[Hashable, Box]
) -> dict[Hashable, tuple[int, int]]:
    """Set the parts beside and below each other, the largest first, where the whole grows least."""
    result: dict[Hashable, tuple[int, int]] = {}
    taken: list[tuple[float, float, float, float]] = []
    for part in parts:
        left, top, right, bottom = _bounds(part, boxes)
        wide, high = right - left + _BETWEEN, bottom - top + _BETWEEN
        x, y = _free_corner(taken, wide, high)
        taken.append((x, y, x + wide, y + high))
        for node, (px, py) in part.items():
            result[node] = (round(px - left + x), round(py - top + y))
    return result


def _free_corner(
    taken: Sequence[tuple[float, float, float, float]], wide: float, high: float
) -> tuple[float, float]:
    """The corner beside what is placed at which the whole stays smallest, in the wanted shape."""
    recent = taken[-_CORNERS:]
    right = max((r for _, _, r, _ in taken), default=0.0)
    lowest = max((b for _, _, _, b in taken), default=0.0)
    corners = {(0.0, 0.0), (0.0, lowest)}
    corners |= {(r, t) for _, t, r, _ in recent} | {(x, b) for x, _, _, b in recent}
    free = [
        (x, y)
        for x, y in corners
        if not any(x < r and l < x + wide and y < b and t < y + high for l, t, r, b in taken)
    ]
    return min(
        free,
        key=lambda c: (
            max(right, c[0] + wide, _RATIO * max(lowest, c[1] + high)),
            c[0] + c[1],
            c,
        ),
    )


def _bounds(
    part: Mapping[Hashable, Sequence[float]], boxes: Mapping[Hashable, Box] | None = None
) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of the nodes, with their boxes where given."""
    box = boxes or dict.fromkeys(part, Box(0, 0, 0))
    return (
        min(x - box[n].half for n, (x, _) in part.items()),
        min(y - box[n].above for n, (_, y) in part.items()),
        max(x + box[n].half for n, (x, _) in part.items()),
        max(y + box[n].below for n, (_, y) in part.items()),
    )
