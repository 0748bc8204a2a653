"""The table of the law is right: the example of every row says of X what the row says, and phrases mean what its head tells."""

from __future__ import annotations

import re

import pytest
from lines import standings_by_rules
from spacy.language import Language

from ringtrace.ingest.words.predicates import law_rows, phrase_pattern

NAMES = ("Emeka Obiora", "Rajesh Kumar", "Carlos Mendoza", "Ivan Petrov")
# What comes of the steps that hang on what else is told, and of those that show no status.
SHOWN = {
    "plea": "charged", "denial": "charged", "admission": "convicted", "free man": "acquitted",
    "more of it": "sentenced", "cleared": "", "meant": "", "other": "",
}  # fmt: skip


def _examples() -> list[object]:
    rows: list[object] = []
    seen = set()
    for number, row in enumerate(law_rows()):
        if row.example and row.example not in seen:
            seen.add(row.example)
            name = NAMES[number % len(NAMES)]
            text = re.sub(r"\bX\b", name, row.example)
            rows.append(pytest.param(text, name, row.step, id=row.example))
    return rows


@pytest.mark.parametrize(("text", "name", "step"), _examples())
def test_the_example_says_the_step(nlp: Language, text: str, name: str, step: str) -> None:
    status = [told for who, told in standings_by_rules(nlp, text) if who == name and told]
    assert status == ([SHOWN.get(step, step)] if SHOWN.get(step, step) else [])


@pytest.mark.parametrize(
    ("phrase", "text", "stands"),
    [
        ("remanded", "was remanded until may", True),
        ("remand", "was remanded until may", False),
        ("remand*", "was remanded until may", True),
        ("to the? court/judge", "brought to court", True),
        ("to the? court/judge", "brought to the judge", True),
        ("to the? court/judge", "brought to a judge", False),
        ("to _2 prison", "sent to kirikiri prison", True),
        ("to _2 prison", "sent to the old women 's prison", False),
        ("to _ prison", "sent to prison", False),
        ("found ... guilty", "found by a jury to be guilty", True),
        ("!not guilty", "found guilty", True),
        ("!not guilty", "found not guilty", False),
        ("guilty | no contest", "pleaded no contest", True),
        ("# years", "given 12 years", True),
        ("# years", "given many years", False),
        ("^ cleared $", "cleared", True),
        ("^ cleared $", "was cleared", False),
        ("@court", "was before a magistrate", True),
        ("@court", "was before a mirror", False),
    ],
)
def test_what_a_phrase_means(phrase: str, text: str, stands: bool) -> None:
    lists = {"court": phrase_pattern("before a judge/magistrate", {})}
    assert bool(re.search(phrase_pattern(phrase, lists), text)) is stands
