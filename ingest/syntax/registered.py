"""Deeds that are counted and not told: "police recorded 4,600 abductions", "kidnappings rose to 96"."""

from __future__ import annotations

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.grammar import preposition

REGISTERING = frozenset(
    "record register log report document count see suffer list tally note identify detect verify confirm refer receive handle".split()
)
_SOLVING = frozenset("crack solve uncover bust investigate".split())
COUNTED = frozenset("victim case incident report instance complaint".split())
CHANGING = frozenset("rise climb grow increase jump swell soar fall drop decline".split())


def registered(noun: Token) -> bool:
    """Return whether so many deeds are said to have been: "police recorded 4,600 abductions", "there were 12 kidnappings"."""
    of = preposition(noun) == "of" or noun.dep_ == "compound"
    victims = noun.head if of else noun
    if noun.dep_ == "compound" and victims.lemma_.lower() not in COUNTED:
        return False
    if victims is not noun and victims.lemma_.lower() in COUNTED:
        noun = victims  # "counted 1,014 victims of kidnapping"
    if noun.tag_ != "NNS":
        return False
    if preposition(noun) == "of" and noun.head.lemma_.lower() in ("number", "total"):
        return (
            noun.head.head.lemma_.lower() not in _SOLVING
        )  # "the number of kidnappings rose to 49"
    rose = noun.dep_ == "nsubj" and noun.head.lemma_.lower() in CHANGING  # "rose to 96 last year"
    done_to = noun.dep_ in ("obj", "nsubj:pass") and noun.head.lemma_.lower() in REGISTERING
    there = any(c.lower_ == "there" for c in noun.head.lefts) and noun.head.lemma_ == "be"
    return rose or done_to or there
