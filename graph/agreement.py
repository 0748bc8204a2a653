"""When a record says what gold says: of names, figures and days, and of whole events."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

Row = dict[str, Any]
Same = Callable[[Any, Any], bool]
NAMES = ("agent", "target", "place", "origin", "destination", "source", "offence", "sentence")
FLAGS = ("status", "stat")
OTHERS = ("count", "when", "price", *FLAGS)
NEAR = [
    {"bust", "raid"}, {"transport", "trafficking"}, {"abduction", "trafficking"},
    {"purchase", "trafficking"}, {"sale", "trafficking"}, {"charge", "conviction"},
    {"rescue", "reunion"}, {"arrest", "bust"},
]  # fmt: skip
_STOP = frozenset(
    "a an the of in at on to from by for and with his her its their this that these those some".split()
)


def words(text: object) -> list[str]:
    """Return the words of a filler that count."""
    plain = re.sub(r"['’]s\b", "", str(text).lower())
    return [w for w in re.findall(r"[\w]+", plain) if w not in _STOP]


def same_name(gold: object, found: object) -> bool:
    """Return whether one of gold's alternatives and a filler name the same thing."""
    p = words(found)
    for alternative in str(gold).split("|"):
        g = words(alternative)
        if not g or not p or len(p) > 3 * len(g) + 4:
            continue
        shared = sum((Counter(g) & Counter(p)).values())
        if shared and (shared == min(len(g), len(p)) or 2 * shared >= max(len(g), len(p))):
            return True
    return False


def _same_count(g: Any, p: Any) -> bool:
    return isinstance(p, dict) and g.get("min") == p.get("min") and g.get("max") == p.get("max")


def _same_when(g: Any, p: Any) -> bool:
    def close(a: str | None, b: str | None) -> bool:
        if not a or not b:
            return not a and not b
        n = min(len(a), len(b))
        return a[:n] == b[:n] and n >= 4 and abs(len(a) - len(b)) <= 3

    return (
        isinstance(p, dict)
        and close(g.get("start"), p.get("start"))
        and close(g.get("end"), p.get("end"))
    )


def _same_price(g: Any, p: Any) -> bool:
    if not isinstance(p, dict) or g.get("currency") not in (None, p.get("currency")):
        return False
    return all(
        (None if g.get(k) is None else float(g[k])) == (None if p.get(k) is None else float(p[k]))
        for k in ("min", "max")
    )


def equal(g: Any, p: Any) -> bool:
    """Return whether two words or numbers are the same."""
    return bool(g == p)


SAME: dict[str, Same] = {
    "count": _same_count,
    "when": _same_when,
    "price": _same_price,
    **dict.fromkeys((*FLAGS, "role", "size"), equal),
}


def listed(value: Any) -> list[Any]:
    """Return the fillers of a slot as a list."""
    return [] if value in (None, [], {}) else value if isinstance(value, list) else [value]


def match(
    golds: Sequence[Any], found: Sequence[Any], same: Same
) -> tuple[int, list[Any], list[Any]]:
    """Return the number of pairs, greedily one to one, the missed golds, the spurious ones."""
    left, pairs, missed = list(found), 0, []
    for g in golds:
        hit = next((p for p in left if same(g, p)), None)
        if hit is None:
            missed.append(g)
        else:
            left.remove(hit)
            pairs += 1
    return pairs, missed, left


def slots(event: Row) -> Iterator[tuple[str, list[Any], Same]]:
    """Yield each slot of an event with its fillers and how they are compared."""
    for slot in (*NAMES, *OTHERS):
        values = listed(event.get(slot))
        if slot == "count":  # one named person need not be counted
            values = [
                v for v in values if not (isinstance(v, dict) and v.get("min") == v.get("max") == 1)
            ]
        if slot == "stat":
            values = [v for v in values if v]
        yield slot, values, SAME.get(slot, same_name)


def agreement(g: Row, p: Row) -> float:
    """Return how well two events agree; 0 where they are not the same."""
    near = g["type"] == p["type"] or any({g["type"], p["type"]} == pair for pair in NEAR)
    if not near:
        return 0.0
    total = 1.0 if g["type"] == p["type"] else 0.5
    fillers = shared = 0
    for (slot, golds, same), (_, found, _) in zip(slots(g), slots(p), strict=True):
        hits, _, extra = match(golds, found, same)
        total += hits * (2 if slot in ("count", "price") else 1) - 0.1 * len(extra)
        if slot not in FLAGS:
            fillers += len(golds)
            shared += hits
    return max(total, 0.01) if shared or not fillers else 0.0
