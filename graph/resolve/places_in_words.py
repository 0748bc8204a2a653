"""The places that the words of two articles give one thing, be they in a claim or not: "in Surat", "sold to Henan"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from ringtrace.graph.resolve.profile import Party, Spot
from ringtrace.graph.resolve.sentences import MANY, alike, around, short
from ringtrace.graph.resolve.where import one_place, two_of_a_sort
from ringtrace.nouns import Location

ALIKE = 2  # words that two sentences share on one of several places


class Towns(Protocol):
    """The places of a text by name, each with where it is named and what it may mean.

    moves: to where and from where somebody was taken instead, countries too.
    """

    def __call__(
        self, text: str, *, moves: bool = False
    ) -> Mapping[str, tuple[int, Sequence[Location]]]: ...


def spots_of(meant: Sequence[Location]) -> list[Spot]:
    """Return what a name may mean, as claims have it."""
    return [
        Spot(str(x.id), x.kind, x.country, x.admin, x.latitude, x.longitude, x.population)
        for x in meant
    ]


@dataclass(frozen=True, slots=True)
class Named:
    """A place by its name, at character start, and what it may mean. way: how somebody was taken there, or from there."""

    label: str
    start: int
    meant: Sequence[Location]
    quote: str
    way: str = ""

    @property
    def shown(self) -> str:
        """The name as a side of a conflict shows it."""
        return self.label

    @property
    def party(self) -> Party:
        """The place as claims have it."""
        spots = spots_of(self.meant)
        spot = next(iter(spots), None)
        return Party("", "Place", self.label, named=True, spot=spot, elsewhere=tuple(spots[1:]))


@dataclass(frozen=True, slots=True)
class Read:
    """A text with its places, and those to or from where somebody was taken."""

    text: str
    places: Sequence[Named]
    moves: Sequence[Named]


def read_places(text: str, towns: Towns) -> Read:
    """Return the places of a text."""
    here = [
        Named(name, at, meant, around(text, at)[1]) for name, (at, meant) in towns(text).items()
    ]
    return Read(text, here, _moves(text, towns))


def _moves(text: str, towns: Towns) -> list[Named]:
    found = []
    for name, (at, meant) in towns(text, moves=True).items():
        begins, quote = around(text, at)
        for way, told in _MOVES.items():
            match = told.search(text[begins:at])
            if (
                match
                and not _BACK.search(f"{match[1]} {match[2]}")
                and not _HOUSE.match(text, at + len(name))
            ):
                found.append(Named(name, at, meant, quote, way))
                break
    return found


def two_places(one: Read, two: Read) -> tuple[Named, Named] | None:
    """Return the place that each of two texts names alone; of several, those two of which their sentences tell most
    alike; none where these may be one place.
    """
    here = [a for a in one.places if a.label not in two.text]
    there = [b for b in two.places if b.label not in one.text]
    found = _told_alike(here, there, (one.text, two.text))
    return found if found is not None and _apart(*found, (one.text, two.text)) else None


def two_moves(one: Read, two: Read) -> tuple[Named, Named] | None:
    """Return where somebody was taken by each of two texts, or from where, if each tells of one place and the other does not
    name it; none where these may be one place.
    """
    texts = one.text, two.text
    for way in _MOVES:
        here, there = ([x for x in read.moves if x.way == way] for read in (one, two))
        if len(here) != 1 or len(there) != 1:
            continue
        a, b = here[0], there[0]
        if a.label in two.text or b.label in one.text:
            continue
        enough = short(*texts) or alike(a.quote, b.quote) >= MANY
        if enough and _apart(a, b, texts):
            return a, b
    return None


def _apart(a: Named, b: Named, texts: tuple[str, str]) -> bool:
    return two_of_a_sort(a.label, b.label, texts) or not one_place(a.party, b.party, texts)


def _told_alike(
    here: Sequence[Named], there: Sequence[Named], texts: tuple[str, str]
) -> tuple[Named, Named] | None:
    pairs = sorted(
        ((alike(a.quote, b.quote), a, b) for a in here for b in there), key=lambda p: -p[0]
    )
    if not pairs:
        return None
    most, a, b = pairs[0]
    brief = short(*texts)
    level = [x.meant[0].kind == "city" for x in (a, b) if x.meant]
    if len(pairs) > 1:
        if pairs[1][0] == most or most < (ALIKE if brief and pairs[1][0] else 1 if brief else MANY):
            return None
    elif level not in ([True, True], [False, False]):
        if most < (1 if brief else MANY) and not two_of_a_sort(a.label, b.label, texts):
            return None
    kinds = [{x.kind == "city" for x in y.meant} for y in (a, b) if y.meant]
    if len(kinds) == 2 and not kinds[0] & kinds[1]:
        return None  # a town and the province around it
    return a, b


# What is done to those who are taken somewhere, and what may as well be done by those who freed them.
_WAY = r"(?:(?! (?:to|from) )[^.;])*"
_SENT = (
    r"sold|sells?|selling|sent|sends?|sending|smuggl\w+|traffick(?:ed|ing)|lur(?:ed|ing)|recruit\w*|bound|shipp\w+|"
    r"head(?:ed|ing)|on (?:its|their|his|her|the) way"
)
_CARRIED = r"tak(?:e|en|ing)|took|br(?:ings?|ought|inging)|carr(?:y|ied|ying)|driven|drove|driving|flown|flew|ferr(?:y|ied|ying)|transport\w*"
_SEIZED = r"abducted|kidnapped|stolen|snatched|taken|took|seized|lured|bought|recruited|smuggled"
_IN = r"(?:the )?((?:(?:the|a|an|his|her|its|their) )?(?:[^\W\d_A-Z][\w-]* ){1,3}(?:in|of|near) )?"
_MOVES = {
    "sent to": re.compile(rf"\b(?:{_SENT})\b({_WAY}) (?:to|into|for) {_IN}$"),
    "carried to": re.compile(rf"\b(?:{_CARRIED})\b({_WAY}) (?:to|into) {_IN}$"),
    "from": re.compile(rf"\b(?:{_SEIZED})\b({_WAY}) from {_IN}$"),
}
# With this between them they were brought home, or to a house of a town.
_BACK = re.compile(
    r"\b(?:home|back|safely|custody|shelter|hospital|clinic|court|prison|jail|police|stations?|cent(?:re|er)|camp|embassy|consulate|"
    r"school|orphanage|capital|relatives|parents|famil(?:y|ies))\b"
)
_HOUSE = re.compile(
    r" (?:[A-Z]?[\w-]+ )?(?:airport|prison|hospital|jail|shelter|court|clinic|station)\b",
    re.IGNORECASE,
)
