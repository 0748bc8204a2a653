"""What people ruled one, put over what resolve found by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from ringtrace.graph.resolve.cases import RULED, Link
from ringtrace.graph.resolve.identity import Hub
from ringtrace.graph.resolve.names import Likeness
from ringtrace.graph.resolve.profile import Profile

Pairs = frozenset[frozenset[str]]
Together = Mapping[frozenset[str], str]


def join_ruled(
    hubs: Sequence[Hub], nodes: Mapping[str, Hub], together: Together, apart: Pairs
) -> list[Hub]:
    """Return the hubs with the nodes joined that people ruled one, the ruling as the reason.

    nodes: each node of the case as a hub of its own, for those that have none. together: words that
    say who ruled it, by pair. A join that would bring a pair together that was parted is left out.
    """
    found = list(hubs)
    for one, two in _inside(together, nodes):
        first, second = (_hub(found, node) or nodes[node] for node in (one, two))
        if first is second or _parted(first, second, apart):
            continue
        new = second.members[0]
        links = {**first.links, **second.links}
        links[new] = Likeness(1.0, together[frozenset((one, two))])
        joined = Hub(first.kind, first.label, [*first.members, *second.members], links)
        found = [hub for hub in found if hub is not first and hub is not second]
        found.append(joined)
    return found


def link_ruled(
    profiles: Sequence[Profile], links: Iterable[Link], together: Together, apart: Pairs
) -> list[Link]:
    """Return the links between articles with those that people ruled one case, and without those parted."""
    position = {p.iri: n for n, p in enumerate(profiles)}
    parted = {
        (min(found), max(found))
        for pair in apart
        if pair <= position.keys() and (found := [position[i] for i in pair])
    }
    ruled = []
    for one, two in _inside(together, position):
        a, b = sorted((position[one], position[two]))
        ruled.append(Link(a, b, RULED, (together[frozenset((one, two))],)))
    taken = parted | {(x.one, x.two) for x in ruled}
    return [*ruled, *(x for x in links if (x.one, x.two) not in taken)]


def _inside(together: Together, nodes: Iterable[str]) -> list[tuple[str, str]]:
    """The pairs whose nodes are both among these, in a fixed order."""
    known = set(nodes)
    pairs = sorted(tuple(sorted(pair)) for pair in together if pair <= known)
    return [(one, two) for one, two in pairs]


def _hub(hubs: Iterable[Hub], node: str) -> Hub | None:
    return next((hub for hub in hubs if node in hub.members), None)


def _parted(one: Hub, two: Hub, apart: Pairs) -> bool:
    return any(frozenset(pair) in apart for pair in product(one.members, two.members))
