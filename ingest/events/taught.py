"""What the trained reader of events adds where the rules find no event of a kind in a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ringtrace.ingest.events.enough import of_a_case, of_those
from ringtrace.ingest.events.network import Answers, shipped
from ringtrace.ingest.events.windows import windows
from ringtrace.ingest.frame import JUDGED, SURE, VERY_SURE, Frame
from ringtrace.ingest.language.component import word_pieces
from ringtrace.ingest.parsed import Doc, Span
from ringtrace.ingest.status.status import status_of
from ringtrace.ingest.syntax.grammar import NOT, preposition
from ringtrace.ingest.syntax.triggers import Option
from ringtrace.ontology import Ontology

LIKELY = 0.3  # that a word of the table of kinds tells of its kind: then no other is looked for
SURE_OF_SOMEBODY = 0.98  # of a word that somebody goes with and no number


def answers_of(sentences: Sequence[Span]) -> Answers:
    """Return what the reader says of sentences of an article."""
    answers = Answers(frozenset(shipped().kinds))
    for window in windows(sentences, word_pieces()):
        shipped().read(window, answers)
    return answers


def taught_options(
    doc: Doc, answers: Answers, known: Mapping[int, Sequence[Option]], ontology: Ontology
) -> dict[int, list[Option]]:
    """Return the kinds that words tell of as the reader is sure, where no word of the table is likely to.

    known: the words of the sentence that the table of kinds has, by token.
    """
    ruled = {
        (doc[i].sent.start, option.kind.notation)
        for i, options in known.items()
        for option in options
        if answers.told.get(i, {}).get(option.kind.notation, 0.0) >= LIKELY
    }
    kinds = {kind.notation: kind for kind in ontology.kinds.values()}
    found: dict[int, list[Option]] = {}
    for i, by_kind in answers.told.items():
        if doc[i].pos_ in _TELLING:
            for kind, sure in by_kind.items():
                if sure >= SURE and kind in kinds and (doc[i].sent.start, kind) not in ruled:
                    found.setdefault(i, []).append(Option(kinds[kind], taught=True))
    return found


_TELLING = frozenset(["VERB", "NOUN", "ADJ", "AUX"])


def surety(answers: Answers, frame: Frame) -> float:
    """Return how sure the reader is that a word tells of a frame's kind, 0 where it is not sure."""
    told = answers.told.get(frame.trigger.i, {}).get(frame.kind.notation, 0.0)
    return told if told >= SURE else 0.0


def besides(told: Sequence[Frame], rejected: Sequence[Frame]) -> list[Frame]:
    """Return the frames that the reader is surest of, one a kind, of kinds that the rules find none of in the sentence.

    Words that tell it as a fact go before others: "took £18,000 a head to smuggle them". Who is handed
    to the family is not rescued by that.
    """
    found = {f.kind.notation for f in told}
    reunited = {f.trigger.i for f in told if f.kind.notation == "reunion"}
    more: dict[str, tuple[tuple[bool, float], Frame]] = {}
    for frame in rejected:
        kind = frame.kind.notation
        if frame.sure and kind not in found and frame.trigger.i not in reunited:
            weight = (status_of(frame.trigger) is not None, frame.sure)
            if kind not in more or weight > more[kind][0]:
                more[kind] = weight, frame
    return [frame for _, frame in more.values()]


def tells_no_more(frame: Frame, frames: Sequence[Frame]) -> bool:
    """Return whether a frame that only the reader finds tells no more than another of its kind in the article."""
    busted = any(f.trigger is frame.trigger and f.kind.notation == "bust" for f in frames)
    if frame.by_reader and busted and frame.kind.notation == "arrest":
        return True  # "took down a network" arrests nobody
    if not frame.by_reader or frame.count is not None or frame.prices:
        return False
    return any(f.kind is frame.kind and not f.by_reader for f in frames)


def tells_something(frame: Frame, answers: Answers) -> bool:
    """Return whether enough fills a frame that only the reader finds: a number or somebody where it is very sure of
    the word, or a sum or a day that it is very sure of. What the law does to somebody named is left to the rules.
    """
    kind = frame.kind.notation
    if frame.judges or of_a_case(frame) or _part_of_those(frame):
        return False
    below = (t for c in frame.trigger.children for t in (c, *c.children))
    if kind in JUDGED and any(t.lower_ in NOT for t in below):
        return False  # "pleaded not guilty"
    if frame.sure >= VERY_SURE and (frame.count or frame.prices):
        return True
    if frame.sure >= SURE_OF_SOMEBODY and frame.fillers["target"]:
        return True
    values = [answers.prices.get(price.start, {}) for price in frame.prices]
    if frame.when is not None and frame.sure >= VERY_SURE and kind != "launch":  # of a bakery
        values.append(answers.periods.get(frame.when.start, {}))
    return any(sure.get(kind, 0.0) >= VERY_SURE for sure in values)


def _part_of_those(frame: Frame) -> bool:
    """ "Of those detained, 102 were foreign": told before, as are those rescued however they are brought up."""
    those = frame.trigger.head
    begins = preposition(those) == "of" and those.i - 1 == those.sent.start
    return of_those(frame) and (frame.kind.notation == "rescue" or begins)


def taken_over(frame: Frame) -> None:
    """Mark a frame as the reader's. Nobody becomes the doer of a crime by it: "which he dropped from a footbridge"."""
    frame.by_reader = True
    if frame.kind.crime:
        frame.fillers["agent"] = [p for p in frame.fillers["agent"] if p.kind != "Person"]
