"""Articles in, claims out.

readers give articles, language their parse; finders and gazetteer what numbers, days and places mean. On
these build syntax, phrases, sources, reference, status, senses, days, places, money, counts, scope, events,
law, people and rings, each on those before it (pyproject.toml holds them to it); claims runs them in order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

    from ringtrace.nouns import Claim

__all__ = ["extract", "load"]


def load(name: str | None = None) -> Language:
    """Return the pipeline that ringtrace reads with, or the user's own of that name (cached)."""
    from ringtrace.ingest.language.load import load as load_pipeline

    return load_pipeline(name)


def extract(text: str, *, published: str | None = None, url: str | None = None) -> list[Claim]:
    """Return the claims of one text. published: YYYY, YYYY-MM or YYYY-MM-DD; relative days need it."""
    from hashlib import sha256

    from ringtrace.ingest.claims import extract as extract_doc
    from ringtrace.nouns import Article
    from ringtrace.ontology import load_ontology

    digest = sha256(text.encode()).hexdigest()
    article = Article(text=text, file="-", digest=digest, published=published, url=url)
    return extract_doc(load()(text), article, load_ontology())
