"""Train the reader of people: a pretrained encoder that is shown whom the question is of, and what the rules found."""

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

from ringtrace.ingest.people.context import NAME
from ringtrace.ingest.people.network import NO_STATUS, NOBODY, WEIGHTS
from ringtrace.ingest.people.signs import ROLES, STATUSES, hidden
from training.encoder import FAR, WIDTH, Encoder
from training.fuse import fuse_attention
from training.paths import WORK, pretrained
from training.people_contexts import Example, examples, quiet_examples
from training.people_items import items, quiet_texts
from training.share import take_out
from training.train import reduced

ANSWERS = {"roles": [*ROLES, NOBODY], "statuses": [NO_STATUS, *STATUSES]}
ENCODER_RATE, HEADS_RATE = 2e-4, 1e-3
BATCH = 24  # people
HIDDEN = 0.15  # of the people, whose signs are not shown
SMOOTHING = 0.03
INPUTS = ("pieces", "shapes", "marks", "signs")


class Reader(nn.Module):
    """Scores of the roles and of the statuses of one person in each context."""

    def __init__(self, layers: int, inner: int, signs: int) -> None:
        super().__init__()
        self.encoder = Encoder(layers, inner)
        self.marks = nn.Embedding(3, WIDTH)
        nn.init.zeros_(self.marks.weight)
        self.signs, self.dropout = nn.Linear(signs, 64), nn.Dropout(0.2)
        self.hidden = nn.Linear(3 * WIDTH + 64, 256)
        self.roles = nn.Linear(256, len(ANSWERS["roles"]))
        self.statuses = nn.Linear(256, len(ANSWERS["statuses"]))

    def forward(
        self, pieces: Tensor, shapes: Tensor, marks: Tensor, signs: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Return [person, role] and [person, status] scores, from the vectors of the names and the first one."""
        x = self.encoder(pieces, shapes, mask, self.marks(marks))
        named = (marks == NAME).to(x.dtype)[..., None]
        mean = (x * named).sum(1) / named.sum(1).clamp(min=1)
        largest = (x + (named - 1) * -FAR).max(1).values
        told = functional.gelu(self.signs(signs))
        found = torch.cat([mean, largest, x[:, 0], told], -1)
        found = self.dropout(functional.gelu(self.hidden(self.dropout(found))))
        return self.roles(found), self.statuses(found)


def batches(people: Sequence[Example], dice: random.Random) -> Iterator[dict[str, Tensor]]:
    """Yield the people in batches of like length, in an order by chance."""
    mixed = dice.sample(people, len(people))
    near = [
        sorted(mixed[n : n + 20 * BATCH], key=lambda e: len(e.context.pieces))
        for n in range(0, len(mixed), 20 * BATCH)
    ]
    sorted_ = [example for stretch in near for example in stretch]
    groups = [sorted_[n : n + BATCH] for n in range(0, len(sorted_), BATCH)]
    dice.shuffle(groups)
    for group in groups:
        yield collate(group, [dice.random() < HIDDEN for _ in group])


def collate(group: Sequence[Example], hide: Sequence[bool]) -> dict[str, Tensor]:
    """Return a batch as padded tensors. hide: whose signs are not shown."""
    longest = max(len(e.context.pieces) for e in group)

    def padded(name: str) -> Tensor:
        rows = [getattr(e.context, name) for e in group]
        return torch.tensor([row + [0] * (longest - len(row)) for row in rows])

    signs = [hidden(e.signs) if h else e.signs for e, h in zip(group, hide, strict=True)]
    lengths = torch.tensor([len(e.context.pieces) for e in group])
    return {
        "pieces": padded("pieces"),
        "shapes": padded("shapes"),
        "marks": padded("marks"),
        "signs": torch.tensor(signs, dtype=torch.float32),
        "mask": (torch.arange(longest)[None] < lengths[:, None]).long(),
        "roles": torch.tensor([ANSWERS["roles"].index(e.role) for e in group]),
        "statuses": torch.tensor([ANSWERS["statuses"].index(e.status) for e in group]),
    }


def train(people: Sequence[Example], options: argparse.Namespace) -> Reader:
    """Return a network trained on people."""
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    dice = random.Random(options.seed)
    model = Reader(options.layers, options.inner, len(people[0].signs))
    model.encoder.take(pretrained() / "model.safetensors")
    inside = [p for p in model.encoder.parameters() if p.requires_grad]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": inside}, {"params": heads}], weight_decay=0.01)
    steps, step = options.epochs * -(-len(people) // BATCH), 0
    began = time.process_time()
    model.train()
    for epoch in range(options.epochs):
        loss_sum = 0.0
        for batch in batches(people, dice):
            rate = min((step + 1) / 100, 1 - step / steps)
            for group, base in zip(optimizer.param_groups, (ENCODER_RATE, HEADS_RATE), strict=True):
                group["lr"] = base * rate
            with reduced():
                scores = model(*(batch[name] for name in (*INPUTS, "mask")))
            loss = sum(
                functional.cross_entropy(s.float(), batch[name], label_smoothing=SMOOTHING)
                for s, name in zip(scores, ANSWERS, strict=True)
            )
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            loss_sum += loss.item()
            step += 1
        print(
            f"{epoch + 1}/{options.epochs} {time.process_time() - began:.0f} s {loss_sum:.1f}",
            flush=True,
        )
    return model.eval()


class Exported(nn.Module):
    """The network as it is run: one person without padding, probabilities out."""

    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.model = model

    def forward(
        self, pieces: Tensor, shapes: Tensor, marks: Tensor, signs: Tensor
    ) -> tuple[Tensor, ...]:
        scores = self.model(pieces, shapes, marks, signs, torch.ones_like(pieces))
        return tuple(torch.softmax(s, -1) for s in scores)


def export(model: Reader, folder: Path) -> None:
    """Write the files that ringtrace.ingest.people.network reads; int8 as in training.export."""
    full, quantized = WORK / "people.onnx", WORK / "people.int8.onnx"
    one = torch.ones(1, 12, dtype=torch.long)
    torch.onnx.export(
        Exported(model),
        (one, one, one, torch.zeros(1, model.signs.in_features)),
        str(full),
        input_names=list(INPUTS),
        output_names=list(ANSWERS),
        opset_version=17,
        dynamo=False,
        dynamic_axes={name: {1: "P"} for name in INPUTS[:3]},
    )
    quantize_dynamic(
        full, quantized, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
    )
    graph = onnx.load(quantized)
    fuse_attention(graph, len(model.encoder.layers))
    folder.mkdir(parents=True, exist_ok=True)
    take_out(graph)
    onnx.save(graph, folder / "people.onnx")
    (folder / "labels.json").write_text(json.dumps(ANSWERS, indent=0) + "\n", "utf-8")


def main() -> None:
    """Train on all items and write the network into the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--inner", type=int, default=1536)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--folder", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    WORK.mkdir(exist_ok=True)
    people = [*examples(items()), *quiet_examples(quiet_texts())]
    print(f"{len(people)} people", flush=True)
    model = train(people, options)
    torch.save(model.state_dict(), WORK / "people.pt")
    export(model, options.folder)


if __name__ == "__main__":
    main()
