"""A referent of one article while the text is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from ringtrace.ingest.phrase import PEOPLE, Phrase
from ringtrace.nouns import CaseRole

BODIES = frozenset(["Agency", "Organization", "Medium", "Ring", "Fund"])
_LIKE = {kind: kinds for kinds in (BODIES, PEOPLE) for kind in kinds}


@dataclass(slots=True)
class Entity:
    """A referent while it grows: its phrases in order, the pronouns apart; of a group its members by name.

    A pair ("X and Y") has members alone.
    """

    kind: str
    phrases: list[Phrase] = field(default_factory=list)
    pronouns: list[Phrase] = field(default_factory=list)
    members: list[Phrase] = field(default_factory=list)
    role: CaseRole | None = None


def kinds_like(kind: str) -> frozenset[str]:
    """Return the kinds of which one referent may be told as well: any body, any of the people, or itself alone."""
    return _LIKE.get(kind) or frozenset([kind])
