"""Hostile text is inert on the page."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from hostile_text import HOSTILE
from playwright.sync_api import Browser
from tabs import Opened
from tellings import Nothing, Telling, Told

from ringtrace.graph.view import view


@pytest.mark.parametrize("part", range(6))
def test_hostile_text_is_inert(browser: Browser, tmp_path: Path, part: int) -> None:
    names = HOSTILE[part::6]
    assert len(HOSTILE) >= 100
    store = Told(*(_hostile(name) for name in names))
    tab = Opened(
        browser,
        view(store, store.texts, tmp_path / "page.html", redactor=Nothing(), title=names[0]),
    )
    for number in range(tab.page.evaluate("page.index.affairs.length")):
        tab.page.evaluate(
            "async (n) => { await page.enter(n); page.choose('claim', page.affair.claims[0].id) }",
            number,
        )
    assert tab.page.evaluate("window.pwned") is None
    assert len(tab.requests) == 1
    assert tab.complaints == []
    assert (
        tab.page.evaluate(
            "document.querySelectorAll('#case img, #case iframe, #case b, #case base').length"
        )
        == 0
    )
    assert tab.page.evaluate("[...document.links].every((a) => /^https?:/.test(a.href) || a.hash)")
    assert tab.page.evaluate("getComputedStyle(document.body).display") == "block"
    tab.context.close()


def _hostile(name: str) -> Telling:
    told = Telling(
        f"Police arrested {name}.",
        file=name[:80],
        title=name,
        publisher=name,
        published="2021",
        url="javascript:window.pwned=1"
        if len(name) % 2
        else f"https://x.example/{len(name)}?{sha256(name.encode()).hexdigest()}",
    )
    suspect = told.who("Person", name)
    told.event("arrest", "arrested", f"Police arrested {name}", target=(suspect,), by=suspect)
    return told
