"""What the server shows of a workspace: one published snapshot at a time, the next one when whole."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Mapping
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from ringtrace.errors import UsageError
from ringtrace.graph.ask import ask
from ringtrace.graph.build import BASE
from ringtrace.graph.serve.evidence import claim_card, claim_rows
from ringtrace.graph.store import Store
from ringtrace.graph.view import as_html
from ringtrace.nouns import Table
from ringtrace.workspace import Workspace
from ringtrace.workspace.asking import put_right

PAGE_START, LIVE_START = '<html lang="en"', '<html lang="en" data-claims="/claims/"'


class Shown:
    """One snapshot: its store to query, names replaced, and what was made of it so far."""

    def __init__(self, workspace: Workspace, folder: Path, show_victims: bool) -> None:
        self.workspace, self.show_victims = workspace, show_victims
        self.full_path = workspace.snapshot()
        self.full = Store(self.full_path, read_only=True)
        self.redactor = workspace.redactor(self.full, show=show_victims)
        self.path = workspace.public_snapshot(self.full_path, self.redactor, folder)
        self.public = Store(self.path, read_only=True)
        self.digests = self.full.digests()
        self.making = threading.Lock()

    def text(self, article: str) -> str | None:
        """Return the article's text if it is the one that this snapshot was made from."""
        file = self.workspace.path / "articles" / f"{article}.txt"
        text = file.read_text("utf-8") if file.exists() else ""
        known = self.digests.get(f"{BASE}{article}#graph")
        return text if sha256(text.encode()).hexdigest() == known else None

    @cached_property
    def asked(self) -> Store:
        """What questions read: what people corrected stands in the slots."""
        return put_right(self.public, self.workspace.folder.ontology)

    @cached_property
    def page(self) -> str:
        """The whole page; it knows where the claims have their addresses."""
        ids = [g.removeprefix(BASE).removesuffix("#graph") for g in self.digests]
        texts = {i: text for i in sorted(ids) if (text := self.text(i)) is not None}
        page = as_html(self.full, texts, redactor=self.redactor, ontology=self.workspace.ontology)
        return page.replace(PAGE_START, LIVE_START, 1)

    @cached_property
    def claims(self) -> bytes:
        """All claims as JSON."""
        return json.dumps(claim_rows(self.public), ensure_ascii=False).encode()


class Live:
    """The snapshot that is shown now; asked for, it looks whether a newer one was published.

    folder: where snapshots with names replaced go.
    """

    def __init__(self, workspace: Workspace, folder: Path, *, show_victims: bool) -> None:
        self.workspace, self.folder, self.show_victims = workspace, folder, show_victims
        self._lock = threading.Lock()
        self._shown = Shown(workspace, folder, show_victims)

    @property
    def shown(self) -> Shown:
        """The newest published snapshot; those that ask while it is made ready get the one before."""
        shown = self._shown
        if self.workspace.snapshot() != shown.full_path and self._lock.acquire(blocking=False):
            try:
                self._shown = shown = Shown(self.workspace, self.folder, self.show_victims)
                self._clear(shown.path)
            finally:
                self._lock.release()
        return shown

    def _clear(self, current: Path) -> None:
        """Delete copies with names replaced that are older than the one before."""
        mine = [p for p in self.folder.iterdir() if p.name.isdigit() and p != current]
        for old in sorted(mine, key=lambda p: int(p.name))[:-1]:
            for made in (old, *self.folder.glob(f"{old.name}.*")):
                shutil.rmtree(made)

    def snapshot(self) -> Path:
        """Return the folder that queries are answered from."""
        return self.shown.path

    def page(self) -> str:
        """Return the page, made once for each snapshot."""
        shown = self.shown
        with shown.making:
            return shown.page

    def claims(self) -> bytes:
        """Return all claims as JSON, made once for each snapshot."""
        shown = self.shown
        with shown.making:
            return shown.claims

    def ask(self, question: str, params: Mapping[str, str]) -> Table:
        """Return the answer to a question of the catalogue."""
        return ask(self.shown.asked, question, params)

    def claim(self, article: str, key: str) -> Mapping[str, object] | None:
        """Return one claim with its words, None where there is none."""
        shown = self.shown
        if f"{BASE}{article}#graph" not in shown.digests:
            return None
        return claim_card(shown.full, shown.redactor, article, key, shown.text(article))


def iri_of(live: Live, article: str, key: str) -> str:
    """Return the IRI of a claim that is there; raises UsageError for one that is not."""
    if live.claim(article, key) is None:
        raise UsageError(f"no claim {key} in article {article}")
    return f"{BASE}{article}#{key}"
