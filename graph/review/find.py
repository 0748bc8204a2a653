"""What decisions are about, as a store has it now: found by name, or again by its words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from ringtrace.graph.node import local
from ringtrace.graph.review.decisions import Decision
from ringtrace.ontology import PREFIXES

_CLAIMS = """SELECT ?c ?h ?a ?class ?kind ?quote WHERE {
  %s ?c rt:statedIn ?a ; rt:evidence/oa:exact ?quote ; a ?class .
  OPTIONAL { ?c rt:happening ?h }
  OPTIONAL { ?class skos:notation ?kind FILTER(datatype(?kind) = xsd:string) } }"""
_NODES = """SELECT ?node ?label WHERE { %s GRAPH ?g {
  { ?node a rt:Article ; rt:file ?label }
  UNION { ?node a rt:Happening ; rdfs:label ?label }
  UNION { ?node rt:evidence ?words ; rdfs:label ?label } } }"""
_HEAD = "".join(
    f"PREFIX {name}: <{PREFIXES[name]}> " for name in ("rt", "oa", "rdfs", "skos", "xsd")
)


class Queryable(Protocol):
    """A store that answers SPARQL over the union of its graphs."""

    def query(self, sparql: str) -> Any: ...


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim, as far as it has to be found again. kind: notation of the event, else its class."""

    iri: str
    happening: str | None
    article: str
    kind: str
    quotes: frozenset[str]


class Subjects:
    """The claims, happenings, referents and articles of a store.

    claims: by claim, happening and article. labels: of every node that can be joined or corrected.
    about: decisions; only the articles that they name are read then.
    """

    def __init__(self, store: Queryable, about: Iterable[Decision] | None = None) -> None:
        articles, graphs = ("", "") if about is None else _named(about)
        self.claims = _claims(store, articles)
        self.labels: dict[str, str] = {}
        self._alike: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        for row in store.query(_HEAD + _NODES % graphs):
            node, label = row["node"].value, row["label"].value
            self.labels[node] = min(label, self.labels.get(node, label))
            self._alike[*_place(node), label].add(node)

    def claims_of(self, decision: Decision) -> list[Claim]:
        """Return the claims that a decision is about: its own, its happening's or its article's.

        One whose words are others by now is not the same claim; then the claims of the article that
        have its kind and words count. Empty where there are none.
        """
        exact = self.claims.get(decision.subject, [])
        if exact and (not decision.quote or _same_words(exact, decision.quote)):
            return exact
        found = [
            c
            for c in self.claims.get(decision.article, [])
            if c.kind == decision.kind and decision.quote and decision.quote in c.quotes
        ]
        if "#happening-" in decision.subject:
            happenings = {c.happening for c in found if c.happening}
            return [c for h in sorted(happenings) for c in self.claims[h]]
        return found

    def where(self, subject: str) -> dict[str, str]:
        """Return where a subject stands: article, kind, quote; nothing for one that is not there."""
        if found := self.claims.get(subject):
            if "#" not in subject:
                return {"article": subject}
            first = found[0]
            longest = max(first.quotes, key=lambda q: (len(q), q))
            return {"article": first.article, "kind": first.kind, "quote": longest}
        if (label := self.labels.get(subject)) is None:
            return {}
        article, _, key = subject.partition("#")
        return {"article": article, "kind": _place(key and subject)[1], "quote": key and label}

    def node(self, iri: str, words: str) -> str | None:
        """Return the referent, happening or article of this name, or else the one of these words.

        None where there is none, or several.
        """
        label = self.labels.get(iri)
        if label is not None and words in ("", label):
            return iri
        found = self._alike.get((*_place(iri), words), set())
        if len(found) == 1:
            return next(iter(found))
        return iri if label is not None and _overlap(label, words) else None


def _place(node: str) -> tuple[str, str]:
    """The article of a node and the sort of it: "person", "happening"."""
    article, _, key = node.partition("#")
    return article, key.split("-", 1)[0]


def _same_words(claims: Iterable[Claim], quote: str) -> bool:
    return any(quote in known or known in quote for c in claims for known in c.quotes)


def _overlap(label: str, words: str) -> bool:
    return not set(label.casefold().split()).isdisjoint(words.casefold().split())


def _named(decisions: Iterable[Decision]) -> tuple[str, str]:
    """The articles that decisions name, and their graphs, as values in SPARQL."""
    names = {n for d in decisions for n in (d.subject, d.other, d.article)}
    articles = sorted(
        {n.partition("#")[0] for n in names if re.fullmatch(r"https?:[^\s<>\"{}|\\^`]+", n)}
    )
    return (
        f"VALUES ?a {{ {' '.join(f'<{a}>' for a in articles)} }}",
        f"VALUES ?g {{ {' '.join(f'<{a}#graph>' for a in articles)} }}",
    )


def _claims(store: Queryable, articles: str) -> dict[str, list[Claim]]:
    quotes: dict[str, set[str]] = defaultdict(set)
    about: dict[str, tuple[str | None, str, str]] = {}
    for row in store.query(_HEAD + _CLAIMS % articles):
        iri = row["c"].value
        quotes[iri].add(row["quote"].value)
        kind = row["kind"].value if row["kind"] else local(row["class"].value)
        about[iri] = (row["h"].value if row["h"] else None, row["a"].value, kind)
    found: dict[str, list[Claim]] = defaultdict(list)
    for iri, (happening, article, kind) in sorted(about.items()):
        claim = Claim(iri, happening, article, kind, frozenset(quotes[iri]))
        for key in (iri, happening, article):
            if key:
                found[key].append(claim)
    return dict(found)
