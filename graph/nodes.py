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


_ARTICLES = """SELECT ?file ?article ?graph {
  GRAPH ?graph { ?article a rt:Article . OPTIONAL { ?article rt:file ?file } } }"""


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
    rows = [(row["file"], row["article"], row["graph"]) for row in store.query(_ARTICLES)]
    texts = (tuple(term.value if term else "" for term in row) for row in rows)
    for _, article, graph in sorted(set(texts)):
        if graph.endswith("#graph"):
            nodes = _nodes(store, graph)
            yield ArticleGraph(nodes[article], nodes)


def _nodes(store: Store, graph: str) -> dict[str, Node]:
    """The nodes of a graph in the order of their text: to sort these takes half as long as all quads."""
    nodes = nodes_of(store.unsorted(graph))
    return {iri: nodes[iri] for iri in sorted(nodes, key=lambda iri: f"{iri}>")}


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


def conclusions(store: Store, names: Iterable[str] = ()) -> Conclusions:
    """Return what the resolution and review graphs hold. names: of the first these properties alone."""
    reviews = _nodes(store, REVIEW_GRAPH)
    corrections: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for node in reviews.values():
        if claim := node.one("rt:corrects"):
            corrections[claim].append(
                (node.one("rt:correctedSlot") or "", node.one("rt:correctedValue") or "")
            )
    return Conclusions(_concluded(store, names), reviews, corrections)


def _concluded(store: Store, names: Iterable[str]) -> dict[str, Node]:
    """The nodes of the resolution graph; with some names a fraction of it is read."""
    nodes: dict[str, Node] = {}
    for name in sorted(names):
        query = f"SELECT ?node ?value {{ GRAPH <{RESOLUTION_GRAPH}> {{ ?node {name} ?value }} }}"
        for row in store.query(query):
            iri = str(row["node"].value)
            if iri not in nodes:
                nodes[iri] = Node(iri)
            nodes[iri].values[name].append(str(row["value"].value))
    for node in nodes.values():
        for values in node.values.values():
            values.sort()
    return nodes if names else _nodes(store, RESOLUTION_GRAPH)
