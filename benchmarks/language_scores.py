"""Scores of a pipeline against treebanks and name corpora."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from training.treebank import Sentence, raw_documents

Case = Callable[[str], str]
Scores = dict[str, float]
ROOTS = {"ROOT": "root"}
TYPES = {"PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC"}


def documents(sentences: list[Sentence]) -> Iterator[list[Sentence]]:
    """Yield the sentences of each document."""
    for _, inside in raw_documents([{"paragraph": False, "text": "", **s} for s in sentences]):
        yield inside


def read_gold(nlp: Language, sentences: list[Sentence], case: Case = str) -> Doc:
    """Return the parse of gold words with gold sentence starts."""
    words = [case(word) for s in sentences for word in s["words"]]
    starts: list[bool | int | None] = [n == 0 for s in sentences for n in range(len(s["words"]))]
    return nlp(Doc(nlp.vocab, words=words, sent_starts=starts))


def tree_scores(nlp: Language, sentences: list[Sentence], case: Case = str) -> Scores:
    """Return accuracies in per cent on gold words and sentences; punctuation counts."""
    right: Counter[str] = Counter()
    for inside in documents(sentences):
        doc, n = read_gold(nlp, inside, case), 0
        for sentence in inside:
            for k in range(len(sentence["words"])):
                token = doc[n + k]
                head = 0 if token.head is token or token.head.i == token.i else token.head.i - n + 1
                attached = head == sentence["heads"][k]
                label = ROOTS.get(token.dep_, token.dep_) == sentence["relations"][k]
                right.update(
                    words=1,
                    UPOS=token.pos_ == sentence["upos"][k],
                    XPOS=token.tag_ == sentence["xpos"][k],
                    lemmas=token.lemma_ == sentence["lemmas"][k],
                    UAS=attached,
                    LAS=attached and label,
                )
            n += len(sentence["words"])
    return {k: 100 * n / right["words"] for k, n in right.items() if k != "words"}


def name_scores(nlp: Language, sentences: list[Sentence], case: Case = str) -> Scores:
    """Return F1 in per cent of exact spans with type, of all and of each type."""
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    both: Counter[str] = Counter()
    for inside in documents(sentences):
        labels = [label for s in inside for label in s["names"]]
        named = _spans(labels)
        doubtful = {n for n, label in enumerate(labels) if label == "?"}
        doc = read_gold(nlp, inside, case)
        told = {
            (e.start, e.end, TYPES[e.label_])
            for e in doc.ents
            if e.label_ in TYPES and doubtful.isdisjoint(range(e.start, e.end))
        }
        for spans, count in ((named, gold), (told, found), (named & told, both)):
            count.update(kind for _, _, kind in spans)
            count["names"] += len(spans)
    kinds = ("names", "PER", "ORG", "LOC")
    return {k: 200 * both[k] / max(1, gold[k] + found[k]) for k in kinds}


def _spans(labels: list[str]) -> set[tuple[int, int, str]]:
    spans, start = set(), 0
    for n, label in enumerate(labels):
        if label.startswith("B-"):
            start = n
        ends = n + 1 == len(labels) or labels[n + 1] != "I-" + label[2:]
        if label[:1] in "BI" and ends and label[2:] in ("PER", "ORG", "LOC"):
            spans.add((start, n + 1, label[2:]))
    return spans


def raw_scores(nlp: Language, sentences: list[Sentence]) -> Scores:
    """Return F1 in per cent on raw text, as the CoNLL 2018 shared task counts (with subtypes)."""
    right: Counter[str] = Counter()
    total = Counter[str]()
    for text, inside in raw_documents(sentences):
        gold = _gold_rows(text, inside)
        doc = nlp(text)
        words = [token for token in doc if not token.is_space]
        first = {next((t.idx for t in s if not t.is_space), -1) for s in doc.sents}
        ends = {
            [t.idx + len(t) for t in s if not t.is_space][-1]
            for s in doc.sents
            if any(not t.is_space for t in s)
        }
        bounds = {(a, b) for a, b in zip(sorted(first - {-1}), sorted(ends), strict=True)}
        gold_bounds = _gold_bounds(gold, inside)
        total.update(words=len(words) + len(gold), bounds=len(bounds) + len(gold_bounds))
        right["bounds"] += len(bounds & gold_bounds)
        for token in words:
            row = gold.get((token.idx, token.idx + len(token)))
            if row is None:
                continue
            pos, tag, lemma, relation, head = row
            mine = (
                None
                if token.head.i == token.i
                else (token.head.idx, token.head.idx + len(token.head))
            )
            right.update(
                tokens=1,
                UPOS=token.pos_ == pos,
                XPOS=token.tag_ == tag,
                lemmas=token.lemma_ == lemma,
                UAS=mine == head,
                LAS=mine == head and ROOTS.get(token.dep_, token.dep_) == relation,
            )
    return {k: 200 * n / total["bounds" if k == "bounds" else "words"] for k, n in right.items()}


Place = tuple[int, int]
Row = tuple[str, str, str, str, Place | None]


def _places(text: str, sentences: list[Sentence]) -> list[list[Place]]:
    places, at = [], 0
    for sentence in sentences:
        inside = []
        for word in sentence["words"]:
            at = text.index(word, at)
            inside.append((at, at + len(word)))
            at += len(word)
        places.append(inside)
    return places


def _gold_rows(text: str, sentences: list[Sentence]) -> dict[Place, Row]:
    rows = {}
    for sentence, places in zip(sentences, _places(text, sentences), strict=True):
        for k, place in enumerate(places):
            head = sentence["heads"][k]
            rows[place] = (
                sentence["upos"][k],
                sentence["xpos"][k],
                sentence["lemmas"][k],
                sentence["relations"][k],
                places[head - 1] if head else None,
            )
    return rows


def _gold_bounds(rows: dict[Place, Row], sentences: list[Sentence]) -> set[Place]:
    places = list(rows)
    bounds, n = set(), 0
    for sentence in sentences:
        size = len(sentence["words"])
        bounds.add((places[n][0], places[n + size - 1][1]))
        n += size
    return bounds
