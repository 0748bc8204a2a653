"""Word lists of the finders, read from the files beside this one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Currencies:
    """Signs that stand before a number, names that stand after it (lower case), to ISO 4217."""

    signs: dict[str, str]
    names: dict[str, str]


# Codes that are also words of capitals-only text ("POLICE TRY 500 CASES").
_WORDS = frozenset("ALL CUP GEL MAD MOP RON TOP TRY".split())
# What the shared words are called in currencies.tsv.
_SHARED_SIGNS = {
    "Rs": "rupee",
    "Rs.": "rupee",
    "Re": "rupee",
    "Sh": "shilling",
    "Sh.": "shilling",
    "K": "kwacha",
    "$": "dollar",
    "¥": "yen",
}
_SHARED_NAME = re.compile(
    r"(?P<word>peso|rupee|dinar|shilling|riyal|rial|pound|dirham|crown|dollar)s?|(?P<franc>(?:cfa )?francs?)"
    r"|(?P<other>lei|kwacha|kroner)"
)


# Of these no country's is meant where none is named; a franc of none is France's old one or the CFA's.
_UNTOLD = frozenset("peso dinar shilling kroner".split())
_ANY_SHARED = re.compile(rf"\b(?:{_SHARED_NAME.pattern}|rs|re|sh)\b|[$¥]\d")  # in small letters


def _rows(name: str) -> Iterator[list[str]]:
    for line in (files(__package__) / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield (line.split("\t") + ["", "", ""])[:4]


@cache
def currencies() -> Currencies:
    """Return the table currencies.tsv: code, signs, names."""
    signs: dict[str, str] = {}
    names: dict[str, str] = {}
    for code, before, after, _ in _rows("currencies.tsv"):
        signs.update(dict.fromkeys(filter(None, before.split("|")), code))
        if code not in _WORDS:
            signs.setdefault(code, code)
        names.update(dict.fromkeys(filter(None, after.split("|")), code))
        names.setdefault(code.lower(), code)
    names |= {"crowns": "SEK", "lei": "RON"}
    return Currencies(signs, names)


@cache
def _lands(shared: str) -> tuple[tuple[str, str], ...]:
    """The currencies that share a word, each with the countries that its code does not name."""
    rows = _rows("shared_currencies.tsv")
    return tuple((code, lands) for word, code, _, lands in rows if word == shared)


@cache
def _countries() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    table: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for word, code, places, _ in _rows("shared_currencies.tsv"):
        pattern = "|".join(re.escape(p) for p in places.split("|"))
        table.setdefault(word, []).append((code, re.compile(rf"\b(?:{pattern})")))
    return table


def is_currency(name: str) -> bool:
    """Return whether a word is a currency's sign or name."""
    word = " ".join(name.split())
    return word in currencies().signs or word.lower() in currencies().names


def shares(text: str) -> bool:
    """Return whether a text has a currency's name that several countries share."""
    return _ANY_SHARED.search(text.lower()) is not None


@dataclass(frozen=True, slots=True)
class Spoken:
    """The countries (ISO 3166) that a text speaks of, as often as it does: of the places and of the peoples that it names."""

    places: tuple[str, ...] = ()
    peoples: tuple[str, ...] = ()


def currency(sign_or_name: str, text: str, spoken: Spoken | None = None) -> str | None:
    """Return the ISO 4217 code of a sign ("US$") or name ("yuan"), None where nothing tells whose it is.

    text: the article; where several countries share the word ("pesos"), the one that it speaks of
    most decides. spoken: the countries of the other places and peoples that it names. A dollar is of another
    country than the United States only where most places of the text lie there.
    """
    table = currencies()
    word = " ".join(sign_or_name.split())
    code = table.signs.get(word) or table.names.get(word.lower())
    match = _SHARED_NAME.fullmatch(word.lower())
    shared = _SHARED_SIGNS.get(word)
    if match is not None:
        shared = match["word"] or match["other"] or "franc"
    if shared is None:
        return code
    untold = word == "K" or shared in _UNTOLD and word.lower().startswith(shared)
    own = None if untold else code
    spoken = spoken or Spoken()
    if shared == "dollar":
        most = Counter(spoken.places).most_common(2)
        clear = most[:1] if len(most) < 2 or most[0][1] > most[1][1] else []
        return _of_country(shared, [country for country, _ in clear]) or own
    return _most_told(shared, text) or _of_country(shared, spoken.places + spoken.peoples) or own


def _of_country(shared: str, spoken: Sequence[str]) -> str | None:
    """The code of the country that is named most of those that share a word; None of none or of two."""
    table = {code: set(lands.split()) | {code[:2]} for code, lands in _lands(shared)}
    told = sorted(((sum(c in lands for c in spoken), code) for code, lands in table.items()))
    clear = told[-1][0] > (told[-2][0] if len(told) > 1 else 0)
    return told[-1][1] if clear else None


@lru_cache(maxsize=64)
def _most_told(shared: str, text: str) -> str | None:
    """The code of the country of which a text speaks most, of those that share a word; None of none or of two."""
    lower = text.lower()
    told = sorted((len(pattern.findall(lower)), code) for code, pattern in _countries()[shared])
    return told[-1][1] if told[-1][0] > told[-2][0] else None
