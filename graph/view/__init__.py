"""A workspace as one offline HTML page: network, timeline, map, claims and their words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ringtrace.errors import from_os
from ringtrace.graph.corrected import corrected
from ringtrace.graph.inert import plain
from ringtrace.graph.redact import Redactor
from ringtrace.graph.store import Store
from ringtrace.graph.view.affairs import affairs
from ringtrace.graph.view.data import only_accepted, read
from ringtrace.graph.view.index import index_of, payload_of
from ringtrace.graph.view.notebook import Inline
from ringtrace.graph.view.page import render
from ringtrace.graph.view.wording import Redacts
from ringtrace.ontology import Ontology, load_ontology

__all__ = ["Inline", "as_html", "show", "view"]


def view(
    store: Store,
    texts: Mapping[str, str],
    out: Path,
    *,
    redactor: Redacts | None = None,
    ontology: Ontology | None = None,
    accepted: bool = False,
    title: str | None = None,
) -> Path:
    """Return the path of the page written: one HTML file that needs no network.

    texts: article id to its kept text. redactor: what hides names; without one, victims' and
    minors' names are hidden. ontology: where a user added kinds of event. accepted: only claims that a person accepted.
    """
    page = as_html(
        store, texts, redactor=redactor, ontology=ontology, accepted=accepted, title=title
    )
    try:
        out.write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        raise from_os(error, out) from error
    return out


def show(
    store: Store,
    texts: Mapping[str, str],
    *,
    redactor: Redacts | None = None,
    ontology: Ontology | None = None,
    accepted: bool = False,
    title: str | None = None,
) -> Inline:
    """Return the page as an object that a notebook shows in place."""
    return Inline(
        as_html(store, texts, redactor=redactor, ontology=ontology, accepted=accepted, title=title)
    )


def as_html(
    store: Store,
    texts: Mapping[str, str],
    *,
    redactor: Redacts | None = None,
    ontology: Ontology | None = None,
    accepted: bool = False,
    title: str | None = None,
) -> str:
    """Return the page itself."""
    ontology = ontology or load_ontology()
    redactor = redactor or Redactor(store)
    workspace = read(corrected(store), texts, ontology, redactor)
    shown = affairs(only_accepted(workspace) if accepted else workspace)
    heading = plain(redactor.text(title or "What the articles say"))
    payloads = {affair.id: payload_of(affair, ontology) for affair in shown}
    return render(heading, index_of(shown, ontology), payloads)
