"""Lines of cells as columns of a terminal: words stay whole, quotes get the room that they need."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

QUOTE = "quote"
WIDEST = 60  # characters of a cell on a terminal
BESIDE = 24  # of a cell beside a quote
ROOM = 32  # a quote that would get less stands under its line
NARROWEST = 6
GAP = "  "


def drawn(columns: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    """Return a table as text, as wide as the terminal or 100 characters."""
    console = Console(width=max(100, Console().width), force_terminal=False)
    quote = columns.index(QUOTE) if QUOTE in columns else None
    beside = [n for n in range(len(columns)) if n != quote]
    every = [columns, *lines]
    widest = {n: max(cell_len(line[n]) for line in every) for n in range(len(columns))}
    limit = WIDEST if quote is None else BESIDE
    wanted = {n: min(widest[n], limit) for n in beside}
    least = {n: min(wanted[n], max(_longest_word(line[n]) for line in every)) for n in beside}
    room = console.width - len(GAP) * (len(columns) - 1)
    under = quote is not None and room - sum(least.values()) < min(ROOM, widest[quote])
    if under:
        room += len(GAP)
    kept = 0 if quote is None or under else min(widest[quote], ROOM)
    width = _narrowed(wanted, least, room - kept)
    if quote is not None and not under:
        width[quote] = min(widest[quote], room - sum(width.values()))
    shown = [n for n in range(len(columns)) if n in width]
    text = _line([columns[n] for n in shown], [width[n] for n in shown], console)
    for line in lines:
        text += _line([line[n] for n in shown], [width[n] for n in shown], console)
        if under and quote is not None and line[quote]:
            text += _line(["", line[quote]], [len(GAP), console.width - 2 * len(GAP)], console)
    return text


def _narrowed(wanted: dict[int, int], least: dict[int, int], room: int) -> dict[int, int]:
    """Widths that fit in the room: the widest column gives first, and breaks words at last."""
    width = dict(wanted)
    for limits in (least, dict.fromkeys(least, NARROWEST)):
        while sum(width.values()) > room:
            wide = [n for n in width if width[n] > limits[n]]
            if not wide:
                break
            width[max(wide, key=lambda n: (width[n], n))] -= 1
    return width


def _longest_word(text: str) -> int:
    return max(map(cell_len, text.split()), default=0)


def _line(cells: Sequence[str], widths: Sequence[int], console: Console) -> str:
    """One line of cells, each as many rows high as its words need."""
    wrapped = [
        [part.plain.rstrip() for part in Text(cell).wrap(console, width, overflow="fold")]
        for cell, width in zip(cells, widths, strict=True)
    ]
    rows = (
        GAP.join(set_cell_size(part, width) for part, width in zip(row, widths, strict=True))
        for row in zip_longest(*wrapped, fillvalue="")
    )
    return "".join(row.rstrip() + "\n" for row in rows)
