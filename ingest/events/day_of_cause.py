"""Days told of what brought a deed about: the attack that it goes on from, the boat that went down."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.events.sharing import day_of_attack
from ringtrace.ingest.finders import Found
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.grammar import preposition

_SINKING = frozenset("capsize sink overturn founder scuttle ignite crash".split())
_DYING = frozenset("drown die kill perish suffocate".split())


def day_of_cause(frame: Frame, periods: Sequence[Found]) -> Found | None:
    """Return the day of the attack that a deed goes on from, or on which a boat went down."""
    return day_of_attack(frame, periods) or _day_of_sinking(frame, periods)


def _day_of_sinking(frame: Frame, periods: Sequence[Found]) -> Found | None:
    """ "Passengers of a dinghy that capsized on 12 January were drowned"."""
    if frame.kind.notation != "killing" or frame.trigger.lemma_.lower() not in _DYING:
        return None
    sunk = {
        t.i for t in frame.trigger.sent if t.lemma_.lower() in _SINKING and t.dep_ == "acl:relcl"
    }
    days = [p for p in periods if frame.trigger.doc[p.head].head.i in sunk]
    return days[0] if len(days) == 1 else None


def of_what_followed(deed: Token, day: Token) -> bool:
    """Return whether a day is that of what a deed led to: "expelled ten officials yesterday over the arrest of one"."""
    if deed.pos_ != "NOUN" or preposition(deed) not in ("over", "about", "amid", "despite"):
        return False
    return day.head is deed.head and day.i < deed.i and deed.head.pos_ == "VERB"
