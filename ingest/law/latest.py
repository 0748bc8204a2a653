"""Of all that the text says of one person before the law, the latest in time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.parsed import Span, Token
from ringtrace.ingest.syntax.grammar import had
from ringtrace.ingest.syntax.heads import clause
from ringtrace.ingest.words.law import (
    AGAIN,
    BY_MISTAKE,
    CAUGHT_AGAIN,
    CLEARED,
    FLED,
    HELD,
    MISTRIAL,
    NOT_THE_ONE,
    OTHER,
    PARTLY,
    RANK,
    SERVED,
    SOUGHT,
    UNDOING,
    UNDONE,
    newly_tried,
    retried,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """What one clause says of one person: a step of the law, or how it ended. trigger: its word."""

    entity: Entity
    status: str
    trigger: Token

    @property
    def sentence(self) -> Span:
        """The sentence that says it."""
        return self.trigger.sent


def latest(said: Sequence[Standing]) -> str | None:
    """Return the latest in time: the last step up, unless acquittal, release or clearance ended it."""
    steps = _at_large(_since_undone(_since_retrial([s for s in said if s.status in RANK])))
    best = max(steps, key=_rank, default=None)
    cleared = any(s.status == CLEARED for s in said)
    for ending, states in (("acquitted", {"acquitted"}), (CLEARED, {CLEARED, OTHER})):
        ends = [s for s in said if s.status in states]
        if cleared and ending != CLEARED:  # "discharged, as the state no longer wished to proceed"
            ends = [s for s in ends if s.trigger.lemma_.lower() != "discharge"]
        if ends:
            stays = [s for s in steps if _outlives(s, ends[-1])]
            if stays:  # "dropped the charge and charged X anew. She was fined"
                after = ends[-1].trigger.i
                stays += [s for s in steps if s.trigger.i > after and not had(s.trigger)]
            kept = max(stays, key=_rank, default=None)
            if kept is not None:
                return kept.status
            return None if ending == CLEARED else "acquitted"
    released = [s for s in said if s.status == "released" and not _since(s, steps)]
    if released and NOT_THE_ONE.search(released[-1].sentence.text):
        return None  # "was freed after fingerprints showed that he was not the man sought"
    again = [s for s in steps if released and s.trigger.i > released[-1].trigger.i]
    if rearrested := [s for s in again if AGAIN.search(clause(s.trigger))]:
        return max(rearrested, key=_rank).status
    if released and best is not None:
        served = SERVED.search(released[-1].sentence.text) or all(
            _background(s.trigger, released[-1].trigger) for s in steps if s.status == "sentenced"
        )
        before = best.status == "sentenced" or (best.status == "convicted" and had(best.trigger))
        if RANK.index(best.status) < 2 or (before and served):
            return "released"
    elif released and HELD.search(released[-1].sentence.text):
        return "released"
    return best.status if best is not None else None


def reinstated(trigger: Token) -> bool:
    """Return whether a step is told as back in force: "reinstated the verdict on X, whom a court had cleared"."""
    return trigger.head.lemma_.lower() in _REINSTATING


def _since_then(end: Token, step: Token) -> bool:
    """Whether an end is told in a clause under a step that comes after it."""
    clause = next((t for t in (end, *end.ancestors) if t.dep_ in ("advcl", "obl", "acl")), None)
    if clause is None or clause.head.i != step.i or step.pos_ != "VERB":
        return False
    return any(c.lower_ in ("after", "since", "despite") for c in clause.lefts)


def _since(release: Standing, steps: list[Standing]) -> bool:
    """ "X served four years. On Monday he was arrested": whom the law has again, or never let go."""
    served = release.trigger.lemma_ == "serve"
    return served and any(s.trigger.i > release.trigger.i for s in steps)


def _since_retrial(steps: list[Standing]) -> list[Standing]:
    """What stays once a new trial is ordered: no verdict but one that is given again."""
    ordered = [s for s in steps if s.status == "charged" and newly_tried(s.sentence.text)]
    return [
        s
        for s in steps
        if not ordered
        or s.status not in ("convicted", "sentenced")
        or (s.trigger.i > ordered[-1].sentence.end and AGAIN.search(s.sentence.text))
    ]


def _since_undone(steps: list[Standing]) -> list[Standing]:
    """What stays of who is guilty and gets another sentence: "vacated the 30-year sentence of X"."""
    undone = [s for s in steps if s.status == "convicted" and s.trigger.head.lemma_ in UNDONE]
    lost = [s for s in undone if s.trigger.lemma_ in ("sentence", "term")]
    return [
        s
        for s in steps
        if not lost or s.status != "sentenced" or s.trigger.i > lost[-1].sentence.end
    ]


def _at_large(steps: list[Standing]) -> list[Standing]:
    """What stays of who got away: no arrest but another one."""
    fled = [s for s in steps if s.status == "suspected" and FLED.search(clause(s.trigger))]
    return [
        s
        for s in steps
        if not fled
        or s.status != "arrested"
        or CAUGHT_AGAIN.search(s.sentence.text)
        or all(f.sentence == s.sentence and _over(f.trigger, s.trigger) for f in fled)
    ]


def _over(flight: Token, arrest: Token) -> bool:
    """ "Who had been on the run for nine years", "who was on the run has given herself up": until then."""
    if flight.dep_ == "acl:relcl" and arrest.dep_ == "ROOT" and flight.i < arrest.i:
        return True
    if flight.dep_ == "advcl" and any(c.lower_ == "after" for c in flight.lefts):
        return True  # "was caught after he disappeared from a prison"
    words = {c.lower_ for c in flight.children if c.dep_ in ("aux", "cop")}
    return {"had", "been"} <= words or "had been on the run" in clause(flight).lower()


def _background(step: Token, end: Token) -> bool:
    """Whether a step is told in a relative clause of whom the verb before it lets go."""
    clause = next((t for t in (step, *step.ancestors) if t.dep_ in ("acl", "acl:relcl")), None)
    return (
        clause is not None
        and clause.head.dep_ in ("obj", "nsubj:pass", "appos", "nmod", "obl")
        and any(t.i == end.i < clause.i for t in clause.ancestors)
    )


def _after_it(step: Token) -> bool:
    """Whether what else the sentence tells came after a step: "four years after he was first convicted"."""
    marks = {c.lower_ for c in step.lefts if c.dep_ == "mark"}
    passive = any(c.dep_ == "aux:pass" for c in step.lefts)
    return step.dep_ == "advcl" and "after" in marks and passive


def _told_back(trigger: Token) -> bool:
    """Whether the verb that a word stands with is told as earlier: "had acquitted her for want of evidence"."""
    return any(had(t) for t in (trigger, *trigger.ancestors) if t.pos_ == "VERB")


def _rank(standing: Standing) -> int:
    return RANK.index(standing.status)


_REINSTATING = frozenset("reinstate restore revive".split())
_REGRETTED = frozenset(["apologise", "apologize"])
_OTHER_COUNT = re.compile(
    r"\b(?:however|instead|also|lesser|remaining|other (?:counts?|charges?))\b", re.IGNORECASE
)
_TRYING = frozenset("try retry re-try".split())  # "retried X and found him innocent"


def _outlives(step: Standing, end: Standing) -> bool:
    """Whether a step stays after an end: another verdict of the same day, a retrial, a new arrest."""
    later = step.trigger.i > end.trigger.i
    if later and step.sentence != end.sentence and had(step.trigger) and step.status in RANK[3:]:
        return False  # "was acquitted on appeal. He had already served four years"
    if end.trigger.lemma_ in SOUGHT and step.status != "suspected":
        return True  # the warrant was lifted as he gave himself up
    if reinstated(step.trigger):
        return True
    if _since_then(end.trigger, step.trigger):
        return True  # "weeks after being cleared of kidnapping, X has been arrested"
    apart = later and step.sentence != end.sentence
    if apart and end.status == "acquitted" and step.status in RANK[3:] and _told_back(end.trigger):
        return True  # "had been acquitted. On appeal she was found guilty"
    if step.status == "suspected" and any(c.lower_ == "whether" for c in step.trigger.lefts):
        return False  # "will decide whether to try him again"
    if (apart and AGAIN.search(step.sentence.text)) or (
        later and AGAIN.search(clause(step.trigger))
    ):
        return True
    if apart and end.trigger.lemma_ in _REGRETTED:
        return True  # "we apologise to X. She was found guilty in June and not in May"
    if (
        later
        and step.status in ("convicted", "sentenced")
        and _OTHER_COUNT.search(step.sentence.text)
    ):
        if not any(c.lower_ == "had" for c in step.trigger.children):
            return True  # "was acquitted of trafficking. He was, however, convicted of fraud"
    if later and any(c.lower_ == "still" for c in step.trigger.children):
        return True  # "cleared of trafficking, X still faces trial for fraud"
    if _background(step.trigger, end.trigger):
        return False  # "acquitted X, who was jailed for 30 years in 2016"
    if step.trigger.dep_ == "obl" and step.trigger.head == end.trigger:
        return False  # "was found innocent at her retrial"
    retrial = step.trigger.lemma_ in ("retrial", "trial") and step.sentence == end.sentence
    if retrial and end.status == "acquitted" and not newly_tried(step.sentence.text):
        return False  # "the retrial of X ended with a verdict of not guilty"
    if step.status == "charged" and retried(step.sentence.text):
        done = step.trigger.tag_ in ("VBD", "VBN") and step.trigger.lemma_.lower() in _TRYING
        if later or (step.sentence == end.sentence and not done):
            return True
    if step.status == "charged" and MISTRIAL.search(step.sentence.text):
        return later or step.sentence == end.sentence  # cleared of one count, no verdict on another
    if end.status == "acquitted" and PARTLY.search(end.sentence.text):
        return step.status in ("convicted", "sentenced")
    if step.sentence != end.sentence or BY_MISTAKE.search(end.sentence.text):
        return False
    if step.trigger.dep_ == "acl:relcl" and step.trigger.lemma_ in ("spend", "serve"):
        return False  # "did not commit the murder for which he spent nine years in jail"
    if later and _after_it(step.trigger):
        return False  # "ended in acquittal, four years after he was convicted"
    if step.status in ("convicted", "sentenced"):
        told_before = step.trigger.dep_ in ("acl", "acl:relcl") and not later
        if told_before and end.trigger.dep_ != step.trigger.dep_:
            return False  # "X, who spent nine years in jail, was declared innocent"
        return not UNDOING.search(end.sentence.text)
    return (
        end.status != "acquitted"
        and step.status == "charged"
        and later
        and step.trigger.dep_ != "acl:relcl"
    )
