"""Which articles tell of one real-world case, with the reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from math import exp

from ringtrace.graph.resolve.clusters import LINKED
from ringtrace.graph.resolve.evidence import FEW, Outline, evidence, numbers, outline
from ringtrace.graph.resolve.index import Index, Known
from ringtrace.graph.resolve.pairs import Link
from ringtrace.graph.resolve.profile import Profile
from ringtrace.graph.resolve.words import Weighed, cosine, rarity, weighed

# Log-odds that a reason adds that two articles tell of one case (Fellegi and Sunter 1969), by unit of
# it. Fitted by logistic regression on pairs of short invented articles, look-alikes among them, and on
# the development articles; then rounded.
PRIOR = -0.6
WEIGHTS = {
    "cosine": 0.8,  # of the names in common, 0 to 1
    "names": 0.9,  # in common, each as rare as it is (0 to 1)
    "people": 0.6,  # in common
    "namesakes": -2.0,  # somebody of the same name is of another age
    "abroad": -1.5,  # all that happened is in other countries
    "others": -0.7,  # named suspects or victims are others
    "figures": 0.7,  # of one kind of event that agree, or do not
    "number": 1.1,  # of people, that both tell of, of whatever kind of event
    "other figures": -0.2,
    "prices": 0.3,
    "other prices": -0.3,
    "days": 0.7,
    "happening": 0.9,  # of one kind of event figure and day agree
    "other days": -0.4,
    "gap": -1.0,  # doublings of a week between the publications, nobody being known to both
}
NAMES = 8  # rare names in common: more say no more
KEPT = 1024  # articles whose words and outlines are in memory
SHORT = 4  # names; an article of fewer is compared for one in common


def relink(
    index: Index,
    profiles: Mapping[str, Profile],
    touched: Iterable[str],
    words_of: Callable[[Profile], Counter[str]],
) -> set[str]:
    """Compare the touched articles anew; returns them and all whose links are others by now.

    profiles: by IRI. words_of: gives the telling words of one. Candidate pairs share rare names, or an event
    of one kind with the same day or figure; the score adds up what speaks for one case and what
    against it (WEIGHTS).
    """
    touched = set(touched)

    def keys() -> Iterator[tuple[str, set[str]]]:
        for iri in sorted(touched):
            profile = profiles.get(iri)
            if profile is None:
                index.keep(iri, None)
                yield iri, set()
            else:
                words = words_of(profile)
                index.keep(iri, Known(iri, profile.order, words))
                yield iri, {*words, *_acts(profile)}

    anew = index.articles.rekey(keys())
    return touched | index.articles.relink(anew, _links(index, profiles, anew))


def _links(index: Index, profiles: Mapping[str, Profile], anew: set[str]) -> Iterator[Link]:
    """The links of some articles with others, and with each other."""
    compared = _Compared(profiles, index)
    there = (iri for iri in anew if index.has(iri))
    for iri in sorted(there, key=index.place):  # so few profiles are read again
        for other, common in sorted(index.articles.candidates(iri).items()):
            if other in anew and other < iri:
                continue  # compared from the other side
            if common > 1 or min(map(compared.names, (iri, other))) < SHORT:
                one, two = sorted((index.known(iri), index.known(other)), key=lambda x: x.place)
                link = compared.link(one, two)
                if link.score >= LINKED:
                    yield link


def _acts(profile: Profile) -> set[str]:
    """Keys of what an article tells: a kind of event on a day, or with a figure."""
    days = {f"{t.kind} on {t.when.low}" for t in profile.told if t.when and t.when.low}
    figures = {
        f"{t.kind} of {t.count.low:g}"
        for t in profile.told
        if t.count and (t.count.low or 0) >= FEW
    }
    return days | figures | {f"number {n:g}" for n in numbers(profile)}


class _Compared:
    """Compares articles two by two; the words of one are weighed once for many."""

    def __init__(self, profiles: Mapping[str, Profile], index: Index) -> None:
        self.profiles, self.index = profiles, index
        self.weighed = lru_cache(KEPT)(self._weighed)
        self.outline = lru_cache(KEPT)(self._outline)
        self.names = lru_cache(KEPT)(self._names)

    def link(self, one: Known, two: Known) -> Link:
        """The link of two articles, the earlier one first."""
        here, there = self.weighed(one.iri), self.weighed(two.iri)
        common = sorted(one.words.keys() & two.words.keys(), key=lambda w: (-self.rare(w), w))
        odds = PRIOR
        odds += WEIGHTS["cosine"] * cosine(here, there, common)
        odds += WEIGHTS["names"] * min(NAMES, sum(map(self.rare, common)))
        reasons = [f"names in common: {', '.join(common[:6])}"] if common else []
        for reason in evidence(self.outline(one.iri), self.outline(two.iri)):
            odds += WEIGHTS[reason.name] * reason.amount
            reasons.append(reason.words)
        pair = min(one.iri, two.iri), max(one.iri, two.iri)
        return Link(*pair, round(1 / (1 + exp(-odds)), 3), tuple(reasons))

    def rare(self, word: str) -> float:
        return rarity(self.index.articles.size(word))

    def _names(self, article: str) -> int:
        """How many names an article has, numbers of people left out."""
        return sum(" " not in word for word in self.index.known(article).words)

    def _outline(self, article: str) -> Outline:
        return outline(self.profiles[article])

    def _weighed(self, article: str) -> Weighed:
        return weighed(self.index.known(article).words, self.rare)
