"""Articles to the quads of their graphs, here or in processes of this machine."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from itertools import chain, islice
from pathlib import Path
from traceback import extract_tb

import pyoxigraph as ox

from ringtrace.errors import InputError, RingtraceError
from ringtrace.graph.build import build
from ringtrace.graph.store import parsed
from ringtrace.nouns import Article
from ringtrace.ontology import load_ontology

TRIES = 4  # times that worker processes may die
AHEAD = 8  # tasks given out for each process
TOGETHER = 4  # articles a task
Extracted = tuple[Article, list[ox.Quad], int]
Lines = tuple[str, int]  # N-Quads of an article, number of its claims


@contextmanager
def uncollected() -> Iterator[None]:
    """Let nobody look for garbage meanwhile: nearly all that is loaded stays, and looking at it takes long."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@contextmanager
def kept() -> Iterator[None]:
    """Let what is there now not be looked at as garbage, until the end."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


@uncollected()
def graph_of(article: Article, own: tuple[str, ...] = ()) -> tuple[list[ox.Quad], int]:
    """Return the quads of an article and the number of its claims. own: paths of the user's own Turtle.

    Raises InputError where the rules fail on its text: the other articles are to be read all the same.
    """
    # They bring spaCy, which takes longer to load than a question to answer.
    from ringtrace.ingest.claims import extract
    from ringtrace.ingest.language.load import load

    ontology = load_ontology(*map(Path, own))
    try:
        claims = extract(load()(article.text), article, ontology)
    except Exception as error:
        at = extract_tb(error.__traceback__)[-1]
        raise InputError(
            f"the reading failed ({type(error).__name__} in {Path(at.filename).name}, line {at.lineno})",
            where=article.file,
            fix="report this with the text; what else was given is read",
        ) from error
    return build(article, claims, ontology), len(claims)


def quads_of(article: Article, own: tuple[str, ...] = ()) -> Lines:
    """Return what graph_of does, the quads as N-Quads: from one process to another."""
    quads, claims = graph_of(article, own)
    return "".join(f"{quad} .\n" for quad in quads), claims


def _quads_of_each(articles: Iterable[Article], own: tuple[str, ...]) -> list[Lines | InputError]:
    found: list[Lines | InputError] = []
    for article in articles:
        try:
            found.append(quads_of(article, own))
        except InputError as error:
            found.append(error)
    return found


def warm(article: Article, own: tuple[str, ...] = ()) -> None:
    """Load all that an article's extraction needs."""
    with suppress(InputError):
        graph_of(article, own)


def extracted(
    articles: Iterable[Article], own: tuple[str, ...], jobs: int, skipped: list[RingtraceError]
) -> Iterator[Extracted]:
    """Yield (article, quads, number of claims), with jobs > 1 in the order in which they are done.

    skipped: gets the errors of articles on which the reading failed. No two articles may be of one
    identity. What warm loaded is there in all processes, as they are forked. A task whose process died is done
    again; raises RingtraceError where that goes on.
    """
    source, given = iter(articles), list[Article]()
    if jobs <= 1:
        yield from _extracted_here(islice(source, 1), own, skipped)
        with kept():  # what the first one loaded
            yield from _extracted_here(source, own, skipped)
        return
    for _ in range(TRIES):
        tasks: dict[Future[list[Lines | InputError]], list[Article]] = {}
        try:
            with kept(), ProcessPoolExecutor(jobs) as pool:
                while True:
                    room = TOGETHER * (AHEAD * jobs - len(tasks))
                    given.extend(islice(source, max(0, room - len(given))))
                    while given:
                        part = given[-TOGETHER:]
                        tasks[pool.submit(_quads_of_each, part, own)] = part
                        del given[-TOGETHER:]
                    if not tasks:
                        return
                    for task in wait(tasks, return_when=FIRST_COMPLETED).done:
                        answers = task.result()
                        for article, answer in zip(tasks.pop(task), answers, strict=True):
                            if isinstance(answer, InputError):
                                skipped.append(answer)
                                continue
                            lines, claims = answer
                            yield article, parsed(lines), claims
        except BrokenProcessPool:
            given += chain.from_iterable(tasks.values())
    raise died()


def _extracted_here(
    articles: Iterable[Article], own: tuple[str, ...], skipped: list[RingtraceError]
) -> Iterator[Extracted]:
    for article in articles:
        try:
            quads, claims = graph_of(article, own)
        except InputError as error:
            skipped.append(error)
        else:
            yield article, quads, claims


def died() -> RingtraceError:
    """Return the error that processes died as often as they may."""
    return RingtraceError(f"the worker processes died {TRIES} times", fix="build with --jobs 1")
