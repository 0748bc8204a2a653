"""Where two articles' claims on one happening differ, kind by kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from ringtrace.graph.resolve.ages import figures
from ringtrace.graph.resolve.names import plain
from ringtrace.graph.resolve.parts import both_known
from ringtrace.graph.resolve.profile import Bounds, Context, Difference, Party, Told
from ringtrace.graph.resolve.shown import days, shown
from ringtrace.graph.resolve.stands import APART, stands
from ringtrace.graph.resolve.where import places
from ringtrace.graph.resolve.who import agents
from ringtrace.graph.resolve.wording import ALL, SAME_WORD
from ringtrace.nouns.calendar import WEEKDAYS

# Prices that are so many times apart are for other things: one child and all of them.
SAME_DEAL = 5
WAGES = ("recruitment",)  # what was promised a month, and what the recruiter was paid
WEEK = timedelta(days=7)
MANY, FEW = 20, 1.25  # people, and how many times as many all of them are as some


def differences(one: Sequence[Told], two: Sequence[Told], context: Context) -> Iterator[Difference]:
    """Yield (kind, side, side) once a kind: the pair of claims that differ in it and tell most alike.

    One pair of claims that agrees settles a kind: nothing is in dispute then.
    """
    pairs = sorted(((x, y) for x in one for y in two), key=lambda p: -_alike(*p))
    yield from _first("status", (p for p in pairs if _denied(*p)), lambda t: t.status)
    live = [(x, y) for x, y in pairs if "denied" not in (x.status, y.status)]
    live = [(x, y) for x, y in live if not two_ends(x, y)]
    whole = [(x, y) for x, y in live if not (_is_part(x, y, context) or both_known(x, y, context))]
    yield from _bounds("count", whole, lambda t: t.count, shown)
    apart = [(x, y) for x, y in live if not (_one_night(x, y) or _one_weekday(x, y, context))]
    yield from _bounds("date", apart if len(apart) == len(live) else [], lambda t: t.when, days)
    yield from _prices(live, context)
    same = [(x, y) for x, y in live if x.kind == y.kind]  # and not what one sold, the other bought
    yield from places(same, context)
    yield from agents(same, context)


def two_ends(x: Told, y: Told) -> bool:
    """Return whether of wares one tells what who gave them got, and the other what buyers paid."""
    ends = [bool(_BUYERS.search(t.said.quote)) for t in (x, y)]
    return x.kind == y.kind == "trafficking" and ends[0] != ends[1]


_BUYERS = re.compile(r"\b(?:buyers?|patients?|recipients?|clients?|customers?)\b", re.IGNORECASE)


def _alike(x: Told, y: Told) -> int:
    """In how much two claims agree: the day above all, the figure."""
    days = x.when is not None and y.when is not None and not x.when.apart(y.when)
    figures = x.count is not None and y.count is not None and not x.count.apart(y.count)
    return 2 * days + figures


def _denied(x: Told, y: Told) -> bool:
    """Whether one says that it did not happen; the accused who denies his part says no such thing."""
    denials = [t for t in (x, y) if t.status == "denied"]
    return len(denials) == 1 and denials[0].said.speaker not in denials[0].slots.get("agent", ())


def _first(
    kind: str, pairs: Iterable[tuple[Told, Told]], value: Callable[[Told], str]
) -> Iterator[Difference]:
    for x, y in pairs:
        yield kind, (x.said, value(x)), (y.said, value(y))
        return


def _bounds(
    kind: str,
    pairs: Sequence[tuple[Told, Told]],
    of: Callable[[Told], Bounds | None],
    text: Callable[[Bounds], str],
) -> Iterator[Difference]:
    found = [
        (x, p, y, q) for x, y in pairs if (p := of(x)) is not None and (q := of(y)) is not None
    ]
    if found and all(p.apart(q) for _, p, _, q in found):
        x, p, y, q = found[0]
        yield kind, (x.said, text(p)), (y.said, text(q))


def _is_part(x: Told, y: Told, context: Context) -> bool:
    """Whether one count is of some among the others: 12 women of 30 people, of whom both may tell."""
    if x.count is None or y.count is None or x.count.unit == y.count.unit:
        return False
    if not (x.count.unit and y.count.unit):  # "the number of girls rose to 19"
        return False
    among = _called(context.one.filling(x, ("target",)))
    others = _called(context.two.filling(y, ("target",)))
    if x.count.unit in others or y.count.unit in among:
        return True
    low, high = sorted((x.count, y.count), key=lambda c: c.low or c.high or 0)
    most = (high.low or 0) < FEW * (low.low or 0)  # nearly all of them: the number is in dispute
    held = x.kind == y.kind == "arrest" and SAME_WORD.get(low.unit) not in (
        "child",
        "victim",
        "anybody",
    )
    some = low.unit not in ALL and not (held and low.unit.endswith("s"))
    return some and high.unit in ALL and not ((low.low or 0) >= MANY and most)


def _called(parties: Iterable[Party]) -> set[str]:
    """What counts may call them: "pregnant women", and "women"."""
    labels = [plain(p.label) for p in parties]
    return {*labels, *(label.split()[-1] for label in labels if label)}


def _one_night(x: Told, y: Told) -> bool:
    """Whether one tells of a night, and the other of the hours of the next day that belong to it."""
    if x.when is None or y.when is None or not (x.when.low and y.when.low):
        return False
    first, second = sorted((x, y), key=lambda t: str(t.when.low if t.when else ""))
    days = [date.fromisoformat(str(t.when.low)) for t in (first, second) if t.when]
    late = re.search(r"\b(?:night|midnight|evening)\b", first.said.quote, re.IGNORECASE)
    early = re.search(
        r"\b(?:early|dawn|small hours|midnight|overnight)\b", second.said.quote, re.IGNORECASE
    )
    return (days[1] - days[0]).days == 1 and bool(late and early)


def _one_weekday(x: Told, y: Told, context: Context) -> bool:
    """Whether "on Wednesday", said on a Wednesday, may be the day a week before, which the other tells of."""
    for told, other, profile in ((x, y, context.one), (y, x, context.two)):
        if told.when is None or other.when is None or not profile.published:
            continue
        if told.when.low != profile.published:
            continue
        day = date.fromisoformat(str(told.when.low))
        if other.when.low == str(day - WEEK) and WEEKDAYS[day.weekday()] in told.when.text:
            return True
    return False


def _prices(pairs: Sequence[tuple[Told, Told]], context: Context) -> Iterator[Difference]:
    found = [
        (x, p, y, q)
        for x, y in pairs
        for p in x.prices
        for q in y.prices
        if one_currency(p, q)
        and (near(p, q) or bool(p.per) == bool(q.per) and x.kind not in (*WAGES, "purchase"))
    ]
    found = [f for f in found if not (f[1].apart(f[3]) and is_total(f[1], f[3], context.texts))]
    if any(known(p, context.told[1]) or known(q, context.told[0]) for _, p, _, q in found):
        return  # both tell of it: what the mother got, and what the couple paid
    if found and all(p.apart(q) for _, p, _, q in found):
        x, p, y, q = found[0]
        unit = one_currency(p, q)
        one, two = (
            (x.saying(p.text), f"{shown(p)} {unit}"),
            (y.saying(q.text), f"{shown(q)} {unit}"),
        )
        yield "price", one, two


def is_total(p: Bounds, q: Bounds, texts: Iterable[str]) -> bool:
    """Return whether one sum is the other for so many as a text counts: 700 each, 3,500 for five."""
    exact = p.low == p.high and q.low == q.high
    if not exact or bool(p.per) == bool(q.per):
        return False
    low, high = sorted((p.low or p.high or 0, q.low or q.high or 0))
    return is_total_of(low, high, texts)


def is_total_of(low: float, high: float, texts: Iterable[str]) -> bool:
    """Return whether the higher of two sums is the lower for so many as a text counts."""
    times = high / low if low else 0
    if times < PART or times != int(times):
        return False
    words = figures(times, f"{times:g}") | (_TWO if times == PART else set())
    lower = [text.lower() for text in texts]
    return any(stands(t, w, before=APART, after=r"\b(?![.,]\d)") for t in lower for w in words)


PART = 2  # the fewest who make a total
_TWO = {"twins", "couple", "both", "pair"}


def one_currency(p: Bounds, q: Bounds) -> str:
    """The currency of both prices; "35,000 pounds" are Egyptian ones if the other article says so."""
    if p.unit == q.unit:
        return p.unit
    one, two = (_MONEY.fullmatch(x.text.lower()) for x in (p, q))
    if not (one and two) or one["name"] != two["name"] or one["whose"] and two["whose"]:
        return ""
    return q.unit if two["whose"] else p.unit or q.unit


# Names that currencies of several countries bear.
_MONEY = re.compile(
    r"\W*(?:[\d.,]+|\w+)(?: (?:million|billion|thousand|lakh|crore))?"
    r"(?: (?P<whose>[a-z. ]+))? (?P<name>peso|rupee|dinar|shilling|riyal|pound|dirham|crown|franc|dollar)s?"
)


def near(p: Bounds, q: Bounds, times: float = SAME_DEAL) -> bool:
    """Return whether two sums may be for one and the same thing."""
    low, high = sorted((p.low or p.high or 0, q.low or q.high or 0))
    return bool(high <= times * low)


def known(value: Bounds, text: str) -> bool:
    """Return whether a text has the figure too."""
    numbers = [n for n in (value.low, value.high) if n is not None]
    written = {value.text.lower()}.union(*(figures(n, f"{n:,.0f}") for n in numbers)) - {""}
    lower = text.lower()
    return any(stands(lower, w, before=r"(?<![\w,.])", after=r"(?!\w|,\d)") for w in written)
