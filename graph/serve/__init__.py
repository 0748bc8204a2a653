"""The live server: a SPARQL 1.1 endpoint and the page over one published snapshot, read-only."""

from ringtrace.graph.serve.app import make_app

__all__ = ["make_app"]
