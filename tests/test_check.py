"""What check finds: each row breaks a well-formed graph in one way."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pyoxigraph as ox
import pytest
from stories import Story, dorvale, store_of

from ringtrace.graph.build import build, graph_iri
from ringtrace.graph.check import Violation, check
from ringtrace.graph.resolve import RESOLUTION_GRAPH
from ringtrace.graph.store import Store
from ringtrace.graph.terms import iri
from ringtrace.ontology import load_ontology

STORY = dorvale()
TEXTS = {STORY.article.id: STORY.article.text}
Row = tuple[str, str, str | int]


def first(kind: str) -> str:
    """The first claim of a kind."""
    return next(c.key for c in STORY.claims if c.key.startswith(kind))


def at(words: str) -> int:
    """Where words begin."""
    return STORY.article.text.index(words)


RESCUE = first("rescue")
WORDS = f"c{at('Police in Dorvale')}-{at(' on Monday') + len(' on Monday')}"
COUNT, PRICE, WHEN = f"count-{at('12')}", f"price-{at('5,000')}", f"when-{at('on Monday')}"
ILKA, RING = f"person-{at('Ilka Varn')}", f"ring-{at('The Varn ring')}"


def term(value: str | int) -> ox.NamedNode | ox.Literal:
    """A node of the article ("#key"), a term ("rt:Rescue"), or else a literal."""
    if isinstance(value, str) and value.startswith("#"):
        return ox.NamedNode(STORY.iri(value[1:]))
    if isinstance(value, str) and value.split(":")[0] in ("rt", "owl"):
        return ox.NamedNode(iri(value))
    return ox.Literal(value)


def node(key: str) -> str:
    """The IRI of a node of the article, of the article itself without a key."""
    return STORY.iri(key) if key else STORY.iri("").rstrip("#")


def found(out: Iterable[tuple[str, str]], into: Iterable[Row]) -> list[Violation]:
    """What check finds once triples were taken out and put in."""
    quads = build(STORY.article, STORY.claims, load_ontology())
    graph = ox.NamedNode(graph_iri(STORY.article))
    gone = {(node(s), iri(p)) for s, p in out}
    kept = [q for q in quads if (str(q.subject)[1:-1], q.predicate.value) not in gone]
    for s, p, o in into:
        kept.append(ox.Quad(ox.NamedNode(node(s)), ox.NamedNode(iri(p)), term(o), graph))
    store = Store()
    store.replace(graph.value, kept)
    return list(check(store, TEXTS))


def test_what_build_writes_is_well_formed() -> None:
    assert found([], []) == []


@pytest.mark.parametrize(
    ("out", "into", "where", "message"),
    [
        ([(RESCUE, "rt:evidence")], [], RESCUE, "A claim cites the words that make it."),
        ([(RESCUE, "prov:wasAttributedTo")], [], RESCUE, "A claim has a source"),
        ([(RESCUE, "rt:status")], [], RESCUE, "A claim has one status"),
        ([(RESCUE, "rt:statedIn")], [], RESCUE, "A claim is stated in one article."),
        ([(RESCUE, "rt:mainEvidence")], [], RESCUE, "A claim has one piece of evidence to show"),
        ([], [(RESCUE, "rt:mainEvidence", "#" + COUNT)], RESCUE, "main evidence is among"),
        ([(RESCUE, "rdf:type")], [(RESCUE, "rdf:type", "rt:EventClaim")], RESCUE, "a kind of event"),
        ([], [(RESCUE, "rdf:type", "rt:Arrest")], RESCUE, "one kind of event"),
        ([], [(RESCUE, "rt:source", "#" + ILKA)], RESCUE, "Whom the sentence names is who"),
        ([(RESCUE, "rt:happening")], [], RESCUE, "tells of one happening"),
        ([(RESCUE, "rt:trigger")], [], RESCUE, "has the word that tells of it"),
        ([], [(RESCUE, "rt:place", "#" + RING)], RESCUE, "does not have class"),
        ([], [(PRICE, "schema:value", 5500)], PRICE, "no midpoint, no mean"),
        ([(COUNT, "schema:minValue")], [(COUNT, "schema:minValue", 13)], COUNT, "Value of"),
        ([(COUNT, "rt:qualifier")], [(COUNT, "rt:qualifier", "rt:atLeast")], COUNT, "leaves the upper"),
        ([(COUNT, "rt:asWritten")], [(COUNT, "rt:asWritten", "twelve")], COUNT, "words of a value"),
        ([(PRICE, "schema:currency")], [(PRICE, "schema:currency", "yuan")], PRICE, "pattern"),
        ([(WHEN, "rt:edtf")], [], WHEN, "go together"),
        ([(WHEN, "rt:asWritten")], [], WHEN, "Less than 1 values"),
        ([], [(ILKA, "rt:legalStatus", "rt:convicted")], ILKA, "A legal status is a claim"),
        ([], [(ILKA, "owl:sameAs", "#" + RING)], ILKA, "Use rt:identity"),
        ([(ILKA, "rdfs:label")], [], ILKA, "Less than 1 values"),
        ([], [(RING, "rt:ringType", "family")], RING, "A ring's type is a claim"),
        ([("", "rt:file")], [], "", "An article knows its input file."),
        ([("", "schema:datePublished")], [("", "schema:datePublished", "June 2020")], "", "A date of"),
        ([(WORDS, "oa:exact")], [(WORDS, "oa:exact", "Police in Dorvale")], WORDS, "as long as its"),
    ],
)  # fmt: skip
def test_a_broken_graph_is_found_where_it_is_broken(
    out: list[tuple[str, str]], into: list[Row], where: str, message: str
) -> None:
    messages = [v.message for v in found(out, into) if v.node == node(where)]
    assert any(message in m for m in messages), messages


def test_a_statistic_is_no_event() -> None:
    story = Story("s.txt", "More than 900 girls were rescued last year.")
    girls = story.who("Group", "girls")
    key = story.event(
        "rescue", "More than 900 girls were rescued last year", "rescued", target=girls, stat=True
    )
    quads = build(story.article, story.claims, load_ontology())
    store = Store()
    store.replace(graph_iri(story.article), quads)
    texts = {story.article.id: story.article.text}
    assert list(check(store, texts)) == []
    claim, kind = ox.NamedNode(story.iri(key)), ox.NamedNode(iri("rt:Rescue"))
    extra = ox.Quad(claim, ox.NamedNode(iri("rdf:type")), kind, quads[0].graph_name)
    store.replace(graph_iri(story.article), [*quads, extra])
    assert story.iri(key) in {v.node for v in check(store, texts)}


@pytest.mark.parametrize(
    ("published", "well_formed"),
    [("2012", True), ("2012-06", True), ("2012-06-01", True), (None, True), ("June 2012", False)],
)
def test_a_day_of_publication_is_no_finer_than_it_was_said(
    published: str | None, well_formed: bool
) -> None:
    story = Story("p.txt", "Police freed girls.", published)
    assert (list(check(store_of([story]), {story.article.id: story.article.text})) == []) is (
        well_formed
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda text: text.replace("12 children", "21 children"), "are not 'Police in Dorvale"),
        (lambda text: text.replace("12 children", "21 children"), "is not the one that was read"),
        (lambda text: None, "is not in the workspace"),
    ],
)
def test_quotes_are_held_against_the_kept_text(
    change: Callable[[str], str | None], message: str
) -> None:
    text = change(STORY.article.text)
    texts = {STORY.article.id: text} if text is not None else {}
    violations = list(check(store_of([STORY], resolved=False), texts))
    assert any(message in v.message for v in violations)
    assert {v.file for v in violations} == {"dorvale-mina-sol.txt"}


def two_figures() -> tuple[Store, dict[str, str]]:
    """Two outlets that give two figures for one rescue."""
    stories = []
    for file, day, number in (("a.txt", "2020-03-04", 12), ("b.txt", "2020-03-05", 14)):
        text = (
            f"Police in Dorvale rescued {number} children from the Varn ring in Osmere on Monday."
        )
        story = Story(file, text, day, title="The Varn ring")
        story.event(
            "rescue", text[:-1], "rescued", agent=story.who("Agency", "Police in Dorvale"),
            target=story.who("Group", "children"), place=story.who("Place", "Osmere"),
            count=(number, number, str(number)), when=("2020-03-02", "2020-03-02", "on Monday"),
        )  # fmt: skip
        story.who("Ring", "the Varn ring")
        stories.append(story)
    return store_of(stories), {s.article.id: s.article.text for s in stories}


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("rt:sideB", None, "A conflict has two sides."),
        ("rt:conflictKind", ox.Literal("weather"), "not in list"),
        ("rt:inCase", None, "Less than 1 values"),
    ],
)
def test_conclusions_are_checked_too(name: str, value: ox.Literal | None, message: str) -> None:
    store, texts = two_figures()
    assert list(check(store, texts)) == []
    quads = list(store.quads(RESOLUTION_GRAPH))
    one = next(q.subject for q in quads if q.object == ox.NamedNode(iri("rt:Conflict")))
    kept = [q for q in quads if not (q.subject == one and q.predicate.value == iri(name))]
    if value is not None:
        kept.append(ox.Quad(one, ox.NamedNode(iri(name)), value, kept[0].graph_name))
    store.replace(RESOLUTION_GRAPH, kept)
    violations = list(check(store, texts))
    assert [v.file for v in violations] == ["conclusions across articles"] * len(violations)
    assert any(message in v.message and f"<{v.node}>" == str(one) for v in violations)
