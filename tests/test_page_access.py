"""The page for everyone: keyboard, screen reader, dark, paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tabs import Opened, serious


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_serious(
    browser: Browser, harbour_page: Path, scheme: str, width: int
) -> None:
    tab = Opened(
        browser,
        harbour_page,
        color_scheme=scheme,
        bypass_csp=True,
        viewport={"width": width, "height": 900},
    )
    for act in ("page.choose(null)", "page.choose('event', page.affair.events[0].id)"):
        tab.page.evaluate(act)
        assert serious(tab.page) == []
    tab.context.close()


def test_keyboard_reaches_a_claim_and_leaves_it(opened: Opened) -> None:
    opened.page.locator("#claims tbody button").first.focus()
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("mark.focus").count() > 0
    opened.page.keyboard.press("Escape")
    assert opened.page.locator("#evidence-title").inner_text() == "Names"
    opened.page.locator("#timeline g.bar").first.focus()
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#evidence .card").count() == 1
    held = "document.activeElement.getAttribute('aria-label')"
    assert opened.page.evaluate(held).startswith("Rescue of children")
    assert "Chosen: Rescue, 1 claim." in opened.page.locator("#shown").inner_text()
    opened.page.locator("#evidence dd button").first.focus()
    opened.page.keyboard.press("Enter")
    assert opened.page.evaluate("page.byId('evidence').contains(document.activeElement)")


def test_dark_and_light_and_paper(opened: Opened) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light = opened.page.evaluate(ground)
    opened.page.get_by_role("button", name="Dark").click()
    assert opened.page.evaluate(ground) != light
    opened.page.emulate_media(media="print")
    assert opened.page.locator("#filters").is_hidden()
    assert opened.page.locator("#claims table").is_visible()
