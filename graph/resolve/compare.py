"""Where two articles' claims on one happening differ, kind by kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ringtrace.graph.resolve.names import (
    acronyms,
    body_likeness,
    is_acronym,
    nearly,
    person_likeness,
    plain,
)
from ringtrace.graph.resolve.profile import Bounds, Party, Profile, Said, Spot, Told
from ringtrace.graph.resolve.wording import ALL, FAMILIES, HEADS, NATIONAL, STATE, UNNAMED

Side = tuple[Said, str]
Difference = tuple[str, Side, Side]
# Prices that are so many times apart are for other things: one child and all of them.
SAME_DEAL = 5
# Degrees: a suburb and its city, a town and the district around it.
SUBURB, DISTRICT = 0.25, 0.2
SEVERAL = frozenset(
    "states provinces regions districts counties countries cities towns villages places".split()
)
# Acts that move somebody: from where and to where are places of their own.
MOVES = ("transport", "trafficking", "sale", "purchase", "recruitment")


@dataclass(frozen=True, slots=True)
class Context:
    """The two articles, the identities of their referents, and the texts of the case."""

    one: Profile
    two: Profile
    hub_of: Mapping[str, str]
    texts: Sequence[str]


def differences(one: Sequence[Told], two: Sequence[Told], context: Context) -> Iterator[Difference]:
    """Yield (kind, side, side) once a kind: the pair of claims that differ in it and tell most alike.

    One pair of claims that agrees settles a kind: nothing is in dispute then.
    """
    pairs = sorted(((x, y) for x in one for y in two), key=lambda p: -_alike(*p))
    yield from _first("status", (p for p in pairs if _denied(*p)), lambda t: t.status)
    live = [(x, y) for x, y in pairs if "denied" not in (x.status, y.status)]
    whole = [(x, y) for x, y in live if not _is_part(x, y, context)]
    yield from _bounds("count", whole, lambda t: t.count, shown)
    apart = [(x, y) for x, y in live if not _one_night(x, y)]
    yield from _bounds("date", apart if len(apart) == len(live) else [], lambda t: t.when, days)
    yield from _prices(live)
    same = [(x, y) for x, y in live if x.kind == y.kind]  # and not what one sold, the other bought
    yield from _places(same, context)
    yield from _agents(same, context)


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
    among = _called(_parties(x, ("target",), context.one))
    others = _called(_parties(y, ("target",), context.two))
    if x.count.unit in others or y.count.unit in among:
        return True
    low, high = sorted((x.count, y.count), key=lambda c: c.low or c.high or 0)
    return low.unit not in ALL and high.unit in ALL


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


def _prices(pairs: Sequence[tuple[Told, Told]]) -> Iterator[Difference]:
    found = [
        (x, p, y, q)
        for x, y in pairs
        for p in x.prices
        for q in y.prices
        if p.unit == q.unit and (bool(p.per) == bool(q.per) or _near(p, q))
    ]
    if found and all(p.apart(q) for _, p, _, q in found):
        x, p, y, q = found[0]
        yield "price", (x.said, f"{shown(p)} {p.unit}"), (y.said, f"{shown(q)} {q.unit}")


def _near(p: Bounds, q: Bounds) -> bool:
    low, high = sorted((p.low or p.high or 0, q.low or q.high or 0))
    return bool(high <= SAME_DEAL * low)


def _places(pairs: Sequence[tuple[Told, Told]], context: Context) -> Iterator[Difference]:
    moves = bool(pairs) and pairs[0][0].kind in MOVES
    alike: tuple[tuple[str, ...], ...] = (("place", "origin"),)
    for slots in (("place",), ("origin",), ("destination",)) if moves else alike:
        found = [
            (x, places, y, others)
            for x, y in pairs
            if (places := _named(x, slots, context.one, ("Place",)))
            and (others := _named(y, slots, context.two, ("Place",)))
        ]
        if found and not any(
            _one_place(a, b, context.texts) or _beside(x, a, b) or _beside(y, b, a)
            for x, p, y, q in found
            for a in p
            for b in q
        ):
            x, places, y, others = found[0]
            yield "place", (x.said, _listed(places)), (y.said, _listed(others))
            return


def _beside(told: Told, place: Party, other: Party) -> bool:
    """Whether it was only near a place: a village that the gazetteer does not know may lie there."""
    near = rf"\b(?:near|outside|off|close to|north of|south of|east of|west of) (?:the )?(?:\w+ )?{re.escape(place.label)}"
    return other.spot is None and re.search(near, told.said.quote) is not None


def _one_place(a: Party, b: Party, texts: Sequence[str]) -> bool:
    """Whether two names may be one place: one holds the other, or a text says that one lies in it."""
    if body_likeness(a.label, b.label).score > 0 or _capitals(a.label) & _capitals(b.label):
        return True
    if any(p.label.split()[-1] in SEVERAL for p in (a, b)):
        return True  # "four Midwestern states"
    if a.spot is not None and b.spot is not None:
        one, two = ((p.spot, *(s for s in p.elsewhere if s.kind == "city")) for p in (a, b))
        spots = ((x, y) for x in one for y in two if x is not None and y is not None)
        return any(_one_holds_the_other(x, y) for x, y in spots)
    if (a.spot is None) != (b.spot is None):
        return True  # what the gazetteer does not know may lie in it
    names = re.escape(a.label), re.escape(b.label)
    inside = "|".join(
        rf"{x},? (?:\w+ )?(?:in|of|near|outside)? ?(?:the )?(?:\w+ )?{y}"
        for x, y in (names, names[::-1])
    )
    return any(re.search(inside, text) for text in texts)


def _capitals(label: str) -> set[str]:
    return {plain(w) for w in label.split() if w[:1].isupper()}


def _one_holds_the_other(a: Spot, b: Spot) -> bool:
    """Whether two places are one, a district and its city, a town and its province or country."""
    if a.feature == b.feature or a.country != b.country:
        return a.feature == b.feature
    kinds = {a.kind, b.kind}
    if "country" in kinds:
        return True
    if "admin1" in kinds:
        return a.region == b.region
    near = max(abs(a.latitude - b.latitude), abs(a.longitude - b.longitude))
    return near <= (SUBURB if kinds == {"city"} else DISTRICT)


def _named(told: Told, slots: Sequence[str], profile: Profile, kinds: Sequence[str]) -> list[Party]:
    return [p for p in _parties(told, slots, profile) if p.named and p.kind in kinds]


def _parties(told: Told, slots: Sequence[str], profile: Profile) -> list[Party]:
    return [
        profile.parties[iri]
        for s in slots
        for iri in told.slots.get(s, ())
        if iri in profile.parties
    ]


def _listed(parties: Sequence[Party]) -> str:
    return ", ".join(dict.fromkeys(p.label for p in parties))


def _agents(pairs: Sequence[tuple[Told, Told]], context: Context) -> Iterator[Difference]:
    found = [
        (x, agents, y, others)
        for x, y in pairs
        if (agents := _parties(x, ("agent",), context.one))
        and (others := _parties(y, ("agent",), context.two))
    ]
    if found and not any(
        _one_body(a, b, context.hub_of) for _, p, _, q in found for a in p for b in q
    ):
        x, agents, y, others = found[0]
        yield "agent", (x.said, _listed(agents)), (y.said, _listed(others))


def _one_body(a: Party, b: Party, hub_of: Mapping[str, str]) -> bool:
    """Whether two agents may be one: the same names, or a phrase that fits anybody of the kind."""
    if hub_of.get(a.iri, 1) == hub_of.get(b.iri, 2):
        return True
    if a.kind == b.kind == "Person" and a.named and b.named:
        return person_likeness(a.label, b.label).score > 0 or nearly(a.label, b.label)
    one, two = _family(a), _family(b)
    if _letters(a) & acronyms(b.label) or _letters(b) & acronyms(a.label):
        return True
    if {_state(a), _state(b)} == {True, False}:
        return False
    if not a.named and not b.named:
        return one is None or two is None or one == two
    if _foreign(a, b):
        return False
    if body_likeness(a.label, b.label).score > 0 or _telling(a) & _telling(b):
        return True
    if "Place" in (a.kind, b.kind):
        return True  # "Ethiopia has arrested": by some arm of it
    if a.named and b.named:
        return {a.kind, b.kind} in ({"Person", "Ring"}, {"Person", "Group"}) or (
            one == two is not None and not (_telling(a) and _telling(b))
        )
    unnamed, named = (one, two) if not a.named else (two, one)
    if unnamed in UNNAMED and (a if a.named else b).kind in ("Agency", "Organization"):
        return False
    return unnamed is None or named is None or unnamed == named


def _family(party: Party) -> str | None:
    words = reversed(plain(party.label).split())
    return next((FAMILIES[w] for w in words if w in FAMILIES), None)


def _state(party: Party) -> bool | None:
    """Whether it is an arm of the state, or a country; None where the words fit anybody."""
    family = _family(party)
    if party.kind in ("Agency", "Place") or family in STATE:
        return True
    known = party.kind == "Ring" or party.kind == "Organization" and party.named
    return False if family or known else None


def _telling(party: Party) -> set[str]:
    words = plain(party.label).split()
    return {w for w in words if w not in HEADS and w not in FAMILIES and len(w) > 2}


def _letters(party: Party) -> set[str]:
    """The acronyms inside a phrase: "NBI agents"."""
    return {word.lower() for word in party.label.split() if is_acronym(word)}


def _foreign(a: Party, b: Party) -> bool:
    """Whether they are of two countries: "French soldiers" and "Malian soldiers"."""
    one, two = (_PEOPLE.match(p.label) for p in (a, b))
    return bool(one and two) and plain(a.label).split()[0] != plain(b.label).split()[0]


# Words that say of which country police or soldiers are.
_PEOPLE = re.compile(rf"{NATIONAL} [a-z]")


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
