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
from ringtrace.graph.plots import FORMS, PLOTS, Drawing, plot
from ringtrace.graph.store import Store
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
