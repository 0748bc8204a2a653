"""The documents say what is true."""

from __future__ import annotations

from pathlib import Path

import pytest

from ringtrace.cli import main
from ringtrace.cli.meanings import meanings
from ringtrace.cli.reference import reference
from ringtrace.graph.analyses import ANALYSES
from ringtrace.graph.exports import EXPORTS
from ringtrace.ontology import load_ontology
from ringtrace.ontology.document import document
from ringtrace.queries import QUESTIONS

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
    pages = README + "".join(p.read_text("utf-8") for p in (ROOT / "docs").rglob("*.md"))
    assert f"`{name}`" in pages or f"ringtrace {name}" in pages or f"## {name}\n" in pages


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_every_question_says_what_it_answers(name: str) -> None:
    question = QUESTIONS[name]
    assert question.summary.endswith((".", "?")) and question.columns
    assert all(p.type in ("text", "word", "date", "moment") and p.meaning for p in question.params)


def test_every_kind_of_event_is_in_the_page() -> None:
    page = document()
    assert all(f"(`{name}`)" in page for name in load_ontology().kinds)
