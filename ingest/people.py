"""Named people: role in the case, title, body, age, and how far the law has gone with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from spacy.tokens import Token

from ringtrace.ingest.clause import preposition
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.reference import Entity
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
    from ringtrace.ingest.extract import Reading

RANK: tuple[LegalStatusName, ...] = ("suspected", "arrested", "charged", "convicted", "sentenced")


def people_claims(reading: Reading, events: Sequence[Claim], ontology: Ontology) -> list[Claim]:
    """Return the claims on each named person of the body: caseRole, age, title or Role, LegalStatus.

    Statuses follow from arrests, charges and convictions that the text states plainly, and from what
    it says of the person outright; the agent of a crime is at most suspected.
    """
    claims: list[Claim] = []
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
        person = _Person(reading, entity, inside, events, ontology)
        claims += person.claims()
    return claims


def _plausible(reading: Reading, phrase: Phrase) -> bool:
    text = reading.doc[phrase.start : phrase.end].text
    return bool(re.search(r"[^\W\d_]{2}", text)) and not text.islower()


class _Person:
    def __init__(
        self,
        reading: Reading,
        entity: Entity,
        phrases: Sequence[Phrase],
        events: Sequence[Claim],
        ontology: Ontology,
    ) -> None:
        self.reading, self.entity, self.phrases = reading, entity, phrases
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
        titles = self._titles()
        self._age()
        statuses = self._statuses()
        role, words = self._role(titles, statuses)
        self.entity.role = role
        self._add("role", words, Attribute(about=self.mention, attribute="caseRole", value=role))
        latest = _latest([s for s, _, _ in statuses])
        for number, (status, span, claim) in enumerate(statuses):
            if status == latest and all(s != latest for s, _, _ in statuses[number + 1 :]):
                self._add(
                    "status",
                    span,
                    LegalStatus(
                        about=self.mention, legal_status=cast(LegalStatusName, status), latest=True
                    ),
                    claim,
                )
            elif status != "cleared":
                self._add(
                    "status",
                    span,
                    LegalStatus(about=self.mention, legal_status=cast(LegalStatusName, status)),
                    claim,
                )
        return self.found

    def _add(
        self,
        kind: str,
        span: Span,
        statement: Attribute | Role | LegalStatus,
        like: Claim | None = None,
    ) -> None:
        start = self.mention.span.start
        key = f"{kind}-{start}-{span.start}"
        if isinstance(statement, LegalStatus):
            key += f"-{statement.legal_status}"
        if any(c.key == key for c in self.found):
            return
        source = via = None
        if like is not None:
            source, via = like.source, like.via
        self.found.append(
            Claim(key=key, statement=statement, evidence=(span,), source=source, via=via)
        )

    # ------------------------------------------------------------ titles and ages

    def _titles(self) -> list[str]:
        """Titles beside the name, each with its body where one is named: apposition or before it."""
        found: list[str] = []
        table = word_table("roles.tsv")
        offices = frozenset().union(*table.values())
        for phrase in self.phrases:
            head = self.reading.doc[phrase.head]
            for token in _beside(head):
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
                found.append(token.lower_)
                body = self._body(token)
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

    def _role(
        self, titles: list[str], statuses: list[tuple[str, Span, Claim | None]]
    ) -> tuple[CaseRole, Span]:
        name = self.mention.span
        table = word_table("roles.tsv")
        crime_agent = [
            (c, s)
            for c, s in self.events
            if s == "agent"
            and isinstance(c.statement, Event)
            and self.ontology.kinds[c.statement.kind].crime
            and c.status != "denied"
        ]
        if statuses:
            return "suspect", statuses[-1][1]
        for role in ("official", "lawyer", "journalist", "volunteer", "witness"):
            if any(t in table[role] for t in titles):
                return cast(CaseRole, role), name
        if crime_agent:
            return "suspect", crime_agent[0][0].evidence[0]
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
            if filler_role == "victim":
                return "victim", claim.evidence[0]
        for role in ("victim", "relative", "suspect"):
            if any(t in table[role] for t in titles):
                return cast(CaseRole, role), name
        return "other", name

    # ------------------------------------------------------------ legal status

    def _statuses(self) -> list[tuple[str, Span, Claim | None]]:
        """(status, words, claim) in the order of the text; "cleared" takes back what came before."""
        found: list[tuple[str, Span, Claim | None]] = []
        for claim, slot in self.events:
            event = claim.statement
            assert isinstance(event, Event)
            if self._only_headline(claim):
                continue
            kind = self.ontology.kinds[event.kind]
            implied = next(
                (s.implies_status for s in kind.slots if s.fills == slot and s.implies_status), None
            )
            if implied is None or claim.status == "denied":
                continue
            if kind.crime or claim.status == "alleged" or claim.status == "planned":
                implied = "suspected"
            if implied == "convicted" and event.sentence:
                implied = "sentenced"
            found.append((implied, claim.evidence[0], claim))
        for phrase in (*self.phrases, *self.entity.pronouns):
            found += self._said(phrase)
        return sorted(found, key=lambda f: f[1].start)

    def _only_headline(self, claim: Claim) -> bool:
        span = self.reading.doc.char_span(
            claim.evidence[0].start, claim.evidence[0].end, alignment_mode="expand"
        )
        return span is not None and self.reading.body.what(span.sent) != "body"

    def _said(self, phrase: Phrase) -> list[tuple[str, Span, Claim | None]]:
        """What the verb above the name says outright: acquitted, cleared, on bail, at large, pleaded."""
        head = self.reading.doc[phrase.head]
        if head.dep_ not in ("nsubj", "nsubj:pass", "obj"):
            return []
        verb = head.head
        clause = _clause_words(verb)
        if {"not", "n't", "n’t", "never", "if", "would", "could", "may", "might", "will"} & set(
            clause
        ):
            return []
        found: list[tuple[str, Span, Claim | None]] = []
        text = " ".join(clause)
        for status, patterns in SAYINGS:
            if re.search(patterns, text):
                sentence = verb.sent
                found.append((status, self.reading.span(sentence.start, _trim(sentence)), None))
                break
        return found


# What a clause may say of its subject outright, in the order in which they are tried.
SAYINGS: tuple[tuple[str, str], ...] = (
    (
        "acquitted",
        r"\b(?:was|were|been|be|is) (?:\w+ )?(?:acquitted|found not guilty|cleared)\b|not guilty (?:verdict|by)",
    ),
    (
        "cleared",
        r"\bcharges? .*(?:dropped|dismissed|withdrawn)|\b(?:exonerated|wrong man|mistaken identity)\b",
    ),
    (
        "released",
        r"\b(?:was|were|been) (?:\w+ )?(?:released|freed)\b(?!.*(?:on|hostage|captiv|bail|ransom))",
    ),
    (
        "charged",
        r"\b(?:released|freed|out|granted) .*\bbail\b|\bpleaded not guilty\b|\b(?:went|goes|go|is|was|put) on trial\b|\bappeared in court\b",
    ),
    ("convicted", r"\bpleaded guilty\b|\bpled guilty\b|\bfound guilty\b"),
    ("arrested", r"\b(?:in custody|remanded|behind bars|under house arrest|in detention)\b"),
    (
        "suspected",
        r"\b(?:at large|on the run|is wanted|are wanted|is sought|fled|is being sought|a fugitive)\b",
    ),
)


def _clause_words(verb: Token) -> list[str]:
    own = [verb]
    for child in verb.children:
        if child.dep_ in (
            "aux",
            "aux:pass",
            "advmod",
            "compound:prt",
            "xcomp",
            "cop",
            "mark",
            "neg",
        ):
            own += list(child.subtree) if child.dep_ == "xcomp" else [child]
        elif child.dep_ in ("obl", "obj") and len(list(child.subtree)) < 9:
            own += list(child.subtree)
        elif child.dep_ in ("nsubj", "nsubj:pass"):
            own += [child]
    return [t.lower_ for t in sorted(set(own), key=lambda t: t.i)]


def _trim(sentence: object) -> int:
    end: int = sentence.end  # type: ignore[attr-defined]
    doc = sentence.doc  # type: ignore[attr-defined]
    while doc[end - 1].is_space:
        end -= 1
    return end


def _beside(head: Token) -> list[Token]:
    """Words that may hold the title of a name: before it, in apposition, or what the name is."""
    found: list[Token] = []
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


def _latest(statuses: Sequence[str]) -> str | None:
    """The latest in time: the text's order among releases and acquittals, rank among the rest.

    What comes before "cleared" is taken back.
    """
    if "cleared" in statuses:
        cut = len(statuses) - 1 - list(reversed(statuses)).index("cleared")
        statuses = list(statuses)[cut + 1 :]
    if not statuses:
        return None
    if "acquitted" in statuses:
        return "acquitted"
    ranked = [s for s in statuses if s in RANK]
    best = max(ranked, key=lambda s: RANK.index(cast(LegalStatusName, s)), default=None)
    if "released" in statuses and (best is None or RANK.index(cast(LegalStatusName, best)) < 2):
        return "released"
    return best
