"""The trained reader of people, run by onnxruntime: role and status of one person from the words around the name."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from ringtrace.ingest.language.component import shipped_session
from ringtrace.ingest.people.context import Context

WEIGHTS = Path(__file__).parent / "weights"
FILES = ("people.onnx", "labels.json")
NOBODY, NO_STATUS = "nobody", "none"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the network says of one person: the probability of each role and of each status.

    roles: of the guide, or "nobody" (no person, or no part in the story). statuses: or "none".
    """

    roles: Mapping[str, float]
    statuses: Mapping[str, float]

    @property
    def role(self) -> str:
        """The likeliest role."""
        return max(self.roles, key=self.roles.__getitem__)

    @property
    def status(self) -> str:
        """The likeliest status."""
        return max(self.statuses, key=self.statuses.__getitem__)


class PeopleNetwork:
    """The weights, ready to run. files: name in FILES to content."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.session = shipped_session(files["people.onnx"])
        labels = json.loads(files["labels.json"])
        self.roles, self.statuses = labels["roles"], labels["statuses"]

    def __call__(self, context: Context, signs: Sequence[bool]) -> Answer:
        """Return the answer. A context runs alone, so that no neighbour changes the result."""
        told = {
            "pieces": np.array([context.pieces], np.int64),
            "shapes": np.array([context.shapes], np.int64),
            "marks": np.array([context.marks], np.int64),
            "signs": np.array([signs], np.float32),
        }
        roles, statuses = self.session.run(("roles", "statuses"), told)
        return Answer(
            dict(zip(self.roles, roles[0].tolist(), strict=True)),
            dict(zip(self.statuses, statuses[0].tolist(), strict=True)),
        )


@cache
def shipped() -> PeopleNetwork:
    """Return the network of the package."""
    return PeopleNetwork({name: (WEIGHTS / name).read_bytes() for name in FILES})
