"""The workspace: a folder of articles, their graph, and what people decided; and all that is done with it."""

from __future__ import annotations

import json
import os
import shutil
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import networkx as nx
import pyoxigraph as ox

from ringtrace.errors import InputError, RingtraceError, WorkspaceError
from ringtrace.graph import analyses, exports
from ringtrace.graph.ask import ask
from ringtrace.graph.build import build, graph_iri
from ringtrace.graph.check import Violation, check
from ringtrace.graph.network import project
from ringtrace.graph.redact import Redactor
from ringtrace.graph.resolve import Resolved, resolve
from ringtrace.graph.review import (
    Decision,
    Replayed,
    apart,
    append,
    read_decisions,
    replay,
)
from ringtrace.graph.store import ONTOLOGY_GRAPH, Store
from ringtrace.ingest.claims import extract
from ringtrace.ingest.language.load import load
from ringtrace.ingest.readers import Metadata, files_in, read, read_metadata
from ringtrace.nouns import Article, Table
from ringtrace.ontology import Ontology, load_ontology

FORMAT = 1
TRIES = 4  # of a task whose worker process died
Progress = Callable[[int, int, str], None]


@dataclass(slots=True)
class Built:
    """What a build did: numbers of articles, and each input that was skipped with its reason."""

    new: int = 0
    replaced: int = 0
    unchanged: int = 0
    claims: int = 0
    skipped: list[RingtraceError] = field(default_factory=list)
    resolved: Resolved | None = None
    lost: tuple[Decision, ...] = ()


class Workspace:
    """A workspace folder. create: make it where it is missing.

    Raises WorkspaceError for a folder that is no workspace, of a newer format, or not to be written.
    """

    def __init__(self, path: Path | str, *, create: bool = False) -> None:
        self.path = Path(path)
        settings = self.path / "ringtrace.toml"
        if not settings.exists():
            if not create:
                raise WorkspaceError(
                    "no workspace", where=self.path, fix="make one: ringtrace build WORKSPACE INPUT"
                )
            self._create(settings)
        try:
            self.settings = tomllib.loads(settings.read_text("utf-8"))
        except (OSError, tomllib.TOMLDecodeError) as error:
            raise WorkspaceError(f"its settings cannot be read: {error}", where=settings) from error
        if self.settings.get("format") != FORMAT:
            raise WorkspaceError(
                f"its format is {self.settings.get('format')}, this version reads {FORMAT}",
                where=self.path,
                fix="build it again with this version, in a new folder",
            )

    def _create(self, settings: Path) -> None:
        if self.path.is_file():
            raise WorkspaceError("a file, not a folder", where=self.path, fix="name a folder")
        if self.path.is_dir() and any(self.path.iterdir()):
            raise WorkspaceError(
                "a folder that is no workspace and not empty",
                where=self.path,
                fix="name a new or an empty folder",
            )
        try:
            (self.path / "articles").mkdir(parents=True, exist_ok=True)
            _put(settings, f"format = {FORMAT}\nontology = []  # your own Turtle files\n".encode())
        except OSError as error:
            raise WorkspaceError(
                error.strerror or str(error), where=self.path, fix="check its rights"
            ) from error

    # ------------------------------------------------------------ what it holds

    @property
    def ontology(self) -> Ontology:
        """The packaged ontology with the user's own Turtle (ringtrace.toml, `ontology`)."""
        return load_ontology(*self._own_turtle())

    def _own_turtle(self) -> list[Path]:
        return [self.path / name for name in self.settings.get("ontology", [])]

    @property
    def reviews(self) -> Path:
        """The file of people's decisions."""
        return self.path / "reviews.trig"

    def articles(self) -> list[Article]:
        """Return the articles, in order of their file."""
        found = []
        for path in sorted((self.path / "articles").glob("*.json")):
            row = json.loads(path.read_text("utf-8"))
            row.pop("id", None)
            text = path.with_suffix(".txt").read_text("utf-8")
            found.append(Article(text=text, **row))
        return sorted(found, key=lambda a: (a.file, a.id))

    def texts(self) -> dict[str, str]:
        """Return the cleaned texts by article id."""
        return {
            p.stem: p.read_text("utf-8") for p in sorted((self.path / "articles").glob("*.txt"))
        }

    @contextmanager
    def _writing(self) -> Iterator[Store]:
        """The store to write; what was written is published at the end, all of it at once."""
        store = Store(self.path / "store", ontology=self._own_turtle())
        try:
            yield store
            self._publish(store)
        finally:
            store.close()

    def _publish(self, store: Store) -> None:
        """Let readers see the store as it is now; the snapshot before stays for those that read it."""
        folder = self.path / "published"
        folder.mkdir(exist_ok=True)
        numbers = sorted(int(p.name) for p in folder.iterdir() if p.name.isdigit())
        number = (numbers[-1] if numbers else 0) + 1
        store.publish(folder / str(number))
        _put(folder / "current", f"{number}\n".encode())
        for old in numbers[:-1]:
            shutil.rmtree(folder / str(old))

    def snapshot(self) -> Path:
        """Return the folder of the published snapshot."""
        current = self.path / "published" / "current"
        if not current.exists():
            raise WorkspaceError(
                "nothing was built in it yet", where=self.path, fix="build it first"
            )
        return current.with_name(current.read_text("utf-8").strip())

    def public_snapshot(self, folder: Path) -> Path:
        """Return a snapshot in which names are replaced, written to the folder where one is needed."""
        published = self.snapshot()
        full = Store(published, read_only=True)
        if not Redactor(full).names:
            return published
        path = folder / published.name
        if not path.exists():
            store = Store(path)
            _copy(full, store, Redactor(full))
            store.close()
        return path

    def store(self, *, show_victims: bool = False) -> Store:
        """Return the store to read: victims' and minors' names replaced, unless they are to be shown.

        Names are replaced in a copy, so that no query can reach round the replacement.
        """
        full = Store(self.snapshot(), read_only=True)
        redactor = Redactor(full, show=show_victims)
        if not redactor.names:
            return full
        public = Store()
        _copy(full, public, redactor)
        return public

    # ------------------------------------------------------------ building

    def build(
        self,
        inputs: Sequence[Path | str],
        *,
        metadata: Sequence[Path | str] = (),
        jobs: int = 1,
        resolving: bool = True,
        progress: Progress | None = None,
    ) -> Built:
        """Read the inputs, extract their claims, write their graphs, and resolve.

        An input that cannot be read is skipped and named in the answer. What an interrupted build had
        written stays, and the next build goes on from there.
        """
        built = Built()
        found = read_metadata([Path(m) for m in metadata])
        built.skipped += found.skipped
        with self._writing() as store:
            articles = self._read(inputs, found, built, store.digests())
            for number, (article, quads, claims) in enumerate(
                self._extracted(articles, jobs), start=1
            ):
                self._keep(article)
                store.replace(graph_iri(article), quads)
                built.claims += claims
                if progress is not None:
                    progress(number, len(articles), article.file)
            if resolving and (articles or not store.inner.contains_named_graph(_RESOLUTION)):
                built.resolved, replayed = self._resolve(store)
                built.lost = replayed.lost
        return built

    def _read(
        self,
        inputs: Sequence[Path | str],
        metadata: Metadata,
        built: Built,
        known: Mapping[str, str],
    ) -> list[Article]:
        """The articles that are new or changed; of one identity the last one read counts."""
        todo: dict[str, Article] = {}
        for path, name in files_in(Path(i) for i in inputs):
            try:
                for article in read(path, name, metadata):
                    digest = known.get(graph_iri(article))
                    if digest == article.text_digest and self._kept(article):
                        built.unchanged += 1
                        todo.pop(article.id, None)
                        continue
                    built.replaced += digest is not None and article.id not in todo
                    built.new += digest is None and article.id not in todo
                    todo[article.id] = article
            except InputError as error:
                built.skipped.append(error)
        return [todo[key] for key in sorted(todo)]

    def _kept(self, article: Article) -> bool:
        file = self.path / "articles" / f"{article.id}.json"
        return file.exists() and file.read_bytes() == _card(article)

    def _keep(self, article: Article) -> None:
        folder = self.path / "articles"
        _put(folder / f"{article.id}.txt", article.text.encode())
        _put(folder / f"{article.id}.json", _card(article))

    def _extracted(
        self, articles: Sequence[Article], jobs: int
    ) -> Iterator[tuple[Article, list[ox.Quad], int]]:
        extra = tuple(str(self.path / n) for n in self.settings.get("ontology", []))
        if jobs <= 1 or len(articles) < 2 * jobs:
            for article in articles:
                lines, claims = quads_of(article, extra)
                yield article, _parsed(lines), claims
            return
        waiting = list(articles)
        for _ in range(TRIES):
            done: set[str] = set()
            try:
                with ProcessPoolExecutor(jobs) as pool:
                    tasks = {pool.submit(quads_of, a, extra): a for a in waiting}
                    for task in as_completed(tasks):
                        lines, claims = task.result()
                        done.add(tasks[task].id)
                        yield tasks[task], _parsed(lines), claims
            except BrokenProcessPool:
                waiting = [a for a in waiting if a.id not in done]
                continue
            return
        raise RingtraceError(
            f"the worker processes died {TRIES} times", where=self.path, fix="build with --jobs 1"
        )

    def _resolve(self, store: Store) -> tuple[Resolved, Replayed]:
        decisions = read_decisions(self.reviews)
        resolved = resolve(store, self.texts(), apart=apart(decisions))
        return resolved, replay(store, decisions)

    def resolve(self) -> Resolved:
        """Join the claims of several articles to cases; returns what was found."""
        with self._writing() as store:
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
            for article in gone:
                store.remove(graph_iri(article))
                for suffix in (".txt", ".json"):
                    (self.path / "articles" / (article.id + suffix)).unlink(missing_ok=True)
            self._resolve(store)
        return [a.file for a in gone]

    # ------------------------------------------------------------ asking

    def ask(
        self, question: str, params: Mapping[str, str] | None = None, *, show_victims: bool = False
    ) -> Table:
        """Return the answer to a question of the catalogue."""
        return ask(self.store(show_victims=show_victims), question, params)

    def sparql(self, query: str, *, show_victims: bool = False) -> Any:
        """Return pyoxigraph's answer to a SPARQL query over the union of all graphs."""
        return self.store(show_victims=show_victims).query(query)

    def analyse(
        self, name: str, params: Mapping[str, str] | None = None, *, show_victims: bool = False
    ) -> Table:
        """Return the table of an analysis."""
        return analyses.analyse(self.store(show_victims=show_victims), self.ontology, name, params)

    def network(
        self, *, folded: bool = False, accepted: bool = False, show_victims: bool = False
    ) -> nx.MultiDiGraph[str]:
        """Return the network (graph/network.py says what its nodes and edges are)."""
        store = self.store(show_victims=show_victims)
        return project(store, self.ontology, folded=folded, accepted=accepted)

    def export(
        self,
        name: str,
        out: Path | str | None = None,
        *,
        show_victims: bool = False,
        **options: bool,
    ) -> str | bytes | dict[str, str | bytes]:
        """Return an export, and write it where out names a file or folder."""
        source = exports.Source(self.store(show_victims=show_victims), self.ontology)
        content = exports.export(source, name, exports.Options(**options))
        if out is not None:
            exports.write(content, Path(out))
        return content

    def check(self) -> list[Violation]:
        """Return what is not well formed, or quoted wrongly."""
        return list(check(self.store(show_victims=True), self.texts()))

    def view(self, out: Path | str, *, show_victims: bool = False, accepted: bool = False) -> Path:
        """Write the workspace as one offline page; returns its path."""
        from ringtrace.graph.view import view

        store = self.store(show_victims=True)
        redactor = Redactor(store, show=show_victims)
        return view(
            store,
            self.texts(),
            Path(out),
            redactor=redactor,
            ontology=self.ontology,
            accepted=accepted,
        )

    def show(self, *, show_victims: bool = False) -> Any:
        """Return the page for a notebook, drawn inline."""
        from ringtrace.graph.view import show

        store = self.store(show_victims=True)
        redactor = Redactor(store, show=show_victims)
        return show(store, self.texts(), redactor=redactor, ontology=self.ontology)

    # ------------------------------------------------------------ deciding

    def review(self, decisions: Iterable[Decision]) -> Replayed:
        """Add decisions to reviews.trig and replay them all; returns what holds and what is lost."""
        append(self.reviews, decisions)
        with self._writing() as store:
            return self._resolve(store)[1]


_RESOLUTION = ox.NamedNode("https://w3id.org/ringtrace/resolution/identity")


def quads_of(article: Article, extra: tuple[str, ...] = ()) -> tuple[str, int]:
    """Return an article's graph as N-Quads and the number of its claims; runs in any process."""
    ontology = load_ontology(*map(Path, extra))
    claims = extract(load()(article.text), article, ontology)
    quads = build(article, claims, ontology)
    return "".join(f"{quad} .\n" for quad in quads), len(claims)


def _copy(full: Store, public: Store, redactor: Redactor) -> None:
    for graph in [*full.graphs(), ONTOLOGY_GRAPH]:
        public.inner.bulk_extend(redactor.quad(q) for q in full.quads(graph))


def _parsed(lines: str) -> list[ox.Quad]:
    return list(ox.parse(lines, format=ox.RdfFormat.N_QUADS))


def _card(article: Article) -> bytes:
    row = {"id": article.id, **{k: v for k, v in asdict(article).items() if k != "text" and v}}
    return (json.dumps(row, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _put(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(data)
        os.replace(temporary, path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise WorkspaceError(
            error.strerror or str(error), where=path, fix="check rights and free space"
        ) from error
