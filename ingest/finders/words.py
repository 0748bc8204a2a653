"""Word lists of the finders, read from the files beside this one."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
_SHARED_SIGNS = {"Rs": "rupee", "Rs.": "rupee", "Re": "rupee", "Sh": "shilling", "Sh.": "shilling"}
_SHARED_NAME = re.compile(
    r"(?P<word>peso|rupee|dinar|shilling|riyal|pound|dirham|crown)s?|(?P<franc>(?:cfa )?francs?)"
    r"|(?P<other>lei|kwacha)"
)


def _rows(name: str) -> Iterator[list[str]]:
    for line in (files(__package__) / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield (line.split("\t") + ["", ""])[:3]


@cache
def currencies() -> Currencies:
    """Return the table currencies.tsv: code, signs, names."""
    signs: dict[str, str] = {}
    names: dict[str, str] = {}
    for code, before, after in _rows("currencies.tsv"):
        signs.update(dict.fromkeys(filter(None, before.split("|")), code))
        if code not in _WORDS:
            signs.setdefault(code, code)
        names.update(dict.fromkeys(filter(None, after.split("|")), code))
        names.setdefault(code.lower(), code)
    names |= {"crowns": "SEK", "lei": "RON"}
    return Currencies(signs, names)


@cache
def _countries() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    table: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for word, code, places in _rows("shared_currencies.tsv"):
        pattern = "|".join(re.escape(p) for p in places.split("|"))
        table.setdefault(word, []).append((code, re.compile(rf"\b(?:{pattern})")))
    return table


def currency(sign_or_name: str, text: str) -> str | None:
    """Return the ISO 4217 code of a sign ("US$") or name ("yuan").

    text: the article; where several countries share the word ("pesos"), the one that it speaks of
    most decides.
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
    return _most_told(shared, text) or code


@lru_cache(maxsize=64)
def _most_told(shared: str, text: str) -> str | None:
    """The code of the country of which a text speaks most, of those that share a word; None of none."""
    lower = text.lower()
    told = [(len(pattern.findall(lower)), code) for code, pattern in _countries()[shared]]
    best = max(n for n, _ in told)
    return next(c for n, c in told if n == best) if best else None
