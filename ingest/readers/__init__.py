"""Readers: bytes of a file to articles; each a file and a row of READERS."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from ringtrace.errors import InputError
from ringtrace.ingest.readers.html import read_html
from ringtrace.ingest.readers.jsonl import read_jsonl
from ringtrace.ingest.readers.language import require_english
from ringtrace.ingest.readers.metadata import Metadata, read_metadata
from ringtrace.ingest.readers.text import MAX_BYTES, read_text
from ringtrace.nouns import Article

# path, bytes, name of the file as the article keeps it
Reader = Callable[[Path, bytes, str], Iterator[Article]]

READERS: dict[str, Reader] = {
    ".htm": read_html,
    ".html": read_html,
    ".jsonl": read_jsonl,
    ".txt": read_text,
    ".xhtml": read_html,
}
__all__ = ["READERS", "Metadata", "files_in", "read", "read_metadata"]


def files_in(inputs: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """Yield (file, name) of every input: a file by its name, a folder's files by their path in it.

    Folders are read recursively in sorted order; files that begin with a dot are left out. A missing
    input is yielded as it is: reading it says so.
    """
    for path in inputs:
        if not path.is_dir():
            yield path, path.name
            continue
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(f for f in folders if not f.startswith("."))
            for name in sorted(names):
                if not name.startswith("."):
                    file = Path(folder) / name
                    yield file, file.relative_to(path).as_posix()


def read(path: Path, name: str, metadata: Metadata | None = None) -> Iterator[Article]:
    """Yield the articles in a file, metadata filled in.

    Raises InputError, with what to do, for a file that is missing, empty, too large, of an unknown
    kind, not text, or not English.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise InputError(
            f"no reader for {path.suffix or 'a file without a suffix'}",
            where=path,
            fix=f"give it one of {', '.join(READERS)}",
        )
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise InputError(
                f"{size / 1e6:.0f} MB is more than an article may have ({MAX_BYTES / 1e6:.0f} MB)",
                where=path,
                fix="split it into articles",
            )
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError("there is no such file", where=path, fix="check the path") from error
    except OSError as error:
        raise InputError(error.strerror or str(error), where=path) from error
    if not data.strip():
        raise InputError("the file is empty", where=path, fix="leave it out")
    for article in reader(path, data, name):
        found = metadata.of(path) if metadata is not None else {}
        article = replace(article, **{k: v for k, v in found.items() if v})
        require_english(article, path)
        yield article
