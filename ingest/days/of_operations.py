"""Days of an operation that begins in a clause, and of the arrests that a quarter has, not of what stands nearest."""

from __future__ import annotations

import re
from collections.abc import Collection

from ringtrace.ingest.finders import Found
from ringtrace.ingest.parsed import Doc, Token

_OPENING = frozenset(["begin", "start", "open", "launch"])
_ARRESTS = frozenset("arrest detain charge convict indict prosecute detention prosecution".split())
_STATISTIC = re.compile(r"\b(?:quarter|half|months|year to|fiscal|financial)\b", re.IGNORECASE)


def begun_operation(node: Token, triggers: Collection[int]) -> int | None:
    """Return the operation that begins in a clause: "Operation Sunflower, which began on 1 April, led to 88 arrests"."""
    begun = node.dep_ == "acl:relcl" and node.lemma_.lower() in _OPENING
    whose = node.head
    return (
        whose.i if begun and whose.lemma_.lower() == "operation" and whose.i in triggers else None
    )


def of_arrests(doc: Doc, found: Found, owner: int | None, telling: Collection[int]) -> int | None:
    """Return the arrests whose number a quarter or some months have, where what they are for has none: "the arrest of
    1,214 people for trafficking in women in the first quarter of 2019".
    """
    if owner is None:
        return None
    deed = doc[owner]
    if not (deed.pos_ == "NOUN" or deed.tag_ == "VBG") or not _STATISTIC.search(found.value.text):
        return owner
    if any(t.dep_ in ("nummod", "det") for t in deed.subtree if t.i < found.start):
        return owner
    above = (t.i for t in deed.ancestors if t.lemma_.lower() in _ARRESTS and t.i in telling)
    return next(above, owner)
