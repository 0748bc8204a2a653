"""Decisions to the review graph: which claims are accepted, rejected, corrected, by whom, why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from pyoxigraph import Literal, NamedNode, Quad

from ringtrace.graph.review.decisions import Decision, effective
from ringtrace.graph.review.file import BASE
from ringtrace.ontology import PREFIXES

REVIEW_GRAPH = BASE + "graph"
_GRAPH = NamedNode(REVIEW_GRAPH)
VERDICTS = {"accept": "accepted", "reject": "rejected", "irrelevant": "rejected"}


class Store(Protocol):
    """What replay needs of the store."""

    def query(self, sparql: str) -> Any: ...

    def replace(self, graph: str, quads: Iterable[Quad]) -> None: ...


@dataclass(frozen=True, slots=True)
class Replayed:
    """How many decisions hold, and those whose claim is no longer there."""

    held: int
    lost: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class _Claim:
    iri: str
    happening: str | None
    article: str
    kind: str
    quotes: frozenset[str]


def replay(store: Store, decisions: Sequence[Decision]) -> Replayed:
    """Replace the review graph by what the decisions say of the claims that are there now.

    A later decision on a claim overrides an earlier one. A claim is found by its IRI, or else by its
    article, kind and quote; where neither finds it the decision is reported as lost and kept.
    """
    claims = _claims(store)
    found: dict[str, tuple[str, Decision]] = {}
    corrections: dict[tuple[str, str], Decision] = {}
    quads: list[Quad] = []
    lost = []
    holding = effective(decisions)
    for decision in holding:
        if decision.action in ("merge", "split"):
            continue
        about = _find(claims, decision)
        if not about:
            lost.append(decision)
        for claim in about:
            if decision.action in VERDICTS:
                found[claim.iri] = (VERDICTS[decision.action], decision)
            elif decision.action == "correct":
                corrections[claim.iri, decision.slot] = decision
        if decision.action == "withdrawn" and about:
            quads.append(_quad(decision.subject, "rt:withdrawn", Literal(True)))
    for iri, (verdict, decision) in found.items():
        quads.append(_quad(iri, "rt:review", Literal(verdict)))
        quads.append(_quad(iri, "rt:reviewedBy", Literal(decision.author)))
        if decision.reason:
            quads.append(_quad(iri, "rt:reviewReason", Literal(decision.reason)))
    for (iri, slot), decision in corrections.items():
        node = BASE + decision.id
        quads += [
            _quad(node, "rdf:type", NamedNode(PREFIXES["rt"] + "Correction")),
            _quad(node, "rt:corrects", NamedNode(iri)),
            _quad(node, "rt:correctedSlot", Literal(slot)),
            _quad(node, "rt:correctedValue", Literal(decision.value)),
            _quad(node, "rt:reviewedBy", Literal(decision.author)),
        ]
    store.replace(REVIEW_GRAPH, sorted(set(quads), key=str))
    return Replayed(len(holding) - len(lost), tuple(lost))


def apart(decisions: Sequence[Decision]) -> frozenset[frozenset[str]]:
    """Return the pairs of nodes that are ruled distinct, the last word on a pair counting."""
    return frozenset(p for p, action in _pairs(decisions).items() if action == "split")


def together(decisions: Sequence[Decision]) -> frozenset[frozenset[str]]:
    """Return the pairs of nodes that are ruled to be one."""
    return frozenset(p for p, action in _pairs(decisions).items() if action == "merge")


def _pairs(decisions: Sequence[Decision]) -> dict[frozenset[str], str]:
    return {
        frozenset((d.subject, d.other)): d.action
        for d in effective(decisions)
        if d.action in ("merge", "split")
    }


def _find(claims: dict[str, list[_Claim]], decision: Decision) -> list[_Claim]:
    """Claims of the subject: itself, its happening's, its article's; else the same words again."""
    if exact := claims.get(decision.subject):
        return exact
    return [
        c
        for c in claims.get(decision.article, [])
        if c.kind == decision.kind and decision.quote and decision.quote in c.quotes
    ]


def _claims(store: Store) -> dict[str, list[_Claim]]:
    """Claims by their own IRI, their happening's and their article's."""
    quotes: dict[str, set[str]] = {}
    about: dict[str, tuple[str | None, str, str]] = {}
    for row in store.query(
        f"""PREFIX rt: <{PREFIXES["rt"]}> PREFIX oa: <{PREFIXES["oa"]}>
        PREFIX skos: <{PREFIXES["skos"]}> PREFIX xsd: <{PREFIXES["xsd"]}>
        SELECT ?c ?h ?a ?class ?kind ?quote WHERE {{
          ?c rt:statedIn ?a ; rt:evidence/oa:exact ?quote ; a ?class .
          OPTIONAL {{ ?c rt:happening ?h }}
          OPTIONAL {{ ?class skos:notation ?kind FILTER(datatype(?kind) = xsd:string) }} }}"""
    ):
        iri = row["c"].value
        quotes.setdefault(iri, set()).add(row["quote"].value)
        kind = row["kind"].value if row["kind"] else row["class"].value.rsplit("#", 1)[-1]
        about[iri] = (row["h"].value if row["h"] else None, row["a"].value, kind)
    found: dict[str, list[_Claim]] = {}
    for iri, (happening, article, kind) in sorted(about.items()):
        claim = _Claim(iri, happening, article, kind, frozenset(quotes[iri]))
        for key in (iri, happening, article):
            if key:
                found.setdefault(key, []).append(claim)
    return found


def _quad(subject: str, predicate: str, value: NamedNode | Literal) -> Quad:
    prefix, name = predicate.split(":")
    return Quad(NamedNode(subject), NamedNode(PREFIXES[prefix] + name), value, _GRAPH)
