"""What speaks for two articles telling of one case, and what against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import log2
from typing import TypeVar

from ringtrace.graph.resolve.fates import one_fate_there
from ringtrace.graph.resolve.identity import SAME_PERSON, likeness
from ringtrace.graph.resolve.names import name_parts, nearly, person_likeness, plain
from ringtrace.graph.resolve.profile import Bounds, Party, Profile, Told
from ringtrace.graph.resolve.wording import SAME_WORD

# Officials and reporters turn up in many cases: they do not make one.
TELLING_ROLES = (None, "suspect", "victim", "relative", "witness", "other", "lawyer", "volunteer")
FEW = 3  # a figure below it is no mark of a case
PRECISE, NEAR = 10, 7  # days: how long a period may be to count as a day, how far two may lie apart
LONGEST = 5 * 365  # days that a case with the same people is in the news
OPERATION = ("raid", "rescue", "arrest", "bust", "seizure")
MOST = 3  # of one kind of evidence: more says no more


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason: its name in the table of weights, how much of it there is, and the words."""

    name: str
    amount: float
    words: str


def evidence(a: Profile, b: Profile) -> Iterable[Evidence]:
    """Yield what two articles have in common, and where they part, names of places aside."""
    people = list(_people(a, b))
    yield from people
    shared = sorted({t.kind for t in a.told} & {t.kind for t in b.told})
    here, there = ({k: [t for t in p.told if t.kind == k] for k in shared} for p in (a, b))
    yield from _agreeing("figures", here, there, _counts, lambda x, y: not x[1].apart(y[1]))
    yield from _agreeing("prices", here, there, _prices, lambda x, y: not x.apart(y))
    days = list(_agreeing("days", here, there, _days, lambda x, y: not x.apart(y)))
    yield from days
    if not days and any(x.low == y.low for x in _operations(a) for y in _operations(b)):
        yield Evidence("days", 1.0, "an operation on the same day")
    alike = [k for k in shared if any(_one_happening(x, y) for x in here[k] for y in there[k])]
    if alike:
        yield Evidence("happening", 1.0, f"same figure and day: {alike[0]}")
    known = any(e.name == "people" for e in people)
    one, two = ({s.country for s in p.scenes()} for p in (a, b))
    if not known and one and two and not one & two:
        yield Evidence("abroad", 1.0, f"in {min(one)} and {min(two)}")
    gap = _days_apart(a.published, b.published)
    if gap and (not known or gap > LONGEST):
        yield Evidence("gap", log2(1 + gap / NEAR), f"published {gap} days apart")


def _one_happening(x: Told, y: Told) -> bool:
    """Whether two claims give the same figure of the same day."""
    figures, days = (_counts([t]) for t in (x, y)), (_days([t]) for t in (x, y))
    (one, two), (here, there) = figures, days
    if not (one and two and here and there):
        return False
    exact = one[0][1].low == one[0][1].high == two[0][1].low == two[0][1].high
    return exact and not here[0].apart(there[0])


def _people(a: Profile, b: Profile) -> Iterable[Evidence]:
    one, two = _persons(a, TELLING_ROLES), _persons(b, TELLING_ROLES)
    parts = frozenset[str]().union(*(name_parts(y.label) for y in two))
    likely = [x for x in one if not parts.isdisjoint(name_parts(x.label))]
    alike = [(x, y) for x in likely for y in two if _same_name(x, y)]
    common = sorted({x.label for x, y in alike if likeness(x, y).score >= SAME_PERSON})
    if common:
        amount = float(min(MOST, len(common)))
        yield Evidence("people", amount, f"people in common: {', '.join(common[:MOST])}")
        return
    for x, y in alike:
        aged = x.age is not None and y.age is not None
        if aged and likeness(x, y).score == 0 and not one_fate_there(x, y, a, b):
            yield Evidence("namesakes", 1.0, f"{x.label}, {x.age} and {y.age} years old")
            return
    here, there = ([p.label for p in people if _full(p)] for people in (one, two))
    if any(nearly(x, y) for x in here for y in there):
        return
    for role in ("suspect", "victim"):
        one, two = (list(filter(_full, _persons(p, (role,)))) for p in (a, b))
        if any(x.age == y.age is not None for x in one for y in two):
            return  # one of that age in both: his name may be in dispute
        if one and two:
            yield Evidence("others", 1.0, f"other {role}s: {one[0].label} and {two[0].label}")
            return


def _same_name(x: Party, y: Party) -> bool:
    return person_likeness(x.label, y.label).score >= SAME_PERSON


def _persons(profile: Profile, roles: Sequence[str | None]) -> list[Party]:
    return [p for p in profile.people if p.role in roles]


def _full(party: Party) -> bool:
    return len(party.label.split()) > 1


Telling = Mapping[str, Sequence[Told]]
T = TypeVar("T")


def _agreeing(
    name: str,
    here: Telling,
    there: Telling,
    values: Callable[[Sequence[Told]], list[T]],
    alike: Callable[[T, T], bool],
) -> Iterable[Evidence]:
    """By kind of event: one pair of values that agrees speaks for one case, none against it."""
    agree: list[str] = []
    differ: list[str] = []
    for kind in here:
        one, two = values(here[kind]), values(there[kind])
        if one and two:
            (agree if any(alike(x, y) for x in one for y in two) else differ).append(kind)
    if agree:
        words = f"same {name}: {', '.join(agree[:MOST])}"
        yield Evidence(name, float(min(MOST, len(agree))), words)
    if differ:
        words = f"other {name}: {', '.join(differ[:MOST])}"
        yield Evidence("other " + name, float(min(MOST, len(differ))), words)


def _counts(told: Sequence[Told]) -> list[tuple[str, Bounds]]:
    return [
        (SAME_WORD.get(plain(t.count.unit), ""), t.count)
        for t in told
        if t.count and (t.count.low or 0) >= FEW and t.count.high is not None
    ]


def _prices(told: Sequence[Told]) -> list[Bounds]:
    return [p for t in told for p in t.prices if p.low is not None and p.high is not None]


def _days(told: Sequence[Told]) -> list[Bounds]:
    return [
        t.when
        for t in told
        if t.when and t.when.low and t.when.high and _length(t.when.low, t.when.high) <= PRECISE
    ]


def _operations(profile: Profile) -> list[Bounds]:
    """The days on which officers did something: the raid of one article is what freed people in the other."""
    return [d for d in _days([t for t in profile.told if t.kind in OPERATION]) if d.low == d.high]


def _length(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _days_apart(one: str | None, two: str | None) -> int:
    """Days between publications; 0 where one is not known."""
    days = [_day(p) for p in (one, two)]
    return abs((days[0] - days[1]).days) if days[0] and days[1] else 0


def _day(text: str | None) -> date | None:
    if not text:
        return None
    middle = {4: "-07-01", 7: "-15"}.get(len(text), "")
    return date.fromisoformat(text + middle)
