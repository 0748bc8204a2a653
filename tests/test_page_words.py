"""Texts as they are shown: offsets as browsers count them, values in words."""

from __future__ import annotations

import pytest
from tellings import Hides

from ringtrace.graph.view.wording import Wording, readable


@pytest.mark.parametrize(
    ("text", "span", "shown"),
    [
        ("a📷b and c", (1, 3), "📷b"),
        ("📷📷 police", (3, 9), "police"),
        ("plain", (0, 5), "plain"),
        ("a\u202eb c", (4, 5), "c"),
        ("Ann met Bob", (8, 11), "Bob"),
        ("Ann met Bob", (0, 7), "a child of five met"),
        ("met Ann there", (4, 7), "a child of five"),
        ("met Ann there", (5, 6), "a child of five"),
    ],
)
def test_offsets_count_as_browsers_do(text: str, span: tuple[int, int], shown: str) -> None:
    wording = Wording(text, Hides("Ann", "a child of five"))
    start, end = wording.units(*span)
    units = wording.shown.encode("utf-16-le")
    assert units[2 * start : 2 * end].decode("utf-16-le") == shown


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (">=33", "at least 33"),
        ("<=5", "at most 5"),
        ("31", "31"),
        ("2011-09/2011-10", "2011-09 to 2011-10"),
        ("2011-11/..", "since 2011-11"),
        ("8000-10000 CNY", "8000 to 10,000 CNY"),
        ("asserted", "said plainly"),
        ("2012-05-29", "2012-05-29"),
    ],
)
def test_sides_of_a_conflict_in_words(value: str, words: str) -> None:
    assert readable(value) == words
