"""Train the reader of events: which words tell of which kind of event, and of which kind each number, sum and day is."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from ringtrace.ingest.events.network import WEIGHTS
from training.encoder import WIDTH, Encoder
from training.event_items import KINDS, Item, items
from training.event_news import news
from training.event_windows import SLOTS, Example, examples
from training.fuse import fuse
from training.int8 import write
from training.people_items import quiet_texts
from training.readers import batches, command_line, mask_of, padded, train
from training.train import reduced

BATCH = 16  # windows
QUIET = 1800  # texts on other things than crime
OTHERWISE = 0.3  # weight of words of a kind that others of the sentence tell of
HEADS = 1 + len(SLOTS)
INPUTS = ("pieces", "shapes", "first")


class Reader(nn.Module):
    """Scores [window, word, kind] four times over: that a word tells of it, is a number, a sum, a day of it."""

    def __init__(self, layers: int, inner: int) -> None:
        super().__init__()
        self.encoder, self.dropout = Encoder(layers, inner), nn.Dropout(0.2)
        self.hidden, self.kinds = nn.Linear(WIDTH, 256), nn.Linear(256, HEADS * len(KINDS))

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        """Return the scores. first: the place of each word's first piece."""
        x = self.encoder(pieces, shapes, mask)
        x = torch.gather(x, 1, first[:, :, None].expand(-1, -1, WIDTH))
        scores: Tensor = self.kinds(self.dropout(functional.gelu(self.hidden(self.dropout(x)))))
        return scores


def collate(group: Sequence[Example]) -> dict[str, Tensor]:
    """Return a batch as padded tensors."""
    given = {name: padded([getattr(e.window, name) for e in group]) for name in INPUTS}
    return given | {"mask": mask_of([e.window.pieces for e in group])}


def loss_of(scores: Tensor, group: Sequence[Example]) -> Tensor:
    """Return the loss of a batch: cross entropy of each word and number with each kind.

    Where it is known that a text tells of a kind and not by which word, the likeliest word is taught
    (multiple-instance learning, Dietterich et al. 1997).
    """
    losses = []
    for of_window, example in zip(scores.float(), group, strict=True):
        told, *found = of_window[: len(example.window.tokens)].split(len(KINDS), -1)
        target, weight = torch.zeros_like(told), torch.ones_like(told)
        for telling in example.told:
            column = KINDS.index(telling.kind)
            weight[telling.inside, column] = OTHERWISE if telling.known else 0.0
            target[telling.words, column] = weight[telling.words, column] = 1.0
            words = sorted(example.may_tell.intersection(telling.inside))
            if not telling.words and words:
                losses.append(functional.softplus(-told[words, column].max()))
        losses.append(_entropy(told, target, weight))
        for slot, scored in zip(SLOTS, found, strict=True):
            if numbers := example.numbers[slot]:
                target = torch.tensor([[float(k in of) for k in KINDS] for of in numbers.values()])
                weight = torch.tensor([[float(k not in example.unknown[slot]) for k in KINDS]])
                losses.append(_entropy(scored[list(numbers)], target, weight.expand_as(target)))
    return torch.stack(losses).sum() / len(group)


def _entropy(scores: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    return functional.binary_cross_entropy_with_logits(scores, target, weight, reduction="sum")


class Exported(nn.Module):
    """The network as it is run: one window without padding, probabilities out."""

    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.model = model

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor) -> Tensor:
        return torch.sigmoid(self.model(pieces, shapes, torch.ones_like(pieces), first))


def main() -> None:
    """Train on all items and write the network into the package."""
    chosen = command_line(__doc__, WEIGHTS, layers=4, epochs=7).parse_args()
    quiet = random.Random(chosen.seed).sample(list(quiet_texts()), QUIET)
    texts = [*items(), *news(), *(Item(text, ()) for text in quiet)]
    windows = list(examples(texts))
    print(f"{len(texts)} texts, {len(windows)} windows", flush=True)
    torch.manual_seed(chosen.seed)
    model, dice = Reader(chosen.layers, chosen.inner), random.Random(chosen.seed)

    def epoch() -> Iterator[list[Example]]:
        return batches(windows, BATCH, lambda e: len(e.window.pieces), dice)

    def loss(group: list[Example]) -> Tensor:
        with reduced():
            scores = model(**collate(group))
        return loss_of(scores, group)

    steps = chosen.epochs * -(-len(windows) // BATCH)
    train(model, epoch, loss, chosen, steps)
    one = torch.ones(1, 12, dtype=torch.long)
    given = dict(zip(INPUTS, (one, one, torch.arange(9)[None]), strict=True))
    path = chosen.folder / "events.onnx"
    write(Exported(model), given, ["kinds"], lambda graph: fuse(graph, chosen.layers), path)
    (chosen.folder / "labels.json").write_text(json.dumps(KINDS, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
