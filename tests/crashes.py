"""Builds a workspace again and again and dies while at it: python crashes.py PLAN (JSON on one line).

The plan: path, articles, metadata, seed, and the ways to die in turn: `files` (kill -9 at the n-th
time that a file is opened, renamed, made or removed), `time` (kill -9 after some time), `space` (no
file may grow beyond some size, as on a full disk; the error is printed).
"""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import signal
import sys
import time
from pathlib import Path
from typing import Any

from ringtrace.errors import RingtraceError
from ringtrace.workspace import Workspace

MOMENTS = {
    "open",
    "os.rename",
    "os.mkdir",
    "os.remove",
    "shutil.rmtree",
    "os.scandir",
    "os.listdir",
}


def die_at(number: int, path: str) -> None:
    """Let this process be killed at the number-th thing that it does to a file of the workspace."""
    left = number

    def hook(event: str, args: tuple[Any, ...]) -> None:
        nonlocal left
        if event in MOMENTS and args and str(args[0]).startswith(path):
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def attempt(plan: dict[str, Any], way: str, dice: random.Random) -> int:
    """Build in a child that dies; returns its exit code, negative for a signal."""
    files = sorted(Path(plan["articles"]).iterdir())
    inputs = dice.choice(([plan["articles"]], files[:2], files[1:3]))
    number, size, seconds = dice.randrange(30), dice.randrange(60_000), dice.uniform(0, 2)
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        if way == "files":
            die_at(number, plan["path"])
        if way == "space":
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        try:
            Workspace(plan["path"], create=True).build(inputs, metadata=[plan["metadata"]])
        except RingtraceError as error:
            print(error, flush=True)
            os._exit(1)
        os._exit(0)
    if way == "time":
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def main(plan: dict[str, Any]) -> None:
    """Die in every way of the plan; a build that survives is begun anew, at the end it is left so."""
    dice = random.Random(plan["seed"])
    killed = full = 0
    for way in plan["ways"]:
        code = attempt(plan, way, dice)
        killed += code < 0  # a build that had ended has its own exit code, not the signal's
        full += code > 0
        if code == 0 and dice.random() < 0.5:
            shutil.rmtree(plan["path"])
    print(json.dumps({"killed": killed, "full": full}))


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
