"""The store to what the page shows: one SELECT for each kind of thing, joined here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from ringtrace.graph.inert import plain
from ringtrace.graph.view.claims import Show, claim_cards
from ringtrace.graph.view.model import Actor, ArticleCard, ClaimCard, ConflictCard
from ringtrace.graph.view.rows import Queryable, Row, rows, short
from ringtrace.graph.view.selects import (
    ARTICLES,
    CASES,
    CONFLICTS,
    ENTRIES,
    REASONS,
    REFERENTS,
    REPORTS,
    VOICES,
)
from ringtrace.graph.view.standing import standings
from ringtrace.graph.view.wording import Redacts, Wording, medium, readable
from ringtrace.ontology import Ontology
from ringtrace.ontology.load import local


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """Everything that the page shows, before it is parted by case.

    labels: actor or event to its name. cases: case to its label. case_of: article, event or actor
    to its case. reasons: what something was joined to, with what was joined and why.
    """

    articles: dict[str, ArticleCard]
    claims: dict[str, ClaimCard]
    actors: dict[str, Actor]
    labels: dict[str, str]
    conflicts: list[tuple[str, ConflictCard]]
    cases: dict[str, str]
    case_of: dict[str, str]
    voices: dict[str, list[tuple[str, ...]]]
    reasons: dict[str, list[tuple[str, str]]]

    def why(self, thing: str) -> tuple[str, ...]:
        """Return why referents of several articles were taken for this one thing."""
        return tuple(sorted({why for _, why in self.reasons.get(thing, ())}))


def read(
    store: Queryable, texts: Mapping[str, str], ontology: Ontology, redactor: Redacts
) -> Workspace:
    """Return what a store holds, ready to show; texts: article id to kept text."""

    @cache
    def show(text: str) -> str:
        return plain(redactor.text(text))

    wordings = {article: Wording(text, redactor) for article, text in texts.items()}
    about = rows(store, ARTICLES)
    groups = _by_hub(rows(store, REFERENTS))
    hubs = {short(row["referent"]): hub for hub, group in groups.items() for row in group}
    hubs |= {short(row["report"]): short(row["report"]) for row in rows(store, REPORTS)}
    claims = claim_cards(store, show, wordings, hubs, ontology)
    entries = _entries(store)
    actors = {
        hub: _actor(hub, group, show, entries)
        for hub, group in groups.items()
        if local(group[0]["class"]) != "Happening"
    }
    standing = standings(claims.values(), actors, ontology)
    cased = [(hub, row) for hub, group in groups.items() for row in group]
    cased += [(short(row["article"]), row) for row in about]
    reasons = _reasons(store, show)
    whole = Workspace(
        articles={card.id: card for card in (_article(row, wordings, show) for row in about)},
        claims=claims,
        actors={},
        labels={hub: _label(group, show) for hub, group in groups.items()},
        conflicts=_conflicts(store, show),
        cases={short(row["case"]): show(row.get("label", "case")) for row in rows(store, CASES)},
        case_of={thing: short(row["case"]) for thing, row in cased if "case" in row},
        voices=_voices(store),
        reasons=reasons,
    )
    known = {
        hub: replace(actor, standing=standing.get(hub), why=whole.why(hub))
        for hub, actor in actors.items()
    }
    return replace(whole, actors=known)


def only_accepted(workspace: Workspace) -> Workspace:
    """Return the workspace with those claims alone that a person accepted."""
    claims = {i: c for i, c in workspace.claims.items() if c.review == "accepted"}
    conflicts = [
        (case, c) for case, c in workspace.conflicts if {c.claim_a, c.claim_b} <= claims.keys()
    ]
    return replace(workspace, claims=claims, conflicts=conflicts)


def _article(row: Row, wordings: Mapping[str, Wording], show: Show) -> ArticleCard:
    key = short(row["article"])
    return ArticleCard(
        id=key,
        file=show(row["file"]),
        title=show(row.get("title") or row["file"]),
        published=row.get("published"),
        publisher=medium(show(row["publisher"])) if "publisher" in row else None,
        url=show(row["url"]) if "url" in row else None,
        text=wordings[key].shown if key in wordings else None,
        withdrawn="withdrawn" in row,
    )


def _by_hub(found: list[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        groups[short(row.get("hub", row["referent"]))].append(row)
    return groups


def _label(group: list[Row], show: Show) -> str:
    """The hub's name where it joins several referents, else the referent's own, which says more."""
    first = group[0]
    alone = len({row["referent"] for row in group}) == 1
    return show(first["label"] if alone else first.get("hubLabel", first["label"]))


def _entries(store: Queryable) -> dict[str, list[Row]]:
    """A place's referent to what its name may mean."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows(store, ENTRIES):
        found[row["referent"]].append(row)
    return found


def _entry(row: Row) -> str:
    """ "Hyderabad, Sindh, PK"; a country or a province needs no more than its own name."""
    region = row.get("region", "")
    parts = [row["name"], region if region != row["name"] else "", row["country"]]
    return ", ".join(filter(None, parts))


def _actor(key: str, group: list[Row], show: Show, entries: Mapping[str, list[Row]]) -> Actor:
    label = _label(group, show)
    known = [entry for row in group for entry in entries.get(row["referent"], ())]
    return Actor(
        id=key,
        kind=local(group[0]["class"]),
        label=label,
        names=tuple(sorted({show(row["label"]) for row in group} - {label})),
        role=next((local(row["role"]) for row in group if "role" in row), None),
        at=(float(known[0]["latitude"]), float(known[0]["longitude"])) if known else None,
        entries=tuple(dict.fromkeys(_entry(row) for row in known)),
    )


def _conflicts(store: Queryable, show: Show) -> list[tuple[str, ConflictCard]]:
    return [
        (
            short(row["case"]),
            ConflictCard(
                id=short(row["conflict"]),
                kind=row["kind"],
                relation=row["relation"],
                event=short(row["over"]),
                label=show(row.get("label", "")),
                claim_a=short(row["claimA"]),
                value_a=readable(show(row["valueA"])),
                claim_b=short(row["claimB"]),
                value_b=readable(show(row["valueB"])),
            ),
        )
        for row in rows(store, CONFLICTS)
    ]


def _reasons(store: Queryable, show: Show) -> dict[str, list[tuple[str, str]]]:
    reasons: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows(store, REASONS):
        reasons[short(row["to"])].append((short(row["from"]), show(row["reason"])))
    return reasons


def _voices(store: Queryable) -> dict[str, list[tuple[str, ...]]]:
    heard: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in rows(store, VOICES):
        heard[short(row["case"]), row["voice"]].append(short(row["article"]))
    by_case: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for (case, _), articles in sorted(heard.items()):
        by_case[case].append(tuple(articles))
    return by_case
