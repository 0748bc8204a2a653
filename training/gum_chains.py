"""A document of GUM-open as annotated and as read: who is who."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from spacy.language import Language
from spacy.tokens import Doc as SpacyDoc

from ringtrace.ingest.parsed import Doc
from ringtrace.ingest.phrases.phrases import find_phrases
from ringtrace.ingest.reference.reference import Choose, Reference
from ringtrace.ingest.syntax.triggers import Matcher
from ringtrace.ontology import load_ontology
from training.paths import DATA
from training.treebank import Sentence, read_treebank


class Annotated:
    """The chains of a document, over ringtrace's parse of its words and sentences.

    key: the mentions of each chain: head word, and whether it is several told together ("X and Y").
    kind: the type of each. at: the chains that a word heads mentions of. parts: of several who were told
    apart, whose chains these are.
    """

    def __init__(self, nlp: Language, sentences: Sequence[Sentence]) -> None:
        words = [word for s in sentences for word in s["words"]]
        starts: list[bool | int | None] = [
            n == 0 for s in sentences for n in range(len(s["words"]))
        ]
        self.doc = Doc(nlp(SpacyDoc(nlp.vocab, words=words, sent_starts=starts)))
        self.key: dict[int, set[tuple[int, bool]]] = defaultdict(set)
        self.kind: dict[int, str] = {}
        self.at: dict[int, set[int]] = defaultdict(set)
        self.parts: dict[int, set[int]] = defaultdict(set)
        first = 0
        for sentence in sentences:
            for one, several in sentence["split"]:
                self.parts[several].add(one)
            for start, end, head, kind, chain in sentence["mentions"]:
                hangs = zip(sentence["heads"], sentence["relations"], strict=True)
                together = (head + 1, "conj") in list(hangs)[start:end]
                self.key[chain].add((first + head, together))
                self.kind.setdefault(chain, kind)
                self.at[first + head].add(chain)
            first += len(sentence["words"])

    def read(self, choose: Choose | None = None) -> Reference:
        """Return who is who as read. choose: who says whom a pronoun points back to, if not the rules."""
        crimes = Matcher.of(load_ontology()).crimes
        phrases = find_phrases(self.doc)
        if choose is None:
            return Reference(self.doc, phrases, crimes)
        return Reference(self.doc, phrases, crimes, choose)


def annotated(nlp: Language, part: str) -> Iterator[Annotated]:
    """Yield the documents of a part of GUM-open: train, dev or test."""
    sentences = read_treebank(DATA / "treebank" / f"gum-open-{part}.conllu", mentions=True)
    for _, inside in groupby(sentences, key=lambda s: str(s["document"])):
        yield Annotated(nlp, list(inside))
