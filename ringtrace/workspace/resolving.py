"""Joining what the articles of a workspace tell, and what people decided on it."""

from __future__ import annotations

from contextlib import closing

from ringtrace.graph.build import BASE
from ringtrace.graph.history import note_withdrawn
from ringtrace.graph.resolve import Index, Preparing, Resolved, resolve
from ringtrace.graph.review import Replayed, read_decisions, replay, ruled
from ringtrace.graph.store import Store
from ringtrace.ingest.gazetteer.in_text import places_in
from ringtrace.workspace.folder import Folder

RESOLVING, REVIEWS = "resolving.sqlite", "reviews.trig"


def resolve_changed(
    folder: Folder, store: Store, preparing: Preparing | None = None
) -> tuple[Resolved, Replayed]:
    """Resolve what changed, and what people decided since then. preparing: has some of it ready."""
    decisions = read_decisions(folder.path / REVIEWS)
    pairs = ruled(store, decisions)
    note_withdrawn(store, decisions)
    replayed = replay(store, decisions)  # first: resolve reads what people corrected
    touched = {BASE + i for i in folder.unresolved() or ()}
    with closing(Index(folder.path / RESOLVING)) as index:
        resolved = resolve(
            store,
            folder.texts(),
            index=index,
            ready=preparing.ready if preparing is not None else None,
            touched=touched,
            apart=pairs.apart,
            together=pairs.together,
            towns=places_in,
        )
    store.flush()
    folder.resolved()
    return resolved, replayed


def forget_resolved(folder: Folder) -> None:
    """Let all be resolved anew."""
    folder.changed()
    for file in (RESOLVING, RESOLVING + "-journal"):
        (folder.path / file).unlink(missing_ok=True)
