"""Whether of two numbers of people one is a part of the other, by what both articles tell of."""

from __future__ import annotations

import re

from ringtrace.graph.resolve.ages import figures
from ringtrace.graph.resolve.profile import Context, Profile, Told
from ringtrace.graph.resolve.stands import APART, stands


def both_known(x: Told, y: Told, context: Context) -> bool:
    """Return whether one article tells of both figures: of 18 arrests, and of the seven in one town."""
    known = _knows(context.one, x, y) or _knows(context.two, y, x)
    beside = _beside(x, y, context.one) or _beside(y, x, context.two)
    parts = (
        known
        or beside
        or _listed(x, context.told[1])
        or _listed(y, context.told[0])
        or _holds(x, y)
        or _holds(y, x)
        or _adds_up(x, y)
        or _adds_up(y, x)
    )
    return parts or _less_escaped(x, y, context)


def _listed(told: Told, other: str) -> bool:
    """Whether the other article has the figure as one of several: "nineteen were found in a hotel and 12 in a casino"."""
    if told.count is None or told.count.low != told.count.high or not told.count.low:
        return False
    listed = r" (?:were|was) (?:[\w-]+ ){1,6}and (?:\d+|[a-z]+) (?:in|at|near|on)\b"
    text, written = other.lower(), figures(told.count.low, told.count.text)
    return any(stands(text, n, before=APART, after=listed) for n in written)


def _less_escaped(x: Told, y: Told, context: Context) -> bool:
    """Whether as many got away, in either article, as one figure is more than the other: "one had escaped"."""
    if x.count is None or y.count is None or not (x.count.low and y.count.low):
        return False
    rest = abs(x.count.low - y.count.low)
    texts = [text.lower() for text in context.told]
    return any(
        stands(t, n, before=APART, after=_AWAY) for t in texts for n in figures(rest, f"{rest:g}")
    )


_AWAY = (
    r"(?: [\w-]+){0,4}? (?:escaped|ran away|fled|got away|managed to (?:escape|flee|run away))\b"
)


def _adds_up(some: Told, every: Told) -> bool:
    """Whether a sentence tells of more, who with its figure make the other: "twelve girls and five boys", "four
    were arrested in Reading and three in Slough".
    """
    if not some.count or not every.count or not some.count.low or every.count.low is None:
        return False
    rest = every.count.low - some.count.low
    if rest <= 0 or every.count.low != every.count.high:
        return False
    quote, own = some.said.quote.lower(), some.count.text.lower()
    listed = r"{} (?:[\w-]+ ){{1,3}}and "
    return any(
        stands(quote, n, before=r"\band ", after=r" (?:more|others?|in|at|near)\b")
        or stands(quote, n, before=listed.format(re.escape(own)), after=" ")
        or stands(quote, own, before=listed.format(n), after=" ")
        for n in figures(rest, f"{rest:g}")
    )


def _beside(some: Told, every: Told, profile: Profile) -> bool:
    """Whether one figure leaves out who is named: "X and four helpers" are five."""
    named = sum(p.named and p.kind == "Person" for p in profile.filling(some, ("target",)))
    if not named or some.count is None or every.count is None:
        return False
    return bool((some.count.low or 0) + named == every.count.low == every.count.high)


def _holds(whole: Told, part: Told) -> bool:
    """Whether a sentence tells of the other figure as a part: "14 girls, nine of them pregnant"."""
    if whole.count is None or part.count is None or part.count.low != part.count.high:
        return False
    written = figures(part.count.low or 0, part.count.text)
    text = whole.count.text.lower()
    summed = any(stands(text, n, before=APART, after=r"\b") for n in written)
    if summed and whole.count.apart(part.count):
        return True  # "12 women and four babies" are 16
    quotes = [said.quote.lower() for said in (whole.said, *whole.beside)]
    return any(
        stands(quote, n, before=APART, after=r" of (?:them|whom)\b")
        or stands(quote, n, before=_AMONG, after=r"\b")
        for quote in quotes
        for n in written
    )


_AMONG = r"\b(?:including|among (?:them|whom)|of (?:them|whom)) "


def _knows(profile: Profile, own: Told, other: Told) -> bool:
    known = (t for t in profile.told if t.kind == other.kind and t.happening != own.happening)
    return other.count is not None and any(
        t.count is not None and (t.count.low, t.count.high) == (other.count.low, other.count.high)
        for t in known
    )
