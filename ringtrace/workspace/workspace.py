"""All that is done with a workspace: each method opens the store, does it, and lets go."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ringtrace.errors import InputError, UsageError, WorkspaceError
from ringtrace.graph.accepted import accepted_only
from ringtrace.graph.ask import ask
from ringtrace.graph.cells import suppressed, without_small
from ringtrace.graph.corrected import corrected
from ringtrace.graph.forget import stand_in
from ringtrace.graph.redact import Redactor
from ringtrace.graph.resolve import Resolved
from ringtrace.graph.review import Decision, Replayed, append, read_decisions, replay
from ringtrace.graph.store import PACKED, Store
from ringtrace.ingest.readers import read_metadata
from ringtrace.nouns import Table
from ringtrace.workspace.building import MANY, Engine, Progress, build, remove
from ringtrace.workspace.forgetting import forget
from ringtrace.workspace.inputs import Built
from ringtrace.workspace.resolving import forget_resolved, resolve_changed
from ringtrace.workspace.stores import Stores, copied

if TYPE_CHECKING:
    import networkx as nx

    from ringtrace.graph.check import Violation
    from ringtrace.graph.plots import Drawing


class Workspace(Stores):
    """A workspace folder. create: make it where it is missing.

    store: the address of a SPARQL 1.1 server that holds the graph, instead of the folder. Raises
    WorkspaceError for a folder that is no workspace, of a newer format, or not to be written, and for
    one whose graph is elsewhere.
    """

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
        found = read_metadata([Path(m) for m in metadata])
        if (self.path / PACKED).exists():
            self._unpack()
        with self._writing() as store:
            return build(
                self.folder,
                store,
                inputs,
                found,
                jobs=jobs,
                engine=engine,
                scheduler=scheduler,
                resolving=resolving,
                progress=progress,
            )

    def resolve(self) -> Resolved:
        """Join the claims of several articles to cases, all of them anew; returns what was found."""
        with self._writing() as store:
            forget_resolved(self.folder)
            resolved = resolve_changed(self.folder, store)[0]
            if resolved.articles >= MANY:
                store.compact()
            return resolved

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
            remove(self.folder, store, gone)
        return [a.file for a in gone]

    def forget(self, name: str) -> tuple[str, list[str]]:
        """Take a person's name out of graph, texts, reviews and whatever is built later.

        Returns what stands for it now, and the files that held it. Only digests of the name are kept
        (forgotten.jsonl). Snapshots that others read are taken away. Raises UsageError for what is no
        name.
        """
        self.here("forget")
        number, files = forget(self.folder, name)
        shutil.rmtree(self.path / "published", ignore_errors=True)
        with self._writing():
            pass  # publishes it
        return stand_in(number), files

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
        from ringtrace.graph import analyses

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
        from ringtrace.graph import exports, plots

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
        from ringtrace.graph import analyses
        from ringtrace.graph.network import project

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
        from ringtrace.graph import exports

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

    def check(self) -> list[Violation]:
        """Return what is not well formed, or quoted wrongly."""
        from ringtrace.graph.check import check  # brings rdflib

        return list(check(self.store(show_victims=True), self.texts()))

    def view(self, out: Path | str, *, show_victims: bool = False, accepted: bool = False) -> Path:
        """Write the workspace as one offline page; returns its path."""
        from ringtrace.graph.view import view

        store = self.store(show_victims=True)
        redactor = self.redactor(store, show=show_victims)
        return view(
            store,
            self.folder.texts_of(store),
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
        return show(store, self.folder.texts_of(store), redactor=redactor, ontology=self.ontology)

    # ------------------------------------------------------------ deciding

    def review(self, decisions: Iterable[Decision]) -> Replayed:
        """Add decisions to reviews.trig and replay them all; returns what holds and what is lost."""
        with self._writing() as store:
            self.folder.changed()
            append(self.reviews, decisions)
            return resolve_changed(self.folder, store)[1]

    def replayed(self) -> Replayed:
        """Return what of the decisions holds on the workspace as it is; writes nothing."""
        copy = Store()
        copied(self.store(show_victims=True), copy, Redactor())
        return replay(copy, read_decisions(self.reviews))
