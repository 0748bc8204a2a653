"""Facts: what each event's claims say, slot by slot, each wording with its footnotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ringtrace.graph.exports.dossier.notes import Numbers
from ringtrace.graph.view.model import Actor, Affair, ClaimCard, Quantity
from ringtrace.ontology import Ontology

_SLOTS = {
    "agent": "who", "target": "whom or what", "recipient": "to whom", "targetCount": "how many",
    "when": "when", "place": "where", "origin": "from", "destination": "to", "price": "price",
    "offence": "offence", "sentence": "sentence",
}  # fmt: skip
_GUILTY = ("convicted", "sentenced")
_WEAKEST = ("alleged", "planned", "asserted", "denied")


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said. slot: what it is about, empty for a statement. hedge: where no claim is plain."""

    slot: str
    text: str
    hedge: str
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One event. day: the first that is possible, for the order. status: the weakest that is told."""

    id: str
    title: str
    kind: str
    crime: bool
    day: str | None
    status: str
    denied: bool
    disputed: bool
    lines: tuple[Line, ...]
    notes: tuple[int, ...]


def facts(affair: Affair, number: Numbers, ontology: Ontology) -> list[Fact]:
    """Return the events of an affair by first day; those without a day come last, as they are told."""
    claims = {c.id: c for c in affair.claims}
    names = {a.id: marked(a) for a in affair.actors}
    disputed = {c.event for c in affair.conflicts if c.relation == "conflict"}
    found = []
    for event in affair.events:
        told = [claims[c] for c in event.claims if c in claims]
        if not told:
            continue
        days = [q.start or q.end for c in told for q in c.values.get("when", ())]
        statuses = {c.status for c in told}
        found.append(
            Fact(
                id=event.id,
                title=event.label,
                kind=ontology.kinds[event.kind].label,
                crime=ontology.kinds[event.kind].crime,
                day=min((d for d in days if d), default=None),
                status=next(s for s in _WEAKEST if s in statuses),
                denied="denied" in statuses and len(statuses) > 1,
                disputed=event.id in disputed,
                lines=tuple(_lines(told, names, number)),
                notes=tuple(sorted(number[c.id] for c in told)),
            )
        )
    return sorted(found, key=lambda f: (f.day or "9999", f.notes))


def standing(actor: Actor) -> str:
    """Return how far the law has gone with somebody, and never a word further."""
    told = actor.standing or ""
    over = told == "acquitted" or any(word in told for word in _GUILTY)
    return told if over or not told else f"{told}, not convicted"


def marked(actor: Actor) -> str:
    """Return a name as it stands in a fact: of whom the law or a crime touches, with how far it went."""
    return f"{actor.label} ({standing(actor)})" if actor.standing else actor.label


def _lines(told: list[ClaimCard], names: Mapping[str, str], number: Numbers) -> Iterable[Line]:
    """A line for each slot and wording; those that only denials say are marked."""
    for slot, title in _SLOTS.items():
        said: dict[str, dict[str, list[ClaimCard]]] = defaultdict(lambda: defaultdict(list))
        for claim in told:
            texts = [names[a] for a in claim.slots.get(slot, ()) if a in names]
            texts += [_quantity(q) for q in claim.values.get(slot, ())]
            for text in texts:
                said[text.casefold()][text].append(claim)
        for wordings in said.values():
            claims = [c for group in wordings.values() for c in group]
            yield Line(title, next(iter(wordings)), _hedge(claims), _numbers(claims, number))


def _hedge(claims: Iterable[ClaimCard]) -> str:
    statuses = {c.status for c in claims}
    return "" if "asserted" in statuses else next(s for s in _WEAKEST if s in statuses)


def _numbers(claims: Iterable[ClaimCard], number: Numbers) -> tuple[int, ...]:
    return tuple(sorted({number[c.id] for c in claims}))


def _quantity(value: Quantity) -> str:
    text = value.text
    if value.start or value.end:
        days = (
            value.start
            if value.start == value.end
            else f"{value.start or '…'} to {value.end or '…'}"
        )
        return text if text == days else f"{text} ({days})"
    if value.unit and value.unit not in text:
        return f"{text}, {value.unit}" if value.unit == "each" else f"{text} ({value.unit})"
    return text


def statements(affair: Affair, number: Numbers) -> tuple[dict[str, list[Line]], list[Line]]:
    """Return what roles, statuses and attributes say of each actor, and the background figures."""
    names = {a.id: a.label for a in affair.actors}
    of: dict[str, dict[tuple[str, str], list[ClaimCard]]] = defaultdict(lambda: defaultdict(list))
    background: list[Line] = []
    for claim in affair.claims:
        if claim.type == "statistic":
            figure = "; ".join(_quantity(q) for v in claim.values.values() for q in v)
            background.append(Line(claim.kind, figure, _hedge([claim]), (number[claim.id],)))
        bodies = [names[a] for a in claim.slots.get("organization", ()) if a in names]
        for slot, ids in claim.slots.items():
            if claim.type in ("event", "statistic"):
                continue
            for actor in ids:
                of[actor][_said(claim, slot, bodies, names)].append(claim)
    lines = {
        actor: [Line("", text, hedge, _numbers(c, number)) for (text, hedge), c in said.items()]
        for actor, said in of.items()
    }
    return lines, background


def _said(
    claim: ClaimCard, slot: str, bodies: list[str], names: Mapping[str, str]
) -> tuple[str, str]:
    text = claim.says or claim.kind
    if slot == "member" and bodies:
        text = f"{text}, {', '.join(bodies)}" if not any(b in text for b in bodies) else text
    if slot == "organization":
        holders = [names[a] for a in claim.slots.get("member", ()) if a in names]
        text = f"{text}: {', '.join(holders)}" if holders else text
    return text, _hedge([claim])
