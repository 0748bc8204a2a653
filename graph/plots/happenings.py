"""Happenings as plots show them: what all their claims that do not deny say, as bounds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ringtrace.graph.analyses import Material
from ringtrace.graph.network import figures
from ringtrace.graph.told import Told

_WEAKEST = ("alleged", "planned", "asserted")


@dataclass(frozen=True, slots=True)
class Happening:
    """One happening. first, last: the days between which it lies; open_end: the last one is only the
    day of the latest article. low, high: bounds of its count, None leaves a side open.
    """

    node: str
    event: str
    label: str
    status: str
    reviewed: bool
    first: date | None
    last: date | None
    open_end: bool
    low: int | None
    high: int | None
    claims: tuple[Told, ...]


def happenings(material: Material, *kinds: str) -> list[Happening]:
    """Return the happenings of some kinds, or of any, by first day; those without a day come last."""
    groups: dict[str, list[Told]] = defaultdict(list)
    for claim in material.events(*kinds):
        groups[claim.node].append(claim)
    found = [_happening(node, claims) for node, claims in groups.items()]
    return sorted(found, key=lambda h: (h.first or date.max, h.last or date.max, h.label, h.node))


def _happening(node: str, claims: Sequence[Told]) -> Happening:
    bounds = figures(claims)
    statuses = {c.status for c in claims}
    first, last = _day(bounds["earliest"]), _day(bounds["latest"])
    open_end = first is not None and last is None
    if open_end:
        told = [_day(c.published) for c in claims if c.published and len(c.published) == 10]
        last = max([d for d in told if d is not None and d > first], default=first)  # type: ignore[operator]
    return Happening(
        node=node,
        event=claims[0].event,
        label=claims[0].label,
        status=next(s for s in _WEAKEST if s in statuses),
        reviewed=all(c.review == "accepted" for c in claims),
        first=first or last,
        last=last,
        open_end=open_end,
        low=bounds["count_min"],
        high=bounds["count_max"],
        claims=tuple(claims),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text and len(text) == 10 else None


def people(happening: Happening) -> Happening:
    """Return a happening with bounds of how many people it happened to, where names alone tell.

    Whoever is named counts one; with a group beside them the upper bound is open.
    """
    if happening.low is not None or happening.high is not None:
        return happening
    targets = [{p.node: p.kind for p in c.all("target")} for c in happening.claims]
    named = [{node for node, kind in each.items() if kind == "Person"} for each in targets]
    if not any(named):
        return happening
    alone = all(kind == "Person" for each in targets for kind in each.values())
    most = len(set().union(*named)) if alone else None
    return replace(happening, low=max(map(len, named)), high=most)


def bounds_text(low: int | None, high: int | None) -> str:
    """Return bounds in the words of a plot; one of them is known."""
    if low == high:
        return str(low)
    if high is None:
        return f"{low}+"
    return f"{low}–{high}" if low is not None else f"up to {high}"


def after(day: date) -> date:
    """Return the day after, where a bar over whole days ends."""
    return day + timedelta(days=1) if day < date.max else day
