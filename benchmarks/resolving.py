"""What resolving costs as the articles grow: python -m benchmarks.resolving [100 1000 10000].

Invented articles, three on each case, their claims made with them: nothing is read, only resolved.
Prints processor seconds for all, milliseconds an article and how that grew since the size before, then
milliseconds for one more article of a known case, taken into what was resolved.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from hashlib import sha256
from random import Random

from ringtrace.graph.build import build, graph_iri
from ringtrace.graph.resolve import Index, resolve
from ringtrace.graph.store import Store
from ringtrace.nouns import Article, Claim, Count, Event, Mention, Period, Referent, Span
from ringtrace.ontology import load_ontology

TOLD = 3  # articles a case
TEMPLATES = (
    "Police in {town} freed {count} children on {day} and arrested {chief}, an officer said in {city}.",
    "{chief} was arrested in {town} on {day}. Police freed {count} children there, said {city} radio.",
    "A court in {city} heard how police freed {count} children in {town} on {day} and took {chief}.",
)
PARTS = "ba de fi go hu ja ke li mo nu pa ra se ti vo wu za ren mar dor vel kan sol tir".split()


def articles(number: int) -> list[tuple[Article, list[Claim]]]:
    """Return so many articles with their claims, the same ones every time."""
    chance = Random(1)
    towns = [_name(chance, 3) for _ in range(max(10, number // 20))]
    cities = [_name(chance, 2) for _ in range(200)]
    found = []
    for case in range(-(-number // TOLD)):
        told = {
            "town": chance.choice(towns),
            "city": chance.choice(cities),
            "chief": f"{_name(chance, 2)} {_name(chance, 3)}",
            "count": str(chance.randint(3, 60)),
        }
        year, month, day = 2000 + chance.randrange(20), chance.randint(1, 12), chance.randint(1, 28)
        for n, template in enumerate(TEMPLATES):
            published = f"{year}-{month:02}-{min(28, day + n):02}"
            text = template.format(day=f"{year}-{month:02}-{day:02}", **told)
            article = Article(
                text=text,
                file=f"{case:05}-{n}.txt",
                digest=sha256(text.encode()).hexdigest(),
                published=published,
                publisher=f"{told['city']} paper {n}",
                url=f"https://example.org/{case}/{n}",
            )
            found.append((article, _claims(text, told, f"{year}-{month:02}-{day:02}")))
    return found[:number]


def _name(chance: Random, parts: int) -> str:
    return "".join(chance.choice(PARTS) for _ in range(parts)).title()


def _claims(text: str, told: dict[str, str], day: str) -> list[Claim]:
    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words), words)

    def mention(kind: str, words: str) -> Mention:
        here = span(words)
        key = f"{kind.lower()}-{here.start}"
        return Mention(here, Referent(key=key, kind=kind, label=words, mentions=(here,)))

    place, when = (
        mention("Place", told["town"]),
        Period(start=day, end=day, text=day, span=span(day)),
    )
    number = int(told["count"])
    count = Count(min=number, max=number, q="exact", text=told["count"], span=span(told["count"]))
    rescue = Event(
        kind="rescue", happening="rescue", trigger=span("freed"), when=when, count=count,
        target=(mention("Group", "children"),), place=(place,),
    )  # fmt: skip
    arrest = Event(
        kind="arrest", happening="arrest", trigger=span("took" if "took" in text else "arrested"),
        target=(mention("Person", told["chief"]),), place=(place,), when=when,
    )  # fmt: skip
    return [
        Claim(key=event.kind, statement=event, evidence=(span(text),)) for event in (rescue, arrest)
    ]


def filled(told: Iterable[tuple[Article, list[Claim]]]) -> tuple[Store, dict[str, str]]:
    """Return a store in memory with articles, and their texts."""
    store, texts = Store(), {}
    for article, claims in told:
        store.replace(graph_iri(article), build(article, claims, load_ontology()))
        texts[article.id] = article.text
    return store, texts


def main() -> None:
    """Print the table."""
    sizes = [int(a) for a in sys.argv[1:]] or [100, 1000, 10000]
    before = 0.0
    print(
        f"{'articles':>9} {'cases':>7} {'seconds':>9} {'ms each':>9} {'growth':>7} {'one more':>9}"
    )
    for size in sizes:
        told = articles(size)
        (store, texts), index = filled(told[:-1]), Index()
        start = time.process_time()
        found = resolve(store, texts, index=index)
        seconds = time.process_time() - start
        each = 1000 * seconds / size
        growth = f"{each / before:.2f}" if before else ""
        article, claims = told[-1]
        store.replace(graph_iri(article), build(article, claims, load_ontology()))
        texts[article.id] = article.text
        start = time.process_time()
        resolve(store, texts, index=index, touched=[graph_iri(article).removesuffix("#graph")])
        more = 1000 * (time.process_time() - start)
        print(
            f"{size:>9} {found.cases:>7} {seconds:>9.2f} {each:>9.2f} {growth:>7} {more:>9.1f}",
            flush=True,
        )
        before = each


if __name__ == "__main__":
    main()
