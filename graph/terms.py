"""Words, numbers and days as RDF terms: whatever a text holds, the term is well formed."""

from __future__ import annotations

import calendar
import re
from functools import lru_cache
from typing import overload

import pyoxigraph as ox

from ringtrace.ontology import PREFIXES

# Words of the nouns that the ontology calls otherwise: rt:released would read like a work's release.
QUALIFIERS = {"exact": "exact", "approx": "approx", "at_least": "atLeast", "at_most": "atMost"}
LEGAL = {"released": "freed"}
LEGAL_IN_RECORDS = {name: status for status, name in LEGAL.items()}
_NOT_IN_IRI = re.compile(r'[\x00-\x20\x7f<>"{}|\\^`]')
_NOT_IN_KEY = re.compile(r"[^\w.~-]")


@lru_cache(maxsize=1024)
def iri(name: str) -> str:
    """Return the IRI of a prefixed name: "rt:Rescue"."""
    prefix, local = name.split(":")
    return PREFIXES[prefix] + local


@lru_cache(maxsize=1024)
def term(name: str) -> ox.NamedNode:
    """Return the term of a prefixed name."""
    return ox.NamedNode(iri(name))


def literal(value: str, datatype: str | None = None) -> ox.Literal:
    """Return a literal."""
    return ox.Literal(value, datatype=term(datatype) if datatype else None)


def key(name: str) -> str:
    """Return a name as the end of an IRI: what may not stand there is escaped."""
    return _NOT_IN_KEY.sub(_escaped, name)


def web_address(url: str) -> ox.NamedNode | ox.Literal:
    """Return a web address as IRI, its unsafe characters escaped; anything else stays text."""
    if re.match(r"https?://[^\s/]+", url):
        try:
            return ox.NamedNode(_NOT_IN_IRI.sub(_escaped, url))
        except ValueError:  # no IRI even so: "http://[bad", a lone "%zz"
            return literal(url)
    return literal(url)


def _escaped(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))


def number(value: float) -> str:
    """Return a number without exponent or needless zeros."""
    return str(int(value)) if value == int(value) else f"{value:.10f}".rstrip("0")


def read_number(text: str) -> int | float:
    """Return the number that a text writes, as int where it is whole."""
    if text.lstrip("+-").isdecimal():
        return int(text)
    return whole(float(text))


@overload
def whole(value: None) -> None: ...
@overload
def whole(value: float) -> int | float: ...
def whole(value: float | None) -> int | float | None:
    """Return a number as an int where it is whole; None for none."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def edtf(start: str | None, end: str | None) -> str:
    """Return a period as EDTF (ISO 8601-2): 2011-11, 2011-11/.., 2011-09/2011-10."""
    if start and start == end:
        return start
    return f"{start or '..'}/{end or '..'}"


def first_day(text: str) -> str:
    """Return the first day of a year, month or day."""
    return text + {4: "-01-01", 7: "-01"}.get(len(text), "")


def last_day(text: str) -> str:
    """Return the last day of a year, month or day."""
    if len(text) == 4:
        return text + "-12-31"
    if len(text) == 7:
        return f"{text}-{calendar.monthrange(int(text[:4]), int(text[5:]))[1]}"
    return text
