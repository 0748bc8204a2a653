"""Whether two names can be one person's, and why."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

TITLES = frozenset(
    "mr mrs ms miss dr prof sir lord lady judge justice captain capt colonel col lieutenant lt "
    "sergeant sgt major maj general gen inspector superintendent commissioner commander chief "
    "director minister secretary senator president governor mayor attorney officer detective "
    "deputy police alhaji alhaja chief hon rev don dona señor señora herr frau".split()
)
SMALL = frozenset(
    "of the de da do dos das del della di la le el al bin binti ibn van von der den y e and a an "
    "in at for on los las".split()
)
ARTICLES = frozenset(["al", "el", "ul"])  # of Arabic names, written with or without
KUNYA = frozenset(["abu", "umm", "ibn"])  # behind them other spellings are spellings of one name
# Of given names that praise God the other part is used alone: Oluwaseun is Seun, Chukwuemeka Emeka.
PRAISE = re.compile(r"^(?:chukwu|oluwa|olu|chi)|chukwu$")
_WORD, _OWNED = re.compile(r"\w+"), re.compile(r"['’]s\b")
_SERBIAN = re.compile("[ćčšžĆČŠŽ]")  # beside it đ is dj
_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
# Transliterations that news mixes; applied to both sides before comparing.
FOLDS = (
    ("x", "ks"),
    ("gh", "g"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ph", "f"),
    ("kh", "k"),
    ("dj", "j"),
    ("y", "i"),
    ("q", "k"),
    ("c", "k"),
    ("e", "a"),
    ("o", "u"),
)
_WHERE_LONG = ("q", "c", "e")  # Fang and Feng, Qin and Kin are two names
# Ouda, Auda and Odeh are one name; Chau and Chu, Maung and Mung are not.
_BROAD = re.compile(r"au(?=[^aeiou][aeiou])")
_ENDING = re.compile(r"(?<=[aeiou]\w)[ae]h$")
_SERVANT = re.compile(r"^abd[aeu][lr](?=\w{3})")  # Abdelkader is Abd al-Qadir
# Given names and how they are shortened: (short, full).
SHORTENED = frozenset(
    (short, full)
    for full, forms in {
        "alexander": "alex alec sasha",
        "alejandro": "alex ale",
        "anthony": "tony",
        "antonio": "tony toni",
        "charles": "charlie chuck",
        "christopher": "chris kit",
        "daniel": "dan danny",
        "david": "dave davy",
        "dmitry": "dima",
        "edward": "ed eddie ted ned",
        "elizabeth": "liz lizzie beth betty",
        "francisco": "paco pancho kiko",
        "guillermo": "memo",
        "ignacio": "nacho",
        "james": "jim jimmy jamie",
        "jesus": "chucho chuy",
        "john": "jack johnny jackie",
        "jose": "pepe",
        "joseph": "joe joey",
        "katherine": "kate kathy katie",
        "lawrence": "larry",
        "margaret": "maggie peggy meg",
        "michael": "mike mick mickey",
        "mohammed": "md mohd",
        "nicholas": "nick nicky",
        "patrick": "paddy pat",
        "peter": "pete",
        "richard": "rick dick ricky richie",
        "robert": "bob bobby rob robbie",
        "samuel": "sam sammy",
        "stephen": "steve",
        "steven": "steve",
        "thomas": "tom tommy",
        "vladimir": "vova volodya",
        "william": "bill billy will willie",
    }.items()
    for short in forms.split()
)
CACHED = 65_536  # names are compared over and over: with every article of a case and of like ones
NAME = 100  # characters; what is longer is no name and not kept
LONG = 5  # letters; of shorter words every one counts
NEARLY, KIN = 75, 50  # of 100, rapidfuzz's ratio


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are: score 0 to 1, and the reason in words."""

    score: float
    reason: str


NONE = Likeness(0.0, "different names")


def plain(text: str) -> str:
    """Return the text in lower case without marks, apostrophe s and punctuation."""
    return _plain(text) if len(text) <= NAME else _plain.__wrapped__(text)


@lru_cache(CACHED)
def _plain(text: str) -> str:
    if not text.isascii():
        if _SERBIAN.search(text):
            text = text.replace("đ", "dj").replace("Đ", "Dj")
        text = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
        text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(_WORD.findall(_OWNED.sub("", text.lower())))


@lru_cache(CACHED)
def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a person's name, titles and particles left out."""
    particles = ARTICLES | {w for w in name.split() if w.islower() and w in SMALL}
    return tuple(w for w in plain(name).split() if w not in TITLES and w not in particles)


@lru_cache(CACHED)
def name_parts(name: str) -> frozenset[str]:
    """Return what alike names have one of in common: words, neighbours in one and all in one, folded."""
    words = name_words(name)
    joined = (one + two for one, two in pairwise(words))
    return frozenset(map(_fold, (*words, *joined, "".join(words)))) if words else frozenset()


def person_likeness(a: str, b: str) -> Likeness:
    """Return how far two persons' names agree.

    1.0 the same words in any order; 0.95 one name holds the other (at least two words); 0.9 joined
    or split syllables ("Xiao Ming", "Xiaoming"); 0.85 initials, a short form ("Paddy") or one letter off in a transliteration;
    0.6 one word only (a surname or a given name). 0 otherwise.
    """
    return NONE if name_parts(a).isdisjoint(name_parts(b)) else _compared(a, b)


@lru_cache(CACHED)
def _compared(a: str, b: str) -> Likeness:
    one, two = name_words(a), name_words(b)
    if _other_marks(a, b):
        return NONE
    if sorted(one) == sorted(two) and len(set(one)) == len(one) and not _turned(one, two):
        return NONE  # Ali, son of Omar, and Omar, son of Ali
    if sorted(one) == sorted(two):
        return Likeness(1.0 if len(one) > 1 else 0.7, f"same name {b!r}")
    short, long = sorted((one, two), key=len)
    if set(short) <= set(long):
        if len(short) > 1:
            return Likeness(0.95, f"{' '.join(short)!r} is part of {' '.join(long)!r}")
        return Likeness(0.6, f"one name {short[0]!r} in common")
    if (
        "".join(one) == "".join(two)
        or sorted("".join(one)) == sorted("".join(two))
        and (set(one) & set(two))
    ):
        return Likeness(0.9, f"{a!r} and {b!r} differ in spacing or order")
    if len(short) > 1 and (_initials(short, long) or _initials(long, short)):
        return Likeness(0.85, f"initials of {a!r} and {b!r} agree")
    if _shortened(short, long):
        return Likeness(0.85, f"{a!r} and {b!r}: one given name is shortened")
    spelled = (
        (x, y)
        for x in _merged(one)
        for y in _merged(two)
        if min(len(x), len(y)) > 1 and (x == one or y == two)
    )
    if any(_transliterated(*sorted(pair, key=lambda w: (len(w), w))) for pair in spelled):
        return Likeness(0.85, f"{a!r} and {b!r} are spellings of one name")
    return NONE


def _turned(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether a name only begins elsewhere, as where the family's comes first; of two words any order is one."""
    return any(one[n:] + one[:n] == two for n in range(len(one)))


def nearly(a: str, b: str) -> bool:
    """Return whether two different names share a word or most letters: one name, told in two ways."""
    one, two = name_words(a), name_words(b)
    shared = set(one) & set(two)
    if len(one) == len(two) == 2 and shared == {one[1]} == {two[1]}:
        return fuzz.ratio(one[0], two[0]) >= KIN  # of one family, like as not
    return bool(shared) or fuzz.ratio(plain(a), plain(b)) >= NEARLY


def _other_marks(a: str, b: str) -> bool:
    """Whether two Vietnamese names, both with their marks, differ in these: Tám and Tâm are two."""
    if not all(_VIETNAMESE.search(name) for name in (a, b)):
        return False
    one, two = (
        {plain(w): w.lower() for w in unicodedata.normalize("NFC", x).split()} for x in (a, b)
    )
    return any(one[word] != two[word] for word in one.keys() & two.keys())


def _initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """J Smith and John Smith: full words agree, single letters begin what is left."""
    full = [w for w in short if len(w) > 1]
    letters = [w for w in short if len(w) == 1]
    rest = [w for w in long if w not in full]
    return bool(
        full
        and letters
        and set(full) <= set(long)
        and all(any(w.startswith(x) for w in rest) for x in letters)
    )


def _shortened(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Paddy Doran and Patrick Joseph Doran: one word is the other's short form, the rest is the same."""
    odd = [w for w in short if w not in long]
    return len(odd) == 1 < len(short) and any(
        {(odd[0], word), (word, odd[0])} & SHORTENED
        or odd[0] == PRAISE.sub("", word)
        or word == PRAISE.sub("", odd[0])
        for word in long
    )


@lru_cache(CACHED)
def _fold(word: str) -> str:
    word = _BROAD.sub("o", _ENDING.sub("a", _SERVANT.sub("abd", word)))
    for old, new in FOLDS:
        if old not in _WHERE_LONG or len(word) >= LONG:
            word = word.replace(old, new)
    return re.sub(r"(.)\1", r"\1", word)


def skeleton(word: str) -> str:
    """Return what spellings of one name keep: the consonants."""
    return re.sub(r"[aiuh]", "", _fold(word))


def _transliterated(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Each word of the shorter one is nearly a word of the other, and one word is the same."""
    left, same = list(two), 0
    for word in one:
        best = max(left, key=lambda w: fuzz.ratio(_fold(word), _fold(w)))
        score = fuzz.ratio(_fold(word), _fold(best))
        short = min(len(word), len(best)) < LONG and not KUNYA & set(one)
        if score < (100 if short else 80) or skeleton(word) != skeleton(best):
            return False
        same += score > 99
        left.remove(best)
    return same > 0


def _merged(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words as they are, and with two neighbours written as one."""
    yield words
    for n in range(len(words) - 1):
        yield (*words[:n], words[n] + words[n + 1], *words[n + 2 :])
