"""The text of a Doc."""

from __future__ import annotations

from functools import lru_cache

from ringtrace.ingest.parsed import Doc


@lru_cache(maxsize=1)
def text_of(doc: Doc) -> str:
    """Return the doc's text, joined once: Doc.text joins all tokens again at every call."""
    return doc.text
