"""What one frame of an article states, as a claim with its words."""

from __future__ import annotations

from collections.abc import Iterator

from ringtrace.ingest.events.enough import MATTERS, raided
from ringtrace.ingest.frame import JUDGED, Frame
from ringtrace.ingest.law.sentences import find_sentences
from ringtrace.ingest.money.demands import withheld
from ringtrace.ingest.money.owners import is_wage
from ringtrace.ingest.parsed import Span as Tokens
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.place_names import is_name, with_number
from ringtrace.ingest.reading import Reading
from ringtrace.ingest.reference.reference import Reference
from ringtrace.ingest.senses.captives import let_go
from ringtrace.ingest.status.accusing import only_accused
from ringtrace.ingest.status.as_fact import as_fact, taken_back
from ringtrace.ingest.status.statistics import is_statistic
from ringtrace.ingest.status.status import status_of, still_to_come
from ringtrace.ingest.syntax.grammar import PASSING, happens, partitive
from ringtrace.ingest.words.topics import of_crime
from ringtrace.nouns import (
    Claim,
    Count,
    Event,
    Mention,
    Period,
    Price,
    Referent,
    Span,
)

PLACES = frozenset(["place", "origin", "destination"])
SLOTS = ("agent", "target", "recipient", "place", "origin", "destination")


def key_of(reading: Reading, frame: Frame) -> str:
    """Return the key of a frame's claim: its kind and where its words begin."""
    anchor = frame.trigger.i if frame.anchor is None else frame.anchor
    return f"{frame.kind.notation}-{reading.doc[anchor].idx}"


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
    if status == "asserted" and frame.kind.notation in OF_LAW and taken_back(frame.trigger):
        status = "denied"
    if status == "asserted" and in_doubt(reading, frame):
        return None
    accused = frame.laid or (frame.kind.crime and only_accused(reading, frame.trigger))
    if status == "asserted" and accused:
        status = "alleged"
    reference = reading.reference
    fillers: dict[str, tuple[Mention, ...]] = {}
    for slot in SLOTS:
        phrases = phrases_in(reading, frame, slot)
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
    if frame.kind.notation == "raid" and frame.count is not None:
        cases = reading.doc[frame.count.head].lemma_.lower() in MATTERS
        count = None if cases else count  # "are investigating 950 cases"
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


def phrases_in(reading: Reading, frame: Frame, slot: str) -> list[Phrase]:
    """Return what a claim tells of a slot of a frame."""
    phrases = frame.fillers.get(slot, [])
    if slot == "agent" and let_go(frame):
        return []  # captors rescue nobody
    if slot == "target" and frame.kind.notation == "raid":  # "investigated the case"
        return [p for p in phrases if reading.doc[p.head].lemma_.lower() not in MATTERS]
    if slot in PLACES:  # a place is told by its name; "a house" is none
        return [with_number(p, reading.doc) for p in phrases if is_name(p, frame.trigger)]
    return phrases


def in_doubt(reading: Reading, frame: Frame) -> bool:
    """Return whether the grammar does not tell as a fact what the law does to somebody named: "X is waiting to be
    sentenced", "came close to catching X", "a website had reported that X was held". Status is told by the same measure.
    """
    verb = frame.trigger.pos_ in ("VERB", "AUX") and frame.trigger.lemma_ != "face"
    if not verb or frame.kind.notation not in JUDGED or as_fact(frame.trigger):
        return False
    held = (reading.reference.entity(p) for p in frame.fillers["target"])
    return any(e.kind == "Person" and any(p.named for p in e.phrases) for e in held if e)


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
    told += [frame.anchor] if frame.anchor is not None else []
    told += frame.beside
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
