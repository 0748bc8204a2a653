"""Role and legal status of a person: what the rules found, or the trained reader where it knows better.

Nobody becomes a suspect without a word of the law in a sentence that names him, nor goes up a step where the rules find that
he was cleared. A status is quoted by a sentence that has a word of it; where there is none, by the last that names him, if the rules
know no step there that is told as no fact, or of another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from ringtrace.ingest.language.component import word_pieces
from ringtrace.ingest.parsed import Span as TextSpan
from ringtrace.ingest.people.context import context_of
from ringtrace.ingest.people.network import NO_STATUS, NOBODY, Answer, shipped
from ringtrace.ingest.people.saying import before_the_law, calls, naming, saying
from ringtrace.ingest.people.signs import signs_of
from ringtrace.ingest.words.law import CLEARED, OTHER, RANK
from ringtrace.ingest.words.topics import tells_of
from ringtrace.nouns import CaseRole, Claim, LegalStatusName, Span

if TYPE_CHECKING:
    from ringtrace.ingest.people.people import Person

# Probabilities from which the reader goes before the rules: of a role or a step; of what the rules speak against (that kin or
# one who was cleared is a suspect, that a doer of a crime is none, that the law went on from a step that the text tells).
SURE, VERY_SURE = 0.8, 0.95
NEVER = 2.0  # nobody is a suspect without a word of the law
# Below that the rules are not followed: of a suspect; of a step or one above it.
LIKELY, DOUBTFUL = 0.5, 0.3


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
    return _weighed(person, ruled, answer, context.whole), answer


def _weighed(person: Person, ruled: Ruled, answer: Answer, whole: bool) -> Told:
    role = _role(person, ruled, answer, whole)
    if role != "suspect" or answer.role != "suspect":
        return Told(role, ruled.status if role == ruled.role else None)
    status = ruled.status
    step = _step(ruled, answer)
    if step == (status or NO_STATUS):
        return Told(role, status)
    if step == NO_STATUS:
        return Told(role, None)
    told = cast(LegalStatusName, step)
    said = {s.status for s in person.said}
    if said & {CLEARED, OTHER} and _is_more(told, status):
        return Told(role, status if role == ruled.role else None)  # "was found guilty by mistake"
    if status == "acquitted" and _is_more(told, status):
        return Told(role, status)  # "quashed the conviction and the life sentence of X"
    if told in said:
        return Told(role, told)
    further = status in said and _is_more(told, status)
    if further and answer.statuses[told] < VERY_SURE:
        return Told(role, status)
    sentence = saying(person, told, 0 if further or ruled.role != "suspect" else _NEAR)
    if sentence is None and whole and not further:
        sentence = naming(person, _is_more(told, status))
    if sentence is None:
        return Told(role, status if role == ruled.role else None)
    return Told(role, told, sentence)


def _role(person: Person, ruled: Ruled, answer: Answer, whole: bool) -> CaseRole | None:
    """The role in the end, none where the name has no part in the story. whole: whether the reader saw all of the text."""
    found, sure = answer.role, answer.roles[answer.role]
    wanted = SURE
    if found == "suspect":
        if any(s.status in (CLEARED, OTHER) for s in person.said) or ruled.role == "relative":
            wanted = VERY_SURE if whole else NEVER
        if ruled.role != found and not before_the_law(person):
            wanted = NEVER
    elif ruled.crimes or (
        found in ("other", NOBODY) and any(s.status == ruled.status for s in person.said)
    ):
        wanted = VERY_SURE
    elif ruled.role == "suspect" and not person.titles and answer.roles["suspect"] < LIKELY:
        wanted = 0.0
    if sure < wanted:
        return ruled.role
    if found == "volunteer" and not calls(person, found):
        return "other"  # who works for a charity
    return None if found == NOBODY else cast(CaseRole, found)


def _step(ruled: Ruled, answer: Answer) -> str:
    """The step of the law in the end, or none: the reader's where it is sure, or doubts that it went so far."""
    status = ruled.status or NO_STATUS
    if answer.statuses[answer.status] >= SURE:
        return answer.status
    if status not in RANK:
        return status
    place = RANK.index(status)
    if sum(answer.statuses[step] for step in RANK[place:]) >= DOUBTFUL:
        return status
    less = (NO_STATUS, *RANK[:place], "acquitted", "released")
    return max(less, key=answer.statuses.__getitem__)


def _is_more(told: str, status: str | None) -> bool:
    """Whether a status is a step of the law, and above another, or above none and what ended."""
    return told in RANK and (status not in RANK or RANK.index(told) > RANK.index(status))


_NEAR = 2  # sentences
_BY_OFFICE = frozenset(["official", "lawyer", "journalist", "volunteer"])
