"""The page is one file that opens settled, without a network."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tabs import Opened
from tellings import Nothing, Told, harbour_daily, tarn_courier

from ringtrace.graph.network import project
from ringtrace.graph.view import view
from ringtrace.graph.view.rows import short
from ringtrace.ontology import load_ontology


def test_page_fetches_nothing_and_runs_only_its_own_scripts(
    opened: Opened, harbour_page: Path
) -> None:
    assert opened.requests == [harbour_page.as_uri()]
    policy = opened.page.locator("meta[http-equiv]").get_attribute("content") or ""
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert harbour_page.stat().st_size < 6_000_000


def test_page_opens_settled(opened: Opened) -> None:
    places = "JSON.stringify(page.network.getPositions())"
    before = opened.page.evaluate(places)
    opened.page.wait_for_timeout(300)
    assert opened.page.evaluate(places) == before
    assert opened.page.evaluate("page.network.physics.physicsEnabled") is False


def test_same_store_gives_the_same_bytes(harbour: Told) -> None:
    other = Told(tarn_courier(), harbour_daily())
    assert harbour.html() == other.html()


@pytest.mark.parametrize("width", [1440, 390])
def test_labels_do_not_collide(browser: Browser, harbour_page: Path, width: int) -> None:
    tab = Opened(browser, harbour_page, viewport={"width": width, "height": 900})
    boxes = tab.page.evaluate(
        "page.nodes.getIds().map((id) => ({ id, ...page.network.getBoundingBox(id) }))"
    )
    tab.context.close()
    assert len(boxes) > 12
    for n, one in enumerate(boxes):
        for two in boxes[n + 1 :]:
            apart = (
                one["right"] <= two["left"]
                or two["right"] <= one["left"]
                or one["bottom"] <= two["top"]
                or two["bottom"] <= one["top"]
            )
            assert apart, (one["id"], two["id"])


def test_page_is_not_wider_than_a_phone(browser: Browser, harbour_page: Path) -> None:
    tab = Opened(browser, harbour_page, viewport={"width": 390, "height": 844})
    assert tab.page.evaluate("document.documentElement.scrollWidth") == 390
    tab.context.close()


def test_picture_is_the_projected_network(opened: Opened, harbour: Told) -> None:
    network = project(harbour, load_ontology())
    projected = {(short(a), short(b), edge["slot"]) for a, b, edge in network.edges(data=True)}
    drawn = opened.page.evaluate("page.affair.network.edges.map((e) => [e.from, e.to, e.slot])")
    assert {tuple(edge) for edge in drawn if edge[2] != "role"} == {
        edge for edge in projected if edge[2] != "offence"
    }


def test_empty_workspace_gives_a_page(browser: Browser, tmp_path: Path) -> None:
    tab = Opened(browser, view(Told(), {}, tmp_path / "page.html", redactor=Nothing()))
    assert "0 cases" in tab.page.locator("#overview").inner_text()
    assert tab.complaints == []
    tab.context.close()


def test_data_cannot_end_its_script_element(harbour: Told) -> None:
    page = harbour.html()
    for block in page.split('<script type="application/json"')[1:]:
        data = block.split(">", 1)[1].split("</script>")[0]
        assert "<" not in data
        json.loads(data)
