"""FollowTheMoney: actors, articles, one Event a claim, memberships; what OpenAleph takes."""

from __future__ import annotations

import json
from hashlib import sha1
from typing import Any

from ringtrace.errors import RingtraceError
from ringtrace.graph.exports.source import Options, Source
from ringtrace.graph.nodes import article_graphs
from ringtrace.graph.optional import library
from ringtrace.graph.told import Told, told

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

    One Event for each claim, so that days and places of sources who disagree do not lie side by side
    unattributed; status, source and figures stand in its summary, its words in the description. No
    entity has a topic: an accusation brands nobody. Groups without a name have no schema there and
    stand in the summary. Raises RingtraceError for a value that the library would drop in silence.
    """
    model = library("followthemoney", "ftm").model
    writer = _Writer(model)
    articles: dict[str, str] = {}
    for graph in article_graphs(source.store):
        article, file = graph.article, graph.article.one("rt:file") or ""
        title = article.one("schema:headline") or file
        url = article.one("schema:url") or ""
        articles[article.iri] = writer.put(
            article.iri, "Article", title=title, publishedAt=article.one("schema:datePublished"),
            sourceUrl=url if url.startswith("http") else None, language="eng",
        )  # fmt: skip
    for claim in told(source.store, source.ontology, accepted=options.accepted):
        _claim(writer, claim, articles[claim.claim.split("#")[0]])
    return "".join(
        json.dumps(writer.entities[key].to_dict(), ensure_ascii=False, sort_keys=True) + "\n"
        for key in sorted(writer.entities)
    )


def _claim(writer: _Writer, claim: Told, article: str) -> None:
    ids = {
        party.node: writer.put(party.node, _SCHEMAS[party.kind], name=party.label)
        for _, party in claim.fillers
        if party.kind in _SCHEMAS
    }
    if claim.kind == "event":
        others = [
            f"{slot}: {p.label}"
            for slot, p in claim.fillers
            if p.kind not in _SCHEMAS and slot not in ("place", "origin", "destination")
        ]
        figures = [v.text for v in (claim.count, *claim.prices) if v is not None]
        says = "; ".join([*others, *figures, *([claim.when] if claim.when else [])])
        who = claim.source or "the article"
        writer.put(
            claim.claim, "Event", name=f"{claim.label} ({claim.status})", keywords=claim.event,
            startDate=claim.earliest, endDate=claim.latest, proof=article,
            location=[p.label for p in claim.all("place", "origin", "destination")],
            involved=sorted(set(ids.values())), description=claim.quote,
            summary=f"[{claim.status}; {claim.review or 'unreviewed'}; {who}] {says or claim.event}",
        )  # fmt: skip
    elif claim.kind == "role":
        for member in claim.all("member"):
            for body in claim.all("organization"):
                if member.node in ids and body.node in ids:
                    writer.put(
                        f"{claim.claim} {member.node}", "Membership", member=ids[member.node],
                        organization=ids[body.node], role=claim.role_name or claim.ring_role,
                        status=claim.status, proof=article, summary=claim.quote,
                    )  # fmt: skip


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
                before = len(entity.get(name))
                entity.add(name, one)
                if len(entity.get(name)) == before and str(one) not in entity.get(name):
                    raise RingtraceError(f"FollowTheMoney takes no {schema} with {name} {one!r}")
        self.entities[key] = entity
        return key
