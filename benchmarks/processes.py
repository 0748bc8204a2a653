"""How many times as fast two processes build as one: python -m benchmarks.processes [REPORTS].

Whole builds of reports of MUC-3, looked for in SHARED (default ../shared), by the clock: nothing else should run.
Beside them two builds of half the reports each, at once and sharing nothing, against one of them alone: more
than that no division of the work among two processes of this machine can bring.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

SHARED = Path(os.environ.get("SHARED", "../shared"))


def main(number: int, folder: Path) -> None:
    """Print seconds, articles a second and ratios."""
    files = sorted((SHARED / "data/muc3/dev").glob("*.xhtml"))[:number]
    halves = [folder / "odd", folder / "even"]
    for half, part in zip(halves, (files[::2], files[1::2]), strict=True):
        half.mkdir()
        for file in part:
            (half / file.name).symlink_to(file.resolve())
    one, two = (seconds([[*halves, "--jobs", jobs]], folder) for jobs in ("1", "2"))
    print(f"{len(files)} reports, from file to the whole workspace")
    print(f"  one process: {one:.1f} s, {len(files) / one:.1f} articles a second")
    print(f"  two: {two:.1f} s, {len(files) / two:.1f} articles a second, {one / two:.2f} times")
    alone, both = (seconds([[half] for half in some], folder) for some in (halves[:1], halves))
    print(f"  two that share nothing: {2 * alone / both:.2f} times")


def seconds(builds: Sequence[Sequence[Path | str]], folder: Path) -> float:
    """Return how long builds take that run at once."""
    began = time.perf_counter()
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "ringtrace", "build", workspace, *arguments],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for arguments in builds
        for workspace in [tempfile.mkdtemp(dir=folder) + "/workspace"]
    ]
    for build in running:
        if build.wait():
            raise SystemExit(f"a build ended with {build.returncode}")
    return time.perf_counter() - began


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="ringtrace-processes-") as name:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 1300, Path(name))
