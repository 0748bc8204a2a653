"""A sample of claims to be read by a person: python -m benchmarks.audit [--of 200] [--report].

Prints each claim with its words and the sentence before. --report prints the tables of docs/audit.md from
the verdicts in audit.tsv.
The corpora are looked for in SHARED (default ../shared); of MUC-3 dev, tst1 and tst2 alone.
"""

from __future__ import annotations

import argparse
import json
import os
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path

from ringtrace.cli.reading import shown
from ringtrace.ingest.claims import extract
from ringtrace.ingest.language.load import load
from ringtrace.ingest.readers import read
from ringtrace.nouns import Article, Claim, Event
from ringtrace.ontology import load_ontology

SHARED = Path(os.environ.get("SHARED", "../shared"))
VERDICTS = Path(__file__).parent / "audit.tsv"
SEED = 7307


def muc() -> list[Article]:
    """Return the reports of MUC-3, in an order that the seed gives."""
    files = sorted(
        f for part in ("dev", "tst1", "tst2") for f in (SHARED / "data/muc3" / part).iterdir()
    )
    random.Random(SEED).shuffle(files)
    read_in = (article for file in files[:400] for article in read(file, file.stem))
    return [article for article in read_in if isinstance(article, Article)]


def wcep(name: str, few: int) -> list[Article]:
    """Return items of Wikipedia Current Events, in an order that the seed gives."""
    text = (SHARED / "data/wcep" / name).read_text("utf-8")
    rows = json.loads(text) if name.endswith(".json") else map(json.loads, text.splitlines())
    items = [
        Article(
            text=row["text"],
            file=f"{name}#{number}",
            digest=sha256(row["text"].encode()).hexdigest(),
            published=row["date"],
        )
        for number, row in enumerate(rows, start=1)
    ]
    random.Random(SEED).shuffle(items)
    return items[:few]


def sample(articles: list[Article], *, events: bool) -> Iterator[tuple[Article, Claim]]:
    """Yield one claim of each article that gives any: an event, or what is said of somebody."""
    nlp, ontology = load(), load_ontology()
    for article in articles:
        claims = extract(nlp(article.text), article, ontology)
        wanted = [c for c in claims if isinstance(c.statement, Event) == events]
        if wanted:
            yield article, random.Random(f"{SEED} {article.file}").choice(wanted)


def print_sample(number: int) -> None:
    """Print the claims: of each corpus three events to one statement on somebody."""
    reports = muc()
    domain, others = wcep("domain.json", 300), wcep("items.jsonl", 2000)
    parts = [
        *islice(sample(reports[:200], events=True), number * 3 // 8),
        *islice(sample(reports[200:], events=False), number // 8),
        *islice(sample(domain, events=True), number // 4),
        *islice(sample(others, events=True), number // 8),
        *islice(sample(domain[::-1], events=False), number // 8),
    ]
    for place, (article, claim) in enumerate(parts, start=1):
        start = claim.evidence[0].start
        before = " ".join(article.text[max(0, start - 160) : start].split())
        print(f"[{place}] {article.file} {article.published}\n    … {before}\n{shown(claim)}")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person found of one claim; rows of audit.tsv.

    kind: + right, = the words say such an act, but it is out of scope, - wrong. slots: each begins
    with + or -; of a claim that is wrong altogether none are judged.
    """

    number: str
    document: str
    start: str
    end: str
    read_as: str
    kind: str
    slots: tuple[str, ...]
    cause: str


def verdicts() -> list[Verdict]:
    """Return the rows of audit.tsv."""
    lines = VERDICTS.read_text("utf-8").splitlines()[1:]
    found = []
    for line in lines:
        number, document, start, end, read_as, kind, slots, cause = line.split("\t")
        slots_judged = tuple(slots.split())
        found.append(Verdict(number, document, start, end, read_as, kind, slots_judged, cause))
    return found


def report() -> Iterator[str]:
    """Yield docs/audit.md below its introduction: shares, causes, and every verdict."""
    found = verdicts()
    yield from ("## Shares", "", "| | right | of | share |", "|---|---|---|---|")
    events = [v for v in found if v.read_as.split()[0] in load_ontology().kinds]
    others = [v for v in found if v not in events]
    for name, told in (
        ("events: the words say such an act", [v.kind != "-" for v in events]),
        ("events: and it is in scope (kind right)", [v.kind == "+" for v in events]),
        ("persons: right sort of statement", [v.kind == "+" for v in others]),
    ):
        yield _share(name, told)
    slots: dict[str, list[bool]] = {}
    for filler in (filler for v in found for filler in v.slots):
        slots.setdefault(filler[1:], []).append(filler[0] == "+")
    for slot, told in sorted(slots.items()):
        yield _share("persons: value" if slot == "value" else f"slot {slot}", told)
    yield from ("", "## Causes", "", "| cause | claims |", "|---|---|")
    causes = Counter(part for v in found for part in v.cause.split("; ") if part)
    yield from (f"| {c} | {n} |" for c, n in sorted(causes.items(), key=lambda x: (-x[1], x[0])))
    yield from (
        "",
        "## Verdicts",
        "",
        "| | document | words | kind as read | kind | slots | cause |",
    )
    yield "|---|---|---|---|---|---|---|"
    for v in found:
        cells = (v.number, v.document, f"{v.start}–{v.end}", v.read_as, v.kind, " ".join(v.slots))
        yield f"| {' | '.join(cells)} | {v.cause} |"


def _share(name: str, told: list[bool]) -> str:
    return f"| {name} | {sum(told)} | {len(told)} | {sum(told) / len(told):.2f} |"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--of", type=int, default=200, help="how many claims")
    parser.add_argument("--report", action="store_true", help="count the verdicts in audit.tsv")
    chosen = parser.parse_args()
    if chosen.report:
        print("\n".join(report()))
    else:
        print_sample(chosen.of)
