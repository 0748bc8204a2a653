"""Agencies by outcome: from arrests to charges to convictions."""

from __future__ import annotations

from collections import defaultdict

import networkx as nx

from ringtrace.graph.analyses.evidence import EVIDENCE, Material, Row, evidence
from ringtrace.graph.terms import whole
from ringtrace.graph.told import Told
from ringtrace.nouns import Table

STAGES = ("rescue", "arrest", "charge", "conviction")
COLUMNS = (
    "agency", "rescues", "arrests", "charges", "convictions", "most_arrested", "cases",
    "cases_charged", "cases_convicted", *EVIDENCE,
)  # fmt: skip


def agencies(material: Material) -> Table:
    """What each agency did, and how far the cases went in which it did it.

    Bodies that are called the same in one affair ("police") are one row.
    rescues, arrests, charges, convictions: happenings (not people) that it is the agent of.
    most_arrested: the largest lower bound that one claim gives for its arrests; numbers of several
    claims are never added, they may count the same people. cases: affairs it acted in; cases_charged,
    cases_convicted: those in which anyone, by whatever agency, is said to have been charged or
    convicted. A case without a conviction here may have one that no article tells: this says how far
    the news went, not how good the agency is.
    """
    acts: dict[str, list[Told]] = defaultdict(list)
    labels: dict[str, str] = {}
    called: nx.Graph[object] = nx.Graph()  # each body, and what it is called where
    reached: dict[str, set[str]] = {stage: set() for stage in STAGES}
    for claim in material.events(*STAGES):
        if claim.status == "planned":
            continue
        reached[claim.event].add(claim.case or claim.file)
        for party in claim.all("agent"):
            if party.kind == "Agency":
                acts[party.node].append(claim)
                labels.setdefault(party.node, party.label)
                called.add_edge(party.node, (party.label.casefold(), claim.case or claim.file))
    rows: list[Row] = []
    for part in nx.connected_components(called):
        bodies = [node for node in acts if node in part]
        claims = [c for node in bodies for c in acts[node]]
        cases = {c.case or c.file for c in claims}
        done = [len({c.node for c in claims if c.event == stage}) for stage in STAGES]
        lows = [c.count.min for c in claims if c.event == "arrest" and c.count and c.count.min]
        rows.append(
            (
                labels[bodies[0]], *done, whole(max(lows, default=None)), len(cases),
                len(cases & (reached["charge"] | reached["conviction"])),
                len(cases & reached["conviction"]), *evidence(claims),
            )
        )  # fmt: skip
    rows.sort(key=lambda r: (-sum(int(str(n)) for n in r[1:5]), str(r[0]), str(r[13:])))
    return Table(COLUMNS, tuple(rows))
