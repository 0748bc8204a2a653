"""People's decisions on claims and identities: kept apart, replayed over every build, undoable."""

from ringtrace.graph.review.decisions import ACTIONS, Decision, effective
from ringtrace.graph.review.file import append, as_trig, read_decisions
from ringtrace.graph.review.find import Subjects
from ringtrace.graph.review.replay import REVIEW_GRAPH, Replayed, Ruled, replay, ruled

__all__ = [
    "ACTIONS",
    "REVIEW_GRAPH",
    "Decision",
    "Replayed",
    "Ruled",
    "Subjects",
    "append",
    "as_trig",
    "effective",
    "read_decisions",
    "replay",
    "ruled",
]
