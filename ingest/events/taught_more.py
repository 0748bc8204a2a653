"""Further happenings of one kind in a sentence, by the trained reader of events: "61 girls in 2016, 29 in 2017"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ringtrace.ingest.events.taught_numbers import counts_in, kinds_of
from ringtrace.ingest.finders import Found
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase

if TYPE_CHECKING:
    from ringtrace.ingest.events.frames import Frames

SURE_OF_ANOTHER = 0.95  # that a number is one of a kind that has another already


def further(frames: Frames, sentence: Sequence[Token], found: Sequence[Frame]) -> list[Frame]:
    """Return a frame for each number of which the reader is sure that it is of a kind that a frame tells of, with a day
    of its own, where that frame has another number. A number without a day is a part, or the whole.
    """
    start, end = sentence[0].i, sentence[-1].i + 1
    more: list[Frame] = []
    for count in counts_in(frames, sentence):
        for kind, sure in frames.answers.counts.get(count.start, {}).items():
            same = [f for f in (*found, *more) if f.kind.notation == kind]
            known = [f.count.value for f in same if f.count is not None]
            if sure < SURE_OF_ANOTHER or not same or len(known) < len(same) or count.value in known:
                continue
            taken = [f.when.value for f in same if f.when is not None]
            days = [
                day
                for day in frames.periods
                if start <= day.start < end and day.value not in taken
                if kind in kinds_of(frames.answers.periods, day)
            ]
            day = min(days, key=lambda d: _apart(d, count), default=None)
            if day is not None:
                first = min(same, key=lambda f: abs(f.trigger.i - count.start))
                more.append(_another(first, count, day))
    return more


def _apart(day: Found, count: Found) -> int:
    return abs(day.start - count.start)


def _another(first: Frame, count: Found, day: Found) -> Frame:
    fillers: dict[str, list[Phrase]] = defaultdict(list)
    fillers["agent"] = list(first.fillers["agent"])
    fillers["target"] = [p for p in first.fillers["target"] if p.kind == "Group"]
    words = f"{count.value.text!r} and {day.value.text!r}"
    return Frame(
        first.kind,
        first.trigger,
        fillers=fillers,
        count=count,
        when=day,
        by_reader=True,
        sure=first.sure,
        why=[f"another of the kind, as the reader of events says: {words}"],
        anchor=count.start,
    )
