"""Stretches of text in which a sentence may run on: paragraphs, headlines, list items."""

from __future__ import annotations

import re
from statistics import median

import numpy as np
from spacy.attrs import IS_SPACE
from spacy.tokens import Doc

WRAPPED = (45, 90)  # characters of a line in a text that is broken at a fixed width
SHORT = 0.7  # of the usual width: such a line ends its paragraph


# "LAGOS, Feb 6, 2020 (Wire) - ", "MADRID (Wire).- ", "Johannesburg - ", "SURAT: ": where and whose, before the text begins.
# A word is taken whole (*+): no mark of a dateline stands in one.
_PLACE = r"[^\W\d_a-z][\w.'’]*+(?:[ -][^\W\d_a-z][\w.'’]*+){0,3}"
_WHEN = r"(?:[,/][ ]?(?:[^\W_a-z][\w.'’]*+[ ,./]*){1,6})?"
DATELINE = re.compile(
    rf"^[ \t]*(?:(?P<place>{_PLACE})(?:[ ]\([^)\n]{{2,30}}\)(?=,))?{_WHEN},?[ ]*(?:\([^)\n]{{1,40}}\)[ ]*\.?(?:--+|[—–-])|(?<=\.)-+|(?<=\d):|[ ]--+|[ ]?[—–]|[ ]-(?=[ ]))"
    rf"|[^\W\d_a-z]{{3,}}(?:[ ][^\W\d_a-z]+){{0,2}}:)(?:[ ]+|(?<=[—–]))(?:\[[^\]\n]{{1,80}}\]\s+)*(?=[\"“‘'\[(]?[^\W_a-z])",
    re.MULTILINE,
)


# What begins an item of a list, at the start of a line.
ITEM = re.compile(r"[ \t]*(?:[*•·]|\(?(?:\d{1,2}|[a-h]|[ivx]{1,5}|[A-Z]-\d{1,2})[.)])[ \t]")


def datelined(text: str) -> frozenset[str]:
    """Return the places, in small letters, that a text with small letters opens with in capitals."""
    found = ((m["place"], text[m.end() :].partition("\n")[0]) for m in DATELINE.finditer(text))
    return frozenset(
        place.lower() for place, rest in found if place and place.isupper() and not rest.isupper()
    )


def paragraphs(doc: Doc, text: str) -> list[list[int]]:
    """Return the positions of the words of each paragraph, blanks left out. text: the Doc's own.

    An empty line ends a paragraph. A line break ends one too, but not within a text that is broken
    at a fixed width, where only a line that stays short ends it. A dateline stands for itself.
    """
    width = _wrapped_at(text)
    begins: set[int] = set()
    for match in DATELINE.finditer(text):
        body = doc.char_span(match.end(), match.end() + 1, alignment_mode="expand")
        if body is not None and body.start_char == match.end():
            begins.add(body.start)
    blanks = np.flatnonzero(doc.to_array(IS_SPACE)).tolist()
    line_start = 0
    for i in blanks:
        blank = doc[i]
        if breaks := blank.text.count("\n"):
            length = blank.idx - line_start
            short = width is None or length < SHORT * width
            if breaks > 1 or short or ITEM.match(text, blank.idx + len(blank)):
                begins.add(i)
            line_start = blank.idx + len(blank)
    begins.update(n + 1 for n in range(1, len(doc) - 1) if _ends(doc, n))
    found: list[list[int]] = [[]]
    left_out = set(blanks)
    for i in range(len(doc)):
        if i in begins:
            found.append([])
        if i not in left_out:
            found[-1].append(i)
    return [words for words in found if words]


def _ends(doc: Doc, n: int) -> bool:
    """ "They are Mariwan H. and Hoshyar R. The third fled": an initial that ends a sentence."""
    after = doc[n + 1].text in _OPENING and doc[n].text[-1:] == "."
    return (
        after and len(doc[n].text) == 2 and doc[n].text[0].isupper() and doc[n - 1].text.istitle()
    )


_OPENING = frozenset(
    "The He She They It His Her Their Both Two Three All One Police Prosecutors".split()
)


def _wrapped_at(text: str) -> float | None:
    """The usual width of the lines of a text that is broken at a fixed width, else None."""
    full = [
        len(line)
        for block in text.split("\n\n")
        if "\n" in block.strip("\n")
        for line in block.strip("\n").split("\n")[:-1]
    ]
    if len(full) < 3:
        return None
    width = median(full)
    if not WRAPPED[0] <= width <= WRAPPED[1] or max(full) > 100:
        return None
    near = sum(length >= SHORT * width for length in full)
    return float(width) if near >= 0.75 * len(full) else None
