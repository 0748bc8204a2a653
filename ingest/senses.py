"""Words that tell of something else than their kind: "in charge of", "gave his life", "made him chairman"."""

from __future__ import annotations

from ringtrace.ingest.clause import preposition
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.law import CHARGES, DROPPED
from ringtrace.ingest.needs import missing
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE
from ringtrace.ingest.phrases import kind_of_noun
from ringtrace.ingest.words import word_table


def other_sense(frame: Frame) -> str | None:
    """Return why a trigger does not tell of its kind where it stands, None where it does."""
    trigger, kind = frame.trigger, frame.kind
    if trigger.pos_ in ("NOUN", "PROPN"):
        if trigger.lower_ == "charge" and _in_charge(trigger):
            return "in charge of something"
        if trigger.lemma_.lower() in CHARGES and _dropped(trigger):
            return "charges that are dropped"
        return None
    if _says(trigger) and not frame.fillers["target"]:
        return "says something"
    if trigger.lemma_.lower() == "give" and any(_own(c) for c in trigger.children):
        return "gives his own"
    if kind.notation == "transport" and _own_papers(frame):
        return "takes papers from their owner"
    if kind.notation == "reunion" and trigger.lemma_ == "hand" and _to_strangers(frame):
        return "hands over to no family"
    lemma = trigger.lemma_.lower()
    if lemma in kind.control_verbs and not _made_to(trigger, kind.complements):
        return "to something that is none of the rt:complement of the kind"
    if (lacking := missing(frame)) is not None:
        return lacking
    held = kind.notation == "abduction" and lemma == "hold"
    if (kind.notation == "arrest" or held) and _captive(trigger):
        return "held by those they were freed from"
    if frame.weak and kind.takes_people and not (kind.notation == "extortion" and frame.prices):
        if not any(p.kind in PEOPLE for p in frame.fillers["target"]):
            return "happens to nobody"
    if not frame.fillers["target"] and (thing := _does_to(frame)) is not None:
        return f"is done to {thing.text!r}"
    if _comes_back(frame) and not (frame.fillers["recipient"] or _home(trigger)):
        return "says not to whom"
    return None


def _dropped(charge: Token) -> bool:
    """ "The charges against him were dismissed"."""
    done = charge.dep_ in ("obj", "nsubj:pass", "nsubj")
    return done and charge.head.lemma_.lower() in DROPPED


def _own_papers(frame: Frame) -> bool:
    """ "took their passports"."""
    heads = [frame.trigger.doc[p.head] for p in frame.fillers["target"]]
    return any(
        h.lemma_.lower() in PAPERS and any(c.dep_ == "nmod:poss" for c in h.children) for h in heads
    )


def _to_strangers(frame: Frame) -> bool:
    """ "handed them over to a brothel keeper"."""
    heads = [frame.trigger.doc[p.head] for p in frame.fillers["recipient"] if not p.pronoun]
    kin = word_table("roles.tsv")["relative"] | {"family", "parent", "relative"}
    return bool(heads) and not any(
        h.lemma_.lower() in kin or kind_of_noun(h) == "Agency" for h in heads
    )


def _captive(verb: Token) -> bool:
    """ "Freed three sailors held by militants", "miners held by a gang were rescued": no arrest.

    Who was held by the police and let go was arrested.
    """
    if verb.lemma_.lower() not in ("hold", "seize", "capture", "detain"):
        return False
    until = (c for c in verb.children if c.dep_ == "advcl" and c.lemma_ in PAYING)
    if any(g.lower_ in ("until", "till") for c in until for g in c.children):
        return True  # "held until their families paid"
    captors = [c for c in verb.children if c.dep_ == "obl:agent"]
    if not captors or any(kind_of_noun(c) == "Agency" for c in captors):
        return False
    held = verb.dep_ in ("acl", "acl:relcl") and verb.head.dep_.split(":")[0] in ("obj", "nsubj")
    return held and verb.head.head.lemma_.lower() in FREED


def _does_to(frame: Frame) -> Token | None:
    """The object that fits no slot: "hold a conference", "open fire". A sum or a pronoun may be anybody's."""
    targets = [s for s in frame.kind.slots if s.fills == "target"]
    if frame.prices or frame.count or frame.offences or "Goods" in frame.kind.target_fillers:
        return None
    if any("subject" in s.positions for s in targets):
        return None
    things = (c for c in frame.trigger.children if c.dep_ == "obj" and c.i not in frame.used)
    return next((c for c in things if c.pos_ in ("NOUN", "PROPN")), None)


def _comes_back(frame: Frame) -> bool:
    """Whether whom it happens to stands as the subject of a verb without object: "they returned"."""
    moved = any(s.fills == "target" and "subject" in s.positions for s in frame.kind.slots)
    helped = any(c.dep_ in ("obj", "nsubj:pass", "aux:pass") for c in frame.trigger.children)
    return moved and any(s.fills == "recipient" for s in frame.kind.slots) and not helped


def _home(verb: Token) -> bool:
    """ "returned home", and not "returned to the mayor's home"."""
    return any(c.lower_ == "home" and not any(c.lefts) for c in verb.children)


def _in_charge(noun: Token) -> bool:
    """ "in charge of the ship", "in his charge"."""
    return preposition(noun) == "in" or (noun.i > 0 and noun.nbor(-1).lower_ == "in")


def _own(given: Token) -> bool:
    """ "his life"."""
    return given.dep_ == "obj" and any(
        c.dep_ == "nmod:poss" and c.pos_ == "PRON" for c in given.children
    )


def _says(verb: Token) -> bool:
    """ "charged that the army had lied": what follows is a statement of its own."""
    return any(
        c.dep_ == "ccomp" and any(g.dep_.startswith("nsubj") for g in c.children)
        for c in verb.children
    )


def _made_to(verb: Token, complements: tuple[str, ...]) -> bool:
    """Whether what people are made to do, or are forced into, is one of these."""
    done = [c for c in verb.children if c.dep_ in ("xcomp", "ccomp", "acl", "obl")]
    done += [c for c in verb.children if c.dep_ == "advcl" and not _while(c)]
    for child in verb.children:
        if child.dep_ == "obj":  # the parser may hang it on whom it is done to
            done += [c for c in child.children if c.dep_ in ("acl", "nmod") and c.i > child.i]
    return any(t.lemma_.lower() in complements for c in done for t in c.subtree)


def _while(clause: Token) -> bool:
    """ "Forced him out as he waited for the traffic light": what else went on."""
    return any(c.dep_ == "mark" and c.lower_ in ("as", "while", "when") for c in clause.children)


PAYING = frozenset("pay wire send transfer raise".split())
PAPERS = frozenset("passport document phone card money wage id".split())
FREED = frozenset(["rescue", "free", "release", "liberate", "save"])
