"""The open gold set: well formed, and read at least as well as the floors say."""

from __future__ import annotations

import html
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from ringtrace.cli import main
from ringtrace.graph.agreement import NAMES, OTHERS
from ringtrace.graph.scorer import read_gold
from ringtrace.ontology import load_ontology

GOLD = Path(__file__).parents[1] / "gold"
ANNOTATIONS = read_gold(GOLD / "annotations")
FLOORS = tomllib.loads((GOLD / "floors.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gold") / "ws"
    files = [str(GOLD / "articles"), "--metadata", str(GOLD / "metadata.jsonl")]
    done = CliRunner().invoke(main, ["build", str(path), *files, "--jobs", "1"])
    assert done.exit_code == 0, done.output
    return path


@pytest.fixture(scope="module")
def report(workspace: Path) -> str:
    done = CliRunner().invoke(main, ["evaluate", str(workspace), str(GOLD / "annotations")])
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.mark.parametrize(
    ("measure", "row", "floor"),
    [(m, row, floor) for m, rows in FLOORS.items() for row, floor in rows.items()],
)
def test_figure_is_not_below_its_floor(report: str, measure: str, row: str, floor: float) -> None:
    line = re.search(rf"^{re.escape(row)} +([\d.]+) +([\d.]+) +([\d.]+) ", report, re.MULTILINE)
    assert line, report
    assert float(line[{"precision": 1, "f1": 3}[measure]]) >= floor


def test_misses_stand_beside_the_words(report: str) -> None:
    entries = report.split("\n\n")[2:]
    assert len(entries) == 20
    for entry in entries:
        first, *rows = entry.splitlines()
        kind, article = re.fullmatch(r"(MISSED|FALSE|DIFFERS) .* in (d\d\d)", first).groups()  # type: ignore[union-attr]
        sides = [row.split()[0] for row in rows]
        both = {"MISSED": ["gold"], "FALSE": ["record"], "DIFFERS": ["gold", "record"]}
        assert sides == ["words", *both[kind]]
        words = rows[0].removeprefix("  words  “").rstrip("”").split(" … ")[0].rstrip("…")
        assert words in " ".join(_text(article).split())


# ---------------------------------------------------------------- the annotations themselves


def test_every_article_has_its_annotation_and_metadata() -> None:
    lines = (GOLD / "metadata.jsonl").read_text("utf-8").splitlines()
    files = {row["id"]: row["file"] for row in map(json.loads, lines)}
    assert files == {name: gold["file"] for name, gold in ANNOTATIONS.items()}
    assert set(files.values()) == {f.name for f in (GOLD / "articles").iterdir()}


@pytest.mark.parametrize("name", ANNOTATIONS)
def test_annotation_says_what_its_article_says(name: str) -> None:
    text = _plain(_text(name))
    kinds = load_ontology().kinds
    for event in ANNOTATIONS[name]["events"]:
        assert event["type"] in kinds
        assert set(event) <= {"type", *NAMES, *OTHERS}
    for filler in _fillers(ANNOTATIONS[name]):
        assert any(_plain(wording) in text for wording in filler.split("|")), filler


def _fillers(gold: dict[str, Any]) -> Iterator[str]:
    for event in gold["events"]:
        for slot in NAMES:
            if slot != "sentence":  # "life" for "a life term"
                yield from event.get(slot, [])
    yield from (person["name"] for person in gold["people"])
    yield from (ring["label"] for ring in gold["rings"])


def _text(name: str) -> str:
    file = next((GOLD / "articles").glob(f"{name}.*"))
    text = file.read_text("utf-8")
    if file.suffix == ".html":
        text = re.sub(r"(?s)<(script|style)\b.*?</\1>|<[^>]*>", " ", text)
    return html.unescape(text)


def _plain(text: str) -> str:
    straight = text.translate(str.maketrans("‘’“”", "''\"\""))
    return " ".join(straight.casefold().split())
