"""How many it befell, where a sentence after tells it: "Nineteen persons are missing", "All nine are from Nepal"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ringtrace.ingest.finders import Found
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrase import PEOPLE
from ringtrace.ingest.status.status import status_of
from ringtrace.nouns import Count

_REACH = 2  # sentences from what was done to whom it befell
_ANYBODY = frozenset("person people individual captive hostage victim".split())
_ALL = frozenset("the all these".split())
_GONE = frozenset(["missing", "unaccounted"])


def add_numbers(doc: Doc, frames: Sequence[Frame], counts: Mapping[int, Sequence[Found]]) -> None:
    """Give a deed done to some whom nobody counted the number that the text goes on to tell of them all."""
    number = {t.i: n for n, s in enumerate(doc.sents) for t in s}
    known = {id(f.count) for f in frames}
    for head, found in sorted(counts.items()):
        noun = doc[head]
        count = found[0]
        if id(count) in known or not isinstance(count.value, Count):
            continue
        before = [f for f in frames if 0 <= number[head] - number[f.trigger.i] <= _REACH]
        before = [f for f in before if f.trigger.i < head and status_of(f.trigger) == "asserted"]
        later = {id(f) for f in before if number[head] > number[f.trigger.i]}
        told = [f for f in before if _same(noun, f)]
        told = [f for f in told if _gone(noun, f) or id(f) in later and _of_all(noun)]
        if told and all(f.count is None for f in before if f.kind is told[-1].kind):
            told[-1].count = count
            told[-1].why.append(f"count: {count.value.text!r}, told after it")


def _same(noun: Token, frame: Frame) -> bool:
    """Whether a noun, or a number alone, may be of those to whom it was done, and these are several."""
    people = [p for p in frame.fillers["target"] if p.kind in PEOPLE]
    heads = [noun.doc[p.head] for p in people]
    if len(heads) != 1 or heads[0].tag_ not in ("NNS", "NNPS"):
        return False
    lemma = noun.lemma_.lower()
    return noun.pos_ == "NUM" or lemma in _ANYBODY or lemma == heads[0].lemma_.lower()


def _of_all(noun: Token) -> bool:
    """ "The nine girls", "all nine", "there were nine of them"."""
    if any(c.lower_ in _ALL for c in noun.lefts):
        return noun.dep_.startswith("nsubj")
    of_them = any(c.lower_ == "them" for c in noun.rights)
    return of_them and any(c.lower_ == "there" for c in (*noun.lefts, *noun.head.lefts))


def _gone(noun: Token, frame: Frame) -> bool:
    state = noun.head if noun.dep_.startswith("nsubj") else noun
    gone = state.lower_ in _GONE or any(c.lower_ in _GONE for c in state.rights)
    later = any(c.lower_ == "still" for c in state.children)  # "nine are still missing": of more
    return gone and not later and frame.kind.notation == "abduction"
