"""What the trained reader of people is given of one person: a short text with the name marked in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.language.wordpiece import END, START
from ringtrace.ingest.reading import Reading

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
        text = token.text.strip()
        if text or "\n\n" in token.text:
            found, shape = pieces(text or BREAK)
            context.pieces.extend(found)
            context.shapes.extend([shape] * len(found))
            context.marks.extend([marked.get(token.i, 0)] * len(found))
    for whole, last in ((context.pieces, END), (context.shapes, 0), (context.marks, 0)):
        whole.append(last)
    return context if len(context.pieces) <= LONGEST else None
