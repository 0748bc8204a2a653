"""Every surface says what people decided on a claim, and that an outlet took its article back."""

from __future__ import annotations

from typing import Any

import pytest
from stories import Story, dorvale, shown, store_of

from ringtrace.graph.analyses import ANALYSES, NETWORKS, analyse, network
from ringtrace.graph.ask import ask
from ringtrace.graph.corrected import corrected
from ringtrace.graph.exports import EXPORTS, Options, Source, export
from ringtrace.graph.review import Decision, replay
from ringtrace.graph.store import Store
from ringtrace.graph.view import as_html
from ringtrace.nouns import Event, Table
from ringtrace.ontology import load_ontology
from ringtrace.queries import QUESTIONS

# In a record, and in RDF, a claim that nobody decided on has no word for it (docs/exports.md).
SILENT = {"records", "trig", "turtle", "nquads", "jsonld", "workspace"}
# What their rows say is not one claim: sums of articles, and the frames of the ontology.
SUMS = {"cases", "corroboration", "frames"}
WORDS = {"unreviewed", "accepted", "rejected", "mixed"}


def decide(store: Store, story: Story, **decisions: str) -> None:
    """Decide on the first claim of a kind: arrest="accept"; on the article: article="withdrawn"."""
    first: dict[str, str] = {"article": story.iri("").removesuffix("#")}
    for one in story.claims:
        if isinstance(one.statement, Event):
            first.setdefault(one.statement.kind, story.iri(one.key))
    found = [
        Decision(
            action=action, subject=first[kind], author="ada", time="2020-04-01T00:00:00",
            **({"slot": "agent", "value": "The guard"} if action == "correct" else {}),
        )
        for kind, action in decisions.items()
    ]  # fmt: skip
    assert replay(store, found).lost == ()


@pytest.fixture(scope="module")
def store() -> Store:
    """One claim accepted, one rejected, one corrected, and all of an article that was taken back."""
    story = dorvale()
    store = store_of([story])
    decide(
        store, story, arrest="accept", conviction="reject", transport="correct", article="withdrawn"
    )
    return store


def rows(table: Table) -> list[dict[str, Any]]:
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def cells(table: Table, name: str) -> set[Any]:
    """The cells of a column, and of its like: bought_review, review_a."""
    like = [c for c in table.columns if name in (c, c[:-2], c.partition("_")[2])]
    return {tuple(v) if isinstance(v := row[c], list) else v for row in rows(table) for c in like}


@pytest.mark.parametrize("name", sorted(set(QUESTIONS) - SUMS))
def test_every_row_of_a_question_says_it(store: Store, name: str) -> None:
    table = ask(corrected(store), name)
    assert cells(table, "review") <= WORDS
    assert cells(table, "withdrawn") <= {True}
    assert not table.rows or {"review", "withdrawn"} <= {
        w for c in table.columns for w in (c, c[:-2], c.partition("_")[2])
    }


def test_questions_tell_accepted_rejected_corrected_and_neither(store: Store) -> None:
    events = rows(ask(corrected(store), "events"))
    assert {e["kind"]: e["review"] for e in events} == {
        "rescue": "unreviewed", "purchase": "unreviewed", "transport": "unreviewed",
        "sale": "unreviewed", "arrest": "accepted", "conviction": "rejected",
        "abduction": "unreviewed", "reunion": "unreviewed",
    }  # fmt: skip
    assert [e["corrected"] for e in events if e["kind"] == "transport"] == [
        ["agent (read: Ilka Varn)"]
    ]


@pytest.mark.parametrize("name", ["cases", "corroboration"])
def test_a_sum_of_articles_names_those_taken_back(store: Store, name: str) -> None:
    assert cells(ask(store, name), "withdrawn") == {("dorvale-mina-sol.txt",)}


def test_the_list_of_what_is_open_names_an_article_taken_back(store: Store) -> None:
    found = rows(ask(store, "data-quality", {"problem": "withdrawn"}))
    assert [row["file"] for row in found] == ["dorvale-mina-sol.txt"]


def test_an_article_that_was_not_taken_back_is_marked_nowhere() -> None:
    untouched = store_of([dorvale()])
    for name in QUESTIONS:
        assert cells(ask(untouched, name), "withdrawn") <= {None}


@pytest.mark.parametrize("name", ANALYSES)
def test_every_row_of_an_analysis_says_it(store: Store, name: str) -> None:
    table = analyse(store, load_ontology(), name)
    assert cells(table, "review") <= WORDS - {"rejected"}  # these are left out
    assert all(row["withdrawn"] == row["claims"] for row in rows(table))


@pytest.mark.parametrize("name", NETWORKS)
def test_every_network_of_an_analysis_says_it(store: Store, name: str) -> None:
    found = network(store, load_ontology(), name)
    said = [data for *_, data in found.edges(data=True) if "status" in data]
    said += [data for _, data in found.nodes(data=True) if "status" in data]
    assert all(data["review"] in WORDS and data["withdrawn"] for data in said)


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_every_export_says_it(store: Store, name: str) -> None:
    text = "\n".join(shown(export(Source(store, load_ontology()), name, Options())))
    assert ("unreviewed" in text) == (name not in SILENT)
    assert "accepted" in text or name == "htcds"  # it has victims alone: nobody accepted one
    assert "withdrawn" in text.lower()


def test_the_page_is_given_it(store: Store) -> None:
    page = as_html(store, {})
    assert '"review":"accepted"' in page and '"review":"rejected"' in page
    assert '"withdrawn":true' in page and "agent (read: Ilka Varn)" in page


def test_a_table_of_records_says_corrected_and_unreviewed(store: Store) -> None:
    text = "\n".join(shown(export(Source(store, load_ontology()), "parquet", Options())))
    assert "'corrected': [None" in text and "'agent'" in text and "unreviewed" in text
