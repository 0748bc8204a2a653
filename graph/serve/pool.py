"""A few killable workers over the current snapshot: a runaway query never blocks the others."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

from ringtrace.graph.serve.worker import READY, Answer, Request, refuse, work

STARTING = 60.0  # seconds that a worker may take to open the store
MEMORY = 1 << 30  # bytes that one query may take
_SPAWN = multiprocessing.get_context("spawn")


class Worker:
    """One process and its pipe."""

    def __init__(self, snapshot: Path, memory: int) -> None:
        self.snapshot, self.memory = snapshot, memory
        self.start()

    def start(self) -> None:
        """Start the process."""
        ours, theirs = _SPAWN.Pipe()
        self.connection: Connection = ours
        self.process: SpawnProcess = _SPAWN.Process(
            target=work, args=(theirs, str(self.snapshot), self.memory), daemon=True
        )
        self.process.start()
        self.ready = False
        theirs.close()

    def exchange(self, request: Request, seconds: float) -> Answer:
        """Return the worker's answer, or 503 after so many seconds or when it died; then restarted."""
        try:
            if not self.ready and self.connection.poll(STARTING):
                self.ready = self.connection.recv() == READY
            self.connection.send(request)
            if self.connection.poll(seconds):
                answer: Answer = self.connection.recv()
                return answer
            reason = (
                f"the query ran longer than {seconds:g} s and was stopped; bind more, ask for less"
            )
        except (EOFError, OSError):
            reason = "the query took more memory than one query may; ask for less"
        self.stop()
        self.start()
        return refuse(503, reason)

    def stop(self) -> None:
        """Kill the process."""
        self.process.kill()
        self.process.join()
        self.connection.close()


class Pool:
    """Workers over whatever snapshot is current; a newer one replaces them one by one, when idle."""

    def __init__(
        self,
        current: Callable[[], Path],
        *,
        size: int | None = None,
        seconds: float = 10.0,
        waiting_seconds: float = 30.0,
        memory: int = MEMORY,
    ) -> None:
        self.current, self.seconds, self.waiting_seconds = current, seconds, waiting_seconds
        self.memory = memory
        self.size = size or max(4, os.cpu_count() or 1)
        self.workers: list[Worker] = []
        # Threads of its own: what else the server does never keeps a worker waiting.
        self.threads = ThreadPoolExecutor(self.size)
        self.idle: asyncio.Queue[Worker] = asyncio.Queue()

    async def start(self) -> None:
        """Start all workers."""
        snapshot = self.current()
        for _ in range(self.size):
            worker = await asyncio.to_thread(Worker, snapshot, self.memory)
            self.workers.append(worker)
            self.idle.put_nowait(worker)

    async def ask(self, request: Request) -> Answer:
        """Return the answer of the first idle worker, 503 where none becomes idle in time."""
        try:
            worker = await asyncio.wait_for(self.idle.get(), self.waiting_seconds)
        except TimeoutError:
            return refuse(503, "all query workers are busy; try again in a moment")
        try:
            return await asyncio.get_running_loop().run_in_executor(
                self.threads, self._answer, worker, request
            )
        finally:
            self.idle.put_nowait(worker)

    def _answer(self, worker: Worker, request: Request) -> Answer:
        snapshot = self.current()
        if worker.snapshot != snapshot:
            worker.snapshot = snapshot
            worker.stop()
            worker.start()
        return worker.exchange(request, self.seconds)

    async def stop(self) -> None:
        """Kill all workers."""
        for worker in self.workers:
            await asyncio.to_thread(worker.stop)
        self.threads.shutdown(wait=False)
