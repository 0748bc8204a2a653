"""What speaks for two articles telling of one case, and what against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import log2

from ringtrace.graph.resolve.fates import one_fate_there
from ringtrace.graph.resolve.identity import SAME_PERSON, likeness
from ringtrace.graph.resolve.names import name_parts, nearly, person_likeness
from ringtrace.graph.resolve.profile import Bounds, Party, Profile, Told

# Officials and reporters turn up in many cases: they do not make one.
TELLING_ROLES = (None, "suspect", "victim", "relative", "witness", "other", "lawyer", "volunteer")
MANY, ROUND = 11, 10  # people: so many are told of in few cases, unless the number is round
FEW = 3  # a figure below it is no mark of a case
# Days: how long a period may be to count as a day, how far two may lie apart.
PRECISE, NEAR = 10, 14
LONGEST = 5 * 365  # days that a case with the same people is in the news
OPPOSED = ("suspect", "victim")  # others of them are of another case
OPERATION = ("raid", "rescue", "arrest", "bust", "seizure")
MOST = 3  # of one kind of evidence: more says no more


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason: its name in the table of weights, how much of it there is, and the words."""

    name: str
    amount: float
    words: str


@dataclass(frozen=True, slots=True)
class Outline:
    """An article as it is held against others: what is asked of it again and again.

    people: with names that may make a case, parts of these, and those in full. full: by role. figures,
    prices, days: of its events by kind; both: figure and day where one claim gives both. operations:
    the days on which officers did something. numbers: of people, that few cases share.
    """

    profile: Profile
    people: Sequence[Party]
    parts: frozenset[str]
    names: Sequence[str]
    full: Mapping[str, Sequence[Party]]
    figures: Mapping[str, Sequence[Bounds]]
    prices: Mapping[str, Sequence[Bounds]]
    days: Mapping[str, Sequence[Bounds]]
    both: Mapping[str, Sequence[tuple[Bounds, Bounds]]]
    operations: frozenset[str]
    countries: frozenset[str]
    numbers: frozenset[float]


def outline(profile: Profile) -> Outline:
    """Return the outline of an article."""
    told: dict[str, list[Told]] = {}
    for one in profile.told:
        told.setdefault(one.kind, []).append(one)
    people = _persons(profile, TELLING_ROLES)
    raids = _days([t for t in profile.told if t.kind in OPERATION])
    return Outline(
        profile,
        people,
        frozenset[str]().union(*(name_parts(p.label) for p in people)),
        [p.label for p in people if _full(p)],
        {role: list(filter(_full, _persons(profile, (role,)))) for role in OPPOSED},
        {kind: _counts(claims) for kind, claims in told.items()},
        {kind: _prices(claims) for kind, claims in told.items()},
        {kind: _days(claims) for kind, claims in told.items()},
        {kind: list(_both(claims)) for kind, claims in told.items()},
        frozenset(str(d.low) for d in raids if d.low == d.high),
        frozenset(s.country for s in profile.scenes()),
        frozenset(numbers(profile)),
    )


def evidence(a: Outline, b: Outline) -> Iterable[Evidence]:
    """Yield what two articles have in common, and where they part, names of places aside."""
    people = list(_people(a, b))
    yield from people
    shared = sorted(a.days.keys() & b.days.keys())
    yield from _agreeing("figures", shared, a.figures, b.figures)
    if same := a.numbers & b.numbers:
        yield Evidence("number", 1.0, f"the same number: {min(same):g}")
    yield from _agreeing("prices", shared, a.prices, b.prices)
    days = list(_agreeing("days", shared, a.days, b.days))
    yield from days
    if not days and not a.operations.isdisjoint(b.operations):
        yield Evidence("days", 1.0, "an operation on the same day")
    alike = [k for k in shared if any(_one_happening(x, y) for x in a.both[k] for y in b.both[k])]
    if alike:
        yield Evidence("happening", 1.0, f"same figure and day: {alike[0]}")
    known = any(e.name == "people" for e in people)
    one, two = a.countries, b.countries
    if not known and one and two and not one & two:
        yield Evidence("abroad", 1.0, f"in {min(one)} and {min(two)}")
    gap = _days_apart(a.profile.published, b.profile.published)
    if gap and (not known or gap > LONGEST):
        yield Evidence("gap", log2(1 + gap / NEAR), f"published {gap} days apart")


def numbers(profile: Profile) -> Iterator[float]:
    """Yield the exact numbers of an article that are no mark of many cases: of people in whatever deed."""
    for told in profile.told:
        count = told.count
        exact = count is not None and count.low == count.high and not count.approximate
        if count is not None and exact and (count.low or 0) >= MANY and count.low % ROUND:
            yield count.low


def _one_happening(x: tuple[Bounds, Bounds], y: tuple[Bounds, Bounds]) -> bool:
    """Whether two claims give the same figure of the same day."""
    (one, here), (two, there) = x, y
    exact = one.low == one.high == two.low == two.high
    return exact and not here.apart(there)


def _people(a: Outline, b: Outline) -> Iterable[Evidence]:
    likely = (
        []
        if a.parts.isdisjoint(b.parts)
        else [x for x in a.people if not b.parts.isdisjoint(name_parts(x.label))]
    )
    alike = [(x, y) for x in likely for y in b.people if _same_name(x, y)]
    common = sorted({x.label for x, y in alike if likeness(x, y).score >= SAME_PERSON})
    if common:
        amount = float(min(MOST, len(common)))
        yield Evidence("people", amount, f"people in common: {', '.join(common[:MOST])}")
        return
    for x, y in alike:
        aged = x.age is not None and y.age is not None
        if aged and likeness(x, y).score == 0 and not one_fate_there(x, y, a.profile, b.profile):
            yield Evidence("namesakes", 1.0, f"{x.label}, {x.age} and {y.age} years old")
            return
    opposed = [role for role in OPPOSED if a.full[role] and b.full[role]]
    if not opposed or any(nearly(x, y) for x in a.names for y in b.names):
        return
    for role in OPPOSED:
        one, two = a.full[role], b.full[role]
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


Values = Mapping[str, Sequence[Bounds]]


def _agreeing(name: str, kinds: Sequence[str], here: Values, there: Values) -> Iterable[Evidence]:
    """By kind of event: one pair of values that agrees speaks for one case, none against it."""
    agree: list[str] = []
    differ: list[str] = []
    for kind in kinds:
        one, two = here[kind], there[kind]
        if one and two:
            (agree if any(not x.apart(y) for x in one for y in two) else differ).append(kind)
    if agree:
        words = f"same {name}: {', '.join(agree[:MOST])}"
        yield Evidence(name, float(min(MOST, len(agree))), words)
    if differ:
        words = f"other {name}: {', '.join(differ[:MOST])}"
        yield Evidence("other " + name, float(min(MOST, len(differ))), words)


def _counts(told: Iterable[Told]) -> list[Bounds]:
    return [
        t.count for t in told if t.count and (t.count.low or 0) >= FEW and t.count.high is not None
    ]


def _prices(told: Iterable[Told]) -> list[Bounds]:
    return [p for t in told for p in t.prices if p.low is not None and p.high is not None]


def _days(told: Iterable[Told]) -> list[Bounds]:
    return [
        t.when
        for t in told
        if t.when and t.when.low and t.when.high and _length(t.when.low, t.when.high) <= PRECISE
    ]


def _both(told: Iterable[Told]) -> Iterator[tuple[Bounds, Bounds]]:
    """Figure and day of the claims that give both."""
    for one in told:
        yield from zip(_counts([one]), _days([one]), strict=False)


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
