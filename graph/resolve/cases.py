"""Which articles tell of one real-world case, with the reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import exp

from ringtrace.graph.resolve.evidence import FEW, evidence
from ringtrace.graph.resolve.index import Index, Known
from ringtrace.graph.resolve.pairs import Link
from ringtrace.graph.resolve.profile import Profile
from ringtrace.graph.resolve.words import cosine, rarity, telling_words

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
    "other figures": -0.2,
    "prices": 0.3,
    "other prices": -0.3,
    "days": 0.7,
    "happening": 0.9,  # of one kind of event figure and day agree
    "other days": -0.4,
    "gap": -1.0,  # doublings of a week between the publications, nobody being known to both
}
LINKED = 0.5
RULED = 9.0  # above all that can be computed
NAMES = 8  # rare names in common: more say no more
SHORT = 4  # names; an article of fewer is compared for one in common


def relink(
    index: Index, profiles: Mapping[str, Profile], texts: Mapping[str, str], touched: Iterable[str]
) -> set[str]:
    """Compare the touched articles anew; returns them and all whose links are others by now.

    profiles: by IRI. texts: cleaned text by article id. Candidate pairs share rare names, or an event
    of one kind with the same day or figure; the score adds up what speaks for one case and what
    against it (WEIGHTS).
    """
    touched = set(touched)
    keys: dict[str, set[str]] = {}
    for iri in sorted(touched):
        profile = profiles.get(iri)
        if profile is None:
            index.keep(iri, None)
            keys[iri] = set()
        else:
            words = telling_words(profile, texts.get(profile.id, ""))
            index.keep(iri, Known(iri, profile.order, words))
            keys[iri] = {*words, *_acts(profile)}
    anew = index.articles.rekey(keys)
    links = []
    for iri in sorted(anew):
        for other, common in sorted(index.articles.candidates(iri).items()):
            if other in anew and other < iri:
                continue  # compared from the other side
            one, two = sorted((index.known(iri), index.known(other)), key=lambda x: x.place)
            if common > 1 or min(len(one.words), len(two.words)) < SHORT:
                link = _compare(one, two, profiles, index)
                if link.score >= LINKED:
                    links.append(link)
    return touched | index.articles.relink(anew, links)


def _acts(profile: Profile) -> set[str]:
    """Keys of what an article tells: a kind of event on a day, or with a figure."""
    days = {f"{t.kind} on {t.when.low}" for t in profile.told if t.when and t.when.low}
    figures = {
        f"{t.kind} of {t.count.low:g}"
        for t in profile.told
        if t.count and (t.count.low or 0) >= FEW
    }
    return days | figures


def _compare(one: Known, two: Known, profiles: Mapping[str, Profile], index: Index) -> Link:
    """The link of two articles, the earlier one first."""

    def rare(word: str) -> float:
        return rarity(index.articles.size(word))

    common = sorted(one.words.keys() & two.words.keys(), key=lambda w: (-rare(w), w))
    odds = PRIOR
    odds += WEIGHTS["cosine"] * cosine(one.words, two.words, rare)
    odds += WEIGHTS["names"] * min(NAMES, sum(map(rare, common)))
    reasons = [f"names in common: {', '.join(common[:6])}"] if common else []
    for reason in evidence(profiles[one.iri], profiles[two.iri]):
        odds += WEIGHTS[reason.name] * reason.amount
        reasons.append(reason.words)
    pair = min(one.iri, two.iri), max(one.iri, two.iri)
    return Link(*pair, round(1 / (1 + exp(-odds)), 3), tuple(reasons))


Parted = Callable[[str, str, bool], bool]


def cluster(
    items: Sequence[str], links: Iterable[Link], parted: Parted, least: float = LINKED / 2
) -> list[list[str]]:
    """Return the groups of linked items, each in their order, by average linkage over the links.

    Two groups join only if the mean score over all their pairs (0 where no link holds) is at least
    so much: one chance link does not pour two cases into one. A link of RULED, which a person made,
    joins them whatever the mean. parted: whether two items are never in one group, given whether the
    link is ruled.
    """
    place = {item: n for n, item in enumerate(items)}
    group_of = {item: [item] for item in items}
    score = {(link.one, link.two): link.score for link in links}

    def strongest_first(pair: tuple[str, str]) -> tuple[float, int, int]:
        one, two = sorted(map(place.__getitem__, pair))
        return -score[pair], one, two

    for pair in sorted(score, key=strongest_first):
        first, second = sorted(map(place.__getitem__, pair))
        one, two = group_of[items[first]], group_of[items[second]]
        ruled = score[pair] >= RULED
        if one is two or any(parted(i, j, ruled) for i in one for j in two):
            continue
        found = [score.get((min(i, j), max(i, j)), 0.0) for i in one for j in two]
        if ruled or sum(found) / len(found) >= least:
            one.extend(two)
            for item in two:
                group_of[item] = one
    groups = {id(g): sorted(g, key=place.__getitem__) for g in group_of.values()}
    return sorted(groups.values(), key=lambda g: place[g[0]])
