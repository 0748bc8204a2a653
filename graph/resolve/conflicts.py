"""Where two articles of a case contradict each other: both sides with their words, nothing chosen."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from ringtrace.graph.resolve.ages import ages_of_one
from ringtrace.graph.resolve.body_names import body_likeness
from ringtrace.graph.resolve.by_words import by_words
from ringtrace.graph.resolve.compare import differences
from ringtrace.graph.resolve.figures import across_happenings
from ringtrace.graph.resolve.identity import Hub
from ringtrace.graph.resolve.persons import ages, goes_on, names, statuses
from ringtrace.graph.resolve.places_in_words import Towns, spots_of
from ringtrace.graph.resolve.profile import Context, Profile, Said, Spot, Told

# Unnamed speakers that are one and the same in every article of a case: "police", not "an official".
BODIES = ("Agency", "Organization", "Medium")


@dataclass(frozen=True, slots=True)
class Side:
    """One side: the claim and its words, its value as text, the article (position in the case)."""

    said: Said
    value: str
    article: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two claims that cannot both be right. kind: count, date, price, place, status, name, agent.

    relation: "update" where the later report of the same source replaces the earlier. hub: position
    in happenings + parties.
    """

    kind: str
    relation: str
    hub: int
    a: Side
    b: Side


def conflicts(
    case: Sequence[Profile],
    happenings: Sequence[Hub],
    parties: Sequence[Hub],
    texts: Mapping[str, str],
    towns: Towns | None = None,
) -> list[Conflict]:
    """Return the conflicts of a case, side a the earlier published.

    texts: cleaned text by article id. towns: finds the places of a text. Bounds that can both hold are no conflict, nor is a price in
    another currency, a name that holds the other, or a step that the law takes after another.
    """
    names = list(_over_names(case, happenings, parties))
    told = list(_over_happenings(case, happenings, parties, texts, towns))
    told += _over_figures(
        case, happenings, texts, {(k, a.article, b.article) for k, _, a, b in told}
    )
    people = list(_over_persons(case, parties, len(happenings)))
    settled = {(k, a.article, b.article) for k, _, a, b in (*told, *names, *people)}
    told += _over_words(case, happenings, texts, settled, towns)
    called = {(a.value, b.value) for _, _, a, b in names}
    return [
        Conflict(kind, "update" if _replaces(a, b, case, texts) else "conflict", hub, a, b)
        for kind, hub, a, b in (
            *told,
            *people,
            *names,
        )
        if kind != "agent" or (a.value, b.value) not in called  # whose name it is says it all
    ]


Found = tuple[str, int, Side, Side]


def _over_happenings(
    case: Sequence[Profile],
    happenings: Sequence[Hub],
    parties: Sequence[Hub],
    texts: Mapping[str, str],
    towns: Towns | None,
) -> Iterator[Found]:
    def spots(name: str) -> Sequence[Spot]:
        found = towns(f"in {name}").get(name) if towns is not None else None
        return spots_of(found[1]) if found is not None else ()

    told: dict[str, tuple[int, list[Told]]] = {}
    for n, profile in enumerate(case):
        told |= {key: (n, claims) for key, claims in profile.happenings().items()}
    hub_of = {m: hub.members[0] for hub in parties for m in hub.members}
    every = [texts.get(profile.id, "") for profile in case]
    for position, hub in enumerate(happenings):
        groups = sorted((told[m] for m in hub.members if m in told), key=lambda g: g[0])
        for (m, one), (n, two) in combinations(groups, 2):
            context = Context(case[m], case[n], hub_of, every, (every[m], every[n]), spots)
            for kind, (said, value), (other, against) in differences(one, two, context):
                yield kind, position, Side(said, value, m), Side(other, against, n)
            for (said, age), (other, years) in ages_of_one(one, two, case[m], case[n]):
                yield "name", position, Side(said, f"age {age}", m), Side(other, f"age {years}", n)


def _over_figures(
    case: Sequence[Profile],
    happenings: Sequence[Hub],
    texts: Mapping[str, str],
    settled: Container[tuple[str, int, int]],
) -> Iterator[Found]:
    """What two articles tell over different happenings, where none that is one has the like in dispute."""
    hub_of = {m: position for position, hub in enumerate(happenings) for m in hub.members}
    for kind, (m, told, said, value), (n, _, other, against) in across_happenings(
        case, hub_of, texts
    ):
        if (kind, m, n) not in settled and told.happening in hub_of:
            hub = hub_of[told.happening]
            yield kind, hub, Side(said, value, m), Side(other, against, n)


def _over_words(
    case: Sequence[Profile],
    happenings: Sequence[Hub],
    texts: Mapping[str, str],
    settled: Container[tuple[str, int, int]],
    towns: Towns | None,
) -> Iterator[Found]:
    """Figures and places that no claim has, over what the claims beside them tell of, or else the first that both tell
    of, or where one of them has no claims the first of the other.
    """
    hub_of = {m: position for position, hub in enumerate(happenings) for m in hub.members}
    told = {t.said.claim: t.happening for profile in case for t in profile.told}
    first = _first_of_both(happenings)
    for kind, (m, said, value), (n, other, against) in by_words(
        case, texts, settled, set(_placed(case, happenings)), towns
    ):
        own = [hub_of[told[s.claim]] for s in (said, other) if told.get(s.claim) in hub_of]
        position = next(iter(own), first)
        if position is None and not (case[m].told and case[n].told):
            articles = {case[m].iri, case[n].iri}
            those = (
                p
                for p, hub in enumerate(happenings)
                if articles & {x.split("#")[0] for x in hub.members}
            )
            position = next(those, None)
        if position is not None:
            yield kind, position, Side(said, value, m), Side(other, against, n)


def _placed(case: Sequence[Profile], happenings: Sequence[Hub]) -> Iterator[tuple[str, str]]:
    """The articles whose claims both tell where one happening was."""
    where = {
        t.happening: n
        for n, p in enumerate(case)
        for t in p.told
        if p.filling(t, ("place", "origin"))
    }
    for hub in happenings:
        articles = sorted({where[m] for m in hub.members if m in where})
        yield from ((case[m].iri, case[n].iri) for m, n in combinations(articles, 2))


def _first_of_both(happenings: Sequence[Hub]) -> int | None:
    """The first happening that several articles tell of."""
    articles = ({m.split("#")[0] for m in hub.members} for hub in happenings)
    return next((n for n, those in enumerate(articles) if len(those) > 1), None)


def _over_persons(case: Sequence[Profile], parties: Sequence[Hub], first: int) -> Iterator[Found]:
    for position, hub in enumerate(parties, start=first):
        if hub.kind == "Person":
            for kind, found in (("status", statuses(hub, case)), ("name", ages(hub, case))):
                for (m, said, value), (n, other, against) in found:
                    yield kind, position, Side(said, value, m), Side(other, against, n)


def _over_names(
    case: Sequence[Profile], happenings: Sequence[Hub], parties: Sequence[Hub]
) -> Iterator[Found]:
    """A name in dispute is shown over a happening that its bearer had part in, or else the first of both."""
    first = _first_of_both(happenings)
    hub_of = {m: position for position, hub in enumerate(happenings) for m in hub.members}
    joined = {m for hub in parties for m in hub.members}
    for (m, said, value), (n, other, against) in names(case, joined):
        told = {t.said.claim: t for k in (m, n) for t in case[k].told}
        parts = [told[c].happening for c in (said.claim, other.claim) if c in told]
        position = hub_of[parts[0]] if parts else first
        if position is not None:
            yield "name", position, Side(said, value, m), Side(other, against, n)


def _replaces(a: Side, b: Side, case: Sequence[Profile], texts: Mapping[str, str]) -> bool:
    """Whether b is the later report of the source of a: whom they name, or else the outlet."""
    one, two = case[a.article], case[b.article]
    if not (one.published and two.published and one.published < two.published):
        return False
    outlet = bool(one.publisher) and one.publisher == two.publisher
    if outlet and goes_on(a.value, b.value):
        return True
    if a.said.source is None or b.said.source is None:
        return outlet
    if body_likeness(a.said.source, b.said.source).score < 0.8:
        told = " ".join(texts.get(p.id, "") for p in (one, two))
        return outlet and _titled(a.said.source, b.said.source, told)
    return outlet or all(_known(s.said, p) for s, p in ((a, one), (b, two)))


def _titled(one: str, two: str, told: str) -> bool:
    """Whether the one is whom the texts call by the other: "the fire chief, Charles Wade"."""
    return any(
        re.search(rf"\b{re.escape(role.split()[-1])},? {re.escape(name)}\b", told, re.IGNORECASE)
        for role, name in ((one, two), (two, one))
        if role.islower() and name.istitle()
    )


def _known(said: Said, profile: Profile) -> bool:
    party = profile.parties.get(said.speaker or "")
    return party is None or party.named or party.kind in BODIES
