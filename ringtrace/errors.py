"""What can go wrong, as a person should read it.

RingtraceError            exit code 1
├── InputError            one input or metadata line cannot be read: in a batch skipped, named, counted
├── UsageError            unknown option, question, format, parameter, bad query: exit code 2
└── WorkspaceError        no such workspace, read-only, locked, full disk, newer format
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


class RingtraceError(Exception):
    """What happened, where, and what to do now; its text is one line."""

    exit_code = 1

    def __init__(self, what: str, *, where: object = None, fix: str | None = None) -> None:
        self.what, self.where, self.fix = what, where, fix
        place = f"{where}: " if where is not None else ""
        advice = f" {fix[:1].upper()}{fix[1:]}." if fix else ""
        super().__init__(f"{place}{what.rstrip('.')}.{advice}".replace("\n", " "))


class InputError(RingtraceError):
    """An input that cannot be read."""


class UsageError(RingtraceError):
    """A call that names something unknown."""

    exit_code = 2


class WorkspaceError(RingtraceError):
    """A workspace that cannot be opened or written."""


# What to do about what the system says.
_FIXES = {
    errno.EACCES: "check the rights",
    errno.EPERM: "check the rights",
    errno.EROFS: "copy it to where you may write",
    errno.ENOSPC: "make room and do it again",
    errno.EDQUOT: "make room and do it again",
    errno.EFBIG: "raise the limit on the size of files (ulimit -f)",
    errno.ENOENT: "check the path",
    errno.ENOTDIR: "name a folder",
    errno.EEXIST: "name another",
    errno.EISDIR: "name a file",
    errno.EMFILE: "raise the limit on open files (ulimit -n)",
}


def from_os(error: OSError, where: object) -> WorkspaceError:
    """Return what the system says as an error that says what to do."""
    fix = _FIXES.get(error.errno or 0, "check the path and its rights")
    return WorkspaceError(error.strerror or str(error), where=where, fix=fix)


@contextmanager
def sqlite_errors(where: object) -> Iterator[None]:
    """Say what SQLite says of a file as a WorkspaceError that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        message, fix = str(error), "check its rights, or delete this file"
        if "full" in message:
            message, fix = "the disk is full", "make room and build again"
        raise WorkspaceError(message, where=where, fix=fix) from error
