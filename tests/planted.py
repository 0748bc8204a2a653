"""A hundred invented victims and minors, planted in texts, titles, file names and web addresses."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

_ON = "b d f g k l m n p r s t v z ch sh th kw ng dj".split()
_VOWELS = "a e i o u ai ou ya ø ü é".split()
_ENDS = "n r l s k m nz rt ng x sk v".split()
_FAMILY = (
    "ova enko berg son dottir inha ward ley ski ez akis oğlu yan mann quist ström ani ombe uku ide"
).split()
# Some are girls and boys under arrest; the others were done something to, whether the words say so of them or not.
_STORIES = (
    "Police in Osmere rescued {name}, 9, from a house on Monday. {given} had been abducted in May, "
    "officers said.",
    "A gang in Osmere abducted {name} on Monday. {given_capitals} was sold to a family for 900 crowns.",
    "The victim, {name}, told the court that a ring had sold her in Dorvale. {family} said that she was "
    "beaten.",
    "{name}, a 9-year-old girl, was kidnapped on Sunday. Officers found {given} in Dorvale on Tuesday.",
    "The boy, identified as {name}, was reunited with his parents in Osmere. {family}'s father thanked "
    "the police.",
    "Officers freed {name}, 15, and arrested Ilka Varn. “{given} is safe,” said the commander, Tomas Reke.",
    "{name} was trafficked to Dorvale in 2019, prosecutors said. The ring forced {given} to work in a "
    "camp.",
    "Ilka Varn was charged with kidnapping {name}, 12. The court heard that {family} was held for two "
    "weeks.",
    "Traffickers sold 16-year-old {name} for 2,000 crowns in March, police said.",
    "Police in Osmere freed 40 men from trawlers on Monday. A note had been written by one of the deckhands, "
    "{name}, 29. {given} is in hospital, officers said.",
    "Twelve people were rescued from a compound in Dorvale. {name}, 26, from Osmere, said that his parents had "
    "paid 3,000 crowns. {family} was kept on.",
    "Police arrested {name}, 16, on Friday. The teenager's lawyer said that {given} was forced to carry "
    "drugs.",
)


def _syllable(i: int, k: int) -> str:
    return (
        _ON[(i * 7 + k * 3) % len(_ON)]
        + _VOWELS[(i * 5 + k) % len(_VOWELS)]
        + _ENDS[(i * 3 + k * 5) % len(_ENDS)]
    )


def _name(i: int) -> tuple[str, str]:
    """A given and a family name that nobody bears; every form of name in its turn."""
    given = _syllable(i, 1) + _VOWELS[(i // 11 + i) % 5] + ("l" if i % 2 else "")
    given = (given + ("a" if i % 3 else "")).capitalize()
    family = _syllable(i, 4) + _VOWELS[(i // 20) % 5] + _ON[i % 17] + _FAMILY[i * 3 % len(_FAMILY)]
    family = family.capitalize()
    forms = {
        3: (given, f"de la {family}"),
        5: (given, f"O'{family}"),
        7: (f"{given}-{_syllable(i, 8).capitalize()}", family),
        8: (given, f"Al-{family}"),
        9: (given, f"{_syllable(i, 9).capitalize()} {family}"),
    }
    return forms.get(i % 10, (given, family))


PEOPLE = [_name(i) for i in range(100)]


def secrets() -> frozenset[str]:
    """Each word of the names of four letters or more; without marks, in lower case."""
    words = {w for name in PEOPLE for part in name for w in re.findall(r"[^\W\d_]{4,}", part)}
    return frozenset(map(plain, words))


def plain(text: str) -> str:
    """Text as names are looked for in it: letters without marks, all else a space."""
    if not text.isascii():
        split = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in split if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


def plant(folder: Path, at_once: int) -> tuple[Path, Path]:
    """Write the articles, so many people in each; returns their folder and their metadata."""
    articles, metadata = folder / "in", folder / "metadata.jsonl"
    articles.mkdir()
    rows = []
    for first in range(0, len(PEOPLE), at_once):
        group = range(first, first + at_once)
        told = []
        for i in group:
            given, family = PEOPLE[i]
            story = _STORIES[(i // 10 + i) % len(_STORIES)]
            told.append(
                story.format(
                    name=f"{given} {family}",
                    given=given,
                    family=family,
                    given_capitals=given.upper(),
                )
            )
        one, two, three, four = (" ".join(PEOPLE[group[n % at_once]]) for n in range(4))
        file = re.sub(r"[^\w]+", "-", one.lower()) + ".txt"
        (articles / file).write_text("\n\n".join(told) + "\n", "utf-8")
        rows.append(
            {
                "file": file,
                "title": f"{two} is safe",
                "url": f"https://news.example.org/{re.sub(r'[^a-z]+', '-', plain(three))}",
                "publisher": f"Friends of {four}",
                "published": "2020-05-05",
            }
        )
    metadata.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), "utf-8")
    return articles, metadata
