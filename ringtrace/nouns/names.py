"""Where words stand, and whom or what they name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ringtrace.nouns.required import require

LocationKind = Literal["country", "admin1", "admin2", "city"]
CaseRole = Literal[
    "suspect",
    "victim",
    "official",
    "relative",
    "volunteer",
    "witness",
    "lawyer",
    "journalist",
    "other",
]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Where words stand in the cleaned text, and the words."""

    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        require(
            0 <= self.start < self.end, f"a span needs start < end, not {self.start}:{self.end}"
        )
        require(
            len(self.quote) == self.end - self.start,
            f"quote {self.quote!r} is not as long as its span {self.start}:{self.end}",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """What the name of a place may mean: an entry of the gazetteer.

    id: of GeoNames. kind: country, admin1 (province, state), admin2 (prefecture, district) or city.
    country: ISO 3166 alpha-2. admin: the province or state that it is or lies in. latitude,
    longitude: degrees, of a city; of a unit or country the mean of its towns. population: likewise.
    """

    id: int
    name: str
    kind: LocationKind
    country: str
    admin: str | None
    latitude: float
    longitude: float
    population: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Referent:
    """Whom or what one article speaks of.

    key: unique in the article, stable ("ring-203": class and offset of the first mention).
    kind: class of the ontology (Person, Ring, Agency, Group, Place, Fund, Work ...).
    label: best name, itself one of the mentions. pronouns: mentions that only point back.
    locations: what a place's name may mean, the likeliest first; several are an ambiguous name.
    """

    key: str
    kind: str
    label: str
    mentions: tuple[Span, ...]
    pronouns: tuple[Span, ...] = ()
    role: CaseRole | None = None
    locations: tuple[Location, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """The words that fill a slot here, and whom they name."""

    span: Span
    referent: Referent

    @property
    def text(self) -> str:
        """The words as written."""
        return self.span.quote
