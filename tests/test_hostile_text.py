"""Hostile text is inert on every surface: exports, tables, terminal, plots, dossier, server."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import followthemoney
import httpx
import networkx as nx
import openpyxl
import pyoxigraph as ox
import pytest
import rdflib
from click.testing import CliRunner
from hostile_text import HOSTILE, STEERS, hostile_list, hostile_story
from lxml import etree
from servers import running
from stories import store_of

from ringtrace.cli import main
from ringtrace.cli.output import FORMATS
from ringtrace.cli.serving import source_of
from ringtrace.graph.analyses import ANALYSES, analyse
from ringtrace.graph.ask import ask
from ringtrace.graph.exports import EXPORTS, Options, Source, export
from ringtrace.graph.plots import PLOTS, plot
from ringtrace.graph.serve import make_app
from ringtrace.graph.store import Store
from ringtrace.ontology import load_ontology
from ringtrace.queries import QUESTIONS
from ringtrace.workspace import Workspace


@pytest.fixture(scope="module")
def store() -> Store:
    assert len(HOSTILE) >= 100
    return store_of((hostile_story(name) for name in HOSTILE), resolved=False)


@pytest.fixture(scope="module")
def short() -> Store:
    """The same with names of at most 200 characters, for what is drawn or set line by line."""
    return store_of(
        (hostile_story(name[:200]) for name in HOSTILE[: len(HOSTILE) // 2 : 2]), resolved=False
    )


@pytest.fixture(scope="module")
def listed() -> Store:
    """All of them in one article, which makes one chapter of a dossier."""
    return store_of([hostile_list(HOSTILE)], resolved=False)


class Markup(HTMLParser):
    """The elements and attributes of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


def assert_inert(page: str, *, may: frozenset[str] = frozenset()) -> None:
    """Nothing of a page runs, fetches, or leads elsewhere than to the web or into the page."""
    found = Markup(page)
    assert not found.elements & ({"script", "iframe", "img", "object", "base", "template"} - may)
    assert not [name for name, _ in found.attributes if name.startswith("on")]
    links = [
        value for name, value in found.attributes if name in ("href", "src", "action", "xlink:href")
    ]
    assert not [link for link in links if not re.match(r"https?://|[#/]|data:image/", link)]
    assert not re.search(STEERS, page.replace("\r\n", "\n"))


# ---------------------------------------------------------------- exports


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def no_formula(cells: Iterator[Any]) -> bool:
    return not any(
        isinstance(cell, str) and cell.startswith(("=", "+", "-", "@")) for cell in cells
    )


@pytest.mark.parametrize("name", EXPORTS)
def test_exports_hold_hostile_text_as_text(store: Store, listed: Store, name: str) -> None:
    told = listed if name.startswith("dossier") else store
    content: Any = export(Source(told, load_ontology()), name, Options())
    match name:
        case "records" | "ftm":
            lines = [json.loads(line) for line in content.split("\n")[:-1]]
            assert len(lines) > len(HOSTILE)
            if name == "ftm":
                for line in lines:
                    followthemoney.model.get_proxy(line).schema.validate(line)
        case "csv":
            for text in content.values():
                rows = rows_of(text)
                assert len(rows) >= len(HOSTILE) and all(None not in row for row in rows)
                assert no_formula(cell for row in rows for cell in row.values())
        case "htcds":
            assert no_formula(cell for row in rows_of(content) for cell in row.values())
        case "trig" | "nquads" | "turtle":
            form = {"trig": ox.RdfFormat.TRIG, "nquads": ox.RdfFormat.N_QUADS}
            read = {q.triple for q in ox.parse(content, format=form.get(name, ox.RdfFormat.TURTLE))}
            assert read == {q.triple for q in store.quads()}
        case "jsonld":
            read_ld = rdflib.Dataset().parse(data=content, format="json-ld")
            assert len(list(read_ld.quads())) == len(list(store.quads()))
        case "graphml":
            assert len(nx.parse_graphml(content, force_multigraph=True)) > 2 * len(HOSTILE)
        case "gexf":
            assert len(nx.read_gexf(io.BytesIO(content.encode()))) > 2 * len(HOSTILE)
        case "cypher":
            lines = [re.sub(r'"(?:[^"\\]|\\.)*"', '""', line) for line in content.splitlines()]
            assert all(
                re.fullmatch(r"(CREATE|MATCH) [^\"'`]*(\"\"[^\"'`]*)*;", line) for line in lines
            )
        case "geojson":
            assert json.loads(content)["type"] == "FeatureCollection"
        case "dossier":
            assert_inert(content)
        case "dossier-md":
            assert not re.search(r"(?<!\\)<(script|img|svg|iframe|style|base|meta|a|b)\b", content)
            assert not re.search(r"(?<!\\)\]\((?!https?://|#|data:image/)", content)
            assert not re.search(STEERS, content)
        case "xlsx":
            book = openpyxl.load_workbook(io.BytesIO(content))
            assert not [c for s in book for row in s.iter_rows() for c in row if c.data_type == "f"]
        case "parquet":
            assert content.startswith(b"PAR1")
        case "workspace":  # files of its own naming only
            names = re.compile(r"(articles/[0-9a-f]{16}\.(txt|json)|[\w./-]+)")
            assert all(names.fullmatch(file) and ".." not in file for file in content)
        case _:
            pytest.fail(f"nobody has looked at what hostile text does in {name}")


# ---------------------------------------------------------------- tables, terminal, plots


@pytest.mark.parametrize("question", QUESTIONS)
def test_answers_steer_no_terminal(short: Store, question: str) -> None:
    table = ask(short, question, {})
    shown = {name: form(table) for name, form in FORMATS.items()}
    assert not [name for name, text in shown.items() if re.search(STEERS, text)]
    assert len(json.loads(shown["json"])) == len(table.rows)
    assert no_formula(c for row in rows_of(shown["csv"]) for c in row.values() if not _number(c))
    assert shown["md"].count("\n") == 2 + len(table.rows)
    assert "<" not in shown["md"] and not re.search(r"\]\((?!https?://)", shown["md"])


def _number(cell: str) -> bool:
    return bool(re.fullmatch(r"-?[\d.]+", cell))


@pytest.mark.parametrize("name", ANALYSES)
def test_analyses_steer_no_terminal(short: Store, name: str) -> None:
    table = analyse(short, load_ontology(), name, {})
    for form in FORMATS.values():
        assert not re.search(STEERS, form(table))


@pytest.mark.parametrize("name", PLOTS)
def test_plots_hold_no_markup(short: Store, name: str) -> None:
    drawing = plot(short, load_ontology(), name)
    elements = {
        etree.QName(e).localname for e in etree.fromstring(drawing.image("svg")).iter("{*}*")
    }
    assert not elements & {"script", "foreignObject", "image", "a", "animate"}


# ---------------------------------------------------------------- through the reading, and served

FEW = HOSTILE[: len(HOSTILE) // 2 : 2]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Hostile articles, read: whatever is made of them."""
    folder = tmp_path_factory.mktemp("hostile")
    lines = [
        {
            "text": f"Police in Tarn arrested Jon Marsh {name[:300]} on Monday, {name[:300]} said.",
            "title": name[:300],
            "url": f"https://x.example/{number}?{name[:300]}",
            "publisher": name[:300],
            "published": "2021-03-01",
        }
        for number, name in enumerate(FEW)
    ]
    (folder / "in.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    Workspace(folder / "workspace", create=True).build([folder / "in.jsonl"])
    return folder / "workspace"


@pytest.mark.parametrize(
    "command", [["ask", "{}", "events"], ["ask", "{}", "people", "--format", "json"],
                ["sparql", "{}", "SELECT ?o { ?s ?p ?o }"],
                ["ask", "{}", "\x1b[31m"], ["extract", "no\x1b[31m"], ["review", "{}", "list"]],
    ids=str,
)  # fmt: skip
def test_commands_steer_no_terminal(workspace: Path, command: list[str]) -> None:
    words = [word.format(workspace) if word == "{}" else word for word in command]
    done = CliRunner().invoke(main, words)
    assert not re.search(STEERS, done.output)


def test_every_page_of_the_server_is_inert(workspace: Path, tmp_path: Path) -> None:
    source = source_of(Workspace(workspace), tmp_path, show_victims=False)
    reader = {"accept": "text/html"}
    with running(make_app(source, workers=1)) as server, httpx.Client(base_url=server) as client:
        claims = client.get("/claims.json").json()
        assert len(claims) >= len(FEW)
        for claim in claims:
            assert_inert(client.get(claim["address"], headers=reader).text)
        for question in ("events", "people", "cases"):
            assert_inert(client.get(f"/ask/{question}", headers=reader).text)
        assert_inert(client.get("/query", headers=reader).text)
        for name in FEW:
            wrong = client.get("/ask/events", params={name[:300]: name[:300]}, headers=reader)
            assert wrong.status_code == 400
            assert wrong.headers["content-type"].startswith("text/plain")
