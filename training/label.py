"""What trained networks agree on in text that nobody labelled, for a smaller one to learn from.

Training on the labels of larger networks is knowledge distillation (Hinton et al. 2015), here with
hard labels: the mean of their probabilities decides, and a word on which they are unsure is left out.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from ringtrace.ingest.language.wordpiece import WordPiece
from training.batches import NAMES, NONE, Labels, collate, encode
from training.encoder import FAR, Model
from training.paths import WORK, pretrained
from training.train import DEVICE, read, reduced, trained
from training.treebank import Sentence
from training.windows import LONGEST

SURE = 0.6  # least mean probability of a label that is learned from
TOGETHER = 64  # sentences


def labelled(teachers: list[Model], labels: Labels, sentences: list[Sentence]) -> list[Sentence]:
    """Return the sentences, in order, with what they lack: tags and tree, names."""
    pieces = WordPiece((pretrained() / "vocab.txt").read_text("utf-8").split("\n"))
    numbers = labels.number()
    order = sorted(range(len(sentences)), key=lambda n: len(sentences[n]["words"]))
    full = list(sentences)
    for start in range(0, len(order), TOGETHER):
        numbered = order[start : start + TOGETHER]
        chosen = [sentences[n] for n in numbered]
        encoded = [encode([{"words": s["words"], "document": ""}], pieces, numbers) for s in chosen]
        batch = {name: t.to(DEVICE) for name, t in collate(encoded).items()}
        found = _agreed(teachers, batch)
        for row, (n, sentence) in enumerate(zip(numbered, chosen, strict=True)):
            size = len(sentence["words"])
            told = {name: values[row][:size] for name, values in found.items()}
            full[n] = _completed(sentence, told, labels)
    return full


def _agreed(teachers: list[Model], batch: dict[str, Tensor]) -> dict[str, list[Any]]:
    """Return each word's likeliest number, NONE where that is not sure, by task."""
    sums: dict[str, Tensor] = {}
    outs = []
    with torch.no_grad(), reduced():
        for teacher in teachers:
            outs.append(teacher(batch["pieces"], batch["shapes"], batch["mask"], batch["first"]))
    inside = torch.cat([batch["sentence"][:, :1] * 0, batch["sentence"][:, 1:]], 1) == 0
    for upos, xpos, names, _, arcs, _, _ in outs:
        arcs = arcs.float().masked_fill(~inside[:, None, :], FAR)
        for name, scores in (("upos", upos), ("xpos", xpos), ("names", names), ("heads", arcs)):
            sums[name] = sums.get(name, 0) + torch.softmax(scores.float(), -1)
    heads = sums["heads"].argmax(-1)
    relations: Any = 0
    for teacher, (*_, dependents, governors) in zip(teachers, outs, strict=True):
        above = torch.gather(governors, 1, heads[..., None].expand_as(dependents))
        with torch.no_grad(), reduced():
            scores = teacher.relation_scores(dependents, above)
        relations = relations + torch.softmax(scores.float(), -1)
    sums["relations"] = relations
    found = {}
    for name, total in sums.items():
        best, number = (total / len(teachers)).max(-1)
        found[name] = number.masked_fill(best < SURE, NONE).tolist()
    return found


def _completed(sentence: Sentence, told: dict[str, list[int]], labels: Labels) -> Sentence:
    full = dict(sentence)
    if "heads" not in full:
        full["heads"] = told["heads"]
        for name in ("upos", "xpos", "relations"):
            listed = getattr(labels, name)
            full[name] = ["" if n == NONE else listed[n] for n in told[name]]
    if "names" not in full:
        full["names"] = ["?" if n == NONE else NAMES[n] for n in told["names"]]
        full["misc"] = True
    return full


def main() -> None:
    """Write training/work/labelled.jsonl: the parts named, completed by the networks named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("teachers", nargs="+", type=Path)
    parser.add_argument("--parts", nargs="+", default=["train", "raw"])
    parser.add_argument("--out", type=Path, default=WORK / "labelled.jsonl")
    options = parser.parse_args()
    torch.set_num_threads(2)
    pairs = [trained(path) for path in options.teachers]
    teachers = [model.to(DEVICE) for model, _ in pairs]
    sentences = [s for part in options.parts for s in read(part) if len(s["words"]) <= LONGEST]
    with options.out.open("w", encoding="utf-8") as out:
        for sentence in labelled(teachers, pairs[0][1], sentences):
            out.write(json.dumps(sentence, ensure_ascii=False) + "\n")
    print(f"{len(sentences)} sentences")


if __name__ == "__main__":
    main()
