"""The plain copy of a parse says what spaCy's Doc says."""

from __future__ import annotations

from typing import Literal

import pytest
from spacy.language import Language

from ringtrace.ingest.parsed import Doc

TEXTS = [
    "Police in Leon rescued 31 children, two of them girls, and arrested Ana Ruiz, who denied it.",
    "LEON, May 3 (Agency) -- \n\n  “He paid $4,000,” she said;  they sold — it is said — nine boys.",
    "The ring, its leader and the men whom it hired were caught, tried and jailed for 12 years.",
    "",
]
VALUES = """i idx text lower_ lemma_ tag_ pos_ dep_ ent_type_ whitespace_ text_with_ws is_punct is_space
is_alpha is_digit is_currency like_num""".split()
PLACES = ("head", "left_edge", "right_edge")
LISTS = ("lefts", "rights", "children", "subtree", "ancestors", "conjuncts")


@pytest.mark.parametrize("text", TEXTS)
def test_each_word_is_the_same(nlp: Language, text: str) -> None:
    doc = nlp(text)
    copy = Doc(doc)
    assert [t.text for t in copy] == [t.text for t in doc]
    for one, other in zip(copy, doc, strict=True):
        for name in VALUES:
            assert getattr(one, name) == getattr(other, name), name
        for name in PLACES:
            assert getattr(one, name).i == getattr(other, name).i, name
        for name in LISTS:
            assert [t.i for t in getattr(one, name)] == [t.i for t in getattr(other, name)], name
        assert (one.sent.start, one.sent.end) == (other.sent.start, other.sent.end)


@pytest.mark.parametrize("text", TEXTS)
def test_each_stretch_of_words_is_the_same(nlp: Language, text: str) -> None:
    doc = nlp(text)
    copy = Doc(doc)
    names = [(e.start, e.end, e.label_, e.root.i) for e in doc.ents]
    assert [(e.start, e.end, e.label_, e.root.i) for e in copy.ents] == names
    for start in range(len(doc)):
        for end in range(start + 1, len(doc) + 1):
            one, other = copy[start:end], doc[start:end]
            assert (one.text, one.root.i) == (other.text, other.root.i)
            assert (one.start_char, one.end_char) == (other.start_char, other.end_char)


@pytest.mark.parametrize("mode", ["expand", "contract"])
def test_characters_to_words(nlp: Language, mode: Literal["expand", "contract"]) -> None:
    doc = nlp("\n “He paid $4,000,” she said;  they")
    copy = Doc(doc)
    for start in range(len(doc.text)):
        for end in range(start + 1, len(doc.text) + 1):
            one = copy.char_span(start, end, alignment_mode=mode)
            other = doc.char_span(start, end, alignment_mode=mode)
            if one is None or other is None:
                assert one is None and other is None
            else:
                assert (one.start, one.end) == (other.start, other.end)
