"""What a total counts that stands apart from its number: "brings to 34 the number of people held"."""

from __future__ import annotations

from ringtrace.ingest.grammar import preposition
from ringtrace.ingest.parsed import Token

TALLIES = frozenset("number total tally count toll figure".split())
REACHING = frozenset(
    "bring take raise push lift put rise climb grow go increase jump reach stand swell mount come".split()
)


def totalled(number: Token) -> Token:
    """Return the noun that a number alone counts as the total of it, the number itself where it does not.

    "Took the number of arrests to 34", "the total of those held stands at 55", "reached 34".
    """
    verb = number.head
    if number.pos_ != "NUM" or verb.lemma_.lower() not in REACHING:
        return number
    if preposition(number) not in ("to", "at") and number.dep_ != "obj":
        return number
    tallies = (c for c in verb.children if c.dep_ in ("obj", "nsubj") and c.i != number.i)
    for tally in tallies:
        if tally.lemma_.lower() in TALLIES:
            counted = (c for c in tally.children if c.dep_ == "nmod" and preposition(c) == "of")
            return next(counted, number)
    return number
