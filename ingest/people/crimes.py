"""The claims that make a named person the agent of a crime."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ringtrace.ingest.law.past import of_old_case
from ringtrace.ingest.people.deeds import of_captors
from ringtrace.nouns import Claim, Event

if TYPE_CHECKING:
    from ringtrace.ingest.people.people import Person


def crimes_of(person: Person) -> list[Claim]:
    """Return the claims that make a person the agent of a crime, and do not only deny it."""
    return [
        c
        for c, slot in person.events
        if slot == "agent"
        and isinstance(c.statement, Event)
        and person.ontology.kinds[c.statement.kind].crime
        and c.status not in ("denied", "planned")
        and not _elsewhere(person, c)
        and not (c.statement.kind in _TAKING and _TO_SAFETY.search(c.evidence[0].quote))
        and not (_TAKEN_BACK.search(c.evidence[0].quote) or of_captors(c.statement))
    ] + person.leads


def _elsewhere(person: Person, claim: Claim) -> bool:
    """Whether a claim is of a headline or of an old case."""
    first, last = claim.evidence[0].start, claim.evidence[0].end
    span = person.reading.doc.char_span(first, last, alignment_mode="expand")
    year = int((person.reading.article.published or "0")[:4])
    body = span is None or person.reading.body.what(span.sent) == "body"
    return not body or (span is not None and of_old_case(span.sent, year))


_TAKING = frozenset(["abduction", "transport"])
# Who takes a baby there steals none.
_TO_SAFETY = re.compile(r"\bto (?:an? |the )?(?:\w+ )?(?:shelter|hospital|safety|clinic)\b")
# Whoever says that somebody did it says so no longer.
_TAKEN_BACK = re.compile(
    r"\b(?:withdr[ae]w\w*|retract\w*|took back) (?:her|his|their|the|its|that) "
    r"(?:\w+ )?(?:complaint|accusation|allegation|statement|claim|story)s?\b"
)
