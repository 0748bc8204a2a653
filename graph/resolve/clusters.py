"""Linked items to groups, by average linkage over the links that there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ringtrace.graph.resolve.pairs import Link

LINKED = 0.5
RULED = 9.0  # above all that can be computed
_DIGITS = 1000  # scores are counted in thousandths, so that a sum does not depend on its order


@dataclass(slots=True, eq=False)
class _Group:
    """Items that are one so far. shared: the sum of the scores between it and other groups.

    apart: items that it never holds; against: nor these, unless a person said so. owners: of its items.
    """

    items: list[str]
    shared: dict[_Group, int]
    apart: set[str]
    against: set[str]
    owners: set[str]


def cluster(
    items: Sequence[str],
    links: Iterable[Link],
    least: float = LINKED / 2,
    *,
    alone: float = 1.0,
    apart: Iterable[tuple[str, str]] = (),
    against: Iterable[tuple[str, str]] = (),
    owners: Mapping[str, str] | None = None,
) -> list[list[str]]:
    """Return the groups of linked items, each in their order.

    Two groups join only if the mean score over all their pairs (0 where no link holds) is at least
    so much: one chance link does not pour two cases into one. alone: the share of it that one item needs to join a
    group, which then pours nothing. A link of RULED, which a person made, joins them whatever the mean.

    apart: pairs that are never in one group. against: nor are these, and no two items of one owner, but by
    a ruled link. An item is looked at once for each link, so that large groups cost no more.
    """
    place = {item: n for n, item in enumerate(items)}
    parted, contrary = _neighbours(apart), _neighbours(against)
    group_of = {
        item: _Group(
            [item],
            {},
            parted[item],
            contrary[item],
            {owners[item]} if owners and item in owners else set(),
        )
        for item in items
    }
    score = {(link.one, link.two): round(_DIGITS * link.score) for link in links}
    for (one, two), amount in score.items():
        group_of[one].shared[group_of[two]] = group_of[two].shared[group_of[one]] = amount

    def strongest_first(pair: tuple[str, str]) -> tuple[int, int, int]:
        one, two = sorted(map(place.__getitem__, pair))
        return -score[pair], one, two

    def meet(forbidden: set[str], group: _Group) -> bool:
        return any(group_of.get(item) is group for item in forbidden)

    for pair in sorted(score, key=strongest_first):
        small, large = sorted(map(group_of.__getitem__, pair), key=lambda g: len(g.items))
        if small is large or meet(small.apart, large):
            continue
        if score[pair] < _DIGITS * RULED:
            pairs = len(small.items) * len(large.items)
            mean = least * alone if len(small.items) == 1 else least
            if (
                small.shared.get(large, 0) < _DIGITS * mean * pairs
                or meet(small.against, large)
                or not small.owners.isdisjoint(large.owners)
            ):
                continue
        _join(small, large)
        group_of.update(dict.fromkeys(small.items, large))
    groups = {id(g): sorted(g.items, key=place.__getitem__) for g in group_of.values()}
    return sorted(groups.values(), key=lambda g: place[g[0]])


def within(groups: Sequence[Sequence[str]], links: Iterable[Link]) -> list[list[Link]]:
    """Return the links inside each group."""
    place = {item: n for n, group in enumerate(groups) for item in group}
    found: list[list[Link]] = [[] for _ in groups]
    for link in links:
        if (n := place[link.one]) == place[link.two]:
            found[n].append(link)
    return found


def _neighbours(pairs: Iterable[tuple[str, str]]) -> defaultdict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one, two in pairs:
        found[one].add(two)
        found[two].add(one)
    return found


def _join(small: _Group, large: _Group) -> None:
    """Let the larger group hold the smaller one."""
    for other, amount in small.shared.items():
        del other.shared[small]
        if other is not large:
            other.shared[large] = large.shared[other] = large.shared.get(other, 0) + amount
    large.items += small.items
    large.apart |= small.apart
    large.against |= small.against
    large.owners |= small.owners
