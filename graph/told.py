"""What each claim tells, as plain values: what the network and the analyses are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ringtrace.graph.nodes import ArticleGraph, Conclusions, Node, article_graphs, conclusions
from ringtrace.graph.review.values import parse
from ringtrace.graph.store import Store
from ringtrace.graph.terms import first_day, key, last_day
from ringtrace.nouns import SLOTS
from ringtrace.ontology import Ontology


@dataclass(frozen=True, slots=True)
class Party:
    """Whom or what a claim names: the identity where resolve joined it, else the referent.

    kind: class of the ontology. role: the person's role in the case. at: of a place, the latitude and
    longitude (WGS 84, degrees) of what its name most likely means.
    """

    node: str
    label: str
    kind: str
    role: str | None
    at: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number as the text has it; None leaves a side open."""

    min: float | None
    max: float | None
    text: str
    currency: str | None = None
    per: str | None = None
    restates: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """One claim. kind: "event", "role" or "status". event: notation of the kind of event.

    node: the happening (identity where resolve joined it). ring_role: of a role claim. legal_status: of
    a status claim. source: whom the sentence names. review: accepted or rejected, None for neither.
    withdrawn: its outlet took the article back. corrected: slots that people put right; the other values
    are as they put them.
    """

    claim: str
    kind: str
    node: str
    fillers: tuple[tuple[str, Party], ...]
    status: str
    review: str | None
    source: str | None
    quote: str
    file: str
    start: int
    end: int
    published: str | None
    case: str | None
    event: str = ""
    label: str = ""
    ring_role: str | None = None
    role_name: str | None = None
    legal_status: str | None = None
    count: Bounds | None = None
    prices: tuple[Bounds, ...] = ()
    earliest: str | None = None
    latest: str | None = None
    when: str | None = None
    withdrawn: bool = False
    corrected: tuple[str, ...] = ()

    def all(self, *slots: str) -> list[Party]:
        """Return the parties in some slots, in order."""
        return [p for slot, p in self.fillers if slot in slots]

    @property
    def place(self) -> tuple[str, int, str]:
        """Where it stands: file, offset, claim; what rows are put in order by."""
        return self.file, self.start, self.claim

    @property
    def uncertain(self) -> bool:
        """Whether it is not plainly asserted, its outlet took it back, or nobody has accepted it."""
        return self.status != "asserted" or self.review != "accepted" or self.withdrawn


def reviewed(claims: Iterable[Told]) -> dict[str, Any]:
    """Return what people decided on some claims, as every table and network says it.

    review: accepted, rejected, unreviewed, or mixed. withdrawn: how many of them stand in articles that
    their outlet took back. corrected: the slots that people put right. None for none.
    """
    each = {claim.claim: claim for claim in claims}.values()
    reviews = {claim.review or "unreviewed" for claim in each}
    return {
        "review": reviews.pop() if len(reviews) == 1 else "mixed",
        "withdrawn": sum(claim.withdrawn for claim in each) or None,
        "corrected": ", ".join(sorted({s for claim in each for s in claim.corrected})) or None,
    }


def told(store: Store, ontology: Ontology, *, accepted: bool = False) -> list[Told]:
    """Return the claims on events, roles and legal status, in order of file and text.

    Statistics and attributes stay out. accepted: only claims that a person accepted.
    """
    known = conclusions(store, ("rt:identity", "rt:inCase", "rdfs:label"))
    events = {kind.name: kind.notation for kind in ontology.kinds.values()}
    read = [t for graph in article_graphs(store) for t in _of(graph, known, events)]
    parties = {(t.claim.split("#")[0], p.label): p for t in read for _, p in t.fillers}
    found = [_put_right(t, known.corrections.get(t.claim, []), parties) for t in read]
    return [t for t in found if not accepted or t.review == "accepted"]


def _of(graph: ArticleGraph, known: Conclusions, events: dict[str, str]) -> Iterator[Told]:
    for claim in graph.claims():
        event = next((events[k] for k in claim.kinds if k in events), None)
        happening = claim.one("rt:happening")
        if event is not None and happening is not None:
            yield _event(graph, known, claim, event, happening)
        elif "RoleClaim" in claim.kinds:
            yield _role(graph, known, claim)
        elif "StatusClaim" in claim.kinds:
            yield _told(
                graph, known, claim, "status", claim.iri, (("about", "rt:about"),),
                legal_status=claim.local("rt:legalStatus") or None, **_period(graph, claim),
            )  # fmt: skip


def _event(
    graph: ArticleGraph, known: Conclusions, claim: Node, event: str, happening: str
) -> Told:
    counts = [_bounds(graph.nodes[v]) for v in claim.all("rt:targetCount")]
    prices = sorted(claim.all("rt:price"), key=lambda v: (graph.first(v), v))
    hub = known.nodes.get(known.hub(happening) or "")
    node = graph.nodes.get(happening)
    label = (node or claim).one("rdfs:label") or (hub.one("rdfs:label") if hub else None) or event
    return _told(
        graph, known, claim, "event", known.hub(happening) or happening,
        tuple((slot, f"rt:{slot}") for slot in SLOTS),
        event=event, label=label, count=counts[0] if counts else None,
        prices=tuple(_bounds(graph.nodes[v]) for v in prices), **_period(graph, claim),
    )  # fmt: skip


def _role(graph: ArticleGraph, known: Conclusions, claim: Node) -> Told:
    return _told(
        graph, known, claim, "role", claim.iri,
        (("member", "org:member"), ("organization", "org:organization")),
        ring_role=claim.local("org:role") or None, role_name=claim.one("schema:roleName"),
    )  # fmt: skip


def _told(
    graph: ArticleGraph,
    known: Conclusions,
    claim: Node,
    kind: str,
    node: str,
    slots: tuple[tuple[str, str], ...],
    **more: object,
) -> Told:
    main = graph.nodes.get(claim.one("rt:mainEvidence") or "") or Node("")
    source = claim.one("rt:source")
    fillers = tuple(
        (slot, _party(graph, known, iri)) for slot, name in slots for iri in claim.all(name)
    )
    happening = claim.one("rt:happening") or ""
    return Told(
        claim=claim.iri,
        kind=kind,
        node=node,
        fillers=fillers,
        status=claim.local("rt:status") or "asserted",
        review=known.review([claim.iri]),
        source=graph.label(source) if source else None,
        quote=main.one("oa:exact") or "",
        file=graph.article.one("rt:file") or "",
        start=int(main.one("oa:start") or 0),
        end=int(main.one("oa:end") or 0),
        published=graph.article.one("schema:datePublished"),
        case=known.case(happening) or known.case(graph.article.iri),
        withdrawn=known.withdrawn(claim.iri),
        **more,  # type: ignore[arg-type]
    )


def _put_right(
    told: Told,
    corrections: Sequence[tuple[str, str]],
    parties: Mapping[tuple[str, str], Party],
) -> Told:
    """The claim as people corrected it. parties: of each article by name, so that no name is twice."""
    for slot, text in corrections:
        value = parse(slot, text)
        if slot == "count":
            told = replace(told, count=_figure(value) if value else None)
        elif slot == "price":
            prices = value if isinstance(value, list) else [value] if value else []
            told = replace(told, prices=tuple(map(_figure, prices)))
        elif slot == "when":
            days = value or {"start": None, "end": None, "text": None}
            first, last = days["start"], days["end"]
            told = replace(
                told, when=days["text"], earliest=first and first_day(first),
                latest=last and last_day(last),
            )  # fmt: skip
        elif slot == "source":
            told = replace(told, source=text or None)
        elif slot == "status" and told.kind == "event":
            told = replace(told, status=text or "asserted")
        else:
            kind = next((p.kind for s, p in told.fillers if s == slot), "Referent")
            new = [
                (slot, _named(told.claim, name, kind, parties))
                for name in (value if isinstance(value, list) else [])
            ]
            told = replace(told, fillers=(*((s, p) for s, p in told.fillers if s != slot), *new))
        told = replace(told, corrected=(*told.corrected, slot))
    return told


def _named(claim: str, name: str, kind: str, parties: Mapping[tuple[str, str], Party]) -> Party:
    article = claim.split("#")[0]
    known = parties.get((article, name))
    return known or Party(f"{article}#corrected-{key(name)}", name, kind, None)


def _figure(value: Mapping[str, Any]) -> Bounds:
    return Bounds(
        value["min"], value["max"], value["text"], value.get("currency"), value.get("per")
    )


def _party(graph: ArticleGraph, known: Conclusions, iri: str) -> Party:
    hub = known.hub(iri)
    joined = known.nodes.get(hub) if hub else None
    referent = graph.nodes.get(iri) or Node(iri)
    return Party(
        node=hub or iri,
        label=(joined.one("rdfs:label") if joined else None) or graph.label(iri),
        kind=next(iter(sorted(referent.kinds)), "Referent"),
        role=referent.local("rt:caseRole") or None,
        at=_at(graph, referent),
    )


def _at(graph: ArticleGraph, place: Node) -> tuple[float, float] | None:
    entry = graph.nodes.get(place.one("rt:gazetteerEntry") or "") or Node("")
    latitude, longitude = entry.one("schema:latitude"), entry.one("schema:longitude")
    return None if latitude is None or longitude is None else (float(latitude), float(longitude))


def _bounds(node: Node) -> Bounds:
    low, high = node.one("schema:minValue"), node.one("schema:maxValue")
    return Bounds(
        min=float(low) if low is not None else None,
        max=float(high) if high is not None else None,
        text=node.one("rt:asWritten") or "",
        currency=node.one("schema:currency"),
        per=node.one("schema:unitText"),
        restates=node.one("rt:restates") is not None,
    )


def _period(graph: ArticleGraph, claim: Node) -> dict[str, object]:
    for node in (graph.nodes[v] for v in claim.all("rt:when") if v in graph.nodes):
        return {
            "earliest": node.one("rt:earliest"),
            "latest": node.one("rt:latest"),
            "when": node.one("rt:asWritten"),
        }
    return {}
