"""Who is who in a payment for people: they are its object, and not who is paid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ringtrace.ingest.money.payments import PAYING, TAKEN_FOR, against_somebody, for_people
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE
from ringtrace.ingest.syntax.grammar import is_passive, preposition
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.syntax.obliques import Argument
from ringtrace.ingest.syntax.triggers import Option

BRINGING = frozenset(["cost", "bring", "fetch"])


def paid_arguments(verb: Token, option: Option, found: Sequence[Argument]) -> list[Argument]:
    """Return the arguments of a payment for people: they are its object, and not who is paid.

    Who pays for a crossing is moved; who is paid may only take the money.
    """
    kind = option.kind.notation
    if (
        kind == "sale" and option.middle and verb.lemma_.lower() in BRINGING
    ):  # "cost the couple 110,000 yuan"
        found = [a for a in found if a.position != "object" or a.head.i < verb.i]
    fees = kind in ("recruitment", "transport") and not option.middle and not is_passive(verb)
    sums = any(a.position == "object" and _is_sum(a.head) for a in found)
    taking = verb.lemma_.lower() in ("take", "collect", "pocket", "accept")
    if fees and sums and taking and any(a.position == "from" for a in found):
        # "took $400 from each of 22 villagers"
        found = [a for a in found if a.position != "object"]
        found += [a for f in found if f.position == "from" for a in _from_each(f)]
    if kind == "recruitment" and option.middle and verb.lemma_.lower() == "pay":
        return [a for a in found if a.position not in ("object", "to")]  # "paid recruiters $4,000"
    if verb.lemma_.lower() == "owe":  # the sum is taken from who owes it, not from who is owed
        return [a for a in found if a.position not in ("object", "to")]
    if kind == "transport" and verb.lemma_.lower() in TAKEN_FOR and option.used:
        return [  # "took 900 euros from each girl for the journey": the girl is moved
            replace(a, position="object") if a.position in ("from", "of") else a for a in found
        ]
    travelled = verb.lemma_.lower() == "travel"
    if kind == "transport" and option.middle and not (travelled or is_passive(verb)):
        return [a for a in found if a.position not in ("object", "to")]
    against = verb.lemma_.lower() in ("promise", "offer") and against_somebody(verb)
    if verb.lemma_.lower() not in PAYING | TAKEN_FOR and not against:
        return list(found)
    if kind not in ("sale", "purchase"):
        return list(found)
    if not option.weak or not (people := for_people(verb)):
        return list(found)
    side = "object" if is_passive(verb) else "subject"  # who is paid sells, who pays buys
    doers = [
        Argument("subject", a.head, a.direct)
        for a in found
        if a.position == side and a.head not in people
    ]
    rest = [a for a in found if a.position not in ("subject", "object", "for", "per")]
    return [*doers, *rest, *(Argument("object", p) for p in people)]


def _is_sum(noun: Token) -> bool:
    number = any(t.is_currency or t.text[-1:].isdigit() for t in (noun, *noun.children))
    return number and kind_of_noun(noun) not in PEOPLE


def _from_each(taken: Argument) -> list[Argument]:
    """Those from each of whom a sum is taken."""
    behind = [c for c in taken.head.rights if preposition(c) == "of"]
    each = taken.head.lower_ in ("each", "all", "every") and behind
    return [Argument("object", h) for h in (behind if each else [taken.head])]
