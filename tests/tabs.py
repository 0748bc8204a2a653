"""The page in a tab of a real browser, with the network cable out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Dialog, Page


class Opened:
    """A page in a tab of its own, with everything that it complained about or asked for."""

    def __init__(self, browser: Browser, file: Path, after: str = "", **context: Any) -> None:
        options = {"viewport": {"width": 1440, "height": 900}, "offline": True, **context}
        self.context = browser.new_context(**options)
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda m: self.complaints.append(m.text))
        self.page.on("pageerror", lambda e: self.complaints.append(str(e)))
        self.page.on("dialog", self.dismiss)
        self.page.on("request", lambda r: self.requests.append(r.url))
        self.page.goto(file.as_uri() + after)
        self.page.wait_for_selector("#case h1:not(:empty), #overview:not([hidden])")

    def dismiss(self, dialog: Dialog) -> None:
        self.complaints.append(dialog.message)
        dialog.dismiss()

    def rows(self) -> list[str]:
        return self.page.locator("#claims tbody th").all_inner_texts()

    def click_node(self, label: str) -> None:
        """Click on the picture where the node stands."""
        self.page.locator("#canvas").scroll_into_view_if_needed()
        at = self.page.evaluate(
            """(label) => {
              const node = page.affair.network.nodes.find((n) => n.label.startsWith(label));
              const spot = page.network.canvasToDOM(page.network.getPosition(node.id));
              const box = page.byId("canvas").getBoundingClientRect();
              return [box.x + spot.x, box.y + spot.y]; }""",
            label,
        )
        self.page.mouse.click(*at)

    def evidence(self) -> str:
        return self.page.locator("#evidence").inner_text()


def serious(page: Page) -> list[str]:
    """What axe-core finds that keeps someone out."""
    found = Axe().run(page).response["violations"]
    return [v["id"] for v in found if v["impact"] in ("serious", "critical")]
