"""The weights by which pronouns find whom they mean, learned from GUM-open's training part.

For each pronoun the mentions before it that agree with it, and "nobody", share one probability; what is
made large is that of the mentions that are annotated as of its chain, with a penalty on large weights.
"""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.language.load import load
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.reference.antecedent import antecedent
from ringtrace.ingest.reference.candidates import candidates, group_of
from ringtrace.ingest.reference.pronouns import Beside
from ringtrace.ingest.reference.reference import Reference
from training.gum_chains import Annotated, annotated
from training.paths import ROOT

PENALTY = 1.0
OFTEN = 5  # mentions that a feature is true of before it is kept
Example = tuple[
    list[list[str]], list[bool]
]  # features and rightness of each mention, "nobody" last


def examples(part: str) -> dict[str, list[Example]]:
    """Return the examples of a part by group of pronouns; pronouns before are taken as annotated."""
    found: dict[str, list[Example]] = defaultdict(list)
    for document in annotated(load(), part):

        def choose(
            token: Token, reference: Reference, document: Annotated = document
        ) -> Entity | None:
            group = group_of(token)
            if not group:
                return antecedent(token, reference)
            beside = Beside(token, reference)
            mentions = list(candidates(token, reference, group))
            right = [_right(document, token, entity, p.head) for entity, p in mentions]
            rows = [[*beside.features(entity, p)] for entity, p in mentions]
            if mentions:
                found[group].append(([*rows, [*beside.nobody()]], [*right, not any(right)]))
            last = [entity for (entity, _), good in zip(mentions, right, strict=True) if good]
            return last[-1] if last else None

        document.read(choose)
    return found


def _right(document: Annotated, token: Token, entity: Entity, head: int) -> bool:
    chains = document.at[token.i]
    if entity.phrases:
        return not chains.isdisjoint(document.at[head])
    parts = frozenset[int]().union(*(document.parts[chain] for chain in chains))
    apart = all(not parts.isdisjoint(document.at[p.head]) for p in entity.members)
    return apart or any((head, True) in document.key[chain] for chain in chains)


def learn(found: list[Example]) -> dict[str, float]:
    """Return the weight of each feature."""
    seen: dict[str, int] = defaultdict(int)
    for rows, _ in found:
        for row in rows:
            for name in row:
                seen[name] += 1
    names = sorted(name for name, times in seen.items() if times >= OFTEN)
    place = {name: n for n, name in enumerate(names)}
    made = []
    for rows, right in found:
        x = np.zeros((len(rows), len(names)))
        for n, row in enumerate(rows):
            for name in row:
                if name in place:
                    x[n, place[name]] = 1
        made.append((x, np.array(right)))

    def loss(w: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        total, slope = 0.0, np.zeros_like(w)
        for x, right in made:
            score = x @ w
            share = np.exp(score - score.max())
            share /= share.sum()
            good = share * right
            total -= np.log(good.sum())
            slope += x.T @ (share - good / good.sum())
        return total + PENALTY * w @ w / 2, slope + PENALTY * w

    best = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B")
    return dict(zip(names, best.x.tolist(), strict=True))


def main() -> None:
    """Write ingest/words/pronouns.tsv."""
    rows = [
        "# group of pronouns, what is true of one and a mention before it, weight: see training/pronouns.py\n"
    ]
    for group, found in sorted(examples("train").items()):
        weights = learn(found)
        rows += [f"{group}\t{name}\t{w:.2f}\n" for name, w in weights.items() if abs(w) >= 0.005]
        print(f"{group}: {len(found)} pronouns, {len(weights)} weights")
    (ROOT / "ingest" / "words" / "pronouns.tsv").write_text("".join(rows), "utf-8")


if __name__ == "__main__":
    main()
