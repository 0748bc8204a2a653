"""One decision of a person, and which of many still hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from ringtrace.errors import UsageError

# What can be decided: action -> what it needs besides its subject.
ACTIONS: dict[str, tuple[str, ...]] = {
    "accept": (),
    "reject": (),
    "irrelevant": (),  # an article that is not about crime: all its claims count as rejected
    "withdrawn": (),  # an article that its outlet took back: its claims carry it
    "merge": ("other",),
    "split": ("other",),
    "correct": ("slot", "value"),
    "undo": ("other",),  # other: id of the decision that no longer holds
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What someone decided.

    subject: IRI of a claim, happening, referent or article; empty for undo. other: IRI of the second
    referent, or the id of the decision that is undone. slot, value: what a correction puts where; an
    empty value empties the slot. time: ISO 8601, as the caller gives it. article, kind, quote: where
    the subject stood when it was decided, to find it again after a rebuild.
    """

    action: str
    author: str
    time: str
    reason: str = ""
    subject: str = ""
    other: str = ""
    slot: str = ""
    value: str = ""
    article: str = ""
    kind: str = ""
    quote: str = ""

    def __post_init__(self) -> None:
        if self.action not in ACTIONS:
            raise UsageError(
                f"no decision {self.action!r}", fix=f"decide one of {', '.join(sorted(ACTIONS))}"
            )
        for field in ACTIONS[self.action]:
            if field != "value" and not getattr(self, field):
                raise UsageError(f"{self.action} needs {field}")
        if self.action != "undo" and not self.subject:
            raise UsageError(f"{self.action} needs what it is about")
        if not self.author:
            raise UsageError("a decision needs its author", fix="give --author")

    @property
    def id(self) -> str:
        """First 16 hex digits of the SHA-256 of all that was decided: the same decision twice is one."""
        fields = [getattr(self, name) for name in self.__slots__]
        return sha256("\x1f".join(fields).encode()).hexdigest()[:16]


def effective(decisions: Sequence[Decision]) -> list[Decision]:
    """Return the decisions that hold, in their order, undos and what they undid left out.

    An undo can be undone: what it had taken away holds again.
    """
    undone: set[str] = set()
    for decision in reversed(decisions):
        if decision.action == "undo" and decision.id not in undone:
            undone.add(decision.other)
    return [d for d in decisions if d.action != "undo" and d.id not in undone]
