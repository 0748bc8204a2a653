"""The encoder with its heads, run by onnxruntime: a sentence in, tags, tree and names out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime

from ringtrace.ingest.language.decode import best_tree, spans_of
from ringtrace.ingest.language.wordpiece import END, START, WordPiece

MAX_TOTAL = 500  # pieces of one sentence: the encoder knows 512 positions
FILES = ("encoder.onnx", "relations.npy", "labels.json", "vocabulary.txt")


@dataclass(frozen=True, slots=True)
class Parse:
    """One sentence: universal and Penn tags, heads (own position for the root), relations, names.

    names: (first word, one past the last, type).
    """

    pos: list[str]
    tags: list[str]
    heads: list[int]
    relations: list[str]
    names: list[tuple[int, int, str]]


class Network:
    """The weights of one folder, loaded once."""

    def __init__(self, folder: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(
            str(folder / "encoder.onnx"), options, providers=["CPUExecutionProvider"]
        )
        labels = json.loads((folder / "labels.json").read_text("utf-8"))
        self.upos, self.xpos = labels["upos"], labels["xpos"]
        self.relations, self.names = labels["relations"], labels["names"]
        vocabulary = (folder / "vocabulary.txt").read_text("utf-8").split("\n")
        self.pieces = WordPiece(vocabulary).pieces
        tensor = np.load(folder / "relations.npy").astype(np.float32)
        self.rank = tensor.shape[1]
        self.relation_tensor = np.ascontiguousarray(
            tensor.transpose(1, 0, 2).reshape(self.rank, -1)
        )

    def parse(self, words: Sequence[str]) -> Parse:
        """Return the parse of one sentence; one too long for the encoder is parsed in parts.

        A sentence runs alone: int8 activations are scaled over all that runs together, so that a
        neighbour would change the result.
        """
        found = Parse([], [], [], [], [])
        pieces = [self.pieces(word) for word in words]
        start = 0
        while start < len(words):
            end, total = start, 2
            while end < len(words) and total + len(pieces[end][0]) <= MAX_TOTAL:
                total += len(pieces[end][0])
                end += 1
            self._add(found, pieces[start:end], start)
            start = end
        return found

    def _add(
        self, parse: Parse, pieces: Sequence[tuple[tuple[int, ...], int]], offset: int
    ) -> None:
        ids, shapes, first = [START], [0], [0]
        for numbers, shape in pieces:
            first.append(len(ids))
            ids.extend(numbers)
            shapes.extend([shape] * len(numbers))
        ids.append(END)
        shapes.append(0)
        upos, xpos, _, names, arcs, dependents, governors = self.session.run(
            None,
            {
                "ids": np.array([ids], np.int64),
                "shp": np.array([shapes], np.int64),
                "mask": np.ones((1, len(ids)), np.int64),
                "first": np.array([first], np.int64),
            },
        )
        heads = best_tree(arcs[0])
        relations = self._relations(dependents[0], governors[0][heads])
        number = len(pieces)
        parse.pos.extend(self.upos[k] for k in upos[0, :number].argmax(1))
        parse.tags.extend(self.xpos[k] for k in xpos[0, :number].argmax(1))
        for k, head in enumerate(heads.tolist()):
            parse.heads.append(offset + (head - 1 if head else k))
            parse.relations.append(self.relations[relations[k]] if head else "ROOT")
        labels = [self.names[k] for k in names[0, :number].argmax(1)]
        parse.names.extend((offset + a, offset + b, kind) for a, b, kind in spans_of(labels))

    def _relations(self, dependents: np.ndarray, governors: np.ndarray) -> np.ndarray:
        """Biaffine label scores (Dozat and Manning 2017) of each word with its head, arg-max."""
        one = np.ones((len(dependents), 1), np.float32)
        left = np.concatenate([dependents, one], 1) @ self.relation_tensor
        left = left.reshape(len(dependents), -1, self.rank)
        right = np.concatenate([governors, one], 1)[:, :, None]
        best: np.ndarray = np.matmul(left, right)[..., 0].argmax(1)
        return best
