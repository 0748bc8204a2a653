"""The sheet of a case on a terminal: what is agreed, disputed, moved and told once, with who says so."""

from __future__ import annotations

import pytest

from ringtrace.cli.sheet import as_sheet
from ringtrace.nouns import Table

COLUMNS = (
    "case part event what value source publisher published quote file start end status review "
    "withdrawn corrected"
).split()
SAYS = "Nine boys, among them two of the commissioner’s own nephews, were freed from boats near Yeji on Monday, he said."


def row(**cells: object) -> tuple[object, ...]:
    told: dict[str, object] = {
        "case": "Nine boys freed",
        "review": "unreviewed",
        "quote": SAYS,
        "file": "a.txt",
    }
    told |= {"published": "2019-05-07", "status": "asserted", "start": 0, "end": 90}
    return tuple({**told, **cells}.get(c) for c in COLUMNS)


CASE = Table(
    tuple(COLUMNS),
    (
        row(part="agreed", event="rescue of boys", what="event", source="Yaw Mensah"),
        row(part="told once", event="arrest of Kojo Adu", what="event", status="alleged"),
        row(part="disputed", event="rescue of boys", what="count", value="9", source="Yaw Mensah"),
        row(part="disputed", event="rescue of boys", what="count", value=">=11", file="b.txt"),
        row(part="moved", event="arrest of men", what="count", value="2", withdrawn=True),
        row(part="moved", event="arrest of men", what="count", value="5", corrected=["count"]),
        row(case="Another affair", part="told once", event="sale of girl", what="event"),
    ),
)


@pytest.fixture(params=(80, 100, 140))
def sheet(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("COLUMNS", str(request.param))
    found = as_sheet(CASE)
    assert max(map(len, found.splitlines())) <= request.param
    return found


def test_one_sheet_a_case_in_the_order_of_reading(sheet: str) -> None:
    first, second = sheet.split("\n\nAnother affair\n")
    heads = ["Nine boys freed", "AGREED", "DISPUTED", "MOVED", "TOLD ONCE"]
    places = [first.index(head) for head in heads]
    assert places == sorted(places)
    assert "TOLD ONCE" in second and "AGREED" not in second


def test_the_values_in_dispute_stand_under_each_other(sheet: str) -> None:
    lines = sheet.splitlines()
    about = lines.index("  rescue of boys: count")
    values = [line[4:8] for line in lines[about:] if line[4:5].strip() and line[:4].isspace()]
    assert values[:2] == ["9   ", ">=11"]


def test_an_event_all_agree_on_names_what_they_dispute_of_it(sheet: str) -> None:
    agreed = sheet[sheet.index("AGREED") : sheet.index("\nDISPUTED")]
    assert "  rescue of boys (disputed below: count)\n" in agreed
    assert "  arrest of Kojo Adu\n" in sheet  # nobody disputes it


def test_who_says_it_and_how_sure_and_the_words_stand_with_each(sheet: str) -> None:
    flat = " ".join(sheet.split())
    assert flat.count(f"“{SAYS}”") == len(CASE.rows)
    assert "9 Yaw Mensah, 2019-05-07, a.txt, asserted" in flat
    assert "2019-05-07, a.txt, alleged" in flat
    assert "asserted, withdrawn" in flat and "asserted, corrected: count" in flat
    assert flat.count("review: unreviewed") == 2


def test_decisions_that_differ_stand_with_each() -> None:
    decided = row(part="agreed", event="sale", what="event", review="accepted")
    told = as_sheet(Table(CASE.columns, (*CASE.rows[:1], decided)))
    assert "asserted, unreviewed" in told and "asserted, accepted" in told


def test_no_text_steers_the_terminal() -> None:
    bad = row(part="agreed", event="rescue", what="event", quote="freed \x1b[2J nine\n\nboys")
    assert "\x1b" not in as_sheet(Table(CASE.columns, (bad,)))


def test_nothing_found_is_said() -> None:
    assert as_sheet(Table(tuple(COLUMNS), ())) == "(nothing found)\n"


def test_two_claims_of_one_sentence_stand_once_and_a_file_that_is_its_own_publisher_too() -> None:
    told = row(part="told once", event="conviction of Kojo Adu", what="event", publisher="a.txt")
    found = as_sheet(Table(tuple(COLUMNS), (told, told)))
    assert found.count("a.txt") == 1 and found.count(SAYS[:20]) == 1
