"""Sentences to put beside a text, as a longer article has them: they tell of crimes, name nobody and point to nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ringtrace.ingest.language.load import load
from training.event_items import items

SHORTEST, LONGEST = 30, 170  # characters
POINTING = re.compile(
    r"\b(he|she|him|her|his|they|them|their|who|both|earlier|also|another|same|this|that|these|those|i|we|you|my|our|"
    r"the (man|woman|men|women|two|pair|three|four|couple|suspects?|accused|defendants?|driver|boy|girl|others?|latter|former))\b",
    re.IGNORECASE,
)


def sentences() -> Iterator[str]:
    """Yield those of the items on events that are one sentence and fit anywhere."""
    nlp = load()
    for item in items():
        text = item.text
        fits = SHORTEST < len(text) < LONGEST and text.endswith(".") and "\n" not in text
        if fits and not POINTING.search(text):
            doc = nlp(text)
            if len(list(doc.sents)) == 1 and all(e.label_ != "PERSON" for e in doc.ents):
                yield text
