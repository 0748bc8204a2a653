"""What a query says twice, for few rows and for many: each gives the other's answer, here and on a server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from oxigraph import Oxigraph

from ringtrace.graph import begun
from ringtrace.graph.ask import ask
from ringtrace.graph.remote import Remote
from ringtrace.graph.store import Store
from ringtrace.nouns import Table
from ringtrace.queries import QUESTIONS
from ringtrace.workspace import Workspace
from ringtrace.workspace.reviews import Reviews

TEXTS = {
    "a": "Police in Kisumu rescued nine girls on Monday. They arrested a driver, Odhis Kerandi.",
    "b": "Police in Kisumu rescued 14 girls on Monday, the county radio reported.",
    "c": "Officers in Busia said on Monday that Maro Wekesi had allegedly sold two boys.",
    "d": "Police in Mombasa arrested a trader.",
}
LATER = TEXTS | {
    "a": "Police in Kisumu rescued twelve girls on Monday. They arrested a driver, Odhis Kerandi."
}
META = '{{"file": "{0}.txt", "url": "https://{0}.example.org/", "published": "2020-05-05"}}\n'
ASKED = [
    ("who-says-so", {}),
    ("who-says-so", {"status": "asserted"}),
    ("who-says-so", {"kind": "arrest"}),
    ("who-says-so", {"source": "officers"}),
    ("changes", {}),
    ("changes", {"since": "1"}),
    ("changes", {"since": "1", "change": "contradicted"}),
    ("changes", {"since": "1", "case": "a.txt"}),
    ("changes", {"since": "2000-01-01"}),
]  # fmt: skip


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Articles added, replaced, contradicted, withdrawn and removed; claims rejected and corrected."""
    folder = tmp_path_factory.mktemp("begun")
    (folder / "in").mkdir()
    (folder / "m.jsonl").write_text("".join(META.format(name) for name in TEXTS), "utf-8")
    workspace = Workspace(folder / "w", create=True)
    for texts in ({"a": TEXTS["a"]}, TEXTS, LATER):
        for name, text in texts.items():
            (folder / "in" / f"{name}.txt").write_text(text, "utf-8")
        workspace.build([folder / "in"], metadata=[folder / "m.jsonl"])
    reviews = Reviews(workspace)
    arrest = 'SELECT ?claim { ?claim a rt:Arrest ; rt:statedIn/rt:file "a.txt" }'
    (claim,) = (row["claim"] for row in workspace.sparql(arrest))
    reviews.decide("reject", claim.value, author="ada")
    reviews.decide("correct", claim.value, author="ada", slot="place", value="Siaya")
    reviews.decide("withdrawn", "c.txt", author="ada")
    workspace.remove(["d.txt"])
    return workspace


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, workspace: Workspace) -> Iterator[Remote]:
    with Oxigraph(tmp_path_factory.mktemp("server")) as running:
        remote = Remote(running.address)
        remote.extend(workspace.asked(show_victims=True).quads())
        yield remote


def both(
    store: Store, question: str, params: dict[str, str], patch: pytest.MonkeyPatch
) -> tuple[Table, Table]:
    """The answer as of few rows, and as of many."""
    found = []
    for few in (10**6, 0):
        patch.setattr(begun, "FEW", few)
        found.append(ask(store, question, params))
    return found[0], found[1]


@pytest.mark.parametrize(("question", "params"), ASKED)
def test_the_answer_is_one_however_many_rows(
    workspace: Workspace, question: str, params: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = workspace.asked(show_victims=True)
    few, many = both(store, question, params, monkeypatch)
    assert few.rows and few == many


@pytest.mark.parametrize(("question", "params"), ASKED)
def test_a_server_gives_it_too(
    workspace: Workspace,
    server: Remote,
    question: str,
    params: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    few, many = both(server, question, params, monkeypatch)
    assert few == many == ask(workspace.asked(show_victims=True), question, params)


def test_the_story_has_all_that_changes(workspace: Workspace) -> None:
    table = workspace.ask("changes", {"since": "1"})
    found = {row[table.columns.index("change")] for row in table.rows}
    assert found == {"added", "replaced", "gone", "contradicted", "withdrawn", "removed"}


def test_every_question_that_says_things_twice_is_asked_here() -> None:
    twice = {name for name, question in QUESTIONS.items() if "#many" in question.text}
    assert twice == {question for question, _ in ASKED}


@pytest.mark.parametrize("few", [0, 10**6])
def test_a_decision_and_a_correction_stand_beside_the_claim(
    workspace: Workspace, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(begun, "FEW", few)
    table = workspace.ask("who-says-so", {"kind": "arrest"})
    place = table.columns.index
    assert {(row[place("review")], str(row[place("corrected")])) for row in table.rows} == {
        ("rejected", "['place (nothing read)']"),
    }
