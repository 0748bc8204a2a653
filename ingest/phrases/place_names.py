"""The names inside what a clause calls a place: a flat in Dublin, the district of X, seven cities."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.phrases import told_together
from ringtrace.ingest.syntax.grammar import coordinated, preposition

if TYPE_CHECKING:
    from ringtrace.ingest.reference.reference import Reference

HERE = ("in", "near", "at", "outside", "off", "on", "along")
# A clause's scene may stand inside these: "in an ambush in X", "from a school in X".
AROUND = frozenset("in during at from inside outside near on off aboard after by".split())
# Parts of a country that are told by their number: "seven cities", "three provinces".
PARTS = frozenset(
    "city town village province prefecture state county country district region".split()
)


def with_number(phrase: Phrase, doc: Doc) -> Phrase:
    """Return a place that is told by its number with it: "seven cities in three provinces"."""
    head = doc[phrase.head]
    number = next((c for c in head.lefts if c.dep_ == "nummod"), None)
    if phrase.named or number is None or head.lemma_.lower() not in PARTS:
        return phrase
    end = phrase.end
    for child in head.rights:
        inside = preposition(child) in ("in", "of", "across") and child.lemma_.lower() in PARTS
        if inside and any(c.dep_ == "nummod" for c in child.lefts):
            end = child.i + 1
    return replace(phrase, start=number.left_edge.i, end=end)


def is_name(phrase: Phrase, trigger: Token) -> bool:
    """Return whether a place is told by a name, by words that hold one ("the Kenyan border"), or by
    its number ("in seven cities").
    """
    head = trigger.doc[phrase.head]
    if head.lemma_.lower() in PARTS and any(c.dep_ == "nummod" for c in head.lefts):
        return True
    return phrase.named or any(
        t.pos_ == "PROPN" or (t.text[:1].isupper() and t.i > trigger.sent.start)
        for t in trigger.doc[phrase.start : phrase.end]
    )


_ABOUT = ("under", "below", "beneath", "behind", "above", "inside")  # "a bunker under a house in X"


def names_in(phrase: Phrase, reference: Reference, frame: Frame, depth: int = 3) -> list[Phrase]:
    """Return the names of a place: its own, or those inside it; itself where it has none."""
    head = reference.doc[phrase.head]
    house = head.pos_ == "NOUN" and not told_together(head)
    if house and (town := seat(head, reference)) is not None:
        return [town]
    if phrase.named or not depth:
        return [phrase]
    for words in (
        ("of",),
        (*HERE, *_ABOUT),
        ("between",),
    ):  # "the district of Koraput in Odisha" is Koraput
        inner = within(phrase.head, reference, frame.trigger, words, named=False)
        found = [n for p in inner for n in names_in(p, reference, frame, depth - 1) if n.named]
        if found:
            return found
    told = _told_before(phrase, reference)
    return [phrase if told is None else told]


def _kept(house: Token) -> list[Token]:
    """What stands behind whose a house is: "a bar owned by a trafficker in X"."""
    clauses = [c for c in house.rights if c.dep_ == "acl" and c.lemma_.lower() in _KEEPING]
    parts = [part for clause in clauses for part in clause.rights]
    return [*parts, *(g for part in parts if part.dep_ == "obl:agent" for g in part.rights)]


_FAR_FROM = frozenset(
    "km kms kilometer kilometers kilometre kilometres mile miles across opposite".split()
)
_KEEPING = frozenset("own run operate manage rent use call name know locate situate".split())


def near_another(place: Phrase, doc: Doc) -> bool:
    """Return whether a town only says where the one before its comma lies: "in Bello, near Medellin"."""
    case = next((c for c in doc[place.head].lefts if c.lower_ in ("near", "from", "of")), None)
    if case is None:
        return False
    if case.lower_ == "near":
        return case.word(-1) == "," and doc[case.i - 2].ent_type_ == "LOC"
    return any(doc[i].lower_ in _FAR_FROM for i in range(max(case.i - 4, 0), case.i))


def seat(head: Token, reference: Reference) -> Phrase | None:
    """Return the town before a house or court: Nairobi of "a Nairobi hotel", Germiston of "the Germiston
    Magistrate's Court".
    """
    owners = (c for c in head.lefts if c.dep_ == "nmod:poss")
    towns = [c for h in (head, *owners) for c in h.lefts if c.dep_ == "compound"]
    places = (reference.by_head.get(c.i) for c in towns)
    return next((p for p in places if p is not None and p.kind == "Place"), None)


def _told_before(phrase: Phrase, reference: Reference) -> Phrase | None:
    """Return the city named last where a place is only "the city", and so for provinces and countries."""
    head = reference.doc[phrase.head]
    kinds = _KINDS.get(head.lemma_.lower(), ())
    if not kinds or phrase.end - phrase.start > 1 or not any(c.lower_ in _THE for c in head.lefts):
        return None
    for place in range(phrase.start - 1, max(phrase.start - _FAR, -1), -1):
        other = reference.by_head.get(place)
        if other is not None and other.kind == "Place" and other.named:
            if any(reference.is_a(kind, other) for kind in kinds):
                return other
    return None


_THE = frozenset("the this that".split())
_FAR = 100  # words
_KINDS = {
    **dict.fromkeys("city town capital".split(), ("city",)),
    **dict.fromkeys("province state region department".split(), ("admin1",)),
    **dict.fromkeys("county district prefecture".split(), ("admin2",)),
    "country": ("country",),
}


def each_of(phrase: Phrase, reference: Reference) -> list[Phrase]:
    """Return each of the places that a noun in the plural names together, else the place itself."""
    names = told_together(reference.doc[phrase.head])
    found = [p for t in names if (p := reference.by_head.get(t.i)) is not None]
    return found or [phrase]


def deep(head: Token, reference: Reference, trigger: Token, depth: int = 3) -> Iterator[Phrase]:
    """Yield the places inside a noun, and inside the nouns in it: "an ambush on a convoy in X"."""
    yield from within(head.i, reference, trigger, HERE, named=False)
    for child in head.rights if depth else ():
        if child.dep_ == "nmod" and preposition(child) in (*AROUND, "of", "on", "against"):
            yield from deep(child, reference, trigger, depth - 1)


def within(
    head: int,
    reference: Reference,
    trigger: Token,
    words: tuple[str, ...],
    *,
    named: bool = True,
) -> list[Phrase]:
    """Return the places that hang on a noun under one of some prepositions. named: only with a name."""
    return [
        inner
        for child in (*trigger.doc[head].children, *_kept(trigger.doc[head]))
        if child.dep_ in ("nmod", "obl") and preposition(child) in words
        for head_ in coordinated(child)
        if (inner := reference.by_head.get(head_.i)) is not None
        and inner.kind == "Place"
        and (inner.named or not named)
    ]
