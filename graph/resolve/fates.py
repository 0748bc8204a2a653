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


def one_charge(a: Party, b: Party, one: Profile, two: Profile) -> bool:
    """Return whether each article has its own arrested, charged or sentenced once, and not on days apart."""
    for kind in LAW:
        told = [[t for t in p.told if t.kind == kind] for p in (one, two)]
        alone = [
            len({t.happening for t in found}) == 1
            and all(t.slots.get("target") == [x.iri] for t in found)
            for found, x in zip(told, (a, b), strict=True)
        ]
        days = (x.when and y.when and x.when.apart(y.when) for x in told[0] for y in told[1])
        if all(alone) and not any(days):
            return True
    return False


LAW = ("arrest", "charge", "conviction")


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
