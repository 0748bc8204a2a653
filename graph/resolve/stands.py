"""Whether given words stand in a text, with what is to be around them.

A pattern made of a name is compiled for each name anew, which takes longer than most texts to read.
"""

from __future__ import annotations

import re
from functools import lru_cache

AROUND = 80  # characters before the words that are looked at
APART = r"(?<!\w)"  # before words that begin where a word begins


def stands(text: str, words: str, *, before: str = "", after: str = "") -> bool:
    """Return whether words stand in a text with what one pattern says right before them, another right after."""
    ahead, behind = _compiled(rf"(?:{before})\Z"), _compiled(after)
    at = text.find(words)
    while at >= 0:
        if ahead.search(text, max(0, at - AROUND), at) and behind.match(text, at + len(words)):
            return True
        at = text.find(words, at + 1)
    return False


@lru_cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
