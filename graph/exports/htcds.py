"""Victims in the words of the Human Trafficking Case Data Standard, without names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from ringtrace.graph.exports.source import Options, Source
from ringtrace.graph.exports.tables import table
from ringtrace.graph.nodes import article_graphs, conclusions
from ringtrace.graph.told import Party, Told, reviewed, told

# Fields of the standard (version 1) that news tells, then ours, which begin with rt_.
COLUMNS = (
    "prs_Gender", "vic_TraffickingStatus", "vic_MethodOfRecruitment", "vic_LocationOfRecruitment",
    "vic_LocationOfExploitation", "rt_Id", "rt_Kind", "rt_Age", "rt_CountMin", "rt_CountMax",
    "rt_Events", "rt_Earliest", "rt_Latest", "rt_Status", "rt_Review", "rt_Withdrawn", "rt_Claims", "rt_Case",
    "rt_Articles",
)  # fmt: skip
_RECRUITED = ("abduction", "recruitment")
_GENDERS = (
    (re.compile(r"\b(girls?|wom[ae]n|daughters?|schoolgirls?)\b", re.IGNORECASE), "Feminine"),
    (re.compile(r"\b(boys?|m[ae]n|sons?|schoolboys?)\b", re.IGNORECASE), "Masculine"),
)
_WEAKEST = ("alleged", "planned", "asserted")


def htcds(source: Source, options: Options) -> str:
    """Return CSV: a row for each victim, or group of victims, of whom an event is told.

    Columns prs_ and vic_ are fields of the International Organization for Migration's standard
    (github.com/UNMigration/HTCDS), with its values: the gender where a noun says it, "Other" for a
    recruitment by abduction, which its list does not know; everybody is a PossibleVictimOfTrafficking,
    as news identifies nobody. Columns rt_ are ours. No name, no quote and no address stands in it, even
    where names are shown. Rows are referents: one victim told of in two articles is one row only where
    resolve joined them.
    """
    claims = told(source.store, source.ontology, accepted=options.accepted)
    told_of: dict[str, list[Told]] = defaultdict(list)
    parties: dict[str, Party] = {}
    for claim in claims:
        if claim.kind == "event" and claim.status != "denied" and claim.review != "rejected":
            for party in claim.all("target", "recipient"):
                if party.role == "victim" and party.kind in ("Person", "Group"):
                    told_of[party.node].append(claim)
                    parties[party.node] = party
    ages = _ages(source)
    rows = [_row(parties[node], told_of[node], ages.get(node)) for node in sorted(told_of)]
    return table(COLUMNS, rows)


def _ages(source: Source) -> dict[str, int]:
    """The lowest age that is told of each person."""
    known = conclusions(source.store)
    found: dict[str, int] = {}
    for graph in article_graphs(source.store):
        for claim in graph.claims():
            age, about = claim.one("rt:value") or "", claim.one("rt:about")
            if about and age.isdigit() and (claim.one("rt:attribute") or "").endswith("#age"):
                node = known.hub(about) or about
                found[node] = min(int(age), found.get(node, int(age)))
    return found


def _row(party: Party, claims: Sequence[Told], age: int | None) -> list[object]:
    recruited = [c for c in claims if c.event in _RECRUITED]
    counts = [c.count for c in claims if c.count is not None and len(c.all("target")) == 1]
    days = [c for c in claims if c.earliest or c.latest]
    group = party.kind == "Group"
    statuses = {c.status for c in claims}
    decided = reviewed(claims)
    lows, highs = [c.min for c in counts], [c.max for c in counts]
    return [
        next((g for words, g in _GENDERS if words.search(party.label)), "NonSpecifiedUnknown"),
        "PossibleVictimOfTrafficking",
        "Other" if any(c.event == "abduction" for c in claims) else None,
        _places(recruited),
        _places([c for c in claims if c.event == "exploitation"]),
        party.node,
        party.kind.lower(),
        age,
        _whole(min((n for n in lows if n is not None), default=None)) if group else 1,
        (_whole(max(n for n in highs if n is not None)) if highs and None not in highs else None)
        if group else 1,
        sorted({c.event for c in claims}),
        min((c.earliest for c in days if c.earliest), default=None),
        max((c.latest for c in days if c.latest), default=None),
        next(s for s in _WEAKEST if s in statuses),
        decided["review"],
        decided["withdrawn"],
        len({c.claim for c in claims}),
        claims[0].case,
        sorted({c.claim.split("#")[0] for c in claims}),
    ]  # fmt: skip


def _places(claims: Sequence[Told]) -> list[str] | None:
    found = [p.label for c in claims for p in c.all("place", "origin")]
    return list(dict.fromkeys(found)) or None


def _whole(number: float | None) -> int | None:
    return None if number is None else int(number)
