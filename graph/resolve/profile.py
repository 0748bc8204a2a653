"""What resolve needs to know of each article, read from the store once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

PREFIX = """
PREFIX rt: <https://w3id.org/ringtrace/ns#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""


class Queryable(Protocol):
    """Anything that answers SPARQL as the store does."""

    def query(self, sparql: str) -> Any: ...


@dataclass(slots=True)
class Party:
    """A referent of one article."""

    iri: str
    kind: str
    label: str
    role: str | None = None
    age: int | None = None
    named: bool = False


@dataclass(slots=True)
class Bounds:
    """Two bounds, either may be open, and the words."""

    low: Any
    high: Any
    text: str
    unit: str = ""

    def apart(self, other: Bounds) -> bool:
        """Return whether no value can satisfy both."""
        return any(
            x.high is not None and y.low is not None and x.high < y.low
            for x, y in ((self, other), (other, self))
        )


@dataclass(slots=True)
class Told:
    """One event claim."""

    iri: str
    kind: str
    happening: str
    status: str
    start: int
    evidence: str
    source: str | None = None
    slots: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    count: Bounds | None = None
    when: Bounds | None = None
    prices: list[Bounds] = field(default_factory=list)


@dataclass(slots=True)
class Stated:
    """A legal status that one claim gives a person."""

    claim: str
    person: str
    status: str
    evidence: str
    source: str | None


@dataclass(slots=True)
class Profile:
    """One article: what it says of whom, as far as resolve compares it."""

    iri: str
    file: str
    published: str | None
    headline: str
    id: str
    publisher: str = ""
    parties: dict[str, Party] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    statuses: list[Stated] = field(default_factory=list)
    ages: dict[str, tuple[str, str]] = field(default_factory=dict)
    reports: set[str] = field(default_factory=set)

    @property
    def order(self) -> tuple[str, str]:
        """Earlier published first, undated last, then by file."""
        return (self.published or "9999", self.file)


def profiles(store: Queryable) -> list[Profile]:
    """Return the profile of every article in the store, in order of publication."""
    found: dict[str, Profile] = {}
    for row in _rows(
        store,
        """SELECT ?a ?file ?published ?headline ?publisher WHERE { ?a a rt:Article ; rt:file ?file .
           OPTIONAL { ?a schema:datePublished ?published } OPTIONAL { ?a schema:headline ?headline }
           OPTIONAL { ?a schema:publisher/rdfs:label ?publisher } }""",
    ):
        iri = row["a"]
        found[iri] = Profile(
            iri,
            row["file"],
            row.get("published"),
            row.get("headline") or "",
            iri.rsplit("/", 1)[-1],
            row.get("publisher") or "",
        )
    home = {iri + "#": profile for iri, profile in found.items()}

    def of(node: str) -> Profile | None:
        return home.get(node.split("#")[0] + "#")

    _parties(store, of)
    _events(store, of)
    _statements(store, of)
    return sorted(found.values(), key=lambda p: p.order)


def _rows(store: Queryable, sparql: str) -> Iterable[dict[str, str]]:
    result = store.query(PREFIX + sparql)
    names = [v.value for v in result.variables]
    for solution in result:
        yield {n: solution[n].value for n in names if solution[n] is not None}


def _parties(store: Queryable, of: Any) -> None:
    for row in _rows(
        store,
        """SELECT ?x ?class ?label ?role WHERE { ?x a ?class ; rdfs:label ?label .
           FILTER(?class IN (rt:Person, rt:Ring, rt:Agency, rt:Organization, rt:Group, rt:Place,
             rt:Fund, rt:Campaign, rt:Work, rt:Goods, rt:Medium, rt:Offence))
           OPTIONAL { ?x rt:caseRole/skos:notation ?role } }""",
    ):
        if (profile := of(row["x"])) is not None:
            label = row["label"]
            profile.parties[row["x"]] = Party(
                row["x"],
                row["class"].rsplit("#", 1)[-1],
                label,
                row.get("role"),
                named=_is_name(label),
            )


# Words that begin sentences and name nobody in particular.
_GENERIC = frozenset(
    "police officers officials authorities prosecutors detectives investigators court judge customs "
    "children women men girls boys victims suspects people villagers residents relatives parents "
    "gunmen troops soldiers the two three four five six seven eight nine ten".split()
)


def _is_name(label: str) -> bool:
    """Whether a label holds a name: a capital that is more than the beginning of a sentence."""
    words = label.split()
    return any(w[:1].isupper() and w.lower() not in _GENERIC for w in words)


def _events(store: Queryable, of: Any) -> None:
    told: dict[str, Told] = {}
    for row in _rows(
        store,
        """SELECT ?c ?kind ?h ?status ?e ?start ?source WHERE { ?c rt:happening ?h ; a ?class ;
             rt:status/skos:notation ?status ; rt:mainEvidence ?e . ?e oa:start ?start .
           ?class skos:notation ?kind . FILTER(datatype(?kind) = xsd:string)
           OPTIONAL { ?c rt:source/rdfs:label ?source } }""",
    ):
        if (profile := of(row["c"])) is not None:
            claim = Told(
                row["c"],
                row["kind"],
                row["h"],
                row["status"],
                int(row["start"]),
                row["e"],
                row.get("source"),
            )
            told[claim.iri] = claim
            profile.told.append(claim)
    for row in _rows(
        store,
        """SELECT ?c ?slot ?x WHERE { ?c rt:happening ?h ; ?slot ?x . FILTER(?slot IN (rt:agent,
           rt:target, rt:recipient, rt:place, rt:origin, rt:destination, rt:offence)) }""",
    ):
        if row["c"] in told:
            told[row["c"]].slots[row["slot"].rsplit("#", 1)[-1]].append(row["x"])
    for row in _rows(
        store,
        """SELECT ?c ?p ?low ?high ?text ?unit ?currency WHERE { ?c rt:happening ?h ; ?p ?v .
           FILTER(?p IN (rt:targetCount, rt:price)) ?v rt:asWritten ?text .
           OPTIONAL { ?v schema:minValue ?low } OPTIONAL { ?v schema:maxValue ?high }
           OPTIONAL { ?v schema:unitText ?unit } OPTIONAL { ?v schema:currency ?currency } }""",
    ):
        if (claim_ := told.get(row["c"])) is None:
            continue
        low, high = (float(row[k]) if k in row else None for k in ("low", "high"))
        if row["p"].endswith("targetCount"):
            claim_.count = Bounds(low, high, row["text"], row.get("unit", ""))
        else:
            claim_.prices.append(Bounds(low, high, row["text"], row.get("currency", "")))
    for row in _rows(
        store,
        """SELECT ?c ?low ?high ?text WHERE { ?c rt:happening ?h ; rt:when ?v . ?v rt:asWritten ?text .
           OPTIONAL { ?v rt:earliest ?low } OPTIONAL { ?v rt:latest ?high } }""",
    ):
        if row["c"] in told and ("low" in row or "high" in row):
            told[row["c"]].when = Bounds(row.get("low"), row.get("high"), row["text"])
    for claim_ in told.values():
        claim_.prices.sort(key=lambda p: (p.unit, p.low or 0.0))
        for fillers in claim_.slots.values():
            fillers.sort()


def _statements(store: Queryable, of: Any) -> None:
    for row in _rows(
        store,
        """SELECT ?c ?x ?status ?e ?source WHERE { ?c a rt:StatusClaim ; rt:about ?x ;
             rt:legalStatus/skos:notation ?status ; rt:mainEvidence ?e .
           OPTIONAL { ?c rt:source/rdfs:label ?source } } ORDER BY ?c""",
    ):
        if (profile := of(row["c"])) is not None:
            profile.statuses.append(
                Stated(row["c"], row["x"], row["status"], row["e"], row.get("source"))
            )
    for row in _rows(
        store,
        """SELECT ?c ?x ?age ?e WHERE { ?c a rt:AttributeClaim ; rt:about ?x ; rt:attribute rt:age ;
             rt:value ?age ; rt:mainEvidence ?e } ORDER BY ?c""",
    ):
        if (profile := of(row["c"])) is not None and row["age"].isdigit():
            profile.ages.setdefault(row["x"], (row["c"], row["e"]))
            if (party := profile.parties.get(row["x"])) is not None:
                party.age = int(row["age"])
    for row in _rows(
        store,
        """SELECT ?a ?label WHERE { ?c rt:statedIn ?a ; prov:wasQuotedFrom ?r . ?r a rt:Report ;
             prov:wasAttributedTo/rdfs:label ?label }""",
    ):
        if (profile := of(row["a"] + "#")) is not None:
            profile.reports.add(row["label"])
