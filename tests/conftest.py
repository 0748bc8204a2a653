"""What several test files share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright
from spacy.language import Language

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
