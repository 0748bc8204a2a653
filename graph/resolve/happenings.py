"""Within a case: which happenings of different articles are one, with the reasons."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ringtrace.graph.resolve.identity import Hub
from ringtrace.graph.resolve.names import NONE, Likeness, nearly, plain
from ringtrace.graph.resolve.profile import Bounds, Profile, Told
from ringtrace.graph.resolve.stands import stands
from ringtrace.graph.resolve.wording import DEALERS, SAME_WORD, SIDES, STAGES

SAME_HAPPENING = 0.9
# What speaks for one happening (added to 0.5 for the same kind), and against it.
FOR = {"target": 0.6, "agent": 0.3, "count": 0.4, "when": 0.3, "where": 0.2, "price": 0.3}
ALONE = 0.4  # shared among the happenings of that kind in the article that tells of most
AGAINST = {"target": 1.0, "agent": 0.1, "count": 0.7, "where": 0.1, "others": 0.4}
PART = 2
LAW = ("arrest", "charge", "conviction")  # these befall suspects, whatever they are called
DAY = len("2012-05-29")
WEEK, SEASON = 7, 90  # days between two periods that do not meet
LATE = ((WEEK, 0.1), (SEASON, 0.4), (10_000_000, 0.9))  # so many days apart cost so much


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's claims on one happening. alone: 1 / number of its happenings of that kind."""

    article: int
    happening: str
    claims: Sequence[Told]
    alone: float


Identity = Mapping[str, str]


def join_happenings(
    case: Sequence[Profile], hub_of: Identity, apart: frozenset[frozenset[str]] = frozenset()
) -> list[Hub]:
    """Return a hub for every happening of the case; happenings of different articles share one
    where kind, people, figures, days and places agree.

    hub_of: identity label by referent, from join_parties. apart: pairs that a person parted. A happening joins the hub that it agrees
    with most, and one article brings one happening to a hub at most.
    """
    hubs: list[tuple[Hub, list[Telling]]] = []
    for n, profile in enumerate(case):
        told = list(_tellings(n, profile))
        scored = []
        for here in told:
            for i, (hub, members) in enumerate(hubs):
                if any(frozenset((here.happening, other)) in apart for other in hub.members):
                    continue
                why = max((_agreement(there, here, case, hub_of) for there in members), key=_score)
                if why.score >= SAME_HAPPENING:
                    telling = max(_comparable(there, here) for there in members)
                    scored.append((-why.score, -telling, i, here, why))
        taken: set[int] = set()
        placed: set[str] = set()
        for *_, i, here, why in sorted(scored, key=lambda s: (*s[:3], s[3].happening)):
            if i in taken or here.happening in placed:
                continue
            hub, members = hubs[i]
            hub.members.append(here.happening)
            hub.links[here.happening] = why
            members.append(here)
            taken.add(i)
            placed.add(here.happening)
        for here in told:
            if here.happening not in placed:
                label = _label(here.claims, profile)
                hubs.append((Hub(here.claims[0].kind, label, [here.happening]), [here]))
    return [hub for hub, _ in hubs]


def _tellings(n: int, profile: Profile) -> Iterable[Telling]:
    found = profile.happenings()
    kinds = Counter(claims[0].kind for claims in found.values())
    for happening, claims in found.items():
        yield Telling(n, happening, claims, 1 / kinds[claims[0].kind])


def _comparable(one: Telling, two: Telling) -> int:
    """Of how many things both tell: figure, day, price, place, who and whom."""
    told = ({w for t in x.claims for w in _told_of(t)} for x in (one, two))
    return len(set.intersection(*told))


def _told_of(told: Told) -> Iterable[str]:
    found = {"count": told.count, "when": told.when, "price": told.prices, **told.slots}
    return (name for name, value in found.items() if value)


def _score(why: Likeness) -> float:
    return why.score


def _label(claims: Sequence[Told], profile: Profile) -> str:
    targets = [
        profile.parties[t].label
        for c in claims
        for t in c.slots.get("target", ())
        if t in profile.parties
    ]
    return f"{claims[0].kind} of {targets[0]}" if targets else claims[0].kind


def _agreement(one: Telling, two: Telling, case: Sequence[Profile], hub_of: Identity) -> Likeness:
    """Score two happenings of different articles: kind, then what they share and where they part."""
    kind = one.claims[0].kind
    deal = _one_deal(one, two, case, hub_of)
    freed = _one_freeing(one, two, case, hub_of)
    if not (deal or freed) and kind != two.claims[0].kind or _other_stage(one.claims, two.claims):
        return NONE
    if _one_is_further(one.claims, two.claims):
        return NONE
    score = 0.5 + ALONE * min(one.alone, two.alone)
    reasons = [
        "one deal, sold and bought"
        if deal
        else "the same victims picked up and freed"
        if freed
        else f"both {kind}"
    ]
    score += FOR["agent"] * deal
    if one.alone == two.alone == 1:
        reasons.append("the only ones told of")
    for part in (
        _who("target", one, two, case, hub_of),
        NOTHING if deal else _who("agent", one, two, case, hub_of),
        _how_many(one.claims, two.claims),
        _when(one, two, case),
        _where(one, two, case, hub_of),
        _how_much(one.claims, two.claims),
    ):
        score += part.score
        if part.reason:
            reasons.append(part.reason)
    return Likeness(round(max(0.0, score), 2), ", ".join(reasons))


NOTHING = Likeness(0.0, "")


def _one_deal(one: Telling, two: Telling, case: Sequence[Profile], hub_of: Identity) -> bool:
    """Whether the one tells to whom somebody was sold, or of no buyer, and the other that they bought."""
    told = {t.claims[0].kind: t for t in (one, two)}
    if told.keys() != {"sale", "purchase"}:
        return False
    sold, bought = told["sale"], told["purchase"]
    to = _fillers(sold.claims, "recipient", case[sold.article], hub_of)
    by = _fillers(bought.claims, "agent", case[bought.article], hub_of)
    whom = _fillers(sold.claims, "target", case[sold.article], hub_of)
    same = whom & _fillers(bought.claims, "target", case[bought.article], hub_of)
    buyers = case[bought.article].filling(bought.claims[0], ("agent",))
    keep = buyers and all(plain(p.label).split()[-1] not in DEALERS for p in buyers)
    return bool(to & by or (not to and same and keep))


def _one_freeing(one: Telling, two: Telling, case: Sequence[Profile], hub_of: Identity) -> bool:
    """Whether the one tells that victims were picked up or found, and the other that they were freed."""
    if {one.claims[0].kind, two.claims[0].kind} != {"arrest", "rescue"}:
        return False
    a, b = (_fillers(t.claims, "target", case[t.article], hub_of) for t in (one, two))
    return any(SIDES.get(word) == "victims" for word in a & b)


def _other_stage(one: Sequence[Told], two: Sequence[Told]) -> bool:
    """Whether the one is demanded and the other paid: two acts under one kind."""
    stages = [{STAGES[t.trigger] for t in x if t.trigger in STAGES} for x in (one, two)]
    return bool(stages[0] and stages[1] and not stages[0] & stages[1])


def _one_is_further(one: Sequence[Told], two: Sequence[Told]) -> bool:
    """Whether the one comes on top of the other: "another three", "12 others"."""
    both = [any(further(t) for t in x) for x in (one, two)]
    return both[0] != both[1]


def further(told: Told) -> bool:
    """Return whether a claim counts those who come on top of others: "another three", "12 more"."""
    if told.count is None:
        return False
    number, quote = told.count.text.lower(), told.said.quote.lower()
    some = re.match(r"(?:another|an additional|a further|some other)\b", number) is not None
    return some or stands(quote, number, before=_MORE) or stands(quote, number, after=_OTHERS)


_MORE = r"\b(?:another|further|additional|other|remaining|extra|last)\s+"
_OTHERS = r"\s+(?:more|others?|further|additional|remaining)\b(?!\s+than)"


def _who(
    slot: str, one: Telling, two: Telling, case: Sequence[Profile], hub_of: Identity
) -> Likeness:
    a, b = (_fillers(x.claims, slot, case[x.article], hub_of) for x in (one, two))
    if a & b:
        return Likeness(FOR[slot], f"same {slot}")
    named_a, named_b = ({w for w in s if w.startswith("=")} for s in (a, b))
    known = {"=" + hub for hub in hub_of.values()}
    if named_a and named_b:
        if any(nearly(x[1:], y[1:]) for x in named_a - known for y in named_b - known):
            return Likeness(0.1, f"{slot}s with like names")
        return Likeness(-AGAINST[slot], "")
    if a and b and slot == "target" and not named_a and not named_b and not _one_side(a, b):
        return Likeness(-AGAINST["others"], "")
    return NOTHING


def _how_many(one: Sequence[Told], two: Sequence[Told]) -> Likeness:
    a, b = (next((c.count for c in x if c.count), None) for x in (one, two))
    if not a or not b:
        return NOTHING
    if not a.apart(b):
        return Likeness(FOR["count"], "figures agree")
    return Likeness(
        -AGAINST["count"] * (_times(a, b) >= PART) * (1 + (_times(a, b) >= 2 * PART)), ""
    )


def _when(one: Telling, two: Telling, case: Sequence[Profile]) -> Likeness:
    a, b = (next((c.when for c in x.claims if c.when), None) for x in (one, two))
    if not a or not b:
        return NOTHING
    if not a.apart(b):
        return Likeness(FOR["when"], "days agree")
    if _later(a, case[two.article]) or _later(b, case[one.article]):
        return Likeness(-LATE[-1][1], "")
    if one.alone == two.alone == 1 and _gap(a, b) <= WEEK:
        return NOTHING  # the day is in dispute
    return Likeness(-next(cost for days, cost in LATE if _gap(a, b) <= days), "")


def _later(when: Bounds, profile: Profile) -> bool:
    """Whether it was after an article was published, which so cannot tell of it."""
    published = profile.published or ""
    return len(published) == DAY and bool(when.low) and str(when.low)[:DAY] > published


def _where(one: Telling, two: Telling, case: Sequence[Profile], hub_of: Identity) -> Likeness:
    a, b = (
        _fillers(x.claims, "place", case[x.article], hub_of)
        | _fillers(x.claims, "origin", case[x.article], hub_of)
        for x in (one, two)
    )
    if a & b:
        return Likeness(FOR["where"], "same place")
    disputed = one.alone == two.alone == 1
    return Likeness(-AGAINST["where"], "") if a and b and not disputed else NOTHING


def _how_much(one: Sequence[Told], two: Sequence[Told]) -> Likeness:
    pairs = [(p, q) for x in one for y in two for p in x.prices for q in y.prices]
    if any(p.unit == q.unit and not p.apart(q) for p, q in pairs):
        return Likeness(FOR["price"], "prices agree")
    return NOTHING


def _fillers(claims: Sequence[Told], slot: str, profile: Profile, hub_of: Identity) -> set[str]:
    """Comparable fillers: "=hub" for what has an identity or a name, else the last word, singular."""
    found = set()
    for claim in claims:
        for iri in claim.slots.get(slot, ()):
            party = profile.parties.get(iri)
            if iri in hub_of:
                found.add("=" + hub_of[iri])
            elif party is not None and party.named and party.kind != "Group":
                found.add("=" + plain(party.label))
            elif party is not None and (label := plain(party.label)):
                word = SAME_WORD.get(label.split()[-1], label.split()[-1])
                found.add(
                    ("suspect" if claim.kind in LAW else "victim") if word == "anybody" else word
                )
    return found


def _gap(a: Bounds, b: Bounds) -> int:
    """Days between two periods that do not meet."""
    one, two = sorted((a, b), key=lambda p: str(p.low or ""))
    ends = (one.high or one.low, two.low or two.high)
    return abs((date.fromisoformat(ends[1]) - date.fromisoformat(ends[0])).days)


def _one_side(a: set[str], b: set[str]) -> bool:
    """Children in one and victims in the other may be the same; suspects and victims not. "Citizens"
    and "Indonesians" may be anybody.
    """
    one, two = ({SIDES[w] for w in words if w in SIDES} for words in (a, b))
    return not one or not two or bool(one & two)


def _times(a: Bounds, b: Bounds) -> float:
    """How many times as many; PART times is rather a part and its total than one figure in dispute."""
    low, high = sorted((a.low or a.high or 0, b.low or b.high or 0))
    return float(high / low) if low else float(PART)
