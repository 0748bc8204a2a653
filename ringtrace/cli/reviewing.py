"""The review queue, riskiest first, and one decision."""

from __future__ import annotations

from datetime import UTC, datetime

from ringtrace.errors import UsageError
from ringtrace.graph.nodes import article_graphs, conclusions
from ringtrace.graph.review import Decision, Replayed
from ringtrace.nouns import Table
from ringtrace.workspace import Workspace

# What a wrong claim does harm with comes first.
_RISK = {"StatusClaim": 3, "RoleClaim": 2, "Conviction": 3, "Charge": 3, "Arrest": 2}


def queue(workspace: Workspace) -> Table:
    """Return the claims that nobody decided on, riskiest first: guilt of named people, conflicts."""
    store = workspace.store()
    known = conclusions(store)
    disputed = {
        c
        for node in known.nodes.values()
        for c in node.all("rt:claim")
        if "rt:valueText" in node.values
    }
    rows = []
    for graph in article_graphs(store):
        for claim in graph.claims():
            if known.review([claim.iri]) is not None:
                continue
            named = any(
                "Person" in graph.nodes[x].kinds
                for slot in ("rt:about", "rt:agent", "rt:target", "org:member")
                for x in claim.all(slot)
                if x in graph.nodes
            )
            risk = max((_RISK.get(k, 1) for k in claim.kinds), default=1) * (2 if named else 1)
            risk += 2 * (claim.iri in disputed)
            words = graph.evidence(claim)[0]
            rows.append(
                (
                    risk,
                    claim.iri,
                    claim.kinds[0],
                    (claim.one("rt:status") or "").rsplit("#", 1)[-1],
                    words["quote"],
                    graph.article.one("rt:file"),
                    words["start"],
                )
            )
    rows.sort(key=lambda r: (-r[0], str(r[5]), str(r[6]).zfill(9), r[1]))
    return Table(("risk", "claim", "kind", "status", "quote", "file", "start"), tuple(rows))


def decide(
    workspace: Workspace,
    action: str,
    subject: str,
    *,
    other: str,
    slot: str,
    value: str,
    author: str,
    reason: str,
) -> Replayed:
    """Write one decision down and replay all; where the claim stood is kept with it."""
    where = _where(workspace, subject) if subject else {}
    if subject and not where and action not in ("merge", "split"):
        raise UsageError(f"no claim or article {subject!r}", fix="take it from the review queue")
    decision = Decision(
        action=action,
        author=author,
        time=datetime.now(UTC).isoformat(timespec="seconds"),
        reason=reason,
        subject=subject,
        other=other,
        slot=slot,
        value=value,
        **where,
    )
    return workspace.review([decision])


def _where(workspace: Workspace, subject: str) -> dict[str, str]:
    for graph in article_graphs(workspace.store(show_victims=True)):
        if graph.article.iri == subject:
            return {"article": subject}
        claim = graph.nodes.get(subject)
        if claim is not None:
            main = graph.nodes.get(claim.one("rt:mainEvidence") or "")
            kinds = {k.name: k.notation for k in workspace.ontology.kinds.values()}
            return {
                "article": graph.article.iri,
                "kind": next((kinds.get(k, k) for k in claim.kinds), ""),
                "quote": (main.one("oa:exact") if main else None) or "",
            }
    return {}
