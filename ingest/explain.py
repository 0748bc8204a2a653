"""Why a claim came out: trigger, slot by which position, what was rejected and why."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc as SpacyDoc

from ringtrace.ingest.agreement import disagreements
from ringtrace.ingest.claims import told
from ringtrace.ingest.event_claims import in_doubt
from ringtrace.ingest.explain_people import explain_people
from ringtrace.ingest.frame import Frame, best
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.reading import Reading
from ringtrace.ingest.scope.context import by_itself, on_crime
from ringtrace.ingest.scope.scope import outside
from ringtrace.ingest.senses.senses import other_sense
from ringtrace.ingest.status.status import status_of
from ringtrace.ingest.syntax.triggers import Matcher
from ringtrace.nouns import Article
from ringtrace.ontology import Ontology


def explain(parse: SpacyDoc, article: Article, ontology: Ontology) -> Iterator[str]:
    """Yield lines that say, sentence by sentence, how each trigger was read.

    A line names the kind and its trigger, then each slot with the position that filled it, then what
    stood in the clause and did not fit. An analyst who wants another reading changes the kind's block
    of Turtle: its triggers (rt:verb, rt:noun), its slots' rt:position and rt:filler. Last come the
    named people: the words that give each role and each step of the law.
    """
    doc, matcher = Doc(parse), Matcher.of(ontology)
    reading = Reading(doc, article, matcher)
    found = [f for s in doc.sents if reading.body.holds(s) for f in reading.frames.frames(list(s))]
    taught = {f.trigger.i: f for f in found if f.by_reader and f.anchor is None}
    context = on_crime(reading, [f for f in found if outside(reading, f) is None])
    for sentence in doc.sents:
        what = reading.body.what(sentence)
        triggers = [t for t in sentence if matcher.triggers(t) or t.i in taught]
        if not triggers:
            continue
        yield f"“{' '.join(sentence.text.split())}”" + ("" if what == "body" else f" ({what})")
        if what == "furniture":
            continue
        for token in triggers:
            if (frame := taught.get(token.i)) is not None:
                sure = f"as the trained reader says, {frame.sure:.2f} sure"
                yield from _told(reading, frame, context, sure)
            else:
                yield from _trigger(reading, token, context)
    claims = told(parse, article, ontology)
    people = list(explain_people(reading, claims, ontology))
    if people:
        yield "People"
        yield from (f"  {line}" for line in people)
    amiss = [
        f"  {claim.key.split('-')[0]} “{' '.join(claim.evidence[0].quote.split())}”: {who.text!r}: {reason}"
        for claim, who, reason in disagreements(claims)
    ]
    if amiss:
        yield "Left out, as the article says something else of them"
        yield from amiss


def _trigger(reading: Reading, token: Token, context: bool) -> Iterator[str]:
    """How one trigger was read: its kind and slots, or why it tells of nothing."""
    kinds = reading.frames.trigger_tokens.get(token.i)
    if not kinds:
        yield f"  {token.text}: only part of another word group, tells of nothing by itself"
        return
    frames = [f for option in kinds if (f := reading.frames.read(token, option)) is not None]
    if not frames:
        for option in kinds:
            yield from _unmet(reading.frames.whole(token, option))
        return
    chosen = best(frames)
    yield from _told(reading, chosen, context)
    for other in frames:
        if other is not chosen:
            yield f"    not {other.kind.notation}: less fits it"
    for rejected in chosen.rejected:
        yield f"    left out: {rejected}: no slot of {chosen.kind.notation} takes it there"


def _told(reading: Reading, frame: Frame, context: bool, *besides: str) -> Iterator[str]:
    """The kind of a frame and what fills its slots, by which position."""
    verdict = ", ".join((_verdict(reading, frame, context), *besides))
    yield f"  {frame.trigger.text}: {frame.kind.notation} ({verdict})"
    for why in frame.why:
        yield f"    {why}"
    values = [("count", frame.count), *(("price", p) for p in frame.prices)]
    for slot, value in values:
        if value is not None:
            yield f"    {slot}: {value.value.text!r}"


def _verdict(reading: Reading, frame: Frame, context: bool) -> str:
    """The status of what a frame tells of, or why it gives no event."""
    if (reason := outside(reading, frame)) is not None:
        return f"no event: out of scope, {reason}"
    if not context and not by_itself(reading, frame):
        return "no event: by itself no crime, and the article tells of none"
    said = status_of(frame.trigger)
    if said == "asserted" and in_doubt(reading, frame):
        return "no event: not sure, its clause is not told as a fact"
    return said or "no event: negated, conditional, wished, aimed at or asked"


def _unmet(frame: Frame) -> Iterator[str]:
    """Why a kind was not read: another sense, or what it needs and what stood there instead."""
    kind = frame.kind.notation
    if (why := other_sense(frame)) is not None:
        yield f"  {frame.trigger.text}: no {kind}: {why}"
        return
    yield f"  {frame.trigger.text}: no {kind}: nothing that it needs stands with it"
    for slot in frame.kind.slots:
        if slot.fills == "target":
            takes = ", ".join(sorted(slot.fillers)) or "anything"
            yield f"    needs a target: {takes} as {', '.join(slot.positions)}"
    for found in (*frame.why, *frame.rejected):
        yield f"    stands there: {found}"
