"""What the rules found of a person, as the trained reader is given it beside the words."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from ringtrace.ingest.words.law import CLEARED, HOSTAGE, MEANT, OTHER
from ringtrace.nouns import CaseRole, LegalStatusName

if TYPE_CHECKING:
    from ringtrace.ingest.people.people import Person
    from ringtrace.ingest.people.told import Ruled

ROLES = get_args(CaseRole)
STATUSES = get_args(LegalStatusName)
STEPS = (*STATUSES, CLEARED, MEANT, OTHER, HOSTAGE)


def signs_of(person: Person, ruled: Ruled) -> list[bool]:
    """Return one truth for each role, status (none the first) and step of the law, then of deeds and names."""
    said = {standing.status for standing in person.said}
    return [
        *(ruled.role == one for one in ROLES),
        ruled.status is None,
        *(ruled.status == one for one in STATUSES),
        *(step in said for step in STEPS),
        bool(ruled.crimes),
        bool(person.leads),
        bool(person.titles),
        person.speaks,
        False,  # nothing is hidden
    ]


def hidden(signs: list[bool]) -> list[bool]:
    """Return the signs of somebody of whom the rules' answer is not to be known: all false but the last."""
    return [False] * (len(signs) - 1) + [True]
