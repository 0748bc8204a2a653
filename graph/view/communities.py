"""Cases that share names: groups of them, and where each stands in the picture of its group.

That two cases name the same is no finding: it may be two people of one name. So rare names weigh
more, and names that many cases share count for nothing.
"""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from ringtrace.graph.view.layout import layout
from ringtrace.graph.view.model import Affair
from ringtrace.graph.view.picture import label_box

_KINDS = ("Ring", "Person", "Organization")
_COMMON = 40  # a name that more cases share says nothing
_WHOLE = 12  # what hangs together is parted from this many cases on
_DRAWN = 40  # cases in one picture
_SEED = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A case (by its number) or a shared name in the picture of a community."""

    case: int | None = None
    name: str | None = None
    lines: tuple[str, ...]
    x: int
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Community:
    """Cases, by their numbers, that share names.

    names: what they share, what most of them share first. spots and lines: the picture, each line
    from one spot to another, by their numbers.
    """

    cases: tuple[int, ...]
    names: tuple[str, ...]
    spots: tuple[Spot, ...]
    lines: tuple[tuple[int, int], ...]


def communities(affairs: Sequence[Affair]) -> list[Community]:
    """Return the groups of cases that share names, the largest first.

    Groups are found by the Louvain method (Blondel et al. 2008), with a fixed seed.
    """
    told = _shared(affairs)
    linked: nx.Graph[int] = nx.Graph()
    for _, cases in sorted(told.items()):
        for one, two in combinations(cases, 2):
            weight = linked.get_edge_data(one, two, {"weight": 0.0})["weight"]
            linked.add_edge(one, two, weight=weight + 1 / (len(cases) - 1))
    found: list[set[int]] = []
    for part in nx.connected_components(linked):
        whole = nx.Graph(linked.subgraph(sorted(part)))
        found += (
            [part] if len(part) <= _WHOLE else nx.community.louvain_communities(whole, seed=_SEED)
        )
    groups = [sorted(group) for group in found if len(group) > 1]
    return [
        _community(group, told, affairs) for group in sorted(groups, key=lambda g: (-len(g), g))
    ]


def _shared(affairs: Sequence[Affair]) -> dict[str, list[int]]:
    """Name to the cases that share it, victims' names left out."""
    told: dict[str, set[int]] = defaultdict(set)
    for number, affair in enumerate(affairs):
        for actor in affair.actors:
            if actor.kind in _KINDS and actor.role != "victim" and _is_name(actor.label):
                told[actor.label].add(number)
    return {name: sorted(cases) for name, cases in told.items() if 1 < len(cases) <= _COMMON}


def _is_name(label: str) -> bool:
    """Whether a label names somebody: "Lena Roe" does, "the driver" or "Police" does not."""
    return sum(word[:1].isupper() for word in label.split()) > 1


def _community(
    group: list[int], told: dict[str, list[int]], affairs: Sequence[Affair]
) -> Community:
    within = {name: [c for c in cases if c in group] for name, cases in told.items()}
    names = sorted((n for n in within if len(within[n]) > 1), key=lambda n: (-len(within[n]), n))
    drawn = group[:_DRAWN]
    lines = {
        **{("case", str(n)): _wrapped(affairs[n].label, 24, 3) for n in drawn},
        **{("name", n): _wrapped(n, 22, 2) for n in names if set(within[n]) & {*drawn}},
    }
    network: nx.DiGraph[Hashable] = nx.DiGraph()
    network.add_nodes_from(lines)
    network.add_edges_from(
        (("name", n), ("case", str(c))) for n in names for c in within[n] if c in drawn
    )
    at = layout(network, {key: label_box(text) for key, text in lines.items()})
    order: dict[Hashable, int] = {key: place for place, key in enumerate(lines)}
    return Community(
        cases=tuple(group),
        names=tuple(names),
        spots=tuple(_spots(lines, at)),
        lines=tuple(sorted((order[a], order[b]) for a, b in network.edges)),
    )


def _spots(
    lines: dict[tuple[str, str], tuple[str, ...]], at: dict[Hashable, tuple[int, int]]
) -> Iterable[Spot]:
    for (what, key), text in lines.items():
        x, y = at[what, key]
        case, name = (int(key), None) if what == "case" else (None, key)
        yield Spot(case=case, name=name, lines=text, x=x, y=y)


def _wrapped(text: str, width: int, most: int) -> tuple[str, ...]:
    found = textwrap.wrap(text, width) or ["(no name)"]
    return (*found[: most - 1], found[most - 1] + "…") if len(found) > most else tuple(found)
