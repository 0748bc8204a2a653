"""What an export reads from, and what it was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from ringtrace.errors import RingtraceError
from ringtrace.graph.store import Store
from ringtrace.ontology import Ontology


@dataclass(frozen=True, slots=True)
class Source:
    """The store (names already replaced where they are to be) and the ontology."""

    store: Store
    ontology: Ontology


@dataclass(frozen=True, slots=True)
class Options:
    """folded: actor to actor. accepted: accepted claims only. with_ontology: its graph too."""

    folded: bool = False
    accepted: bool = False
    with_ontology: bool = False


def library(name: str, extra: str) -> Any:
    """Return a library that only some exports need. Raises RingtraceError where it is missing."""
    try:
        return import_module(name)
    except ImportError as error:
        raise RingtraceError(
            f"this export needs {name}", fix=f"install it: pip install 'ringtrace[{extra}]'"
        ) from error
