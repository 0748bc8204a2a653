"""Rows of cells as columns of a terminal: words stay whole, quotes get the room that they need.

Where the columns have no room, what the first one repeats becomes a heading, then what tells of the words (who,
how sure, which file) goes to them under the line, then more columns become headings; where that does not do, a
row is a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

QUOTE = "quote"
OF_THE_QUOTE = ("status", "review", "withdrawn", "source", "publisher", "published", "file")
BESIDE = 24  # of a cell beside a quote, of several words
LONGEST = 36  # of a word that stays whole
ROOM = 32  # a quote that would get less stands under its line
NARROWEST = 60  # characters of a terminal
GAP = "  "
INDENT = "    "
Lines = Sequence[Sequence[str]]  # a row: one line, or one for each of its two sides


@dataclass
class _Plan:
    """Which columns are headings, which stand beside each other, which are told with the quote under them."""

    beside: list[int]
    headings: list[int] = field(default_factory=list)
    below: list[int] = field(default_factory=list)


def drawn(columns: Sequence[str], rows: Sequence[Lines], shared: int) -> str:
    """Return a table as text, as wide as the terminal; 100 characters where there is none.

    shared: how many columns, the first ones, hold for all lines of a row.
    """
    terminal = Console()
    least = NARROWEST if terminal.is_terminal else 100
    console = Console(width=max(least, terminal.width), force_terminal=False)
    plan = _planned(columns, rows, shared, console.width)
    return "".join(_listed(columns, rows, console) if plan is None else
                   _columns(columns, rows, plan, console))  # fmt: skip


def _planned(
    columns: Sequence[str], rows: Sequence[Lines], shared: int, width: int
) -> _Plan | None:
    """How to draw it so that no word is broken; None where columns will not do."""
    plan = _Plan(beside=list(range(len(columns))))
    while plan.beside and not _fits(columns, rows, plan.beside, width):
        told = [n for n in plan.beside if columns[n] in OF_THE_QUOTE] if QUOTE in columns else []
        heading = plan.beside[0] < shared and _repeats(rows, plan.headings + plan.beside[:1])
        if heading and not (plan.headings and told):
            plan.headings.append(plan.beside.pop(0))
        elif told:
            plan.below = told
            plan.beside = [n for n in plan.beside if n not in told]
        else:
            return None
    return plan


def _fits(columns: Sequence[str], rows: Sequence[Lines], beside: list[int], width: int) -> bool:
    """Whether there is room for every word, with the quote, if there is one, under its line."""
    cells = [n for n in beside if columns[n] != QUOTE]
    least = sum(_longest_word(_column(columns, rows, n)) for n in cells)
    return least + len(GAP) * (len(cells) - 1) <= width


def _column(columns: Sequence[str], rows: Sequence[Lines], n: int) -> list[str]:
    return [columns[n], *(line[n] for row in rows for line in row)]


def _repeats(rows: Sequence[Lines], columns: list[int]) -> bool:
    """Whether rows that are alike in these columns stand together, two and more on the whole."""
    keys = [[row[0][n] for n in columns] for row in rows]
    runs = [key for before, key in zip([None, *keys], keys, strict=False) if before != key]
    return len(runs) * 2 <= len(rows) and len(runs) == len(set(map(tuple, runs)))


def _columns(
    columns: Sequence[str], rows: Sequence[Lines], plan: _Plan, console: Console
) -> Iterator[str]:
    quote = columns.index(QUOTE) if QUOTE in columns else None
    beside = [n for n in plan.beside if n != quote]
    cells = {n: _column(columns, rows, n) for n in plan.beside}
    widest = {n: max(map(cell_len, cells[n])) for n in plan.beside}
    least = {n: _longest_word(cells[n]) for n in beside}
    limit = console.width if quote is None else BESIDE
    wanted = {n: max(least[n], min(widest[n], limit)) for n in beside}
    room = console.width - len(GAP) * (len(plan.beside) - 1)
    under = bool(plan.below) or (
        quote is not None and room - sum(least.values()) < min(ROOM, widest[quote])
    )
    if under:
        room += len(GAP)
    kept = 0 if quote is None or under else min(widest[quote], ROOM)
    width = _narrowed(wanted, least, room - kept)
    if quote is not None and not under:
        width[quote] = min(widest[quote], room - sum(width.values()))
    shown = [n for n in plan.beside if n in width]
    yield _line([columns[n] for n in shown], [width[n] for n in shown], console)
    if plan.below:
        yield INDENT + ", ".join(columns[n] for n in plan.below) + ": " + QUOTE + "\n"
    before: list[str] = []
    for row in rows:
        above = [row[0][n] for n in plan.headings]
        if above == before and len(row) > 1 and row is not rows[0]:
            yield "\n"
        if above != before:
            yield "\n" + "".join(f"{columns[n]}: {row[0][n] or '-'}\n" for n in plan.headings)
        before = above
        for line in row:
            yield _line([line[n] for n in shown], [width[n] for n in shown], console)
            if under and quote is not None:
                yield from _told(line, quote, plan.below, console)


def _told(line: Sequence[str], quote: int, below: list[int], console: Console) -> Iterator[str]:
    """The quote under its line, behind what tells of it."""
    of_it = ", ".join(line[n] for n in below if line[n])
    text = ": ".join(part for part in (of_it, line[quote]) if part)
    if text:
        yield _line(["", text], [len(GAP), console.width - len(INDENT)], console)


def _listed(columns: Sequence[str], rows: Sequence[Lines], console: Console) -> Iterator[str]:
    """Each row as a list of its columns, one under the other."""
    label = max(map(cell_len, columns))
    for number, row in enumerate(rows):
        if number:
            yield "\n"
        for line in row:
            for name, value in zip(columns, line, strict=True):
                if value:
                    yield _line([name, value], [label, console.width - label - len(GAP)], console)


def _narrowed(wanted: dict[int, int], least: dict[int, int], room: int) -> dict[int, int]:
    """Widths that fit in the room: the widest column gives first."""
    width = dict(wanted)
    while sum(width.values()) > room:
        wide = [n for n in width if width[n] > least[n]]
        if not wide:
            break
        width[max(wide, key=lambda n: (width[n], n))] -= 1
    return width


def _longest_word(cells: Sequence[str]) -> int:
    words = (cell_len(word) for cell in cells for word in cell.split())
    return min(LONGEST, max(words, default=0))


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
