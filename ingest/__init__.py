"""Articles in, claims out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


__all__ = ["load"]


def load(name: str | None = None) -> Language:
    """Return the pipeline that ringtrace reads with, or the user's own of that name (cached)."""
    from ringtrace.ingest.language.load import load as load_pipeline

    return load_pipeline(name)
