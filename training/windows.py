"""Training examples: windows of neighbouring sentences, some in other letter cases.

The encoder reads a stretch of text at once and learns where sentences begin in it. Windows are
drawn anew in each epoch, so that boundaries and cases differ between epochs.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from training.headline import headline, title_case
from training.treebank import Sentence

CASES: tuple[tuple[float, Callable[[str], str]], ...] = ((0.13, str.upper), (0.15, str.lower))
HEADLINES = 0.06  # share of single sentences that are made headlines
NO_STOP = 0.04  # share of single sentences that lose their full stop
ALONE = 0.35  # share of windows of one sentence
SIZES = (60, 100)  # words of the other windows, drawn between
LONGEST = 110  # words of one sentence


def draw_windows(sentences: list[Sentence], dice: random.Random) -> Iterator[list[Sentence]]:
    """Yield windows that cover all sentences once, each of one document."""
    window: list[Sentence] = []
    limit = words = 0
    across = False
    for sentence in sentences:
        size = len(sentence["words"])
        if size > LONGEST:
            continue
        parted = bool(window) and (
            window[-1]["document"] != sentence["document"]
            or (not across and sentence.get("paragraph", False))
        )
        if window and (parted or words + size > limit):
            yield vary(window, dice)
            window, words = [], 0
        if not window:
            limit = 0 if dice.random() < ALONE else dice.randint(*SIZES)
            across = dice.random() < 0.25
        window.append(sentence)
        words += size
    if window:
        yield vary(window, dice)


def vary(window: list[Sentence], dice: random.Random) -> list[Sentence]:
    """Return the window as it is, in one case, or its one sentence as a headline."""
    if len(window) == 1 and "heads" in window[0]:
        draw = dice.random()
        if draw < HEADLINES:
            window = [headline(window[0], dice)]
            if dice.random() < 0.5:
                return [title_case(window[0])]
        elif draw < HEADLINES + NO_STOP:
            window = [headline(window[0], None)]
    draw = dice.random()
    for share, change in CASES:
        if draw < share:
            return [{**s, "words": [change(word) for word in s["words"]]} for s in window]
        draw -= share
    return window
