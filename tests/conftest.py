"""What several test files share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from spacy.language import Language
from tabs import Opened
from tellings import Nothing, Told, harbour_daily, tarn_courier

from ringtrace.graph.view import view
from ringtrace.ingest.language.load import load

_NO_BROWSER = (
    "Chromium is missing; as root: apt-get install --no-install-recommends chromium libatomic1"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A headless Chromium. By module: while it runs, nothing else may start an event loop."""
    path = shutil.which("chromium")
    if path is None:
        if os.environ.get("CI"):
            pytest.fail(_NO_BROWSER)
        pytest.skip(_NO_BROWSER)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The pipeline that ringtrace reads with."""
    return load()


@pytest.fixture(scope="module")
def harbour() -> Told:
    """The invented case of tellings.py."""
    return Told(harbour_daily(), tarn_courier())


@pytest.fixture(scope="module")
def harbour_page(harbour: Told, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its page."""
    out = tmp_path_factory.mktemp("view") / "page.html"
    return view(harbour, harbour.texts, out, redactor=Nothing(), title="Harbour")


@pytest.fixture(scope="module")
def tab(browser: Browser, harbour_page: Path) -> Iterator[Opened]:
    """The page in a tab."""
    one = Opened(browser, harbour_page)
    yield one
    one.context.close()


@pytest.fixture
def opened(tab: Opened) -> Iterator[Opened]:
    """The page as it opens: nothing chosen, nothing filtered, light."""
    tab.page.evaluate("page.filter = {}; page.sorted = { column: -1 }; page.paint(false)")
    tab.page.evaluate("page.choose(null); scrollTo(0, 0)")
    yield tab
    tab.page.emulate_media(media="screen")
    assert tab.complaints == []
