"""Places: names to what they mean on the map, with what is ambiguous kept."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox
import pytest
from spacy.language import Language

from ringtrace.graph.build import build
from ringtrace.ingest import load
from ringtrace.ingest.claims import extract
from ringtrace.ingest.gazetteer.located import Locator
from ringtrace.ingest.gazetteer.places import locate
from ringtrace.ingest.parsed import Doc
from ringtrace.nouns import Article, Event, Location
from ringtrace.ontology import PREFIXES, load_ontology

MENTIONS = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "places.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
FLOOR = 0.95  # right first candidate; measured figures stand in docs


@pytest.mark.parametrize(
    ("name", "id", "kind", "country", "admin"),
    [
        ("Yunnan", 1785694, "admin1", "CN", "Yunnan"),
        ("Yunnan province", 1785694, "admin1", "CN", "Yunnan"),
        ("YUNNAN PROVINCE", 1785694, "admin1", "CN", "Yunnan"),
        ("the province of Yunnan", 1785694, "admin1", "CN", "Yunnan"),
        ("Shandong provinces", 1796328, "admin1", "CN", "Shandong"),
        ("Wenshan prefecture", 1791424, "admin2", "CN", "Yunnan"),
        ("Zhuang-Miao Autonomous Prefecture of Wenshan", 1791424, "admin2", "CN", "Yunnan"),
        ("Wenshan Zhuang and Miao Autonomous Prefecture", 1791424, "admin2", "CN", "Yunnan"),
        ("Bắc Hà", 1591522, "city", "VN", "Lào Cai"),
        ("Bac Ha", 1591522, "city", "VN", "Lào Cai"),
        ("Kolkata", 1275004, "city", "IN", "West Bengal"),
        ("Calcutta", 1275004, "city", "IN", "West Bengal"),
        ("Kaduna State", 2335722, "admin1", "NG", "Kaduna"),
        ("Niger State", 2328925, "admin1", "NG", "Niger"),
        ("Niger", 2440476, "country", "NE", None),
        ("Mexico City", 3530597, "city", "MX", "Mexico City"),
        ("the United States", 6252001, "country", "US", None),
        ("U.S.", 6252001, "country", "US", None),
    ],
)
def test_variants_of_a_name(name: str, id: int, kind: str, country: str, admin: str | None) -> None:
    best = locate(name)[0]
    assert (best.id, best.kind, best.country, best.admin) == (id, kind, country, admin)


@pytest.mark.parametrize(
    ("name", "context", "country"),
    [
        ("Georgia", (), "GE"),
        ("Georgia", ("Atlanta",), "US"),
        ("Georgia", ("U.S.",), "US"),
        ("Niger", ("Nigerian",), "NG"),
        ("Punjab", ("Lahore",), "PK"),
        ("Punjab", ("Indian",), "IN"),
        ("Odessa, Texas", (), "US"),
    ],
)
def test_context_decides(name: str, context: tuple[str, ...], country: str) -> None:
    assert locate(name, context)[0].country == country


def test_ambiguity_is_kept() -> None:
    assert [c.country for c in locate("Hyderabad")] == ["IN", "PK"]


def test_what_the_text_says_ends_the_ambiguity() -> None:
    assert [c.country for c in locate("Hyderabad, Sindh")] == ["PK"]
    assert [c.country for c in locate("Hyderabad", ["Karachi"])] == ["PK"]


@pytest.mark.parametrize("name", ["Kaduna", "Dubai", "Bangkok", "Cox's Bazar"])
def test_town_and_its_own_province_are_one_place(name: str) -> None:
    assert len(locate(name, ["Nigerian", "Emirati", "Thai", "Bangladeshi"])) == 1


def test_coordinates() -> None:
    best = locate("Kunming")[0]
    assert (round(best.latitude), round(best.longitude)) == (25, 103)


@pytest.mark.parametrize("name", ["", "Xyzzyville", "the", "Province", ", "])
def test_unknown_names_have_no_place(name: str) -> None:
    assert locate(name) == []


def test_mentions_in_sentences(nlp: Language) -> None:
    wrong = []
    for mention, country, admin, sentence in MENTIONS:
        found = _located(nlp, mention, sentence)
        first = [(f.country, f.admin if admin != "-" else "-") for f in found[:1]]
        if first != [(country, admin)]:
            wrong.append((mention, country, first))
    assert len(MENTIONS) >= 150
    assert 1 - len(wrong) / len(MENTIONS) >= FLOOR, wrong


def _located(nlp: Language, mention: str, sentence: str) -> tuple[Location, ...]:
    doc = Doc(nlp(sentence))
    found = re.search(rf"\b{re.escape(mention)}(?!\w)", sentence)
    assert found
    span = doc.char_span(*found.span(), alignment_mode="expand")
    assert span
    return Locator(doc).locations(span.start, span.end)


def test_places_of_an_article_are_in_its_graph() -> None:
    rows = _entries(
        "Indian police freed six boys in Hyderabad on Monday. They were taken from a mill."
    )
    assert rows == [("Hyderabad", "gazetteerEntry", "IN", "Telangāna", "17.38")]


def test_ambiguous_place_of_an_article_keeps_what_it_may_mean() -> None:
    rows = _entries("Police freed six boys in Hyderabad on Monday.")
    assert [(link, country) for _, link, country, _, _ in rows] == [
        ("gazetteerAlternative", "PK"),
        ("gazetteerEntry", "IN"),
    ]


def _entries(text: str) -> list[tuple[str, ...]]:
    ontology = load_ontology()
    article = Article(text=text, file="a.txt", digest="0" * 64, published="2021-03-10")
    store = ox.Store()
    store.extend(build(article, extract(load()(text), article, ontology), ontology))
    names = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    found = store.query(
        names
        + """SELECT ?label ?link ?country ?admin ?latitude WHERE { GRAPH ?g {
        ?place a rt:Place ; rdfs:label ?label ; ?link ?entry .
        ?entry gn:countryCode ?country ; schema:addressRegion ?admin ; schema:latitude ?latitude
        } } ORDER BY ?label ?link"""
    )
    assert isinstance(found, ox.QuerySolutions)
    rows = [tuple(str(v.value) for v in row) for row in found]
    return [(label, link.split("#")[1], *rest) for label, link, *rest in rows]


def test_a_town_is_not_the_province_named_beside_it(nlp: Language) -> None:
    text = "Police rescued nine girls in Zhoukou, Henan province, on Monday."
    article = Article(text=text, file="a.txt", digest="0" * 64, published="2019-03-12")
    claims = extract(nlp(text), article, load_ontology())
    (rescue,) = (c.statement for c in claims if isinstance(c.statement, Event))
    (town,) = (mention.referent for mention in rescue.place)
    assert town is not None and (town.label, town.locations[0].name) == ("Zhoukou", "Zhoukou")


def test_another_spelling_of_a_town_abroad_is_not_meant() -> None:
    assert [place.name for place in locate("Lassa")] == ["Lhasa"]
    assert not locate("Lassa, Borno State")
