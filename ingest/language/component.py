"""The spaCy component: fills tags, tree, lemmas and names of a Doc with sentence starts."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span

from ringtrace.ingest.language.lemmas import lemma_of
from ringtrace.ingest.language.network import FILES, Network

WEIGHTS = Path(__file__).parent / "weights"
TABLES = ("lemmas.tsv", "verbs.txt")
NAMES = {"PER": "PERSON"}


@cache
def _network(folder: Path) -> Network:
    return Network(folder)


class LanguageModel:
    """Callable on a Doc whose sentence starts are set; keeps its tokens and those starts."""

    def __init__(self, nlp: Language, name: str, folder: Path = WEIGHTS) -> None:
        self.vocab, self.name = nlp.vocab, name
        self._load(folder)

    def _load(self, folder: Path) -> None:
        self.folder = folder
        self.network = _network(folder)
        rows = (folder / "lemmas.tsv").read_text("utf-8").splitlines()
        self.lemmas = dict(row.rsplit("\t", 1) for row in rows)
        self.verbs = frozenset((folder / "verbs.txt").read_text("utf-8").split())

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with TAG, POS, HEAD, DEP, LEMMA and entities set."""
        number = len(doc)
        tags, pos, deps = ["_SP"] * number, ["SPACE"] * number, ["dep"] * number
        heads = list(range(number))
        lemmas = [token.text for token in doc]
        names: list[tuple[int, int, str]] = []
        for sentence in doc.sents:
            indices = [token.i for token in sentence if not token.is_space]
            if not indices:
                continue
            parse = self.network.parse([doc[i].text for i in indices])
            for k, i in enumerate(indices):
                tags[i], pos[i], deps[i] = parse.tags[k], parse.pos[k], parse.relations[k]
                heads[i] = indices[parse.heads[k]]
                lemmas[i] = lemma_of(doc[i].text, tags[i], self.lemmas, self.verbs)
            names += [(indices[a], indices[b - 1] + 1, kind) for a, b, kind in parse.names]
            for token in sentence:
                if token.is_space:
                    before = [i for i in indices if i < token.i]
                    heads[token.i] = before[-1] if before else indices[0]
        filled = Doc(
            doc.vocab,
            words=[token.text for token in doc],
            spaces=[bool(token.whitespace_) for token in doc],
            tags=tags,
            pos=pos,
            heads=heads,
            deps=deps,
            lemmas=lemmas,
        )
        filled.user_data.update(doc.user_data)
        spans = [Span(filled, a, b, label=NAMES.get(kind, kind)) for a, b, kind in names]
        filled.set_ents(spans, default="outside")
        return filled

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 1) -> Iterable[Doc]:
        """Yield each Doc filled; a Doc never depends on its neighbours."""
        for doc in docs:
            yield self(doc)

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Write the weights into a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        for name in (*FILES, *TABLES):
            shutil.copyfile(self.folder / name, folder / name)

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> LanguageModel:
        """Return self with the weights of a folder."""
        self._load(Path(path))
        return self

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Return nothing to keep: the weights ship with the package."""
        return b""

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> LanguageModel:
        """Return self: the weights ship with the package."""
        return self
