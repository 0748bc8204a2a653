"""Footnotes: the words of a claim, who says so, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ringtrace.graph.view.model import Affair
from ringtrace.graph.view.wording import certainty

Numbers = Mapping[str, int]  # claim to its footnote


@dataclass(frozen=True, slots=True)
class Note:
    """One claim, as it is cited. says: whom the sentence names; medium: who prints it."""

    number: int
    claim: str
    quote: str
    says: str | None
    via: str | None
    medium: str
    title: str
    published: str | None
    file: str
    url: str | None
    status: str
    review: str
    corrections: tuple[str, ...]
    withdrawn: bool


def notes(affair: Affair, number: Numbers) -> Iterable[Note]:
    """Yield the footnote of each claim of an affair, in order."""
    articles = {a.id: a for a in affair.articles}
    for claim in affair.claims:
        article = articles[claim.article]
        yield Note(
            number=number[claim.id],
            claim=claim.id,
            quote=claim.quote,
            says=claim.source,
            via=claim.via,
            medium=article.publisher or article.file,
            title=article.title,
            published=article.published,
            file=article.file,
            url=article.url if (article.url or "").startswith(("http://", "https://")) else None,
            status=certainty(claim.status),
            review=claim.review or "unreviewed",
            corrections=claim.corrections,
            withdrawn=article.withdrawn,
        )
