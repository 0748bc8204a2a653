"""Figures of one thing that two articles tell over different happenings: what was paid, how many were found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from ringtrace.graph.resolve.compare import is_total, known, near, one_currency, two_ends
from ringtrace.graph.resolve.happenings import PART, WEEK, further
from ringtrace.graph.resolve.names import plain
from ringtrace.graph.resolve.profile import Bounds, Profile, Said, Told
from ringtrace.graph.resolve.shown import shown
from ringtrace.graph.resolve.wording import DEALERS, SAME_WORD, STAGES

# Kinds under which one sum may be told: who sells for it, and who buys.
DEALS = {
    "sale": "sale",
    "purchase": "sale",
    "transport": "transport",
    "extortion": "extortion",
    "trafficking": "trafficking",
}
# Kinds that tell of people whom one operation found, be it of what was done to them before.
FOUND = frozenset(["rescue", "transport", "exploitation", "reunion", "sale", "purchase"])
CLOSE = 2  # how many times another a sum may be where two articles tell otherwise what it is for
FEW = 3  # a figure below it may be of anybody

Side = tuple[int, Told, Said, str]


def across_happenings(
    case: Sequence[Profile], hub_of: Mapping[str, int], texts: Mapping[str, str]
) -> Iterator[tuple[str, Side, Side]]:
    """Yield (kind, side, side) for each two articles that each give one figure, and not the same.

    hub_of: position of the hub of each happening; what is one happening is compared there. A figure
    that the other article knows too is of something else.
    """
    for (m, one), (n, two) in combinations(enumerate(case), 2):
        told = (texts.get(one.id, ""), texts.get(two.id, ""))
        for here, there in _sums(one, two):
            (x, p), (y, q) = here, there
            settled = two_ends(x, y) or known(p, told[1]) or known(q, told[0])
            if _elsewhere(x, y, hub_of) and not settled:
                unit = one_currency(p, q)
                a, b = (f"{shown(v)} {unit}" for v in (p, q))
                if near(p, q) and not is_total(p, q, told):
                    yield "price", (m, x, x.saying(p.text), a), (n, y, y.saying(q.text), b)
        for x, y in _found(one, two):
            if _elsewhere(x, y, hub_of) and x.count and y.count and _days_may_agree(x, y):
                settled = known(x.count, told[1]) or known(y.count, told[0])
                if not settled and not further(x) and not further(y):
                    a, b = shown(x.count), shown(y.count)
                    yield "count", (m, x, x.said, a), (n, y, y.said, b)


def _elsewhere(x: Told, y: Told, hub_of: Mapping[str, int]) -> bool:
    return hub_of.get(x.happening) != hub_of.get(y.happening)


Sum = tuple[Told, Bounds]


def _sums(one: Profile, two: Profile) -> Iterator[tuple[Sum, Sum]]:
    """The sums for one kind of deal; where each article tells of one deal, of another kind, close ones."""
    here, there = _by_deal(one), _by_deal(two)
    deals = [(deal, deal) for deal in sorted(here.keys() & there.keys())]
    other = [(x, y) for x in here for y in there if len(here) == len(there) == 1]
    deals += [(x, y) for x, y in other if x != y and {x[0], y[0]} != {"extortion"}]
    for left, right in deals:
        (x, p), (y, q) = here[left][0], there[right][0]
        told = (here[left], there[right])
        single = all(len({(b.low, b.high, b.unit) for _, b in sums}) == 1 for sums in told)
        near_by = near(p, q, times=CLOSE)  # a sum for two and more is twice as much
        close = near_by or left == right and bool(p.per) == bool(q.per)
        if single and close and one_currency(p, q) and p.apart(q) and not _years_apart(x, y):
            yield (x, p), (y, q)


def _years_apart(x: Told, y: Told) -> bool:
    """Whether the one is told of a year, and the other of another or of the days of the report."""
    years = [str(t.when.low)[:4] if t.when and t.when.low else "" for t in (x, y)]
    return years[0] != years[1] and any(t.when and t.when.low != t.when.high for t in (x, y))


def _by_deal(profile: Profile) -> dict[tuple[str, str], list[Sum]]:
    """The sums of an article by what is paid for, stated conversions and what dealers buy for left out."""
    found: dict[tuple[str, str], list[Sum]] = {}
    for told in profile.told:
        deal = DEALS.get(told.kind)
        if deal is None or told.status == "denied":
            continue
        stage = STAGES.get(told.trigger, "paid") if deal == "extortion" else ""
        dealt = told.kind == "purchase" and _by_dealers(told, profile)
        for price in told.prices:
            if not price.restates:
                key = (deal + "r" * dealt, stage)
                found.setdefault(key, []).append((told, price))
    return found


def _by_dealers(told: Told, profile: Profile) -> bool:
    """Whether who buys may sell on; nobody is said to buy for himself where no buyer is told."""
    buyers = profile.filling(told, ("agent",))
    words = [plain(p.label).split() for p in buyers if plain(p.label)]
    return (
        not words or any(w[-1] in DEALERS for w in words) or any(p.kind == "Ring" for p in buyers)
    )


def _found(one: Profile, two: Profile) -> Iterator[tuple[Told, Told]]:
    here, there = _by_people(one.told), _by_people(two.told)
    for people in sorted(here.keys() & there.keys()):
        x, y = here[people][0], there[people][0]
        if x.kind == y.kind or not {x.kind, y.kind} <= FOUND or "rescue" not in (x.kind, y.kind):
            continue
        if all(len({_exact(t) for t in s[people]}) == 1 for s in (here, there)):
            low, high = sorted((_exact(x), _exact(y)))
            if FEW <= low < high < PART * low:
                yield x, y


def _by_people(told: Iterable[Told]) -> dict[str, list[Told]]:
    """The claims with a figure of those to whom something was done, by who they are: children, women."""
    found: dict[str, list[Told]] = {}
    for t in told:
        who = SAME_WORD.get(plain(t.count.unit)) if t.count else None
        if who in ("child", "victim") and t.status != "denied":
            found.setdefault(who, []).append(t)
    return found


def _exact(told: Told) -> float:
    count = told.count
    exact = count is not None and count.low == count.high and not count.approximate
    return float(count.low or 0) if count is not None and exact else -1.0


def _days_may_agree(x: Told, y: Told) -> bool:
    if x.when is None or y.when is None or not (x.when.low and y.when.low):
        return True
    if not x.when.apart(y.when):
        return True
    days = [date.fromisoformat(str(t.when.low)) for t in (x, y) if t.when]
    return abs((days[0] - days[1]).days) <= WEEK
