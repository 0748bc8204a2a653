"""What one clause tells in two words as one happening: "convicted and sentenced", "jailed after being found guilty", "seized
nine guns and confiscated a van".
"""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.frame import SCENES, Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.status.status import status_of
from ringtrace.ingest.syntax.grammar import first_of
from ringtrace.ingest.words.law import COURTS, JUDGES

_AFTER = frozenset(["after", "having", "following"])
_PENAL = frozenset("sentence jail imprison fine order give hand condemn".split())


def tell_as_one(frames: Sequence[Frame]) -> None:
    """Let a verdict and its sentence, a trial and its charges, and two hauls of one force be one happening; of two days or
    places they are two.
    """
    _tell_trial(frames)
    _tell_sum(frames)
    for kind, apart in (("conviction", _of_two_days), ("seizure", _of_two_hauls)):
        told = [f for f in frames if f.kind.notation == kind and f.trigger.pos_ == "VERB"]
        for frame in told:
            verb = _above(frame.trigger)
            above = next((f for f in told if f is not frame and f.trigger is verb), None)
            if kind == "seizure" and above is None:
                above = next((f for f in told if _both_doing(f.trigger, frame.trigger)), None)
            if above is None or above.again is frame or apart(above, frame):
                continue
            if status_of(above.trigger) != status_of(frame.trigger):
                continue
            frame.again = above
            if kind == "seizure":
                frame.count = above.count = None  # of goods of two sorts there is no one number
            else:
                above.fillers["target"] = above.fillers["target"] or list(frame.fillers["target"])


def _tell_trial(frames: Sequence[Frame]) -> None:
    """Let a trial and what those on trial are charged with be one happening: "the trial of 14 Albanians charged with"."""
    charges = [f for f in frames if f.kind.notation == "charge"]
    for frame in charges:
        whose = frame.trigger.head
        if frame.trigger.dep_ not in ("acl", "acl:relcl") or frame.when is not None:
            continue
        trial = next(
            (f for f in charges if f.trigger is whose.head and f.trigger.pos_ == "NOUN"), None
        )
        if trial is not None and any(p.head == whose.i for p in trial.fillers["target"]):
            frame.again = trial


def _tell_sum(frames: Sequence[Frame]) -> None:
    """ "Took ten of them to the border at VND1.5 million (US$67) a trip": the trip is what the sum was paid for."""
    for frame in frames:
        if frame.prices and not any(frame.fillers.values()) and frame.count is None:
            same = (
                f for f in frames if f.kind is frame.kind and f is not frame and f.again is None
            )
            frame.again = next((f for f in same if frame.prices[0] in f.prices), frame.again)


def _above(verb: Token) -> Token | None:
    """The verb that one goes on from, or of whose time it says what was before."""
    subjects = [c for c in verb.children if c.dep_.startswith("nsubj")]
    if verb.dep_ == "conj" and subjects:
        return None
    if any(c.tag_ != "PRP" and c.lemma_.lower() not in COURTS | JUDGES for c in subjects):
        return None  # "jailed after he was found guilty", "after a jury found her guilty": and no other
    if verb.dep_ == "conj":
        return first_of(verb)
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "aux", "case")}
    return verb.head if verb.dep_ == "advcl" and marks & _AFTER else None


def _both_doing(first: Token, second: Token) -> bool:
    """ "Broke up a ring, seizing nine guns, confiscating a van"."""
    doing = first.dep_ == second.dep_ == "advcl" and first.tag_ == second.tag_ == "VBG"
    return doing and first.i < second.i and first.head is second.head


def _of_two_days(first: Frame, second: Frame) -> bool:
    """Whether they are told with two days, or the verdict alone with one: "convicted in May and jailed"."""
    if second.trigger.lemma_.lower() == "serve":
        return False  # "was convicted in March and is serving a sentence of nine years"
    days = (first.when, second.when)
    return days[0] != days[1] and (None not in days or _early(first) or _early(second))


def _early(frame: Frame) -> bool:
    return frame.when is not None and frame.trigger.lemma_.lower() not in _PENAL


def _of_two_hauls(first: Frame, second: Frame) -> bool:
    """Whether two seizures have a day, a place or a sum each."""
    if first.when is not None and second.when not in (None, first.when):
        return True
    where = [{p.head for slot in SCENES for p in f.fillers[slot]} for f in (first, second)]
    return bool(where[0] and where[1] and where[0] != where[1]) or bool(
        first.prices and second.prices
    )
