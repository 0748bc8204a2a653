"""The store to what the page shows: one SELECT for each kind of thing, joined here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ringtrace.graph.view.model import Actor, ArticleCard, ClaimCard, ConflictCard, Quantity
from ringtrace.graph.view.rows import Queryable, Row, by_claim, local, rows, short
from ringtrace.graph.view.selects import (
    ARTICLES,
    CASES,
    CLAIMS,
    CONFLICTS,
    CORRECTIONS,
    EVIDENCE,
    FACTS,
    LINKS,
    REASONS,
    REFERENTS,
    REPORTS,
    VALUES,
    VOICES,
)
from ringtrace.graph.view.standing import standings
from ringtrace.graph.view.wording import Redacts, Wording, plain, readable
from ringtrace.ontology import Ontology

_TYPES = {
    "RoleClaim": "role",
    "StatusClaim": "status",
    "AttributeClaim": "attribute",
    "Statistic": "statistic",
}
_ATTRIBUTES = {"ringType": "type of ring", "caseRole": "role in the case"}
_QUANTITIES = ("targetCount", "price", "when", "sentence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """Everything that the page shows, before it is parted by case.

    cases: case to its label. case_of: article, event or actor to its case. reasons: what was
    joined, to what, why.
    """

    articles: dict[str, ArticleCard]
    claims: dict[str, ClaimCard]
    actors: dict[str, Actor]
    labels: dict[str, str]
    conflicts: list[tuple[str, ConflictCard]]
    cases: dict[str, str]
    case_of: dict[str, str]
    voices: dict[str, list[tuple[str, ...]]]
    reasons: list[tuple[str, str, str]]


def read(
    store: Queryable, texts: Mapping[str, str], ontology: Ontology, redactor: Redacts
) -> Workspace:
    """Return what a store holds, ready to show; texts: article id to kept text."""
    reading = _Reading(store, ontology, redactor)
    articles, wordings = reading.articles(texts)
    known = reading.referents()
    claims = reading.claims(wordings, known)
    reasons = reading.reasons()
    standing = standings(claims.values(), {a.id: a.kind for a in known.actors.values()}, ontology)
    return Workspace(
        articles=articles,
        claims=claims,
        actors={
            i: replace(a, standing=standing.get(i), why=reasons_for(i, reasons))
            for i, a in known.actors.items()
        },
        labels=known.labels,
        conflicts=reading.conflicts(),
        cases=reading.cases(),
        case_of=known.case_of | reading.case_of_article,
        voices=reading.voices(),
        reasons=reasons,
    )


def reasons_for(thing: str, reasons: Iterable[tuple[str, str, str]]) -> tuple[str, ...]:
    """Return why referents of several articles were taken for this one thing."""
    return tuple(sorted({why for _, to, why in reasons if to == thing}))


def only_accepted(workspace: Workspace) -> Workspace:
    """Return the workspace with those claims alone that a person accepted."""
    claims = {i: c for i, c in workspace.claims.items() if c.review == "accepted"}
    conflicts = [
        (case, c) for case, c in workspace.conflicts if {c.claim_a, c.claim_b} <= claims.keys()
    ]
    return replace(workspace, claims=claims, conflicts=conflicts)


@dataclass(frozen=True, slots=True)
class _Known:
    hub: dict[str, str]
    actors: dict[str, Actor]
    labels: dict[str, str]
    case_of: dict[str, str]


class _Reading:
    def __init__(self, store: Queryable, ontology: Ontology, redactor: Redacts) -> None:
        self._store, self._ontology, self._redactor = store, ontology, redactor
        self.case_of_article: dict[str, str] = {}
        self._kinds = {kind.name: kind for kind in ontology.kinds.values()}

    def _show(self, text: str) -> str:
        return plain(self._redactor.text(text))

    def _optional(self, row: Row, name: str) -> str | None:
        return self._show(row[name]) if name in row else None

    def articles(
        self, texts: Mapping[str, str]
    ) -> tuple[dict[str, ArticleCard], dict[str, Wording]]:
        cards, wordings = {}, {}
        for row in rows(self._store, ARTICLES):
            key = short(row["article"])
            if "case" in row:
                self.case_of_article[key] = short(row["case"])
            if key in texts:
                wordings[key] = Wording(texts[key], self._redactor)
            cards[key] = ArticleCard(
                id=key,
                file=self._show(row["file"]),
                title=self._show(row.get("title") or row["file"]),
                published=self._optional(row, "published"),
                publisher=self._optional(row, "publisher"),
                url=self._optional(row, "url"),
                text=wordings[key].shown if key in wordings else None,
            )
        return cards, wordings

    def referents(self) -> _Known:
        grouped: dict[str, list[Row]] = defaultdict(list)
        known = _Known({}, {}, {}, {})
        for row in rows(self._store, REFERENTS):
            key = short(row.get("hub", row["referent"]))
            known.hub[short(row["referent"])] = key
            grouped[key].append(row)
        for key, group in grouped.items():
            first = group[0]
            alone = len({r["referent"] for r in group}) == 1
            best = first["label"] if alone else first.get("hubLabel", first["label"])
            known.labels[key] = self._show(best)
            cases = [short(r["case"]) for r in group if "case" in r]
            if cases:
                known.case_of[key] = cases[0]
            if local(first["class"]) == "Happening":
                continue
            names = {self._show(r["label"]) for r in group} - {known.labels[key]}
            at = [(float(r["latitude"]), float(r["longitude"])) for r in group if "latitude" in r]
            known.actors[key] = Actor(
                id=key,
                kind=local(first["class"]),
                label=known.labels[key],
                names=tuple(sorted(names)),
                role=next((local(r["role"]) for r in group if "role" in r), None),
                at=at[0] if at else None,
            )
        for row in rows(self._store, REPORTS):
            known.hub[short(row["report"])] = short(row["report"])
        return known

    def claims(self, wordings: Mapping[str, Wording], known: _Known) -> dict[str, ClaimCard]:
        links = by_claim(rows(self._store, LINKS))
        facts = by_claim(rows(self._store, FACTS))
        corrections = by_claim(rows(self._store, CORRECTIONS))
        evidence = by_claim(rows(self._store, EVIDENCE))
        values = {row["value"]: row for row in rows(self._store, VALUES)}
        cards = {}
        for row in rows(self._store, CLAIMS):
            iri, key = row["claim"], short(row["claim"])
            name, article = local(row["class"]), short(row["article"])
            if key in cards or not (name in _TYPES or name in self._kinds):
                continue
            spans = sorted(
                evidence[iri], key=lambda e: (e["evidence"] != row["main"], int(e["start"]))
            )
            slots: dict[str, list[str]] = defaultdict(list)
            quantities: dict[str, list[Quantity]] = defaultdict(list)
            for link in links[iri]:
                slot, target = local(link["link"]), short(link["to"])
                if slot in _QUANTITIES:
                    if "restates" not in values[link["to"]]:
                        quantities[slot].append(self._quantity(values[link["to"]]))
                elif target in known.hub:
                    slots[slot].append(known.hub[target])
            fact = {local(f["fact"]): f["value"] for f in facts[iri]}
            wording = wordings.get(article)
            happening = known.hub.get(short(row["happening"])) if "happening" in row else None
            cards[key] = ClaimCard(
                id=key,
                type=_TYPES.get(name, "event"),
                kind=self._kind(name, fact),
                article=article,
                status=local(row["status"]),
                quote=self._show(spans[0]["quote"]),
                spans=tuple(wording.span(int(e["start"]), int(e["end"])) for e in spans if wording),
                event=happening,
                source=self._source(row),
                voice=self._optional(row, "voiceName"),
                via=self._optional(row, "via"),
                says=self._says(name, fact),
                ring_role="role" in fact,
                latest=fact.get("isLatest") == "true",
                review=row.get("review"),
                corrections=tuple(
                    self._show(f"{c['slot']}: {c['value']}") for c in corrections[iri]
                ),
                slots={slot: tuple(sorted(set(ids))) for slot, ids in sorted(slots.items())},
                values={slot: tuple(found) for slot, found in sorted(quantities.items())},
            )
        return cards

    def _kind(self, name: str, fact: Mapping[str, str]) -> str:
        if name == "Statistic" and (of := self._kinds.get(local(fact.get("statisticOf", "")))):
            return of.notation
        return self._kinds[name].notation if name in self._kinds else _TYPES[name]

    def _source(self, row: Row) -> str | None:
        if "source" not in row:
            return None
        return self._show(row.get("sourceName", "a report"))

    def _says(self, name: str, fact: Mapping[str, str]) -> str | None:
        if name == "RoleClaim":
            role, words = local(fact.get("role", "")), fact.get("roleName", "")
            return self._show(f"{role} (“{words}”)" if role and words else role or words)
        if name == "StatusClaim":
            status = local(fact["legalStatus"])
            return "released" if status == "freed" else status
        if name == "AttributeClaim":
            attribute = local(fact["attribute"])
            return f"{_ATTRIBUTES.get(attribute, attribute)}: {self._show(fact['value'])}"
        return None

    def _quantity(self, row: Row) -> Quantity:
        return Quantity(
            text=self._show(row["text"]),
            min=float(row["min"]) if "min" in row else None,
            max=float(row["max"]) if "max" in row else None,
            unit=self._optional(row, "unit"),
            currency=row.get("currency"),
            start=row.get("from"),
            end=row.get("to"),
        )

    def conflicts(self) -> list[tuple[str, ConflictCard]]:
        return [
            (
                short(row["case"]),
                ConflictCard(
                    id=short(row["conflict"]),
                    kind=row["kind"],
                    relation=row["relation"],
                    event=short(row["over"]),
                    label=self._show(row.get("label", "")),
                    claim_a=short(row["claimA"]),
                    value_a=readable(self._show(row["valueA"])),
                    claim_b=short(row["claimB"]),
                    value_b=readable(self._show(row["valueB"])),
                ),
            )
            for row in rows(self._store, CONFLICTS)
        ]

    def reasons(self) -> list[tuple[str, str, str]]:
        return [
            (short(row["from"]), short(row["to"]), self._show(row["reason"]))
            for row in rows(self._store, REASONS)
        ]

    def cases(self) -> dict[str, str]:
        return {
            short(r["case"]): self._show(r.get("label", "case")) for r in rows(self._store, CASES)
        }

    def voices(self) -> dict[str, list[tuple[str, ...]]]:
        heard: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in rows(self._store, VOICES):
            heard[short(row["case"]), row["voice"]].append(short(row["article"]))
        by_case: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for (case, _), articles in sorted(heard.items()):
            by_case[case].append(tuple(articles))
        return by_case
