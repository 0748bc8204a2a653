"""The pipeline that ringtrace reads with."""

from __future__ import annotations

from functools import cache

import spacy
from spacy.language import Language

import ringtrace.ingest.language.dialect  # noqa: F401  registers ringtrace_dialect
from ringtrace.errors import UsageError
from ringtrace.ingest.language.tokens import set_tokenizer


@cache
def load(name: str | None = None) -> Language:
    """Return ringtrace's own English pipeline, or the user's pipeline of that name or folder.

    A pipeline whose trees are in the ClearNLP style gives Universal Dependencies here.
    """
    if name is not None:
        return adopted(_installed(name))
    nlp = spacy.blank("en")
    nlp.tokenizer = set_tokenizer(nlp)
    nlp.add_pipe("ringtrace_language")
    return nlp


def adopted(nlp: Language) -> Language:
    """Return a user's pipeline with its trees and names in ringtrace's dialect."""
    if "ringtrace_language" not in nlp.pipe_names and "ringtrace_dialect" not in nlp.pipe_names:
        nlp.add_pipe("ringtrace_dialect", last=True)
    return nlp


def _installed(name: str) -> Language:
    try:
        return spacy.load(name)
    except OSError as error:
        raise UsageError(
            f"no spaCy pipeline {name!r}", fix="install its package, or name its folder"
        ) from error
