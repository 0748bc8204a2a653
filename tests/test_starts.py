"""What a command does not need is not loaded: help, questions and builds of texts begin at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ringtrace.workspace import Workspace

LARGE = {
    "jinja2", "matplotlib", "networkx", "numpy", "onnxruntime", "py3langid", "pyshacl", "pyvis", "rdflib", "rich",
    "scipy", "spacy", "starlette", "trafilatura",
}  # fmt: skip


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("starts") / "w"
    Workspace(folder, create=True).build([])
    return folder


@pytest.mark.parametrize(
    ("command", "loaded"),
    [
        (["--help"], []),
        (["ask", "--help"], []),
        (["ask", "nowhere"], ["rdflib"]),
        (["ask", "W", "cases", "--format", "csv"], ["rdflib"]),
        (["ask", "W", "cases"], ["rdflib", "rich"]),
    ],
    ids=" ".join,
)
def test_a_command_loads_no_more_than_it_needs(
    workspace: Path, command: list[str], loaded: list[str]
) -> None:
    words = [str(workspace) if word == "W" else word for word in command]
    code = (
        "import sys\nfrom ringtrace.cli.commands import main\n"
        f"try: main({words!r})\nexcept SystemExit: pass\n"
        "print('loaded', *{name.split('.')[0] for name in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.splitlines()[-1].split()) & LARGE <= set(loaded)
