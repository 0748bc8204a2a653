"""Days that the trained reader of events gives to what they are of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ringtrace.ingest.days.days import OPERATION
from ringtrace.ingest.days.other_days import compared, of_birth
from ringtrace.ingest.events.taught_numbers import UNLIKELY, kinds_of
from ringtrace.ingest.finders import Found
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.grammar import first_of, is_passive

if TYPE_CHECKING:
    from ringtrace.ingest.events.frames import Frames


def give_days(frames: Frames, sentence: Sequence[Token], found: Sequence[Frame]) -> None:
    """Give days to a frame of their kind that has none, or one that the reader takes for another kind's; who had
    it, and is unlikely to, loses it.
    """
    start, end = sentence[0].i, sentence[-1].i + 1
    for day in frames.periods:
        if not start <= day.start < end or compared(frames.doc, day) or of_birth(frames.doc, day):
            continue
        for kind in kinds_of(frames.answers.periods, day):
            same = [f for f in found if f.kind.notation == kind]
            free = [f for f in same if f.when is None or _unlikely(f.when, f, frames)]
            if free and all(f.when is None or f.when.value != day.value for f in same):
                frame = min(free, key=lambda f: abs(f.trigger.i - day.start))
                frame.when = day
                frame.why.append(f"when: {day.value.text!r}, as the reader of events says")
    for frame in found:
        day_of = frame.when
        if day_of is not None and start <= day_of.start < end and _unlikely(day_of, frame, frames):
            owners = [f for f in found if f.when is day_of and not _unlikely(day_of, f, frames)]
            if owners and not any(_told_together(frame, other) for other in owners):
                frame.when = None


def _told_together(frame: Frame, other: Frame) -> bool:
    """Whether two deeds of one operation stand side by side: "searched 12 houses on Friday and impounded nine cars"."""
    if not {frame.kind.notation, other.kind.notation} <= OPERATION:
        return False
    one, two = frame.trigger, other.trigger
    beside = "conj" in (one.dep_, two.dep_) and first_of(one) is first_of(two)
    return beside and is_passive(one) == is_passive(two)


def _unlikely(day: Found, frame: Frame, frames: Frames) -> bool:
    """Whether the reader takes a day for none of a frame's kind."""
    answers = frames.answers.periods.get(day.start, {})
    return answers.get(frame.kind.notation, 0.0) < UNLIKELY
