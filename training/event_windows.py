"""Items to what the network of events is given: windows, and what each word and each number of them tells of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from ringtrace.ingest.claims import told_of_events
from ringtrace.ingest.events.windows import Window, windows
from ringtrace.ingest.finders import Found
from ringtrace.ingest.language.component import word_pieces
from ringtrace.ingest.language.load import load
from ringtrace.ingest.parsed import Doc
from ringtrace.ingest.reading import Reading
from ringtrace.ingest.syntax.triggers import Matcher
from ringtrace.nouns import Article, Count, Event, Period, Price
from ringtrace.ontology import load_ontology
from training.event_items import KINDS, Item, Told

SLOTS = ("count", "price", "when")
TELLING = frozenset(["VERB", "NOUN", "ADJ", "AUX", "PROPN"])


@dataclass(frozen=True, slots=True)
class Telling:
    """That a window tells of a kind. inside: the words of the sentence that does, by place in the window.

    words: those of them by which the rules find it. known: whether they find as many events as were written down.
    """

    kind: str
    inside: list[int]
    words: list[int]
    known: bool


@dataclass(slots=True)
class Example:
    """A window. may_tell: the words that may tell of an event, by place in the window.

    numbers: counts, prices and days, the place of each to the kinds that it is one of. unknown: kinds of which some
    was not found.
    """

    window: Window
    may_tell: frozenset[int]
    told: list[Telling] = field(default_factory=list)
    numbers: dict[str, dict[int, set[str]]] = field(default_factory=lambda: {s: {} for s in SLOTS})
    unknown: dict[str, set[str]] = field(default_factory=dict)


def examples(items: Iterable[Item]) -> Iterator[Example]:
    """Yield an example a window: most items are one."""
    for item in items:
        reading, found = _read(item)
        whole = list(windows(reading.doc.sents, word_pieces()))
        known = all(event.at is not None for event in item.events)
        if len(whole) == 1 or known:
            for window in whole:
                yield _example(window, item, reading, found)


def _read(item: Item) -> tuple[Reading, list[tuple[str, int]]]:
    """An item as the rules read it, and kind and place of the words that tell of an event."""
    ontology, text = load_ontology(), item.text
    digest = sha256(text.encode()).hexdigest()
    article = Article(text=text, file="-", digest=digest, published=item.published)
    reading = Reading(Doc(load()(text)), article, Matcher.of(ontology), taught=False)
    claims = [c.statement for c in told_of_events(reading, ontology)]
    events = [c for c in claims if isinstance(c, Event)]
    return reading, [(e.kind, e.trigger.start) for e in events]


def _example(
    window: Window, item: Item, reading: Reading, found: Sequence[tuple[str, int]]
) -> Example:
    doc, place = reading.doc, {i: n for n, i in enumerate(window.tokens)}
    example = Example(window, frozenset(n for i, n in place.items() if doc[i].pos_ in TELLING))
    by_sentence: dict[tuple[int, int], list[Told]] = defaultdict(list)
    for event in item.events:
        by_sentence[event.at or (0, len(item.text))].append(event)
    events: list[Told] = []
    for (start, end), told in by_sentence.items():
        inside = [n for i, n in place.items() if start <= doc[i].idx < end]
        if inside:
            events += told
            example.told += _tellings(
                told, inside, {doc[window.tokens[n]].idx: n for n in inside}, found
            )
    for value in reading.values:
        if value.start in place:
            slot, at = _slot(value), doc[value.start].idx
            of = {
                e.kind
                for e in events
                if _written(value) in e.slots.get(slot, "").split("+")
                and (e.at is None or e.at[0] <= at < e.at[1])
            }
            example.numbers[slot][place[value.start]] = of
    for slot, numbers in example.numbers.items():
        told_of = {e.kind for e in events if slot in e.slots}
        known = set[str]().union(*numbers.values())
        example.unknown[slot] = told_of - known if item.counted else set(KINDS) - known
    return example


def _slot(found: Found) -> str:
    of_type = {Count: "count", Price: "price", Period: "when"}
    return of_type[type(found.value)]  # type: ignore[index]


def _tellings(
    events: Sequence[Told],
    inside: list[int],
    by_start: dict[int, int],
    found: Sequence[tuple[str, int]],
) -> Iterator[Telling]:
    for kind, number in Counter(event.kind for event in events).items():
        words = [by_start[start] for k, start in found if k == kind and start in by_start]
        yield Telling(kind, inside, words, len(words) >= number)


def _written(found: Found) -> str:
    """A count, a price or a day as the lines of the tests write it."""
    value = found.value
    if isinstance(value, Period):
        return (
            str(value.start)
            if value.start == value.end
            else f"{value.start or ''}..{value.end or ''}"
        )
    if isinstance(value, Count):
        low, high = (None if x is None else f"{x:.12g}" for x in (value.min, value.max))
        return ("~" if value.q == "approx" else "") + _bounds(low, high)
    assert isinstance(value, Price)
    low, high = (None if x is None else str(int(x)) for x in (value.min, value.max))
    return f"{_bounds(low, high)} {value.currency or '?'}"


def _bounds(low: str | None, high: str | None) -> str:
    if low == high:
        return str(low)
    if high is None:
        return f">={low}"
    return f"<={high}" if low is None else f"{low}-{high}"
