"""What an export reads from, and what it was asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ringtrace.graph.redact import Redactor
from ringtrace.graph.review import Decision
from ringtrace.graph.store import Store
from ringtrace.nouns import Article
from ringtrace.ontology import Ontology


@dataclass(frozen=True, slots=True)
class Kept:
    """What a workspace keeps, names and all, and what replaces them: only to pass a workspace on.

    ontology: the user's own Turtle by file name.
    """

    full: Store
    articles: tuple[Article, ...]
    decisions: tuple[Decision, ...]
    redactor: Redactor
    ontology: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Source:
    """The store (names already replaced where they are to be) and the ontology.

    kept: gives the workspace behind it; None for a store by itself.
    """

    store: Store
    ontology: Ontology
    kept: Callable[[], Kept] | None = None


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
