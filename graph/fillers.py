"""What fills the slots of records: words, values and status of the claims that a record is made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ringtrace.graph.nodes import ArticleGraph, Node
from ringtrace.graph.terms import QUALIFIERS, read_number

_IN_RECORDS = {name: qualifier for qualifier, name in QUALIFIERS.items()}


def words_of(claims: Sequence[Node], slot: str, graph: ArticleGraph) -> list[str]:
    """Return fillers as written, one a referent: its longest wording; offences by their words."""
    found: dict[str, str] = {}
    for claim in claims:
        for iri in claim.all(slot):
            words = graph.shown(claim, iri, slot)
            key = words.lower() if slot == "rt:offence" else iri
            if len(words) > len(found.get(key, "")):
                found[key] = words
    return list({words.casefold(): words for words in reversed(found.values())}.values())[::-1]


def passed_on_by(claims: Sequence[Node], graph: ArticleGraph) -> list[str]:
    """Return the media and documents that passed a claim on, where its own words name them."""
    found = []
    for claim in claims:
        spans = [(e["start"], e["end"]) for e in graph.evidence(claim)]
        for report in (graph.nodes.get(r) for r in claim.all("prov:wasQuotedFrom")):
            if report is None or report.iri in claim.all("rt:source"):
                continue
            named = any(
                start <= words["start"] and words["end"] <= end  # type: ignore[operator]
                for words in graph.evidence(report)
                for start, end in spans
            )
            speaker = report.one("prov:wasAttributedTo")
            if named and speaker not in claim.all("rt:source"):
                label = report.one("rdfs:label")
                found.append(label or (graph.label(speaker) if speaker else report.iri))
    return found


def values_of(claims: Sequence[Node], slot: str, graph: ArticleGraph) -> list[Node]:
    """Return the values of a slot in the order of the claims, then of their words."""
    unique = {
        iri: graph.nodes[iri]
        for c in claims
        for iri in sorted(c.all(slot), key=lambda v: (graph.first(v), v))
        if iri in graph.nodes
    }
    return list(unique.values())


def bounds_of(node: Node, *, whole: bool) -> dict[str, Any]:
    """Return a count, or a price without its currency. whole: a count."""
    low, high = node.one("schema:minValue"), node.one("schema:maxValue")
    convert = int if whole else read_number
    return {
        "min": convert(low) if low is not None else None,
        "max": convert(high) if high is not None else None,
        "q": _IN_RECORDS[node.local("rt:qualifier") or "exact"],
        "text": node.one("rt:asWritten"),
    }


def price_of(node: Node) -> dict[str, Any]:
    """Return a price."""
    row = bounds_of(node, whole=False)
    row.pop("q")
    row["currency"] = node.one("schema:currency")
    if unit := node.one("schema:unitText"):
        row["per"] = unit
    return row


def days_of(node: Node) -> dict[str, Any]:
    """Return the days of a period, None for an open side."""
    start, _, end = (node.one("rt:edtf") or "").partition("/")
    days = {"start": start, "end": end or start}
    return {
        **{k: None if v == ".." else v for k, v in days.items()},
        "text": node.one("rt:asWritten"),
    }


def status_of(claims: Sequence[Node]) -> str | None:
    """Return the weakest status of claims, None where all are asserted."""
    found = {c.local("rt:status") for c in claims} - {"asserted"}
    for weakest in ("denied", "planned", "alleged"):
        if weakest in found:
            return weakest
    return None


def is_denied(claim: Node) -> bool:
    """Return whether a claim is a denial."""
    return claim.local("rt:status") == "denied"
