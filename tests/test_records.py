"""Records: one row an event, ring or person, as the records contract says."""

from __future__ import annotations

from typing import Any

import pytest
from stories import Story, dorvale, store_of

from ringtrace.graph.records import records
from ringtrace.graph.review import Decision, replay
from ringtrace.ontology import load_ontology

Row = dict[str, Any]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return list(records(store_of([dorvale()]), load_ontology()))


def events(rows: list[Row], kind: str) -> list[Row]:
    return [r for r in rows if r["record"] == "event" and r["type"] == kind]


def test_an_event_says_what_its_words_say_and_no_more(rows: list[Row]) -> None:
    rescue = events(rows, "rescue")[0]
    text = dorvale().article.text
    assert [text[e["start"] : e["end"]] for e in rescue["evidence"]] == [
        e["quote"] for e in rescue["evidence"]
    ]
    assert {k: v for k, v in rescue.items() if k not in ("id", "evidence", "case")} == {
        "record": "event",
        "article": "https://news.example.org/2020/mina-sol-is-home",
        "file": "dorvale-mina-sol.txt",
        "type": "rescue",
        "agent": ["Police in Dorvale"],
        "target": ["children"],
        "count": {"min": 12, "max": 12, "q": "exact", "text": "12"},
        "when": {"start": "2020-03-02", "end": "2020-03-02", "text": "on Monday"},
    }


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("transport", "origin", ["Osmere"]),
        ("transport", "destination", ["Dorvale"]),
        ("transport", "source", ["the county prosecutor"]),
        ("conviction", "sentence", ["9 years"]),
        ("conviction", "when", {"start": "2020-06", "end": "2020-06", "text": "in June 2020"}),
        ("arrest", "target", ["Ilka Varn", "Tomas Reke"]),
        (
            "purchase",
            "price",
            {
                "min": 5000,
                "max": 6000,
                "text": "5,000 to 6,000 crowns",
                "currency": "CZK",
                "per": "each",
            },
        ),
    ],
)
def test_slots(rows: list[Row], kind: str, field: str, value: object) -> None:
    assert events(rows, kind)[0][field] == value


def test_a_denial_is_a_record_of_its_own(rows: list[Row]) -> None:
    said, denied = events(rows, "sale")
    assert "status" not in said and said["place"] == ["Dorvale"]
    assert denied["status"] == "denied"
    assert denied["place"] == ["Lanwick"]
    assert denied["source"] == ["A lawyer"]
    assert said["id"] != denied["id"]


def test_people_and_rings(rows: list[Row]) -> None:
    people = {r["name"]: r for r in rows if r["record"] == "person"}
    assert people["Ilka Varn"]["status"] == "sentenced"
    assert people["Ilka Varn"]["role"] == "suspect"
    assert (people["Mina Sol"]["role"], people["Mina Sol"]["age"]) == ("victim", 5)
    ring = next(r for r in rows if r["record"] == "ring")
    assert ring["label"] == "The Varn ring"
    assert ring["roles"] == ["broker"]
    assert "places" not in ring  # where it bought and sold is not where it sits


def test_every_record_has_its_own_id_words_and_no_empty_field(rows: list[Row]) -> None:
    assert len({r["id"] for r in rows}) == len(rows)
    assert all(r["evidence"] for r in rows)
    assert not [r for r in rows for v in r.values() if v is None or v == []]


def test_a_second_figure_of_one_happening_is_a_record_of_its_own() -> None:
    story = Story("two.txt", "Police freed 12 girls. The mayor said police freed 14 girls.")
    girls = story.who("Group", "girls")
    first = story.event(
        "rescue", "Police freed 12 girls", "freed", target=girls, count=(12, 12, "12")
    )
    story.event("rescue", "police freed 14 girls", "freed", target=girls, count=(14, 14, "14"),
                source=story.who("Person", "The mayor"), happening=first)  # fmt: skip
    one, two = list(records(store_of([story]), load_ontology()))[:2]
    assert (one["count"]["min"], two["count"]["min"]) == (12, 14)
    assert "source" not in one and two["source"] == ["The mayor"]


@pytest.mark.parametrize(
    ("statuses", "shown"),
    [
        (("asserted", "asserted"), None),
        (("asserted", "alleged"), "alleged"),
        (("planned", "planned"), "planned"),
        (("denied", "denied"), "denied"),
    ],
)
def test_of_several_claims_the_weaker_word_stands(statuses: Any, shown: str | None) -> None:
    story = Story("w.txt", "Police freed girls. Later police again said police freed girls.")
    girls = story.who("Group", "girls")
    first = story.event("rescue", "Police freed girls", "freed", target=girls, status=statuses[0])
    story.event("rescue", "police freed girls", "freed", target=girls, status=statuses[1],
                happening=first)  # fmt: skip
    found = [r for r in records(store_of([story]), load_ontology()) if r["record"] == "event"]
    assert [r.get("status") for r in found] == [shown]


def test_review_is_shown_and_accepted_keeps_only_what_was_accepted() -> None:
    story = dorvale()
    store = store_of([story])
    key = next(c.key for c in story.claims if c.key.startswith("rescue"))
    decision = Decision(
        action="accept", subject=story.iri(key), author="A", time="2020-03-05T10:00:00Z"
    )
    replay(store, [decision])
    kept = list(records(store, load_ontology(), accepted=True))
    assert [(r["type"], r["review"]) for r in kept if r["record"] == "event"] == [
        ("rescue", "accepted")
    ]
