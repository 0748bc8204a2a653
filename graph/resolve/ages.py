"""Where two articles give one person without a name another age: "a seven-year-old girl", "girl, 10"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from ringtrace.graph.resolve.names import plain
from ringtrace.graph.resolve.profile import Profile, Said, Told

WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
_YEARS = rf"(\d{{1,2}}|{'|'.join(WORDS)})"

Aged = tuple[Said, int]


def figures(number: float, text: str) -> set[str]:
    """Return a number as it may be written, in small letters: in digits, as a word, as it is in some text."""
    word = WORDS[int(number) - 1] if 0 < number <= len(WORDS) else text
    return {f"{number:g}", word.lower(), text.lower()}


def ages_of_one(
    one: Sequence[Told], two: Sequence[Told], here: Profile, there: Profile
) -> Iterator[tuple[Aged, Aged]]:
    """Yield the two ages, with the claims that give them, of whom one happening befell; at most one pair.

    Both articles call that one person by the same word, or know of no other, and give one age; a
    birthday between the reports is no difference.
    """
    ages, others = (_ages(x, p) for x, p in ((one, here), (two, there)))
    slack = 0 if here.published == there.published else 1
    pairs = [(word, word) for word in sorted(ages.keys() & others.keys())]
    if len(ages) == len(others) == 1 and not pairs:
        pairs = [(x, y) for x in ages for y in others if not of_two_sexes(x, y)]
    for x, y in pairs:
        if all(abs(a - b) > slack for (_, a), (_, b) in product(ages[x], others[y])):
            yield ages[x][0], others[y][0]
            return


def of_two_sexes(one: str, two: str) -> bool:
    """Return whether the words tell of a woman and of a man, who are two."""
    sexes = {_SEX.get(one), _SEX.get(two)}
    return sexes == {"m", "f"}


_SEX = {
    **dict.fromkeys(
        "boy man son brother father husband schoolboy uncle grandfather stepfather stepson nephew boyfriend fiancé "
        "brother-in-law father-in-law son-in-law ex-husband monk priest imam pastor businessman policeman "
        "fisherman salesman landlord".split(),
        "m",
    ),
    **dict.fromkeys(
        "girl woman daughter sister mother wife schoolgirl aunt grandmother stepmother stepdaughter niece girlfriend "
        "fiancée sister-in-law mother-in-law daughter-in-law ex-wife nun midwife madam businesswoman policewoman "
        "landlady housewife widow".split(),
        "f",
    ),
}


def _ages(claims: Sequence[Told], profile: Profile) -> dict[str, list[Aged]]:
    found: dict[str, list[Aged]] = {}
    for told in claims:
        parties = (profile.parties.get(iri) for iri in told.slots.get("target", ()))
        for party in parties:
            if party is None or party.kind != "Person" or party.named or not party.label:
                continue
            word = plain(party.label).split()[-1]
            of_whom = (t for t in profile.told if any(party.iri in s for s in t.slots.values()))
            for said in (told.said, *(t.said for t in of_whom)):
                found.setdefault(word, []).extend((said, n) for n in _given(word, said.quote))
    return {word: ages for word, ages in found.items() if len({n for _, n in ages}) == 1}


def _given(word: str, quote: str) -> Iterator[int]:
    """The ages that a sentence gives whom it calls by that word."""
    patterns = (
        rf"\b{_YEARS}[- ]years?[- ]old(?: [\w-]+){{0,2}} {word}\b",
        rf"\b{word},? (?:aged |of )?{_YEARS}\b(?=[,.;](?!\d)| who\b| was\b| from\b)",
    )
    for pattern in patterns:
        for match in re.finditer(pattern, quote, re.IGNORECASE):
            text = match[1].lower()
            yield int(text) if text.isdigit() else WORDS.index(text) + 1
