"""Nobody and nothing looks worse than the text says; names are hidden, decisions shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from playwright.sync_api import Browser
from tabs import Opened
from tellings import Hides, Nothing, Told, harbour_daily, tarn_courier

from ringtrace.graph.review import Decision, replay
from ringtrace.graph.view import view
from ringtrace.graph.view.data import read
from ringtrace.ontology import PREFIXES, load_ontology


def test_suspect_never_looks_like_a_convict(opened: Opened) -> None:
    looks = opened.page.evaluate(
        """Object.fromEntries(page.nodes.get().filter((n) => n.group === "Person").map((n) =>
             [n.label, [n.color.background === n.color.border, n.shapeProperties.borderDashes]]))"""
    )
    assert looks["Lena Roe\nconvicted"][0] is True
    assert looks["Jon Marsh\ncharged"][0] is False
    assert "acquitted" in opened.page.locator("#evidence li", has_text="Otto Lind").inner_text()
    badges = {
        name: opened.page.locator(f"#evidence .badge.{name}").first.evaluate(
            "(e) => getComputedStyle(e).backgroundColor"
        )
        for name in ("charged", "convicted")
    }
    assert badges["charged"] != badges["convicted"]


@pytest.mark.parametrize(
    ("event", "label", "dashes"),
    [
        ("Transport", "alleged", [6, 4]),
        ("Launch", "planned", [2, 4]),
        ("Rescue", "disputed", False),
        ("Charge", None, False),
    ],
)
def test_status_is_in_label_and_line(
    opened: Opened, event: str, label: str | None, dashes: Any
) -> None:
    node = opened.page.evaluate(
        "(event) => page.nodes.get().find((n) => n.type === 'event' && n.label.startsWith(event))",
        event,
    )
    assert node["label"].split("\n")[1:] == ([label] if label else [])
    assert node["shapeProperties"]["borderDashes"] == dashes
    lines = opened.page.evaluate(
        "(id) => page.edges.get().filter((e) => e.to === id || e.from === id)", node["id"]
    )
    assert all(edge["dashes"] == dashes for edge in lines)


def test_hidden_names_are_nowhere_in_the_file_and_words_are_still_found(
    browser: Browser, harbour: Told, tmp_path: Path
) -> None:
    redactor = Hides("Jon Marsh", "a driver of 44, male")
    out = view(harbour, harbour.texts, tmp_path / "page.html", redactor=redactor)
    assert "Marsh" not in out.read_text("utf-8")
    tab = Opened(browser, out)
    tab.page.locator("#claims tbody button", has_text="Conviction").click()
    assert tab.page.locator("mark.focus").inner_text() == "Lena Roe was convicted of trafficking"
    tab.page.locator("#claims tbody button", has_text="Charge").click()
    assert tab.page.locator("mark.focus").inner_text() == "a driver of 44, male was charged"
    tab.context.close()


def test_reviews_are_shown_and_select(browser: Browser, tmp_path: Path) -> None:
    store = Told(harbour_daily(), tarn_courier())
    workspace = read(store, store.texts, load_ontology(), Nothing())
    rescue = next(i for i, c in workspace.claims.items() if c.kind == "rescue")
    graph = ox.NamedNode("https://w3id.org/ringtrace/resolution/reviews")
    verdict = ox.NamedNode(PREFIXES["rt"] + "review")
    claim = ox.NamedNode("https://w3id.org/ringtrace/id/" + rescue)
    store.inner.add(ox.Quad(claim, verdict, ox.Literal("accepted"), graph))
    tab = Opened(browser, view(store, store.texts, tmp_path / "all.html", redactor=Nothing()))
    tab.page.locator("#filter-review").select_option(value="accepted")
    assert tab.rows() == ["Rescue"]
    tab.context.close()
    only = view(store, store.texts, tmp_path / "some.html", redactor=Nothing(), accepted=True)
    tab = Opened(browser, only)
    assert tab.rows() == ["Rescue"]
    tab.context.close()


def test_an_article_taken_back_and_a_slot_put_right_are_marked(
    browser: Browser, tmp_path: Path
) -> None:
    store = Told(harbour_daily(), tarn_courier())
    claims = read(store, store.texts, load_ontology(), Nothing()).claims
    rescue = next(i for i, c in claims.items() if c.kind == "rescue")
    subject = "https://w3id.org/ringtrace/id/" + rescue
    shared = {"author": "ada", "time": "2020-04-01T00:00:00"}
    decisions = [
        Decision(action="correct", subject=subject, slot="count", value="99", **shared),
        Decision(action="withdrawn", subject=subject.split("#")[0], **shared),
    ]
    replay(store, decisions)
    tab = Opened(browser, view(store, store.texts, tmp_path / "page.html", redactor=Nothing()))
    row = tab.page.locator(f'tr[data-claim="{rescue}"]')
    assert "99" in row.inner_text()
    for mark in ("unreviewed", "corrected", "withdrawn by its outlet"):
        assert mark in row.inner_text()
    row.locator("button").click()
    assert "put right by a reader: count (read: " in tab.evidence()
    assert tab.page.locator(".article-head .badge.withdrawn").count() == 1
    assert tab.complaints == []
    tab.context.close()
