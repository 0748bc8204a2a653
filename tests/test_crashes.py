"""Builds that are killed, run out of space or meet each other: the next one goes on, the bytes are the same."""

from __future__ import annotations

import ctypes
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from test_workspace import ARTICLES, METADATA, bytes_of

from ringtrace.workspace import Workspace

CRASHES = Path(__file__).with_name("crashes.py")


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    workspace = Workspace(tmp_path_factory.mktemp("undisturbed") / "w", create=True)
    workspace.build([ARTICLES], metadata=[METADATA])
    return bytes_of(workspace)


def crashed(path: Path, ways: list[str], seed: int) -> dict[str, int]:
    """Let builds of the workspace die in these ways; returns how many were killed while they ran, and
    how many ended as the disk was full, each with one line that says so.
    """
    plan = {
        "path": str(path), "articles": str(ARTICLES), "metadata": str(METADATA),
        "seed": seed, "ways": ways,
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, str(CRASHES), json.dumps(plan)],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    *errors, counted = done.stdout.splitlines()
    deaths: dict[str, int] = json.loads(counted)
    assert len(errors) == deaths["full"] and all("ulimit -f" in line for line in errors), errors
    return deaths


def finished(path: Path) -> dict[str, object]:
    """The bytes after one more build that nothing disturbs."""
    workspace = Workspace(path, create=True)
    workspace.build([ARTICLES], metadata=[METADATA])
    assert workspace.check() == []
    left = [p.name for p in path.rglob(".*.tmp")]
    assert not left and not (path / "unresolved").exists()
    return bytes_of(workspace)


def test_builds_that_are_killed_or_full_go_on_to_the_same_bytes(
    undisturbed: dict[str, object], tmp_path: Path
) -> None:
    deaths = crashed(tmp_path / "w", ["files", "files", "space", "time"], seed=11)
    assert deaths["killed"] >= 2
    assert finished(tmp_path / "w") == undisturbed


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
def test_fifty_kills_and_full_disks_end_in_the_same_bytes(
    undisturbed: dict[str, object], tmp_path: Path, seed: int
) -> None:
    deaths = crashed(tmp_path / "w", ["files", "time", "files", "space", "files"] * 4, seed)
    assert deaths["killed"] >= 10  # fifty in all
    assert finished(tmp_path / "w") == undisturbed


def command(path: Path, *more: str) -> list[str]:
    return [
        sys.executable, "-m", "ringtrace", "build", str(path), str(ARTICLES),
        "--metadata", str(METADATA), *more,
    ]  # fmt: skip


@pytest.mark.slow
def test_of_two_builds_at_once_one_says_that_another_is_writing(
    undisturbed: dict[str, object], tmp_path: Path
) -> None:
    both = [
        subprocess.Popen(command(tmp_path / "w"), stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    ends = [(p.communicate()[1], p.returncode) for p in both]
    assert sorted(code for _, code in ends) in ([0, 0], [0, 1])
    for said, code in ends:
        assert code == 0 or re.fullmatch(
            r"ringtrace: \S+: another process is writing to the store\. .*\n", said
        )
    assert finished(tmp_path / "w") == undisturbed


def test_a_full_disk_is_one_line_and_room_made_the_build_goes_on(
    undisturbed: dict[str, object], tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        pytest.skip("only root may mount a small disk")
    try:
        done = subprocess.run(command(disk / "w"), check=False, capture_output=True, text=True)
        assert done.returncode == 1
        assert re.fullmatch(
            r"ringtrace: \S+: .*(disk is full|No space left).*\. Make room .*\n", done.stderr
        )
        subprocess.run(["mount", "-o", "remount,size=64m", str(disk)], check=True)
        assert finished(disk / "w") == undisturbed
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def without_root() -> None:
    """Let what runs next obey the rights of files even as root."""
    libc = ctypes.CDLL(None)
    for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        libc.prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="rights are dropped by prctl")
def test_a_read_only_workspace_says_so_and_can_be_asked(tmp_path: Path) -> None:
    path = tmp_path / "w"
    Workspace(path, create=True).build([ARTICLES / "yunnan-2012.txt"], metadata=[METADATA])
    for part in (".", "store", "articles", "published"):
        os.chmod(path / part, 0o500)
    for part in ("store", "published", "."):
        done = subprocess.run(
            command(path), check=False, capture_output=True, text=True, preexec_fn=without_root
        )
        assert done.returncode == 1
        assert re.fullmatch(r"ringtrace: \S+/w\S*: .*\. Check (the|its) rights.*\n", done.stderr), (
            done.stderr
        )
        os.chmod(path / part, 0o700)
    asked = subprocess.run(
        [sys.executable, "-m", "ringtrace", "ask", str(path), "events"],
        check=False, capture_output=True, text=True, preexec_fn=without_root,
    )  # fmt: skip
    assert asked.returncode == 0, asked.stderr
