"""Numbers of people added up over time, kind by kind: bounds of the sum, from bounds of its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import nan
from typing import Any

from ringtrace.graph.optional import library
from ringtrace.graph.plots.happenings import Happening, after, bounds_text


@dataclass(frozen=True, slots=True)
class Sum:
    """How many people in all from a day on, by what is told. high: None where a bound is open."""

    day: date
    low: int
    high: int | None


def sums(happenings: Iterable[Happening]) -> list[Sum]:
    """Return the sum over happenings of one kind, anew for each day on which a bound of it moves.

    A happening adds its upper bound from its first possible day on, its lower bound from the day after
    its last; one that is alleged or planned adds to the upper bound alone. Happenings without a day add
    nothing.
    """
    moves: dict[date, list[tuple[int, int | None]]] = {}
    for h in happenings:
        if h.first is None or h.last is None:
            continue
        moves.setdefault(h.first, []).append((0, h.high))
        if h.status == "asserted":
            moves.setdefault(after(h.last), []).append((h.low or 0, 0))
    found: list[Sum] = []
    low: int = 0
    high: int | None = 0
    for day, added in sorted(moves.items()):
        for least, most in added:
            low += least
            high = None if high is None or most is None else high + most
        if not found or (low, high) != (found[-1].low, found[-1].high):
            found.append(Sum(day, low, high))
    return found


def draw_sums(
    axes: Any,
    shown: Mapping[str, list[Sum]],
    colours: Mapping[str, str],
    labels: Mapping[str, str],
) -> None:
    """Draw the sums of some kinds as bands over the days of the axes, with a legend of how they end.

    A band whose upper bound opens ends there with an arrow; its lower bound goes on.
    """
    dates = library("matplotlib.dates", "plots")
    end = axes.get_xlim()[1]
    for kind, told in shown.items():
        days = [dates.date2num(s.day) for s in told]
        xs = [x for both in pairwise([*days, end]) for x in both]
        lows = [s.low for s in told for _ in range(2)]
        highs = [nan if s.high is None else s.high for s in told for _ in range(2)]
        last = told[-1]
        label = f"{labels[kind]}: {bounds_text(last.low, last.high)}"
        axes.plot(xs, lows, color=colours[kind], lw=1.8, label=label)
        axes.plot(xs, highs, color=colours[kind], lw=1.0)
        axes.fill_between(xs, lows, highs, color=colours[kind], alpha=0.25, lw=0)
        opened = next((n for n, s in enumerate(told) if s.high is None), None)
        if opened is not None:
            top = told[opened - 1].high if opened else told[0].low
            axes.plot([days[opened]], [top], marker="^", ms=6, color=colours[kind])
    axes.set_ylim(bottom=0)
    axes.set_ylabel("people, added up")
    axes.yaxis.get_major_locator().set_params(integer=True)
    axes.legend(frameon=False, loc="upper left", bbox_to_anchor=(1.0, 1.0))
