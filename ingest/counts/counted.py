"""How many a frame tells of, and which of its people a number or a list stands for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ringtrace.ingest.counts.sums import reckoned, somebody, summed
from ringtrace.ingest.finders import Found
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE, Phrase
from ringtrace.ingest.syntax.grammar import (
    MAKE_UP,
    coordinated,
    first_of,
    is_passive,
    partitive,
    preposition,
)
from ringtrace.ingest.syntax.kinds import REMAINS
from ringtrace.ingest.syntax.registered import COUNTED, registered
from ringtrace.nouns import Count

if TYPE_CHECKING:
    from ringtrace.ingest.events.frames import Frames


def add_members(frame: Frame, frames: Frames) -> None:
    """Add those named after a group: "three people, a clerk, two nurses and a diver" are meant too, and
    "nine people, among them a banker".

    The make-up of a group ("the passengers, 14 men and nine women") is not.
    """
    targets = frame.fillers["target"]
    if len(targets) > 1 and _sums_up(targets, frames):
        frame.fillers["target"] = targets = targets[:1]
    for phrase in [p for p in targets if p.kind == "Group"]:
        entity = frames.reference.entity(phrase)
        if entity is not None and entity.members and phrase in entity.phrases:
            bare = frames.doc[phrase.head].lower_ in ("those", "following")
            targets += [p for p in entity.members if p not in targets]
            frame.fillers["target"] = targets = [p for p in targets if p != phrase or not bare]
        for child in frames.doc[phrase.head].children:
            if child.dep_ not in ("appos", "parataxis") or child.pos_ not in ("NOUN", "PROPN"):
                continue
            named = [h for h in coordinated(child) if h.pos_ != "NUM"]  # their ages
            found = [frames.reference.by_head.get(h.i) for h in named]
            told = [p for p in found if p is not None and _one_by_one(p, frames)]
            least = 1 if _behind_them(child) else 2
            if len(told) >= least and len(told) == len(found):
                targets += [p for p in told if all(p.head != q.head for q in targets)]


def add_named_doers(frame: Frame, frames: Frames) -> None:
    """Add the names of those who do it: "the brothers, X and Y, sold women"."""
    doers = frame.fillers["agent"]
    for phrase in [p for p in doers if p.kind == "Group" and not p.pronoun]:
        for child in frames.doc[phrase.head].rights:
            if child.dep_ == "appos":
                told = (frames.reference.by_head.get(t.i) for t in coordinated(child))
                named = [p for p in told if p is not None and p.named and p.kind == "Person"]
                doers += [p for p in named if all(p.head != q.head for q in doers)]


def _one_by_one(phrase: Phrase, frames: Frames) -> bool:
    """Whether it is told who somebody is, and not only of which sex or age: "two nurses", no "two men"."""
    if phrase.kind == "Person":
        return True
    noun = frames.doc[phrase.head]
    return phrase.kind == "Group" and noun.pos_ == "NOUN" and noun.lemma_.lower() not in MAKE_UP


def _behind_them(child: Token) -> bool:
    """Whether somebody in apposition is one of them: "nine people, among them a banker"."""
    before = child.doc[child.left_edge.i - 1]
    return before.lower_ in ("them", "whom") and preposition(before) == "among"


def _sums_up(targets: Sequence[Phrase], frames: Frames) -> bool:
    numbers = [frames.counts.get(p.head) for p in targets]
    if not all(n or p.kind == "Person" for n, p in zip(numbers[1:], targets[1:], strict=True)):
        return False
    values = [
        n[0].value.min if n and isinstance(n[0].value, Count) else 1
        for n, p in zip(numbers, targets, strict=True)
        if n or p.kind == "Person"
    ]
    if numbers[0]:
        kin = (c for p in targets[1:] for c in frames.doc[p.head].lefts)
        if any(c.lower_ == "their" for c in kin):
            return False  # "the two sisters, their cousin and a driver"
        return len(values) > 2 and values[0] == sum(v or 0 for v in values[1:])
    head = frames.doc[targets[0].head]
    if head.tag_ == "NN" and targets[0].kind == "Person":
        return False  # "the village head, his two wives and six children"
    return len(targets) > 2 and any(c.lower_ == "the" for c in head.children)


def add_count(frame: Frame, frames: Frames) -> None:
    """Put in the number that stands with the target; of a noun in the plural, its own ("12 arrests").

    Of goods of several sorts there is no one number, and those "including nine women" are more.
    """
    trigger = frame.trigger
    targets = [p for p in frame.fillers["target"] if not _example(frames.doc[p.head])]
    if len(targets) > 1 and not any(
        p.kind in ("Person", "Group") or somebody(p, frames.doc) for p in targets
    ):
        return
    people = [p for p in targets if p.kind in PEOPLE]
    if people and targets[0].kind == "Goods" and frame.kind.target_fillers & PEOPLE:
        targets = people  # "moved 2,500 cars and 300 people"
    if targets and targets[0].kind == "Goods" and frame.prices:
        return
    if targets and targets[0].kind == "Ring" and not frame.kind.takes_people:
        targets = [
            p for p in targets if frames.doc[p.head].tag_ != "NN"
        ]  # its size: "a gang of nine"
    passive = [c for c in frame.trigger.lefts if c.dep_ == "nsubj:pass"]
    passive = [n for c in passive for n in ([c] if c.lower_ != "all" else _all_but(c))]
    passive = [c for c in passive if c.pos_ == "NUM" or c.lower_ == "more"]  # "three more were"
    alone = (c.i for c in passive if all(r.lower_ in ("whom", "them") for r in c.rights))
    if numbers := [i for i in alone if frames.counts.get(i)]:  # "of the 46 women, 28 were freed"
        frame.count = frames.counts[numbers[0]][0]
        return
    frame.count = _of_all(frame, targets, frames) or summed(frames.doc, targets, frames.counts)
    if frame.count is not None:
        return
    for phrase in targets:
        heads = [*_partitive_heads(phrase, frames), phrase.head]
        whose = frame.trigger.dep_.startswith("acl") and frame.trigger.head.i == phrase.head
        if frame.trigger.dep_ == "amod" or (
            whose and frames.counts.get(phrase.head)
        ):  # "nine of the 13 abducted girls"
            heads = [phrase.head]
        if _share(frames.doc[phrase.head]) and heads[0] != phrase.head:
            heads = heads[:1]  # "most of the 110 girls were freed"
        for head in heads:
            figures = frames.counts.get(head) or []  # "one Mrs. Ann Lee" counts nobody
            person = frames.doc[head].ent_type_ == "PERSON" and frames.doc[head].tag_ == "NNP"
            if figures and not (person and figures[0].value.text.lower() == "one"):
                frame.count = frames.counts[head][0]
                return
    for phrase in targets:  # "the children, nine in all"
        beside = (c for c in frames.doc[phrase.head].rights if c.dep_ == "appos")
        summing = (
            c.i
            for c in beside
            if (c.word(1), c.word(2)) in _IN_ALL  # "the boys, some fifty of them"
        )
        if counted := [i for i in summing if frames.counts.get(i)]:
            frame.count = frames.counts[counted[0]][0]
            return
    for phrase in (p for p in targets if p.pronoun and (not frame.weak or is_passive(trigger))):
        if (number := _told_just_before(phrase, frames)) is not None:
            frame.count = number
            return
    for phrase in targets:
        target = frames.doc[phrase.head]
        if frame.trigger.dep_ == "acl:relcl" and target.head is frame.trigger:
            target = frame.trigger.head  # "the number of villagers whom bandits took"
        if (figure := reckoned(target, frames.counts)) is not None:
            frame.count = figure
            return
    for i in frame.used if not targets else ():  # "twenty bodies were found"
        if frames.doc[i].lemma_.lower() in REMAINS and frames.counts.get(i):
            frame.count = frames.counts[i][0]
            return
    if not targets and trigger.dep_.startswith("acl"):  # "bringing to 31 the number rescued"
        frame.count = reckoned(trigger, frames.counts)
        return
    if trigger.pos_ == "NOUN" and trigger.lemma_.lower() not in _TERMS:
        of = preposition(trigger) == "of" or trigger.dep_ == "compound"
        above = trigger.head.lemma_.lower()
        victims = of and (above == "victim" or (above in COUNTED and registered(trigger)))
        heads = [trigger.i, *([trigger.head.i] if victims or partitive(trigger) else [])]
        figure = reckoned(trigger.head if victims else trigger, frames.counts)
        frame.count = next((frames.counts[h][0] for h in heads if frames.counts.get(h)), figure)


_TERMS = frozenset(["sentence", "term"])  # "six life sentences" are one man's
_IN_ALL = {("in", "all"), ("in", "total"), ("of", "them"), ("in", "number")}


def _of_all(frame: Frame, targets: Sequence[Phrase], frames: Frames) -> Found | None:
    """ "Freed 17 minors, eight girls and nine boys, who were being exploited": all 17 were."""
    if frame.trigger.dep_ != "acl:relcl" or len(targets) != 1:
        return None
    whole, *parts = coordinated(first_of(frames.doc[targets[0].head]))
    told = [f[0] for t in (whole, *parts) if (f := frames.counts.get(t.i))]
    values = [f.value.min for f in told if isinstance(f.value, Count) and f.value.min]
    sums_up = len(values) == len(parts) + 1 > 2 and values[0] == sum(values[1:])
    return told[0] if sums_up else None


def _told_just_before(pronoun: Phrase, frames: Frames) -> Found | None:
    """ "Bought 16 boys and put them to work": it is the 16."""
    head = frames.doc[pronoun.head]
    entity = frames.reference.entity(pronoun)
    each = head.lower_ == "whom" and head.head.lower_ in ("each", "all", "both")
    if entity is None or not (each or head.lower_ in ("they", "them")):
        return None
    before = [p for p in entity.phrases if head.sent.start <= p.head < head.i]
    if head.lower_ == "them":  # of the verb before, that this one goes on from
        deed = head.head.head if head.head.dep_ in ("conj", "advcl") else None
        before = [p for p in before if deed is not None and frames.doc[p.head].head is deed]
    return next((frames.counts[p.head][0] for p in before if frames.counts.get(p.head)), None)


def _example(head: Token) -> bool:
    if head.dep_ == "conj" and any(_among_them(t) for t in coordinated(first_of(head))):
        return True  # "104 workers, 43 women and 37 children among them"
    return preposition(first_of(head)) in ("including", "among them")


def _among_them(head: Token) -> bool:
    return any(c.lower_ == "them" and preposition(c) == "among" for c in head.rights)


def _all_but(word: Token) -> list[Token]:
    return [c for c in word.rights if c.dep_ in ("conj", "nmod") and c.pos_ == "NUM"]


def _share(head: Token) -> bool:
    """Whether a noun is the whole of which a part is meant that nobody counts: "most of the 110 girls"."""
    return preposition(head) == "of" and head.head.lemma_.lower() in SHARES


SHARES = frozenset(
    "most many some several half few none rest remainder last first latest majority minority part third quarter fraction other any more "
    "dozens hundreds scores dozen hundred score".split()
)


def _partitive_heads(phrase: Phrase, frames: Frames) -> list[int]:
    head = frames.doc[phrase.head]
    if head.lower_ == "all":  # "all but six of the 40 pupils"
        return [c.i for c in _all_but(head)]
    if head.dep_ == "nmod" and preposition(head) == "of":
        above = head.head  # "nine of the 13"; but "one in five of the 50" counts no five
        whole = above.pos_ != "NUM" or preposition(above) in ("", "of", "but", "than")
        return [above.i] if whole else []
    return []


def drop_bare_numbers(frame: Frame, frames: Frames) -> None:
    """Leave out numbers that name nobody: "42 were caught" gives the count alone.

    "The six were caught" names them, and so does "of the detained, 42 were caught".
    """
    targets = frame.fillers["target"]
    bare = [p for p in targets if frames.doc[p.head].pos_ == "NUM" and p.head in frames.counts]
    unknown = [p for p in bare if not _known_number(p, frames)]
    frame.fillers["target"] = targets = [p for p in targets if p not in unknown]
    agents = frame.fillers["agent"]
    frame.fillers["agent"] = [p for p in agents if frames.doc[p.head].pos_ != "NUM"]
    if unknown and not targets:
        for child in first_of(frame.trigger).lefts:
            whole = frames.reference.by_head.get(child.i)
            if whole is not None and preposition(child) == "of" and whole.kind in PEOPLE:
                targets.append(whole)


def _known_number(phrase: Phrase, frames: Frames) -> bool:
    """Whether a number points back at people: "the six", and not "six"."""
    words = {c.lower_ for c in frames.doc[phrase.head].lefts}
    return bool(words & {"the", "these", "those", "all"})
