"""Windows to padded tensors."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from ringtrace.ingest.language.wordpiece import END, START, WordPiece
from training.treebank import Sentence

NAMES = ["O", *(b + kind for kind in ("PER", "ORG", "LOC", "MISC") for b in ("B-", "I-"))]
NONE = -100
_ANY = [1.0] * len(NAMES)


@dataclass(frozen=True)
class Labels:
    """The label lists of the treebanks, most frequent first."""

    upos: list[str]
    xpos: list[str]
    relations: list[str]

    def sizes(self) -> tuple[int, int, int, int]:
        """Return how many there are of each kind, names last."""
        return len(self.upos), len(self.xpos), len(self.relations), len(NAMES)

    def number(self) -> dict[str, dict[str, int]]:
        """Return each list as label to number."""
        lists = {"upos": self.upos, "xpos": self.xpos, "relations": self.relations}
        return {name: {x: n for n, x in enumerate(labels)} for name, labels in lists.items()}


def encode(
    window: list[Sentence], pieces: WordPiece, numbers: dict[str, dict[str, int]]
) -> dict[str, Any]:
    """Return a window as lists of numbers; what a corpus does not tell is NONE or any label."""
    e: dict[str, Any] = defaultdict(list)
    e["pieces"], e["shapes"], e["first"], e["sentence"] = [START], [0], [0], [-1]
    for number, sentence in enumerate(window):
        words = sentence["words"]
        offset, size = len(e["starts"]), len(words)
        for word in words:
            ids, shape = pieces.pieces(word)
            e["first"].append(len(e["pieces"]))
            e["pieces"] += ids
            e["shapes"] += [shape] * len(ids)
        e["sentence"] += [number] * size
        for name in ("upos", "xpos", "relations"):
            e[name] += [numbers[name].get(x, NONE) for x in sentence.get(name, words)]
        if "heads" in sentence:
            e["heads"] += [head + offset if head > 0 else head for head in sentence["heads"]]
            known = "text" in sentence  # of a treebank: where sentences begin was not guessed
            e["starts"] += [1.0, *[0.0] * (size - 1)] if known else [-1.0] * size
        else:
            e["upos"][offset:] = e["xpos"][offset:] = e["relations"][offset:] = [NONE] * size
            e["heads"] += [NONE] * size
            e["starts"] += [-1.0] * size
        e["names"] += allowed_names(sentence)
    e["pieces"].append(END)
    e["shapes"].append(0)
    return e


def allowed_names(sentence: Sentence) -> list[list[float]]:
    """Return which name labels each word may have; only wikigold says what is MISC."""
    rows = []
    for label in sentence.get("names", ["?"] * len(sentence["words"])):
        row = [0.0] * len(NAMES)
        if label == "?":
            row = _ANY
        elif label == "O" and not sentence.get("misc"):
            row[0] = row[-1] = row[-2] = 1.0
        else:
            row[NAMES.index(label)] = 1.0
        rows.append(row)
    return rows


def rounded(length: int) -> int:
    """Return the padded length for a window of so many pieces."""
    return -(-length // 8) * 8


def batched(
    windows: list[dict[str, Any]], size: int, dice: random.Random
) -> list[list[dict[str, Any]]]:
    """Return windows of like length together, about size pieces each, shuffled."""
    groups = defaultdict(list)
    for window in windows:
        groups[rounded(len(window["pieces"]))].append(window)
    batches = []
    for length, group in sorted(groups.items()):
        dice.shuffle(group)
        step = max(1, size // length)
        batches += [group[n : n + step] for n in range(0, len(group), step)]
    dice.shuffle(batches)
    return batches


def collate(batch: list[dict[str, Any]]) -> dict[str, Tensor]:
    """Return the batch as tensors."""
    length = rounded(max(len(window["pieces"]) for window in batch))
    words = max(len(window["starts"]) for window in batch)

    def padded(name: str, size: int, value: Any) -> Tensor:
        return torch.tensor([w[name] + [value] * (size - len(w[name])) for w in batch])

    tensors = {
        "pieces": padded("pieces", length, 0),
        "shapes": padded("shapes", length, 0),
        "first": padded("first", words + 1, 0),
        "sentence": padded("sentence", words + 1, -2),
        "starts": padded("starts", words, -1.0),
        "names": padded("names", words, _ANY),
    }
    for name in ("upos", "xpos", "relations", "heads"):
        tensors[name] = padded(name, words, NONE)
    tensors["mask"] = torch.tensor(
        [[1] * len(w["pieces"]) + [0] * (length - len(w["pieces"])) for w in batch]
    )
    return tensors
