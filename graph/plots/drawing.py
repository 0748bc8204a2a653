"""What all plots share: a figure of one look, and its bytes, the same every time."""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ringtrace.graph.inert import plain
from ringtrace.graph.optional import library

FORMS = ("svg", "png")
INK, MUTED, RULE = "#1c1d21", "#5d6068", "#d9d7d0"
CRIME, RESPONSE = "#b3370e", "#1d4f7c"
# Told apart by people who do not see colours alike (Okabe and Ito 2002), in the order of use.
PALETTE = (
    "#d55e00", "#0072b2", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#999999", "#882255",
)  # fmt: skip
_STYLE = {
    "font.family": "DejaVu Sans",  # comes with matplotlib: the same everywhere
    "font.size": 9.0,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": MUTED,
    "axes.labelcolor": INK,
    "axes.titlesize": 11.0,
    "axes.titlelocation": "left",
    "axes.titleweight": "bold",
    "axes.formatter.use_mathtext": False,
    "xtick.color": MUTED,
    "ytick.color": MUTED,
    "text.color": INK,
    "text.parse_math": False,  # "$" is money here
    "svg.fonttype": "none",  # text stays text: it can be read aloud, searched and copied
    "svg.hashsalt": "ringtrace",
}
_MARGIN = 0.1  # inches
_NO_CLOCK = {"svg": {"Date": None, "Creator": None}, "png": {"Software": None}}


@dataclass(slots=True)
class Drawing:
    """A figure of matplotlib that a notebook shows in place.

    notes: what stands below it: what is not drawn, and why. empty: nothing is drawn.
    """

    figure: Any
    notes: list[str] = field(default_factory=list)
    empty: bool = False

    def image(self, form: str) -> bytes:
        """Return the drawing as "svg" or "png" (at 150 dots an inch), the same bytes every time."""
        buffer = io.BytesIO()
        with _style(), warnings.catch_warnings():
            if form == "svg":  # letters that our font lacks are drawn in one of the reader's
                warnings.filterwarnings("ignore", "Glyph .* missing from font")
            for text in self.figure.findobj(lambda part: hasattr(part, "set_text")):
                text.set_text(plain(text.get_text()))
            # What "tight" means to matplotlib, which would draw everything twice for it.
            box = self.figure.get_tightbbox().padded(_MARGIN)
            self.figure.savefig(
                buffer, format=form, dpi=150, bbox_inches=box, metadata=_NO_CLOCK[form]
            )
        return buffer.getvalue()

    def _repr_svg_(self) -> str:
        return self.image("svg").decode()


def draw(title: str, width: float = 9.0, height: float = 4.0) -> tuple[Drawing, Any]:
    """Return an empty drawing and its axes; sizes in inches. Raises RingtraceError without matplotlib."""
    figures = library("matplotlib.figure", "plots")
    with _style():
        figure = figures.Figure(figsize=(width, height))
        axes = figure.add_subplot()
        axes.set_title(title)
        axes.tick_params(length=3)
    return Drawing(figure), axes


def styled() -> Any:
    """Return the context in which text and lines are added to a drawing."""
    return _style()


def finish(drawing: Drawing, notes: Sequence[str] = (), *, empty: str = "") -> Drawing:
    """Write the notes below the drawing; empty: why nothing is drawn."""
    axes = drawing.figure.axes[0]
    with _style():
        if empty:
            axes.set_axis_off()
            axes.text(0.0, 0.9, empty, transform=axes.transAxes, color=MUTED, va="top")
        drawing.notes, drawing.empty = list(notes), bool(empty)
        if notes:
            drawing.figure.axes[-1].annotate(
                "\n".join(notes), (0, 0), xycoords="axes fraction", xytext=(0, -40),
                textcoords="offset points", color=MUTED, fontsize=7.5, va="top",
            )  # fmt: skip
    return drawing


def by_day(axes: Any) -> None:
    """Let the horizontal axis count days, as matplotlib's dates do."""
    dates = library("matplotlib.dates", "plots")
    locator = dates.AutoDateLocator(minticks=3, maxticks=8)
    axes.xaxis_date()
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(dates.ConciseDateFormatter(locator))


def _style() -> Any:
    return library("matplotlib", "plots").rc_context(_STYLE)
