"""Small cells of aggregate tables, suppressed: a count of few can point at somebody."""

from __future__ import annotations

from ringtrace.errors import UsageError
from ringtrace.nouns import Table

SMALL = 11  # what statistics offices publish begins here
# Aggregate tables -> their columns of counts. The words of a row would tell what its cell hides.
CELLS = {
    "arrests-by-agency": ("articles", "lowest", "highest"),
    "events-by-place-and-month": ("events",),
    "victims-by-ring": ("min", "max"),
}
WORDS = frozenset("words source quote file start end".split())


def suppressed(name: str, table: Table) -> Table:
    """Return an aggregate table with counts under 11 as "<11", and without the words of such rows.

    Nothing is added up in these tables, so that no sum gives a cell away. Raises UsageError for a
    table that counts nothing.
    """
    if name not in CELLS:
        raise UsageError(f"{name} has no counts to suppress", fix=f"there are {', '.join(CELLS)}")
    return Table(table.columns, tuple(_row(table.columns, row, CELLS[name]) for row in table.rows))


def _row(
    columns: tuple[str, ...], row: tuple[object, ...], counts: tuple[str, ...]
) -> tuple[object, ...]:
    values = dict(zip(columns, row, strict=True))
    small = [c for c in counts if isinstance(n := values[c], int) and n < SMALL]
    if not small:
        return row
    values |= dict.fromkeys(small, f"<{SMALL}")
    return tuple(None if c in WORDS else v for c, v in values.items())
