"""What an operation led to, one result a line: "The action of 16 May, carried out by X, resulted in:"."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.days.days import OPERATION
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Doc, Span


def share_lead(doc: Doc, frames: Sequence[Frame]) -> None:
    """Give the items of a list the day and the doer of the operation that the line with the colon tells of."""
    sentences = list(doc.sents)
    of = {
        f.trigger.i: n
        for n, s in enumerate(sentences)
        for f in frames
        if s.start <= f.trigger.i < s.end
    }
    for number, lead in enumerate(sentences):
        if not lead.text.rstrip().endswith(":"):
            continue
        raids = [f for f in frames if of[f.trigger.i] == number and f.kind.notation in OPERATION]
        items = range(number + 1, _end(sentences, number))
        for frame in frames:
            if of[frame.trigger.i] in items and frame.kind.notation in OPERATION:
                _share(frame, raids)


def _end(sentences: Sequence[Span], lead: int) -> int:
    """One past the last item: a paragraph that ends like a sentence is none."""
    last = lead + 1
    while last < len(sentences) and not sentences[last].text.rstrip().endswith(
        (".", ":", "”", '"')
    ):
        last += 1
    return last


def _share(frame: Frame, raids: Sequence[Frame]) -> None:
    day = next((r.when for r in raids if r.when is not None), None)
    if frame.when is None and day is not None:
        frame.when = day
        frame.why.append("when: of the operation that led to it")
    doers = next((r.fillers["agent"] for r in raids if r.fillers["agent"]), [])
    if doers and not (frame.fillers["agent"] or frame.fillers["place"]):
        frame.fillers["agent"] = list(doers)
        frame.why.append("agent: whose operation led to it")
