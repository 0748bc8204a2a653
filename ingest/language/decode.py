"""Scores to a tree and to spans: what the network's arg-max alone may get wrong."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]


def is_tree(heads: Heads) -> bool:
    """Return whether heads (0 is the root, words from 1) form one tree with one root."""
    if np.count_nonzero(heads == 0) != 1:
        return False
    above = np.concatenate([[0], heads])
    for _ in range(len(heads).bit_length()):  # twice as far up each time
        above = above[above]
    return not above.any()


def best_tree(scores: Scores) -> Heads:
    """Return the heads of the highest-scoring tree with one root.

    scores: [word, head], head 0 the root. The arg-max where it is a tree; else the maximum spanning
    arborescence (Chu and Liu 1965, Edmonds 1967) for each of the three likeliest roots.
    """
    heads: Heads = scores.argmax(1)
    if is_tree(heads):
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

    Tarjan (1977) for dense graphs, quadratic in the words: a path grows from head to head until it
    comes to what hangs on the root; where it comes back to itself the cycle becomes one node.
    """
    n = len(scores)
    # Of each node or cycle what each head would gain it, and which of its words would hang there.
    gain: list[NDArray[np.float64]] = [*scores.copy()]
    words = [np.full(n, node) for node in range(n)]
    inside = [np.array([node]) for node in range(n)]
    for node in range(n):
        gain[node][node] = -np.inf
    top = np.arange(n)  # the outermost cycle that each word is in
    edges = [
        (0, 0)
    ] * n  # the word of each node or cycle that hangs on a word outside, and that word
    cycle_of = dict[int, int]()
    settled = {0}
    for word in range(1, n):
        path = [] if int(top[word]) in settled else [int(top[word])]
        while path:
            last = path[-1]
            head = int(gain[last].argmax())
            edges[last] = (int(words[last][head]), head)
            above = int(top[head])
            if above in settled:
                settled.update(path)
                break
            if above not in path:
                path.append(above)
                continue
            cycle = path[path.index(above) :]
            del path[-len(cycle) :]
            path.append(len(gain))
            cycle_of.update(dict.fromkeys(cycle, len(gain)))
            inside.append(np.concatenate([inside[node] for node in cycle]))
            gain.append(np.full(n, -np.inf))
            words.append(np.zeros(n, np.int64))
            for node in cycle:
                # What is gained where a word of it takes a head outside instead of its head inside.
                instead = gain[node] - gain[node][edges[node][1]]
                better = instead > gain[-1]
                np.copyto(gain[-1], instead, where=better)
                np.copyto(words[-1], words[node], where=better)
            gain[-1][inside[-1]] = -np.inf
            top[inside[-1]] = path[-1]
            edges.append((0, 0))
    heads: Heads = np.zeros(n, np.int64)
    for outer in range(len(edges) - 1, 0, -1):  # a cycle opens at the word that hangs outside
        word, head = edges[outer]
        if outer < n:
            heads[word] = head
            continue
        while cycle_of[word] != outer:
            word = cycle_of[word]
        edges[word] = edges[outer]
    return heads


def spans_of(labels: list[str]) -> list[tuple[int, int, str]]:
    """Return (first, one past last, type) of the B-/I- labels; a stray I- begins a span."""
    spans: list[tuple[int, int, str]] = []
    begun, open_kind = 0, ""
    for n, label in enumerate([*labels, "O"]):
        if label == "O" and not open_kind:
            continue
        kind = label[2:]
        if label[:2] == "I-" and kind == open_kind:
            continue
        if open_kind:
            spans.append((begun, n, open_kind))
        begun, open_kind = n, kind
    return spans
