"""How many victims, how many arrested, and when: bounds as bands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from ringtrace.graph.analyses import Material
from ringtrace.graph.analyses.evidence import of_people
from ringtrace.graph.optional import library
from ringtrace.graph.plots.drawing import MUTED, PALETTE, Drawing, by_day, draw, finish, styled
from ringtrace.graph.plots.happenings import Happening, after, bounds_text, happenings, people
from ringtrace.graph.plots.sums import Sum, draw_sums, sums

VICTIMS = (
    "rescue", "reunion", "abduction", "purchase", "transport", "sale", "trafficking", "recruitment",
    "exploitation",
)  # fmt: skip
ARRESTS = ("arrest", "charge", "conviction")
_NARROW = 0.006  # of the axis: the least width of a band


def victims(material: Material) -> Drawing:
    """How many victims each happening tells of, and when: one band a happening; below, added up by kind.

    A band is as wide as the days between which the happening lies, and as high as the bounds of its
    count, the outermost of the claims that do not deny; without an upper bound it fades out at the top
    ("at least"). Who is named without a count counts one. Dashed: alleged or planned. Below, for each
    kind with several happenings, the sum from the first day on: the lower bound adds lower bounds, each
    from its last possible day on and of what is plainly asserted; the upper bound adds upper bounds,
    each from its first possible day on, and ends with an arrow where one of them is open. A happening
    counts once, however many articles tell of it; kinds are never added together, since who is sold
    may be rescued. It is the sum of what is told, not the number of victims: two happenings may count
    the same people (a total and its part), and what no article tells is missing.
    """
    return _bands(material, "Victims told of, by happening", VICTIMS)


def arrests(material: Material) -> Drawing:
    """How many people each arrest, charge and conviction tells of, and when; below, added up by kind.

    Drawn and added up as victims are. A conviction here may count the people of an arrest there, and a
    sum of arrests counts twice who is arrested twice.
    """
    return _bands(material, "People arrested, charged, convicted, by happening", ARRESTS)


def _bands(material: Material, title: str, kinds: Sequence[str]) -> Drawing:
    drawing, axes = draw(title)
    told = [people(h) for h in happenings(material, *kinds) if any(map(of_people, h.claims))]
    counted = [h for h in told if h.low is not None or h.high is not None]
    shown = [h for h in counted if h.first and h.last]
    if not shown:
        return finish(drawing, empty="No happening with both a count and a day.")
    colours = {kind: PALETTE[n % len(PALETTE)] for n, kind in enumerate(kinds)}
    by_kind = {kind: [h for h in shown if h.event == kind] for kind in kinds}
    added = {kind: sums(of_kind) for kind, of_kind in by_kind.items() if len(of_kind) > 1}
    with styled():
        if added:
            drawing.figure.set_figheight(6.5)
            drawing.figure.clear()
            axes, below = drawing.figure.subplots(2, sharex=True, height_ratios=(3, 2))
            axes.set_title(title)
        _draw(axes, shown, colours, material)
        if added:
            labels = {kind: material.ontology.kinds[kind].label for kind in kinds}
            draw_sums(below, added, colours, labels)
    return finish(drawing, _notes(told, counted, shown, added))


def _draw(
    axes: Any, shown: Sequence[Happening], colours: Mapping[str, str], material: Material
) -> None:
    dates, lines = library("matplotlib.dates", "plots"), library("matplotlib.lines", "plots")
    first = min(h.first for h in shown if h.first)
    last = max(after(h.last) for h in shown if h.last)
    days = max((last - first).days, 1)
    margin = max(timedelta(days=days * 0.04), timedelta(days=1))
    by_day(axes)
    axes.set_xlim(dates.date2num(first - margin), dates.date2num(last + margin))
    top = max(n for h in shown for n in (h.low, h.high) if n is not None)
    ceiling = top * 1.15 + 1
    for happening in shown:
        _band(axes, happening, colours[happening.event], days * _NARROW, ceiling, dates)
    axes.set_ylim(0, ceiling)
    axes.yaxis.get_major_locator().set_params(integer=True)
    axes.set_ylabel("people")
    used = [k for k in colours if any(h.event == k for h in shown)]
    handles = [
        lines.Line2D(
            [], [], color=colours[k], lw=6, alpha=0.6, label=material.ontology.kinds[k].label
        )
        for k in used
    ]
    axes.legend(handles=handles, frameon=False, loc="upper left", bbox_to_anchor=(1.0, 1.0))


def _band(axes: Any, h: Happening, colour: str, narrow: float, ceiling: float, dates: Any) -> None:
    if h.first is None or h.last is None:
        return
    left, right = dates.date2num(h.first), dates.date2num(after(h.last))
    if right - left < narrow:
        left, right = (left + right - narrow) / 2, (left + right + narrow) / 2
    low = 0 if h.low is None else h.low
    high = h.high if h.high is not None else ceiling
    line = "-" if h.status == "asserted" else "--"
    if high == low:
        axes.plot([left, right], [low, low], color=colour, lw=3, ls=line, solid_capstyle="butt")
    else:
        axes.fill_between(
            [left, right], low, high, facecolor=colour, alpha=0.18 if h.high is None else 0.35, lw=0
        )
        for bound in (h.low, h.high):
            if bound is not None:
                axes.plot([left, right], [bound, bound], color=colour, lw=1.6, ls=line)
    if (h.low, h.high) != (1, 1):  # the axis says so
        axes.annotate(
            bounds_text(h.low, h.high), (right, low), xytext=(3, 0), textcoords="offset points",
            fontsize=7.5, color=MUTED, va="center",
        )  # fmt: skip


def _notes(
    told: Sequence[Happening],
    counted: Sequence[Happening],
    shown: Sequence[Happening],
    added: Mapping[str, list[Sum]],
) -> list[str]:
    notes = ["A band spans the days and the numbers that are possible; bands may count the same people."]  # fmt: skip
    if added:
        notes.append(
            "Below: what is drawn above, added up by kind, from the sum of lower to the sum of upper bounds"
            " (arrow: one is open)."
        )
    if len(told) > len(shown):
        notes.append(
            f"Not drawn: {len(told) - len(counted)} without a count, {len(counted) - len(shown)} without a day."
        )
    weak = sum(h.status != "asserted" for h in shown)
    loose = sum(not h.reviewed for h in shown)
    notes.append(f"{weak} of {len(shown)} rest on allegations or plans, {loose} are not reviewed.")
    if any(h.open_end for h in shown):
        notes.append("“Since” a day: the band ends on the day of the latest article.")
    return notes
