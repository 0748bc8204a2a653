"""The telling words of a text: its proper names, weighted by how rare they are in the workspace."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from ringtrace.graph.resolve.names import plain
from ringtrace.graph.resolve.profile import Profile

# A workspace of few articles says little of rarity: count as if this many others stood beside it.
BACKGROUND = 100
# Names of months and days, and words that begin sentences or titles, tell no case.
COMMON = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday police according court ministry "
    "government province district county city region state department bureau office officer "
    "officers chief director minister judge prosecutors prosecutor security public national "
    "international women children girls men two three four five six seven eight nine ten "
    "north south east west northern southern eastern western central news agency reuters "
    "article read more subscribe related stories copyright rights reserved".split()
)
UNTELLING = ("Medium", "Offence", "Goods")
_PROPER = re.compile(r"(?<![.!?:\"“”\n] )(?<!^)(?<!\n)\b[^\W\d_a-z][^\W\d_]{2,}\b", re.MULTILINE)


def proper_words(text: str) -> Counter[str]:
    """Return the capitalised words that stand inside sentences, plain, with their number.

    Demonyms ("Chinese", "Nigerian") are left out. Of a text all in capitals none is told apart.
    """
    if text.isupper():
        return Counter()
    words = Counter(plain(m.group()) for m in _PROPER.finditer(text))
    return Counter({w: n for w, n in words.items() if _tells(w)})


def telling_words(profile: Profile, text: str) -> Counter[str]:
    """Return the proper words of an article, those of its named referents among them.

    The reading knows the names that begin a sentence, the text alone does not tell them.
    """
    named = (p.label for p in profile.parties.values() if p.named and p.kind not in UNTELLING)
    words = (plain(w) for label in named for w in label.split() if w[:1].isupper())
    found = proper_words(text)
    found.update(dict.fromkeys((w for w in words if _tells(w) and w not in found), 1))
    return found


def _tells(word: str) -> bool:
    plural = re.search(r"(?:ese|ian|ean|ish)$", word)
    return bool(word) and " " not in word and word not in COMMON and not plural


class Rarity:
    """How rare each word is among the articles: 0 (in all) to 1 (in one)."""

    def __init__(self, texts: Iterable[Mapping[str, int]]) -> None:
        self.number = BACKGROUND
        self.seen: Counter[str] = Counter()
        for words in texts:
            self.number += 1
            self.seen.update(words.keys())

    def of(self, word: str) -> float:
        """Return the inverse document frequency, scaled to 0..1."""
        return math.log(self.number / max(1, self.seen[word])) / math.log(self.number)


def cosine(one: Mapping[str, int], two: Mapping[str, int], rarity: Rarity) -> float:
    """Return the TF-IDF cosine of two texts' proper words (Salton and McGill 1983)."""

    def weight(words: Mapping[str, int], word: str) -> float:
        return (1 + math.log(words[word])) * rarity.of(word)

    dot = sum(weight(one, w) * weight(two, w) for w in one.keys() & two.keys())
    norms = [math.sqrt(sum(weight(x, w) ** 2 for w in x)) for x in (one, two)]
    return dot / (norms[0] * norms[1]) if all(norms) else 0.0
