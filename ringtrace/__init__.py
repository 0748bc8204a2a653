"""News on criminal rings as a cited knowledge graph."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ringtrace.ingest import extract, load
    from ringtrace.workspace import Workspace

__version__ = "0.1.0"
__all__ = ["Workspace", "extract", "load"]

# Lazy, so that importing a low layer (ringtrace.errors) does not load the whole of spaCy.
_HOMES = {
    "Workspace": "ringtrace.workspace",
    "extract": "ringtrace.ingest",
    "load": "ringtrace.ingest",
}


def __getattr__(name: str) -> Any:
    if (home := _HOMES.get(name)) is None:
        raise AttributeError(f"module 'ringtrace' has no attribute {name!r}")
    return getattr(import_module(home), name)
