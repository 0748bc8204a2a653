"""A question of the catalogue to its Table, values bound by the engine and never spliced in."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from typing import Any

import pyoxigraph as ox

from ringtrace.errors import UsageError
from ringtrace.graph.begun import begun
from ringtrace.graph.store import Store
from ringtrace.nouns import Table
from ringtrace.ontology import PREFIXES
from ringtrace.queries import QUESTIONS, Param

_XSD = PREFIXES["xsd"]
_WHOLE = frozenset(_XSD + t for t in ("integer", "int", "long", "nonNegativeInteger"))
_REAL = frozenset(_XSD + t for t in ("decimal", "double", "float"))

_MOMENT = re.compile(r"\d{1,6}|\d{4}-\d\d-\d\d(?:T\d\d(?::\d\d){0,2})?")


def ask(store: Store, question: str, params: Mapping[str, str] | None = None) -> Table:
    """Return the answer to a question.

    params: text by parameter name. Raises UsageError for an unknown question or parameter (the known
    ones are named) and for a value of the wrong type.
    """
    found = QUESTIONS.get(question)
    if found is None:
        raise UsageError(f"no question {question!r}", fix=choices(question, QUESTIONS))
    known = {p.name: p for p in found.params}
    bound: dict[str, ox.Literal] = {}
    for name, value in (params or {}).items():
        if name not in known:
            raise UsageError(f"{question} has no parameter {name!r}", fix=choices(name, known))
        bound[f"p_{name}"] = _term(known[name], value)
    solutions = store.query(begun(store, found.text, bound), bound)
    rows = [tuple(_cell(s, c, found.lists, found.nested) for c in found.columns) for s in solutions]
    return Table(found.columns, tuple(rows))


def choices(name: str, known: Iterable[str]) -> str:
    """Return advice that names the known ones, the nearest first."""
    names = sorted(known)
    if not names:
        return "it takes none"
    near = difflib.get_close_matches(name, names, 1)
    start = f"did you mean {near[0]!r}? " if near else ""
    return f"{start}there are {', '.join(names)}"


def _term(param: Param, value: str) -> ox.Literal:
    if param.type == "date":
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            raise UsageError(f"{param.name} is a day, not {value!r}", fix="write it as YYYY-MM-DD")
        return ox.Literal(value, datatype=ox.NamedNode(_XSD + "date"))
    if param.type == "moment" and not _MOMENT.fullmatch(value):
        raise UsageError(
            f"{param.name} is a day, a moment or the number of a build, not {value!r}",
            fix="write 2026-11-28, 2026-11-28T06:30 or 3",
        )
    return ox.Literal(value)


def _cell(solution: Any, column: str, lists: frozenset[str], nested: frozenset[str]) -> object:
    term = solution[column]
    if term is None:
        return None
    text = str(term.value)
    if column in lists:
        return [x for x in text.split("\n") if x]
    if column in nested:
        return [group.split("\n") for group in text.split("\n\n") if group]
    datatype = term.datatype.value if isinstance(term, ox.Literal) else ""
    if datatype in _WHOLE:
        return int(text)
    if datatype in _REAL:
        number = float(text)
        return int(number) if number == int(number) else number
    if datatype == _XSD + "boolean":
        return text == "true"
    return text
