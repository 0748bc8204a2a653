"""Records: the table that analysts load into a spreadsheet, one row an event, ring or person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ringtrace.graph.nodes import ArticleGraph, Conclusions, Node, article_graphs, conclusions
from ringtrace.graph.review.values import parse
from ringtrace.graph.store import Store
from ringtrace.ontology import Ontology

LISTS = ("agent", "target", "place", "origin", "destination", "offence")
QUALIFIERS = {"exact": "exact", "approx": "approx", "atLeast": "at_least", "atMost": "at_most"}
LEGAL = {"freed": "released"}

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
            node = part[0].iri if number or _denied(part[0]) else iri
            yield _event(node, iri, part, graph, known, notation)
    for iri, claims in sorted(rings.items(), key=lambda r: (graph.start(r[1][0]), r[0])):
        yield _ring(iri, claims, graph, known)
    for iri, claims in sorted(people.items(), key=lambda r: (graph.start(r[1][0]), r[0])):
        yield _person(iri, claims, graph, known)


def _denied(claim: Node) -> bool:
    return (claim.one("rt:status") or "").endswith("#denied")


def _parts(claims: Sequence[Node], graph: ArticleGraph) -> list[list[Node]]:
    """Split a happening's claims: one part for each figure, claims without one in the first; denials apart."""
    figures: dict[tuple[str | None, str | None], list[Node]] = {}
    denied = [c for c in claims if _denied(c)]
    plain: list[Node] = []
    for claim in claims:
        counts = _values([claim], "rt:targetCount", graph)
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
    told = [*first.kinds, *(s.rsplit("#", 1)[-1] for s in first.all("rt:statisticOf"))]
    names = [notation[k] for k in told if k in notation]
    row["type"] = names[0]
    for slot in LISTS:
        if words := _words(claims, f"rt:{slot}", graph):
            row[slot] = words
    if sentences := _values(claims, "rt:sentence", graph):
        row["sentence"] = list(dict.fromkeys(s.one("rt:asWritten") for s in sentences))
    if counts := _values(claims, "rt:targetCount", graph):
        row["count"] = _bounds(counts[0], whole=True)
    whens = [w for w in _values(claims, "rt:when", graph) if w.one("rt:edtf")]
    if whens:
        row["when"] = _when(whens[0])
    if prices := _values(claims, "rt:price", graph):
        unique = {
            (p["min"], p["max"], p["currency"]): p
            for p in (_price(node) for node in prices)
        }  # fmt: skip
        row["price"] = list(unique.values()) if len(unique) > 1 else next(iter(unique.values()))
    if sources := _words(claims, "rt:source", graph) + _via(claims, graph):
        row["source"] = list(dict.fromkeys(sources))
    if status := _status(claims):
        row["status"] = status
    if any("Statistic" in c.kinds for c in claims):
        row["stat"] = True
    return _corrected(row, (c.iri for c in claims), known)


def _words(claims: Sequence[Node], slot: str, graph: ArticleGraph) -> list[str]:
    """Fillers as written, one a referent: its longest wording; offences by their words."""
    found: dict[str, str] = {}
    for claim in claims:
        for iri in claim.all(slot):
            words = graph.shown(claim, iri, slot)
            key = words.lower() if slot == "rt:offence" else iri
            if len(words) > len(found.get(key, "")):
                found[key] = words
    return list({words.casefold(): words for words in reversed(found.values())}.values())[::-1]


def _via(claims: Sequence[Node], graph: ArticleGraph) -> list[str]:
    """Media and documents that passed a claim on, where its own words name them."""
    found = []
    for claim in claims:
        spans = [(e["start"], e["end"]) for e in graph.evidence(claim)]
        for report in (graph.nodes.get(r) for r in claim.all("prov:wasQuotedFrom")):
            if report is None or report.iri in claim.all("rt:source"):
                continue
            named = any(
                start <= words["start"] and words["end"] <= end  # type: ignore[operator]
                for words in graph.evidence(report)
                for start, end in spans
            )
            speaker = report.one("prov:wasAttributedTo")
            if named and speaker not in claim.all("rt:source"):
                label = report.one("rdfs:label")
                found.append(label or (graph.label(speaker) if speaker else report.iri))
    return found


def _values(claims: Sequence[Node], slot: str, graph: ArticleGraph) -> list[Node]:
    """The values of a slot in the order of the claims, then of their words."""
    unique = {
        iri: graph.nodes[iri]
        for c in claims
        for iri in sorted(c.all(slot), key=lambda v: (_first(graph, v), v))
        if iri in graph.nodes
    }
    return list(unique.values())


def _first(graph: ArticleGraph, iri: str) -> int:
    """Where a value's words begin."""
    node = graph.nodes.get(iri)
    starts = [int(str(e["start"])) for e in graph.evidence(node)] if node else []
    return min(starts, default=0)


def _bounds(node: Node, *, whole: bool) -> Record:
    low, high = node.one("schema:minValue"), node.one("schema:maxValue")
    convert = int if whole else _plain
    return {
        "min": convert(low) if low is not None else None,
        "max": convert(high) if high is not None else None,
        "q": QUALIFIERS[(node.one("rt:qualifier") or "exact").rsplit("#", 1)[-1]],
        "text": node.one("rt:asWritten"),
    }


def _plain(text: str) -> float | int:
    number = float(text)
    return int(number) if number == int(number) else number


def _price(node: Node) -> Record:
    row = _bounds(node, whole=False)
    row.pop("q")
    row["currency"] = node.one("schema:currency")
    if unit := node.one("schema:unitText"):
        row["per"] = unit
    return row


def _when(node: Node) -> Record:
    start, _, end = (node.one("rt:edtf") or "").partition("/")
    days = {"start": start, "end": end or start}
    return {
        **{k: None if v == ".." else v for k, v in days.items()},
        "text": node.one("rt:asWritten"),
    }


def _status(claims: Sequence[Node]) -> str | None:
    found = {(c.one("rt:status") or "").rsplit("#", 1)[-1] for c in claims} - {"asserted"}
    for weakest in ("denied", "planned", "alleged"):
        if weakest in found:
            return weakest
    return None


def _ring(iri: str, claims: Sequence[Node], graph: ArticleGraph, known: Conclusions) -> Record:
    row = _base("ring", iri, claims, graph, known)
    row["label"] = graph.label(iri)
    for claim in claims:
        if "AttributeClaim" in claim.kinds:
            name = (claim.one("rt:attribute") or "").rsplit("#", 1)[-1]
            value = claim.one("rt:value") or ""
            if name == "size":
                row["size"] = int(value)
            elif name == "ringType":
                row["type"] = value
        elif "RoleClaim" in claim.kinds and claim.one("org:organization") == iri:
            role = (claim.one("org:role") or "").rsplit("#", 1)[-1]
            holder = claim.one("org:member")
            if role == "leader" and holder:
                row.setdefault("leader", []).append(graph.shown(claim, holder))
            else:
                row.setdefault("roles", []).append(claim.one("schema:roleName") or role)
        elif iri in claim.all("rt:agent") and not _denied(claim):
            row.setdefault("places", []).extend(_words([claim], "rt:place", graph))
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
    row["role"] = (graph.nodes[iri].one("rt:caseRole") or "#other").rsplit("#", 1)[-1]
    for claim in claims:
        if "AttributeClaim" in claim.kinds:
            name = (claim.one("rt:attribute") or "").rsplit("#", 1)[-1]
            value = claim.one("rt:value") or ""
            if name == "caseRole":
                row["role"] = value
            elif name == "age":
                row["age"] = int(value)
            elif name == "title":
                row.setdefault("title", value)
        elif "RoleClaim" in claim.kinds:
            body = claim.one("org:organization")
            if body and "Ring" not in graph.nodes[body].kinds:
                if office := claim.one("schema:roleName"):
                    row["title"] = office
                row["org"] = graph.shown(claim, body)
        elif claim.one("rt:isLatest") == "true":
            status = (claim.one("rt:legalStatus") or "").rsplit("#", 1)[-1]
            row["status"] = LEGAL.get(status, status)
    return _corrected(row, [iri, *(c.iri for c in claims)], known)


def _corrected(row: Record, about: Iterable[str], known: Conclusions) -> Record:
    """Put in what people corrected, and keep what was read. about: claims, or the person or ring."""
    for iri in about:
        for slot, value in known.corrections.get(iri, []):
            row.setdefault("corrected", {}).setdefault(slot, row.get(slot))
            row.pop(slot, None)
            if (put := parse(slot, value)) is not None:
                row[slot] = put
    return row
