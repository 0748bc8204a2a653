"""RSS and Atom files: one article an entry, by feedparser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from lxml import html

from ringtrace.errors import InputError
from ringtrace.ingest.readers.bytes import bytes_of
from ringtrace.ingest.readers.metadata import checked
from ringtrace.ingest.readers.text import clean
from ringtrace.nouns import Article

BLOCKS = "p div br li h1 h2 h3 h4 h5 h6 blockquote tr".split()
_ENTITY = re.compile(rb"<!\s*(?:ENTITY|DOCTYPE[^>]*\[)", re.IGNORECASE)


def read_feed(path: Path, name: str) -> Iterator[Article | InputError]:
    """Yield the article of each entry, or why it is none; the file of entry 3 of a.rss is "a.rss#3".

    The text is the headline and the entry's content, or its summary where the feed has no more.
    Raises InputError for what is no feed, and for one that declares entities.
    """
    import feedparser  # takes long to load, and most builds have no feed

    data = bytes_of(path)
    if _ENTITY.search(data):
        raise InputError(
            "a feed that declares entities", where=path, fix="take its DOCTYPE out, or leave it out"
        )
    feed = feedparser.parse(data, resolve_relative_uris=False)
    if not feed.entries:
        raise InputError("no entries of RSS or Atom in it", where=path, fix="leave it out")
    publisher = clean(_plain(feed.feed.get("title", ""))) or None
    for number, entry in enumerate(feed.entries, start=1):
        try:
            article = _article(entry, f"{path}, entry {number}")
            digest = sha256(article.text.encode()).hexdigest()
            yield replace(article, file=f"{name}#{number}", digest=digest, publisher=publisher)
        except InputError as error:
            yield error


def _article(entry: Any, where: str) -> Article:
    title = " ".join(_plain(entry.get("title", "")).split())
    bodies = [part.get("value", "") for part in entry.get("content", [])]
    body = clean(_plain(max([*bodies, entry.get("summary", "")], key=len)))
    text = clean(f"{title}\n\n{body}")
    if not text:
        raise InputError("no text in it", where=where, fix="leave it out")
    day = entry.get("published_parsed") or entry.get("updated_parsed")
    published = f"{day.tm_year:04}-{day.tm_mon:02}-{day.tm_mday:02}" if day else None
    link = entry.get("link", "")
    url = link if re.match(r"https?://", link) else None
    metadata = checked({"published": published, "url": url}, where)
    return Article(text=text, file="-", digest="", title=title or None, **metadata)


def _plain(markup: str) -> str:
    """The words of a piece of HTML, each block on a line of its own."""
    if "<" not in markup and "&" not in markup:
        return markup
    tree = html.fragment_fromstring(markup, create_parent="div")
    for element in tree.iter(*BLOCKS):
        element.tail = "\n\n" + (element.tail or "")
        if element.tag != "br":
            element.text = "\n\n" + (element.text or "")
    return str(tree.text_content())
