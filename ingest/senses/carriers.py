"""Words that own no day and tell of nothing by themselves: verbs that carry a noun, journeys, words before others."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.grammar import LIGHT, preposition
from ringtrace.ingest.syntax.registered import registered
from ringtrace.ingest.syntax.triggers import Option
from ringtrace.ingest.words.money import PASSAGES


def is_carrier(token: Token) -> bool:
    """Return whether a verb may only carry a noun: "carried out a raid"."""
    return token.pos_ == "VERB" and token.lemma_.lower() in LIGHT


def is_passed(verb: Token, kinds: Sequence[Option]) -> bool:
    """Return whether the noun of a trigger is what was done: "the sentence was handed down on June 5"."""
    return any(verb.doc[i].dep_ == "nsubj:pass" for o in kinds for i in o.used)


def is_journey(token: Token) -> bool:
    """Return whether it is a journey, which tells of something only where it has its price, and a recovery, only of goods."""
    return token.pos_ == "NOUN" and token.lemma_.lower() in PASSAGES | {"recovery"}


def is_inert(token: Token) -> bool:
    """Return whether a word only modifies another: "rescue package", "kidnap victim", "abducted children".

    Of certain people ("the 20 abducted girls") it tells what happened to them.
    """
    if token.dep_ in ("compound", "nmod:desc", "flat"):
        return not registered(token)
    if token.dep_ != "amod" or any(c.dep_ == "obj" for c in token.children):
        return False
    certain = any(
        c.dep_ == "nummod" or c.lower_ in ("the", "these", "those") for c in token.head.children
    )
    certain |= preposition(token.head) == "of" and token.head.head.lemma_.lower() == "number"
    return token.tag_ not in ("VBN", "VBD") or not certain
