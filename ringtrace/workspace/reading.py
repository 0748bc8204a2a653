"""Files to the articles in them, in their order: here, or ahead of time in processes of this machine."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from ringtrace.errors import InputError
from ringtrace.ingest.readers import Metadata, read
from ringtrace.nouns import Article
from ringtrace.workspace.extracting import TRIES, died
from ringtrace.workspace.todo import Came

TOGETHER, AHEAD = 8, 64  # files a task, tasks given out
OF_ANY_SIZE = (".jsonl",)  # read line by line: not all of it need fit into memory
Found = Article | InputError
Row = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class File:
    """One input. key: digest of what its articles depend on. seen: what came of it when that was the same."""

    path: Path
    name: str
    key: str | None
    seen: Came | None

    @property
    def early(self) -> bool:
        """Whether it may be read before its turn."""
        return self.seen is None and self.path.suffix.lower() not in OF_ANY_SIZE


def read_all(
    files: Iterable[File], metadata: Metadata, jobs: int
) -> Iterator[tuple[File, Iterable[Found]]]:
    """Yield each file with what is in it, nothing of one that is as it was seen, in their order.

    Raises RingtraceError where reading them goes on to kill its processes.
    """
    source = iter(files)
    first = list(islice(source, TOGETHER * jobs if jobs > 1 else 0))
    if len(first) == TOGETHER * jobs:
        yield from _read_ahead(chain(first, source), metadata, jobs)
        return
    for file in chain(first, source):
        yield file, _read_here(file, metadata)


def _read_here(file: File, metadata: Metadata) -> Iterable[Found]:
    return read(file.path, file.name, metadata) if file.seen is None else ()


def _read_ahead(
    source: Iterator[File], metadata: Metadata, jobs: int
) -> Iterator[tuple[File, Iterable[Found]]]:
    waiting: deque[list[File]] = deque()
    # One is read first: what that loads is there in all processes, as they are forked.
    begun = [
        (f, list(_read_here(f, metadata)) if f.early else _read_here(f, metadata))
        for f in islice(source, 1)
    ]
    for _ in range(TRIES):
        pool = ProcessPoolExecutor(jobs)
        tasks: deque[Future[list[list[Found]]]] = deque()
        try:
            while True:
                while len(waiting) < AHEAD and (files := list(islice(source, TOGETHER))):
                    waiting.append(files)
                for files in islice(waiting, len(tasks), None):
                    early = [(f.path, f.name, metadata.of(f.path)) for f in files if f.early]
                    tasks.append(pool.submit(_read_there, early))
                while begun:  # while the others are read
                    yield begun.pop()
                if not waiting:
                    return
                found = iter(tasks[0].result())
                tasks.popleft()
                for file in waiting.popleft():
                    yield file, next(found) if file.early else _read_here(file, metadata)
        except BrokenProcessPool:
            continue  # what was not taken is read again
        finally:
            pool.shutdown(cancel_futures=True)
    raise died()


def _read_there(files: Iterable[tuple[Path, str, Row]]) -> list[list[Found]]:
    return [
        list(read(path, name, Metadata({path.absolute().parts: row}))) for path, name, row in files
    ]
