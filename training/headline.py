"""Sentences made headlines: no full stop, fewer small words, capitals on the rest."""

from __future__ import annotations

import random

from training.batches import NONE
from training.treebank import Sentence

COLUMNS = ("words", "upos", "xpos", "relations", "names")
_ARTICLES = frozenset(("the", "a", "an"))
_FORMS_OF_BE = frozenset("is are was were been be has have had".split())
_SMALL = frozenset("a an the and or but of in on at to for by from with as vs".split())


def headline(sentence: Sentence, dice: random.Random | None) -> Sentence:
    """Return the sentence without its final stop and, with dice, without small words."""
    number = len(sentence["words"])
    has_dependents = set(sentence["heads"])
    dropped: set[int] = set()
    last = number - 1
    if sentence["words"][last] in (".", "!") and number not in has_dependents and number > 3:
        dropped.add(last)
    for n, word in enumerate(sentence["words"]) if dice is not None else ():
        small = (sentence["relations"][n] == "det" and word.lower() in _ARTICLES) or (
            sentence["relations"][n] in ("aux", "aux:pass") and word.lower() in _FORMS_OF_BE
        )
        named = sentence.get("names", ["O"] * number)[n] != "O"
        if small and n + 1 not in has_dependents and not named and dice and dice.random() < 0.8:
            dropped.add(n)
    return without(sentence, dropped)


def without(sentence: Sentence, dropped: set[int]) -> Sentence:
    """Return the sentence without some of its leaves (positions from 0)."""
    kept = [n for n in range(len(sentence["words"])) if n not in dropped]
    place = {0: 0, NONE: NONE, **{old + 1: new + 1 for new, old in enumerate(kept)}}
    shorter = {
        **sentence,
        **{name: [sentence[name][n] for n in kept] for name in COLUMNS if name in sentence},
    }
    shorter["heads"] = [place[sentence["heads"][n]] for n in kept]
    return shorter


def title_case(sentence: Sentence) -> Sentence:
    """Return the sentence with a capital on each word but the small ones."""
    words = [
        word
        if any(c.isupper() for c in word) or (n and word.lower() in _SMALL)
        else word[:1].upper() + word[1:]
        for n, word in enumerate(sentence["words"])
    ]
    return {**sentence, "words": words}
