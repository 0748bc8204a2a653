"""Which articles of a case are one voice: copies of one text, or all of one report."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from ringtrace.graph.resolve.cited import cited, one_alone
from ringtrace.graph.resolve.names import plain
from ringtrace.graph.resolve.profile import Profile
from ringtrace.graph.resolve.stands import APART, stands

SHINGLE = 4  # words
# Estimated on the development articles and copies made of them: independent reports of one case
# share under 0.05 of their shingles, copies cut by half more than 0.3.
COPY = 0.25


def voices(case: Sequence[Profile], texts: Mapping[str, str]) -> list[list[int]]:
    """Return the groups of articles (positions in the case) that are one voice, each sorted.

    Two articles are one voice where the shorter's shingles are mostly in the longer (containment,
    Broder 1997; counted, as the articles of a case are few), where both rest on one and the same
    named source or report and on nothing else, or where the one tells what the other's outlet told.
    """
    if len(case) == 1:
        return [[0]]
    shingles = [_shingles(texts.get(p.id, "")) for p in case]
    sources = [_heard(p, texts.get(p.id, "")) for p in case]
    group = list(range(len(case)))
    for one, two in combinations(range(len(case)), 2):
        a, b = case[one], case[two]
        told = sources[one], sources[two]
        copied = _copies(shingles[one], shingles[two])
        if copied or _one_source(a, b, *told) or _retold(a, b, texts):
            old, new = group[two], group[one]
            group = [new if g == old else g for g in group]
    return [[n for n, g in enumerate(group) if g == leader] for leader in sorted(set(group))]


def _heard(profile: Profile, text: str) -> set[str]:
    """Whom an article rests on; itself, where somebody told it something."""
    found = _sources(profile) or cited(text, (p.label for p in profile.parties.values()))
    own = profile.publisher.split()[-1:]
    told = any(stands(text, w, before=r"\b(?:told|tells) (?:the )?", after=r"\b") for w in own)
    return found | {profile.publisher} if told or _OWN.search(text) else found


def _shingles(text: str) -> set[str]:
    words = plain(text).split()
    return {" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))}


def _copies(one: set[str], two: set[str]) -> bool:
    return len(one & two) >= COPY * min(len(one), len(two))


def _one_source(a: Profile, b: Profile, one: set[str], two: set[str]) -> bool:
    """Whether each article attributes all that it attributes to one and the same named source, or to
    one and the same person and bodies of the state, for which that person speaks.
    """
    if one_alone(one, two):
        return True
    heard, again = _speakers(a), _speakers(b)
    return not (a.reports or b.reports) and len(heard) == 1 and heard == again


def _retold(a: Profile, b: Profile, texts: Mapping[str, str]) -> bool:
    """Whether one article credits the other's outlet, and names nobody whom that does not name."""
    return any(
        bool(by.publisher)
        and one.publisher != by.publisher
        and _sources(one) <= {plain(by.publisher)} | _sources(by)
        and _credits(texts.get(one.id, ""), by.publisher)
        for one, by in ((a, b), (b, a))
    )


def _credits(text: str, outlet: str) -> bool:
    """Whether a text says that it has from an outlet what it tells, and nothing of its own."""
    credited = (
        stands(text, outlet, before=_FROM, after=r"\b")
        or stands(text, outlet, before=APART, after=_REPORTS)
        or f"({outlet})" in text
    )
    return credited and not _OWN.search(text)


_FROM = r"(?:according to|reported by|quoted by|citing|quoting|told) (?:the )?"
_REPORTS = r" (?:\w+ )?(?:reported|reports|said|says|wrote|writes|quoted|cited)\b"
_OWN = re.compile(
    r"\b(?:told|tells) (?:our|this|the) (?:reporters?|correspondents?|newspaper|paper|magazine|station)\b"
)


def _speakers(profile: Profile) -> set[str]:
    """Who is named as a source, bodies of the state left out."""
    found = set()
    for told in profile.told:
        party = profile.parties.get(told.said.speaker or "")
        if party is None or party.kind == "Agency" or not party.named:
            continue
        found.add(plain(party.label))
    return found


def _sources(profile: Profile) -> set[str]:
    found = {plain(r) for r in profile.reports}
    if not found:
        named = (t.said.source for t in profile.told)
        found = {plain(s) for s in named if s and re.search("[A-Z]", s)}
    return found
