"""What readers see while a build writes: whole snapshots, numbered; `current` names the newest."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from ringtrace.errors import WorkspaceError
from ringtrace.graph.store import Store
from ringtrace.workspace.folder import os_errors, put


def publish(store: Store, folder: Path) -> None:
    """Let readers see the store as it is now; the snapshot before stays for those that read it."""
    with os_errors(folder):
        folder.mkdir(exist_ok=True)
        before = (folder / "current").read_text("utf-8").strip() if _any(folder) else "0"
        numbers = [int(p.name) for p in folder.iterdir() if p.name.isdigit()]
        number = max([0, *numbers]) + 1  # above what a killed build left half written
        store.publish(folder / str(number))
        put(folder / "current", f"{number}\n".encode())
        for old in folder.iterdir():
            if old.is_dir() and old.name.partition(".")[0] not in (before, str(number)):
                shutil.rmtree(old)


def with_copy(snapshot: Path, name: str, write: Callable[[Path], None]) -> Path:
    """Return the folder beside a snapshot that holds a changed copy of it; write makes it, once.

    name: what is done to it: public, corrected. Raises WorkspaceError where it cannot be written.
    """
    copy = snapshot.with_name(f"{snapshot.name}.{name}")
    if not copy.exists():
        with os_errors(copy):
            new = Path(tempfile.mkdtemp(prefix=f".{name}-", dir=snapshot.parent))
            write(new)
            try:
                new.rename(copy)
            except OSError:
                shutil.rmtree(new)
                if not copy.exists():  # else another process was first
                    raise
    return copy


def snapshot(folder: Path) -> Path:
    """Return the folder of the newest snapshot. Raises WorkspaceError where there is none."""
    if not _any(folder):
        raise WorkspaceError(
            "nothing was built in it yet", where=folder.parent, fix="build it first"
        )
    with os_errors(folder):
        number = (folder / "current").read_text("utf-8").strip()
    if not number.isdigit():
        raise WorkspaceError(
            f"it names {number!r}, no snapshot", where=folder / "current", fix="build again"
        )
    return folder / number


def _any(folder: Path) -> bool:
    return (folder / "current").exists()
