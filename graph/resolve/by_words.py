"""Where the words of two articles give another figure of one thing, or another place, that no claim of one of them has."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from ringtrace.graph.resolve.ages import figures
from ringtrace.graph.resolve.ages_in_words import Age, two_ages
from ringtrace.graph.resolve.compare import is_total_of
from ringtrace.graph.resolve.days_in_words import Day, two_days
from ringtrace.graph.resolve.doers_in_words import Doer, two_doers
from ringtrace.graph.resolve.figures import FEW
from ringtrace.graph.resolve.happenings import PART
from ringtrace.graph.resolve.in_words import Figure, numbers, only, sums, worded
from ringtrace.graph.resolve.names import plain
from ringtrace.graph.resolve.names_in_words import Bearer, two_names
from ringtrace.graph.resolve.places_in_words import Named, Towns, read_places, two_moves, two_places
from ringtrace.graph.resolve.profile import Bounds, Profile, Said
from ringtrace.graph.resolve.stands import APART, stands
from ringtrace.graph.resolve.wording import COUNTED, MONEY

DEALS = frozenset(["deal", "bought", "sold"])
CLOSE = 3  # how many times another a sum may be that is for the same
Side = tuple[int, Said, str]
Told = Age | Doer | Day | Bearer | Named


def by_words(
    case: Sequence[Profile],
    texts: Mapping[str, str],
    settled: Container[tuple[str, int, int]],
    placed: Container[tuple[str, str]] = (),
    towns: Towns | None = None,
) -> Iterator[tuple[str, Side, Side]]:
    """Yield (kind, side, side) for each two articles whose words give one figure each, and not the same; or one
    place that the other does not name.

    settled: kinds that two articles (positions) dispute in their claims. placed: articles (IRIs) whose claims both place
    one happening. towns: finds the places of a text.
    """
    if len(case) < 2:
        return
    if towns is not None:
        read = {p.id: read_places(texts.get(p.id, ""), towns) for p in case}

        def places(one: Profile, two: Profile) -> tuple[Named, Named] | None:
            both = read[one.id], read[two.id]
            found = two_places(*both) if (one.iri, two.iri) not in placed else None
            return found or two_moves(*both)

        yield from _told_apart("place", case, texts, settled, places)

    def doers(one: Profile, two: Profile) -> tuple[Doer, Doer] | None:
        return two_doers(texts.get(one.id, ""), texts.get(two.id, ""))

    def days(one: Profile, two: Profile) -> tuple[Day, Day] | None:
        published = (one.published, two.published)
        return two_days(texts.get(one.id, ""), texts.get(two.id, ""), published)

    def names(one: Profile, two: Profile) -> tuple[Bearer, Bearer] | None:
        return two_names(one, two, (texts.get(one.id, ""), texts.get(two.id, "")))

    def ages(one: Profile, two: Profile) -> tuple[Age, Age] | None:
        one_day = one.published == two.published
        return two_ages(texts.get(one.id, ""), texts.get(two.id, ""), one_day=one_day)

    yield from _told_apart("name", case, texts, settled, names)
    yield from _told_apart("name", case, texts, settled, ages)
    yield from _told_apart("agent", case, texts, settled, doers)
    yield from _told_apart("date", case, texts, settled, days)
    figures_of = [(sums(t), numbers(t)) for t in (texts.get(p.id, "") for p in case)]
    for (m, one), (n, two) in combinations(enumerate(case), 2):
        for place, (kind, same) in enumerate((("price", _one_price), ("count", _one_number))):
            here, there = figures_of[m][place], figures_of[n][place]
            pairs = [
                (x, y)
                for unit in sorted({f.unit for f in here} & {f.unit for f in there})
                if (x := only(here, unit)) and (y := only(there, unit)) and x.apart(y)
            ]
            for x, y in pairs if (kind, m, n) not in settled else ():
                a, b = _said(x, one), _said(y, two)
                if a is not None and b is not None and same(x, y, texts[one.id], texts[two.id]):
                    values = (_shown(f, kind, (one, two)) for f in (x, y))
                    yield kind, (m, a, next(values)), (n, b, next(values))


def _told_apart(
    kind: str,
    case: Sequence[Profile],
    texts: Mapping[str, str],
    settled: Container[tuple[str, int, int]],
    two_of: Callable[[Profile, Profile], tuple[Told, Told] | None],
) -> Iterator[tuple[str, Side, Side]]:
    """What two_of finds told in another way in the sentences of each two articles."""
    for (m, one), (n, two) in combinations(enumerate(case), 2):
        found = two_of(one, two) if (kind, m, n) not in settled else None
        if found is not None:
            x, y = found
            a = _said(worded(texts.get(one.id, ""), x.label, x.start), one)
            b = _said(worded(texts.get(two.id, ""), y.label, y.start), two)
            if a is not None and b is not None:
                yield kind, (m, a, x.shown), (n, b, y.shown)


def _one_price(x: Figure, y: Figure, one: str, two: str) -> bool:
    """Whether two sums may be for one thing."""
    low, high = sorted((x.value, y.value))
    sorts = {_what_for(x), _what_for(y)}
    if x.apiece and y.apiece:  # a fare that was asked is one that was paid
        sorts = {"deal" if sort == "asked" else sort for sort in sorts}
    if high > CLOSE * low or len(sorts - {"deal"} if sorts <= DEALS else sorts) > 1:
        return False
    if _year(x) != _year(y):
        return False
    return not (x.apiece != y.apiece and is_total_of(low, high, (one, two)))


def _one_number(x: Figure, y: Figure, one: str, two: str) -> bool:
    """Whether two numbers may be of the same people, and neither article tells of the other or of the rest."""
    low, high = sorted((x.value, y.value))
    texts = [one.lower(), two.lower()]
    rest = figures(high - low, f"{high - low:g}")
    parts = any(stands(t, n, before=r"\band ", after=r"\b") for t in texts for n in rest)
    parts |= any(
        stands(t, n, before=APART, after=r" (?:more|others?)\b") for t in texts for n in rest
    )
    known = any(
        stands(text, n, before=APART, after=r"(?![\w,.]*\d)\b")
        for f, text in ((x, texts[1]), (y, texts[0]))
        for n in figures(f.value, f"{f.value:g}")
    )
    grown = any(
        _GROWN.search(f.text) for f in (x, y)
    )  # "they now number 24, after six more came forward"
    return FEW <= low < high < PART * low and not (parts and not grown) and not known


_GROWN = re.compile(r"\bnow number|\b(?:risen|rose) to\b", re.IGNORECASE)


def _what_for(figure: Figure) -> str:
    """The sort of deal by the words of the sentence: what was asked is not what was paid, nor a wage what was paid once."""
    if _BY_TIME.match(figure.behind):
        return "wage"
    return next((sort for sort, words in _SORTS if words.search(figure.quote)), "deal")


_BY_TIME = re.compile(r" (?:a|per|each|every) (?:day|night|week|month|year|hour)", re.IGNORECASE)  # fmt: skip
_SORTS = (
    ("wage", re.compile(r"\b(?:wages?|salar(?:y|ies)|monthly)\b", re.IGNORECASE)),
    ("law", re.compile(r"\b(?:fine[ds]?|bail|compensation|damages|tax(?:es)?)\b", re.IGNORECASE)),
    ("worth", re.compile(r"\b(?:worth|valued?|cash|seized|confiscated)\b", re.IGNORECASE)),
    (
        "asked",
        re.compile(
            r"\b(?:(?:demand|want|seek|sought|request)\w*|ask(?:s|ed|ing)?(?! (?:to|him|her|them|whether|if|why|what)\b))\b",
            re.IGNORECASE,
        ),
    ),
    ("bought", re.compile(r"\b(?:bought|buys?|buying|purchased?)\b", re.IGNORECASE)),
    ("sold", re.compile(r"\b(?:sold|sells?|selling|sale)\b", re.IGNORECASE)),
)


def _year(figure: Figure) -> str:
    found = re.search(r"\b(?:19|20)\d\d\b", figure.before + figure.behind)
    return found[0] if found else ""


def _said(figure: Figure, profile: Profile) -> Said | None:
    """The claim that a figure is told with, or else beside: of its sentence, or of nobody named as its source; or else
    the article.

    Beside it the words are those of the sentence, of an article of which nothing was read the figure's alone. None where a claim of these words has another figure, as a
    person may have put it right.
    """
    if _read_otherwise(figure, profile):
        return None
    every = [s for t in profile.told for s in (t.said, *t.beside)]
    every += [s.said for s in profile.statuses] + list(profile.cited.values())
    own = [s for s in every if s.quote and (s.quote in figure.quote or figure.quote in s.quote)]
    told = next((s for s in own if figure.text in s.quote), None)
    beside = next(iter(own or (s for s in every if s.source is None)), None)
    if told is not None:
        return told
    if beside is not None:
        return replace(beside, quote=figure.quote, start=figure.start)
    at = figure.quote.find(figure.text)  # nobody knows whose names the rest of the sentence holds
    return Said(profile.iri, "", figure.text, start=figure.start + at) if at >= 0 else None


def _read_otherwise(figure: Figure, profile: Profile) -> bool:
    """Whether a claim that has the words of a figure has none of its value."""
    values: list[Bounds | None] = []
    for told in (t for t in profile.told if figure.text in t.said.quote):
        words = (plain(p.label).split()[-1:] for p in profile.filling(told, ("target",)))
        of_them = any(COUNTED.get(w, w) == figure.unit for last in words for w in last)
        values += [told.count] if of_them else []
        values += told.prices if figure.unit in MONEY.values() else []
    known = [{b.low, b.high} for b in values if b is not None]
    return bool(known) and not any(figure.value in bounds for bounds in known)


def _shown(figure: Figure, kind: str, articles: Sequence[Profile]) -> str:
    """A figure as text; whose money a word means, a claim of either article may know."""
    number = f"{figure.bound}{figure.value:.12g}"
    if kind == "count":
        return number
    prices = (p for profile in articles for t in profile.told for p in t.prices if p.unit)
    known = (p.unit for p in prices if figure.unit in p.text.lower())
    return f"{number} {next(known, figure.unit)}"
