"""Takes the screenshots of the page: python docs/images/make.py PAGE.html (needs Chromium)."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
# name, width, height, colour scheme, what is chosen before the picture is taken
SHOTS = (
    ("page", 1440, 900, "light", "page.choose(null)"),
    ("evidence", 1440, 900, "light", "page.choose('event', page.busiestEvent()); scrollTo(0, 430)"),
    ("dark", 1440, 900, "dark", "scrollTo(0, 430)"),
    ("phone", 390, 844, "light", "page.choose(null)"),
    ("phone-evidence", 390, 844, "light", "page.choose('event', page.busiestEvent())"),
)
BUSIEST = """page.busiestEvent = () => [...page.affair.events]
  .sort((a, b) => b.claims.length - a.claims.length)[0].id"""


def main(page_file: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        for name, width, height, scheme, act in SHOTS:
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme, offline=True
            )
            tab = context.new_page()
            tab.goto(Path(page_file).resolve().as_uri())
            tab.wait_for_selector("#case h1:not(:empty)")
            tab.evaluate(BUSIEST)
            tab.evaluate(act)
            tab.wait_for_timeout(400)
            tab.screenshot(path=HERE / f"{name}.png")
            context.close()
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
