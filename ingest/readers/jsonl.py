"""JSON lines: one article a line, with text or html and any of the metadata."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import IO

from ringtrace.errors import InputError
from ringtrace.ingest.readers.bytes import MAX_BYTES, size_of
from ringtrace.ingest.readers.html import article_of
from ringtrace.ingest.readers.metadata import KEYS, checked
from ringtrace.ingest.readers.text import clean, decoded, first_line
from ringtrace.nouns import Article


def read_jsonl(path: Path, name: str) -> Iterator[Article | InputError]:
    """Yield the article of each line, or why it is none; the file of line 3 of a.jsonl is "a.jsonl#3".

    The file may be of any size: one line at a time is in memory.
    """
    size_of(path)
    with path.open("rb") as file:
        for number, line in enumerate(_lines(file), start=1):
            if line.strip():
                try:
                    yield _article(line, path, f"{name}#{number}", f"{path}, line {number}")
                except InputError as error:
                    yield error


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    """Yield the lines; of one that is too long, one byte more than a line may have."""
    while line := file.readline(MAX_BYTES + 1):
        yield line
        while len(line) > MAX_BYTES and not line.endswith(b"\n"):
            line = file.readline(MAX_BYTES + 1)


def _article(line: bytes, path: Path, file: str, where: str) -> Article:
    if len(line) > MAX_BYTES:
        raise InputError(
            f"a line of more than {MAX_BYTES / 1e6:.0f} MB",
            where=where,
            fix="split it into articles",
        )
    # Only an object may be an article; of other lines no encoding is guessed.
    is_object = line.lstrip().startswith(b"{")
    try:
        row = json.loads(decoded(line, where) if is_object else line.decode("utf-8-sig", "replace"))
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON: {error.msg}", where=where, fix="mend the line") from error
    except (RecursionError, ValueError) as error:  # nested too deep; a number of too many digits
        raise InputError("JSON that nobody writes", where=where, fix="mend the line") from error
    if not isinstance(row, dict) or not (row.get("text") or row.get("html")):
        raise InputError("no text or html in it", where=where, fix="give the line one of them")
    metadata = checked({k: row.get(k) for k in KEYS}, where)
    digest = sha256(line.rstrip(b"\r\n")).hexdigest()
    if row.get("text"):
        text = clean(str(row["text"]))
        article = Article(text=text, file=file, digest=digest, title=first_line(text))
    else:
        article = article_of(str(row["html"]), where, file, digest)
    return replace(article, **{k: v for k, v in metadata.items() if v})
