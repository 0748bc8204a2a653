"""Small cells are suppressed on demand, with the words that would tell them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from stories import Story, shown, store_of

from ringtrace.cli import main
from ringtrace.graph.analyses import ANALYSES, analyse
from ringtrace.graph.ask import ask
from ringtrace.graph.cells import CELLS, suppressed, without_small
from ringtrace.graph.corrected import corrected
from ringtrace.graph.exports import EXPORTS, Options, Source, export
from ringtrace.graph.review import Decision, replay
from ringtrace.graph.store import Store
from ringtrace.nouns import Table
from ringtrace.ontology import load_ontology
from ringtrace.queries import QUESTIONS
from ringtrace.workspace import Workspace


def test_a_count_under_eleven_is_hidden_with_its_words() -> None:
    columns = ("place", "events", "quote", "file")
    table = Table(columns, (("Osmere", 10, "two boys", "a.txt"), ("Dorvale", 11, "many", "b.txt")))
    assert suppressed("events-by-place-and-month", table).rows == (
        ("Osmere", "<11", None, None),
        ("Dorvale", 11, "many", "b.txt"),
    )


def test_an_open_bound_stays_open() -> None:
    table = Table(("ring", "min", "max", "words"), (("the ring", None, 4, "up to four"),))
    assert suppressed("victims-by-ring", table).rows == (("the ring", None, "<11", None),)


def test_a_table_without_counts_is_the_same() -> None:
    table = Table(("quote",), (("two boys",),))
    assert suppressed("frames", table) == table


def told(file: str, figure: str, number: int, day: str) -> Story:
    """A rescue and an arrest of few, and a sale of many; the title tells a figure too."""
    words = f"Police in Dorvale rescued {figure} girls and arrested {figure} men in Osmere"
    text = f"{words} on Monday. The Varn ring sold 31 boys in Osmere."
    story = Story(file, text, day, title=f"{figure.capitalize()} girls free")
    police, place = story.who("Agency", "Police in Dorvale"), story.who("Place", "Osmere")
    count = (number, number, figure)
    girls = story.who("Group", "girls", role="victim")
    men = story.who("Group", "men", role="suspect")
    boys = story.who("Group", "boys", role="victim")
    ring = story.who("Ring", "The Varn ring")
    story.event("rescue", words, "rescued", agent=police, target=girls, place=place, count=count)
    story.event("arrest", words, "arrested", agent=police, target=men, place=place, count=count)
    story.event(
        "sale", "The Varn ring sold 31 boys in Osmere", "sold", agent=ring, target=boys,
        place=place, origin=place, destination=place, count=(31, 31, "31"),
    )  # fmt: skip
    return story


@pytest.fixture(scope="module")
def store() -> Store:
    one, two = told("a.txt", "nine", 9, "2020-03-03"), told("b.txt", "seven", 7, "2020-03-04")
    store = store_of([one, two])
    decision = Decision(
        action="correct", subject=one.iri(one.claims[0].key), slot="count", value="8", author="ada",
        time="2020-04-01T00:00:00",
    )  # fmt: skip
    replay(store, [decision])
    return store


def leaks(text: str) -> list[str]:
    """The figures, where they stand as a word or as the value of a cell."""
    return sorted(set(re.findall(r"(?<![\w.#:-])(?:seven|nine|eight)(?![\w-])", text.lower())))


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_no_question_tells_a_small_count(store: Store, name: str) -> None:
    table = suppressed(name, ask(corrected(without_small(store)), name))
    assert leaks(json.dumps(table.rows)) == []
    for column in set(CELLS.get(name, ())) & set(table.columns):
        cells = [row[table.columns.index(column)] for row in table.rows]
        assert not {str(n) for n in range(11)} & set(map(str, cells)), (name, column)


@pytest.mark.parametrize("name", sorted(ANALYSES))
def test_no_analysis_tells_a_small_count(store: Store, name: str) -> None:
    table = suppressed(name, analyse(without_small(store), load_ontology(), name))
    assert leaks(json.dumps(table.rows)) == []
    for column in set(CELLS.get(name, ())) & set(table.columns):
        cells = [row[table.columns.index(column)] for row in table.rows]
        assert not {str(n) for n in range(11)} & set(map(str, cells)), (name, column)


@pytest.mark.parametrize("name", sorted(set(EXPORTS) - {"workspace"}))
def test_no_export_tells_a_small_count(store: Store, name: str) -> None:
    source = Source(without_small(store), load_ontology())
    assert leaks("\n".join(shown(export(source, name, Options())))) == []


def test_large_counts_and_their_words_stay(store: Store) -> None:
    source = Source(without_small(store), load_ontology())
    records = [json.loads(x) for x in str(export(source, "records", Options())).splitlines()]
    sales = [r for r in records if r.get("type") == "sale"]
    assert {r["count"]["min"] for r in sales} == {31}
    assert all("31 boys" in r["evidence"][0]["quote"] for r in sales)
    rescues = [r["count"] for r in records if r.get("type") == "rescue"]
    assert {(c["min"], c["max"], c["q"], c["text"]) for c in rescues} <= {
        (None, 10, "at_most", "<11"), (None, 10, "at_most", "<=10"),
    }  # fmt: skip


def test_the_store_itself_is_left_alone(store: Store) -> None:
    before = [str(q) for q in store.quads()]
    without_small(store)
    assert [str(q) for q in store.quads()] == before


def test_the_commands_suppress(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "w", create=True)
    (tmp_path / "a.txt").write_text("Police rescued nine girls in Kisumu on Monday.", "utf-8")
    workspace.build([tmp_path / "a.txt"])

    def run(*arguments: str) -> str:
        command, *rest = arguments
        done = CliRunner().invoke(main, [command, str(workspace.path), *rest])
        assert done.exit_code == 0, done.output
        return done.stdout

    for command in (
        ("ask", "events-by-place-and-month", "--format", "csv"),
        ("ask", "events", "--format", "csv"),
        ("analyse", "timeline", "--format", "csv"),
        ("export", "--format", "records"),
    ):
        assert "nine girls" in run(*command)
        text = run(*command, "--suppress-small")
        assert "nine" not in text and "girls" in text or "Kisumu" in text


def test_a_workspace_to_pass_on_is_refused(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "w", create=True)
    (tmp_path / "a.txt").write_text("Police rescued nine girls in Kisumu on Monday.", "utf-8")
    workspace.build([tmp_path / "a.txt"])
    out = ["-o", str(tmp_path / "p"), "--suppress-small"]
    command = ["export", str(workspace.path), "--format", "workspace", *out]
    assert CliRunner().invoke(main, command).exit_code == 2


def test_the_columns_are_those_of_the_tables(store: Store) -> None:
    for name, cells in CELLS.items():
        known = set(QUESTIONS[name].columns) if name in QUESTIONS else set()
        if name in ANALYSES:
            known |= set(analyse(store, load_ontology(), name).columns)
        assert set(cells) <= known
