"""Choosing in one part of the page chooses in all; filters, search and links to a choice."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tabs import Opened, serious
from tellings import Told, harbour_daily, tarn_courier

from ringtrace.graph.view import view


def test_choosing_in_one_chooses_in_all(opened: Opened) -> None:
    opened.page.locator("#conflicts button.plain").first.click()
    assert opened.page.locator("#evidence .card").count() == 2
    assert opened.page.locator("#claims tr.chosen").count() == 2
    assert opened.page.locator("#conflicts .conflict.chosen").count() == 1
    labels = "[...page.touched.things].map((id) => page.nodes.get(id)?.label)"
    assert "Rescue · 31 / At least 35\ndisputed" in opened.page.evaluate(labels)


@pytest.mark.parametrize(
    ("field", "value", "kinds"),
    [
        ("kind", "rescue", {"Rescue"}),
        ("status", "alleged", {"Transport"}),
        ("status", "denied", {"Purchase"}),
        ("source", "Alder prosecutor", {"Rescue"}),
        ("place", "Alder", {"Transport"}),
        ("ring", "Tarn ring", {"Purchase"}),
        ("from", "2021-03-01", {"Rescue"}),
        ("to", "2020-12-31", set()),
        ("text", "dollars", {"Purchase"}),
        ("text", "lena trafficking", {"Conviction"}),
        ("text", "no such words", set()),
    ],
)
def test_filters(opened: Opened, field: str, value: str, kinds: set[str]) -> None:
    control = opened.page.locator(f"#filter-{field}")
    if field in ("kind", "status", "source", "place", "ring"):
        control.select_option(value=value)
    else:
        control.fill(value)
    assert set(opened.rows()) == kinds
    visible = opened.page.evaluate(
        "page.network.body.nodeIndices.filter((id) => page.affair.event.has(id))"
    )
    assert bool(visible) == bool(kinds)
    opened.page.get_by_role("button", name="Clear").click()
    assert len(opened.rows()) > len(kinds)


def test_link_leads_back_to_choice_and_filters(
    browser: Browser, harbour_page: Path, opened: Opened
) -> None:
    opened.page.locator("#filter-kind").select_option(value="rescue")
    opened.page.locator("#claims tbody button").first.click()
    address = opened.page.evaluate("location.hash")
    again = Opened(browser, harbour_page, after=address)
    assert again.rows() == opened.rows()
    assert again.evidence() == opened.evidence()
    again.context.close()


def test_table_sorts(opened: Opened) -> None:
    opened.page.get_by_role("button", name="What", exact=True).click()
    assert opened.rows() == sorted(opened.rows())
    opened.page.get_by_role("button", name="What", exact=True).click()
    assert opened.rows() == sorted(opened.rows(), reverse=True)


def test_map_shows_known_places_and_the_route_told(browser: Browser, tmp_path: Path) -> None:
    told = Told(harbour_daily(), tarn_courier())
    tab = Opened(browser, view(told, told.texts, tmp_path / "page.html"), bypass_csp=True)
    assert set(tab.page.locator("#map g.place text").all_text_contents()) == {"Tarn", "Alder ?"}
    tab.page.get_by_role("button", name="Route from Tarn to Alder, alleged").focus()
    tab.page.keyboard.press("Enter")
    assert "Jon Marsh, a driver, allegedly moved them" in tab.evidence()
    tab.page.get_by_role("button", name="Alder, one of 2 places of that name, ").focus()
    tab.page.keyboard.press("Enter")
    words = "On the map: Alder, Alder Province, XA. The name may also mean Alder, Tarn, XB"
    assert words in tab.evidence()
    assert serious(tab.page) == []
    assert tab.complaints == []
    tab.context.close()


def test_timeline_has_a_bar_for_each_period_told(opened: Opened) -> None:
    bars = opened.page.locator("#timeline g.bar").all()
    label = "Rescue of children, in March 2021, said plainly"
    assert [bar.get_attribute("aria-label") for bar in bars] == [label, label]
    assert "harge of Jon Marsh" in opened.page.locator("#timeline").inner_text()
