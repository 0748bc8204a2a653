"""Parts of a total in brackets or behind a colon: "27 arrests (15 in Romania, 9 in Belgium and 3 in Germany)"."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ringtrace.ingest.finders import Found
from ringtrace.ingest.finders.numbers import UNITS
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.nouns import Count, Span

if TYPE_CHECKING:
    from ringtrace.ingest.events.frames import Frames

_CLOSED_BY = {"(": ")", ":": ".;"}
_FAR = 5  # words from what is counted to the bracket
_WHERE = frozenset(["in", "at", "near"])


def bracketed(frame: Frame, frames: Frames) -> list[Frame]:
    """Return a frame of each part, where all parts together are no more than the total.

    Where a part was is then no longer where the total was.
    """
    total = frame.count.value if frame.count is not None else None
    if frame.count is None or not isinstance(total, Count) or total.min is None:
        return []
    start = max(frame.count.end, frame.trigger.i)
    behind = frames.doc[start : min(start + _FAR, frame.trigger.sent.end)]
    opening = next((t for t in behind if t.text in _CLOSED_BY), None)
    parts = _parts(opening, frames) if opening is not None else []
    if len(parts) < 2 or sum(number for number, _, _ in parts) > total.min:
        return []
    return [
        part_of(
            frame,
            token,
            _so_many(number, token),
            places,
            f"a part in brackets: {token.text!r} with its place",
        )
        for number, token, places in parts
    ]


def _parts(opening: Token, frames: Frames) -> list[tuple[int, Token, list[Phrase]]]:
    """How many there were where, and the word for it; none where anything else stands in the brackets."""
    found: list[tuple[int, Token, list[Phrase]]] = []
    inside = opening.doc[opening.i + 1 : opening.sent.end]
    for token in inside:
        if token.text in _CLOSED_BY[opening.text]:
            return found if all(places for _, _, places in found) else []
        number = int(token.text) if token.text.isdigit() else UNITS.get(token.lower_)
        if number is not None and token.word(1) in _WHERE:
            found.append((number, token, []))
        phrase = frames.reference.by_head.get(token.i)
        if found and phrase is not None and phrase.kind == "Place" and phrase.named:
            found[-1][2].append(phrase)
    return []


def _so_many(number: int, token: Token) -> Found:
    words = token.doc[token.i : token.i + 1]
    span = Span(words.start_char, words.end_char, words.text)
    count = Count(min=number, max=number, q="exact", text=span.quote, span=span)
    return Found(count, token.i, token.i + 1, token.i)


def part_of(
    frame: Frame,
    number: Token,
    count: Found,
    places: list[Phrase],
    why: str,
    day: Found | None = None,
) -> Frame:
    """Return a number of those of a frame, with the places of its own, which are then no longer the frame's."""
    heads = {p.head for p in places}
    frame.fillers["place"] = [p for p in frame.fillers["place"] if p.head not in heads]
    fillers: dict[str, list[Phrase]] = defaultdict(list, {"place": places})
    fillers["agent"] = list(frame.fillers["agent"])
    fillers["target"] = [p for p in frame.fillers["target"] if p.kind == "Group"]
    return Frame(
        frame.kind,
        frame.trigger,
        fillers=fillers,
        count=count,
        when=day or frame.when,
        why=[why],
        anchor=number.i,
    )
