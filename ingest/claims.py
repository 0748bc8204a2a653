"""One article's Doc to its claims: the stages of the reading, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Doc as SpacyDoc

from ringtrace.ingest.agreement import agreed
from ringtrace.ingest.counts.counted_after import add_numbers
from ringtrace.ingest.days.days import carry_days
from ringtrace.ingest.days.stops import carry_stops
from ringtrace.ingest.event_claims import event_claim, key_of
from ringtrace.ingest.events.doer_told import doers_told
from ringtrace.ingest.events.happenings import group, of_rings
from ringtrace.ingest.events.led_lines import led_lines
from ringtrace.ingest.events.left_over import take_left_over
from ringtrace.ingest.events.line_places import line_places
from ringtrace.ingest.events.listed import listed
from ringtrace.ingest.events.purposes import purpose_claims
from ringtrace.ingest.events.recast import traded
from ringtrace.ingest.events.retold import retold
from ringtrace.ingest.events.taught import tells_no_more
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.money.fees import add_fees
from ringtrace.ingest.parsed import Doc
from ringtrace.ingest.people.people import people_claims
from ringtrace.ingest.places.hideout import carry_hideouts
from ringtrace.ingest.places.led_to import share_lead
from ringtrace.ingest.reading import Reading
from ringtrace.ingest.rings.rings import ring_claims
from ringtrace.ingest.scope.context import by_itself, on_crime
from ringtrace.ingest.scope.scope import again, outside
from ringtrace.ingest.syntax.triggers import Matcher
from ringtrace.nouns import (
    Article,
    Claim,
    Event,
    Mention,
)
from ringtrace.ontology import Ontology


class Joined(NamedTuple):
    """Keys of claims, as group takes them."""

    among: set[str]
    again: dict[str, str]
    lists: set[str]
    lines: set[str]


Framed = tuple[Frame, str]  # what a trigger tells, and whether its sentence is headline or body


def extract(parse: SpacyDoc, article: Article, ontology: Ontology) -> list[Claim]:
    """Return the claims of a parsed article, in the order of the text.

    Every claim cites the clause that makes it; nothing is taken from furniture around the text.
    """
    found = agreed(told(parse, article, ontology), ontology)
    return sorted(found, key=lambda c: (c.evidence[0].start, c.key))


def told(parse: SpacyDoc, article: Article, ontology: Ontology) -> list[Claim]:
    """Return the claims of a parsed article as sentence by sentence they are told, whether they agree or not."""
    reading = Reading(Doc(parse), article, Matcher.of(ontology))
    claims = told_of_events(reading, ontology)
    return [*claims, *people_claims(reading, claims, ontology)]


def told_of_events(reading: Reading, ontology: Ontology) -> list[Claim]:
    """Return the claims on events and rings of an article, as sentence by sentence they are told."""
    return stated(reading, told_frames(reading, frames_of(reading), ontology), ontology)


def frames_of(reading: Reading) -> list[Framed]:
    """Return what the triggers of each sentence tell by themselves, be it in scope or not."""
    return [
        (frame, reading.body.what(sentence))
        for sentence in reading.doc.sents
        if reading.body.holds(sentence)
        for frame in reading.frames.frames(list(sentence))
    ]


def told_frames(reading: Reading, read: Sequence[Framed], ontology: Ontology) -> list[Framed]:
    """Return those of frames_of that the article tells of, with what other sentences say of them."""
    doc = reading.doc
    found = [(f, what) for f, what in read if outside(reading, f) is None]
    frames = [frame for frame, _ in found]
    found = [(f, what) for f, what in found if not (again(f, frames) or tells_no_more(f, frames))]
    of_body = [f for f, what in found if what == "body"]
    found += [(f, "body") for f in retold(reading.frames.bare, of_body) if not outside(reading, f)]
    found += [(f, "body") for f in doers_told(reading, of_body)]
    found += [(f, "body") for f in listed(reading, of_body)]
    found += [(f, "body") for f in led_lines(reading, of_body)]
    if not on_crime(reading, [frame for frame, _ in found]):
        found = [(f, what) for f, what in found if by_itself(reading, f)]
    for frame, _ in found:
        traded(frame, ontology)
    body = [frame for frame, what in found if what == "body"]
    line_places(reading, body)
    carry_stops(doc, body, reading.frames.periods, reading.reference.by_head)
    carry_days(doc, body, reading.frames.periods)
    share_lead(doc, body)
    carry_hideouts(reading, body)
    add_fees(doc, body, reading.frames.prices)
    add_numbers(doc, body, reading.frames.counts)
    take_left_over(doc, body, reading.values)
    return found


def stated(reading: Reading, found: Sequence[Framed], ontology: Ontology) -> list[Claim]:
    """Return the claims that the frames of told_frames state, one happening once, and those on rings and funds."""
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
    lists = {key_of(reading, frame) for frame, _ in found if frame.beside}
    lines = {key_of(reading, frame) for frame, _ in found if frame.own_line}
    claims = of_rings(_with_headline(claims, headline, Joined(among, told, lists, lines)))
    claims += ring_claims(reading, claims, ontology)
    return [*claims, *purpose_claims(reading, claims)]


def _with_headline(
    claims: Sequence[Claim], headline: Sequence[Claim], joined: Joined
) -> list[Claim]:
    """Group claims; a headline says again what the body says, and what the body does not bear out is left out."""
    claims = group(claims, *joined)
    if not headline:
        return claims
    if not claims:
        return group(headline)
    keys = {c.key for c in headline}
    together = group([*claims, *headline], *joined)
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
