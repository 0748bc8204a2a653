"""How much stands beside a verb that tells of nothing by itself: people, their number, a border, where they were kept."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE
from ringtrace.ingest.scope.people_found import TURNED_BACK, from_abroad
from ringtrace.ingest.senses.aboard import YOUNG
from ringtrace.ingest.syntax.grammar import is_passive, preposition
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.topics import has

if TYPE_CHECKING:
    from ringtrace.ingest.reference.reference import Reference

ENOUGH = 4  # the weight of signs that together tell of a crime or of its answer
SCALED = frozenset("rescue abduction transport recruitment exploitation sale purchase".split())
_OFF = ("sport", "arts", "disaster", "illness", "pastime", "past")


def weighed(frame: Frame, reference: Reference) -> int:
    """Return the weight of the signs around a frame: two for children, women or people from abroad, one for their
    number, for a way from one place to another and for a sum; the rest is told by words (words/signs.tsv). An officer
    alone tells of nothing; of other people only what they are kept in does.
    """
    if frame.kind.notation not in SCALED or not frame.fillers["target"]:
        return 0
    heads = _heads(frame, reference)
    if not any(p.kind in PEOPLE or p.pronoun for p in frame.fillers["target"]):
        return 0
    sentence = frame.trigger.sent
    if frame.trigger.lemma_.lower() in TURNED_BACK and frame.count is None:
        return 0  # "a patrol stopped a boat of migrants"
    if any(has(sentence, topic) for topic in _OFF):
        return 0
    way = frame.fillers["origin"] and frame.fillers["destination"]
    exposed = any(_exposed(h) for h in heads)
    weight = 2 * exposed + bool(frame.count) + bool(way) + bool(frame.prices)
    told = {t.lemma_.lower() for t in sentence} | {t.lower_ for t in sentence}
    told -= {frame.trigger.lemma_.lower(), frame.trigger.lower_}
    told -= {h.lemma_.lower() for h in heads}
    signs = {name: n for name, n, words in _signs() if words & told}
    telling = way or frame.prices or signs.keys() - {"watch", "else"}
    telling = telling if exposed else signs.keys() & {"kept", "cargo"}
    return weight + sum(signs.values()) if telling else 0


def _exposed(head: Token) -> bool:
    """Whether people are such as are taken and sold: children, women, victims, those from abroad."""
    called = head.lemma_.lower() in _PEOPLE
    return called or from_abroad(head)


_PEOPLE = (YOUNG | frozenset("woman bride minor teenager sister victim maid labourer laborer fisherman sailor".split())) - {"pupil", "student"}  # fmt: skip


def _heads(frame: Frame, reference: Reference) -> list[Token]:
    """The nouns by which the text calls those it happens to."""
    found = []
    for phrase in frame.fillers["target"]:
        entity = reference.entity(phrase) if phrase.pronoun else None
        found += [frame.trigger.doc[p.head] for p in (entity.phrases if entity else [phrase])]
    return found


def hidden_money(frame: Frame) -> bool:
    """Return whether money is found or taken where somebody keeps it, or from suspects: "Rs 3 lakh in cash was recovered
    from the flat of an agent", "took $48,000 from the lining of her coat"; and not what a firm recovers from its debtors.
    """
    if frame.kind.notation != "seizure" or not frame.prices:
        return False
    by = {frame.trigger.doc[p.head].lemma_.lower() for p in frame.fillers["agent"]}
    words = {t.lemma_.lower() for t in frame.trigger.subtree}
    sums = {i for p in frame.prices for i in range(p.start, p.end)}
    near = [c for t in (frame.trigger, *(frame.trigger.doc[i] for i in sums)) for c in t.rights]
    near += [c for t in near if t.dep_.startswith("acl") for c in t.rights]  # "hidden in a tyre"
    where = {c.lemma_.lower() for c in near if preposition(c)}
    table = word_table("money.tsv")
    if by & table["firms"] or words & table["owing"]:
        return False
    from_them = {
        t.lemma_.lower()
        for c in frame.trigger.rights
        if preposition(c) in ("from", "on", "with")
        for t in (c, *c.lefts)
    }
    upon = any(preposition(c) == "on" and c.lower_ in ("him", "her", "them") for c in near)
    if words & table["cash"] and is_passive(frame.trigger) and (upon or from_people(frame)):
        return True  # "cash amounting to Rs 22,40,000 was recovered from the three agents"
    if from_them & (
        word_table("roles.tsv")["suspect"]
        | word_table("kinds.tsv")["Ring"]
        | word_table("kinds.tsv")["Hostile"]
    ):
        return True
    much = any((getattr(p.value, "min", None) or 0) >= 1000 for p in frame.prices)
    known = words & table["cash"] or frame.fillers["agent"] or much and is_passive(frame.trigger)
    return bool(where & table["keeping"]) and bool(known)


def from_people(frame: Frame) -> bool:
    """Return whether something is taken from people: "from the three agents"."""
    kinds = (kind_of_noun(c) for c in frame.trigger.rights if preposition(c) == "from")
    return any(kind in (*PEOPLE, "Agency") for kind in kinds)  # "three agents"


@cache
def _signs() -> tuple[tuple[str, int, frozenset[str]], ...]:
    table = ((key.partition(":"), words) for key, words in word_table("signs.tsv").items())
    return tuple((name, int(weight), words) for (name, _, weight), words in table)
