"""How long each question takes by each of its parameters: python -m benchmarks.asking [QUADS] [--question Q]...

The graph of the gold articles, cases and all, is copied until there are so many quads (a million): each copy
with articles, people, rings and cases of its own, but the same places and agencies. Every question is asked by every
parameter alone, with values that some rows have; the second time counts, in seconds of the processor.
"""

from __future__ import annotations

import argparse
import re
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from ringtrace.graph.ask import ask
from ringtrace.graph.store import Store
from ringtrace.ontology import PREFIXES
from ringtrace.queries import QUESTIONS
from ringtrace.workspace import Workspace

GOLD = Path(__file__).parents[1] / "gold"
_NODE = re.compile(r"(/id/|/resolution/[a-z]+-)([0-9a-f]{12})[0-9a-f]{4}")
_LABEL, _FILE = f"<{PREFIXES['rdfs']}label>", f"<{PREFIXES['rt']}file>"
_SHARED = """SELECT ?x ?label { ?x rdfs:label ?label ; a ?class FILTER(?class IN (rt:Place, rt:Agency)) }"""
# What is asked for: a value, or what finds one in the store.
VALUES = {
    "kind": "arrest", "status": "asserted", "currency": "CNY", "slot": "agent", "country": "CN",
    "problem": "nobody", "change": "contradicted", "since": "2013-01-01", "until": "2005-12-31",
    "case": "SELECT ?v { ?x a rt:Conflict ; rt:inCase/rdfs:label ?v } ORDER BY ?v LIMIT 1",
    "name": "SELECT ?v { ?c rt:agent ?x . ?x a rt:Person ; rdfs:label ?v } ORDER BY ?v LIMIT 1",
    "person": "SELECT ?v { ?c rt:about ?x . ?x a rt:Person ; rdfs:label ?v } ORDER BY ?v LIMIT 1",
    "who": "SELECT ?v { ?c a rt:Sale ; rt:agent ?x . ?x rdfs:label ?v } ORDER BY ?v LIMIT 1",
    "source": "SELECT ?v { ?c rt:source ?x . ?x a rt:Person ; rdfs:label ?v } ORDER BY ?v LIMIT 1",
    "agency": "SELECT ?v { ?c a rt:Arrest ; rt:agent ?x . ?x a rt:Agency ; rdfs:label ?v } ORDER BY ?v LIMIT 1",
    "place": "SELECT ?v { ?c rt:origin ?x . ?x rdfs:label ?v } ORDER BY ?v LIMIT 1",
    "ring": "SELECT ?v { ?c rt:attribute ?p ; rt:about ?x . ?x a rt:Ring ; rdfs:label ?v } ORDER BY ?v LIMIT 1",
    "file": "SELECT ?v { ?x rt:file ?v } ORDER BY ?v LIMIT 1",
}  # fmt: skip
# Where a question means something else by a parameter, or nothing has the value above.
OWN = {
    ("announced-or-denied", "status"): "planned",
    ("attribution-chain", "who"): VALUES["source"],
    ("changes", "since"): "1",
    ("conflicts", "kind"): "count",
    ("funds-and-campaigns", "name"): "SELECT ?v { ?x a rt:Fund ; rdfs:label ?v } ORDER BY ?v LIMIT 1",
    ("prices", "kind"): "sale",
    ("prices-in-dollars", "kind"): "sale",
    ("status-of-people", "status"): "sentenced",
    ("victims-by-ring", "kind"): "rescue",
}  # fmt: skip


def copies(store: Store, number: int) -> Iterator[ox.Quad]:
    """Yield the quads of a store so many times, each time under other names."""
    lines = [str(quad) for quad in store.quads()]
    shared = {str(row["x"]) for row in store.query(_SHARED)}
    for copy in range(number):
        text = []
        for line in lines:
            subject, says, _ = line.split(" ", 2)
            if says == _FILE:
                line = line.replace(' "', f' "{copy}/', 1)
            elif says == _LABEL and subject not in shared:
                line = re.sub(r'"( <[^<]*)?$', rf' {word(copy)}"\1', line)
            text.append(_NODE.sub(rf"\g<1>\g<2>{copy:04x}", line) + " .\n")
        yield from ox.parse("".join(text), format=ox.RdfFormat.N_QUADS)


def word(number: int) -> str:
    """Return a made-up name, another for each number, none a part of another."""
    return "".join("bdfgklmnpr"[int(d)] + "aeiouaeiou"[int(d)] for d in f"{number:05}").title()


def value(store: Store, question: str, param: str) -> str:
    """Return the value that a question is asked for."""
    found = OWN.get((question, param), VALUES[param])
    if not found.startswith("SELECT"):
        return found
    rows = list(store.query(found))
    return str(rows[0]["v"].value) if rows else "nobody"


def print_questions(store: Store, questions: list[str]) -> None:
    """Print a row for each question and parameter alone: rows, and seconds."""
    print("| question | by | rows | seconds |\n|---|---|---|---|")
    for question in questions:
        for param in QUESTIONS[question].params:
            bound = {param.name: value(store, question, param.name)}
            for _ in range(2):
                began = time.process_time()
                rows = len(ask(store, question, bound).rows)
                spent = time.process_time() - began
            shown = f"{param.name}={bound[param.name]}"
            print(f"| {question} | {shown} | {rows} | {spent:.2f} |", flush=True)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("quads", nargs="?", type=int, default=1_000_000)
    parser.add_argument("--question", action="append", choices=sorted(QUESTIONS))
    parser.add_argument(
        "--keep", type=Path, help="a folder for the store, used again if it is there"
    )
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="ringtrace-asking-") as name:
        folder = chosen.keep or Path(name) / "store"
        if not folder.exists():
            workspace = Workspace(Path(name) / "w", create=True)
            workspace.build([GOLD / "articles"], metadata=[GOLD / "metadata.jsonl"])
            one = workspace.store(show_victims=True)
            store = Store(folder)
            store.extend(copies(one, 1 + chosen.quads // sum(1 for _ in one.quads())))
            store.compact()  # as a build of so many articles does
            store.close()
        store = Store(folder, read_only=True)
        print(f"{len(store.inner)} quads, {len(store.graphs())} graphs\n")
        print_questions(store, chosen.question or sorted(QUESTIONS))


if __name__ == "__main__":
    main()
