"""Inputs to the articles that are new or changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ringtrace import __version__
from ringtrace.errors import InputError, RingtraceError
from ringtrace.graph.build import BASE, graph_iri
from ringtrace.graph.forget import Forgetter
from ringtrace.graph.resolve import Resolved
from ringtrace.graph.review import Decision
from ringtrace.ingest.readers import Metadata, files_in
from ringtrace.nouns import Article
from ringtrace.workspace.folder import Folder
from ringtrace.workspace.reading import File, read_all
from ringtrace.workspace.todo import Came, Todo, key_of


@dataclass(slots=True)
class Built:
    """What a build did: numbers of articles, each input that was skipped with its reason, and in how many lines of
    metadata a key is that nothing reads."""

    new: int = 0
    replaced: int = 0
    unchanged: int = 0
    claims: int = 0
    skipped: list[RingtraceError] = field(default_factory=list)
    unused: Mapping[str, int] = field(default_factory=dict)
    resolved: Resolved | None = None
    lost: tuple[Decision, ...] = ()


class Inputs:
    """Reads inputs: what is new or changed waits in todo, built counts and names the rest.

    known: text digest by graph of what the store holds. forgetter: takes out the names that were
    forgotten. Of one identity the last one read counts.
    """

    def __init__(
        self,
        folder: Folder,
        todo: Todo,
        built: Built,
        known: Mapping[str, str],
        forgetter: Forgetter,
    ) -> None:
        self.folder, self.todo, self.built, self.known = folder, todo, built, known
        self.forgetter = forgetter
        self.first: Callable[[Article], None] | None = None

    def read(
        self,
        inputs: Sequence[Path | str],
        metadata: Metadata,
        *,
        jobs: int = 1,
        first: Callable[[Article], None] | None = None,
    ) -> None:
        """Read files and folders. jobs: processes. first: is called with the first article that waits."""
        self.first = first
        for file, articles in read_all(self._files(inputs, metadata), metadata, jobs):
            if file.seen is not None:
                for identity, _, _ in file.seen:
                    self._unchanged(identity)
                continue
            came = self._came(articles)
            if file.key is not None and came is not None:
                self.todo.remember(file.key, came)

    def _files(self, inputs: Sequence[Path | str], metadata: Metadata) -> Iterator[File]:
        for path, name in files_in(map(Path, inputs)):
            key = key_of(path, name, metadata, __version__)
            seen = self.todo.seen(key) if key is not None else None
            yield File(path, name, key, seen if self._as_before(seen) else None)

    def _as_before(self, came: Came | None) -> bool:
        """Whether all that came of these bytes is in the workspace as it was."""
        return came is not None and all(
            self.known.get(f"{BASE}{i}#graph") == digest and self.folder.card_digest(i) == card
            for i, digest, card in came
        )

    def _came(self, articles: Iterable[Article | InputError]) -> Came | None:
        """Let what is new wait; returns what came of one file, None where some of it was skipped."""
        came: Came | None = []
        for article in articles:
            if not isinstance(article, Article):
                self.built.skipped.append(article)
                came = None
                continue
            article = self.forgetter.article(article)
            if came is not None:
                came.append([article.id, article.text_digest, self.folder.card_of(article)])
            digest = self.known.get(graph_iri(article))
            if digest == article.text_digest and self.folder.keeps(article):
                self._unchanged(article.id)
                continue
            if not self.todo.waits(article.id):
                self.built.replaced += digest is not None
                self.built.new += digest is None
            self.todo.add(article)
            if self.first is not None:
                self.first(article)
                self.first = None
        return came

    def _unchanged(self, identity: str) -> None:
        self.built.unchanged += 1
        self.todo.drop(identity)
