"""Which articles tell of one real-world case, with the reasons."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from ringtrace.graph.resolve.names import person_likeness
from ringtrace.graph.resolve.profile import Profile
from ringtrace.graph.resolve.words import Rarity, cosine, proper_words

# Tuned on the development articles: pairs of one case have a cosine of 0.18 to 0.68, others up to 0.12.
LINKED = 0.16
SHARED_PERSON = 0.12
SHARED_FIGURE = 0.08
OTHER_SUSPECTS = 0.30
YEARS_APART = 0.12
RULED = 9.0  # above all that can be computed
# A word that more articles hold than this brings no pairs: blocking stays near-linear.
BLOCK = 60
# Officials and reporters turn up in many cases: they do not make one.
TELLING_ROLES = (None, "suspect", "victim", "relative", "witness", "other", "lawyer", "volunteer")


@dataclass(frozen=True, slots=True)
class Link:
    """Two articles, how strongly they tell of one case, and why. Positions in the profiles."""

    one: int
    two: int
    score: float
    reasons: tuple[str, ...]


def link_articles(
    profiles: Sequence[Profile], texts: Mapping[str, str]
) -> tuple[list[Link], list[Counter[str]]]:
    """Return the links that hold, strongest first, and each article's proper words.

    profiles: in order of publication. texts: cleaned text by article id. Candidate pairs share a
    rare proper word; the score is the TF-IDF cosine of their proper words, raised by people and
    figures in common, lowered by years between them and by suspects that differ.
    """
    words = [proper_words(texts.get(p.id, "")) for p in profiles]
    rarity = Rarity(words)
    holders: dict[str, list[int]] = defaultdict(list)
    for n, found in enumerate(words):
        for word in found:
            holders[word].append(n)
    shared: Counter[tuple[int, int]] = Counter()
    for word in sorted(holders):
        group = holders[word]
        if 1 < len(group) <= BLOCK:
            for i, one in enumerate(group):
                for two in group[i + 1 :]:
                    shared[one, two] += 1
    links = []
    for (one, two), common in sorted(shared.items()):
        if common < 2 and min(len(words[one]), len(words[two])) > 3:
            continue
        link = _compare(profiles, words, rarity, one, two)
        if link.score >= LINKED:
            links.append(link)
    return sorted(links, key=lambda x: (-x.score, x.one, x.two)), words


def _compare(
    profiles: Sequence[Profile], words: Sequence[Counter[str]], rarity: Rarity, one: int, two: int
) -> Link:
    a, b = profiles[one], profiles[two]
    score = cosine(words[one], words[two], rarity)
    common = sorted(words[one].keys() & words[two].keys(), key=lambda w: (-rarity.of(w), w))
    reasons = [f"names in common: {', '.join(common[:6])} ({score:.2f})"]
    people = _shared_people(a, b)
    if people:
        score += SHARED_PERSON * min(3, len(people))
        reasons.append(f"people in common: {', '.join(people[:3])}")
    figures = sorted(_figures(a) & _figures(b))
    if figures:
        score += SHARED_FIGURE * min(3, len(figures))
        reasons.append("same figures: " + ", ".join(f"{k} {n:g}" for k, n in figures[:3]))
    if not people and (suspects := _named_suspects(a)) and (others := _named_suspects(b)):
        score -= OTHER_SUSPECTS
        reasons.append(f"other suspects: {suspects[0]} and {others[0]}")
    years = _years_apart(a, b)
    if years > 1.5:
        score -= YEARS_APART * years
        reasons.append(f"{years:.1f} years apart")
    return Link(one, two, round(score, 3), tuple(reasons))


def _people(profile: Profile) -> list[str]:
    return sorted(
        p.label
        for p in profile.parties.values()
        if p.kind == "Person" and p.named and p.role in TELLING_ROLES
    )


def _shared_people(a: Profile, b: Profile) -> list[str]:
    return [x for x in _people(a) if any(person_likeness(x, y).score >= 0.85 for y in _people(b))]


def _named_suspects(profile: Profile) -> list[str]:
    return sorted(
        p.label
        for p in profile.parties.values()
        if p.kind == "Person" and p.named and p.role == "suspect" and len(p.label.split()) > 1
    )


def _figures(profile: Profile) -> set[tuple[str, float]]:
    return {
        (t.kind, t.count.low)
        for t in profile.told
        if t.count and t.count.low is not None and t.count.low == t.count.high and t.count.low > 4
    }


def _years_apart(a: Profile, b: Profile) -> float:
    """Years between publications; 0 where one is not known. A trial may follow within two years."""
    days = [_day(p.published) for p in (a, b)]
    if days[0] is None or days[1] is None:
        return 0.0
    return abs((days[0] - days[1]).days) / 365.25


def _day(text: str | None) -> date | None:
    if not text:
        return None
    middle = {4: "-07-01", 7: "-15"}.get(len(text), "")
    return date.fromisoformat(text + middle)


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
