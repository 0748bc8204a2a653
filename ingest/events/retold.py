"""What is told once more by its noun alone, with who did it or where: "The arrests were made by the squad", "Judge Lee
handed down the sentence".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ringtrace.ingest.days.days import OPERATION
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.status.status import status_of
from ringtrace.ingest.syntax.grammar import carries, is_passive, sentences_back, unmarked_passive
from ringtrace.ingest.syntax.joint import taking_part

_THAT = frozenset("the this that these those both his her their".split())
_SCENES = frozenset(
    "raid operation swoop sweep crackdown search".split()
)  # an inquiry frees nobody
_SENTENCES = frozenset(["sentence", "sentencing"])
_REACH = 2  # sentences back to what is told again


def retold(bare: Sequence[Frame], told: Sequence[Frame]) -> Iterator[Frame]:
    """Yield those of the frames that tell too little which tell more of what was told just before, with whom it
    befell; the force of an operation did what was told before of nobody.
    """
    for frame in told:
        _let_do(frame, [f for f in told if _just_before(f, frame)])
    for frame in bare:
        if (force := _by_them(frame, told)) and not frame.kind.crime:
            frame.fillers["agent"] = force
            frame.why.append("agent: who did what was told before")
            yield frame
            continue
        noun = _noun(frame)
        if noun is None or not frame.fillers["agent"] + frame.fillers["place"]:
            continue
        if noun.dep_ == "obj" and is_passive(noun.head):
            continue  # "she was handed a sentence": by somebody else
        before = [f for f in told if _just_before(f, frame)]
        same = [f for f in before if f.kind is frame.kind]
        if noun.lower_ == "sentencing":  # by whom is often told at the end
            same = [f for f in told if f.kind is frame.kind and not f.fillers["agent"]][:1]
        _let_do(frame, before)
        if same:
            frame.again = same[-1]
            frame.fillers["target"] = frame.fillers["target"] or list(same[-1].fillers["target"])
            frame.why.append("target: of what was told before")
            yield frame


def _by_them(frame: Frame, told: Sequence[Frame]) -> list[Phrase]:
    """The force that "they" are: "Deputies freed the five. They seized a handgun"."""
    subjects = [c for c in frame.trigger.lefts if c.dep_ == "nsubj"]
    they = [c.lower_ for c in subjects] == ["they"] and status_of(frame.trigger) == "asserted"
    if not (they and frame.barred and (frame.fillers["target"] or frame.count)):
        return []
    before = [f for f in told if _just_before(f, frame) or f.trigger.sent is frame.trigger.sent]
    doers = [
        f.fillers["agent"] for f in before if not f.kind.crime and f.trigger.i < frame.trigger.i
    ]
    force = [p for p in doers[-1] if p.kind == "Agency"] if doers else []
    return force


def _let_do(frame: Frame, before: Sequence[Frame]) -> None:
    """Let the force of an operation have done what was told just before of nobody."""
    noun = _noun(frame) if frame.kind.notation == "raid" else None
    force = [p for p in frame.fillers["agent"] if p.kind == "Agency"]
    if noun is None or noun.lemma_.lower() not in _SCENES or not force:
        return
    for deed in before:
        done_to = is_passive(deed.trigger) or unmarked_passive(deed.trigger)
        if deed.kind.notation in OPERATION and done_to and not deed.fillers["agent"]:
            deed.fillers["agent"] = force[:]
            deed.why.append("agent: of the operation told after")


def _just_before(told: Frame, frame: Frame) -> bool:
    start = sentences_back(frame.trigger, _REACH)
    return start <= told.trigger.i < frame.trigger.sent.start


def _noun(frame: Frame) -> Token | None:
    """The noun that points back: a trigger that its verb only carries, or what a verb does as one with it."""
    trigger = frame.trigger
    told = carries(trigger.head, trigger) or taking_part(trigger)
    alone = trigger.lower_ == "sentencing"
    nouns = [trigger] if trigger.pos_ == "NOUN" and (told or alone) else []
    nouns += [trigger.doc[i] for i in frame.used if trigger.doc[i].pos_ == "NOUN"]
    for noun in nouns:
        if any(c.lower_ in _THAT for c in noun.lefts) or noun.lower_ in _SENTENCES:
            return noun
    return None
