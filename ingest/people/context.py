"""What the trained reader of people is given of one person: a short text with the name marked in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.language.wordpiece import END, START
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.reading import Reading
from ringtrace.ingest.words import word_table

LONGEST = 200  # pieces of a text that is read whole; a longer one is not read
BREAK = "|"  # between paragraphs
NAME, POINTS_BACK = 1, 2  # marks of the person's own words
Pieces = Callable[[str], tuple[tuple[int, ...], int]]


@dataclass(frozen=True, slots=True)
class Context:
    """Pieces of words, their shapes, and which of them name the person: three lists of one length."""

    pieces: list[int]
    shapes: list[int]
    marks: list[int]


def context_of(reading: Reading, entity: Entity, pieces: Pieces) -> Context | None:
    """Return the context of one person of an article, None where it is too long. pieces: a word to its pieces and shape."""
    sentences = [s for s in reading.doc.sents if reading.body.holds(s)]
    if sum(len(s) for s in sentences) > LONGEST:
        return None
    marked = {i: POINTS_BACK for p in entity.pronouns for i in range(p.start, p.end)}
    marked |= {i: NAME for p in entity.phrases for i in range(p.start, p.end)}
    context = Context([START], [0], [0])
    for token in (t for s in sentences for t in s):
        text = _in_past(token).strip()
        if text or "\n\n" in token.text:
            found, shape = pieces(text or BREAK)
            context.pieces.extend(found)
            context.shapes.extend([shape] * len(found))
            context.marks.extend([marked.get(token.i, 0)] * len(found))
    for whole, last in ((context.pieces, END), (context.shapes, 0), (context.marks, 0)):
        whole.append(last)
    return context if len(context.pieces) <= LONGEST else None


def _in_past(token: Token) -> str:
    """The word as the reader knows it: it has seen few texts that say "indicts" or "nabbed" of what was done."""
    if token.tag_ not in ("VBZ", "VBP", "VBD", "VBN"):
        return token.text
    return _read_as().get(token.text, token.text)


@cache
def _read_as() -> dict[str, str]:
    """The words of the table, each with the past form that it is read as."""
    return {word: past for past, words in word_table("read_as.tsv").items() for word in words}
