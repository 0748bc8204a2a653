"""Whether an article is on crime: only there do "sold", "moved" and "took" tell of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ringtrace.ingest.doers import is_hostile
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.words import word_table

if TYPE_CHECKING:
    from ringtrace.ingest.claims import Reading


def on_crime(reading: Reading, frames: Sequence[Frame]) -> bool:
    """Return whether an article tells of an act or an answer that needs no context, or names a gang."""
    if any(by_itself(reading, f) for f in frames):
        return True
    if any(p.kind == "Ring" for f in frames if f.fillers["target"] for p in f.fillers["agent"]):
        return True  # "the ring sold nine girls"
    if any(t.lower_ == "ransom" and t.nbor(-1).lower_ != "'s" for t in reading.doc if t.i):
        return True
    return any(
        p.kind in ("Ring", "Offence", "Group") and _criminal(reading, p) for p in reading.phrases
    ) or any(p.kind == "Person" and _trafficker(reading, p) for p in reading.phrases)


def by_itself(reading: Reading, frame: Frame) -> bool:
    """Return whether a frame tells of a crime or of its answer by itself: whoever sells a girl does."""
    if frame.kind.notation == "transport" and frame.trigger.lemma_.lower() in ("pay", "charge"):
        return any(_migrants(reading, p) for p in frame.fillers["target"])
    if frame.weak:
        return _priced(reading, frame) or _by_force(reading, frame)
    return (
        not frame.kind.needs_context
        or _surely(frame)
        or (
            frame.trigger.lemma_.lower() in PEOPLE_TRADE
            and any(_human(reading, p) for p in frame.fillers["target"])
        )
    )


def _migrants(reading: Reading, phrase: Phrase) -> bool:
    entity = reading.reference.entity(phrase)
    words = (phrase, *(entity.phrases if entity is not None else ()))
    return any(reading.doc[p.head].lemma_.lower() in MIGRANTS for p in words)


def _priced(reading: Reading, frame: Frame) -> bool:
    """Whether a sum is paid for a child or a woman: "received 30,000 kroner for every girl"."""
    if frame.kind.notation not in ("sale", "purchase") or not frame.prices:
        return False
    return any(reading.doc[p.head].lemma_.lower() in PRICED for p in frame.fillers["target"])


def _by_force(reading: Reading, frame: Frame) -> bool:
    """Whether people who act by force do it: "gunmen carried off nine passengers"."""
    if frame.kind.notation != "abduction":
        return False
    return any(is_hostile(reading.doc[p.head]) for p in frame.fillers["agent"])


def _surely(frame: Frame) -> bool:
    """Whether the verb alone tells of a crime: smuggling; a murder by people whom nobody names."""
    lemma = frame.trigger.lemma_.lower()
    if lemma in ("murder", "assassinate"):
        doers = frame.fillers["agent"]
        return any(p.kind in ("Group", "Ring", "Person") and not p.named for p in doers)
    if lemma in DECEIT and frame.fillers["target"]:  # "lured with offers of work"
        return any(t.lemma_.lower() in BAIT for t in frame.trigger.subtree)
    return lemma == "smuggle" and bool(frame.fillers["target"])


def _human(reading: Reading, phrase: Phrase) -> bool:
    return reading.doc[phrase.head].lemma_.lower() in word_table("kinds.tsv")["Traded"]


def _trafficker(reading: Reading, phrase: Phrase) -> bool:
    return reading.doc[phrase.head].lemma_.lower() in ("trafficker", "smuggler", "kidnapper")


def _criminal(reading: Reading, phrase: Phrase) -> bool:
    words = {t.lemma_.lower() for t in reading.doc[phrase.start : phrase.end]}
    return bool(words & CRIMES)


PEOPLE_TRADE = frozenset(
    "sell resell buy purchase traffic auction ransom fetch change go cost".split()
)
DECEIT = frozenset("lure trick deceive dupe entice".split())
MIGRANTS = frozenset("migrant refugee asylum-seeker".split())
BAIT = frozenset("job work employment marriage education schooling wage salary".split())
PRICED = frozenset("child infant baby newborn twin boy girl woman bride victim".split())
CRIMES = frozenset(
    "trafficking smuggling kidnapping abduction extortion trafficker smuggler kidnapper gang "
    "syndicate cartel mafia captor abductor hostage".split()
)
