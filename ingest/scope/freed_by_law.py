"""Whom the law lets go: "freed by a judge", "released from jail" is no rescue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.grammar import first_of, preposition

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading

_LET_GO = frozenset("free release liberate let set".split())
_PRISONERS = frozenset("prisoner detainee inmate convict".split())
# Whom inmates and gangs hold in a prison; nobody lets them go from jail.
_STAFF = frozenset(
    "guard warder warden officer policeman soldier official nurse employee worker teacher".split()
)
_SURETY = frozenset("bail bond surety parole probation".split())
_JUDGES = frozenset("judge court tribunal magistrate prosecutor order ruling".split())
_TAKEN_IN = frozenset("arrest detain pick question nab apprehend round".split())
_SWAP = re.compile(r"\b(?:prisoner (?:swap|exchange)|in exchange for (?:an?|the|\d+|\w+) (?:\w+ ){0,3}(?:prisoner|detainee|inmate|fighter|convict)s?)\b", re.IGNORECASE)  # fmt: skip
_LAW = re.compile(r"\b(?:jails?|prisons?|bail|bond|surety|parole|courts?|judges?|charges|amnesty|acquitted|sentence|custody)\b", re.IGNORECASE)  # fmt: skip
_HELD = re.compile(r"\b(?:hostages?|captiv\w+|captors?|kidnap\w*|abduct\w*|ransom|slave\w*|victims?|traffick\w*)\b", re.IGNORECASE)  # fmt: skip


def freed_by_law(reading: Reading, frame: Frame) -> bool:
    """Return whether the law lets somebody go, who is no victim rescued: "freed by a judge", "on bail", "from jail"."""
    if frame.kind.notation != "rescue" or frame.trigger.lemma_.lower() not in _LET_GO:
        return False
    if any(c.lemma_.lower() in _SURETY and preposition(c) == "on" for c in frame.trigger.rights):
        return True
    if any(_of_vice(c) for c in frame.trigger.rights):
        return False  # "prosecutors freed eleven women from a night club"
    doers = {reading.doc[p.head].lemma_.lower() for p in frame.fillers["agent"]}
    freed = {reading.doc[p.head].lemma_.lower() for p in frame.fillers["target"]}
    if freed and freed <= _PRISONERS:
        return True  # "Israel releases 110 prisoners"
    sentence = frame.trigger.sent.text
    if any(map(_of_jail, frame.trigger.rights)) and not (freed <= _STAFF or _HELD.search(sentence)):
        return True  # also whom somebody abducts later
    if doers & _JUDGES or frame.captive or (freed and freed <= _STAFF):
        return bool(doers & _JUDGES)
    own = any(c.dep_.startswith("nsubj") for c in frame.trigger.children)
    again = frame.trigger.dep_ == "conj" and not own
    if again and first_of(frame.trigger).lemma_.lower() in _TAKEN_IN:
        return True  # "police picked up her father, but let him go"
    by_law = _LAW.search(sentence) or _SWAP.search(sentence)
    return bool(by_law and not _HELD.search(sentence))


def _of_jail(end: Token) -> bool:
    return preposition(end) == "from" and end.lemma_.lower() in ("jail", "prison")


def _of_vice(end: Token) -> bool:
    """ "From a night club": out of a house where nobody is a prisoner of the law."""
    return preposition(end) == "from" and end.lemma_.lower() in _HOUSES


_HOUSES = frozenset(
    "brothel club nightclub bar hotel flat apartment house farm workshop factory kiln mine ship boat trawler".split()
)
