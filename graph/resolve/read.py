"""What the store says of each article, as profiles."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from ringtrace.graph.resolve.profile import Bounds, Party, Profile, Said, Spot, Stated, Told
from ringtrace.graph.resolve.wording import FAMILIES, HEADS, SAME_WORD

PREFIX = """
PREFIX rt: <https://w3id.org/ringtrace/ns#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX gn: <http://www.geonames.org/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
# What a claim cites as its main words, and whom it names as its source.
SAID = """?c rt:mainEvidence ?e . ?e oa:exact ?quote .
           OPTIONAL { ?c rt:source ?speaker . ?speaker rdfs:label ?source }"""


class Queryable(Protocol):
    """Anything that answers SPARQL as the store does."""

    def query(self, sparql: str) -> Any: ...


Home = Callable[[str], Profile | None]
Row = dict[str, str]


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

    def of(node: str) -> Profile | None:
        return found.get(node.split("#")[0])

    _parties(store, of)
    _places(store, of)
    _events(store, of)
    _persons(store, of)
    _reports(store, of)
    for profile in found.values():
        _cite(profile)
    return sorted(found.values(), key=lambda p: p.order)


def _rows(store: Queryable, sparql: str) -> Iterable[Row]:
    result = store.query(PREFIX + sparql)
    names = [v.value for v in result.variables]
    for solution in result:
        yield {n: solution[n].value for n in names if solution[n] is not None}


def _said(row: Row) -> Said:
    return Said(row["c"], row["e"], row["quote"], row.get("source"), row.get("speaker"))


def _parties(store: Queryable, of: Home) -> None:
    for row in _rows(
        store,
        """SELECT ?x ?class ?label ?role WHERE { ?x a ?class ; rdfs:label ?label .
           FILTER(?class IN (rt:Person, rt:Ring, rt:Agency, rt:Organization, rt:Group, rt:Place,
             rt:Fund, rt:Campaign, rt:Work, rt:Goods, rt:Medium, rt:Offence))
           OPTIONAL { ?x rt:caseRole/skos:notation ?role } }""",
    ):
        if (profile := of(row["x"])) is not None:
            profile.parties[row["x"]] = Party(
                row["x"],
                row["class"].rsplit("#", 1)[-1],
                row["label"],
                row.get("role"),
                named=_is_name(row["label"], row["class"].endswith("#Person")),
            )


# Words that begin sentences and name nobody in particular.
_GENERIC = {*SAME_WORD, *FAMILIES, *HEADS} | set(
    "officials prosecutors judge suspects gunmen smugglers traffickers the a an some two three four "
    "five six seven eight nine ten".split()
)


def _is_name(label: str, person: bool) -> bool:
    """Whether a label holds a name: a capital that is more than the beginning of a sentence.

    A person's ends in one: "Norwegian hostage" is nobody's name.
    """
    first, *rest = label.split()
    if person and rest:
        return rest[-1][:1].isupper()
    begins = first[:1].isupper() and first.lower() not in _GENERIC
    return begins or any(w[:1].isupper() for w in rest)


_LEVELS = {"A.PCLI": "country", "A.ADM1": "admin1", "A.ADM2": "admin2", "P.PPL": "city"}


def _places(store: Queryable, of: Home) -> None:
    for row in _rows(
        store,
        """SELECT ?x ?f ?code ?country ?region ?north ?east WHERE { ?x rt:gazetteerEntry ?f .
           ?f gn:featureCode ?code ; gn:countryCode ?country ;
              schema:latitude ?north ; schema:longitude ?east .
           OPTIONAL { ?f schema:addressRegion ?region } }""",
    ):
        if (profile := of(row["x"])) is not None and row["x"] in profile.parties:
            profile.parties[row["x"]].spot = Spot(
                row["f"],
                _LEVELS[row["code"].rsplit("#", 1)[-1]],
                row["country"],
                row.get("region"),
                float(row["north"]),
                float(row["east"]),
            )


def _events(store: Queryable, of: Home) -> None:
    told: dict[str, Told] = {}
    for row in _rows(
        store,
        f"""SELECT ?c ?kind ?h ?status ?e ?quote ?start ?trigger ?source ?speaker WHERE {{
             ?c rt:happening ?h ; a ?class ; rt:status/skos:notation ?status ;
                rt:trigger/oa:exact ?trigger .
             ?class skos:notation ?kind . FILTER(datatype(?kind) = xsd:string)
             {SAID} ?e oa:start ?start }}""",
    ):
        if (profile := of(row["c"])) is not None:
            claim = told[row["c"]] = Told(
                _said(row),
                row["kind"],
                row["h"],
                row["status"],
                int(row["start"]),
                row["trigger"].lower(),
            )
            profile.told.append(claim)
    for row in _rows(
        store,
        """SELECT ?c ?slot ?x WHERE { ?c rt:happening ?h ; ?slot ?x . FILTER(?slot IN (rt:agent,
           rt:target, rt:recipient, rt:place, rt:origin, rt:destination, rt:offence)) }""",
    ):
        if row["c"] in told:
            told[row["c"]].slots[row["slot"].rsplit("#", 1)[-1]].append(row["x"])
    _values(store, told)
    for claim in told.values():
        claim.prices.sort(key=lambda p: (p.unit, p.low or 0.0))
        for fillers in claim.slots.values():
            fillers.sort()


def _values(store: Queryable, told: dict[str, Told]) -> None:
    for row in _rows(
        store,
        """SELECT ?c ?p ?low ?high ?text ?unit ?currency ?q ?whole WHERE { ?c rt:happening ?h ; ?p ?v .
           FILTER(?p IN (rt:targetCount, rt:price)) ?v rt:asWritten ?text ;
             rt:qualifier/skos:notation ?q .
           OPTIONAL { ?v schema:minValue ?low } OPTIONAL { ?v schema:maxValue ?high }
           OPTIONAL { ?v schema:unitText ?unit } OPTIONAL { ?v schema:currency ?currency }
           OPTIONAL { ?v rt:restates ?whole } }""",
    ):
        if (claim := told.get(row["c"])) is None:
            continue
        low, high = (float(row[k]) if k in row else None for k in ("low", "high"))
        bounds = Bounds(low, high, row["text"], approximate=row["q"] == "approx")
        if row["p"].endswith("targetCount"):
            bounds.unit = row.get("unit", "")
            claim.count = bounds
        else:
            bounds.unit, bounds.per = row.get("currency", ""), row.get("unit", "")
            bounds.restates = "whole" in row
            claim.prices.append(bounds)
    for row in _rows(
        store,
        """SELECT ?c ?low ?high ?text WHERE { ?c rt:happening ?h ; rt:when ?v . ?v rt:asWritten ?text .
           OPTIONAL { ?v rt:earliest ?low } OPTIONAL { ?v rt:latest ?high } }""",
    ):
        if row["c"] in told and ("low" in row or "high" in row):
            told[row["c"]].when = Bounds(row.get("low"), row.get("high"), row["text"])


def _persons(store: Queryable, of: Home) -> None:
    for row in _rows(
        store,
        f"""SELECT ?c ?x ?status ?latest ?e ?quote ?source ?speaker WHERE {{
             ?c a rt:StatusClaim ; rt:about ?x ; rt:legalStatus/skos:notation ?status .
             {SAID} OPTIONAL {{ ?c rt:isLatest ?latest }} }} ORDER BY ?c""",
    ):
        if (profile := of(row["c"])) is not None:
            profile.statuses.append(Stated(_said(row), row["x"], row["status"], "latest" in row))
    for row in _rows(
        store,
        f"""SELECT ?c ?x ?age ?e ?quote ?source ?speaker WHERE {{
             ?c a rt:AttributeClaim ; rt:about ?x ; rt:attribute rt:age ; rt:value ?age .
             {SAID} }} ORDER BY ?c""",
    ):
        if (profile := of(row["c"])) is not None and row["age"].isdigit():
            profile.ages.setdefault(row["x"], _said(row))
            if (party := profile.parties.get(row["x"])) is not None:
                party.age = int(row["age"])


def _reports(store: Queryable, of: Home) -> None:
    for row in _rows(
        store,
        """SELECT ?a ?label WHERE { ?c rt:statedIn ?a ; prov:wasQuotedFrom ?r . ?r a rt:Report ;
             prov:wasAttributedTo/rdfs:label ?label }""",
    ):
        if (profile := of(row["a"])) is not None:
            profile.reports.add(row["label"])


def _cite(profile: Profile) -> None:
    """The claim to show for each referent: an event that it has part in, else its status or age."""
    for told in sorted(profile.told, key=lambda t: (t.start, t.said.claim)):
        for slot in ("target", "agent", "recipient"):
            for iri in told.slots.get(slot, ()):
                profile.cited.setdefault(iri, told.said)
    for stated in profile.statuses:
        profile.cited.setdefault(stated.person, stated.said)
    for iri, said in profile.ages.items():
        profile.cited.setdefault(iri, said)
