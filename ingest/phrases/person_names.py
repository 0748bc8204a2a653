"""Whether a name is a person's, and no title, description or other name of somebody named before."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.words import word_table

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading

_PAPERS = frozenset(
    "newspaper newspapers daily weekly magazine website broadcaster channel agency".split()
)
_BROTHERS = frozenset("brothers sisters twins boys kings".split())  # and no Tyrell Banks
_TITLES = frozenset(
    "envoy spokesman spokeswoman minister secretary ambassador president commander coordinator director commissioner "
    "superintendent inspector controller comptroller agent".split()
)


_NAMELESS = frozenset(
    "victim witness minor person defendant individual suspect male female".split()
)
_LAWS = frozenset("sanhita act code decree ordinance statute lga".split())


@cache
def _titles() -> frozenset[str]:
    return frozenset().union(*word_table("roles.tsv").values())


@cache
def _callings() -> frozenset[str]:
    return word_table("kinds.tsv")["Person"] | word_table("kinds.tsv")["Group"]


@cache
def _bodies() -> frozenset[str]:
    return word_table("kinds.tsv")["Medium"] | word_table("kinds.tsv")["Agency"]


def is_name_of_person(reading: Reading, phrase: Phrase) -> bool:
    """Return whether words that were taken for a person's name can be one."""
    words = reading.doc[phrase.start : phrase.end]
    counts = (c for c in reading.doc[phrase.head].lefts if c.dep_ == "nummod")
    if any(c.lower_ != "one" and c.i == phrase.start - 1 for c in counts):
        return False  # "two Mohamed Hassans"
    if len(words) == 1 and words[0].lower_ in _titles():
        return False  # "Bystander Chloe Marsh", taken for two
    after = reading.doc[phrase.end] if phrase.end < len(reading.doc) else words[0]
    if len(words) == 1 and after.ent_type_ == "PERSON" and words[0].lower_ in _callings():
        return False  # "Headmistress Olga Rybina"
    one = len(words) == 1 or "-" in words.text
    if one and {words[-1].lemma_.lower(), words[-1].lower_} & _bodies():
        return False  # "ACAN-EFE", "CARABINEROS"
    agency = words[0].lower_ in word_table("kinds.tsv")["Agency"] and words[-1].text.istitle()
    if agency and words[0].text.isupper():
        return False  # "HSI Houston"
    if len(words) > 1 and words[-1].lower_ in _TITLES | _LAWS:
        return False  # "U.S. Special Presidential Envoy", "the Bharatiya Nyaya Sanhita"
    if words[-1].text.islower() and words[-1].i == phrase.head and not reading.doc.text.islower():
        return False  # "a Lawrence man"
    family = len(words) == 2 and all(t.ent_type_ == "PERSON" for t in words)
    alone = words[0].word(-1).lower() if words[0].i else ""
    family = family and alone not in ("the", "two", "three") and words[-1].lower_ not in _BROTHERS
    if (words[-1].tag_ == "NNPS" and not family) or not any(t.pos_ == "PROPN" for t in words):
        return False
    if reading.doc[phrase.head].pos_ == "NOUN" and all(t.ent_type_ != "PERSON" for t in words):
        return False
    if words[0].lower_ in _NAMELESS and len(words) == 2 and not words[1].text.istitle():
        return False  # "Victim 4"
    before = reading.doc[phrase.start - 1] if phrase.start else words[0]
    if len(words) == 1 and before.lower_ in ("a", "an") and before.i < phrase.start:
        return False  # "a Filipina"
    if before.lower_ in _PAPERS and before.head.i == phrase.head:
        return False  # "the newspaper La Tribuna"
    if words[0].lower_ == "operation" and len(words) > 1:
        return False  # "Operation Harmattan brought together police of nine states"
    if words[0].lower_ in ("former", "late") and not reading.doc.text.islower():
        return False  # "a former Ba'athist lieutenant": no name but in the title
    lower = words.text.islower() and not reading.doc.text.islower()
    return bool(re.search(r"[^\W\d_]{2}", words.text)) and not lower and not _alias(reading, phrase)


def _alias(reading: Reading, phrase: Phrase) -> bool:
    """Another name of one who is named before it: "X, a/k/a “Slim”"."""
    start = reading.doc[phrase.start].idx
    before = reading.doc.text[max(0, start - 24) : start]
    named = any(
        t.ent_type_ == "PERSON" for t in reading.doc[max(0, phrase.start - 12) : phrase.start]
    )
    return named and bool(re.search(r"(?:a/?k/?a|alias|also known as|nicknamed)\W*$", before))
