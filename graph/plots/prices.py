"""What victims are said to have been bought and sold for, by year."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from ringtrace.graph.analyses import Material
from ringtrace.graph.optional import library
from ringtrace.graph.plots.drawing import MUTED, RULE, Drawing, draw, finish, styled
from ringtrace.graph.told import Bounds, Told

MOST = 8  # panels that can be read
_COLOURS = {"purchase": "#0072b2", "sale": "#d55e00", "extortion": "#009e73"}
_WORDS = {"purchase": "bought for", "sale": "sold for", "extortion": "ransom or extorted"}


@dataclass(frozen=True, slots=True)
class _Priced:
    year: int
    event: str
    price: Bounds
    claim: Told


def prices(material: Material) -> Drawing:
    """What victims are said to have been bought and sold for: a range for each claim, by year.

    One panel a currency as stated; nothing is converted, and the article's own conversions are left
    out. The year is that of the event, or of the article where the event has none. A range with an
    arrow is open on that side. Prices per head and for all together stand as they are told: the unit
    is written beside those that say it.
    """
    found, undated = _priced(material)
    panels: dict[str, list[_Priced]] = defaultdict(list)
    for one in found:
        panels[one.price.currency or "currency not stated"].append(one)
    order = sorted(panels, key=lambda c: (-len(panels[c]), c))[:MOST]
    title = "Prices told, by year"
    drawing, _ = draw(title, height=max(1.9 * len(order), 2.4) + 0.6)
    if not found:
        return finish(drawing, empty="No price of a purchase, sale or ransom with a year.")
    with styled():
        drawing.figure.clear()
        grid = drawing.figure.subplots(len(order), 1, squeeze=False, sharex=True)[:, 0]
        years = range(found[0].year, found[-1].year + 1)
        for axes, currency in zip(grid, order, strict=True):
            _panel(axes, currency, panels[currency], years)
        grid[0].set_title(title)
        _legend(grid[0], found)
    notes = ["Currencies as stated, nothing converted. No unit beside a range: none is said."]
    notes += [f"Not drawn: {undated} without a year."] if undated else []
    if len(panels) > len(order):
        notes.append(f"The {len(order)} currencies told of most, of {len(panels)}.")
    weak = sum(p.claim.status != "asserted" for p in found)
    loose = sum(p.claim.review != "accepted" for p in found)
    notes.append(
        f"{weak} of {len(found)} are alleged or planned (broken), {loose} are not reviewed."
    )
    return finish(drawing, notes)


def _priced(material: Material) -> tuple[list[_Priced], int]:
    found, undated = [], 0
    for claim in material.events(*_COLOURS):
        for price in claim.prices:
            if price.restates or (price.min is None and price.max is None):
                continue
            day = claim.earliest or claim.latest or claim.published
            if day is None:
                undated += 1
            else:
                found.append(_Priced(int(day[:4]), claim.event, price, claim))
    found.sort(key=lambda p: (p.year, list(_COLOURS).index(p.event), p.claim.place, p.price.text))
    return found, undated


def _panel(axes: Any, currency: str, found: list[_Priced], years: range) -> None:
    numbers = [n for p in found for n in (p.price.min, p.price.max) if n]
    low, high = min(numbers, default=1.0), max(numbers, default=1.0)
    log = high > 50 * low
    axes.set_yscale("log" if log else "linear")
    bottom, top = (low / 2, high * 2) if log else (0, high * 1.25)
    for year in years:
        row = [p for p in found if p.year == year]
        for number, one in enumerate(row):
            _range(axes, year + (number + 1) / (len(row) + 1) - 0.5, one, bottom, top)
    axes.set_ylim(bottom, top)
    axes.set_xlim(years[0] - 0.6, years[-1] + 0.6)
    axes.set_xticks(years[:: len(years) // 12 + 1])
    for year in years[1:]:
        axes.axvline(year - 0.5, color=RULE, lw=0.6)
    form = library("matplotlib.ticker", "plots").StrMethodFormatter("{x:,.0f}")
    axes.yaxis.set_major_formatter(form)
    axes.set_ylabel(currency)


def _legend(axes: Any, found: list[_Priced]) -> None:
    lines = library("matplotlib.lines", "plots")
    handles = [
        lines.Line2D([], [], color=_COLOURS[e], lw=4, label=_WORDS[e])
        for e in _COLOURS
        if any(p.event == e for p in found)
    ]
    axes.legend(handles=handles, frameon=False, loc="upper left", bbox_to_anchor=(1.0, 1.0))


def _range(axes: Any, x: float, one: _Priced, bottom: float, top: float) -> None:
    colour, price = _COLOURS[one.event], one.price
    line = "-" if one.claim.status == "asserted" else (0, (2, 1))
    low = bottom if price.min is None else price.min
    high = top if price.max is None else price.max
    if low == high:
        axes.plot([x], [low], marker="D", ms=5, color=colour)
    else:
        axes.plot([x, x], [low, high], color=colour, lw=4, ls=line, solid_capstyle="butt")
        if price.max is None:
            axes.plot([x], [top * 0.98], marker="^", ms=6, color=colour, clip_on=False)
        if price.min is None:
            axes.plot([x], [bottom], marker="v", ms=6, color=colour, clip_on=False)
    unit = f"per {price.per}" if price.per and price.per != "each" else price.per or ""
    axes.annotate(
        unit, (x, high), xytext=(0, 4), textcoords="offset points", fontsize=7, color=MUTED,
        ha="center",
    )  # fmt: skip
