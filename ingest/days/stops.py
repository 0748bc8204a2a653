"""The stop or search that a step of the law followed, whose place and day are its own: "police stopped a
bus at X on Sunday and arrested the driver".
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from ringtrace.ingest.finders import Found
from ringtrace.ingest.finders.tense import is_of_saying
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.language.clauses import VEHICLES
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.ingest.words import word_table

STOPPING = frozenset(
    "stop intercept find discover search check inspect board enter visit open halt seize".split()
)
_HERE = ("in", "at", "near", "off", "outside", "on")
_SETTING = frozenset("set lay mount erect".split())
_SPEECH = word_table("speech.tsv")["verb"]
_STEPS = 2  # nouns inside nouns: "a boat with 30 Kurds at X"


def stop_before(verb: Token) -> Token | None:
    """Return the verb of stopping that a verb is coordinated with, in the active voice; else None."""
    first = verb.head
    if verb.dep_ != "conj" or first.i > verb.i or first.lemma_.lower() not in STOPPING:
        return None
    own = any(c.dep_.startswith("nsubj") for c in verb.children)
    acts = any(c.dep_ == "nsubj" for c in first.children)
    return first if acts and not own else None


def done_before(verb: Token, told: Container[int]) -> Token | None:
    """Return the verb whose doer then does this: "laid a trap near X and arrested two men"; one that
    tells of something by itself, or of words alone, has a place of its own.
    """
    first = verb.head
    own = any(c.dep_.startswith("nsubj") for c in verb.children)
    here = verb.dep_ == "conj" and first.i < verb.i and first.pos_ == "VERB"
    here &= first.i not in told or first.lemma_.lower() in _SETTING
    return first if here and not own and first.lemma_.lower() not in _SPEECH else None


def scenes_of(stop: Token, end: int) -> Iterator[Token]:
    """Yield the nouns before token end that say where somebody was stopped."""
    for child in stop.rights:
        if child.i < end:
            yield from _inside(child, _STEPS)


def stopped_where(verb: Token) -> Iterator[Token]:
    """Yield where the vehicle was stopped in or on which it was done: "seized on a boat that was stopped off X"."""
    for vehicle in verb.subtree:
        if vehicle.i > verb.i and vehicle.lemma_.lower() in VEHICLES:
            for clause in vehicle.rights:
                if clause.dep_.startswith("acl") and clause.lemma_.lower() in STOPPING:
                    yield from scenes_of(clause, verb.sent.end)


def carry_stops(
    doc: Doc, frames: Sequence[Frame], periods: Sequence[Found], by_head: Mapping[int, Phrase]
) -> None:
    """Give the arrest of who was at the wheel the place and day of the stop told just before it: "A truck
    with 31 children was stopped at X on Sunday. Its driver was detained".
    """
    for frame in frames:
        crew = any(doc[p.head].lemma_.lower() in _CREW for p in frame.fillers["target"])
        first = frame.trigger.sent.start
        if frame.kind.notation != "arrest" or not crew or not first:
            continue
        before = doc[first - 1].sent
        stop = next((t for t in before if _is_stop(t)), None)
        if stop is None:
            continue
        if not frame.fillers["place"]:
            scenes = (by_head.get(noun.i) for noun in scenes_of(stop, before.end))
            places = [p for p in scenes if p is not None and p.kind == "Place" and p.named]
            frame.fillers["place"] += places
            frame.why += ["place: of the stop told before"] * bool(places)
        days = [p for p in periods if before.start <= p.start < before.end]
        own = any(p.start in range(first, frame.trigger.sent.end) for p in periods)
        if frame.when is None and not own and len(days) == 1:
            if not is_of_saying(doc, days[0].start) and stop in doc[days[0].start].ancestors:
                frame.when = days[0]
                frame.why.append("when: of the stop told before")


def _is_stop(verb: Token) -> bool:
    """Whether what drives or sails is stopped: "stopped a truck", "the boat was intercepted"."""
    vehicles = (c for c in verb.children if c.dep_ in ("obj", "nsubj:pass"))
    stopping = verb.pos_ == "VERB" and verb.lemma_.lower() in STOPPING
    return stopping and any(c.lemma_.lower() in VEHICLES for c in vehicles)


_CREW = frozenset(
    "driver captain skipper crew crewman crewmen helmsman helmsmen sailor pilot conductor co-driver smuggler trafficker".split()
)


def _inside(noun: Token, steps: int) -> Iterator[Token]:
    if preposition(noun) in _HERE:
        yield noun
    for child in noun.rights if steps else ():
        if child.dep_.startswith(("nmod", "obl")):
            yield from _inside(child, steps - 1)
