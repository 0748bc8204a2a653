"""Role and legal status of a person: what the rules found, or the trained reader where it knows better.

Nobody becomes a suspect without a word of crime or the law in a sentence that names him; where it tells no step, only if the
reader saw the whole text and is very sure. Nobody goes up a step where the rules find that he was cleared. A status is quoted by
a sentence that has a word of it; where there is none, by the last that names him, if the rules know no step there that is told as
no fact, or of another; where the reader is surest, not that very step.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from ringtrace.ingest.language.component import word_pieces
from ringtrace.ingest.parsed import Span as TextSpan
from ringtrace.ingest.people.context import context_of
from ringtrace.ingest.people.network import NO_STATUS, NOBODY, Answer, shipped
from ringtrace.ingest.people.saying import before_the_law, calls, naming, near_crime, saying
from ringtrace.ingest.people.signs import signs_of
from ringtrace.ingest.words.law import CLEARED, OTHER, RANK
from ringtrace.ingest.words.topics import tells_of
from ringtrace.nouns import CaseRole, Claim, LegalStatusName, Span

if TYPE_CHECKING:
    from ringtrace.ingest.people.people import Person

# Probabilities from which the reader goes before the rules: of a role or a step; of what the rules speak against (that kin or
# one who was cleared is a suspect, that a doer of a crime is none, that the law went on from a step that the text tells).
SURE, QUITE_SURE, VERY_SURE = 0.8, 0.9, 0.95
SUREST = 0.96  # of a role and a step where no sentence near the name has a word of it
NEVER = 2.0  # nobody is a suspect without a word of the law
# Below that the rules are not followed: of a suspect, and of a step or one above it in a text that the reader saw whole; of a step
# in a longer one.
LIKELY, UNLIKELY = 0.5, 0.15


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
    step = _step(ruled, answer, whole)
    if step == (status or NO_STATUS):
        return Told(role, status)
    if step == NO_STATUS:
        return Told(role, status if status == RANK[0] else None)
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
    sentence = saying(person, told, 0 if further else _NEAR)
    if sentence is None and whole and not further:
        surest = min(answer.roles["suspect"], answer.statuses[told]) >= SUREST
        sentence = naming(person, told if _is_more(told, status) else None, surest=surest)
    if sentence is None:
        return Told(role, status if role == ruled.role else None)
    return Told(role, told, sentence)


def _role(person: Person, ruled: Ruled, answer: Answer, whole: bool) -> CaseRole | None:
    """The role in the end, none where the name has no part in the story. whole: whether the reader saw all of the text."""
    found, sure = answer.role, answer.roles[answer.role]
    wanted = SURE
    if found == "suspect":
        by_itself = ruled.role != found
        wanted = QUITE_SURE if by_itself else SURE
        if any(s.status in (CLEARED, OTHER) for s in person.said) or ruled.role == "relative":
            wanted = VERY_SURE if whole else NEVER
        if by_itself and not before_the_law(person):
            wanted = VERY_SURE if whole and near_crime(person) else NEVER
        if by_itself and _shares_a_name(person):
            wanted = NEVER  # "X's cousin, Y", "X, not to be confused with Y"
    elif ruled.crimes:
        wanted = VERY_SURE
    elif ruled.role == "suspect" and not person.titles and answer.roles["suspect"] < LIKELY:
        wanted = 0.0
    elif found in ("other", NOBODY) and any(s.status == ruled.status for s in person.said):
        wanted = VERY_SURE
    if sure < wanted:
        return ruled.role
    if found == "volunteer" and not calls(person, found):
        return "other"  # who works for a charity
    return None if found == NOBODY else cast(CaseRole, found)


def _shares_a_name(person: Person) -> bool:
    """Whether somebody else in the text has one of a person's names: kin, or a namesake."""
    doc = person.reading.doc
    own = {t.text for p in person.phrases if p.named for t in doc[p.start : p.end]}
    own = {name for name in own if name[:1].isupper() and name not in _PARTICLES}
    others = (e for e in person.reading.reference.entities if e is not person.entity)
    named = (p for e in others if e.kind == "Person" for p in e.phrases if p.named)
    return any(t.text in own for p in named for t in doc[p.start : p.end])


_PARTICLES = frozenset("Al El De Del Da Di Van Von Bin Ibn Abu Abdul".split())


def _step(ruled: Ruled, answer: Answer, whole: bool) -> str:
    """The step of the law in the end, or none: the reader's where it is sure, or doubts that it went so far.

    Where the rules found none, and it is not quite sure how far, it is no more than a suspicion. whole: as in _role.
    """
    status = ruled.status or NO_STATUS
    sure = answer.statuses[answer.status]
    if status == NO_STATUS and answer.status in RANK and whole and sure < QUITE_SURE:
        return RANK[0] if _reached(answer, 0) >= QUITE_SURE else NO_STATUS
    if sure >= SURE:
        return answer.status
    if status not in RANK:
        return status
    place = RANK.index(status)
    if _reached(answer, place) >= (LIKELY if whole else UNLIKELY):
        return status
    less = (NO_STATUS, *RANK[:place], "acquitted", "released")
    return max(less, key=answer.statuses.__getitem__)


def _reached(answer: Answer, place: int) -> float:
    """The probability of a step of the law, by its place in RANK, or one above it."""
    return sum(answer.statuses[step] for step in RANK[place:])


def _is_more(told: str, status: str | None) -> bool:
    """Whether a status is a step of the law, and above another, or above none and what ended."""
    return told in RANK and (status not in RANK or RANK.index(told) > RANK.index(status))


_NEAR = 2  # sentences
_BY_OFFICE = frozenset(["official", "lawyer", "journalist", "volunteer"])
