"""The words of people's names, where they may stand in a text, and the parts they go by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ringtrace.nouns.calendar import MONTHS, WEEKDAYS

# A mention that begins with one of these is a description; titles are no part of a name.
_DESCRIBES = frozenset(
    "a an the this that these those his her their its my our your one two three another other some each "
    "every no".split()
)
_TITLES = frozenset(
    "mr mrs ms miss dr sir madam baby little young girl boy child aunt uncle".split()
)
# "Hong Kong resident", "Swiss aid worker": what somebody is, in small letters behind the name of a place.
_NOUNS = frozenset(
    "resident national citizen native worker migrant man woman boy girl child victim survivor student nurse trader "
    "farmer fisherman labourer laborer teenager person".split()
)
# Whom a report in capitals calls by what they are: "THE MAYOR", "U.S. PROFESSOR".
_OFFICES = frozenset(
    "mayor professor president senator governor colonel captain lieutenant officer agent policeman soldier "
    "minister ambassador consul deputy leader candidate director manager engineer businessman rancher industrialist journalist "
    "reporter lawyer doctor teacher technician banker peasant member hostage executive citizen national resident victim survivor".split()
)
_KIN = frozenset(
    "son daughter brother sister mother father wife husband cousin nephew niece baby couple".split()
)
_ALONE = (
    _NOUNS | _KIN | _OFFICES | {"bishop", "judge", "priest"}
)  # behind a given name these are surnames
_ARTICLES_TOO = frozenset(["an", "my", "no"])  # given names as well
_PARTICLES = frozenset("al bin binti da das de del della der dos el la van von".split())

WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")
_AFTER = re.compile(r"[ -]((?:[A-Z]['’])?\w+)")
_BEFORE = re.compile(r"((?:[A-Z]['’])?\w+)[ -]$")
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][^\W_]*"
_RUN = re.compile(
    rf"\b(?:[A-Z]\.\s?){{2,3}}|\b{_CAPITAL}(?:(?:['’-]| (?:(?:{'|'.join(sorted(_PARTICLES))}) )*){_CAPITAL})*"
)
_CALENDAR = frozenset(name.lower() for name in (*WEEKDAYS, *MONTHS))
AROUND = 80  # characters


def plain(word: str) -> str:
    """Return a word in lower case, without marks."""
    if word.isascii():
        return word.lower()
    split = unicodedata.normalize("NFKD", word.lower().replace("đ", "d"))
    return "".join(c for c in split if not unicodedata.combining(c))


def words_of(text: str) -> list[str]:
    """Return the words of a text, in lower case and without marks."""
    return [plain(word) for word in WORD.findall(text)]


def name_of(mention: str) -> str:
    """Return the words of a name, in lower case and without title; nothing for a description."""
    words = WORD.findall(mention)
    while words and plain(words[0]) in _TITLES:
        words = words[1:]
    if not words or not any(w[0].isupper() for w in words):
        return ""
    if mention.isupper() and plain(words[-1]) in (_ALONE if len(words) == 1 else _OFFICES):
        return ""  # "THE VICTIM AND HIS SON", "A U.S. PROFESSOR"
    first = plain(words[0])
    given = first in _ARTICLES_TOO and len(words) > 2 and all(w[0].isupper() for w in words)
    if first in _DESCRIBES and not given:
        return ""
    if words[-1] in _NOUNS:
        return ""
    return " ".join(plain(w) for w in words)


def in_capitals(text: str, start: int, end: int) -> bool:
    """Return whether a capital tells nothing there: all letters around are large, as in old agency reports."""
    around = text[max(0, start - AROUND) : end + AROUND]
    return around.isupper()


def runs(text: str, common: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield where names may stand: capitalised words side by side, without the small words that begin them."""
    for found in _RUN.finditer(text):
        if in_capitals(text, *found.span()):
            continue
        words = list(WORD.finditer(text, *found.span()))
        initials = found.group().rstrip()[-1] == "."
        while words and not initials and plain(words[0].group()) in common | _CALENDAR:
            words = words[1:]
        if words:
            yield words[0].start(), words[-1].end()


def whole(text: str, start: int, end: int, common: frozenset[str]) -> tuple[int, int]:
    """Return where a name stands with the capitalised words beside it, as the reading may have taken only a part of it."""
    if in_capitals(text, start, end):
        return start, end
    no_name = common | _CALENDAR
    last = end
    while found := _AFTER.match(text, last):
        last = found.end()
        if found[1][0].isupper() and plain(found[1]) not in no_name:
            end = last
        elif plain(found[1]) not in _PARTICLES:
            break
    while found := _BEFORE.search(text[max(0, start - AROUND) : start]):
        begins = start - len(found.group())
        first = not re.search(r"[\w,]\s$", text[max(0, begins - 2) : begins])  # of a sentence
        if first or not found[1][0].isupper() or plain(found[1]) in no_name:
            break
        start = begins
    return start, end


def variants(names: set[str], others: set[str], common: frozenset[str]) -> Iterator[str]:
    """Yield names, the longest first, each with its parts and joined to one word.

    others: words of other people's names; common: words of the language. Neither is a part by itself
    where it is short.
    """
    for name in sorted(names, key=lambda n: (-len(n), n)):
        yield name
        words = name.split()
        if len(words) == 1:
            continue
        if sum(map(len, words)) >= 6:
            yield "".join(words)
        for word in words:
            if word not in others and word not in _PARTICLES and len(word) > 1:
                if len(word) > 2 or word not in common:
                    yield word


def by_capital(name: str, common: frozenset[str]) -> bool:
    """Return whether a name counts only with a capital: a word of the language, or two letters."""
    return " " not in name and (name in common or len(name) == 2)
