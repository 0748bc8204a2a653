"""The words: classes, slots, statuses and kinds of event, read from the Turtle beside this file."""

from ringtrace.ontology.load import EventKind, Ontology, Slot, load_ontology
from ringtrace.ontology.namespaces import PREFIXES, RT

__all__ = ["PREFIXES", "RT", "EventKind", "Ontology", "Slot", "load_ontology"]
