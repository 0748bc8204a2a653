"""The folder of a workspace: each file in it is written whole or not at all.

A build that is killed leaves at most temporary files and an article's text without its card; the
next one to write sweeps them away. `unresolved` lies there from the first change until everything
is resolved, and names the articles that changed, so that a build goes on where one was killed.
"""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

from ringtrace.errors import WorkspaceError, from_os
from ringtrace.graph.build import BASE
from ringtrace.graph.store import Store
from ringtrace.nouns import Article, digest_of

FORMAT = 1
SETTINGS = "ringtrace.toml"
_NEW = f"format = {FORMAT}\nontology = []  # your own Turtle files\n"


class Folder:
    """A workspace's folder. create: make it where it is missing.

    Raises WorkspaceError for a folder that is no workspace, of another format, or not to be written.
    """

    def __init__(self, path: Path, *, create: bool = False) -> None:
        self.path = path
        self.settings = _settings(path, create=create)
        self.ontology = _ontology(path, self.settings)
        self._articles = path / "articles"
        self._unresolved = path / "unresolved"

    def articles(self) -> list[Article]:
        """Return the articles, in order of their file."""
        found = []
        for path in sorted(self._articles.glob("[!.]*.json")):
            row = json.loads(path.read_text("utf-8"))
            row.pop("id", None)
            text = path.with_suffix(".txt").read_text("utf-8")
            found.append(Article(text=text, **row))
        return sorted(found, key=lambda a: (a.file, a.id))

    def texts(self) -> Texts:
        """Return the cleaned texts by article id."""
        return Texts(self._articles)

    def texts_of(self, store: Store) -> dict[str, str]:
        """Return the texts that a store was made from: a killed build may have kept a newer one."""
        digests = store.digests()
        texts = self.texts().items()
        return {i: t for i, t in texts if digest_of(t) == digests.get(f"{BASE}{i}#graph")}

    def keeps(self, article: Article) -> bool:
        """Return whether the article lies in the folder as it is."""
        return self.card_digest(article.id) == self.card_of(article)

    def card_of(self, article: Article) -> str:
        """Return the digest of the card that an article gets."""
        return sha256(article.card.encode()).hexdigest()

    def card_digest(self, identity: str) -> str | None:
        """Return the digest of the card that lies in the folder."""
        file = self._articles / f"{identity}.json"
        return sha256(file.read_bytes()).hexdigest() if file.exists() else None

    def keep(self, article: Article) -> None:
        """Write an article; its card last, as only a text with a card counts."""
        put(self._articles / f"{article.id}.txt", article.text.encode())
        put(self._articles / f"{article.id}.json", article.card.encode())

    def drop(self, article: Article) -> None:
        """Take an article out, its card first."""
        for suffix in (".json", ".txt"):
            (self._articles / (article.id + suffix)).unlink(missing_ok=True)

    def sweep(self) -> None:
        """Take away what a killed build left half done; only for the one that may write."""
        for folder in (self.path, self._articles, self.path / "published"):
            for left in folder.glob(".*.tmp"):
                left.unlink(missing_ok=True)
        for text in self._articles.glob("*.txt"):
            if not text.with_suffix(".json").exists():
                text.unlink()

    def unresolved(self) -> set[str] | None:
        """Return the ids of the articles that changed since everything was last resolved.

        None where nothing did, neither articles nor decisions.
        """
        if not self._unresolved.exists():
            return None
        return set(self._unresolved.read_text("utf-8").split())

    def changed(self, identities: Iterable[str] = ()) -> None:
        """Remember which articles are about to change."""
        ids = sorted({*(self.unresolved() or ()), *identities})
        put(self._unresolved, "".join(f"{i}\n" for i in ids).encode())

    def resolved(self) -> None:
        """Remember that everything is resolved."""
        self._unresolved.unlink(missing_ok=True)


class Texts(Mapping[str, str]):
    """The cleaned texts of a folder of articles by id, each read when it is asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __getitem__(self, identity: str) -> str:
        try:
            return (self.folder / f"{identity}.txt").read_text("utf-8")
        except FileNotFoundError as error:
            raise KeyError(identity) from error

    def __iter__(self) -> Iterator[str]:
        return (p.stem for p in sorted(self.folder.glob("[!.]*.txt")))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _settings(path: Path, *, create: bool) -> dict[str, Any]:
    file = path / SETTINGS
    if not file.exists():
        if not create:
            raise WorkspaceError(
                "no workspace", where=path, fix="make one: ringtrace build WORKSPACE INPUT"
            )
        _create(path)
    try:
        settings = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise from_os(error, file) from error
    except ValueError as error:  # not TOML, or not UTF-8
        raise WorkspaceError(
            f"its settings cannot be read: {error}", where=file, fix="mend the file"
        ) from error
    found = settings.get("format")
    if type(found) is not int or found != FORMAT:
        newer = type(found) is int and found > FORMAT
        raise WorkspaceError(
            f"its format is {found}, this version reads {FORMAT}",
            where=path,
            fix="update ringtrace"
            if newer
            else "build it again with this version, in a new folder",
        )
    return settings


def _create(path: Path) -> None:
    if path.is_file():
        raise WorkspaceError("a file, not a folder", where=path, fix="name a folder")
    begun = ("articles", f".{SETTINGS}.")  # what a killed first build leaves
    with os_errors(path):
        if path.is_dir() and not all(p.name.startswith(begun) for p in path.iterdir()):
            raise WorkspaceError(
                "a folder that is no workspace and not empty",
                where=path,
                fix="name a new or an empty folder",
            )
        (path / "articles").mkdir(parents=True, exist_ok=True)
        put(path / SETTINGS, _NEW.encode())


def _ontology(path: Path, settings: dict[str, Any]) -> tuple[Path, ...]:
    """The user's own Turtle files: in the folder, so that a workspace from elsewhere reads no others."""
    names = settings.get("ontology", [])
    if not isinstance(names, list) or not all(isinstance(n, str) for n in names):
        raise WorkspaceError(
            f"ontology is {names!r}, no list of files",
            where=path / SETTINGS,
            fix='write ontology = ["mine.ttl"]',
        )
    for name in names:
        if not (path / name).resolve().is_relative_to(path.resolve()):
            raise WorkspaceError(
                f"{name!r} lies outside of the workspace",
                where=path / SETTINGS,
                fix="copy the file into the workspace",
            )
        if not (path / name).is_file():
            raise WorkspaceError(
                f"there is no file {name!r}", where=path / SETTINGS, fix="mend the list ontology"
            )
    return tuple(path / name for name in names)


def put(path: Path, data: bytes) -> None:
    """Write a file whole or not at all. Raises WorkspaceError where it cannot be written."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with os_errors(path):
        try:
            temporary.write_bytes(data)
            os.replace(temporary, path)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise


@contextmanager
def os_errors(where: Path) -> Iterator[None]:
    """Say what the system says in words that tell what to do."""
    try:
        yield
    except OSError as error:
        raise from_os(error, where) from error
