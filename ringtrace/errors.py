"""What can go wrong, as a person should read it.

RingtraceError            exit code 1
├── InputError            one input or metadata line cannot be read: in a batch skipped, named, counted
├── UsageError            unknown option, question, format, parameter, bad query: exit code 2
└── WorkspaceError        no such workspace, read-only, locked, full disk, newer format
"""

from __future__ import annotations


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
