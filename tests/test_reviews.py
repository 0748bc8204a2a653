"""People's decisions on a whole workspace: what they change, joined, undone, and what they leave."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result

from ringtrace.cli import main
from ringtrace.errors import UsageError
from ringtrace.graph.build import BASE
from ringtrace.graph.exports import EXPORTS, Options, Source, export
from ringtrace.graph.review import Decision
from ringtrace.graph.review.queue import RISKS
from ringtrace.workspace import Workspace
from ringtrace.workspace.reviews import Reviews

EXAMPLE = Path(__file__).resolve().parents[1] / "ringtrace" / "examples"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reviews") / "w"
    Workspace(path, create=True).build(
        [EXAMPLE / "articles"], metadata=[EXAMPLE / "metadata.jsonl"]
    )
    return path


@pytest.fixture
def workspace(built: Path, tmp_path: Path) -> Workspace:
    """A copy of its own for each test."""
    return Workspace(shutil.copytree(built, tmp_path / "w"))


@pytest.fixture
def reviews(workspace: Workspace) -> Reviews:
    return Reviews(workspace)


def run(workspace: Workspace, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["review", str(workspace.path), *arguments])


def exported(workspace: Workspace) -> dict[str, object]:
    """Every export but one whose library is not always there, and those whose pictures take seconds."""
    source = Source(workspace.store(), workspace.ontology)
    left_out = ("ftm", "dossier", "dossier-md")
    return {name: export(source, name, Options()) for name in EXPORTS if name not in left_out}


def rows(reviews: Reviews) -> list[dict[str, object]]:
    table = reviews.queue()
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def claim(reviews: Reviews, kind: str, words: str = "") -> str:
    """The first claim of a kind whose quote holds some words."""
    found = (r for r in rows(reviews) if r["kind"] == kind and words in str(r["quote"]))
    return str(next(found)["claim"])


# ------------------------------------------------------------ the queue


def test_the_queue_begins_with_the_guilt_of_named_people(reviews: Reviews) -> None:
    found = rows(reviews)
    risks = [int(str(r["risk"])) for r in found]
    assert risks == sorted(risks, reverse=True)
    for row in found:
        why = row["why"]
        assert isinstance(why, list) and row["risk"] == sum(RISKS[w] for w in why)
    assert "guilt of a named person" in str(found[0]["why"])
    plain = [r for r in found if r["kind"] == "rescue" and "contradicted" in str(r["why"])]
    assert plain and all("guilt of a named person" not in str(r["why"]) for r in plain)


def test_what_was_decided_leaves_the_queue(workspace: Workspace, reviews: Reviews) -> None:
    before = rows(reviews)
    done = run(workspace, "accept", str(before[0]["claim"]), "--author", "ada")
    assert done.exit_code == 0 and "1 decision in force\n" in done.stderr
    assert [r["claim"] for r in rows(reviews)] == [r["claim"] for r in before[1:]]
    assert json.loads(run(workspace, "--format", "json").stdout)[0]["claim"] == before[1]["claim"]


def test_a_claim_that_is_not_there_is_wrong_usage(workspace: Workspace) -> None:
    done = run(workspace, "reject", "0011223344556677#rescue-1", "--author", "ada")
    assert done.exit_code == 2 and "no claim" in done.stderr
    assert not workspace.reviews.exists()


# ------------------------------------------------------------ what decisions do


def test_two_people_of_one_article_are_merged_and_parted_again(
    workspace: Workspace, reviews: Reviews
) -> None:
    before = exported(workspace)
    people = [r for r in _people(workspace) if r["name"] in ("Moses Wekoti", "Daniel Okumbe")]
    one, two = (str(next(r["id"] for r in people if r["name"] == n)) for n in
                ("Moses Wekoti", "Daniel Okumbe"))  # fmt: skip
    reviews.decide("merge", one, other=two, author="ada", reason="one man, two names")
    found = _identities(workspace)
    assert found[one] == found[two]
    assert "one man, two names" in str(workspace.export("nquads"))
    merged = reviews.all()[-1]
    reviews.decide("undo", other=merged.id, author="ada")
    assert exported(workspace) == before


def test_people_of_two_cases_can_be_one(workspace: Workspace, reviews: Reviews) -> None:
    one, two = (
        next(r["id"] for r in _records(workspace, "ring") if name in r["file"])
        for name in ("yunnan", "lakeside")
    )
    reviews.decide("merge", one, other=two, author="ada")
    found = _identities(workspace)
    assert found[one] == found[two]
    assert workspace.check() == []


def test_a_split_holds_over_every_resolve(workspace: Workspace, reviews: Reviews) -> None:
    people = [str(r["id"]) for r in _people(workspace) if "Wekoti" in r["name"]]
    one, two = people[:2]
    assert _identities(workspace)[one] == _identities(workspace)[two]
    reviews.decide("split", one, other=two, author="ada")
    workspace.resolve()
    found = _identities(workspace)
    assert found.get(one) is None or found.get(one) != found.get(two)


def test_articles_are_ruled_one_case_or_two(workspace: Workspace, reviews: Reviews) -> None:
    files = {"lakeside-courier.txt", "monday-post.txt"}
    reviews.decide("split", "lakeside-courier.txt", other="monday-post.txt", author="ada")
    cases = [set(row[-1]) for row in workspace.ask("cases").rows]  # type: ignore[call-overload]
    assert not any(files <= case for case in cases)
    reviews.decide("merge", "lakeside-courier.txt", other="yunnan-2012.txt", author="ada")
    cases = [set(row[-1]) for row in workspace.ask("cases").rows]  # type: ignore[call-overload]
    assert any({"lakeside-courier.txt", "yunnan-2012.txt"} <= case for case in cases)


def _people(workspace: Workspace) -> list[dict[str, str]]:
    return _records(workspace, "person")


def _records(workspace: Workspace, kind: str) -> list[dict[str, str]]:
    lines = str(workspace.export("records", show_victims=True)).splitlines()
    return [r for r in map(json.loads, lines) if r["record"] == kind]


def _identities(workspace: Workspace) -> dict[str, str]:
    found = workspace.sparql("SELECT ?x ?hub WHERE { ?x rt:identity ?hub }")
    return {row["x"].value: row["hub"].value for row in found}


# ------------------------------------------------------------ undo, rebuild


@pytest.mark.parametrize("decisions", [200, pytest.param(1000, marks=pytest.mark.slow)])
def test_random_decisions_and_undos_leave_the_identical_export(
    workspace: Workspace, reviews: Reviews, decisions: int
) -> None:
    """All kinds of decisions, undos of undos among them; then all undone; then those undone too."""
    dice = random.Random(7)
    before = exported(workspace)
    claims = [BASE + str(r["claim"]) for r in rows(reviews)]
    people = [str(r["id"]) for r in _people(workspace)]
    articles = [BASE + a.id for a in workspace.articles()]
    actions = ["accept", "reject", "correct", "merge", "split", "irrelevant", "withdrawn"]
    made: list[Decision] = []
    for number in range(decisions):
        more = {"author": dice.choice(["ada", "ben"]), "time": f"2026-01-01T00:00:00.{number:06}"}
        if made and dice.random() < 0.35:
            made.append(Decision(action="undo", other=dice.choice(made).id, **more))
            continue
        action = dice.choices(actions, [6, 6, 6, 3, 3, 1, 1])[0]
        if action in ("merge", "split"):
            more["subject"], more["other"] = dice.sample(people, 2)
        elif action == "correct":
            slot = dice.choice(["agent", "count", "when", "place", "name"])
            more |= {"subject": dice.choice(claims), "slot": slot, "value": f"{1000 + number}"}
        else:
            more["subject"] = dice.choice(claims if action in ("accept", "reject") else articles)
        made.append(Decision(action=action, **more))
    assert workspace.review(made).lost == ()
    decided = exported(workspace)
    assert decided != before
    known = reviews.all()
    undos = [
        Decision(action="undo", other=d.id, author="cem", time=f"2026-02-01T00:00:00.{n:06}")
        for n, d in enumerate(dice.sample(known, len(known)))
    ]
    workspace.review(undos)
    assert exported(workspace) == before
    back = [
        Decision(action="undo", other=d.id, author="cem", time=f"2026-03-01T00:00:00.{n:06}")
        for n, d in enumerate(undos)
    ]
    workspace.review(back)
    assert exported(workspace) == decided


def test_a_rebuild_from_nothing_keeps_the_decisions(
    workspace: Workspace, reviews: Reviews, tmp_path: Path
) -> None:
    reviews.decide("reject", claim(reviews, "sale"), author="ada", reason="hearsay")
    reviews.decide("merge", "lakeside-courier.txt", other="yunnan-2012.txt", author="ada")
    again = Workspace(tmp_path / "again", create=True)
    shutil.copy(workspace.reviews, again.reviews)
    again.build([EXAMPLE / "articles"], metadata=[EXAMPLE / "metadata.jsonl"])
    assert exported(again) == exported(workspace)


def test_a_decision_whose_article_is_gone_is_reported_and_kept(
    workspace: Workspace, reviews: Reviews
) -> None:
    reviews.decide("accept", claim(reviews, "purchase"), author="ada")
    workspace.remove(["yunnan-2012.txt"])
    assert [row[-1] for row in reviews.decisions().rows] == ["lost"]
    done = run(workspace, "accept", claim(reviews, "arrest"), "--author", "ada")
    assert "2 decisions" not in done.stderr and "finds no claim" in done.stderr
    with pytest.raises(UsageError, match="no decision 'nothing'"):
        reviews.decide("undo", other="nothing", author="ada")


# ------------------------------------------------------------ two people


def test_two_people_decide_apart_and_join_to_the_same(
    workspace: Workspace, reviews: Reviews, tmp_path: Path
) -> None:
    other = Workspace(shutil.copytree(workspace.path, tmp_path / "other"))
    theirs = Reviews(other)
    sale, arrest = claim(reviews, "sale"), claim(reviews, "arrest")
    reviews.decide("accept", sale, author="ada")
    reviews.decide("correct", arrest, slot="place", value="Kisumu", author="ada")
    theirs.decide("reject", sale, author="ben", reason="hearsay")
    theirs.decide("correct", arrest, slot="place", value="Busia", author="ben")
    for name, one in (("ada", reviews), ("ben", theirs)):
        done = run(one.workspace, "export", "-o", str(tmp_path / f"{name}.trig"))
        assert done.exit_code == 0
    done = run(workspace, "import", str(tmp_path / "ben.trig"))
    assert "2 new decisions" in done.stderr and "2 contradictions" in done.stderr
    assert "hearsay" in done.stdout
    theirs.join(tmp_path / "ada.trig")
    assert exported(workspace) == exported(other)
    table = reviews.contradictions()
    found = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert [
        (r["about"], r["what"], r["says_a"], r["says_b"], r["stands"]) for r in found
    ] == sorted(
        [
            (arrest, "place", "Kisumu", "Busia", "Busia"),
            (sale, "verdict", "accepted", "rejected", "rejected"),
        ]
    )
    assert run(workspace, "import", str(tmp_path / "ben.trig")).stderr.startswith("0 new")


def test_who_agrees_contradicts_nobody(workspace: Workspace, reviews: Reviews) -> None:
    sale = claim(reviews, "sale")
    reviews.decide("accept", sale, author="ada")
    reviews.decide("reject", sale, author="ben")
    reviews.decide("accept", sale, author="ben")
    assert reviews.contradictions().rows == ()


def test_agreement_counts_what_was_accepted_as_read(reviews: Reviews) -> None:
    first, second = [str(r["claim"]) for r in rows(reviews) if r["kind"] == "rescue"][:2]
    reviews.decide("accept", first, author="ada")
    reviews.decide("correct", first, slot="count", value="18", author="ada")
    reviews.decide("accept", second, author="ada")
    table = reviews.agreement()
    found = {(r[0], r[1]): dict(zip(table.columns, r, strict=True)) for r in table.rows}
    assert found["rescue", None]["decided"] == 2 and found["rescue", None]["rate"] == 0.5
    assert found["rescue", "count"]["corrected"] == 1
    assert found["rescue", "target"]["rate"] == 1.0
    assert {kind for kind, _ in found} == {"rescue"}


# ------------------------------------------------------------ corrections


@pytest.mark.parametrize(
    ("slot", "value", "expected"),
    [
        ("count", ">=33", {"min": 33, "max": None, "q": "at_least", "text": ">=33"}),
        ("count", "20-30", {"min": 20, "max": 30, "q": "exact", "text": "20-30"}),
        ("when", "2021-03/..", {"start": "2021-03", "end": None, "text": "2021-03/.."}),
        ("agent", "Kisumu police; Busia police", ["Kisumu police", "Busia police"]),
        ("agent", "", None),
        ("status", "alleged", "alleged"),
    ],
)
def test_a_correction_is_in_the_record_with_what_was_read(
    workspace: Workspace, reviews: Reviews, slot: str, value: str, expected: object
) -> None:
    happening = next(r for r in _records(workspace, "event") if r["type"] == "rescue")
    reviews.decide("correct", happening["id"], slot=slot, value=value, author="ada")
    row = next(r for r in _records(workspace, "event") if r["id"] == happening["id"])
    assert row.get(slot) == expected
    assert row["corrected"][slot] == happening.get(slot)  # type: ignore[index]
    told = " ".join(str(d) for _, d in workspace.network().nodes(data=True))
    assert value.split(";")[0] in told


def test_a_person_is_corrected_as_a_whole(workspace: Workspace, reviews: Reviews) -> None:
    person = _people(workspace)[0]
    reviews.decide("correct", person["id"], slot="age", value="47", author="ada")
    ages = [str(r["age"]) for r in _people(workspace) if r["id"] == person["id"]]
    assert ages == ["47"]


@pytest.mark.parametrize(
    ("slot", "value", "advice"),
    [
        ("count", "many", ">=33"),
        ("count", "3-2", "20-30"),
        ("price", "8000", "8000-10000 CNY"),
        ("when", "last year", "2012-05-29"),
        ("age", "old", "whole number"),
    ],
)
def test_a_figure_that_cannot_be_read_is_refused_with_advice(
    workspace: Workspace, reviews: Reviews, slot: str, value: str, advice: str
) -> None:
    done = run(workspace, "correct", claim(reviews, "rescue"), "--slot", slot, "--value", value)
    assert done.exit_code == 2 and advice in done.stderr


def test_a_withdrawn_article_marks_its_claims(workspace: Workspace, reviews: Reviews) -> None:
    reviews.decide("withdrawn", "monday-post.txt", author="ada", reason="corrected by the outlet")
    found = [r for r in _records(workspace, "event") if r.get("withdrawn")]
    assert found and {r["file"] for r in found} == {"monday-post.txt"}


def test_a_packed_workspace_is_well_formed_and_keeps_the_decisions(
    workspace: Workspace, reviews: Reviews, tmp_path: Path
) -> None:
    reviews.decide("accept", claim(reviews, "rescue"), author="ada")
    workspace.export("workspace", tmp_path / "packed")
    packed = Workspace(tmp_path / "packed")
    assert packed.check() == []
    assert exported(packed)["records"] == exported(workspace)["records"]


# ------------------------------------------------------------ spreadsheets


def test_a_workbook_comes_back_as_decisions(
    workspace: Workspace, reviews: Reviews, tmp_path: Path
) -> None:
    file = tmp_path / "r.xlsx"
    workspace.export("xlsx", file)
    assert reviews.compare(file) == []  # names that were replaced are no difference
    book = openpyxl.load_workbook(file)
    events, people = book["events"], book["people"]
    column = {cell.value: cell.column for cell in events[1]}
    sale = next(r for r in range(2, 40) if events.cell(r, column["type"]).value == "sale")
    events.cell(sale, column["review"], "accepted")
    events.cell(sale, column["count_min"], 18)
    events.cell(sale, column["count_max"], 19)
    events.cell(sale, column["place"], "Kisumu; Busia")
    events.cell(sale, column["when_start"], "last year")
    people.cell(2, {c.value: c.column for c in people[1]}["age"], 47)
    record = str(events.cell(sale, column["id"]).value)
    book.save(file)
    before = exported(workspace)
    done = run(workspace, "table", str(file), "--author", "ada", "--format", "json")
    shown = [(r["slot"], r.get("becomes"), r["decision"]) for r in json.loads(done.stdout)]
    assert ("count", "18-19", "correct") in shown and ("review", "accepted", "accept") in shown
    assert [d for s, _, d in shown if s == "when"] == ["not taken"]
    assert exported(workspace) == before and not workspace.reviews.exists()
    done = run(workspace, "table", str(file), "--author", "ada", "--apply")
    assert done.exit_code == 0
    row: dict[str, Any] = next(
        dict(r) for r in _records(workspace, "event") if r["id"] == record
    )  # fmt: skip
    assert row["review"] == "accepted" and row["place"] == ["Kisumu", "Busia"]
    assert (row["count"]["min"], row["count"]["max"]) == (18, 19)
    assert "47" in [str(p.get("age")) for p in _people(workspace)]
    assert [c.slot for c in reviews.compare(file)] == ["when"]


def test_a_sheet_saved_as_csv_comes_back_too(
    workspace: Workspace, reviews: Reviews, tmp_path: Path
) -> None:
    decided = claim(reviews, "rescue")
    reviews.decide("accept", decided, author="ada")
    workspace.export("csv", tmp_path / "csv")
    text = (tmp_path / "csv" / "claims.csv").read_text("utf-8")
    assert text.count(",accepted") == 1
    file = tmp_path / "claims.csv"
    file.write_text(text.replace(",accepted", ",undo"), "utf-8")
    found = reviews.compare(file)
    assert [(c.action, c.was, c.becomes) for c in found] == [("undo", "accepted", "undo")]
    reviews.take(found, author="ben")
    assert reviews.compare(file) == []
    assert [d.action for d in reviews.all()] == ["accept", "undo"]


# ------------------------------------------------------------ accepted claims alone


def test_only_what_was_accepted_can_be_asked(workspace: Workspace, reviews: Reviews) -> None:
    reviews.decide("accept", claim(reviews, "purchase"), author="ada")
    reviews.decide("reject", claim(reviews, "sale"), author="ada")
    table = workspace.ask("events", accepted=True)
    assert [(r[1], r[-3]) for r in table.rows] == [("purchase", "accepted")]
    assert workspace.ask("people", accepted=True).rows == ()
    assert workspace.ask("conflicts", accepted=True).rows == ()
    everything = "SELECT ?o WHERE { ?s ?p ?o FILTER(isLiteral(?o)) }"
    texts = " ".join(r["o"].value for r in workspace.sparql(everything, accepted=True))
    assert "bought" in texts and "Okumbe" not in texts and "Nineteen" not in texts
    done = CliRunner().invoke(main, ["ask", str(workspace.path), "events", "--accepted"])
    assert done.exit_code == 0 and done.stdout.count("accepted") == 1
    assert len(workspace.ask("events").rows) > 10
