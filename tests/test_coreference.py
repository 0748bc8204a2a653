"""The scores of coreference are those of the reference scorer's paper (Pradhan et al. 2014)."""

from __future__ import annotations

import pytest

from benchmarks.coreference_scores import METRICS, Part

# The paper's worked example: two entities as annotated, three as found; h and i are nobody's mentions.
KEY = [frozenset("abc"), frozenset("defg")]
RESPONSE = [frozenset("ab"), frozenset("cd"), frozenset("fghi")]
WORKED = {"MUC": (0.40, 0.40, 0.40), "B-cubed": (0.42, 0.50, 0.46), "CEAF-e": (0.65, 0.43, 0.52)}


@pytest.mark.parametrize("name", WORKED)
def test_the_worked_example(name: str) -> None:
    assert METRICS[name](KEY, RESPONSE).figures == pytest.approx(WORKED[name], abs=0.006)


@pytest.mark.parametrize("name", METRICS)
def test_all_right_nothing_found_and_the_sum_of_two_documents(name: str) -> None:
    metric = METRICS[name]
    assert metric(KEY, KEY).figures == pytest.approx((1, 1, 1))
    assert metric(KEY, []).figures == (0, 0, 0)
    half, whole = metric(KEY, []) + metric(KEY, KEY), Part(0, 0, 0, 0) + metric(KEY, KEY)
    assert half.figures == pytest.approx((0.5, 1, 2 / 3))
    assert whole == metric(KEY, KEY)
