"""Rows of a SELECT as plain dictionaries, and short names for IRIs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Protocol

from ringtrace.graph.view.selects import with_prefixes

Row = dict[str, str]
_BASE = "https://w3id.org/ringtrace/"


class Queryable(Protocol):
    """A store that answers SPARQL over the union of its graphs."""

    def query(self, sparql: str) -> Any:
        """Return the solutions of a SELECT."""


def rows(store: Queryable, select: str) -> list[Row]:
    """Return the rows of a SELECT, sorted; an unbound variable is no key."""
    solutions = store.query(with_prefixes(select))
    names = [variable.value for variable in solutions.variables]
    found = [
        {name: row[name].value for name in names if row[name] is not None} for row in solutions
    ]
    return sorted(found, key=lambda row: [row.get(name, "") for name in names])


def by_claim(found: Iterable[Row]) -> dict[str, list[Row]]:
    """Return the rows of each claim."""
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        grouped[row["claim"]].append(row)
    return grouped


def short(iri: str) -> str:
    """Return an IRI as the page names it: without the project's own beginning."""
    return iri.removeprefix(_BASE).removeprefix("id/")
