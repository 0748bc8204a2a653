"""From claims of many articles to cases: identity, voices, conflicts, each with its reasons.

All that is concluded lives in one named graph, is written anew by every run, and can be dropped
without touching what the articles say.
"""

from ringtrace.graph.resolve.run import RESOLUTION_GRAPH, Resolved, resolve

__all__ = ["RESOLUTION_GRAPH", "Resolved", "resolve"]
