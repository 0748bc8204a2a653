"""What a clause leaves out because its neighbour says it: number and place alone, or the circumstances."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ringtrace.ingest.clause import is_passive, preposition
from ringtrace.ingest.phrase import Phrase

if TYPE_CHECKING:
    from ringtrace.ingest.frames import Frame, Frames

HERE = ("in", "at", "near", "outside")


def elided(frame: Frame, frames: Frames) -> list[Frame]:
    """Return the clauses that leave out the verb: "five were held in Soroca and three in Dartford".

    Each is a number with a place of its own; that place is no longer one of the first clause's.
    """
    from ringtrace.ingest.frames import Frame

    if frame.count is None:
        return []
    found = []
    trigger = frame.trigger
    for number in frames.doc[trigger.i + 1 : trigger.sent.end]:
        if number.pos_ != "NUM" or number.dep_ not in ("conj", "appos", "parataxis", "nmod", "obl"):
            continue
        counts = frames.counts.get(number.i)
        places = [
            phrase
            for child in number.children
            if child.dep_ in ("nmod", "obl") and preposition(child) in HERE
            if (phrase := frames.reference.by_head.get(child.i)) and phrase.kind == "Place"
        ]
        if not counts or not places or not _belongs(number.head.i, frame):
            continue
        heads = {p.head for p in places}
        frame.fillers["place"] = [p for p in frame.fillers["place"] if p.head not in heads]
        fillers: dict[str, list[Phrase]] = defaultdict(list, {"place": places})
        fillers["agent"] = list(frame.fillers["agent"])
        fillers["target"] = [p for p in frame.fillers["target"] if p.kind == "Group"]
        why = [f"the verb is left out: {frames.doc[number.i].text!r} stands alone with a place"]
        found.append(
            Frame(
                frame.kind,
                trigger,
                fillers=fillers,
                count=counts[0],
                when=frame.when,
                why=why,
                anchor=number.i,
            )
        )
    return found


def _belongs(head: int, frame: Frame) -> bool:
    """Whether a number hangs on the clause's verb or on its place."""
    doc = frame.trigger.doc
    inside = {frame.trigger.i, frame.trigger.head.i, *(p.head for p in frame.fillers["place"])}
    above = {head, doc[head].head.i, doc[head].head.head.i}
    return bool(inside & above)


def share_circumstances(frame: Frame, frames: Sequence[Frame]) -> None:
    """Let "freed on Sunday in a raid by police" be one scene: day, place and doer of both are the same."""
    noun = frame.trigger
    if noun.pos_ != "NOUN" or noun.dep_ not in ("obl", "nmod") or preposition(noun) not in SCENES:
        return
    verb = next((f for f in frames if f.trigger.i == noun.head.i and f is not frame), None)
    if verb is None or verb.kind.crime != frame.kind.crime:
        return
    if verb.when is None:
        verb.when = frame.when
    elif frame.when is None:
        frame.when = verb.when
    for slot in ("place", "agent"):
        if slot == "agent" and not is_passive(verb.trigger) and verb.fillers["agent"]:
            continue
        if not verb.fillers[slot]:
            verb.fillers[slot] = list(frame.fillers[slot])
        elif not frame.fillers[slot]:
            frame.fillers[slot] = list(verb.fillers[slot])


SCENES = frozenset(["in", "during", "through", "in the course of", "following"])
