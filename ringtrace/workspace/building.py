"""Building: inputs to claims, their graphs in the store, and articles taken out again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Literal

from ringtrace.graph.build import graph_iri
from ringtrace.graph.forget import Forgetter
from ringtrace.graph.history import remember
from ringtrace.graph.resolve import RESOLUTION_GRAPH, Preparing
from ringtrace.graph.store import Store
from ringtrace.ingest.readers import Metadata
from ringtrace.nouns import Article
from ringtrace.workspace.clock import now
from ringtrace.workspace.cluster import extracted_by_dask
from ringtrace.workspace.extracting import extracted, kept, warm
from ringtrace.workspace.folder import Folder
from ringtrace.workspace.forgetting import forgotten
from ringtrace.workspace.inputs import Built, Inputs
from ringtrace.workspace.resolving import forget_resolved, resolve_changed
from ringtrace.workspace.todo import READING, Todo

# So many articles, and one of so many that there are: then it pays to put the store in order.
MANY, TENTH = 2000, 10
Progress = Callable[[int, int, str], None]
Engine = Literal["local", "dask"]


def build(
    folder: Folder,
    store: Store,
    inputs: Sequence[Path | str],
    found: Metadata,
    *,
    jobs: int,
    engine: Engine,
    scheduler: str | None,
    resolving: bool,
    progress: Progress | None,
) -> Built:
    """Return what a build of the inputs into the store did; arguments as of Workspace.build."""
    built = Built(skipped=list(found.skipped), unused=found.unused)
    own = tuple(map(str, folder.ontology))
    here = jobs if engine == "local" else 1
    with closing(Todo(folder.path / READING)) as todo:
        forgetter = Forgetter(forgotten(folder.path))
        # While other processes read files, this one loads what they are to share when they extract.
        first = partial(warm, own=own) if here > 1 else None
        reading = Inputs(folder, todo, built, store.digests(), forgetter)
        reading.read(inputs, found, jobs=here, first=first)
        if total := len(todo):
            folder.changed(todo.ids())
        if engine == "dask":
            done = extracted_by_dask(todo.waiting(), own, jobs, scheduler, built.skipped)
        else:
            processes = here if total >= 2 * here else 1
            done = extracted(todo.waiting(), own, processes, built.skipped)
        preparing = Preparing(store) if resolving and total else None
        for number, (article, quads, claims) in enumerate(done, start=1):
            folder.keep(article)
            store.replace(graph_iri(article), quads)
            built.claims += claims
            if preparing is not None:
                preparing.add(quads, article.text)
            if progress is not None:
                progress(number, total, article.file)
        todo.end()
        if not store.holds(RESOLUTION_GRAPH):
            forget_resolved(folder)
        with kept():  # what reading loaded, and what was made ready
            if resolving and folder.unresolved() is not None:
                built.resolved, replayed = resolve_changed(folder, store, preparing)
                built.lost = replayed.lost
            remember(store, now())
        if total >= MANY and total * TENTH >= len(store.digests()):
            store.compact()
    return built


def remove(folder: Folder, store: Store, gone: Iterable[Article]) -> None:
    """Take articles out of the folder and the store, and resolve what is left."""
    gone = list(gone)
    folder.changed(article.id for article in gone)
    for article in gone:
        store.remove(graph_iri(article))
        folder.drop(article)
    resolve_changed(folder, store)
    remember(store, now())
