"""Articles to the quads of their graphs, here or in processes of this machine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pyoxigraph as ox

from ringtrace.errors import RingtraceError
from ringtrace.graph.build import build
from ringtrace.ingest.claims import extract
from ringtrace.ingest.language.load import load
from ringtrace.nouns import Article
from ringtrace.ontology import load_ontology

TRIES = 4  # of a task whose worker process died
Extracted = tuple[Article, list[ox.Quad], int]


def quads_of(article: Article, own: tuple[str, ...] = ()) -> tuple[str, int]:
    """Return an article's graph as N-Quads and the number of its claims; runs in any process.

    own: paths of the user's own Turtle.
    """
    ontology = load_ontology(*map(Path, own))
    claims = extract(load()(article.text), article, ontology)
    quads = build(article, claims, ontology)
    return "".join(f"{quad} .\n" for quad in quads), len(claims)


def extracted(articles: Sequence[Article], own: tuple[str, ...], jobs: int) -> Iterator[Extracted]:
    """Yield (article, quads, number of claims), with jobs > 1 in the order in which they are done.

    A task whose process died is done again. Raises RingtraceError where that goes on.
    """
    if jobs <= 1 or len(articles) < 2 * jobs:
        for article in articles:
            lines, claims = quads_of(article, own)
            yield article, _parsed(lines), claims
        return
    waiting = list(articles)
    for _ in range(TRIES):
        done: set[str] = set()
        try:
            with ProcessPoolExecutor(jobs) as pool:
                tasks = {pool.submit(quads_of, a, own): a for a in waiting}
                for task in as_completed(tasks):
                    lines, claims = task.result()
                    done.add(tasks[task].id)
                    yield tasks[task], _parsed(lines), claims
        except BrokenProcessPool:
            waiting = [a for a in waiting if a.id not in done]
            continue
        return
    raise RingtraceError(f"the worker processes died {TRIES} times", fix="build with --jobs 1")


def _parsed(lines: str) -> list[ox.Quad]:
    return list(ox.parse(lines, format=ox.RdfFormat.N_QUADS))
