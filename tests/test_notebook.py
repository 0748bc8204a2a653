"""The page in a notebook that a real kernel has run."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from playwright.sync_api import Browser

from ringtrace.workspace import Workspace

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "ringtrace" / "examples" / "articles"
CELLS = (
    "import ringtrace\nworkspace = ringtrace.Workspace('workspace')",
    "workspace.show()",
    "from pyvis.network import Network\ndrawn = Network(directed=True, notebook=True, cdn_resources='in_line')\n"
    "drawn.from_nx(workspace.network())\nlen(drawn.nodes), len(drawn.edges)",
)


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """What each cell shows, by type of content."""
    folder = tmp_path_factory.mktemp("notebook")
    Workspace(folder / "workspace", create=True).build([ARTICLES / "monday-post.txt"])
    notebook: Any = nbformat.v4  # without types of its own
    book = notebook.new_notebook(cells=[notebook.new_code_cell(cell) for cell in CELLS])
    client = NotebookClient(book, kernel_name="python3", resources={"metadata": {"path": folder}})
    client.execute(env=os.environ | {"PYTHONPATH": str(ROOT)})
    return [cell.outputs[-1].data if cell.outputs else {} for cell in book.cells]


def test_show_gives_the_page_in_place(
    outputs: list[dict[str, str]], browser: Browser, tmp_path: Path
) -> None:
    shown = outputs[1]
    assert len(shown["text/plain"]) < 100  # the page is kept once
    (tmp_path / "cell.html").write_text(f"<!doctype html>{shown['text/html']}", "utf-8")
    page = browser.new_context(offline=True).new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto((tmp_path / "cell.html").as_uri())
    frame = page.frame_locator("iframe")
    frame.locator("#claims tbody button").first.click()
    assert frame.locator("mark.focus").count() > 0
    assert page.evaluate("document.querySelector('iframe').clientHeight") > 600
    assert said == []
    page.context.close()


def test_pyvis_takes_the_network_in_a_kernel(outputs: list[dict[str, str]]) -> None:
    nodes, edges = map(int, outputs[2]["text/plain"].strip("()").split(","))
    assert nodes > 5 and edges > 5
