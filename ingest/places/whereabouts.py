"""Where a deed was, by the tree: the places that hang anywhere under its verb, and the scene that deeds share."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from ringtrace.ingest.frame import SCENES, TRADE, Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.reference.reference import Reference
from ringtrace.ingest.syntax.grammar import LIGHT, coordinated, first_of, preposition

_IN = frozenset(
    "in near at outside off on along across inside throughout around aboard within".split()
)
# A deed "for", "over", "of" another is told with its own place, which is not that of the deed.
_ELSEWHERE = frozenset(
    "for over of about with to into from toward towards against to between".split()
)
_LAW = frozenset(["arrest", "charge", "conviction"])
_LINKS = frozenset("after while when as before by with during following where".split())
_SPEAKING = frozenset(["Agency", "Medium", "Organization"])
_CHARGES = frozenset("charge count indictment allegation".split())
_HELD = frozenset(
    "hold keep confine lock imprison detain capture trap strand end work toil slave beg".split()
)
_MADE = frozenset("have force make compel oblige".split())
_EVENTS = frozenset(["in", "during", "through", "in the course of", "following", "as", "after"])


def surroundings(frame: Frame, reference: Reference, told: Container[int]) -> list[Phrase]:
    """Return the places of the first of three that tells any: where the freed were held, what a clause
    under "where" is about, what hangs under the verb.
    """
    return (
        list(held_in(frame, reference))
        or list(where(frame, reference))
        or list(under(frame, reference, told))
    )


def under(frame: Frame, reference: Reference, told: Container[int]) -> Iterator[Phrase]:
    """Yield the named places that hang under a trigger with no other verb or deed between.

    "Killed in a shootout with soldiers in X", "abducted 28 people after stopping a bus bound for a
    feast in X"; not "arrested for a murder in X", nor "police in X arrested". told: triggers, by token.
    """
    for token in frame.trigger.subtree:
        phrase = reference.by_head.get(token.i)
        if phrase is None or phrase.kind != "Place" or preposition(token) not in _IN:
            continue
        inner = (c for c in token.rights if preposition(c) == "of")  # "near the town of X"
        names = [phrase] if phrase.named else [n for c in inner for n in _names(c, reference, 1)]
        if names and _hangs_under(first_of(token), frame, reference, told):
            yield from names


def _hangs_under(token: Token, frame: Frame, reference: Reference, told: Container[int]) -> bool:
    node = token
    while node.i != frame.trigger.i:
        deed = node.i in told and node.lemma_.lower() not in _CHARGES
        scene = node.dep_ == "acl:relcl" and preposition(node.head) in _EVENTS
        if node.i != token.i and (deed or (node.dep_ == "acl:relcl" and not scene)):
            return False  # but "during an operation that began in X"
        if node.dep_ in ("ccomp", "xcomp", "parataxis", "csubj") or node.dep_.startswith("nsubj:"):
            return False
        if node.pos_ in ("VERB", "AUX"):
            marks = {c.lower_ for c in node.children if c.dep_ in ("mark", "advmod", "case")}
            loose = node.tag_ in ("VBG", "VBN") and node.dep_ in ("acl", "advcl", "amod")
            if not (loose or scene) or (node.dep_ == "advcl" and not marks & _LINKS):
                return False
        elif node.i != token.i:
            phrase = reference.by_head.get(node.i)
            speaks = phrase is not None and phrase.kind in _SPEAKING
            if speaks and (node.dep_.startswith("nsubj") or node.dep_ == "obl:agent"):
                return False  # "police in X arrested"
            if phrase is not None and phrase.kind == "Place" and preposition(node) in _IN:
                return False  # told by the smaller place
            if preposition(node) in _ELSEWHERE and not _inside(node, frame):
                return False
        node = node.head
    return True


def _inside(node: Token, frame: Frame) -> bool:
    """Whether a noun under "of", "from", "with" is part of a crime's scene, and no other matter."""
    before = preposition(node)
    if frame.kind.notation in _LAW:
        return node.lemma_.lower() in _CHARGES and before in ("to", "on", "with")
    moved = any(s.fills == "destination" for s in frame.kind.slots)
    forced = before == "into" and frame.kind.notation == "exploitation"
    if before in ("of", "with", "against", "between") or forced:
        return True
    return before == "from" and not moved


def held_in(frame: Frame, reference: Reference) -> Iterator[Phrase]:
    """Yield where the freed were held, or had to work: "freed 18 migrants held by a gang in a warehouse in X", "boys who
    had to sew in a workshop in X".
    """
    if frame.kind.notation != "rescue":
        return
    for target in frame.fillers["target"]:
        for clause in frame.trigger.doc[target.head].children:
            if clause.dep_ not in ("acl", "acl:relcl"):
                continue
            held = (clause, *(c for c in clause.children if c.dep_ == "conj"))
            made = (v for c in held if c.lemma_.lower() in _MADE for v in c.children)
            work = [v for v in made if v.dep_ == "xcomp"]
            for verb in (*(v for v in held if v.lemma_.lower() in _HELD), *work):
                for end in verb.children:
                    if end.dep_.startswith(("obl", "nmod")) and end.i > verb.i:
                        yield from _names(end, reference)


def where(frame: Frame, reference: Reference) -> Iterator[Phrase]:
    """Yield the places that a clause under "where" is about: "motels in X and Y, where they were made to"."""
    verb = frame.trigger
    while verb.dep_ in ("conj", "xcomp") and verb.head.i != verb.i:
        verb = verb.head
    if not verb.dep_.startswith(("acl", "advcl")) or not any(
        c.lower_ == "where" for c in verb.children
    ):
        return
    heads = [verb.head]
    if verb.head.pos_ in ("VERB", "AUX"):
        ends = [c for c in verb.head.children if c.dep_.startswith("obl") and c.i < verb.i]
        while len(ends) > 1 and _lies_in(ends[-1], ends[-2], reference):
            ends.pop()
        heads = ends[-1:]
    for head in heads:
        yield from _names(head, reference)


def _lies_in(place: Token, town: Token, reference: Reference) -> bool:
    """Whether one place only says where the one just before it is: "to Hubballi in Karnataka, where"."""
    before = reference.by_head.get(town.i)
    named = before is not None and before.named and before.kind == "Place"
    return named and preposition(place) == "in" and place.left_edge.i == town.i + 1


def _names(head: Token, reference: Reference, steps: int = 3) -> list[Phrase]:
    found: list[Phrase] = []
    for one in coordinated(head):
        phrase = reference.by_head.get(one.i)
        if phrase is not None and phrase.kind == "Place" and phrase.named:
            if preposition(one) in (*_IN, "of", "from", "to", "behind"):
                found.append(phrase)
    if not found and steps:
        for child in head.rights:
            inside = preposition(child) in (*_IN, "of") or child.dep_ == "nmod:unmarked"
            if child.dep_.startswith("nmod") and inside:  # "14 hours a day near X"
                found += _names(child, reference, steps - 1)
    return found


def share_place(frames: Sequence[Frame]) -> None:
    """Let deeds of one scene be in one place: "killed 13 men and arrested four in X", "a raid killed
    eleven in X", "a shooting in X that led to the rescue of nine".
    """
    for frame in frames:
        if _has_scene(frame):
            continue
        for other in frames:
            traded = {frame.kind.notation, other.kind.notation} & TRADE
            judged = other.kind.notation == "conviction" != frame.kind.notation
            if other is frame or traded or judged or not other.fillers["place"]:
                continue  # where a court sits is not where they were caught
            if _one_scene(frame, other):
                frame.fillers["place"] = list(other.fillers["place"])
                frame.why.append("place: of the same scene")
                break


def _has_scene(frame: Frame) -> bool:
    here = any(frame.fillers[slot] for slot in SCENES)
    return here or not any(s.fills == "place" for s in frame.kind.slots)


def _one_scene(one: Frame, two: Frame) -> bool:
    first, second = _carried(one.trigger), _carried(two.trigger)
    return _clause(first, second) or _clause(second, first)


def _carried(deed: Token) -> Token:
    """The verb that carries out what a noun tells: "carried out raids in X and caught 11"."""
    carried = deed.dep_ == "obj" and deed.pos_ == "NOUN" and deed.head.lemma_.lower() in LIGHT
    return deed.head if carried else deed


def _clause(low: Token, high: Token) -> bool:
    """Whether a deed hangs under another as part of its scene."""
    node = low
    while node.i != high.i:
        head = node.head
        if head.i == node.i:
            return False
        if node.pos_ in ("VERB", "AUX"):
            own = any(c.dep_.startswith("nsubj") for c in node.children)
            marks = {c.lower_ for c in node.children if c.dep_ in ("mark", "advmod", "case")}
            if node.dep_ == "conj":
                left = (
                    head.dep_ == "xcomp" and head.head.i == high.i
                )  # "left two dead and five hurt"
                if own and high.pos_ == "VERB" and head.pos_ not in ("VERB", "AUX") and not left:
                    return False
            elif node.dep_ == "acl:relcl" and preposition(head) in _EVENTS:
                pass  # "during a clash that led to the rescue of nine"
            elif node.dep_ == "acl" and preposition(head) == "with":
                pass  # "a raid on X left two dead, with 30 people kidnapped"
            elif node.dep_ == "advcl":
                if not (
                    marks & {"while", "as", "when", "with"} or (not marks and node.tag_ == "VBG")
                ):
                    return False
            else:
                return False
        elif node.dep_ == "obj" or node.dep_.startswith("nsubj") or node.dep_ == "obl":
            carried = head.lemma_.lower() in LIGHT | {"lead", "kill", "leave", "end", "see"}
            scene = preposition(node) in _EVENTS
            if not (carried or scene):
                return False
        elif not (
            node.dep_ == "conj" and node.i != low.i or node.dep_ == "xcomp" and node.pos_ == "ADJ"
        ):
            return False
        node = head
    return True
