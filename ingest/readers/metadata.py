"""--metadata: JSON lines of {file, url, title, published, publisher}."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from ringtrace.errors import InputError
from ringtrace.ingest.readers.bytes import bytes_of
from ringtrace.ingest.readers.text import decoded

MAX_BYTES = 1_000_000_000
KEYS = ("url", "title", "published", "publisher")


@dataclass(slots=True)
class Metadata:
    """Rows by the path that they name, the lines that could not be read, and in how many a key is that nothing reads."""

    rows: dict[tuple[str, ...], dict[str, str | None]] = field(default_factory=dict)
    skipped: list[InputError] = field(default_factory=list)
    unused: Counter[str] = field(default_factory=Counter)

    def of(self, path: Path) -> dict[str, str | None]:
        """Return the metadata of a file: the row that matches its path from the end, the longest."""
        parts = path.absolute().parts
        for length in range(len(parts), 0, -1):
            if (row := self.rows.get(tuple(parts[-length:]))) is not None:
                return row
        return {}


def read_metadata(paths: Iterable[Path]) -> Metadata:
    """Return the rows of metadata files; a line that cannot be read is kept among the skipped.

    Raises InputError for a file that cannot be read at all.
    """
    metadata = Metadata()
    for path in paths:
        lines = decoded(bytes_of(path, MAX_BYTES), path).splitlines()
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            where = f"{path}, line {number}"
            try:
                row = json.loads(line)
                if not isinstance(row, dict) or not isinstance(row.get("file"), str):
                    raise InputError("no file in it", where=where, fix="name the file")
                parts = PurePosixPath(row["file"]).parts
                metadata.rows[parts] = checked({k: row.get(k) for k in KEYS}, where)
                metadata.unused.update(row.keys() - {"file", *KEYS})
            except json.JSONDecodeError as error:
                metadata.skipped.append(
                    InputError(f"not JSON: {error.msg}", where=where, fix="mend the line")
                )
            except InputError as error:
                metadata.skipped.append(error)
    return metadata


def checked(row: dict[str, Any], where: str) -> dict[str, str | None]:
    """Return the metadata as text, the date as YYYY, YYYY-MM or YYYY-MM-DD.

    Raises InputError for a date that does not exist or another type.
    """
    found: dict[str, str | None] = {}
    for key, value in row.items():
        if value is not None and not isinstance(value, str):
            raise InputError(f"{key} is {value!r}, not text", where=where, fix="write it as text")
        found[key] = value or None
    if day := found.get("published"):
        day = day[:10] if re.match(r"\d{4}-\d{2}-\d{2}T", day) else day
        full = day + {4: "-01-01", 7: "-01"}.get(len(day), "")
        try:
            if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", day):
                raise ValueError
            date.fromisoformat(full)
        except ValueError:
            raise InputError(
                f"published date {day!r} does not exist",
                where=where,
                fix="write YYYY-MM-DD or drop it",
            ) from None
        found["published"] = day
    return found
