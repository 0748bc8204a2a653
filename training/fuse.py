"""The quantised graph with less to do for the same scores: attention as one step, words alone at the end."""

from __future__ import annotations

import numpy as np
from onnx import GraphProto, ModelProto, NodeProto
from onnx.helper import make_node, make_opsetid
from onnx.numpy_helper import from_array, to_array

from training.encoder import HEADS

CONTRIB = "com.microsoft"  # onnxruntime's own operators
LAYER = "/model/encoder/layers.{}/"


def fuse(model: ModelProto, layers: int) -> None:
    """Change a graph of quantize_dynamic in place.

    The query, key and value of a layer and what is done with them become one QAttention with the same
    weights. What the last layer does behind its attention it does for the first piece of each word, which
    the heads read, and no other.
    """
    for number in range(layers):
        _attend(model.graph, number)
    _words_alone(model.graph, layers - 1)
    _finish(model)


def fuse_attention(model: ModelProto, layers: int) -> None:
    """Change a graph in place so that attention is one step, and leave the rest."""
    for number in range(layers):
        _attend(model.graph, number)
    _finish(model)


def _finish(model: ModelProto) -> None:
    _drop_unused(model.graph)
    model.opset_import.append(make_opsetid(CONTRIB, 1))


def _attend(graph: GraphProto, number: int) -> None:
    layer, nodes = LAYER.format(number), {node.name: node for node in graph.node}
    stored = {tensor.name: to_array(tensor) for tensor in graph.initializer}
    parts = [f"{layer}{part}" for part in ("query", "key", "value")]
    products = [nodes[f"{part}/MatMul_quant"] for part in parts]
    scales = [nodes[f"{part}/MatMul_quant_scales_mul"] for part in parts]
    biases = [next(i for i in nodes[f"{part}/Add"].input if i in stored) for part in parts]
    joined = {
        "weights": [stored[product.input[1]] for product in products],
        "bias": [stored[bias] for bias in biases],
        "scales": [stored[scale.input[1]] for scale in scales],
        "zeros": [stored[product.input[3]] for product in products],
    }
    names = {name: f"{layer}attention.{name}" for name in joined}
    for name, tensors in joined.items():
        graph.initializer.append(from_array(np.concatenate(tensors, -1), names[name]))
    mixed = _made_from(graph, nodes[f"{layer}output/MatMul_quant"].input[0]).input[0]
    given, _, zero, _ = products[0].input
    _rename_output(graph, mixed)
    graph.node.append(
        make_node(
            "QAttention",
            [
                given, names["weights"], names["bias"], scales[0].input[0], names["scales"],
                "", zero, names["zeros"],
            ],
            [mixed],
            name=f"{layer}attention",
            domain=CONTRIB,
            num_heads=HEADS,
        )
    )  # fmt: skip


def _words_alone(graph: GraphProto, last: int) -> None:
    layer, nodes = LAYER.format(last), {node.name: node for node in graph.node}
    attention = nodes[f"{layer}attention"]
    mixed = attention.output[0]
    normed = LAYER.format(last - 1) + "second_norm/LayerNormalization"
    before = nodes[normed].output[0]
    graph.initializer.append(from_array(np.array([0]), "words.axis"))
    graph.node.append(make_node("Squeeze", ["first", "words.axis"], ["words"], name="words"))
    attention.output[0] = "mixed.all"
    graph.node.append(make_node("Gather", ["mixed.all", "words"], [mixed], name="mixed", axis=1))
    graph.node.append(make_node("Gather", [before, "words"], ["given"], name="given", axis=1))
    (residual,) = (n for n in graph.node if n.op_type == "Add" and before in n.input)
    residual.input[list(residual.input).index(before)] = "given"
    (gathered,) = (n for n in graph.node if n.op_type == "GatherElements")
    for node in graph.node:
        for place, name in enumerate(node.input):
            if name == gathered.output[0]:
                node.input[place] = gathered.input[0]


def _made_from(graph: GraphProto, name: str) -> NodeProto:
    return next(node for node in graph.node if name in node.output)


def _rename_output(graph: GraphProto, name: str) -> None:
    node = _made_from(graph, name)
    node.output[list(node.output).index(name)] = f"{name}.unused"


def _drop_unused(graph: GraphProto) -> None:
    """Leave what leads to an output, each node behind those that it reads from."""
    made = {name: node for node in graph.node for name in node.output}
    kept: list[NodeProto] = []
    seen: set[str] = set()

    def keep(name: str) -> None:
        node = made.get(name)
        if node is None or node.name in seen:
            return
        seen.add(node.name)
        for given in node.input:
            keep(given)
        kept.append(node)

    for output in graph.output:
        keep(output.name)
    used = {name for node in kept for name in node.input}
    stored = [tensor for tensor in graph.initializer if tensor.name in used]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(kept)
    graph.initializer.extend(stored)
