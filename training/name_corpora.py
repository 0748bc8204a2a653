"""Sentences with names only: Universal NER on EWT, wikigold, re3d."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from training.gum_names import TITLES
from training.treebank import Sentence

_TYPES = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
_PRONOUNS = frozenset("i we he she it they our us you who".split())
_BEFORE = frozenset("the a an this these those our their its".split())
_INSIDE = frozenset("of the and for - & '".split())
_OFFICES = TITLES | frozenset(
    "foreign prime minister secretary secretary-general special envoy spokesman".split()
)
_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|\b(?:Mr|Mrs|Dr|Gen|Lt|Col|St|Sgt|Maj|Capt)\.|\w+(?=n['’]t\b)|n['’]t\b|"
    r"['’](?:s|re|ve|ll|d|m)\b|\d[\d,.:]*\d|\w+|[^\w\s]"
)


def read_uner(path: Path) -> list[Sentence]:
    """Return the sentences of an .iob2 file of Universal NER, with their documents."""
    sentences: list[Sentence] = []
    document = ""
    words: list[str] = []
    labels: list[str] = []
    for line in [*path.read_text("utf-8").split("\n"), ""]:
        if line.startswith("# newdoc"):
            document = line
        if line.startswith("# "):
            continue
        if not line:
            if words:
                sentences.append({"document": document, "words": words, "names": labels})
            words, labels = [], []
            continue
        columns = line.split("\t")
        words.append(columns[1])
        labels.append(columns[2] if columns[2][2:] in ("PER", "ORG", "LOC") else "O")
    return sentences


def read_wikigold(path: Path) -> list[Sentence]:
    """Return the sentences of wikigold; they have MISC labels too."""
    sentences: list[Sentence] = []
    words: list[str] = []
    labels: list[str] = []
    last = "O"
    for line in [*path.read_text("utf-8").split("\n"), ""]:
        if not line.strip():
            if words:
                sentences.append(
                    {"document": f"wikigold {len(sentences)}", "words": words, "names": labels}
                )
                sentences[-1]["misc"] = True
            words, labels, last = [], [], "O"
            continue
        word, label = line.strip().rsplit(" ", 1)
        kind = label[2:]
        goes_on = kind == last and label.startswith("I")
        labels.append("O" if label == "O" else ("I-" if goes_on else "B-") + kind)
        words.append(word)
        last = kind or "O"
    return sentences


def read_re3d(folder: Path) -> list[Sentence]:
    """Return the sentences of re3d; a doubtful span is labelled "?" and not learned from."""
    sentences: list[Sentence] = []
    for source in ("centcom", "uk-government", "us-state-department"):
        entities = defaultdict(list)
        for entity in _lines(folder / source / "entities.json"):
            entities[entity["documentId"]].append(entity)
        for document in _lines(folder / source / "documents.json"):
            tokens = list(_TOKEN.finditer(document["text"]))
            labels = _re3d_labels(tokens, entities[document["_id"]])
            sentences += _split(f"{source} {document['_id']}", document["text"], tokens, labels)
    return sentences


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def _re3d_labels(tokens: list[re.Match[str]], entities: list[dict[str, Any]]) -> list[str]:
    labels = ["O"] * len(tokens)
    for entity in sorted(entities, key=lambda e: e["begin"] - e["end"]):
        kind = _TYPES.get(entity["type"])
        inside = [
            n
            for n, token in enumerate(tokens)
            if token.start() >= entity["begin"] and token.end() <= entity["end"]
        ]
        while inside and tokens[inside[0]].group().lower() in _BEFORE:
            inside.pop(0)
        words = [tokens[n].group() for n in inside]
        capitals = sum(word[0].isupper() for word in words)
        if kind is None or not capitals or words[0].lower() in _PRONOUNS:
            continue
        if kind == "PER":
            while len(inside) > 1 and tokens[inside[0]].group().lower() in _OFFICES:
                inside.pop(0)
            words = [tokens[n].group() for n in inside]
            if len(words) == 1 and words[0].lower() in _OFFICES:
                continue
        if any(labels[n] != "O" for n in inside):
            continue
        plain = sum(word[0].isupper() or word.lower() in _INSIDE for word in words)
        sure = plain == len(words) <= 7
        for k, n in enumerate(inside):
            labels[n] = ("I-" if k else "B-") + kind if sure else "?"
    return labels


def _split(name: str, text: str, tokens: list[re.Match[str]], labels: list[str]) -> list[Sentence]:
    sentences: list[Sentence] = []
    start = 0
    for n, token in enumerate(tokens):
        after = text[token.end() : tokens[n + 1].start()] if n + 1 < len(tokens) else "\n"
        ends = token.group() in ".?!" and after
        if "\n" in after or ends or n - start >= 90:
            if n - start >= 2:
                words = [t.group() for t in tokens[start : n + 1]]
                sentences.append({"document": name, "words": words, "names": labels[start : n + 1]})
            start = n + 1
    return sentences
