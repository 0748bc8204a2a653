"""From claims of many articles to cases: identity, voices, conflicts, each with its reasons.

All that is concluded lives in one named graph, and can be dropped without touching what the articles
say. An index beside it keeps what the next run need not find out again.
"""

from ringtrace.graph.resolve.index import Index
from ringtrace.graph.resolve.read import Preparing
from ringtrace.graph.resolve.run import Resolved, resolve
from ringtrace.graph.resolve.write import RESOLUTION_GRAPH

__all__ = ["RESOLUTION_GRAPH", "Index", "Preparing", "Resolved", "resolve"]
