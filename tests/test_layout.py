"""What a checkout holds is what users get."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ["graph", "ingest", "ontology", "queries"]
JUNK = shutil.ignore_patterns(
    ".git", ".*_cache", ".venv*", "build", "*.egg-info", "__pycache__", "work", "demo"
)


@pytest.mark.parametrize("name", FOLDERS)
def test_folder_is_linked_into_the_package(name: str) -> None:
    link = ROOT / "ringtrace" / name
    advice = f"ringtrace/{name} must be a link: ln -s ../{name} ringtrace/{name}"
    assert link.is_symlink() and os.readlink(link) == f"../{name}", advice


def built_wheel(folder: Path) -> Path:
    """The wheel, built from the sdist as a release is."""
    source = shutil.copytree(ROOT, folder / "source", symlinks=True, ignore=JUNK)
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(source)]
    done = subprocess.run(build, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.glob("*.whl"))


@pytest.mark.slow
def test_wheel_holds_every_file_and_runs_the_demo_from_an_empty_environment(tmp_path: Path) -> None:
    wheel = built_wheel(tmp_path)
    source = tmp_path / "source"
    expected = {
        (Path(where) / name).relative_to(source).as_posix()
        for where, _, names in os.walk(source / "ringtrace", followlinks=True)
        for name in names
    }
    with zipfile.ZipFile(wheel) as archive:
        assert {n for n in archive.namelist() if ".dist-info/" not in n} == expected
    assert wheel.stat().st_size < 40_000_000
    venv = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    install = [str(venv / "bin" / "pip"), "install", "-q", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    done = subprocess.run(
        [str(venv / "bin" / "ringtrace"), "demo", "-o", "shown"],
        check=False, capture_output=True, text=True, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "shown" / "page.html").stat().st_size > 100_000
    assert "31 infants" in done.stdout


def test_no_text_of_the_project_names_a_path_or_registry_of_one_machine() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], check=True, capture_output=True, text=True, cwd=ROOT
    ).stdout.split()  # fmt: skip
    bad = re.compile(r"(?<![\w.])/(?:work|root|home)/|files\.python" r"hosted|pypi\.org/" r"simple")
    for name in listed:
        path = ROOT / name
        if path.is_file() and path.suffix in (".py", ".md", ".toml", ".lock", ".ttl", ".rq", ""):
            text = path.read_text("utf-8", errors="replace")
            assert not bad.search(text), name
