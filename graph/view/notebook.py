"""The page inside a notebook cell."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape


@dataclass(frozen=True, slots=True)
class Inline:
    """A page that a notebook shows in place: it carries the whole page and runs apart from it."""

    page: str = field(repr=False)  # a notebook keeps the repr beside the page
    height: int = 900

    def _repr_html_(self) -> str:
        return (
            f'<iframe title="ringtrace" sandbox="allow-scripts allow-popups allow-modals" '
            f'style="width:100%;height:{self.height}px;border:1px solid #d9d7d0" '
            f'srcdoc="{escape(self.page)}"></iframe>'
        )
