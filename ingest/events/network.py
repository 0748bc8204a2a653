"""The trained reader of events, run by onnxruntime: which words tell of which kind, and of which kind a number tells."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np

from ringtrace.ingest.events.windows import Window
from ringtrace.ingest.language.component import shipped_session

WEIGHTS = Path(__file__).parent / "weights"
FILES = ("events.onnx", "labels.json")
LEAST = 0.1  # a probability below this is not kept
ByKind = dict[str, float]


@dataclass(slots=True)
class Answers:
    """Probabilities of kinds by token of the article.

    told: that the word tells of such an event. counts, prices: that the number, or the sum, that begins there is one of it.
    """

    told: dict[int, ByKind] = field(default_factory=dict)
    counts: dict[int, ByKind] = field(default_factory=dict)
    prices: dict[int, ByKind] = field(default_factory=dict)


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
        for row, column in np.argwhere(found[0] >= LEAST).tolist():
            which, kind = divmod(column, len(self.kinds))
            part = (answers.told, answers.counts, answers.prices)[which]
            part.setdefault(window.tokens[row], {})[self.kinds[kind]] = float(found[0, row, column])


@cache
def shipped() -> EventsNetwork:
    """Return the network of the package."""
    return EventsNetwork({name: (WEIGHTS / name).read_bytes() for name in FILES})
