"""One happening told three times is one: which events of an article tell of the same thing."""

from __future__ import annotations

import math
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from ringtrace.nouns import Claim, Event, Mention, Referent

_NONE: Mapping[str, str] = MappingProxyType({})


def group(
    claims: Sequence[Claim],
    among: Container[str] = (),
    again: Mapping[str, str] = _NONE,
    lists: Container[str] = (),
    lines: Container[str] = (),
) -> list[Claim]:
    """Return the claims, those of one happening with one happening key (that of the first).

    among: keys of claims that only name some of those told of before ("among those held is X").
    again: keys of claims that say more of another by its noun ("the raid was led by X"), with that one's.
    lists: keys of claims on all whom a list names: what some of them alone are charged with is another's.
    lines: keys of claims that a line of a list tells of those whom it names: they are theirs alone.

    Two event claims tell of one happening where kind and standing agree, nothing contradicts (number,
    day, price, named people), and they share a filler. A total and its part contradict in number.
    """
    groups: list[list[Claim]] = []
    result: list[Claim] = []
    for claim in claims:
        if not isinstance(claim.statement, Event):
            result.append(claim)
            continue
        best: tuple[float, list[Claim]] | None = None
        for members in groups:
            apart = _of_some(claim, members, lists) or _of_others(claim, members, lines)
            score = 0.0 if apart else _score(claim, members)
            if claim.key in among and _of_many(claim.statement, members):
                score = max(score, 0.5)
            if score > 0 and (best is None or score > best[0]):
                best = (score, members)
            if again.get(claim.key) in {m.key for m in members}:
                best = (math.inf, members)
        if best is None:
            groups.append([claim])
            key = claim.key
        else:
            best[1].append(claim)
            key = best[1][0].key
        result.append(replace(claim, statement=replace(claim.statement, happening=key)))
    return _called_alike(result)


def of_rings(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims; a bust told by a ring and by what it did ("a trafficking bust") is the ring's."""
    rings = {
        c.statement.happening
        for c in claims
        if isinstance(c.statement, Event) and c.statement.kind == "bust"
        if _kinds(c.statement) == {"Ring"}
    }
    return [
        replace(c, statement=replace(c.statement, target=()))
        if isinstance(c.statement, Event)
        and c.statement.happening in rings
        and _kinds(c.statement) == {"Offence"}
        else c
        for c in claims
    ]


def _kinds(event: Event) -> set[str]:
    return {m.referent.kind for m in event.target}


def _called_alike(claims: Sequence[Claim]) -> list[Claim]:
    """Let "babies" and "infants", "a fund" and "the public fund" of one happening be the same.

    Of two names, or of two people, neither is the other.
    """
    known: dict[tuple[str, str, str], Referent] = {}
    result: list[Claim] = []
    for claim in claims:
        if not isinstance(claim.statement, Event):
            result.append(claim)
            continue
        event = claim.statement
        agent = _known_by(event.happening, "agent", event.agent, known)
        target = _known_by(event.happening, "target", event.target, known)
        result.append(replace(claim, statement=replace(event, agent=agent, target=target)))
    return result


def _known_by(
    happening: str,
    slot: str,
    mentions: Sequence[Mention],
    known: dict[tuple[str, str, str], Referent],
) -> tuple[Mention, ...]:
    told: list[Mention] = []
    for mention in mentions:
        referent = mention.referent
        if referent.kind not in ("Person", "Place", "Organization"):
            for head in sorted(_heads([mention])):
                referent = known.setdefault((happening, f"{slot}-{referent.kind}", head), referent)
        if any(m.referent.key == referent.key for m in told):
            referent = mention.referent  # "12 men and three suspects" are two
        told.append(replace(mention, referent=referent))
    return tuple(told)


def _of_others(claim: Claim, members: Sequence[Claim], lines: Container[str]) -> bool:
    """Whether of two claims one is told by a line of a list, and the other of anybody else."""
    return any(
        _people(claim.statement) != _people(other.statement)
        for other in members
        if claim.key in lines or other.key in lines
    )


def _of_some(claim: Claim, members: Sequence[Claim], lists: Container[str]) -> bool:
    """Whether of two claims one is on all people of a list, and the other on some of them alone."""
    for other in members:
        if claim.key in lists or other.key in lists:
            one, two = (_people(c.statement) for c in (claim, other))
            if one and two and (one < two or two < one):
                return True
    return False


def _people(statement: object) -> frozenset[str]:
    targets = statement.target if isinstance(statement, Event) else ()
    return frozenset(m.referent.key for m in targets if m.referent.kind == "Person")


def _of_many(event: Event, members: Sequence[Claim]) -> bool:
    """Whether a happening is of that kind and told of several people."""
    told = [m.statement for m in members if isinstance(m.statement, Event)]
    return all(e.kind == event.kind and not e.stat for e in told) and any(
        e.count is not None or any(m.referent.kind == "Group" for m in e.target) for e in told
    )


def _score(claim: Claim, members: Sequence[Claim]) -> float:
    """How much speaks for one happening; 0 where something speaks against it."""
    event = claim.statement
    assert isinstance(event, Event)
    total = 0.0
    for other in (*members[:OFTEN], *members[OFTEN:][-OFTEN:]):
        known = other.statement
        assert isinstance(known, Event)
        if known.kind != event.kind or known.stat != event.stat:
            return 0.0
        if (claim.status == "denied") != (other.status == "denied"):
            return 0.0
        if (claim.status == "planned") != (other.status == "planned"):
            return 0.0
        score = _shared(event, known)
        if score <= 0:
            return 0.0
        total = max(total, score)
    return total


def _shared(a: Event, b: Event) -> float:
    if a.kind == "conviction" and _verdict(a) != _verdict(b):
        return 0.0  # a plea or verdict, and the sentence
    if _goes_on(a, b) or _goes_on(b, a) or _from_elsewhere(a, b):
        return 0.0  # two legs of a way, or two ways
    score = 0.0
    if a.count and b.count:
        if (a.count.min, a.count.max) != (b.count.min, b.count.max):
            return 0.0
        score += 2
    if a.when and b.when and a.when.resolved and b.when.resolved:
        if not _near(a.when.start, b.when.start) or not _near(a.when.end, b.when.end):
            return 0.0
        score += 1
    if a.price and b.price:
        if not _prices(a) & _prices(b):
            return 0.0
        score += 2
    target = _fillers(a.target, b.target)
    if a.kind == "bust" and _kinds(a) ^ _kinds(b) == {"Ring", "Offence"}:
        target = 0.5  # "a trafficking bust" is that of the ring
    if (
        target < 0
        and a.count
        and b.count
        and any({m.text.split()[-1].lower() for m in e.target} <= ANYBODY for e in (a, b))
    ):
        target = 0.3  # "three engineers", and then "the three men"
    if target < 0 and (_named_as_many(a, b) or _named_as_many(b, a)):
        target = 1.0
    place = _places((*a.place, *a.destination), (*b.place, *b.destination))
    if target < 0 <= place and a.count and b.count and (a.count.min or 0) >= MANY_ENOUGH:
        target = 0.3  # "41 Ethiopians", and then "forty-one migrants"
    if target < 0:
        return 0.0
    agent = _fillers(a.agent, b.agent)
    if agent < 0 and target < 1:
        return 0.0
    score += 2 * target + max(0.0, agent) + max(0.0, place)
    if place < 0 and target < 1 and a.kind in MANY and not (a.count and b.count):
        return 0.0  # the same words elsewhere: two hauls in two ports
    place = 0.0 if place < 0 and a.kind not in MANY else place
    if (
        a.sentence
        and b.sentence
        and not {s.text for s in a.sentence} & {s.text for s in b.sentence}
    ):
        return 0.0
    if place < 0:
        score -= 0.5
    # a number on one side only: a part may be meant, unless the words are definite or the same
    if bool(a.count) != bool(b.count) and target < 1:
        score -= 0.5
    return score if score >= 1 else 0.0


def _named_as_many(group: Event, names: Event) -> bool:
    """ "Four policemen were kidnapped", and then four people by their names."""
    people = _people(names)
    named = len(people) == len(names.target) >= _BY_NAME and names.count is None
    counted = group.count is not None and group.count.min == group.count.max == len(people)
    return named and counted and _kinds(group) <= {"Group", "Agency"}


_BY_NAME = 3  # fewer may be others


def _goes_on(first: Event, second: Event) -> bool:
    """Whether a way begins where another ends."""
    ends = {m.referent.key for m in first.destination}
    return bool(ends & {m.referent.key for m in second.origin})


def _from_elsewhere(a: Event, b: Event) -> bool:
    """Whether two ways begin in two places, and neither who goes them nor their end is the same."""
    same = _fillers(a.agent, b.agent) > 0 or _places(a.destination, b.destination) > 0
    return _places(a.origin, b.origin) < 0 and not same


def _verdict(event: Event) -> bool:
    """Whether a conviction is told by the plea or the verdict, and not by the sentence."""
    return event.trigger.quote.lower().startswith(VERDICT)


def _prices(event: Event) -> set[tuple[float | None, float | None, str | None]]:
    return {(p.min, p.max, p.currency) for p in event.price}


def _near(a: str | None, b: str | None) -> bool:
    if a is None or b is None:
        return a == b
    n = min(len(a), len(b))
    return a[:n] == b[:n]


def _fillers(a: Sequence[Mention], b: Sequence[Mention]) -> float:
    """1 the same referent, 0.6 the same word, 0 nothing to compare, -1 others by name."""
    if not a or not b:
        return 0.0
    if {m.referent.key for m in a} & {m.referent.key for m in b}:
        return 1.0
    words_a, words_b = _heads(a), _heads(b)
    if words_a & words_b:
        return 0.6
    named = [
        any(m.referent.kind in ("Person", "Ring") and m.text[:1].isupper() for m in x)
        for x in (a, b)
    ]
    if all(named):
        return -1.0
    if {m.referent.kind for m in a} & {m.referent.kind for m in b} - {"Person"}:
        kinds = {m.referent.kind for m in (*a, *b)}
        return -1.0 if kinds & {"Group", "Goods"} else 0.1
    return -1.0


def _places(a: Sequence[Mention], b: Sequence[Mention]) -> float:
    """1 a name in common, 0 nothing to compare, -1 others; "port" is no name in common."""
    if not a or not b:
        return 0.0
    names = [{w for m in x for w in m.text.lower().split()} - COMMON for x in (a, b)]
    same = {m.referent.key for m in a} & {m.referent.key for m in b}
    return 1.0 if same or names[0] & names[1] else -1.0


OFTEN = 12  # tellings at the beginning and at the end that a further one is held against
MANY_ENOUGH = 8  # people of whom no two groups of one article are as many by chance
VERDICT = ("convict", "found", "find", "plea", "pled", "guilty", "verdict", "admi")
# Kinds of which one article tells many; of a ring's own deeds the places are only a few of them.
MANY = frozenset(["arrest", "raid", "rescue", "seizure", "killing", "charge", "conviction"])
COMMON = frozenset(
    "the of port city town village province county district state region department airport station "
    "north northern south southern east eastern west western central".split()
)


def _heads(mentions: Sequence[Mention]) -> set[str]:
    return {_head(m.text) for m in mentions}


@lru_cache(maxsize=1024)
def _head(text: str) -> str:
    word = _singular(text.split()[-1].lower())
    return FAMILY.get(word, word)


def _singular(word: str) -> str:
    irregular = {
        "children": "child",
        "women": "woman",
        "men": "man",
        "babies": "baby",
        "people": "person",
    }
    return irregular.get(
        word, word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    )


FAMILY = {
    word: family[0]
    for family in (
        ("child", "infant", "baby", "newborn", "toddler", "youngster", "minor", "victim"),
        ("suspect", "person", "man", "member", "national"),
    )
    for word in family
}
ANYBODY = frozenset("man men woman women victims hostages captives".split())
