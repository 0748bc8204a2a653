"""A folder that is looked at again and again."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from ringtrace.ingest.readers import files_in

State = dict[str, tuple[int, int]]


def changes(inputs: Sequence[Path], seconds: float) -> Iterator[None]:
    """Yield whenever the files are others than at the last time, and were still since the last look.

    So a file that is being written is waited for. Works on every file system, also over a network.
    """
    done: State | None = None
    before = _state(inputs)
    while True:
        time.sleep(seconds)
        now = _state(inputs)
        if now == before != done:
            done = now
            yield
        before = now


def _state(inputs: Sequence[Path]) -> State:
    """Size and time of change (ns) of every file by its path."""
    found = {}
    for path, _ in files_in(inputs):
        try:
            status = path.stat()
        except FileNotFoundError:
            continue  # gone since it was listed
        found[str(path)] = (status.st_size, status.st_mtime_ns)
    return found
