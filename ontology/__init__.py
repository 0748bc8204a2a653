"""The words: classes, slots, statuses and kinds of event, read from the Turtle beside this file."""

from ringtrace.ontology.load import EventKind, Ontology, Slot, load_ontology
from ringtrace.ontology.namespaces import PREFIXES, RT, SPEAKERS

__all__ = ["PREFIXES", "RT", "SPEAKERS", "EventKind", "Ontology", "Slot", "load_ontology"]
