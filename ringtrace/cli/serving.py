"""The live server over a workspace."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Mapping
from pathlib import Path

import click
import uvicorn

from ringtrace.cli.live import Live, iri_of
from ringtrace.graph.serve import make_app
from ringtrace.graph.serve.app import LOCAL_HOSTS, Question, Source
from ringtrace.graph.serve.reviewers import ON_ARTICLES
from ringtrace.queries import QUESTIONS
from ringtrace.workspace import Workspace
from ringtrace.workspace.reviews import Reviews


def run(workspace: Workspace, *, port: int, show_victims: bool, token: str | None = None) -> None:
    """Serve until interrupted; readers see what the last build published."""
    with tempfile.TemporaryDirectory(prefix="ringtrace-") as folder:
        source = source_of(workspace, Path(folder), show_victims=show_victims)
        click.echo(
            f"http://127.0.0.1:{port} (page), /query (questions), /sparql (SPARQL 1.1)"
            + (", review with the token" if token else ""),
            err=True,
        )
        hosts = (*LOCAL_HOSTS, *(f"{h}:{port}" for h in LOCAL_HOSTS))
        app = make_app(source, hosts=hosts, token=token)
        uvicorn.run(
            app,
            host="127.0.0.1",
            port=port,
            log_level="warning",
            timeout_keep_alive=60,  # a busy server must not hang up on a client that asks again
        )


def source_of(workspace: Workspace, folder: Path, *, show_victims: bool) -> Source:
    """Return what the server shows of a workspace. folder: where snapshots with names replaced go."""
    live = Live(workspace, folder, show_victims=show_victims)
    deciding = threading.Lock()

    def review(article: str, key: str, decision: Mapping[str, str]) -> None:
        subject = iri_of(live, article, key)
        if decision["action"] in ON_ARTICLES:
            subject = subject.split("#")[0]
        with deciding:
            Reviews(workspace).decide(subject=subject, **decision)

    return Source(
        snapshot=live.snapshot,
        page=live.page,
        questions=tuple(
            Question(q.name, q.summary, tuple((p.name, p.meaning) for p in q.params), q.text)
            for q in QUESTIONS.values()
        ),
        ask=live.ask,
        claims=live.claims,
        claim=live.claim,
        review=review,
    )
