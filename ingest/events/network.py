"""The trained reader of events, run by onnxruntime: which words tell of which kind, and of which kind numbers, sums and days are."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np

from ringtrace.ingest.events.windows import Window
from ringtrace.ingest.language.component import shipped_session
from ringtrace.ingest.parsed import Token

WEIGHTS = Path(__file__).parent / "weights"
FILES = ("events.onnx", "labels.json")
LEAST = 0.05  # a probability below this is not kept
ByKind = dict[str, float]


@dataclass(slots=True)
class Answers:
    """Probabilities of kinds by token of the article.

    kinds: those that the reader knows, none where it was not asked. told: that the word tells of such an event.
    counts, prices, periods: that the number, the sum, the day that begins there is one of it.
    """

    kinds: frozenset[str] = frozenset()
    told: dict[int, ByKind] = field(default_factory=dict)
    counts: dict[int, ByKind] = field(default_factory=dict)
    prices: dict[int, ByKind] = field(default_factory=dict)
    periods: dict[int, ByKind] = field(default_factory=dict)

    def doubt(self, sentence: Iterable[Token], kind: str) -> bool:
        """Return whether the reader knows a kind, and takes no word of a sentence for one that may tell of it."""
        told = (self.told.get(token.i, ()) for token in sentence)
        return kind in self.kinds and not any(kind in by_kind for by_kind in told)


class EventsNetwork:
    """The weights, ready to run. files: name in FILES to content."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.session = shipped_session(files["events.onnx"])
        self.kinds: list[str] = json.loads(files["labels.json"])

    def read(self, window: Window, answers: Answers) -> None:
        """Add what a window says to answers. A window runs alone, so that no neighbour changes the result."""
        given = {"pieces": window.pieces, "shapes": window.shapes, "first": window.first}
        (found,) = self.session.run(
            ("kinds",), {name: np.array([row], np.int64) for name, row in given.items()}
        )
        parts = (answers.told, answers.counts, answers.prices, answers.periods)
        shares = found[0].ravel()
        for place in np.flatnonzero(shares >= LEAST).tolist():
            row, column = divmod(place, found.shape[2])
            which, kind = divmod(column, len(self.kinds))
            by_kind = parts[which].setdefault(window.tokens[row], {})
            by_kind[self.kinds[kind]] = float(shares[place])


@cache
def shipped() -> EventsNetwork:
    """Return the network of the package."""
    return EventsNetwork({name: (WEIGHTS / name).read_bytes() for name in FILES})
