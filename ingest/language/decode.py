"""Scores to a tree and to spans: what the network's arg-max alone may get wrong."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]


def is_tree(heads: list[int]) -> bool:
    """Return whether heads (0 is the root, words from 1) form one tree with one root."""
    if heads.count(0) != 1:
        return False
    seen = [0] * (len(heads) + 1)
    seen[0] = -1
    for word in range(1, len(heads) + 1):
        node = word
        while seen[node] == 0:
            seen[node] = word
            node = heads[node - 1]
        if seen[node] == word:
            return False
        node = word
        while seen[node] == word:
            seen[node] = -1
            node = heads[node - 1]
    return True


def best_tree(scores: Scores) -> Heads:
    """Return the heads of the highest-scoring tree with one root.

    scores: [word, head], head 0 the root. The arg-max where it is a tree; else the maximum spanning
    arborescence (Chu and Liu 1965, Edmonds 1967) for each of the three likeliest roots.
    """
    heads: Heads = scores.argmax(1)
    if is_tree(heads.tolist()):
        return heads
    n = len(scores)
    full = np.full((n + 1, n + 1), -1e9)
    full[1:] = scores
    np.fill_diagonal(full, -1e9)
    best: tuple[float, Heads] | None = None
    for root in (np.argsort(-full[1:, 0], kind="stable")[:3] + 1).tolist():
        tried = full.copy()
        tried[1:, 0] = -1e9
        tried[root, :] = -1e9
        tried[root, 0] = full[root, 0]
        if best is not None and tried[1:].max(1).sum() < best[0]:
            continue  # not even with the best head for each word
        found = _arborescence(tried)
        total = float(full[np.arange(1, n + 1), found[1:]].sum())
        if best is None or total > best[0]:
            best = (total, found[1:])
    assert best is not None
    return best[1]


def _arborescence(scores: NDArray[np.float64]) -> Heads:
    """Heads of the maximum spanning arborescence rooted in node 0; scores: [dependent, head].

    All cycles of a round become one node each, so that the rounds are as many as the logarithm of
    the words at most.
    """
    n = len(scores)
    heads: Heads = scores.argmax(1)
    heads[0] = 0
    cycles = _cycles(heads)
    if not cycles:
        return heads
    inside = {node for cycle in cycles for node in cycle}
    groups = [[node] for node in range(n) if node not in inside] + cycles
    order = np.concatenate(groups)
    sizes = [len(group) for group in groups]
    first = np.cumsum([0, *sizes[:-1]])
    # What a cycle gains where a node of it takes a head outside instead of its head inside.
    lost = np.zeros(n)
    turning = np.array(sorted(inside))
    lost[turning] = scores[turning, heads[turning]]
    gain = (scores - lost[:, None])[np.ix_(order, order)]
    smaller = np.maximum.reduceat(np.maximum.reduceat(gain, first, axis=1), first, axis=0)
    np.fill_diagonal(smaller, -1e12)
    found = _arborescence(smaller)
    for number in range(1, len(groups)):
        group, head = groups[number], groups[int(found[number])]
        if len(group) == len(head) == 1:
            heads[group[0]] = head[0]
            continue
        among = scores[np.ix_(group, head)] - lost[group][:, None]
        one, other = divmod(int(among.argmax()), len(head))
        heads[group[one]] = head[other]
    return heads


def _cycles(heads: Heads) -> list[list[int]]:
    """Return the cycles of heads; node 0 heads itself and is in none."""
    seen = [-1] + [0] * (len(heads) - 1)
    cycles = []
    for start in range(1, len(heads)):
        path, node = [], start
        while seen[node] == 0:
            seen[node] = start
            path.append(node)
            node = int(heads[node])
        if seen[node] == start:
            cycles.append(path[path.index(node) :])
        for done in path:
            seen[done] = -1
    return cycles


def spans_of(labels: list[str]) -> list[tuple[int, int, str]]:
    """Return (first, one past last, type) of the B-/I- labels; a stray I- begins a span."""
    spans: list[tuple[int, int, str]] = []
    for n, label in enumerate([*labels, "O"]):
        kind = label[2:]
        goes_on = label.startswith("I-") and spans and spans[-1][1] == -1 and spans[-1][2] == kind
        if spans and spans[-1][1] == -1 and not goes_on:
            spans[-1] = (spans[-1][0], n, spans[-1][2])
        if label != "O" and not goes_on:
            spans.append((n, -1, kind))
    return spans
