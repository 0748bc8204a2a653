"""Short invented reports as tables: a block is a group of reports and, indented, what is to be found.

2019-11-20 Lyon Matin: Eleven smugglers held
French border police arrested 11 people on Monday in Calais.
2019-11-21 Channel Observer: Nine held in Calais
Nine people were arrested in Calais on Monday, a lawyer for one of them said.
    count conflict 11 | 9
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from pyoxigraph import Quad
from spacy.language import Language

from ringtrace.graph.build import build, graph_iri
from ringtrace.graph.resolve import resolve
from ringtrace.graph.store import Store
from ringtrace.ingest.claims import extract
from ringtrace.ingest.gazetteer.in_text import places_in
from ringtrace.nouns import Article
from ringtrace.ontology import load_ontology

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Block:
    """Reports, and the lines that say what is to be found in them."""

    reports: tuple[Article, ...]
    expected: tuple[str, ...]


def blocks(name: str) -> list[Block]:
    """Return the blocks of a file in tests/data."""
    found = []
    for text in (DATA / name).read_text("utf-8").strip().split("\n\n"):
        lines = [line for line in text.splitlines() if not line.startswith("#")]
        told = [line for line in lines if not line.startswith(" ")]
        reports = tuple(
            _article(head, body) for head, body in zip(told[::2], told[1::2], strict=True)
        )
        if reports:
            expected = tuple(line.strip() for line in lines if line.startswith(" "))
            found.append(Block(reports, expected))
    return found


def _article(head: str, body: str) -> Article:
    match = re.fullmatch(r"(\S+) ([^:]+): (.*)", head)
    assert match is not None, head
    digest = sha256(f"{head} {body}".encode()).hexdigest()
    return Article(
        text=body.replace(" | ", "\n\n"),
        file=f"{digest[:8]}.txt",
        digest=digest,
        published=match[1],
        publisher=match[2],
        title=match[3],
        url=f"https://example.org/{digest}",
    )


def read_into(store: Store, nlp: Language, reports: Iterable[Article]) -> None:
    """Put what the reports say into the store."""
    for article in reports:
        store.replace(graph_iri(article), _graph(nlp, article))


@cache
def _graph(nlp: Language, article: Article) -> list[Quad]:
    claims = extract(nlp(article.text), article, load_ontology())
    return build(article, claims, load_ontology())


def resolved(nlp: Language, reports: Sequence[Article]) -> Store:
    """Return a store that holds the reports, resolved."""
    store = Store()
    read_into(store, nlp, reports)
    resolve(store, {a.id: a.text for a in reports}, towns=places_in)
    return store


def case_of(store: Store) -> dict[str, str]:
    """Return the case of each article, by ids."""
    rows = store.query(
        "PREFIX rt: <https://w3id.org/ringtrace/ns#> "
        "SELECT ?a ?case WHERE { ?a a rt:Article ; rt:inCase ?case }"
    )
    return {r["a"].value.rsplit("/", 1)[-1]: r["case"].value for r in rows}


def f1(right: int, found: int, true: int) -> float:
    """Return the F1 of so many right ones among those found and those that are true."""
    return 2 * right / (found + true)
