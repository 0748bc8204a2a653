"""What one end of a longer expression means, read by itself: "from *March 3*", "by *the end of 2020*"."""

from __future__ import annotations

import re

from ringtrace.ingest.finders.calendar import UNKNOWN, Anchor, Days, Resolver
from ringtrace.ingest.finders.counted_from import COUNTED
from ringtrace.ingest.finders.dates import DATES, edge
from ringtrace.ingest.finders.deictic import DEICTIC, part_of_unit
from ringtrace.ingest.finders.period_patterns import BARE, HEDGE, PLAIN, compiled

_INNER = compiled((*BARE, *PLAIN))
_HEDGED = re.compile(rf"^{HEDGE}", re.IGNORECASE)


def inner(text: str, anchor: Anchor) -> Days:
    """Return what one end of a longer expression means ("March 3", "last year", "Monday")."""
    text = _HEDGED.sub("", text.strip())
    for name, pattern in _INNER:
        if match := pattern.fullmatch(text):
            return ALONE[name](match, anchor)
    return UNKNOWN


def _of_unit(m: re.Match[str], anchor: Anchor) -> Days:
    if m["of"]:
        return edge(inner(m["of"], anchor), m["part"].lower())
    return part_of_unit(m, anchor)


# The ways of writing a time that stand for themselves.
ALONE: dict[str, Resolver] = {**DATES, **DEICTIC, **COUNTED, "of_unit": _of_unit}
