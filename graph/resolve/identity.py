"""Within a case: which referents and happenings of different articles are one, with the reasons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from ringtrace.graph.resolve.names import NONE, Likeness, body_likeness, person_likeness, plain
from ringtrace.graph.resolve.profile import Bounds, Party, Profile, Told

# Kinds of referent that are compared by name; a group without a name belongs to its happening.
NAMED_KINDS = ("Person", "Ring", "Agency", "Organization", "Medium", "Place", "Work", "Fund")
KINDS_ALIKE = {"Agency": "body", "Organization": "body", "Medium": "body"}
SAME_PERSON = 0.85
SAME_BODY = 0.9
# One word of a name in common is enough only for suspects and victims of one case.
SHORT_NAME = 0.6
AGE_SLACK = 2
SAME_HAPPENING = 0.9


@dataclass(slots=True)
class Hub:
    """One identity: the nodes it joins, each with the score and reason that brought it in."""

    kind: str
    label: str
    members: list[str] = field(default_factory=list)
    links: dict[str, Likeness] = field(default_factory=dict)


Likens = Callable[[Party, Party], Likeness]


def likeness(a: Party, b: Party) -> Likeness:
    """Return how far two referents of one case can be the same; 0 where age, role or kind disagree."""
    if KINDS_ALIKE.get(a.kind, a.kind) != KINDS_ALIKE.get(b.kind, b.kind):
        return NONE
    if a.kind != "Person":
        found = body_likeness(a.label, b.label)
        if a.kind == "Ring" and not (a.named and b.named):
            return Likeness(0.9, "the ring of the case")
        return found if found.score >= SAME_BODY or a.kind == "Place" else NONE
    if a.age is not None and b.age is not None and abs(a.age - b.age) > AGE_SLACK:
        return Likeness(0.0, f"ages {a.age} and {b.age}")
    if {a.role, b.role} in ({"suspect", "victim"}, {"suspect", "official"}, {"victim", "official"}):
        return Likeness(0.0, f"{a.role} and {b.role}")
    found = person_likeness(a.label, b.label)
    if found.score >= SAME_PERSON:
        return found
    if found.score >= SHORT_NAME and a.role == b.role:
        return Likeness(found.score, found.reason + f", both {a.role or 'in the case'}")
    return NONE


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
    for n, party in entries:
        best: tuple[float, int] | None = None
        why = NONE
        for i, (_, members) in enumerate(hubs):
            if any(m == n for m, _ in members):
                continue  # one article knows a referent once
            found = [likeness(other, party) for _, other in members]
            if any(frozenset((other.iri, party.iri)) in apart for _, other in members):
                continue
            if any(x.reason.startswith("ages") for x in found):
                continue
            top = max(found, key=lambda x: x.score)
            if top.score > 0 and (best is None or top.score > best[0]):
                best, why = (top.score, i), top
        if best is None:
            hubs.append((Hub(party.kind, party.label, [party.iri]), [(n, party)]))
        else:
            hub, members = hubs[best[1]]
            hub.members.append(party.iri)
            hub.links[party.iri] = why
            members.append((n, party))
    return [hub for hub, _ in hubs if len(hub.members) > 1]


def join_happenings(
    case: Sequence[Profile],
    hub_of: dict[str, str],
    apart: frozenset[frozenset[str]] = frozenset(),
) -> list[Hub]:
    """Return a hub for every happening of the case; happenings of different articles share one
    where kind, people, figures, days and places agree.

    hub_of: identity label by referent, from join_parties. apart: as there.
    """
    hubs: list[tuple[Hub, list[tuple[int, list[Told]]]]] = []
    for n, profile in enumerate(case):
        by_happening: dict[str, list[Told]] = {}
        for told in sorted(profile.told, key=lambda t: (t.start, t.iri)):
            by_happening.setdefault(told.happening, []).append(told)
        scored = []
        for happening, claims in by_happening.items():
            for i, (_, members) in enumerate(hubs):
                if any(m == n for m, _ in members):
                    continue
                if any(frozenset((happening, m)) in apart for m in hubs[i][0].members):
                    continue
                found = max(
                    (_agreement(claims, other, case, n, m, hub_of) for m, other in members),
                    key=lambda x: x.score,
                )
                if found.score >= SAME_HAPPENING:
                    scored.append((-found.score, i, happening, found))
        taken: set[int] = set()
        placed: set[str] = set()
        for _, i, happening, why in sorted(scored, key=lambda s: s[:3]):
            if i in taken or happening in placed:
                continue
            hub, members = hubs[i]
            hub.members.append(happening)
            hub.links[happening] = why
            members.append((n, by_happening[happening]))
            taken.add(i)
            placed.add(happening)
        for happening, claims in by_happening.items():
            if happening not in placed:
                label = _label(claims, profile)
                hubs.append((Hub(claims[0].kind, label, [happening]), [(n, claims)]))
    return [hub for hub, _ in hubs]


def _label(claims: Sequence[Told], profile: Profile) -> str:
    targets = [
        profile.parties[t].label
        for c in claims
        for t in c.slots.get("target", ())
        if t in profile.parties
    ]
    return f"{claims[0].kind} of {targets[0]}" if targets else claims[0].kind


def _agreement(
    one: Sequence[Told],
    two: Sequence[Told],
    case: Sequence[Profile],
    m: int,
    n: int,
    hub_of: dict[str, str],
) -> Likeness:
    """Score two happenings of different articles: kind 1, then what they share and where they part."""
    if one[0].kind != two[0].kind:
        return NONE
    score, reasons = 0.5, [f"both {one[0].kind}"]
    for slot, weight in (("target", 0.6), ("agent", 0.3)):
        a, b = (_fillers(x, slot, case[k], hub_of) for x, k in ((one, m), (two, n)))
        named_a, named_b = ({w for w in s if w.startswith("=")} for s in (a, b))
        if a & b:
            score += weight
            reasons.append(f"same {slot}")
        elif named_a and named_b:
            score -= 0.8 if slot == "target" else 0.2
        elif a and b and slot == "target":
            score += 0.1 if _people_both(a, b) else -0.4
    counts = [next((c.count for c in x if c.count), None) for x in (one, two)]
    if counts[0] and counts[1]:
        if not counts[0].apart(counts[1]):
            score += 0.5
            reasons.append("figures agree")
        elif _far(counts[0].low or counts[0].high, counts[1].low or counts[1].high):
            score -= 0.7
    whens = [next((c.when for c in x if c.when), None) for x in (one, two)]
    if whens[0] and whens[1]:
        if not whens[0].apart(whens[1]):
            score += 0.3
            reasons.append("days agree")
        elif not _close(whens[0], whens[1]):
            score -= 0.5
    a, b = (_fillers(x, "place", case[k], hub_of) for x, k in ((one, m), (two, n)))
    if a & b:
        score += 0.2
        reasons.append("same place")
    return Likeness(round(max(0.0, score), 2), ", ".join(reasons))


def _fillers(
    claims: Sequence[Told], slot: str, profile: Profile, hub_of: dict[str, str]
) -> set[str]:
    """Comparable fillers: "=hub" for what has an identity or a name, else the last word, singular."""
    found = set()
    for claim in claims:
        for iri in claim.slots.get(slot, ()):
            party = profile.parties.get(iri)
            if iri in hub_of:
                found.add("=" + hub_of[iri])
            elif party is not None and party.named:
                found.add("=" + plain(party.label))
            elif party is not None and (label := plain(party.label)):
                found.add(SAME_WORD.get(label.split()[-1], label.split()[-1]))
    return found


def _close(a: Bounds, b: Bounds) -> bool:
    """Whether two periods that do not meet lie within a week: one day told as two."""
    ends = [x for x in (a.low, a.high, b.low, b.high) if x]
    days = [date.fromisoformat(x) for x in ends]
    return (
        bool(days)
        and min(abs((x - y).days) for x in days[: len(days) // 2] for y in days[len(days) // 2 :])
        <= 7
    )


# Words that news uses for one and the same people.
SAME_WORD = {
    word: group[0]
    for group in (
        ("child", "children", "infants", "infant", "babies", "baby", "newborns", "toddlers",
         "girls", "boys", "girl", "boy", "minors", "kids", "youngsters", "schoolchildren"),
        ("suspect", "suspects", "people", "persons", "men", "man", "gang", "members", "ring",
         "traffickers", "smugglers", "kidnappers", "accused", "defendants", "individuals"),
        ("victim", "victims", "women", "woman", "hostages", "captives", "migrants", "passengers",
         "workers", "travellers", "foreigners"),
        ("police", "officers", "authorities", "detectives", "investigators", "agents"),
    )
    for word in group
}  # fmt: skip


def _people_both(a: set[str], b: set[str]) -> bool:
    """Children in one and victims in the other may be the same; suspects and victims not."""
    sides = {"suspect": 0, "child": 1, "victim": 1}
    return {sides.get(x, 2) for x in a} & {sides.get(x, 2) for x in b} != set()


def _far(a: float | None, b: float | None) -> bool:
    """More than twice as many: rather a part and its total than one figure in dispute."""
    return bool(a and b and (a > 2 * b or b > 2 * a))
