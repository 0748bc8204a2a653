"""What analyses are made of, and the columns that every row ends with: the words that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import networkx as nx

from ringtrace.graph.network import network_of
from ringtrace.graph.told import Party, Told, reviewed
from ringtrace.ontology import Ontology

# claims: how many the row rests on. uncertain: how many of them are not plainly asserted or not
# accepted by a person. status: the weakest of them. review, withdrawn, corrected: told.reviewed.
# The rest cites the first claim of that status.
BASIS = ("claims", "uncertain", "status", "review", "withdrawn", "corrected")
CITED = ("source", "quote", "file", "start", "end")
EVIDENCE = (*BASIS, *CITED)
ACTORS = frozenset(["Person", "Ring", "Group", "Organization", "Agency", "Fund", "Medium"])
OFFENDERS = frozenset(["Person", "Ring", "Group", "Organization"])
Row = tuple[object, ...]


@dataclass(frozen=True)
class Material:
    """Claims that an analysis may use (denied ones included, rejected ones not), and the ontology."""

    claims: tuple[Told, ...]
    ontology: Ontology

    @cached_property
    def network(self) -> nx.MultiDiGraph[str]:
        """The network of the claims that do not deny."""
        return network_of(self.standing)

    @cached_property
    def standing(self) -> tuple[Told, ...]:
        """The claims that do not deny."""
        return tuple(c for c in self.claims if c.status != "denied")

    @cached_property
    def about(self) -> dict[str, list[Told]]:
        """The claims that do not deny, by each node that they name."""
        found: dict[str, dict[str, Told]] = {}
        for claim in self.standing:
            for _, party in claim.fillers:
                found.setdefault(party.node, {})[claim.claim] = claim
        return {node: list(claims.values()) for node, claims in found.items()}

    @cached_property
    def standings(self) -> dict[str, str]:
        """How far the law went with whom a crime or the law touches: for marks beside their names."""
        found: dict[str, str] = {}
        for claim in self.standing:
            accused = claim.all("member") if claim.ring_role else self.suspects(claim)
            for party in (*accused, *claim.all("about")):
                found.setdefault(party.node, "not convicted" if claim.kind != "status" else "")
                if claim.status == "asserted":
                    found[party.node] = _further(found[party.node], claim)
        return {node: word for node, word in found.items() if word}

    def events(self, *kinds: str) -> list[Told]:
        """Return the claims on events of some kinds, or of any, that do not deny."""
        return [c for c in self.standing if c.kind == "event" and (not kinds or c.event in kinds)]

    def suspects(self, claim: Told) -> list[Party]:
        """Return who is accused by an event: the agents of a crime, whom the law went against."""
        if claim.kind != "event":
            return []
        kind = self.ontology.kinds[claim.event]
        slots = [s.fills for s in kind.slots if s.filler_role == "suspect"]
        if kind.crime:
            slots.append("agent")
        found = {p.node: p for p in claim.all(*slots) if p.kind in OFFENDERS}
        return list(found.values())


def _further(known: str, claim: Told) -> str:
    """How far one more claim shows that the law went; an acquittal stands."""
    if known == "acquitted" or claim.legal_status == "acquitted":
        return "acquitted"
    if claim.event == "conviction" or claim.legal_status in ("convicted", "sentenced"):
        return "convicted"
    return known or ("not convicted" if claim.legal_status else "")


def evidence(claims: Sequence[Told], cited: Told | None = None) -> Row:
    """Return the evidence cells of a row that rests on some claims. cited: the one to quote."""
    weakest = ("denied", "alleged", "planned", "asserted")
    first = min(claims, key=lambda c: (weakest.index(c.status), c.place))
    cited = cited or first
    return (
        len({c.claim for c in claims}),
        len({c.claim for c in claims if c.uncertain}),
        first.status,
        *reviewed(claims).values(),
        cited.source,
        cited.quote,
        cited.file,
        cited.start,
        cited.end,
    )


def of_people(claim: Told) -> bool:
    """Return whether an event happened to people, as far as is told: goods are moved and sold too."""
    kinds = {p.kind for p in claim.all("target")}
    return not kinds or bool(kinds & {"Person", "Group"})


def names(parties: Iterable[Party]) -> list[str] | None:
    """Return the labels, each once, in order; None for nobody."""
    return list(dict.fromkeys(p.label for p in parties)) or None
