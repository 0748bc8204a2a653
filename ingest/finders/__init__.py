"""Finders: a Doc to the values it states, each with its bounds and its words."""

from __future__ import annotations

from ringtrace.ingest.finders.counts import find_counts
from ringtrace.ingest.finders.found import Found
from ringtrace.ingest.finders.periods import find_periods
from ringtrace.ingest.finders.prices import find_prices
from ringtrace.ingest.parsed import Doc
from ringtrace.nouns import Article

__all__ = ["Found", "find_counts", "find_periods", "find_prices", "find_values"]


def find_values(doc: Doc, article: Article | None = None) -> list[Found]:
    """Return the counts of a text, then its periods, then its prices, each in the order of the text."""
    periods, prices = find_periods(doc, article), find_prices(doc)
    return [*find_counts(doc, [*prices, *periods]), *periods, *prices]
