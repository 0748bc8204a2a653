"""Where an article's places are: each name against the gazetteer, with what else is spoken of."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise

from ringtrace.ingest.gazetteer.fold import generic_words
from ringtrace.ingest.gazetteer.places import is_people, locate
from ringtrace.ingest.parsed import Doc, Span, Token
from ringtrace.ingest.words import word_table
from ringtrace.nouns import Location

_DASHES = frozenset(["--", "—"])  # "ARICA -- Two men"
_IN = frozenset(["in", "near", "outside"])
_WAY = frozenset(["to", "into", "from", "via", "through"])
_MOVING = frozenset(
    "take bring drive travel fly send transport move ship smuggle traffic route deliver transfer go head ferry convey "
    "lead carry sail bus truck deport".split()
)
_COURTS = frozenset(
    "crown high magistrate district regional federal county municipal superior circuit city special sessions "
    "central supreme criminal provincial metropolitan appeal court".split()
)
_LABELS = frozenset(["LOC", "GPE"])


def stands_for_place(name: Span) -> bool:
    """Return whether what was taken for a person or a body is a town: known to the gazetteer, under "in" or "near", in
    a list of towns, or before the dash of a dateline.

    Not where somebody of that name is told of: "confidence in Lincoln".
    """
    listed = _among_towns(name)
    under = any(c.dep_ == "case" and c.lower_ in _IN for c in name.root.lefts)
    under = under or listed or _on_the_way(name)
    doc, end = name.doc, name.end
    dateline = name.start == name.sent.start and end < len(doc) and doc[end].text in _DASHES
    if (
        not (under or dateline)
        or (name.root.dep_ == "appos" and not listed)
        or not locate(name.text)
    ):
        return False
    last = name[-1].lower_
    return not any(
        e.label_ == "PERSON" and len(e) > len(name) and e[-1].lower_ == last for e in name.doc.ents
    )


def _among_towns(name: Span) -> bool:
    """ "In Dubai, Phnom Penh and Vientiane": what stands among towns is one."""
    first = name.root.head
    beside = name.root.dep_ == "conj" or (
        name.root.dep_ == "appos"
        and any(c.ent_type_ == "LOC" and c.dep_ == "conj" for c in (*first.rights, *name.root.rights))
    )  # fmt: skip
    return beside and first.ent_type_ == "LOC" and len(name) > 1


def _on_the_way(name: Span) -> bool:
    """ "Taken by road to Mae Sot", "flown from Chisinau": where a way begins or ends, of nobody who is told of elsewhere."""
    root = name.root
    way = any(c.dep_ == "case" and c.lower_ in _WAY for c in root.lefts)
    if not way or root.head.lemma_.lower() not in _MOVING:
        return False
    titled = any(c.dep_ in ("compound", "nmod:desc") for c in root.lefts)
    again = (e for e in name.doc.ents if e.text == name.text and e.start != name.start)
    return not titled and all(any(c.dep_ == "case" for c in e.root.lefts) for e in again)


def is_district(name: Span) -> bool:
    """Return whether what was taken for a body is a part of a country: "in Antioquia Department", "in the department of
    Antioquia".
    """
    under = any(c.dep_ == "case" and c.lower_ in _IN for c in name.root.lefts)
    if not under or len(name) < 2:
        return False
    first = 1 if name[0].lower_ == "the" else 0
    if name[first].lower_ == "department" and name[first + 1].lower_ == "of":
        return bool(locate(name.doc[name.start + first + 2 : name.end].text))
    return name[-1].lower_ in generic_words() and bool(locate(name.text))


def seat_of_court(token: Token, name: Span | None) -> bool:
    """Return whether words before a court's name are the town where it sits: Leicester of "at Leicester
    Crown Court".
    """
    court = token.head
    if court.dep_ == "nmod:poss":  # "the Germiston Magistrate's Court"
        court = court.head
    if court.lemma_.lower() != "court" or token.i + 1 >= len(token.doc):
        return False
    start = name.start if name is not None and name.start <= token.i < name.end else token.i
    if name is not None and name[0].lower_ == "the":
        start += 1
    follows = token.nbor(1).lower_.rstrip("'’s")
    return follows in _COURTS and bool(locate(token.doc[start : token.i + 1].text))


def seat_of_house(token: Token, name: Span) -> bool:
    """Return whether words before a place are the town where it is: Nairobi of "a Nairobi hotel"."""
    house = token.head
    before = token.dep_ == "compound" and name.root.i == token.i and name.label_ in _LABELS
    if (
        not before
        or house.pos_ != "NOUN"
        or house.lemma_.lower() not in word_table("kinds.tsv")["Place"]
    ):
        return False
    some = any(c.dep_ in ("det", "nummod") and c.i < name.start for c in house.lefts)
    some |= house.tag_ == "NNS"
    return some and house.lower_ not in generic_words() and bool(locate(name.text))


class Locator:
    """The places of one Doc on the map."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self._known: dict[str, tuple[Location, ...]] = {}

    def locations(self, start: int, end: int) -> tuple[Location, ...]:
        """Return what the name at tokens start to end may mean, the likeliest first."""
        name = self.doc[start:end].text + self._said_to_lie_in(end)
        if name not in self._known:
            others = [n for n in self._spoken_of if n not in name]
            found = locate(name, others)
            town = self.doc[start:end].text.rsplit(" ", 1)
            while not found and len(town) > 1 and town[1].islower():
                found = locate(town[0], others)  # "Mangshi airport", "New Delhi railway station"
                town = town[0].rsplit(" ", 1)
            self._known[name] = tuple(found)
        return self._known[name]

    def _said_to_lie_in(self, end: int) -> str:
        """The name after a comma: Georgia of "Athens, Georgia,"."""
        if end + 1 < len(self.doc) and self.doc[end].text == ",":
            for name in self.doc.ents:
                if name.start == end + 1 and name.label_ in _LABELS:
                    return f", {name.text}"
        return ""

    @cached_property
    def _spoken_of(self) -> list[str]:
        places = [e.text for e in self.doc.ents if e.label_ in _LABELS]
        words = [t.text for t in self.doc]
        pairs = [f"{one} {two}" for one, two in pairwise(words)]
        peoples = [name for name in (*words, *pairs) if is_people(name)]
        return list(dict.fromkeys([*places, *peoples]))
