"""The Turtle: small, closed, consistent, and what everything else takes its words from."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib import namespace as known
from stories import dorvale, store_of

from ringtrace.errors import InputError
from ringtrace.graph.ask import ask
from ringtrace.graph.build import build
from ringtrace.graph.store import Store
from ringtrace.nouns import SLOTS, CaseRole, ClaimStatus, LegalStatusName, Qualifier
from ringtrace.ontology import PREFIXES, RT, Ontology, load_ontology
from ringtrace.ontology.context import context
from ringtrace.ontology.load import local
from ringtrace.ontology.namespaces import ontology_graph, ontology_text

_RT = PREFIXES["rt"]
ONTOLOGY = load_ontology()
GRAPH = ontology_graph()
KINDS = sorted(ONTOLOGY.kinds)


def own(graph: Graph) -> set[str]:
    """Terms of the rt: namespace anywhere in a graph."""
    return {
        str(t)[len(_RT) :]
        for triple in graph
        for t in triple
        if isinstance(t, URIRef) and str(t).startswith(_RT)
    }


def shapes() -> Graph:
    return Graph().parse(data=ontology_text("shapes.ttl"), format="turtle")


def declared() -> set[str]:
    return {str(s)[len(_RT) :] for s in GRAPH.subjects(RDF.type) if str(s).startswith(_RT)}


def test_the_namespace_is_closed() -> None:
    assert RT["Rescue"] == URIRef(_RT + "Rescue")
    with pytest.raises(KeyError, match="no term rt:Resuce"):
        RT["Resuce"]


@pytest.mark.parametrize("graph", [GRAPH, shapes()], ids=["ontology", "shapes"])
def test_every_term_that_is_used_is_declared(graph: Graph) -> None:
    assert own(graph) - declared() == set()


def test_build_uses_declared_terms_only() -> None:
    story = dorvale()
    used = {
        str(t).strip("<>")[len(_RT) :]
        for quad in build(story.article, story.claims, ONTOLOGY)
        for t in (quad.predicate, quad.object)
        if str(t).startswith("<" + _RT)
    }
    assert used - declared() == set()


def test_terms_of_other_vocabularies_exist() -> None:
    story = dorvale()
    data = {quad.predicate.value for quad in build(story.article, story.claims, ONTOLOGY)}
    closed = (known.PROV, known.ORG, known.SDO, known.SKOS, known.TIME, known.OWL, known.RDFS)
    terms = {str(t) for triple in GRAPH for t in triple if isinstance(t, URIRef)} | data
    wrong = [
        t for t in terms for ns in closed if t.startswith(str(ns)) and t != str(ns)
        and URIRef(t) not in ns and t != str(ns).rstrip("#/")
    ]  # fmt: skip
    assert wrong == []


def test_no_word_is_both_the_name_and_a_trigger() -> None:
    """SKOS S13: one literal is not the preferred and a hidden label of one thing."""
    hidden = {(s, o) for p in (SKOS.hiddenLabel, RT["verb"], RT["noun"]) for s, o in GRAPH.subject_objects(p)}  # fmt: skip
    assert hidden & set(GRAPH.subject_objects(SKOS.prefLabel)) == set()


@pytest.mark.parametrize(
    ("noun", "name"),
    [(Qualifier, "Qualifier"), (ClaimStatus, "ClaimStatus"), (LegalStatusName, "LegalStatus"),
     (CaseRole, "CaseRole")],
)  # fmt: skip
def test_the_nouns_and_the_turtle_know_the_same_words(noun: object, name: str) -> None:
    words = {
        str(o)
        for s in GRAPH.subjects(RDF.type, URIRef(_RT + name))
        for o in GRAPH.objects(s, SKOS.notation)
    }
    assert words == set(get_args(noun))


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_a_name_a_trigger_and_slots_that_can_be_filled(kind: str) -> None:
    found = ONTOLOGY.kinds[kind]
    assert found.label and found.notation == kind
    assert found.verbs or found.nouns or found.middle_verbs
    values = {"price": "Price", "when": "Interval", "sentence": "Sentence"}
    for slot in found.slots:
        assert slot.fills in (*SLOTS, *values)
        assert slot.positions and slot.fillers
        for filler in slot.fillers:
            above = values.get(slot.fills, "Referent")
            assert ONTOLOGY.is_a(filler, above), f"{kind}: rt:{filler} is no rt:{above}"


def test_kinds_that_share_a_verb_differ_in_what_may_fill_them() -> None:
    """ "seize" people or goods: the target tells which; "return" someone or to somewhere."""
    shared = [
        (verb, a, b)
        for a in KINDS
        for b in KINDS
        if a < b
        for verb in {*ONTOLOGY.kinds[a].verbs} & {*ONTOLOGY.kinds[b].verbs}
        if frames(ONTOLOGY, a) == frames(ONTOLOGY, b)
    ]
    assert shared == []


def frames(ontology: Ontology, kind: str) -> set[tuple[str, str, str]]:
    return {(s.fills, p, f) for s in ontology.kinds[kind].slots for p in s.positions for f in s.fillers}  # fmt: skip


@pytest.mark.parametrize(
    "term",
    sorted({str(t) for k in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property)
            for t in GRAPH.subjects(RDF.type, k)}),
    ids=local,
)  # fmt: skip
def test_every_class_and_property_says_what_it_is(term: str) -> None:
    assert str(GRAPH.value(URIRef(term), RDFS.comment) or "").endswith(".")


BLOCK = """@prefix rt: <https://w3id.org/ringtrace/ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
rt:Escape a rt:EventKind ; rdfs:subClassOf rt:EventClaim ;
    skos:prefLabel "Escape"@en ; skos:notation "escape" ; rt:verb "escape"@en ; rt:noun "escape"@en ;
    rt:slot [ rt:fills rt:target ; rt:position "subject" ; rt:filler rt:Person ; rt:fillerRole rt:victim ] .
"""


def test_one_block_of_turtle_is_a_kind_for_reading_and_for_questions(tmp_path: Path) -> None:
    path = tmp_path / "escape.ttl"
    path.write_text(BLOCK, "utf-8")
    kind = load_ontology(path).kinds["escape"]
    assert (kind.name, kind.verbs, kind.crime) == ("Escape", ("escape",), False)
    assert [s.filler_role for s in kind.slots if s.fills == "target"] == ["victim"]
    assert {"target", "place", "when"} <= {s.fills for s in kind.slots}  # two are inherited
    assert "escape" not in ONTOLOGY.kinds
    for extra, rows in (([], 0), ([path], 3)):
        assert len(ask(Store(ontology=extra), "frames", {"kind": "escape"}).rows) == rows


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda t: t.replace('skos:notation "escape" ;', ""), "rt:Escape has no skos:notation"),
        (lambda t: t.replace('rt:verb "escape"@en ; rt:noun "escape"@en ;', ""), "has no trigger"),
        (lambda t: t.replace("rt:EventKind ;", "rt:EventKind"), "not Turtle"),
    ],
)
def test_a_block_that_lacks_something_is_refused(
    tmp_path: Path, change: Callable[[str], str], message: str
) -> None:
    path = tmp_path / "escape.ttl"
    path.write_text(change(BLOCK), "utf-8")
    with pytest.raises(InputError, match=message):
        load_ontology(path)
    with pytest.raises(InputError, match=message):
        Store(ontology=[path])


def test_the_context_is_made_from_the_turtle() -> None:
    assert ontology_text("context.jsonld") == context(), "run make docs"


def test_short_json_is_the_same_graph() -> None:
    document = {
        **json.loads(ontology_text("context.jsonld")),
        "@id": "https://example.org/a#rescue-9",
        "@type": "Rescue",
        "status": "asserted",
        "agent": "https://example.org/a#agency-0",
        "when": {
            "@id": "https://example.org/a#when-3", "@type": "Interval", "edtf": "2011-11/..",
            "earliest": "2011-11-01", "asWritten": "since November 2011",
        },
    }  # fmt: skip
    turtle = """
        @prefix rt: <https://w3id.org/ringtrace/ns#> .
        @prefix a: <https://example.org/a#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        @prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
        a:rescue-9 a rt:Rescue ; rt:status rt:asserted ; rt:agent a:agency-0 ; rt:when a:when-3 .
        a:when-3 a rt:Interval ; rt:edtf "2011-11/.."^^edtf:EDTF ; rt:asWritten "since November 2011" ;
            rt:earliest "2011-11-01"^^xsd:date ."""
    assert set(Graph().parse(data=json.dumps(document), format="json-ld")) == set(
        Graph().parse(data=turtle, format="turtle")
    )


def test_the_context_has_a_name_for_every_property_of_a_graph() -> None:
    names = json.loads(ontology_text("context.jsonld"))["@context"]
    said = {t["@id"] if isinstance(t, dict) else t for t in names.values()}
    used = {str(q.predicate.value) for q in store_of([dorvale()]).quads()}
    for iri in used:
        short = next(f"{n}:{iri[len(b) :]}" for n, b in PREFIXES.items() if iri.startswith(b))
        assert short in said or iri.startswith((_RT, PREFIXES["rdf"])) or short in BARE, short


# Written with their prefix: no short name is worth it.
BARE = {"schema:inLanguage"}


def test_notations_of_kinds_are_unlike() -> None:
    notations = [str(n) for k in ONTOLOGY.kinds.values() for n in GRAPH.objects(URIRef(_RT + k.name), SKOS.notation) if isinstance(n, Literal) and n.datatype is None]  # fmt: skip
    assert len(notations) == len(set(notations)) == len(KINDS)
