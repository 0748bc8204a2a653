"""How many victims, how many arrested, and when: bounds as bands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from ringtrace.graph.analyses import Material
from ringtrace.graph.analyses.evidence import of_people
from ringtrace.graph.optional import library
from ringtrace.graph.plots.drawing import MUTED, PALETTE, Drawing, by_day, draw, finish, styled
from ringtrace.graph.plots.happenings import Happening, after, happenings

VICTIMS = (
    "rescue", "reunion", "abduction", "purchase", "transport", "sale", "trafficking", "recruitment",
    "exploitation",
)  # fmt: skip
ARRESTS = ("arrest", "charge", "conviction")
_NARROW = 0.006  # of the axis: the least width of a band


def victims(material: Material) -> Drawing:
    """How many victims each happening tells of, and when: one band a happening.

    A band is as wide as the days between which the happening lies, and as high as the bounds of its
    count, the outermost of the claims that do not deny; without an upper bound it fades out at the top
    ("at least"). Dashed: alleged or planned. Bands are never added up: two may count the same people.
    """
    return _bands(material, "Victims told of, by happening", VICTIMS)


def arrests(material: Material) -> Drawing:
    """How many people each arrest, charge and conviction tells of, and when: one band a happening.

    Drawn as victims are. A conviction here may count the people of an arrest there.
    """
    return _bands(material, "People arrested, charged, convicted, by happening", ARRESTS)


def _bands(material: Material, title: str, kinds: Sequence[str]) -> Drawing:
    drawing, axes = draw(title)
    told = [h for h in happenings(material, *kinds) if any(map(of_people, h.claims))]
    counted = [h for h in told if h.low is not None or h.high is not None]
    shown = [h for h in counted if h.first and h.last]
    if not shown:
        return finish(drawing, empty="No happening with both a count and a day.")
    with styled():
        _draw(axes, shown, kinds, material)
    return finish(drawing, _notes(told, counted, shown))


def _draw(axes: Any, shown: Sequence[Happening], kinds: Sequence[str], material: Material) -> None:
    dates, lines = library("matplotlib.dates", "plots"), library("matplotlib.lines", "plots")
    first = min(h.first for h in shown if h.first)
    last = max(after(h.last) for h in shown if h.last)
    days = max((last - first).days, 1)
    margin = max(timedelta(days=days * 0.04), timedelta(days=1))
    by_day(axes)
    axes.set_xlim(dates.date2num(first - margin), dates.date2num(last + margin))
    top = max(n for h in shown for n in (h.low, h.high) if n is not None)
    ceiling = top * 1.15 + 1
    colours = {kind: PALETTE[n % len(PALETTE)] for n, kind in enumerate(kinds)}
    for happening in shown:
        _band(axes, happening, colours[happening.event], days * _NARROW, ceiling, dates)
    axes.set_ylim(0, ceiling)
    axes.yaxis.get_major_locator().set_params(integer=True)
    axes.set_ylabel("people")
    used = [k for k in kinds if any(h.event == k for h in shown)]
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
    text = _bounds(h)
    axes.annotate(
        text, (right, low), xytext=(3, 0), textcoords="offset points", fontsize=7.5,
        color=MUTED, va="center",
    )  # fmt: skip


def _bounds(h: Happening) -> str:
    if h.low == h.high:
        return str(h.low)
    if h.high is None:
        return f"{h.low}+"
    return f"{h.low}–{h.high}" if h.low is not None else f"up to {h.high}"


def _notes(told: Sequence[Happening], counted: Sequence[Happening], shown: Sequence[Happening]) -> list[str]:  # fmt: skip
    notes = ["A band spans the days and the numbers that are possible; bands may count the same people."]  # fmt: skip
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
