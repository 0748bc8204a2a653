"""Role and legal status of a person: what the rules found, or the trained reader where it knows better.

The reader is asked of short texts. What it is very sure of is told, but where a sentence with the name tells that very status as
no fact, or another suspect of that name has it too. Where it is less sure, nobody becomes a suspect without a word of the law in a
sentence that names him, and nobody goes up a step where the rules find that he was cleared. A status is quoted by a sentence that
has a word of it; where there is none, by the last that names the person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from ringtrace.ingest.language.component import word_pieces
from ringtrace.ingest.law.steps import taken_along
from ringtrace.ingest.parsed import Span as TextSpan
from ringtrace.ingest.people.context import context_of
from ringtrace.ingest.people.network import NO_STATUS, NOBODY, Answer, shipped
from ringtrace.ingest.people.saying import before_the_law, calls, naming, naming_with, saying
from ringtrace.ingest.people.signs import signs_of
from ringtrace.ingest.phrases.offices import leads_crime
from ringtrace.ingest.phrases.stand_ins import killed
from ringtrace.ingest.words.law import CLEARED, OTHER, RANK
from ringtrace.ingest.words.topics import tells_of
from ringtrace.nouns import CaseRole, Claim, LegalStatusName, Span

if TYPE_CHECKING:
    from ringtrace.ingest.people.people import Person

# Probabilities from which the reader goes before the rules: of a role or a step; of a suspect whom the rules do not know; of all.
SURE, QUITE_SURE, VERY_SURE = 0.8, 0.9, 0.95
NEVER = 2.0  # nobody is a suspect without a word of the law
# Below these the rules are not followed: of a suspect who did a crime; of another, and of a step or one above it.
UNLIKELY, LIKELY = 0.2, 0.55


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


@dataclass(frozen=True, slots=True)
class Asked:
    """A person, what the rules make of it, and what the trained reader answered, where it was asked."""

    person: Person
    ruled: Ruled
    answer: Answer | None


def asked(person: Person) -> Asked:
    """Return what is known of a person. The reader is asked of short texts with a word of crime or the police."""
    ruled = person.by_rules()
    of_crime = person.told or person.sought or tells_of(person.reading.doc, "crime", "law")
    context = context_of(person.reading, person.entity, word_pieces()) if of_crime else None
    if context is None:
        return Asked(person, ruled, None)
    return Asked(person, ruled, shipped()(context, signs_of(person, ruled)))


def told_of(one: Asked, everybody: Sequence[Asked]) -> Told:
    """Return what is said of a person in the end. everybody: all people of the text."""
    person, ruled, answer = one.person, one.ruled, one.answer
    if answer is None:
        return Told(ruled.role, ruled.status)
    settled = ruled.role == "victim" or (ruled.role in _BY_OFFICE and not person.said)
    followed = _is_sure(answer) and not _mistaken_for(one, answer, everybody)
    unsaid = answer.status in ("acquitted", NO_STATUS)
    if ruled.status == "convicted" and unsaid and _plainly_convicted(person):
        return Told(ruled.role, ruled.status)
    if followed and answer.role == "suspect" and (_was_killed(person) or _goes_along(person)):
        followed = False
    if followed and settled:
        # no prosecutor who praised the officers, no reporter who was kidnapped
        followed = before_the_law(person) if answer.role == "suspect" else answer.role in _HURT
    if followed and (told := _by_reader(person, ruled, answer)) is not None:
        return told
    if settled:
        return Told(ruled.role, ruled.status)  # the rules are seldom wrong there
    return _weighed(one, everybody, answer)


def _plainly_convicted(person: Person) -> bool:
    """ "A jury found that X had kidnapped the boy" is no acquittal, "pleaded no contest" is a conviction of which the reader
    has seen too few.
    """
    last = person.said[-1].trigger if person.said else None
    if last is None:
        return False
    found = last.lemma_ == "find" and any(c.dep_ == "ccomp" for c in last.rights)
    return found or (last.lemma_ == "plead" and last.word(2) == "contest")


def _was_killed(person: Person) -> bool:
    """ "X's assassination": whom the law is after then is another, where the rules know of nothing."""
    return not person.said and any(killed(person.reading.doc[p.head]) for p in person.phrases)


def _goes_along(person: Person) -> bool:
    """ "After her sentencing X and her son Y fled": the sentence is hers, where the rules know of none of his."""
    heads = (person.reading.doc[p.head] for p in person.phrases)
    return not person.said and any(taken_along(h) for h in heads)


def _is_sure(answer: Answer) -> bool:
    step = answer.statuses[answer.status] if answer.role == "suspect" else 1.0
    return min(answer.roles[answer.role], step) >= VERY_SURE


def _mistaken_for(one: Asked, told: Answer, everybody: Sequence[Asked]) -> bool:
    """Whether the reader says the same of another suspect who shares a name: of kin and namesakes mostly one is meant."""
    if told.role != "suspect":
        return False
    answers = (other.answer for other in _namesakes(one, everybody))
    return any(a and (a.role, a.status) == (told.role, told.status) for a in answers)


def _namesakes(one: Asked, everybody: Sequence[Asked]) -> list[Asked]:
    """Who else has a name of a person."""
    own = _names(one.person)
    return [o for o in everybody if o is not one and own & _names(o.person)]


def _names(person: Person) -> set[str]:
    """The words of the names of a person."""
    doc = person.reading.doc
    named = {t.text for p in person.phrases if p.named for t in doc[p.start : p.end]}
    return {name for name in named if name[:1].isupper() and name not in _PARTICLES}


_PARTICLES = frozenset("Al El De Del Da Di Van Von Bin Ibn Abu Abdul".split())


def _by_reader(person: Person, ruled: Ruled, answer: Answer) -> Told | None:
    """What the reader says, the status quoted by the sentence that stands nearest; none where the rules know that it is no fact."""
    role = _as_called(person, answer.role)
    if role != "suspect":
        return Told(role, ruled.status if role == ruled.role else None)
    if answer.status == NO_STATUS:
        return Told(role, None)
    told = cast(LegalStatusName, answer.status)
    if told in {s.status for s in person.said}:
        return Told("suspect", told)
    sentence = saying(person, told, _NEAR) or naming_with(person, told)
    return Told("suspect", told, sentence) if sentence is not None else None


def _as_called(person: Person, role: str) -> CaseRole | None:
    if role == "volunteer" and not calls(person, role):
        return "other"  # who works for a charity
    return None if role == NOBODY else cast(CaseRole, role)


def _weighed(one: Asked, everybody: Sequence[Asked], answer: Answer) -> Told:
    person, ruled = one.person, one.ruled
    role = _role(one, everybody, answer)
    if role != "suspect" or answer.role != "suspect":
        return Told(role, ruled.status if role == ruled.role else None)
    status = ruled.status
    step = _step(ruled, answer)
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
    further = status in said and _is_more(told, status)
    if further and answer.statuses[told] < VERY_SURE:
        return Told(role, status)
    if told in said:
        return Told(role, told)
    sentence = saying(person, told, 0 if further else _NEAR)
    if sentence is None and not further:
        sentence = naming(person, _is_more(told, status))
    if sentence is None:
        return Told(role, status if role == ruled.role else None)
    return Told(role, told, sentence)


def _role(one: Asked, everybody: Sequence[Asked], answer: Answer) -> CaseRole | None:
    """The role in the end, none where the name has no part in the story."""
    ruled, found, wanted = one.ruled, answer.role, SURE
    if found == "suspect" == ruled.role:
        cleared = any(s.status in (CLEARED, OTHER) for s in one.person.said)
        wanted = VERY_SURE if cleared else SURE
    elif found == "suspect":
        # no "X, 26, spoke to reporters", "X's cousin, Y", "X, not to be confused with Y"
        known = before_the_law(one.person) and not _goes_along(one.person)
        barred = not known or _namesakes(one, everybody)
        wanted = NEVER if barred else QUITE_SURE
    elif ruled.role == "suspect" and found == "official" and _plainly_told(one):
        wanted = NEVER
    elif ruled.role == "suspect" and _is_doubted(one, answer):
        wanted = 0.0
    elif ruled.crimes:
        wanted = VERY_SURE
    return _as_called(one.person, found) if answer.roles[found] >= wanted else ruled.role


def _plainly_told(one: Asked) -> bool:
    """ "Former minister X is charged with fraud": the main clause says it of the name, whatever office it has."""
    return any(
        s.status == one.ruled.status in RANK[1:]
        and s.trigger.dep_ == "ROOT"
        and any(
            c.dep_ == "nsubj:pass" and c.i in {p.head for p in one.person.phrases}
            for c in s.trigger.lefts
        )
        for s in one.person.said
    )


def _is_doubted(one: Asked, answer: Answer) -> bool:
    """Whether the reader doubts a suspect, and no title or ring says that it is one: "drug lord X", "the gang led by X"."""
    person = one.person
    by_name = bool(person.leads) or any(leads_crime(title.head) for title in person.titles)
    doubtful = UNLIKELY if one.ruled.crimes else LIKELY
    return answer.roles["suspect"] < doubtful and not by_name


def _step(ruled: Ruled, answer: Answer) -> str:
    """The step of the law in the end, or none: the reader's where it is sure, or doubts that it went so far.

    Where the rules found none, and it is not quite sure how far, it is no more than a suspicion.
    """
    status = ruled.status or NO_STATUS
    sure = answer.statuses[answer.status]
    if status == NO_STATUS and answer.status in RANK and sure < QUITE_SURE:
        return RANK[0] if _reached(answer, 0) >= QUITE_SURE else NO_STATUS
    if sure >= SURE:
        return answer.status
    if status not in RANK:
        return status
    place = RANK.index(status)
    if _reached(answer, place) >= LIKELY:
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
_HURT = frozenset(["relative", "victim"])
_BY_OFFICE = frozenset(["official", "lawyer", "journalist", "volunteer"])
