"""Taking a person's name out of a workspace, for good."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from ringtrace.errors import UsageError
from ringtrace.graph.build import BASE, graph_iri
from ringtrace.graph.forget import Forgetter, Forgotten, as_line, digest, read_forgotten
from ringtrace.graph.history import go_on
from ringtrace.graph.name_parts import by_capital, variants
from ringtrace.graph.protected import spoken_of
from ringtrace.graph.resolve import RESOLUTION_GRAPH
from ringtrace.graph.review import REVIEW_GRAPH, Decision, as_trig, read_decisions
from ringtrace.graph.review.decisions import without
from ringtrace.graph.store import Store
from ringtrace.nouns import Article
from ringtrace.workspace.extracting import graph_of
from ringtrace.workspace.folder import Folder, put
from ringtrace.workspace.resolving import REVIEWS, forget_resolved, resolve_changed
from ringtrace.workspace.todo import READING

FILE = "forgotten.jsonl"
NEW, OLD = ".store.new", ".store.old"


def forgotten(folder: Path) -> list[Forgotten]:
    """Return who was forgotten in a workspace, in order."""
    file = folder / FILE
    return read_forgotten(file.read_text("utf-8")) if file.exists() else []


def remember_to_forget(folder: Path, store: Store, texts: Mapping[str, str], name: str) -> int:
    """Write down that a name is to be forgotten, as digests; returns the person's number.

    Forgotten with it are all names that the claims call this person by, and their parts, but for
    parts of other people's names. Raises UsageError for what is no name.
    """
    called, others, common = spoken_of(store, texts, name)
    if not called:
        raise UsageError(f"{name!r} is no name", fix="give the person's whole name")
    people = forgotten(folder)
    names = list(dict.fromkeys(variants(called, others, common)))
    for person in people:
        if digest(names[0]) in person.digests:
            return person.number
    person = Forgotten(
        number=len(people) + 1,
        day=datetime.now(UTC).date().isoformat(),
        digests=tuple(sorted(map(digest, names))),
        capitals=tuple(sorted(digest(n) for n in names if by_capital(n, common))),
        longest=max(len(n.split()) for n in names),
    )
    put(folder / FILE, "".join(map(as_line, [*people, person])).encode())
    return person.number


def renewed(
    folder: Folder, old: Store, path: Path, forgetter: Forgetter, note: Callable[[Article], None]
) -> tuple[Store, dict[str, str]]:
    """Return a new store at a path without the names, and the articles that changed: old IRI to new.

    Their texts in the folder are replaced. A new one, as a store keeps words that nothing uses any more.
    """
    changed = {
        article.id: (article, new)
        for article in folder.articles()
        if (new := forgetter.article(article)) is not article
    }
    store = Store(path, ontology=folder.ontology)
    gone = {graph_iri(article) for article, _ in changed.values()}
    for graph in old.graphs():
        if graph not in gone | {RESOLUTION_GRAPH, REVIEW_GRAPH}:
            store.extend(map(forgetter.quad, old.quads(graph)))
    own = tuple(map(str, folder.ontology))
    for _, article in changed.values():
        quads, _ = graph_of(article, own)
        store.replace(graph_iri(article), quads)
        folder.keep(article)
        note(article)
    for article, new in changed.values():
        if article.id != new.id:
            folder.drop(article)
    return store, {BASE + a.id: BASE + new.id for a, new in changed.values()}


def forget(folder: Folder, name: str) -> tuple[int, list[str]]:
    """Take a name out of store, texts and decisions; returns the person's number, and the files that held it.

    Raises UsageError for what is no name.
    """
    files: list[str] = []
    mend(folder.path)
    old = Store(folder.path / "store", ontology=folder.ontology)
    try:
        folder.sweep()
        forget_resolved(folder)
        number = remember_to_forget(folder.path, old, folder.texts_of(old), name)
        forgetter = Forgetter(forgotten(folder.path))
        (folder.path / READING).unlink(missing_ok=True)
        new, articles = renewed(
            folder, old, folder.path / NEW, forgetter, lambda a: files.append(a.file)
        )
        reviews = folder.path / REVIEWS
        if decisions := read_decisions(reviews):
            text = as_trig(moved(d, forgetter, articles) for d in decisions)
            put(reviews, text.encode())
        go_on(new, articles)
        resolve_changed(folder, new)
        new.close()
    finally:
        old.let_go()
    swap(folder.path)
    return number, sorted(files)


def moved(decision: Decision, forgetter: Forgetter, articles: Mapping[str, str]) -> Decision:
    """Return a decision without the names, on the articles as they are called now."""
    found = without(decision, forgetter.text, quotes=True)
    names = {}
    for field in ("subject", "other", "article"):
        article, sign, key = getattr(found, field).partition("#")
        names[field] = articles.get(article, article) + sign + key
    now = replace(found, **names)
    return found if now == found else replace(now, key=decision.id)


def swap(folder: Path) -> None:
    """Put the new store in the place of the old one, which goes."""
    shutil.rmtree(folder / OLD, ignore_errors=True)
    (folder / "store").rename(folder / OLD)
    mend(folder)


def mend(folder: Path) -> None:
    """End what a killed forget may have left: the new store counts once the old one was put aside."""
    if (folder / OLD).exists():
        if not (folder / "store").exists():
            (folder / NEW).rename(folder / "store")
        shutil.rmtree(folder / OLD)
    shutil.rmtree(folder / NEW, ignore_errors=True)
