"""One sheet a case: what is agreed, what is disputed, how numbers moved, what one voice alone tells, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from ringtrace.graph.inert import plain
from ringtrace.nouns import Table

PARTS = {
    "agreed": "AGREED, by two independent voices or more",
    "disputed": "DISPUTED",
    "moved": "MOVED, by a later report of the same source",
    "told once": "TOLD ONCE, by one voice",
}
WHO = ("source", "publisher", "published", "file", "status", "review")
MARKS = ("withdrawn", "corrected")
WIDEST = 24  # of a value that stands beside its words
NARROWEST, WIDTH = 60, 100  # of a sheet
Row = dict[str, str]


def as_sheet(table: Table) -> str:
    """Return the answer of the question "case" as sheets to read on a terminal, as wide as it is."""
    if not table.rows:
        return "(nothing found)\n"
    width = max(NARROWEST, min(WIDTH, Console().width))
    rows = [
        {c: _text(v) for c, v in zip(table.columns, row, strict=True) if v is not None}
        for row in table.rows
    ]
    sheets = ("".join(_sheet(case, list(told), width)) for case, told in groupby(rows, _case))
    return "\n".join(sheets)


def _case(row: Row) -> str:
    return row.get("case", "")


def _sheet(case: str, rows: Sequence[Row], width: int) -> Iterator[str]:
    yield from _lines("", case or "(a case without a name)", width)
    yield "=" * min(width, max(1, cell_len(case))) + "\n"
    same = {row.get("review", "") for row in rows}
    if len(same) == 1 and "" not in same:
        yield f"review: {same.pop()}\n"
        rows = [{k: v for k, v in row.items() if k != "review"} for row in rows]
    disputed = dict.fromkeys(_about(row) for row in rows if row.get("part") == "disputed")
    for part, heading in PARTS.items():
        told = [row for row in rows if row.get("part") == part]
        if told:
            yield f"\n{heading}\n"
        for (event, what), same_thing in groupby(told, _about):
            title = f"{event}: {what}"
            if what == "event":
                below = [matter for of, matter in disputed if of == event]
                title = f"{event} (disputed below: {', '.join(below)})" if below else event
            yield from _about_one(title, list(same_thing), width)


def _about(row: Row) -> tuple[str, str]:
    return row.get("event", ""), row.get("what", "")


def _about_one(title: str, rows: Sequence[Row], width: int) -> Iterator[str]:
    """What is told of one thing: its values under each other, each with who says it and the words."""
    yield from _lines("  ", title, width)
    values = [cell_len(row.get("value", "")) for row in rows]
    beside = max(values) if 0 < max(values) <= WIDEST else 0
    margin = "    " + " " * (beside + 2 if beside else 0)
    shown = set()
    for row in rows:
        # without a publisher it is the file that speaks
        who = ", ".join(dict.fromkeys(row[c] for c in WHO if row.get(c)))
        who += "".join(
            f", {m}" if row[m] == "yes" else f", {m}: {row[m]}" for m in MARKS if m in row
        )
        value, quote = row.get("value", ""), row.get("quote", "")
        if (who, value, quote) in shown:
            continue  # two claims of one sentence
        shown.add((who, value, quote))
        if value and not beside:
            yield from _lines("    ", value, width)
        first, *rest = _lines(margin, who, width) or [margin + "\n"]
        yield ("    " + set_cell_size(value, beside) + first[4 + beside :]) if beside else first
        yield from rest
        yield from _lines(margin, f"“{quote}”" if quote else "", width)


def _lines(margin: str, text: str, width: int) -> list[str]:
    """The text in lines behind a margin, words whole where they fit."""
    room = width - len(margin)
    parts = Text(text).wrap(Console(width=room), room, overflow="fold") if text else ()
    return [margin + part.plain.rstrip() + "\n" for part in parts]


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, list | tuple):
        return plain("; ".join(" ".join(str(v).split()) for v in value))
    return plain(" ".join(str(value).split()))
