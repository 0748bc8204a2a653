"""The day that is told in a clause of its own: "missing since May 3, when he was kidnapped", "it was on Monday that"."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from ringtrace.ingest.finders import Found
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.syntax.doers import ATTACKING
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


def cleft(day: Token) -> Token | None:
    """Return what "it was on Monday that" puts behind the day."""
    it = any(c.lower_ == "it" and c.dep_ in ("expl", "nsubj") for c in day.lefts)
    cop = any(c.dep_ == "cop" for c in day.lefts)
    clauses = (c for c in day.rights if c.pos_ == "VERB" and c.left_edge.lower_ in ("that", "when"))
    return next(clauses, None) if it and cop else None


def by_who_came(verb: Token) -> Token | None:
    """Return what those who came then did: "pirates who boarded a tanker on Saturday took eight of its crew"."""
    who = verb.head
    came = verb.dep_ == "acl:relcl" and verb.lemma_.lower() in ATTACKING and who.dep_ == "nsubj"
    return who.head if came and who.head.tag_ == "VBD" else None
