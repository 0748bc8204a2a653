"""The questions, each with its whole answer on the packaged examples.

The answers in tests/answers/ were read against the four texts. After a change of the reading, write
them anew (python tests/test_questions.py) and read the difference before it is committed.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from rdflib import Dataset, Node
from stories import dorvale, store_of

from ringtrace.cli.output import as_csv
from ringtrace.errors import UsageError
from ringtrace.graph.ask import ask
from ringtrace.graph.review import Decision, replay
from ringtrace.graph.store import ONTOLOGY_GRAPH, Store
from ringtrace.nouns import Table
from ringtrace.ontology import PREFIXES
from ringtrace.queries import QUESTIONS
from ringtrace.workspace import Workspace

ANSWERS = Path(__file__).parent / "answers"
EXAMPLE = Path(__file__).resolve().parents[1] / "ringtrace" / "examples"
ASKED = (
    "announced-or-denied", "arrests-by-agency", "attribution-chain", "case", "cases", "conflicts", "corroboration",
    "events", "events-by-place-and-month", "funds-and-campaigns", "hands", "people", "price-ladder", "prices",
    "prices-in-dollars", "ring-profile", "role-chain", "routes", "statistics", "status-of-people",
    "support", "victims-by-ring",
)  # fmt: skip


RDF = ox.NamedNode(PREFIXES["rdf"] + "type")


def iri(name: str) -> ox.NamedNode:
    return ox.NamedNode(PREFIXES["rt"] + name)


def column(table: Table, name: str) -> list[object]:
    return [row[table.columns.index(name)] for row in table.rows]


def built(folder: Path) -> Workspace:
    workspace = Workspace(folder / "w", create=True)
    workspace.build([EXAMPLE / "articles"], metadata=[EXAMPLE / "metadata.jsonl"])
    return workspace


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return built(tmp_path_factory.mktemp("questions"))


@pytest.fixture(scope="module")
def dataset(workspace: Workspace) -> Dataset:
    """The same graphs and the ontology in rdflib."""
    store = workspace.store(show_victims=True)
    quads = [q for name in [*store.graphs(), ONTOLOGY_GRAPH] for q in store.quads(name)]
    lines = "\n".join(f"{q.subject} {q.predicate} {q.object} {q.graph_name} ." for q in quads)
    found = Dataset(default_union=True)
    found.parse(data=lines, format="nquads")
    return found


@pytest.mark.parametrize("name", ASKED)
def test_the_whole_answer(workspace: Workspace, name: str) -> None:
    assert as_csv(workspace.ask(name)) == (ANSWERS / f"{name}.csv").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_every_question_answers_and_every_row_has_all_columns(
    workspace: Workspace, name: str
) -> None:
    table = workspace.ask(name)
    assert table.columns == QUESTIONS[name].columns
    assert all(len(row) == len(table.columns) for row in table.rows)


@pytest.mark.parametrize(
    ("params", "files"),
    [
        ({"kind": "rescue"}, {"lakeside-courier.txt", "monday-post.txt", "western-ledger.html", "yunnan-2012.txt"}),
        ({"kind": "rescue", "until": "2015-01-01"}, set()),
        ({"kind": "rescue", "since": "2021-03-09"}, {"lakeside-courier.txt", "monday-post.txt"}),
        ({"kind": "sale", "status": "denied"}, {"western-ledger.html"}),
        ({"name": "wekoti"}, {"lakeside-courier.txt", "western-ledger.html"}),
        ({"kind": "nosuch"}, set()),
    ],
)  # fmt: skip
def test_parameters_narrow_the_answer(
    workspace: Workspace, params: dict[str, str], files: set[str]
) -> None:
    assert set(column(workspace.ask("events", params), "file")) == files


@pytest.mark.parametrize(
    ("country", "places"),
    [
        ("CN", ["Hebei", "Shandong", "Yunnan", "Yunnan", "Yunnan"]),
        ("ke", ["Bungoma", "Bungoma", "Bungoma", "Busia", "Port Victoria", "Port Victoria"]),
        ("FR", []),
    ],
)
def test_places_are_found_by_their_country(
    workspace: Workspace, country: str, places: list[str]
) -> None:
    found = workspace.ask("events-by-place-and-month", {"country": country})
    assert column(found, "place") == places


EVIDENCE = {"file", "start", "end", "quote", "source", "status"}
SUMS = {"cases", "corroboration", "data-quality", "frames"}  # say nothing that an article says


@pytest.mark.parametrize("name", sorted(set(QUESTIONS) - SUMS))
def test_every_row_that_states_something_cites_it(name: str) -> None:
    columns = QUESTIONS[name].columns
    for side in {"conflicts": ("_a", "_b")}.get(name, ("",)):
        pair = name == "price-ladder"
        cited = {c.removeprefix("sold_") for c in columns} if pair else set(columns)
        assert {e + ("" if pair else side) for e in EVIDENCE} <= cited


@pytest.mark.parametrize(
    ("name", "column_of_it"),
    [
        ("case", "case"),
        ("cases", "label"),
        ("conflicts", "case"),
        ("events", "case"),
        ("hands", "case"),
    ],
)
def test_what_is_asked_of_one_case_is_all_that_there_is_of_it(
    workspace: Workspace, name: str, column_of_it: str
) -> None:
    """The engine begins with the case; that leaves out no row and brings in none."""
    for wanted in column(workspace.ask("cases"), "label"):
        everything = workspace.ask(name)
        place = everything.columns.index(column_of_it)
        of_it = tuple(row for row in everything.rows if row[place] == wanted)
        assert workspace.ask(name, {"case": str(wanted)}).rows == of_it


@pytest.mark.parametrize("wanted", ["Kenya", "WEKOTI", "port", "nobody at all"])
def test_a_name_finds_every_event_that_has_it_in_a_slot(workspace: Workspace, wanted: str) -> None:
    found = workspace.ask("events", {"name": wanted}).rows
    everything = workspace.ask("events").rows
    assert set(map(str, found)) <= set(map(str, everything)) and len(found) < len(everything)
    query = f"""SELECT DISTINCT ?claim {{ ?claim rt:happening ?h ; ?slot ?x .
        FILTER(?slot IN (rt:agent, rt:target, rt:recipient, rt:place, rt:origin, rt:destination))
        {{ ?x rdfs:label ?name }} UNION {{ ?x rt:identity/rdfs:label ?name }}
        FILTER(CONTAINS(LCASE(?name), "{wanted.lower()}")) }}"""
    assert len(found) == len(list(workspace.sparql(query)))


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_rdflib_gives_the_same_rows_in_the_same_order(
    workspace: Workspace, dataset: Dataset, name: str
) -> None:
    question = QUESTIONS[name]
    found = workspace.store(show_victims=True).query(question.text)
    ours = [[_lexical(row[c]) for c in question.columns] for row in found]
    result: Any = dataset.query(question.text)
    place = [str(v) for v in result.vars or ()]
    theirs = [[_lexical(row[place.index(c)]) for c in question.columns] for row in result]
    assert ours == theirs


def _lexical(term: Any) -> str:
    text = "" if term is None else str(term if isinstance(term, Node) else term.value)
    text = text.replace("+00:00", "Z")  # rdflib writes UTC otherwise
    text = re.sub(r"(:\d\d\.\d*?)0+Z$", r"\1Z", text)  # and a fraction to its sixth place
    return str(float(text)) if re.fullmatch(r"-?\d+(\.\d+)?", text) else text


def test_what_a_person_decided_stands_beside_the_claim() -> None:
    story = dorvale()
    store = store_of([story])
    denial = next(c.key for c in story.claims if c.status == "denied")
    decision = Decision(
        action="reject", subject=story.iri(denial), author="A", time="2020-03-05T10:00:00Z"
    )
    assert column(ask(store, "announced-or-denied"), "review") == ["unreviewed"]
    replay(store, [decision])
    assert column(ask(store, "announced-or-denied"), "review") == ["rejected"]


@pytest.mark.parametrize(
    ("question", "name", "kind"),
    [
        ("events", "start", int), ("events", "from", str), ("prices", "min", int),
        ("prices", "conversion", bool), ("cases", "files", list), ("corroboration", "voices", list),
        ("frames", "positions", list), ("support", "voices", int),
    ],
)  # fmt: skip
def test_cells_are_numbers_days_truths_and_lists(
    workspace: Workspace, question: str, name: str, kind: type
) -> None:
    cells = column(workspace.ask(question), name)
    assert {type(cell) for cell in cells if cell is not None} == {kind}


def test_a_parameter_is_bound_and_never_spliced_in(workspace: Workspace) -> None:
    assert workspace.ask("events", {"name": '" } INSERT { <a> <b> <c> } WHERE { ?x "'}).rows == ()
    with pytest.raises(UsageError, match="Did you mean 'name'"):
        workspace.ask("events", {"nme": "x"})


@pytest.mark.parametrize(
    "name", ['a"b', "a\tb", "a\\b", "a\nb\r", "\\n", '"^^<x>', "é\u2028\x0b", "48", "true"]
)
def test_a_name_comes_back_as_it_is(name: str) -> None:
    article = ox.NamedNode("https://w3id.org/ringtrace/id/a")
    store = Store()
    said = (
        (RDF, iri("Article")),
        (iri("file"), ox.Literal(name)),
        (iri("withdrawn"), ox.Literal(True)),
    )
    quads = [ox.Quad(article, says, what) for says, what in said]
    store.replace(f"{article.value}#graph", quads)
    assert column(ask(store, "data-quality"), "file") == [name]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        opened = built(Path(folder))
        for question in ASKED:
            (ANSWERS / f"{question}.csv").write_text(as_csv(opened.ask(question)), "utf-8")
