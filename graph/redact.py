"""Victims' and minors' names, replaced on every surface by what may be shown: "[child 1, 5]"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any, Protocol
from urllib.parse import quote, unquote

import pyoxigraph as ox

from ringtrace.ontology import PREFIXES

ADULT = 18
_PROTECTED = f"""PREFIX rt: <{PREFIXES["rt"]}> PREFIX oa: <{PREFIXES["oa"]}>
SELECT ?person ?hub ?name ?role ?age WHERE {{
  ?person a rt:Person ; rt:evidence ?words . ?words oa:exact ?name .
  FILTER NOT EXISTS {{ ?words a rt:Pronoun }}
  OPTIONAL {{ ?person rt:identity ?hub }}
  OPTIONAL {{ ?person rt:caseRole ?role }}
  OPTIONAL {{ ?claim rt:about ?person ; rt:attribute rt:age ; rt:value ?age }} }}"""
_QUOTES = f"SELECT ?quote WHERE {{ ?words <{PREFIXES['oa']}exact> ?quote }}"
# A mention that begins with one of these is a description; titles are no part of a name.
_DESCRIBES = frozenset(
    "a an the this that these those his her their its my our your one two three another some each "
    "every no".split()
)
_TITLES = frozenset(
    "mr mrs ms miss dr sir madam baby little young girl boy child aunt uncle".split()
)
_ARTICLES_TOO = frozenset(["an", "my", "no"])  # given names as well
_ADDRESS = re.compile(r"https?://\S+%[0-9A-Fa-f]{2}\S*")
_WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")
_GAP = re.compile(r"[\s_+.,'’-]{1,3}|%20")
_OWN = (*PREFIXES.values(), "https://w3id.org/ringtrace/")


class Queryable(Protocol):
    """A store that answers SPARQL."""

    def query(self, sparql: str) -> Any: ...


class Redactor:
    """Replaces the protected names of a store in any text.

    Protected are people whose role in the case is victim, people under 18, and whom resolve joined to
    one of these, by every name and part of a name that they are called by, with and without marks,
    joined as in file names and web addresses. A part stays where it is also part of the name of someone
    who is not protected; one that is a word of the language too is replaced only with a capital.

    show: leave everything as it is. names: what stands for each name, by its words in lower case.
    """

    def __init__(self, store: Queryable | None = None, *, show: bool = False) -> None:
        self.names: dict[str, str] = {}
        self._capital: frozenset[str] = frozenset()
        if store is not None and not show:
            self.names, self._capital = protected(store)

    @cached_property
    def _by_first(self) -> dict[str, list[list[str]]]:
        """The names by their first word, the longest first."""
        found: dict[str, list[list[str]]] = {}
        for name in sorted(self.names, key=lambda n: (-len(n.split()), n)):
            found.setdefault(name.split()[0], []).append(name.split())
        return found

    def text(self, text: str) -> str:
        """Return the text with every protected name replaced."""
        parts, last = [], 0
        for start, end, shown in self.replacements(text):
            parts += [text[last:start], shown]
            last = end
        return "".join([*parts, text[last:]])

    def replacements(self, text: str) -> list[tuple[int, int, str]]:
        """Return start, end and what is shown instead, of every place of the text that is replaced."""
        if not self.names:
            return []
        addresses = _ADDRESS.finditer(text) if "%" in text else ()
        found = [
            (m.start(), m.end(), shown)
            for m in addresses
            if (shown := self.address(m.group())) != m.group()
        ]
        names = [
            (start, end, shown)
            for start, end, shown in self._found(text)
            if not any(start < e and s < end for s, e, _ in found)
        ]
        return sorted(found + names)

    def names_in(self, text: str) -> bool:
        """Return whether a text holds a protected name."""
        return self.text(text) != text

    def address(self, address: str) -> str:
        """Return a web address with every protected name replaced, escaped ones too."""
        clear = unquote(address)
        shown = self.text(clear)
        if shown == clear:
            return address
        return quote(re.sub(r"[\s\[\](),]+", "-", shown), safe=":/?#@!$&'*+;=%-._~")

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        words = list(_WORD.finditer(text))
        number = 0
        while number < len(words):
            length = self._length(text, words, number)
            if length:
                name = " ".join(plain(w.group()) for w in words[number : number + length])
                yield words[number].start(), words[number + length - 1].end(), self.names[name]
            number += length or 1

    def _length(self, text: str, words: list[re.Match[str]], number: int) -> int:
        """How many words from here on are a protected name."""
        for name in self._by_first.get(plain(words[number].group()), ()):
            here = words[number : number + len(name)]
            if [plain(w.group()) for w in here] != name:
                continue
            gaps = (text[a.end() : b.start()] for a, b in pairwise(here))
            if not all(_GAP.fullmatch(gap) for gap in gaps):
                continue
            if " ".join(name) in self._capital and not here[0].group()[0].isupper():
                continue
            return len(name)
        return 0

    def value(self, value: Any) -> Any:
        """Return JSON-like data with every text in it replaced."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, Mapping):
            return {k: self.value(v) for k, v in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(self.value(v) for v in value)
        return value

    def quad(self, quad: ox.Quad) -> ox.Quad:
        """Return the quad with its literal, or the web address that it points to, replaced.

        Terms of the vocabularies and nodes of the graph are left as they are: they hold no names.
        """
        term = quad.object
        if isinstance(term, ox.Literal):
            shown = self.text(term.value)
            if shown == term.value:
                return quad
            new: ox.Literal | ox.NamedNode = (
                ox.Literal(shown, language=term.language)
                if term.language
                else ox.Literal(shown, datatype=term.datatype)
            )
        elif isinstance(term, ox.NamedNode) and not term.value.startswith(_OWN):
            new = ox.NamedNode(self.address(term.value))
        else:
            return quad
        return ox.Quad(quad.subject, quad.predicate, new, quad.graph_name)


@dataclass(slots=True)
class _Person:
    names: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    ages: set[int] = field(default_factory=set)

    @property
    def hidden(self) -> bool:
        return "victim" in self.roles or any(age < ADULT for age in self.ages)


def protected(store: Queryable) -> tuple[dict[str, str], frozenset[str]]:
    """Return what stands for each protected name, and the names that are words of the language too."""
    people: dict[str, _Person] = {}
    for row in store.query(_PROTECTED):
        person = people.setdefault((row["hub"] or row["person"]).value, _Person())
        if called := _name(row["name"].value):
            person.names.add(called)
        if row["role"] is not None:
            person.roles.add(row["role"].value.rsplit("#", 1)[-1])
        if row["age"] is not None and row["age"].value.isdigit():
            person.ages.add(int(row["age"].value))
    hidden = [p for p in people.values() if p.hidden and p.names]
    if not hidden:
        return {}, frozenset()
    others = {w for p in people.values() if not p.hidden for name in p.names for w in name.split()}
    common = _small_words(store)
    found: dict[str, str] = {}
    numbers: dict[str, int] = {}
    for person in sorted(hidden, key=lambda p: min(p.names)):
        fullest = max(person.names, key=lambda n: (len(n), n))
        shown = _shown(numbers.setdefault(fullest, len(numbers) + 1), person)
        for name in sorted(person.names, key=lambda n: (-len(n), n)):
            words = name.split()
            found.setdefault(name, shown)
            if len(words) == 1:
                continue
            if sum(map(len, words)) >= 6:
                found.setdefault("".join(words), shown)
            for word in words:
                if word not in others and (len(word) > 2 or word not in common) and len(word) > 1:
                    found.setdefault(word, shown)
    single = {n for n in found if " " not in n}
    return found, frozenset(n for n in single if n in common or len(n) == 2)


def _small_words(store: Queryable) -> frozenset[str]:
    """The words that the store's own quotes write small."""
    return frozenset(
        plain(word)
        for row in store.query(_QUOTES)
        for word in _WORD.findall(row["quote"].value)
        if word.islower()
    )


def _name(mention: str) -> str:
    """The words of a name, in lower case and without title; nothing for a description."""
    words = _WORD.findall(mention)
    while words and plain(words[0]) in _TITLES:
        words = words[1:]
    if not words or not any(w[0].isupper() for w in words):
        return ""
    first = plain(words[0])
    given = first in _ARTICLES_TOO and len(words) > 2 and all(w[0].isupper() for w in words)
    if first in _DESCRIBES and not given:
        return ""
    return " ".join(plain(w) for w in words)


def _shown(number: int, person: _Person) -> str:
    age = min(person.ages, default=None)
    what = "child" if age is not None and age < ADULT else "victim"
    return f"[{what} {number}, {age}]" if age is not None else f"[{what} {number}]"


def plain(word: str) -> str:
    """Return a word in lower case, without marks."""
    if word.isascii():
        return word.lower()
    split = unicodedata.normalize("NFKD", word.lower().replace("đ", "d"))
    return "".join(c for c in split if not unicodedata.combining(c))
