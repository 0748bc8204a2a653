"""Coreference on GUM-open: python -m benchmarks.coreference [--show GROUP].

The words and sentences are the treebank's, looked for in SHARED (default ../shared); tags, trees, names
and referents are ringtrace's. A mention is told by its head word, as CorefUD matches heads, and whether
it is several told together ("X and Y"); what is mentioned once is left out, as in CoNLL 2012.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.language import Language

from benchmarks.coreference_scores import METRICS, Chain, Part
from ringtrace.ingest.entity import Entity
from ringtrace.ingest.language.load import load
from ringtrace.ingest.parsed import Token
from training.gum_chains import Annotated, annotated

PEOPLE_AND_BODIES = frozenset(["person", "organization"])
KINDS = frozenset(["Person", "Group", "Agency", "Organization", "Ring", "Medium", "Fund"])
PRONOUNS = ("he him himself", "she her herself", "they them themselves", "it itself", "his her their its")  # fmt: skip


class Pronoun(NamedTuple):
    """A third-person pronoun: its group, whether it is answered, rightly, and whether there is an answer."""

    token: Token
    group: str
    answer: str
    right: bool
    answerable: bool


class Document:
    """A document as annotated and as read."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated, self.doc = annotated, annotated.doc
        self.reference = annotated.read()

    def chains(self, *, every: bool) -> tuple[list[Chain], list[Chain]]:
        """Return the chains as annotated and as read; every: not of people and bodies alone."""
        key = (
            frozenset(mentions)
            for chain, mentions in self.annotated.key.items()
            if every or self.annotated.kind[chain] in PEOPLE_AND_BODIES
        )
        entities = (*self.reference.entities, *self.reference.pairs.values())
        response = (_mentions(e) for e in entities if every or e.kind in KINDS)
        return [c for c in key if len(c) > 1], [c for c in response if len(c) > 1]

    def pronouns(self) -> Iterator[Pronoun]:
        """Yield each pronoun of the third person.

        It is right where the last words before it, no pronoun, of whom it is taken for are of its chain.
        It can be answered where there are such, or where it means several who were told apart before.
        """
        for token in self.doc:
            group = "his her their its" if token.tag_ == "PRP$" else ""
            group = next(
                (g for g in PRONOUNS if token.lower_ in g.split() and group in ("", g)), ""
            )
            if not group or not token.tag_.startswith("PRP"):
                continue
            gold = {chain for chain in self.annotated.at[token.i] if self._told(chain, token.i)}
            phrase = self.reference.by_head.get(token.i)
            entity = self.reference.entity(phrase) if phrase is not None else None
            if entity is None or all(p.head != token.i for p in entity.pronouns):
                yield Pronoun(token, group, "", False, bool(gold))
                continue
            answer = self.reference.span(self.reference.name(entity)) if entity.phrases else None
            told = answer.quote if answer is not None else "(several)"
            yield Pronoun(token, group, told, self._right(entity, token.i, gold), bool(gold))

    def _told(self, chain: int, place: int) -> bool:
        before = (i for i, _ in self.annotated.key[chain] if i < place)
        return bool(self.annotated.parts[chain]) or any(self.doc[i].pos_ != "PRON" for i in before)

    def _right(self, entity: Entity, place: int, gold: set[int]) -> bool:
        told = [p.head for p in entity.phrases if p.head < place]
        if told:
            return not gold.isdisjoint(self.annotated.at[max(told)])
        parts = frozenset[int]().union(*(self.annotated.parts[chain] for chain in gold))
        first = entity.members[0].head
        apart = all(not parts.isdisjoint(self.annotated.at[p.head]) for p in entity.members)
        return apart or any((first, True) in self.annotated.key[chain] for chain in gold)


def _mentions(entity: Entity) -> Chain:
    pair = {(p.head, True) for p in entity.members[:1] if not entity.phrases}
    return frozenset(pair | {(p.head, False) for p in (*entity.phrases, *entity.pronouns)})


def read_part(nlp: Language, part: str) -> Iterator[Document]:
    """Yield the documents of a part of GUM-open: train, dev or test."""
    yield from map(Document, annotated(nlp, part))


def chain_scores(
    found: Sequence[Document], *, every: bool
) -> dict[str, tuple[float, float, float]]:
    """Return recall, precision and F1 of each metric, and their mean as CoNLL."""
    scores = {}
    for name, metric in METRICS.items():
        parts = [metric(*document.chains(every=every)) for document in found]
        scores[name] = sum(parts, start=Part(0, 0, 0, 0)).figures
    means = [sum(column) / len(scores) for column in zip(*scores.values(), strict=True)]
    return scores | {"CoNLL": (means[0], means[1], means[2])}


def pronoun_scores(found: Sequence[Document]) -> dict[str, tuple[float, float, int]]:
    """Return precision, recall and how many could be answered, of all pronouns and of each group."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in ("all", *PRONOUNS)}
    for document in found:
        for pronoun in document.pronouns():
            for name in ("all", pronoun.group):
                counts[name].update(
                    right=pronoun.right,
                    answered=bool(pronoun.answer),
                    answerable=pronoun.answerable,
                )
    return {
        name: (
            count["right"] / max(1, count["answered"]),
            count["right"] / max(1, count["answerable"]),
            count["answerable"],
        )
        for name, count in counts.items()
    }


def main() -> None:
    """Print the figures of dev and test; with --show the pronouns of a part instead."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", default="", help="print each pronoun of train or dev")
    args = parser.parse_args()
    nlp = load()
    for part in ("dev", "test") if not args.show else ():
        found = list(read_part(nlp, part))
        print(f"GUM-open {part}, in per cent          recall  precision  F1")
        for every, of_what in ((True, "all chains"), (False, "people and bodies")):
            for name, figures in chain_scores(found, every=every).items():
                print(f"  {of_what:18} {name:10}", "".join(f"{100 * f:9.1f}" for f in figures))
        print("  pronouns                      precision   recall    of")
        for name, (precision, recall, of) in pronoun_scores(found).items():
            print(f"  {name:30} {100 * precision:9.1f} {100 * recall:9.1f} {of:6}")
    for document in read_part(nlp, args.show) if args.show else ():
        for token, _, answer, right, answerable in document.pronouns():
            verdict = "right" if right else "WRONG" if answer else "none" if answerable else "-"
            print(f"{verdict:6} {token} = {answer}  |  {token.sent.text}")


if __name__ == "__main__":
    main()
