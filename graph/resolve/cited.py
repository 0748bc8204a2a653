"""Whom a text names as those who say something, whether or not it makes an event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ringtrace.graph.resolve.body_names import body_likeness
from ringtrace.graph.resolve.names import person_likeness
from ringtrace.graph.resolve.stands import APART, stands
from ringtrace.nouns.calendar import MONTHS, WEEKDAYS

_WORD = r"[A-Z][\w’'-]+"
_NAME = rf"{_WORD}(?: (?:(?:of|for|the|and|de|da|del|al|bin) )*{_WORD}){{0,6}}"
_SAYS = (
    r"(?:said|says|told|tells|announced|reported|added|confirmed|stated|explained|disclosed|ruled|wrote|"
    r"testified|warned|claimed|noted|insisted|recalled)"
)
_SAID = rf" {_SAYS}\b"
# What is searched for, and what a text without it need not be searched for: in capitals it takes long.
_PATTERNS = tuple(
    (re.compile(least), re.compile(pattern))
    for least, pattern in (
        ("ccording to ", rf"\b[Aa]ccording to (?:the )?(?:[a-z-]+ ){{0,4}}({_NAME})"),
        (_SAID, rf"({_NAME})(?:, [^,.;\"“”]{{1,60}},)?{_SAID}"),
        ("sa(?:id|ys) ", rf"\b(?:said|says) ({_NAME})"),
    )
)
_DATES = frozenset([*WEEKDAYS, *MONTHS])
SAME = 0.8


def cited(text: str, known: Iterable[str] = ()) -> set[str]:
    """Return the names of those who say something in a text; a word that only begins a sentence is none.

    known: names of bodies that end in small letters: "the Fuzhou public security bureau".
    """
    bodies = (b for b in known if b[:1].isupper() and b[-1:].islower() and b in text)
    told = {b for b in bodies if stands(text, b, before=APART, after=_SAID)}
    found = told | set(_cited(text)) | set(_by_office(text))
    return {a for a in found if not any(a != b and set(a.split()) < set(b.split()) for b in found)}


def _cited(text: str) -> Iterator[str]:
    for least, pattern in _PATTERNS:
        for match in pattern.finditer(text) if least.search(text) else ():
            name = match[1]
            if name.split()[0] in _DATES:
                continue
            if " " in name or stands(text, name, before="[a-z,] ", after=r"\b"):
                yield name


def _by_office(text: str) -> Iterator[str]:
    """ "Judge X ordered it. He made them beg, the judge said"."""
    for match in _TITLED.finditer(text):
        if stands(text, f"the {match[1].lower()}", before=APART, after=_SAID):
            yield match[0]


_TITLED = re.compile(rf"\b([A-Z][a-z]+) {_WORD}(?: {_WORD}){{0,3}}")


def one_alone(one: set[str], two: set[str]) -> bool:
    """Return whether both name one, and it is the same person or body."""
    if not one or not two:
        return False
    return all(
        max(person_likeness(a, b).score, body_likeness(a, b).score) >= SAME
        for a in one
        for b in two
    )
