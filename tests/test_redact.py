"""Victims' and minors' names show up nowhere, unless someone asks for them."""

from __future__ import annotations

import json
from typing import Any

import pyoxigraph as ox
import pytest
from stories import Story, dorvale, formats, leaks, store_of

from ringtrace.errors import UsageError
from ringtrace.graph.analyses import ANALYSES, analyse
from ringtrace.graph.ask import ask
from ringtrace.graph.exports import EXPORTS, Options, Source, export
from ringtrace.graph.redact import Redactor
from ringtrace.graph.store import ONTOLOGY_GRAPH, Store
from ringtrace.ontology import load_ontology
from ringtrace.queries import QUESTIONS


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


def test_an_escaped_web_address_is_replaced_too() -> None:
    story = victim(
        "Lê Thị Ngân", "Lê Thị Ngân was freed", url="https://x.org/L%C3%AA-Th%E1%BB%8B-Ng%C3%A2n"
    )
    text = "".join(str(q) for q in public(store_of([story])).quads())
    assert "https://x.org/" in text
    assert "Ng%C3%A2n" not in text and "Ngân" not in text


# ------------------------------------------------------------ every surface


@pytest.fixture(scope="module")
def shown(planted: Store) -> Store:
    return public(planted)


SYLLABLES = "ba ke li mo nu ra se ti vo wa".split()
PLANTED = [
    f"{a}{b}{c}".capitalize() + f" {c}{a}zz{b}".title()
    for a in SYLLABLES
    for b in SYLLABLES[:5]
    for c in SYLLABLES[5:7]
]


@pytest.fixture(scope="module")
def planted() -> Store:
    """100 victims, each in text, title, file name and web address."""
    stories = [dorvale()]
    for name in PLANTED:
        slug = name.lower().replace(" ", "-")
        first = name.split()[0]
        story = Story(
            f"{slug}.txt",
            f"A gang in Osmere abducted {name} on Monday. {first.upper()} was sold to a family for "
            f"900 crowns. Police rescued {first}, and arrested Ilka Varn.",
            "2020-05-05",
            title=f"{name} is safe",
            url=f"https://news.example.org/{slug}",
        )
        who = story.who("Person", name, first.upper(), role="victim")
        gang, place = story.who("Ring", "A gang"), story.who("Place", "Osmere")
        story.event("abduction", f"A gang in Osmere abducted {name} on Monday", "abducted",
                    agent=gang, target=who, place=place,
                    when=("2020-05-04", "2020-05-04", "on Monday"), source=who)  # fmt: skip
        story.event("sale", f"{first.upper()} was sold to a family for 900 crowns", "sold",
                    target=who, price=[(900, 900, "900 crowns", None)])  # fmt: skip
        story.event("rescue", f"Police rescued {first}", "rescued", target=who,
                    agent=story.who("Agency", "Police"))  # fmt: skip
        stories.append(story)
    return store_of(stories, resolved=False)


def secrets() -> list[str]:
    return [word for name in [*PLANTED, "Mina Sol"] for word in (name, name.split()[0])]


def test_planted_names_are_there_to_be_found(planted: Store) -> None:
    text = export(Source(planted, load_ontology()), "records", Options())
    assert len(leaks(str(text), *secrets())) == len(secrets())


@pytest.mark.parametrize("name", formats(EXPORTS))
def test_no_export_leaks(shown: Store, name: str) -> None:
    content = export(Source(shown, load_ontology()), name, Options())
    parts = content if isinstance(content, dict) else {"": content}
    for part in parts.values():
        text = part if isinstance(part, str) else unpacked(part)
        assert text
        assert leaks(text, *secrets()) == []


def unpacked(part: bytes) -> str:
    """The text of a binary file, with the files inside a ZIP."""
    import io
    import zipfile

    if not zipfile.is_zipfile(io.BytesIO(part)):
        return part.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(part)) as packed:
        return "\n".join(packed.read(n).decode("utf-8", "replace") for n in packed.namelist())


@pytest.mark.parametrize("name", ANALYSES)
def test_no_analysis_leaks(shown: Store, name: str) -> None:
    table = analyse(shown, load_ontology(), name)
    assert leaks(json.dumps(table.rows, ensure_ascii=False), *secrets()) == []


@pytest.mark.parametrize("name", QUESTIONS)
def test_no_question_leaks(shown: Store, name: str) -> None:
    required = {p.name: "x" for p in QUESTIONS[name].params if not getattr(p, "optional", True)}
    try:
        table = ask(shown, name, required)
    except UsageError:
        pytest.skip("needs a parameter of its own")
    assert leaks(json.dumps(table.rows, ensure_ascii=False), *secrets()) == []
