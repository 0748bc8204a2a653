"""The table of deeds is right: the example of every row gives X the role of the row."""

from __future__ import annotations

import re

import pytest
from lines import claims_of, people_lines
from spacy.language import Language

from ringtrace.ingest.people.deeds import deeds

EXAMPLES = {deed.example: deed.role for deed in deeds()}


@pytest.mark.parametrize(("example", "role"), EXAMPLES.items(), ids=list(EXAMPLES))
def test_the_example_gives_the_role(nlp: Language, example: str, role: str) -> None:
    text = re.sub(r"\bX\b", "Emeka Obiora", example)
    told = {
        who: words
        for who, *words in (line.split("  ") for line in people_lines(claims_of(nlp, text)))
    }
    assert role in told.get("Emeka Obiora", [])
