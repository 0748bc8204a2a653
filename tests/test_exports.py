"""Exports read back by the libraries that people would read them with."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import followthemoney
import networkx as nx
import openpyxl
import pandas
import pyarrow.parquet
import pyoxigraph as ox
import pytest
import rdflib
from stories import Story, dorvale, leaks, store_of

from ringtrace.errors import RingtraceError, UsageError
from ringtrace.graph.exports import EXPORTS, Options, Source, export, write
from ringtrace.graph.optional import library
from ringtrace.graph.review import Decision, replay
from ringtrace.graph.store import Store
from ringtrace.nouns import Event
from ringtrace.ontology import PREFIXES, load_ontology


def text_of(store: Store, name: str, **options: Any) -> str:
    content = export(Source(store, load_ontology()), name, Options(**options))
    assert isinstance(content, str)
    return content


def tables(store: Store, **options: Any) -> dict[str, list[dict[str, str]]]:
    content = export(Source(store, load_ontology()), "csv", Options(**options))
    assert isinstance(content, dict)
    return {
        name: list(csv.DictReader(io.StringIO(part if isinstance(part, str) else part.decode())))
        for name, part in content.items()
    }


@pytest.fixture(scope="module")
def store() -> Store:
    return store_of([dorvale()])


@pytest.mark.parametrize("name", EXPORTS)
def test_every_export_is_described_and_the_same_every_time(store: Store, name: str) -> None:
    assert EXPORTS[name].summary
    source = Source(store, load_ontology())
    assert export(source, name, Options()) == export(source, name, Options())


def test_the_same_bytes_from_another_process_with_another_hash_seed() -> None:
    code = (
        "import sys; from hashlib import sha256; from stories import dorvale, store_of;"
        "from ringtrace.graph.exports import *; from ringtrace.ontology import load_ontology;"
        "s = Source(store_of([dorvale()]), load_ontology());"
        "print({n: sha256(repr(export(s, n, Options())).encode()).hexdigest() for n in EXPORTS})"
    )
    paths = [Path(__file__).parent, *filter(None, [os.environ.get("PYTHONPATH")])]
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(map(str, paths))},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(found) == 1


def test_records_are_json_lines(store: Store) -> None:
    rows = [json.loads(line) for line in text_of(store, "records").splitlines()]
    assert {r["record"] for r in rows} == {"event", "ring", "person"}


@pytest.mark.parametrize(
    ("name", "parser"), [("trig", "trig"), ("nquads", "nquads"), ("jsonld", "json-ld")]
)
def test_rdf_loses_nothing(store: Store, name: str, parser: str) -> None:
    data: Any = rdflib.Dataset()
    data.parse(data=text_of(store, name), format=parser)
    plain: Any = rdflib.Dataset()
    plain.parse(data="".join(f"{q} .\n" for q in store.quads()), format="nquads")
    assert set(data.quads()) == set(plain.quads())
    assert not [q for q in data.quads() if any(isinstance(t, rdflib.BNode) for t in q)]


def test_turtle_is_the_union_of_all_graphs(store: Store) -> None:
    found = rdflib.Graph().parse(data=text_of(store, "turtle"), format="turtle")
    assert len(found) == len({q.triple for q in store.quads()})


def test_the_ontology_comes_along_on_demand(store: Store) -> None:
    without, along = text_of(store, "nquads"), text_of(store, "nquads", with_ontology=True)
    assert set(without.splitlines()) < set(along.splitlines())
    assert "ns#EventKind>" in along and "ns#EventKind>" not in without
    assert list(ox.parse(along, format=ox.RdfFormat.N_QUADS))


@pytest.mark.parametrize("folded", [False, True])
@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_networks_open_in_networkx(store: Store, name: str, folded: bool) -> None:
    text = text_of(store, name, folded=folded)
    if name == "graphml":
        network: Any = nx.parse_graphml(text, force_multigraph=True)
    else:
        network = nx.read_gexf(io.BytesIO(text.encode()))
    kinds = {d["kind"] for _, d in network.nodes(data=True)}
    assert ("Event" in kinds) is not folded
    for *_, data in network.edges(data=True):
        assert {"slot", "status", "review", "quote", "file", "claim"} <= set(data)


def test_gexf_has_dates_as_intervals_and_no_time_of_day(store: Store) -> None:
    text = text_of(store, "gexf")
    assert 'mode="dynamic"' in text and 'timeformat="date"' in text
    assert 'start="2020-06-01" end="2020-06-30"' in text or 'start="2020-06-01"' in text
    assert "lastmodified" not in text
    read = nx.read_gexf(io.BytesIO(text.encode()))
    assert all({"color", "size"} <= data["viz"].keys() for _, data in read.nodes(data=True))


def test_csv_tables_hang_together(store: Store) -> None:
    found = tables(store)
    ids = {row["id"] for row in found["nodes.csv"]}
    assert {r["from"] for r in found["edges.csv"]} | {r["to"] for r in found["edges.csv"]} <= ids
    claims = {row["claim"] for row in found["claims.csv"]}
    assert {row["claim"] for row in found["edges.csv"]} <= claims
    assert {row["review"] for row in found["claims.csv"]} == {"unreviewed"}
    sale = next(r for r in found["nodes.csv"] if r["event"] == "sale")
    assert (sale["price_min"], sale["denied_by"]) == ("18000.0", "A lawyer")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(start: str) -> None:
    story = Story("f.txt", f"{start}cmd was freed by police.")
    who = story.who("Person", f"{start}cmd")
    story.event("rescue", f"{start}cmd was freed by police", "freed", target=who)
    for rows in tables(store_of([story])).values():
        for row in rows:
            assert not [v for v in row.values() if v.startswith(start)]


def test_the_workbook_has_a_sheet_a_kind_with_filters_links_and_no_formula() -> None:
    story = dorvale()
    odd = Story("odd.txt", "=cmd was freed by police.")
    odd.event("rescue", "=cmd was freed by police", "freed", target=odd.who("Person", "=cmd"))
    content = export(Source(store_of([story, odd]), load_ontology()), "xlsx", Options())
    assert isinstance(content, bytes)
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["events", "rings", "people", "claims"]
    for sheet in book:
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref
        assert not [c for row in sheet for c in row if c.data_type == "f"]
    rows = list(book["events"].iter_rows(values_only=True))
    purchase = next(r for r in rows if r[0] == "purchase")
    assert purchase[rows[0].index("price_max")] == 6000
    assert purchase[rows[0].index("status")] == "asserted"
    heads, *claims = book["claims"].iter_rows(values_only=True)
    assert all(isinstance(claim[heads.index("start")], int) for claim in claims)
    assert any(c.hyperlink for row in book["events"] for c in row)


def test_parquet_holds_the_records(store: Store) -> None:
    content = export(Source(store, load_ontology()), "parquet", Options())
    assert isinstance(content, bytes)
    assert len(pandas.read_parquet(io.BytesIO(content)).query("record == 'event'")) == 9
    rows = pyarrow.parquet.read_table(io.BytesIO(content)).to_pylist()
    records = [json.loads(line) for line in text_of(store, "records").splitlines()]
    assert [r["id"] for r in rows] == [r["id"] for r in records]
    rescue = next(r for r in rows if r["type"] == "rescue")
    assert (rescue["count_min"], rescue["target"], rescue["age"]) == (12, ["children"], None)


def test_followthemoney_takes_every_entity_and_every_reference(store: Store) -> None:
    entities: list[Any] = [
        followthemoney.model.get_proxy(json.loads(x)) for x in text_of(store, "ftm").splitlines()
    ]
    known = {e.id: e for e in entities}
    for entity in entities:
        entity.schema.validate(entity.to_dict())
        assert not (entity.schema.is_a("Thing") and entity.get("topics")), "brands nobody"
        for prop in entity.iterprops():
            if prop.type.name == "entity":
                for other in entity.get(prop):
                    assert known[other].schema.is_a(prop.range)
    events = [e for e in entities if e.schema.name == "Event"]
    claims = [c for c in dorvale().claims if isinstance(c.statement, Event)]
    assert len(events) == len(claims)
    sold = sorted(e.first("summary") for e in events if "sale" in e.get("keywords"))
    assert [s.split("]")[0] for s in sold] == [
        "[asserted; unreviewed; the article",
        "[denied; unreviewed; A lawyer",
    ]


def moved() -> Story:
    """A sale, a transport over the date line, and a rescue in a place that no gazetteer knows."""
    story = Story(
        "g.txt",
        "The gang took two girls, 9 and 11, in Osk. The gang sold the girls in Lund. A driver moved "
        "the girls from Suva to Apia. Police freed Mina Sol, 7, in Nowhere. He denied a sale in Brno.",
        "2020-02-03",
    )
    gang = story.who("Ring", "The gang")
    girls = story.who("Group", "two girls", "the girls", role="victim")
    mina = story.who("Person", "Mina Sol", role="victim")
    story.event("abduction", "The gang took two girls, 9 and 11, in Osk", "took", agent=gang,
                target=girls, place=story.who("Place", "Osk", at=(50.0, 14.0)),
                count=(2, 2, "two"))  # fmt: skip
    sale = story.event("sale", "The gang sold the girls in Lund", "sold", agent=gang, target=girls,
                       place=story.who("Place", "Lund", at=(55.7, 13.2)))  # fmt: skip
    story.event("transport", "A driver moved the girls from Suva to Apia", "moved", target=girls,
                agent=story.who("Person", "A driver"),
                origin=story.who("Place", "Suva", at=(-18.0, 178.0)),
                destination=story.who("Place", "Apia", at=(-14.0, -172.0)))  # fmt: skip
    story.event("rescue", "Police freed Mina Sol, 7, in Nowhere", "freed", target=mina,
                place=story.who("Place", "Nowhere"),
                when=("2020-02-01", "2020-02-01", "Nowhere"))  # fmt: skip
    story.age("Mina Sol, 7", mina, 7)
    story.event("sale", "He denied a sale in Brno", "sale", agent=gang, status="denied",
                place=story.who("Place", "Brno", at=(49.2, 16.6)), happening=sale)  # fmt: skip
    return story


def test_geojson_has_events_at_their_places_and_routes_between_them() -> None:
    found = json.loads(text_of(store_of([moved()]), "geojson"))
    assert found["type"] == "FeatureCollection"
    events = {
        f["properties"]["event"]: f
        for f in found["features"]
        if f["properties"]["feature"] == "event"
    }
    assert events["abduction"]["geometry"] == {"type": "Point", "coordinates": [14.0, 50.0]}
    assert events["sale"]["geometry"]["coordinates"] == [13.2, 55.7], "a denial puts it nowhere"
    assert events["rescue"]["geometry"] is None
    assert events["rescue"]["properties"]["place"] == "Nowhere"
    assert events["transport"]["geometry"]["type"] == "MultiPoint"
    routes = {
        f["properties"]["basis"]: f
        for f in found["features"]
        if f["properties"]["feature"] == "route"
    }
    assert routes["concluded"]["geometry"] == {
        "type": "LineString",
        "coordinates": [[14.0, 50.0], [13.2, 55.7]],
    }
    # Suva to Apia is 10 degrees over the date line, of which 2 before it: 4 * 2/10 = 0.8 up
    assert routes["said"]["geometry"] == {
        "type": "MultiLineString",
        "coordinates": [[[178.0, -18.0], [180.0, -17.2]], [[-180.0, -17.2], [-172.0, -14.0]]],
    }
    assert len({f["id"] for f in found["features"]}) == len(found["features"])


def test_networks_carry_the_position_of_places() -> None:
    network: Any = nx.parse_graphml(text_of(store_of([moved()]), "graphml"), force_multigraph=True)
    places = {d["label"]: d for _, d in network.nodes(data=True) if d["kind"] == "Place"}
    assert (places["Lund"]["latitude"], places["Lund"]["longitude"]) == (55.7, 13.2)
    assert "latitude" not in places["Nowhere"]


def test_victims_in_the_words_of_the_standard_without_names() -> None:
    text = text_of(store_of([moved()]), "htcds")
    assert not leaks(text, "mina"), "not even where names are shown"
    rows = {r["rt_Kind"]: r for r in csv.DictReader(io.StringIO(text))}
    girls, mina = rows["group"], rows["person"]
    assert girls["prs_Gender"] == "Feminine" and mina["prs_Gender"] == "NonSpecifiedUnknown"
    assert {r["vic_TraffickingStatus"] for r in rows.values()} == {"PossibleVictimOfTrafficking"}
    assert (girls["vic_MethodOfRecruitment"], girls["vic_LocationOfRecruitment"]) == (
        "Other",
        "Osk",
    )
    assert (girls["rt_CountMin"], girls["rt_CountMax"], mina["rt_CountMin"]) == ("2", "2", "1")
    assert (mina["rt_Age"], mina["rt_Events"], mina["rt_Earliest"]) == ("7", "rescue", "2020-02-01")
    assert girls["rt_Events"] == "abduction; sale; transport"


def test_cypher_escapes_what_could_end_a_string() -> None:
    name = '"}) DETACH DELETE n // \\'
    story = Story("c.txt", f"Police freed {name} today.")
    story.event("rescue", f"Police freed {name} today", "freed", target=story.who("Person", name))
    text = text_of(store_of([story]), "cypher")
    assert f"label: {json.dumps(name)}" in text
    assert all(line.endswith(";") for line in text.splitlines())


def test_accepted_keeps_accepted_claims_only() -> None:
    story = dorvale()
    store = store_of([story])
    key = next(c.key for c in story.claims if c.key.startswith("transport"))
    replay(
        store, [Decision(action="accept", subject=story.iri(key), author="A", time="2020-03-05")]
    )
    assert [r["claim"] for r in tables(store, accepted=True)["claims.csv"]] == [story.iri(key)]
    assert {r["claim"] for r in tables(store, accepted=True)["edges.csv"]} == {story.iri(key)}
    graph = rdflib.Graph().parse(data=text_of(store, "turtle", accepted=True), format="turtle")
    stated = rdflib.URIRef(PREFIXES["rt"] + "statedIn")
    assert [str(s) for s in graph.subjects(stated)] == [story.iri(key)]


def test_the_same_claims_and_events_everywhere(store: Store) -> None:
    """One number of claims and of happenings in RDF, CSV, records and networks."""
    graph = rdflib.Graph().parse(data=text_of(store, "turtle"), format="turtle")
    stated = rdflib.URIRef(PREFIXES["rt"] + "statedIn")
    found = tables(store)
    assert {str(s) for s in graph.subjects(stated)} == {r["claim"] for r in found["claims.csv"]}
    events = [r for r in found["nodes.csv"] if r["kind"] == "Event"]
    happenings = set(graph.objects(None, rdflib.URIRef(PREFIXES["rt"] + "happening")))
    records = [json.loads(line) for line in text_of(store, "records").splitlines()]
    denied = [r for r in records if r.get("status") == "denied"]
    assert len(events) == len(happenings)
    assert len(events) == sum(r["record"] == "event" for r in records) - len(denied)
    for name in ("graphml", "gexf"):
        assert text_of(store, name).count(">Event<") + text_of(store, name).count('"Event"') == len(
            events
        )


@pytest.mark.parametrize("name", EXPORTS)
def test_an_empty_store_exports_an_empty_file(name: str) -> None:
    assert export(Source(Store(), load_ontology()), name, Options()) is not None


def test_an_unknown_format_is_told_with_the_known_ones(store: Store) -> None:
    with pytest.raises(UsageError, match="graphml"):
        export(Source(store, load_ontology()), "graphm", Options())


@pytest.mark.parametrize("name", EXPORTS)
def test_files_and_folders_are_written(store: Store, tmp_path: Path, name: str) -> None:
    write(export(Source(store, load_ontology()), name, Options()), tmp_path / name)
    assert (tmp_path / name).is_dir() is (EXPORTS[name].form == "folder")


def test_a_missing_library_is_told_with_the_line_that_installs_it() -> None:
    with pytest.raises(RingtraceError, match=r"pip install 'ringtrace\[nothing\]'"):
        library("no_such_library", "nothing")
