"""What the trained reader of events is given: a few sentences at a time, as pieces of words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from ringtrace.ingest.language.wordpiece import END, START
from ringtrace.ingest.parsed import Span

LONGEST = 110  # pieces of a window, but for a sentence that is longer by itself
MOST = 400  # pieces that are read of one sentence
Pieces = Callable[[str], tuple[tuple[int, ...], int]]


@dataclass(slots=True)
class Window:
    """tokens: which words of the article. pieces, shapes: of all of them. first: the place of each word's first piece."""

    tokens: list[int] = field(default_factory=list)
    pieces: list[int] = field(default_factory=lambda: [START])
    shapes: list[int] = field(default_factory=lambda: [0])
    first: list[int] = field(default_factory=list)

    def closed(self) -> Window:
        """Return self with its end marked."""
        self.pieces.append(END)
        self.shapes.append(0)
        return self


def windows(sentences: Iterable[Span], pieces: Pieces) -> Iterator[Window]:
    """Yield the sentences, whole and in order, as many together as LONGEST allows."""
    window = Window()
    for sentence in sentences:
        words = [(t.i, *pieces(t.text)) for t in sentence if not t.is_space]
        if window.tokens and len(window.pieces) + sum(len(p) for _, p, _ in words) > LONGEST:
            yield window.closed()
            window = Window()
        for i, numbers, shape in words:
            if len(window.pieces) + len(numbers) > MOST:
                break
            window.tokens.append(i)
            window.first.append(len(window.pieces))
            window.pieces += numbers
            window.shapes += [shape] * len(numbers)
    if window.tokens:
        yield window.closed()
