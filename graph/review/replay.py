"""Decisions to the review graph: which claims are accepted, rejected, corrected, by whom, why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import Literal, NamedNode, Quad

from ringtrace.graph.review.decisions import Decision, effective
from ringtrace.graph.review.file import BASE
from ringtrace.graph.review.find import Queryable, Subjects
from ringtrace.ontology import PREFIXES

REVIEW_GRAPH = BASE + "graph"
_GRAPH = NamedNode(REVIEW_GRAPH)
VERDICTS = {"accept": "accepted", "reject": "rejected", "irrelevant": "rejected"}
PAIRS = ("merge", "split")


class Store(Queryable, Protocol):
    """What replay needs of the store."""

    def replace(self, graph: str, quads: Iterable[Quad]) -> None: ...


@dataclass(frozen=True, slots=True)
class Replayed:
    """How many decisions hold, and those whose claim is no longer there."""

    held: int
    lost: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Ruled:
    """Which nodes people ruled distinct, and which one, with the words that say so."""

    apart: frozenset[frozenset[str]]
    together: dict[frozenset[str], str]


def replay(store: Store, decisions: Sequence[Decision]) -> Replayed:
    """Replace the review graph by what the decisions say of the claims that are there now.

    A later decision on a claim overrides an earlier one. What no longer finds its claim is reported
    as lost, and kept.
    """
    holding = effective(decisions)
    if not holding:
        store.replace(REVIEW_GRAPH, ())
        return Replayed(0, ())
    subjects = Subjects(store, holding)
    lost = {d for d in holding if d.action in PAIRS and _pair(subjects, d) is None}
    quads: list[Quad] = []
    verdicts: dict[str, tuple[str, Decision]] = {}
    corrections: dict[tuple[str, str], Decision] = {}
    for decision in holding:
        if decision.action in PAIRS:
            continue
        about = [c.iri for c in subjects.claims_of(decision)]
        if decision.action == "withdrawn":
            about = list(dict.fromkeys([*(i.split("#")[0] for i in about), *about]))
        if decision.action == "correct" and not about:
            node = subjects.node(decision.subject, decision.quote)
            about = [node] if node else []
        if not about:
            lost.add(decision)
        for iri in about:
            if decision.action in VERDICTS:
                verdicts[iri] = (VERDICTS[decision.action], decision)
            elif decision.action == "correct":
                corrections[iri, decision.slot] = decision
            elif decision.action == "withdrawn":
                quads.append(_quad(iri, "rt:withdrawn", Literal(True)))
    for iri, (verdict, decision) in verdicts.items():
        quads.append(_quad(iri, "rt:review", Literal(verdict)))
        quads.append(_quad(iri, "rt:reviewedBy", Literal(decision.author)))
        if decision.reason:
            quads.append(_quad(iri, "rt:reviewReason", Literal(decision.reason)))
    for (iri, slot), decision in corrections.items():
        quads += _correction(iri, slot, decision)
    store.replace(REVIEW_GRAPH, sorted(set(quads), key=str))
    return Replayed(len(holding) - len(lost), tuple(d for d in holding if d in lost))


def ruled(store: Queryable, decisions: Sequence[Decision]) -> Ruled:
    """Return the pairs of nodes that people joined or parted, the last word on a pair counting."""
    holding = [d for d in effective(decisions) if d.action in PAIRS]
    if not holding:
        return Ruled(frozenset(), {})
    subjects = Subjects(store, holding)
    last: dict[frozenset[str], Decision] = {}
    for decision in holding:
        if (pair := _pair(subjects, decision)) is not None:
            last[pair] = decision
    return Ruled(
        frozenset(p for p, d in last.items() if d.action == "split"),
        {p: _words(d) for p, d in last.items() if d.action == "merge"},
    )


def _pair(subjects: Subjects, decision: Decision) -> frozenset[str] | None:
    one = subjects.node(decision.subject, decision.quote)
    two = subjects.node(decision.other, decision.other_quote)
    return frozenset((one, two)) if one and two and one != two else None


def _words(decision: Decision) -> str:
    said = f"ruled one by {decision.author}"
    return f"{said}: {decision.reason}" if decision.reason else said


def _correction(iri: str, slot: str, decision: Decision) -> list[Quad]:
    """A node of its own for each claim: one decision may correct all claims of a happening."""
    node = f"{BASE}{decision.id}-{iri.rsplit('/', 1)[-1].replace('#', '-')}"
    return [
        _quad(node, "rdf:type", NamedNode(PREFIXES["rt"] + "Correction")),
        _quad(node, "rt:corrects", NamedNode(iri)),
        _quad(node, "rt:correctedSlot", Literal(slot)),
        _quad(node, "rt:correctedValue", Literal(decision.value)),
        _quad(node, "rt:reviewedBy", Literal(decision.author)),
    ]


def _quad(subject: str, predicate: str, value: NamedNode | Literal) -> Quad:
    prefix, name = predicate.split(":")
    return Quad(NamedNode(subject), NamedNode(PREFIXES[prefix] + name), value, _GRAPH)
