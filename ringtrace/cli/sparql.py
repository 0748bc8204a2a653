"""Answers of the store in the W3C's formats, or drawn for a terminal."""

from __future__ import annotations

from typing import Any

import pyoxigraph as ox

from ringtrace.cli.output import as_table
from ringtrace.errors import UsageError
from ringtrace.nouns import Table

_RESULTS = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}


def answer(result: Any, form: str) -> str:
    """Return an answer as text. Raises UsageError where the format cannot hold it."""
    if isinstance(result, ox.QueryTriples):
        if form not in ("turtle", "table"):
            raise UsageError(f"a graph cannot be {form}", fix="ask for --format turtle")
        return (result.serialize(format=ox.RdfFormat.TURTLE) or b"").decode()
    if form == "turtle":
        raise UsageError("turtle holds graphs, this is a table", fix="ask for json or csv")
    if form != "table":
        if isinstance(result, ox.QueryBoolean) and form in ("csv", "tsv"):
            raise UsageError(f"yes or no cannot be {form}", fix="ask for json or xml")
        return (result.serialize(format=_RESULTS[form]) or b"").decode().rstrip("\n") + "\n"
    if isinstance(result, ox.QueryBoolean):
        return "yes\n" if result else "no\n"
    names = [v.value for v in result.variables]
    rows = tuple(tuple(_value(s[n]) for n in names) for s in result)
    return as_table(Table(tuple(names), rows))


def _value(term: Any) -> str | None:
    return None if term is None else str(getattr(term, "value", term))
