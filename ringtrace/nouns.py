"""The nouns that the stages hand on: frozen, and each keeps the words it came from.

Offsets count Unicode code points of the article's cleaned text, end exclusive.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Literal, get_args

Qualifier = Literal["exact", "approx", "at_least", "at_most"]
ClaimStatus = Literal["asserted", "alleged", "planned", "denied"]
LegalStatusName = Literal[
    "suspected", "arrested", "charged", "convicted", "sentenced", "acquitted", "released"
]
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


_HALF = re.compile("[\ud800-\udfff]")  # half a character: no encoding knows it


def _require(condition: bool, message: str) -> None:
    if not condition:
        raise ValueError(message)


def digest_of(text: str) -> str:
    """Return the SHA-256 (hex) of a text in UTF-8."""
    return sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One document as read.

    text: cleaned. published: YYYY, YYYY-MM or YYYY-MM-DD. file: the input's path from the given
    folder. digest: SHA-256 (hex) of the original bytes.
    """

    text: str
    file: str
    digest: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        for name in ("text", "file", "title", "published", "publisher", "url"):
            value = getattr(self, name)
            if value and _HALF.search(value):  # as broken JSON and old file names have them
                object.__setattr__(self, name, _HALF.sub("\ufffd", value))

    @property
    def text_digest(self) -> str:
        """SHA-256 (hex) of the cleaned text: offsets hold for this text and no other."""
        return digest_of(self.text)

    @property
    def identity(self) -> str:
        """What makes it the same article next time: its url, or else its text's digest."""
        return self.url or self.text_digest

    @property
    def id(self) -> str:
        """First 16 hex digits of the SHA-256 of the identity: its name in the workspace."""
        return sha256(self.identity.encode()).hexdigest()[:16]

    @property
    def card(self) -> str:
        """What a workspace keeps beside the text: JSON with the id, without what is not known."""
        row = {"id": self.id, **{k: v for k, v in asdict(self).items() if k != "text" and v}}
        return json.dumps(row, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Where words stand in the cleaned text, and the words."""

    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        _require(
            0 <= self.start < self.end, f"a span needs start < end, not {self.start}:{self.end}"
        )
        _require(
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many the text says, as bounds, never a mean.

    min, max: whole, inclusive; None leaves that side open. text: as written ("more than 8,000").
    unit: of whom ("infants").
    """

    min: int | None
    max: int | None
    q: Qualifier
    text: str
    span: Span
    unit: str | None = None

    def __post_init__(self) -> None:
        _require(self.min is not None or self.max is not None, "a count needs a bound")
        if self.min is not None and self.max is not None:
            _require(self.min <= self.max, f"count {self.min} above {self.max}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What the text says it cost, as bounds in one currency (ISO 4217).

    restates: True for the article's own conversion of the price before it.
    """

    min: float | None
    max: float | None
    currency: str
    text: str
    span: Span
    per: str | None = None
    q: Qualifier = "exact"
    restates: bool = False

    def __post_init__(self) -> None:
        _require(self.min is not None or self.max is not None, "a price needs a bound")
        if self.min is not None and self.max is not None:
            _require(self.min <= self.max, f"price {self.min} above {self.max}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """When, as written, and what that resolves to against the published date.

    start, end: YYYY, YYYY-MM or YYYY-MM-DD, inclusive; None leaves that side open. Both None: the
    words cannot be resolved.
    """

    start: str | None
    end: str | None
    text: str
    span: Span

    @property
    def resolved(self) -> bool:
        """Whether any day is known."""
        return bool(self.start or self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A penalty as written: "death", "12 years"."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What one source says of one happening.

    kind: notation of the ontology ("rescue"). happening: key shared by the claims of one article
    that tell of the same happening. trigger: the word that says it. stat: a general statistic.
    """

    kind: str
    happening: str
    trigger: Span
    agent: tuple[Mention, ...] = ()
    target: tuple[Mention, ...] = ()
    recipient: tuple[Mention, ...] = ()
    place: tuple[Mention, ...] = ()
    origin: tuple[Mention, ...] = ()
    destination: tuple[Mention, ...] = ()
    offence: tuple[Mention, ...] = ()
    sentence: tuple[Sentence, ...] = ()
    count: Count | None = None
    when: Period | None = None
    price: tuple[Price, ...] = ()
    stat: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Someone's place in a ring, agency or other body.

    role: a RingRole of the ontology ("abductor") or None where the words name an office.
    name: as written ("abducting", "deputy chief"), "" where only the body is named ("X of River
    Watch"). holder: None when unnamed.
    """

    organization: Mention
    name: str
    role: str | None = None
    holder: Mention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """A cited property: caseRole, age, title of a person; ringType, size of a ring; purpose."""

    about: Mention
    attribute: Literal["caseRole", "age", "title", "ringType", "size", "purpose"]
    value: str | int


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalStatus:
    """How far the law has gone with a person or group. latest: the latest that the text gives."""

    about: Mention
    legal_status: LegalStatusName
    latest: bool = False

    def __post_init__(self) -> None:
        _require(
            self.legal_status in get_args(LegalStatusName),
            f"unknown legal status {self.legal_status!r}",
        )


Statement = Event | Role | Attribute | LegalStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one source says in one article.

    key: unique in the article ("rescue-65": kind and offset of the words). evidence: the first is
    the main one, the clause to show. source: whom the sentence itself names. via: the report or
    medium it came through ("Xinhua reported that Wang said": source Wang, via Xinhua).
    """

    key: str
    statement: Statement
    evidence: tuple[Span, ...]
    source: Mention | None = None
    via: Mention | None = None
    status: ClaimStatus = "asserted"

    def __post_init__(self) -> None:
        _require(bool(self.evidence), f"claim {self.key} cites no words")


@dataclass(frozen=True, slots=True)
class Table:
    """What every question and analysis gives back: named columns and rows of plain values.

    A cell is text, int, float, a list of texts, or None where the text does not say.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
