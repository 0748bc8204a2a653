"""Victims' and minors' names, replaced on every surface by what may be shown: "victim 1 (girl, 5)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import pyoxigraph as ox

from ringtrace.graph.store import Store
from ringtrace.ontology import PREFIXES

ADULT = 18
_PROTECTED = f"""PREFIX rt: <{PREFIXES["rt"]}> PREFIX rdfs: <{PREFIXES["rdfs"]}>
PREFIX oa: <{PREFIXES["oa"]}>
SELECT ?person ?name ?role ?age WHERE {{
  ?person a rt:Person ; rt:evidence ?words . ?words oa:exact ?name .
  FILTER NOT EXISTS {{ ?words a rt:Pronoun }}
  OPTIONAL {{ ?person rt:caseRole ?role }}
  OPTIONAL {{ ?claim rt:about ?person ; rt:attribute rt:age ; rt:value ?age }} }}"""
# Words of names that are words of the language or parts of many names: never replaced alone.
_COMMON = frozenset(
    "the and for boy girl man woman child baby mother father van von der den del dos las los bin "
    "binti abu aunt uncle mrs miss thi văn thị may june april grace hope joy rose summer".split()
)
_JOIN = r"(?:[\s_+.,'’-]|%20)+"


class Redactor:
    """Replaces the protected names of a store in any text.

    show: leave everything as it is. names: what is replaced, by the name in lower case.
    """

    def __init__(self, store: Store | None = None, *, show: bool = False) -> None:
        self.names: dict[str, str] = {} if show or store is None else protected(store)
        self._pattern = _pattern(self.names)

    def text(self, text: str) -> str:
        """Return the text with every protected name replaced."""
        if self._pattern is None:
            return text
        return self._pattern.sub(lambda m: self.names.get(_key(m.group()), "[name withheld]"), text)

    def names_in(self, text: str) -> bool:
        """Return whether a text holds a protected name."""
        return self._pattern is not None and self._pattern.search(text) is not None

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
        """Return the quad with its literal, or the web address that it points to, replaced."""
        term = quad.object
        if isinstance(term, ox.Literal) and self.names_in(term.value):
            shown = self.text(term.value)
            new: ox.Literal | ox.NamedNode = (
                ox.Literal(shown, language=term.language)
                if term.language
                else ox.Literal(shown, datatype=term.datatype)
            )
        elif isinstance(term, ox.NamedNode) and self.names_in(term.value):
            address = self.text(term.value)
            new = ox.NamedNode(re.sub(r"[\s\[\]()]+", "-", address))
        else:
            return quad
        return ox.Quad(quad.subject, quad.predicate, new, quad.graph_name)


def protected(store: Store) -> dict[str, str]:
    """Return what stands for each protected name, by the name in lower case.

    Protected are people whose role in the case is victim and people under 18. A part of a name is
    replaced too where it is no common word and no part of another person's name.
    """
    people: dict[str, dict[str, Any]] = {}
    for row in store.query(_PROTECTED):
        person = people.setdefault(
            row["person"].value, {"names": set(), "roles": set(), "age": None}
        )
        person["names"].add(row["name"].value)
        if row["role"] is not None:
            person["roles"].add(row["role"].value.rsplit("#", 1)[-1])
        if row["age"] is not None and row["age"].value.isdigit():
            person["age"] = int(row["age"].value)
    hidden = {
        iri: p
        for iri, p in people.items()
        if "victim" in p["roles"] or (p["age"] is not None and p["age"] < ADULT)
    }
    open_words = {
        word
        for iri, p in people.items()
        if iri not in hidden
        for name in p["names"]
        for word in _words(name)
    }
    found: dict[str, str] = {}
    number: dict[str, int] = {}
    for iri in sorted(hidden, key=lambda i: (min(map(str.lower, hidden[i]["names"])), i)):
        person = hidden[iri]
        label = max(person["names"], key=lambda n: (len(n), n)).lower()
        count = number.setdefault(label, len(number) + 1)
        shown = _described(count, person)
        for name in sorted(person["names"]):
            if any(c.isupper() for c in name):
                found.setdefault(_key(name), shown)
                for word in _words(name):
                    if word not in open_words and len(_words(name)) > 1:
                        found.setdefault(word, shown)
    return found


def _described(number: int, person: Mapping[str, Any]) -> str:
    age = person["age"]
    what = "child" if age is not None and age < ADULT else "victim"
    return f"[{what} {number}, {age}]" if age is not None else f"[{what} {number}]"


def _words(name: str) -> list[str]:
    return [w for w in re.findall(r"[^\W\d_]{3,}", name.lower()) if w not in _COMMON]


def _key(name: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", name.lower()))


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    ranked = sorted(names, key=lambda n: (-len(n), n))
    if not ranked:
        return None
    options = "|".join(_JOIN.join(re.escape(w) for w in name.split()) for name in ranked)
    return re.compile(rf"(?<![^\W_])(?:{options})(?![^\W_])", re.IGNORECASE)
