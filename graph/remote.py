"""A store on a SPARQL 1.1 server: Query, Update and the Graph Store HTTP Protocol (W3C Recommendations, 2013).

The addresses below the server's are those of `oxigraph serve`: /query, /update, /store.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pyoxigraph as ox
import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from ringtrace.errors import RingtraceError, UsageError, WorkspaceError
from ringtrace.graph.sparql import exchanging, not_sparql, stays_here
from ringtrace.graph.store import FEW, ONTOLOGY_GRAPH, Store, in_parts, parsed
from ringtrace.ontology import PREFIXES

TOKEN = "RINGTRACE_STORE_TOKEN"
WAIT = (10, 3600)  # seconds: to be connected, and between two pieces of an answer
_SEEN = f"""SELECT (EXISTS {{ GRAPH <{ONTOLOGY_GRAPH}> {{ ?s ?p ?o }} }} AS ?there)
(EXISTS {{ ?s a rt:EventKind }} AS ?union) {{}}"""
_PREFIXES = " ".join(f"PREFIX {name}: <{base}>" for name, base in PREFIXES.items())
# What a query is made of, as far as it takes to tell variables of expressions from those around them.
_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""|\'\'\'(?:\\.|[^\\])*?\'\'\'|"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\''
    r"|<[^<>\s]*>|#[^\n]*|[?$]\w+|[()]",
    re.DOTALL,
)


class Remote(Store):
    """The quads of a server, at an address that may hold name and password.

    A token is sent where RINGTRACE_STORE_TOKEN is set. ontology: as for Store. Raises WorkspaceError
    where the server does not answer, has nothing that was built, or does not show the union of all
    graphs to a query that names none.
    """

    def __init__(
        self, address: str, *, read_only: bool = False, ontology: Sequence[Path] = ()
    ) -> None:
        self.path = None
        self.waiting = 0
        self.read_only = read_only
        self.address = public_address(address)
        self._session = _session(address)
        if not read_only:
            self._load_ontology(ontology)
        (seen,) = self.query(_SEEN)
        if seen["there"].value != "true":
            raise WorkspaceError("nothing was built in it yet", where=self.address, fix="build it")
        if seen["union"].value != "true":
            raise WorkspaceError(
                "a query that names no graph finds nothing there",
                where=self.address,
                fix="let the server take the union of all graphs as the default graph",
            )

    def replace(self, graph: str, quads: Iterable[ox.Quad]) -> None:
        """Let a graph hold these quads and nothing else, in one request."""
        lines = "".join(f"{q.subject} {q.predicate} {q.object} .\n" for q in quads)
        if not lines:
            return self.remove(graph)
        kind = {"Content-Type": "application/n-triples"}
        self._ask("PUT", "store", params={"graph": graph}, data=lines.encode(), headers=kind)

    def exchange(self, graph: str, gone: Iterable[ox.Quad], new: Iterable[ox.Quad]) -> None:
        """Take some quads out of a graph and put others in, in one request."""
        self._ask("POST", "update", data={"update": exchanging(graph, gone, new)})

    def add_lines(self, graph: str, lines: Iterable[str]) -> None:
        """Add quads of a graph, given as N-Quads, by requests of a size that a server takes."""
        for part in in_parts(lines, FEW):
            self.exchange(graph, (), parsed("\n".join(part)))

    def extend(self, quads: Iterable[ox.Quad]) -> None:
        """Put in quads, each graph of them instead of what the server has of it."""
        graphs: dict[str, list[ox.Quad]] = {}
        for quad in quads:
            graphs.setdefault(str(quad.graph_name.value), []).append(quad)  # type: ignore[union-attr]
        for graph, found in graphs.items():
            self.replace(graph, found)

    def load(self, path: Path) -> None:
        """Put in the graphs of a file. Raises WorkspaceError for one that is no N-Quads."""
        try:
            self.extend(ox.parse(path=str(path), format=ox.RdfFormat.N_QUADS))
        except SyntaxError as error:
            raise WorkspaceError(f"no N-Quads: {error}", where=path) from error

    def remove(self, graph: str) -> None:
        """Drop a graph; one that is not there is no error."""
        self._ask("POST", "update", data={"update": f"DROP SILENT GRAPH <{graph}>"})

    def clear(self, graph: str) -> None:
        """Take all out of a graph: how, is the server's."""
        self.remove(graph)

    def query(self, sparql: str, substitutions: Mapping[str, Any] | None = None) -> Any:
        """Return the server's answer as pyoxigraph gives it; as Store.query does.

        Raises RingtraceError for an answer that was cut, as a server does that runs out of time.
        """
        stays_here(sparql)
        try:
            graph = isinstance(ox.Store().query(sparql, prefixes=PREFIXES), ox.QueryTriples)
        except (SyntaxError, UnicodeEncodeError) as error:
            raise not_sparql(str(error)) from error
        kind = "application/n-triples" if graph else "application/sparql-results+json"
        body = self._ask(
            "POST",
            "query",
            data={"query": f"{_PREFIXES}\n{_bound(sparql, substitutions or {})}"},
            params={"union-default-graph": "true"},  # a word of Oxigraph's; others pass it over
            headers={"Accept": kind},
        )
        try:
            return _triples(body) if graph else _table(body)
        except (SyntaxError, ValueError) as error:
            raise RingtraceError(
                "the answer was cut: the server ran out of time",
                where=self.address,
                fix="ask for less, or give the server more time",
            ) from error

    def graphs(self) -> list[str]:
        """Return the names of all graphs but the ontology's, sorted."""
        found = (str(row["g"].value) for row in self.query("SELECT ?g { GRAPH ?g {} }"))
        return sorted(name for name in found if name != ONTOLOGY_GRAPH)

    def quads(self, graph: str | None = None) -> Iterator[ox.Quad]:
        """Yield the quads of one graph, or of all but the ontology's, sorted by graph and text."""
        for name in [graph] if graph else self.graphs():
            asked = {"params": {"graph": name}, "headers": {"Accept": "application/n-triples"}}
            try:
                triples = _parsed(self._ask("GET", "store", missing=b"", **asked))
            except SyntaxError as error:
                raise RingtraceError(
                    "the answer was cut", where=self.address, fix="look at the server, ask again"
                ) from error
            node = ox.NamedNode(name)
            yield from sorted(
                (ox.Quad(t.subject, t.predicate, t.object, node) for t in triples), key=str
            )

    def unsorted(self, graph: str) -> Iterator[ox.Quad]:
        """Yield the quads of one graph; the server sends all of it at once."""
        return self.quads(graph)

    def compact(self) -> None:
        """Do nothing: a server looks after its files."""

    def holds(self, graph: str) -> bool:
        """Return whether there is a graph of this name."""
        return bool(self.query(f"ASK {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}"))

    def matching(self, subject: ox.NamedNode | None, predicate: ox.NamedNode) -> Iterable[ox.Quad]:
        """Return the quads of a subject (of any without one) and predicate, in no order."""
        rows = self.query(f"SELECT * {{ GRAPH ?g {{ {subject or '?s'} {predicate} ?o }} }}")
        return [ox.Quad(subject or row["s"], predicate, row["o"], row["g"]) for row in rows]

    def flush(self) -> None:
        """Do nothing: what the server took lies there."""

    def publish(self, folder: Path) -> None:
        """Make the folder: readers ask the server, and see a build while it writes."""
        folder.mkdir()

    def let_go(self) -> None:
        """Hang up."""
        self._session.close()

    def _ask(
        self, method: str, what: str, *, missing: bytes | None = None, **request: Any
    ) -> bytes:
        """The body of the server's answer; of something that is not there, what stands for it."""
        try:
            answer = self._session.request(
                method, f"{self.address}/{what}", timeout=WAIT, **request
            )
        except (requests.exceptions.ChunkedEncodingError, requests.exceptions.ReadTimeout) as error:
            raise RingtraceError(
                "the answer was cut", where=self.address, fix="look at the server, ask again"
            ) from error
        except requests.exceptions.RequestException as error:
            raise WorkspaceError(
                "no server answers", where=self.address, fix="start it: oxigraph serve"
            ) from error
        if answer.status_code == 404 and missing is not None:
            return missing
        if answer.status_code in (401, 403):
            raise WorkspaceError(
                "the server wants to know who asks",
                where=self.address,
                fix=f"write name:password@ into the address, or set {TOKEN}",
            )
        if not answer.ok:
            said = " ".join(answer.text.split())[:200]
            raise WorkspaceError(
                f"the server answers {answer.status_code} {said}",
                where=self.address,
                fix="check that it is the address of a SPARQL 1.1 server",
            )
        return answer.content


def public_address(address: str) -> str:
    """Return an address without name and password. Raises UsageError for one of no web server."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError(
            "no address of a server", where=parts.path, fix="write it as http://localhost:7878"
        )
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, parts.path.rstrip("/"), "", ""))


def _session(address: str) -> requests.Session:
    """Connections that are kept; who restarts is asked again a little later."""
    session = requests.Session()
    parts = urlsplit(address)
    if token := os.environ.get(TOKEN):
        session.headers["Authorization"] = f"Bearer {token}"
        session.trust_env = False  # else a .netrc would speak instead
    elif parts.username:
        session.auth = (parts.username, parts.password or "")
    again = Retry(
        total=4, backoff_factor=0.3, status_forcelist=(502, 503, 504), allowed_methods=None
    )
    for scheme in ("http://", "https://"):
        session.mount(scheme, HTTPAdapter(max_retries=again))
    return session


def _bound(query: str, values: Mapping[str, ox.Literal]) -> str:
    """The query with values instead of variables, in expressions: elsewhere a variable is only named."""
    for name, value in values.items():
        if "\\" in value.value:
            raise UsageError(f"{name.removeprefix('p_')} has a backslash", fix="leave it out")
    depth = 0

    def put(found: re.Match[str]) -> str:
        nonlocal depth
        token = found.group()
        depth += (token == "(") - (token == ")")
        value = values.get(token[1:]) if token[0] in "?$" and depth else None
        return token if value is None else str(value)

    return _TOKEN.sub(put, query)


def _table(body: bytes) -> ox.QuerySolutions | ox.QueryBoolean:
    """A table, or yes or no, read to its end first: pyoxigraph reads on as it is asked."""
    json.loads(body)
    return ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)


def _triples(body: bytes) -> ox.QueryTriples:
    store = ox.Store()
    store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in _parsed(body))
    found = store.query("CONSTRUCT WHERE { ?s ?p ?o }")
    assert isinstance(found, ox.QueryTriples)
    return found


def _parsed(body: bytes) -> list[ox.Quad]:
    return list(ox.parse(body, format=ox.RdfFormat.N_TRIPLES))
