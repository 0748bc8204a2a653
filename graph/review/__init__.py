"""People's decisions on claims and identities: kept apart, replayed over every build, undoable."""

from ringtrace.graph.review.decisions import ACTIONS, Decision, effective
from ringtrace.graph.review.file import append, read_decisions
from ringtrace.graph.review.replay import REVIEW_GRAPH, Replayed, apart, replay, together

__all__ = [
    "ACTIONS",
    "REVIEW_GRAPH",
    "Decision",
    "Replayed",
    "apart",
    "append",
    "effective",
    "read_decisions",
    "replay",
    "together",
]
