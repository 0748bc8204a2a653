"""Which cases a dossier is of: all, one case, or what a ring has a part in."""

from __future__ import annotations

from dataclasses import replace

from ringtrace.errors import UsageError
from ringtrace.graph.corrected import corrected
from ringtrace.graph.exports.source import Options, Source
from ringtrace.graph.redact import Redactor
from ringtrace.graph.view.affairs import affairs
from ringtrace.graph.view.data import only_accepted, read
from ringtrace.graph.view.model import Affair


def chosen(source: Source, options: Options) -> list[Affair]:
    """Return the affairs, the one with most claims first. Raises UsageError where nothing is chosen."""
    store = corrected(source.store)
    workspace = read(store, {}, source.ontology, Redactor())  # names are replaced already
    found = [a for a in affairs(only_accepted(workspace) if options.accepted else workspace)]
    if options.case is not None:
        found = _with(found, options.case)
    if options.ring is not None:
        found = [a for a in (_of_ring(affair, options.ring) for affair in found) if a is not None]
        if not found:
            raise UsageError(
                f"no ring {options.ring!r}", fix="ringtrace ask WORKSPACE ring-profile"
            )
    return [affair for affair in found if affair.claims]


def _with(found: list[Affair], case: str) -> list[Affair]:
    """The affairs of an IRI, its end, or a part of the label."""
    named = [a for a in found if case.endswith(a.id) or a.id.endswith(case)]
    named = named or [a for a in found if case.casefold() in a.label.casefold()]
    if not named:
        raise UsageError(f"no case {case!r}", fix="see ringtrace ask WORKSPACE cases")
    return named


def _of_ring(affair: Affair, name: str) -> Affair | None:
    """An affair with those claims alone that a ring, its members or their events are in."""
    inside = {
        a.id for a in affair.actors if a.kind == "Ring" and name.casefold() in a.label.casefold()
    }
    if not inside:
        return None
    labels = sorted({a.label for a in affair.actors if a.id in inside})
    for claim in affair.claims:
        if claim.ring_role and inside.intersection(claim.slots.get("organization", ())):
            inside |= set(claim.slots.get("member", ()))
    events = {
        c.event for c in affair.claims if any(inside.intersection(s) for s in c.slots.values())
    } - {None}
    claims = tuple(
        c
        for c in affair.claims
        if c.event in events or any(inside.intersection(s) for s in c.slots.values())
    )
    kept = {c.id for c in claims}
    actors = {a for c in claims for ids in c.slots.values() for a in ids}
    return replace(
        affair,
        label=f"{', '.join(labels)}: {affair.label}",
        claims=claims,
        actors=tuple(a for a in affair.actors if a.id in actors),
        events=tuple(e for e in affair.events if e.id in events),
        conflicts=tuple(c for c in affair.conflicts if {c.claim_a, c.claim_b} <= kept),
    )
