"""What the trainings of the reader of events and of the reader of people share: the command line, batches, the loop."""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import torch
from torch import Tensor, nn

from training.paths import pretrained
from training.resume import resume

ENCODER_RATE, HEADS_RATE = 2e-4, 1e-3
WARMING = 100  # steps
STRETCH = 20  # batches that are sorted by length together
Example = TypeVar("Example")


def command_line(
    about: str | None, folder: Path, *, layers: int, epochs: int
) -> argparse.ArgumentParser:
    """Return the options of a training. folder: of the package, where the network goes."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--layers", type=int, default=layers)
    parser.add_argument("--inner", type=int, default=1536)
    parser.add_argument("--epochs", type=int, default=epochs)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--folder", type=Path, default=folder)
    return parser


def batches(
    examples: Sequence[Example], size: int, length: Callable[[Example], int], dice: random.Random
) -> Iterator[list[Example]]:
    """Yield the examples in batches of like length, in an order by chance."""
    mixed, stretch = dice.sample(examples, len(examples)), STRETCH * size
    near = [
        example
        for n in range(0, len(mixed), stretch)
        for example in sorted(mixed[n : n + stretch], key=length)
    ]
    groups = [near[n : n + size] for n in range(0, len(near), size)]
    dice.shuffle(groups)
    yield from groups


def padded(rows: Sequence[Sequence[int]]) -> Tensor:
    """Return rows of unlike length as one tensor with zeros behind."""
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[0] * (longest - len(row))] for row in rows])


def mask_of(rows: Sequence[Sequence[int]]) -> Tensor:
    """Return 1 where padded has a value of a row, 0 behind."""
    lengths = torch.tensor([len(row) for row in rows])
    return (torch.arange(int(lengths.max()))[None] < lengths[:, None]).long()


def train(
    model: nn.Module,
    epoch: Callable[[], Iterator[list[Example]]],
    loss_of: Callable[[list[Example]], Tensor],
    options: argparse.Namespace,
    steps: int,
    shipped: Path | None = None,
) -> None:
    """Train a network from the pretrained layers of its encoder, or, at half the rate, from the file of one that is shipped.

    epoch: gives the batches of one. steps: of all epochs together.
    """
    torch.set_num_threads(options.threads)
    model.encoder.take(pretrained() / "model.safetensors")  # type: ignore[operator,union-attr]
    if shipped is not None:
        resume(model, shipped)
    rates = [base / (1 if shipped is None else 2) for base in (ENCODER_RATE, HEADS_RATE)]
    inside = [p for p in model.encoder.parameters() if p.requires_grad]  # type: ignore[union-attr]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": inside}, {"params": heads}], weight_decay=0.01)
    step, began = 0, time.process_time()
    model.train()
    for number in range(options.epochs):
        loss_sum = 0.0
        for group in epoch():
            rate = min((step + 1) / WARMING, 1 - step / steps)
            for part, base in zip(optimizer.param_groups, rates, strict=True):
                part["lr"] = base * rate
            loss = loss_of(group)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            loss_sum += loss.item()
            step += 1
        seconds = time.process_time() - began
        print(f"{number + 1}/{options.epochs} {seconds:.0f} s {loss_sum:.1f}", flush=True)
    model.eval()
