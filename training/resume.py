"""A network of the package as it was before it became int8, near enough to be trained on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import GraphProto, TensorProto
from onnx.numpy_helper import to_array
from torch import nn

from training.encoder import FROZEN

Weights = NDArray[np.float32]


def resume(model: nn.Module, path: Path) -> None:
    """Fill a network from the int8 file that training.int8.write wrote of it; the frozen vectors stay as they are.

    Raises ValueError where the file has not all weights of the network.
    """
    graph = onnx.load(path, load_external_data=False).graph
    found = {name: torch.from_numpy(weights.copy()) for name, weights in _weights(graph)}
    missing, _ = model.load_state_dict(found, strict=False)
    if set(missing) != set(FROZEN):
        raise ValueError(f"{path} lacks {', '.join(sorted(set(missing) - set(FROZEN)))}")


def between(model: nn.Module, path: Path) -> None:
    """Move a network half the way back to the file that it was trained on from.

    It keeps what it knew and has what it learned: the mean of weights is often better than either (Wortsman et al. 2022).
    """
    learned = {name: weights.clone() for name, weights in model.state_dict().items()}
    resume(model, path)
    before = model.state_dict()
    model.load_state_dict({name: (weights + before[name]) / 2 for name, weights in learned.items()})


def _weights(graph: GraphProto) -> Iterator[tuple[str, Weights]]:
    stored = {
        t.name: to_array(t) for t in graph.initializer if t.data_location != TensorProto.EXTERNAL
    }
    for name, array in stored.items():
        if name.startswith("model.") and array.dtype == np.float32 and array.ndim:
            if not name.endswith("_scale"):
                yield name.removeprefix("model."), array
        part = name.removesuffix(".weight_quantized")
        if part != name:
            scale, zero = stored[f"{part}.weight_scale"], stored[f"{part}.weight_zero_point"]
            yield f"{part}.weight".removeprefix("model."), _whole(array, scale, zero)
    for node in graph.node:
        part = node.name.removeprefix("/model/").replace("/", ".")
        if node.op_type == "MatMulInteger":
            _, weight, _, zero = node.input
            scale = stored[weight.removesuffix("_quantized") + "_scale"]
            whole = _whole(stored[weight], scale, stored[zero])
            part = part.removesuffix("_MatMul_quant").removesuffix(".Gemm")
            yield f"{part.removesuffix('.MatMul_quant')}.weight", whole.T
        elif node.op_type == "QAttention":
            _, weight, bias, _, scale, _, _, zero = node.input
            whole = _whole(stored[weight], stored[scale], stored[zero])
            layer = part.removesuffix(".attention")
            thirds = zip(np.split(whole, 3, -1), np.split(stored[bias], 3), strict=True)
            for name, (weights, biases) in zip(("query", "key", "value"), thirds, strict=True):
                yield f"{layer}.{name}.weight", weights.T
                yield f"{layer}.{name}.bias", biases


def _whole(array: NDArray[np.int8], scale: Weights, zero: NDArray[np.int8]) -> Weights:
    return ((array.astype(np.float32) - zero.astype(np.float32)) * scale).astype(np.float32)
