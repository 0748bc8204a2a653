"""Train a network: on a GPU where there is one, else on the processor, bf16 where it has that."""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter, defaultdict
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from ringtrace.ingest.language.wordpiece import WordPiece
from training.batches import NONE, Labels, batched, collate, encode
from training.encoder import FAR, FROZEN, Model
from training.paths import WORK, pretrained
from training.treebank import Sentence
from training.windows import draw_windows

ENCODER_RATE, HEADS_RATE = 8e-4, 2.6e-3
NAMES_WEIGHT = 2.0
BATCH = 2200  # pieces
SMOOTHING = 0.03
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


def read(name: str) -> list[Sentence]:
    """Return the sentences of a prepared part."""
    lines = (WORK / f"{name}.jsonl").read_text("utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def labels_of(sentences: list[Sentence]) -> Labels:
    """Return the labels that the trees use, most frequent first."""

    def listed(name: str) -> list[str]:
        counts = Counter(label for s in sentences for label in s.get(name, ()))
        return [label for label, _ in sorted(counts.items(), key=lambda c: (-c[1], c[0]))]

    return Labels(listed("upos"), listed("xpos"), listed("relations"))


def reduced() -> torch.autocast:
    """Return the context in which matrix products are bf16, where that is fast."""
    fast = DEVICE == "cuda" or torch.cpu._is_avx512_bf16_supported()
    return torch.autocast(DEVICE, torch.bfloat16, enabled=fast)


def loss_of(model: Model, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the losses of a batch by task; a task that no window tells of is left out."""
    with reduced():
        scores = model(batch["pieces"], batch["shapes"], batch["mask"], batch["first"])
    upos, xpos, names, starts, arcs, dependents, governors = (s.float() for s in scores)
    losses = {}
    known = batch["heads"] != NONE
    if known.any():
        losses["upos"] = 0.5 * _tags(upos, batch["upos"])
        losses["xpos"] = _tags(xpos, batch["xpos"])
        sentence = batch["sentence"]
        same = sentence[:, 1:, None] == sentence[:, None, :]
        same[:, :, 0] = True
        losses["arcs"] = functional.cross_entropy(
            arcs.masked_fill(~same, FAR)[known], batch["heads"][known]
        )
        heads = batch["heads"].clamp(min=0)
        governors = torch.gather(governors, 1, heads[..., None].expand_as(dependents))
        with reduced():
            relations = model.relation_scores(dependents[known], governors[known])
        losses["relations"] = functional.cross_entropy(relations.float(), batch["relations"][known])
        told = batch["starts"] >= 0
        told[:, 0] = False
        if told.any():
            losses["starts"] = functional.binary_cross_entropy_with_logits(
                starts[told], batch["starts"][told]
            )
    named = batch["names"].sum(-1) < batch["names"].shape[-1]
    if named.any():
        logs = torch.log_softmax(names[named], -1)
        allowed = logs.masked_fill(batch["names"][named] == 0, FAR)
        losses["names"] = -NAMES_WEIGHT * torch.logsumexp(allowed, -1).mean()
    return losses


def _tags(scores: Tensor, gold: Tensor) -> Tensor:
    return functional.cross_entropy(
        scores.flatten(0, 1), gold.flatten(), ignore_index=NONE, label_smoothing=SMOOTHING
    )


def train(options: argparse.Namespace) -> None:
    """Train and write a network; it ends after the epochs or the processor's seconds."""
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    dice = random.Random(options.seed)
    sentences = [s for part in options.parts for s in read(part)]
    labels = labels_of(read("train"))
    numbers = labels.number()
    source = pretrained()
    pieces = WordPiece((source / "vocab.txt").read_text("utf-8").split("\n"))
    size = {"layers": options.layers, "inner": options.inner}
    model = Model(*labels.sizes(), **size)
    model.encoder.take(source / "model.safetensors")
    model.to(DEVICE)
    inside = [p for p in model.encoder.parameters() if p.requires_grad]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": inside}, {"params": heads}],
        betas=(0.9, 0.98),
        weight_decay=0.01,
        fused=True,
    )

    def epoch() -> list[list[dict[str, object]]]:
        windows = [encode(w, pieces, numbers) for w in draw_windows(sentences, dice)]
        return batched(windows, BATCH, dice)

    batches = epoch()
    steps = int(len(batches) * options.epochs)
    warm = max(1, steps * 8 // 100)
    began = time.process_time()
    sums: defaultdict[str, list[Tensor]] = defaultdict(list)
    model.train()
    for step in range(steps):
        if not batches:
            batches = epoch()
        done = max((step - warm) / (steps - warm), (time.process_time() - began) / options.seconds)
        if done >= 1:
            break
        rate = min((step + 1) / warm, 1 - max(done, 0.0))
        for group, base in zip(optimizer.param_groups, (ENCODER_RATE, HEADS_RATE), strict=True):
            group["lr"] = base * rate
        batch = {name: t.to(DEVICE) for name, t in collate(batches.pop()).items()}
        losses = loss_of(model, batch)
        optimizer.zero_grad(set_to_none=True)
        torch.stack(list(losses.values())).sum().backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        for name, loss in losses.items():
            sums[name].append(loss.detach())
        if (step + 1) % 200 == 0:
            means = " ".join(f"{n} {torch.stack(x).mean().item():.3f}" for n, x in sums.items())
            print(f"{step + 1}/{steps} {time.process_time() - began:.0f} s {means}", flush=True)
            sums.clear()
    print(f"{step + 1} of {steps} steps, {time.process_time() - began:.0f} s", flush=True)
    save(model, labels, size, options.out)


def save(model: Model, labels: Labels, size: dict[str, int], out: Path) -> None:
    """Write what was learned; the embeddings are the pretrained ones and left out."""
    weights = {n: p.half().cpu() for n, p in model.state_dict().items() if n not in FROZEN}
    torch.save({"weights": weights, "labels": vars(labels), "size": size}, out)


def trained(path: Path) -> tuple[Model, Labels]:
    """Return a network that was written, with its labels."""
    stored = torch.load(path, weights_only=True)
    labels = Labels(**stored["labels"])
    model = Model(*labels.sizes(), **stored["size"])
    model.encoder.take(pretrained() / "model.safetensors")
    model.load_state_dict(stored["weights"], strict=False)
    return model.eval(), labels


def main() -> None:
    """Train with the given limits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parts", nargs="+", default=["train"], help="of what prepare wrote")
    parser.add_argument("--layers", type=int, default=3)
    parser.add_argument("--inner", type=int, default=768, help="feed-forward neurons of a layer")
    parser.add_argument("--epochs", type=float, default=7)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument(
        "--seconds", type=float, default=3600, help="of the processor, all threads, at most"
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=WORK / "model.pt")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
