"""One decision of a person, and which of many still hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from graphlib import TopologicalSorter
from hashlib import sha256

from ringtrace.errors import UsageError
from ringtrace.graph.review.values import parse

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
    one, or the id of the decision that is undone. slot, value: what a correction puts where (values.py
    says how figures and days are written); an empty value empties the slot. time: ISO 8601, as the
    caller gives it. article, kind, quote: where the subject stood when it was decided and in which
    words, to find it again after a rebuild; other_quote: the words of the other. key: its id, where words
    were taken out of it since (names that were forgotten, or replaced to pass it on).
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
    other_quote: str = ""
    key: str = ""

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
        if self.action == "correct":
            parse(self.slot, self.value)
        if not self.author:
            raise UsageError("a decision needs its author", fix="give --author")

    @property
    def id(self) -> str:
        """First 16 hex digits of the SHA-256 of all that was decided: the same decision twice is one."""
        if self.key:
            return self.key
        fields = [getattr(self, name) for name in self.__slots__]
        return sha256("\x1f".join(fields).encode()).hexdigest()[:16]


def without(decision: Decision, replaced: Callable[[str], str], *, quotes: bool) -> Decision:
    """Return the decision with names replaced in what it says, under the id that it had.

    quotes: keep the words that it was about, replaced; else they go where they held a name, as words
    that stand in no text find nothing.
    """
    new = {name: replaced(getattr(decision, name)) for name in ("author", "reason", "value")}
    for name in ("quote", "other_quote"):
        words = getattr(decision, name)
        shown = replaced(words)
        new[name] = shown if quotes or shown == words else ""
    changed = replace(decision, **new)
    return decision if changed == decision else replace(changed, key=decision.id)


def effective(decisions: Iterable[Decision]) -> list[Decision]:
    """Return the decisions that hold, undos and what they undid left out, in order of time.

    An undo can be undone: what it had taken away holds again. The order in which two people's decisions
    were joined plays no part, so that both end with the same.
    """
    known = {d.id: d for d in decisions}
    undos: dict[str, list[str]] = defaultdict(list)
    for decision in known.values():
        if decision.action == "undo":
            undos[decision.other].append(decision.id)
    holds: dict[str, bool] = {}
    # What an id names is part of the id of what undoes it: there can be no circle.
    for key in TopologicalSorter({key: undos[key] for key in known}).static_order():
        holds[key] = not any(holds[undo] for undo in undos[key])
    standing = [d for d in known.values() if d.action != "undo" and holds[d.id]]
    return sorted(standing, key=lambda d: (d.time, d.id))
