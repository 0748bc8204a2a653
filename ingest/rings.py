"""What is said of a ring itself: its type, size, leader, and who does what in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ringtrace.ingest.clause import arguments
from ringtrace.ingest.grammar import coordinated, first_of, is_passive, preposition
from ringtrace.ingest.kinds import CRIMINAL, OUTLAWED
from ringtrace.ingest.offices import is_word
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.status import status_of
from ringtrace.ingest.whom import Whom
from ringtrace.ingest.words import word_table
from ringtrace.nouns import Attribute, Claim, ClaimStatus, Count, Mention, Role, Span
from ringtrace.ontology import Ontology

if TYPE_CHECKING:
    from ringtrace.ingest.claims import Reading

_LIST = 2  # so many words for work side by side tell of a ring's
LEADERS = frozenset(
    "leader ringleader head boss mastermind organizer organiser kingpin chief founder commander".split()
)
RINGLEADERS = frozenset("ringleader kingpin mastermind".split())
LEADING = frozenset(
    "head lead run command control mastermind organise organize set found boss direct manage".split()
)


def ring_claims(reading: Reading, events: Sequence[Claim], ontology: Ontology) -> list[Claim]:
    """Return the claims on each ring of the article: ringType, size, leader and roles as written.

    In an article that tells of no deed it is one by its own words alone ("a smuggling ring"): its
    "network" may be of another kind.
    """
    rings = (reading.doc[p.head] for p in reading.phrases if p.kind == "Ring")
    if not events and not any(_of_crime(ring) for ring in rings):
        return []
    claims: dict[str, Claim] = {}

    def add(
        kind: str, span: Span, statement: Attribute | Role, status: ClaimStatus = "asserted"
    ) -> None:
        key = f"{kind}-{span.start}"
        tokens = reading.doc.char_span(span.start, span.end, alignment_mode="expand")
        assert tokens is not None
        source, via = reading.sources.of(tokens[0])
        claims.setdefault(
            key,
            Claim(
                key=key,
                statement=statement,
                evidence=(span,),
                source=reading.reference.mention(source) if source else None,
                via=reading.reference.mention(via) if via else None,
                status=status,
            ),
        )

    def lead(ring: Mention, word: Token, person: Token, near: Token) -> None:
        """Add who leads a ring: the named people, or else the description; who does so in office
        ("led by Inspector X") leads no ring, and nobody does of whom it is denied.
        """
        status = status_of(word)
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
            for entity in whom.members(person)
        ]
        if not holders and phrase is not None and phrase.kind in ("Person", "Group"):
            mention = reading.reference.mention(phrase)
            if mention is not None and person.lemma_.lower() not in LEADERS | RINGLEADERS:
                holders = [mention]
        places = (word.i, person.i, near.i)
        span = reading.span(min(places), max(places) + 1)
        for number, holder in enumerate(holders):
            add(
                f"leader-{number}-{holder.span.start}",
                span,
                Role(organization=ring, name=word.text, role="leader", holder=holder),
                status,
            )

    whom = Whom(reading)
    roles = {w: r for r in ontology.members("RingRole") for w in ontology.words(r)}
    for phrase in reading.phrases:
        entity = reading.reference.entity(phrase)
        if (
            phrase.kind != "Ring"
            or entity is None
            or not reading.body.holds(reading.doc[phrase.head].sent)
        ):
            continue
        head = reading.doc[phrase.head]
        if head.tag_ in ("NNS", "NNPS") or not (events or _of_crime(head)):
            continue
        ring = reading.reference.mention(phrase)
        assert ring is not None
        for child in head.lefts:
            if child.dep_ in ("amod", "compound", "nmod:desc") and (kind := _type(child)):
                start = child.left_edge.i
                span = reading.span(start, child.i + 1)
                add("type", span, Attribute(about=ring, attribute="ringType", value=kind))
            if (size := _size(reading, child)) is not None:
                span = reading.span(child.left_edge.i, head.i + 1)
                add("size", span, Attribute(about=ring, attribute="size", value=size))
        for kind, span in _said_to_be(reading, head):
            add("type", span, Attribute(about=ring, attribute="ringType", value=kind))
        for word, person in _leaders(head):
            lead(ring, word, person, head)
        for token in (*_tasks(head), *_done_by_members(head)):
            name = _task_text(reading, token)
            role = roles.get(token.lower_) or roles.get(_gerund(token.lemma_.lower()))
            add("role", name, Role(organization=ring, name=name.quote, role=role))
    for token in reading.doc:
        leads = token.lemma_.lower() in RINGLEADERS
        work = _work(token)
        if not (leads or work) or reading.body.what(token.sent) != "body":
            continue
        known = [p for p in reading.phrases if p.kind == "Ring" and p.head < token.sent.end]
        nearest = reading.reference.mention(known[-1]) if known else None
        if nearest is None:
            continue
        for word, person in _led(token) if leads else ():
            lead(nearest, word, person, token)
        if work:
            start = min([token.i, *(c.i for c in token.lefts if c.dep_ == "compound")])
            name = reading.span(start, token.i + 1)
            role = roles.get(token.lemma_.lower())
            add("role", name, Role(organization=nearest, name=name.quote, role=role))
    return list(claims.values())


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
        return text
    return text if text.lower() in _TYPES else None


def _said_to_be(reading: Reading, ring: Token) -> Iterator[tuple[str, Span]]:
    """ "The ring is family-based"."""
    said = ring.head
    if ring.dep_.startswith("nsubj") and any(c.lemma_ == "be" for c in said.children):
        joined = said.i > 1 and said.nbor(-1).text == "-"
        span = reading.span(said.i - 2 if joined else said.i, said.i + 1)
        if said.lower_ in _KIND_ENDS and "-" in span.quote:
            yield span.quote, span


def _done_by_members(ring: Token) -> Iterator[Token]:
    """The verbs in "members who abducted, bought and moved infants"."""
    for member in ring.sent:
        if member.lemma_.lower() == "member" and member.i > ring.i:
            for clause in member.children:
                done = [clause, *(c for c in clause.children if c.dep_ == "conj")]
                if clause.dep_ == "acl:relcl" and len(done) >= _LIST and not is_passive(clause):
                    yield from (v for v in done if v.pos_ == "VERB")


def _gerund(lemma: str) -> str:
    return (lemma.removesuffix("e")) + "ing"


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


def _leaders(ring: Token) -> list[tuple[Token, Token]]:
    """(word of leading, person): "a ring led by X", "X headed the ring", "the ring's leader, X"."""
    found = []
    verbs = [c for c in ring.children if c.dep_ in ("acl", "acl:relcl")]
    if ring.dep_ in ("obj", "nsubj:pass"):
        verbs.append(ring.head)
    for verb in verbs:
        if verb.lemma_.lower() in LEADING:
            found += [(verb, a.head) for a in arguments(verb) if a.position == "subject"]
            found += [(verb, h) for h in _companions(verb)]
    title = ring.head
    if title.lemma_.lower() in LEADERS and ring.dep_ == "nmod":
        # "the leader of the gang, X": the parser takes X for another name of the gang
        found += [(title, c) for c in ring.children if c.dep_ == "appos" and c.pos_ == "PROPN"]
    if title.lemma_.lower() in LEADERS and ring.dep_ in ("nmod", "nmod:poss", "compound"):
        found += _led(title)
    return [(word, person) for word, person in found if person.i != ring.i]


def _companions(verb: Token) -> list[Token]:
    """ "headed the ring together with his wife"."""
    if not any(c.lower_ in ("together", "along", "jointly") for c in verb.children):
        return []
    return [c for c in verb.children if c.dep_ == "obl" and preposition(c) == "with"]


def _led(title: Token) -> list[tuple[Token, Token]]:
    """Who holds a title: what it stands beside, what is said to be it, whom somebody describes as it."""
    found = [(title, title)]
    if title.dep_ == "appos":
        found.append((title, title.head))
    for child in title.children:
        if child.dep_ in ("appos", "nsubj", "flat"):
            found += [(title, one) for one in coordinated(child)]
    above = title.head
    if title.dep_ == "nsubj" and any(c.dep_ == "cop" for c in above.children):
        found.append((title, above))
    if above.pos_ == "PROPN" and title.dep_ in ("compound", "nmod:desc"):
        found.append((title, above))
    if preposition(title) == "as" and above.dep_ == "acl:relcl":
        found.append((title, above.head))  # "X, whom police describe as the leader of the gang"
    elif preposition(title) == "as":
        found += [(title, a.head) for a in arguments(above) if a.position == "object"]
    return found


def _tasks(ring: Token) -> list[Token]:
    """The gerunds in "members responsible for abducting, purchasing and selling"."""
    sentence = ring.sent
    found: list[Token] = []
    for token in sentence:
        if (
            token.lower_
            in (
                "responsible",
                "charge",
                "tasked",
                "specialised",
                "specialized",
                "role",
                "roles",
                "duties",
            )
            and token.i > ring.i
        ):
            for child in token.subtree:
                if (
                    child.tag_ == "VBG"
                    and child.i > token.i
                    and child.dep_
                    in ("advcl", "acl", "conj", "nmod", "obl", "pcomp", "xcomp", "ccomp")
                ):
                    found.append(child)
    return found


def _work(token: Token) -> bool:
    """Whether a noun tells somebody's work in a ring: "the ring's cashier", "scouts, cutters and drivers"."""
    work = word_table("roles.tsv")["ringwork"]
    if token.pos_ != "NOUN" or token.lemma_.lower() not in work:
        return False
    rings = word_table("kinds.tsv")["Ring"] | {"group"}
    head = first_of(token)
    for child in (*token.children, *head.children):
        owned = child.dep_ == "nmod:poss" or preposition(child) in ("of", "for", "in")
        if owned and child.dep_.startswith("nmod") and child.lemma_.lower() in rings:
            return True
    if preposition(head) == "with" and head.head.lemma_.lower() in rings:
        return True
    return sum(t.lemma_.lower() in work for t in coordinated(head)) >= _LIST


def _task_text(reading: Reading, token: Token) -> Span:
    return reading.span(token.i, token.i + 1)
