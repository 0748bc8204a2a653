"""The page in a notebook."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser
from tellings import Nothing, Told

from ringtrace.graph.view import show


def test_notebook_shows_the_page_in_place(browser: Browser, harbour: Told, tmp_path: Path) -> None:
    cell = tmp_path / "cell.html"
    inline = show(harbour, harbour.texts, redactor=Nothing())
    cell.write_text(f"<!doctype html>{inline._repr_html_()}", "utf-8")
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto(cell.as_uri())
    frame = page.frame_locator("iframe")
    frame.locator("#claims tbody button").first.click()
    assert frame.locator("mark.focus").count() > 0
    context.close()
