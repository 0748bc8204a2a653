"""News since: what each build added, replaced and contradicted, and what an outlet took back."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from ringtrace.errors import UsageError
from ringtrace.workspace import Workspace
from ringtrace.workspace.reviews import Reviews

FIRST = "Police in Kisumu rescued nine girls on Monday. They arrested a driver."
SECOND = "Officers in Kisumu freed 14 girls on Monday, the county said."
CORRECTED = "Police in Kisumu rescued twelve girls on Monday. They arrested a driver."
META = '{{"file": "{0}", "url": "https://{0}.example.org/", "published": "2020-05-05"}}\n'


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "in").mkdir()
    (tmp_path / "m.jsonl").write_text(META.format("a.txt") + META.format("b.txt"), "utf-8")
    return Workspace(tmp_path / "w", create=True)


def built(workspace: Workspace, **texts: str) -> None:
    folder = workspace.path.parent
    for name, text in texts.items():
        (folder / "in" / f"{name}.txt").write_text(text, "utf-8")
    workspace.build([folder / "in"], metadata=[folder / "m.jsonl"])


def changes(workspace: Workspace, **params: str) -> list[dict[str, Any]]:
    table = workspace.ask("changes", params)
    return [
        {c: v for c, v in zip(table.columns, row, strict=True) if v is not None}
        for row in table.rows
    ]


def told(rows: list[dict[str, Any]]) -> Counter[tuple[str, str | None]]:
    """Events by what became of them and their file."""
    return Counter((r["change"], r.get("file")) for r in rows if "event" in r)


def test_the_last_build_is_told_of_unless_another_is_asked_for(workspace: Workspace) -> None:
    built(workspace, a=FIRST)
    assert told(changes(workspace)) == {("added", "a.txt"): 2}
    built(workspace, b=SECOND)
    last = told(changes(workspace))
    assert last["added", "b.txt"] == 1 and ("added", "a.txt") not in last
    assert told(changes(workspace, since="2"))["added", "b.txt"] == 1
    whole = told(changes(workspace, since="1"))
    assert (whole["added", "a.txt"], whole["added", "b.txt"]) == (2, 1)


def test_a_build_that_brings_nothing_tells_of_nothing(workspace: Workspace) -> None:
    built(workspace, a=FIRST)
    built(workspace)
    assert changes(workspace) == []
    assert len(told(changes(workspace, since="1"))) == 1


def test_since_a_moment(workspace: Workspace) -> None:
    built(workspace, a=FIRST)
    (moment,) = {row["time"] for row in changes(workspace)}
    time.sleep(1.1)
    built(workspace, b=SECOND)
    (later,) = {row["time"] for row in changes(workspace, change="added")}
    assert set(told(changes(workspace, since=later[:19], change="added"))) == {("added", "b.txt")}
    day = told(changes(workspace, since=moment[:10], change="added"))
    assert set(day) == {("added", "a.txt"), ("added", "b.txt")}
    assert changes(workspace, since="2999-01-01") == []


def test_an_article_with_a_new_text_replaces_what_it_says_otherwise(workspace: Workspace) -> None:
    built(workspace, a=FIRST)
    built(workspace, a=CORRECTED)
    rows = changes(workspace)
    assert [(r["change"], r["event"]) for r in rows if "event" in r] == [
        ("replaced", "rescue of girls")
    ]
    (gone,) = (r for r in rows if r["change"] == "gone")
    assert gone["file"] == "a.txt" and int(gone["value"]) >= 1 and "quote" not in gone
    first = told(changes(workspace, since="1", change="added"))
    assert first == {("added", "a.txt"): 1}  # the arrest, told in the same words


def test_a_contradiction_is_news_of_the_build_that_brought_its_later_side(
    workspace: Workspace,
) -> None:
    built(workspace, a=FIRST)
    built(workspace, b=SECOND.replace("Officers", "Police").replace("freed", "rescued"))
    (row,) = changes(workspace, change="contradicted")
    assert (row["what"], row["value"], row["against"]) == ("count", "14", "9 (a.txt)")
    assert (row["file"], row["build"], row["review"]) == ("b.txt", 2, "unreviewed")
    built(workspace, a=CORRECTED)
    (row,) = changes(workspace, change="contradicted")
    assert (row["value"], row["against"]) == ("12", "14 (b.txt)")


def test_an_article_taken_back_is_news_with_all_its_claims(workspace: Workspace) -> None:
    built(workspace, a=FIRST, b=SECOND)
    reviews = Reviews(workspace)
    reviews.decide("withdrawn", "a.txt", author="ada", reason="a correction was printed")
    rows = changes(workspace, change="withdrawn")
    assert {r["file"] for r in rows} == {"a.txt"} and all(r["withdrawn"] for r in rows)
    assert {r["event"] for r in rows if "event" in r} == {"rescue of girls", "arrest of driver"}
    reviews.decide("undo", other=reviews.all()[0].id, author="ada")
    assert changes(workspace, change="withdrawn") == []


def test_a_removed_article_is_told_of_without_its_name(workspace: Workspace) -> None:
    built(workspace, a=FIRST, b=SECOND)
    workspace.remove(["b.txt"])
    (row,) = changes(workspace)
    assert (row["change"], row["what"]) == ("removed", "article")
    assert "b.txt" not in str(row)


def test_to_forget_somebody_is_no_news(workspace: Workspace) -> None:
    built(workspace, a="Police in Kisumu arrested Odhis Kerandi on Monday.")
    workspace.forget("Odhis Kerandi")
    built(workspace)
    assert changes(workspace) == []
    assert told(changes(workspace, since="1")) == {("added", "a.txt"): 1}


@pytest.mark.parametrize("since", ["yesterday", "2020-5-5", "05/05/2020"])
def test_what_is_no_moment_is_refused(workspace: Workspace, since: str) -> None:
    built(workspace, a=FIRST)
    with pytest.raises(UsageError, match="2026-11-28"):
        changes(workspace, since=since)


def test_no_export_holds_the_times(workspace: Workspace) -> None:
    built(workspace, a=FIRST)
    (moment,) = {row["time"] for row in changes(workspace)}
    for name in ("nquads", "trig", "turtle", "jsonld", "workspace", "records"):
        assert moment[:16] not in str(workspace.export(name)), name
