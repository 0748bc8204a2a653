"""Every code block of the documents runs, from top to bottom of its page, in a folder of its own."""

from __future__ import annotations

import json
import os
import re
import runpy
import shlex
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from oxigraph import Oxigraph
from test_workspace import ARTICLES

from ringtrace.cli import main
from ringtrace.workspace import Workspace

ROOT = Path(__file__).resolve().parents[1]
GENERATED = ("cli.md", "ontology.md", "analyses.md")
SLOW = ("figures.md", "README.md of gold")
BLOCK = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```', re.DOTALL | re.MULTILINE)
PAGES = {
    "README.md": ROOT / "README.md",
    "README.md of gold": ROOT / "gold" / "README.md",
    **{
        p.relative_to(ROOT / "docs").as_posix(): p
        for p in sorted((ROOT / "docs").rglob("*.md"))
        if p.name not in GENERATED and BLOCK.search(p.read_text("utf-8"))
    },
}


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `ringtrace demo -o shown` makes."""
    folder = tmp_path_factory.mktemp("demo") / "shown"
    assert CliRunner().invoke(main, ["demo", "-o", str(folder)]).exit_code == 0
    return folder


@pytest.fixture
def page(
    shown: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], dict[str, int]]]:
    """Runs a page, in a folder that holds the example, clippings and the gold set."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(shown, "shown")
    os.symlink(ROOT / "gold", "gold")
    runner = Runner(tmp_path)
    yield runner.run
    runner.end()


class Runner:
    """Runs the blocks of a page. Servers are started where the page has them, at free ports."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: dict[str, Any] = {}
        self.ports: dict[str, str] = {}
        self.servers: list[Any] = []

    def run(self, name: str) -> dict[str, int]:
        """Run a page; returns the number of its blocks of each kind."""
        ran: dict[str, int] = {}
        text = PAGES[name].read_text("utf-8")
        if "clippings/" in text and 'title="clippings/' not in text:
            shutil.copytree(ARTICLES, "clippings")
        if name == "server.md":
            self.ports["8642"] = self.ringtrace_serve()
        for kind, title, content in BLOCK.findall(text):
            ran[kind] = ran.get(kind, 0) + 1
            if title:
                Path(title).parent.mkdir(parents=True, exist_ok=True)
                Path(title).write_text(content, "utf-8")
            else:
                getattr(self, f"_{kind}")(content)
        return ran

    def _console(self, content: str) -> None:
        for part in re.split(r"^\$ ", content, flags=re.MULTILINE)[1:]:
            command, *output = re.split(r"(?<!\\)\n", part, maxsplit=1)
            self.command(command, "".join(output))

    def _sh(self, content: str) -> None:
        for line in content.splitlines():
            self.command(line, "")

    def _python(self, content: str) -> None:
        Path("block.py").write_text(self.placed(content), "utf-8")
        self.names |= runpy.run_path("block.py", init_globals=self.names)

    def _sparql(self, content: str) -> None:
        assert list(Workspace("shown/workspace").sparql(content)), content

    def _json(self, content: str) -> None:
        assert json.loads(content)

    def command(self, line: str, output: str) -> None:
        """Run one command; what is shown of its output must be in it."""
        line = self.placed(line)
        words = shlex.split(line, comments=True)
        if words[0] == "ringtrace" and words[1:] != ["demo"]:
            done = CliRunner().invoke(main, words[1:])
            assert done.exit_code == 0, (line, done.output)
            assert words[1] != "ask" or len(done.stdout.splitlines()) > 1, line
            for part in re.split(r"^\.\.\.\n", output, flags=re.MULTILINE):
                assert part.strip() in done.stdout, (line, part, done.stdout)
        elif words[0] == "curl":
            answer = subprocess.run(
                ["bash", "-c", line.replace("curl ", "curl -sf ", 1)],
                check=False, capture_output=True, env={**os.environ, "RINGTRACE_TOKEN": "key"},
            )  # fmt: skip
            assert answer.returncode == 0, (line, answer.stderr)
        elif words[0] == "oxigraph":
            server = Oxigraph(self.folder / "data", *words[words.index("--timeout-s") :])
            server.start()
            self.servers.append(server)
            self.ports["7878"] = str(server.port)
        else:
            self.there(words)

    def placed(self, text: str) -> str:
        """Text with the ports that the servers really have."""
        for written, real in self.ports.items():
            text = text.replace(written, real)
        return text

    def there(self, words: list[str]) -> None:
        """What needs a network or data that the project has not is there, and takes its options."""
        if words[0] == "make":
            assert f"\n{words[1]}:" in (ROOT / "Makefile").read_text("utf-8")
        elif words[:2] == ["python", "-m"]:
            asked = [w for w in words[3:] if w.startswith("-")]
            text = (ROOT / (words[2].replace(".", "/") + ".py")).read_text("utf-8")
            assert all(f'"{option}"' in text for option in asked), words
        elif words[0] == "python":
            assert (ROOT / words[1]).exists(), words
        else:
            assert words[:2] in (["pip", "install"], ["ringtrace", "demo"]), words

    def ringtrace_serve(self) -> str:
        """Start the live server with a token; returns its port."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = str(free.getsockname()[1])
        words = [sys.executable, "-m", "ringtrace", "serve", "shown/workspace", "--port", port]
        env = {**os.environ, "RINGTRACE_TOKEN": "key"}
        self.servers.append(subprocess.Popen(words, env=env, stderr=subprocess.DEVNULL))
        for _ in range(600):
            try:
                socket.create_connection(("127.0.0.1", int(port)), 1).close()
                return port
            except OSError:
                time.sleep(0.1)
        raise TimeoutError("ringtrace serve does not start")

    def end(self) -> None:
        """End the servers."""
        for server in self.servers:
            server.kill()


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=pytest.mark.slow if n in SLOW else ()) for n in PAGES]
)
def test_every_block_of_the_page_runs(page: Callable[[str], dict[str, int]], name: str) -> None:
    ran = page(name)
    assert sum(ran.values()) == len(BLOCK.findall(PAGES[name].read_text("utf-8")))
    if name == "how-to/sparql.md":
        assert ran["sparql"] == 10


def test_a_block_says_what_it_is() -> None:
    for path in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md")):
        text = path.read_text("utf-8")
        assert len(re.findall(r"^```", text, re.MULTILINE)) == 2 * len(BLOCK.findall(text)), path


def test_the_site_has_every_page_and_fetches_nothing(tmp_path: Path) -> None:
    mkdocs = Path(sys.executable).with_name("mkdocs")
    words = [str(mkdocs), "build", "--quiet", "--site-dir", str(tmp_path)]
    done = subprocess.run(words, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    pages = {
        p.relative_to(tmp_path).with_suffix(".md").as_posix() for p in tmp_path.rglob("*.html")
    }
    sources = {p.relative_to(ROOT / "docs").as_posix() for p in (ROOT / "docs").rglob("*.md")}
    assert pages - {"404.md"} == sources
    start = (tmp_path / "index.html").read_text("utf-8")
    named = {link for link in sources - {"index.md"} if link.replace(".md", ".html") in start}
    assert named == sources - {"index.md"}
    loaded = re.findall(r'<(?:script|link|img)[^>]+(?:src|href)="(https?:[^"]+)"', start)
    assert loaded == []
    python = (tmp_path / "python.html").read_text("utf-8")
    assert "Read the inputs, extract their claims, write their graphs, and resolve." in python
