"""The encoder with its heads, run by onnxruntime: a paragraph in, sentences and trees out."""

from __future__ import annotations

import io
import json
from collections.abc import Container, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from ringtrace.ingest.language.decode import best_tree, spans_of
from ringtrace.ingest.language.session import TABLE, session, table_of
from ringtrace.ingest.language.wordpiece import END, START, WordPiece

USUAL = 96  # pieces of one window
LONGEST = 500  # pieces of a window whose one sentence does not end: the encoder knows 512 positions
FILES = ("encoder.onnx", TABLE, "relations.npy", "labels.json", "vocabulary.txt")
STOPS = frozenset(".?!")
AFTER = 4  # words of the next sentence, by which its start is known
Pieces = tuple[tuple[int, ...], int]
Scores = NDArray[np.float32]


@dataclass(slots=True)
class Parse:
    """One paragraph, word by word: numbers of universal tag, Penn tag and relation, head, start.

    heads: position in the paragraph, its own for a root. starts: whether a sentence begins here.
    names: (first word, one past the last, type).
    """

    pos: list[int] = field(default_factory=list)
    tags: list[int] = field(default_factory=list)
    relations: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    starts: list[bool] = field(default_factory=list)
    names: list[tuple[int, int, str]] = field(default_factory=list)


class Network:
    """The weights, ready to run. files: name in FILES to content."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.table = table_of(files[TABLE])
        self.session = session(files["encoder.onnx"], self.table)
        self.threads = ThreadpoolController()
        labels = json.loads(files["labels.json"])
        self.upos, self.xpos = labels["upos"], labels["xpos"]
        self.relations, self.names = labels["relations"], labels["names"]
        self.pieces = WordPiece(files["vocabulary.txt"].decode().split("\n")).pieces
        tensor = np.load(io.BytesIO(files["relations.npy"])).astype(np.float32)
        self.rank = tensor.shape[1]
        self.relation_tensor = np.ascontiguousarray(
            tensor.transpose(2, 0, 1).reshape(self.rank, -1)
        )

    def one_thread(self) -> AbstractContextManager[Any]:
        """Return a context in which products of matrices run on one thread; on small ones threads wait
        for each other.
        """
        limit: AbstractContextManager[Any] = self.threads.limit(limits=1, user_api="blas")
        return limit

    def agreed(self, parse: Parse, names: Container[int] = ()) -> list[int]:
        """Return the numbers of the universal tags, a verb's where the Penn tag is a finite verb's:
        "snakeheads charge $70,000" has no other noun. No name is an interjection, no plural of a noun a
        verb. names: words that mending made names.
        """
        verb, noun = self.upos.index("VERB"), self.upos.index("NOUN")
        finite = {self.xpos.index(tag) for tag in ("VBP", "VBZ", "VBD")}
        name = self.upos.index("PROPN")
        nnp, nn, nns = (self.xpos.index(tag) for tag in ("NNP", "NN", "NNS"))
        no_name = {self.upos.index(pos) for pos in ("INTJ", "X", "VERB")}
        return [
            verb
            if pos == noun and tag in finite
            else name
            if tag == nnp and (pos in no_name or n in names)
            else noun
            if tag in (nn, nns) and pos == verb
            else pos
            for n, (pos, tag) in enumerate(zip(parse.pos, parse.tags, strict=True))
        ]

    def parse(self, words: Sequence[str], starts: Sequence[bool] | None = None) -> Parse:
        """Return the parse of one paragraph. starts: where its sentences begin, where known.

        The encoder reads a window of sentences at a time, a known sentence by itself; the last
        sentence of a window that ends within the paragraph is read again at the beginning of the
        next. A window runs alone: int8 activations are scaled over all that runs together, so that
        a neighbour would change the result.
        """
        parse = Parse()
        pieces = [self.pieces(word) for word in words]
        begin = 0
        while begin < len(words):
            end = _fill(pieces, begin, USUAL if starts is None else LONGEST, starts)
            if starts is None:
                end = _shortened(words, begin, end)
            read = self._read(pieces[begin:end])
            begins = [0] if starts is not None else _begins(read["starts"], words[begin:end])
            if len(begins) == 1 and end < len(words) and starts is None:
                end = _fill(pieces, begin, LONGEST, None)
                read = self._read(pieces[begin:end])
                begins = _begins(read["starts"], words[begin:end])
            if len(begins) > 1 and end < len(words):
                end = begin + begins.pop()
            self._add(parse, read, begins, begin, end)
            begin = end
        return parse

    def _read(self, pieces: Sequence[Pieces]) -> dict[str, NDArray[Any]]:
        ids, shapes, first = [START], [0], [0]
        for numbers, shape in pieces:
            first.append(len(ids))
            ids.extend(numbers)
            shapes.extend([shape] * len(numbers))
        ids.append(END)
        shapes.append(0)
        names = ("upos", "xpos", "names", "starts", "arcs", "dependents", "governors")
        given = {"pieces": [ids], "shapes": [shapes], "first": [first]}
        found = self.session.run(names, {k: np.array(v, np.int64) for k, v in given.items()})
        return {name: values[0] for name, values in zip(names, found, strict=True)}

    def _add(
        self, parse: Parse, read: dict[str, NDArray[Any]], begins: list[int], begin: int, end: int
    ) -> None:
        number = end - begin
        sentences = list(zip(begins, [*begins[1:], number], strict=True))
        heads = np.zeros(number, np.int64)  # 0 is the root, words of the window from 1
        for first, last in sentences:
            scores = read["arcs"][first:last]
            inside = np.concatenate([scores[:, :1], scores[:, first + 1 : last + 1]], 1)
            found = best_tree(inside)
            heads[first:last] = np.where(found, found + first, 0)
        relations = self._relations(read["dependents"][:number], read["governors"], heads)
        parse.relations += relations.tolist()
        parse.pos += read["upos"][:number].tolist()
        parse.tags += read["xpos"][:number].tolist()
        parse.heads += [begin + (h - 1 if h else n) for n, h in enumerate(heads.tolist())]
        starts = [False] * number
        labels = [self.names[k] for k in read["names"][:number].tolist()]
        for first, last in sentences:
            starts[first] = True
            offset = begin + first
            parse.names += [
                (offset + a, offset + b, kind) for a, b, kind in spans_of(labels[first:last])
            ]
        parse.starts += starts

    def _relations(
        self, dependents: Scores, governors: Scores, heads: NDArray[np.int64]
    ) -> NDArray[np.int64]:
        """Biaffine label scores (Dozat and Manning 2017) of each word with its head, arg-max.

        What a head has for each relation is computed once for all that hangs on it.
        """
        each, which = np.unique(heads, return_inverse=True)
        right = (_with_one(governors[each]) @ self.relation_tensor).reshape(
            len(each), -1, self.rank
        )
        left = _with_one(dependents)[:, :, None]
        best: NDArray[np.int64] = np.matmul(right[which], left)[..., 0].argmax(1)
        return best


def _with_one(scores: Scores) -> Scores:
    return np.concatenate([scores, np.ones((len(scores), 1), np.float32)], 1)


def _fill(pieces: Sequence[Pieces], begin: int, size: int, starts: Sequence[bool] | None) -> int:
    """Where a window ends that holds so many pieces, or where the sentence ends that is known."""
    total, end = 2, begin
    while end < len(pieces) and total + len(pieces[end][0]) <= size:
        if starts is not None and end > begin and starts[end]:
            break
        total += len(pieces[end][0])
        end += 1
    return end


def _shortened(words: Sequence[str], begin: int, end: int) -> int:
    """Where a window may end sooner: some words behind its last full stop, as the rest is read again."""
    if end == len(words):
        return end
    stop = next((n for n in range(end - 1, begin, -1) if words[n] in STOPS), end)
    return min(end, stop + 1 + AFTER)


def _begins(scores: Scores, words: Sequence[str]) -> list[int]:
    """Positions in the window where sentences begin; its first word always does, "14" of "No. 14" never."""
    found = (np.flatnonzero(scores[1 : len(words)] > 0) + 1).tolist()
    return [0, *(n for n in found if not _numbered(words[max(0, n - 2) : n + 1]))]


def _numbered(words: Sequence[str]) -> bool:
    return words[0] in ("No", "Nos") and words[1] == "." and words[-1][:1].isdigit()
