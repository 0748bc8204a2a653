"""A file's bytes, or why it is not read."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from ringtrace.errors import InputError, from_os

MAX_BYTES = 5_000_000  # of a file that is one article: pages carry much beside their text


def bytes_of(path: Path, most: int = MAX_BYTES) -> bytes:
    """Return the bytes of a file that holds one article, so many at most.

    Raises InputError, with what to do, for a file that is missing, empty, too large or locked.
    """
    _bounded(size_of(path), path, most)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _explained(error, path) from error
    if not data.strip():
        raise InputError("the file is empty", where=path, fix="leave it out")
    return data


def bytes_from(stream: BinaryIO, where: object) -> bytes:
    """Return the bytes of one article from a stream. Raises InputError for none, and for too many."""
    data = stream.read(MAX_BYTES + 1)
    _bounded(len(data), where, MAX_BYTES)
    if not data.strip():
        raise InputError("nothing came in", where=where, fix="pipe a text into it")
    return data


def _bounded(size: int, where: object, most: int) -> None:
    if size > most:
        raise InputError(
            f"{size / 1e6:.0f} MB is more than an article may have ({most / 1e6:.0f} MB)",
            where=where,
            fix="split it into articles",
        )


def size_of(path: Path) -> int:
    """Return a file's size in bytes. Raises InputError for what is no file, or an empty one."""
    try:
        if path.is_dir():
            raise InputError("a folder, not a file", where=path, fix="name a file in it")
        if not path.is_file() and path.exists():
            raise InputError("no regular file", where=path, fix="name a file or a folder")
        size = path.stat().st_size
    except (OSError, ValueError) as error:
        raise _explained(error, path) from error
    if not size:
        raise InputError("the file is empty", where=path, fix="leave it out")
    return size


def _explained(error: OSError | ValueError, path: Path) -> InputError:
    if isinstance(error, FileNotFoundError):
        return InputError("there is no such file", where=path, fix="check the path")
    if isinstance(error, ValueError):
        return InputError("no name that a file may have", where=repr(str(path)), fix="rename it")
    told = from_os(error, path)
    return InputError(told.what, where=path, fix=told.fix)
