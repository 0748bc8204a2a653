"""Which articles tell of one real-world case, with the reasons."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import exp

from ringtrace.graph.resolve.evidence import FEW, evidence
from ringtrace.graph.resolve.profile import Profile
from ringtrace.graph.resolve.words import Rarity, cosine, telling_words

# Log-odds that a reason adds that two articles tell of one case (Fellegi and Sunter 1969), by unit of
# it. Fitted by logistic regression on pairs of short invented articles, look-alikes among them, and on
# the development articles; then rounded.
PRIOR = -0.6
WEIGHTS = {
    "cosine": 0.8,  # of the names in common, 0 to 1
    "names": 0.9,  # in common, each as rare as it is (0 to 1)
    "people": 0.6,  # in common
    "others": -0.7,  # named suspects or victims are others
    "figures": 0.7,  # of one kind of event that agree, or do not
    "other figures": -0.2,
    "prices": 0.3,
    "other prices": -0.3,
    "days": 0.7,
    "other days": -0.4,
    "gap": -1.0,  # doublings of a week between the publications, nobody being known to both
}
LINKED = 0.5
RULED = 9.0  # above all that can be computed
NAMES = 8  # rare names in common: more say no more
# A word that more articles hold than this brings no pairs: blocking stays near-linear.
BLOCK = 60


@dataclass(frozen=True, slots=True)
class Link:
    """Two articles, how likely they tell of one case (0 to 1), and why. Positions in the profiles."""

    one: int
    two: int
    score: float
    reasons: tuple[str, ...]


def link_articles(profiles: Sequence[Profile], texts: Mapping[str, str]) -> list[Link]:
    """Return the links that hold, strongest first.

    profiles: in order of publication. texts: cleaned text by article id. Candidate pairs share rare
    names, or an event of one kind with the same day or figure; the score adds up what speaks for one
    case and what against it (WEIGHTS).
    """
    words = [telling_words(p, texts.get(p.id, "")) for p in profiles]
    rarity = Rarity(words)
    links = (
        _compare(profiles, words, rarity, one, two) for one, two in _candidates(profiles, words)
    )
    return sorted((x for x in links if x.score >= LINKED), key=lambda x: (-x.score, x.one, x.two))


def _candidates(
    profiles: Sequence[Profile], words: Sequence[Counter[str]]
) -> Iterable[tuple[int, int]]:
    """The pairs that share two keys, or all that a short article has."""
    holders: dict[str, list[int]] = defaultdict(list)
    for n, profile in enumerate(profiles):
        for key in {*words[n], *_acts(profile)}:
            holders[key].append(n)
    shared: Counter[tuple[int, int]] = Counter()
    for group in holders.values():
        if 1 < len(group) <= BLOCK:
            for i, one in enumerate(group):
                for two in group[i + 1 :]:
                    shared[one, two] += 1
    return sorted(
        pair
        for pair, common in shared.items()
        if common > 1 or min(len(words[n]) for n in pair) < 4
    )


def _acts(profile: Profile) -> set[str]:
    """Keys of what an article tells: a kind of event on a day, or with a figure."""
    days = {f"{t.kind} on {t.when.low}" for t in profile.told if t.when and t.when.low}
    figures = {
        f"{t.kind} of {t.count.low:g}"
        for t in profile.told
        if t.count and (t.count.low or 0) >= FEW
    }
    return days | figures


def _compare(
    profiles: Sequence[Profile], words: Sequence[Counter[str]], rarity: Rarity, one: int, two: int
) -> Link:
    common = sorted(words[one].keys() & words[two].keys(), key=lambda w: (-rarity.of(w), w))
    odds = PRIOR
    odds += WEIGHTS["cosine"] * cosine(words[one], words[two], rarity)
    odds += WEIGHTS["names"] * min(NAMES, sum(map(rarity.of, common)))
    reasons = [f"names in common: {', '.join(common[:6])}"] if common else []
    for reason in evidence(profiles[one], profiles[two]):
        odds += WEIGHTS[reason.name] * reason.amount
        reasons.append(reason.words)
    return Link(one, two, round(1 / (1 + exp(-odds)), 3), tuple(reasons))


def cluster(
    number: int, links: Sequence[Link], apart: AbstractSet[tuple[int, int]] = frozenset()
) -> list[list[int]]:
    """Return the groups of linked articles, each sorted, by average linkage over the links.

    Two groups join only if the mean score over all their pairs (0 where no link holds) is at least
    half of LINKED: one chance link does not pour two cases into one. A link of RULED, which a person
    made, joins them whatever the mean. apart: pairs, both ways, that are never in one group.
    """
    group_of = {n: [n] for n in range(number)}
    score = {(x.one, x.two): x.score for x in links}
    for link in links:
        one, two = group_of[link.one], group_of[link.two]
        if one is two:
            continue
        if any((i, j) in apart for i in one for j in two):
            continue
        pairs = [score.get((min(i, j), max(i, j)), 0.0) for i in one for j in two]
        if link.score >= RULED or sum(pairs) / len(pairs) >= LINKED / 2:
            one.extend(two)
            for n in two:
                group_of[n] = one
    groups = {id(g): sorted(g) for g in group_of.values()}
    return sorted(groups.values())
