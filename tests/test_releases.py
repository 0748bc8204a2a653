"""Releases of prosecutors as their pages give them, with menus and links around, and reports of agencies and local
papers: invented, annotated before they were read. "offices" are of twelve kinds of office, with lists of the accused,
"agencies" of 28 offices of many countries, "prosecutors" of 14 more."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from ringtrace.cli import main

DATA = Path(__file__).parent / "data"
# What is read now, a little below it: (folder, figure, precision, recall).
FLOORS = (
    ("releases", "ALL", 0.77, 0.70),
    ("releases", "event", 0.80, 0.81),
    # two of its raids are who "investigated the case", which the guide counts for none
    ("releases", "agent", 0.85, 0.59),
    ("releases", "place", 0.74, 0.65),
    ("releases", "offence", 0.76, 0.78),
    ("reports", "ALL", 0.78, 0.69),
    ("reports", "event", 0.81, 0.82),
    ("reports", "agent", 0.77, 0.64),
    ("reports", "place", 0.80, 0.59),
    ("reports", "destination", 0.79, 0.73),
    ("offices", "ALL", 0.86, 0.72),
    ("offices", "event", 0.93, 0.86),
    ("offices", "people.role", 0.90, 0.91),
    ("offices", "people.status", 0.85, 0.85),
    ("agencies", "ALL", 0.83, 0.67),
    ("agencies", "event", 0.86, 0.82),
    ("agencies", "offence", 0.77, 0.63),
    ("agencies", "when", 0.86, 0.62),
    ("agencies", "people.role", 0.85, 0.91),
    ("agencies", "people.status", 0.79, 0.80),
    ("prosecutors", "ALL", 0.80, 0.58),
    ("prosecutors", "event", 0.84, 0.74),
    ("prosecutors", "when", 0.82, 0.55),
    ("prosecutors", "people.role", 0.87, 0.90),
    ("prosecutors", "people.status", 0.82, 0.82),
)


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    found = {}
    for folder in ("releases", "reports", "offices", "agencies", "prosecutors"):
        path = str(tmp_path_factory.mktemp(folder) / "ws")
        texts = DATA / folder
        files = [str(texts / "articles"), "--metadata", str(texts / "metadata.jsonl")]
        built = CliRunner().invoke(main, ["build", path, *files, "--jobs", "1"])
        assert built.exit_code == 0, built.output
        done = CliRunner().invoke(main, ["evaluate", path, str(texts / "annotations")])
        assert done.exit_code == 0, done.output
        found[folder] = done.stdout
    return found


@pytest.mark.parametrize(("folder", "row", "precision", "recall"), FLOORS)
def test_releases_are_read_as_well_as_before(
    figures: dict[str, str], folder: str, row: str, precision: float, recall: float
) -> None:
    line = re.search(rf"^{row} +([\d.]+) +([\d.]+) ", figures[folder], re.MULTILINE)
    assert line, figures[folder]
    assert (float(line[1]), float(line[2])) >= (precision, recall)
    assert float(line[2]) >= recall
