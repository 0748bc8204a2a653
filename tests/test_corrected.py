"""What a reviewer puts into a slot is what every question shows, with what was read."""

from __future__ import annotations

from typing import Any

import pytest
from stories import Story, dorvale, store_of

from ringtrace.graph.ask import ask
from ringtrace.graph.corrected import corrected
from ringtrace.graph.resolve import resolve
from ringtrace.graph.review import Decision, replay
from ringtrace.graph.store import Store
from ringtrace.nouns import Attribute, Event, LegalStatus, Mention, Role

STORY = dorvale()


def decisions(subject: str, **slots: str) -> list[Decision]:
    return [
        Decision(
            action="correct", subject=subject, slot=slot, value=value, author="ada",
            time="2020-04-01T00:00:00",
        )
        for slot, value in slots.items()
    ]  # fmt: skip


def claim(kind: str) -> str:
    """The first claim on an event, or a role, age or legal status."""
    for one in STORY.claims:
        said = one.statement
        found = said.kind if isinstance(said, Event) else type(said).__name__
        if isinstance(said, Attribute):
            found = said.attribute
        if found == kind:
            return STORY.iri(one.key)
    raise KeyError(kind)


def ask_corrected(question: str, subject: str, **slots: str) -> list[dict[str, Any]]:
    """The rows of a question that say of something that it was corrected."""
    store = store_of([STORY])
    assert replay(store, decisions(subject, **slots)).lost == ()
    table = ask(corrected(store), question)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return [row for row in rows if row.get("corrected") or row.get("bought_corrected")]


@pytest.mark.parametrize(
    ("kind", "slot", "value", "question", "shown", "read"),
    [
        ("arrest", "count", "3", "arrests-by-agency", {"lowest": 3, "highest": "3"},
         "count (nothing read)"),
        ("arrest", "count", ">=20", "arrests-by-agency", {"lowest": 20, "highest": "open"},
         "count (nothing read)"),
        ("purchase", "price", "7000-8000 CZK each", "prices", {"min": 7000, "max": 8000, "per": "each"},
         "price (read: 5,000 to 6,000 crowns)"),
        ("arrest", "when", "2020-04", "events", {"from": "2020-04-01", "to": "2020-04-30"},
         "when (read: on Tuesday)"),
        ("arrest", "when", "", "events", {"from": None, "to": None}, "when (read: on Tuesday)"),
        ("arrest", "agent", "The guard", "arrests-by-agency", {"agency": "The guard"},
         "agent (read: Police in Dorvale)"),
        ("abduction", "place", "Lanwick", "events-by-place-and-month", {"place": "Lanwick"},
         "place (read: Osmere)"),
        ("sale", "status", "denied", "announced-or-denied", {"kind": "sale", "status": "denied"},
         "status (read: asserted)"),
        ("rescue", "source", "Edda Klin", "who-says-so", {"source": "Edda Klin"},
         "source (nothing read)"),
        ("Role", "member", "Edda Klin", "role-chain", {"holder": "Edda Klin"},
         "member (read: Tomas Reke)"),
        ("age", "age", "6", "people", {"what": "age", "value": 6}, "age (read: 5)"),
        ("LegalStatus", "status", "acquitted", "status-of-people", {"but": ["acquitted"]},
         "status (read: sentenced)"),
    ],
)  # fmt: skip
def test_a_question_shows_the_corrected_value_and_what_was_read(
    kind: str, slot: str, value: str, question: str, shown: dict[str, Any], read: str
) -> None:
    rows = ask_corrected(question, claim(kind), **{slot: value})
    found = [{name: row[name] for name in shown} for row in rows]
    assert shown in found, rows
    assert {tuple(row["corrected"]) for row in rows} == {(read,)}


def test_both_corrected_prices_stand_in_the_price_ladder() -> None:
    store = store_of([STORY])
    both = decisions(claim("purchase"), price="7000 CZK") + decisions(
        claim("sale"), price="9000 CZK"
    )
    replay(store, both)
    table = ask(corrected(store), "price-ladder")
    (row,) = (dict(zip(table.columns, r, strict=True)) for r in table.rows)
    assert (row["bought_min"], row["sold_max"], row["margin_min"]) == (7000, 9000, 2000)
    assert row["bought_corrected"] == ["price (read: 5,000 to 6,000 crowns)"]
    assert row["sold_corrected"] == ["price (read: 18,000 to 20,000 crowns)"]


def node(label: str) -> str:
    """A person or ring of the story, by its name."""
    for one in STORY.claims:
        for mention in _mentions(one.statement):
            if mention.referent.label == label:
                return STORY.iri(mention.referent.key)
    raise KeyError(label)


def _mentions(said: object) -> list[Mention]:
    if isinstance(said, Event):
        return [*said.agent, *said.target]
    if isinstance(said, Attribute | LegalStatus):
        return [said.about]
    return [said.organization] if isinstance(said, Role) else []


def test_a_person_is_called_by_the_corrected_name() -> None:
    rows = ask_corrected("status-of-people", node("Ilka Varn"), name="Ilka Varny")
    assert [(r["who"], r["corrected"]) for r in rows] == [
        ("Ilka Varny", ["name (read: Ilka Varn)"])
    ]


def test_what_the_article_does_not_say_of_a_person_is_added_with_their_words() -> None:
    (row,) = ask_corrected("people", node("Ilka Varn"), age="40")
    assert (row["person"], row["what"], row["value"]) == ("Ilka Varn", "age", 40)
    assert (row["quote"], row["corrected"]) == ("Ilka Varn", ["age (nothing read)"])


def test_a_filler_that_the_article_knows_is_the_same_one() -> None:
    rows = ask_corrected("words-of-a-slot", claim("abduction"), target="Tomas Reke")
    assert [r["filler"] for r in rows if r["slot"] == "target"] == ["Tomas Reke"]
    store = store_of([STORY])
    replay(store, decisions(claim("abduction"), target="Tomas Reke"))
    query = f"SELECT ?x WHERE {{ <{claim('abduction')}> rt:target ?x }}"
    (found,) = corrected(store).query(query)
    assert found["x"].value == node("Tomas Reke")


def test_the_graph_itself_stays_as_it_was_read() -> None:
    store, untouched = store_of([STORY]), store_of([STORY])
    replay(store, decisions(claim("rescue"), count="17", agent="The guard"))
    corrected(store)
    graph = f"{claim('rescue').split('#')[0]}#graph"
    assert list(store.quads(graph)) == list(untouched.quads(graph))


def test_nothing_corrected_nothing_copied() -> None:
    store = store_of([STORY])
    assert corrected(store) is store


def told_twice() -> tuple[list[Story], Store]:
    """A rescue with another figure in each of two articles."""
    stories = []
    for file, figure, day in (("a.txt", "12", "2020-03-03"), ("b.txt", "15", "2020-03-04")):
        story = Story(file, f"Police in Dorvale rescued {figure} girls in Osmere on Monday.", day)
        story.event(
            "rescue", f"Police in Dorvale rescued {figure} girls in Osmere on Monday", "rescued",
            agent=story.who("Agency", "Police in Dorvale"), target=story.who("Group", "girls", role="victim"),
            place=story.who("Place", "Osmere"), count=(int(figure), int(figure), figure),
            when=("2020-03-02", "2020-03-02", "on Monday"),
        )  # fmt: skip
        stories.append(story)
    return stories, store_of(stories)


def test_a_figure_put_right_is_in_dispute_no_longer() -> None:
    stories, store = told_twice()
    texts = {s.article.id: s.article.text for s in stories}
    (conflict,) = ask(store, "conflicts").rows
    assert {"12", "15"} <= set(conflict)
    replay(store, decisions(stories[1].iri(stories[1].claims[0].key), count="12"))
    resolve(store, texts)
    assert ask(corrected(store), "conflicts").rows == ()
    replay(store, [])
    resolve(store, texts)
    assert ask(corrected(store), "conflicts").rows == (conflict,)
