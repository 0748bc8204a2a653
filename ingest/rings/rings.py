"""What is said of a ring itself: its type, size, base, leader, and who does what in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ringtrace.ingest.law.whom import Whom
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.offices import is_word
from ringtrace.ingest.rings.ring_bases import bases, is_based
from ringtrace.ingest.rings.ring_leaders import LEADERS, RINGLEADERS, leaders, led
from ringtrace.ingest.rings.ring_work import done_by_members, gerund, is_work, tasks
from ringtrace.ingest.status.as_fact import in_a_story
from ringtrace.ingest.status.status import status_of
from ringtrace.ingest.syntax.grammar import first_of, preposition
from ringtrace.ingest.syntax.kinds import CRIMINAL, OUTLAWED
from ringtrace.ingest.words import word_table
from ringtrace.nouns import Attribute, Claim, ClaimStatus, Count, Mention, Role, Span
from ringtrace.ontology import Ontology

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading


def ring_claims(reading: Reading, events: Sequence[Claim], ontology: Ontology) -> list[Claim]:
    """Return the claims on each ring of the article: ringType, size, base, leader and roles as written.

    In an article that tells of no deed it is one by its own words alone ("a smuggling ring"): its
    "network" may be of another kind.
    """
    rings = [p for p in reading.phrases if p.kind == "Ring"]
    if not events and not any(_of_crime(reading.doc[p.head]) for p in rings):
        return []
    found = _Found(reading, ontology)
    for phrase in rings:
        head = reading.doc[phrase.head]
        known = reading.reference.entity(phrase) is not None and reading.body.holds(head.sent)
        if known and head.tag_ not in ("NNS", "NNPS") and (events or _of_crime(head)):
            found.around(phrase, head)
    for token in reading.doc:
        found.elsewhere(token, rings)
    return list(found.claims.values())


class _Found:
    """The claims on rings, each once by its kind and words."""

    def __init__(self, reading: Reading, ontology: Ontology) -> None:
        self.claims: dict[str, Claim] = {}
        self._led: set[tuple[str, int, str]] = set()
        self._reading = reading
        self._whom = Whom(reading)
        self._roles = {w: r for r in ontology.members("RingRole") for w in ontology.words(r)}

    def around(self, phrase: Phrase, head: Token) -> None:
        """Add what stands around the word for a ring."""
        reading = self._reading
        ring = reading.reference.mention(phrase)
        assert ring is not None
        for child in head.lefts:
            if child.dep_ in ("amod", "compound", "nmod:desc") and (kind := _type(child)):
                span = reading.span(child.left_edge.i, child.i + 1)
                self._add("type", span, Attribute(about=ring, attribute="ringType", value=kind))
            if (size := _size(reading, child)) is not None:
                span = reading.span(child.left_edge.i, head.i + 1)
                self._add("size", span, Attribute(about=ring, attribute="size", value=size))
        for word in _named_as(reading, phrase):
            span = reading.span(word.i, word.i + 1)
            named = Attribute(about=ring, attribute="ringType", value=word.lemma_.lower())
            self._add("type", span, named)
        for kind, span in _said_to_be(reading, head):
            self._add("type", span, Attribute(about=ring, attribute="ringType", value=kind))
        for base in bases(head, reading.reference):
            span = reading.span(base.start, base.end)
            self._add("base", span, Attribute(about=ring, attribute="base", value=span.quote))
        for word, person in leaders(head):
            self._lead(ring, word, person, head)
        for token in (*tasks(head), *done_by_members(head)):
            role = self._roles.get(token.lower_) or self._roles.get(gerund(token.lemma_.lower()))
            self._role(ring, reading.span(token.i, token.i + 1), role)

    def elsewhere(self, token: Token, rings: Sequence[Phrase]) -> None:
        """Add who is told elsewhere to lead the ring named before ("the kingpin"), or to work in it."""
        leads = token.lemma_.lower() in RINGLEADERS
        works = is_work(token)
        if not (leads or works) or self._reading.body.what(token.sent) != "body":
            return
        known = [p for p in rings if p.head < token.sent.end]
        ring = self._reading.reference.mention(known[-1]) if known else None
        if ring is None:
            return
        for word, person in led(token) if leads else ():
            self._lead(ring, word, person, token)
        if works:
            start = min([token.i, *(c.i for c in token.lefts if c.dep_ == "compound")])
            name = self._reading.span(start, token.i + 1)
            self._role(ring, name, self._roles.get(token.lemma_.lower()))

    def _role(self, ring: Mention, name: Span, role: str | None) -> None:
        self._add("role", name, Role(organization=ring, name=name.quote, role=role))

    def _lead(self, ring: Mention, word: Token, person: Token, near: Token) -> None:
        """Add who leads a ring: the named people, or else the description; who does so in office
        ("led by Inspector X") leads no ring, and nobody does of whom it is denied.
        """
        reading = self._reading
        status = status_of(word) if not in_a_story(word) else None
        if status in (None, "denied"):
            return
        phrase = reading.reference.by_head.get(person.i)
        if phrase is not None and word.pos_ == "VERB" and _in_office(phrase, person):
            return
        holders = [
            Mention(
                reading.reference.span(reading.reference.name(entity)),
                reading.reference.referent(entity),
            )
            for entity in self._whom.members(person)
        ]
        if not holders and phrase is not None and phrase.kind in ("Person", "Group"):
            mention = reading.reference.mention(phrase)
            if mention is not None and person.lemma_.lower() not in LEADERS | RINGLEADERS:
                holders = [mention]
        places = (word.i, person.i, near.i)
        span = reading.span(min(places), max(places) + 1)
        for number, holder in enumerate(holders):
            told = (ring.referent.key, word.i, holder.referent.key)
            if told in self._led:
                continue
            self._led.add(told)
            role = Role(organization=ring, name=word.text, role="leader", holder=holder)
            self._add(f"leader-{number}-{holder.span.start}", span, role, status)

    def _add(
        self, kind: str, span: Span, statement: Attribute | Role, status: ClaimStatus = "asserted"
    ) -> None:
        reading, key = self._reading, f"{kind}-{span.start}"
        tokens = reading.doc.char_span(span.start, span.end, alignment_mode="expand")
        assert tokens is not None
        source, via = reading.sources.of(tokens[0])
        claim = Claim(
            key=key,
            statement=statement,
            evidence=(span,),
            source=reading.reference.mention(source) if source else None,
            via=reading.reference.mention(via) if via else None,
            status=status,
        )
        self.claims.setdefault(key, claim)


def _of_crime(ring: Token) -> bool:
    """ "A gang", "a child trafficking ring", "a network of smugglers"."""
    crimes = CRIMINAL | word_table("kinds.tsv")["Offence"]
    of = [c for c in ring.children if preposition(c) == "of"]
    by_kind = any(t.lemma_.lower() in crimes for c in ring.lefts for t in (c, *c.children))
    return ring.lower_ in _GANGS or by_kind or any(t.lemma_.lower() in OUTLAWED for t in of)


_GANGS = frozenset("gang cartel mafia syndicate".split())


def _in_office(phrase: Phrase, person: Token) -> bool:
    """Whether a rank or office stands right before a name."""
    offices = word_table("roles.tsv")["official"]
    return phrase.start > 0 and is_word(person.doc[phrase.start - 1], offices)


_KIND_ENDS = frozenset(["based", "run", "led", "border", "national", "provincial"])
_TYPES = frozenset(
    "family criminal armed cross-border international transnational organised organized notorious "
    "secret underground local foreign regional interstate inter-state".split()
)


def _type(child: Token) -> str | None:
    """ "family-based", "cross-border", "armed": a modifier of kind, not of crime or number."""
    text = child.doc[child.left_edge.i : child.i + 1].text
    if child.lower_ in _KIND_ENDS and "-" in text:
        return text if not is_based(child) else None
    return text if text.lower() in _TYPES else None


def _named_as(reading: Reading, phrase: Phrase) -> Iterator[Token]:
    """What a name says that a ring is, or the noun beside it: a cartel, a gang ("the Sinaloa Cartel", "the Gran Grif gang",
    "the gang Tren de Aragua", "members of the MS-13 gang").
    """
    nouns, head = word_table("kinds.tsv")["Ring"], reading.doc[phrase.head]
    beside = first_of(head).head if first_of(head).dep_ == "appos" else head
    if phrase.named and beside is not head and beside.lemma_.lower() in nouns:
        yield beside
    names = (c for c in head.lefts if c.dep_ == "compound" and c.pos_ == "PROPN")
    if not phrase.named and head.lower_ in nouns and any(c.ent_type_ != "LOC" for c in names):
        yield head
    for word in reading.doc[phrase.start + 1 : phrase.end] if phrase.named else ():
        before = reading.doc[word.i - 1]
        name = before.text[:1].isupper() and (word.text.istitle() or before.ent_type_ != "LOC")
        if (word.lower_ in nouns or word.lemma_.lower() in _BODIES) and name:
            yield word


# What an armed group says in its name that it is: "the National Liberation Front".
_BODIES = frozenset("front army force movement command commando brigade militia squad".split())


def _said_to_be(reading: Reading, ring: Token) -> Iterator[tuple[str, Span]]:
    """ "The ring is family-based"."""
    said = ring.head
    if ring.dep_.startswith("nsubj") and any(c.lemma_ == "be" for c in said.children):
        joined = said.i > 1 and said.nbor(-1).text == "-"
        span = reading.span(said.i - 2 if joined else said.i, said.i + 1)
        if said.lower_ in _KIND_ENDS and "-" in span.quote:
            yield span.quote, span


def _size(reading: Reading, child: Token) -> int | None:
    """ "a 12-member gang", "a gang of 12"."""
    text = reading.doc[child.left_edge.i : child.i + 1].text.lower()
    if child.lower_ in ("member", "man", "person", "strong") and "-" in text:
        for found in reading.frames.counts.get(child.i, []):
            if isinstance(found.value, Count) and found.value.min == found.value.max:
                return found.value.min
        digits = text.split("-")[0].strip()
        return int(digits) if digits.isdigit() else None
    return None
