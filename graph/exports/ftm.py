"""FollowTheMoney: articles, actors, and an entity for each claim; what OpenAleph takes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha1
from typing import Any

from ringtrace.errors import RingtraceError
from ringtrace.graph.exports.source import Options, Source
from ringtrace.graph.inert import cut, plain
from ringtrace.graph.nodes import ArticleGraph, Conclusions, Node, article_graphs, conclusions
from ringtrace.graph.optional import library
from ringtrace.graph.told import Told, told
from ringtrace.ontology.load import local

_SCHEMAS = {
    "Person": "Person",
    "Ring": "Organization",
    "Organization": "Organization",
    "Fund": "Organization",
    "Medium": "Organization",
    "Agency": "PublicBody",
}


def ftm(source: Source, options: Options) -> str:
    """Return entities as JSON lines, sorted by id.

    One entity for each claim, so that days, places and statuses of sources who disagree do not lie side
    by side unattributed: an Event for each event claim, a Membership where a role has a holder, else a
    Note on whom the claim is about. Status, review, source and figures stand in its summary, its words
    in the description. No entity has a topic: an accusation brands nobody. Groups without a name have
    no schema there and stand in the summary. What is longer than a property may be ends in "…". Raises
    RingtraceError for a value that the library would drop in silence.
    """
    model = library("followthemoney", "ftm").model
    writer = _Writer(model)
    articles: dict[str, str] = {}
    known = conclusions(source.store)
    for graph in article_graphs(source.store):
        article, file = graph.article, graph.article.one("rt:file") or ""
        title = article.one("schema:headline") or file
        url = article.one("schema:url") or ""
        articles[article.iri] = writer.put(
            article.iri, "Article", title=title, publishedAt=article.one("schema:datePublished"),
            sourceUrl=url if url.startswith("http") else None, language="eng",
            summary="withdrawn by its outlet" if known.withdrawn(article.iri) else None,
        )  # fmt: skip
    linked = told(source.store, source.ontology, accepted=options.accepted)
    for claim in linked:
        _linked(writer, claim, articles[claim.claim.split("#")[0]])
    seen = {claim.claim for claim in linked}
    for graph in article_graphs(source.store):
        for node in graph.claims():
            review = known.review([node.iri])
            if node.iri not in seen and (not options.accepted or review == "accepted"):
                _other(writer, graph, known, node, articles[graph.article.iri])
    return "".join(
        json.dumps(writer.entities[key].to_dict(), ensure_ascii=False, sort_keys=True) + "\n"
        for key in sorted(writer.entities)
    )


def _linked(writer: _Writer, claim: Told, article: str) -> None:
    """An event, a membership for each holder of a role, or a note."""
    ids = {
        party.node: writer.put(party.node, _SCHEMAS[party.kind], name=party.label)
        for _, party in claim.fillers
        if party.kind in _SCHEMAS
    }
    review = claim.review or "unreviewed"
    said = _said(claim.status, review, claim.withdrawn, ", ".join(claim.corrected), claim.source)
    if claim.kind == "event":
        _event(writer, claim, article, ids, said)
        return
    holders = [(m, b) for m in claim.all("member") for b in claim.all("organization")]
    holders = [(m, b) for m, b in holders if m.node in ids and b.node in ids]
    for member, body in holders:
        writer.put(
            f"{claim.claim} {member.node} {body.node}", "Membership", member=ids[member.node],
            organization=ids[body.node], role=claim.role_name or claim.ring_role,
            status=claim.status, proof=article, description=claim.quote, summary=said,
        )  # fmt: skip
    if not holders:
        what = claim.legal_status or claim.role_name or claim.ring_role or claim.kind
        others = [p.label for _, p in claim.fillers if p.node not in ids]
        writer.put(
            claim.claim, "Note", name=f"{claim.kind}: {what} ({claim.status})", proof=article,
            entity=sorted(set(ids.values())), description=claim.quote,
            summary=f"{said} {'; '.join([what, *others])}",
        )  # fmt: skip


def _event(writer: _Writer, claim: Told, article: str, ids: Mapping[str, str], said: str) -> None:
    others = [
        f"{slot}: {p.label}"
        for slot, p in claim.fillers
        if p.kind not in _SCHEMAS and slot not in ("place", "origin", "destination")
    ]
    figures = [v.text for v in (claim.count, *claim.prices) if v is not None]
    says = "; ".join([*others, *figures, *([claim.when] if claim.when else [])])
    writer.put(
        claim.claim, "Event", name=f"{claim.label} ({claim.status})", keywords=claim.event,
        startDate=claim.earliest, endDate=claim.latest, proof=article,
        location=[p.label for p in claim.all("place", "origin", "destination")],
        involved=sorted(set(ids.values())), description=claim.quote,
        summary=f"{said} {says or claim.event}",
    )  # fmt: skip


def _other(
    writer: _Writer, graph: ArticleGraph, known: Conclusions, claim: Node, article: str
) -> None:
    """An attribute of somebody, or a statistic: a note."""
    about = []
    for iri in claim.all("rt:about"):
        kinds = graph.nodes[iri].kinds if iri in graph.nodes else []
        schema = next((_SCHEMAS[k] for k in kinds if k in _SCHEMAS), None)
        if schema is not None:
            hub = known.hub(iri)
            joined = known.nodes.get(hub) if hub else None
            label = (joined.one("rdfs:label") if joined else None) or graph.label(iri)
            about.append(writer.put(hub or iri, schema, name=label))
    told_as = claim.one("rt:attribute") or claim.one("rt:statisticOf") or claim.kinds[0]
    value = claim.local("rt:value")
    what = f"{local(told_as)}: {value}" if value else local(told_as)
    status = local(claim.one("rt:status") or "asserted")
    source = claim.one("rt:source")
    review = known.review([claim.iri]) or "unreviewed"
    withdrawn, corrected = known.withdrawn(claim.iri), known.corrected(claim.iri)
    said = _said(status, review, withdrawn, corrected, graph.label(source) if source else None)
    main = graph.nodes[claim.one("rt:mainEvidence") or ""]
    writer.put(
        claim.iri, "Note", name=f"{what} ({status})", proof=article, entity=about,
        description=main.one("oa:exact"),
        summary=f"{said} {what}",
    )  # fmt: skip


def _said(
    status: str, review: str, withdrawn: bool, corrected: str | None, source: str | None
) -> str:
    """How sure a claim is, what people decided on it, and who says so."""
    more = ["withdrawn by its outlet"] if withdrawn else []
    more += [f"corrected: {corrected}"] if corrected else []
    return f"[{'; '.join([status, review, *more, source or 'the article'])}]"


class _Writer:
    """Collects entities by an id of their own: the library drops references that are IRIs."""

    def __init__(self, model: Any) -> None:
        self.model = model
        self.entities: dict[str, Any] = {}

    def put(self, node: str, schema: str, **values: object) -> str:
        key = f"rt-{sha1(node.encode(), usedforsecurity=False).hexdigest()}"
        entity = self.entities.get(key) or self.model.make_entity(schema)
        entity.id = key
        for name, value in values.items():
            for one in value if isinstance(value, list) else [value]:
                if one is None or one == "":
                    continue
                takes = entity.schema.get(name).type
                cleaned = takes.clean(cut(plain(str(one)), takes.max_length), proxy=entity)
                entity.add(name, cleaned, cleaned=True)
                if cleaned not in entity.get(name):
                    raise RingtraceError(f"FollowTheMoney takes no {schema} with {name} {one!r}")
        self.entities[key] = entity
        return key
