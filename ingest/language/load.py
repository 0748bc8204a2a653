"""The pipeline that ringtrace reads with."""

from __future__ import annotations

from functools import cache

import spacy
from spacy.language import Language

import ringtrace.ingest.language.sentences  # noqa: F401  registers ringtrace_sentences
from ringtrace.ingest.language import make_language

Language.factory("ringtrace_language", func=make_language)


@cache
def load(name: str | None = None) -> Language:
    """Return ringtrace's own English pipeline, or the user's pipeline of that name."""
    if name is not None:
        return spacy.load(name)
    nlp = spacy.blank("en")
    nlp.add_pipe("ringtrace_sentences")
    nlp.add_pipe("ringtrace_language")
    return nlp
