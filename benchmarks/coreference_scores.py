"""MUC, B-cubed and CEAF-e of chains of mentions, and their mean, the CoNLL F1.

As the reference scorer counts them: Pradhan et al. 2014, Scoring Coreference Partitions of Predicted
Mentions. A chain is a set of mentions; a mention is anything that can be compared.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import linear_sum_assignment

Chain = frozenset[Hashable]


class Part(NamedTuple):
    """What is right of how many: of recall and of precision, so that documents can be added up."""

    recalled: float
    key: float
    precise: float
    response: float

    def __add__(self, other: object) -> Part:
        assert isinstance(other, Part)
        return Part(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def figures(self) -> tuple[float, float, float]:
        """Recall, precision and F1, 0 to 1; 0 of nothing."""
        recall = self.recalled / self.key if self.key else 0.0
        precision = self.precise / self.response if self.response else 0.0
        both = recall + precision
        return recall, precision, 2 * recall * precision / both if both else 0.0


def muc(key: Sequence[Chain], response: Sequence[Chain]) -> Part:
    """Links: of each chain as many as are needed to hold it together (Vilain et al. 1995)."""
    return Part(*_links(key, response), *_links(response, key))


def b_cubed(key: Sequence[Chain], response: Sequence[Chain]) -> Part:
    """Mentions: of each the share of its chain that it is found with (Bagga and Baldwin 1998)."""
    return Part(*_shares(key, response), *_shares(response, key))


def ceaf_e(key: Sequence[Chain], response: Sequence[Chain]) -> Part:
    """Chains: each paired with one at most, so that they are most alike (Luo 2005, the fourth likeness)."""
    if not key or not response:
        return Part(0, len(key), 0, len(response))
    alike = np.array([[2 * len(k & r) / (len(k) + len(r)) for r in response] for k in key])
    best = float(alike[linear_sum_assignment(alike, maximize=True)].sum())
    return Part(best, len(key), best, len(response))


METRICS = {"MUC": muc, "B-cubed": b_cubed, "CEAF-e": ceaf_e}


def _links(chains: Sequence[Chain], others: Sequence[Chain]) -> tuple[float, float]:
    home = {mention: n for n, other in enumerate(others) for mention in other}
    kept = needed = 0
    for chain in chains:
        parts = {home.get(mention, ("alone", mention)) for mention in chain}
        kept += len(chain) - len(parts)
        needed += len(chain) - 1
    return kept, needed


def _shares(chains: Sequence[Chain], others: Sequence[Chain]) -> tuple[float, float]:
    shared = sum(len(c & o) ** 2 / len(c) for c in chains for o in others)
    return shared, sum(len(c) for c in chains)
