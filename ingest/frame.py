"""One reading of one trigger: its kind and what fills its slots."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from ringtrace.ingest.finders import Found
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ontology import EventKind

TRADE = frozenset(["sale", "purchase", "transport", "recruitment"])  # what sums are paid for
JUDGED = frozenset(["arrest", "charge", "conviction"])  # what the law does to somebody
SURE, VERY_SURE = 0.5, 0.9  # probabilities of the trained reader of events
SCENES = ("place", "origin", "destination")  # the slots that say where


@dataclass(slots=True)
class Frame:
    """One reading of one trigger: its kind and what fills its slots. why: position of each filler."""

    kind: EventKind
    trigger: Token
    fillers: dict[str, list[Phrase]] = field(default_factory=lambda: defaultdict(list))
    count: Found | None = None
    when: Found | None = None
    prices: list[Found] = field(default_factory=list)
    offences: list[tuple[int, int]] = field(default_factory=list)
    weak: bool = False
    used: tuple[int, ...] = ()  # further words of the trigger, by token
    why: list[str] = field(default_factory=list)
    rejected: list[str] = field(default_factory=list)
    barred: bool = False  # somebody else than who can do it does it: "the gang held them"
    captive: bool = (
        False  # it happens to somebody whom the article also says to have been kidnapped
    )
    saved: bool = False  # the same of who is told to have been rescued
    tried: bool = False  # the same of whom the law accuses or has judged
    among: bool = False  # "among those arrested is X": told before, of more people
    again: Frame | None = None  # told before: "the raid was led by X"
    sure: float = 0.0  # by how much the trained reader is sure that the word tells of the kind
    by_reader: bool = False  # the rules reject it, and the trained reader is sure of it
    laid: bool = False  # somebody is only blamed for it
    by_sum: bool = False  # told by a sum alone: who pays it, and what for
    anchor: int | None = None  # where an elided clause begins: "and three in Dartford"
    beside: tuple[int, ...] = ()  # words of other sentences that tell it too: the lines of a list
    own_line: bool = False  # a line of a list tells it of those alone whom it names
    end: int | None = None  # one past what of the sentence is this frame's, where not all of it

    @property
    def judges(self) -> bool:
        """Whether it is what the law does to somebody named."""
        law = self.kind.notation in JUDGED
        return law and any(p.named and p.kind == "Person" for p in self.fillers["target"])

    @property
    def weighed(self) -> bool:
        """Whether the trained reader is very sure, and it is nothing that the law does to somebody named."""
        return self.sure >= VERY_SURE and not self.judges

    @property
    def weight(self) -> int:
        """How much speaks for this reading: fillers, twice where they are people or bodies."""
        strong = sum(
            len(v) for k, v in self.fillers.items() if k in ("agent", "target", "recipient")
        )
        return 2 * strong + len(self.prices) + bool(self.count) + bool(self.offences)


def best(readings: Sequence[Frame], enough: Callable[[Frame], bool] = bool) -> Frame:
    """Return the reading that most speaks for: whose needs are met, with a target, by a strong trigger."""
    return max(
        readings,
        key=lambda f: (
            enough(f),
            bool(f.fillers["target"] or f.count),
            not f.weak,
            f.weight,
            f.kind.notation,
        ),
    )
