"""The trained network as int8 ONNX with its label lists, in the package."""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.batches import NAMES
from training.encoder import Model
from training.fuse import fuse
from training.paths import WEIGHTS, WORK, pretrained
from training.share import take_out
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
    full = source.with_suffix(".onnx")
    torch.onnx.export(
        Exported(model),
        (torch.ones(1, 12, dtype=torch.long),) * 2 + (torch.arange(9)[None],),
        str(full),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        opset_version=17,
        dynamo=False,
        dynamic_axes={"pieces": {1: "P"}, "shapes": {1: "P"}, "first": {1: "W"}},
    )
    folder.mkdir(parents=True, exist_ok=True)
    # Seven bits: sums of two products then fit 16 bits, so that processors without VNNI
    # instructions, where they would saturate, give the same parse.
    quantized = source.with_suffix(".int8.onnx")
    quantize_dynamic(
        full,
        quantized,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
    )
    graph = onnx.load(quantized)
    fuse(graph, len(model.encoder.layers))
    take_out(graph, folder)
    onnx.save(graph, folder / "encoder.onnx")
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
