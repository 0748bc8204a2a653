"""What resolve keeps from one run to the next, so that an article costs what it touches.

All of it follows from the store and people's rulings: it may be deleted at any time, and the next run
makes it anew. A run that was killed while it wrote leaves it open, and then it counts as deleted.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from ringtrace.errors import sqlite_errors
from ringtrace.graph.resolve.identity import Entity, Facts
from ringtrace.graph.resolve.kept import Kept
from ringtrace.graph.resolve.pairs import Pairs
from ringtrace.graph.resolve.words import STEPS

_TABLES = """
PRAGMA synchronous = OFF;
PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS article (iri TEXT PRIMARY KEY, place TEXT, words TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS member (article TEXT PRIMARY KEY, affair TEXT) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS members ON member (affair);
CREATE TABLE IF NOT EXISTS affair (iri TEXT PRIMARY KEY, conflicts INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entity
  (node TEXT PRIMARY KEY, affair TEXT, identity TEXT, data TEXT) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS entities ON entity (affair);
CREATE INDEX IF NOT EXISTS identities ON entity (identity);
CREATE TABLE IF NOT EXISTS told (name TEXT PRIMARY KEY, quads TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS ruling (one TEXT, two TEXT, said TEXT, PRIMARY KEY (one, two));
"""
# Bodies of one name may stand in any number of cases: each is compared with so many before and after it.
BESIDE = 3
ROOM = 100 << 20  # bytes of articles, and of entities, in memory
_EMPTIED = ("article", "member", "affair", "entity", "told", "ruling")
_OPEN, _WHOLE = "open", "whole "


@dataclass(frozen=True, slots=True)
class Known:
    """An article as it is compared with others. place: where it stands in the order of publication."""

    iri: str
    place: tuple[str, str, str]
    words: Counter[str]


class Index:
    """The tables, in a file or in memory. Raises WorkspaceError where the file cannot be used.

    articles: which share names or acts, and how likely they tell of one case. parties: the same of
    people and bodies of different cases.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        with sqlite_errors(self.path):
            self.database = sqlite3.connect(path or ":memory:")
            self.database.executescript(_TABLES)
            self.articles = Pairs(self.database, "article", STEPS)
            self.parties = Pairs(self.database, "party", STEPS, beside=BESIDE)
        # The last ones kept or asked for: to compare, the same are asked for over and over.
        self._known = Kept[Known](lambda known: 500 + 200 * len(known.words), ROOM)
        self._entities = Kept[Entity](_size, ROOM)

    # ------------------------------------------------------------ the run

    def is_whole(self, stamp: str) -> bool:
        """Return whether all is as the last run left it. stamp: what made it."""
        return self._one("SELECT value FROM state") == _WHOLE + stamp

    def clear(self) -> None:
        """Forget everything."""
        self.articles.clear()
        self.parties.clear()
        self._known.clear()
        self._entities.clear()
        for table in _EMPTIED:
            self.database.execute(f"DELETE FROM {table}")

    def open(self) -> None:
        """Write all to the file, but as what counts for nothing before it is closed."""
        self.database.execute("REPLACE INTO state VALUES ('state', ?)", (_OPEN,))
        self.database.commit()

    def whole(self, stamp: str) -> None:
        """Let what was written count."""
        self.database.execute("REPLACE INTO state VALUES ('state', ?)", (_WHOLE + stamp,))
        self.database.commit()

    def close(self) -> None:
        """Let go of the file; what was not written is lost."""
        self.database.close()

    # ------------------------------------------------------------ articles and their cases

    def keep(self, article: str, known: Known | None) -> None:
        """Keep an article, or forget one that is gone."""
        self._known.drop(article)
        self.database.execute("DELETE FROM article WHERE iri = ?", (article,))
        if known is not None:
            self._known.put(article, known)
            row = (article, json.dumps(known.place), json.dumps(known.words))
            self.database.execute("INSERT INTO article VALUES (?, ?, ?)", row)

    def has(self, article: str) -> bool:
        """Return whether there is such an article."""
        return self._one("SELECT iri FROM article WHERE iri = ?", article) is not None

    def place(self, article: str) -> str:
        """Return what articles are put in order by, in which those of one case are near each other."""
        return self._one("SELECT place FROM article WHERE iri = ?", article) or ""

    def known(self, article: str) -> Known:
        """Return an article that is there."""
        if (known := self._known.last(article)) is not None:
            return known
        found = self.database.execute("SELECT place, words FROM article WHERE iri = ?", (article,))
        place, words = map(json.loads, found.fetchone())
        return self._known.put(article, Known(article, tuple(place), Counter(words)))

    def case_of(self, article: str) -> str | None:
        """Return the case that an article was in."""
        return self._one("SELECT affair FROM member WHERE article = ?", article)

    def articles_of(self, case: str) -> set[str]:
        """Return the articles that a case had."""
        return set(self._column("SELECT article FROM member WHERE affair = ?", case))

    def keep_case(self, case: str, articles: Iterable[str], conflicts: int) -> None:
        """Keep a case with its articles."""
        self.database.execute("INSERT INTO affair VALUES (?, ?)", (case, conflicts))
        self.database.executemany("INSERT INTO member VALUES (?, ?)", ((a, case) for a in articles))

    def drop_case(self, case: str) -> None:
        """Forget a case and what was in it."""
        for node in self.entities_of(case):
            self._entities.drop(node)
        self.database.execute("DELETE FROM affair WHERE iri = ?", (case,))
        self.database.execute("DELETE FROM member WHERE affair = ?", (case,))
        self.database.execute("DELETE FROM entity WHERE affair = ?", (case,))

    # ------------------------------------------------------------ who is in them

    def keep_entity(self, entity: Entity) -> None:
        """Keep somebody or something of a case; its identity is not known yet."""
        self._entities.put(entity.node, entity)
        row = (entity.node, entity.case, json.dumps(_fields(entity), default=_fields))
        self.database.execute("INSERT INTO entity VALUES (?, ?, NULL, ?)", row)

    def entity(self, node: str) -> Entity | None:
        """Return an entity by its first node, None for one that is not there."""
        if (known := self._entities.last(node)) is not None:
            return known
        row = self._one("SELECT data FROM entity WHERE node = ?", node)
        if row is None:
            return None
        found = json.loads(row)
        return self._entities.put(node, Entity(**{**found, "facts": Facts(**found["facts"])}))

    def entities_of(self, case: str) -> list[str]:
        """Return the first nodes of a case's entities."""
        return self._column("SELECT node FROM entity WHERE affair = ?", case)

    def identity_of(self, node: str) -> str | None:
        """Return the identity that an entity had."""
        return self._one("SELECT identity FROM entity WHERE node = ?", node)

    def identify(self, node: str, identity: str) -> None:
        """Keep the identity of an entity."""
        self.database.execute("UPDATE entity SET identity = ? WHERE node = ?", (identity, node))

    # ------------------------------------------------------------ what was written, and rulings

    def told(self, name: str) -> list[str]:
        """Return what the resolution graph says of a case or an identity, by line."""
        return _lines(self._one("SELECT quads FROM told WHERE name = ?", name) or "")

    def all_told(self) -> Iterator[str]:
        """Yield the lines of the resolution graph; one of two cases or identities comes twice."""
        for (quads,) in self.database.execute("SELECT quads FROM told ORDER BY name"):
            yield from _lines(quads)

    def tell(self, name: str, lines: Iterable[str]) -> None:
        """Keep what the resolution graph says of a case or an identity."""
        if quads := "\n".join(sorted(set(lines))):
            self.database.execute("REPLACE INTO told VALUES (?, ?)", (name, quads))
        else:
            self.database.execute("DELETE FROM told WHERE name = ?", (name,))

    def rule(self, rulings: Mapping[tuple[str, str], str]) -> set[str]:
        """Keep what people ruled; returns the nodes of rulings that are new, gone or others now."""
        rows = self.database.execute("SELECT one, two, said FROM ruling").fetchall()
        old = {(one, two, said) for one, two, said in rows}
        new = {(*pair, said) for pair, said in rulings.items()}
        if old != new:
            self.database.execute("DELETE FROM ruling")
            self.database.executemany("INSERT INTO ruling VALUES (?, ?, ?)", sorted(new))
        return {node for one, two, _ in old ^ new for node in (one, two)}

    def totals(self) -> tuple[int, int, int, int]:
        """Return the numbers of articles, cases, cases of several articles, conflicts."""
        row = self.database.execute(
            "SELECT (SELECT count(*) FROM member), count(*), coalesce(sum(n > 1), 0), "
            "coalesce(sum(conflicts), 0) FROM affair JOIN "
            "(SELECT affair, count(*) AS n FROM member GROUP BY affair) ON affair = iri"
        ).fetchone()
        return (row[0], row[1], row[2], row[3])

    def _column(self, statement: str, *values: str) -> list[str]:
        return [row[0] for row in self.database.execute(statement, values)]

    def _one(self, statement: str, *values: str) -> str | None:
        return next(iter(self._column(statement, *values)), None)


def _size(entity: Entity) -> int:
    lists = [entity.members, entity.joined, *(getattr(entity.facts, n) for n in _NAMES[Facts])]
    return 800 + 100 * sum(map(len, lists))


def _lines(quads: str) -> list[str]:
    return [line for line in quads.split("\n") if line]


def _fields(value: Any) -> dict[str, object]:
    """A dataclass as JSON holds it; asdict would copy every list in it."""
    return {name: getattr(value, name) for name in _NAMES[type(value)]}


_NAMES = {kind: tuple(field.name for field in fields(kind)) for kind in (Entity, Facts)}
