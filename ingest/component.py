"""The spaCy component ringtrace: sets doc._.claims, so that any pipeline can end with it."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

from spacy.language import Language
from spacy.tokens import Doc


@Language.factory("ringtrace")
def make_ringtrace(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component for a pipeline; the factory ringtrace.

    The Doc's user_data["published"] (YYYY, YYYY-MM, YYYY-MM-DD) resolves relative days.
    """
    if not Doc.has_extension("claims"):
        Doc.set_extension("claims", default=())
    return set_claims


def set_claims(doc: Doc) -> Doc:
    """Return the Doc with doc._.claims set to the tuple of its claims."""
    from ringtrace.ingest.claims import extract
    from ringtrace.nouns import Article
    from ringtrace.ontology import load_ontology

    article = Article(
        text=doc.text,
        file="-",
        digest=sha256(doc.text.encode()).hexdigest(),
        published=doc.user_data.get("published"),
    )
    doc._.claims = tuple(extract(doc, article, load_ontology()))
    return doc
