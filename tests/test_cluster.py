"""A real Dask cluster of this machine, a worker of which is killed: nothing lost, nothing doubled."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from test_workspace import ARTICLES, METADATA

from ringtrace.errors import RingtraceError
from ringtrace.workspace import Workspace

distributed = pytest.importorskip("distributed")


@pytest.mark.slow
def test_a_worker_killed_mid_run_changes_no_byte(tmp_path: Path) -> None:
    local = Workspace(tmp_path / "local", create=True)
    folder = tmp_path / "more"
    folder.mkdir()
    for n in range(30):
        text = f"Police in Kisumu rescued {n + 2} girls on Monday and arrested {n + 3} men."
        (folder / f"{n}.txt").write_text(text, "utf-8")
    local.build([ARTICLES, folder], metadata=[METADATA])
    remote = Workspace(tmp_path / "remote", create=True)
    killed: list[int] = []

    def kill_one(number: int, total: int, name: str) -> None:
        if number == 5:
            with distributed.Client(cluster.scheduler_address) as client:
                pids = client.run(os.getpid)
            killed.append(min(pids.values()))
            os.kill(killed[0], signal.SIGKILL)

    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None
    ) as cluster:
        built = remote.build(
            [ARTICLES, folder], metadata=[METADATA], engine="dask",
            scheduler=cluster.scheduler_address, progress=kill_one,
        )  # fmt: skip
    assert killed and built.new == 34
    for name in ("nquads", "records"):
        assert remote.export(name) == local.export(name)


def test_a_scheduler_that_is_not_there_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Police in Kisumu rescued nine girls on Monday.", "utf-8")
    workspace = Workspace(tmp_path / "w", create=True)
    with pytest.raises(RingtraceError, match="127.0.0.1:9: no Dask scheduler answers. Start one"):
        workspace.build([tmp_path / "a.txt"], engine="dask", scheduler="tcp://127.0.0.1:9")
