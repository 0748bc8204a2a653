"""The network: an event is a node, an edge for every slot, all with their words."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from pyvis.network import Network
from stories import Story, dorvale, store_of

from ringtrace.graph.network import project
from ringtrace.ontology import load_ontology


@pytest.fixture(scope="module")
def network() -> Any:
    return project(store_of([dorvale()]), load_ontology())


def event(network: Any, kind: str) -> tuple[str, dict[str, Any]]:
    return next((n, d) for n, d in network.nodes(data=True) if d.get("event") == kind)


def label(network: Any, node: str) -> str:
    return str(network.nodes[node]["label"])


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            "sale",
            {
                ("The Varn ring", "agent"),
                ("the babies", "target"),
                ("families in Dorvale", "recipient"),
                ("Dorvale", "place"),
                ("Lanwick", "place"),
            },
        ),
        (
            "transport",
            {
                ("Ilka Varn", "agent"),
                ("the babies", "target"),
                ("Osmere", "origin"),
                ("Dorvale", "destination"),
            },
        ),
        ("conviction", {("The court", "agent"), ("Ilka Varn", "target")}),
    ],
)
def test_edges_run_from_agents_to_the_event_and_on_to_what_fills_its_slots(
    network: Any, kind: str, expected: set[tuple[str, str]]
) -> None:
    node, _ = event(network, kind)
    into = {(label(network, a), d["slot"]) for a, _, d in network.in_edges(node, data=True)}
    out = {(label(network, b), d["slot"]) for _, b, d in network.out_edges(node, data=True)}
    assert {slot for _, slot in into} <= {"agent"}
    assert into | out == expected


def test_an_event_says_when_how_many_for_how_much_and_who_denies_it(network: Any) -> None:
    rescue, sale = event(network, "rescue")[1], event(network, "sale")[1]
    assert (rescue["count_min"], rescue["count_max"], rescue["count_text"]) == (12, 12, "12")
    assert (rescue["earliest"], rescue["latest"]) == ("2020-03-02", "2020-03-02")
    assert (sale["price_min"], sale["price_max"], sale["currency"]) == (18000.0, 20000.0, "CZK")
    assert (sale["status"], sale["denied_by"]) == ("asserted", "A lawyer")


def test_every_edge_cites_its_words(network: Any) -> None:
    text = dorvale().article.text
    for _, _, data in network.edges(data=True):
        assert text[data["start_offset"] : data["end_offset"]] == data["quote"]
        assert data["status"] in ("asserted", "alleged", "planned", "denied")
        assert data["review"] == "unreviewed"
        assert data["file"] and data["claim"]


def test_members_of_a_ring_are_edges_of_their_own(network: Any) -> None:
    found = [d for a, _, d in network.edges(data=True) if d["slot"] == "member"]
    assert [(d["ring_role"], d["status"]) for d in found] == [("introducer", "alleged")]


def test_folded_runs_from_actor_to_what_it_acts_on(network: Any) -> None:
    folded = project(store_of([dorvale()]), load_ontology(), folded=True)
    assert not [n for n, d in folded.nodes(data=True) if d["kind"] == "Event"]
    found = {
        (label(folded, a), d["event"], label(folded, b))
        for a, b, d in folded.edges(data=True)
        if d["slot"] == "recipient"
    }
    assert found == {("The Varn ring", "sale", "families in Dorvale")}


def test_attributes_are_plain_of_one_type_each_and_never_empty(network: Any) -> None:
    kinds: dict[str, set[type]] = {}
    for data in [d for _, d in network.nodes(data=True)] + [
        d for *_, d in network.edges(data=True)
    ]:
        for name, value in data.items():
            assert value is not None
            kinds.setdefault(name, set()).add(type(value))
    assert {name: len(types) for name, types in kinds.items() if len(types) > 1} == {}
    assert set().union(*kinds.values()) <= {str, int, float}


def test_statistics_and_control_characters_stay_out() -> None:
    story = Story("s.txt", "Police freed the\x0bgirls. Police rescued 8,000 children last year.")
    girls = story.who("Group", "the\x0bgirls")
    story.event("rescue", "Police freed the\x0bgirls", "freed", target=girls)
    story.event("rescue", "Police rescued 8,000 children last year", "rescued",
                target=story.who("Group", "children"), count=(8000, None, "8,000"), stat=True)  # fmt: skip
    found = project(store_of([story]), load_ontology())
    assert sorted(d["label"] for _, d in found.nodes(data=True)) == [
        "rescue of the girls",
        "the girls",
    ]


@pytest.mark.parametrize(
    ("one", "two", "low", "high"),
    [
        ((12, 12), (14, 14), 12, 14),
        ((12, 12), (10, None), 10, None),
        ((None, 20), (12, 12), None, 20),
    ],
)
def test_figures_of_several_claims_keep_the_outermost_bounds(
    one: tuple[int | None, int | None],
    two: tuple[int | None, int | None],
    low: int | None,
    high: int | None,
) -> None:
    story = Story("b.txt", "Police freed some girls. The mayor said police freed more girls.")
    girls = story.who("Group", "girls")
    first = story.event("rescue", "Police freed some girls", "freed", target=girls,
                        count=(*one, "some"))  # fmt: skip
    story.event("rescue", "police freed more girls", "freed", target=girls,
                count=(*two, "more"), happening=first)  # fmt: skip
    data = event(project(store_of([story]), load_ontology()), "rescue")[1]
    assert (data.get("count_min"), data.get("count_max")) == (low, high)
    assert data["claims"] == 2


def test_pyvis_and_cytoscape_read_it_as_it_is(network: Any) -> None:
    drawn = Network(directed=True)
    drawn.from_nx(network)
    labels = {d["label"] for _, d in network.nodes(data=True)}
    elements = nx.cytoscape_data(network)["elements"]
    assert labels == {n["label"] for n in drawn.nodes}
    assert labels == {n["data"]["name"] for n in elements["nodes"]}
    for edge in [*drawn.edges, *(e["data"] for e in elements["edges"])]:
        assert edge["label"] == edge["slot"]
        assert edge["quote"] in edge["title"] or len(edge["title"]) == 300
    said = {e["data"].get("said_by") for e in elements["edges"]}
    assert {"the county prosecutor", "A lawyer"} <= said


def test_looks_tell_kinds_apart_and_never_how_far_the_law_has_gone(network: Any) -> None:
    looks = {d["label"]: d["color"] for _, d in network.nodes(data=True)}
    assert (
        len({looks["The Varn ring"], looks["Ilka Varn"], looks["Dorvale"], looks["The court"]}) == 4
    )
    assert looks["Ilka Varn"] == looks["Mina Sol"]  # one is sentenced, one a victim
    sale, court = event(network, "sale")[1], event(network, "conviction")[1]
    assert sale["color"] != court["color"]
    assert sale["size"] > court["size"]  # more edges
