"""Text of articles that can do nothing: not steer a terminal, disguise its neighbours, run in a spreadsheet, fill a page."""

from __future__ import annotations

from markupsafe import Markup

# Characters that change how their neighbours are drawn (bidirectional overrides and isolates)
# or are not drawn at all; one for one, so that offsets stay.
_CONTROLS = [*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0)]
_DIRECTIONS = [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2028, 0x2029, 0xFEFF]
_VISIBLE = dict.fromkeys([*_CONTROLS, *_DIRECTIONS], "\ufffd")
# A cell that starts with one of these is a formula to a spreadsheet.
FORMULA = ("=", "+", "-", "@", "\t")


def plain(text: str) -> str:
    """Return the text with characters that could disguise it made visible, one for one."""
    return text.translate(_VISIBLE)


def cut(text: str, most: int) -> str:
    """Return a text of at most so many characters; one that was longer ends in "…"."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def finalized(value: object) -> object:
    """Return what a template may print: texts made plain, the template's own markup as it is."""
    return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def escaped(json: str) -> str:
    """Return JSON in which the same characters are written as escapes: it means what it meant."""
    return json.translate({c: f"\\u{c:04x}" for c in _VISIBLE})


def cell(value: object) -> object:
    """Return a value as a CSV cell: a formula gets an apostrophe, a list is divided by "; "."""
    if isinstance(value, str):
        value = value.replace("\r", " ")
        return "'" + value if value.startswith(FORMULA) else value
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return "" if value is None else value
