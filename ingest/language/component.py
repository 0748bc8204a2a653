"""The spaCy component: fills sentence starts, tags, tree, lemmas and names of a Doc."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache, partial
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from spacy import util
from spacy.attrs import DEP, HEAD, IS_SPACE, LEMMA, ORTH, POS, SPACY, TAG
from spacy.language import Language
from spacy.symbols import IDS
from spacy.tokens import Doc, Span

from ringtrace.ingest.language.lemmas import TABLES, Lemmas
from ringtrace.ingest.language.mend import mend
from ringtrace.ingest.language.network import FILES, Network, Pieces
from ringtrace.ingest.language.paragraphs import datelined, paragraphs
from ringtrace.ingest.language.ranks import is_calling
from ringtrace.ingest.language.session import session
from ringtrace.ingest.parsed import decoded

WEIGHTS = Path(__file__).parent / "weights"
REMEMBERED = 100_000  # lemmas
NAMES = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}
# What a noun or a name is to its verb or noun, and no adjective.
_NOMINAL = frozenset("nsubj nsubj:pass obj iobj obl obl:agent nmod appos".split())
# What police registers write and no treebank has: "Ravi Kumar, s/o Om Prakash, r/o Rohini".
READ_AS = dict.fromkeys("r/o R/o s/o S/o d/o w/o".split(), "of")
Files = dict[str, bytes]


def _files(folder: Path) -> Files:
    return {name: (folder / name).read_bytes() for name in (*FILES, *TABLES)}


@cache
def _shipped() -> tuple[Network, Lemmas]:
    files = _files(WEIGHTS)
    return Network(files), Lemmas(files)


def shipped_session(model: bytes) -> onnxruntime.InferenceSession:
    """Return a session of another network of the package, which shares the vectors of the pieces of words."""
    return session(model, _shipped()[0].table)


def word_pieces() -> Callable[[str], Pieces]:
    """Return what cuts a word as the shipped encoder reads it; other networks of the same vocabulary share it."""
    return _shipped()[0].pieces


class LanguageModel:
    """Callable on a Doc; keeps its tokens, and its sentence starts where it has them."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.vocab, self.name = nlp.vocab, name
        self.files: Files | None = None  # of other weights than the shipped ones
        self._use(*_shipped())

    def _use(self, network: Network, lemmas: Lemmas) -> None:
        self.network = network
        self.lemmas = lru_cache(REMEMBERED)(lemmas)
        add = self.vocab.strings.add
        self.numbers = {tag: n for n, tag in enumerate(network.xpos)}
        self.tags = np.array([add(tag) for tag in network.xpos], np.uint64)
        self.pos = np.array([IDS.get(tag, 0) for tag in network.upos], np.uint64)
        self.relations = {r: add("ROOT" if r == "root" else r) for r in network.relations}
        self.blank = np.array([add("_SP"), IDS["SPACE"], 0, add("dep"), 0], np.uint64)

    def __call__(self, doc: Doc) -> Doc:
        """Return the same Doc with sentence starts, TAG, POS, HEAD, DEP, LEMMA and entities."""
        if not len(doc):
            return doc
        tokens = decoded(doc.to_array(ORTH), self.vocab.strings)
        blanks = doc.to_array(SPACY).tolist()
        text = "".join([t + " " if blank else t for t, blank in zip(tokens, blanks, strict=True)])
        values = np.tile(self.blank, (len(doc), 1))
        spans: list[Span] = []
        if doc.has_annotation("SENT_START"):
            _hang_blanks(doc, values, [(s.start, s.end) for s in doc.sents])
            stretches = [_given(doc)]
        else:
            _hang_blanks(doc, values, [(0, len(doc))])
            stretches = [(words, None) for words in paragraphs(doc, text)]
        with self.network.one_thread():
            for words, starts in stretches:
                self._fill(doc, tokens, words, starts, values, spans)
        doc.from_array([TAG, POS, HEAD, DEP, LEMMA], values)  # type: ignore[arg-type]
        if places := datelined(text):  # "ALEXANDRIA, Va. –": no person of the first name
            spans = [
                Span(doc, s.start, s.end, label="LOC") if s.text.lower() in places else s
                for s in spans
            ]
        doc.set_ents(util.filter_spans(spans), default="outside")  # no word is in two names
        return doc

    def _fill(
        self,
        doc: Doc,
        tokens: list[str],
        words: list[int],
        starts: list[bool] | None,
        values: NDArray[np.uint64],
        spans: list[Span],
    ) -> None:
        texts = [tokens[i] for i in words]
        parse = self.network.parse([READ_AS.get(t, t) for t in texts], starts)
        relations = [self.network.relations[r] for r in parse.relations]
        tags = [self.network.xpos[t] for t in parse.tags]
        read = [*tags]
        mend(texts, parse, relations, tags)
        named = {
            n
            for n, tag in enumerate(tags)
            if tag == "NNP" and (read[n] != tag or relations[n] in _NOMINAL)  # "the Guardia Civil"
        }
        parse.tags = [self.numbers[tag] for tag in tags]
        place = np.array(words, np.int64)
        values[place, 0] = self.tags[parse.tags]
        values[place, 1] = self.pos[self.network.agreed(parse, named)]
        values[place, 2] = (place[parse.heads] - place).astype(np.uint64)
        values[place, 3] = [self.relations[name] for name in relations]
        add = self.vocab.strings.add
        values[place, 4] = [
            add(self.lemmas(word, tag)) for word, tag in zip(texts, tags, strict=True)
        ]
        cased = any(text[0].isupper() for text in texts)  # then a name has a capital somewhere
        spans += [
            Span(doc, words[a], words[b - 1] + 1, label=NAMES[kind])
            for first, last, kind in parse.names
            for a, b in _bare(texts, _after_title(texts, relations, first, last, kind), last)
            if kind in NAMES and not (cased and all(text.islower() for text in texts[a:b]))
        ]

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 1) -> Iterator[Doc]:
        """Yield each Doc filled; a Doc never depends on its neighbours."""
        for doc in docs:
            yield self(doc)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Return the weights as bytes; nothing for the shipped ones."""
        files = self.files or {}
        return util.to_bytes({name: partial(files.__getitem__, name) for name in files}, exclude)

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> LanguageModel:
        """Return self with the weights of to_bytes."""
        files: Files = {}
        names = (*FILES, *TABLES)
        util.from_bytes(data, {name: partial(files.__setitem__, name) for name in names}, exclude)
        self.files = files or None
        self._use(*(_made(files) if files else _shipped()))
        return self

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Write the weights into a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in (self.files or _files(WEIGHTS)).items():
            (folder / name).write_bytes(data)

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> LanguageModel:
        """Return self with the weights of a folder."""
        self.files = _files(Path(path))
        self._use(*_made(self.files))
        return self


_MARKS = frozenset('( ) [ ] , ; : " “ ” -'.split())


def _made(files: Files) -> tuple[Network, Lemmas]:
    return Network(files), Lemmas(files)


def _bare(words: list[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where a name is without marks around it: "Foundation (" is "Foundation"."""
    while start < end and words[start] in _MARKS:
        start += 1
    while start < end and words[end - 1] in _MARKS:
        end -= 1
    if start < end:
        yield start, end


def _after_title(words: list[str], relations: list[str], first: int, last: int, kind: str) -> int:
    """Where a person's name begins after what describes him: "U.S. Attorney Ana Lopes", but "Gennaro Esposito"."""
    if kind != "PER":
        return first
    described = [n for n in range(first, last - 1) if relations[n] == "nmod:desc"]
    if described == [first] and last - first == 2 and not is_calling(words[first]):
        return first
    return described[-1] + 1 if described else first


def _given(doc: Doc) -> tuple[list[int], list[bool] | None]:
    """The words of a Doc, blanks left out, and whether a given sentence begins with each."""
    words: list[int] = []
    starts: list[bool] = []
    for sentence in doc.sents:
        inside = [token.i for token in sentence if not token.is_space]
        words += inside
        starts += [n == 0 for n in range(len(inside))]
    return words, starts


def _hang_blanks(doc: Doc, values: NDArray[np.uint64], parts: list[tuple[int, int]]) -> None:
    """Give each blank a head inside its part: the word before it, else the first word after."""
    blanks = np.flatnonzero(doc.to_array(IS_SPACE)).tolist()
    head_of: dict[int, int] = dict.fromkeys(blanks, -1)
    for start, end in parts:
        first = next((i for i in range(start, end) if i not in head_of), start)
        for i in blanks[bisect_left(blanks, start) : bisect_left(blanks, end)]:
            head_of[i] = head_of.get(i - 1, i - 1) if i > start else first
            values[i, 2] = np.int64(head_of[i] - i).astype(np.uint64)
