"""A referent of one article while the text is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from ringtrace.ingest.phrase import Phrase
from ringtrace.nouns import CaseRole

BODIES = frozenset(["Agency", "Organization", "Medium", "Ring", "Fund"])


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
