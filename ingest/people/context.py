"""What the trained reader of people is given of one person: the words around the name, and what the rules found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.language.wordpiece import END, START
from ringtrace.ingest.parsed import Span
from ringtrace.ingest.reading import Reading

LONGEST = 100  # pieces: a short item whole, of a long article the sentences that tell of the person
SHORTEST = 4  # pieces of a sentence that is worth looking for
BREAK = "|"  # between paragraphs
NAME, POINTS_BACK = 1, 2  # marks of the person's own words
Pieces = Callable[[str], tuple[tuple[int, ...], int]]


@dataclass(frozen=True, slots=True)
class Context:
    """Pieces of words, their shapes, and which of them name the person: three lists of one length.

    whole: whether the article has no sentence besides.
    """

    pieces: list[int]
    shapes: list[int]
    marks: list[int]
    whole: bool = True


def context_of(reading: Reading, entity: Entity, pieces: Pieces) -> Context:
    """Return the context of one person of an article. pieces: a word to its pieces and shape."""
    marked = {i: POINTS_BACK for p in entity.pronouns for i in range(p.start, p.end)}
    marked |= {i: NAME for p in entity.phrases for i in range(p.start, p.end)}
    sentences = [s for s in reading.doc.sents if reading.body.holds(s)]
    told = [n for n, s in enumerate(sentences) if any(i in marked for i in range(s.start, s.end))]
    written: dict[int, tuple[list[int], list[int], list[int]]] = {}
    room = LONGEST
    for number in _nearest(told, len(sentences)):
        if room < SHORTEST:
            break
        parts = _written(sentences[number], marked, pieces)
        if not written or len(parts[0]) <= room:
            written[number] = parts
            room -= len(parts[0])
    context = Context([START], [0], [0], len(written) == len(sentences))
    for number in sorted(written):
        for whole, part in zip(
            (context.pieces, context.shapes, context.marks), written[number], strict=True
        ):
            whole.extend(part[:LONGEST])
    for whole, last in ((context.pieces, END), (context.shapes, 0), (context.marks, 0)):
        whole.append(last)
    return context


def _nearest(told: Sequence[int], many: int) -> list[int]:
    """The sentences by how near they stand to those that tell of the person, these first."""
    near = sorted(range(many), key=lambda n: (min((abs(n - t) for t in told), default=n), n))
    return near[:40]


def _written(
    sentence: Span, marked: dict[int, int], pieces: Pieces
) -> tuple[list[int], list[int], list[int]]:
    numbers: list[int] = []
    shapes: list[int] = []
    marks: list[int] = []
    for token in sentence:
        text = token.text.strip()
        if not text and "\n\n" not in token.text:
            continue
        found, shape = pieces(text or BREAK)
        numbers += found
        shapes += [shape] * len(found)
        marks += [marked.get(token.i, 0)] * len(found)
    return numbers, shapes, marks
