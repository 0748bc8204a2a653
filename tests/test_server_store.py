"""The graph on a real SPARQL 1.1 server: the same bytes and answers as in the folder, whatever fails."""

from __future__ import annotations

import base64
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import requests
from click.testing import CliRunner
from oxigraph import Oxigraph
from test_workspace import ARTICLES, METADATA

from ringtrace.cli import main
from ringtrace.errors import RingtraceError, UsageError, WorkspaceError
from ringtrace.graph.exports import EXPORTS
from ringtrace.graph.remote import TOKEN, Remote
from ringtrace.nouns import Table
from ringtrace.queries import QUESTIONS
from ringtrace.workspace import Workspace
from ringtrace.workspace.reviews import Reviews

HARM = (
    "Police said Amina Odhiambo, aged 9, was abducted in Kisumu on Monday and sold for 900 dollars."
)
VALUES = {
    "kind": "rescue", "status": "asserted", "case": "children", "name": "Nafuna", "who": "police",
    "place": "Busia", "country": "KE", "since": "2021-01-01", "until": "2022-01-01",
    "agency": "police", "person": "Simiyu", "currency": "kes", "ring": "ring", "file": "txt",
    "problem": "no", "source": 'Nafuna "', "slot": "agent", "claim": "x", "from": "Bungoma", "to": "x",
    "change": "added",
}  # fmt: skip


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Oxigraph]:
    with Oxigraph(tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    file = tmp_path_factory.mktemp("inputs") / "harm.txt"
    file.write_text(HARM, "utf-8")
    return [ARTICLES, file]


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory, inputs: list[Path]) -> Workspace:
    workspace = Workspace(tmp_path_factory.mktemp("local") / "w", create=True)
    workspace.build(inputs, metadata=[METADATA])
    return workspace


@pytest.fixture(scope="module")
def remote(
    tmp_path_factory: pytest.TempPathFactory, inputs: list[Path], server: Oxigraph
) -> Workspace:
    path = tmp_path_factory.mktemp("remote") / "w"
    workspace = Workspace(path, create=True, store=server.address)
    workspace.build(inputs, metadata=[METADATA])
    return workspace


def texts_and_graph(workspace: Workspace) -> dict[str, object]:
    """What everything else is made from."""
    found: dict[str, object] = {
        p.name: p.read_bytes() for p in sorted((workspace.path / "articles").iterdir())
    }
    return found | {"graph": workspace.export("nquads", show_victims=True)}


def test_every_export_and_text_is_the_same_byte_for_byte(
    local: Workspace, remote: Workspace
) -> None:
    assert texts_and_graph(remote) == texts_and_graph(local)
    for name in EXPORTS:
        if name not in ("ftm", "xlsx") and not name.startswith("dossier"):  # made of the same quads
            assert remote.export(name) == local.export(name), name
    assert not (remote.path / "store").exists()


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_the_server_answers_every_question_as_the_folder_does(
    local: Workspace, remote: Workspace, name: str
) -> None:
    params = {p.name: VALUES[p.name] for p in QUESTIONS[name].params}
    for asked in ({}, *({key: value} for key, value in params.items()), params):
        expected = timeless(local.ask(name, asked, show_victims=True))
        assert timeless(remote.ask(name, asked, show_victims=True)) == expected, asked
    assert timeless(remote.ask(name)) == timeless(local.ask(name))


def timeless(table: Table) -> list[dict[str, object]]:
    """The rows without the time of their build: the two workspaces were not built at once."""
    rows = (zip(table.columns, row, strict=True) for row in table.rows)
    return [{name: cell for name, cell in row if name != "time"} for row in rows]


def test_names_of_victims_are_replaced_in_what_a_server_holds_too(remote: Workspace) -> None:
    free = 'SELECT ?x { ?x ?p ?name FILTER(CONTAINS(?name, "Amina")) }'
    assert list(remote.sparql(free, show_victims=True)) and not list(remote.sparql(free))
    assert "Amina" in str(remote.ask("people", show_victims=True))
    assert "Amina" not in str(remote.ask("people")) and remote.ask("people").rows


def test_where_nobody_is_to_be_protected_there_is_no_copy(tmp_path: Path) -> None:
    with Oxigraph(tmp_path / "data") as server:
        workspace = Workspace(tmp_path / "w", create=True, store=server.address)
        (tmp_path / "a.txt").write_text("Police in Kisumu rescued nine girls on Monday.", "utf-8")
        workspace.build([tmp_path / "a.txt"])
        assert isinstance(workspace.store(), Remote)


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("ASK { ?s a rt:Rescue }", "json"),
        ("SELECT ?f (COUNT(*) AS ?n) { ?a rt:file ?f } GROUP BY ?f ORDER BY ?f", "csv"),
        ("CONSTRUCT { ?a rt:file ?f } WHERE { GRAPH ?g { ?a rt:file ?f } }", "turtle"),
    ],
)
def test_the_command_line_asks_the_server(
    local: Workspace, remote: Workspace, query: str, form: str
) -> None:
    words = ["sparql", "--show-victims", "--format", form, query]
    here = CliRunner().invoke(main, [words[0], str(local.path), *words[1:]])
    there = CliRunner().invoke(
        main, [words[0], str(remote.path), "--store", str(remote.server), *words[1:]]
    )
    assert there.exit_code == 0 and there.stdout and sorted(there.stdout) == sorted(here.stdout)


def test_the_page_and_the_check_are_those_of_the_folder(
    local: Workspace, remote: Workspace, tmp_path: Path
) -> None:
    pages = [w.view(tmp_path / f"{n}.html").read_bytes() for n, w in enumerate((local, remote))]
    assert pages[0] == pages[1]
    assert remote.check() == []


def test_people_decide_articles_go_and_builds_find_what_is_unchanged(
    tmp_path: Path, inputs: list[Path]
) -> None:
    with Oxigraph(tmp_path / "data") as server:
        exported = []
        for name, store in (("here", None), ("there", server.address)):
            workspace = Workspace(tmp_path / name, create=True, store=store)
            workspace.build(inputs, metadata=[METADATA])
            queue = Reviews(workspace).queue()
            claim = str(queue.rows[0][queue.columns.index("claim")])
            Reviews(workspace).decide("accept", claim, author="A. Reviewer")
            workspace.remove(["harm.txt"])
            again = workspace.build(inputs, metadata=[METADATA])
            assert (again.new, again.unchanged) == (1, 4)
            exported.append((workspace.export("nquads"), workspace.ask("events", accepted=True)))
        assert exported[0] == exported[1]
        assert "A. Reviewer" in str(exported[0][0])


@pytest.mark.parametrize("which", ["server", "build"])
def test_what_is_killed_goes_on_to_the_same_bytes(
    local: Workspace, inputs: list[Path], tmp_path: Path, which: str
) -> None:
    with Oxigraph(tmp_path / "data") as server:
        workspace = Workspace(tmp_path / "w", create=True, store=server.address)
        if which == "server":
            with pytest.raises(WorkspaceError, match="no server answers. Start it"):
                workspace.build(inputs, metadata=[METADATA], progress=lambda *_: server.kill())
            server.start()
        else:
            words = ["build", str(tmp_path / "w"), *map(str, inputs), "--metadata", str(METADATA)]
            killed = subprocess.run(
                [sys.executable, "-c", _DIES, *words, "--store", server.address], check=False
            )
            assert killed.returncode == -9
        assert 0 < len(Remote(server.address, read_only=True).digests()) < 5
        workspace.build(inputs, metadata=[METADATA])
        assert texts_and_graph(workspace) == texts_and_graph(local)


_DIES = """
import os, sys
from ringtrace.cli import main
from ringtrace.graph.remote import Remote
put, number = Remote.replace, 0
def dies(self, graph, quads):
    global number
    put(self, graph, quads)
    number += 1
    if number == 3:  # the ontology's graph and two articles
        os.kill(os.getpid(), 9)
Remote.replace = dies
main(sys.argv[1:])
"""


def test_an_answer_that_was_cut_is_an_error(remote: Workspace, tmp_path: Path) -> None:
    with Oxigraph(tmp_path / "data", "--timeout-s", "1") as hasty:
        data = str(remote.export("nquads", show_victims=True, with_ontology=True))
        requests.post(
            f"{hasty.address}/store",
            data=data.encode(),
            headers={"Content-Type": "application/n-quads"},
            timeout=60,
        ).raise_for_status()
        store = Remote(hasty.address, read_only=True)
        assert list(store.query("SELECT * { ?s ?p ?o } LIMIT 3"))
        with pytest.raises(RingtraceError, match="cut: the server ran out of time. Ask for less"):
            store.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")


def test_one_folder_has_one_writer_and_one_server_one_workspace(
    remote: Workspace, tmp_path: Path
) -> None:
    with remote._writing(), pytest.raises(WorkspaceError, match="another process is writing"):
        remote.build([])
    other = Workspace(tmp_path / "other", create=True, store=remote.server)
    with pytest.raises(WorkspaceError, match="holds 5 articles of another workspace"):
        other.build([ARTICLES])


def test_where_the_graph_is_has_to_be_said(local: Workspace, remote: Workspace) -> None:
    with pytest.raises(WorkspaceError, match=f"on a server. Say --store {remote.server}"):
        Workspace(remote.path)
    with pytest.raises(WorkspaceError, match="lies in the folder. Build a new workspace"):
        Workspace(local.path, store=remote.server)
    with pytest.raises(UsageError, match="no address of a server. Write it as http://"):
        Workspace(local.path.parent / "new", create=True, store="localhost").build([])
    with pytest.raises(UsageError, match="forget is for a graph in the folder"):
        remote.forget("Amina Odhiambo")
    done = CliRunner().invoke(main, ["serve", str(remote.path), "--store", str(remote.server)])
    assert done.exit_code == 2


def test_a_value_cannot_end_its_quotes(remote: Workspace) -> None:
    for value in ('x") || true || ("', "' . } #", 'a\nb"""'):
        assert remote.ask("events", {"name": value}, show_victims=True).rows == ()
    with pytest.raises(UsageError, match="name has a backslash"):
        remote.ask("events", {"name": "\\u0022"}, show_victims=True)


@pytest.fixture
def guarded(server: Oxigraph) -> Iterator[tuple[str, str]]:
    """The server behind one that lets pass who shows name and password, or the token."""
    known = {"Basic " + base64.b64encode(b"ringtrace:key").decode(), "Bearer key"}

    class Guard(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if self.headers.get("Authorization") not in known:
                self.send_error(401)
                return
            kept = {k: v for k, v in self.headers.items() if k in ("Accept", "Content-Type")}
            answer = requests.request(
                self.command, server.address + self.path, data=body, headers=kept, timeout=60
            )
            self.send_response(answer.status_code)
            self.send_header("Content-Length", str(len(answer.content)))
            self.end_headers()
            self.wfile.write(answer.content)

        do_GET = do_PUT = do_POST

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    guard = ThreadingHTTPServer(("127.0.0.1", 0), Guard)
    threading.Thread(target=guard.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{guard.server_port}", "ringtrace:key"
    guard.shutdown()
    guard.server_close()


def test_a_server_may_want_a_password_or_a_token(
    remote: Workspace, guarded: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    host, password = guarded
    with pytest.raises(WorkspaceError, match="who asks") as refused:
        Workspace(remote.path, store=f"http://ringtrace:wrong@{host}").ask("events")
    assert "wrong" not in str(refused.value)
    expected = remote.ask("events", show_victims=True)
    known = Workspace(remote.path, store=f"http://{password}@{host}")
    assert known.ask("events", show_victims=True) == expected
    monkeypatch.setenv(TOKEN, "key")
    assert Workspace(remote.path, store=f"http://{host}").ask("events", show_victims=True) == (
        expected
    )
    known.resolve()
    assert re.fullmatch(r"http://127.0.0.1:\d+\n", (remote.path / "server").read_text("utf-8"))
