"""The embedded store: one named graph an article, replaced whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import pyoxigraph as ox

from ringtrace.errors import RingtraceError, WorkspaceError
from ringtrace.graph.sparql import as_lines, exchanging, in_graphs, not_sparql, stays_here
from ringtrace.ontology import PREFIXES, load_ontology
from ringtrace.ontology.namespaces import TURTLE_FILES, ontology_text

ONTOLOGY_GRAPH = PREFIXES["rt"].rstrip("#")
PACKED = "graph.nq"  # a workspace that has this and no store makes the store of it
_ANY = ox.NamedNode(ONTOLOGY_GRAPH)
PART = 100_000  # quads added at once: a bulk load keeps all of a call in memory
FEW = 10_000  # quads that a transaction is quicker for
FLUSH_EVERY = 100  # replacements: without a flush the next opening replays the whole log
T = TypeVar("T")
_DIGEST = ox.NamedNode(PREFIXES["rt"] + "textDigest")


class Store:
    """Quads on disk (or in memory without a path), with the ontology in a graph of its own.

    ontology: the user's own Turtle, beside the packaged one. Raises WorkspaceError where the folder
    cannot be opened: another process writes, no right to write, no space, damaged.
    """

    def __init__(
        self, path: Path | None = None, *, read_only: bool = False, ontology: Sequence[Path] = ()
    ) -> None:
        self.path = path
        self.waiting = 0
        self.read_only = read_only
        try:
            if path is None:
                self.inner = ox.Store()
            elif read_only:
                self.inner = ox.Store.read_only(str(path))
            else:
                path.mkdir(parents=True, exist_ok=True)
                self.inner = ox.Store(str(path))
        except (OSError, RuntimeError) as error:
            raise _explained(error, path) from error
        if not read_only:
            self._load_ontology(ontology)

    def _load_ontology(self, extra: Sequence[Path]) -> None:
        """Let the ontology graph be the Turtle of this version and of the user."""
        graph = ox.NamedNode(ONTOLOGY_GRAPH)
        number: dict[str, int] = {}

        def named(node: Any, file: int) -> Any:
            """A blank node of the Turtle as an IRI, the same at every load."""
            if not isinstance(node, ox.BlankNode):
                return node
            place = number.setdefault(f"{file} {node.value}", len(number))
            return ox.NamedNode(f"{ONTOLOGY_GRAPH}/slot/{place}")

        load_ontology(*extra)  # says what is wrong with the user's Turtle
        texts = [*map(ontology_text, TURTLE_FILES), *(path.read_text("utf-8") for path in extra)]
        quads = {
            ox.Quad(named(t.subject, n), t.predicate, named(t.object, n), graph)
            for n, text in enumerate(texts)
            for t in ox.parse(text, format=ox.RdfFormat.TURTLE)
        }
        if quads != set(self.quads(ONTOLOGY_GRAPH)):
            self.replace(ONTOLOGY_GRAPH, sorted(quads, key=str))

    def replace(self, graph: str, quads: Iterable[ox.Quad]) -> None:
        """Let a graph hold these quads and nothing else, in one transaction."""
        if self.holds(graph):
            return self._update(
                f"DROP GRAPH <{graph}> ; INSERT DATA {{ GRAPH <{graph}> {{ {as_lines(quads)} }} }}"
            )
        self._add(graph, quads)

    def exchange(self, graph: str, gone: Iterable[ox.Quad], new: Iterable[ox.Quad]) -> None:
        """Take some quads out of a graph and put others in, in one transaction."""
        gone = list(gone)
        if gone:
            return self._update(exchanging(graph, gone, new))
        self._add(graph, new)

    def add_lines(self, graph: str, lines: Iterable[str]) -> None:
        """Add quads of a graph, given as N-Quads, part by part: a large part goes past the log, whole or not at all."""
        for part in in_parts(lines, PART):
            text = "\n".join(part)
            if len(part) < FEW:
                self._add(graph, parsed(text))
            else:
                load = partial(self.inner.bulk_load, text.encode(), format=ox.RdfFormat.N_QUADS)
                self._write(load)

    def extend(self, quads: Iterable[ox.Quad]) -> None:
        """Add quads, part by part and in no transaction: for a store that nobody reads yet."""
        for part in in_parts(quads, PART):
            self.inner.bulk_extend(part)

    def alter(self, change: Callable[[ox.Quad], ox.Quad]) -> None:
        """Put in another quad for each that a change of its object alters: for a store that nobody reads yet.

        Each object is looked at once, however many quads have it.
        """
        gone: list[ox.Quad] = []
        for row in self.query("SELECT DISTINCT ?o { GRAPH ?g { ?s ?p ?o } }"):
            term = row["o"]
            if change(ox.Quad(_ANY, _ANY, term)).object != term:
                gone += self.inner.quads_for_pattern(None, None, term, None)
        for part in in_parts(gone, PART):
            self.inner.bulk_extend(map(change, part))
            self.inner.update(f"DELETE DATA {{ {in_graphs(part)} }}")

    def load(self, path: Path) -> None:
        """Add the quads of a file. Raises WorkspaceError for one that is no N-Quads."""
        try:
            self.extend(ox.parse(path=str(path), format=ox.RdfFormat.N_QUADS))
        except SyntaxError as error:
            raise WorkspaceError(f"no N-Quads: {error}", where=path) from error
        except (OSError, RuntimeError) as error:
            raise _explained(error, path) from error

    def remove(self, graph: str) -> None:
        """Drop a graph; one that is not there is no error."""
        self._update(f"DROP SILENT GRAPH <{graph}>")

    def clear(self, graph: str) -> None:
        """Take all out of a graph of any size, part by part: a transaction would hold the whole of it in memory."""
        for part in in_parts(self.unsorted(graph), FEW):
            self.exchange(graph, part, ())
            if self.waiting * FEW >= PART:
                self.flush()

    def _add(self, graph: str, quads: Iterable[ox.Quad]) -> None:
        """Put quads into a graph, in one transaction; SPARQL would take twice as long."""
        name = ox.NamedNode(graph)
        new = [
            q if q.graph_name == name else ox.Quad(q.subject, q.predicate, q.object, name)
            for q in quads
        ]
        self._write(lambda: self.inner.extend(new))

    def _update(self, update: str) -> None:
        self._write(lambda: self.inner.update(update))

    def _write(self, write: Callable[[], None]) -> None:
        try:
            write()
            self.waiting += 1
            if self.waiting >= FLUSH_EVERY:
                self.flush()
        except (OSError, RuntimeError) as error:
            raise _explained(error, self.path) from error

    def digests(self) -> dict[str, str]:
        """Return the text digest of every article graph."""
        found = self.matching(None, _DIGEST)
        return {str(q.graph_name.value): str(q.object.value) for q in found}  # type: ignore[union-attr]

    def query(self, sparql: str, substitutions: Mapping[str, Any] | None = None) -> Any:
        """Return pyoxigraph's answer; the default graph is the union of all graphs.

        substitutions: value (a pyoxigraph term) by variable name. The ontology's prefixes need no
        declaration. Raises UsageError with line and column where the query is no SPARQL, and for one
        that asks another server (SERVICE): nothing here uses the network.
        """
        stays_here(sparql)
        bound = {ox.Variable(k): v for k, v in (substitutions or {}).items()}
        try:
            return self.inner.query(
                sparql,
                prefixes=PREFIXES,
                use_default_graph_as_union=True,
                substitutions=bound or None,
            )
        except (SyntaxError, UnicodeEncodeError) as error:
            raise not_sparql(str(error)) from error
        except (OSError, RuntimeError) as error:
            raise RingtraceError(f"the query failed: {error}", where=self.path) from error

    def graphs(self) -> list[str]:
        """Return the names of all graphs but the ontology's, sorted."""
        names = (str(g.value) for g in self.inner.named_graphs())
        return sorted(n for n in names if n != ONTOLOGY_GRAPH)

    def quads(self, graph: str | None = None) -> Iterator[ox.Quad]:
        """Yield the quads of one graph, or of all but the ontology's, sorted by graph and text."""
        for name in [graph] if graph else self.graphs():
            found = self.inner.quads_for_pattern(None, None, None, ox.NamedNode(name))
            yield from sorted(found, key=str)

    def unsorted(self, graph: str) -> Iterator[ox.Quad]:
        """Yield the quads of one graph in no order: to sort them, all would be held in memory."""
        return iter(self.inner.quads_for_pattern(None, None, None, ox.NamedNode(graph)))

    def holds(self, graph: str) -> bool:
        """Return whether there is a graph of this name."""
        return self.inner.contains_named_graph(ox.NamedNode(graph))

    def matching(self, subject: ox.NamedNode | None, predicate: ox.NamedNode) -> Iterable[ox.Quad]:
        """Return the quads of a subject (of any without one) and predicate, in no order."""
        return self.inner.quads_for_pattern(subject, predicate, None, None)

    def flush(self) -> None:
        """Write what waits to disk."""
        if self.path is not None and not self.read_only:
            try:
                self.inner.flush()
            except (OSError, RuntimeError) as error:
                raise _explained(error, self.path) from error
        self.waiting = 0

    def compact(self) -> None:
        """Write what is on disk anew, in order: questions on a million quads take two thirds of the time."""
        self._write(self.inner.optimize)

    def publish(self, folder: Path) -> None:
        """Write a snapshot that readers can open while this store is written (hard links)."""
        self.flush()
        try:
            self.inner.backup(str(folder))
        except (OSError, RuntimeError) as error:
            raise _explained(error, folder) from error

    def close(self) -> None:
        """Flush and let go of the folder."""
        self.flush()
        self.let_go()

    def let_go(self) -> None:
        """Let go of the folder as it is: what was replaced is in the log, and the next opening reads it."""
        del self.inner


def in_parts(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield quads or lines in lists of so many, the last one shorter."""
    rest = iter(items)
    while part := list(islice(rest, size)):
        yield part


def parsed(lines: str) -> list[ox.Quad]:
    """Return the quads of N-Quads lines."""
    return list(ox.parse(lines, format=ox.RdfFormat.N_QUADS))


def _explained(error: Exception, path: Path | None) -> WorkspaceError:
    text = str(error)
    for words, what, fix in (
        ("LOCK", "another process is writing to the store", "wait until it has ended"),
        ("No space", "the disk is full", "make room and build again"),
        ("quota", "the disk is full", "make room and build again"),
        ("File too large", "a file may not grow so large", "raise the limit (ulimit -f)"),
        ("Too many open files", "too many files are open", "raise the limit (ulimit -n)"),
        ("Corruption", "the store is damaged", "delete this folder and build again"),
        ("read-write", "the store was opened to be read", "open it to be written"),
        ("No such file", "there is no store", "build the workspace"),
        ("Not a directory", "a file, not a folder", "name a folder"),
        ("File exists", "a file, not a folder", "name a folder"),
        ("Read-only", "the file system is read-only", "copy the workspace"),
    ):
        if words in text:
            return WorkspaceError(what, where=path, fix=fix)
    if path is not None and path.exists() and not os.access(path, os.W_OK):
        return WorkspaceError("the folder cannot be written", where=path, fix="check its rights")
    if "Permission denied" in text:
        return WorkspaceError("no right to it", where=path, fix="check the rights of the folder")
    return WorkspaceError(f"the store cannot be used: {text[:200]}", where=path)
