"""What a line that ends in a colon says of the items behind it: "police seized:", "was charged with:", "led to:"."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import TYPE_CHECKING

from ringtrace.ingest.days.days import is_day
from ringtrace.ingest.events.line_places import BULLETS
from ringtrace.ingest.events.list_lines import offences_in
from ringtrace.ingest.events.slots import fill
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Doc, Span, Token
from ringtrace.ingest.syntax.grammar import coordinated, preposition, sentences_back
from ringtrace.ingest.syntax.obliques import Argument

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading


def led_lines(reading: Reading, told: Sequence[Frame]) -> Iterator[Frame]:
    """Yield what was seized by a list of its own; charges and days that a line tells of are put into the frames told."""
    for sentence in reading.doc.sents:
        items = _items(reading.doc, sentence) if reading.body.holds(sentence) else []
        if not items:
            continue
        here = [f for f in told if sentence.start <= f.trigger.i < sentence.end]
        people = any(r.lead.start == sentence.start for r in reading.reference.rosters)
        for frame in () if people else here:
            if frame.kind.notation in ("charge", "conviction") and not frame.offences:
                frame.offences = [crime for item in items for crime in offences_in(_first(item))]
        _date(reading, sentence, items, told)
        if not any(f.kind.notation == "seizure" for f in here):
            yield from _seized(reading, sentence, items)


def _items(doc: Doc, sentence: Span) -> list[Span]:
    """The lines with a bullet each that stand behind a sentence with a colon at its end."""
    last = next((t for t in reversed([*sentence]) if not t.is_space), None)
    if last is None or last.text != ":":
        return []
    lines: list[Span] = []
    start = last.i + 1
    while start < len(doc):
        while start < len(doc) and doc[start].is_space:
            start += 1
        if start >= len(doc) or doc[start].text not in BULLETS:
            break
        rest = range(start, len(doc))
        end = next((i for i in rest if doc[i].is_space and "\n" in doc[i].text), len(doc))
        lines.append(doc[start + 1 : end])
        start = end
    return lines


def _first(item: Span) -> Span:
    """The first sentence of an item: what comes behind it tells of the law."""
    return item.doc[item.start : min(item.end, item[0].sent.end)] if len(item) else item


def _date(reading: Reading, sentence: Span, items: Sequence[Span], told: Sequence[Frame]) -> None:
    """Give what items tell the one day that the line before them names: "the action day on 27 February led to:"."""
    days = [f for f in reading.frames.periods if sentence.start <= f.start < sentence.end]
    if not days and any(t.lemma_.lower() in _OPERATIONS for t in sentence):
        start = sentences_back(sentence[0], _BEFORE)  # "on 17 November. Results of the action day:"
        days = [f for f in reading.frames.periods if start <= f.start < sentence.start]
        days = [f for f in days if is_day(f)]
    if len(days) != 1:
        return
    for frame in told:
        if frame.when is None and any(i.start <= frame.trigger.i < i.end for i in items):
            frame.when = days[0]
            frame.why.append("when: as the line before the list says")


_OPERATIONS = frozenset("operation day raid search sweep".split())
_BEFORE = 3  # sentences


def _seized(reading: Reading, sentence: Span, items: Sequence[Span]) -> Iterator[Frame]:
    """What police seized, thing by thing and sum by sum."""
    frames = reading.frames
    for token in sentence:
        for option in frames.trigger_tokens.get(token.i, ()):
            if option.kind.notation != "seizure" or option.weak or token.pos_ != "VERB":
                continue
            frame = frames.whole(token, option)
            taken: set[tuple[str, int]] = set()
            for item in items:
                for head in (
                    h for root in _roots(item, frames.in_prices) for h in coordinated(root)
                ):
                    fill(frame, Argument("object", head), taken, frames)
                frame.prices += [p for p in frames.prices if item.start <= p.start < item.end]
            if frame.fillers["target"]:
                frame.beside = tuple(item.start for item in items)
                yield frame
            return


def _roots(item: Span, sums: Container[int]) -> Iterator[Token]:
    """What heads an item: of "$97,300 in Canadian currency" the currency."""
    for token in item:
        if not item.start <= token.head.i < item.end or token.head is token:
            below = (c for c in token.rights if token.i in sums and preposition(c) == "in")
            yield next(below, token)
