"""Two hundred clients at once: no error, and no growth in memory."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.resources import as_file, files
from itertools import cycle, islice
from pathlib import Path

import httpx
import pytest

from ringtrace.workspace import Workspace

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?c <https://w3id.org/ringtrace/ns#statedIn> ?a }"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    built = Workspace(tmp_path_factory.mktemp("built") / "workspace", create=True)
    with as_file(files("ringtrace.examples")) as example:
        built.build([example / "articles"])
    return built


def memory(pid: int) -> int:
    """Bytes that a process and its children hold."""
    total = 0
    for process in [pid, *map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())]:
        total += int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return total * os.sysconf("SC_PAGE_SIZE")


async def ask_for(server: str, seconds: float, clients: int, paths: list[str]) -> list[int]:
    """Let so many clients ask until the time is over; returns every status."""
    until, statuses = time.monotonic() + seconds, []
    limits = httpx.Limits(max_connections=clients, max_keepalive_connections=clients)
    async with httpx.AsyncClient(base_url=server, limits=limits, timeout=60) as client:

        async def one(own: Iterator[str]) -> None:
            while time.monotonic() < until:
                statuses.append((await client.get(next(own))).status_code)

        await asyncio.gather(
            *(one(islice(cycle(paths), n % len(paths), None)) for n in range(clients))
        )
    return statuses


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read from /proc")
@pytest.mark.parametrize("seconds", [5, pytest.param(60, marks=pytest.mark.slow)])
def test_200_clients_get_no_error_and_memory_does_not_grow(
    workspace: Workspace, seconds: float
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "ringtrace", "serve", str(workspace.path), "--port", str(port)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    try:
        server = f"http://127.0.0.1:{port}"
        claims = httpx.HTTPTransport(retries=8)
        with httpx.Client(transport=claims, timeout=60) as client:
            address = client.get(f"{server}/claims.json").json()[0]["address"]
        query = str(httpx.QueryParams({"query": COUNT}))
        paths = ["/", address, f"/sparql?{query}", "/claims.json", "/people.json", "/query"]
        asyncio.run(ask_for(server, 3, 200, paths))  # warm
        before = memory(process.pid)
        statuses = asyncio.run(ask_for(server, seconds, 200, paths))
        grown = memory(process.pid) - before
        print(f"{len(statuses)} answers in {seconds} s, memory {before >> 20} + {grown >> 20} MiB")
        assert set(statuses) == {200}
        assert len(statuses) >= 200
        assert grown < 64 << 20
    finally:
        process.terminate()
        process.communicate()
