"""Named people: role in the case, title, body, age, and how far the law has gone with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from spacy.tokens import Token

from ringtrace.ingest.clause import preposition
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.reference import Entity
from ringtrace.ingest.standing import CLEARED, Standing, latest, standings
from ringtrace.ingest.words import word_table
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
    from ringtrace.ingest.claims import Reading


def people_claims(reading: Reading, events: Sequence[Claim], ontology: Ontology) -> list[Claim]:
    """Return the claims on each named person of the body: caseRole, age, title or Role, LegalStatus.

    A status is what the text plainly says of the person; the agent of a crime is at most suspected.
    """
    claims: list[Claim] = []
    said: dict[int, list[Standing]] = {}
    for standing in standings(reading):
        said.setdefault(id(standing.entity), []).append(standing)
    for entity in reading.reference.entities:
        if entity.kind != "Person" or not any(p.named for p in entity.phrases):
            continue
        name = reading.reference.name(entity)
        if not name.named or not _plausible(reading, name):
            continue
        inside = [
            p for p in entity.phrases if reading.body.what(reading.doc[p.head].sent) == "body"
        ]
        if not inside:
            continue
        person = _Person(reading, entity, inside, events, ontology, said.get(id(entity), []))
        found = person.claims()
        if person.plays_a_part():
            claims += found
    return claims


def _plausible(reading: Reading, phrase: Phrase) -> bool:
    words = reading.doc[phrase.start : phrase.end]
    if words[-1].tag_ == "NNPS" or not any(t.pos_ == "PROPN" for t in words):
        return False
    if reading.doc[phrase.head].pos_ == "NOUN" and all(t.ent_type_ != "PERSON" for t in words):
        return False
    return bool(re.search(r"[^\W\d_]{2}", words.text)) and not words.text.islower()


@dataclass(frozen=True, slots=True)
class _Title:
    """A title beside a name: its head word, its words, and the body that it names."""

    head: Token
    text: str
    body: Mention | None


class _Person:
    def __init__(
        self,
        reading: Reading,
        entity: Entity,
        phrases: Sequence[Phrase],
        events: Sequence[Claim],
        ontology: Ontology,
        said: list[Standing],
    ) -> None:
        self.reading, self.entity, self.phrases, self.said = reading, entity, phrases, said
        self.ontology = ontology
        self.key = reading.reference.referent(entity).key
        self.mention = Mention(
            reading.reference.span(reading.reference.name(entity)),
            reading.reference.referent(entity),
        )
        self.events = [
            (claim, slot)
            for claim in events
            if isinstance(claim.statement, Event)
            for slot in ("agent", "target", "recipient")
            if any(m.referent.key == self.key for m in getattr(claim.statement, slot))
        ]
        self.speaks = any(
            c.source is not None and c.source.referent.key == self.key for c in events
        )
        self.found: list[Claim] = []

    def claims(self) -> list[Claim]:
        """Return all that is said of this person."""
        self.titles = self._titles()
        self._age()
        crimes = self._crimes()
        self.role, words = self._role(crimes)
        self.entity.role = self.role
        self._add(
            "role", words, Attribute(about=self.mention, attribute="caseRole", value=self.role)
        )
        self._standing(crimes)
        return self.found

    def plays_a_part(self) -> bool:
        """A person, and not a place or thing that was taken for one: more than a lone name under "in"."""
        if (
            self.role != "other"
            or self.titles
            or self.speaks
            or self.entity.pronouns
            or self.events
        ):
            return True
        if any(c.key.startswith("age") for c in self.found):
            return True
        heads = [self.reading.doc[p.head] for p in self.phrases]
        if all(preposition(h) in _WHERE or h.dep_ in ("compound", "nmod:desc") for h in heads):
            return False
        return any(p.end - p.start > 1 for p in self.phrases) or any(
            h.dep_ in ("nsubj", "nsubj:pass") and h.head.pos_ == "VERB" for h in heads
        )

    def _standing(self, crimes: list[Claim]) -> None:
        """Add a LegalStatus for each that is said, the latest in time marked."""
        final = latest(self.said)
        cleared = any(s.status == CLEARED for s in self.said)
        if final is None and not cleared and crimes:
            final = "suspected"
            claim = crimes[-1]
            self._add("status", claim.evidence[0], self._legal("suspected", True), claim)
            return
        shown = [s for s in self.said if s.status != CLEARED]
        last = max((n for n, s in enumerate(shown) if s.status == final), default=-1)
        for number, standing in enumerate(shown):
            sentence = standing.sentence
            span = self.reading.span(sentence.start, _trim(sentence))
            self._add("status", span, self._legal(standing.status, number == last), None, standing)

    def _legal(self, status: str, is_latest: bool) -> LegalStatus:
        return LegalStatus(
            about=self.mention, legal_status=cast(LegalStatusName, status), latest=is_latest
        )

    def _crimes(self) -> list[Claim]:
        """The claims that make this person the agent of a crime, and do not only deny it."""
        return [
            c
            for c, slot in self.events
            if slot == "agent"
            and isinstance(c.statement, Event)
            and self.ontology.kinds[c.statement.kind].crime
            and c.status not in ("denied", "planned")
            and not self._only_headline(c)
        ]

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

    def _titles(self) -> list[_Title]:
        """Titles beside the name, each with its body where one is named: apposition or before it."""
        found: list[_Title] = []
        table = word_table("roles.tsv")
        offices = frozenset().union(*table.values())
        for phrase in self.phrases:
            head = self.reading.doc[phrase.head]
            for token in _beside(head, phrase):
                lemma = token.lemma_.lower()
                if lemma not in offices and token.lower_ not in offices:
                    continue
                start = min(
                    [
                        token.i,
                        *(
                            c.left_edge.i
                            for c in token.lefts
                            if c.dep_ in ("compound", "amod", "nmod:desc")
                        ),
                    ]
                )
                if phrase.start <= start < phrase.end:
                    start = token.i
                end = token.i + 1
                for child in token.rights:
                    if child.dep_ == "nmod" and preposition(child) in (
                        "of",
                        "for",
                        "with",
                        "at",
                        "in",
                    ):
                        end = child.right_edge.i + 1
                        break
                if start < phrase.end and end > phrase.start:
                    end = min(end, max(phrase.start, token.i + 1))
                span = self.reading.span(start, max(end, start + 1))
                body = self._body(token)
                found.append(_Title(token, span.quote, body))
                if body is not None:
                    self._add(
                        "office",
                        span,
                        Role(organization=body, name=span.quote, holder=self.mention),
                    )
                else:
                    self._add(
                        "title",
                        span,
                        Attribute(about=self.mention, attribute="title", value=span.quote),
                    )
        return found

    def _body(self, title: Token) -> Mention | None:
        """The body that a title belongs to: "of the Kunming Railway", "the department's deputy head"."""
        for child in title.children:
            if child.dep_ in ("nmod", "nmod:poss", "compound") and (
                child.dep_ != "nmod" or preposition(child) in ("of", "for", "with", "at")
            ):
                phrase = self.reading.reference.by_head.get(child.i)
                if (
                    phrase is not None
                    and phrase.kind in ("Agency", "Organization", "Medium", "Fund", "Place")
                    and not phrase.pronoun
                ):
                    if phrase.kind == "Place" and not phrase.named:
                        continue
                    mention = self.reading.reference.mention(phrase)
                    if mention is not None:
                        return mention
        return None

    def _age(self) -> None:
        for phrase in self.phrases:
            text = self.reading.doc.text
            end = self.reading.doc[phrase.end - 1].idx + len(self.reading.doc[phrase.end - 1])
            match = re.match(
                r",? (?:aged )?(?:\()?(\d{1,2})(?=[,).;]| of\b| and\b| from\b|-year-old)",
                text[end : end + 16],
            )
            offset = end
            if match is None:
                start = self.reading.doc[phrase.start].idx
                before = text[max(0, start - 40) : start]
                match = re.search(r"(\d{1,2})-year-old (?:[\w-]+ ){0,3}$", before)
                offset = max(0, start - 40)
            if match is not None:
                begin = offset + match.start(1)
                span = Span(begin, begin + len(match[1]), match[1])
                self._add(
                    "age", span, Attribute(about=self.mention, attribute="age", value=int(match[1]))
                )
                return

    # ------------------------------------------------------------ role

    def _role(self, crimes: list[Claim]) -> tuple[CaseRole, Span]:
        """The role in the case and the words that give it: the law, the office, the deed, the kin."""
        name = self.mention.span
        table = word_table("roles.tsv")
        if any(s.status != CLEARED for s in self.said):
            sentence = self.said[-1].sentence
            return "suspect", self.reading.span(sentence.start, _trim(sentence))
        for title in self.titles:
            role = office(title.head, title.text, title.body)
            if role is not None:
                return role, name
        if crimes:
            return "suspect", crimes[0].evidence[0]
        for claim, slot in self.events:
            event = claim.statement
            assert isinstance(event, Event)
            filler_role = next(
                (
                    s.filler_role
                    for s in self.ontology.kinds[event.kind].slots
                    if s.fills == slot and s.filler_role
                ),
                None,
            )
            if filler_role == "victim" and claim.status != "denied":
                return "victim", claim.evidence[0]
        for role in ("victim", "relative", "suspect"):
            if any(_is(t.head, table[role]) for t in self.titles):
                return cast(CaseRole, role), name
        return "other", name

    def _only_headline(self, claim: Claim) -> bool:
        span = self.reading.doc.char_span(
            claim.evidence[0].start, claim.evidence[0].end, alignment_mode="expand"
        )
        return span is not None and self.reading.body.what(span.sent) != "body"


# Places stand under these; a lone name that only stands there is no person.
_WHERE = frozenset("in at near from to of into through outside around via off".split())


def _is(token: Token, words: frozenset[str]) -> bool:
    return token.lemma_.lower() in words or token.lower_ in words


def office(head: Token, text: str, body: Mention | None) -> CaseRole | None:
    """Return the role that a title gives by itself, None for a trade or a tie of kin.

    Police, courts and government give officials; the head or speaker of any other body is "other".
    """
    table = word_table("roles.tsv")
    words = frozenset(re.findall(r"[\w-]+", text.lower()))
    if _is(head, table["counsel"]):
        public = words & (table["public"] | {"prosecuting", "district", "state's"}) or re.search(
            r"\bU\.? ?S\.? attorney|attorney general|assistant (?:u\.s\. )?attorney|state attorney",
            text,
            re.IGNORECASE,
        )
        private = words & {"defense", "defence"} or preposition_of(head) in ("for",)
        before = [c for c in head.lefts if c.dep_ in ("compound", "nmod:desc", "amod")]
        federal = any(
            c.lower_.strip(".") in ("us", "u.s", "district", "state", "united") for c in before
        )
        return "official" if (public or federal) and not private else "lawyer"
    for role in ("lawyer", "journalist", "volunteer", "witness"):
        if _is(head, table[role]):
            return cast(CaseRole, role)
    if _is(head, table["official"]):
        return "official"
    if _is(head, table["office"]):
        if words & table["public"]:
            return "official"
        if body is not None:
            if body.referent.kind == "Place":
                return "official" if _is(head, table["speaker"]) else "other"
            return "official" if body.referent.kind == "Agency" else "other"
        return "official" if _is(head, table["speaker"]) else "other"
    return None


def preposition_of(head: Token) -> str:
    """The preposition of what follows a title: "for" in "attorney for the family"."""
    return next((preposition(c) for c in head.rights if c.dep_ == "nmod"), "")


def _trim(sentence: object) -> int:
    end: int = sentence.end  # type: ignore[attr-defined]
    doc = sentence.doc  # type: ignore[attr-defined]
    while doc[end - 1].is_space:
        end -= 1
    return end


def _beside(head: Token, phrase: Phrase) -> list[Token]:
    """Words that may hold the title of a name: before it, in apposition, or what the name is."""
    doc = head.doc
    found = [head] if head.i < phrase.start else []
    before = doc[phrase.start - 1] if phrase.start > head.sent.start else head
    if before.i < phrase.start and before.pos_ in ("NOUN", "PROPN") and before.i != head.i:
        found.append(before)
    if head.dep_ == "conj" and head.head.dep_ == "appos" and head.head.head.tag_ == "NNS":
        found.append(head.head.head)  # "officers Jiang Rui and Wen Xiaobo"
    for child in head.children:
        if child.dep_ in ("compound", "nmod:desc", "appos", "flat", "amod", "nmod"):
            if child.dep_ == "nmod" and preposition(child):
                continue
            found.append(child)
            found += [c for c in child.children if c.dep_ in ("conj", "appos", "compound")]
    if head.dep_ in ("appos", "flat", "nmod:desc"):
        found.append(head.head)
    governor = head.head
    if head.dep_ == "nsubj" and any(c.dep_ == "cop" for c in governor.children):
        found.append(governor)
    return [t for t in found if t.ent_type_ != "PERSON" or t.dep_ != "flat"]
