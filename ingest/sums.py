"""How many there are in all where a clause counts them apart: "a father and his twins", "one man and two women"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ringtrace.ingest.clause import coordinated
from ringtrace.ingest.finders import Found
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrase import PEOPLE, Phrase
from ringtrace.nouns import Count, Span

_COLLECTIVE = {"couple": 2, "pair": 2, "duo": 2, "twosome": 2, "trio": 3}


def summed(doc: Doc, targets: Sequence[Phrase], counts: Mapping[int, list[Found]]) -> Found | None:
    """Return the count of people told side by side, None unless each part is one or counted exactly.

    Named people are not added up: a list of names gives no number.
    """
    if len(targets) < 2 or any(
        p.kind not in PEOPLE or (p.named and p.kind == "Person") for p in targets
    ):
        return None
    heads = [doc[p.head] for p in targets]
    together = {t.i for t in coordinated(heads[0])}
    parts = [_part(head, counts) for head in heads]
    if any(head.i not in together for head in heads) or None in parts:
        return None
    start, end = min(p.start for p in targets), max(p.end for p in targets)
    start = min(start, heads[0].left_edge.i)
    words = doc[start:end]
    span = Span(words.start_char, words.end_char, words.text)
    total = sum(n for n in parts if n is not None)
    return Found(
        Count(min=total, max=total, q="exact", text=span.quote, span=span), start, end, heads[0].i
    )


def _part(head: Token, counts: Mapping[int, list[Found]]) -> int | None:
    for found in counts.get(head.i, []):
        if isinstance(found.value, Count):
            return (
                found.value.min
                if found.value.q == "exact" and found.value.min == found.value.max
                else None
            )
    if head.tag_ != "NN":
        return None
    return _COLLECTIVE.get(head.lemma_.lower(), 1)
