"""News that nobody annotated, cut into sentences: Wikipedia's current events, MUC-3's reports."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import spacy

from ringtrace.ingest.language.tokens import set_tokenizer
from training.sentences import begin_sentences
from training.treebank import Sentence

PARAGRAPH = "{http://www.w3.org/1999/xhtml}p"
SHORTEST = 4  # words of a sentence


def read_raw(data: Path) -> list[Sentence]:
    """Return the sentences in order, words and document only."""
    nlp = spacy.blank("en")
    nlp.tokenizer = set_tokenizer(nlp)
    sentences = []
    for document, text in (*_current_events(data / "wcep"), *_reports(data / "muc3")):
        for sentence in begin_sentences(nlp(text)).sents:
            words = [token.text for token in sentence if not token.is_space]
            if len(words) >= SHORTEST:
                sentences.append({"document": document, "words": words})
    return sentences


def _current_events(folder: Path) -> Iterator[tuple[str, str]]:
    lines = (folder / "items.jsonl").read_text("utf-8").split("\n")
    for number, line in enumerate(filter(None, lines)):
        yield f"wcep {number}", json.loads(line)["text"]


def _reports(folder: Path) -> Iterator[tuple[str, str]]:
    """Of the parts that are no test data."""
    for part in ("dev", "tst1", "tst2"):
        for path in sorted((folder / part).glob("*.xhtml")):
            body = ElementTree.parse(path).iter(PARAGRAPH)
            texts = [" ".join("".join(p.itertext()).split()) for p in body]
            yield path.stem, "\n\n".join(texts[1:])  # the first paragraph is its number
