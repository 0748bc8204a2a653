"""Names of places brought to one form, so that "Bắc Hà" and "BAC HA" meet."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files

_LETTERS = str.maketrans(
    {"đ": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "e", "ħ": "h"}
)


def fold(name: str) -> str:
    """Return a name in lower case without accents, apostrophes, hyphens or a leading "the"."""
    bare = "".join(
        c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c)
    ).translate(_LETTERS)
    words = re.sub(r"[\W_]+", " ", re.sub(r"['’‘ʻʼʿʾ`.]", "", bare)).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


@cache
def generic_words() -> dict[str, str]:
    """Return the words that tell a place's kind, each with its level."""
    table: dict[str, str] = {}
    for line in (files(__package__) / "generic.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            level, words = line.split(": ")
            table.update(dict.fromkeys(words.split(), level))
    return table


def stripped(folded: str) -> tuple[str, str | None]:
    """Return a folded name without the words that tell its kind, and the level that they tell.

    "wenshan zhuang and miao autonomous prefecture" is "wenshan", admin2.
    """
    kinds = generic_words()
    words = folded.split()
    levels = [kinds[w] for w in words if w in kinds and kinds[w] != "people"]
    of_a_people = any(w.startswith(("autonomous", "zizhi")) for w in words)
    rest = [
        w
        for w in words
        if (w not in kinds or (kinds[w] == "people" and not of_a_people)) and w not in ("of", "and")
    ]
    if not levels or len(" ".join(rest)) < 4:
        return folded, None
    level = "admin2" if "admin2" in levels else levels[0]
    return " ".join(rest), level
