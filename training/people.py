"""Train the reader of people: a pretrained encoder that is shown whom the question is of, and what the rules found."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from ringtrace.ingest.people.context import NAME
from ringtrace.ingest.people.network import NO_STATUS, NOBODY, WEIGHTS
from ringtrace.ingest.people.signs import ROLES, STATUSES, hidden
from training.beside import sentences
from training.encoder import FAR, WIDTH, Encoder
from training.fuse import fuse_attention
from training.int8 import write
from training.people_contexts import Example, examples, quiet_examples
from training.people_items import items, items_in, quiet_texts
from training.readers import batches, command_line, mask_of, padded, train
from training.resume import between
from training.train import reduced

ANSWERS = {"roles": [*ROLES, NOBODY], "statuses": [NO_STATUS, *STATUSES]}
BATCH = 24  # people
HIDDEN = 0.15  # of the people, whose signs are not shown
SMOOTHING = 0.03
LONGER = 0.4  # of the items, which other sentences are put beside
MOST = 5  # of those sentences
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


def collate(group: Sequence[Example], dice: random.Random) -> dict[str, Tensor]:
    """Return a batch as padded tensors; the signs of some are not shown."""
    signs = [hidden(e.signs) if dice.random() < HIDDEN else e.signs for e in group]
    return {
        **{name: padded([getattr(e.context, name) for e in group]) for name in INPUTS[:3]},
        "signs": torch.tensor(signs, dtype=torch.float32),
        "mask": mask_of([e.context.pieces for e in group]),
    }


def loss_of(scores: tuple[Tensor, Tensor], group: Sequence[Example]) -> Tensor:
    """Return the loss of a batch: cross entropy of roles and of statuses."""
    told = ([e.role for e in group], [e.status for e in group])
    losses = [
        functional.cross_entropy(
            scored.float(), torch.tensor([names.index(x) for x in of]), label_smoothing=SMOOTHING
        )
        for scored, names, of in zip(scores, ANSWERS.values(), told, strict=True)
    ]
    return torch.stack(losses).sum()


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


def main() -> None:
    """Train on all items and write the network into the package."""
    parser = command_line(__doc__, WEIGHTS, layers=6, epochs=6)
    told = (
        "start from the package; files of training/items to learn twice, beside half of all others"
    )
    parser.add_argument("--resume", nargs="+", default=[], metavar="ITEMS", help=told)
    chosen = parser.parse_args()
    dice, around = random.Random(chosen.seed), [*sentences()]

    def besides() -> list[str]:
        return dice.sample(around, dice.randint(1, MOST)) if dice.random() < LONGER else []

    people = [*examples(items(chosen.resume), besides), *quiet_examples(quiet_texts())]
    if chosen.resume:
        new = [*examples(items_in(chosen.resume)), *examples(items_in(chosen.resume), besides)]
        people = [*new, *new, *dice.sample(people, len(people) // 2)]
    print(f"{len(people)} people", flush=True)
    signs = len(people[0].signs)
    torch.manual_seed(chosen.seed)
    model = Reader(chosen.layers, chosen.inner, signs)

    def epoch() -> Iterator[list[Example]]:
        return batches(people, BATCH, lambda e: len(e.context.pieces), dice)

    def loss(group: list[Example]) -> Tensor:
        with reduced():
            scores = model(**collate(group, dice))
        return loss_of(scores, group)

    steps = chosen.epochs * -(-len(people) // BATCH)
    shipped = WEIGHTS / "people.onnx" if chosen.resume else None
    train(model, epoch, loss, chosen, steps, shipped)
    if shipped is not None:
        between(model, shipped)
    one = torch.ones(1, 12, dtype=torch.long)
    given = dict(zip(INPUTS, (one, one, one, torch.zeros(1, signs)), strict=True))
    path = chosen.folder / "people.onnx"
    write(Exported(model), given, list(ANSWERS), lambda g: fuse_attention(g, chosen.layers), path)
    (chosen.folder / "labels.json").write_text(json.dumps(ANSWERS, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
