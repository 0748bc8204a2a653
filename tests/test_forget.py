"""A forgotten name is nowhere in the workspace, and does not come back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from ringtrace.cli import main
from ringtrace.errors import UsageError
from ringtrace.graph.forget import Forgetter, Forgotten, digest, stand_in
from ringtrace.workspace import Workspace
from ringtrace.workspace.reviews import Reviews

EXAMPLE = Path(__file__).resolve().parents[1] / "ringtrace" / "examples"
INPUTS, METADATA = [EXAMPLE / "articles"], [EXAMPLE / "metadata.jsonl"]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Built, decided on, and then without Moses Wekoti; its second article is named after him."""
    folder = tmp_path_factory.mktemp("forget")
    shutil.copytree(EXAMPLE / "articles", folder / "in")
    shutil.copy(METADATA[0], folder / "metadata.jsonl")
    (folder / "in" / "moses_wekoti.txt").write_text(
        "Police in Busia arrested MOSES WEKOTI, 46, on Monday. Wekoti denied it.", "utf-8"
    )
    workspace = Workspace(folder / "w", create=True)
    workspace.build([folder / "in"], metadata=[folder / "metadata.jsonl"])
    reviews = Reviews(workspace)
    table = reviews.queue()
    claim = next(r[2] for r in table.rows if "Wekoti, 46" in str(r[table.columns.index("quote")]))
    reviews.decide("reject", str(claim), author="ada", reason="Wekoti's brother was meant")
    done = CliRunner().invoke(main, ["forget", str(workspace.path), "Moses Wekoti"])
    assert done.exit_code == 0 and "Nescio Primus stands for it" in done.stderr
    return workspace


def holding(workspace: Workspace, name: bytes) -> list[str]:
    """The files of a workspace, binary ones too, that hold a name in whatever case."""
    return [
        str(path.relative_to(workspace.path))
        for path in sorted(workspace.path.rglob("*"))
        if name in str(path).lower().encode()
        or (path.is_file() and name in path.read_bytes().lower())
    ]


def test_the_name_is_in_no_file(workspace: Workspace) -> None:
    assert holding(workspace, b"wekoti") == []
    assert holding(workspace, b"nescio primus")


def test_the_rest_is_as_it_was(workspace: Workspace) -> None:
    assert workspace.check() == []
    assert "Nescio Primus, 46, was arrested" in str(workspace.export("records"))
    assert "Daniel Okumbe" in str(workspace.export("records"))


def test_decisions_still_find_their_claims(workspace: Workspace) -> None:
    reviews = Reviews(workspace)
    assert [row[-1] for row in reviews.decisions().rows] == ["holds"]
    assert "Nescio Primus's brother" in workspace.reviews.read_text("utf-8")


def test_a_later_build_of_the_same_inputs_changes_nothing(workspace: Workspace) -> None:
    before = workspace.export("nquads")
    folder = workspace.path.parent
    built = workspace.build([folder / "in"], metadata=[folder / "metadata.jsonl"])
    assert (built.new, built.replaced, built.unchanged) == (0, 0, 5)
    assert workspace.export("nquads") == before
    assert holding(workspace, b"wekoti") == []


def test_a_new_article_is_read_without_the_name(workspace: Workspace, tmp_path: Path) -> None:
    path = shutil.copytree(workspace.path, tmp_path / "w")
    (tmp_path / "new.txt").write_text("Moses Wekoti was sentenced to nine years.", "utf-8")
    later = Workspace(path)
    later.build([tmp_path / "new.txt"])
    assert holding(later, b"wekoti") == []
    assert "Nescio Primus was sentenced" in str(later.export("nquads"))


def test_that_it_was_done_is_kept_and_the_name_is_not(workspace: Workspace) -> None:
    kept = (workspace.path / "forgotten.jsonl").read_text("utf-8")
    assert '"number": 1' in kept and '"day": "20' in kept and digest("moses wekoti") in kept


def test_forgetting_again_is_the_same_person(workspace: Workspace, tmp_path: Path) -> None:
    again = Workspace(shutil.copytree(workspace.path, tmp_path / "w"))
    assert again.forget("Moses Wekoti") == ("Nescio Primus", [])
    shown, files = again.forget("Daniel Okumbe")
    assert shown == "Nescio Secundus" and files
    assert holding(again, b"okumbe") == []


def test_what_is_no_name_is_refused(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="is no name"):
        workspace.forget("the driver")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Anna Sale was freed.", "Nescio Primus was freed."),
        ("ANNA SALE", "Nescio Primus"),
        ("anna-sale.txt", "Nescio Primus.txt"),
        ("https://x.org/annasale", "https://x.org/Nescio Primus"),
        ("The sale of Sale's house", "The sale of Nescio Primus's house"),
        ("Annabel Sales", "Annabel Sales"),
    ],
)
def test_where_a_name_is_found(text: str, shown: str) -> None:
    names = ("anna sale", "annasale", "anna", "sale")
    person = Forgotten(
        number=1,
        day="2026-01-01",
        digests=tuple(map(digest, names)),
        capitals=(digest("sale"),),
        longest=2,
    )
    assert Forgetter([person]).text(text) == shown


def test_everybody_forgotten_gets_a_name_of_their_own() -> None:
    assert len({stand_in(n) for n in range(1, 500)}) == 499
