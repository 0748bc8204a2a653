"""What one more article, questions and networks cost as a workspace grows: python -m benchmarks.growth [ARTICLES] [--no-questions].

A workspace of made-up articles (benchmarks/page.py tells them) is written without reading them, by
bulk load; one real article is then built into it, and into an empty one. Seconds are of one
processor, so that they hold on a busy machine; ratios are what counts.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pyoxigraph as ox

from benchmarks.page import telling
from ringtrace.graph.ask import ask
from ringtrace.graph.build import build
from ringtrace.graph.history import remember
from ringtrace.graph.network import project
from ringtrace.ontology import load_ontology
from ringtrace.queries import QUESTIONS
from ringtrace.workspace import Workspace

ARTICLE = "Police in Kisumu rescued nine girls on Monday and arrested four men, the commander said."
TOGETHER = 2  # articles that tell of one case
# Values that some of the made-up articles have, by parameter.
VALUES = {"kind": "sale", "since": "2019-01-01", "until": "2019-12-31", "status": "asserted"}


def main(articles: int, *, questions: bool = True) -> None:
    """Print the figures. questions: whether all of them are asked, too."""
    with tempfile.TemporaryDirectory(prefix="ringtrace-growth-") as name:
        folder = Path(name)
        (folder / "a.txt").write_text(ARTICLE, "utf-8")
        alone = measured(folder / "empty", folder / "a.txt")
        workspace = Workspace(folder / "full", create=True)
        fill(workspace, articles)
        first = used(workspace.resolve)
        print(
            f"{articles} articles, resolved in {first:.1f} s; most memory: {peak()} MB", flush=True
        )
        more = measured(workspace.path, folder / "a.txt")
        print(
            f"one article alone: {alone:.1f} s; into {articles}: {more:.1f} s, {more / alone:.1f} times"
        )
        store = workspace.store(show_victims=True)
        quads = len(store.inner)
        print(
            f"{quads} quads; public copy: {used(workspace.store):.1f} s, then {used(workspace.store):.2f} s"
        )
        public = workspace.store()
        # of a victim the public copy holds no name, but words that many share
        named = "SELECT ?l { ?p a rt:Person ; rt:caseRole rt:suspect ; rdfs:label ?l }"
        word = str(next(iter(public.query(named)))["l"].value)
        case = str(
            next(iter(public.query("SELECT ?l { ?c a rt:Case ; rdfs:label ?l }")))["l"].value
        )
        for question in sorted(QUESTIONS) if questions else ():
            for param in QUESTIONS[question].params:
                bound = {param.name: (VALUES | {"case": case}).get(param.name, word)}
                ask(public, question, bound)
                seconds = used(partial(ask, public, question, bound))
                print(f"  {question} {param.name}={bound[param.name]}: {seconds:.2f} s", flush=True)
        nodes = 0

        def projected() -> None:
            nonlocal nodes
            nodes = len(project(public, load_ontology()))

        print(f"network: {used(projected):.1f} s, {nodes} nodes")
        print(f"most memory, the network included: {peak()} MB")


def fill(workspace: Workspace, articles: int) -> None:
    """Write made-up articles and their graphs into a workspace."""
    ontology = load_ontology()

    def quads() -> Iterator[ox.Quad]:
        for number in range(articles):
            article, claims = telling(number, TOGETHER, sentences=4)
            workspace.folder.keep(article)
            yield from build(article, claims, ontology)

    with workspace._writing() as store:
        store.extend(quads())
        remember(store, "2026-01-01T00:00:00Z")  # as the build that read them would have done


def peak() -> int:
    """Return the most memory that this process has taken, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def used(act: Callable[[], object]) -> float:
    """Return the processor seconds that something takes."""
    began = time.process_time()
    act()
    return time.process_time() - began


def measured(workspace: Path, file: Path) -> float:
    """Return the processor seconds that a build in a process of its own takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "ringtrace", "build", str(workspace), str(file)]
    subprocess.run(command, check=True, capture_output=True, env=os.environ)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


if __name__ == "__main__":
    sizes = [int(a) for a in sys.argv[1:] if a.isdigit()]
    main(*(sizes or [10_000]), questions="--no-questions" not in sys.argv)
