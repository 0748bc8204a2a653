"""Nothing leaves the machine or the workspace, and nothing from outside is run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from test_workspace import ARTICLES, METADATA

from ringtrace.errors import UsageError, WorkspaceError
from ringtrace.workspace import Workspace

OFFLINE = Path(__file__).with_name("offline.py")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    workspace = Workspace(tmp_path_factory.mktemp("secure") / "w", create=True)
    workspace.build([ARTICLES / "western-ledger.html"], metadata=[METADATA])
    return workspace


def test_build_ask_and_view_open_no_connection_and_unpickle_nothing(tmp_path: Path) -> None:
    w, page = str(tmp_path / "w"), str(tmp_path / "page.html")
    for words in (
        ["build", w, str(ARTICLES), "--metadata", str(METADATA)],
        ["ask", w, "conflicts"],
        ["view", w, "-o", page],
    ):
        done = subprocess.run(
            [sys.executable, str(OFFLINE), *words], check=False, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
    assert Path(page).stat().st_size > 100_000


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """The address of a web server of this machine, and what was asked of it."""
    seen: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            self.send_response(404)
            self.end_headers()

        do_POST = do_GET

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", seen
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * WHERE {{ SERVICE <{web}> {{ ?s ?p ?o }} }}",
        "SELECT * WHERE {{ FILTER(1<2)service#>\n<{web}> {{ ?s ?p ?o }} }}",
        "SELECT * WHERE {{ SERVICE SILENT <{web}> {{ ?s ?p ?o }} }}",
    ],
)
def test_a_query_reaches_no_other_server(
    workspace: Workspace, asked: tuple[str, list[str]], query: str
) -> None:
    web, seen = asked
    with pytest.raises(UsageError, match="SERVICE"):
        workspace.sparql(query.format(web=web))
    assert seen == []


def test_the_word_service_may_be_asked_for(workspace: Workspace) -> None:
    assert list(workspace.sparql('SELECT * WHERE { ?s ?p "the secret service" }')) == []


@pytest.mark.parametrize("name", ["../outside.ttl", "/etc/hostname", "link.ttl"])
def test_own_turtle_lies_inside_the_workspace(tmp_path: Path, name: str) -> None:
    Workspace(tmp_path / "w", create=True)
    (tmp_path / "outside.ttl").write_text("", "utf-8")
    os.symlink(tmp_path / "outside.ttl", tmp_path / "w" / "link.ttl")
    settings = f"format = 1\nontology = [{json.dumps(name)}]\n"
    (tmp_path / "w" / "ringtrace.toml").write_text(settings, "utf-8")
    with pytest.raises(WorkspaceError, match="lies outside of the workspace. Copy the file into"):
        Workspace(tmp_path / "w")


def test_the_newest_snapshot_lies_inside_the_workspace(workspace: Workspace) -> None:
    current = workspace.path / "published" / "current"
    before = current.read_text("utf-8")
    current.write_text("../../elsewhere\n", "utf-8")
    try:
        with pytest.raises(WorkspaceError, match="no snapshot. Build again"):
            workspace.ask("events")
    finally:
        current.write_text(before, "utf-8")


def test_names_of_inputs_and_metadata_make_no_paths(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Police in Kisumu rescued nine girls on Monday.", "utf-8")
    row = {"file": "a.txt", "url": "https://x.example/../../../etc/passwd", "title": "../../x"}
    (tmp_path / "m.jsonl").write_text(json.dumps(row), "utf-8")
    before = {p for p in tmp_path.rglob("*")}
    workspace = Workspace(tmp_path / "deep" / "w", create=True)
    workspace.build([tmp_path / "a.txt"], metadata=[tmp_path / "m.jsonl"])
    workspace.export("csv", tmp_path / "deep" / "csv")
    new = {p for p in tmp_path.rglob("*")} - before
    assert all(p.is_relative_to(tmp_path / "deep") for p in new)
    kept = sorted(p.name for p in (tmp_path / "deep" / "w" / "articles").iterdir())
    assert len(kept) == 2 and all(len(name.partition(".")[0]) == 16 for name in kept)


def test_entities_of_a_page_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("the secret word is heliotrope", "utf-8")
    page = (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
        '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>&x; Police in Kisumu rescued nine girls on '
        "Monday, the county commander said, and arrested four suspects.</p></body></html>"
    )
    (tmp_path / "a.xhtml").write_text(page, "utf-8")
    workspace = Workspace(tmp_path / "w", create=True)
    workspace.build([tmp_path / "a.xhtml"])
    (article,) = workspace.articles()
    assert "nine girls" in article.text and "heliotrope" not in article.text
