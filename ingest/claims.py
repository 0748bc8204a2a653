"""One article's Doc to its claims: the stages of the reading, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc as SpacyDoc

from ringtrace.ingest.accusing import only_accused
from ringtrace.ingest.body import Body, body_of
from ringtrace.ingest.captives import let_go
from ringtrace.ingest.context import by_itself, on_crime
from ringtrace.ingest.counted_after import add_numbers
from ringtrace.ingest.days import carry_days
from ringtrace.ingest.demands import withheld
from ringtrace.ingest.doer_told import doers_told
from ringtrace.ingest.enough import raided
from ringtrace.ingest.fees import add_fees
from ringtrace.ingest.finders import Found, find_values
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.frames import Frames
from ringtrace.ingest.grammar import PASSING, happens, partitive
from ringtrace.ingest.happenings import group, of_rings
from ringtrace.ingest.led_to import share_lead
from ringtrace.ingest.owners import is_wage
from ringtrace.ingest.parsed import Doc
from ringtrace.ingest.parsed import Span as Tokens
from ringtrace.ingest.people import people_claims
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases import find_phrases
from ringtrace.ingest.place_names import is_name, with_number
from ringtrace.ingest.purposes import purpose_claims
from ringtrace.ingest.reference import Reference, refer
from ringtrace.ingest.retold import retold
from ringtrace.ingest.rings import ring_claims
from ringtrace.ingest.scope import again, outside
from ringtrace.ingest.sentences import find_sentences
from ringtrace.ingest.sources import Sources, find_sources
from ringtrace.ingest.statistics import is_statistic
from ringtrace.ingest.status import status_of, still_to_come
from ringtrace.ingest.stops import carry_stops
from ringtrace.ingest.topics import of_crime
from ringtrace.ingest.triggers import Matcher
from ringtrace.nouns import (
    Article,
    Claim,
    Count,
    Event,
    Mention,
    Period,
    Price,
    Referent,
    Span,
)
from ringtrace.ontology import Ontology

PLACES = frozenset(["place", "origin", "destination"])
SLOTS = ("agent", "target", "recipient", "place", "origin", "destination")


class Reading:
    """All that is known of one Doc while it is read."""

    def __init__(self, doc: Doc, article: Article, matcher: Matcher) -> None:
        self.doc, self.article = doc, article
        self.body: Body = body_of(doc, article)
        self.phrases: list[Phrase] = find_phrases(doc)
        self.reference: Reference = refer(doc, self.phrases, matcher.crimes)
        self.values: list[Found] = find_values(doc, article)
        self.sources: Sources = find_sources(doc, self.phrases)
        self.frames = Frames(doc, matcher, self.reference, self.values)

    def span(self, start: int, end: int) -> Span:
        """Return the characters of tokens start to end."""
        tokens = self.doc[start:end]
        return Span(tokens.start_char, tokens.end_char, tokens.text)


def extract(parse: SpacyDoc, article: Article, ontology: Ontology) -> list[Claim]:
    """Return the claims of a parsed article, in the order of the text.

    Every claim cites the clause that makes it; nothing is taken from furniture around the text.
    """
    doc = Doc(parse)
    reading = Reading(doc, article, Matcher.of(ontology))
    found = [
        (frame, reading.body.what(sentence))
        for sentence in doc.sents
        if reading.body.holds(sentence)
        for frame in reading.frames.frames(list(sentence))
        if outside(reading, frame) is None
    ]
    found = [(f, what) for f, what in found if not again(f, [frame for frame, _ in found])]
    of_body = [f for f, what in found if what == "body"]
    found += [(f, "body") for f in retold(reading.frames.bare, of_body) if not outside(reading, f)]
    found += [(f, "body") for f in doers_told(reading, of_body)]
    if not on_crime(reading, [frame for frame, _ in found]):
        found = [(f, what) for f, what in found if by_itself(reading, f)]
    body = [frame for frame, what in found if what == "body"]
    carry_stops(doc, body, reading.frames.periods, reading.reference.by_head)
    carry_days(doc, body, reading.frames.periods)
    share_lead(doc, body)
    add_fees(doc, body, reading.frames.prices)
    add_numbers(doc, body, reading.frames.counts)
    claims = [
        claim
        for frame, what in found
        if what == "body" and (claim := event_claim(reading, frame)) is not None
    ]
    headline = [
        claim
        for frame, what in found
        if what == "headline" and (claim := event_claim(reading, frame)) is not None
    ]
    among = {key_of(reading, frame) for frame, _ in found if frame.among}
    told = {key_of(reading, f): key_of(reading, f.again) for f, _ in found if f.again is not None}
    claims = of_rings(_with_headline(claims, headline, among, told))
    claims += ring_claims(reading, claims, ontology)
    claims += purpose_claims(reading, claims)
    claims += people_claims(reading, claims, ontology)
    return sorted(claims, key=lambda c: (c.evidence[0].start, c.key))


def _with_headline(
    claims: Sequence[Claim], headline: Sequence[Claim], among: set[str], again: dict[str, str]
) -> list[Claim]:
    """Group claims; a headline says again what the body says, and what the body does not bear out is
    left out. among, again: as in group.
    """
    claims = group(claims, among, again)
    if not headline:
        return claims
    if not claims:
        return group(headline)
    keys = {c.key for c in headline}
    together = group([*claims, *headline], among, again)
    borne = {c.statement.happening for c in claims if isinstance(c.statement, Event)}
    return [
        _beside_body(c, together, keys) if c.key in keys else c
        for c in together
        if c.key not in keys or (isinstance(c.statement, Event) and c.statement.happening in borne)
    ]


def _beside_body(claim: Claim, claims: Sequence[Claim], headline: set[str]) -> Claim:
    """What a headline tells besides the body: of a slot that the body fills it adds names alone."""
    event = claim.statement
    assert isinstance(event, Event)
    of_body = [
        c.statement
        for c in claims
        if c.key not in headline
        and isinstance(c.statement, Event)
        and c.statement.happening == event.happening
    ]

    def besides(slot: str, names: tuple[str, ...]) -> tuple[Mention, ...]:
        told = {m.referent.key for e in of_body for m in getattr(e, slot)}
        own: tuple[Mention, ...] = getattr(event, slot)
        return tuple(
            m for m in own if not told or m.referent.key in told or m.referent.kind in names
        )

    people = ("Person", "Ring")
    agent, target = besides("agent", people), besides("target", people)
    return replace(
        claim, statement=replace(event, agent=agent, target=target, place=besides("place", ()))
    )


def key_of(reading: Reading, frame: Frame) -> str:
    """Return the key of a frame's claim: its kind and where its words begin."""
    anchor = frame.trigger.i if frame.anchor is None else frame.anchor
    return f"{frame.kind.notation}-{reading.doc[anchor].idx}"


MATTERS = frozenset(["case", "matter", "incident"])
OF_LAW = frozenset(["arrest", "raid", "charge", "conviction", "rescue"])


def event_claim(reading: Reading, frame: Frame) -> Claim | None:
    """Return what a frame states, or None where the text does not say that it happened."""
    status = status_of(frame.trigger)
    if status is None and frame.kind.notation == "extortion" and withheld(frame.trigger):
        status = "asserted"
    if status is None:
        return None
    if status == "planned" and frame.kind.notation == "killing":
        return None  # "a plan to kill the judge": nobody was killed
    if status == "asserted" and still_to_come(frame.trigger, frame.kind):
        status = "planned"
    accused = frame.laid or (frame.kind.crime and only_accused(reading, frame.trigger))
    if status == "asserted" and accused:
        status = "alleged"
    reference = reading.reference
    fillers: dict[str, tuple[Mention, ...]] = {}
    for slot in SLOTS:
        phrases = frame.fillers.get(slot, [])
        if slot == "agent" and let_go(frame):
            phrases = []  # captors rescue nobody
        if slot == "target" and frame.kind.notation == "raid":  # "investigated the case"
            phrases = [p for p in phrases if reading.doc[p.head].lemma_.lower() not in MATTERS]
        if slot in PLACES:  # a place is told by its name; "a house" is none
            named = [p for p in phrases if is_name(p, frame.trigger)]
            phrases = [with_number(p, reading.doc) for p in named]
        mentions = [m for p in phrases if (m := _filler(reading, p)) is not None]
        if slot in PLACES:  # elsewhere in the article it may have turned out to be somebody
            mentions = [m for m in mentions if m.referent.kind == "Place"]
        unique = {m.referent.key: m for m in reversed(mentions)}
        fillers[slot] = tuple(sorted(unique.values(), key=lambda m: m.span.start))
    somebody = any(p.pronoun for p in frame.fillers["target"])  # "she was abducted on Monday"
    told = frame.count or frame.prices or (frame.when and (somebody or _of_law(reading, frame)))
    if not any(fillers.values()) and not told:
        return None
    trigger = reading.span(frame.trigger.i, frame.trigger.i + 1)
    key = key_of(reading, frame)
    source, via = reading.sources.of(frame.trigger)
    count = frame.count.value if frame.count is not None else None
    when = frame.when.value if frame.when is not None else None
    assert count is None or isinstance(count, Count)
    assert when is None or isinstance(when, Period)
    event = Event(
        kind=frame.kind.notation,
        happening=key,
        trigger=trigger,
        **fillers,
        offence=tuple(_of_its_own(reading, a, b, "Offence") for a, b in sorted(frame.offences)),
        sentence=find_sentences(reading.doc, frame),
        count=count,
        when=when,
        price=tuple(_prices(frame)),
        stat=is_statistic(frame),
    )
    return Claim(
        key=key,
        statement=event,
        evidence=evidence(reading, frame),
        source=_mention(reference, source),
        via=_mention(reference, via),
        status=status,
    )


def _prices(frame: Frame) -> Iterator[Price]:
    """The sums of a frame; what recruits are promised a month is no price of theirs."""
    hired = frame.kind.notation == "recruitment"
    for found in frame.prices:
        if isinstance(found.value, Price) and not (hired and is_wage(found)):
            yield found.value


def _of_law(reading: Reading, frame: Frame) -> bool:
    """Whether a day is enough: "he was convicted in May", "the inquiry was launched in March", in an
    article with a word of crime.
    """
    if frame.trigger.pos_ != "NOUN":
        return frame.kind.notation in OF_LAW or bool(frame.offences)
    noun = frame.trigger.head if partitive(frame.trigger) else frame.trigger
    if happens(noun.head) or raided(frame):  # the day of any other is that of what was told before
        return frame.kind.crime or raided(frame)
    if noun.head.lemma_.lower() in PASSING:
        return frame.kind.notation == "conviction"
    begun = frame.kind.notation == "raid" and frame.trigger.dep_.startswith("nsubj")
    return begun and of_crime(reading.doc[:])


def _filler(reading: Reading, phrase: Phrase) -> Mention | None:
    """What fills a slot; a sum that was seized is nobody's mention but its own, nor is the "bandit" of "a bandit attack"."""
    own = phrase.kind in ("Goods", "Group", "Ring") and not phrase.pronoun
    if own and reading.reference.entity(phrase) is None:
        return _of_its_own(reading, phrase.start, phrase.end, phrase.kind)
    return reading.reference.mention(phrase)


def _mention(reference: Reference, phrase: Phrase | None) -> Mention | None:
    return reference.mention(phrase) if phrase is not None else None


def _of_its_own(reading: Reading, start: int, end: int, kind: str) -> Mention:
    span = reading.span(start, end)
    key = f"{kind.lower()}-{span.start}"
    return Mention(span, Referent(key=key, kind=kind, label=span.quote, mentions=(span,)))


def evidence(reading: Reading, frame: Frame) -> tuple[Span, ...]:
    """Return the words to show: the trigger's sentence, and those that name its day, its price and who did it where."""
    own = frame.trigger.sent
    told = [found.start for found in (frame.when, *frame.prices) if found is not None]
    told += [p.head for slot in ("agent", "place") for p in frame.fillers[slot]]
    beside = (reading.doc[i].sent for i in told if not own.start <= i < own.end)
    return tuple(dict.fromkeys(_trimmed(reading, sentence) for sentence in (own, *beside)))


def _trimmed(reading: Reading, sentence: Tokens) -> Span:
    """A sentence without the space around it."""
    start, end = sentence.start, sentence.end
    while end - start > 1 and reading.doc[end - 1].is_space:
        end -= 1
    while end - start > 1 and reading.doc[start].is_space:
        start += 1
    return reading.span(start, end)
