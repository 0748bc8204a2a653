"""The one design of the page, the dossier and the server, as a style sheet in the file itself."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable

from markupsafe import Markup


def style(own: Traversable) -> Markup:
    """Return what all surfaces share, and after it the sheet of one, ready for a style element."""
    shared = files("ringtrace.graph.style") / "style.css"
    return Markup(shared.read_text("utf-8") + own.read_text("utf-8"))
