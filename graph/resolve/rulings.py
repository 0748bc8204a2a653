"""What people ruled one or two, put over what resolve found by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product

from ringtrace.graph.resolve.clusters import RULED
from ringtrace.graph.resolve.identity import Hub
from ringtrace.graph.resolve.names import Likeness
from ringtrace.graph.resolve.pairs import Link

Pairs = frozenset[frozenset[str]]
Together = Mapping[frozenset[str], str]
APART = "apart"


class Rulings:
    """Pairs of articles, referents or happenings that people parted, or joined with their words."""

    def __init__(self, apart: Pairs, together: Together) -> None:
        self.apart = apart
        self.parted: dict[str, set[str]] = defaultdict(set)
        for pair in apart:
            for node in pair:
                self.parted[node] |= pair - {node}
        self.together = {_pair(pair): said for pair, said in together.items()}

    def all(self) -> dict[tuple[str, str], str]:
        """Return what was said of each pair."""
        return {**self.together, **dict.fromkeys(map(_pair, self.apart), APART)}

    def parts(self, one: Iterable[str], two: Iterable[str]) -> bool:
        """Return whether a pair of the one and the other was parted."""
        return bool(self.apart) and any(frozenset(p) in self.apart for p in product(one, two))

    def apart_among(self, groups: Mapping[str, Iterable[str]]) -> set[tuple[str, str]]:
        """Return the pairs of groups of which a node each was parted. groups: their nodes by name."""
        if not self.apart:
            return set()
        name_of = {node: name for name, nodes in groups.items() for node in nodes}
        return {
            (name, name_of[other])
            for node, name in name_of.items()
            for other in self.parted.get(node, ())
            if name_of.get(other, name) != name
        }

    def joined(self, nodes: Collection[str]) -> Iterator[tuple[str, str]]:
        """Yield the joined pairs whose nodes are both among these, in a fixed order."""
        if self.together:
            yield from (p for p in sorted(self.together) if p[0] in nodes and p[1] in nodes)

    def over(self, links: Iterable[Link], nodes: Collection[str]) -> list[Link]:
        """Return the links between some nodes with the joined pairs, and without the parted ones."""
        ruled = [Link(*pair, RULED, (self.together[pair],)) for pair in self.joined(nodes)]
        taken = {(x.one, x.two) for x in ruled}
        kept = (x for x in links if (x.one, x.two) not in taken)
        return [*ruled, *(x for x in kept if not self.parts([x.one], [x.two]))]

    def join(self, hubs: Sequence[Hub], nodes: Mapping[str, Hub]) -> list[Hub]:
        """Return the hubs of a case with the nodes joined that people ruled one, the ruling as reason.

        nodes: each node of the case as a hub of its own, for those that have none. A join that would
        bring a parted pair together is left out.
        """
        found = list(hubs)
        for one, two in self.joined(nodes.keys()):
            first, second = (_hub(found, node) or nodes[node] for node in (one, two))
            if first is second or self.parts(first.members, second.members):
                continue
            new = second.members[0]
            links = {**first.links, **second.links}
            links[new] = Likeness(1.0, self.together[one, two])
            joined = Hub(first.kind, first.label, [*first.members, *second.members], links)
            found = [hub for hub in found if hub is not first and hub is not second]
            found.append(joined)
        return found


def _pair(pair: frozenset[str]) -> tuple[str, str]:
    one, two = sorted(pair)
    return one, two


def _hub(hubs: Iterable[Hub], node: str) -> Hub | None:
    return next((hub for hub in hubs if node in hub.members), None)
