"""Across cases: which people, bodies and rings are one, by name and by what else speaks for it.

A name alone is never enough for a person: age, office, place, company or ring must agree too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from math import exp

from ringtrace.graph.resolve.body_names import acronyms, body_likeness, body_words
from ringtrace.graph.resolve.identity import SAME_BODY, SAME_PERSON, Entity, Facts, Hub
from ringtrace.graph.resolve.names import name_words, person_likeness, skeleton
from ringtrace.graph.resolve.pairs import Link
from ringtrace.graph.resolve.profile import Party, Profile
from ringtrace.graph.resolve.wording import HEADS
from ringtrace.graph.resolve.words import STEPS

LINKED = 0.5
# Log-odds that a reason adds to a name in common that two entities of different cases are one.
PERSON = {
    "prior": -1.1,
    "common name": -0.6,  # for each step that its holders pass
    "long name": 0.4,
    "born": 1.0,
    "role": 0.3,
    "town": 0.6,
    "region": 0.4,
    "country": 0.2,
    "ring": 1.6,
    "company": 1.4,
    "office": 0.7,
    "elsewhere": -0.5,
}
BODY = {
    "prior": -0.9,
    "own name": 1.3,
    "acronym": 0.3,
    "country": 1.0,
    "region": 0.2,
    "town": 0.3,
}
RING = {
    "prior": -1.0,
    "own name": 0.6,  # more than that of its place
    "acronym": -0.3,
    "country": 0.6,
    "region": 0.2,
    "town": 0.3,
    "company": 1.4,
}
# By kind: what is compared how. Works and funds are known by their names alone.
BODIES = ("Agency", "Organization", "Ring")
TITLES = ("Work", "Fund", "Campaign")
COMPARED = ("Person", *BODIES, *TITLES)
APART_ROLES = ({"suspect", "victim"}, {"suspect", "official"}, {"victim", "official"})
LONG_NAME = 3
BIRTHDAY = 1  # years by which two ages of one person may be off


def facts(hub: Hub, case: Sequence[Profile]) -> Facts:
    """Return what the articles of a case know of one of its referents; nothing of what is not compared."""
    if hub.kind not in COMPARED:
        return Facts()
    found = [
        (p, p.parties[m])
        for p in case
        for m in hub.members
        if m in p.parties and p.parties[m].named
    ]
    spots = [x.spot for p, _ in found for x in p.parties.values() if x.spot is not None]
    mine = {party.label for _, party in found}
    others = [x for p, _ in found for x in p.parties.values() if x.named and x.label not in mine]
    return Facts(
        names=sorted({n for _, party in found for n in (party.label, *party.acronyms)}),
        born=sorted({_born(p, party) for p, party in found if party.age and p.published}),
        roles=sorted({x.role for _, x in found if x.role}),
        towns=sorted({s.feature for s in spots if s.kind in ("city", "admin2")}),
        regions=sorted({f"{s.country} {s.region}" for s in spots if s.region}),
        countries=sorted({s.country for s in spots}),
        here=sorted({s.country for p, _ in found for s in p.scenes()}),
        places=sorted({w for p, _ in found for w in _place_words(p)}),
        people=sorted({x.label for x in others if x.kind == "Person" and _telling(x.label)}),
        rings=sorted({x.label for x in others if x.kind == "Ring"}),
        bodies=sorted({x.label for x in others if x.kind in ("Agency", "Organization")}),
    )


def _place_words(profile: Profile) -> Iterable[str]:
    return (w for x in profile.parties.values() if x.kind == "Place" for w in body_words(x.label))


def _born(profile: Profile, party: Party) -> int:
    """The later of the two years in which somebody of this age was born."""
    return int(str(profile.published)[:4]) - int(party.age or 0)


def _telling(name: str) -> bool:
    return len([w for w in name_words(name) if len(w) > 1]) > 1


def keys(entity: Entity) -> set[str]:
    """Return the keys that bring an entity together with those of other cases; none for what is not compared."""
    found: set[str] = set()
    for name in entity.facts.names:
        if entity.kind == "Person" and _telling(name):
            words = sorted(skeleton(w) for w in name_words(name) if len(w) > 1)
            found |= {f"person {x} {y}" for x, y in combinations(words, 2)}
            found.add("person " + skeleton("".join(name_words(name))))
        elif entity.kind in BODIES:
            words = sorted(body_words(name))
            group = "ring" if entity.kind == "Ring" else "body"
            found |= {f"{group} {' '.join(words)}", *(f"{group} {x}" for x in acronyms(name))}
        elif entity.kind in TITLES:
            found.add(f"{entity.kind} {' '.join(sorted(body_words(name)))}")
    return {key for key in found if not key.endswith(" ")}


def compare(a: Entity, b: Entity, holders: Callable[[str], int]) -> Link | None:
    """Return the link of two entities of different cases; score 0 where they contradict each other.

    holders: number of entities that hold a key. None where nothing can be said.
    """
    how = {"Person": _persons, **dict.fromkeys(BODIES, _bodies)}.get(a.kind, _titles)
    one, two = sorted((a, b), key=lambda e: e.node)  # the words do not depend on who came last
    found = how(one, two, holders)
    if found is None:
        return None
    odds, reasons = found
    score = round(1 / (1 + exp(-odds)), 3) if odds is not None else 0.0
    return Link(one.node, two.node, score, tuple(reasons))


Compared = tuple[float | None, list[str]] | None


def _persons(a: Entity, b: Entity, holders: Callable[[str], int]) -> Compared:
    one, two = a.facts, b.facts
    alike = max(
        (person_likeness(x, y) for x in one.names for y in two.names), key=lambda x: x.score
    )
    if alike.score < SAME_PERSON:
        return None
    rings, company = _common(one.rings, two.rings), _common(one.people, two.people)
    if against := _against(one, two, met=bool(rings or company)):
        return None, [against]
    reasons = [(1.0, "prior", alike.reason)]
    common = max((holders(k) for k in keys(a) & keys(b)), default=0)
    steps = sum(common >= step for step in STEPS)
    reasons += [(steps, "common name", f"a name of {common}")] if steps else []
    if min(len(name_words(n)) for n in (*one.names, *two.names)) >= LONG_NAME:
        reasons.append((1.0, "long name", "a long name"))
    if one.born and two.born:
        reasons.append((1.0, "born", f"born about {one.born[0]}"))
    if role := _common(one.roles, two.roles):
        reasons.append((1.0, "role", f"both {role[0]}"))
    reasons += _places(one, two)
    if "official" in role and (office := _common(one.bodies, two.bodies)):
        reasons.append((1.0, "office", f"both with {office[0]}"))
    if rings:
        reasons.append((1.0, "ring", f"both with {rings[0]}"))
    if company:
        reasons.append((1.0, "company", f"both with {company[0]}"))
    return _sum(PERSON, reasons)


def _against(one: Facts, two: Facts, *, met: bool) -> str | None:
    """What two people cannot both be. met: whether the same people or rings are around them."""
    if one.born and two.born:
        apart = min(abs(x - y) for x in one.born for y in two.born)
        if apart > BIRTHDAY:
            return f"born about {one.born[0]} and {two.born[0]}"
    if len(one.roles) == len(two.roles) == 1 and {*one.roles, *two.roles} in APART_ROLES:
        return f"{one.roles[0]} and {two.roles[0]}"
    if not met and _abroad(one, two):
        return f"in {one.here[0]} and {two.here[0]}"
    return None


def _abroad(one: Facts, two: Facts) -> bool:
    """Whether all happened in other countries."""
    return bool(one.here and two.here) and not _common(one.here, two.here)


def _places(one: Facts, two: Facts) -> list[tuple[float, str, str]]:
    """The narrowest that their places have in common."""
    if _common(one.towns, two.towns):
        return [(1.0, "town", "in the same town")]
    if region := _common(one.regions, two.regions):
        return [(1.0, "region", f"in the same region, {region[0]}")]
    if country := _common(one.countries, two.countries):
        elsewhere = bool(one.regions and two.regions)
        found = [(1.0, "country", f"in the same country, {country[0]}")]
        return [*found, (1.0, "elsewhere", "in other regions")] if elsewhere else found
    return []


def _bodies(a: Entity, b: Entity, holders: Callable[[str], int]) -> Compared:
    one, two = a.facts, b.facts
    alike = max((body_likeness(x, y) for x in one.names for y in two.names), key=lambda x: x.score)
    if alike.score < SAME_BODY:
        return None
    company = _common(one.people, two.people) if a.kind == "Ring" else []
    if not company and _abroad(one, two):
        return None, [f"in {one.here[0]} and {two.here[0]}"]
    reasons = [(1.0, "prior", alike.reason)]
    words = set.intersection(*(set(body_words(n)) for n in (*one.names, *two.names)))
    if words - HEADS - (set(one.places) | set(two.places) if a.kind == "Ring" else set()):
        reasons.append((1.0, "own name", "a name of its own"))
    if alike.score < 1:
        reasons.append((1.0, "acronym", "its letters"))
    if company:
        reasons.append((1.0, "company", f"both with {company[0]}"))
    weights = RING if a.kind == "Ring" else BODY
    return _sum(weights, [*reasons, *(x for x in _places(one, two) if x[1] in weights)])


def _titles(a: Entity, b: Entity, holders: Callable[[str], int]) -> Compared:
    reason = f"same name {b.label!r}"
    return (2.0, [reason]) if keys(a) & keys(b) else None


def _sum(weights: dict[str, float], reasons: Iterable[tuple[float, str, str]]) -> Compared:
    found = list(reasons)
    return sum(weights[name] * much for much, name, _ in found), [words for *_, words in found]


def _common(one: Sequence[str], two: Sequence[str]) -> list[str]:
    return sorted(set(one) & set(two))
