"""The .rq files beside this one as a table of questions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter: name, type (text, word, date, moment) and meaning."""

    name: str
    type: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its name is its file's.

    lists: columns whose cells are lists, divided by line ends; nested: by empty lines, then line ends.
    """

    name: str
    summary: str
    params: tuple[Param, ...]
    columns: tuple[str, ...]
    lists: frozenset[str]
    nested: frozenset[str]
    text: str


def _read(file: Traversable) -> Question:
    text = file.read_text("utf-8")
    head = [line[2:].rstrip() for line in text.splitlines() if line.startswith("#+")]
    summary, params, columns = "", [], ""
    for line in head:
        if line.startswith(" summary:"):
            summary = line.split(":", 1)[1].strip()
        elif line.startswith(" columns:"):
            columns = line.split(":", 1)[1].strip()
        elif match := re.match(r"   (\w+): (\w+), optional, (.*)", line):
            params.append(Param(match[1], match[2], match[3].strip()))
    cells = [
        re.match(r"(\w+)(?: \((list|list of lists)\))?$", c.strip()) for c in columns.split(",")
    ]
    found = [(m[1], m[2]) for m in cells if m]
    return Question(
        name=file.name.removesuffix(".rq"),
        summary=summary,
        params=tuple(params),
        columns=tuple(name for name, _ in found),
        lists=frozenset(name for name, kind in found if kind == "list"),
        nested=frozenset(name for name, kind in found if kind == "list of lists"),
        text=text,
    )


QUESTIONS: dict[str, Question] = {
    question.name: question
    for question in (
        _read(file)
        for file in sorted(files("ringtrace.queries").iterdir(), key=lambda f: f.name)
        if file.name.endswith(".rq")
    )
}
