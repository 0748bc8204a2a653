"""A workspace as one offline HTML page: network, timeline, map, claims and their words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ringtrace.graph.view.affairs import affairs
from ringtrace.graph.view.data import read
from ringtrace.graph.view.index import index_of, payload_of
from ringtrace.graph.view.page import render
from ringtrace.graph.view.rows import Queryable
from ringtrace.graph.view.wording import Redacts, plain
from ringtrace.ontology import load_ontology

__all__ = ["view"]


def view(
    store: Queryable,
    texts: Mapping[str, str],
    out: Path,
    *,
    redactor: Redacts,
    accepted: bool = False,
    title: str | None = None,
) -> Path:
    """Return the path of the page written: one HTML file that needs no network.

    texts: article id to its kept text. accepted: only claims that a person accepted.
    """
    ontology = load_ontology()
    shown = affairs(read(store, texts, ontology, redactor))
    heading = plain(redactor.text(title or "What the articles say"))
    page = render(
        heading, index_of(shown, ontology), {a.id: payload_of(a, ontology) for a in shown}
    )
    out.write_text(page, encoding="utf-8", newline="\n")
    return out
