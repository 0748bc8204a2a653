"""The live server over a workspace."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import click
import uvicorn

from ringtrace.graph.build import BASE
from ringtrace.graph.nodes import article_graphs, conclusions
from ringtrace.graph.redact import Redactor
from ringtrace.graph.serve import make_app
from ringtrace.graph.serve.app import LOCAL_HOSTS, Question, Source
from ringtrace.queries import QUESTIONS
from ringtrace.workspace import Workspace


def run(workspace: Workspace, *, port: int, show_victims: bool) -> None:
    """Serve until interrupted; readers see what the last build published."""
    with tempfile.TemporaryDirectory(prefix="ringtrace-") as folder:
        source = source_of(workspace, Path(folder), show_victims=show_victims)
        source.snapshot()
        click.echo(
            f"http://127.0.0.1:{port} (page), /query (questions), /sparql (SPARQL 1.1)", err=True
        )
        hosts = (*LOCAL_HOSTS, *(f"{h}:{port}" for h in LOCAL_HOSTS))
        uvicorn.run(make_app(source, hosts=hosts), host="127.0.0.1", port=port, log_level="warning")


def source_of(workspace: Workspace, folder: Path, *, show_victims: bool) -> Source:
    """Return what the server shows of a workspace. folder: where snapshots with names replaced go."""
    snapshot = workspace.snapshot if show_victims else partial(workspace.public_snapshot, folder)
    return Source(
        snapshot=snapshot,
        page=partial(_page, workspace, folder, show_victims),
        questions=tuple(
            Question(q.name, q.summary, tuple((p.name, p.meaning) for p in q.params), q.text)
            for q in QUESTIONS.values()
        ),
        ask=lambda question, params: workspace.ask(question, params, show_victims=show_victims),
        claim=partial(_claim, workspace, show_victims),
    )


def _page(workspace: Workspace, folder: Path, show_victims: bool) -> str:
    name = workspace.snapshot().name
    file = folder / f"page-{name}.html"
    if not file.exists():
        workspace.view(file, show_victims=show_victims)
    return file.read_text("utf-8")


def _claim(
    workspace: Workspace, show_victims: bool, article: str, key: str
) -> Mapping[str, object] | None:
    store = workspace.store(show_victims=True)
    redactor = Redactor(store, show=show_victims)
    known = conclusions(store)
    for graph in article_graphs(store):
        if graph.article.iri != BASE + article:
            continue
        claim = graph.nodes.get(f"{BASE}{article}#{key}")
        if claim is None or "rt:statedIn" not in claim.values:
            return None
        evidence = graph.evidence(claim)
        source = claim.one("rt:source")
        found = {
            "key": key,
            "what": " ".join(claim.kinds),
            "file": graph.article.one("rt:file"),
            "title": graph.article.one("schema:headline"),
            "publisher": graph.label(graph.article.one("schema:publisher") or ""),
            "published": graph.article.one("schema:datePublished"),
            "url": graph.article.one("schema:url"),
            "status": (claim.one("rt:status") or "").rsplit("#", 1)[-1],
            "source": graph.label(source) if source else None,
            "review": known.review([claim.iri]),
            "quotes": [e["quote"] for e in evidence],
            "pieces": _pieces(workspace.texts().get(article, ""), evidence),
        }
        shown: Mapping[str, object] = redactor.value(found)
        return shown
    return None


def _pieces(text: str, evidence: list[dict[str, object]]) -> list[dict[str, object]]:
    pieces: list[dict[str, object]] = []
    at = 0
    for words in sorted(evidence, key=lambda e: int(str(e["start"]))):
        start, end = int(str(words["start"])), int(str(words["end"]))
        if start < at:
            continue
        pieces += [
            {"text": text[at:start], "marked": False},
            {"text": text[start:end], "marked": True},
        ]
        at = end
    return [p for p in [*pieces, {"text": text[at:], "marked": False}] if p["text"]]
