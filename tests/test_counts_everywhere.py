"""One number of events, people, rings and claims, whatever format people take them out in."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from typing import Any, NamedTuple

import networkx as nx
import openpyxl
import pyarrow.parquet
import pyoxigraph as ox
import pytest
from lxml import html
from stories import Story, dorvale, store_of

from ringtrace.graph.exports import EXPORTS, Options, Source, export
from ringtrace.ontology import PREFIXES, load_ontology


class Counts(NamedTuple):
    """What a format holds; None where it is not made to tell.

    events: happenings. people: told of in a claim, not only quoted. linked: claims on events and
    roles, which networks draw. claims: all of them.
    """

    events: int | None = None
    people: int | None = None
    rings: int | None = None
    linked: int | None = None
    claims: int | None = None


def stories() -> list[Story]:
    second = Story(
        "lund.txt",
        "Police in Lund arrested Vera Holm, 41, on Monday. The Skog gang bought two girls. "
        "Last year 300 girls were rescued in the country.",
        "2019-05-02",
    )
    police, vera = second.who("Agency", "Police in Lund"), second.who("Person", "Vera Holm")
    second.event("arrest", "Police in Lund arrested Vera Holm, 41, on Monday", "arrested",
                 agent=police, target=vera)  # fmt: skip
    second.age("41", vera, 41)
    second.event("purchase", "The Skog gang bought two girls", "bought",
                 agent=second.who("Ring", "The Skog gang"), target=second.who("Group", "two girls"),
                 count=(2, 2, "two"))  # fmt: skip
    second.event("rescue", "Last year 300 girls were rescued in the country", "rescued",
                 target=second.who("Group", "300 girls"), stat=True)  # fmt: skip
    return [dorvale(), second]


# By hand. Dorvale: rescue, purchase, transport, sale (once asserted, once denied), arrest,
# conviction, abduction, reunion are 8 events in 9 claims; a role, a status, an age, a role in the case
# are 4 claims more. Lund: 2 events, an age, a statistic. People: Ilka Varn, Tomas Reke, Mina Sol; Vera Holm.
EXPECTED = Counts(events=10, people=4, rings=2, linked=12, claims=17)


def of_rdf(form: ox.RdfFormat) -> Callable[[Any], Counts]:
    def count(text: Any) -> Counts:
        rt = PREFIXES["rt"]
        store = ox.Store()
        store.load(text.encode(), form)
        ask = f"""PREFIX rt: <{rt}> PREFIX org: <{PREFIXES["org"]}> SELECT
          (COUNT(DISTINCT ?happening) AS ?events) (COUNT(DISTINCT ?person) AS ?people)
          (COUNT(DISTINCT ?ring) AS ?rings) (COUNT(DISTINCT ?claim) AS ?claims)
        WHERE {{ ?claim rt:statedIn ?article .
          OPTIONAL {{ ?claim rt:happening ?happening }}
          OPTIONAL {{ ?claim rt:agent|rt:target|rt:recipient|rt:about|org:member ?person . ?person a rt:Person }}
          OPTIONAL {{ ?claim ?slot ?ring . ?ring a rt:Ring }} }}"""
        answer: Any = store.query(ask, use_default_graph_as_union=True)
        (row,) = answer
        events, people, rings, claims = (int(value.value) for value in row)
        return Counts(events, people, rings, claims=claims)

    return count


def of_nodes(kinds: list[str], claims: set[str]) -> Counts:
    return Counts(kinds.count("Event"), kinds.count("Person"), kinds.count("Ring"), len(claims))


def of_network(read: Callable[[str], Any]) -> Callable[[Any], Counts]:
    def count(text: Any) -> Counts:
        network = read(text)
        kinds = [d["kind"] for _, d in network.nodes(data=True)]
        return of_nodes(kinds, {d["claim"] for *_, d in network.edges(data=True)})

    return count


def of_csv(parts: Any) -> Counts:
    rows = {n: list(csv.DictReader(io.StringIO(p))) for n, p in parts.items()}
    edges = {r["claim"] for r in rows["edges.csv"]}
    told = of_nodes([r["kind"] for r in rows["nodes.csv"]], edges)
    return told._replace(claims=len({r["claim"] for r in rows["claims.csv"]}))


def of_cypher(text: Any) -> Counts:
    kinds = re.findall(r"^CREATE \(:Node:(\w+) ", text, re.MULTILINE)
    return of_nodes(kinds, set(re.findall(r'claim: "([^"]*)"', text)))


def of_records(rows: list[dict[str, Any]]) -> Counts:
    """A denial is a record of its own beside its event; statistics are about no case."""
    kinds = [r["record"] for r in rows if r.get("status") != "denied" and not r.get("stat")]
    return Counts(kinds.count("event"), kinds.count("person"), kinds.count("ring"))


def of_workbook(data: Any) -> Counts:
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheets = {s.title: list(s.iter_rows(values_only=True)) for s in book}
    head, *events = sheets["events"]
    kept = [r for r in events if r[head.index("status")] != "denied" and not r[head.index("stat")]]
    people, rings, claims = (len(sheets[n]) - 1 for n in ("people", "rings", "claims"))
    return Counts(len(kept), people, rings, claims=claims)


def of_ftm(text: Any) -> Counts:
    entities = [json.loads(line) for line in text.splitlines()]
    schemas = [e["schema"] for e in entities]
    claims = sum(schemas.count(s) for s in ("Event", "Membership", "Note"))
    return Counts(
        people=schemas.count("Person"), rings=schemas.count("Organization"), claims=claims
    )


def of_geojson(text: Any) -> Counts:
    features = [f["properties"]["feature"] for f in json.loads(text)["features"]]
    return Counts(events=features.count("event"))


def of_dossier(text: Any) -> Counts:
    page = html.fromstring(text)

    def number(tag: str, name: str) -> int:
        return len(page.xpath(f"//{tag}[contains(concat(' ', @class, ' '), ' {name} ')]"))

    return Counts(
        number("section", "fact"), number("tr", "person"), number("tr", "ring"),
        claims=number("li", "claim"),
    )  # fmt: skip


def of_markdown(text: Any) -> Counts:
    return Counts(text.count("\n### "), claims=len(re.findall(r"^\[\^\d+\]: ", text, re.MULTILINE)))


COUNTED: dict[str, Callable[[Any], Counts]] = {
    "records": lambda text: of_records([json.loads(line) for line in text.splitlines()]),
    "csv": of_csv,
    "trig": of_rdf(ox.RdfFormat.TRIG),
    "turtle": of_rdf(ox.RdfFormat.TURTLE),
    "nquads": of_rdf(ox.RdfFormat.N_QUADS),
    "jsonld": of_rdf(ox.RdfFormat.JSON_LD),
    "graphml": of_network(lambda text: nx.parse_graphml(text, force_multigraph=True)),
    "gexf": of_network(lambda text: nx.read_gexf(io.BytesIO(text.encode()))),
    "cypher": of_cypher,
    "ftm": of_ftm,
    "xlsx": of_workbook,
    "parquet": lambda data: of_records(pyarrow.parquet.read_table(io.BytesIO(data)).to_pylist()),
    "geojson": of_geojson,
    "dossier": of_dossier,
    "dossier-md": of_markdown,
    "workspace": lambda parts: of_rdf(ox.RdfFormat.N_QUADS)(parts["graph.nq"]),
    "htcds": lambda text: Counts(),  # victims alone; test_exports.py counts them
}


@pytest.fixture(scope="module")
def source() -> Source:
    return Source(store_of(stories()), load_ontology())


@pytest.mark.parametrize("name", EXPORTS)
def test_the_same_counts_in_every_export(source: Source, name: str) -> None:
    told = COUNTED[name](export(source, name, Options()))
    for what, number in told._asdict().items():
        assert number in (None, getattr(EXPECTED, what)), what
