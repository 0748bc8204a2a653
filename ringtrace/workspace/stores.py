"""The store of a workspace: to write, to read, and what may be seen of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ringtrace.errors import UsageError, WorkspaceError
from ringtrace.graph.accepted import accepted_only
from ringtrace.graph.redact import Redactor
from ringtrace.graph.review import read_decisions
from ringtrace.graph.store import ONTOLOGY_GRAPH, PACKED, Store
from ringtrace.nouns import Article
from ringtrace.ontology import Ontology, load_ontology
from ringtrace.workspace.asking import put_right
from ringtrace.workspace.folder import Folder
from ringtrace.workspace.forgetting import mend
from ringtrace.workspace.resolving import REVIEWS
from ringtrace.workspace.server import settled, writing
from ringtrace.workspace.snapshots import publish, snapshot, with_copy

if TYPE_CHECKING:
    from ringtrace.graph.exports import Kept, Source

NOBODY = "nobody"  # instead of a copy: there is no name to replace


class Stores:
    """What a workspace holds: articles, and the store made of them, in the folder or on a server.

    Arguments and errors are those of a Workspace.
    """

    def __init__(self, path: Path | str, *, create: bool = False, store: str | None = None) -> None:
        self.path = Path(path)
        self.server = store
        self.folder = Folder(self.path, create=create)
        settled(self.path, store)

    @property
    def ontology(self) -> Ontology:
        """The packaged ontology with the user's own Turtle (ringtrace.toml, `ontology`)."""
        return load_ontology(*self.folder.ontology)

    @property
    def reviews(self) -> Path:
        """The file of people's decisions."""
        return self.path / REVIEWS

    def articles(self) -> list[Article]:
        """Return the articles, in order of their file."""
        return self.folder.articles()

    def texts(self) -> Mapping[str, str]:
        """Return the cleaned texts by article id, each read when it is asked for."""
        return self.folder.texts()

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
        if (self.path / PACKED).exists():
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
        packed = self.path / PACKED
        with self._writing() as store:
            store.load(packed)
            self.folder.resolved()
        packed.unlink()

    def redactor(self, full: Store, *, show: bool = False) -> Redactor:
        """Return what replaces the names that are not shown. full: the store with all names."""
        return Redactor(full, {} if show else self.folder.texts_of(full), show=show)

    @staticmethod
    def public_snapshot(published: Path, redactor: Redactor, folder: Path) -> Path:
        """Return a snapshot with names replaced, written to the folder where there are any.

        Not even in the bytes of its files do they stand.
        """
        if not redactor.names:
            return published
        path = folder / published.name
        if not path.exists():
            store = Store(path)
            copied(Store(published, read_only=True), store, redactor)
            store.close()
        return path

    def _redacted(self, full: Store, folder: Path, redactor: Redactor) -> None:
        """Write a copy of a store with names replaced, for this workspace, where they stand anyway."""
        if full.path is None:  # of a server
            store = Store(folder)
            copied(full, store, redactor)
        else:
            folder.rmdir()  # publish makes it
            full.publish(folder)
            store = Store(folder, ontology=self.folder.ontology)
            store.alter(redactor.quad)
            if redactor.names:
                store.compact()
        store.close()

    def store(self, *, show_victims: bool = False, accepted: bool = False) -> Store:
        """Return the store to read: victims' and minors' names replaced, unless they are to be shown.

        Names are replaced in a copy, so that no query can reach round the replacement; it is made once
        for each snapshot, and lies beside it, of a server's graph too; where there is nobody to protect,
        there is no copy. Where accepted claims alone are asked for, the others are left out of a copy
        of that.
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
            self._redacted(full, folder, redactor)

        try:
            public = with_copy(self.snapshot(), "public", write)
        except WorkspaceError:  # a folder that cannot be written: the copy is made in memory
            copy = Store()
            copied(full, copy, self.redactor(full))
            return copy
        return full if (public / NOBODY).exists() else Store(public, read_only=True)

    def asked(self, *, show_victims: bool = False, accepted: bool = False) -> Store:
        """Return the store that questions read: as store, with what people corrected in the slots."""
        store = put_right(self.store(show_victims=show_victims), self.folder.ontology)
        return accepted_only(store) if accepted else store

    def source(self, *, show_victims: bool = False) -> Source:
        """Return what exports are made from."""
        from ringtrace.graph.exports import Source

        return Source(
            self.store(show_victims=show_victims), self.ontology, lambda: self._kept(show_victims)
        )

    def _kept(self, show_victims: bool) -> Kept:
        from ringtrace.graph.exports import Kept

        full = self.store(show_victims=True)
        return Kept(
            full,
            tuple(self.articles()),
            tuple(read_decisions(self.reviews)),
            self.redactor(full, show=show_victims),
            {path.name: path.read_text("utf-8") for path in self.folder.ontology},
        )


def copied(full: Store, public: Store, redactor: Redactor) -> None:
    """Add all that a store holds to another one, with names replaced."""
    graphs = [*full.graphs(), ONTOLOGY_GRAPH]
    public.extend(redactor.quad(q) for graph in graphs for q in full.unsorted(graph))
