"""Where articles of a case give one person another standing before the law, age or name."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from rapidfuzz import fuzz

from ringtrace.graph.resolve.fates import one_fate
from ringtrace.graph.resolve.identity import Hub
from ringtrace.graph.resolve.names import nearly, person_likeness, plain
from ringtrace.graph.resolve.profile import Party, Profile, Said, Stated
from ringtrace.graph.resolve.wording import AT_LARGE
from ringtrace.nouns.calendar import WEEKDAYS

DAY = len("2012-05-29")
Given = tuple[int, Said, str]  # position of the article, the claim, the value

# What cannot both be so; after NEWS days the one may have followed the other, a verdict after TRIAL days.
ALWAYS = {frozenset((x, "acquitted")) for x in ("convicted", "sentenced")}
AT_ONE_TIME = ALWAYS | {
    frozenset((x, y))
    for x, ys in {
        "released": ("arrested", "charged", "convicted", "sentenced"),
        "acquitted": ("arrested", "charged"),
        "suspected": ("arrested", "charged", "convicted", "sentenced"),
        "on bail": ("arrested",),
    }.items()
    for y in ys
}
NEWS, TRIAL = 3, 60
STEPS = ("arrested", "charged", "convicted", "sentenced")
_BAILED = re.compile(
    r"\b(?:granted|released on|freed on|free on|out on|posted|allowed|set) (?:\w+ )?bail\b|\bbailed\b",
    re.IGNORECASE,
)


_REMANDED = re.compile(
    r"\b(?:refused|denied) (?:him |her )?bail\b|\bbail (?:was )?(?:refused|denied)\b|"
    r"\b(?:stays?|remains?|kept|held) in (?:police )?(?:custody|jail|prison|detention)\b",
    re.IGNORECASE,
)


def statuses(hub: Hub, case: Sequence[Profile]) -> Iterator[tuple[Given, Given]]:
    """Yield the pair of articles' latest statuses of a person that contradict each other.

    Convicted and acquitted always do; held and free do within a few days, or when the same outlet
    says so later; acquitted and charged within two months. Charged after arrested is how a case goes on, which is
    told of the later report of one outlet alone, and so is what came about after the other article was out.
    """
    latest = [(n, s) for n, p in enumerate(case) if (s := _latest(hub, p)) is not None]
    for (m, x), (n, y) in combinations(latest, 2):
        if _contradict(x, y, case[m], case[n]):
            yield (m, x.said, x.status), (n, y.said, y.status)
            return


def _latest(hub: Hub, profile: Profile) -> Stated | None:
    found = [s for s in profile.statuses if s.person in hub.members]
    ended = ("released", "acquitted")
    last = max(found, key=lambda s: (s.latest, s.status in ended, s.said.claim), default=None)
    if last is None or last.status == "suspected":
        return next(_let_go(hub, profile), last)
    held = (s for s in found if last.status == "charged" and _REMANDED.search(s.said.quote))
    if (kept := next(held, None)) is not None:
        return replace(kept, status="arrested")
    bailed = last.status == "charged" and _BAILED.search(last.said.quote)
    return replace(last, status="on bail") if bailed else last


def _let_go(hub: Hub, profile: Profile) -> Iterator[Stated]:
    """What reads as the release of a captive, but is told of a suspect."""
    for told in profile.told:
        for person in set(told.slots.get("target", ())) & set(hub.members):
            suspect = profile.parties[person].role == "suspect"
            if told.kind == "rescue" and told.trigger == "released" and suspect:
                yield Stated(told.said, person, "released", latest=True)


def _contradict(x: Stated, y: Stated, one: Profile, two: Profile) -> bool:
    pair = frozenset((x.status, y.status))
    if pair in ALWAYS:
        return True
    if goes_on(x.status, y.status) and one.publisher == two.publisher != "":
        return bool(one.published and two.published and one.published < two.published)
    if "charged" in pair and any(
        _UNCHARGED.search(s.said.quote) for s in (x, y) if s.status != "charged"
    ):
        days = _days_between(one, two)
        return days is not None and days <= NEWS
    if pair not in AT_ONE_TIME or not all(_free(s) for s in (x, y) if s.status == "suspected"):
        return False
    if one.publisher != two.publisher and _came_later(x, y, one, two):
        return False
    days = _days_between(one, two)
    limit = TRIAL if "acquitted" in pair else NEWS
    return one.publisher == two.publisher or days is not None and days <= limit


def goes_on(first: str, then: str) -> bool:
    """Return whether the one status follows the other as a case goes on."""
    return {first, then} <= set(STEPS) and STEPS.index(first) < STEPS.index(then)


_UNCHARGED = re.compile(
    r"\b(?:not (?:yet )?(?:been )?charged|without (?:a |any )?charges?|no charges? (?:has|have|was|were))\b"
)


def _came_later(x: Stated, y: Stated, one: Profile, two: Profile) -> bool:
    """Whether the later article tells of a day after the other was out: "was released on Thursday"."""
    (_, first), (said, last) = sorted(
        ((x, one), (y, two)), key=lambda told: (told[1].published or "", told[1].order)
    )
    if any(p.published is None or len(p.published) < DAY for p in (first, last)):
        return False
    out, read = (date.fromisoformat(str(p.published)) for p in (first, last))
    told = {WEEKDAYS.index(name) for name in _WEEKDAY.findall(_SAID_ON.sub("", said.said.quote))}
    return len(told) == 1 and (read - out).days > (read.weekday() - min(told)) % 7


_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b")
_SAID_ON = re.compile(
    rf"\b(?:said|told \w+|announced|reported|confirmed)(?: on)? (?:{'|'.join(WEEKDAYS)})\b"
)


def _free(stated: Stated) -> bool:
    """Whether someone suspected is said not to be held."""
    return any(words in stated.said.quote.lower() for words in AT_LARGE)


def _days_between(one: Profile, two: Profile) -> int | None:
    if any(p.published is None or len(p.published) < DAY for p in (one, two)):
        return None
    days = [date.fromisoformat(str(p.published)) for p in (one, two)]
    return abs((days[1] - days[0]).days)


def ages(hub: Hub, case: Sequence[Profile]) -> Iterator[tuple[Given, Given]]:
    """Yield the pair of ages of a person that differ; a birthday between the reports is none."""
    found = [
        (n, profile.parties[m].age, _telling(m, profile))
        for n, profile in enumerate(case)
        for m in hub.members
        if m in profile.ages and m in profile.parties
    ]
    for (m, age, said), (n, other, against) in combinations(found, 2):
        if age is None or other is None or age == other:
            continue
        if abs(age - other) == 1 and case[m].published != case[n].published:
            continue
        yield (m, said, f"age {age}"), (n, against, f"age {other}")
        return


def _telling(person: str, profile: Profile) -> Said:
    """The claim to show for an age: an event of the person whose words give it, else the age alone."""
    age = str(profile.parties[person].age)
    events = (
        t.said
        for claims in profile.happenings().values()
        for t in claims
        if any(person in fillers for fillers in t.slots.values())
    )
    return next((s for s in events if age in s.quote), profile.ages[person])


# Whose names are compared: those whom the case is about.
NAMED_ROLES = ("suspect", "victim")


def names(case: Sequence[Profile], joined: Container[str]) -> Iterator[tuple[Given, Given]]:
    """Yield pairs of articles that call one suspect or victim by like names, but not the same.

    joined: referents that have an identity. Each is the only one of that role whom the other article
    does not know; ages agree where both are given. Other names need the same age, or a name in common
    and the same done to them on the same day.
    """
    for (m, one), (n, two) in combinations(enumerate(case), 2):
        for role in NAMED_ROLES:
            here, there = (_unknown(role, p, q, joined) for p, q in ((one, two), (two, one)))
            if len(here) != 1 or len(there) != 1:
                continue
            a, b = here[0], there[0]
            if _one_person(a, b) or _like(a, b) and one_fate(a, b, one, two):
                yield (m, one.cited[a.iri], a.label), (n, two.cited[b.iri], b.label)


def _unknown(role: str, here: Profile, there: Profile, joined: Container[str]) -> list[Party]:
    known = [p.label for p in there.parties.values() if p.kind == "Person" and p.named]
    return [
        p
        for p in here.parties.values()
        if p.kind == "Person"
        and p.named
        and (p.role == role or p.role in (None, "other") and p.age is not None)
        and p.iri in here.cited
        and p.iri not in joined
        and not any(person_likeness(p.label, other).score > 0 for other in known)
    ]


def _one_person(a: Party, b: Party) -> bool:
    if a.age is not None and b.age is not None:
        return a.age == b.age
    return nearly(a.label, b.label) or _first_names(a, b) >= SPELLING


def _like(a: Party, b: Party) -> bool:
    """Whether they bear one surname, the last of a name or the first ("Cui Meihua"), or one given name, be it
    in two spellings.
    """
    one, two = (plain(p.label).split() for p in (a, b))
    known = {a.age, b.age} & {None} != set()
    return known and (one[-1] == two[-1] or _first_names(a, b) >= ALIKE)


# Of 100, rapidfuzz's ratio: of one given name, or of one if both fared alike.
SPELLING, ALIKE = 85, 60


def _first_names(a: Party, b: Party) -> float:
    """How alike the first words of two names are; 0 of one so short that most are like it."""
    one, two = (plain(p.label).split() for p in (a, b))
    return fuzz.ratio(one[0], two[0]) if len(one) > 1 < len(two) and len(one[0]) > SHORT else 0.0


SHORT = 3  # letters
