"""The day that a happening's own sentence leaves out: that of the operation or hearing it is part of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ringtrace.ingest.finders import Found
from ringtrace.ingest.finders.tense import is_of_saying
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.status.statistics import is_statistic
from ringtrace.ingest.status.status import status_of
from ringtrace.nouns import Period

# What one operation is made of.
ATTACK = frozenset(["killing", "abduction"])
OPERATION = frozenset(["arrest", "bust", "raid", "rescue", "seizure"])
_BACK = re.compile(
    r"\b(?:in|during) (?:the|that|the same|this) (?:simultaneous |joint |same )?"
    r"(?:raids?|operations?|searche?s?|swoops?|sweeps?|stings?|crackdown)\b|"
    r"^(?:the|this) (?:joint |police )?(?:raid|operation|search|swoop|sweep|sting|crackdown) (?:also )?(?:led|resulted|ended|saw)\b",
    re.IGNORECASE,
)
# The one day that an article calls so, however far back it was told.
_ACTION = re.compile(
    r"\b(?:on|during) (?:the|this|that) (?:joint )?(?:action days?|days? of action)\b",
    re.IGNORECASE,
)
ABDUCTION = frozenset(["abduction"])
ABDUCTIONS = frozenset(["kidnapping", "abduction", "kidnap"])
_THEN = re.compile(
    r"\b(?:the|this) (?:joint |police )?(operation|raid|rescue|swoop|bust|sting|sweep|crackdown|kidnapping|abduction|kidnap)s? "
    r"(?:took place|ran|lasted|happened|occurred|was carried out|was conducted|was made)\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"\b(?:there|inside|also|at the (?:scene|site)|on the (?:spot|scene|premises))\b|\b(?:more|other) "
    r"(?:people|persons|men|women|suspects|victims|arrests)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\b(?:another|elsewhere|separate(?:ly)?|unrelated)\b", re.IGNORECASE)
_REACH = 2  # sentences from what has a day to what goes on with it


def lasting(found: Found) -> bool:
    """Return whether a time is from one year to another: "stole 14 infants between 1999 and 2006 and sold them"."""
    period = found.value
    return isinstance(period, Period) and (period.start or "")[:4] != (period.end or "")[:4]


def carry_days(doc: Doc, frames: Sequence[Frame], periods: Sequence[Found]) -> None:
    """Give frames that have no day the day of what they go on with.

    "Police raided a farm on Sunday. Three guards were arrested in the raid": the same operation, where
    no other time is named. "A court on Monday sentenced five people. Rita Alves was given nine years":
    the same hearing, where the text tells of one.
    """
    number = {t.i: n for n, s in enumerate(doc.sents) for t in s}
    dated = {number[p.start] for p in periods if not is_of_saying(doc, p.start)}
    hearings = {
        (f.when.value.start, f.when.value.end)
        for f in frames
        if f.kind.notation == "conviction" and _has_day(f) and status_of(f.trigger) == "asserted"
        if f.when is not None and isinstance(f.when.value, Period)
    }
    _took_place(doc, frames, periods, number)
    _within(doc, frames)
    operation: tuple[int, Found] | None = None
    scene: tuple[int, Frame] | None = None
    hearing: Found | None = None
    for frame in sorted(frames, key=lambda f: f.trigger.i):
        here = number[frame.trigger.i]
        kind = frame.kind.notation
        if scene is not None and kind in OPERATION | {"killing"} and _goes_on(doc, frame):
            if 0 < here - scene[0] <= _REACH and _BACK.search(frame.trigger.sent.text):
                _take_place(frame, scene[1])
        if kind in OPERATION and frame.fillers["place"] and not is_statistic(frame):
            scene = here, frame
        if kind not in OPERATION and kind != "conviction":
            continue
        if frame.when is None and here not in dated and _goes_on(doc, frame):
            if kind == "conviction":
                frame.when = hearing if len(hearings) == 1 else None
            elif operation is not None and _same_operation(frame, here - operation[0]):
                frame.when = operation[1]
            if frame.when is not None:
                words = doc[frame.when.start : frame.when.end].text
                frame.why.append(f"when: {words!r}, told before")
        if frame.when is not None and status_of(frame.trigger) == "asserted":
            if kind == "conviction":
                hearing = frame.when if _has_day(frame) else None
            elif _has_day(frame) and not is_statistic(frame):
                operation = here, frame.when


def _within(doc: Doc, frames: Sequence[Frame]) -> None:
    """ "An operation on 9 May at the farm, where police freed nine men": they were freed on that day."""
    raids = {f.trigger.i: f for f in frames if f.kind.notation == "raid" and _has_day(f)}
    for frame in frames:
        if frame.when is not None or frame.kind.notation not in OPERATION:
            continue
        above = [frame.trigger, *frame.trigger.ancestors]
        clause = next((n for n, t in enumerate(above) if t.dep_ == "acl:relcl"), len(above))
        raid = next((raids[t.i] for t in above[clause + 1 :] if t.i in raids), None)
        if raid is not None and raid.when is not None and not _had_been(frame):
            frame.when = raid.when
            words = doc[raid.when.start : raid.when.end].text
            frame.why.append(f"when: {words!r}, of the {raid.trigger.lower_}")


def _had_been(frame: Frame) -> bool:
    return any(_before(t) for t in (frame.trigger, *frame.trigger.ancestors))


def _take_place(frame: Frame, scene: Frame) -> None:
    """ "Police freed him in X. During the operation, two kidnappers were killed": there."""
    told = any(frame.fillers[slot] for slot in ("place", "origin", "destination"))
    if not told:
        frame.fillers["place"] = list(scene.fillers["place"])
        frame.why.append("place: of the operation told before")


def _took_place(
    doc: Doc, frames: Sequence[Frame], periods: Sequence[Found], number: dict[int, int]
) -> None:
    """ "Police freed 48 children. The operation took place on Sunday": then they were freed."""
    for day in periods:
        match = _THEN.search(doc[day.start].sent.text)
        if match is None or is_of_saying(doc, day.start):
            continue
        kinds = ABDUCTION if match[1].lower() in ABDUCTIONS else OPERATION
        for frame in frames:
            apart = number[day.start] - number[frame.trigger.i]
            told = 0 < apart <= _REACH or (apart == 0 and frame.trigger.i > day.start)
            if frame.when is None and told and frame.kind.notation in kinds:
                if status_of(frame.trigger) == "asserted" and not is_statistic(frame):
                    frame.when = day
                    words = doc[day.start : day.end].text
                    frame.why.append(f"when: {words!r}, of the {match[1]}")


def _has_day(frame: Frame) -> bool:
    """Whether a frame has one full day."""
    return frame.when is not None and is_day(frame.when)


def is_day(found: Found) -> bool:
    """Return whether a time is one full day, and no month or year."""
    period = found.value
    return (
        isinstance(period, Period)
        and period.start == period.end
        and len(period.start or "") == len("2019-06-13")
    )


def _goes_on(doc: Doc, frame: Frame) -> bool:
    """Whether a frame is told in the plain past, as what comes next."""
    if is_statistic(frame) or status_of(frame.trigger) != "asserted":
        return False
    verb = frame.trigger
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    return not any(_before(t) for t in (verb, *verb.ancestors))


def _same_operation(frame: Frame, apart: int) -> bool:
    """Whether a frame so many sentences on points back: "in the raid", "during the same operation", "there"."""
    told = frame.trigger.sent.text
    near = apart <= _REACH and _BACK.search(told) is not None
    if apart == 1 and _THERE.search(told) and not _ELSEWHERE.search(told):
        return not frame.fillers["place"]  # "raided a den on Monday. Police also seized"
    return apart == 0 or near or _ACTION.search(told) is not None


def _before(verb: Token) -> bool:
    """ "Had been arrested", "has convicted", "earlier": of another time."""
    return any(
        c.lower_ in ("had", "has", "have", "earlier", "previously", "already", "later")
        for c in verb.children
        if c.dep_.startswith(("aux", "advmod"))
    )
