"""Whether what fills a frame is enough for it to tell of something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringtrace.ingest.days.days import OPERATION
from ringtrace.ingest.events.registered import registered
from ringtrace.ingest.events.slots import kind_meant
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.money.demands import bought_free
from ringtrace.ingest.money.payments import nothing_paid
from ringtrace.ingest.money.sums_owed import paid_otherwise
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE, Phrase
from ringtrace.ingest.scope.context import PACKING
from ringtrace.ingest.scope.people_found import BOUND, dead_on_the_way, taken_by_nobody_of_the_state
from ringtrace.ingest.senses.aboard import STOWED, VEHICLES
from ringtrace.ingest.senses.captives import after_attack, taken_from, taken_infant, unhurt
from ringtrace.ingest.senses.kept import kept_back, kept_by_employer, kept_hidden
from ringtrace.ingest.senses.senses import STORMING, other_sense
from ringtrace.ingest.senses.whom_needs import suspects
from ringtrace.ingest.syntax.doers import by_force, is_hostile
from ringtrace.ingest.syntax.grammar import (
    LIGHT,
    PASSING,
    SCHEDULING,
    among,
    carries,
    happens,
    is_passive,
    partitive,
    preposition,
)
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


def enough(frame: Frame, frames: Frames) -> bool:
    """Return whether someone or something fills a frame; a noun alone ("the rescue") tells nothing new."""
    fillers = frame.fillers
    doers = [e for p in fillers["agent"] if (e := frames.reference.entity(p)) is not None]
    if any(frames.reference.entity(p) is e for p in fillers["target"] for e in doers):
        return False  # nobody does it to himself
    if frame.kind.notation == "reunion" and any(_suspected(p, frames) for p in fillers["target"]):
        return False  # "she was handed over to the Command"
    people = fillers["target"] or fillers["agent"]
    beyond = fillers["origin"] or fillers["destination"] or fillers["recipient"] or frame.prices
    if frame.count is not None and getattr(frame.count.value, "max", None) == 0:
        return False  # "zero arrests have been made"
    barred = frame.barred and not (frame.kind.crime and fillers["target"])
    if barred or paid_otherwise(frame, frames) or other_sense(frame):
        return False
    if frame.kind.notation == "extortion" and nothing_paid(frame):
        return False
    if frame.weak and frame.trigger.lemma_.lower() in frame.kind.control_verbs:
        return bool(fillers["target"])
    if frame.weak:
        if frame.kind.notation == "transport" and frame.prices:
            if any(_carries(p, frames) for p in fillers["agent"]):
                return True  # "snakeheads charge $70,000 for the journey"
        if frame.kind.notation == "transport" and fillers["target"] and frame.count:
            if any(_carries(p, frames) for p in fillers["agent"]):
                return True  # "smugglers carried 3,400 people over the border"
        if frame.kind.notation == "transport" and fillers["target"] and frame.count:
            if frame.trigger.lemma_.lower() in PACKING and frame.used:
                return True  # "50 Bangladeshis were crammed into the hold"
            if any(c.lemma_.lower() in VEHICLES for c in frame.trigger.lefts if c.dep_ == "nsubj"):
                return frame.trigger.lemma_.lower() == "carry"  # "the trawler was carrying 93"
        if frame.kind.notation == "exploitation" and fillers["target"]:
            if kept_hidden(frame.trigger) or kept_by_employer(frame.trigger):
                return True
            if any(by_force(p, frames.doc) for p in fillers["agent"]):
                return True  # "the traffickers kept 60 women"
        if frame.kind.notation == "abduction" and fillers["target"]:
            takers = [t for p in fillers["agent"] for t in _told_of(p, frames)]
            if any(by_force(p, frames.doc) for p in takers):
                return True  # "gunmen took nine passengers"
            if taken_infant(frame):
                return True
            gone = taken_from(frame.trigger) or after_attack(frame.trigger)
            if not fillers["agent"] and (frame.captive or gone):
                return True
        if frame.kind.crime and _on_after_answer(frame.trigger, frames):
            return False
        if frame.kind.notation == "extortion":
            return bool(frame.prices)
        dead = frame.captive or frame.count or dead_on_the_way(frame)
        if frame.kind.notation == "killing" and dead:
            return bool(fillers["target"])  # "39 people were found dead"
        if (
            frame.kind.notation == "recruitment"
            and frame.prices
            and frame.used
            and fillers["agent"]
        ):
            return True  # "took a commission of 1.2 lakh rupees"
        if frame.kind.notation == "rescue" and fillers["target"]:
            if _let_go(frame) or kept_back(frame.trigger):
                return True
        if frame.trigger.lemma_.lower() == "intercept" and frame.count and fillers["target"]:
            return not frame.kind.crime
        if frame.kind.notation == "rescue" and frame.count and _found_inside(frame.trigger):
            return bool(fillers["target"])
        if frame.kind.notation == "rescue" and frame.trigger.lemma_.lower() == "bring":
            return bool(fillers["target"] and fillers["agent"])  # "brought back by hunters"
        if frame.kind.notation == "arrest" and frame.count and suspects(frame):
            return True  # "seven suspected robbers were paraded"
        bodies = [p for p in fillers["agent"] if kind_meant(p, frames) in BODIES]
        strong = not frame.kind.crime and any(frames.doc[p.head].lower_ != "agent" for p in bodies)
        return bool(fillers["target"] and (beyond or strong or fillers["place"]))
    head = frame.trigger.head
    if frame.trigger.dep_ == "acl" and head.lower_ == "those" and not among(frame.trigger):
        return any(p.named for p in fillers["target"])  # "those arrested": told before
    if frame.trigger.pos_ in ("NOUN", "PROPN"):
        if frame.prices:
            return True
        if frame.kind.crime and frame.when and _happened(frame, frames):
            return True
        if frame.kind.crime and frame.count and registered(frame.trigger):
            return True
        if frame.kind.crime:
            told = fillers["agent"] or frame.count or fillers["place"] or frame.when
            moved = (fillers["origin"] and fillers["destination"]) or _of_somebody(frame)
            return bool(fillers["target"] and (told or moved))
        if frame.when and (_passed(frame) or raided(frame)):
            return True
        if frame.kind.notation == "raid" and (_conducted(frame) or _part_of_deed(frame, frames)):
            return True
        if not fillers["target"] and any(r.endswith(" as of") for r in frame.rejected):
            return False  # "the release of a prisoner" is that of no film
        thing = not frame.kind.target_fillers <= PEOPLE
        known = bool(fillers["agent"] or fillers["place"] or thing or _launched(frame))
        return bool(fillers["target"] or frame.count or (known and frame.when))
    verdict = frame.kind.notation == "conviction" and frame.when and _passed_on(frame)
    if frame.prices or fillers["target"] or verdict:
        return True
    if frame.count is not None and frame.kind.takes_people:
        return True
    return bool((people and beyond) or (frame.offences and people) or _reported(frame))


def _of_somebody(frame: Frame) -> bool:
    """ "Was arrested in connection with the murder of Grace Adomako": she was murdered, whoever did it."""
    named = any(p.named and p.kind == "Person" for p in frame.fillers["target"])
    known = any(c.lower_ == "the" or c.dep_ == "nmod:poss" for c in frame.trigger.lefts)
    return named and known and frame.trigger.tag_ == "NN"


def raided(frame: Frame) -> bool:
    """Return whether a raid is said to have come about: "the raid took place on Sunday"."""
    noun = frame.trigger
    raid = frame.kind.notation == "raid" and noun.lemma_.lower() in ("raid", "swoop", "crackdown")
    done = noun.dep_ == "nsubj:pass" and carries(noun.head, noun)  # "was carried out on Monday"
    return raid and (done or noun.dep_ == "nsubj" and happens(noun.head))


def _conducted(frame: Frame) -> bool:
    """ "The investigation was conducted by the FBI": it tells no more than which bodies did it."""
    noun, doers = frame.trigger, frame.fillers["agent"]
    done = noun.dep_ == "nsubj:pass" and carries(noun.head, noun)
    return done and any(p.kind in BODIES for p in doers) and noun.lemma_.lower() != "search"


def _part_of_deed(frame: Frame, frames: Frames) -> bool:
    """ "Five men were held in raids in Dartford", "in an operation by the navy": where it was, or whose."""
    above = frames.trigger_tokens.get(frame.trigger.head.i, ())
    scene = preposition(frame.trigger) in ("in", "during", "through")
    known = frame.fillers["agent"] + frame.fillers["place"]
    if any(c.lower_ in ("the", "that", "this") for c in frame.trigger.lefts):
        own = {t.i for t in frame.trigger.subtree}  # "during the raid": told before
        known = [p for p in known if p.head in own]
    return bool(scene and known and any(o.kind.notation in OPERATION for o in above))


def _suspected(phrase: Phrase, frames: Frames) -> bool:
    """Whether somebody is called a suspect, or one who acts by force, in what a phrase stands for."""
    suspects = word_table("roles.tsv")["suspect"] | {"convict"}
    heads = [frames.doc[p.head] for p in _told_of(phrase, frames)]
    called = any(c.lower_ in ("suspected", "alleged") for h in heads for c in h.lefts)
    return called or any(h.lemma_.lower() in suspects or is_hostile(h) for h in heads)


def _passed(frame: Frame) -> bool:
    """ "The verdict was handed down on Wednesday"."""
    noun = frame.trigger
    if frame.kind.notation != "conviction":
        return False
    if any(c.dep_ == "acl" and c.lemma_.lower() in PASSING for c in noun.rights):
        return True  # "the sentence, passed on 12 December, was upheld"
    return noun.dep_ in ("nsubj:pass", "obj") and noun.head.lemma_.lower() in PASSING | SCHEDULING


def _passed_on(frame: Frame) -> bool:
    """ "The sentence was handed down on June 5"."""
    return any(frame.trigger.doc[i].dep_ == "nsubj:pass" for i in frame.used)


def _happened(frame: Frame, frames: Frames) -> bool:
    """ "The kidnapping took place on Sunday", where nothing before tells of it."""
    noun = frame.trigger
    if partitive(noun):
        noun = noun.head  # "the first of the kidnappings happened in July"
    if noun.dep_ != "nsubj" or not happens(noun.head):
        return False
    before = (kinds for i, kinds in frames.trigger_tokens.items() if i < noun.i)
    return not any(o.kind is frame.kind for kinds in before for o in kinds)


def _launched(frame: Frame) -> bool:
    """ "The operation, launched in mid-April"."""
    begun = (c for c in frame.trigger.rights if c.dep_.startswith("acl"))
    return frame.kind.notation == "raid" and any(c.lemma_.lower() in LIGHT for c in begun)


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


def _told_of(phrase: Phrase, frames: Frames) -> list[Phrase]:
    """What a pronoun stands for, or the phrase itself."""
    entity = frames.reference.entity(phrase) if phrase.pronoun else None
    return entity.phrases if entity is not None and entity.phrases else [phrase]


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
    ended = any(c.lower_ in ("dead", "guilty", "drowned", "murdered") for c in verb.children)
    within = (t for c in inside for t in (c, *c.rights))  # "under the floor of his van"
    return not ended and any(t.lemma_.lower() in HIDDEN | WORKED for t in within)


def _on_after_answer(trigger: Token, frames: Frames) -> bool:
    """ "rescued and taken to a shelter": what the authorities go on to do is no crime."""
    options = frames.trigger_tokens.get(trigger.head.i) if trigger.dep_ == "conj" else None
    return bool(options) and all(not o.kind.crime and not o.weak for o in options or ())


def _reported(frame: Frame) -> bool:
    """ "Police raided three car washes": a body of the state is enough for what only it does, with where or to what."""
    body = any(p.kind in BODIES for p in frame.fillers["agent"])
    alone = not (frame.kind.crime or frame.kind.needs_context)
    forced = frame.trigger.lemma_.lower() in STORMING and any(
        c.dep_ in ("obj", "nsubj:pass") for c in frame.trigger.children
    )
    return bool(alone and body and (frame.fillers["place"] or forced))
