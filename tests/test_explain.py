"""Explain: text in; lines that an analyst mends the ontology by out."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ringtrace.ingest.explain import explain
from ringtrace.nouns import Article
from ringtrace.ontology import load_ontology

# Text, and lines that must be among those that explain it.
ROWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "The ring sold nine infants for 40,000 yuan each.",
        (
            "  sold: sale (asserted)",
            "    agent: 'ring' (Ring) as subject",
            "    target: 'infants' (Group) as object",
            "    count: 'nine'",
            "    price: '40,000 yuan'",
        ),
    ),
    (
        "The midfielder was arrested in his development by two injuries.",
        ("  arrested: arrest (no event: out of scope, sport)",),
    ),
    (
        "The firm moved 40 containers to Lagos.",
        (
            "  moved: transport (no event: out of scope, nothing of the kind, as the trained reader says)",
        ),
    ),
    (
        "Ana Lopes was charged in May. The charges were dropped in June.",
        (
            "  Ana Lopes: suspect, by what the law does",
            "    charged: “charged” in “Ana Lopes was charged in May.”",
            "    cleared (all that was told before is taken back): “charges” in “The charges were "
            "dropped in June.”",
            "    status: none, taken back or only possible",
        ),
    ),
    (
        "Two men were held, said Inspector Ana Lopes.",
        (
            "  Ana Lopes: official, by the title “Inspector”",
            "    status: none, nothing of the law is said",
        ),
    ),
    (
        "Ana Lopes kidnapped two babies in March.",
        ("    status: suspected, the agent of a crime or the leader of a ring",),
    ),
)


@pytest.mark.parametrize(("text", "lines"), ROWS)
def test_explain_says_which_words_did_it(nlp: Language, text: str, lines: tuple[str, ...]) -> None:
    article = Article(text=text, file="-", digest="0", published="2019-06-14")
    said = list(explain(nlp(text), article, load_ontology()))
    assert [line for line in lines if line not in said] == []
