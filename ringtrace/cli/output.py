"""Tables as a person or a program wants them; no text of an article steers the terminal."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

from ringtrace.graph.inert import cell, escaped, plain
from ringtrace.nouns import Table


def as_table(table: Table) -> str:
    """Return the table drawn for a terminal; where nothing is found, it says so.

    What is the same in every row is said once above; the two sides of a row (value_a, value_b) stand
    under each other; offsets, and IRIs of what has a label, are for programs.
    """
    if not table.rows:
        return "(nothing found)\n"
    from ringtrace.cli.drawing import drawn

    once, columns, rows, shared = _drawn(table)
    told = "".join(f"{name}: {value}\n" for name, value in once)
    return told + (drawn(columns, rows, shared) if columns else f"({len(rows)} times)\n")


def _drawn(table: Table) -> tuple[list[tuple[str, str]], list[str], list[list[list[str]]], int]:
    """What is said once, the columns and the rows of the table on a terminal, and how many columns its sides share."""
    at = {table.columns[i]: i for i in _shown(table) if not _for_programs(table, i)}
    pairs = [c[:-2] for c in table.columns if c[-2:] == "_a" and c[:-2] + "_b" in table.columns]
    sides = [s for s in pairs if s + "_a" in at or s + "_b" in at]
    whole = [c for c in at if c[:-2] not in sides]
    cells = [{c: _text(row[at[c]]) for c in at} for row in table.rows]
    several = len(cells) > 1 or bool(sides)
    same = [c for c in whole if several and len({row[c] for row in cells}) == 1]
    told = {s: {row.get(s + x, "") for row in cells for x in ("_a", "_b")} for s in sides}
    same += [s for s in sides if len(told[s]) == 1]
    columns = [c for c in whole if c not in same]
    sides = [s for s in sides if s not in same]
    rows = []
    for row in cells:
        rows.append([[row[c] for c in columns] + [row.get(s + "_a", "") for s in sides]])
        if sides:
            rows[-1].append([""] * len(columns) + [row.get(s + "_b", "") for s in sides])
    once = [(c, cells[0][c] if c in at else cells[0][c + "_a"]) for c in same]
    return once, [*columns, *sides], rows, len(columns)


def _for_programs(table: Table, column: int) -> bool:
    from ringtrace.ontology import PREFIXES

    ours = PREFIXES["rt"].removesuffix("ns#")  # begins the IRIs that name what was built
    if "label" in table.columns and all(str(row[column]).startswith(ours) for row in table.rows):
        return True
    name = table.columns[column].removesuffix("_a").removesuffix("_b")
    return name.split("_")[-1] in ("start", "end")


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
