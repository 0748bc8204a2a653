"""The stop or search that a step of the law followed, whose place and day are its own: "police stopped a
bus at X on Sunday and arrested the driver".
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from ringtrace.ingest.grammar import preposition
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.words import word_table

STOPPING = frozenset("stop intercept find discover search check inspect board enter visit".split())
_HERE = ("in", "at", "near", "off", "outside", "on")
_SETTING = frozenset("set lay mount erect".split())
_SPEECH = word_table("speech.tsv")["verb"]
_STEPS = 2  # nouns inside nouns: "a boat with 30 Kurds at X"


def stop_before(verb: Token) -> Token | None:
    """Return the verb of stopping that a verb is coordinated with, in the active voice; else None."""
    first = verb.head
    if verb.dep_ != "conj" or first.i > verb.i or first.lemma_.lower() not in STOPPING:
        return None
    own = any(c.dep_.startswith("nsubj") for c in verb.children)
    acts = any(c.dep_ == "nsubj" for c in first.children)
    return first if acts and not own else None


def done_before(verb: Token, told: Container[int]) -> Token | None:
    """Return the verb whose doer then does this: "laid a trap near X and arrested two men"; one that
    tells of something by itself, or of words alone, has a place of its own.
    """
    first = verb.head
    own = any(c.dep_.startswith("nsubj") for c in verb.children)
    here = verb.dep_ == "conj" and first.i < verb.i and first.pos_ == "VERB"
    here &= first.i not in told or first.lemma_.lower() in _SETTING
    return first if here and not own and first.lemma_.lower() not in _SPEECH else None


def scenes_of(stop: Token, end: int) -> Iterator[Token]:
    """Yield the nouns before token end that say where somebody was stopped."""
    for child in stop.rights:
        if child.i < end:
            yield from _inside(child, _STEPS)


def _inside(noun: Token, steps: int) -> Iterator[Token]:
    if preposition(noun) in _HERE:
        yield noun
    for child in noun.rights if steps else ():
        if child.dep_.startswith(("nmod", "obl")):
            yield from _inside(child, steps - 1)
