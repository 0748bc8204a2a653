"""Trees in the ClearNLP style, as many English pipelines give them, made Universal Dependencies.

ClearNLP hangs a noun on its preposition and a predicate on its copula; UD does it the other way
round. What remains is a matter of names: clearnlp.tsv.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from spacy.attrs import DEP, HEAD
from spacy.language import Language
from spacy.tokens import Doc, Span

_ROWS = Path(__file__).with_name("clearnlp.tsv").read_text("utf-8").splitlines()
LABELS: dict[str, str] = dict(row.split("\t") for row in _ROWS)
TELLING = frozenset((*LABELS, "pobj"))  # none of them is a relation of UD
VERBAL = frozenset(("VERB", "AUX", "ADJ", "ADV"))
PLACES = frozenset(("GPE", "FAC"))


@Language.component("ringtrace_dialect")
def to_universal(doc: Doc) -> Doc:
    """Return the Doc with UD heads and relations; one that has them is returned as it is."""
    if any(token.dep_ in TELLING for token in doc):
        tree = Tree(doc)
        tree.turn_prepositions()
        tree.turn_copulas()
        tree.flatten_conjuncts()
        tree.turn_names()
        tree.write()
    ents = [
        Span(doc, e.start, e.end, label="LOC" if e.label_ in PLACES else e.label_) for e in doc.ents
    ]
    doc.set_ents(ents, default="outside")
    return doc


class Tree:
    """The heads and relations of a Doc while they are being changed."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.heads = [token.head.i for token in doc]
        self.relations = [token.dep_ for token in doc]

    def children(self, head: int, *relations: str) -> list[int]:
        """Return the dependents of a token, of the given relations where some are given."""
        return [
            i
            for i, at in enumerate(self.heads)
            if at == head and i != head and (not relations or self.relations[i] in relations)
        ]

    def swap(self, head: int, lower: int, up: str, down: str) -> None:
        """Put lower in head's place with relation up; head and its other dependents go under it."""
        above = self.heads[head]
        for child in self.children(head):
            self.heads[child] = lower
        self.heads[lower] = lower if above == head else above
        self.heads[head] = lower
        self.relations[lower], self.relations[head] = up, down

    def turn_prepositions(self) -> None:
        """Hang nouns on what their preposition hung on; innermost prepositions first."""
        for i in reversed(range(len(self.doc))):
            if self.relations[i] not in ("prep", "agent", "dative"):
                continue
            above = self.doc[self.heads[i]].pos_ in VERBAL
            if objects := self.children(i, "pobj", "nmod", "obl"):
                relation = "obl" if above else "nmod"
                if self.relations[i] == "agent":
                    relation = "obl:agent"
                self.swap(i, objects[0], relation, "case")
            elif clauses := self.children(i, "pcomp"):
                self.swap(i, clauses[0], "advcl" if above else "acl", "mark")

    def turn_copulas(self) -> None:
        """Make the predicate the head of its form of "be", unless the clause says "there is"."""
        for i, token in enumerate(self.doc):
            if token.lemma_ != "be" or self.relations[i] in ("aux", "auxpass", "cop"):
                continue
            predicates = self.children(i, "attr", "acomp")
            if self.children(i, "expl"):
                for predicate in predicates:
                    self.relations[predicate] = "nsubj"
            elif predicates:
                self.swap(i, predicates[0], self.relations[i], "cop")

    def flatten_conjuncts(self) -> None:
        """Hang each conjunct on the first one, each conjunction on the conjunct after it."""
        for i in range(len(self.doc)):
            if self.relations[i] == "cc":
                after = [c for c in self.children(self.heads[i], "conj") if c > i]
                self.heads[i] = after[0] if after else self.heads[i]
        for i in range(len(self.doc)):
            while self.relations[i] == "conj" and self.relations[self.heads[i]] == "conj":
                self.heads[i] = self.heads[self.heads[i]]

    def turn_names(self) -> None:
        """Make the first word of a person's name its head, the others flat under it."""
        for name in self.doc.ents:
            words = [t.i for t in name if t.pos_ == "PROPN"]
            last = words[-1] if words else -1
            if name.label_ != "PERSON" or len(words) < 2 or len(words) != len(name):
                continue
            if all(self.heads[i] == last and self.relations[i] == "compound" for i in words[:-1]):
                self.swap(last, words[0], self.relations[last], "flat")
                for i in words[1:-1]:
                    self.heads[i], self.relations[i] = words[0], "flat"

    def write(self) -> None:
        """Set the heads and relations of the Doc."""
        add = self.doc.vocab.strings.add
        values = np.zeros((len(self.doc), 2), np.uint64)
        for i, (head, relation) in enumerate(zip(self.heads, self.relations, strict=True)):
            values[i, 0] = np.int64(head - i).astype(np.uint64)
            values[i, 1] = add("ROOT" if head == i else LABELS.get(relation, relation))
        self.doc.from_array([HEAD, DEP], values)  # type: ignore[arg-type]
