"""Whether what fills a frame is enough for it to tell of something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringtrace.ingest.days.days import OPERATION
from ringtrace.ingest.events.weak import BODIES, told_of, weakly_told
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.money.owners import ENDING
from ringtrace.ingest.money.payments import nothing_paid
from ringtrace.ingest.money.sums_owed import paid_otherwise
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE, Phrase
from ringtrace.ingest.senses.senses import STORMING, other_sense
from ringtrace.ingest.status.hedged_above import VIOLENCE
from ringtrace.ingest.syntax.doers import is_hostile
from ringtrace.ingest.syntax.grammar import (
    LIGHT,
    PASSING,
    SCHEDULING,
    among,
    carries,
    happens,
    partitive,
    preposition,
)
from ringtrace.ingest.syntax.registered import registered
from ringtrace.ingest.words import word_table

if TYPE_CHECKING:
    from ringtrace.ingest.events.frames import Frames


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
        return weakly_told(frame, frames)
    if of_a_case(frame) or _part_of_work(frame):
        return False
    if of_those(frame) and not among(frame.trigger):
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
            return bool(fillers["target"] and (told or moved or _of_one(frame)))
        if (fillers["place"] if led_on(frame) else frame.when) and raided(frame):
            return True
        if _begun_then(frame):
            return True
        if led_on(frame) and not (fillers["agent"] or fillers["target"] or frame.count):
            return False  # "Tuesday's raids led to nine arrests" tells of these
        if frame.when and _passed(frame):
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


def of_those(frame: Frame) -> bool:
    """Return whether a clause only says who is meant: "three of those rescued were taken to hospital"."""
    return frame.trigger.head.lower_ == "those" and frame.trigger.dep_.startswith("acl")


def of_a_case(frame: Frame) -> bool:
    """Return whether nothing is told but who works on a case: "the FBI investigated the case"."""
    doc = frame.trigger.doc
    targets = [doc[p.head].lemma_.lower() for p in frame.fillers["target"]]
    only = frame.kind.notation == "raid" and bool(targets) and all(t in MATTERS for t in targets)
    return only and frame.when is None and not frame.fillers["place"]


MATTERS = frozenset(["case", "matter", "incident"])


def _of_somebody(frame: Frame) -> bool:
    """ "Was arrested in connection with the murder of Grace Adomako": she was murdered, whoever did it."""
    named = any(p.named and p.kind == "Person" for p in frame.fillers["target"])
    known = any(c.lower_ == "the" or c.dep_ == "nmod:poss" for c in frame.trigger.lefts)
    return named and known and frame.trigger.tag_ == "NN"


def _of_one(frame: Frame) -> bool:
    """ "After the killing of a candidate", "condemned the kidnapping of two priests": that it was done is taken as known."""
    noun = frame.trigger
    if noun.lemma_.lower() not in VIOLENCE or not _is_the(noun):
        return False
    known = preposition(noun) in ("after", "following", "since") or noun.head.lemma_ in _CONDEMNING
    heads = [noun.doc[p.head] for p in frame.fillers["target"]]
    some = ("det", "nummod", "nmod:poss")
    return known and any(c.dep_ in some and c.lower_ not in _ANY for h in heads for c in h.lefts)


_CONDEMNING = frozenset("condemn reject denounce deplore mourn clarify".split())
_ANY = frozenset("any every no some all".split())


def _is_the(noun: Token) -> bool:
    return noun.tag_ != "NNS" and any(c.lower_ == "the" for c in noun.lefts)


def raided(frame: Frame) -> bool:
    """Return whether a raid is said to have come about: "the raid took place on Sunday"."""
    noun = frame.trigger
    raid = frame.kind.notation == "raid" and noun.lemma_.lower() in ("raid", "swoop", "crackdown")
    done = noun.dep_ == "nsubj:pass" and carries(noun.head, noun)  # "was carried out on Monday"
    return raid and (done or noun.dep_ == "nsubj" and (happens(noun.head) or led_on(frame)))


def led_on(frame: Frame) -> bool:
    """ "Raids in Leeds led to nine arrests"."""
    return frame.trigger.dep_ == "nsubj" and frame.trigger.head.lemma_.lower() in ENDING


def _part_of_work(frame: Frame) -> bool:
    """ "Arrested two men as part of an investigation of a ring": no raid of its own, but where its day is told."""
    noun = frame.trigger
    under = preposition(noun) in ("of", "in", "following", "after", "during", "as part of")
    paper = noun.lemma_.lower() in _PAPERWORK - {"search"} and noun.dep_ in ("obl", "nmod")
    return frame.kind.notation == "raid" and paper and under and frame.when is None


def _conducted(frame: Frame) -> bool:
    """ "The operation was carried out by soldiers": it tells no more than which bodies did it."""
    noun, doers = frame.trigger, frame.fillers["agent"]
    done = noun.dep_ == "nsubj:pass" and carries(noun.head, noun)
    return done and any(p.kind in BODIES for p in doers) and noun.lemma_.lower() not in _PAPERWORK


# Who works on a case is said at the end of releases, and is no raid: "the investigation was conducted by the FBI".
_PAPERWORK = frozenset("search investigation probe inquiry".split())


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
    heads = [frames.doc[p.head] for p in told_of(phrase, frames)]
    called = any(c.lower_ in ("suspected", "alleged") for h in heads for c in h.lefts)
    return called or any(h.lemma_.lower() in suspects or is_hostile(h) for h in heads)


def _passed(frame: Frame) -> bool:
    """ "The verdict was handed down on Wednesday"."""
    noun = frame.trigger
    if frame.kind.notation != "conviction":
        return False
    if any(c.dep_ == "acl" and c.lemma_.lower() in PASSING for c in noun.rights):
        return True  # "the sentence, passed on 12 December, was upheld"
    if noun.dep_ == "nsubj" and noun.lemma_ == "verdict" and noun.head.lemma_ in ("come", "fall"):
        return True  # "the verdict came on 13 June"
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


def _begun_then(frame: Frame) -> bool:
    """ "Operation Sunflower, which began on 1 April, led to 88 arrests": an operation by its name, and its day."""
    named = frame.trigger.pos_ == "PROPN" and frame.trigger.lemma_.lower() == "operation"
    return named and frame.when is not None and _launched(frame)


def _reported(frame: Frame) -> bool:
    """ "Police raided three car washes": a body of the state is enough for what only it does, with where or to what."""
    body = any(p.kind in BODIES for p in frame.fillers["agent"])
    alone = not (frame.kind.crime or frame.kind.needs_context)
    forced = frame.trigger.lemma_.lower() in STORMING and any(
        c.dep_ in ("obj", "nsubj:pass") for c in frame.trigger.children
    )
    return bool(alone and body and (frame.fillers["place"] or forced))
