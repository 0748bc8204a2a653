"""Whether the same was done to two people, who so may be one whatever their names and ages."""

from __future__ import annotations

from collections.abc import Iterator

from ringtrace.graph.resolve.profile import Party, Profile, Told


def one_fate(a: Party, b: Party, one: Profile, two: Profile) -> bool:
    """Return whether the same was done to both on one day, and to nobody else."""
    return any(True for _ in _alike(a, b, one, two))


def one_fate_there(a: Party, b: Party, one: Profile, two: Profile) -> bool:
    """Return whether the same was done to both on one day in one place, and to nobody else."""
    return any(_places(x, one) & _places(y, two) for x, y in _alike(a, b, one, two))


def _alike(a: Party, b: Party, one: Profile, two: Profile) -> Iterator[tuple[Told, Told]]:
    for x in one.told:
        for y in two.told:
            if x.kind != y.kind or x.when is None or y.when is None:
                continue
            befell = x.slots.get("target") == [a.iri] and y.slots.get("target") == [b.iri]
            if befell and not x.when.apart(y.when):
                yield x, y


def _places(told: Told, profile: Profile) -> set[str]:
    return {p.label for p in profile.filling(told, ("place",)) if p.named}
