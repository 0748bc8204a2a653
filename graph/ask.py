"""A question of the catalogue to its Table, values bound by the engine and never spliced in."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from ringtrace.errors import UsageError
from ringtrace.graph.begun import begun
from ringtrace.graph.store import Store
from ringtrace.graph.terms import read_number
from ringtrace.nouns import Table
from ringtrace.ontology import PREFIXES
from ringtrace.queries import QUESTIONS, Param, Question

_XSD = PREFIXES["xsd"]
_WHOLE = frozenset(_XSD + t for t in ("integer", "int", "long", "nonNegativeInteger"))
_REAL = frozenset(_XSD + t for t in ("decimal", "double", "float"))

_TSV = ox.QueryResultsFormat.TSV
_ESCAPED = re.compile(r"\\(?:(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})|(.))")
_ESCAPES = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}
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
    text = store.query(begun(store, found.text, bound), bound).serialize(format=_TSV).decode()
    return Table(found.columns, tuple(_rows(text, found)))


def choices(name: str, known: Iterable[str]) -> str:
    """Return advice that names the known ones, the nearest first."""
    names = sorted(known)
    if not names:
        return "it takes none"
    near = difflib.get_close_matches(name, names, 1)
    start = f"did you mean {near[0]!r}? There" if near else "there"
    return f"{start} are {', '.join(names)}"


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


def _rows(text: str, question: Question) -> Iterator[tuple[object, ...]]:
    """The rows of an answer that the engine wrote as TSV: a term object for each cell would take as long
    as finding it. What is written alike is read once.
    """
    head, *lines = text.removesuffix("\n").split("\n")
    names = [name.removeprefix("?") for name in head.split("\t")]
    known = _Known()
    taken = [names.index(column) for column in question.columns]
    split = [
        (place, column in question.nested)
        for place, column in enumerate(question.columns)
        if column in question.lists or column in question.nested
    ]
    for line in lines:
        cells = line.split("\t")
        row = [*map(known.__getitem__, map(cells.__getitem__, taken))]
        for place, is_nested in split:
            if (value := row[place]) is None:
                continue
            parts = [part for part in str(value).split("\n\n" if is_nested else "\n") if part]
            row[place] = [part.split("\n") for part in parts] if is_nested else parts
        yield tuple(row)


class _Known(dict[str, object]):
    """Values by how they are written."""

    def __missing__(self, written: str) -> object:
        value = self[written] = _value(written)
        return value


def _value(written: str) -> object:
    """A term as it is written in TSV: nothing, "text", "text"^^<type>, <IRI>, 3, 3.5 or true."""
    if not written:
        return None
    if written.startswith("<"):
        return written[1:-1]
    if not written.startswith('"'):
        return written == "true" if written in ("true", "false") else read_number(written)
    text, _, kind = written[1:].rpartition('"')
    if "\\" in text:
        text = _ESCAPED.sub(_unescaped, text)
    datatype = kind.removeprefix("^^<").removesuffix(">")
    if datatype in _WHOLE:
        return int(text)
    if datatype in _REAL:
        return read_number(text)
    return text == "true" if datatype == _XSD + "boolean" else text


def _unescaped(found: re.Match[str]) -> str:
    code, letter = found[1], found[2]
    return chr(int(code[1:], 16)) if code else _ESCAPES.get(letter, letter)
