"""Reading English: tokens, sentences, tags, tree, lemmas, names."""

from __future__ import annotations

from typing import Any

from spacy.language import Language

__all__ = ["make_language"]


@Language.factory("ringtrace_language")
def make_language(nlp: Language, name: str) -> Any:
    """Return the component ringtrace_language for a pipeline.

    Imports what it needs only now: spaCy loads every factory that is installed at every start.
    """
    from ringtrace.ingest.language.component import LanguageModel

    return LanguageModel(nlp, name)
