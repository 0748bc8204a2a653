"""The first screen: what is this case, who, how many, where, when, who says so, what is disputed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ringtrace.graph.view.model import Actor, Affair, ClaimCard
from ringtrace.ontology import Ontology

_WHO = ("Ring", "Person", "Agency", "Organization", "Fund", "Campaign")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One thing said on the first screen, and what a click on it chooses (field, value)."""

    text: str
    note: str | None = None
    chooses: tuple[str, str] | None = None


def summary(affair: Affair, ontology: Ontology) -> dict[str, list[Answer]]:
    """Return the seven questions of a first screen with their answers, the weightiest first."""
    told = [c for c in affair.claims if c.type == "event"]
    return {
        "What": list(_what(told, ontology)),
        "Who": list(_who(affair)),
        "How many, how much": list(_figures(affair, told)),
        "Where": list(_where(affair, told)),
        "When": list(_when(affair, told)),
        "Who says so": list(_sources(affair)),
        "Disputed": list(_disputed(affair)),
    }


def _what(told: list[ClaimCard], ontology: Ontology) -> Iterable[Answer]:
    counts = Counter(c.kind for c in told)
    order = sorted(counts, key=lambda k: (not ontology.kinds[k].crime, -counts[k], k))
    for kind in order:
        label = ontology.kinds[kind].label
        yield Answer(text=label, note=_claims(counts[kind]), chooses=("kind", kind))


def _who(affair: Affair) -> Iterable[Answer]:
    weight = Counter(a for c in affair.claims for ids in c.slots.values() for a in ids)
    people = [a for a in affair.actors if a.kind in _WHO]
    people.sort(key=lambda a: (_WHO.index(a.kind), not a.standing, -weight[a.id], a.label))
    for actor in people:
        role = actor.role if actor.kind == "Person" and actor.role != "other" else None
        yield Answer(
            text=actor.label,
            note=actor.standing or role or (_ring(actor.label) if actor.kind == "Ring" else None),
            chooses=("actor", actor.id),
        )


def _ring(label: str) -> str | None:
    """What is said beside a ring: that it is one, or that it has no name."""
    if label.islower():
        return "not named"
    return None if "ring" in label.lower().split() else "ring"


def _figures(affair: Affair, told: list[ClaimCard]) -> Iterable[Answer]:
    labels = {e.id: e.label for e in affair.events}
    for slot in ("targetCount", "price"):
        by_event: dict[str, dict[object, str]] = defaultdict(dict)
        for claim in told:
            for value in claim.values.get(slot, ()):
                words = value.text
                if slot == "targetCount" and value.unit and value.unit not in words:
                    words = f"{words} {value.unit}"
                amount = (value.min, value.max, value.currency)
                if claim.event:  # "seventeen" and "17" are one figure
                    by_event[claim.event].setdefault(amount if any(amount) else words, words)
        for event, found in sorted(by_event.items(), key=lambda e: (-len(e[1]), labels[e[0]])):
            yield Answer(
                text=" / ".join(found.values()), note=labels[event], chooses=("event", event)
            )


def _where(affair: Affair, told: list[ClaimCard]) -> Iterable[Answer]:
    slots = ("place", "origin", "destination")
    weight = Counter(a for c in told for s in slots for a in c.slots.get(s, ()))
    named: dict[str, list[Actor]] = defaultdict(list)
    for actor in affair.actors:
        if weight[actor.id]:
            named[actor.label].append(actor)
    total = {label: sum(weight[a.id] for a in places) for label, places in named.items()}
    for label in sorted(named, key=lambda name: (-total[name], name)):
        place = max(named[label], key=lambda a: weight[a.id])
        yield Answer(text=label, note=_claims(total[label]), chooses=("actor", place.id))


def _when(affair: Affair, told: list[ClaimCard]) -> Iterable[Answer]:
    labels = {e.id: e.label for e in affair.events}
    dated = [(v, c) for c in told for v in c.values.get("when", ()) if v.start or v.end]
    days = [d for v, c in dated if c.status != "planned" for d in (v.start, v.end) if d]
    if days:
        yield Answer(text=_range(days), note="what is told")
    if published := [a.published for a in affair.articles if a.published]:
        yield Answer(text=_range(published), note="published")
    seen = set()
    for value, claim in sorted(dated, key=lambda d: (d[0].start or d[0].end or "", d[1].id)):
        if claim.event and (claim.event, value.text) not in seen:
            seen.add((claim.event, value.text))
            words = f"{value.text} ({value.start})" if value.start == value.end else value.text
            yield Answer(text=words, note=labels[claim.event], chooses=("event", claim.event))


def _range(days: list[str]) -> str:
    """First to last month of some days; the day itself where they are one."""
    first, last = min(days), max(days)
    if first == last:
        return first
    return first[:7] if first[:7] == last[:7] else f"{first[:7]} to {last[:7]}"


def _sources(affair: Affair) -> Iterable[Answer]:
    if len(affair.articles) > 1 and affair.voices:
        number = len(affair.voices)
        text = f"{number} independent voice{'s' if number > 1 else ''}"
        yield Answer(text=text, note=f"in {len(affair.articles)} articles")
    counts = Counter(c.source or c.voice or "" for c in affair.claims)
    named = [s for s in counts if s]
    for source in sorted(named, key=lambda s: (-counts[s], s)):
        yield Answer(text=source, note=_claims(counts[source]), chooses=("source", source))


def _disputed(affair: Affair) -> Iterable[Answer]:
    seen = set()
    for conflict in affair.conflicts:
        same = (conflict.kind, conflict.event, frozenset((conflict.value_a, conflict.value_b)))
        if conflict.relation == "conflict" and same not in seen:
            seen.add(same)
            yield Answer(
                text=f"{conflict.value_a} or {conflict.value_b}",
                note=f"{conflict.kind}, {conflict.label}",
                chooses=("conflict", conflict.id),
            )


def _claims(number: int) -> str:
    return f"{number} claim{'' if number == 1 else 's'}"
