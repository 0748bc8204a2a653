"""The store that questions read: what people corrected stands in the slots."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from ringtrace.errors import WorkspaceError
from ringtrace.graph.corrected import corrected, corrections, put_all_right
from ringtrace.graph.store import Store
from ringtrace.workspace.snapshots import with_copy


def put_right(store: Store, ontology: Sequence[Path] = ()) -> Store:
    """Return a store with what people corrected in the slots; itself where nothing is corrected.

    The copy is made once, and lies beside the store; it is in memory where that cannot be written, or
    where the store lies in no folder. ontology: the user's own Turtle.
    """
    path = store.path
    if path is None or not corrections(store):
        return corrected(store)

    def write(folder: Path) -> None:
        shutil.copytree(path, folder, dirs_exist_ok=True)
        copy = Store(folder, ontology=ontology)
        put_all_right(copy)
        copy.close()

    try:
        return Store(with_copy(path, "corrected", write), read_only=True)
    except WorkspaceError:
        return corrected(store)
