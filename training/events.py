"""Train the reader of events: which words tell of which kind of event, and of which kind each number and sum is."""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

from ringtrace.ingest.events.network import WEIGHTS
from training.encoder import WIDTH, Encoder
from training.event_items import KINDS, Item, items
from training.event_windows import Example, examples
from training.fuse import fuse
from training.paths import WORK, pretrained
from training.people_items import quiet_texts
from training.share import take_out
from training.train import reduced

ENCODER_RATE, HEADS_RATE = 2e-4, 1e-3
BATCH = 16  # windows
QUIET = 1800  # texts on other things than crime
OTHERWISE = 0.3  # weight of words of a kind that others of the sentence tell of
INPUTS = ("pieces", "shapes", "first")


class Reader(nn.Module):
    """Scores [window, word, kind] three times over: that a word tells of it, is a number of it, a sum of it."""

    def __init__(self, layers: int, inner: int) -> None:
        super().__init__()
        self.encoder, self.dropout = Encoder(layers, inner), nn.Dropout(0.2)
        self.hidden, self.kinds = nn.Linear(WIDTH, 256), nn.Linear(256, 3 * len(KINDS))

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        """Return the scores. first: the place of each word's first piece."""
        x = self.encoder(pieces, shapes, mask)
        x = torch.gather(x, 1, first[:, :, None].expand(-1, -1, WIDTH))
        scores: Tensor = self.kinds(self.dropout(functional.gelu(self.hidden(self.dropout(x)))))
        return scores


def batches(windows: Sequence[Example], dice: random.Random) -> Iterator[list[Example]]:
    """Yield the windows in batches of like length, in an order by chance."""
    mixed, stretch = dice.sample(windows, len(windows)), 20 * BATCH
    near = [
        example
        for n in range(0, len(mixed), stretch)
        for example in sorted(mixed[n : n + stretch], key=lambda e: len(e.window.pieces))
    ]
    groups = [near[n : n + BATCH] for n in range(0, len(near), BATCH)]
    dice.shuffle(groups)
    yield from groups


def collate(group: Sequence[Example]) -> dict[str, Tensor]:
    """Return a batch as padded tensors."""

    def padded(name: str) -> Tensor:
        rows = [getattr(e.window, name) for e in group]
        longest = max(len(row) for row in rows)
        return torch.tensor([row + [0] * (longest - len(row)) for row in rows])

    given = {name: padded(name) for name in INPUTS}
    lengths = torch.tensor([len(e.window.pieces) for e in group])
    given["mask"] = (torch.arange(int(lengths.max()))[None] < lengths[:, None]).long()
    return given


def loss_of(scores: Tensor, group: Sequence[Example]) -> Tensor:
    """Return the loss of a batch: cross entropy of each word and number with each kind.

    Where it is known that a text tells of a kind and not by which word, the likeliest word is taught
    (multiple-instance learning, Dietterich et al. 1997).
    """
    losses = []
    for of_window, example in zip(scores.float(), group, strict=True):
        told, counts, prices = of_window[: len(example.window.tokens)].split(len(KINDS), -1)
        target, weight = torch.zeros_like(told), torch.ones_like(told)
        for telling in example.told:
            column = KINDS.index(telling.kind)
            weight[telling.inside, column] = OTHERWISE if telling.known else 0.0
            target[telling.words, column] = weight[telling.words, column] = 1.0
            words = sorted(example.may_tell.intersection(telling.inside))
            if not telling.words and words:
                losses.append(functional.softplus(-told[words, column].max()))
        losses.append(_entropy(told, target, weight))
        for slot, found, numbers in (
            ("count", counts, example.counts),
            ("price", prices, example.prices),
        ):
            if numbers:
                target = torch.tensor([[float(k in of) for k in KINDS] for of in numbers.values()])
                weight = torch.tensor([[float(k not in example.unknown[slot]) for k in KINDS]])
                losses.append(_entropy(found[list(numbers)], target, weight.expand_as(target)))
    return torch.stack(losses).sum() / len(group)


def _entropy(scores: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    return functional.binary_cross_entropy_with_logits(scores, target, weight, reduction="sum")


def train(windows: Sequence[Example], options: argparse.Namespace) -> Reader:
    """Return a network trained on windows."""
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    dice = random.Random(options.seed)
    model = Reader(options.layers, options.inner)
    model.encoder.take(pretrained() / "model.safetensors")
    inside = [p for p in model.encoder.parameters() if p.requires_grad]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": inside}, {"params": heads}], weight_decay=0.01)
    steps, step = options.epochs * -(-len(windows) // BATCH), 0
    began = time.process_time()
    model.train()
    for epoch in range(options.epochs):
        loss_sum = 0.0
        for group in batches(windows, dice):
            rate = min((step + 1) / 100, 1 - step / steps)
            for part, base in zip(optimizer.param_groups, (ENCODER_RATE, HEADS_RATE), strict=True):
                part["lr"] = base * rate
            given = collate(group)
            with reduced():
                scores = model(given["pieces"], given["shapes"], given["mask"], given["first"])
            loss = loss_of(scores, group)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            loss_sum += loss.item()
            step += 1
        seconds = time.process_time() - began
        print(f"{epoch + 1}/{options.epochs} {seconds:.0f} s {loss_sum:.1f}", flush=True)
        torch.save(model.state_dict(), WORK / "events.pt")
    return model.eval()


class Exported(nn.Module):
    """The network as it is run: one window without padding, probabilities out."""

    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.model = model

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor) -> Tensor:
        return torch.sigmoid(self.model(pieces, shapes, torch.ones_like(pieces), first))


def export(model: Reader, folder: Path) -> None:
    """Write the files that ringtrace.ingest.events.network reads; int8 as in training.export."""
    full, quantized = WORK / "events.onnx", WORK / "events.int8.onnx"
    one = torch.ones(1, 12, dtype=torch.long)
    torch.onnx.export(
        Exported(model),
        (one, one, torch.arange(9)[None]),
        str(full),
        input_names=list(INPUTS),
        output_names=["kinds"],
        opset_version=17,
        dynamo=False,
        dynamic_axes={"pieces": {1: "P"}, "shapes": {1: "P"}, "first": {1: "W"}},
    )
    quantize_dynamic(
        full, quantized, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
    )
    graph = onnx.load(quantized)
    fuse(graph, len(model.encoder.layers))
    take_out(graph)
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(graph, folder / "events.onnx")
    (folder / "labels.json").write_text(json.dumps(KINDS, indent=0) + "\n", "utf-8")


def main() -> None:
    """Train on all items and write the network into the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--layers", type=int, default=4)
    parser.add_argument("--inner", type=int, default=1536)
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--folder", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    WORK.mkdir(exist_ok=True)
    quiet = random.Random(options.seed).sample(list(quiet_texts()), QUIET)
    texts = [*items(), *(Item(text, ()) for text in quiet)]
    windows = list(examples(texts))
    print(f"{len(texts)} texts, {len(windows)} windows", flush=True)
    export(train(windows, options), options.folder)


if __name__ == "__main__":
    main()
