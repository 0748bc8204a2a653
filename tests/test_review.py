"""People's decisions: kept, replayed, found again, undone."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from ringtrace.errors import UsageError, WorkspaceError
from ringtrace.graph.review import (
    REVIEW_GRAPH,
    Decision,
    append,
    read_decisions,
    replay,
    ruled,
)

ARTICLE = "https://w3id.org/ringtrace/id/0011223344556677"


class Store:
    """A real in-memory store with the two calls that replay makes."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.inner = ox.Store()
        lines = []
        for key in keys:
            kind = key.split("-")[0].capitalize()
            claim, words = f"<{ARTICLE}#{key}>", f"<{ARTICLE}#c-{key}>"
            lines.append(f"""{claim} a rt:{kind} ; rt:happening <{ARTICLE}#the-{kind}> ;
                rt:statedIn <{ARTICLE}> ; rt:evidence {words} .
                {words} oa:exact "words of {kind}" .
                rt:{kind} skos:notation "{kind.lower()}" .""")
        head = """@prefix rt: <https://w3id.org/ringtrace/ns#> . @prefix oa: <http://www.w3.org/ns/oa#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> ."""
        self.inner.load(head + "\n".join(lines), format=ox.RdfFormat.TURTLE)

    def people(self, *names: str) -> None:
        graph = ox.NamedNode(f"{ARTICLE}#graph")
        for number, name in enumerate(names):
            node = ox.NamedNode(f"{ARTICLE}#person-{number}")
            for prop, value in (
                ("https://w3id.org/ringtrace/ns#evidence", ox.NamedNode(f"{ARTICLE}#words")),
                ("http://www.w3.org/2000/01/rdf-schema#label", ox.Literal(name)),
            ):
                self.inner.add(ox.Quad(node, ox.NamedNode(prop), value, graph))

    def query(self, sparql: str) -> Any:
        return self.inner.query(sparql, use_default_graph_as_union=True)

    def replace(self, graph: str, quads: Iterable[ox.Quad]) -> None:
        self.inner.remove_graph(ox.NamedNode(graph))
        self.inner.extend(quads)

    def reviews(self) -> list[tuple[str, str, str]]:
        found = self.inner.quads_for_pattern(None, None, None, ox.NamedNode(REVIEW_GRAPH))
        return sorted(
            (str(q.subject), str(q.predicate).rsplit("#", 1)[-1].rstrip(">"), str(q.object))
            for q in found
        )


def decide(action: str, key: str = "", **more: str) -> Decision:
    subject = f"{ARTICLE}#{key}" if key else ""
    more = {"author": "ada", "time": "2026-01-01T10:00:00Z", **more}
    return Decision(action=action, subject=subject, **more)


def verdicts(*decisions: Decision, keys: Iterable[str] = ("rescue-7", "arrest-9")) -> list[str]:
    store = Store(keys)
    replay(store, decisions)
    return [f"{s.rsplit('#')[-1][:-1]} {o}" for s, p, o in store.reviews() if p == "review"]


REJECT = decide("reject", "rescue-7", reason="it was planned")
UNDO = decide("undo", other=REJECT.id, time="2026-01-02")


@pytest.mark.parametrize(
    ("decisions", "expected"),
    [
        ([decide("accept", "rescue-7")], ['rescue-7 "accepted"']),
        ([REJECT], ['rescue-7 "rejected"']),
        ([decide("accept", "rescue-7", time="2025"), REJECT], ['rescue-7 "rejected"']),
        ([REJECT, decide("accept", "rescue-7", time="2026-01-03")], ['rescue-7 "accepted"']),
        ([decide("accept", "the-Arrest")], ['arrest-9 "accepted"']),
        ([REJECT, UNDO], []),
        ([REJECT, UNDO, decide("undo", other=UNDO.id, time="2026-01-03")], ['rescue-7 "rejected"']),
        ([decide("accept", "rescue-7", time="2025"), REJECT, UNDO], ['rescue-7 "accepted"']),
        (
            [Decision(action="irrelevant", subject=ARTICLE, author="ada", time="1")],
            ['arrest-9 "rejected"', 'rescue-7 "rejected"'],
        ),
    ],
)
def test_the_last_word_that_holds_counts(decisions: list[Decision], expected: list[str]) -> None:
    assert verdicts(*decisions) == expected


def test_a_decision_finds_its_claim_again_by_its_words_after_a_rebuild() -> None:
    moved = decide(
        "accept", "rescue-7", article=ARTICLE, kind="rescue", quote="words of Rescue"
    )  # fmt: skip
    assert verdicts(moved, keys=["rescue-12", "arrest-9"]) == ['rescue-12 "accepted"']


def test_a_decision_whose_claim_is_gone_is_reported_and_kept(tmp_path: Path) -> None:
    store, path = Store(["arrest-9"]), tmp_path / "reviews.trig"
    append(path, [REJECT])
    assert replay(store, read_decisions(path)).lost == (REJECT,)
    assert read_decisions(path) == [REJECT]


def test_a_correction_says_what_and_by_whom() -> None:
    store = Store(["rescue-7"])
    replay(store, [decide("correct", "rescue-7", slot="count", value="31")])
    assert {(p, o) for _, p, o in store.reviews()} >= {
        ("correctedSlot", '"count"'),
        ("correctedValue", '"31"'),
        ("reviewedBy", '"ada"'),
    }


def test_merge_and_split_of_a_pair_the_last_word_counts() -> None:
    store = Store(["rescue-7"])
    store.people("Ilka Varn", "I. Varn")
    one, two = f"{ARTICLE}#person-0", f"{ARTICLE}#person-1"
    merge = decide("merge", "person-0", other=two, reason="same age")
    split = decide("split", "person-1", other=one, time="2026-01-02")
    pair = frozenset((one, two))
    assert ruled(store, [merge]).together == {pair: "ruled one by ada: same age"}
    assert ruled(store, [merge, split]).apart == {pair}
    assert ruled(store, [merge, split]).together == {}
    undo = decide("undo", other=split.id, time="2026-01-03")
    assert ruled(store, [merge, split, undo]).together.keys() == {pair}


def test_a_merge_finds_people_again_by_their_names() -> None:
    store = Store(["rescue-7"])
    store.people("A lawyer", "Ilka Varn", "I. Varn")
    merge = decide(
        "merge", "person-0", quote="Ilka Varn", other=f"{ARTICLE}#person-1", other_quote="I. Varn"
    )
    pair = frozenset((f"{ARTICLE}#person-1", f"{ARTICLE}#person-2"))
    assert ruled(store, [merge]).together.keys() == {pair}
    gone = decide("merge", "person-0", quote="Tomas Reke", other=f"{ARTICLE}#person-1")
    assert replay(store, [merge, gone]).lost == (gone,)


def test_a_claim_of_other_words_is_not_the_claim_that_was_decided_on() -> None:
    other = decide("reject", "rescue-7", article=ARTICLE, kind="rescue", quote="another sentence")
    store = Store(["rescue-7"])
    assert replay(store, [other]).lost == (other,)
    assert store.reviews() == []


def test_the_order_in_which_two_files_were_joined_plays_no_part() -> None:
    late = decide("accept", "rescue-7", author="ben", time="2026-02-01")
    assert verdicts(REJECT, late) == verdicts(late, REJECT) == ['rescue-7 "accepted"']


@pytest.mark.parametrize(
    "text",
    ['said "no"\nand left', "\\ back", "'''", "ünïcödé ﷽", "<b>", "\u202eevil", "tab\there"],
)
def test_the_file_gives_back_what_was_decided(tmp_path: Path, text: str) -> None:
    path = tmp_path / "reviews.trig"
    decision = decide("reject", "rescue-7", reason=text, quote=text)
    append(path, [decision])
    append(path, [decision, UNDO])
    assert read_decisions(path) == [decision, UNDO]


def test_appending_never_changes_what_stands_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "reviews.trig"
    append(path, [REJECT])
    before = path.read_bytes()
    append(path, [UNDO])
    assert path.read_bytes().startswith(before)


def test_a_damaged_file_is_said_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "reviews.trig"
    path.write_text("not trig {", "utf-8")
    with pytest.raises(WorkspaceError, match="reviews.trig.*backup"):
        read_decisions(path)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"action": "acept", "subject": "x"}, "accept"),
        ({"action": "accept"}, "about"),
        ({"action": "merge", "subject": "x"}, "other"),
        ({"action": "correct", "subject": "x"}, "slot"),
        ({"action": "accept", "subject": "x", "author": ""}, "author"),
    ],
)
def test_half_a_decision_is_refused(fields: dict[str, str], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        Decision(**{"author": "ada", "time": "1", **fields})
