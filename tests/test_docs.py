"""The documents say what is true."""

from __future__ import annotations

import json
import re
import runpy
import shlex
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from ringtrace.cli import main
from ringtrace.cli.meanings import meanings
from ringtrace.cli.reference import reference
from ringtrace.graph.analyses import ANALYSES
from ringtrace.graph.exports import EXPORTS
from ringtrace.ontology import load_ontology
from ringtrace.ontology.document import document
from ringtrace.queries import QUESTIONS
from ringtrace.workspace import Workspace

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def test_the_page_of_commands_is_made_from_the_commands() -> None:
    assert (ROOT / "docs" / "cli.md").read_text("utf-8") == reference(), "run make docs"


def test_the_page_of_analyses_is_made_from_what_they_say_of_themselves() -> None:
    assert (ROOT / "docs" / "analyses.md").read_text("utf-8") == meanings(), "run make docs"


def test_the_page_of_exports_names_every_format() -> None:
    page = (ROOT / "docs" / "exports.md").read_text("utf-8")
    assert [name for name in EXPORTS if f"`{name}`" not in page] == []


def test_the_page_of_the_ontology_is_made_from_the_turtle() -> None:
    assert (ROOT / "docs" / "ontology.md").read_text("utf-8") == document(), "run make docs"


@pytest.mark.parametrize("name", [*main.commands, *EXPORTS, *ANALYSES])
def test_readme_or_docs_name_every_command_export_and_analysis(name: str) -> None:
    pages = README + "".join(p.read_text("utf-8") for p in (ROOT / "docs").glob("*.md"))
    assert f"`{name}`" in pages or f"ringtrace {name}" in pages or f"## {name}\n" in pages


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_every_question_says_what_it_answers(name: str) -> None:
    question = QUESTIONS[name]
    assert question.summary.endswith((".", "?")) and question.columns
    assert all(p.type in ("text", "word", "date") and p.meaning for p in question.params)


def test_every_kind_of_event_is_in_the_page() -> None:
    page = document()
    assert all(f"(`{name}`)" in page for name in load_ontology().kinds)


def transcripts() -> list[tuple[str, str]]:
    """(command, output) of README's console blocks, in order."""
    blocks = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    found = []
    for block in blocks:
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            if command.startswith("ringtrace"):
                found.append((command, output))
    return found


def test_readme_shows_true_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shown = transcripts()
    assert len(shown) >= 5
    for command, output in shown:
        done = CliRunner().invoke(main, shlex.split(command)[1:])
        assert done.exit_code == 0, (command, done.output)
        real = done.stdout
        for part in re.split(r"^\.\.\.\n", output, flags=re.MULTILINE):
            assert part.strip() in real, (command, part, real)


_BLOCK = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```', re.DOTALL | re.MULTILINE)


def test_every_block_of_the_how_to_page_runs_from_top_to_bottom(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = Counter[str]()
    for kind, title, content in _BLOCK.findall((ROOT / "docs" / "how-to.md").read_text("utf-8")):
        ran[kind] += 1
        if title:
            Path(title).write_text(content, "utf-8")
        elif kind == "console":
            for line in content.splitlines():
                done = CliRunner().invoke(main, shlex.split(line.removeprefix("$ "))[1:])
                assert done.exit_code == 0, (line, done.output)
                assert " ask " not in line or len(done.stdout.splitlines()) > 1, line
        elif kind == "python":
            Path("block.py").write_text(content, "utf-8")
            runpy.run_path("block.py")
        elif kind == "sparql":
            assert list(Workspace("shown/workspace").sparql(content)), content
        else:
            assert kind == "json" and json.loads(content)
    assert ran["sparql"] == 10 and ran["console"] >= 6 and ran["python"] == 2 and ran["turtle"] == 1
