"""Sums and times that no event took: they are of the event whose words they stand behind."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.days.days import OPERATION
from ringtrace.ingest.days.other_days import compared, of_birth, of_what_is_admitted
from ringtrace.ingest.events.recast import found_dead
from ringtrace.ingest.finders import Found
from ringtrace.ingest.finders.tense import is_of_saying
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.money.owners import DEADLINES, is_wage
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.nouns import Period, Price

_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_FOR = frozenset("for at".split())
_RELATIVE = frozenset("who whom whose which where when while after before as".split())
_CASH = frozenset("cash banknotes notes".split())


def take_left_over(doc: Doc, frames: Sequence[Frame], values: Sequence[Found]) -> None:
    """Give a sum or a time that no event has to the one before it, where the parser hung it on a word between:
    "brought 69 people to Kent in a boat for £13,000 a head", "the sale of nine babies in Goa over the past year".
    """
    taken = {id(p) for f in frames for p in f.prices} | {id(f.when) for f in frames}
    for found in values:
        if id(found) in taken:
            continue
        frame = _seized(doc, found, frames) or _before(doc, found, frames)
        if frame is None:
            continue
        if isinstance(found.value, Price) and _is_price(doc, found, frame):
            frame.prices = [found]
        elif isinstance(found.value, Period) and _is_time(doc, found, frame):
            frame.when = found
        else:
            continue
        frame.why.append(f"{doc[found.start : found.end].text!r}, which stands behind it")
    for frame in frames:
        _share_back(frame, frames)


def _share_back(frame: Frame, frames: Sequence[Frame]) -> None:
    """ "Led to the arrest of 286 smugglers and the rescue of 216 victims in May": both were in May."""
    noun = frame.trigger
    if frame.when is None or noun.dep_ != "conj" or noun.pos_ != "NOUN":
        return
    for first in frames:
        if first.trigger.i == noun.head.i and first.when is None and noun.head.pos_ == "NOUN":
            if {first.kind.notation, frame.kind.notation} <= OPERATION:
                first.when = frame.when


def _before(doc: Doc, found: Found, frames: Sequence[Frame]) -> Frame | None:
    """The last event before a value, with nothing between that tells of something else."""
    start = doc[found.start].sent.start
    told = [f for f in frames if start <= f.trigger.i < found.start]
    last = max(told, key=lambda f: f.trigger.i, default=None)
    if last is None or any(_else(t) for t in doc[last.trigger.i + 1 : found.start]):
        return None
    return last


def _else(word: Token) -> bool:
    return word.tag_ in _FINITE or word.lower_ in _RELATIVE or word.text in (";", ":", '"', "”")


def _seized(doc: Doc, found: Found, frames: Sequence[Frame]) -> Frame | None:
    """The one seizure of a sentence that tells of cash: "found 11 trucks and R1.4m in cash"; then it has no one number."""
    behind = {t.lower_ for t in doc[found.end : found.end + 2]}
    if not isinstance(found.value, Price) or not behind & _CASH:
        return None
    sentence = doc[found.start].sent
    told = [f for f in frames if sentence.start <= f.trigger.i < sentence.end]
    told = [f for f in told if f.kind.notation == "seizure" and not f.prices]
    if len(told) == 1:
        told[0].count = None
    return told[0] if len(told) == 1 else None


def _is_price(doc: Doc, found: Found, frame: Frame) -> bool:
    """ "For £13,000 a head", "at 400 euros"; of what is seized the cash."""
    value = found.value
    if not frame.kind.costs or frame.prices or is_wage(found) or getattr(value, "restates", None):
        return False
    if frame.kind.notation == "seizure":
        return any(t.lower_ in _CASH for t in doc[found.end : found.end + 2])
    return frame.kind.crime and doc[found.start - 1].lower_ in _FOR


def _is_time(doc: Doc, found: Found, frame: Frame) -> bool:
    value = found.value
    if frame.when is not None or not isinstance(value, Period) or not value.resolved:
        return False
    if found_dead(frame) or frame.trigger.dep_ == "amod":
        return False  # the day on which bodies are found; "carried the freed men back on Monday"
    bound = value.text.lower().startswith(("until ", "till ", *DEADLINES))
    if of_what_is_admitted(frame.trigger, found):
        return False
    other = is_of_saying(doc, found.start) or of_birth(doc, found) or compared(doc, found)
    return not (bound or other)
