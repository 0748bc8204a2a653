"""A sample of claims to be read by a person: python -m benchmarks.audit [--of 200] [--shares].

Prints each claim with its words and the sentence before. --shares counts the verdicts in audit.tsv,
whose rows are: number, document, start, end, kind, slots as read (+ right, - wrong), cause of what is wrong.
The corpora are looked for in SHARED (default ../shared); of MUC-3 dev, tst1 and tst2 alone.
"""

from __future__ import annotations

import argparse
import json
import os
import random
from collections.abc import Iterator
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
SEED = 1984


def muc() -> list[Article]:
    """Return the reports of MUC-3, in an order that the seed gives."""
    files = sorted(
        f for part in ("dev", "tst1", "tst2") for f in (SHARED / "data/muc3" / part).iterdir()
    )
    random.Random(SEED).shuffle(files)
    return [article for file in files[:400] for article in read(file, file.stem)]


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


def shares() -> None:
    """Print the share of right kinds and of right fillers of each slot, by the verdicts."""
    kinds: list[bool] = []
    slots: dict[str, list[bool]] = {}
    for line in VERDICTS.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        _, _, _, _, kind, fillers, *_ = line.split("\t")
        kinds.append(kind.startswith("+"))
        for filler in fillers.split():
            slots.setdefault(filler[1:], []).append(filler.startswith("+"))
    for name, found in [("kind", kinds), *sorted(slots.items())]:
        print(f"{name:14}{sum(found):4} of {len(found):4}  {sum(found) / len(found):.2f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--of", type=int, default=200, help="how many claims")
    parser.add_argument("--shares", action="store_true", help="count the verdicts")
    chosen = parser.parse_args()
    shares() if chosen.shares else print_sample(chosen.of)
