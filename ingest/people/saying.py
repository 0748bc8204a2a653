"""Which sentence near the name of a person says a status before the law: what the trained reader is followed on."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from ringtrace.ingest.law.graded import graded
from ringtrace.ingest.law.steps import said, verbs_of_law
from ringtrace.ingest.parsed import Span as TextSpan
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.senses.no_step import no_step
from ringtrace.ingest.syntax.grammar import NOT
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import MEANT, RANK, SAYS, UNREAL, WRONG

if TYPE_CHECKING:
    from ringtrace.ingest.people.people import Person


def before_the_law(person: Person) -> bool:
    """Return whether a sentence that names somebody has a word of the law: no suspect stands in "X, 26, spoke to reporters"."""
    if person.said:
        return True
    naming = [_Sentence(person, s, True) for s in _naming(person)]
    return any(sentence.says(status) for sentence in naming for status in SAYS)


def saying(person: Person, status: str, within: int) -> TextSpan | None:
    """Return the sentence of the body that says a status, and stands nearest to one that names the person.

    within: sentences from there.
    """
    near = (_Sentence(person, s, far == 0) for far, s in _near(person) if far <= within)
    return next((one.sentence for one in near if one.says(status)), None)


def calls(person: Person, role: str) -> bool:
    """Return whether a sentence that names the person has a word of a role of roles.tsv."""
    words = word_table("roles.tsv")[role]
    return any(t.lemma_.lower() in words for s in _naming(person) for t in s)


def naming(person: Person, further: bool) -> TextSpan | None:
    """Return the last sentence of the body that names the person.

    further: of a step up; none where the sentences that name the person tell a step as no fact, or of somebody else.
    """
    return _last_naming(person, lambda one: further and one.weighed())


def naming_with(person: Person, status: str) -> TextSpan | None:
    """Return the last sentence that names the person; none where such a sentence tells that status as no fact."""
    return _last_naming(person, lambda one: one.doubts(status))


def _last_naming(person: Person, bars: Callable[[_Sentence], bool]) -> TextSpan | None:
    """The last sentence of the body that names the person, none where one that does bars it."""
    near = [_Sentence(person, s, True) for s in _naming(person)]
    return near[0].sentence if near and not any(map(bars, near)) else None


def _naming(person: Person) -> list[TextSpan]:
    """The sentences of the body that name the person, the last first."""
    return [sentence for far, sentence in _near(person) if far == 0]


def _near(person: Person) -> list[tuple[int, TextSpan]]:
    """The sentences of the body with how far they stand from one that names the person, the last of the nearest first."""
    reading = person.reading
    sentences = [s for s in reading.doc.sents if reading.body.what(s) == "body"]
    heads = [p.head for p in (*person.phrases, *person.entity.pronouns)]
    named = {n for n, s in enumerate(sentences) if any(s.start <= h < s.end for h in heads)}
    far = sorted((min(abs(n - t) for t in named), -n) for n in range(len(sentences)) if named)
    return [(distance, sentences[-n]) for distance, n in far]


class _Sentence:
    """What a sentence says of the law. names: whether it names the person."""

    def __init__(self, person: Person, sentence: TextSpan, names: bool) -> None:
        self.person, self.sentence, self.names = person, sentence, names
        self.steps = [
            (token, step, heads, graded(token, step))
            for token in sentence
            for step, heads in said(token)
        ]
        # told of another, or put right
        self.apart = (names and _set_apart(person, sentence)) or WRONG.search(sentence.text)
        told = {token.i for token, *_ in self.steps}
        verbs = verbs_of_law()
        self.others = [t for t in sentence if t.lemma_.lower() in verbs and t.i not in told]
        self.no_steps = any(map(no_step, self.others))
        self.possible = any(s.status == MEANT for s in person.said)
        self.unreal = UNREAL.search(_MONTH.sub("", sentence.text)) is not None

    def doubts(self, status: str) -> bool:
        """Return whether it tells that status as no fact: "might have been arrested", "faces a sentence of 20 years"."""
        if self.apart or self.no_steps or (self.unreal or self.possible) and status in RANK[3:]:
            return True
        return any(left != step == status for _, step, _, left in self.steps)

    def weighed(self) -> bool:
        """Return whether it has a step of the law that the rules know to be told as no fact, or of another."""
        if self.apart or self.no_steps or self.unreal or self.possible:
            return True
        if any(t.lower_ in NOT for t in self.sentence):
            return True  # "Y did not"
        return any(
            left != step or (heads and not _of(heads, self.person))
            for _, step, heads, left in self.steps
        )

    def says(self, status: str) -> bool:
        """Return whether it has a word of a status that is meant so, and is told as a fact, of nobody else where it
        names the person: no "charged each girl 4,000 cedis", "is said to have been arrested", "his brother was arrested".
        """
        if self.apart:
            return False
        told = [(heads, left) for _, step, heads, left in self.steps if status in (step, left)]
        if told:
            return all(left == status for _, left in told) and any(
                not self.names or _of(h, self.person) or (not h and status not in RANK)
                for h, _ in told
            )
        if self.unreal or self.no_steps or (self.possible and status in RANK[3:]):
            return False
        apart = {t.i for t in self.others}
        return (
            SAYS[status].search(" ".join(t.text for t in self.sentence if t.i not in apart))
            is not None
        )


_MONTH = re.compile(r"(?<=\w )May\b")  # and no "may"


def _set_apart(person: Person, sentence: TextSpan) -> bool:
    """Whether a sentence tells something of another "and not X", "unlike X", of "all except X"."""
    inside = [p.start for p in person.phrases if sentence.start < p.start < sentence.end]
    before = {sentence.doc[start - 1].lower_ for start in inside}
    apart = any(sentence.doc[start - 2 : start].text.lower() == "apart from" for start in inside)
    return apart or not before.isdisjoint(("not", "unlike", "than", "but", "except"))


def _of(heads: list[Token], person: Person) -> bool:
    """Whether a step is told of a person by one of the words that it is said of."""
    own = {i for p in (*person.phrases, *person.entity.pronouns) for i in range(p.start, p.end)}
    return any(h.i in own or own & {t.i for t in h.children if t.dep_ in _SAME} for h in heads)


_SAME = frozenset(["appos", "flat", "nmod:desc", "compound"])
