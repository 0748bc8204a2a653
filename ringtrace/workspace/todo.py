"""What a build has to do, on disk so that any number of inputs fits: reading.sqlite in the workspace.

`seen` holds which articles came of which bytes, so that an input that is as it was is not parsed
again; `waiting` the articles still to be extracted. Both may be deleted at any time.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path

from ringtrace.errors import sqlite_errors
from ringtrace.ingest.readers import Metadata
from ringtrace.nouns import Article

READING = "reading.sqlite"
AT_ONCE = 256  # articles in memory
_TABLES = """
PRAGMA synchronous = OFF;
PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS seen (key TEXT PRIMARY KEY, articles TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS waiting (id TEXT PRIMARY KEY, article TEXT) WITHOUT ROWID;
DELETE FROM waiting;
"""
# id, digest of the text, digest of the card
Came = list[list[str]]


class Todo:
    """The two tables. Raises WorkspaceError where the file cannot be used."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with sqlite_errors(self.path):
            self._database = sqlite3.connect(path)
            self._database.executescript(_TABLES)

    def seen(self, key: str) -> Came | None:
        """Return which articles came of an input, None for one that was not seen."""
        row = self._one("SELECT articles FROM seen WHERE key = ?", key)
        return None if row is None else json.loads(row)

    def remember(self, key: str, came: Came) -> None:
        """Keep which articles came of an input."""
        self._do("REPLACE INTO seen VALUES (?, ?)", key, json.dumps(came))

    def add(self, article: Article) -> None:
        """Let an article wait, instead of one of the same identity."""
        row = json.dumps(asdict(article), ensure_ascii=False)
        self._do("REPLACE INTO waiting VALUES (?, ?)", article.id, row)

    def drop(self, identity: str) -> None:
        """Let no article of this id wait."""
        self._do("DELETE FROM waiting WHERE id = ?", identity)

    def waits(self, identity: str) -> bool:
        """Return whether an article of this id waits."""
        return self._one("SELECT id FROM waiting WHERE id = ?", identity) is not None

    def ids(self) -> list[str]:
        """Return the ids of the articles that wait."""
        with sqlite_errors(self.path):
            return [row[0] for row in self._database.execute("SELECT id FROM waiting")]

    def __len__(self) -> int:
        return int(self._one("SELECT count(*) FROM waiting") or 0)

    def waiting(self) -> Iterator[Article]:
        """Yield the articles that wait, in order of their ids."""
        last, more = "", True
        while more:
            with sqlite_errors(self.path):
                rows = self._database.execute(
                    "SELECT id, article FROM waiting WHERE id > ? ORDER BY id LIMIT ?",
                    (last, AT_ONCE),
                ).fetchall()
            for _, row in rows:
                yield Article(**json.loads(row))
            more = len(rows) == AT_ONCE
            last = rows[-1][0] if rows else last

    def end(self) -> None:
        """Let nothing wait any more; what was remembered stays."""
        with sqlite_errors(self.path):
            self._database.execute("DELETE FROM waiting")
            self._database.commit()

    def close(self) -> None:
        """Let go of the file; before the end, nothing that came since the opening stays."""
        self._database.close()

    def _do(self, statement: str, *values: str) -> None:
        with sqlite_errors(self.path):
            self._database.execute(statement, values)

    def _one(self, query: str, *values: str) -> str | None:
        with sqlite_errors(self.path):
            row = self._database.execute(query, values).fetchone()
        return None if row is None else row[0]


def key_of(path: Path, name: str, metadata: Metadata, version: str) -> str | None:
    """Return a digest of all that an input's articles depend on, None for what cannot be read."""
    try:
        with path.open("rb") as file:
            digest = sha256()
            while part := file.read(1 << 20):
                digest.update(part)
    except (OSError, ValueError):
        return None  # reading it says why
    row = json.dumps(metadata.of(path), sort_keys=True)
    return sha256(f"{version}\n{name}\n{digest.hexdigest()}\n{row}".encode()).hexdigest()
