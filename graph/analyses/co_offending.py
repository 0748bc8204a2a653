"""Co-offending: who is accused together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from ringtrace.graph.analyses.evidence import EVIDENCE, Material, Row, evidence
from ringtrace.graph.told import Party, Told
from ringtrace.nouns import Table

COLUMNS = ("one", "two", "together", "weight", "events", *EVIDENCE)


@dataclass(frozen=True, slots=True)
class Tie:
    """Two who are accused together. together: in how many happenings and rings; kinds: of which."""

    one: Party
    two: Party
    together: int
    weight: float
    kinds: tuple[str, ...]
    rests: tuple[Told, ...]


def co_offending(material: Material) -> Table:
    """Pairs who are said to have acted together, or were arrested, charged or convicted together.

    together: happenings and rings that both have a part in. weight = sum of 1/(n-1) over them, n the
    accused in each, so that a mass arrest ties two people less than a crime of two (Newman 2001,
    Scientific collaboration networks II). events: what they are. Being accused together is no proof
    of acting together; a person acquitted stays in the row of what was alleged.
    """
    rows: list[Row] = [
        (t.one.label, t.two.label, t.together, t.weight, list(t.kinds), *evidence(t.rests))
        for t in ties(material)
    ]
    return Table(COLUMNS, tuple(rows))


def ties(material: Material) -> list[Tie]:
    """Return the pairs, the heaviest first."""
    sets: dict[str, dict[str, Party]] = defaultdict(dict)
    claims: dict[str, list[Told]] = defaultdict(list)
    kinds: dict[str, str] = {}
    for claim in material.standing:
        if claim.kind == "event":
            accused, happenings = material.suspects(claim), [claim.node]
            kinds[claim.node] = claim.event
        elif claim.kind == "role" and claim.ring_role:
            rings = [p.node for p in claim.all("organization") if p.kind == "Ring"]
            accused, happenings = claim.all("member"), rings
            kinds |= dict.fromkeys(rings, "ring")
        else:
            continue
        for happening in happenings:
            claims[happening].append(claim)
            sets[happening] |= {p.node: p for p in accused}
    pairs: dict[tuple[str, str], list[str]] = defaultdict(list)
    parties = {node: party for found in sets.values() for node, party in found.items()}
    for happening, found in sets.items():
        for one, two in combinations(sorted(found, key=lambda n: (parties[n].label, n)), 2):
            if parties[one].label != parties[two].label:  # "suspects" here and there are no pair
                pairs[one, two].append(happening)
    result = [
        Tie(
            parties[one],
            parties[two],
            len(shared),
            round(sum(1 / (len(sets[h]) - 1) for h in shared), 4),
            tuple(sorted({kinds[h] for h in shared})),
            tuple(
                c for h in shared for c in claims[h] if {one, two} & {p.node for _, p in c.fillers}
            ),
        )
        for (one, two), shared in pairs.items()
    ]
    return sorted(result, key=lambda t: (-t.weight, t.one.label, t.two.label))
