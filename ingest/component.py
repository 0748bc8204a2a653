"""The spaCy component ringtrace: sets doc._.claims."""

from __future__ import annotations

from typing import Any


def make_ringtrace(nlp: Any, name: str) -> Any:
    """Return the component for a pipeline; the factory ringtrace."""
    raise NotImplementedError
