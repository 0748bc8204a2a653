"""A hundred victims and minors in real articles, read by the real reader: no surface shows one of them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from planted import PEOPLE, plain, plant, secrets
from starlette.testclient import TestClient
from stories import shown

from ringtrace.cli import main
from ringtrace.cli.serving import source_of
from ringtrace.graph.analyses import ANALYSES, analyse
from ringtrace.graph.exports import EXPORTS, Options, Source, export
from ringtrace.graph.serve import make_app
from ringtrace.queries import QUESTIONS
from ringtrace.workspace import Workspace
from ringtrace.workspace.reviews import Reviews

SECRETS = secrets()


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    folder = tmp_path_factory.mktemp("privacy")
    articles, metadata = plant(folder, 4)
    workspace = Workspace(folder / "w", create=True)
    workspace.build([articles], metadata=[metadata])
    reviews = Reviews(workspace)
    for row in reviews.queue().rows[:3]:
        reviews.decide("accept", str(row[2]), author="ada", reason=f"{PEOPLE[0][0]} was asked")
    reviews.decide("correct", str(row[2]), slot="agent", value=" ".join(PEOPLE[1]), author="ada")
    return workspace


@pytest.fixture(scope="module")
def source(workspace: Workspace) -> Source:
    """What every export, question and analysis is made from."""
    return workspace.source()


def leaks(*texts: str) -> list[str]:
    """The words of the names that stand in a text, whatever their case, marks and neighbours."""
    return sorted(SECRETS & {word for text in texts for word in plain(text).split()})


def run(workspace: Workspace, command: str, *arguments: str) -> str:
    done = CliRunner().invoke(main, [command, str(workspace.path), *arguments])
    assert done.exit_code == 0, done.output
    return done.output


def test_the_names_are_there_and_are_shown_when_asked_for(workspace: Workspace) -> None:
    found = leaks(*shown(workspace.export("nquads", show_victims=True)))
    assert len(found) > 0.9 * len(SECRETS)
    assert leaks(run(workspace, "ask", "events", "--format", "json", "--show-victims"))


def test_the_copy_without_them_is_made_once(workspace: Workspace) -> None:
    copy = workspace.store().path
    assert copy is not None and copy != workspace.store(show_victims=True).path
    made = (copy / "CURRENT").stat().st_mtime_ns
    assert workspace.store().path == copy
    assert (copy / "CURRENT").stat().st_mtime_ns == made


@pytest.mark.parametrize("name", EXPORTS)
def test_no_export_shows_them(source: Source, name: str) -> None:
    assert leaks(*shown(export(source, name, Options()))) == []


@pytest.mark.parametrize("name", QUESTIONS)
def test_no_question_shows_them(workspace: Workspace, name: str) -> None:
    params = {"since": "1"} if name == "changes" else {}
    rows = workspace.ask(name, params).rows
    assert leaks(json.dumps(rows, ensure_ascii=False)) == []


@pytest.mark.parametrize("name", ANALYSES)
def test_no_analysis_shows_them(source: Source, name: str) -> None:
    rows = analyse(source.store, source.ontology, name).rows
    assert leaks(json.dumps(rows, ensure_ascii=False)) == []


def test_sparql_shows_none_of_them(workspace: Workspace) -> None:
    query = "SELECT * WHERE { GRAPH ?g { ?s ?p ?o } }"
    assert leaks(run(workspace, "sparql", query, "--format", "csv")) == []


@pytest.mark.parametrize(
    "action", [["queue"], ["decisions"], ["contradictions"], ["agreement"], ["export"]]
)
def test_no_list_of_reviews_shows_them(workspace: Workspace, action: list[str]) -> None:
    text = run(workspace, "review", *action)
    assert text and leaks(text) == []


def test_the_page_shows_none_of_them(workspace: Workspace, tmp_path: Path) -> None:
    page = workspace.view(tmp_path / "page.html").read_text("utf-8")
    assert leaks(re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), page)) == []


def test_the_server_shows_none_of_them(workspace: Workspace, tmp_path: Path) -> None:
    app = make_app(source_of(workspace, tmp_path, show_victims=False), hosts=("testserver",))
    with TestClient(app) as client:
        claims = client.get("/claims.json")
        texts = [client.get(p).text for p in ("/", "/query", "/cases.json", "/people.json")]
        texts += [client.get(row["address"]).text for row in claims.json()[:40]]
        texts += [client.get(f"/ask/{name}").text for name in QUESTIONS]
        everything = {"query": "SELECT * WHERE { ?s ?p ?o }"}
        texts += [claims.text, client.get("/sparql", params=everything).text]
    assert leaks(*texts) == []
    for file in tmp_path.rglob("*"):
        if file.is_file():
            assert leaks(file.read_bytes().decode("utf-8", "replace")) == [], file


def test_a_packed_workspace_shows_none_of_them_even_to_who_asks(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.export("workspace", tmp_path / "packed")
    packed = Workspace(tmp_path / "packed")
    assert len(packed.ask("events").rows) == len(workspace.ask("events").rows)
    assert [r[-1] for r in Reviews(packed).decisions().rows] == ["holds"] * 4
    assert leaks(*shown(packed.export("nquads", show_victims=True))) == []
    for file in sorted(packed.path.rglob("*")):
        assert leaks(str(file.relative_to(packed.path))) == []
        if file.is_file() and "published" not in file.parts:  # the same files as in store/
            assert leaks(file.read_bytes().decode("utf-8", "replace")) == [], file
