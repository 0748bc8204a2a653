"""Releases of prosecutors as their pages give them, with menus and links around: invented, annotated before they were read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from ringtrace.cli import main

RELEASES = Path(__file__).parent / "data" / "releases"
# What is read now, a little below it: (figure, precision, recall).
FLOORS = (
    ("ALL", 0.77, 0.70),
    ("event", 0.80, 0.81),
    ("agent", 0.82, 0.60),
    ("place", 0.74, 0.65),
    ("offence", 0.76, 0.78),
)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("releases") / "ws")
    files = [str(RELEASES / "articles"), "--metadata", str(RELEASES / "metadata.jsonl")]
    built = CliRunner().invoke(main, ["build", path, *files, "--jobs", "1"])
    assert built.exit_code == 0, built.output
    done = CliRunner().invoke(main, ["evaluate", path, str(RELEASES / "annotations")])
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.mark.parametrize(("row", "precision", "recall"), FLOORS)
def test_releases_are_read_as_well_as_before(
    report: str, row: str, precision: float, recall: float
) -> None:
    line = re.search(rf"^{row} +([\d.]+) +([\d.]+) ", report, re.MULTILINE)
    assert line, report
    assert (float(line[1]), float(line[2])) >= (precision, recall)
    assert float(line[2]) >= recall
