"""Whether two articles put one happening in places that cannot both be right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ringtrace.graph.resolve.body_names import body_likeness
from ringtrace.graph.resolve.names import plain
from ringtrace.graph.resolve.profile import (
    CITY,
    Context,
    Difference,
    Party,
    Profile,
    Spot,
    Told,
)
from ringtrace.graph.resolve.shown import listed
from ringtrace.graph.resolve.stands import stands

# Degrees: a suburb and its city, two parts of a small town, a town and the district around it.
SUBURB, PART, DISTRICT = 0.25, 0.05, 0.2
TOWN = 50_000  # people; what is not known lies in no town of fewer
_PARTS = (
    "(?:village|hamlet|settlement|quarter|suburb|neighbou?rhood|district|barangay|ward|farm|area|community|ranch|estate|"
    "island|street|road|market|slum|township|commune|parish|sector|zone|camp)"
)
SEVERAL = frozenset(
    "states provinces regions districts counties countries cities towns villages places".split()
)
# Of these there is one in a place, or they bear the town's name.
HOUSES = frozenset(
    "station airport port harbour prison jail hospital clinic market stadium university camp crossing pier".split()
)
BROUGHT = ("arrest", "rescue", "seizure", "bust")  # what a raid brings
HELD = frozenset("held is are be remain remains remained kept".split())
_NEAR = r"\b(?:near|outside|off|close to|north of|south of|east of|west of) (?:the )?(?:\w+ )?"
_LAND = r"(?!\w+day\b)[A-Z]\w+"  # what stands behind a town and a comma
# Acts that move somebody: from where and to where are places of their own.
MOVES = ("transport", "trafficking", "sale", "purchase", "recruitment")


def places(pairs: Sequence[tuple[Told, Told]], context: Context) -> Iterator[Difference]:
    """Yield the pair of claims that tell of other places, where none of the pairs agrees; at most one."""
    moves = bool(pairs) and pairs[0][0].kind in MOVES
    alike: tuple[tuple[str, ...], ...] = (("place", "origin"),)
    for slots in (("place",), ("origin",), ("destination",)) if moves else alike:
        found = [
            (x, here, y, there)
            for x, y in pairs
            if (here := _told(x, slots, context.one)) and (there := _told(y, slots, context.two))
        ]
        if found and not any(
            _known(a, context.two)
            or _known(b, context.one)
            or (not _in_two_countries(a, b, context) and _one_place(a, b, context))
            or _beside(x, a, b) != _beside(y, b, a)
            for x, p, y, q in found
            for a in p
            for b in q
        ):
            x, here, y, there = found[0]
            yield "place", (x.said, listed(here)), (y.said, listed(there))
            return


def _told(told: Told, slots: Sequence[str], profile: Profile) -> list[Party]:
    """The places of a claim; of whom officers arrested or freed, else those of the article's one raid."""
    if told.kind == "arrest" and told.trigger in HELD:
        return []  # where somebody is held is not where he was caught
    own = _named(profile.filling(told, slots))
    if own or told.kind not in BROUGHT or "place" not in slots:
        return own
    raids = [t for t in profile.told if t.kind == "raid"]
    one = len({t.happening for t in raids}) == 1
    return _named([p for t in raids for p in profile.filling(t, ("place",))]) if one else []


def _one_place(a: Party, b: Party, context: Context) -> bool:
    """Whether two names may be one place; one of which the rest of its article made doubtful may be what it means alone."""
    found = one_place(a, b, context.texts) or _lies_in(a, b, context.told)
    if found and (a.spot is None) != (b.spot is None):
        one, two = (x if x.spot else _on_the_map(x, context) for x in (a, b))
        return not (one.spot and two.spot) or one_place(one, two, context.texts)
    return found


def _on_the_map(place: Party, context: Context) -> Party:
    spots = context.spots(place.label)
    return replace(place, spot=spots[0]) if len(spots) == 1 else place


def _known(place: Party, profile: Profile) -> bool:
    """Whether the other article also tells of something there: one of several places."""
    return any(p.label == place.label for t in profile.told for p in profile.filling(t, ("place",)))


def _beside(told: Told, place: Party, other: Party) -> bool:
    """Whether it was only near a place: a village that the gazetteer does not know may lie there."""
    return other.spot is None and stands(told.said.quote, place.label, before=_NEAR)


def _in_two_countries(a: Party, b: Party, context: Context) -> bool:
    """Whether both articles say where their town lies, and it is in two countries: "off Bonny, Nigeria", "Lome, Togo"."""
    if a.spot is None or b.spot is None or a.spot.country == b.spot.country:
        return False
    told = zip((a, b), context.told, strict=True)
    return all(re.search(rf"\b{re.escape(p.label)}, {_LAND}", text) for p, text in told)


def two_of_a_sort(a: str, b: str, texts: Sequence[str]) -> bool:
    """Return whether each of two texts calls its place by one word: "the village of X", "the village of Y"."""
    words = [
        {w for found in re.findall(_CALLED.format(re.escape(name)), text) for w in found if w}
        for name, text in zip((a, b), texts, strict=True)
    ]
    one, two = ({"village" if w == "hamlet" else w for w in found} for found in words)
    return bool(one & two)


_CALLED = r"\b(village|hamlet|town|quarter|suburb|beach) of {0}\b|\b{0} (village|beach)\b"


def one_place(a: Party, b: Party, texts: Sequence[str]) -> bool:
    """Return whether two names may be one place: one holds the other, or a text says that one lies in it."""
    shared = _capitals(a.label) & _capitals(b.label)
    sorts = {p.label.split()[-1] for p in (a, b)}
    if len(sorts) == 2 and sorts <= HOUSES and not shared:
        return False  # "Tocumen airport", "the Paso Canoas crossing"
    known = a.spot is not None and b.spot is not None  # "Lagos de Moreno", "San Juan de los Lagos"
    if known and shared and shared < _capitals(a.label) and shared < _capitals(b.label):
        shared = set()
    if shared or body_likeness(a.label, b.label).score > 0 and not known:
        return True
    if any(p.label.split()[-1] in SEVERAL for p in (a, b)):
        return True  # "four Midwestern states"
    if a.spot is not None and b.spot is not None:
        if _known_cities(a.spot, b.spot):
            return _one_holds_the_other(a.spot, b.spot)
        one, two = ((p.spot, *(s for s in p.elsewhere if s.kind == "city")) for p in (a, b))
        spots = ((x, y) for x in one for y in two if x is not None and y is not None)
        return any(_one_holds_the_other(x, y) for x, y in spots)
    if (a.spot is None) != (b.spot is None):
        known_one, other = (a, b) if a.spot is not None else (b, a)
        if _small(known_one) and not any(_quarter(text, other) for text in texts):
            return _told_inside(a, b, texts)
        ends = {p.label.split()[-1] for p in (a, b)}
        return not (len(ends) == 1 and ends <= HOUSES)  # what is not known may lie in it
    return _told_inside(a, b, texts)


def _known_cities(a: Spot, b: Spot) -> bool:
    """Whether both are large cities of one country: no quarter, nor a town abroad, is meant."""
    large = all(s.kind == "city" and s.people >= 2 * TOWN for s in (a, b))
    return large and a.country == b.country


def _told_inside(a: Party, b: Party, texts: Sequence[str]) -> bool:
    both = [text for text in texts if a.label in text and b.label in text]
    return any(_inside(text, x, y) for text in both for x, y in ((a, b), (b, a)))


def _lies_in(a: Party, b: Party, texts: Sequence[str]) -> bool:
    """Whether a text names one right behind the other: "Cordoba, Veracruz"."""
    pairs = ((re.escape(x.label), re.escape(y.label)) for x, y in ((a, b), (b, a)))
    return any(re.search(rf"\b{x}(?:,| in) {y}\b", text) for x, y in pairs for text in texts)


def _small(place: Party) -> bool:
    """Whether a place is a town with no quarters that bear names in the news."""
    spot = place.spot
    return spot is not None and spot.kind == "city" and spot.people < TOWN and not place.elsewhere


def _quarter(text: str, place: Party) -> bool:
    """Whether a text calls a place a village or quarter, which may lie in the town: "the hamlet of X"."""
    name = re.escape(place.label)
    return re.search(rf"\b{_PARTS} (?:of |called )?{name}|{name} {_PARTS}\b", text) is not None


def _inside(text: str, a: Party, b: Party) -> bool:
    """Whether a text says that one place lies in another: "Lusikisiki in the Eastern Cape"."""
    one, two = re.escape(a.label), re.escape(b.label)
    inside = rf"{one},? (?:\w+ )?(?:in|of|near|outside)? ?(?:the )?(?:\w+ (?:of )?)?{two}"
    return re.search(inside, text) is not None


def _capitals(label: str) -> set[str]:
    return {plain(w) for w in label.split() if w[:1].isupper()}


def _one_holds_the_other(a: Spot, b: Spot) -> bool:
    """Whether two places are one, a district and its city, a town and its province or country."""
    if a.country != b.country:  # a quarter of a city, which the gazetteer knows as a town abroad
        big = [s for s in (a, b) if s.people >= CITY or s.kind != "city"]
        return len(big) == 1 and big[0].kind != "country"
    if a.feature == b.feature:
        return True
    kinds = {a.kind, b.kind}
    if "country" in kinds:
        return True
    if "admin1" in kinds:
        return a.region == b.region
    near = max(abs(a.latitude - b.latitude), abs(a.longitude - b.longitude))
    if kinds == {"city"}:
        return near <= (SUBURB if max(a.people, b.people) >= CITY else PART)
    return near <= DISTRICT


def _named(parties: Sequence[Party]) -> list[Party]:
    return [p for p in parties if p.named and p.kind == "Place"]
