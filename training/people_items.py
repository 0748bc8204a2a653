"""Short news items with the role and legal status of each named person, invented for this."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.paths import DATA, ROOT

UNSEEN = ROOT / "training" / "items"  # new to the rules: what they find there is worth knowing
MENDED = ROOT / "tests" / "data"  # the rules were mended on these: what they find says too much


@dataclass(frozen=True, slots=True)
class Item:
    """A text, and role and status ("none" where there is none) by name. unseen: whether the rules never met it."""

    text: str
    people: dict[str, tuple[str, str]]
    unseen: bool


# Sections of Wikipedia's Current Events that tell of other things than crime.
QUIET = ("Business and economy", "Sports", "Science and technology", "Arts and culture", "Health and environment",
         "Politics and elections", "International relations", "Disasters and accidents")  # fmt: skip


def quiet_texts() -> Iterator[str]:
    """Yield every other item of the sections that tell of no crime; the rest is left to measure on."""
    found = (json.loads(line) for line in (DATA / "wcep" / "items.jsonl").open(encoding="utf-8"))
    texts = [item["text"] for item in found if item["section"] in QUIET]
    yield from texts[::2]


def items(besides: Sequence[str] = ()) -> Iterator[Item]:
    """Yield all items: those of training/items, but for some files by name, then those of the tests on people."""
    for folder, pattern in ((UNSEEN, "*.txt"), (MENDED, "people*.txt")):
        for path in sorted(folder.glob(pattern)):
            if path.stem not in besides:
                yield from items_of(path, folder == UNSEEN)


def items_in(names: Sequence[str]) -> Iterator[Item]:
    """Yield the items of files of training/items by name."""
    for name in names:
        yield from items_of(UNSEEN / f"{name}.txt", unseen=True)


def items_of(path: Path, unseen: bool) -> Iterator[Item]:
    """Yield the items of a file: a text ("|" between paragraphs), then, indented, name, role, status a line."""
    for block in re.split(r"\n\s*\n", path.read_text("utf-8")):
        lines = [line for line in block.split("\n") if line and not line.startswith("#")]
        text = "\n".join("" if line == "|" else line for line in lines if not line.startswith(" "))
        told = [line.strip().split("  ") for line in lines if line.startswith(" ")]
        people = {
            n: (role, (rest or ["none"])[0]) for n, role, *rest in (t for t in told if len(t) > 1)
        }
        if text and people:
            yield Item(text, people, unseen)
