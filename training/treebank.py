"""CoNLL-U to sentences with their documents, paragraphs and spaces."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.gum_mentions import read_mentions, read_split
from training.gum_names import name_labels

Sentence = dict[str, Any]  # words, upos, xpos, heads, relations, lemmas, spaces, names, text, ...


def read_treebank(path: Path, *, names: bool = False, mentions: bool = False) -> list[Sentence]:
    """Return the sentences of a file in order.

    names: labels from GUM's entity spans. mentions: the spans themselves, and who is several of them.
    """
    document, sentences = "", []
    for comments, rows, spaces in _blocks(path):
        document = comments.get("newdoc id", document)
        sentence: Sentence = {
            "document": document,
            "paragraph": any(key.startswith("new") for key in comments),
            "text": comments.get("text", ""),
            "words": [row[1] for row in rows],
            "lemmas": [row[2] for row in rows],
            "upos": [row[3] for row in rows],
            "xpos": [row[4] for row in rows],
            "heads": [int(row[6]) for row in rows],
            "relations": [row[7] for row in rows],
            "spaces": spaces,
        }
        if names:
            sentence["names"] = name_labels(rows)
        if mentions:
            sentence["mentions"] = read_mentions(rows)
            sentence["split"] = read_split(rows)
        sentences.append(sentence)
    return sentences


def _blocks(path: Path) -> Iterator[tuple[dict[str, str], list[list[str]], list[bool]]]:
    comments: dict[str, str] = {}
    rows: list[list[str]] = []
    spaces: list[bool] = []
    joined_until, joined_space = 0, True
    for line in [*path.read_text("utf-8").split("\n"), ""]:
        if not line:
            if rows:
                yield comments, rows, spaces
            comments, rows, spaces, joined_until = {}, [], [], 0
        elif line.startswith("#"):
            key, _, value = line[1:].strip().partition(" = ")
            comments[key] = value
        else:
            row = line.split("\t")
            space = "SpaceAfter=No" not in row[9]
            if "-" in row[0]:
                joined_until, joined_space = int(row[0].split("-")[1]), space
            elif row[0].isdigit():
                number = int(row[0])
                if number <= joined_until:
                    space = joined_space if number == joined_until else False
                rows.append(row)
                spaces.append(space)


def raw_documents(sentences: list[Sentence]) -> Iterator[tuple[str, list[Sentence]]]:
    """Yield each document's text, paragraphs parted by an empty line, with its sentences."""
    start = 0
    for end in range(1, len(sentences) + 1):
        if end < len(sentences) and sentences[end]["document"] == sentences[start]["document"]:
            continue
        text = ""
        for sentence in sentences[start:end]:
            text += ("\n\n" if sentence["paragraph"] else " ") if text else ""
            text += sentence["text"]
        yield text, sentences[start:end]
        start = end
