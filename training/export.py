"""The trained network as int8 ONNX with its label lists, in the package."""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from training.batches import NAMES
from training.encoder import Model
from training.fuse import fuse
from training.int8 import write
from training.paths import WEIGHTS, WORK, pretrained
from training.train import trained

INPUTS = ("pieces", "shapes", "first")
OUTPUTS = ("upos", "xpos", "names", "starts", "arcs", "dependents", "governors")


class Exported(nn.Module):
    """The network as it is run: one window without padding, labels chosen."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        upos, xpos, names, *rest = self.model(pieces, shapes, torch.ones_like(pieces), first)
        return upos.argmax(-1), xpos.argmax(-1), names.argmax(-1), *rest


def export(source: Path, folder: Path) -> None:
    """Write the files that ringtrace.ingest.language.network reads."""
    model, labels = trained(source)
    pieces = torch.ones(1, 12, dtype=torch.long)
    given = dict(zip(INPUTS, (pieces, pieces, torch.arange(9)[None]), strict=True))
    layers = len(model.encoder.layers)
    path = folder / "encoder.onnx"
    write(Exported(model), given, OUTPUTS, lambda graph: fuse(graph, layers), path, table=folder)
    np.save(folder / "relations.npy", model.relation.detach().numpy().astype(np.float16))
    text = json.dumps({**vars(labels), "names": NAMES}, indent=0, ensure_ascii=False)
    (folder / "labels.json").write_text(text + "\n", "utf-8")
    shutil.copyfile(pretrained() / "vocab.txt", folder / "vocabulary.txt")


def main() -> None:
    """Export the trained network into the package, or into another folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, default=WORK / "model.pt")
    parser.add_argument("--folder", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    export(options.source, options.folder)
    for path in sorted(options.folder.iterdir()):
        print(f"{path.stat().st_size:10} {path.name}")


if __name__ == "__main__":
    main()
