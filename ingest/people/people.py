"""Named people: role in the case, title, body, age, and how far the law has gone with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, cast

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.law.latest import Standing, latest
from ringtrace.ingest.law.standing import standings
from ringtrace.ingest.parsed import Span as TextSpan
from ringtrace.ingest.people.case_role import case_role, never_tried, trimmed
from ringtrace.ingest.people.crimes import crimes_of
from ringtrace.ingest.people.harmed import harms_by_name
from ringtrace.ingest.people.namesakes import told_apart
from ringtrace.ingest.people.told import Ruled, Told, asked, told_of
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.ages import age_of
from ringtrace.ingest.phrases.offices import is_word
from ringtrace.ingest.phrases.person_names import is_name_of_person
from ringtrace.ingest.phrases.titles import bodies, body_in, find_titles, is_part
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import MEANT, OTHER, RANK
from ringtrace.nouns import (
    Attribute,
    CaseRole,
    Claim,
    Event,
    LegalStatus,
    LegalStatusName,
    Mention,
    Role,
    Span,
)
from ringtrace.ontology import Ontology

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading


def people_claims(reading: Reading, events: Sequence[Claim], ontology: Ontology) -> list[Claim]:
    """Return the claims on each named person of the body: caseRole, age, title or Role, LegalStatus.

    events: the claims on events and rings; who does a crime or leads a ring is a suspect.

    A status is what the text plainly says of the person; the agent of a crime is at most suspected.
    """
    claims: list[Claim] = []
    people = [asked(person) for person in people_of(reading, events, ontology)]
    for one in people:
        if found := one.person.claims(one.ruled, told_of(one, people)):
            claims = told_apart(claims, found)
    return claims


def people_of(reading: Reading, events: Sequence[Claim], ontology: Ontology) -> Iterator[Person]:
    """Yield the named people of the body, in the order in which they are first named."""
    said: dict[int, list[Standing]] = {}
    for standing in standings(reading):
        said.setdefault(id(standing.entity), []).append(standing)
    sought = {key for key, steps in said.items() if any(s.status in (*RANK, MEANT) for s in steps)}
    for entity in reading.reference.entities:
        if entity.kind != "Person" or not any(p.named for p in entity.phrases):
            continue
        name = reading.reference.name(entity)
        if not name.named or not is_name_of_person(reading, name):
            continue
        what = reading.body.what
        inside = [p for p in entity.phrases if what(reading.doc[p.head].sent) == "body"]
        if inside:
            yield Person(
                reading, entity, inside, events, ontology, said.get(id(entity), []), sought
            )


class Person:
    """What the article says of one named person, and the claims on it."""

    def __init__(
        self,
        reading: Reading,
        entity: Entity,
        phrases: Sequence[Phrase],
        events: Sequence[Claim],
        ontology: Ontology,
        said: list[Standing],
        sought: set[int],
    ) -> None:
        self.reading, self.entity, self.phrases, self.said = reading, entity, phrases, said
        self.sought = sought
        self.ontology = ontology
        self.key = reading.reference.referent(entity).key
        self.mention = Mention(
            reading.reference.span(reading.reference.name(entity)),
            reading.reference.referent(entity),
        )
        self.told = events
        self.events = [
            (claim, slot)
            for claim in events
            if isinstance(claim.statement, Event)
            for slot in ("agent", "target", "recipient")
            if any(m.referent.key == self.key for m in getattr(claim.statement, slot))
        ]
        self.concerned = {
            m.referent.key
            for claim in events
            if isinstance(claim.statement, Event)
            for slot in ("agent", "target", "recipient")
            for m in getattr(claim.statement, slot)
        }
        self.leads = [
            c
            for c in events
            if isinstance(c.statement, Role)
            and c.statement.role == "leader"
            and c.statement.holder is not None
            and c.statement.holder.referent.key == self.key
        ]
        self.speaks = any(
            c.source is not None and c.source.referent.key == self.key for c in events
        )
        self.titles = find_titles(reading, phrases)
        known = any(title.body is not None for title in self.titles)
        self.bodies = [] if known else bodies(reading, phrases)
        self.found: list[Claim] = []

    def by_rules(self) -> Ruled:
        """Return what the rules make of this person."""
        crimes = crimes_of(self)
        role, words = case_role(self, crimes)
        return Ruled(role, words, self._status(role, crimes), crimes)

    def claims(self, ruled: Ruled, told: Told) -> list[Claim]:
        """Return all that is said of this person, by the rules and in the end."""
        self._tell_titles()
        self._age()
        known = told.role if told.role == "suspect" else ruled.role
        if told.role is None or not self.plays_a_part(known):
            return []
        self.role = told.role
        words = ruled.words if told.role == ruled.role else self._naming()
        self.entity.role = self.role
        self._add(
            "role", words, Attribute(about=self.mention, attribute="caseRole", value=self.role)
        )
        self._standing(told, ruled.crimes)
        return self.found

    def _naming(self) -> Span:
        """The sentence that names this person first."""
        sentence = self.reading.doc[self.reading.reference.name(self.entity).head].sent
        return self.reading.span(sentence.start, trimmed(sentence))

    def plays_a_part(self, role: CaseRole) -> bool:
        """A person, and not a place or thing that was taken for one: more than a lone name under "in".

        role: by the rules, or that of a suspect.
        """
        if role != "other" or self.titles or self.speaks or self.entity.pronouns or self.events:
            return True
        if any(c.key.startswith("age") for c in self.found):
            return True
        if any(_is_full_name(self.reading.doc[p.start : p.end]) for p in self.phrases if p.named):
            return True
        heads = [self.reading.doc[p.head] for p in self.phrases]
        whole = any(p.end - p.start > 1 for p in self.phrases)
        under = _WHERE - (_OF_SOMEBODY if whole else frozenset())
        if all(preposition(h) in under or h.dep_ in ("compound", "nmod:desc") for h in heads):
            return False
        return any(p.end - p.start > 1 for p in self.phrases) or any(
            h.dep_ in ("nsubj", "nsubj:pass") and h.head.pos_ == "VERB" for h in heads
        )

    def _status(self, role: CaseRole, crimes: list[Claim]) -> LegalStatusName | None:
        """The latest in time of what is said, or suspected where the text tells of a crime of this person."""
        if (final := latest(self.said)) is not None:
            return cast(LegalStatusName, final)
        leads = OTHER if self.leads else None  # "the man held is not X, the leader of the gang"
        steps = {s.status for s in self.said}
        ended = bool(steps - {*RANK, MEANT, leads}) and not never_tried(self.said)
        told = crimes or (not self.said and harms_by_name(self))
        return "suspected" if role == "suspect" and told and not ended else None

    def _standing(self, told: Told, crimes: list[Claim]) -> None:
        """Add a LegalStatus for each that is said, the latest in time marked."""
        final = told.status
        steps = {s.status for s in self.said}
        if final == "suspected" and final not in steps and told.sentence is None:
            of = crimes[-1] if crimes else None
            words = of.evidence[0] if of is not None else self.mention.span
            self._add("status", words, self._legal("suspected", True), of)
        shown = [s for s in self.said if s.status in (*RANK, "acquitted", "released")]
        last = max((n for n, s in enumerate(shown) if s.status == final), default=-1)
        above = {s.sentence.start for s in shown if s.status != "suspected"}
        for number, standing in enumerate(shown):
            sentence = standing.sentence
            if number != last and standing.status == "suspected" and sentence.start in above:
                continue  # "the accused, X, was charged"
            span = self.reading.span(sentence.start, trimmed(sentence))
            self._add("status", span, self._legal(standing.status, number == last), None, standing)
        if final is not None and told.sentence is not None:
            span = self.reading.span(told.sentence.start, trimmed(told.sentence))
            self._add("status", span, self._legal(final, True))

    def _legal(self, status: str, is_latest: bool) -> LegalStatus:
        return LegalStatus(
            about=self.mention, legal_status=cast(LegalStatusName, status), latest=is_latest
        )

    def _add(
        self,
        kind: str,
        span: Span,
        statement: Attribute | Role | LegalStatus,
        like: Claim | None = None,
        standing: Standing | None = None,
    ) -> None:
        start = self.mention.span.start
        key = f"{kind}-{start}-{span.start}"
        if isinstance(statement, LegalStatus):
            key += f"-{statement.legal_status}"
        same = next((n for n, c in enumerate(self.found) if c.key == key), None)
        if same is not None:
            if not (isinstance(statement, LegalStatus) and statement.latest):
                return
            del self.found[same]
        source = via = None
        if like is not None:
            source, via = like.source, like.via
        elif standing is not None:
            source, via = (
                self.reading.reference.mention(p) if p is not None else None
                for p in self.reading.sources.of(standing.trigger)
            )
        self.found.append(
            Claim(key=key, statement=statement, evidence=(span,), source=source, via=via)
        )

    # ------------------------------------------------------------ titles and ages

    def _tell_titles(self) -> None:
        """Add a title for each, a Role where the body that it belongs to, or the person, is named."""
        for title in self.titles:
            if is_word(title.head, _no_titles()):
                continue  # a hostage, a sister, a suspect holds no office; it is said in the role
            if any(is_part(title, other) for other in self.titles):
                continue
            body = title.body or body_in(self.reading, title)
            if body is not None:
                office = Role(organization=body, name=title.text, holder=self.mention)
                self._add("office", title.span, office)
            else:
                said = Attribute(about=self.mention, attribute="title", value=title.text)
                self._add("title", title.span, said)
        for words, body in self.bodies:
            self._add("body", words, Role(organization=body, name="", holder=self.mention))

    def _age(self) -> None:
        """Add the first age that stands with a name."""
        told = next(filter(None, (age_of(self.reading.doc, p) for p in self.phrases)), None)
        if told is not None:
            span, years = told
            self._add("age", span, Attribute(about=self.mention, attribute="age", value=years))


@cache
def _no_titles() -> frozenset[str]:
    """What tells a part in the case, of whose kin or of which country somebody is, and no office."""
    table = word_table("roles.tsv")
    return (table["victim"] | table["relative"] | table["suspect"] | {"national"}) - {"leader"}


def _is_full_name(words: TextSpan) -> bool:
    """Whether words are a given name and another: no town is called so."""
    given = word_table("sex.tsv")
    first, last = words[0], words[-1]
    known = first.lower_ in given["male_name"] or first.lower_ in given["female_name"]
    return known and len(words) > 1 and first.ent_type_ == last.ent_type_ == "PERSON"


# Places stand under these; a lone name that only stands there is no person.
_OF_SOMEBODY = frozenset("of to from".split())  # "the guilt of Omari Banks"
_WHERE = frozenset("in at near from to of into through outside around via off".split())
