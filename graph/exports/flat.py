"""The records as tables of plain columns: a workbook, and Parquet."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from ringtrace.graph.exports.source import Options, Source
from ringtrace.graph.exports.tables import CLAIM_COLUMNS, claims
from ringtrace.graph.inert import plain
from ringtrace.graph.optional import library
from ringtrace.graph.records import Record, records

_LISTS = (
    "agent", "target", "place", "origin", "destination", "offence", "sentence", "source", "leader",
    "roles", "places",
)  # fmt: skip
_WHOLE = ("count_min", "count_max", "size", "age", "start", "end")
_REAL = ("price_min", "price_max")
_FLAGS = ("stat", "withdrawn")
_SHARED = (
    "review", "quote", "start", "end", "article", "file", "case", "id", "withdrawn", "corrected"
)  # fmt: skip
COLUMNS = {
    "event": (
        "type", "status", "agent", "target", "place", "origin", "destination", "count_min",
        "count_max", "count_text", "when_start", "when_end", "when_text", "price_min", "price_max",
        "currency", "price_per", "price_text", "offence", "sentence", "source", "stat", *_SHARED,
    ),
    "ring": ("label", "type", "size", "leader", "roles", "places", *_SHARED),
    "person": ("name", "role", "status", "title", "org", "age", *_SHARED),
}  # fmt: skip
_SHEETS = {"event": "events", "ring": "rings", "person": "people"}
_CREATED = datetime(2000, 1, 1)  # a workbook wants a time, and a clock would make exports differ
_CELL = 32_000  # characters; Excel takes 32,767


def flat(record: Record) -> Record:
    """Return a record with plain columns: its bounds, first price and first words spread out.

    corrected: the slots that people put right. review: also says unreviewed. status: of an event also
    says asserted; a cell left empty would not.
    """
    row = {k: v for k, v in record.items() if not isinstance(v, dict)}
    if record["record"] == "event":
        row.setdefault("status", "asserted")
    row["review"] = record.get("review", "unreviewed")
    row["corrected"] = ", ".join(sorted(record.get("corrected", ()))) or None
    for name in ("count", "when"):
        row |= {f"{name}_{k}": v for k, v in record.get(name, {}).items() if k != "q"}
    prices = record.get("price", [])
    price = prices if isinstance(prices, dict) else next(iter(prices), {})
    row |= {k if k == "currency" else f"price_{k}": v for k, v in price.items()}
    if isinstance(prices, list) and prices:
        row["price_text"] = "; ".join(p["text"] for p in prices)
    row.pop("price", None)
    words = row.pop("evidence", None)
    return row | (words[0] if words else {})


def xlsx(source: Source, options: Options) -> bytes:
    """Return a workbook: a sheet for events, rings, people and claims, with filters and links."""
    buffer = io.BytesIO()
    book = library("xlsxwriter", "xlsx").Workbook(buffer, {"in_memory": True})
    book.set_properties({"created": _CREATED})
    kinds: dict[str, list[Record]] = {kind: [] for kind in COLUMNS}
    for record in records(source.store, source.ontology, accepted=options.accepted):
        kinds[record["record"]].append(flat(record))
    for kind, rows in kinds.items():
        columns = COLUMNS[kind]
        _sheet(book, _SHEETS[kind], columns, ([row.get(c) for c in columns] for row in rows))
    _sheet(book, "claims", CLAIM_COLUMNS, claims(source, options))
    book.close()
    return buffer.getvalue()


def _sheet(book: Any, name: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    sheet = book.add_worksheet(name)
    sheet.write_row(0, 0, columns, book.add_format({"bold": True}))
    last = 0
    for last, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            _write(sheet, last, column, value)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(last, 1), len(columns) - 1)
    sheet.set_column(0, len(columns) - 1, 18)


def _write(sheet: Any, row: int, column: int, value: object) -> None:
    """Write a cell; text is always text, never a formula."""
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value)
    elif value is not None:
        text = plain("; ".join(map(str, value)) if isinstance(value, list) else str(value))
        if text.startswith(("http://", "https://")) and len(text) < 2_000:
            sheet.write_url(row, column, text)
        else:
            sheet.write_string(row, column, text[:_CELL])


def parquet(source: Source, options: Options) -> bytes:
    """Return the records as one Parquet table; what a record does not say is null."""
    arrow = library("pyarrow", "parquet")
    names = list(dict.fromkeys(["record", *(c for columns in COLUMNS.values() for c in columns)]))
    rows = [flat(r) for r in records(source.store, source.ontology, accepted=options.accepted)]
    schema = arrow.schema([(name, _type(arrow, name)) for name in names])
    table = arrow.Table.from_pylist([{n: r.get(n) for n in names} for r in rows], schema=schema)
    buffer = io.BytesIO()
    library("pyarrow.parquet", "parquet").write_table(table, buffer)
    return buffer.getvalue()


def _type(arrow: Any, name: str) -> Any:
    if name in _LISTS:
        return arrow.list_(arrow.string())
    if name in _WHOLE:
        return arrow.int64()
    if name in _REAL:
        return arrow.float64()
    return arrow.bool_() if name in _FLAGS else arrow.string()
