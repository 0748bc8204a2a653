"""The questions, each with its whole answer on the packaged examples.

The answers in tests/answers/ were read against the four texts. After a change of the reading, write
them anew (python tests/test_questions.py) and read the difference before it is committed.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from ringtrace.cli.output import as_csv
from ringtrace.errors import UsageError
from ringtrace.queries import QUESTIONS
from ringtrace.workspace import Workspace

ANSWERS = Path(__file__).parent / "answers"
EXAMPLE = Path(__file__).resolve().parents[1] / "ringtrace" / "examples"
ASKED = (
    "announced-or-denied", "arrests-by-agency", "attribution-chain", "conflicts", "corroboration",
    "events", "events-by-place-and-month", "funds-and-campaigns", "hands", "price-ladder",
    "prices-in-dollars", "ring-profile", "role-chain", "routes", "statistics", "status-of-people",
    "victims-by-ring",
)  # fmt: skip


def built(folder: Path) -> Workspace:
    workspace = Workspace(folder / "w", create=True)
    workspace.build([EXAMPLE / "articles"], metadata=[EXAMPLE / "metadata.jsonl"])
    return workspace


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return built(tmp_path_factory.mktemp("questions"))


@pytest.mark.parametrize("name", ASKED)
def test_the_whole_answer(workspace: Workspace, name: str) -> None:
    assert as_csv(workspace.ask(name)) == (ANSWERS / f"{name}.csv").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_every_question_answers_and_every_row_has_all_columns(
    workspace: Workspace, name: str
) -> None:
    table = workspace.ask(name)
    assert table.columns == QUESTIONS[name].columns
    assert all(len(row) == len(table.columns) for row in table.rows)


@pytest.mark.parametrize(
    ("params", "files"),
    [
        ({"kind": "rescue"}, {"lakeside-courier.txt", "monday-post.txt", "western-ledger.html", "yunnan-2012.txt"}),
        ({"kind": "rescue", "until": "2015-01-01"}, set()),
        ({"kind": "rescue", "since": "2021-03-09"}, {"lakeside-courier.txt", "monday-post.txt"}),
        ({"kind": "sale", "status": "denied"}, {"western-ledger.html"}),
        ({"name": "wekoti"}, {"lakeside-courier.txt", "western-ledger.html"}),
        ({"kind": "nosuch"}, set()),
    ],
)  # fmt: skip
def test_parameters_narrow_the_answer(
    workspace: Workspace, params: dict[str, str], files: set[str]
) -> None:
    table = workspace.ask("events", params)
    assert {row[table.columns.index("file")] for row in table.rows} == files


def test_a_parameter_is_bound_and_never_spliced_in(workspace: Workspace) -> None:
    assert workspace.ask("events", {"name": '" } INSERT { <a> <b> <c> } WHERE { ?x "'}).rows == ()
    with pytest.raises(UsageError, match="Did you mean 'name'"):
        workspace.ask("events", {"nme": "x"})


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        opened = built(Path(folder))
        for question in ASKED:
            (ANSWERS / f"{question}.csv").write_text(as_csv(opened.ask(question)), "utf-8")
