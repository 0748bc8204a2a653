"""How many, how much, when, and what the penalty is: as bounds, with the words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ringtrace.nouns.names import Span
from ringtrace.nouns.required import require

Qualifier = Literal["exact", "approx", "at_least", "at_most"]


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
        require(self.min is not None or self.max is not None, "a count needs a bound")
        if self.min is not None and self.max is not None:
            require(self.min <= self.max, f"count {self.min} above {self.max}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What the text says it cost, as bounds in one currency (ISO 4217).

    currency: None where nothing tells whose pesos are meant.
    restates: True for the article's own conversion of the price before it.
    """

    min: float | None
    max: float | None
    currency: str | None
    text: str
    span: Span
    per: str | None = None
    q: Qualifier = "exact"
    restates: bool = False

    def __post_init__(self) -> None:
        require(self.min is not None or self.max is not None, "a price needs a bound")
        if self.min is not None and self.max is not None:
            require(self.min <= self.max, f"price {self.min} above {self.max}")


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
