"""Readers: bytes of a file to articles; each a file and a row of READERS."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from ringtrace.errors import InputError
from ringtrace.ingest.readers.bytes import bytes_from, size_of
from ringtrace.ingest.readers.feed import read_feed
from ringtrace.ingest.readers.html import read_html
from ringtrace.ingest.readers.jsonl import read_jsonl
from ringtrace.ingest.readers.language import require_english
from ringtrace.ingest.readers.metadata import Metadata, read_metadata
from ringtrace.ingest.readers.pdf import read_pdf
from ringtrace.ingest.readers.text import article_of, read_text
from ringtrace.nouns import Article

# path, name of the file as the article keeps it; what is no article comes as its reason
Reader = Callable[[Path, str], Iterator[Article | InputError]]
MAX_WORDS = 15_000  # of an article, marks counted; a long report in a magazine has 10,000
MAX_CHARACTERS = 90_000  # of an article, blanks counted; 15,000 words of English have 80,000
_WORD = re.compile(r"\w+|[^\w\s]")

READERS: dict[str, Reader] = {
    ".atom": read_feed,
    ".htm": read_html,
    ".html": read_html,
    ".jsonl": read_jsonl,
    ".pdf": read_pdf,
    ".rss": read_feed,
    ".txt": read_text,
    ".xhtml": read_html,
    ".xml": read_feed,
}
__all__ = ["READERS", "Metadata", "files_in", "read", "read_metadata", "read_stream"]


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


def read(path: Path, name: str, metadata: Metadata | None = None) -> Iterator[Article | InputError]:
    """Yield the articles in a file, metadata filled in, and an InputError, with what to do, for each
    that cannot be read: missing, empty, too large, of an unknown kind, not text, or not English.
    """
    reader = READERS.get(path.suffix.lower())
    try:
        if reader is None:
            size_of(path)  # says where there is no such file
            raise InputError(
                f"no reader for {path.suffix or 'a file without a suffix'}",
                where=path,
                fix=f"give it one of {', '.join(READERS)}",
            )
        found = metadata.of(path) if metadata is not None else {}
        for article in reader(path, name):
            yield (
                article
                if isinstance(article, InputError)
                else _checked(article, f"{path}{article.file[len(name) :]}", found)
            )
    except InputError as error:
        yield error


def read_stream(stream: BinaryIO, where: str) -> Article | InputError:
    """Return the article that comes as plain text on a stream, or why it is none; its file is "-"."""
    try:
        return _checked(article_of(bytes_from(stream, where), "-", where), where, {})
    except InputError as error:
        return error


def _checked(article: Article, where: str, found: Mapping[str, str | None]) -> Article | InputError:
    article = replace(article, **{k: v for k, v in found.items() if v})
    text = article.text
    words = sum(1 for _ in _WORD.finditer(text)) if len(text) > MAX_WORDS else 0
    for number, most, what in (
        (words, MAX_WORDS, "words"), (len(text), MAX_CHARACTERS, "characters")
    ):  # fmt: skip
        if number > most:
            return InputError(
                f"{number} {what} are more than an article may have ({most})",
                where=where,
                fix="split it into articles",
            )
    try:
        require_english(article, where)
    except InputError as error:
        return error
    return article
