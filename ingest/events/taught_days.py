"""Days that the trained reader of events gives to what they are of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ringtrace.ingest.days.other_days import compared, of_birth
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token

if TYPE_CHECKING:
    from ringtrace.ingest.events.frames import Frames

UNLIKELY = 0.1  # that a day is one of the kind that the rules give it to
SURE_OF_DAY = 0.9  # that a day is one of a kind


def give_days(frames: Frames, sentence: Sequence[Token], found: Sequence[Frame]) -> None:
    """Give days to a frame of their kind that has none, or one that the reader takes for another kind's; who had
    it, and is unlikely to, loses it.
    """
    start, end = sentence[0].i, sentence[-1].i + 1
    for day in frames.periods:
        if not start <= day.start < end or compared(frames.doc, day) or of_birth(frames.doc, day):
            continue
        answers = frames.answers.periods.get(day.start, {})
        for kind in (k for k, sure in answers.items() if sure >= SURE_OF_DAY):
            same = [f for f in found if f.kind.notation == kind]
            free = [f for f in same if f.when is None or _unlikely(f, frames)]
            if free and all(f.when is None or f.when.value != day.value for f in same):
                frame = min(free, key=lambda f: abs(f.trigger.i - day.start))
                frame.when = day
                frame.why.append(f"when: {day.value.text!r}, as the reader of events says")
    for frame in found:
        if frame.when is not None and start <= frame.when.start < end and _unlikely(frame, frames):
            if any(f.when is frame.when and not _unlikely(f, frames) for f in found):
                frame.when = None


def _unlikely(frame: Frame, frames: Frames) -> bool:
    """Whether the reader takes a frame's day for none of its kind."""
    if frame.when is None:
        return False
    answers = frames.answers.periods.get(frame.when.start, {})
    return answers.get(frame.kind.notation, 0.0) < UNLIKELY
