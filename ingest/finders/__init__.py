"""Finders: a Doc to the values it states, each with its bounds and its words."""

from __future__ import annotations

from collections.abc import Callable

from ringtrace.ingest.finders.counts import find_counts
from ringtrace.ingest.finders.found import Found
from ringtrace.ingest.finders.periods import find_periods
from ringtrace.ingest.finders.prices import find_prices
from ringtrace.ingest.parsed import Doc
from ringtrace.nouns import Article

Finder = Callable[[Doc, Article | None], list[Found]]

FINDERS: dict[str, Finder] = {
    "counts": find_counts,
    "periods": find_periods,
    "prices": find_prices,
}

__all__ = ["FINDERS", "Finder", "Found", "find_counts", "find_periods", "find_prices"]
