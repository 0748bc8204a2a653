"""Within a case: which referents of different articles are one, with the reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from ringtrace.graph.resolve.body_names import acronyms, body_likeness, body_words
from ringtrace.graph.resolve.fates import one_charge, one_fate_there
from ringtrace.graph.resolve.names import NONE, Likeness, name_parts, name_words, person_likeness
from ringtrace.graph.resolve.profile import Party, Profile

# Kinds of referent that are compared by name; a group without a name belongs to its happening.
NAMED_KINDS = ("Person", "Ring", "Agency", "Organization", "Medium", "Place", "Work", "Fund")
KINDS_ALIKE = {"Agency": "body", "Organization": "body", "Medium": "body"}
SAME_PERSON = 0.85
SAME_BODY = 0.9
# One word of a name in common is enough only for suspects and victims of one case.
SHORT_NAME = 0.6
# Ages of one person that two articles of one case give; further apart they are father and son.
AGE_SLACK = 2
AGE_DISPUTED = 15
WRITTEN_ALIKE = 0.9  # of other spellings the ages must agree
LONG_NAME = 3  # words: few namesakes share them


@dataclass(slots=True)
class Hub:
    """One identity: the nodes it joins, each with the score and reason that brought it in."""

    kind: str
    label: str
    members: list[str] = field(default_factory=list)
    links: dict[str, Likeness] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Facts:
    """What articles say of somebody or something, and who and where is around it.

    born: later years of birth by its ages. towns: GeoNames features. regions: country and province.
    here: countries in which something happened. places: words of the names of places.
    """

    names: Sequence[str] = ()
    born: Sequence[int] = ()
    roles: Sequence[str] = ()
    towns: Sequence[str] = ()
    regions: Sequence[str] = ()
    countries: Sequence[str] = ()
    here: Sequence[str] = ()
    places: Sequence[str] = ()
    people: Sequence[str] = ()
    rings: Sequence[str] = ()
    bodies: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something of one case, as it is compared with those of other cases.

    node: its first referent or happening. joined: the others with score and reason. conflicts: those
    over it. shown: whether it is an identity also where nothing else joins it.
    """

    node: str
    case: str
    kind: str
    label: str
    joined: Sequence[tuple[str, float, str]] = ()
    conflicts: Sequence[str] = ()
    shown: bool = False
    facts: Facts = Facts()

    @property
    def members(self) -> list[str]:
        """Return its nodes, the first one first."""
        return [self.node, *(node for node, _, _ in self.joined)]


def likeness(a: Party, b: Party) -> Likeness:
    """Return how far two referents of one case can be the same; 0 where age, role or kind disagree."""
    if KINDS_ALIKE.get(a.kind, a.kind) != KINDS_ALIKE.get(b.kind, b.kind):
        return NONE
    if a.kind != "Person":
        found = body_likeness(a.label, b.label)
        if a.kind == "Ring" and not (a.named and b.named):
            return Likeness(0.9, "the ring of the case")
        return found if found.score >= SAME_BODY or a.kind == "Place" else NONE
    years = abs(a.age - b.age) if a.age is not None and b.age is not None else 0
    if years and f"{a.age}" == f"{b.age}"[::-1]:
        years = AGE_SLACK + 1  # 25 for 52: misprinted
    if years > (AGE_DISPUTED if _may_dispute(a, b) else AGE_SLACK):
        return Likeness(0.0, f"ages {a.age} and {b.age}")
    if {a.role, b.role} in ({"suspect", "victim"}, {"suspect", "official"}, {"victim", "official"}):
        return Likeness(0.0, f"{a.role} and {b.role}")
    found = person_likeness(a.label, b.label)
    if years > AGE_SLACK and found.score < WRITTEN_ALIKE:
        return Likeness(0.0, f"ages {a.age} and {b.age}")
    if found.score >= SAME_PERSON:
        disputed = f", ages {a.age} and {b.age} disputed" if years > AGE_SLACK else ""
        return Likeness(found.score, found.reason + disputed)
    if found.score >= SHORT_NAME and a.role == b.role and years <= AGE_SLACK:
        return Likeness(found.score, found.reason + f", both {a.role or 'in the case'}")
    return NONE


def _likeness(a: Party, b: Party, one: Profile, two: Profile) -> Likeness:
    """How far two referents are one, also whose ages are in dispute, as the same was done to both."""
    found = likeness(a, b)
    if found.score or a.age is None or b.age is None or a.role != b.role:
        return found
    spelled = person_likeness(a.label, b.label)
    years = abs(a.age - b.age)
    if years and (SAME_PERSON <= spelled.score or name_words(a.label) == name_words(b.label)):
        if years <= AGE_DISPUTED and one_fate_there(a, b, one, two) or one_charge(a, b, one, two):
            return Likeness(spelled.score, f"{spelled.reason}, ages {a.age} and {b.age} disputed")
    return found


def _may_dispute(a: Party, b: Party) -> bool:
    """Whether two ages are rather in dispute than those of namesakes: one role, or a long name in full."""
    if a.role == b.role is not None:
        return True
    words = name_words(a.label)
    return len(words) >= LONG_NAME and words == name_words(b.label)


def join_parties(case: Sequence[Profile], apart: frozenset[frozenset[str]]) -> list[Hub]:
    """Return the identities of named referents that at least two articles of the case share.

    apart: pairs of nodes that a person ruled to be distinct. A referent joins the hub whose members
    it resembles most, and none where one member contradicts it; full names come before short ones.
    """
    entries = [
        (n, party)
        for n, profile in enumerate(case)
        for party in sorted(profile.parties.values(), key=lambda p: (-len(p.label.split()), p.iri))
        if party.kind in NAMED_KINDS and (party.named or party.kind == "Ring")
    ]
    entries.sort(key=lambda e: (-len(e[1].label.split()), e[0], e[1].iri))
    hubs: list[tuple[Hub, list[tuple[int, Party]]]] = []
    with_key: dict[str, set[int]] = defaultdict(set)
    for n, party in entries:
        best: tuple[float, int] | None = None
        why = NONE
        keys = _keys(party)
        for i in sorted(set[int]().union(*(with_key[key] for key in keys))):
            members = hubs[i][1]
            if any(m == n for m, _ in members):
                continue  # one article knows a referent once
            found = [_likeness(other, party, case[m], case[n]) for m, other in members]
            if any(frozenset((other.iri, party.iri)) in apart for _, other in members):
                continue
            if any(x.reason.startswith("ages") for x in found):
                continue
            top = max(found, key=lambda x: x.score)
            if top.score > 0 and (best is None or top.score > best[0]):
                best, why = (top.score, i), top
        for key in keys:
            with_key[key].add(best[1] if best is not None else len(hubs))
        if best is None:
            hubs.append((Hub(party.kind, party.label, [party.iri]), [(n, party)]))
        else:
            hub, members = hubs[best[1]]
            hub.members.append(party.iri)
            hub.links[party.iri] = why
            members.append((n, party))
    return [hub for hub, _ in hubs if len(hub.members) > 1]


def _keys(party: Party) -> set[str]:
    """What referents that are alike have one of in common."""
    kind = KINDS_ALIKE.get(party.kind, party.kind)
    if party.kind == "Person":
        return {f"{kind} {part}" for part in name_parts(party.label)}
    words = {*body_words(party.label), *acronyms(party.label)}
    return {kind} if kind == "Ring" else {f"{kind} {word}" for word in words}
