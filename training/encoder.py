"""The network: the first layers of a pretrained BERT-like encoder with joint heads."""

from __future__ import annotations

import json
import math
import struct
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, SHAPES = 384, 12, 9
ARC, RELATION = 256, 64  # sizes of the biaffine scorers (Dozat and Manning 2017)
FAR = -1e4
FROZEN = ("encoder.pieces.weight", "encoder.positions.weight")


class Layer(nn.Module):
    """One transformer layer, as in BERT."""

    def __init__(self, inner: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.inner, self.outer = nn.Linear(WIDTH, inner), nn.Linear(inner, WIDTH)
        self.first_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.second_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        query, key, value = (
            part(x).view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        if torch.onnx.is_in_onnx_export():
            scores = query @ key.transpose(-1, -2) / math.sqrt(WIDTH // HEADS)
            mixed = torch.softmax(scores + mask, -1) @ value
        else:
            mixed = functional.scaled_dot_product_attention(
                query, key, value, mask, dropout_p=self.dropout.p if self.training else 0.0
            )
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.first_norm(x + self.dropout(self.output(mixed)))
        return self.second_norm(x + self.dropout(self.outer(functional.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """Pieces and shapes to vectors. The pretrained embeddings stay as they are. besides: vectors to add to them."""

    def __init__(self, layers: int, inner: int, vocabulary: int = 30522) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.norm, self.dropout = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(inner) for _ in range(layers))
        nn.init.zeros_(self.shapes.weight)
        self.pieces.weight.requires_grad = self.positions.weight.requires_grad = False

    def forward(
        self, pieces: Tensor, shapes: Tensor, mask: Tensor, besides: Tensor | None = None
    ) -> Tensor:
        x = self.pieces(pieces) + self.positions.weight[None, : pieces.shape[1]]
        x = x + self.shapes(shapes)
        x = self.dropout(self.norm(x if besides is None else x + besides))
        far = ((1.0 - mask.float()) * FAR)[:, None, None, :].to(x.dtype)
        for layer in self.layers:
            x = layer(x, far)
        return x

    def take(self, path: Path) -> None:
        """Copy the weights of a model.safetensors of BERT's layout.

        Of the feed-forward neurons of a layer those are taken, as many as there are here, that
        weigh most: the norm of what goes in times the norm of what comes out.
        """
        stored = _safetensors(path)
        types = stored["embeddings.token_type_embeddings.weight"]
        with torch.no_grad():
            self.pieces.weight.copy_(stored["embeddings.word_embeddings.weight"])
            positions = stored["embeddings.position_embeddings.weight"]
            self.positions.weight.copy_(positions + types[0])
            _copy(self.norm, stored, "embeddings.LayerNorm")
            for n, layer in enumerate(self.layers):
                _prune(stored, f"encoder.layer.{n}", len(layer.inner.bias))  # type: ignore[arg-type]
                for part, name in _PARTS.items():
                    _copy(getattr(layer, part), stored, f"encoder.layer.{n}.{name}")


_PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "output": "attention.output.dense",
    "first_norm": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "second_norm": "output.LayerNorm",
}


def _prune(stored: dict[str, Tensor], layer: str, size: int) -> None:
    inner, outer = f"{layer}.intermediate.dense", f"{layer}.output.dense"
    enter, leave = stored[f"{inner}.weight"].float(), stored[f"{outer}.weight"].float()
    kept = (enter.norm(dim=1) * leave.norm(dim=0)).topk(size).indices.sort().values
    for name in (f"{inner}.weight", f"{inner}.bias"):
        stored[name] = stored[name][kept]
    stored[f"{outer}.weight"] = stored[f"{outer}.weight"][:, kept]


def _copy(module: nn.Module, stored: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(stored[f"{name}.weight"])  # type: ignore[operator,union-attr]
    module.bias.copy_(stored[f"{name}.bias"])  # type: ignore[operator,union-attr]


def _safetensors(path: Path) -> dict[str, Tensor]:
    data = path.read_bytes()
    size = struct.unpack("<Q", data[:8])[0]
    kinds = {"F32": np.float32, "I64": np.int64, "F16": np.float16}
    tensors = {}
    for name, entry in json.loads(data[8 : 8 + size]).items():
        if name != "__metadata__":
            start, end = (8 + size + offset for offset in entry["data_offsets"])
            values = np.frombuffer(data[start:end], kinds[entry["dtype"]])
            tensors[name] = torch.from_numpy(values.reshape(entry["shape"]).copy())
    return tensors


class Model(nn.Module):
    """Tags, names, sentence starts and tree of a window of words, from one pass."""

    def __init__(
        self, upos: int, xpos: int, relations: int, names: int, *, layers: int, inner: int
    ) -> None:
        super().__init__()
        self.encoder = Encoder(layers, inner)
        self.dropout = nn.Dropout(0.2)
        self.upos, self.xpos = nn.Linear(WIDTH, upos), nn.Linear(WIDTH, xpos)
        self.names, self.starts = nn.Linear(WIDTH, names), nn.Linear(WIDTH, 1)
        self.project = nn.Linear(WIDTH, 2 * (ARC + RELATION))
        self.arc = nn.Parameter(torch.randn(ARC + 1, ARC) * 0.02)
        self.relation = nn.Parameter(torch.randn(relations, RELATION + 1, RELATION + 1) * 0.01)

    def forward(
        self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor
    ) -> tuple[Tensor, ...]:
        """Return the scores of upos, xpos, names, starts, arcs and two sides of the relations.

        first: the position of each word's first piece, of the root ([CLS]) before them.
        """
        x = self.encoder(pieces, shapes, mask)
        x = torch.gather(x, 1, first[:, :, None].expand(-1, -1, WIDTH))
        x = self.dropout(x)
        words = x[:, 1:]
        sides = self.dropout(functional.leaky_relu(self.project(x), 0.1))
        arc_word, arc_head, dependents, governors = sides.split((ARC, ARC, RELATION, RELATION), -1)
        arcs = (arc_word[:, 1:] @ self.arc[:ARC] + self.arc[ARC]) @ arc_head.transpose(1, 2)
        starts = self.starts(words)[..., 0]
        tags = self.upos(words), self.xpos(words), self.names(words)
        return *tags, starts, arcs, dependents[:, 1:], governors

    def relation_scores(self, dependents: Tensor, governors: Tensor) -> Tensor:
        """Return [.., relation] scores of words with their heads."""
        one = torch.ones_like(dependents[..., :1])
        left, right = torch.cat([dependents, one], -1), torch.cat([governors, one], -1)
        kinds, size, _ = self.relation.shape
        mixed = left @ self.relation.permute(1, 0, 2).reshape(size, kinds * size)
        mixed = mixed.view(*left.shape[:-1], kinds, size)
        return (mixed @ right[..., None])[..., 0]
