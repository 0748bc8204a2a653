"""Records: the table that analysts load into a spreadsheet, one row an event, ring or person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ringtrace.graph.fillers import (
    bounds_of,
    days_of,
    is_denied,
    passed_on_by,
    price_of,
    status_of,
    values_of,
    words_of,
)
from ringtrace.graph.nodes import (
    ArticleGraph,
    Conclusions,
    Node,
    article_graphs,
    conclusions,
    local,
)
from ringtrace.graph.review.values import parse
from ringtrace.graph.store import Store
from ringtrace.graph.terms import LEGAL_IN_RECORDS
from ringtrace.ontology import Ontology

LISTS = ("agent", "target", "place", "origin", "destination", "offence")

Record = dict[str, Any]


def records(store: Store, ontology: Ontology, *, accepted: bool = False) -> Iterator[Record]:
    """Yield the records of all articles in order: events, then rings, then people of each article.

    An event is the union over the claims of one happening; of alleged and asserted the weaker word
    stands. A denial, and a figure that differs from the first, is a record of its own with its claim's
    id. Keys are absent where the text does not say. accepted: only what a person accepted.
    """
    for record in with_claims(store, ontology):
        del record["claims"]
        if not accepted or record.get("review") == "accepted":
            yield record


def with_claims(store: Store, ontology: Ontology) -> Iterator[Record]:
    """Yield all records, each with the IRIs of the claims that it is made of, as claims."""
    known = conclusions(store)
    for graph in article_graphs(store):
        yield from _of_article(graph, known, ontology)


def _of_article(graph: ArticleGraph, known: Conclusions, ontology: Ontology) -> Iterator[Record]:
    notation = {kind.name: kind.notation for kind in ontology.kinds.values()}
    groups: dict[str, list[Node]] = defaultdict(list)
    rings: dict[str, list[Node]] = defaultdict(list)
    people: dict[str, list[Node]] = defaultdict(list)
    kind_of = {
        iri: next((k for k in n.kinds if k in ("Ring", "Person")), None)
        for iri, n in graph.nodes.items()
    }
    for claim in graph.claims():
        kinds = claim.kinds
        if "Statistic" in kinds:
            groups[claim.iri].append(claim)
        elif (happening := claim.one("rt:happening")) is not None:
            groups[happening].append(claim)
        for name in ("rt:about", "org:member", "org:organization", "rt:agent", "rt:target"):
            for iri in claim.all(name):
                if kind_of.get(iri) == "Ring":
                    rings[iri].append(claim)
                elif kind_of.get(iri) == "Person" and name in ("rt:about", "org:member"):
                    people[iri].append(claim)
    for iri, claims in groups.items():
        for number, part in enumerate(_parts(claims, graph)):
            node = part[0].iri if number or is_denied(part[0]) else iri
            yield _event(node, iri, part, graph, known, notation)
    for iri, claims in sorted(rings.items(), key=lambda r: (graph.start(r[1][0]), r[0])):
        yield _ring(iri, claims, graph, known)
    for iri, claims in sorted(people.items(), key=lambda r: (graph.start(r[1][0]), r[0])):
        leads = all("RoleClaim" in claim.kinds for claim in claims)
        if not (leads and graph.label(iri).split()[-1].islower()):
            yield _person(iri, claims, graph, known)  # "the clan's leader" is told of the ring


def _parts(claims: Sequence[Node], graph: ArticleGraph) -> list[list[Node]]:
    """Split a happening's claims: one part for each figure, claims without one in the first; denials apart."""
    figures: dict[tuple[str | None, str | None], list[Node]] = {}
    denied = [c for c in claims if is_denied(c)]
    plain: list[Node] = []
    for claim in claims:
        counts = values_of([claim], "rt:targetCount", graph)
        if claim in denied:
            continue
        if counts:
            bounds = (counts[0].one("schema:minValue"), counts[0].one("schema:maxValue"))
            figures.setdefault(bounds, []).append(claim)
        else:
            plain.append(claim)
    parts = list(figures.values()) or ([[]] if plain else [])
    if parts:
        parts[0] = [c for c in claims if c in parts[0] or c in plain]
    return [*parts, *([denied] if denied else [])]


def _base(
    record: str, iri: str, claims: Sequence[Node], graph: ArticleGraph, known: Conclusions
) -> Record:
    article = graph.article
    row: Record = {
        "record": record,
        "id": iri,
        "article": article.one("schema:url") or article.one("rt:file"),
        "file": article.one("rt:file"),
    }
    if case := known.case(iri) or known.case(article.iri):
        row["case"] = case
    if review := known.review(c.iri for c in claims):
        row["review"] = review
    if known.withdrawn(article.iri):
        row["withdrawn"] = True
    row["claims"] = list(dict.fromkeys(c.iri for c in claims))
    unique = {(e["start"], e["end"]): e for c in claims for e in graph.evidence(c)}
    row["evidence"] = [unique[k] for k in sorted(unique)]
    return row


def _event(
    iri: str,
    happening: str,
    claims: Sequence[Node],
    graph: ArticleGraph,
    known: Conclusions,
    notation: dict[str, str],
) -> Record:
    row = _base("event", iri, claims, graph, known)
    if case := known.case(happening):
        row["case"] = case
    first = claims[0]
    told = [*first.kinds, *map(local, first.all("rt:statisticOf"))]
    names = [notation[k] for k in told if k in notation]
    row["type"] = names[0]
    for slot in LISTS:
        if words := words_of(claims, f"rt:{slot}", graph):
            row[slot] = words
    if sentences := values_of(claims, "rt:sentence", graph):
        row["sentence"] = list(dict.fromkeys(s.one("rt:asWritten") for s in sentences))
    if counts := values_of(claims, "rt:targetCount", graph):
        row["count"] = bounds_of(counts[0], whole=True)
    whens = [w for w in values_of(claims, "rt:when", graph) if w.one("rt:edtf")]
    if whens:
        row["when"] = days_of(whens[0])
    if prices := values_of(claims, "rt:price", graph):
        unique = {
            (p["min"], p["max"], p["currency"]): p
            for p in (price_of(node) for node in prices)
        }  # fmt: skip
        row["price"] = list(unique.values()) if len(unique) > 1 else next(iter(unique.values()))
    if sources := words_of(claims, "rt:source", graph) + passed_on_by(claims, graph):
        row["source"] = list(dict.fromkeys(sources))
    if status := status_of(claims):
        row["status"] = status
    if any("Statistic" in c.kinds for c in claims):
        row["stat"] = True
    return _corrected(row, (c.iri for c in claims), known)


def _ring(iri: str, claims: Sequence[Node], graph: ArticleGraph, known: Conclusions) -> Record:
    row = _base("ring", iri, claims, graph, known)
    row["label"] = graph.label(iri)
    for claim in claims:
        if "AttributeClaim" in claim.kinds:
            name = claim.local("rt:attribute")
            value = claim.one("rt:value") or ""
            if name == "size":
                row["size"] = int(value)
            elif name == "ringType":
                row["type"] = value
            elif name == "base":
                row.setdefault("places", []).append(value)
        elif "RoleClaim" in claim.kinds and claim.one("org:organization") == iri:
            role = claim.local("org:role")
            holder = claim.one("org:member")
            if role == "leader" and holder:
                row.setdefault("leader", []).append(graph.shown(claim, holder))
            else:
                row.setdefault("roles", []).append(claim.one("schema:roleName") or role)
    for key in ("leader", "roles", "places"):
        if key in row:
            row[key] = list(dict.fromkeys(row[key]))
            if not row[key]:
                del row[key]
    about = [c.iri for c in claims if "RoleClaim" in c.kinds or "AttributeClaim" in c.kinds]
    return _corrected(row, [iri, *about], known)


def _person(iri: str, claims: Sequence[Node], graph: ArticleGraph, known: Conclusions) -> Record:
    row = _base("person", iri, claims, graph, known)
    row["name"] = graph.label(iri)
    row["role"] = graph.nodes[iri].local("rt:caseRole") or "other"
    for claim in claims:
        if "AttributeClaim" in claim.kinds:
            name = claim.local("rt:attribute")
            value = claim.one("rt:value") or ""
            if name == "caseRole":
                row["role"] = value
            elif name == "age":
                row["age"] = int(value)
            elif name == "title":
                row.setdefault("title", value)
        elif "RoleClaim" in claim.kinds:
            body = claim.one("org:organization")
            ring = body is not None and "Ring" in graph.nodes[body].kinds
            if body and ring and _is_name(graph.shown(claim, body)):
                row.setdefault("org", graph.shown(claim, body))
            elif body and not ring:
                if office := claim.one("schema:roleName"):
                    row["title"] = office
                row["org"] = graph.shown(claim, body)
        elif claim.one("rt:isLatest") == "true":
            status = claim.local("rt:legalStatus")
            row["status"] = LEGAL_IN_RECORDS.get(status, status)
    return _corrected(row, [iri, *(c.iri for c in claims)], known)


def _is_name(label: str) -> bool:
    """Whether a ring goes by a name ("the Sinaloa Cartel") and not by what it is ("the Guatemalan gang")."""
    words = label.split()
    return not label.isupper() and sum(w[:1].isupper() for w in words) >= min(2, len(words))


def _corrected(row: Record, about: Iterable[str], known: Conclusions) -> Record:
    """Put in what people corrected, and keep what was read. about: claims, or the person or ring."""
    for iri in about:
        for slot, value in known.corrections.get(iri, []):
            row.setdefault("corrected", {}).setdefault(slot, row.get(slot))
            row.pop(slot, None)
            if (put := parse(slot, value)) is not None:
                row[slot] = put
    return row
