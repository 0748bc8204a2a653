"""The workspace: a folder of articles, their graph, and what people decided; and all that is done with it."""

from ringtrace.workspace.workspace import Workspace

__all__ = ["Workspace"]
