"""A kind of event is one block of Turtle: reading and explaining take it from there."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from lines import event_lines
from spacy.language import Language

from ringtrace.errors import InputError
from ringtrace.ingest.claims import extract
from ringtrace.ingest.explain import explain
from ringtrace.nouns import Article
from ringtrace.ontology import Ontology, load_ontology

HEAD = """
@prefix rt: <https://w3id.org/ringtrace/ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
BRIBERY = """
rt:Bribery a rt:EventKind ; rdfs:subClassOf rt:Crime ;
    skos:prefLabel "Bribery"@en ; skos:notation "bribery" ;
    rt:verb "bribe"@en , "pay off"@en ; rt:noun "bribery"@en ;
    rt:slot [ rt:fills rt:agent ; rt:position "subject" , "by" ;
              rt:filler rt:Person , rt:Group , rt:Ring ] ,
            [ rt:fills rt:target ; rt:position "object" , "of" ; rt:filler rt:Person , rt:Group ] ,
            [ rt:fills rt:price ; rt:position "with" ; rt:filler rt:Price ] .
"""


@pytest.fixture
def ontology(tmp_path: Path) -> Ontology:
    path = tmp_path / "bribery.ttl"
    path.write_text(HEAD + BRIBERY)
    return load_ontology(path)


def article(text: str) -> Article:
    return Article(text=text, file="-", digest=sha256(text.encode()).hexdigest())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The gang bribed two guards.", "bribery  agent=gang  target=guards  count=2"),
        ("Two guards were bribed by the gang.", "bribery  agent=gang  target=guards  count=2"),
        ("The gang paid off two guards.", "bribery  agent=gang  target=guards  count=2"),
        (
            "The bribery of two guards by the gang came to light.",
            "bribery  agent=gang  target=guards  count=2",
        ),
        (
            "The gang bribed a guard with 900 euros.",
            "bribery  agent=gang  target=guard  price=900 EUR",
        ),
        ("The gang allegedly bribed a guard.", "bribery  agent=gang  target=guard  status=alleged"),
    ],
)
def test_a_new_kind_is_read(nlp: Language, ontology: Ontology, text: str, line: str) -> None:
    assert event_lines(extract(nlp(text), article(text), ontology)) == [line]


def test_without_its_block_it_is_not_read(nlp: Language) -> None:
    text = "The gang bribed two guards."
    assert event_lines(extract(nlp(text), article(text), load_ontology())) == []


def test_the_kinds_there_before_are_read_as_before(nlp: Language, ontology: Ontology) -> None:
    text = "Police arrested nine kidnappers in Lima."
    lines = event_lines(extract(nlp(text), article(text), ontology))
    assert lines == event_lines(extract(nlp(text), article(text), load_ontology()))
    assert lines == ["arrest  agent=Police  target=kidnappers  place=Lima  count=9"]


def test_explain_names_trigger_and_position(nlp: Language, ontology: Ontology) -> None:
    text = "The gang bribed two guards."
    lines = list(explain(nlp(text), article(text), ontology))
    assert "  bribed: bribery (asserted)" in lines
    assert "    agent: 'gang' (Ring) as subject" in lines
    assert "    target: 'guards' (Group) as object" in lines


def test_explain_says_why_there_is_no_event(nlp: Language, ontology: Ontology) -> None:
    text = "The gang did not bribe the guards."
    assert any(
        line.startswith("  bribe: bribery (no event")
        for line in explain(nlp(text), article(text), ontology)
    )


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ("rt:Bribery a rt:EventKind ; skos:prefLabel", "not Turtle"),
        (
            'rt:Bribery a rt:EventKind ; rdfs:subClassOf rt:Crime ; skos:prefLabel "Bribery"@en ;'
            ' rt:verb "bribe"@en .',
            "no skos:notation",
        ),
        (
            'rt:Bribery a rt:EventKind ; rdfs:subClassOf rt:Crime ; skos:prefLabel "Bribery"@en ;'
            ' skos:notation "bribery" .',
            "no trigger",
        ),
    ],
)
def test_a_block_that_lacks_something_says_what(tmp_path: Path, block: str, words: str) -> None:
    path = tmp_path / "bribery.ttl"
    path.write_text(HEAD + block)
    with pytest.raises(InputError, match=words):
        load_ontology(path)
