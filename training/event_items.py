"""Texts with the events that they tell of: those of training/events, and the tables of the tests."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from ringtrace.ontology import load_ontology
from training.paths import ROOT

WRITTEN = ROOT / "training" / "events"
ARTICLES = WRITTEN / "articles"
TESTS = ROOT / "tests"
PUBLISHED = "2019-06-14"
KINDS = sorted(kind.notation for kind in load_ontology().kinds.values())
_SLOT = re.compile(r"\b(\w+)=(.*?)(?=\s+\w+=|\s+stat$|$)")
_NOT_TRAINED_ON = ("test_senses.py",)  # its rows are read with a sentence behind them


@dataclass(frozen=True, slots=True)
class Told:
    """An event of a text. slots: as the lines of the tests write them, prices without "per child".

    at: the characters of the sentence that tells it; none where that was not written down.
    """

    kind: str
    slots: dict[str, str]
    at: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A text and all events of it, in no order. counted: whether all their numbers, sums and days are written down.

    published: the day from which those days are worked out.
    """

    text: str
    events: tuple[Told, ...]
    counted: bool = True
    published: str = PUBLISHED


def items() -> Iterator[Item]:
    """Yield each text once: of training/events, of tests/data, of the tables in the tests."""
    seen: set[str] = set()
    rows = (item for table, counted in _tables() for item in items_of(table, counted))
    told = (
        item
        for path in sorted(ARTICLES.glob("*.txt"))
        for item in articles_of(path.read_text("utf-8"))
    )
    for item in chain(rows, told):
        key = "".join(c for c in item.text.lower() if c.isalnum())
        if key not in seen and all(event.kind in KINDS for event in item.events):
            seen.add(key)
            yield item


def _tables() -> Iterator[tuple[str, bool]]:
    """Tables, and whether they write down all numbers."""
    data = (TESTS / "data" / name for name in ("numbers.txt", "silence.txt"))
    for path in (*sorted(WRITTEN.glob("*.txt")), *data):
        yield path.read_text("utf-8"), True
    yield "\n\n".join(_deeds((TESTS / "data" / "deed_words.txt").read_text("utf-8"))), True
    for path in sorted(TESTS.glob("test_*.py")):
        if path.name not in _NOT_TRAINED_ON:
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if (
                    isinstance(node, ast.Assign)
                    and path.name == "test_deed_words.py"
                    and ast.unparse(node.targets[0]) == "SILENT"
                ):
                    yield ast.literal_eval(node.value).replace("\n", "\n\n"), True
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    if node.value.startswith("\n") and "\n    " in node.value:
                        yield node.value, path.name.startswith("test_numbers")


def _deeds(text: str) -> Iterator[str]:
    """Every third word of each sentence with a gap, as a row: the words of a deed are much alike."""
    for block in text.split("\n\n"):
        sentence, *rest = [x for x in block.splitlines() if not x.startswith("#")] or [""]
        words = " ".join(x.strip()[2:] for x in rest if x.startswith("    | ")).split(",")
        lines = [x for x in rest if not x.startswith("    | ")]
        yield from ("\n".join([sentence.format(w.strip()), *lines]) for w in words[::3] if w)


def items_of(table: str, counted: bool = True) -> Iterator[Item]:
    """Yield the rows of a table: a text, then, indented, a line an event. "#" begins a remark, "@" the day of
    publication where it is not PUBLISHED.
    """
    for block in re.split(r"\n\s*\n", table.strip()):
        lines = [x for x in block.split("\n") if x.strip() and not x.startswith(("#", "@"))]
        days = [x[1:].strip() for x in block.split("\n") if x.startswith("@")] or [PUBLISHED]
        text = " ".join(x for x in lines if not x.startswith(" ")).replace(" | ", "\n\n")
        told = [x.strip() for x in lines if x.startswith(" ") and "(missed" not in x]
        if text:
            events = tuple(_told(line) for line in told)
            yield Item(text, events, counted, days[0])


def articles_of(text: str) -> Iterator[Item]:
    """Yield articles: a line "=== " and the day, then a line a sentence and, indented, a line an event that it tells."""
    _, *parts = re.split(r"^=== (.*)\n", text, flags=re.MULTILINE)
    for day, block in zip(parts[::2], parts[1::2], strict=True):
        words, events, start = "", list[Told](), 0
        for line in filter(str.strip, block.split("\n")):
            if line.startswith(" "):
                told = _told(line.strip())
                events.append(Told(told.kind, told.slots, (start, len(words))))
            else:
                start = len(words) + 1 if words else 0
                words += f" {line.strip()}" if words else line.strip()
        yield Item(words, tuple(events), published=day.strip())


def _told(line: str) -> Told:
    kind = line.split()[0]
    slots = {name: value.strip() for name, value in _SLOT.findall(line)}
    if "price" in slots:
        price = re.sub(r" per [\w-]+", "", slots["price"])
        slots["price"] = re.sub(r"(?<=\d)\.\.(?=\d)", "-", price)
    return Told(kind, slots)
