"""Which lines of an article are headline, body, or furniture around it."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from ringtrace.ingest.language.paragraphs import DATELINE, ITEM
from ringtrace.ingest.parsed import Doc, Span
from ringtrace.ingest.readers.lines import (
    ENDS,
    is_furniture,
    is_menu,
    is_no_text,
    opens_notes,
    opens_tail,
)
from ringtrace.nouns import Article

BODY, HEADLINE, FURNITURE = "body", "headline", "furniture"
_HEADLINE_WORDS = range(4, 25)
_PARAGRAPH = 14  # words of a line that is no note

# One of a list: by its bullet or number, or a name with an age, a parent, another name.
_ITEM = re.compile(
    rf"^(?:{ITEM.pattern}|\s*[–—-]\s|\s*[A-Z]-?\d{{1,2}}[.)]\s|"
    r"\s*[A-Z][\w.'’“”\"-]*(?: [\w.'’“”\"()-]+){1,5}(?:, (?:aged )?\d{2}\b|,? (?:[SDWR]/o\b|a\.?k\.?a\b|@ )))"
)
_STOPS = re.compile(r"[a-z]{2}\.\s+[A-Z].*:$")
_GOES_ON = re.compile(r"[:;,](?: and)?$")


@dataclass(frozen=True, slots=True)
class Body:
    """What each stretch of the text is: (start, end, what) in characters, in order."""

    parts: tuple[tuple[int, int, str], ...]

    def what(self, span: Span) -> str:
        """Return body, headline or furniture for a sentence."""
        text = span.text
        first = span.start_char + len(text) - len(text.lstrip())
        for start, end, what in self.parts:
            if start <= first < end:
                return what
        return BODY

    def holds(self, span: Span) -> bool:
        """Return whether a sentence belongs to the article, its headline included."""
        return self.what(span) != FURNITURE


def body_of(doc: Doc, article: Article) -> Body:
    """Return what each line of an article is, by its shape and words, whoever published it.

    Paragraphs that end like a sentence are body; short lines before them are headlines; notices, and
    all that follows the heading of a list of links, are furniture. A text of one line is body.
    """
    lines: list[tuple[int, int, str]] = []
    offset = 0
    for line in doc.text.split("\n"):
        if line.strip():
            lines.append((offset, offset + len(line) + 1, line))
        offset += len(line) + 1
    if len(lines) == 1:
        kinds = [BODY]
    else:
        kinds = _kinds([line.strip() for _, _, line in lines], (article.title or "").strip())
    parts: list[tuple[int, int, str]] = []
    for (start, end, line), what in zip(lines, kinds, strict=True):
        dateline = DATELINE.match(line) if what == BODY else None
        if dateline is not None:
            parts.append((start, start + dateline.end(), FURNITURE))
            start += dateline.end()
        parts.append((start, end, what))
    return Body(tuple(parts))


def _kinds(lines: list[str], title: str) -> list[str]:
    kinds: list[str] = []
    tail = False
    listing = False  # whether the lines are those of a list that a colon has opened
    for number, line in enumerate(lines):
        seen = BODY in kinds
        ends = seen and opens_tail(line) and not _goes_on_behind(line, lines[number + 1 :])
        tail = (tail or ends) and not opens_notes(line)
        kind = FURNITURE if tail else _kind(line, title, seen)
        if kind == FURNITURE and listing and not tail and _is_item(line):
            kind = BODY
        listing = kind == BODY and (_opens_list(line) or (listing and not ENDS.search(line)))
        kinds.append(kind)
    if HEADLINE not in kinds:
        _promote(kinds, lines, HEADLINE)
    if BODY not in kinds:
        _promote(kinds, lines, BODY)
    return kinds


def _goes_on_behind(stars: str, rest: list[str]) -> bool:
    """Whether a line of stars only parts a release, as long paragraphs stand behind it."""
    if not set(stars) <= {"*", " ", "\xa0"}:
        return False
    here = itertools.takewhile(lambda line: not opens_tail(line), rest)
    long = [line for line in here if len(line.split()) > _PARAGRAPH and ENDS.search(line)]
    return sum(not is_furniture(line) for line in long) > 1


def _opens_list(line: str) -> bool:
    return line.endswith(":") and len(line.split()) > 2


def _is_item(line: str) -> bool:
    """Whether a short line can be one of a list, and is neither notice nor heading in capitals."""
    begins = line[:1].isupper() or not line[:1].isalpha()
    return begins and not line.isupper() and not is_no_text(line)


def _kind(line: str, title: str, seen: bool) -> str:
    """What one line is by itself; seen: body stands before it."""
    words = len(line.split())
    ends = bool(ENDS.search(line))
    if title and line.lower() == title.lower() and not seen:
        return HEADLINE
    if is_furniture(line):
        return FURNITURE
    if ends or (seen and (_ITEM.match(line) or _GOES_ON.search(line))):
        return BODY
    if words > _HEADLINE_WORDS.stop or _STOPS.search(line):
        return BODY  # a paragraph whose full stop was lost, or that leads to a list
    if seen or is_menu(line):
        return FURNITURE
    return HEADLINE if words in _HEADLINE_WORDS else FURNITURE


def _promote(kinds: list[str], lines: list[str], what: str) -> None:
    """Make the longest line that is no notice what is missing."""
    start = kinds.index(BODY) if BODY in kinds else len(lines)
    options = [
        n
        for n in range(start)
        if not is_no_text(lines[n]) and (what == BODY or kinds[n] == FURNITURE)
    ]
    if options:
        kinds[max(options, key=lambda n: (len(lines[n].split()), n))] = what
