"""Tables as a person or a program wants them; no text of an article steers the terminal."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from ringtrace.graph.inert import cell, escaped, plain
from ringtrace.nouns import Table

QUOTE = "quote"  # its column takes what width is left
WIDEST = 60  # characters of a cell on a terminal; other formats keep all
BESIDE = 24  # of a cell beside a quote


def as_table(table: Table) -> str:
    """Return the table drawn for a terminal; where nothing is found, it says so.

    What is the same in every row is said once above; the two sides of a row (value_a, value_b) stand
    under each other; offsets are for programs.
    """
    if not table.rows:
        return "(nothing found)\n"
    once, columns, lines = _drawn(table)
    drawn = RichTable(show_lines=False, pad_edge=False, box=None, header_style="bold")
    widest = BESIDE if QUOTE in columns else WIDEST
    for name in columns:
        drawn.add_column(name, overflow="fold", max_width=None if name == QUOTE else widest)
    for line in lines:
        drawn.add_row(*(Text(cell) for cell in line))
    buffer = io.StringIO()
    console = Console(file=buffer, width=max(100, Console().width), force_terminal=False)
    for name, value in once:
        console.print(Text(f"{name}: {value}"))
    console.print(drawn)
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()) + "\n"


def _drawn(table: Table) -> tuple[list[tuple[str, str]], list[str], list[list[str]]]:
    """What is said once, the columns and the lines of the table on a terminal."""
    at = {table.columns[i]: i for i in _shown(table) if not _is_offset(table.columns[i])}
    sides = [c[:-2] for c in at if c.endswith("_a") and c[:-2] + "_b" in table.columns]
    whole = [c for c in at if c[:-2] not in sides]
    cells = [{c: _text(row[at[c]]) for c in at} for row in table.rows]
    same = [c for c in whole if len(cells) > 1 and len({row[c] for row in cells}) == 1]
    columns = [c for c in whole if c not in same]
    lines = []
    for row in cells:
        lines.append([row[c] for c in columns] + [row.get(s + "_a", "") for s in sides])
        if sides:
            lines.append([""] * len(columns) + [row.get(s + "_b", "") for s in sides])
    return [(c, cells[0][c]) for c in same], [*columns, *sides], lines


def _is_offset(column: str) -> bool:
    return column.removesuffix("_a").removesuffix("_b") in ("start", "end")


def as_csv(table: Table) -> str:
    """Return CSV with a header line; lists divided by "; ", what a spreadsheet would run made text."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(
        [
            [_text(v) if isinstance(v, int | float) else cell(_text(v)) for v in row]
            for row in table.rows
        ]
    )
    return buffer.getvalue()


def as_json(table: Table) -> str:
    """Return an array of objects; no value, no key; what would steer a terminal is escaped."""
    rows = [
        {c: v for c, v in zip(table.columns, row, strict=True) if v is not None}
        for row in table.rows
    ]
    return escaped(json.dumps(rows, ensure_ascii=False, indent=1)) + "\n"


def as_markdown(table: Table) -> str:
    """Return a Markdown table; columns in which nothing stands are left out."""
    shown = _shown(table)
    lines = [
        "| " + " | ".join(table.columns[i] for i in shown) + " |",
        "|" + " --- |" * len(shown),
        *("| " + " | ".join(_escaped(_text(row[i])) for i in shown) + " |" for row in table.rows),
    ]
    return "\n".join(lines) + "\n"


FORMATS: dict[str, Callable[[Table], str]] = {
    "table": as_table,
    "csv": as_csv,
    "json": as_json,
    "md": as_markdown,
}


def _shown(table: Table) -> list[int]:
    """Which columns have something in them; all where there are no rows."""
    every = range(len(table.columns))
    return [i for i in every if not table.rows or any(r[i] is not None for r in table.rows)]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        groups = (", ".join(map(_text, v)) if isinstance(v, list) else _text(v) for v in value)
        return "; ".join(groups)
    return plain(" ".join(str(value).split()))


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
    return text.replace("](", "]\\(")
