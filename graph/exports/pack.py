"""A workspace to pass on: texts, graph and reviews with the names replaced, ready to be opened."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pyoxigraph as ox

from ringtrace.graph.build import BASE
from ringtrace.graph.exports import rdf
from ringtrace.graph.exports.source import Kept, Options, Source
from ringtrace.graph.history import HISTORY
from ringtrace.graph.redact import Redactor
from ringtrace.graph.review import as_trig
from ringtrace.graph.review.decisions import Decision, without
from ringtrace.graph.store import PACKED
from ringtrace.nouns import Article
from ringtrace.ontology import PREFIXES

_START, _END, _EXACT = (ox.NamedNode(PREFIXES["oa"] + n) for n in ("start", "end", "exact"))
_INTEGER = ox.NamedNode(PREFIXES["xsd"] + "integer")
_DIGEST = ox.NamedNode(PREFIXES["rt"] + "textDigest")


def workspace(source: Source, options: Options) -> dict[str, str | bytes]:
    """Return the files of a workspace: settings, articles/, reviews.trig and the graph as N-Quads.

    Names are replaced in the texts too, so that offsets move: every quote still stands where it says.
    An article whose address or text held a name is another article by then. Without the texts (a store
    by itself) there is the graph alone.
    """
    settings = "format = 1\nontology = []\n"
    if source.kept is None:
        return {"ringtrace.toml": settings, PACKED: rdf.nquads(source, options)}
    kept = source.kept()
    packer = _Packer(kept)
    names = ", ".join(f'"{name}"' for name in kept.ontology)
    files: dict[str, str | bytes] = {
        "ringtrace.toml": f"format = 1\nontology = [{names}]\n",
        **kept.ontology,
    }
    for article in packer.articles():
        files[f"articles/{article.id}.txt"] = article.text
        files[f"articles/{article.id}.json"] = article.card
    files[PACKED] = "".join(sorted(f"{quad} .\n" for quad in packer.quads()))
    if kept.decisions:
        files["reviews.trig"] = as_trig(map(packer.decision, kept.decisions))
    return files


class Shown:
    """An article with the names replaced, and where its offsets went."""

    def __init__(self, article: Article, redactor: Redactor) -> None:
        self.places = redactor.replacements(article.text)
        self._starts = [start for start, _, _ in self.places]
        self.new = redactor.article(article)

    def offset(self, offset: int, *, end: bool = False) -> int:
        """Return an offset of the shown text; one inside a name moves to the edge of what stands for it."""
        before = self.places[: bisect_right(self._starts, offset)]
        moved = 0
        for start, stop, shown in before:
            grown = len(shown) - (stop - start)
            if offset >= stop:
                moved += grown
            elif offset > start:
                return start + moved + (len(shown) if end else 0)
        return offset + moved


class _Packer:
    """Replaces names in all that a workspace keeps, and moves what hangs on the texts."""

    def __init__(self, kept: Kept) -> None:
        self.kept, self.replaced = kept, kept.redactor
        self.shown = {BASE + a.id: Shown(a, kept.redactor) for a in kept.articles}
        self.moved = {old: BASE + shown.new.id for old, shown in self.shown.items()}

    def articles(self) -> list[Article]:
        """Return the articles without the names."""
        return sorted((s.new for s in self.shown.values()), key=lambda a: a.id)

    def quads(self) -> Iterator[ox.Quad]:
        """Yield the quads of all graphs."""
        for graph in self.kept.full.graphs():
            if graph in HISTORY:
                continue
            shown = self.shown.get(graph.removesuffix("#graph"))
            quads = list(self.kept.full.quads(graph))
            new = _spans(quads, shown) if shown else {}
            for quad in quads:
                value = new.get((quad.subject, quad.predicate))
                found = self.replaced.quad(quad)
                yield ox.Quad(
                    self._node(found.subject),
                    found.predicate,
                    value or self._node(found.object),
                    self._node(found.graph_name),
                )

    def decision(self, decision: Decision) -> Decision:
        """Return a decision without the names, on the articles as they are called now."""
        found = without(decision, self.replaced.text, quotes=True)
        names = {f: self._moved(getattr(found, f)) for f in ("subject", "other", "article")}
        now = replace(found, **names)
        return found if now == found else replace(now, key=decision.id)

    def _node(self, term: Any) -> Any:
        if not isinstance(term, ox.NamedNode):
            return term
        return ox.NamedNode(self._moved(term.value))

    def _moved(self, iri: str) -> str:
        article, sign, key = iri.partition("#")
        return self.moved.get(article, article) + sign + key


def _spans(quads: list[ox.Quad], shown: Shown) -> dict[tuple[Any, Any], ox.Literal]:
    """The values that hang on the text, as they are for the text that is shown: by node and property."""
    edges: dict[Any, dict[Any, int]] = defaultdict(dict)
    found: dict[tuple[Any, Any], ox.Literal] = {}
    for quad in quads:
        if quad.predicate in (_START, _END):
            edges[quad.subject][quad.predicate] = int(quad.object.value)  # type: ignore[union-attr]
        elif quad.predicate == _DIGEST:
            found[quad.subject, _DIGEST] = ox.Literal(shown.new.text_digest)
    for node, edge in edges.items():
        start, end = shown.offset(edge[_START]), shown.offset(edge[_END], end=True)
        found[node, _START], found[node, _END] = (
            ox.Literal(str(n), datatype=_INTEGER) for n in (start, end)
        )
        found[node, _EXACT] = ox.Literal(shown.new.text[start:end])
    return found
