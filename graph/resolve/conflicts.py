"""Where two articles of a case contradict each other: both sides with their words, nothing chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from ringtrace.graph.resolve.identity import Hub
from ringtrace.graph.resolve.names import body_likeness, plain
from ringtrace.graph.resolve.profile import Bounds, Profile, Told

RANK = {"suspected": 1, "arrested": 2, "charged": 3, "convicted": 4, "sentenced": 5}


@dataclass(frozen=True, slots=True)
class Side:
    """One side: the claim, its value as text, the words to show, who says so, the article."""

    claim: str
    value: str
    evidence: str
    source: str | None
    article: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two claims that cannot both be right. kind: count, date, price, place, status, name, agent.

    relation: "update" where the later report of the same source replaces the earlier.
    """

    kind: str
    relation: str
    hub: int
    a: Side
    b: Side


def conflicts(
    case: Sequence[Profile], happenings: Sequence[Hub], parties: Sequence[Hub]
) -> list[Conflict]:
    """Return the conflicts of a case, side a the earlier published.

    hub: position in happenings + parties. Bounds that can both hold are no conflict, nor is a price
    in another currency or a name that holds the other.
    """
    told: dict[str, tuple[int, list[Told]]] = {}
    for n, profile in enumerate(case):
        for claim in sorted(profile.told, key=lambda t: (t.start, t.iri)):
            told.setdefault(claim.happening, (n, []))[1].append(claim)
    found: list[Conflict] = []
    for position, hub in enumerate(happenings):
        groups = sorted((told[m] for m in hub.members if m in told), key=lambda g: g[0])
        for (m, one), (n, two) in combinations(groups, 2):
            for kind, a, b in _differences(one, two, case[m], case[n]):
                found.append(_conflict(kind, position, case, m, n, a, b))
    for position, hub in enumerate(parties, start=len(happenings)):
        if hub.kind == "Person":
            found.extend(_person(position, hub, case))
    return found


Difference = tuple[str, tuple[str, str, str, str | None], tuple[str, str, str, str | None]]


def _differences(
    one: Sequence[Told], two: Sequence[Told], a: Profile, b: Profile
) -> Iterable[Difference]:
    """Yield (kind, side, side) once a kind: the first pair of claims that differ in it."""

    def side(t: Told, value: str) -> tuple[str, str, str, str | None]:
        return (t.iri, value, t.evidence, t.source)

    pairs = [(x, y) for x in one for y in two]
    live = [(x, y) for x, y in pairs if "denied" not in (x.status, y.status)]
    for x, y in pairs:
        if (x.status == "denied") != (y.status == "denied"):
            yield "status", side(x, x.status), side(y, y.status)
            break
    counted = [(x, x.count, y, y.count) for x, y in live if x.count and y.count]
    if counted and all(p.apart(q) for _, p, _, q in counted):
        x, p, y, q = counted[0]
        yield "count", side(x, shown(p)), side(y, shown(q))
    dated = [(x, x.when, y, y.when) for x, y in live if x.when and y.when]
    if dated and all(p.apart(q) for _, p, _, q in dated):
        x, p, y, q = dated[0]
        yield "date", side(x, days(p)), side(y, days(q))
    priced = [(x, p, y, q) for x, y in live for p in x.prices for q in y.prices if p.unit == q.unit]
    if priced and all(p.apart(q) for _, p, _, q in priced):
        x, p, y, q = priced[0]
        yield "price", side(x, f"{shown(p)} {p.unit}"), side(y, f"{shown(q)} {q.unit}")
    for slot, kind in (("place", "place"), ("agent", "agent")):
        filled = [(x, y) for x, y in live if x.slots.get(slot) and y.slots.get(slot)]
        names = [(_named(x, slot, a, kind), _named(y, slot, b, kind)) for x, y in filled]
        if filled and all(u and v and not _overlap(u, v) for u, v in names):
            x, y = filled[0]
            yield kind, side(x, ", ".join(names[0][0])), side(y, ", ".join(names[0][1]))


def _named(t: Told, slot: str, profile: Profile, kind: str) -> list[str]:
    wanted = ("Place",) if kind == "place" else ("Person", "Ring")
    return [
        p.label
        for iri in t.slots[slot]
        if (p := profile.parties.get(iri)) is not None and p.named and p.kind in wanted
    ]


def _overlap(one: Sequence[str], two: Sequence[str]) -> bool:
    return any(
        body_likeness(x, y).score > 0 or set(plain(x).split()) & set(plain(y).split())
        for x in one
        for y in two
    )


def _person(position: int, hub: Hub, case: Sequence[Profile]) -> Iterable[Conflict]:
    """Acquitted here and convicted there is a conflict; arrested, later charged is none."""
    stated = [
        (n, s)
        for n, profile in enumerate(case)
        for s in profile.statuses
        if s.person in hub.members
    ]
    for (m, x), (n, y) in combinations(stated, 2):
        guilty = [RANK.get(s.status, 0) >= RANK["convicted"] for s in (x, y)]
        freed = [s.status in ("acquitted", "released") for s in (x, y)]
        if m != n and (guilty[0] and freed[1] or guilty[1] and freed[0]):
            one, two = ((s.claim, s.status, s.evidence, s.source) for s in (x, y))
            yield _conflict("status", position, case, m, n, one, two)
            break
    ages = [
        (n, profile.parties[m].age, profile.ages[m])
        for n, profile in enumerate(case)
        for m in hub.members
        if m in profile.ages and m in profile.parties
    ]
    for (m, age, cited), (n, other, cited_other) in combinations(ages, 2):
        if age is not None and other is not None and age != other:
            if abs(age - other) == 1 and case[m].published != case[n].published:
                continue  # a birthday between the two reports
            yield _conflict(
                "name",
                position,
                case,
                m,
                n,
                (cited[0], f"age {age}", cited[1], None),
                (cited_other[0], f"age {other}", cited_other[1], None),
            )
            break


def _conflict(
    kind: str,
    position: int,
    case: Sequence[Profile],
    m: int,
    n: int,
    a: tuple[str, str, str, str | None],
    b: tuple[str, str, str, str | None],
) -> Conflict:
    same_source = bool(a[3] and b[3] and body_likeness(a[3], b[3]).score >= 0.8)
    later = bool(
        case[m].published and case[n].published and str(case[m].published) < str(case[n].published)
    )
    relation = "update" if same_source and later else "conflict"
    return Conflict(kind, relation, position, Side(*a, m), Side(*b, n))


def shown(bounds: Bounds) -> str:
    """Return bounds as text: 31, >=33, <=50, 8000-10000."""
    if bounds.low is None:
        return f"<={bounds.high:.12g}"
    if bounds.high is None:
        return f">={bounds.low:.12g}"
    if bounds.low == bounds.high:
        return f"{bounds.low:.12g}"
    return f"{bounds.low:.12g}-{bounds.high:.12g}"


def days(bounds: Bounds) -> str:
    """Return a period as text: 2012-05-29, 2011-11-01/.., 2011-09-01/2011-10-31."""
    if bounds.low == bounds.high:
        return str(bounds.low)
    return f"{bounds.low or '..'}/{bounds.high or '..'}"
