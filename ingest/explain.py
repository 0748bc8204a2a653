"""Why a claim came out: trigger, slot by which position, what was rejected and why."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Doc as SpacyDoc

from ringtrace.ingest.agreement import disagreements
from ringtrace.ingest.claims import frames_of, stated, told_frames
from ringtrace.ingest.event_claims import SLOTS, event_claim, in_doubt, phrases_in
from ringtrace.ingest.explain_people import explain_people
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.people.people import people_claims
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
    stood in the clause and did not fit; a slot that another sentence fills is told with why. An analyst who wants
    another reading changes the kind's block of Turtle: its triggers (rt:verb, rt:noun), its slots' rt:position and
    rt:filler. Last come the named people: the words that give each role and each step of the law.
    """
    reading = Reading(Doc(parse), article, Matcher.of(ontology))
    events = _Events(reading, ontology)
    for sentence in reading.doc.sents:
        what = reading.body.what(sentence)
        triggers = [t for t in sentence if events.asked(t)]
        if not triggers:
            continue
        yield f"“{' '.join(sentence.text.split())}”" + ("" if what == "body" else f" ({what})")
        if what != "furniture":
            for token in triggers:
                yield from events.lines(token)
    claims = stated(reading, events.told, ontology)
    claims += people_claims(reading, claims, ontology)
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


_SLOT = re.compile(r"\w+: ['\"]")  # why a word went into a slot


class _Events:
    """The frames of an article, those that it tells of, and why the others are not told."""

    def __init__(self, reading: Reading, ontology: Ontology) -> None:
        self.reading = reading
        read = frames_of(reading)
        self.context = on_crime(reading, [f for f, _ in read if outside(reading, f) is None])
        self.told = told_frames(reading, read, ontology)
        self._kept = {id(frame) for frame, _ in self.told}
        self._of: dict[int, list[Frame]] = defaultdict(list)
        for frame in {id(f): f for f, _ in (*read, *self.told)}.values():
            self._of[frame.trigger.i].append(frame)

    def asked(self, token: Token) -> bool:
        """Whether a word may tell of an event, by the table of kinds or the trained reader."""
        return token.i in self.reading.triggers or token.i in self._of

    def lines(self, trigger: Token) -> Iterator[str]:
        """Yield how one trigger was read: its kinds and slots, or why it tells of nothing."""
        frames = self.reading.frames
        options = frames.trigger_tokens.get(trigger.i, [])
        found = self._of.get(trigger.i, [])
        for frame in found:
            yield from self._event(frame)
        if not found and not options:
            yield f"  {trigger.text}: only part of another word group, tells of nothing by itself"
        for option in options:
            if not found:
                yield from _unmet(frames.whole(trigger, option))
            elif all(option.kind is not f.kind for f in found) and frames.read(trigger, option):
                yield f"    not {option.kind.notation}: less fits it"

    def _event(self, frame: Frame) -> Iterator[str]:
        """The kind of a frame and what fills its slots, by which position."""
        sure = f", as the trained reader says, {frame.sure:.2f} sure" if frame.by_reader else ""
        yield f"  {frame.trigger.text}: {frame.kind.notation} ({self._verdict(frame)}{sure})"
        for why in frame.why:
            if not _SLOT.match(why):
                yield f"    {why}"
        for slot, words, meant in self._filled(frame):
            line = f"{slot}: {words!r}"
            how = next((why for why in reversed(frame.why) if why.startswith(line)), line)
            yield f"    {how}" + (f" = {meant!r}" if meant != words else "")
        for rejected in frame.rejected:
            yield f"    left out: {rejected}: no slot of {frame.kind.notation} takes it there"

    def _filled(self, frame: Frame) -> Iterator[tuple[str, str, str]]:
        """Yield slot, words and whom they mean: what has filled it in the end, whatever was given or taken away since."""
        doc, reference = self.reading.doc, self.reading.reference
        for slot in SLOTS:
            for phrase in phrases_in(self.reading, frame, slot):
                mention, words = reference.mention(phrase), doc[phrase.start : phrase.end].text
                yield slot, words, mention.text if mention is not None and phrase.pronoun else words
        values = [
            ("count", frame.count),
            *(("price", p) for p in frame.prices),
            ("when", frame.when),
        ]
        told = [(slot, found.value.text) for slot, found in values if found is not None]
        told += [("offence", doc[start:end].text) for start, end in frame.offences]
        yield from ((slot, words, words) for slot, words in told)

    def _verdict(self, frame: Frame) -> str:
        """The status of what a frame tells of, or why it gives no event."""
        reading = self.reading
        if (reason := outside(reading, frame)) is not None:
            return f"no event: out of scope, {reason}"
        if not self.context and not by_itself(reading, frame):
            return "no event: by itself no crime, and the article tells of none"
        if id(frame) not in self._kept:
            return "no event: says no more than another word of the article"
        claim = event_claim(reading, frame)
        if claim is not None:
            return claim.status
        said = status_of(frame.trigger)
        if said == "asserted" and in_doubt(reading, frame):
            return "no event: not sure, its clause is not told as a fact"
        if said is not None:
            return "no event: nothing fills it that can be told"
        return "no event: negated, conditional, wished, aimed at or asked"


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
