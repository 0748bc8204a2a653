"""The graphs of articles and conclusions as nodes: what records, networks and exports read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ringtrace.graph.node import Node, local, nodes_of, shorten
from ringtrace.graph.resolve import RESOLUTION_GRAPH
from ringtrace.graph.review import REVIEW_GRAPH
from ringtrace.graph.store import Store

__all__ = [
    "ArticleGraph",
    "Conclusions",
    "Node",
    "article_graphs",
    "conclusions",
    "local",
    "nodes_of",
    "shorten",
]


@dataclass(slots=True)
class ArticleGraph:
    """One article's graph: its article node, its claims in order, all its nodes by IRI."""

    article: Node
    nodes: dict[str, Node]

    def claims(self) -> list[Node]:
        """Return the claims in the order of the text."""
        found = [n for n in self.nodes.values() if "rt:statedIn" in n.values]
        return sorted(found, key=lambda n: (self.start(n), n.iri))

    def start(self, claim: Node) -> int:
        """Return the offset of a claim's main evidence."""
        main = self.nodes.get(claim.one("rt:mainEvidence") or "")
        return int((main.one("oa:start") if main else None) or 0)

    def first(self, iri: str) -> int:
        """Return where the words of a value or referent begin."""
        node = self.nodes.get(iri)
        starts = [int(str(e["start"])) for e in self.evidence(node)] if node else []
        return min(starts, default=0)

    def label(self, iri: str) -> str:
        """Return a node's label, or the end of its IRI."""
        node = self.nodes.get(iri)
        return (node.one("rdfs:label") if node else None) or local(iri)

    def shown(self, claim: Node, filler: str, slot: str = "") -> str:
        """Return the words that stand for a filler in a claim; as its source they may be others."""
        mentions = set(self.nodes[filler].all("rt:evidence")) if filler in self.nodes else set()
        words = "rt:sourceWords" if slot == "rt:source" else "rt:shows"
        shown = [e for e in claim.all(words) if e in mentions]
        quotes = [q for e in shown if (q := self.nodes[e].one("oa:exact"))]
        return max(quotes, key=len) if quotes else self.label(filler)

    def evidence(self, claim: Node) -> list[dict[str, object]]:
        """Return the evidence of a claim: start, end, quote."""
        return [
            {
                "start": int(words.one("oa:start") or 0),
                "end": int(words.one("oa:end") or 0),
                "quote": words.one("oa:exact") or "",
            }
            for e in claim.all("rt:evidence")
            if (words := self.nodes.get(e)) is not None
        ]


def article_graphs(store: Store) -> Iterator[ArticleGraph]:
    """Yield the graph of each article, in order of file and IRI."""
    found = []
    for graph in store.graphs():
        if graph.endswith("#graph"):
            nodes = nodes_of(store.quads(graph))
            article = next((n for n in nodes.values() if "rt:Article" in n.all("rdf:type")), None)
            if article is not None:
                found.append(ArticleGraph(article, nodes))
    yield from sorted(found, key=lambda g: (g.article.one("rt:file") or "", g.article.iri))


@dataclass(slots=True)
class Conclusions:
    """What resolve and people concluded: identity and case of nodes, reviews and corrections."""

    nodes: dict[str, Node]
    reviews: dict[str, Node]
    corrections: dict[str, list[tuple[str, str]]]

    def hub(self, iri: str) -> str | None:
        """Return the identity that a node was joined to."""
        node = self.nodes.get(iri)
        return node.one("rt:identity") if node else None

    def case(self, iri: str) -> str | None:
        """Return the case of a happening or article."""
        node = self.nodes.get(iri)
        if node is None:
            return None
        hub = self.nodes.get(node.one("rt:identity") or "")
        return node.one("rt:inCase") or (hub.one("rt:inCase") if hub else None)

    def withdrawn(self, iri: str) -> bool:
        """Return whether an outlet took the article back, of an article or a claim of it."""
        node = self.reviews.get(iri)
        return node is not None and node.one("rt:withdrawn") == "true"

    def corrected(self, iri: str) -> str | None:
        """Return the slots of a claim that people put right: "count, place"; None for none."""
        return ", ".join(sorted({slot for slot, _ in self.corrections.get(iri, [])})) or None

    def review(self, claims: Iterable[str]) -> str | None:
        """Return accepted or rejected where all claims are decided alike, None otherwise."""
        found = {(self.reviews[c].one("rt:review") if c in self.reviews else None) for c in claims}
        return found.pop() if len(found) == 1 else None


def conclusions(store: Store) -> Conclusions:
    """Return what the resolution and review graphs hold."""
    reviews = nodes_of(store.quads(REVIEW_GRAPH))
    corrections: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for node in reviews.values():
        if claim := node.one("rt:corrects"):
            corrections[claim].append(
                (node.one("rt:correctedSlot") or "", node.one("rt:correctedValue") or "")
            )
    return Conclusions(nodes_of(store.quads(RESOLUTION_GRAPH)), reviews, corrections)
