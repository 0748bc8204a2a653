"""A real `oxigraph serve` for tests."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Self

import pytest


class Oxigraph:
    """A server over a folder, at the same address each time it is started."""

    def __init__(self, folder: Path, *options: str) -> None:
        program = shutil.which("oxigraph", path=Path(sys.executable).parent)
        if program is None:
            pytest.skip("oxigraph is missing; to run these tests: pip install oxigraph")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        bind = f"127.0.0.1:{self.port}"
        self.words = [program, "serve", "--location", str(folder), "--bind", bind, *options]
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self.process = subprocess.Popen(
            self.words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                time.sleep(0.05)
        raise TimeoutError("oxigraph serve does not start")

    def kill(self) -> None:
        """Kill it (SIGKILL), as a machine that fails does."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *failure: object) -> None:
        self.kill()
