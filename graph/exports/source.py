"""What an export reads from, and what it was asked for."""

from __future__ import annotations

from dataclasses import dataclass

from ringtrace.graph.store import Store
from ringtrace.ontology import Ontology


@dataclass(frozen=True, slots=True)
class Source:
    """The store (names already replaced where they are to be) and the ontology."""

    store: Store
    ontology: Ontology


@dataclass(frozen=True, slots=True)
class Options:
    """folded: actor to actor. accepted: accepted claims only. with_ontology: its graph too.

    case: IRI, its end, or part of a label; ring: part of a label: what a dossier is of.
    """

    folded: bool = False
    accepted: bool = False
    with_ontology: bool = False
    case: str | None = None
    ring: str | None = None
