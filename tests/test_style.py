"""One design: page, dossier and the pages of the server look alike, on every screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from servers import running

from ringtrace.cli.serving import source_of
from ringtrace.graph.serve import make_app
from ringtrace.workspace import Workspace

EXAMPLES = Path(__file__).parents[1] / "ringtrace" / "examples"
SURFACES = ("page", "dossier", "claim", "answer", "query")
CERTAINTY = (
    "alleged", "planned", "denied", "accepted", "rejected", "standing suspected", "standing arrested",
    "standing charged", "standing convicted", "standing acquitted",
)  # fmt: skip
# What an element of a class would look like on a surface.
LOOKS = """([tag, name, properties]) => {
  const element = document.createElement(tag);
  element.className = name;
  document.body.append(element);
  const looks = getComputedStyle(element);
  const found = properties.map((property) => looks.getPropertyValue(property));
  element.remove();
  return found.join(" / "); }"""


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    folder = tmp_path_factory.mktemp("style")
    workspace = Workspace(folder / "workspace", create=True)
    workspace.build([EXAMPLES / "articles"], metadata=[EXAMPLES / "metadata.jsonl"])
    page = workspace.view(folder / "page.html")
    dossier = folder / "dossier.html"
    workspace.export("dossier", dossier)
    source = source_of(workspace, folder, show_victims=False)
    with running(make_app(source, workers=1)) as server:
        claims = httpx.get(server + "/claims.json").json()
        yield {
            "page": page.as_uri(),
            "dossier": dossier.as_uri(),
            "claim": server + claims[0]["address"],
            "answer": server + "/ask/status-of-people",
            "query": server + "/query",
        }


def opened(browser: Browser, address: str, **context: Any) -> Page:
    tab = browser.new_context(bypass_csp=True, **context).new_page()
    tab.goto(address)
    return tab


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_same_things_look_the_same(
    browser: Browser, addresses: dict[str, str], scheme: Any
) -> None:
    badge = ["color", "background-color", "border-top-style", "border-top-color", "font-style",
             "text-decoration-line", "font-size"]  # fmt: skip
    wanted = [("span", f"badge {name}", badge) for name in CERTAINTY]
    wanted += [("h1", "", ["font-family", "font-size", "color"]), ("table", "", ["font-size"])]
    wanted += [("q", "", ["font-family"]), ("small", "", ["font-size", "color"])]
    wanted += [("section", "panel", ["background-color", "border-top-color"])]
    seen = {}
    for surface in SURFACES:
        tab = opened(browser, addresses[surface], color_scheme=scheme)
        seen[surface] = {f"{one[0]} {one[1]}": tab.evaluate(LOOKS, one) for one in wanted}
        tab.context.close()
    assert all(looks == seen["page"] for looks in seen.values())
    assert len({seen["page"][f"span badge {name}"] for name in CERTAINTY}) >= len(CERTAINTY) - 1


@pytest.mark.parametrize("surface", SURFACES)
def test_axe_finds_nothing_serious_and_nothing_is_wider_than_the_screen(
    browser: Browser, addresses: dict[str, str], surface: str
) -> None:
    for width, scheme in ((1440, "light"), (390, "dark")):
        view: Any = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}
        tab = opened(browser, addresses[surface], **view)
        found = Axe().run(tab).response["violations"]
        assert [v["id"] for v in found if v["impact"] in ("serious", "critical")] == []
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        tab.context.close()


@pytest.mark.parametrize("surface", SURFACES)
def test_paper_is_white_also_for_who_reads_in_the_dark(
    browser: Browser, addresses: dict[str, str], surface: str
) -> None:
    tab = opened(browser, addresses[surface], color_scheme="dark")
    ink, ground = ("getComputedStyle(document.body)." + p for p in ("color", "backgroundColor"))
    in_the_dark = tab.evaluate(ink)
    tab.emulate_media(media="print")
    assert tab.evaluate(ground) == "rgb(255, 255, 255)"
    assert tab.evaluate(ink) != in_the_dark
    assert tab.locator("form:visible, button:visible:not(.plain)").count() == 0
    tab.context.close()
