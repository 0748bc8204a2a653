"""A claim with the words that say it, at an address that stays: for reports, and for programs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import pyoxigraph as ox

from ringtrace.graph.build import BASE
from ringtrace.graph.corrected import slots_of
from ringtrace.graph.nodes import ArticleGraph, local, nodes_of
from ringtrace.graph.redact import Redactor
from ringtrace.graph.review import REVIEW_GRAPH
from ringtrace.graph.store import Store
from ringtrace.graph.view.wording import Wording
from ringtrace.ontology import PREFIXES

_ARTICLE, _KEY = re.compile(r"[0-9a-f]{16}"), re.compile(r"[\w-]{1,80}", re.ASCII)
_CLAIMS = """SELECT ?claim (MIN(?class) AS ?kind) ?status ?quote ?file ?start ?end ?review ?withdrawn WHERE {
  ?claim rt:statedIn/rt:file ?file ; a ?class ; rt:mainEvidence ?words .
  ?words oa:exact ?quote ; oa:start ?start ; oa:end ?end .
  OPTIONAL { ?claim rt:status ?status } OPTIONAL { ?claim rt:review ?decided }
  OPTIONAL { ?claim rt:withdrawn ?withdrawn }
  BIND(COALESCE(?decided, "unreviewed") AS ?review)
} GROUP BY ?claim ?status ?quote ?file ?start ?end ?review ?withdrawn ORDER BY ?file ?start ?claim"""
# Of the values of a query, what a row takes.
_READ: dict[str, Callable[[str], object]] = {
    "kind": local, "status": local, "start": int, "end": int
}  # fmt: skip


def address(claim: str) -> str:
    """Return the path at which the server shows a claim."""
    return "/claims/" + claim.removeprefix(BASE).replace("#", "/", 1)


def claim_rows(store: Store) -> list[dict[str, object]]:
    """Return every claim with its IRI, address, kind, status and main words, in order of the texts."""
    rows = []
    for found in store.query(_CLAIMS):
        iri = found["claim"].value
        row: dict[str, object] = {"claim": iri, "address": address(iri)}
        for name in ("kind", "status", "quote", "file", "start", "end", "review"):
            if (term := found[name]) is not None:
                row[name] = _READ.get(name, str)(term.value)
        if found["withdrawn"] is not None:
            row["withdrawn"] = True
        rows.append(row)
    return rows


def claim_card(
    store: Store, redactor: Redactor, article: str, key: str, text: str | None
) -> Mapping[str, object] | None:
    """Return a claim as its page shows it; None where the article holds no such claim.

    text: the article's kept text, None where it is not the one that was read for this store.
    """
    if not _ARTICLE.fullmatch(article) or not _KEY.fullmatch(key):
        return None
    nodes = nodes_of(store.quads(f"{BASE}{article}#graph"))
    about, claim = nodes.get(BASE + article), nodes.get(f"{BASE}{article}#{key}")
    if about is None or claim is None or "rt:statedIn" not in claim.values:
        return None
    graph = ArticleGraph(about, nodes)
    evidence = graph.evidence(claim)
    source = claim.one("rt:source")
    card: dict[str, Any] = {
        "claim": claim.iri,
        "address": address(claim.iri),
        "key": key,
        "what": " ".join(claim.kinds),
        "file": about.one("rt:file"),
        "title": about.one("schema:headline"),
        "publisher": graph.label(about.one("schema:publisher") or "") or None,
        "published": about.one("schema:datePublished"),
        "url": about.one("schema:url"),
        "status": claim.local("rt:status"),
        "source": graph.shown(claim, source, "rt:source") if source else None,
        "review": _reviewed(store, claim.iri, "review") or "unreviewed",
        "withdrawn": _reviewed(store, claim.iri, "withdrawn") is not None,
        "corrected": _corrected(store, claim.iri),
        "reviewed_by": _reviewed(store, claim.iri, "reviewedBy"),
        "slots": slots_of(claim),
        "quotes": [e["quote"] for e in evidence],
    }
    shown: dict[str, Any] = redactor.value({k: v for k, v in card.items() if v})
    spans = [(int(str(e["start"])), int(str(e["end"]))) for e in evidence]
    shown |= {"claim": claim.iri, "address": card["address"], "key": key}
    return shown | {"pieces": pieces(text, spans, redactor) if text is not None else []}


def _corrected(store: Store, claim: str) -> list[str]:
    """What people put into which slots: "count: 17"."""
    corrects, graph = ox.NamedNode(PREFIXES["rt"] + "corrects"), ox.NamedNode(REVIEW_GRAPH)
    made = store.inner.quads_for_pattern(None, corrects, ox.NamedNode(claim), graph)
    nodes = [str(q.subject.value) for q in made]  # type: ignore[union-attr]
    return sorted(
        f"{_reviewed(store, n, 'correctedSlot')}: {_reviewed(store, n, 'correctedValue')}"
        for n in nodes
    )


def _reviewed(store: Store, claim: str, what: str) -> str | None:
    found = store.inner.quads_for_pattern(
        ox.NamedNode(claim), ox.NamedNode(PREFIXES["rt"] + what), None, ox.NamedNode(REVIEW_GRAPH)
    )
    return next((str(q.object.value) for q in found), None)  # type: ignore[union-attr]


def pieces(text: str, spans: list[tuple[int, int]], redactor: Redactor) -> list[dict[str, object]]:
    """Return the text in pieces, those of the spans marked, names replaced across their edges."""
    wording = Wording(text, redactor)
    shown = wording.shown
    found: list[tuple[int, int, bool]] = []
    at = 0
    for start, end in sorted(wording.span(*span) for span in spans):
        if start >= at:
            found += [(at, start, False), (start, end, True)]
            at = end
    found.append((at, len(shown), False))
    return [{"text": shown[a:b], "marked": marked} for a, b, marked in found if shown[a:b]]
