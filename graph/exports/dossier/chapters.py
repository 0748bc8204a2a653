"""A case as the chapter of a dossier: plain values, each with the numbers of its footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ringtrace.graph.exports.dossier.choice import chosen
from ringtrace.graph.exports.dossier.facts import Fact, Line, facts, standing, statements
from ringtrace.graph.exports.dossier.notes import Note, Numbers, notes
from ringtrace.graph.exports.dossier.pictures import Picture, pictures
from ringtrace.graph.exports.source import Options, Source
from ringtrace.graph.told import Told, told
from ringtrace.graph.view.model import Actor, Affair, ArticleCard
from ringtrace.graph.view.rows import short
from ringtrace.graph.view.summary import Answer, summary
from ringtrace.ontology import Ontology

MOST_DRAWN = 40  # chapters; a case takes about a second to draw


@dataclass(frozen=True, slots=True)
class Somebody:
    """One person, group or ring: its role, how far the law has gone (empty: not at all), what else is said."""

    id: str
    kind: str
    name: str
    also: tuple[str, ...]
    role: str
    standing: str
    said: tuple[Line, ...]
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Disputed:
    """Two claims that differ. relation: conflict, or update by the same source."""

    kind: str
    relation: str
    about: str
    value_a: str
    note_a: int
    value_b: str
    note_b: int


@dataclass(frozen=True, slots=True)
class Chapter:
    """One case. others: bodies, funds and works of which something is said. facts: events in order of time. background: figures that are about no case."""

    title: str
    summary: dict[str, list[str]]
    articles: tuple[ArticleCard, ...]
    voices: tuple[tuple[str, ...], ...]
    people: tuple[Somebody, ...]
    rings: tuple[Somebody, ...]
    others: tuple[Somebody, ...]
    facts: tuple[Fact, ...]
    background: tuple[Line, ...]
    disputed: tuple[Disputed, ...]
    pictures: tuple[Picture, ...]
    notes: tuple[Note, ...]

    @property
    def accepted(self) -> int:
        """How many claims a person accepted."""
        return sum(note.review == "accepted" for note in self.notes)


def chapters(source: Source, options: Options) -> list[Chapter]:
    """Return the chapters that the options choose; footnotes are numbered through all of them.

    Of more than MOST_DRAWN chapters none has pictures.
    """
    affairs = chosen(source, options)
    said: dict[str, Told] = {}
    if len(affairs) <= MOST_DRAWN:
        said = {short(c.claim): c for c in told(source.store, source.ontology)}
    first, found = 1, []
    for affair in affairs:
        found.append(_chapter(affair, said, source.ontology, first))
        first += len(affair.claims)
    return found


def _chapter(affair: Affair, said: Mapping[str, Told], ontology: Ontology, first: int) -> Chapter:
    number: Numbers = {claim.id: n for n, claim in enumerate(affair.claims, start=first)}
    of, background = statements(affair, number)
    everybody = [_somebody(a, of.get(a.id, []), affair, number) for a in affair.actors]
    return Chapter(
        title=affair.label,
        summary=_summary(affair, ontology),
        articles=affair.articles,
        voices=affair.voices,
        people=tuple(sorted((s for s in everybody if s.kind in _PEOPLE), key=_weight)),
        rings=tuple(sorted((s for s in everybody if s.kind == "Ring"), key=_weight)),
        others=tuple(
            sorted((s for s in everybody if s.said and s.kind not in _LISTED), key=_weight)
        ),
        facts=tuple(facts(affair, number, ontology)),
        background=tuple(background),
        disputed=tuple(_disputed(affair, number)),
        pictures=tuple(pictures(affair, said, ontology)) if said else (),
        notes=tuple(notes(affair, number)),
    )


_PEOPLE = ("Person", "Group")
_LISTED = (*_PEOPLE, "Ring")
_ROLES = ("suspect", "victim", "relative", "witness", "official", "lawyer")


def _summary(affair: Affair, ontology: Ontology) -> dict[str, list[str]]:
    legal = {actor.id: standing(actor) for actor in affair.actors if actor.standing}
    return {
        title: [_in_short(answer, legal) for answer in answers]
        for title, answers in summary(affair, ontology).items()
        if answers
    }


def _in_short(answer: Answer, legal: Mapping[str, str]) -> str:
    """An answer with its note; of whom the law touches, how far it went and no further."""
    field, value = answer.chooses or ("", "")
    note = legal.get(value, answer.note) if field == "actor" else answer.note
    return f"{answer.text} ({note})" if note else answer.text


def _somebody(actor: Actor, said: Sequence[Line], affair: Affair, number: Numbers) -> Somebody:
    told = [number[c.id] for c in affair.claims if any(actor.id in ids for ids in c.slots.values())]
    return Somebody(
        id=actor.id,
        kind=actor.kind,
        name=actor.label,
        also=actor.names,
        role=actor.role or "not said",
        standing=standing(actor),
        said=tuple(said),
        notes=tuple(told),
    )


def _weight(one: Somebody) -> tuple[object, ...]:
    role = _ROLES.index(one.role) if one.role in _ROLES else len(_ROLES)
    return (one.kind == "Group", role, -len(one.notes), one.name, one.id)


def _disputed(affair: Affair, number: Numbers) -> Iterable[Disputed]:
    for one in affair.conflicts:
        if one.claim_a in number and one.claim_b in number:
            yield Disputed(
                one.kind, one.relation, one.label, one.value_a, number[one.claim_a], one.value_b,
                number[one.claim_b],
            )  # fmt: skip
