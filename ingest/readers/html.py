"""Web pages: main text and metadata, by trafilatura."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from ringtrace.errors import InputError
from ringtrace.ingest.readers.bytes import bytes_of
from ringtrace.ingest.readers.lines import opens_tail
from ringtrace.ingest.readers.page_day import STATED, line_day
from ringtrace.ingest.readers.text import clean, decoded
from ringtrace.nouns import Article

MAX_ELEMENTS = 50_000  # a long front page has 5,000


def read_html(path: Path, name: str) -> Iterator[Article]:
    """Yield the one article of a web page, navigation, comments and links left out."""
    data = bytes_of(path)
    yield article_of(decoded(data, path), path, name, sha256(data).hexdigest())


def article_of(page: str, where: object, name: str, digest: str) -> Article:
    """Return the article of a page that is already text.

    Raises InputError where it has none, or is made of more elements than pages of news are.
    """
    import trafilatura  # takes a while, and is for web pages alone

    tree = trafilatura.load_html(page)
    elements = sum(1 for _ in tree.iter()) if tree is not None else 0
    if elements > MAX_ELEMENTS:
        raise InputError(
            f"{elements} elements are more than a page may have ({MAX_ELEMENTS})",
            where=where,
            fix="save its text as .txt",
        )
    found = trafilatura.extract_metadata(page, date_config=STATED)
    day = found.date or (line_day(tree) if tree is not None else None)
    body = _without_tail(tree) if tree is not None else None
    text = trafilatura.extract(body, include_comments=False, include_tables=False)
    text = clean(text or "")
    if not text:
        raise InputError("no article text in the page", where=where, fix="save its text as .txt")
    title = clean(found.title) if found.title else None
    if title and title not in text[: len(title) + 200]:
        text = f"{title}\n\n{text}"
    return Article(
        text=text,
        file=name,
        digest=digest,
        title=title,
        published=_day(day),
        publisher=found.sitename or None,
        url=_web(found.url),
    )


def _without_tail(tree: Any) -> Any:
    """The tree without what stands behind a heading of related links; the heading's own block goes with it."""
    for heading in tree.xpath("//body//*[self::h2 or self::h3 or self::h4 or self::h5]"):
        above = heading.getparent()
        if above is None or not opens_tail(" ".join(heading.itertext()).strip()):
            continue
        for late in [heading, *heading.itersiblings()]:
            above.remove(late)
    return tree


def _day(text: str | None) -> str | None:
    match = re.match(r"\d{4}(-\d{2}(-\d{2})?)?", text or "")
    return match.group() if match else None


def _web(url: str | None) -> str | None:
    return url if url and re.match(r"https?://", url) else None
