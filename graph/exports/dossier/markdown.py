"""What Markdown needs: text that stays text, and pictures inside the file."""

from __future__ import annotations

import base64
import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_STARTS = re.compile(r"^(\s*)(\d+)([.)])|^(\s*)([-+=])", re.MULTILINE)


def escaped(text: str) -> str:
    """Return a text on one line in which nothing is markup."""
    line = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _STARTS.sub(lambda m: f"{m[1]}{m[2]}\\{m[3]}" if m[2] else f"{m[4]}\\{m[5]}", line)


def image(svg: str) -> str:
    """Return an SVG as an address that holds it."""
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()
