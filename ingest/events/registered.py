"""Deeds that are counted and not told: "police recorded 4,600 abductions", "kidnappings rose to 96"."""

from __future__ import annotations

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.grammar import preposition

REGISTERING = frozenset(
    "record register log report document count see suffer list tally note identify detect verify confirm refer".split()
)
CHANGING = frozenset("rise climb grow increase jump swell soar fall drop decline".split())


def registered(noun: Token) -> bool:
    """Return whether so many deeds are said to have been: "police recorded 4,600 abductions", "there were 12 kidnappings"."""
    victims = noun.head if preposition(noun) == "of" else noun
    if victims is not noun and victims.lemma_.lower() == "victim":
        noun = victims  # "counted 1,014 victims of kidnapping"
    if noun.tag_ != "NNS":
        return False
    if preposition(noun) == "of" and noun.head.lemma_.lower() in ("number", "total"):
        return True  # "the number of kidnappings rose to 49"
    rose = noun.dep_ == "nsubj" and noun.head.lemma_.lower() in CHANGING  # "rose to 96 last year"
    done_to = noun.dep_ in ("obj", "nsubj:pass") and noun.head.lemma_.lower() in REGISTERING
    there = any(c.lower_ == "there" for c in noun.head.lefts) and noun.head.lemma_ == "be"
    return rose or done_to or there
