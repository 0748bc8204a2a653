"""Role and legal status of a person: what the rules found, or the trained reader where it knows better.

The reader is followed to no status for which the text has no word near the name, and up no step of the law where the
rules find that the case is over. So each claim stands on words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from ringtrace.ingest.law.graded import graded
from ringtrace.ingest.law.steps import said, verbs_of_law
from ringtrace.ingest.parsed import Span, Token
from ringtrace.ingest.people.context import context_of
from ringtrace.ingest.people.network import NO_STATUS, NOBODY, Answer, shipped
from ringtrace.ingest.people.signs import signs_of
from ringtrace.ingest.senses.no_step import no_step
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import CLEARED, MEANT, OTHER, RANK, SAYS, UNREAL, WRONG
from ringtrace.nouns import CaseRole, Claim, LegalStatusName
from ringtrace.nouns import Span as TextSpan

if TYPE_CHECKING:
    from ringtrace.ingest.people.people import Person

# Probabilities from which the reader goes before the rules.
SURE_OF_ROLE = 0.95
SURE_OF_LESS = 0.9  # that the rules made a suspect of somebody, or took a step too many
SURE_OF_STATUS = 0.8  # likewise
SURE_OF_END = 0.7  # that somebody was acquitted or let go
SURE_OF_OTHERWISE = 0.95  # where the rules found something else
SURE_OF_OTHERS = (
    0.95  # that what a sentence tells that does not name the person is told of the same one
)


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rules make of a person. words: that give the role. crimes: the claims that tell of one done by the person."""

    role: CaseRole
    words: TextSpan
    status: LegalStatusName | None
    crimes: list[Claim]


@dataclass(frozen=True, slots=True)
class Told:
    """role: None where the name has no part in the story. sentence: that says the status, where no rule found one."""

    role: CaseRole | None
    status: LegalStatusName | None
    sentence: Span | None = None


def told_of(person: Person, ruled: Ruled) -> tuple[Told, Answer | None]:
    """Return what is said of a person in the end, and what the trained reader answered, where it was asked.

    It is not asked in an article without a word of crime or the police, nor about those who hold an office and are not
    before the law: the rules are seldom wrong there.
    """
    if not _of_crime(person) or (ruled.role in _BY_OFFICE and not person.said):
        return Told(ruled.role, ruled.status), None
    network = shipped()
    context = context_of(person.reading, person.entity, network.pieces)
    answer = network(context, signs_of(person, ruled))
    return _weighed(person, ruled, answer), answer


def _of_crime(person: Person) -> bool:
    topics = word_table("topics.tsv")
    words = topics["crime"] | topics["law"]
    told = person.told or person.sought
    return bool(told) or any(t.lemma_.lower() in words for t in person.reading.doc)


def _weighed(person: Person, ruled: Ruled, answer: Answer) -> Told:
    role, status = ruled.role, ruled.status
    found, sure = answer.role, answer.roles[answer.role]
    free = any(s.status in (CLEARED, OTHER) for s in person.said)
    stays = role == "victim" or bool(ruled.crimes)
    if found == "suspect" and role != "suspect":
        stays = stays or free or not _before_the_law(person)
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
    if sure < wanted or (more and _ended(person)):
        return Told(role, status)
    if any(s.status == told for s in person.said):
        return Told(role, told)
    sentence = _saying(person, told, _NEAR if ruled.role == "suspect" else 0)
    return Told(role, status) if sentence is None else Told(role, told, sentence)


def _is_more(found: str, status: str | None) -> bool:
    """Whether a status is a step of the law, and higher than another, or than none and one that is over."""
    return found in RANK and (status not in RANK or RANK.index(found) > RANK.index(status))


def _ended(person: Person) -> bool:
    """Whether the rules found words that end a case, or let somebody go."""
    return any(s.status in (CLEARED, OTHER, "acquitted", "released") for s in person.said)


def _before_the_law(person: Person) -> bool:
    """Whether a sentence that names somebody has a word of the law: no suspect stands in "X, 26, spoke to reporters"."""
    return bool(person.said) or any(
        _saying(person, cast(LegalStatusName, status), 0) for status in SAYS
    )


def _saying(person: Person, status: LegalStatusName, within: int) -> Span | None:
    """The sentence of the body that says a status, and stands nearest to one that names the person.

    within: sentences from there.
    """
    reading = person.reading
    sentences = [s for s in reading.doc.sents if reading.body.what(s) == "body"]
    heads = [p.head for p in (*person.phrases, *person.entity.pronouns)]
    named = {n for n, s in enumerate(sentences) if any(s.start <= h < s.end for h in heads)}
    near = sorted((min(abs(n - t) for t in named), -n) for n in range(len(sentences)) if named)
    told = (
        sentences[-n]
        for far, n in near
        if far <= within and _says(sentences[-n], status, person, far == 0)
    )
    return next(told, None)


def _says(sentence: Span, status: LegalStatusName, person: Person, names: bool) -> bool:
    """Whether a sentence has a word of a status that is meant so, and is told as a fact, of nobody else where it
    names the person (names): no "charged each girl 4,000 cedis", "is said to have been arrested", "his brother was arrested".
    """
    if WRONG.search(sentence.text) or (names and _set_apart(person, sentence)):
        return False
    steps = [(t, step, heads) for t in sentence for step, heads in said(t)]
    told = [(graded(t, step), heads) for t, step, heads in steps if step == status]
    told += [(status, heads) for t, step, heads in steps if step != graded(t, step) == status]
    if told:
        return all(left == status for left, _ in told) and any(
            not names or _of(h, person) or (not h and status not in RANK) for _, h in told
        )
    verbs = verbs_of_law()
    possible = any(s.status == MEANT for s in person.said) and status in RANK[3:]
    if (
        possible
        or UNREAL.search(sentence.text)
        or any(no_step(t) for t in sentence if t.lemma_ in verbs)
    ):
        return False
    meant = {t.i for t, _, _ in steps}
    words = " ".join(t.text for t in sentence if t.i in meant or t.lemma_.lower() not in verbs)
    return SAYS[status].search(words) is not None


def _set_apart(person: Person, sentence: Span) -> bool:
    """Whether a sentence tells something of another "and not X", "unlike X"."""
    inside = (p for p in person.phrases if sentence.start < p.start < sentence.end)
    return any(sentence.doc[p.start - 1].lower_ in ("not", "unlike", "than", "but") for p in inside)


def _of(heads: list[Token], person: Person) -> bool:
    """Whether a step is told of a person by one of the words that it is said of."""
    own = {i for p in (*person.phrases, *person.entity.pronouns) for i in range(p.start, p.end)}
    return any(h.i in own or own & {t.i for t in h.children if t.dep_ in _SAME} for h in heads)


_SAME = frozenset(["appos", "flat", "nmod:desc", "compound"])
_NEAR = 2  # sentences
_BY_OFFICE = frozenset(["official", "lawyer", "journalist", "volunteer"])
