"""A workspace whose graph is on a server: the folder keeps the articles, and which server it is."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ringtrace.errors import WorkspaceError
from ringtrace.graph.build import BASE
from ringtrace.workspace.folder import Folder, put

if TYPE_CHECKING:
    from ringtrace.graph.remote import Remote

NOTE = "server"


def settled(path: Path, address: str | None) -> None:
    """Raise WorkspaceError where the graph is not where it is asked for: on a server, or in the folder."""
    note = path / NOTE
    if address is None and note.exists():
        where = note.read_text("utf-8").strip()
        raise WorkspaceError("its graph is on a server", where=path, fix=f"say --store {where}")
    if address is not None and (path / "store").exists():
        raise WorkspaceError(
            "its graph lies in the folder", where=path, fix="build a new workspace with --store"
        )


@contextmanager
def writing(folder: Folder, address: str) -> Iterator[Remote]:
    """The server's store to write, for one process of this folder.

    Raises WorkspaceError where another one writes, and for a server that holds other articles.
    """
    from ringtrace.graph.remote import Remote

    lock = os.open(folder.path, os.O_RDONLY)
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise WorkspaceError(
                "another process is writing to it", where=folder.path, fix="wait until it has ended"
            ) from error
        store = Remote(address, ontology=folder.ontology)
        put(folder.path / NOTE, f"{store.address}\n".encode())
        ids = {g.removeprefix(BASE).removesuffix("#graph") for g in store.digests()}
        if other := [i for i in ids if folder.card_digest(i) is None]:
            raise WorkspaceError(
                f"it holds {len(other)} articles of another workspace",
                where=store.address,
                fix="give each workspace a server, or a data set of one, of its own",
            )
        yield store
    finally:
        os.close(lock)
