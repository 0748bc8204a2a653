"""JSON lines: one article a line, with text or html and any of the metadata."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from ringtrace.errors import InputError
from ringtrace.ingest.readers.html import article_of
from ringtrace.ingest.readers.metadata import KEYS, checked
from ringtrace.ingest.readers.text import clean, decoded, first_line
from ringtrace.nouns import Article


def read_jsonl(path: Path, data: bytes, name: str) -> Iterator[Article]:
    """Yield the article of each line; the file of line 3 of a.jsonl is "a.jsonl#3".

    Raises InputError at the first line that is no article, after those before it.
    """
    for number, line in enumerate(decoded(data, path).splitlines(), start=1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise InputError(f"not JSON: {error.msg}", where=where, fix="mend the line") from error
        if not isinstance(row, dict) or not (row.get("text") or row.get("html")):
            raise InputError("no text or html in it", where=where, fix="give the line one of them")
        digest = sha256(line.encode()).hexdigest()
        file = f"{name}#{number}"
        metadata = checked({k: row.get(k) for k in KEYS}, where)
        if row.get("text"):
            text = clean(str(row["text"]))
            article = Article(text=text, file=file, digest=digest, title=first_line(text))
        else:
            article = next(article_of(str(row["html"]), path, file, digest))
        yield replace(article, **{k: v for k, v in metadata.items() if v})
