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

WIDEST = 60  # characters of a cell on a terminal; other formats keep all


def as_table(table: Table) -> str:
    """Return the table drawn for a terminal; where nothing is found, it says so."""
    if not table.rows:
        return "(nothing found)\n"
    shown = _shown(table)
    drawn = RichTable(show_lines=False, pad_edge=False, box=None, header_style="bold")
    for i in shown:
        drawn.add_column(table.columns[i], overflow="fold", max_width=WIDEST)
    for row in table.rows:
        drawn.add_row(*(Text(_text(row[i])) for i in shown))
    buffer = io.StringIO()
    console = Console(file=buffer, width=max(100, Console().width), force_terminal=False)
    console.print(drawn)
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()) + "\n"


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
        return "; ".join(_text(v) for v in value)
    return plain(" ".join(str(value).split()))


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
    return text.replace("](", "]\\(")
