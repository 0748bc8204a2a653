"""Whom a trial or an indictment is of, where its sentence names nobody: those of the sentences before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ringtrace.ingest.law.latest import Standing
from ringtrace.ingest.law.whom import Whom
from ringtrace.ingest.parsed import Span
from ringtrace.ingest.status.status import status_of
from ringtrace.ingest.words.law import BROUGHT, MEANT, WORDS, retried


def tried(sentence: Span, recent: Sequence[Standing], whom: Whom) -> Iterator[Standing]:
    """Yield the step that "the retrial begins in May" and "the indictment was returned" tell of whom the law was
    told of in the sentences before; but for a new trial only of one who is accused, and told of alone.
    """
    if not _of_nobody(sentence, whom):
        return
    people = {id(s.entity): s.entity for s in recent}
    if not retried(sentence.text):
        accused = any(s.status == MEANT or s.trigger.lemma_ == "accuse" for s in recent)
        people = people if accused and len(people) == 1 else {}
    yield from (Standing(entity, "charged", sentence.root) for entity in people.values())


def _of_nobody(sentence: Span, whom: Whom) -> bool:
    """Whether a sentence tells of a trial or an indictment, and names nobody."""
    verb = sentence.root
    lemma, below = verb.lemma_.lower(), verb.children
    papers = any(c.dep_ in ("obj", "nsubj:pass") and c.lemma_ == "indictment" for c in below)
    trial = any(c.dep_.startswith("nsubj") and c.lemma_ in _TRIALS for c in below)
    told = (trial and lemma in WORDS["trial_held"]) or (papers and lemma in BROUGHT)
    nobody = told and all(whom.person(t) is None for t in sentence)
    return nobody and status_of(verb) in ("asserted", "planned")


_TRIALS = frozenset("trial retrial re-trial".split())
