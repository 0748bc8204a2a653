"""Numbers and sums that the trained reader of events gives to what they are of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ringtrace.ingest.finders import Found
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.money.owners import is_wage
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE

if TYPE_CHECKING:
    from ringtrace.ingest.events.frames import Frames

UNLIKELY = 0.1  # that a sum or a day is one of the kind that the rules give it to
SURE_OF_NUMBER = 0.9  # that a number, a sum or a day is one of a kind
WHATEVER = 0.97  # the same, of a word that is none for people: "two tugboat hands"
_TERMS = frozenset("sentence term year month count".split())


def kinds_of(answers: Mapping[int, Mapping[str, float]], number: Found) -> list[str]:
    """Return the kinds of which the reader is sure that a number, a sum or a day is of them. answers: of its sort."""
    return [k for k, sure in answers.get(number.start, {}).items() if sure >= SURE_OF_NUMBER]


def counts_in(frames: Frames, sentence: Sequence[Token]) -> list[Found]:
    """Return the numbers of a sentence in the order of the text."""
    start, end = sentence[0].i, sentence[-1].i + 1
    counts = (f for row in frames.counts.values() for f in row if start <= f.start < end)
    return sorted(counts, key=lambda f: f.start)


def give_counts(frames: Frames, sentence: Sequence[Token], found: Sequence[Frame]) -> None:
    """Give numbers that no frame has to one of their kind that has none; of goods with a sum there is none."""
    for count in counts_in(frames, sentence):
        for kind in kinds_of(frames.answers.counts, count):
            same = [f for f in found if f.kind.notation == kind]
            free = [f for f in same if f.count is None and _countable(f, count, frames)]
            if free and all(f.count is not count for f in same):
                frame = min(free, key=lambda f: abs(f.trigger.i - count.start))
                frame.count = count
                frame.why.append(f"count: {count.value.text!r}, as the reader of events says")
                phrase = frames.reference.by_head.get(count.head)
                if not frame.fillers["target"] and phrase is not None and phrase.kind in PEOPLE:
                    frame.fillers["target"].append(phrase)


def _countable(frame: Frame, count: Found, frames: Frames) -> bool:
    """Whether a number may be of whom or what a frame tells: people of people, goods of one sort, nobody alone."""
    if not frame.kind.takes_people:
        return not frame.prices and len(frame.fillers["target"]) < 2
    noun = frames.doc[count.head]
    if noun.lemma_.lower() in _TERMS:
        return False  # "sentenced to six life terms"
    if noun.dep_ == "conj" or any(c.dep_ == "conj" for c in noun.children):
        return False  # "a sergeant and seven policemen": the rules add them up
    phrase = frames.reference.by_head.get(count.head)
    if frame.among or any(p.kind == "Person" for p in frame.fillers["target"]):
        return False  # "four girls were among those rescued"
    if any(p.head == count.head for p in frame.fillers["agent"]):
        return False  # "two men took the girls"
    sure = frames.answers.counts[count.start][frame.kind.notation]
    people = phrase is not None and phrase.kind in PEOPLE
    return noun.pos_ != "NOUN" or people or sure >= WHATEVER


def give_sums(frames: Frames, sentence: Sequence[Token], found: Sequence[Frame]) -> None:
    """Give sums to a frame of their kind that has none: those that no frame has, and those of which the reader is
    sure that the frame that has them is of another kind.
    """
    start, end = sentence[0].i, sentence[-1].i + 1
    for price in frames.prices:
        if not start <= price.start < end or is_wage(price):
            continue
        owners = [f for f in found if price in f.prices]
        answers = frames.answers.prices.get(price.start, {})
        for kind in kinds_of(frames.answers.prices, price):
            free = [f for f in found if f.kind.notation == kind and f.kind.costs and not f.prices]
            other = all(answers.get(f.kind.notation, 0.0) < UNLIKELY for f in owners)
            if free and other:
                frame = min(free, key=lambda f: abs(f.trigger.i - price.start))
                frame.prices = [price]
                frame.why.append(f"price: {price.value.text!r}, as the reader of events says")
                for owner in owners:
                    owner.prices = [p for p in owner.prices if p is not price]
