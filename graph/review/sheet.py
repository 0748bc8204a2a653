"""A table that a person corrected (XLSX or CSV, as exported) to the decisions that it amounts to."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ringtrace.errors import InputError, UsageError
from ringtrace.graph.optional import library
from ringtrace.graph.records import Record
from ringtrace.graph.review.values import LISTS, parse, written
from ringtrace.graph.terms import whole

Row = Mapping[str, str]
# Columns that may be corrected, by kind of record -> slot. The figures have two columns each.
_PLAIN = {
    "event": ("agent", "target", "place", "origin", "destination", "offence", "sentence", "source",
              "status"),
    "ring": ("label", "type", "size", "leader", "roles", "places"),
    "person": ("name", "role", "status", "title", "org", "age"),
}  # fmt: skip
_VERDICTS = {"accepted": "accept", "rejected": "reject", "undo": "undo"}


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that is not as it was. action: accept, reject, undo or correct; "" where it is not taken.

    subjects: IRIs of claims, or of the person or ring. note: why it is not taken.
    """

    record: str
    file: str
    slot: str
    was: str
    becomes: str
    action: str
    subjects: tuple[str, ...] = ()
    note: str = ""


def read_table(path: Path) -> list[Row]:
    """Return the rows of a workbook's sheets, or of a CSV file, as text by column.

    Raises InputError for another suffix or a file that cannot be read.
    """
    if path.suffix.lower() == ".xlsx":
        return list(_workbook(path))
    if path.suffix.lower() != ".csv":
        raise InputError("no table", where=path, fix="give the workbook, or a sheet of it as .csv")
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"it cannot be read: {error}", where=path) from error
    first = text.split("\n", 1)[0]
    sign = max(",;\t", key=first.count)  # spreadsheets of some countries write semicolons
    rows = csv.DictReader(text.splitlines(keepends=True), delimiter=sign)
    return [{k: _cell(v).removeprefix("'") for k, v in row.items() if k} for row in rows]


def _workbook(path: Path) -> Iterator[Row]:
    openpyxl = library("openpyxl", "xlsx", what="reading a workbook")
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except Exception as error:  # zip, XML and its own: whatever a broken file brings
        raise InputError(f"no workbook: {error}", where=path, fix="save it as .xlsx") from error
    for sheet in book.worksheets:
        rows = sheet.iter_rows(values_only=True)
        head = [str(name) for name in next(rows, ())]
        for row in rows:
            yield dict(zip(head, map(_cell, row), strict=False))
    book.close()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, float):
        value = whole(value)
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value).strip()


def changes(
    rows: Iterable[Row],
    known: Mapping[str, tuple[Record, Record]],
    verdicts: Mapping[str, str],
) -> Iterator[Change]:
    """Yield what the rows say otherwise than the records and claims do.

    known: each record, with all names and as it is shown, by id. verdicts: accepted, rejected or ""
    by claim. A row that is missing changes nothing; one that is not known is named.
    """
    for row in rows:
        if (claim := row.get("claim")) and "review" in row and claim in verdicts:
            yield from _verdict(
                claim, row.get("file", ""), row["review"], verdicts[claim], (claim,)
            )
        elif record := row.get("id"):
            if record in known:
                yield from _record(row, *known[record])
            else:
                yield Change(record, row.get("file", ""), "", "", "", "", note="no such record")


def _record(row: Row, full: Record, shown: Record) -> Iterator[Change]:
    claims = tuple(full["claims"])
    subjects = claims if full["record"] == "event" else (full["id"],)
    if "review" in row:
        yield from _verdict(full["id"], full["file"], row["review"], full.get("review", ""), claims)
    for slot in _PLAIN[full["record"]]:
        if slot in row:
            was = [_written(slot, one.get(slot)) for one in (full, shown)]
            if full["record"] == "event" and slot == "status" and "status" not in full:
                was = ["asserted", ""]  # the table says what a record leaves out
            yield from _correction(full, slot, was, row[slot], subjects)
    if full["record"] == "event":
        for slot, columns in _FIGURES.items():
            if all(c in row for c in columns):
                if isinstance(
                    full.get(slot), list
                ):  # several prices: the first is all that is shown
                    continue
                figure = _figure(slot, full.get(slot) or {})
                cells = tuple(row[c] for c in columns)
                if cells != figure:
                    yield from _correction(
                        full, slot, [_value(slot, figure)], _value(slot, cells), subjects
                    )


_FIGURES = {
    "count": ("count_min", "count_max"),
    "when": ("when_start", "when_end"),
    "price": ("price_min", "price_max", "currency", "price_per"),
}


def _figure(slot: str, value: Mapping[str, Any]) -> tuple[str, ...]:
    names = {"count": ("min", "max"), "when": ("start", "end")}
    keys = names.get(slot, ("min", "max", "currency", "per"))
    return tuple(_cell(value.get(key)) for key in keys)


def _value(slot: str, cells: tuple[str, ...]) -> str:
    """What a person would write into the slot for these cells."""
    low, high, *rest = cells
    if not (low or high):
        return ""
    if slot == "when":
        return low if low == high else f"{low or '..'}/{high or '..'}"
    figure = (
        low
        if low == high
        else f"{low}-{high}"
        if low and high
        else f">={low}"
        if low
        else f"<={high}"
    )
    return " ".join(filter(None, (figure, *rest)))


def _written(slot: str, value: Any) -> str:
    return written(slot, value) if slot in LISTS else _cell(value)


def _verdict(
    record: str, file: str, cell: str, was: str, claims: tuple[str, ...]
) -> Iterator[Change]:
    cell = cell.lower()
    # An empty cell takes nothing back: the table may be older than the decision.
    if cell in ("", "unreviewed", was) or (cell == "undo" and not was):
        return
    action = _VERDICTS.get(cell, "")
    note = "" if action else "write accepted, rejected or undo"
    yield Change(record, file, "review", was, cell, action, claims, note)


def _correction(
    full: Record, slot: str, was: list[str], becomes: str, subjects: tuple[str, ...]
) -> Iterator[Change]:
    if becomes in was:
        return
    action, note = "correct", ""
    if any(f"[{stand_in} " in becomes for stand_in in ("child", "victim", "person")):
        action, note = "", "it holds a replaced name: export with --show-victims to correct it"
    try:
        parse(slot, becomes)
    except UsageError as error:
        action, note = "", str(error)
    yield Change(full["id"], full["file"], slot, was[0], becomes, action, subjects, note)
