"""All that is done with a workspace: each method opens the store, does it, and lets go."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import networkx as nx

from ringtrace.errors import InputError, UsageError, WorkspaceError
from ringtrace.graph import analyses, exports, plots
from ringtrace.graph.accepted import accepted_only
from ringtrace.graph.ask import ask
from ringtrace.graph.build import BASE, graph_iri
from ringtrace.graph.cells import suppressed, without_small
from ringtrace.graph.check import Violation, check
from ringtrace.graph.corrected import corrected
from ringtrace.graph.forget import Forgetter, stand_in
from ringtrace.graph.history import go_on, note_withdrawn, remember
from ringtrace.graph.network import project
from ringtrace.graph.plots import Drawing
from ringtrace.graph.redact import Redactor
from ringtrace.graph.resolve import RESOLUTION_GRAPH, Index, Resolved, resolve
from ringtrace.graph.review import (
    Decision,
    Replayed,
    append,
    as_trig,
    read_decisions,
    replay,
    ruled,
)
from ringtrace.graph.store import ONTOLOGY_GRAPH, Store
from ringtrace.ingest.readers import read_metadata
from ringtrace.nouns import Article, Table, digest_of
from ringtrace.ontology import Ontology, load_ontology
from ringtrace.workspace.asking import put_right
from ringtrace.workspace.clock import now
from ringtrace.workspace.cluster import extracted_by_dask
from ringtrace.workspace.extracting import extracted
from ringtrace.workspace.folder import Folder, put
from ringtrace.workspace.forgetting import (
    NEW,
    forgotten,
    mend,
    moved,
    remember_to_forget,
    renewed,
    swap,
)
from ringtrace.workspace.inputs import Built, Inputs
from ringtrace.workspace.server import settled, writing
from ringtrace.workspace.snapshots import publish, snapshot, with_copy
from ringtrace.workspace.todo import Todo

READING, RESOLVING = "reading.sqlite", "resolving.sqlite"
NOBODY = "nobody"  # instead of a copy: there is no name to replace
Progress = Callable[[int, int, str], None]
Engine = Literal["local", "dask"]


class Workspace:
    """A workspace folder. create: make it where it is missing.

    store: the address of a SPARQL 1.1 server that holds the graph, instead of the folder. Raises
    WorkspaceError for a folder that is no workspace, of a newer format, or not to be written, and for
    one whose graph is elsewhere.
    """

    def __init__(self, path: Path | str, *, create: bool = False, store: str | None = None) -> None:
        self.path = Path(path)
        self.server = store
        self.folder = Folder(self.path, create=create)
        settled(self.path, store)

    # ------------------------------------------------------------ what it holds

    @property
    def ontology(self) -> Ontology:
        """The packaged ontology with the user's own Turtle (ringtrace.toml, `ontology`)."""
        return load_ontology(*self.folder.ontology)

    @property
    def reviews(self) -> Path:
        """The file of people's decisions."""
        return self.path / "reviews.trig"

    def articles(self) -> list[Article]:
        """Return the articles, in order of their file."""
        return self.folder.articles()

    def texts(self) -> Mapping[str, str]:
        """Return the cleaned texts by article id, each read when it is asked for."""
        return self.folder.texts()

    def _texts_of(self, store: Store) -> dict[str, str]:
        """The texts that the store was made from: a killed build may have kept a newer one."""
        digests = store.digests()
        texts = self.texts().items()
        return {i: t for i, t in texts if digest_of(t) == digests.get(f"{BASE}{i}#graph")}

    @contextmanager
    def _writing(self) -> Iterator[Store]:
        """The store to write; what was written is published at the end, all of it at once."""
        mend(self.path)
        with self._opened() as store:
            try:
                self.folder.sweep()
                yield store
                publish(store, self.path / "published")
            except BaseException:
                store.let_go()
                raise
            store.close()

    @contextmanager
    def _opened(self) -> Iterator[Store]:
        if self.server is None:
            yield Store(self.path / "store", ontology=self.folder.ontology)
        else:
            with writing(self.folder, self.server) as store:
                yield store

    def snapshot(self) -> Path:
        """Return the folder of the published snapshot; of a packed workspace it is made first.

        Where the graph is on a server there is nothing in it but its number.
        """
        if (self.path / exports.GRAPH_FILE).exists():
            self._unpack()
        return snapshot(self.path / "published")

    def here(self, what: str) -> None:
        """Raise UsageError where the graph is on a server: what is done to a store in the folder alone."""
        if self.server is not None:
            raise UsageError(
                f"{what} is for a graph in the folder, not on a server",
                where=self.path,
                fix="build the articles into a workspace without --store",
            )

    def _full(self) -> Store:
        """The store to read, names and all."""
        published = self.snapshot()
        if self.server is None:
            return Store(published, read_only=True)
        from ringtrace.graph.remote import Remote

        return Remote(self.server, read_only=True)

    def _unpack(self) -> None:
        """Make the store of a workspace that someone passed on."""
        packed = self.path / exports.GRAPH_FILE
        with self._writing() as store:
            store.load(packed)
            self.folder.resolved()
        packed.unlink()

    def redactor(self, full: Store, *, show: bool = False) -> Redactor:
        """Return what replaces the names that are not shown. full: the store with all names."""
        return Redactor(full, {} if show else self._texts_of(full), show=show)

    @staticmethod
    def public_snapshot(published: Path, redactor: Redactor, folder: Path) -> Path:
        """Return a snapshot with names replaced, written to the folder where there are any."""
        if not redactor.names:
            return published
        path = folder / published.name
        if not path.exists():
            store = Store(path)
            _copy(Store(published, read_only=True), store, redactor)
            store.close()
        return path

    def store(self, *, show_victims: bool = False, accepted: bool = False) -> Store:
        """Return the store to read: victims' and minors' names replaced, unless they are to be shown.

        Names are replaced in a copy, so that no query can reach round the replacement; it is made once
        for each snapshot, and lies beside it, of a server's graph too; where there is nobody to protect,
        there is no copy. Where accepted claims alone are
        asked for, the others are left out of a copy of that.
        """
        if accepted:
            return accepted_only(self.store(show_victims=show_victims))
        if show_victims:
            return self._full()

        full = self._full()

        def write(folder: Path) -> None:
            redactor = self.redactor(full)
            if not redactor.active:
                (folder / NOBODY).touch()
                return
            store = Store(folder)
            _copy(full, store, redactor)
            store.close()

        try:
            public = with_copy(self.snapshot(), "public", write)
        except WorkspaceError:  # a folder that cannot be written: the copy is made in memory
            copy = Store()
            _copy(full, copy, self.redactor(full))
            return copy
        return full if (public / NOBODY).exists() else Store(public, read_only=True)

    def asked(self, *, show_victims: bool = False, accepted: bool = False) -> Store:
        """Return the store that questions read: as store, with what people corrected in the slots."""
        store = put_right(self.store(show_victims=show_victims), self.folder.ontology)
        return accepted_only(store) if accepted else store

    # ------------------------------------------------------------ building

    def build(
        self,
        inputs: Sequence[Path | str],
        *,
        metadata: Sequence[Path | str] = (),
        jobs: int = 1,
        engine: Engine = "local",
        scheduler: str | None = None,
        resolving: bool = True,
        progress: Progress | None = None,
    ) -> Built:
        """Read the inputs, extract their claims, write their graphs, and resolve.

        jobs: processes. engine: processes of this machine, or workers of a Dask cluster; scheduler: the
        address of the cluster, without it Dask starts one here.

        An input that cannot be read is skipped and named in the answer. What an interrupted build had
        written stays, and the next build goes on from there.
        """
        built = Built()
        found = read_metadata([Path(m) for m in metadata])
        built.skipped += found.skipped
        own = tuple(map(str, self.folder.ontology))
        if (self.path / exports.GRAPH_FILE).exists():
            self._unpack()
        with self._writing() as store, closing(Todo(self.path / READING)) as todo:
            forgetter = Forgetter(forgotten(self.path))
            Inputs(self.folder, todo, built, store.digests(), forgetter).read(inputs, found)
            if total := len(todo):
                self.folder.changed(todo.ids())
            if engine == "dask":
                done = extracted_by_dask(todo.waiting(), own, jobs, scheduler)
            else:
                done = extracted(todo.waiting(), own, jobs if total >= 2 * jobs else 1)
            for number, (article, quads, claims) in enumerate(done, start=1):
                self.folder.keep(article)
                store.replace(graph_iri(article), quads)
                built.claims += claims
                if progress is not None:
                    progress(number, total, article.file)
            todo.end()
            if not store.holds(RESOLUTION_GRAPH):
                self._forget_resolved()
            if resolving and self.folder.unresolved() is not None:
                built.resolved, replayed = self._resolve(store)
                built.lost = replayed.lost
            remember(store, now())
        return built

    def _resolve(self, store: Store) -> tuple[Resolved, Replayed]:
        """Resolve what changed, and what people decided since then."""
        decisions = read_decisions(self.reviews)
        pairs = ruled(store, decisions)
        note_withdrawn(store, decisions)
        replayed = replay(store, decisions)  # first: resolve reads what people corrected
        touched = {BASE + i for i in self.folder.unresolved() or ()}
        with closing(Index(self.path / RESOLVING)) as index:
            resolved = resolve(
                store,
                self.texts(),
                index=index,
                touched=touched,
                apart=pairs.apart,
                together=pairs.together,
            )
        store.flush()
        self.folder.resolved()
        return resolved, replayed

    def _forget_resolved(self) -> None:
        """Let all be resolved anew."""
        self.folder.changed()
        for file in (RESOLVING, RESOLVING + "-journal"):
            (self.path / file).unlink(missing_ok=True)

    def resolve(self) -> Resolved:
        """Join the claims of several articles to cases, all of them anew; returns what was found."""
        with self._writing() as store:
            self._forget_resolved()
            return self._resolve(store)[0]

    def remove(self, names: Iterable[str]) -> list[str]:
        """Take articles out by file or url; returns those removed.

        Raises InputError for a name that no article has; nothing is removed then.
        """
        articles = self.articles()
        gone = []
        for name in names:
            found = [a for a in articles if name in (a.file, a.url, a.id)]
            if not found:
                raise InputError(f"no article {name!r}", where=self.path, fix="see ask events")
            gone += found
        with self._writing() as store:
            self.folder.changed(article.id for article in gone)
            for article in gone:
                store.remove(graph_iri(article))
                self.folder.drop(article)
            self._resolve(store)
            remember(store, now())
        return [a.file for a in gone]

    def forget(self, name: str) -> tuple[str, list[str]]:
        """Take a person's name out of graph, texts, reviews and whatever is built later.

        Returns what stands for it now, and the files that held it. Only digests of the name are kept
        (forgotten.jsonl). Snapshots that others read are taken away. Raises UsageError for what is no
        name.
        """
        self.here("forget")
        files: list[str] = []
        mend(self.path)
        old = Store(self.path / "store", ontology=self.folder.ontology)
        try:
            self.folder.sweep()
            self._forget_resolved()
            number = remember_to_forget(self.path, old, self._texts_of(old), name)
            forgetter = Forgetter(forgotten(self.path))
            (self.path / READING).unlink(missing_ok=True)
            new, articles = renewed(
                self.folder, old, self.path / NEW, forgetter, lambda a: files.append(a.file)
            )
            if decisions := read_decisions(self.reviews):
                text = as_trig(moved(d, forgetter, articles) for d in decisions)
                put(self.reviews, text.encode())
            go_on(new, articles)
            self._resolve(new)
            new.close()
        finally:
            old.let_go()
        swap(self.path)
        shutil.rmtree(self.path / "published", ignore_errors=True)
        with self._writing():
            pass  # publishes it
        return stand_in(number), sorted(files)

    # ------------------------------------------------------------ asking

    def ask(
        self,
        question: str,
        params: Mapping[str, str] | None = None,
        *,
        show_victims: bool = False,
        accepted: bool = False,
        suppress_small: bool = False,
    ) -> Table:
        """Return the answer to a question of the catalogue. suppress_small: no count under 11."""
        if not suppress_small:
            return ask(self.asked(show_victims=show_victims, accepted=accepted), question, params)
        store = corrected(without_small(self.store(show_victims=show_victims)))
        store = accepted_only(store) if accepted else store
        return suppressed(question, ask(store, question, params))

    def sparql(self, query: str, *, show_victims: bool = False, accepted: bool = False) -> Any:
        """Return pyoxigraph's answer to a SPARQL query over the union of all graphs."""
        return self.store(show_victims=show_victims, accepted=accepted).query(query)

    def analyse(
        self,
        name: str,
        params: Mapping[str, str] | None = None,
        *,
        show_victims: bool = False,
        suppress_small: bool = False,
    ) -> Table:
        """Return the table of an analysis. suppress_small: no count under 11."""
        store = self.store(show_victims=show_victims)
        if not suppress_small:
            return analyses.analyse(store, self.ontology, name, params)
        table = analyses.analyse(without_small(store), self.ontology, name, params)
        return suppressed(name, table)

    def plot(
        self,
        name: str,
        params: Mapping[str, str] | None = None,
        out: Path | str | None = None,
        *,
        show_victims: bool = False,
    ) -> Drawing:
        """Return a plot, which a notebook shows; written where out names a .svg or .png file.

        Raises UsageError for another ending, RingtraceError without matplotlib (extra `plots`).
        """
        form = Path(out).suffix.removeprefix(".").lower() if out is not None else "svg"
        if form not in plots.FORMS:
            raise UsageError(f"no picture format {form!r}", fix="end its name in .svg or .png")
        store = self.store(show_victims=show_victims)
        drawing = plots.plot(store, self.ontology, name, params)
        if out is not None:
            exports.write(drawing.image(form), Path(out))
        return drawing

    def network(
        self,
        analysis: str | None = None,
        params: Mapping[str, str] | None = None,
        *,
        folded: bool = False,
        accepted: bool = False,
        show_victims: bool = False,
    ) -> nx.Graph[str]:
        """Return the network (graph/network.py says what its nodes and edges are).

        analysis: that of an analysis instead, with its params; folded and accepted are not for it.
        """
        store = self.store(show_victims=show_victims)
        if analysis is not None:
            return analyses.network(store, self.ontology, analysis, params)
        return project(store, self.ontology, folded=folded, accepted=accepted)

    def export(
        self,
        name: str,
        out: Path | str | None = None,
        *,
        show_victims: bool = False,
        suppress_small: bool = False,
        **options: Any,
    ) -> str | bytes | dict[str, str | bytes]:
        """Return an export, and write it where out names a file or folder; options: exports.Options.

        suppress_small: no count of people under 11, nor the words that tell it. Raises UsageError for
        that of a workspace, which holds the texts.
        """
        source = self.source(show_victims=show_victims)
        if suppress_small:
            if name == "workspace":
                raise UsageError("a workspace holds the texts", fix="take a table instead")
            source = replace(source, store=without_small(source.store))
        content = exports.export(source, name, exports.Options(**options))
        if out is not None:
            if name == "workspace" and Path(out).exists() and any(Path(out).iterdir()):
                raise WorkspaceError("a folder that is not empty", where=out, fix="name a new one")
            exports.write(content, Path(out))
        return content

    def source(self, *, show_victims: bool = False) -> exports.Source:
        """Return what exports are made from."""
        return exports.Source(
            self.store(show_victims=show_victims), self.ontology, lambda: self._kept(show_victims)
        )

    def _kept(self, show_victims: bool) -> exports.Kept:
        full = self.store(show_victims=True)
        return exports.Kept(
            full,
            tuple(self.articles()),
            tuple(read_decisions(self.reviews)),
            self.redactor(full, show=show_victims),
            {path.name: path.read_text("utf-8") for path in self.folder.ontology},
        )

    def check(self) -> list[Violation]:
        """Return what is not well formed, or quoted wrongly."""
        return list(check(self.store(show_victims=True), self.texts()))

    def view(self, out: Path | str, *, show_victims: bool = False, accepted: bool = False) -> Path:
        """Write the workspace as one offline page; returns its path."""
        from ringtrace.graph.view import view

        store = self.store(show_victims=True)
        redactor = self.redactor(store, show=show_victims)
        return view(
            store,
            self._texts_of(store),
            Path(out),
            redactor=redactor,
            ontology=self.ontology,
            accepted=accepted,
        )

    def show(self, *, show_victims: bool = False) -> Any:
        """Return the page for a notebook, drawn inline."""
        from ringtrace.graph.view import show

        store = self.store(show_victims=True)
        redactor = self.redactor(store, show=show_victims)
        return show(store, self._texts_of(store), redactor=redactor, ontology=self.ontology)

    # ------------------------------------------------------------ deciding

    def review(self, decisions: Iterable[Decision]) -> Replayed:
        """Add decisions to reviews.trig and replay them all; returns what holds and what is lost."""
        with self._writing() as store:
            self.folder.changed()
            append(self.reviews, decisions)
            return self._resolve(store)[1]

    def replayed(self) -> Replayed:
        """Return what of the decisions holds on the workspace as it is; writes nothing."""
        copy = Store()
        _copy(self.store(show_victims=True), copy, Redactor())
        return replay(copy, read_decisions(self.reviews))


def _copy(full: Store, public: Store, redactor: Redactor) -> None:
    graphs = [*full.graphs(), ONTOLOGY_GRAPH]
    public.extend(redactor.quad(q) for graph in graphs for q in full.quads(graph))
