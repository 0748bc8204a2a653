"""What is missing: what should follow and is told by no article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ringtrace.graph.analyses.evidence import (
    EVIDENCE,
    OFFENDERS,
    Material,
    Row,
    evidence,
    of_people,
)
from ringtrace.graph.terms import whole
from ringtrace.graph.told import Told
from ringtrace.nouns import Table

COLUMNS = ("gap", "who", "case", "count_min", "count_max", *EVIDENCE)
_TAKEN = ("abduction", "purchase", "sale", "trafficking", "transport")
_FOUND = ("rescue", "reunion")
TOLD = ("arrest", "charge", "conviction", *_TAKEN, *_FOUND)  # what it is read from
# What answers each stage of the law: a later stage, or the end of it.
_AFTER = {
    "arrest": (
        {"charge", "conviction"},
        {"charged", "convicted", "sentenced", "acquitted", "freed"},
    ),
    "charge": ({"conviction"}, {"convicted", "sentenced", "acquitted", "freed"}),
}
_GAPS = {"arrest": "arrested, no charge known", "charge": "charged, no verdict known"}


def missing(material: Material) -> Table:
    """Arrests without a known charge, charges without a known verdict, victims taken and not found.

    People and groups: one row for each who is said to be arrested (charged) and of whom no claim tells
    a charge (verdict), acquittal or release; the groups of one happening are one row, whatever each
    article calls them; count: the largest that one claim gives. Victims: for each case, taken is the
    largest number that one claim gives of abducted, bought, sold or moved victims, found the largest of
    rescued or reunited ones; missing = [taken_min - found_max, taken_max - found_min], not below 0, a
    side is absent where a bound is open. Numbers of several claims are never added. What no article
    here tells may have happened all the same.
    """
    return Table(COLUMNS, (*_unanswered(material), *_not_found(material)))


def _unanswered(material: Material) -> list[Row]:
    rows: list[Row] = []
    for stage, (events, statuses) in _AFTER.items():
        answered = {
            p.node
            for c in material.standing
            for p in c.all("target", "about")
            if (c.kind == "event" and c.event in events and c.status != "planned")
            or (c.kind == "status" and c.legal_status in statuses)
        }
        open_: dict[str, list[Told]] = defaultdict(list)
        labels: dict[str, str] = {}
        for claim in material.events(stage):
            for party in claim.all("target"):
                if party.kind in OFFENDERS and party.node not in answered:
                    who = claim.node if party.kind == "Group" else party.node
                    open_[who].append(claim)
                    labels.setdefault(who, party.label)
        found = [
            (_GAPS[stage], labels[node], claims[0].case, *_bounds(claims), *evidence(claims))
            for node, claims in open_.items()
        ]
        rows += sorted(found, key=lambda r: tuple(str(c) for c in r))
    return rows


def _not_found(material: Material) -> list[Row]:
    cases: dict[str, tuple[list[Told], list[Told]]] = defaultdict(lambda: ([], []))
    for claim in material.events(*_TAKEN, *_FOUND):
        if claim.count is not None and claim.status != "planned" and of_people(claim):
            cases[claim.case or claim.file][claim.event in _FOUND].append(claim)
    rows: list[Row] = []
    for case in sorted(cases):
        taken, found = cases[case]
        if not taken:
            continue
        low, high = _bounds(taken)
        found_low, found_high = _bounds(found) if found else (0, 0)
        least = None if low is None or found_high is None else max(0, low - found_high)
        most = None if high is None or found_low is None else max(0, high - found_low)
        if most != 0:
            gap = "victims taken, not found"
            rows.append((gap, None, case, whole(least), whole(most), *evidence(taken + found)))
    return rows


def _bounds(claims: Sequence[Told]) -> tuple[float | None, float | None]:
    """The largest number that one claim gives: its lower bound, and the largest upper bound."""
    counts = [c.count for c in claims if c.count is not None]
    highs = [c.max for c in counts]
    low = max((c.min for c in counts if c.min is not None), default=None)
    high = None if not highs or None in highs else max(h for h in highs if h is not None)
    return low if low is None else int(low), high if high is None else int(high)
