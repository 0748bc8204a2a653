"""Items with the keys that bring them together, and the links found between them, on disk.

A change touches the items that changed and those that share a key with them that became rarer or more
common by a step: what is compared anew does not grow with everything that is known.
"""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ringtrace.graph.store import in_parts

PART = 1000  # links written at once
SIZES = 200_000  # keys whose number of holders is in memory
_TABLES = """
CREATE TABLE IF NOT EXISTS {0}_key (key TEXT, item TEXT, PRIMARY KEY (key, item)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS {0}_keys ON {0}_key (item, key);
CREATE TABLE IF NOT EXISTS {0}_size (key TEXT PRIMARY KEY, n INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS {0}_link
  (one TEXT, two TEXT, score REAL, reasons TEXT, PRIMARY KEY (one, two)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS {0}_links ON {0}_link (two);
"""
_BEFORE = (
    "DROP TABLE IF EXISTS {0}_new",
    "CREATE TABLE {0}_new (key TEXT, item TEXT)",
    "DROP INDEX IF EXISTS {0}_keys",
)
_AFTER = (
    "INSERT INTO {0}_key SELECT key, item FROM {0}_new ORDER BY key, item",
    "DROP TABLE {0}_new",
    "CREATE INDEX {0}_keys ON {0}_key (item, key)",
    "DELETE FROM {0}_size",
    "INSERT INTO {0}_size SELECT key, count(*) FROM {0}_key GROUP BY key",
)


@dataclass(frozen=True, slots=True)
class Link:
    """Two items by their IRIs, one < two, how likely they are one (0 to 1), and why."""

    one: str
    two: str
    score: float
    reasons: tuple[str, ...]


class Pairs:
    """Tables of a database. steps: numbers of holders at which a key counts as more common.

    From the last step on a key brings an item together with as many others before and after it as
    beside says (sorted neighbourhood, Hernández and Stolfo 1995): blocking stays near-linear.
    """

    def __init__(
        self, database: sqlite3.Connection, name: str, steps: Sequence[int], *, beside: int = 0
    ) -> None:
        self.database, self.name, self.steps, self.beside = database, name, steps, beside
        self._sizes: dict[str, int] = {}
        database.executescript(_TABLES.format(name))

    def clear(self) -> None:
        """Forget everything."""
        self._sizes.clear()
        for table in ("key", "size", "link"):
            self.database.execute(f"DELETE FROM {self.name}_{table}")

    def rekey(self, keys: Iterable[tuple[str, Iterable[str]]]) -> set[str]:
        """Give items their keys, none to those that are gone; returns what is to be compared anew.

        They are taken one after the other: all of them together may be more than memory should hold.
        """
        if self._one("SELECT 1 FROM {}_key LIMIT 1") is None:
            return self._first(keys)
        anew: set[str] = set()
        changes: Counter[str] = Counter()
        moved: list[tuple[str, str]] = []
        for item, wanted in keys:
            anew.add(item)
            old, new = set(self.keys(item)), set(wanted)
            for rows, statement in (
                (old - new, "DELETE FROM {}_key WHERE key = ? AND item = ?"),
                (new - old, "INSERT INTO {}_key VALUES (?, ?)"),
            ):
                self._many(statement, [(key, item) for key in sorted(rows)])
            changes.update(new - old)
            changes.subtract(old - new)
            if self.beside:
                moved += [(key, item) for key in old ^ new]
        for key, change in changes.items():
            before = self.size(key)
            self._many("REPLACE INTO {}_size VALUES (?, ?)", [(key, before + change)])
            self._sizes[key] = before + change
            if self._step(before) != self._step(before + change):
                anew.update(self._column("SELECT item FROM {}_key WHERE key = ?", key))
        for key, item in moved:
            if self.size(key) >= self.steps[-1]:
                anew.update(self._beside(key, item))
        return anew

    def _first(self, keys: Iterable[tuple[str, Iterable[str]]]) -> set[str]:
        """Give items their keys where none has any; returns the items.

        They are put in order before they are written: a table that is written here and there is read again for each.
        """
        anew: set[str] = set()
        self._do(_BEFORE)
        for item, wanted in keys:
            anew.add(item)
            self._many("INSERT INTO {}_new VALUES (?, ?)", [(key, item) for key in set(wanted)])
        self._do(_AFTER)
        self._sizes.clear()
        return anew

    def keys(self, item: str) -> list[str]:
        """Return the keys of an item."""
        return self._column("SELECT key FROM {}_key WHERE item = ?", item)

    def size(self, key: str) -> int:
        """Return how many items hold a key."""
        if key not in self._sizes:
            if len(self._sizes) >= SIZES:
                self._sizes.clear()
            self._sizes[key] = int(self._one("SELECT n FROM {}_size WHERE key = ?", key) or 0)
        return self._sizes[key]

    def _step(self, holders: int) -> int:
        return bisect_right(self.steps, holders)

    def candidates(self, item: str) -> dict[str, int]:
        """Return the items that share keys with an item, with their number."""
        found: Counter[str] = Counter()
        for key in self.keys(item):
            if self.size(key) >= self.steps[-1]:
                found.update(self._beside(key, item))
            elif self.size(key) > 1:
                found.update(self._column("SELECT item FROM {}_key WHERE key = ?", key))
        del found[item]
        return found

    def _beside(self, key: str, item: str) -> list[str]:
        """The holders of a key that stand before and after an item."""
        return [
            other
            for sign, order in (("<", "DESC"), (">", "ASC"))
            for other in self._column(
                f"SELECT item FROM {{}}_key WHERE key = ? AND item {sign} ? "
                f"ORDER BY item {order} LIMIT {self.beside}",
                key,
                item,
            )
        ]

    def relink(self, items: set[str], links: Iterable[Link]) -> set[str]:
        """Let these be all links of the items; returns the items whose links are others now."""
        some = self._one("SELECT 1 FROM {}_link LIMIT 1") is not None
        gone = {link for item in items for link in self.links(item)} if some else set()
        changed: set[str] = set()
        for part in in_parts(links, PART):
            new = set(part) - gone
            gone.difference_update(part)
            self._many("REPLACE INTO {}_link VALUES (?, ?, ?, ?)", map(_row, new))
            changed.update(item for x in new for item in (x.one, x.two))
        # only as they were: one of the same two may be there by now
        statement = "DELETE FROM {}_link WHERE one = ? AND two = ? AND score = ? AND reasons = ?"
        self._many(statement, map(_row, gone))
        changed.update(item for x in gone for item in (x.one, x.two))
        return changed

    def links(self, item: str) -> Iterator[Link]:
        """Yield the links of an item."""
        statement = "SELECT one, two, score, reasons FROM {0}_link WHERE one = ?1 UNION ALL "
        statement += "SELECT one, two, score, reasons FROM {0}_link WHERE two = ?1"
        for one, two, score, reasons in self._rows(statement, item):
            yield Link(one, two, score, tuple(json.loads(reasons)))

    def components(
        self, items: Iterable[str], more: Iterable[tuple[str, str]] = ()
    ) -> Iterator[tuple[set[str], set[Link]]]:
        """Yield the groups of linked items that hold any of these, each once, with their links.

        more: pairs that hang together besides the links.
        """
        beside: dict[str, list[str]] = defaultdict(list)
        for one, two in more:
            beside[one].append(two)
            beside[two].append(one)
        seen: set[str] = set()
        for start in sorted(items):
            if start in seen:
                continue
            group, links, waiting = {start}, set[Link](), [start]
            while waiting:
                item = waiting.pop()
                found = list(self.links(item))
                links.update(found)
                for other in [*(x.one for x in found), *(x.two for x in found), *beside[item]]:
                    if other not in group:
                        group.add(other)
                        waiting.append(other)
            seen |= group
            yield group, links

    def _rows(self, statement: str, *values: str) -> list[tuple[Any, ...]]:
        return self.database.execute(statement.format(self.name), values).fetchall()

    def _column(self, statement: str, *values: str) -> list[str]:
        return [row[0] for row in self._rows(statement, *values)]

    def _one(self, statement: str, *values: str) -> str | None:
        return next(iter(self._column(statement, *values)), None)

    def _do(self, statements: Iterable[str]) -> None:
        for statement in statements:
            self.database.execute(statement.format(self.name))

    def _many(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        self.database.executemany(statement.format(self.name), rows)


def _row(link: Link) -> tuple[str, str, float, str]:
    return (link.one, link.two, link.score, json.dumps(link.reasons))
