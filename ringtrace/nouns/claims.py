"""What one source says in one article: an event, or a statement on a person, ring or body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from ringtrace.nouns.names import Mention, Span
from ringtrace.nouns.required import require
from ringtrace.nouns.values import Count, Period, Price, Sentence

ClaimStatus = Literal["asserted", "alleged", "planned", "denied"]
LegalStatusName = Literal[
    "suspected", "arrested", "charged", "convicted", "sentenced", "acquitted", "released"
]

# The slots of an event that mentions fill, in the order in which they are shown.
SLOTS = ("agent", "target", "recipient", "place", "origin", "destination", "offence")


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
    """A cited property: caseRole, age, title of a person; ringType, size, base of a ring; purpose."""

    about: Mention
    attribute: Literal["caseRole", "age", "title", "ringType", "size", "base", "purpose"]
    value: str | int


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalStatus:
    """How far the law has gone with a person or group. latest: the latest that the text gives."""

    about: Mention
    legal_status: LegalStatusName
    latest: bool = False

    def __post_init__(self) -> None:
        require(
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
        require(bool(self.evidence), f"claim {self.key} cites no words")
