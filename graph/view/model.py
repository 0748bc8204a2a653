"""What the page shows, as plain data: no RDF and no HTML in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleCard:
    """An article. text: as shown; offsets of claims count UTF-16 units of it, as browsers do.

    withdrawn: its outlet took it back.
    """

    id: str
    file: str
    title: str
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    text: str | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Whom or what claims speak of: a person, ring, group, agency, place, fund, offence ...

    standing: how far the law has gone, by the claims. role: in the case. why: the reasons for which
    the referents of several articles were taken for one. at: latitude, longitude of a place by the
    gazetteer. entries: what its name may mean there, the likeliest first; several are ambiguous.
    """

    id: str
    kind: str
    label: str
    names: tuple[str, ...] = ()
    role: str | None = None
    standing: str | None = None
    why: tuple[str, ...] = ()
    at: tuple[float, float] | None = None
    entries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A count, price, period or sentence: the words, and what they amount to for sorting."""

    text: str
    min: float | None = None
    max: float | None = None
    unit: str | None = None
    currency: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCard:
    """What one source says in one article.

    type: event, role, status, attribute or statistic. kind: the word that filters and colours go
    by. slots: slot to ids of actors. values: slot to quantities. spans: of the article's shown
    text, the main one first. says: a role, status or attribute in words. ring_role: the role is
    one in a ring. review: accepted or rejected. corrections: slots that people put right, with what
    was read there. latest: the legal status is the latest that the text gives.
    """

    id: str
    type: str
    kind: str
    article: str
    status: str
    quote: str
    spans: tuple[tuple[int, int], ...]
    event: str | None = None
    source: str | None = None
    voice: str | None = None
    via: str | None = None
    says: str | None = None
    ring_role: bool = False
    latest: bool = False
    slots: dict[str, tuple[str, ...]]
    values: dict[str, tuple[Quantity, ...]]
    review: str | None = None
    corrections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCard:
    """A happening, with the claims that tell of it. why: as for an actor."""

    id: str
    kind: str
    label: str
    claims: tuple[str, ...]
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictCard:
    """Two claims that cannot both be right; a is the earlier published."""

    id: str
    kind: str
    relation: str
    event: str
    label: str
    claim_a: str
    value_a: str
    claim_b: str
    value_b: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Affair:
    """What is shown at one time: a case, or an article that is linked to none.

    voices: lists of article ids; each list is one independent voice. why: pairs of articles with
    the reason for which they were taken to tell of one case.
    """

    id: str
    label: str
    linked: bool
    articles: tuple[ArticleCard, ...]
    claims: tuple[ClaimCard, ...]
    actors: tuple[Actor, ...]
    events: tuple[EventCard, ...]
    conflicts: tuple[ConflictCard, ...]
    voices: tuple[tuple[str, ...], ...]
    why: tuple[tuple[str, str, str], ...] = ()
