"""A process that answers one query at a time over a read-only snapshot, and can be killed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from multiprocessing.connection import Connection
from typing import Any

import pyoxigraph as ox

from ringtrace.graph.serve.isolation import leave_the_network, limit_memory

TABLES = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
MAX_ANSWER = 32 << 20  # bytes; what is larger is an export's work
BOOLEANS = ("application/sparql-results+json", "application/sparql-results+xml")
GRAPHS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}


@dataclass(frozen=True, slots=True)
class Request:
    """A query, the media types that the client takes (best first), and the protocol's dataset.

    base: what relative IRIs of the query are resolved against, the endpoint's own address.
    """

    query: str
    accepts: tuple[str, ...]
    base: str | None = None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """HTTP status, media type and body."""

    status: int
    media_type: str
    body: bytes


def refuse(status: int, message: str) -> Answer:
    """Return an error as plain text of one line."""
    return Answer(
        status, "text/plain; charset=utf-8", (" ".join(message.split())[:300] + "\n").encode()
    )


READY = "ready"


def work(connection: Connection, snapshot: str, memory: int) -> None:
    """Answer requests from the connection until it closes; runs in a process of its own.

    The first thing sent says that it is ready: starting is not part of a query's time.
    """
    store = ox.Store.read_only(snapshot)
    offline = leave_the_network()
    limit_memory(memory)
    connection.send(READY)
    while True:
        try:
            request = connection.recv()
        except EOFError:
            return
        connection.send(answer(store, request, offline=offline))


def answer(store: ox.Store, request: Request, *, offline: bool) -> Answer:
    """Return the answer to one query.

    offline: whether the process can reach no network; where it can, a query that names SERVICE is
    refused outright.
    """
    if not offline and re.search("service", request.query, re.IGNORECASE):
        return refuse(403, "this server cannot close the network off, so SERVICE is refused")
    graphs: list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] = [
        ox.NamedNode(g) for g in request.default_graphs
    ]
    named: list[ox.NamedNode | ox.BlankNode] = [ox.NamedNode(g) for g in request.named_graphs]
    own_dataset = bool(graphs or named)
    try:
        result = store.query(
            request.query,
            base_iri=request.base,
            use_default_graph_as_union=not own_dataset,
            default_graph=graphs if own_dataset else None,
            named_graphs=named if own_dataset else None,
        )
        return _serialised(result, request.accepts)
    except SyntaxError as error:
        return refuse(400, f"not a SPARQL query: {error}")
    except (OSError, ValueError) as error:
        return refuse(500, f"the query failed: {error}")


def _serialised(
    result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, accepts: tuple[str, ...]
) -> Answer:
    if isinstance(result, ox.QueryTriples):
        offered: dict[str, ox.RdfFormat] = GRAPHS
        chosen = choose(accepts, tuple(GRAPHS))
        if chosen:
            return _bounded(result, chosen, offered[chosen])
        return _no_match(accepts, tuple(GRAPHS))
    formats = BOOLEANS if isinstance(result, ox.QueryBoolean) else tuple(TABLES)
    chosen = choose(accepts, formats)
    if not chosen:
        return _no_match(accepts, formats)
    return _bounded(result, chosen, TABLES[chosen])


class _TooLarge(Exception):
    """More bytes came than an answer may have."""


class _Bounded(BytesIO):
    """A buffer that takes MAX_ANSWER bytes."""

    def write(self, data: Any, /) -> int:
        if self.tell() + memoryview(data).nbytes > MAX_ANSWER:
            raise _TooLarge
        return super().write(data)


def _bounded(
    result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, media_type: str, form: Any
) -> Answer:
    body = _Bounded()
    try:
        result.serialize(body, format=form)
    except _TooLarge:
        limit = f"the answer is larger than {MAX_ANSWER >> 20} MiB"
        return refuse(503, f"{limit}; ask with LIMIT, or take an export")
    return Answer(200, media_type, body.getvalue())


def _no_match(accepts: tuple[str, ...], offered: tuple[str, ...]) -> Answer:
    return refuse(406, f"cannot give {', '.join(accepts)}; ask for {', '.join(offered)}")


def choose(accepts: tuple[str, ...], offered: tuple[str, ...]) -> str | None:
    """Return the first offered media type that the best accepted range covers, or None."""
    for wanted in accepts:
        for media_type in offered:
            family = wanted[:-1] if wanted.endswith("/*") else None
            if wanted in ("*/*", media_type) or (family and media_type.startswith(family)):
                return media_type
    return None
