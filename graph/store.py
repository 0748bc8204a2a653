"""The embedded store: one named graph an article, replaced whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from ringtrace.errors import UsageError, WorkspaceError
from ringtrace.ontology import PREFIXES
from ringtrace.ontology.namespaces import TURTLE_FILES, ontology_text

ONTOLOGY_GRAPH = PREFIXES["rt"].rstrip("#")
FLUSH_EVERY = 100  # replacements: without a flush the next opening replays the whole log
_DIGESTS = f"""PREFIX rt: <{PREFIXES["rt"]}> PREFIX prov: <{PREFIXES["prov"]}>
SELECT ?graph ?digest WHERE {{ ?graph prov:wasDerivedFrom/rt:textDigest ?digest }}"""


class Store:
    """Quads on disk (or in memory without a path), with the ontology in a graph of its own.

    Raises WorkspaceError where the folder cannot be opened: another process writes, no right to
    write, no space, damaged.
    """

    def __init__(self, path: Path | None = None, *, read_only: bool = False) -> None:
        self.path = path
        try:
            if path is None:
                self.inner = ox.Store()
            elif read_only:
                self.inner = ox.Store.read_only(str(path))
            else:
                path.mkdir(parents=True, exist_ok=True)
                self.inner = ox.Store(str(path))
        except OSError as error:
            raise _explained(error, path) from error
        self.waiting = 0
        if not read_only and not self.inner.contains_named_graph(ox.NamedNode(ONTOLOGY_GRAPH)):
            self.load_ontology()

    def load_ontology(self) -> None:
        """Replace the ontology graph by the packaged Turtle."""
        graph = ox.NamedNode(ONTOLOGY_GRAPH)
        number: dict[str, int] = {}

        def named(term: Any) -> Any:
            """A blank node of the Turtle as an IRI, the same at every load."""
            if isinstance(term, ox.BlankNode):
                return ox.NamedNode(
                    f"{ONTOLOGY_GRAPH}/slot/{number.setdefault(term.value, len(number))}"
                )
            return term

        quads = [
            ox.Quad(named(t.subject), t.predicate, named(t.object), graph)
            for name in TURTLE_FILES
            for t in ox.parse(ontology_text(name), format=ox.RdfFormat.TURTLE)
        ]
        self.replace(ONTOLOGY_GRAPH, quads)

    def replace(self, graph: str, quads: Iterable[ox.Quad]) -> None:
        """Let a graph hold these quads and nothing else, in one transaction."""
        lines = "\n".join(f"{q.subject} {q.predicate} {q.object} ." for q in quads)
        self._update(
            f"DROP SILENT GRAPH <{graph}> ; INSERT DATA {{ GRAPH <{graph}> {{ {lines} }} }}"
        )

    def remove(self, graph: str) -> None:
        """Drop a graph; one that is not there is no error."""
        self._update(f"DROP SILENT GRAPH <{graph}>")

    def _update(self, update: str) -> None:
        try:
            self.inner.update(update)
            self.waiting += 1
            if self.waiting >= FLUSH_EVERY:
                self.flush()
        except OSError as error:
            raise _explained(error, self.path) from error

    def digests(self) -> dict[str, str]:
        """Return the text digest of every article graph."""
        return {row["graph"].value: row["digest"].value for row in self.query(_DIGESTS)}

    def query(self, sparql: str, substitutions: Mapping[str, Any] | None = None) -> Any:
        """Return pyoxigraph's answer; the default graph is the union of all graphs.

        substitutions: value (a pyoxigraph term) by variable name. Raises UsageError with line and
        column where the query is no SPARQL.
        """
        bound = {ox.Variable(k): v for k, v in (substitutions or {}).items()}
        try:
            return self.inner.query(
                sparql, use_default_graph_as_union=True, substitutions=bound or None
            )
        except SyntaxError as error:
            words = " ".join(str(error).split())
            raise UsageError(f"not a SPARQL query: {words[:160]}", fix="mend the query") from error

    def graphs(self) -> list[str]:
        """Return the names of all graphs but the ontology's, sorted."""
        names = (str(g.value) for g in self.inner.named_graphs())
        return sorted(n for n in names if n != ONTOLOGY_GRAPH)

    def quads(self, graph: str | None = None) -> Iterator[ox.Quad]:
        """Yield the quads of one graph, or of all but the ontology's, sorted by graph and text."""
        for name in [graph] if graph else self.graphs():
            found = self.inner.quads_for_pattern(None, None, None, ox.NamedNode(name))
            yield from sorted(found, key=str)

    def flush(self) -> None:
        """Write what waits to disk."""
        if self.path is not None:
            self.inner.flush()
        self.waiting = 0

    def publish(self, folder: Path) -> None:
        """Write a snapshot that readers can open while this store is written (hard links)."""
        self.flush()
        self.inner.backup(str(folder))

    def close(self) -> None:
        """Flush and let go of the folder."""
        self.flush()
        del self.inner


def _explained(error: OSError, path: Path | None) -> WorkspaceError:
    text = str(error)
    if "LOCK" in text or "lock" in text:
        return WorkspaceError(
            "another process is writing to the store", where=path, fix="wait until it has ended"
        )
    if path is not None and path.exists() and not os.access(path, os.W_OK):
        return WorkspaceError("the folder cannot be written", where=path, fix="check its rights")
    if "space" in text.lower():
        return WorkspaceError("the disk is full", where=path, fix="make room and build again")
    return WorkspaceError(f"the store cannot be used: {text[:200]}", where=path)
