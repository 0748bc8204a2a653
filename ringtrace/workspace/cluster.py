"""Articles to the quads of their graphs on a Dask cluster: a scheduler's, or one of this machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice

from ringtrace.errors import InputError, RingtraceError
from ringtrace.graph.optional import library
from ringtrace.graph.store import parsed
from ringtrace.nouns import Article
from ringtrace.workspace.extracting import AHEAD, TRIES, Extracted, quads_of


def extracted_by_dask(
    articles: Iterable[Article],
    own: tuple[str, ...],
    jobs: int,
    scheduler: str | None,
    skipped: list[RingtraceError],
) -> Iterator[Extracted]:
    """Yield (article, quads, number of claims) in the order in which they are done.

    skipped: gets the errors of articles on which the reading failed. No two articles may be of one
    identity. A task whose worker died is done again by another one, and its answer counts once. Files
    of own must lie at the same path on every worker. Raises RingtraceError where Dask is missing, the
    scheduler cannot be reached, or workers go on dying.
    """
    dask = library("distributed", "dask", what="the engine dask")
    source = iter(articles)
    with ExitStack() as stack:
        if scheduler is None:
            cluster = dask.LocalCluster(
                n_workers=jobs, threads_per_worker=1, dashboard_address=None, silence_logs=40
            )
            stack.enter_context(cluster)
            scheduler = cluster.scheduler_address
        try:
            client = stack.enter_context(dask.Client(scheduler, timeout=10))
        except OSError as error:
            raise RingtraceError(
                "no Dask scheduler answers", where=scheduler, fix="start one: dask scheduler"
            ) from error
        room = AHEAD * max(jobs, len(client.scheduler_info()["workers"]))
        tasks: dict[str, Article] = {}
        done = dask.as_completed()

        def give(number: int) -> None:
            for article in islice(source, number):
                task = client.submit(quads_of, article, own, key=article.id, retries=TRIES)
                tasks[task.key] = article
                done.add(task)

        give(room)
        for task in done:
            article = tasks.pop(task.key)
            try:
                lines, claims = task.result()
            except InputError as error:
                skipped.append(error)
            except dask.KilledWorker as error:
                raise RingtraceError(
                    f"the workers died {TRIES} times", where=scheduler, fix="look at their memory"
                ) from error
            else:
                yield article, parsed(lines), claims
            task.release()
            give(1)
