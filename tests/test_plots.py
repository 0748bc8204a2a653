"""Plots: what is drawn is what the claims say, as bounds; the same bytes every time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from stories import Story, dorvale, store_of

from ringtrace.cli import main
from ringtrace.errors import UsageError
from ringtrace.graph.analyses import material
from ringtrace.graph.plots import FORMS, PLOTS, Drawing, plot
from ringtrace.graph.plots.happenings import happenings, people
from ringtrace.graph.plots.sums import sums
from ringtrace.graph.store import Store
from ringtrace.nouns import ClaimStatus
from ringtrace.ontology import load_ontology
from ringtrace.workspace import Workspace

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def store() -> Store:
    return store_of([dorvale()])


def drawn(store: Store, name: str, **params: str) -> Drawing:
    return plot(store, load_ontology(), name, params)


def words(drawing: Drawing) -> list[str]:
    """The texts of a drawing, as an SVG reader finds them."""
    root = ElementTree.fromstring(drawing.image("svg"))
    return ["".join(t.itertext()) for t in root.iter("{http://www.w3.org/2000/svg}text")]


def counted(low: int | None, high: int | None, start: str | None, end: str | None) -> Store:
    story = Story("p.txt", "Police rescued some boys in spring.", "2020-06-30")
    boys = story.who("Group", "some boys")
    story.event("rescue", "Police rescued some boys", "rescued", target=boys,
                count=(low, high, "some"), when=(start, end, "in spring") if start else None)  # fmt: skip
    return store_of([story])


@pytest.mark.parametrize("name", PLOTS)
def test_every_plot_says_what_it_shows_and_opens_as_svg_and_png(store: Store, name: str) -> None:
    assert len((PLOTS[name].__doc__ or "").split("\n\n")) == 2, "a first line, and a paragraph"
    drawing = drawn(store, name)
    assert words(drawing)
    assert drawing._repr_svg_() == drawing.image("svg").decode(), "what a notebook shows"
    assert drawing.image("png").startswith(b"\x89PNG")
    for form in FORMS:
        assert drawing.image(form) == drawn(store, name).image(form)


@pytest.mark.parametrize("name", PLOTS)
def test_an_empty_store_gives_a_picture_that_says_so(name: str) -> None:
    drawing = drawn(Store(), name)
    assert drawing.empty and any(text.startswith("No ") for text in words(drawing))


def test_the_same_bytes_in_another_process(store: Store) -> None:
    code = (
        "from hashlib import sha256; from stories import dorvale, store_of;"
        "from ringtrace.graph.plots import *; from ringtrace.ontology import load_ontology;"
        "s = store_of([dorvale()]);"
        "print(*(sha256(plot(s, load_ontology(), n).image('svg')).hexdigest() for n in PLOTS))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONHASHSEED": "1", "PYTHONPATH": f"{Path(__file__).parent}:{ROOT}"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.split() == [
        sha256(drawn(store, name).image("svg")).hexdigest() for name in PLOTS
    ]


@pytest.mark.parametrize(
    ("low", "high", "shown"), [(12, 12, "12"), (12, None, "12+"), (9, 11, "9–11"), (None, 5, "up to 5")]
)  # fmt: skip
def test_a_count_is_drawn_with_its_bounds(low: int | None, high: int | None, shown: str) -> None:
    assert shown in words(drawn(counted(low, high, "2020-03-01", "2020-05-31"), "victims"))


def test_a_band_is_as_wide_as_the_days_and_as_high_as_the_numbers_that_are_possible() -> None:
    drawing = drawn(counted(9, 11, "2020-03-01", "2020-05-31"), "victims")
    (band,) = drawing.figure.axes[0].collections
    corners = band.get_paths()[0].vertices
    assert {float(y) for _, y in corners} == {9.0, 11.0}
    assert max(x for x, _ in corners) - min(x for x, _ in corners) == 92  # March to May


def test_what_is_not_drawn_is_counted() -> None:
    drawing = drawn(counted(12, 12, None, None), "victims")
    assert drawing.empty
    story = dorvale()
    assert any("Not drawn" in note for note in drawn(store_of([story]), "victims").notes)


def test_an_open_end_reaches_to_the_article_and_is_told() -> None:
    drawing = drawn(counted(9, 9, "2020-03-01", None), "victims")
    assert any("latest article" in note for note in drawing.notes)
    (line,) = drawing.figure.axes[0].lines
    start, end = line.get_xdata()
    assert end - start == 122  # 1 March to 30 June


Rescue = tuple[int | None, int | None, str, str, ClaimStatus]


def rescues(*told: Rescue) -> Store:
    """An article on each rescue of boys: bounds of their count, first and last day, status."""
    stories = []
    for n, (low, high, first, last, status) in enumerate(told):
        story = Story(f"{n}.txt", f"Police in Town{n} rescued boys in spring.", "2020-06-30")
        story.event("rescue", f"Police in Town{n} rescued boys", "rescued", status=status,
                    target=story.who("Group", "boys"), count=(low, high, "boys"),
                    when=(first, last, "in spring"))  # fmt: skip
        stories.append(story)
    return store_of(stories, resolved=False)


def added(store: Store, kind: str = "rescue") -> list[tuple[str, int, int | None]]:
    told = happenings(material(store, load_ontology(), "victims", {}), kind)
    return [(str(s.day), s.low, s.high) for s in sums(map(people, told))]


def test_a_sum_adds_lower_bounds_when_they_are_sure_and_upper_ones_when_they_are_possible() -> None:
    exact: Rescue = (3, 3, "2020-03-01", "2020-03-01", "asserted")
    wide: Rescue = (9, 11, "2020-03-01", "2020-05-31", "asserted")
    assert added(rescues(exact, wide)) == [
        ("2020-03-01", 0, 14),
        ("2020-03-02", 3, 14),
        ("2020-06-01", 12, 14),
    ]


def test_allegations_add_to_the_upper_bound_alone_and_an_open_one_opens_the_sum() -> None:
    exact: Rescue = (3, 3, "2020-03-01", "2020-03-01", "asserted")
    alleged: Rescue = (7, 7, "2020-04-01", "2020-04-01", "alleged")
    least: Rescue = (12, None, "2020-05-01", "2020-05-01", "asserted")
    assert added(rescues(exact, alleged, least)) == [
        ("2020-03-01", 0, 3),
        ("2020-03-02", 3, 3),
        ("2020-04-01", 3, 10),
        ("2020-05-01", 3, None),
        ("2020-05-02", 15, None),
    ]
    drawing = drawn(rescues(exact, alleged, least), "victims")
    assert "Rescue: 15+" in words(drawing)
    (arrow,) = [line for line in drawing.figure.axes[1].lines if line.get_marker() == "^"]
    assert list(arrow.get_ydata()) == [10]


def test_a_happening_that_many_articles_tell_of_is_added_once() -> None:
    told = [dorvale()]
    for name in ("copy.txt", "late.txt"):
        story = Story(name, "Police freed 12 children in Lanwick on Monday.", "2020-03-04")
        story.event("rescue", story.article.text[:-1], "freed", count=(12, 12, "12"),
                    agent=story.who("Agency", "Police"), target=story.who("Group", "children"),
                    place=story.who("Place", "Lanwick"), when=("2020-03-02", "2020-03-02", "on Monday"))  # fmt: skip
        told.append(story)
    assert added(store_of(told)) == [("2020-03-02", 0, 12), ("2020-03-03", 12, 12)]


def test_who_is_named_without_a_count_counts_one(store: Store) -> None:
    assert added(store, "arrest") == [("2020-03-03", 0, 2), ("2020-03-04", 2, 2)]


def test_one_happening_of_a_kind_has_no_sum() -> None:
    assert len(drawn(counted(9, 11, "2020-03-01", "2020-05-31"), "victims").figure.axes) == 1


def test_prices_stand_in_their_year_and_currency_with_their_unit(store: Store) -> None:
    drawing = drawn(store, "prices")
    (axes,) = drawing.figure.axes
    assert axes.get_ylabel() == "CZK"
    ranges = sorted(tuple(map(float, line.get_ydata())) for line in axes.lines)
    assert ranges == [(5000.0, 6000.0), (18000.0, 20000.0)]
    assert words(drawing).count("each") == 2


def test_allegations_are_counted_and_denials_left_out(store: Store) -> None:
    told = drawn(store, "timeline", status="alleged")
    assert told.empty, "the only allegation is a role, without a day"
    assert "Lanwick" not in words(drawn(store, "network"))


def test_no_plot_leaks_a_victims_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Police in Lund rescued Mina Sol, 5, on Monday. She was sold.")
    made = Workspace(tmp_path / "w", create=True)
    made.build([tmp_path / "a.txt"])
    for name in PLOTS:
        assert "Mina" not in made.plot(name).image("svg").decode()
    assert "Mina" in made.plot("network", show_victims=True).image("svg").decode()


def test_words_of_an_article_are_no_markup_and_no_formula() -> None:
    story = Story("m.txt", "Police freed <b>$x^2$</b> & co today.")
    who = story.who("Person", "<b>$x^2$</b> & co")
    story.event("rescue", "Police freed <b>$x^2$</b> & co today", "freed", target=who)
    assert "<b>$x^2$</b> & co" in words(drawn(store_of([story]), "network"))


def test_from_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Police in Lund arrested 12 suspects on 3 March 2020.")
    made = Workspace(tmp_path / "w", create=True)
    made.build([tmp_path / "a.txt"])

    def run(*options: str) -> tuple[int, str, str]:
        done = CliRunner().invoke(main, ["plot", str(made.path), *options])
        return done.exit_code, done.stdout, done.stderr

    assert all(f"\n{name} " in run()[1] for name in PLOTS)
    assert run("arrests")[1].startswith("<?xml")
    code, _, told = run("arrests", "-o", str(tmp_path / "a.PNG"))
    assert code == 0 and "1 are not reviewed" in told
    assert (tmp_path / "a.PNG").read_bytes().startswith(b"\x89PNG")
    assert run("arrests", "-o", str(tmp_path / "a.pdf"))[0] == 2
    assert run("arests")[0] == 2
    assert re.search("which is empty", run("victims", "-o", str(tmp_path / "v.svg"))[2])


def test_unknown_names_are_told_with_the_known_ones(store: Store) -> None:
    with pytest.raises(UsageError, match="Did you mean 'routes'"):
        drawn(store, "route")
