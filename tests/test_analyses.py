"""Analyses against worked examples whose numbers were computed by hand."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from click.testing import CliRunner
from stories import Story, dorvale, store_of

from ringtrace.cli import main
from ringtrace.errors import UsageError
from ringtrace.graph.analyses import ANALYSES, analyse, chain_network, material, network
from ringtrace.graph.analyses.rates import dollars
from ringtrace.graph.exports.networks import as_gexf, as_graphml
from ringtrace.graph.review import Decision, replay
from ringtrace.graph.store import Store
from ringtrace.nouns import Table
from ringtrace.ontology import load_ontology
from ringtrace.workspace import Workspace

Row = dict[str, Any]


def rows(store: Store, name: str, **params: str) -> list[Row]:
    table: Table = analyse(store, load_ontology(), name, params)
    return [
        {c: v for c, v in zip(table.columns, row, strict=True) if v is not None}
        for row in table.rows
    ]


@pytest.fixture(scope="module")
def store() -> Store:
    return store_of([dorvale()])


def pick(found: list[Row], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(row.get(n) for n in names) for row in found]


@pytest.mark.parametrize("name", ANALYSES)
def test_every_analysis_says_what_it_means_and_cites_words_that_stand_there(
    store: Store, name: str
) -> None:
    meaning = ANALYSES[name].__doc__ or ""
    assert len(meaning.split("\n\n")) == 2, "a first line, and a paragraph: formula, limits"
    assert " not " in meaning or "no " in meaning, "says what it does not mean"
    found = rows(store, name)
    assert found
    text = dorvale().article.text
    for row in found:
        assert text[row["start"] : row["end"]] == row["quote"]
        assert row["file"] == "dorvale-mina-sol.txt"
        assert row["uncertain"] == row["claims"] > 0, "nobody has reviewed any of it"
        assert row["review"] == "unreviewed"
    assert analyse(store, load_ontology(), name) == analyse(store, load_ontology(), name)


@pytest.mark.parametrize("name", ANALYSES)
def test_an_empty_store_gives_no_rows(name: str) -> None:
    assert rows(Store(), name) == []


def test_role_chains(store: Store) -> None:
    found = rows(store, "role-chains")
    assert pick(found, "position", "role", "actor", "places", "price", "status") == [
        (2, "purchaser", "The Varn ring", ["Osmere"], "5,000 to 6,000 crowns", "asserted"),
        (3, "transporter", "Ilka Varn", ["from Osmere", "to Dorvale"], None, "asserted"),
        (4, "introducer", "Tomas Reke", None, None, "alleged"),
        (5, "seller", "The Varn ring", ["Dorvale"], "18,000 to 20,000 crowns", "asserted"),
        (6, "buyer", "families in Dorvale", ["Dorvale"], "18,000 to 20,000 crowns", "asserted"),
    ]
    assert {row["chain"] for row in found} == {1}


def test_role_chains_as_a_network(store: Store) -> None:
    network = chain_network(material(store, load_ontology(), "role-chains", {}))
    found = {
        (network.nodes[a]["label"], d["ring_role"], d["position"])
        for a, _, d in network.edges(data=True)
        if "position" in d and network.nodes[a]["kind"] != "Event"
    }
    assert ("Ilka Varn", "transporter", 3) in found
    assert ("The Varn ring", "seller", 5) in found


def edges(found: Any, *names: str) -> list[tuple[Any, ...]]:
    """The ends of each edge by label, and some attributes."""
    label = found.nodes(data="label")
    return sorted(
        (*sorted((label[a], label[b])), *(d.get(n) for n in names))
        if not found.is_directed()
        else (label[a], label[b], *(d.get(n) for n in names))
        for a, b, d in found.edges(data=True)
    )


@pytest.mark.parametrize("name", ANALYSES)
def test_every_analysis_has_a_network_that_says_what_it_rests_on(store: Store, name: str) -> None:
    found = network(store, load_ontology(), name)
    assert found.number_of_edges()
    assert all({"label", "kind"} <= set(d) for _, d in found.nodes(data=True))
    cited = [d for *_, d in found.edges(data=True)] + [d for _, d in found.nodes(data=True)]
    assert all({"status", "review", "file"} <= set(d) for d in cited if "quote" in d)
    assert any("quote" in d for d in cited)
    again = nx.parse_graphml(as_graphml(found))
    assert set(again) == set(found) and again.number_of_edges() > 0
    assert set(nx.read_gexf(io.BytesIO(as_gexf(found).encode()))) == set(found)


def test_the_network_of_routes_and_hand_overs(store: Store) -> None:
    ontology = load_ontology()
    assert edges(network(store, ontology, "routes"), "basis", "event") == [
        ("Osmere", "Dorvale", "concluded", "sale"),
        ("Osmere", "Dorvale", "said", "transport"),
    ]
    assert edges(network(store, ontology, "hand-overs"), "basis", "uncertain") == [
        ("Ilka Varn", "The Varn ring", "concluded", 2),
        ("The Varn ring", "Ilka Varn", "concluded", 2),
        ("The Varn ring", "families in Dorvale", "said", 1),
    ]


def test_the_network_of_brokers_has_their_scores() -> None:
    found = network(store_of([bridge()]), load_ontology(), "brokers")
    scores = {d["label"]: (d["betweenness"], d["cut_point"]) for _, d in found.nodes(data=True)}
    assert scores["Ben Roe"] == (0.6667, True) and scores["Ana Poe"] == (0.0, False)
    assert edges(network(store_of([bridge()]), load_ontology(), "co-offending"), "weight") == [
        ("Ana Poe", "Ben Roe", 1.0),
        ("Ben Roe", "Cal Doe", 1.0),
    ]


def test_hand_overs(store: Store) -> None:
    assert sorted(pick(rows(store, "hand-overs"), "basis", "giver", "receiver")) == [
        ("concluded", "Ilka Varn", "The Varn ring"),
        ("concluded", "The Varn ring", "Ilka Varn"),
        ("said", "The Varn ring", "families in Dorvale"),
    ]


def test_routes(store: Store) -> None:
    assert pick(rows(store, "routes"), "origin", "destination", "basis", "event") == [
        ("Osmere", "Dorvale", "concluded", "sale"),
        ("Osmere", "Dorvale", "said", "transport"),
    ]


def test_money_is_an_interval(store: Store) -> None:
    # bought 5,000-6,000, sold 18,000-20,000: at least 18,000 - 6,000, at most 20,000 - 5,000
    found = rows(store, "money")
    assert pick(found, "actor", "currency", "per", "same_unit", "margin_min", "margin_max") == [
        ("The Varn ring", "CZK", "each", True, 12000, 15000)
    ]


def test_money_in_dollars_of_the_day(store: Store) -> None:
    # On 4 March 2020 a euro was 1.1125 dollars and 25.34 crowns:
    # 12,000 / 25.34 * 1.1125 = 526.84, and 15,000 / 25.34 * 1.1125 = 658.54
    found = rows(store, "money")
    assert pick(found, "margin_usd_min", "margin_usd_max", "rate_day") == [
        (526.84, 658.54, "2020-03-04")
    ]


@pytest.mark.parametrize(
    ("currency", "day", "shown"),
    [
        ("USD", "2020-03-04", 100.0),
        ("EUR", "2020-03-07", 113.36),  # a Saturday: the rate of Friday, 1.1336
        ("KES", "2020-03-04", None),
        ("CNY", "2004-01-02", None),
        ("EUR", "2020-03", None),
        ("EUR", None, None),
    ],
)
def test_a_rate_is_of_its_day_or_absent(
    currency: str, day: str | None, shown: float | None
) -> None:
    assert dollars(100, currency, day) == shown


@pytest.mark.parametrize(
    ("bought", "sold", "margin"),
    [
        ((100, 100), (300, None), (200, None)),
        ((None, 100), (300, 400), (200, None)),
        ((100, None), (300, 400), (None, 300)),
        ((100, 200), (150, 160), (-50, 60)),
    ],
)
def test_an_open_bound_leaves_a_side_of_the_margin_open(
    bought: Any, sold: Any, margin: Any
) -> None:
    story = Story(
        "m.txt", "The gang bought boys for some coins. The gang sold boys for more coins."
    )
    gang, boys = story.who("Ring", "The gang"), story.who("Group", "boys")
    story.event("purchase", "The gang bought boys for some coins", "bought", agent=gang,
                target=boys, price=[(*bought, "some coins", None)])  # fmt: skip
    story.event("sale", "The gang sold boys for more coins", "sold", agent=gang, target=boys,
                price=[(*sold, "more coins", None)])  # fmt: skip
    assert pick(rows(store_of([story]), "money"), "margin_min", "margin_max") == [margin]


def bridge() -> Story:
    """Two arrests that share one man: Ana - first - Ben - second - Cal."""
    story = Story("b.txt", "Ana Poe and Ben Roe stole a boy. Ben Roe and Cal Doe stole a girl.")
    ana, ben, cal = (story.who("Person", n) for n in ("Ana Poe", "Ben Roe", "Cal Doe"))
    story.event("abduction", "Ana Poe and Ben Roe stole a boy", "stole", agent=(ana, ben))
    story.event("abduction", "Ben Roe and Cal Doe stole a girl", "stole", agent=(ben, cal))
    return story


def test_brokers_by_hand() -> None:
    # path Ana - e1 - Ben - e2 - Cal, n = 5, so (n-1)(n-2)/2 = 6 pairs; through Ben run
    # Ana-e2, Ana-Cal, e1-e2, e1-Cal = 4, so 4/6; through Ana and Cal none.
    found = rows(store_of([bridge()]), "brokers")
    assert pick(found, "name", "betweenness", "cut_point", "neighbours") == [
        ("Ben Roe", 0.6667, True, 2),
        ("Ana Poe", 0.0, False, 1),
        ("Cal Doe", 0.0, False, 1),
    ]


def test_co_offending_by_hand() -> None:
    # three in one crime: each pair 1/2; two of them again in a crime of two: 1/2 + 1/1
    story = Story(
        "c.txt", "Ana Poe, Ben Roe and Cal Doe stole a boy. Ana Poe and Ben Roe stole a girl."
    )
    ana, ben, cal = (story.who("Person", n) for n in ("Ana Poe", "Ben Roe", "Cal Doe"))
    story.event("abduction", "Ana Poe, Ben Roe and Cal Doe stole a boy", "stole",
                agent=(ana, ben, cal))  # fmt: skip
    story.event("abduction", "Ana Poe and Ben Roe stole a girl", "stole", agent=(ana, ben))
    found = rows(store_of([story]), "co-offending")
    assert pick(found, "one", "two", "together", "weight") == [
        ("Ana Poe", "Ben Roe", 2, 1.5),
        ("Ana Poe", "Cal Doe", 1, 0.5),
        ("Ben Roe", "Cal Doe", 1, 0.5),
    ]


def test_communities_by_hand() -> None:
    # two stars without a link, 2 links each: Q = 2 * (2/4 - (4/8)^2) = 0.5
    story = Story("q.txt", "Ana Poe and Ben Roe stole a boy. Cal Doe and Dot Lee stole a girl.")
    ana, ben, cal, dot = (
        story.who("Person", n) for n in ("Ana Poe", "Ben Roe", "Cal Doe", "Dot Lee")
    )
    story.event("abduction", "Ana Poe and Ben Roe stole a boy", "stole", agent=(ana, ben))
    story.event("abduction", "Cal Doe and Dot Lee stole a girl", "stole", agent=(cal, dot))
    found = rows(store_of([story]), "communities")
    groups = {row["name"]: row["community"] for row in found}
    assert groups["Ana Poe"] == groups["Ben Roe"] != groups["Cal Doe"] == groups["Dot Lee"]
    assert {row["modularity"] for row in found} == {0.5}
    assert {(row["size"], row["inside"]) for row in found} == {(2, 1)}
    assert not any(row["outside"] for row in found)


def test_timeline_runs_from_the_first_day_to_the_verdict_and_shows_denials(store: Store) -> None:
    found = rows(store, "timeline", ring="varn")
    assert pick(found, "earliest", "latest", "event")[:2] == [
        ("2020-03-03", "2020-03-03", "arrest"),
        (None, None, "purchase"),
    ]
    assert [row["event"] for row in found if row["status"] == "denied"] == ["sale"]
    assert [row["event"] for row in rows(store, "timeline") if "earliest" in row] == [
        "rescue",
        "arrest",
        "conviction",
    ]


def test_agencies_by_outcome(store: Store) -> None:
    found = rows(store, "agencies")
    assert pick(found, "agency", "rescues", "arrests", "convictions", "cases_convicted") == [
        ("Police in Dorvale", 1, 1, 0, 1),
        ("The court", 0, 0, 1, 1),
    ]


def test_one_raid_told_twice_is_one_row_of_police_and_one_of_the_arrested() -> None:
    stories = []
    for name, who in (("a.txt", "suspects"), ("b.txt", "men")):
        text = f"{'Police' if who == 'men' else 'police'} freed 12 girls in Lund on 3 March and arrested four {who}."
        story = Story(name, text, "2020-03-04")
        police = story.who("Agency", text.split()[0])
        lund, day = story.who("Place", "Lund"), ("2020-03-03", "2020-03-03", "on 3 March")
        story.event("rescue", text[:-1], "freed", agent=police, place=lund, when=day,
                    target=story.who("Group", "girls"), count=(12, 12, "12"))  # fmt: skip
        story.event("arrest", text[:-1], "arrested", agent=police, place=lund, when=day,
                    target=story.who("Group", who), count=(4, 4, "four"))  # fmt: skip
        stories.append(story)
    store = store_of(stories)
    assert pick(rows(store, "agencies"), "agency", "rescues", "arrests", "claims") == [
        ("police", 1, 1, 4)
    ]
    assert pick(rows(store, "missing"), "who", "count_min", "count_max", "claims") == [
        ("suspects", 4, 4, 2)
    ]


def test_missing_names_the_arrested_of_whom_no_charge_is_told(store: Store) -> None:
    assert pick(rows(store, "missing"), "gap", "who") == [
        ("arrested, no charge known", "Tomas Reke")
    ]


@pytest.mark.parametrize(
    ("sold", "found", "least", "most"),
    [
        ((31, 31), (12, 12), 19, 19),
        ((31, None), (12, 12), 19, None),
        ((31, 31), (12, None), None, 19),
        ((31, 31), None, 31, 31),
        ((12, 12), (31, 31), None, None),
    ],
)
def test_missing_victims_are_bounds(sold: Any, found: Any, least: Any, most: Any) -> None:
    story = Story("v.txt", "The gang sold many boys. Police rescued few boys.")
    boys = story.who("Group", "boys")
    story.event("sale", "The gang sold many boys", "sold", target=boys, count=(*sold, "many"))
    if found:
        story.event("rescue", "Police rescued few boys", "rescued", target=boys,
                    count=(*found, "few"))  # fmt: skip
    rest = rows(store_of([story]), "missing")
    expected = [("victims taken, not found", least, most)] if least or most else []
    assert pick(rest, "gap", "count_min", "count_max") == expected


def test_goods_that_were_moved_are_no_missing_victims() -> None:
    story = Story("g.txt", "The gang shipped 210 scales.")
    story.event("transport", "The gang shipped 210 scales", "shipped", count=(210, 210, "210"),
                target=story.who("Goods", "210 scales"))  # fmt: skip
    assert rows(store_of([story]), "missing") == []


def decide(story: Story, action: str, kind: str) -> Decision:
    key = next(c.key for c in story.claims if c.key.startswith(kind))
    return Decision(action=action, subject=story.iri(key), author="A", time="2020-03-05T10:00:00Z")


def test_what_a_person_decided_counts() -> None:
    story = dorvale()
    store = store_of([story])
    replay(store, [decide(story, "accept", "transport"), decide(story, "reject", "purchase")])
    found = {row["role"]: row for row in rows(store, "role-chains")}
    assert "purchaser" not in found, "rejected"
    assert (found["transporter"]["review"], found["transporter"]["uncertain"]) == ("accepted", 0)
    assert found["seller"]["uncertain"] == 1
    assert [r["role"] for r in rows(store, "role-chains", accepted="yes")] == ["transporter"]


@pytest.mark.parametrize(
    ("params", "roles"),
    [
        ({"status": "alleged"}, ["introducer"]),
        ({"ring": "no such ring"}, []),
        ({"case": "no such case"}, []),
        ({"ring": "VARN"}, ["purchaser", "transporter", "introducer", "seller", "buyer"]),
    ],
)
def test_parameters_choose(store: Store, params: dict[str, str], roles: list[str]) -> None:
    found = [row["role"] for row in rows(store, "role-chains", **params)]
    assert [r for r in found if r != "transporter"] == [r for r in roles if r != "transporter"]


@pytest.mark.parametrize(
    ("name", "params", "words"),
    [
        ("role-chain", {}, "Did you mean 'role-chains'"),
        ("routes", {"states": "alleged"}, "Did you mean 'status'"),
        ("routes", {"status": "sure"}, "asserted"),
        ("routes", {"accepted": "maybe"}, "yes"),
    ],
)
def test_unknown_names_and_values_are_told_with_the_known_ones(
    store: Store, name: str, params: dict[str, str], words: str
) -> None:
    with pytest.raises(UsageError, match=words) as error:
        analyse(store, load_ontology(), name, params)
    assert error.value.exit_code == 2


def test_the_command_line_chooses_by_status_and_decision(tmp_path: Path) -> None:
    made = Workspace(tmp_path / "w", create=True)
    (tmp_path / "a.txt").write_text(
        "Police in Lund arrested Ilka Varn on Monday. Police say she allegedly sold two boys."
    )
    made.build([tmp_path / "a.txt"])

    def told(*options: str) -> list[Row]:
        command = ["analyse", str(made.path), "timeline", "--format", "json", *options]
        done = CliRunner().invoke(main, command)
        assert done.exit_code == 0, done.output
        found: list[Row] = json.loads(done.stdout)
        return found

    assert {r["status"] for r in told()} == {"asserted", "alleged"}
    assert {r["status"] for r in told("--status", "alleged")} == {"alleged"}
    command = ["analyse", str(made.path), "timeline", "--format", "graphml"]
    drawn = nx.parse_graphml(CliRunner().invoke(main, command).stdout)
    assert {d["event"] for _, d in drawn.nodes(data=True) if d["kind"] == "Event"} == {
        "arrest",
        "sale",
    }
    assert told("--accepted") == []
