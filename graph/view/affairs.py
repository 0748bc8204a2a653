"""What belongs together on the page: the claims of a case, or of an article linked to none."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from ringtrace.graph.view.data import Workspace
from ringtrace.graph.view.model import Affair, ClaimCard, EventCard


def affairs(workspace: Workspace) -> list[Affair]:
    """Return the affairs of a workspace, the one with most claims first."""
    by_affair: dict[str, list[ClaimCard]] = defaultdict(list)
    home = _homes(workspace)
    for claim in workspace.claims.values():
        by_affair[_case(workspace, claim) or home[claim.article]].append(claim)
    for article in workspace.articles:
        by_affair.setdefault(home.get(article, article), [])
    found = [_affair(workspace, key, claims) for key, claims in by_affair.items()]
    return sorted(found, key=lambda a: (not a.linked, -len(a.claims), a.label, a.id))


def _case(workspace: Workspace, claim: ClaimCard) -> str | None:
    """The case that a claim's happening or subject was resolved to."""
    subjects = [claim.event] if claim.event else []
    for slot in ("organization", "member", "about"):
        subjects += claim.slots.get(slot, ())
    return next((workspace.case_of[s] for s in subjects if s in workspace.case_of), None)


def _homes(workspace: Workspace) -> dict[str, str]:
    """Article to the case that most of its claims are in, or to itself."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in workspace.claims.values():
        if case := _case(workspace, claim):
            votes[claim.article][case] += 1
    for case, voices in workspace.voices.items():
        for article in (a for voice in voices for a in voice):
            votes[article][case] += 0
    return {
        article: workspace.case_of[article]
        if article in workspace.case_of
        else min(votes[article].items(), key=lambda v: (-v[1], v[0]))[0]
        if votes[article]
        else article
        for article in workspace.articles
    }


def _affair(workspace: Workspace, key: str, claims: list[ClaimCard]) -> Affair:
    published = {a.id: (a.published or "9", a.file) for a in workspace.articles.values()}
    claims = sorted(claims, key=lambda c: (published[c.article], c.spans[:1], c.id))
    article_ids = {c.article for c in claims} | ({key} & workspace.articles.keys())
    article_ids |= {a for voice in workspace.voices.get(key, ()) for a in voice}
    articles = sorted(
        (workspace.articles[a] for a in article_ids), key=lambda a: (a.published or "9", a.file)
    )
    actor_ids = {a for c in claims for ids in c.slots.values() for a in ids}
    label = workspace.cases.get(key) or workspace.articles[key].title
    return Affair(
        id=key,
        label=label,
        linked=key in workspace.cases,
        articles=tuple(articles),
        claims=tuple(claims),
        actors=tuple(workspace.actors[a] for a in sorted(actor_ids & workspace.actors.keys())),
        events=tuple(_events(workspace, claims)),
        conflicts=tuple(c for case, c in workspace.conflicts if case == key),
        voices=tuple(workspace.voices.get(key, ())),
        why=tuple(
            (one.id, other, why)
            for one in articles
            for other, why in workspace.reasons.get(one.id, ())
            if other in article_ids
        ),
    )


def _events(workspace: Workspace, claims: Iterable[ClaimCard]) -> Iterable[EventCard]:
    told: dict[str, list[ClaimCard]] = defaultdict(list)
    for claim in claims:
        if claim.event:
            told[claim.event].append(claim)
    for event, group in sorted(told.items()):
        kinds = Counter(c.kind for c in group)
        yield EventCard(
            id=event,
            kind=min(kinds, key=lambda k: (-kinds[k], k)),
            label=workspace.labels.get(event, group[0].kind),
            claims=tuple(c.id for c in group),
            why=workspace.why(event),
        )
