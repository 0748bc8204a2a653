"""Whether a name or description stands where the law deals with whom it means."""

from __future__ import annotations

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.grammar import first_of
from ringtrace.ingest.words.law import RANK
from ringtrace.ingest.words.predicates import bare

# Nouns of the law, and what people do before it: the noun's own, and who does it.
LAW_NOUNS = frozenset("arrest conviction trial arraignment sentencing extradition".split())
OWN_STEPS = frozenset("plead surrender appear face admit confess".split())


def judged(head: Token) -> bool:
    """Return whether a name stands where the law deals with whom it names, alone or beside others."""
    head = first_of(head)
    verb = head.head
    lemma = verb.lemma_.lower()
    if head.dep_ in ("obj", "nsubj:pass"):
        return bare("object").get(lemma) in RANK[1:]
    if head.dep_ == "nsubj":
        return lemma in OWN_STEPS
    return head.dep_ in ("nmod", "nmod:poss") and lemma in LAW_NOUNS
