"""Where it was, told beside the deed: by its aim, by what the victims had to do, by "there"."""

from __future__ import annotations

from collections.abc import Container, Iterator

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.place_names import names_in
from ringtrace.ingest.reference.reference import Reference
from ringtrace.ingest.syntax.grammar import coordinated, preposition, sentences_back

_IN = ("in", "at", "near", "outside", "off", "across")
_AIM = ("for", "as", "with", "of", "by", "at", "in")
_TO = (*_IN, "to", "into")


def beside(frame: Frame, reference: Reference) -> Iterator[tuple[str, Phrase, str]]:
    """Yield slot, place and why, for a reading whose clause names no place of that slot itself.

    "Promised jobs in Muscat" is where the recruited were to go; "forced to beg in Odesa" is where
    that was; "a woman was arrested there" is the place named last.
    """
    slots = {s.fills: s for s in frame.kind.slots}
    aim = slots.get("destination")
    if aim is not None and "for" in aim.positions:
        if not frame.fillers["destination"]:
            for place in _aimed_at(frame, reference):
                frame.fillers["place"] = [p for p in frame.fillers["place"] if p.head != place.head]
                yield "destination", place, "where the promised work was"
        return
    if "place" not in slots or any(frame.fillers[s] for s in ("place", "origin", "destination")):
        return
    for place in _of_complement(frame.trigger, reference):
        yield "place", place, "where they were made to do it"
    if not frame.fillers["place"]:
        if (named := _there(frame, reference)) is not None:
            yield "place", named, "there"


def _aimed_at(frame: Frame, reference: Reference) -> Iterator[Phrase]:
    trigger = frame.trigger
    work = [trigger.doc[i] for i in frame.used]
    aims = [*work, *(c for c in trigger.rights if preposition(c) in ("for", "with", "as"))]
    aims += [c for c in trigger.rights if c.dep_ == "xcomp"]
    for aim in aims:
        yield from _named_in(aim, reference, _TO, depth=3)
    for child in trigger.rights:  # the parser may hang "in Muscat" on the verb
        case = next((c for c in child.lefts if c.dep_ == "case"), None)
        if case is not None and preposition(child) in _IN and any(w.i == case.i - 1 for w in work):
            yield from _places(child, reference)
            yield from _named_in(child, reference, _IN, depth=2)


def _named_in(
    head: Token, reference: Reference, words: tuple[str, ...], depth: int
) -> Iterator[Phrase]:
    """The named places that stand behind a noun or verb, each noun between looked into."""
    for child in head.rights:
        if child.dep_.split(":")[0] not in ("nmod", "obl", "xcomp", "obj", "acl"):
            continue
        if child.dep_ == "acl:relcl":
            continue
        if preposition(child) in words:
            yield from _places(child, reference)
        if depth and (preposition(child) in (*_AIM, *words) or child.dep_ in ("xcomp", "obj")):
            yield from _named_in(child, reference, words, depth - 1)


def _places(head: Token, reference: Reference) -> Iterator[Phrase]:
    for one in coordinated(head):
        phrase = reference.by_head.get(one.i)
        if phrase is not None and phrase.kind == "Place" and phrase.named:
            yield phrase


def _of_complement(verb: Token, reference: Reference) -> Iterator[Phrase]:
    """ "Forced them to beg in Odesa", "was caught trying to cross at Calais"."""
    for child in verb.rights:
        if child.dep_ == "xcomp":
            for end in child.rights:
                if end.dep_.startswith("obl") and preposition(end) in _IN:
                    yield from _places(end, reference)
                    yield from _named_in(end, reference, (*_IN, "of"), depth=1)


def _there(frame: Frame, reference: Reference) -> Phrase | None:
    """The place named last before a "there" that hangs on the verb or its doer ("a court there"), in its
    sentence or the one before.
    """
    verb = frame.trigger
    doers = [verb.doc[p.head] for p in frame.fillers["agent"]]
    heads = [c for t in (verb, *doers) for c in t.children if c.dep_ == "advmod"]
    there = next((c for c in heads if c.lower_ == "there"), None)
    if there is None:
        return None
    for i in range(there.i - 1, sentences_back(verb, 1) - 1, -1):
        phrase = reference.by_head.get(i)
        if phrase is not None and phrase.kind == "Place" and phrase.named:
            return phrase
    return None


def left_at(frame: Frame, reference: Reference, told: Container[int]) -> Iterator[Phrase]:
    """Yield where people were who are found: "found 44 migrants whom a smuggler had abandoned in the desert near X"."""
    for phrase in frame.fillers["target"]:
        for clause in frame.trigger.doc[phrase.head].rights:
            left = clause.dep_ in ("acl", "acl:relcl") and clause.lemma_.lower() in _LEFT
            for end in clause.rights if left and clause.i not in told else ():
                place = reference.by_head.get(end.i)
                if preposition(end) in _IN and place is not None and place.kind == "Place":
                    yield from names_in(place, reference, frame)


_LEFT = frozenset(
    "abandon leave strand maroon dump hide lock confine trap stick crowd cram".split()
)
