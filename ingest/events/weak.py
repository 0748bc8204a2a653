"""Whether what stands beside a weak verb ("took", "found", "kept") is enough for it to tell of its kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ringtrace.ingest.events.slots import kind_meant
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.money.demands import bought_free
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.scope.context import PACKING
from ringtrace.ingest.scope.people_found import (
    BOUND,
    dead_on_the_way,
    from_abroad,
    taken_by_nobody_of_the_state,
)
from ringtrace.ingest.scope.told_in_court import ACCUSING
from ringtrace.ingest.senses.aboard import STOWED, VEHICLES
from ringtrace.ingest.senses.captives import after_attack, taken_from, taken_infant, unhurt
from ringtrace.ingest.senses.kept import kept_back, kept_by_employer, kept_hidden
from ringtrace.ingest.senses.whom_needs import suspects
from ringtrace.ingest.syntax.doers import by_force, is_hostile
from ringtrace.ingest.syntax.grammar import is_passive, preposition, unmarked_passive
from ringtrace.ingest.syntax.kinds import MIGRANTS
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.money import CARRYING, HELD

if TYPE_CHECKING:
    from ringtrace.ingest.events.frames import Frames

BODIES = frozenset(["Agency", "Organization", "Fund"])
HIDDEN = word_table("kinds.tsv")["Vehicle"] | frozenset(
    "container trailer boxcar wagon warehouse house flat apartment basement cellar shed hut room compartment barn stable camp hold garage "
    "attic tunnel boot brothel farm factory kiln dormitory villa hideout bungalow".split()
)
WORKED = frozenset("mill mine quarry workshop plantation field".split())
OUT_OF = ("out", "out of", "off")
LAWFUL = frozenset(
    "bail bond parole charge custody court prison jail term sentence question".split()
)


def weakly_told(frame: Frame, frames: Frames) -> bool:
    """Return whether a weak verb tells of its kind: by what the kind itself asks for, or by whom it happens to and where."""
    told = _OF_KIND.get(frame.kind.notation)
    if told is not None and told(frame, frames):
        return True
    fillers = frame.fillers
    if frame.kind.crime and _on_after_answer(frame.trigger, frames):
        return False
    if frame.kind.notation == "extortion":
        return bool(frame.prices)
    lemma = frame.trigger.lemma_.lower()
    if not fillers["target"]:
        return False
    if lemma == "intercept" and frame.count:
        return not frame.kind.crime
    if frame.kind.notation == "rescue" and lemma == "bring":
        return bool(fillers["agent"])  # "brought back by hunters"
    beyond = fillers["origin"] or fillers["destination"] or fillers["recipient"] or frame.prices
    bodies = [p for p in fillers["agent"] if kind_meant(p, frames) in BODIES]
    strong = not frame.kind.crime and any(frames.doc[p.head].lower_ != "agent" for p in bodies)
    return bool(beyond or strong or fillers["place"])


def _moved(frame: Frame, frames: Frames) -> bool:
    """ "Snakeheads charge $70,000 for the journey", "smugglers carried 3,400 people", "the trawler was carrying 93"."""
    target, verb = frame.fillers["target"], frame.trigger
    if frame.prices or target and frame.count:
        if any(_carries(p, frames) for p in frame.fillers["agent"]):
            return True
    if not (target and frame.count):
        return False
    if verb.lemma_.lower() in PACKING and frame.used:
        return True  # "50 Bangladeshis were crammed into the hold"
    heads = [frames.doc[p.head] for p in target]
    blamed = {c.lower_ for c in verb.lefts if c.dep_ == "mark"} & {"with", "of", "for"}
    if blamed and verb.tag_ == "VBG" and any(h.lemma_.lower() in MIGRANTS for h in heads):
        if any(t.lemma_.lower() in ACCUSING for t in verb.ancestors):
            return True  # "were charged with carrying 52 stowaways"
    if verb.lemma_ == "bring" and frame.used and any(map(from_abroad, heads)):
        return True  # "for bringing in 78 illegal workers"
    if is_passive(verb) and any(
        preposition(c) in ("over", "across") and c.lemma_ in ("border", "frontier")
        for c in verb.rights
    ):
        return True  # "nine thousand women a year are taken over the border"
    ships = [c for c in verb.lefts if c.dep_ == "nsubj"]
    if verb.dep_ == "acl:relcl" and any(c.tag_ == "WDT" for c in ships):
        ships.append(verb.head)  # "a trawler that was carrying 33 Rohingya"
    aboard = any(c.lemma_.lower() in VEHICLES for c in ships)
    return aboard and verb.lemma_.lower() == "carry"


def _abused(frame: Frame, frames: Frames) -> bool:
    """ "Found picking cocoa", "the traffickers kept 60 women"."""
    verb = frame.trigger
    kept = kept_hidden(verb) or kept_by_employer(verb) or verb.lemma_.lower() == "find"
    by_captors = any(by_force(p, frames.doc) for p in frame.fillers["agent"])
    return bool(frame.fillers["target"]) and (kept or by_captors)


def _taken(frame: Frame, frames: Frames) -> bool:
    """ "Gunmen took nine passengers", "a woman took a newborn from a clinic"."""
    takers = [t for p in frame.fillers["agent"] for t in told_of(p, frames)]
    if not frame.fillers["target"]:
        return False
    if any(by_force(p, frames.doc) for p in takers) or taken_infant(frame):
        return True
    gone = taken_from(frame.trigger) or after_attack(frame.trigger)
    return not frame.fillers["agent"] and (frame.captive or gone)


def _died(frame: Frame, frames: Frames) -> bool:
    """ "39 people were found dead"."""
    dead = frame.captive or frame.count or dead_on_the_way(frame)
    return bool(dead and frame.fillers["target"])


def _hired(frame: Frame, frames: Frames) -> bool:
    """ "Took a commission of 1.2 lakh rupees"."""
    return bool(frame.prices and frame.used and frame.fillers["agent"])


def _saved(frame: Frame, frames: Frames) -> bool:
    """ "A ransom was paid before he was let go", "the girl was snatched and found on Monday"."""
    targets, verb = frame.fillers["target"], frame.trigger
    if not targets:
        return frame.count is not None and is_passive(verb) and _let_go(frame)
    if _let_go(frame) or kept_back(verb):
        return True
    gone = frame.captive
    gone |= frame.when is not None and any(_vanished(frames.doc[p.head]) for p in targets)
    return gone and _found_again(verb) or frame.count is not None and _found_inside(verb)


def _shown(frame: Frame, frames: Frames) -> bool:
    """ "Seven suspected robbers were paraded"."""
    return frame.count is not None and suspects(frame)


def _came_upon(frame: Frame, frames: Frames) -> bool:
    """ "Police came upon 96,000 euros in a shoebox", "the raid yielded 310,000 baht"."""
    by_state = any(p.kind in BODIES for p in frame.fillers["agent"])
    if frame.trigger.lemma_ == "yield":
        return bool(frame.prices)
    return bool(frame.prices) and by_state and frame.trigger.lemma_ != "take"


_OF_KIND: dict[str, Callable[[Frame, Frames], bool]] = {
    "transport": _moved,
    "exploitation": _abused,
    "abduction": _taken,
    "killing": _died,
    "recruitment": _hired,
    "rescue": _saved,
    "arrest": _shown,
    "seizure": _came_upon,
}


def _carries(phrase: Phrase, frames: Frames) -> bool:
    """Whether somebody is a smuggler by trade: "snakeheads", "the coyote Melvin Paz"."""
    head = frames.doc[phrase.head]
    return any(t.lemma_.lower() in CARRYING for t in (head, *head.children))


def _let_go(frame: Frame) -> bool:
    """ "A ransom was paid before the boy was released": by whoever held him, and not the law."""
    if frame.trigger.lemma_.lower() not in ("release", "let"):
        return False
    words = {t.lemma_.lower() for t in frame.trigger.sent}
    if unhurt(frame.trigger):
        return not words & LAWFUL
    if taken_by_nobody_of_the_state(frame):
        return not words & LAWFUL  # "teachers seized on May 20 were let go"
    kept = [t for p in frame.fillers["target"] for t in frame.trigger.doc[p.head].lefts]
    kept += [c for c in frame.trigger.rights if preposition(c) == "from"]
    if any(t.lower_ in BOUND or t.lemma_.lower() in HIDDEN | WORKED for t in kept):
        return not words & LAWFUL  # "bonded labourers were released from a mill"
    held = words & HELD or any(bought_free(t) for t in frame.trigger.sent)
    held = held or any(by_force(p, frame.trigger.doc) for p in frame.fillers["agent"])
    if not any(is_hostile(frame.trigger.doc[p.head]) for p in frame.fillers["target"]):
        held = held or any(is_hostile(t) for t in frame.trigger.sent)  # "held by pirates since May"
    return bool(held) and not words & LAWFUL


def told_of(phrase: Phrase, frames: Frames) -> list[Phrase]:
    """Return what a pronoun stands for, or the phrase itself."""
    entity = frames.reference.entity(phrase) if phrase.pronoun else None
    return entity.phrases if entity is not None and entity.phrases else [phrase]


def _found_again(verb: Token) -> bool:
    """ "Was snatched on 2 June and found with a couple on Thursday"."""
    if verb.lemma_.lower() not in ("find", "trace", "locate", "discover"):
        return False
    passive = is_passive(verb) or unmarked_passive(verb)
    own = any(c.lower_ in ("was", "were") for c in verb.lefts)
    passive = passive and (verb.dep_ != "conj" or is_passive(verb.head) or own)
    return passive and not any(c.lower_ in _ENDED for c in verb.children)


def _vanished(head: Token) -> bool:
    """ "The girl disappeared on 3 March and was found on 7 June"."""
    return head.dep_ == "nsubj" and head.head.lemma_.lower() in ("disappear", "vanish")


def _found_inside(verb: Token) -> bool:
    """ "Thirty-one migrants were found in a lorry", "were taken out of a kiln"; but not "found dead"."""
    if verb.lemma_.lower() not in ("find", "discover", "take") or not is_passive(verb):
        return False
    where = OUT_OF if verb.lemma_.lower() == "take" else ("in", "inside", "aboard", "under")
    # "were found hidden in a lorry"
    stowed = (c for c in verb.rights if c.lemma_.lower() in STOWED)
    inside = [c for t in (verb, *stowed) for c in t.children if preposition(c) in where]
    if any(c.lower_ == "where" for c in verb.lefts):  # "a kiln where 24 men were found"
        inside += [t for t in verb.doc[verb.sent.start : verb.left_edge.i] if t.pos_ == "NOUN"]
    ended = any(c.lower_ in _ENDED for c in verb.children)
    within = (t for c in inside for t in (c, *c.rights))  # "under the floor of his van"
    return not ended and any(t.lemma_.lower() in HIDDEN | WORKED for t in within)


def _on_after_answer(trigger: Token, frames: Frames) -> bool:
    """ "rescued and taken to a shelter": what the authorities go on to do is no crime."""
    options = frames.trigger_tokens.get(trigger.head.i) if trigger.dep_ == "conj" else None
    return bool(options) and all(not o.kind.crime and not o.weak for o in options or ())


_ENDED = frozenset("dead guilty drowned murdered strangled buried hanged stabbed shot".split())
