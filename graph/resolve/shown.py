"""Values as a conflict shows them."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.graph.resolve.profile import Bounds, Party


def shown(bounds: Bounds) -> str:
    """Return bounds as text: 31, >=33, <=50, 8000-10000."""
    if bounds.low is None:
        return f"<={bounds.high:.12g}"
    if bounds.high is None:
        return f">={bounds.low:.12g}"
    if bounds.low == bounds.high:
        return f"{bounds.low:.12g}"
    return f"{bounds.low:.12g}-{bounds.high:.12g}"


def days(bounds: Bounds) -> str:
    """Return a period as text: 2012-05-29, 2011-11-01/.., 2011-09-01/2011-10-31."""
    if bounds.low == bounds.high:
        return str(bounds.low)
    return f"{bounds.low or '..'}/{bounds.high or '..'}"


def listed(parties: Sequence[Party]) -> str:
    """Return the labels of parties, each once."""
    return ", ".join(dict.fromkeys(p.label for p in parties))
