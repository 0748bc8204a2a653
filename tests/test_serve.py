"""The live server, asked over real HTTP by the clients that its users have."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pandas
import pyoxigraph as ox
import pytest
from rdflib import Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from servers import running
from SPARQLWrapper import JSON, SPARQLWrapper

from ringtrace.errors import UsageError
from ringtrace.graph.serve import make_app
from ringtrace.graph.serve.app import Question, Source
from ringtrace.nouns import Table

W3C = Path(
    os.environ.get("RINGTRACE_SHARED", Path(__file__).resolve().parents[2] / "shared")
) / "data" / "sparql11-protocol" / "protocol"  # fmt: skip
DATA = "http://kasei.us/2009/09/sparql/data/"
MANY = 400  # nodes; a cross join of four is a runaway


def fill(store: ox.Store) -> None:
    kind, label = ox.NamedNode("https://x.org/kind"), ox.NamedNode("https://x.org/label")
    graph = ox.NamedNode("https://x.org/g")
    for n in range(MANY):
        node = ox.NamedNode(f"https://x.org/n{n}")
        store.add(ox.Quad(node, kind, ox.NamedNode("https://x.org/Thing"), graph))
        store.add(ox.Quad(node, label, ox.Literal(f"node {n}"), graph))
    for n in (1, 2, 3):
        name = f"data{n}.rdf"
        store.add(
            ox.Quad(
                ox.NamedNode(DATA + name),
                ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
                ox.NamedNode("http://xmlns.com/foaf/0.1/Document"),
                ox.NamedNode(DATA + name),
            )
        )
    store.flush()


def ask(question: str, params: Mapping[str, str]) -> Table:
    if question != "events":
        raise UsageError(f"no question {question!r}", fix="ask one of events")
    return Table(("kind", "count", "source"), (("rescue", 31, None),))


def claim(article: str, key: str) -> Mapping[str, object] | None:
    if key != "rescue-7":
        return None
    return {
        "key": key,
        "what": "<b>rescue</b>",
        "file": "a.txt",
        "quotes": ["police freed <i>31</i>"],
        "pieces": [{"text": "Then ", "marked": False}, {"text": "police freed", "marked": True}],
        "status": "asserted",
    }


@pytest.fixture(scope="module")
def snapshots(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The published snapshots, the current one last."""
    folder = tmp_path_factory.mktemp("published") / "one"
    store = ox.Store(str(folder))
    fill(store)
    del store
    return [folder]


def source_of(snapshots: list[Path]) -> Source:
    return Source(
        snapshot=lambda: snapshots[-1],
        page=lambda: "<!doctype html><title>page</title>",
        questions=(Question("events", "What happened?", (("kind", "word"),), "SELECT"),),
        ask=ask,
        claims=lambda: b'[{"claim": "https://x.org/a#rescue-7"}]',
        claim=claim,
        review=lambda *_: None,
    )


@pytest.fixture(scope="module")
def server(snapshots: list[Path]) -> Iterator[str]:
    with running(make_app(source_of(snapshots), workers=2, seconds=1.5)) as address:
        yield address


COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?x <https://x.org/kind> ?k }"
RUNAWAY = (
    "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l "
    "FILTER(STRLEN(CONCAT(STR(?a), STR(?d), STR(?g), STR(?j))) = 1) }"
)


@pytest.mark.parametrize(
    ("accept", "media_type", "starts"),
    [
        ("application/sparql-results+json", "application/sparql-results+json", '{"head"'),
        ("application/sparql-results+xml", "application/sparql-results+xml", "<?xml"),
        ("text/csv", "text/csv", "n\r\n400"),
        ("text/tab-separated-values", "text/tab-separated-values", "?n\n"),
        ("*/*", "application/sparql-results+json", '{"head"'),
        ("text/html;q=0.9, text/csv;q=0.5", "text/csv", "n"),
        ("text/*", "text/csv", "n"),
    ],
)
def test_a_table_comes_in_the_format_asked_for(
    server: str, accept: str, media_type: str, starts: str
) -> None:
    got = httpx.get(f"{server}/sparql", params={"query": COUNT}, headers={"accept": accept})
    assert got.status_code == 200
    assert got.headers["content-type"].split(";")[0] == media_type
    assert got.text.startswith(starts)


@pytest.mark.parametrize("accept", ["text/turtle", "application/n-triples"])
def test_a_graph_comes_in_the_format_asked_for(server: str, accept: str) -> None:
    query = "CONSTRUCT { ?x ?p ?o } WHERE { ?x <https://x.org/label> 'node 7' ; ?p ?o }"
    got = httpx.get(f"{server}/sparql", params={"query": query}, headers={"accept": accept})
    name = "turtle" if accept == "text/turtle" else "nt"
    assert got.status_code == 200 and len(Graph().parse(data=got.text, format=name)) == 2


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({"method": "GET", "params": {"query": "SELECT * WHERE {"}}, 400),
        ({"method": "GET", "params": {"query": COUNT}, "headers": {"accept": "image/png"}}, 406),
        ({"method": "POST", "content": COUNT, "headers": {"content-type": "text/plain"}}, 415),
        ({"method": "POST", "content": COUNT}, 415),
        ({"method": "POST", "data": {"update": "CLEAR ALL"}}, 403),
        ({"method": "POST", "content": "CLEAR ALL",
          "headers": {"content-type": "application/sparql-update"}}, 403),
        ({"method": "PUT", "params": {"query": COUNT}}, 405),
        ({"method": "GET", "params": {"query": [COUNT, COUNT]}}, 400),
        ({"method": "POST", "content": b"\xff\xfe",
          "headers": {"content-type": "application/sparql-query"}}, 400),
    ],
)  # fmt: skip
def test_what_the_protocol_refuses_is_refused(
    server: str, request_: dict[str, object], status: int
) -> None:
    got = httpx.request(url=f"{server}/sparql", **request_)  # type: ignore[arg-type]
    assert got.status_code == status
    assert got.text.count("\n") == 1


def test_the_endpoint_describes_itself(server: str) -> None:
    description = Graph().parse(data=httpx.get(f"{server}/sparql").text, format="turtle")
    sd = Namespace("http://www.w3.org/ns/sparql-service-description#")
    assert (None, sd.endpoint, URIRef(f"{server}/sparql")) in description
    told = {str(f).rsplit("/", 1)[-1] for f in description.objects(None, sd.resultFormat)}
    tables = {f"SPARQL_Results_{name}" for name in ("JSON", "XML", "CSV", "TSV")}
    assert told == tables | {"Turtle", "N-Triples", "RDF_XML"}


def test_curl_asks(server: str) -> None:
    curl = shutil.which("curl")
    if curl is None:
        pytest.skip("curl is missing; to run this test: apt-get install curl")
    done = subprocess.run(
        [curl, "-s", "-H", "Accept: text/csv", "--data-urlencode", f"query={COUNT}",
         f"{server}/sparql"], check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert done.stdout.split() == ["n", "400"]


def test_sparqlwrapper_asks(server: str) -> None:
    client = SPARQLWrapper(f"{server}/sparql")
    client.setQuery(COUNT)
    client.setReturnFormat(JSON)
    found: Any = client.query().convert()
    assert found["results"]["bindings"][0]["n"]["value"] == "400"


def test_rdflib_asks(server: str) -> None:
    graph = Graph(store=SPARQLStore(f"{server}/sparql", returnFormat="json"))
    rows = list(graph.query("SELECT ?x WHERE { ?x <https://x.org/label> 'node 7' }"))
    assert [str(r[0]) for r in rows] == ["https://x.org/n7"]  # type: ignore[index]


def test_pandas_asks(server: str) -> None:
    query = "SELECT ?label WHERE { ?x <https://x.org/label> ?label } ORDER BY ?label"
    table = pandas.read_csv(
        f"{server}/sparql?query={quote(query)}", storage_options={"Accept": "text/csv"}
    )
    assert list(table.columns) == ["label"] and len(table) == MANY
    lists = pandas.read_json(f"{server}/claims.json")
    assert list(lists["claim"]) == ["https://x.org/a#rescue-7"]


def test_a_query_that_takes_too_much_memory_gets_503_and_the_next_one_works(
    snapshots: list[Path],
) -> None:
    doubled = " ".join(f"BIND(CONCAT(?s{n}, ?s{n}) AS ?s{n + 1})" for n in range(30))
    huge = f'SELECT (STRLEN(?s30) AS ?n) WHERE {{ BIND("x" AS ?s0) {doubled} }}'
    app = make_app(source_of(snapshots), workers=1, seconds=60, memory=256 << 20)
    with running(app) as server:
        got = httpx.get(f"{server}/sparql", params={"query": huge}, timeout=90)
        assert got.status_code == 503 and "memory" in got.text
        again = httpx.get(f"{server}/sparql", params={"query": COUNT}, timeout=30)
        assert again.status_code == 200


def test_an_answer_is_bounded(snapshots: list[Path]) -> None:
    every_pair = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g <https://x.org/kind> ?h }"
    with running(make_app(source_of(snapshots), workers=1, seconds=60)) as server:
        got = httpx.get(f"{server}/sparql", params={"query": every_pair}, timeout=90)
    assert got.status_code == 503 and "larger than 32 MiB" in got.text


def test_a_runaway_query_gets_503_and_blocks_nobody(server: str) -> None:
    answers: list[httpx.Response] = []
    runaway = threading.Thread(
        target=lambda: answers.append(
            httpx.get(f"{server}/sparql", params={"query": RUNAWAY}, timeout=30)
        )
    )
    runaway.start()
    beside = httpx.get(f"{server}/sparql", params={"query": COUNT}, timeout=30)
    assert beside.status_code == 200
    assert not answers, "the runaway query was still running"
    runaway.join()
    assert answers[0].status_code == 503 and "stopped" in answers[0].text
    again = httpx.get(f"{server}/sparql", params={"query": COUNT}, timeout=30)
    assert again.status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * WHERE {{ SERVICE <{url}> {{ ?s ?p ?o }} }}",
        "SELECT * WHERE {{ SERVICE SILENT <{url}> {{ ?s ?p ?o }} }}",
        "SELECT * WHERE {{ {{FILTER(1<2)SERVICE#>\n<{url}>{{?s ?p ?o}}}} }}",
        "SELECT * FROM <{url}> WHERE {{ ?s ?p ?o }}",
        "LOAD <{url}>",
    ],
)
def test_no_query_reaches_the_network(server: str, query: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as trap:
        trap.settimeout(0.5)
        url = f"http://127.0.0.1:{trap.getsockname()[1]}/data"
        httpx.get(f"{server}/sparql", params={"query": query.format(url=url)}, timeout=30)
        with pytest.raises(TimeoutError):
            trap.accept()


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"host": "evil.example"}, 400),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({}, 200),
    ],
)
def test_other_sites_are_kept_out(server: str, headers: dict[str, str], status: int) -> None:
    assert httpx.get(f"{server}/", headers=headers).status_code == status


def test_every_answer_carries_the_guarding_headers(server: str) -> None:
    for path in ("/", "/sparql", "/query", "/claims/a/rescue-7", "/nothing"):
        headers = httpx.get(server + path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]


def test_lists_and_questions_are_json(server: str) -> None:
    assert httpx.get(f"{server}/claims.json").json() == [{"claim": "https://x.org/a#rescue-7"}]
    assert httpx.get(f"{server}/persons.json").status_code == 404
    assert httpx.get(f"{server}/ask/events").json() == [{"kind": "rescue", "count": 31}]
    # An empty field of the form is no parameter, and a browser gets a table.
    html = httpx.get(f"{server}/ask/events?kind=", headers={"accept": "text/html,*/*;q=0.8"})
    assert ">rescue<" in html.text
    wrong = httpx.get(f"{server}/ask/evnts")
    assert wrong.status_code == 400 and "events" in wrong.text


def test_a_claim_has_an_address_of_its_own_and_hostile_text_stays_text(server: str) -> None:
    address = f"{server}/claims/0011223344556677/rescue-7"
    html = httpx.get(address, headers={"accept": "text/html"}).text
    assert "<mark>police freed</mark>" in html
    assert "<i>31</i>" not in html and "&lt;i&gt;31&lt;/i&gt;" in html
    assert httpx.get(address, headers={"accept": "application/json"}).json()["key"] == "rescue-7"
    assert httpx.get(f"{server}/claims/0011223344556677/rescue-8").status_code == 404


def test_a_new_snapshot_is_served_once_it_is_published(
    server: str, snapshots: list[Path], tmp_path: Path
) -> None:
    newer = tmp_path / "two"
    store = ox.Store(str(newer))
    node = ox.NamedNode("https://x.org/new")
    store.add(ox.Quad(node, ox.NamedNode("https://x.org/kind"), node, node))
    store.flush()
    del store
    snapshots.append(newer)
    try:
        got = httpx.get(
            f"{server}/sparql", params={"query": COUNT}, headers={"accept": "text/csv"}, timeout=30
        )
        assert got.text.split() == ["n", "1"]
    finally:
        snapshots.pop()


# ---------------------------------------------------------------- the W3C's protocol tests

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")


def w3c_tests() -> list[object]:
    """Every query test of the manifest; update tests do not apply to a read-only store."""
    if not W3C.is_dir():
        reason = f"the W3C's manifests are not at {W3C.name}; set RINGTRACE_SHARED"
        return [pytest.param(None, marks=pytest.mark.skip(reason=reason))]
    manifest = Graph().parse(W3C / "manifest.ttl")
    entries = Collection(manifest, next(manifest.objects(None, MF.entries)))
    names = [e for e in entries if "update" not in str(e).rsplit("#", 1)[-1]]
    return [pytest.param((manifest, e), id=str(e).rsplit("#", 1)[-1]) for e in names]


@pytest.mark.parametrize("entry", w3c_tests())
def test_w3c_protocol(server: str, entry: tuple[Graph, URIRef]) -> None:
    manifest, node = entry
    action = manifest.value(node, MF.action)
    requests = Collection(manifest, manifest.value(action, HT.requests))  # type: ignore[arg-type]
    for request in requests:
        path = str(manifest.value(request, HT.absolutePath))
        headers = {
            str(manifest.value(h, HT.fieldName)): str(manifest.value(h, HT.fieldValue))
            for h in Collection(manifest, manifest.value(request, HT.headers))  # type: ignore[arg-type]
        } if manifest.value(request, HT.headers) else {}  # fmt: skip
        body = manifest.value(request, HT.body)
        content = None
        if body is not None:
            encoding = str(manifest.value(body, CNT.characterEncoding) or "UTF-8")
            content = str(manifest.value(body, CNT.chars)).encode(encoding)
        got = httpx.request(
            str(manifest.value(request, HT.methodName)),
            server + path.replace("/sparql/", "/sparql", 1).replace(" ", quote(" ")),
            headers=headers,
            content=content,
            timeout=30,
        )
        response = manifest.value(request, HT.resp)
        families = {str(s)[-3] for s in manifest.objects(response, MF.expectedStatus)}
        assert str(got.status_code)[0] in families, (node, got.status_code, got.text)
        expected = manifest.value(response, MF.expectedBoolean)
        if expected is not None:
            assert got.json()["boolean"] is expected.toPython()  # type: ignore[attr-defined]
