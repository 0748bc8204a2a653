"""Tables: records as JSON lines, and the network and claims as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence

from ringtrace.graph.exports.networks import ordered
from ringtrace.graph.exports.source import Options, Source
from ringtrace.graph.inert import cell, escaped
from ringtrace.graph.nodes import article_graphs, conclusions
from ringtrace.graph.records import records

_NODE_COLUMNS = (
    "id", "label", "kind", "role", "event", "status", "denied_by", "review", "withdrawn", "corrected", "claims", "earliest",
    "latest", "when", "count_min", "count_max", "count_text", "price_min", "price_max", "price_text",
    "currency", "source", "quote", "file", "case", "latitude", "longitude",
)  # fmt: skip
_EDGE_COLUMNS = (
    "from", "to", "slot", "ring_role", "event", "status", "review", "withdrawn", "corrected", "source", "quote", "file",
    "start_offset", "end_offset", "claim", "count_min", "count_max", "count_text", "price_min",
    "price_max", "price_text", "currency", "earliest", "latest", "when",
)  # fmt: skip
CLAIM_COLUMNS = (
    "claim", "kind", "status", "source", "quote", "start", "end", "file", "url", "published", "review",
    "withdrawn", "corrected",
)  # fmt: skip


def records_jsonl(source: Source, options: Options) -> str:
    """Return the records, one JSON object a line."""
    return "".join(
        escaped(json.dumps(row, ensure_ascii=False)) + "\n"
        for row in records(source.store, source.ontology, accepted=options.accepted)
    )


def csv_folder(source: Source, options: Options) -> dict[str, str | bytes]:
    """Return nodes.csv, edges.csv and claims.csv, UTF-8 with a header line."""
    network = ordered(source, options)
    nodes = [{"id": node, **data} for node, data in network.nodes(data=True)]
    edges = [
        {"from": a, "to": b, "source": data.get("said_by"), **data}
        for a, b, data in network.edges(data=True)
    ]
    return {
        "nodes.csv": table(_NODE_COLUMNS, ([n.get(c) for c in _NODE_COLUMNS] for n in nodes)),
        "edges.csv": table(_EDGE_COLUMNS, ([e.get(c) for c in _EDGE_COLUMNS] for e in edges)),
        "claims.csv": table(CLAIM_COLUMNS, claims(source, options)),
    }


def claims(source: Source, options: Options) -> Iterable[Sequence[object]]:
    known = conclusions(source.store)
    classes = {k.name: k.notation for k in source.ontology.kinds.values()}
    for graph in article_graphs(source.store):
        for claim in graph.claims():
            review = known.review([claim.iri])
            if options.accepted and review != "accepted":
                continue
            words = graph.evidence(claim)[0]
            main = graph.nodes[claim.one("rt:mainEvidence") or ""]
            who = claim.one("rt:source")
            yield (
                claim.iri,
                next((classes.get(k, k) for k in claim.kinds), ""),
                claim.local("rt:status"),
                graph.label(who) if who else None,
                main.one("oa:exact") or words["quote"],
                int(main.one("oa:start") or 0),
                int(main.one("oa:end") or 0),
                graph.article.one("rt:file"),
                graph.article.one("schema:url"),
                graph.article.one("schema:datePublished"),
                review or "unreviewed",
                "yes" if known.withdrawn(claim.iri) else None,
                known.corrected(claim.iri),
            )


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return CSV; a text that a spreadsheet would run as a formula gets an apostrophe before it."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(value) for value in row])
    return buffer.getvalue()
