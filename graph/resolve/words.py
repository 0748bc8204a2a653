"""The telling words of a text: its proper names, weighted by how rare they are in the workspace."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from ringtrace.graph.resolve.evidence import FEW
from ringtrace.graph.resolve.in_words import numbers
from ringtrace.graph.resolve.names import plain
from ringtrace.graph.resolve.profile import Profile
from ringtrace.nouns.calendar import MONTHS, WEEKDAYS

# From so many holders on a word is less telling; above the last step it brings no articles together.
STEPS = (4, 13, 61)
RARITY = (0.85, 0.65, 0.4, 0.2)
# Names of months and days, and words that begin sentences or titles, tell no case.
COMMON = frozenset(name.lower() for name in (*MONTHS, *WEEKDAYS)) | frozenset(
    "police according court ministry government province district county city region state department bureau office officer "
    "officers chief director minister judge prosecutors prosecutor security public national "
    "international women children girls men two three four five six seven eight nine ten "
    "north south east west northern southern eastern western central news agency reuters "
    "article read more subscribe related stories copyright rights reserved "
    "jan feb mar apr jun jul aug sep sept oct nov dec today the her his their our".split()
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

    The reading knows the names that begin a sentence, the text alone does not tell them. A number of people tells
    like a name: "eight girls".
    """
    named = (p.label for p in profile.parties.values() if p.named and p.kind not in UNTELLING)
    words = (plain(w) for label in named for w in label.split() if w[:1].isupper())
    found = proper_words(text)
    found.update(dict.fromkeys((w for w in words if _tells(w) and w not in found), 1))
    counted = (f for f in numbers(text) if f.exact and f.value >= FEW)
    found.update(dict.fromkeys((f"{f.value:g} {f.unit}" for f in counted), 1))
    return found


def _tells(word: str) -> bool:
    plural = re.search(r"(?:ese|ian|ean|ish)$", word)
    return bool(word) and " " not in word and word not in COMMON and not plural


def rarity(holders: int) -> float:
    """Return how telling a word is that so many articles of the workspace hold: 0 (none) to 1.

    It falls by steps, so that one more article changes it for few others.
    """
    return RARITY[bisect_right(STEPS, holders)]


class Weighed(NamedTuple):
    """The words of a text with their weights, and the length of that vector."""

    words: Mapping[str, float]
    length: float


def weighed(words: Mapping[str, int], rare: Callable[[str], float]) -> Weighed:
    """Return the words of a text by TF-IDF (Salton and McGill 1983), numbers of people left out."""
    names = ((word, number) for word, number in words.items() if " " not in word)
    found = {word: (1 + math.log(number)) * rare(word) for word, number in names}
    return Weighed(found, math.sqrt(sum(weight**2 for weight in found.values())))


def cosine(one: Weighed, two: Weighed, common: Iterable[str]) -> float:
    """Return the cosine of two texts. common: the words that both have, in an order."""
    lengths = one.length * two.length
    both = (w for w in common if w in one.words)
    return sum(one.words[w] * two.words[w] for w in both) / lengths if lengths else 0.0
