"""Tables on a terminal of a hundred columns: whole words, whole quotes, nothing said twice."""

from __future__ import annotations

from rich.cells import cell_len

from ringtrace.cli.output import as_table
from ringtrace.nouns import Table

QUOTE = "Border guards detained 17 smugglers near the port on Saturday, the prosecutor of the district said."
SIDES = ("file", "quote", "value", "source", "status")


def conflict(case: str, one: tuple[str, ...], two: tuple[str, ...]) -> tuple[str | None, ...]:
    return (case, "count", "conflict", *(x or None for side in (one, two) for x in side))


def conflicts() -> str:
    columns = ("case", "kind", "relation", *(f"{c}_{x}" for x in "ab" for c in SIDES))
    first = ("harbour-courier.txt", QUOTE, "17", "", "asserted")
    second = (
        "coast-post-2014.txt",
        QUOTE.replace("17", "14"),
        "14",
        "prosecutor",
        "asserted",
    )
    rows = [conflict(c, first, second) for c in ("Crew finds stowaways", "Smugglers held again")]
    return as_table(Table(columns, tuple(rows)))


def test_lines_fit_and_words_stay_whole() -> None:
    drawn = conflicts()
    assert all(cell_len(line) <= 100 for line in drawn.splitlines())
    for word in (
        *QUOTE.split(),
        "prosecutor",
        "harbour-courier.txt",
        "coast-post-2014.txt",
    ):
        assert word in drawn


def test_a_quote_without_room_stands_under_its_line() -> None:
    lines = conflicts().splitlines()
    place = next(n for n, line in enumerate(lines) if "harbour-courier" in line)
    assert "Border guards" in "".join(lines[place + 1 : place + 4])


def test_what_is_the_same_in_every_row_is_said_once() -> None:
    drawn = conflicts()
    assert drawn.startswith("kind: count\nrelation: conflict\nstatus: asserted\n")
    assert drawn.count("asserted") == 1


def test_rows_that_are_all_the_same_are_counted() -> None:
    assert as_table(Table(("kind",), (("rescue",), ("rescue",)))) == "kind: rescue\n(2 times)\n"


def test_a_short_quote_stands_beside() -> None:
    drawn = as_table(Table(("who", "quote"), (("Ada", "She left."), ("Ben", "He stayed."))))
    assert drawn == "who  quote\nAda  She left.\nBen  He stayed.\n"


def test_what_has_a_label_needs_no_iri() -> None:
    iri = "https://w3id.org/ringtrace/resolution/case-1"
    assert iri not in as_table(Table(("case", "label"), ((iri, "Baby for sale"),)))
    assert iri in as_table(Table(("case", "file"), ((iri, "a.txt"),)))


def test_wide_letters_count_twice() -> None:
    rows = (("昆明铁路公安局" * 12, "31"), ("Kunming", "33"))
    assert all(cell_len(line) <= 100 for line in as_table(Table(("who", "n"), rows)).splitlines())


SPREAD = (
    "case",
    "event",
    "from",
    "to",
    "target",
    "place",
    "price",
    "status",
    "source",
    "file",
    "quote",
)


def spread(case: str, event: str, status: str, source: str | None) -> tuple[str | None, ...]:
    told = ("2012-05-28", "2012-05-29", "schoolchildren", "Wallingford", "15000-20000")
    words = f"The {event} was told, the {source or 'paper'} said of {case}."
    days = (told[0], told[1]) if status == "alleged" else ("2012-05-30", "2012-05-31")
    where = told[3] if event == "transport" else "Abbotsbury"
    price = told[4] if source else "30000-40000"
    whom = told[2] if case == "Camp" else "seamstresses"
    return (case, event, *days, whom, where, price, status, source, f"{status}.html", words)


def test_what_has_no_room_becomes_a_heading_or_goes_to_the_quote() -> None:
    rows = (
        spread("Camp", "transport", "alleged", "investigator"),
        spread("Camp", "exploitation", "asserted", None),
        spread("Boat", "transport", "alleged", None),
        spread("Boat", "exploitation", "asserted", "investigator"),
    )
    assert as_table(Table(SPREAD, rows)).splitlines() == [
        "event         from        to          target          place        price",
        "    status, source, file: quote",
        "",
        "case: Camp",
        "transport     2012-05-28  2012-05-29  schoolchildren  Wallingford  15000-20000",
        "    alleged, investigator, alleged.html: The transport was told, the investigator said of Camp.",
        "exploitation  2012-05-30  2012-05-31  schoolchildren  Abbotsbury   30000-40000",
        "    asserted, asserted.html: The exploitation was told, the paper said of Camp.",
        "",
        "case: Boat",
        "transport     2012-05-28  2012-05-29  seamstresses    Wallingford  30000-40000",
        "    alleged, alleged.html: The transport was told, the paper said of Boat.",
        "exploitation  2012-05-30  2012-05-31  seamstresses    Abbotsbury   15000-20000",
        "    asserted, investigator, asserted.html: The exploitation was told, the investigator said of Boat.",
    ]


def test_rows_that_no_columns_hold_are_lists() -> None:
    columns = tuple(f"measurement{n}" for n in range(8))
    rows = (("one", None, *["immeasurable"] * 6), ("two", "more", *["unfathomable"] * 6))
    lines = as_table(Table(columns, rows)).splitlines()
    assert lines[0:2] == ["measurement0  one", "measurement2  immeasurable"]
    assert lines[6:10] == [
        "measurement7  immeasurable",
        "",
        "measurement0  two",
        "measurement1  more",
    ]
