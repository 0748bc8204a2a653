"""Days that a deed leaves to another: of which it tells nothing but the day, or that tells of nothing by itself."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.finders import Found
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.status.status import status_of


def leave_day(frame: Frame, frames: Sequence[Frame]) -> None:
    """Let a deed of which only the day is told leave it to its verb: "arrested in raids on Monday"."""
    told = any(frame.fillers.values()) or frame.count is not None or frame.prices
    if frame.trigger.pos_ != "NOUN" or frame.when is None or told or frame.kind.crime:
        return  # nor is "convicted of the 2016 kidnapping" of that year
    day = frame.trigger.doc[frame.when.head]
    for node in (day, *day.ancestors):
        if node is frame.trigger:
            break
        if node.dep_ in ("acl", "acl:relcl"):
            return  # "ending an inquiry that began in 2017"
    above = {t.i for t in frame.trigger.ancestors}
    for other in frames:
        if other.trigger.i in above and other.trigger.pos_ == "VERB" and not other.kind.crime:
            other.when = other.when or frame.when


def late_day(frames: Sequence[Frame], owner: Token, day: Found) -> None:
    """Give a day at the end of a sentence to what the authorities did: "broke up a ring that made
    children steal in London on December 7", where stealing tells of nothing by itself.
    """
    for above in owner.ancestors:
        for frame in frames:
            if frame.trigger.i == above.i and not frame.kind.crime:
                if frame.when is None and status_of(above) == "asserted":
                    frame.when = day
                    words = owner.doc[day.start : day.end].text
                    frame.why.append(f"when: {words!r}, at the end of the sentence")
                return
