"""What resolve compares: one article as what it says of whom, in plain values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

CITY = 500_000  # people: towns around it are its suburbs


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a place is by the gazetteer. kind: "country", "admin1", "admin2" or "city"; degrees.

    people: who live there, as many as in a city with suburbs where the graph does not say.
    """

    feature: str
    kind: str
    country: str
    region: str | None
    latitude: float
    longitude: float
    people: int = 0


@dataclass(slots=True)
class Party:
    """A referent of one article. spot: where a place most likely is, elsewhere: or else. acronyms: of a
    body, as mentioned; aliases: other names of somebody.
    """

    iri: str
    kind: str
    label: str
    role: str | None = None
    age: int | None = None
    named: bool = False
    spot: Spot | None = None
    elsewhere: tuple[Spot, ...] = ()
    acronyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(slots=True)
class Bounds:
    """Two bounds, either may be open, and the words.

    unit: the currency of a price. per: what one costs. approximate: "about", "nearly", "some".
    restates: the article's own conversion of another price.
    """

    low: Any
    high: Any
    text: str
    unit: str = ""
    per: str = ""
    approximate: bool = False
    restates: bool = False

    def apart(self, other: Bounds) -> bool:
        """Return whether no value can satisfy both."""
        return any(
            x.high is not None and y.low is not None and x._slack(x.high, 1) < y._slack(y.low, -1)
            for x, y in ((self, other), (other, self))
        )

    def _slack(self, bound: Any, sign: int) -> Any:
        return bound * (1 + sign * ABOUT) if self.approximate else bound


# "About 100" is not contradicted by a number so much above or below it.
ABOUT = 0.15


@dataclass(frozen=True, slots=True)
class Said:
    """A claim, the words to show for it (their IRI and the quote), and whom they name as source.

    claim: the article's IRI where none of its claims tells of these words. speaker: the source's referent; both None where nobody is named. start: where words begin that no claim
    cites and resolve found beside it.
    """

    claim: str
    evidence: str
    quote: str
    source: str | None = None
    speaker: str | None = None
    start: int | None = None


@dataclass(slots=True)
class Told:
    """One event claim. trigger: the word that tells of it. beside: the same with its other sentences."""

    said: Said
    kind: str
    happening: str
    status: str
    start: int
    trigger: str = ""
    slots: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    count: Bounds | None = None
    when: Bounds | None = None
    prices: list[Bounds] = field(default_factory=list)
    beside: Sequence[Said] = ()

    def saying(self, words: str) -> Said:
        """Return the claim with the sentence that holds some words, the first where none does."""
        return next((s for s in (self.said, *self.beside) if words in s.quote), self.said)


@dataclass(slots=True)
class Stated:
    """A legal status that one claim gives a person. latest: the last that the article gives."""

    said: Said
    person: str
    status: str
    latest: bool


@dataclass
class Profile:
    """One article: what it says of whom, as far as resolve compares it."""

    iri: str
    file: str
    published: str | None
    headline: str
    id: str
    publisher: str = ""
    parties: dict[str, Party] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    statuses: list[Stated] = field(default_factory=list)
    ages: dict[str, Said] = field(default_factory=dict)
    cited: dict[str, Said] = field(
        default_factory=dict
    )  # of each referent the first claim about it
    reports: set[str] = field(default_factory=set)

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        return 500 * (len(self.parties) + 3 * len(self.told) + len(self.statuses) + len(self.cited))

    @property
    def order(self) -> tuple[str, str, str]:
        """Earlier published first, undated last, then by file."""
        return (self.published or "9999", self.file, self.iri)

    @cached_property
    def people(self) -> list[Party]:
        """The people with a name, sorted."""
        found = (p for p in self.parties.values() if p.kind == "Person" and p.named)
        return sorted(found, key=lambda p: (p.label, p.iri))

    def happenings(self) -> dict[str, list[Told]]:
        """Return the claims by happening, in the order of the text."""
        found: dict[str, list[Told]] = {}
        for told in sorted(self.told, key=lambda t: (t.start, t.said.claim)):
            found.setdefault(told.happening, []).append(told)
        return found

    def filling(self, told: Told, slots: Iterable[str]) -> list[Party]:
        """Return the parties that fill slots of a claim."""
        fillers = (iri for s in slots for iri in told.slots.get(s, ()))
        return [self.parties[iri] for iri in fillers if iri in self.parties]

    def scenes(self) -> Iterator[Spot]:
        """Yield where something happened, an ambiguous place with all that it may be; from where and to
        where somebody was taken is elsewhere.
        """
        for told in self.told:
            for iri in told.slots.get("place", ()):
                party = self.parties.get(iri)
                if party is not None and party.spot is not None:
                    yield from (party.spot, *party.elsewhere)


@dataclass(frozen=True, slots=True)
class Context:
    """Two articles of a case, the identities of their referents, the texts of the case, and theirs. spots: what a name
    may mean on the map.
    """

    one: Profile
    two: Profile
    hub_of: Mapping[str, str]
    texts: Sequence[str]
    told: tuple[str, str] = ("", "")
    spots: Callable[[str], Sequence[Spot]] = lambda name: ()


# A kind of conflict, and the claims with the values that contradict each other.
Difference = tuple[str, tuple[Said, str], tuple[Said, str]]
