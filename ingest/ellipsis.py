"""What a clause leaves out because its neighbour says it: number and place alone, or the circumstances."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ringtrace.ingest.days import OPERATION
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.grammar import LIGHT, is_passive, preposition, unmarked_passive
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.status import status_of

if TYPE_CHECKING:
    from ringtrace.ingest.frames import Frames

HERE = ("in", "at", "near", "outside")


def left_out(frame: Frame, frames: Frames) -> list[Frame]:
    """Return the further frames of a clause that tells of several happenings with one verb."""
    return [*elided(frame, frames), *compared(frame, frames), *apportioned(frame, frames)]


def elided(frame: Frame, frames: Frames) -> list[Frame]:
    """Return the clauses that leave out the verb: "five were held in Soroca and three in Dartford".

    Each is a number with a place of its own; that place is no longer one of the first clause's.
    """
    if frame.count is None:
        return []
    found = []
    trigger = frame.trigger
    for number in frames.doc[trigger.i + 1 : trigger.sent.end]:
        if number.lower_ == "more" and any(c.dep_ == "nummod" for c in number.lefts):
            pass  # "five more on Monday"
        elif number.pos_ != "NUM":
            continue
        if number.dep_ not in ("conj", "appos", "parataxis", "nmod", "obl"):
            continue
        counts = frames.counts.get(number.i)
        if not counts:
            continue
        day = next((p for p in frames.periods if frames.doc[p.head].head.i == number.i), None)
        places = [
            phrase
            for child in number.children
            if child.dep_ in ("nmod", "obl") and preposition(child) in HERE
            if (phrase := frames.reference.by_head.get(child.i)) and phrase.kind == "Place"
        ]
        if not (places or day) or not _belongs(number.head.i, frame):
            continue
        if not places and number.lower_ != "more":
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
                when=day or frame.when,
                why=why,
                anchor=number.i,
            )
        )
    return found


def compared(frame: Frame, frames: Frames) -> list[Frame]:
    """Return what a figure is compared with: "arrested 61 people, up from 44 a year earlier".

    It is a figure of the same kind, of another time that the text names.
    """
    if frame.count is None:
        return []
    found = []
    doc = frame.trigger.doc
    for number in doc[frame.count.end : frame.trigger.sent.end]:
        if number.pos_ != "NUM" or not (counts := frames.counts.get(number.i)):
            continue
        before = {t.lower_ for t in doc[max(frame.count.end, number.i - 4) : number.i]}
        period = next((p for p in frames.periods if 0 < p.start - number.i < 8), None)
        if period is None or not before & COMPARED:
            continue
        if period is frame.when:
            frame.when = frames.owners.day(frame.trigger, besides=period)
        fillers: dict[str, list[Phrase]] = defaultdict(list)
        for slot in ("agent", "target", "place"):
            fillers[slot] = [p for p in frame.fillers[slot] if not (p.named and p.kind == "Person")]
        why = [f"a figure beside another: {doc[number.i].text!r}"]
        found.append(
            Frame(
                frame.kind,
                frame.trigger,
                fillers=fillers,
                count=counts[0],
                when=period,
                why=why,
                anchor=number.i,
            )
        )
    return found


def apportioned(frame: Frame, frames: Frames) -> list[Frame]:
    """Return what each further person gets: "Marsh was jailed for 12 years and Hall for eight years".

    A name with a term of its own right behind it is another sentence; the first keeps what is left.
    """
    if not any(s.fills == "sentence" for s in frame.kind.slots):
        return []
    doc, sentence = frame.trigger.doc, frame.trigger.sent
    named = [
        p
        for t in doc[frame.trigger.i + 1 : sentence.end]
        if (p := frames.reference.by_head.get(t.i)) is not None
        and p.kind == "Person"
        and p.named
        and _term_follows(p, frames)
    ]
    found = []
    ends = [p.start for p in named[1:]] + [sentence.end]
    for person, end in zip(named, ends, strict=False):
        fillers: dict[str, list[Phrase]] = defaultdict(list, {"target": [person]})
        fillers["agent"] = [p for p in frame.fillers["agent"] if p.head != person.head]
        found.append(
            Frame(
                frame.kind,
                frame.trigger,
                fillers=fillers,
                offences=list(frame.offences),
                when=frame.when,
                why=["the verb is left out: a name with a term of its own"],
                anchor=person.start,
                end=end,
            )
        )
    if found:
        heads = {p.head for p in named}
        first = [p for p in frame.fillers["target"] if p.head not in heads]
        if not first:
            return []  # "sentenced Marsh to 12 years": one name, one term
        frame.fillers["target"] = first
        frame.end = named[0].start
    return found


def _term_follows(person: Phrase, frames: Frames) -> bool:
    """Whether "12 years" stands right behind a name, an age in commas left out."""
    doc = frames.doc
    i = person.end
    if i + 2 < len(doc) and doc[i].text == "," and doc[i + 1].like_num and doc[i + 2].text == ",":
        i += 3
    while i < len(doc) and doc[i].lower_ in (
        "to",
        "for",
        "was",
        "got",
        "received",
        "a",
        "term",
        "of",
    ):
        i += 1
    return (
        i + 1 < len(doc)
        and (doc[i].like_num or doc[i].pos_ == "NUM")
        and any(t.lemma_.lower() in ("year", "month", "life") for t in doc[i + 1 : i + 6])
    )


COMPARED = frozenset("from against than compared versus".split())


def _belongs(head: int, frame: Frame) -> bool:
    """Whether a number hangs on the clause's verb or on its place."""
    doc = frame.trigger.doc
    inside = {frame.trigger.i, frame.trigger.head.i, *(p.head for p in frame.fillers["place"])}
    above = [doc[head], doc[head].head, doc[head].head.head]
    verb = next((n for n, t in enumerate(above) if t.pos_ == "VERB"), len(above))
    return bool(inside & {t.i for t in above[: verb + 1]})


def share_time(frame: Frame, frames: Sequence[Frame]) -> None:
    """Let verbs side by side share a day that stands before the first or after the last of them.

    "Last year police broke up 37 rings and arrested 61 people"; "48 people were freed and nine held on
    Monday". A verb that leaves its helper out shares place and source of time wholly: "1,902 cases were
    cracked in China last year and 3,417 suspects apprehended".
    """
    verb = frame.trigger
    if verb.dep_ != "conj" or verb.pos_ != "VERB":
        return
    first = next((f for f in frames if f.trigger.i == verb.head.i and f is not frame), None)
    if (
        first is None or verb.head.lemma_.lower() in LIGHT
    ):  # "carried out nine searches and arrested 12 men": the noun tells it
        carried = (c for c in verb.head.children if c.dep_ == "obj")
        heads = {c.i for c in carried if verb.head.lemma_.lower() in LIGHT}
        first = next((f for f in frames if f.trigger.i in heads), first)
    if first is None or first.kind.crime != frame.kind.crime:
        return
    if (status_of(verb) == "planned") != (status_of(first.trigger) == "planned"):
        return  # "was remanded and will appear in court on 3 May"
    own = any(c.dep_.startswith("nsubj") for c in verb.children)
    bare = verb.tag_ == "VBN" and not any(c.dep_.startswith("aux") for c in verb.children)
    if frame.when is None and first.when is not None:
        deed = first.trigger if first.trigger.pos_ == "VERB" else verb.head
        fronted = first.when.start < min(t.i for t in deed.subtree if t.pos_ == "VERB")
        one = {
            frame.kind.notation,
            first.kind.notation,
        } <= OPERATION  # "raided it on Monday and freed 12 men"
        if fronted or (bare and own) or (one and not own):
            frame.when = first.when
    elif first.when is None and frame.when is not None and frame.when.start > verb.i:
        if bare or not own:
            first.when = frame.when
    moves = any(s.fills == "destination" for s in (*frame.kind.slots, *first.kind.slots))
    if not own and not moves and frame.fillers["place"] and not first.fillers["place"]:
        first.fillers["place"] = list(frame.fillers["place"])
    if bare and own and not frame.fillers["place"]:
        frame.fillers["place"] = list(first.fillers["place"])


def share_doer(frame: Frame, frames: Sequence[Frame]) -> None:
    """Let "..., arresting 17 people" be done by who does the deed of the authorities before it."""
    verb = frame.trigger
    if frame.fillers["agent"]:
        return
    if frame.kind.crime and verb.dep_ == "conj" and (is_passive(verb) or unmarked_passive(verb)):
        # "were bought by the gang and sold in Hebei"
        first = next((f for f in frames if f.trigger.i == verb.head.i), None)
        if first is not None and first.kind.crime and is_passive(first.trigger):
            frame.fillers["agent"] = list(first.fillers["agent"])
        return
    if verb.tag_ != "VBG" or frame.kind.crime:
        return
    before = [f for f in frames if f.trigger.i < verb.i and not f.kind.crime]
    told = next((f for f in reversed(before) if f.fillers["agent"]), None)
    if told is not None and not is_passive(told.trigger):
        frame.fillers["agent"] = list(told.fillers["agent"])


def share_circumstances(frame: Frame, frames: Sequence[Frame]) -> None:
    """Let "freed on Sunday in a raid by police" be one scene: day, place and doer of both are the same."""
    noun = frame.trigger
    if noun.pos_ != "NOUN" or noun.dep_ not in ("obl", "nmod"):
        return
    part = noun.head if preposition(noun) == "of" and noun.head.lower_ == "part" else noun
    if preposition(part) not in SCENES:
        return
    verb = next((f for f in frames if f.trigger.i == part.head.i and f is not frame), None)
    if verb is None or verb.kind.crime != frame.kind.crime:
        return
    if verb.when is None:
        verb.when = frame.when
    elif frame.when is None:
        frame.when = verb.when
    for slot in ("place", "agent"):
        if slot == "agent" and part is noun and not is_passive(verb.trigger):
            if verb.fillers["agent"]:
                continue
        if not verb.fillers[slot]:
            verb.fillers[slot] = list(frame.fillers[slot])
        elif not frame.fillers[slot]:
            frame.fillers[slot] = list(verb.fillers[slot])


def share_moment(frame: Frame, frames: Sequence[Frame]) -> None:
    """Let "seized 14 passports when they raided a shop on Monday" be of one day."""
    verb = frame.trigger
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    if verb.dep_ != "advcl" or "when" not in marks:
        return
    for other in frames:
        if other.trigger.i == verb.head.i and other.kind.crime == frame.kind.crime:
            frame.when = frame.when or other.when
            other.when = other.when or frame.when


def leave_day(frame: Frame, frames: Sequence[Frame]) -> None:
    """Let a deed of which only the day is told leave it to its verb: "arrested in raids on Monday"."""
    told = any(frame.fillers.values()) or frame.count is not None or frame.prices
    if frame.trigger.pos_ != "NOUN" or frame.when is None or told:
        return
    above = {t.i for t in frame.trigger.ancestors}
    for other in frames:
        if other.trigger.i in above and other.trigger.pos_ == "VERB" and not other.kind.crime:
            other.when = other.when or frame.when


# "As": part of it.
SCENES = frozenset(["in", "during", "through", "in the course of", "following", "as"])
