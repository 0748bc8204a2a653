"""The ages that the words of two articles give one person: "X, 27, drove", "X is 37", "her daughter, who is eight"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ringtrace.graph.resolve.ages import WORDS
from ringtrace.graph.resolve.names import person_likeness
from ringtrace.graph.resolve.sentences import around, sentences, short

SAME_PERSON = 0.85


@dataclass(frozen=True, slots=True)
class Age:
    """An age of who bears a name or is called by a word. label: the words, in the sentence from character start on."""

    of: str
    years: int
    label: str
    start: int
    quote: str

    @property
    def shown(self) -> str:
        """The age as a side of a conflict shows it."""
        return f"age {self.years}"


def two_ages(one: str, two: str, *, one_day: bool = False) -> tuple[Age, Age] | None:
    """Return the ages that each of two short texts gives the same person, if each gives one and they are more than a birthday
    apart. one_day: whether the texts are of one day.
    """
    if not short(one, two):
        return None
    here, there = list(_ages(one)), list(_ages(two))
    for x in here:
        for y in there:
            if abs(x.years - y.years) <= (0 if one_day else 1) or not _one(x.of, y.of):
                continue
            if all(
                len({a.years for a in found if _one(a.of, x.of)}) == 1 for found in (here, there)
            ):
                return x, y
    return None


def _one(a: str, b: str) -> bool:
    return a == b if a.islower() or b.islower() else person_likeness(a, b).score >= SAME_PERSON


def _ages(text: str) -> Iterator[Age]:
    for pattern in _GIVEN:
        for match in pattern.finditer(text):
            begins, quote = around(text, match.start())
            word = match["years"].lower()
            years = int(word) if word.isdigit() else WORDS.index(word) + 1
            who = match["who"] if "who" in pattern.groupindex else _named_before(text, begins)
            if who:
                yield Age(who, years, match.group().strip(), match.start(), quote)


def _named_before(text: str, start: int) -> str:
    """The one name of a person in the sentence before: "He is 25"."""
    before = next((s for at, s in reversed(sentences(text)) if at < start), "")
    names = {m[0] for m in _NAME_ALONE.finditer(before)}
    return names.pop() if len(names) == 1 else ""


_YEARS = rf"(?P<years>[1-9]\d?|{'|'.join(WORDS)})"
_WORD = r"[^\W\d_a-z][\w'’.-]*[\w'’]"
_NAME = rf"{_WORD}(?: (?:(?:de|del|la|al|el|bin|van|von|dos|da) )?{_WORD}){{1,3}}"
_NAME_ALONE = re.compile(rf"(?<=[a-z,] ){_NAME}|^(?!The |A |An |Police ){_NAME}")
_CALLED = (
    r"(?P<who>girl|boy|woman|man|daughter|son|mother|father|child|driver|captain|skipper|nurse|teacher|student|pupil|broker|owner|"
    r"farmer|engineer|trader|recruiter|grandmother|grandfather|widow|pastor|leader|foreman|baby|student)"
)
_ENDS = r"(?=[,.;)]| who\b| and (?!\d)| from\b| w(?:as|ere)\b| is\b| years old\b)"
_GIVEN = (
    re.compile(rf"\b(?P<who>{_NAME})(?:, (?:aged )?| \()(?P<years>[1-9]\d){_ENDS}"),
    re.compile(
        rf"\b(?P<who>{_NAME})(?:, who|, [^.;]{{1,90}},)? (?:is|was) (?:only )?(?P<years>[1-9]\d){_ENDS}"
    ),
    re.compile(rf"\b(?P<years>[1-9]\d)-year-old (?:[a-z-]+ ){{0,3}}(?P<who>{_NAME})"),
    re.compile(rf"(?<=[.] )(?:He|She) is (?P<years>[1-9]\d){_ENDS}"),
    re.compile(
        rf"\b{_CALLED}(?:,? aged| of|,? who (?:is|was)|,) {_YEARS}{_ENDS}(?! \w+ (?:girls|boys|women|men))",
    ),
    re.compile(rf"\b{_YEARS}-year-old (?:[a-z-]+ )?{_CALLED}\b"),
)
