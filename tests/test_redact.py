"""Victims' and minors' names show up nowhere, unless someone asks for them."""

from __future__ import annotations

from typing import Any

import pyoxigraph as ox
import pytest
from stories import Story, dorvale, store_of

from ringtrace.graph.redact import Redactor
from ringtrace.graph.store import ONTOLOGY_GRAPH, Store


def public(store: Store) -> Store:
    """The store as a workspace hands it to every surface."""
    redactor = Redactor(store)
    found = Store()
    for graph in [*store.graphs(), ONTOLOGY_GRAPH]:
        found.inner.bulk_extend(redactor.quad(q) for q in store.quads(graph))
    return found


@pytest.fixture(scope="module")
def redactor() -> Redactor:
    return Redactor(store_of([dorvale()]))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Mina Sol was found.", "[child 1, 5] was found."),
        ("MINA SOL FOUND", "[child 1, 5] FOUND"),
        ("Mina's aunt", "[child 1, 5]'s aunt"),
        ("little Sol", "little [child 1, 5]"),
        ("Sol, Mina", "[child 1, 5], [child 1, 5]"),
        ("Mína Sôl", "[child 1, 5]"),
        ("dorvale-mina-sol.txt", "dorvale-[child 1, 5].txt"),
        ("mina_sol_2020.html", "[child 1, 5]_2020.html"),
        ("https://news.example.org/minasol", "https://news.example.org/[child 1, 5]"),
        # others, and words that only hold the letters
        ("Edda Klin and Ilka Varn", "Edda Klin and Ilka Varn"),
        ("a solar mine in Osmere", "a solar mine in Osmere"),
        ("terminal, console", "terminal, console"),
    ],
)
def test_names_are_replaced_however_they_are_written(
    redactor: Redactor, text: str, shown: str
) -> None:
    assert redactor.text(text) == shown
    assert redactor.names_in(text) is (text != shown)


def test_shown_when_asked_for() -> None:
    assert Redactor(store_of([dorvale()]), show=True).text("Mina Sol") == "Mina Sol"
    assert Redactor().text("Mina Sol") == "Mina Sol"


def victim(name: str, words: str, *more: str, **options: Any) -> Story:
    story = Story("v.txt", words, **options)
    who = story.who("Person", name, *more)
    story.case_role(words, who, "victim")
    return story


@pytest.mark.parametrize(
    ("name", "words", "text", "shown"),
    [
        # a part that is a word of the language: only with a capital
        ("Hope Adeyo", "They hope that Hope Adeyo is well", "they hope so", "they hope so"),
        ("Hope Adeyo", "They hope that Hope Adeyo is well", "Hope came", "[victim 1] came"),
        ("An Thi Lê", "She met an aunt of An Thi Lê", "An officer", "An officer"),
        (
            "An Thi Lê",
            "She met an aunt of An Thi Lê",
            "Ms Lê and Le",
            "Ms [victim 1] and [victim 1]",
        ),
        # a description is no name
        ("The girl", "The girl was found", "The girl was found", "The girl was found"),
        ("Miss Orla Fenn", "Miss Orla Fenn was found", "Orla, Miss F.", "[victim 1], Miss F."),
        ("Orla Fenn-Tay", "Orla Fenn-Tay was found", "Fenn-Tay", "[victim 1]-[victim 1]"),
    ],
)
def test_words_of_names(name: str, words: str, text: str, shown: str) -> None:
    assert Redactor(store_of([victim(name, words)])).text(text) == shown


def test_a_part_that_another_person_is_called_by_stays() -> None:
    story = Story("k.txt", "Mina Klin was freed. Her mother Edda Klin thanked the police.")
    story.case_role("Mina Klin was freed", story.who("Person", "Mina Klin"), "victim")
    story.case_role("Edda Klin thanked", story.who("Person", "Edda Klin"), "relative")
    redactor = Redactor(store_of([story]))
    assert redactor.text("Edda Klin, Mina Klin, Klin") == "Edda Klin, [victim 1], Klin"


def test_a_minor_is_protected_whatever_the_role() -> None:
    story = Story("m.txt", "Police arrested Juno Ask, 16. Police arrested Rolf Ekker, 41.")
    young, old = story.who("Person", "Juno Ask"), story.who("Person", "Rolf Ekker")
    for who, age, words in ((young, 16, "Juno Ask, 16"), (old, 41, "Rolf Ekker, 41")):
        story.case_role(words, who, "suspect")
        story.age(words, who, age)
    redactor = Redactor(store_of([story]))
    assert redactor.text("Juno Ask and Rolf Ekker") == "[child 1, 16] and Rolf Ekker"


def test_vocabulary_and_graph_nodes_are_never_touched() -> None:
    story = victim("Anna Sale", "Anna Sale was freed")
    redactor = Redactor(store_of([story]))
    kind = ox.NamedNode("https://w3id.org/ringtrace/ns#Sale")
    quad = ox.Quad(ox.NamedNode("x:s"), ox.NamedNode("x:p"), kind, ox.NamedNode("x:g"))
    assert redactor.quad(quad) == quad
    assert redactor.text("Anna Sale") == "[victim 1]"


def test_a_role_is_no_name() -> None:
    """Somebody is called Witness, and that is a role too."""
    redactor = Redactor(store_of([victim("WITNESS MOYO", "WITNESS MOYO WAS FREED")]))
    role, name = (
        ox.Quad(ox.NamedNode("x:s"), ox.NamedNode("x:p"), ox.Literal(v), ox.NamedNode("x:g"))
        for v in ("witness", "Witness Moyo")
    )
    assert redactor.quad(role) == role
    assert redactor.quad(name).object == ox.Literal("[victim 1]")


def test_an_escaped_web_address_is_replaced_too() -> None:
    story = victim(
        "Lê Thị Ngân", "Lê Thị Ngân was freed", url="https://x.org/L%C3%AA-Th%E1%BB%8B-Ng%C3%A2n"
    )
    text = "".join(str(q) for q in public(store_of([story])).quads())
    assert "https://x.org/" in text
    assert "Ng%C3%A2n" not in text and "Ngân" not in text


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        # nobody in the store: the words around the name tell
        ("The victim, Orla Fenn, told the court.", "Orla Fenn"),
        ("A boy identified as Orla Fenn was found.", "Orla Fenn"),
        ("Orla Fenn, a 9-year-old girl, was found.", "Orla Fenn"),
        ("They sold 16-year-old Orla Fenn in March.", "Orla Fenn"),
        ("On Monday Orla de la Fenn was trafficked to Dorvale.", "Orla de la Fenn"),
        ("The death of Orla O'Fenn, in a camp, was told.", "Orla O'Fenn"),
        ("Orla Fenn, 41, was found.", None),
        ("Orla Fenn, a lawyer, said so.", None),
        ("The boy, Orla Fenn said, was found.", None),
        ("The victim, Dorvale Police said, was found.", None),
    ],
)
def test_the_words_around_a_name_tell(text: str, hidden: str | None) -> None:
    redactor = Redactor(store_of([]), {"0": text})
    assert redactor.names_in(text) is (hidden is not None)
    assert hidden is None or not redactor.names_in(redactor.text(text))
    assert hidden is None or hidden.split()[-1] not in redactor.text(text)
