"""Real news read by hand: which kinds of event each sentence tells of, in scope. The texts stay where they are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from ringtrace.ingest.readers import read
from ringtrace.nouns import Article
from training.event_items import WRITTEN, Item, Told
from training.paths import DATA

TABLE = WRITTEN / "news.tsv"


def news() -> Iterator[Item]:
    """Yield the articles of news.tsv: a report of MUC-3 by its name, an item of Wikipedia's Current Events by file and line.

    A row of the table is a document, the characters of a sentence, its kinds; "-" stands for an article that tells of none.
    """
    rows = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines()]
    for document, told in groupby(rows, key=lambda row: row[0]):
        text, published = _text(document)
        events = tuple(
            Told(kind, {}, (int(start), int(end)))
            for _, start, end, kinds in (row for row in told if row[1] != "-")
            for kind in kinds.split(",")
        )
        yield Item(text, events, counted=False, published=published)


def _text(document: str) -> tuple[str, str]:
    if "#" in document:
        file, number = document.split("#")
        item = _items(file)[int(number) - 1]
        return item["text"], item["date"]
    (file_of,) = (DATA / "muc3").glob(f"*/{document}.xhtml")
    article = next(read(file_of, document))
    assert isinstance(article, Article)
    return article.text, article.published or ""


@cache
def _items(file: str) -> list[dict[str, str]]:
    text = (DATA / "wcep" / file).read_text("utf-8")
    found: list[dict[str, str]] = (
        json.loads(text) if file.endswith(".json") else list(map(json.loads, text.splitlines()))
    )
    return found
