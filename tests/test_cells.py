"""Small cells are suppressed on demand, with the words that would tell them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from ringtrace.cli import main
from ringtrace.errors import UsageError
from ringtrace.graph.cells import CELLS, suppressed
from ringtrace.nouns import Table
from ringtrace.queries import QUESTIONS
from ringtrace.workspace import Workspace


def test_a_count_under_eleven_is_hidden_with_its_words() -> None:
    columns = ("place", "events", "quote", "file")
    table = Table(columns, (("Osmere", 10, "two boys", "a.txt"), ("Dorvale", 11, "many", "b.txt")))
    assert suppressed("events-by-place-and-month", table).rows == (
        ("Osmere", "<11", None, None),
        ("Dorvale", 11, "many", "b.txt"),
    )


def test_an_open_bound_stays_open() -> None:
    table = Table(("ring", "min", "max", "words"), (("the ring", None, 4, "up to four"),))
    assert suppressed("victims-by-ring", table).rows == (("the ring", None, "<11", None),)


def test_a_table_without_counts_is_refused() -> None:
    with pytest.raises(UsageError, match="victims-by-ring"):
        suppressed("events", Table(("quote",), ()))


def test_the_command_suppresses(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "w", create=True)
    (tmp_path / "a.txt").write_text("Police rescued nine girls in Kisumu on Monday.", "utf-8")
    workspace.build([tmp_path / "a.txt"])
    ask = ["ask", str(workspace.path), "events-by-place-and-month", "--format", "csv"]
    assert "nine girls" in CliRunner().invoke(main, ask).stdout
    shown = CliRunner().invoke(main, [*ask, "--suppress-small"]).stdout
    assert "Kisumu" in shown and "<11" in shown and "girls" not in shown


def test_the_columns_are_those_of_the_questions() -> None:
    assert all(set(cells) <= set(QUESTIONS[name].columns) for name, cells in CELLS.items())
