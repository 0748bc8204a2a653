"""Role and legal status of a person: what the rules found, or the trained reader where it knows better.

The reader is followed to no status for which the text has no word near the name, and up no step of the law where the
rules find that the case is over. So each claim stands on words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from ringtrace.ingest.language.component import word_pieces
from ringtrace.ingest.parsed import Span as TextSpan
from ringtrace.ingest.people.context import context_of
from ringtrace.ingest.people.network import NO_STATUS, NOBODY, Answer, shipped
from ringtrace.ingest.people.saying import before_the_law, saying
from ringtrace.ingest.people.signs import signs_of
from ringtrace.ingest.words.law import CLEARED, OTHER, RANK
from ringtrace.ingest.words.topics import tells_of
from ringtrace.nouns import CaseRole, Claim, LegalStatusName, Span

if TYPE_CHECKING:
    from ringtrace.ingest.people.people import Person

# Probabilities from which the reader goes before the rules.
SURE_OF_ROLE = 0.95
SURE_OF_LESS = 0.9  # that the rules made a suspect of somebody, or took a step too many
SURE_OF_STATUS = 0.8  # where the rules found none
SURE_OF_END = 0.7  # that somebody was acquitted or let go
SURE_OF_OTHERWISE = 0.95  # of a step more than the rules found, or of none


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rules make of a person. words: that give the role. crimes: the claims that tell of one done by the person."""

    role: CaseRole
    words: Span
    status: LegalStatusName | None
    crimes: list[Claim]


@dataclass(frozen=True, slots=True)
class Told:
    """role: None where the name has no part in the story. sentence: that says the status, where no rule found one."""

    role: CaseRole | None
    status: LegalStatusName | None
    sentence: TextSpan | None = None


def told_of(person: Person, ruled: Ruled) -> tuple[Told, Answer | None]:
    """Return what is said of a person in the end, and what the trained reader answered, where it was asked.

    It is not asked in an article without a word of crime or the police, nor about victims, who stay so, nor those who
    hold an office and are not before the law: the rules are seldom wrong there.
    """
    settled = ruled.role == "victim" or (ruled.role in _BY_OFFICE and not person.said)
    of_crime = person.told or person.sought or tells_of(person.reading.doc, "crime", "law")
    if settled or not of_crime:
        return Told(ruled.role, ruled.status), None
    context = context_of(person.reading, person.entity, word_pieces())
    answer = shipped()(context, signs_of(person, ruled))
    return _weighed(person, ruled, answer), answer


def _weighed(person: Person, ruled: Ruled, answer: Answer) -> Told:
    role, status = ruled.role, ruled.status
    found, sure = answer.role, answer.roles[answer.role]
    free = any(s.status in (CLEARED, OTHER) for s in person.said)
    stays = bool(ruled.crimes)
    if found == "suspect" and role != "suspect":
        stays = stays or free or not before_the_law(person)
    if not stays and sure >= (SURE_OF_LESS if role == "suspect" else SURE_OF_ROLE):
        if found == NOBODY:
            return Told(None, None)
        role = cast(CaseRole, found)
    if role != "suspect" or found != "suspect":
        return Told(role, status if role == ruled.role else None)
    step, sure = answer.status, answer.statuses[answer.status]
    if free or step == (status or NO_STATUS):
        return Told(role, status)
    if step == NO_STATUS:
        return Told(role, None if sure >= SURE_OF_OTHERWISE else status)
    told = cast(LegalStatusName, step)
    more = _is_more(told, status)
    ends = step in ("acquitted", "released")
    found_less = SURE_OF_LESS if status else SURE_OF_STATUS
    wanted = SURE_OF_END if ends else SURE_OF_OTHERWISE if more and status else found_less
    over = any(s.status in ("acquitted", "released") for s in person.said)
    if sure < wanted or (more and over):
        return Told(role, status)
    if any(s.status == told for s in person.said):
        return Told(role, told)
    sentence = saying(person, told, _NEAR if ruled.role == "suspect" else 0)
    return Told(role, status) if sentence is None else Told(role, told, sentence)


def _is_more(found: str, status: str | None) -> bool:
    """Whether a status is a step of the law, and higher than another, or than none and one that is over."""
    return found in RANK and (status not in RANK or RANK.index(found) > RANK.index(status))


_NEAR = 2  # sentences
_BY_OFFICE = frozenset(["official", "lawyer", "journalist", "volunteer"])
