"""A trained network as int8 ONNX, as the package runs it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import onnx
import torch
from onnx import ModelProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.paths import WEIGHTS, WORK
from training.share import take_out


def write(
    model: nn.Module,
    given: Mapping[str, Tensor],
    outputs: Sequence[str],
    change: Callable[[ModelProto], None],
    path: Path,
    table: Path = WEIGHTS,
) -> None:
    """Write a network without the vectors of the pieces of words, which are or have to be in the folder table.

    given: an example of each input, whole numbers as long as a text is. change: what to do with the quantised graph.
    """
    WORK.mkdir(exist_ok=True)
    full, quantized = WORK / path.name, WORK / path.with_suffix(".int8.onnx").name
    torch.onnx.export(
        model,
        tuple(given.values()),
        str(full),
        input_names=list(given),
        output_names=list(outputs),
        opset_version=17,
        dynamo=False,
        dynamic_axes={
            name: {1: "W" if name == "first" else "P"}
            for name, one in given.items()
            if not one.is_floating_point()
        },
    )
    # Seven bits: sums of two products then fit 16 bits, so that processors without VNNI
    # instructions, where they would saturate, give the same answers.
    quantize_dynamic(
        full, quantized, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
    )
    graph = onnx.load(quantized)
    change(graph)
    path.parent.mkdir(parents=True, exist_ok=True)
    take_out(graph, table)
    onnx.save(graph, path)
