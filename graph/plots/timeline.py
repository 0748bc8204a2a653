"""What is said to have happened, as bars over the days that are possible."""

from __future__ import annotations

from typing import Any

from ringtrace.graph.analyses import Material
from ringtrace.graph.inert import cut
from ringtrace.graph.optional import library
from ringtrace.graph.plots.drawing import (
    CRIME,
    MUTED,
    RESPONSE,
    Drawing,
    by_day,
    draw,
    finish,
    styled,
)
from ringtrace.graph.plots.happenings import Happening, after, happenings

MOST = 60  # rows that can be read; what is left out is told


def timeline(material: Material) -> Drawing:
    """What is said to have happened, by day: one bar a happening, as wide as the days possible.

    Hollow: alleged or planned. An arrow: no last day is known, the bar ends on the day of the latest
    article. Happenings without any day are counted below. The order is no order of causes.
    """
    told = happenings(material)
    dated = [h for h in told if h.first and h.last]
    shown = dated[:MOST]
    drawing, axes = draw("What is said to have happened", height=0.9 + 0.26 * max(len(shown), 4))
    if not shown:
        return finish(drawing, empty="No happening with a day.")
    with styled():
        _draw(axes, shown, material)
    notes = []
    if len(told) > len(dated):
        notes.append(f"Without any day: {len(told) - len(dated)} happenings.")
    if len(dated) > len(shown):
        notes.append(f"The first {len(shown)} of {len(dated)} with a day.")
    weak = sum(h.status != "asserted" for h in shown)
    loose = sum(not h.reviewed for h in shown)
    notes.append(f"{weak} of {len(shown)} alleged or planned (hollow), {loose} not reviewed.")
    return finish(drawing, notes)


def _draw(axes: Any, shown: list[Happening], material: Material) -> None:
    dates, lines = library("matplotlib.dates", "plots"), library("matplotlib.lines", "plots")
    first = dates.date2num(min(h.first for h in shown if h.first))
    last = dates.date2num(max(after(h.last) for h in shown if h.last))
    span = max(last - first, 2.0)
    by_day(axes)
    axes.set_xlim(first - span * 0.02, last + span * 0.45)
    for row, happening in enumerate(shown):
        crime = material.ontology.kinds[happening.event].crime
        _bar(axes, row, happening, CRIME if crime else RESPONSE, span, dates)
    axes.set_ylim(len(shown) - 0.4, -0.6)
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    axes.grid(axis="x", color="#e6e5e1", lw=0.8)
    axes.set_axisbelow(True)
    handles = [
        lines.Line2D([], [], color=colour, lw=6, label=label)
        for colour, label in ((CRIME, "crime"), (RESPONSE, "answer to it"))
    ]
    axes.legend(
        handles=handles, frameon=False, loc="lower right", bbox_to_anchor=(1.0, 1.0), ncols=2
    )


def _bar(axes: Any, row: int, h: Happening, colour: str, span: float, dates: Any) -> None:
    if h.first is None or h.last is None:
        return
    left, right = dates.date2num(h.first), dates.date2num(after(h.last))
    width = max(right - left, span * 0.008)
    weak = h.status != "asserted"
    axes.barh(
        row, width, left=left, height=0.5, edgecolor=colour, lw=1.1,
        facecolor="white" if weak else colour, ls="--" if weak else "-",
    )  # fmt: skip
    if h.open_end:
        axes.plot([left + width], [row], marker=">", ms=6, color=colour)
    count = "" if h.low is None else f", {h.low}" if h.low == h.high else f", {h.low} or more"
    if h.low is not None and h.high is not None and h.low != h.high:
        count = f", {h.low} to {h.high}"
    words = cut(h.label, 46) + count + (f" ({h.status})" if weak else "")
    axes.annotate(
        words, (left + width, row), xytext=(8, 0), textcoords="offset points", va="center",
        fontsize=8, color=MUTED if weak else "black",
    )  # fmt: skip
