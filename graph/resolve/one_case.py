"""One case: who and what in it is one, in whose voices it is told, and what they dispute."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ringtrace.graph.resolve import across
from ringtrace.graph.resolve.conflicts import Conflict, conflicts
from ringtrace.graph.resolve.happenings import join_happenings
from ringtrace.graph.resolve.identity import Entity, Hub, join_parties
from ringtrace.graph.resolve.pairs import Link
from ringtrace.graph.resolve.places_in_words import Towns
from ringtrace.graph.resolve.profile import Profile
from ringtrace.graph.resolve.rulings import Rulings
from ringtrace.graph.resolve.voices import voices
from ringtrace.graph.resolve.write import case_iri, case_lines, conflict_iri


@dataclass(frozen=True, slots=True)
class Case:
    """A case by its articles' IRIs: what the resolution graph says of it, who and what is in it, and the number of its conflicts."""

    iri: str
    articles: Sequence[str]
    lines: Sequence[str]
    entities: Sequence[Entity]
    conflicts: int


def one_case(
    case: Sequence[Profile],
    links: Sequence[Link],
    texts: Mapping[str, str],
    rulings: Rulings,
    towns: Towns | None,
) -> Case:
    """Return a case. case: its articles. links: between them. texts: by article id. towns: finds the places of a text."""
    iri = case_iri(case[0])
    alone = {
        p.iri: Hub(p.kind, p.label, [p.iri])
        for profile in case
        for p in sorted(profile.parties.values(), key=lambda p: p.iri)
    }
    parties = rulings.join(join_parties(case, rulings.apart), alone)
    hub_of = {m: hub.members[0] for hub in parties for m in hub.members}
    happenings = join_happenings(case, hub_of, rulings.apart)
    known = {member: hub for hub in happenings for member in hub.members}
    hubs = [*rulings.join(happenings, known), *parties]
    found = conflicts(case, hubs[: len(hubs) - len(parties)], parties, texts, towns)
    joined = {m for hub in hubs for m in hub.members}
    ruled = {node for pair in rulings.together for node in pair}
    named = {
        p.iri
        for profile in case
        for p in profile.parties.values()
        if p.named and p.kind in across.COMPARED
    }
    hubs += [
        hub
        for node, hub in alone.items()
        if node not in joined and (node in ruled or node in named)
    ]
    return Case(
        iri,
        [p.iri for p in case],
        case_lines(case, links, voices(case, texts), found),
        [_entity(hub, n, case, found, joined) for n, hub in enumerate(hubs)],
        len(found),
    )


def _entity(
    hub: Hub,
    number: int,
    case: Sequence[Profile],
    found: Sequence[Conflict],
    joined: set[str],
) -> Entity:
    return Entity(
        hub.members[0],
        case_iri(case[0]),
        hub.kind,
        hub.label,
        [(m, why.score, why.reason) for m in hub.members if (why := hub.links.get(m)) is not None],
        [conflict_iri(c) for c in found if c.hub == number],
        shown=hub.members[0] in joined,
        facts=across.facts(hub, case),
    )
