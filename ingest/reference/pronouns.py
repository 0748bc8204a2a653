"""Whom a pronoun of the third person means: each mention before it is weighed by what is true of both.

A log-linear ranking with "nobody" among the candidates (Denis and Baldridge 2008, Specialized models and
ranking for coreference resolution); its weights are learned from GUM-open (training/pronouns.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.reference.barred import Barred, is_speech
from ringtrace.ingest.reference.candidates import candidates, group_of, starts_before
from ringtrace.ingest.syntax.grammar import role_of

if TYPE_CHECKING:
    from ringtrace.ingest.reference.reference import Reference

BOLD = 0.1  # how likely one must be against nobody, but for an "it" that does nothing of its own
_FAR = ("here", "1 back", "2 back", "3 back")
_DEFINITE = frozenset("the this that these those".split())


def meant(token: Token, reference: Reference, group: str = "") -> Entity | None:
    """Return whom a pronoun means, or a noun that stands for one of a group, None for nobody told of."""
    group = group or group_of(token)
    weight, beside = weights()[group], Beside(token, reference)
    shares: dict[int, float] = defaultdict(float)
    entities: dict[int, Entity] = {}
    for entity, phrase in candidates(token, reference, group):
        score = sum(weight.get(name, 0.0) for name in beside.features(entity, phrase))
        shares[id(entity)] += exp(score)
        entities[id(entity)] = entity
    if not shares:
        return None
    best = max(shares, key=lambda key: shares[key])
    nobody = exp(sum(weight.get(name, 0.0) for name in beside.nobody()))
    acts = group != "thing" or Barred(token, reference.crimes).acts
    return entities[best] if shares[best] > nobody * (BOLD if acts else 1) else None


@cache
def weights() -> dict[str, dict[str, float]]:
    """Return the weight of each feature by group of pronouns."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    text = (files("ringtrace.ingest.words") / "pronouns.tsv").read_text("utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            group, feature, weight = line.split("\t")
            found[group][feature] = float(weight)
    return found


class Beside:
    """What is true of a pronoun where it stands, and of it and a mention before it."""

    def __init__(self, token: Token, reference: Reference) -> None:
        self.token, self.reference = token, reference
        self.role, self.starts = role_of(token), starts_before(token)
        self.speaks = self.role == "subject" and is_speech(token.head)
        self.above = {t.i for t in token.ancestors}
        self.speaker = _speaker(token)

    def nobody(self) -> Iterator[str]:
        """Yield what speaks for nobody: an "it" that stands for a clause."""
        yield "nobody"
        yield f"nobody {self.role}"
        if self.token.dep_ == "expl":
            yield "nobody expletive"
        around = {c.dep_ for c in self.token.head.children}
        if around & {"ccomp", "csubj", "xcomp"}:
            yield "nobody clause"
        if "cop" in around:
            yield "nobody copula"

    def features(self, entity: Entity, phrase: Phrase) -> Iterator[str]:
        """Yield the names of what is true of the pronoun and a mention."""
        head, i = self.token.doc[phrase.head], phrase.head
        verb, role = head.head, role_of(head)
        far = next((n for n, start in enumerate(self.starts) if i >= start))
        yield _FAR[far]
        yield f"{role} {'before' if far else 'here'}"
        if role == self.role:
            yield f"both {role}"
        if role in ("subject", "patient"):
            if _is_main(verb):
                yield f"main subject {_FAR[far]}"
            if i != self.speaker and verb.i in self.above:
                yield "subject above" + (" of owner" if self.role == "owner" else "")
        if i == self.speaker:
            yield "speaker"
        if self.speaks and role == "subject":
            yield "both speak" if is_speech(verb) else "speaks"
        if verb.lemma_ == self.token.head.lemma_ and verb.pos_ == "VERB":
            yield "same verb"
        yield from self._itself(entity, phrase, head)
        near = self.token.i - i
        yield (
            "touching" if near < 4 else "near" if near < 10 else "in sight" if near < 25 else "off"
        )

    def _itself(self, entity: Entity, phrase: Phrase, head: Token) -> Iterator[str]:
        """What a mention is and whom it is of."""
        yield f"kind {entity.kind}"
        if self.role == "subject":
            yield f"does {entity.kind}"
        if phrase.pronoun:
            yield "pronoun"
            if head.lower_ == self.token.lower_:
                yield "same word"
        elif phrase.named:
            yield "named"
        else:
            yield "definite" if head.left_edge.lower_ in _DEFINITE else "indefinite"
        if entity.kind == "Person" and self.reference.sex(entity):
            yield "sex told"
        if head.tag_ in ("NNS", "NNPS"):
            yield "plural"
        times = len(entity.phrases) + len(entity.pronouns)
        yield "often" if times > 4 else "again" if times > 1 else "once"


def _is_main(verb: Token) -> bool:
    """Whether a clause is no part of another, but for one that tells who says it."""
    said = verb.dep_ in ("ccomp", "parataxis") and is_speech(verb.head)
    return (verb.head if said else verb).dep_ == "ROOT"


def _speaker(token: Token) -> int:
    """Who says the clause that a word stands in; -1 for nobody."""
    for above in token.ancestors:
        if above.dep_ == "ccomp" and is_speech(above.head):
            above = above.head
        if is_speech(above):
            subjects = (c.i for c in above.children if c.dep_ == "nsubj" and c is not token)
            return next(subjects, -1)
    return -1
