"""The day that a clause with "when" is told of: "missing since May 3, when he was kidnapped"."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from ringtrace.ingest.finders import Found
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.nouns import Period, Span

_BOUNDS = frozenset(["since", "until", "till"])


def told_then(doc: Doc, found: Found, telling: Container[int]) -> tuple[Found, int] | None:
    """Return the day and the trigger that was then; None where no ", when" stands behind the day.

    A day that bounds a time ("since May 3") is, of what happened when it began, that day itself.
    """
    if [t.lower_ for t in doc[found.end : found.end + 2]] != [",", "when"]:
        return None
    later = range(found.end, doc[found.start].sent.end)
    verb = next((i for i in later if doc[i].pos_ == "VERB"), None)
    return (_exact(doc, found), verb) if verb is not None and verb in telling else None


def _exact(doc: Doc, found: Found) -> Found:
    period, first = found.value, doc[found.start]
    if not isinstance(period, Period) or first.lower_ not in _BOUNDS:
        return found
    day = period.start or period.end
    tokens = doc[found.start + 1 : found.end]
    span = Span(tokens.start_char, tokens.end_char, tokens.text)
    return replace(
        found, start=found.start + 1, value=Period(start=day, end=day, text=span.quote, span=span)
    )


def behind_clause(found: Found, deed: Token) -> int | None:
    """Return whose day one in commas behind a clause is: "four days after he was abducted, on 11 June, the
    boy walked free"; None where no such clause is before it.
    """
    doc, verb = deed.doc, deed.head
    after = deed.dep_ == "advcl" and any(c.lower_ in ("after", "before") for c in deed.lefts)
    apart = "," in (doc[found.start - 1].text, doc[found.start - 2].text)
    between = deed.i < found.start < found.end < verb.i
    return verb.i if after and apart and between and doc[found.end].text == "," else None
