"""People told beside goods with one verb: "seized counterfeit notes and nine suspects"."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.syntax.doers import is_hostile
from ringtrace.ingest.syntax.grammar import coordinated

if TYPE_CHECKING:
    from ringtrace.ingest.events.frames import Frames

SUSPECTED = frozenset("suspect accused culprit fugitive member dealer courier offender".split())
HELPED = frozenset(
    "child infant baby newborn toddler twin boy girl woman victim captive hostage minor orphan "
    "migrant schoolgirl schoolboy teenager pupil survivor".split()
)


def among_goods(frame: Frame, frames: Frames) -> list[Frame]:
    """Return the people of a seizure as what happened to them: suspects arrested, victims rescued.

    None where no agency seizes, and none of people who are neither.
    """
    seized = frame.kind.notation == "seizure" and frame.trigger.pos_ == "VERB"
    if not seized or any(p.kind != "Agency" for p in frame.fillers["agent"]):
        return []
    objects = [c for c in frame.trigger.children if c.dep_ in ("obj", "nsubj:pass")]
    told = [t for o in objects for t in coordinated(o)]
    kinds = {t.i: _kind(t) for t in told}
    found = []
    for head in told[1:]:
        kind = frames.ontology.kinds.get(kinds[head.i] or "")
        phrase = frames.reference.by_head.get(head.i)
        if kind is None or phrase is None or all(kinds.values()):
            continue
        frame.fillers["target"] = [p for p in frame.fillers["target"] if p.head != head.i]
        numbers = frames.counts.get(head.i, [])
        if frame.count in numbers or sum(not k for k in kinds.values()) > 1:
            frame.count = None
        fillers: dict[str, list[Phrase]] = defaultdict(list, {"target": [phrase]})
        for slot in ("agent", "place"):
            fillers[slot] = list(frame.fillers[slot])
        found.append(
            Frame(
                kind,
                frame.trigger,
                fillers=fillers,
                count=next(iter(numbers), None),
                when=frame.when,
                why=[f"people beside goods: {head.text!r}"],
                anchor=head.i,
            )
        )
    return found


def _kind(head: Token) -> str | None:
    lemma = head.lemma_.lower()
    if lemma in SUSPECTED or is_hostile(head):
        return "arrest"
    return "rescue" if lemma in HELPED else None
