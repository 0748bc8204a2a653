"""What else a phrase may be where its own class fits no slot: a guard is also a person, a country also an agency."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.gazetteer.fold import generic_words
from ringtrace.ingest.gazetteer.places import locate
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE, Phrase
from ringtrace.ingest.scope.scope import STOPPING
from ringtrace.ingest.scope.whole_text import of_groups
from ringtrace.ingest.senses.aboard import VEHICLES, aboard
from ringtrace.ingest.syntax.doers import is_doer, is_hostile
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.ingest.syntax.kinds import GATHERED, REMAINS, kind_of_noun
from ringtrace.ingest.syntax.obliques import Argument
from ringtrace.ingest.words import word_table
from ringtrace.ontology import EventKind, Ontology

if TYPE_CHECKING:
    from ringtrace.ingest.events.frames import Frames

_LARGE = 100_000  # people
_ROOMS = frozenset(["room", "locker", "container"])  # that are searched
HOLDING = frozenset(["hold", "seize", "capture"])  # of one person: "Barton held her in a shed"


def found_dead(frame: Frame) -> bool:
    """Return whether a frame tells that bodies were found: nobody was killed then, nor by the finders."""
    return any(frame.trigger.doc[i].lemma_.lower() in REMAINS for i in frame.used)


def traded(frame: Frame, ontology: Ontology) -> None:
    """Tell what is moved and is goods alone as trade in them ("smuggled cigarettes to Britain"), and police who are
    put to work as a raid ("a task force was set up").
    """
    targets = frame.fillers["target"]
    things = {frame.trigger.doc[p.head].lemma_.lower() for p in targets if p.kind == "Goods"}
    known = not (frame.weak and frame.prices) or things <= word_table("kinds.tsv")["Illicit"]
    if frame.kind.notation == "transport" and targets and known:
        if all(p.kind == "Goods" for p in targets):
            frame.kind = ontology.kinds["trafficking"]
    if frame.kind.notation == "launch" and targets and all(_of_police(p, frame) for p in targets):
        frame.kind, frame.count = ontology.kinds["raid"], None  # "a joint team was set up in May"
        frame.fillers["agent"] += targets
        frame.fillers["target"] = []


def _of_police(phrase: Phrase, frame: Frame) -> bool:
    """Whether what is set up is to investigate: "a joint investigation team", "a task force of 140 officers"."""
    head = frame.trigger.doc[phrase.head]
    before = {c.lemma_.lower() for c in head.lefts}
    team = head.lemma_.lower() in ("team", "force") and before & _AT_WORK
    return bool(team) or (phrase.kind == "Agency" and not phrase.named and head.tag_ == "NNS")


_AT_WORK = frozenset("investigation investigative task strike joint search special".split())


def living(
    frame: Frame, phrase: Phrase, kind: str, argument: Argument, frames: Frames
) -> Phrase | None:
    """Return a phrase of no known class as a person where only people can stand: whom else does one arrest?

    None for abstract nouns ("development") and for what is no name and no doer.
    """
    if frame.weak or kind not in ("Thing", "Place", "Organization", "Offence"):
        return None
    if frame.trigger.lemma_ == "hold":  # records, pageants and talks are held too
        return None
    fills = {"object": "target", "of": "target", "subject": "agent"}.get(argument.position)
    wanted = frozenset().union(*(s.fillers for s in frame.kind.slots if s.fills == fills))
    beings = {"Person", "Group", "Ring", "Organization"} | (
        {"Agency"} if frame.kind.crime else set()
    )
    if not wanted or not wanted <= beings:
        return None
    head = frames.doc[phrase.head]
    if fills == "agent" and not frame.kind.crime:
        return None
    if kind == "Organization" and fills == "agent":
        return None
    called = head.pos_ == "PROPN" or is_doer(head)  # "the 1,000th World Cup match" is not
    of_kind = (
        head.lower_ in generic_words() or head.lower_ in word_table("kinds.tsv")["Organization"]
    )
    if phrase.named and (of_kind or (kind == "Place" and _on_the_map(phrase, frames))):
        return None  # "the capture of the Mahrah Governorate"
    named = phrase.named and called and (kind == "Thing" or phrase.end - phrase.start > 1)
    if not named and not (kind == "Thing" and is_doer(head)):
        return None
    many = head.tag_ in ("NNS", "NNPS")
    found = replace(phrase, kind="Group" if many else "Person")
    entity = frames.reference.entity(phrase)
    if entity is not None:
        entity.kind = found.kind
    return found


def _on_the_map(phrase: Phrase, frames: Frames) -> bool:
    """Whether a name is that of a large town or a country: "Also charged is Hector Quiroga, San Antonio"."""
    meant = locate(frames.doc[phrase.start : phrase.end].text)
    return any(place.population > _LARGE for place in meant)


def on_board(frame: Frame, argument: Argument, frames: Frames) -> Argument:
    """Return whom an argument means: "freed a ferry with 31 hostages", "hijacked a bus with pilgrims" mean those on it."""
    stopped = frame.kind.notation in ("rescue", "arrest") and frame.trigger.lemma_ in STOPPING
    deeds = frame.kind.takes_people and (stopped or not frame.weak)
    vehicle, told_of = argument.head, frame.trigger.dep_ == "acl:relcl"
    if told_of and vehicle.tag_ == "WDT":
        vehicle = frame.trigger.head
    if not deeds or argument.position != "object" or vehicle.lemma_.lower() not in VEHICLES:
        return argument
    if stopped:
        within = [t for t in frame.trigger.subtree if t.i > vehicle.i]
        if told_of:  # "15 girls were on the bus that was stopped"
            within += [vehicle.head, *vehicle.lefts]
        return next((replace(argument, head=t) for t in within if aboard(t)), argument)
    if frame.trigger.lemma_.lower() in HOLDING:
        if not any(is_hostile(c) for c in frame.trigger.lefts if c.dep_ == "nsubj"):
            return argument  # "seized a boat with 68 migrants" takes the boat
    behind = (c for c in frame.trigger.rights if c.i > argument.head.i)
    for child in (*argument.head.rights, *behind):
        inside = frames.reference.by_head.get(child.i)
        if preposition(child) == "with" and inside is not None and inside.kind == "Group":
            return replace(argument, head=child)
    return argument


def otherwise(frame: Frame, phrase: Phrase, kind: str, argument: Argument, frames: Frames) -> str:
    """Return what else a phrase may be where its class fits nowhere, its own class if nothing.

    A guard, an officer, an agent: one of a body is also a person whom things happen to. A name
    under "in" beside a place is a place. Things that are counted, or stand among goods, are goods.
    """
    head = frames.doc[phrase.head]
    many = head.tag_ in ("NNS", "NNPS")
    if kind in PEOPLE and argument.position in ("subject", "by") and _of_body(head, frames):
        return "Agency"
    if frame.kind.notation == "raid" and head.lemma_.lower() in _ROOMS:
        return "Place"
    broken = frame.kind.notation == "bust" and frame.trigger.lemma_.lower() in ("dismantle", "bust")
    if broken and kind == "Organization" and not phrase.named and head.lemma_.lower() == "group":
        return "Ring"  # "the group was dismantled"
    if kind == "Ring" and argument.position == "object" and not frame.kind.crime:
        return "Group"  # "a five-member gang was arrested": its members
    if kind == "Place" and phrase.named and argument.position in ("subject", "possessor"):
        return "Agency"  # "Thailand detains 677 people"
    if kind == "Agency" and not (phrase.named and head.ent_type_):
        member = _called(phrase, head, frames) & word_table("kinds.tsv")["Member"]
        return ("Group" if many else "Person") if member else kind
    if phrase.named and kind in ("Person", "Thing") and argument.position in ("in", "near"):
        return "Place"
    if frame.kind.notation == "bust" and argument.position in ("object", "of"):
        if head.lemma_.lower() in GATHERED and of_groups(frames.doc):
            return "Ring"  # "a band was broken up", and no band that plays
    if head.lemma_.lower() in REMAINS:
        return kind
    if kind in ("Thing", "Group", "Work") and not phrase.named and not phrase.pronoun:
        beside = any(p.kind == "Goods" for p in frame.fillers["target"])
        beside = (
            beside and phrase.head not in frames.trigger_tokens
        )  # "and the rescue of nine girls"
        counted = phrase.head in frames.counts and many and kind == "Thing"
        if beside and (many or kind == "Thing") or counted and _only_goods(frame.kind):
            return "Goods"
    return kind


def _called(phrase: Phrase, head: Token, frames: Frames) -> set[str]:
    """The head nouns of a phrase, or of what a pronoun points back to."""
    entity = frames.reference.entity(phrase) if phrase.pronoun else None
    heads = [frames.doc[p.head] for p in entity.phrases] if entity is not None else [head]
    return {h.lemma_.lower() for h in heads}


def _of_body(head: Token, frames: Frames) -> bool:
    """ "members of the unit": who acts for a body of the state."""
    inner = [c for c in head.children if c.dep_ == "nmod" and preposition(c) in ("of", "from")]
    before = any(c.dep_ == "compound" and kind_of_noun(c) == "Agency" for c in head.lefts)
    return before or any(  # "Rapid Action Battalion members"
        (p := frames.reference.by_head.get(c.i)) is not None and p.kind == "Agency" for c in inner
    )


def _only_goods(kind: EventKind) -> bool:
    return kind.target_fillers <= {"Goods", "Place"}
