"""Numbers as news writes them: digits with any grouping, words, scales."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

UNITS = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    w: 10 * n
    for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "k": 1_000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "lac": 100_000,
    "lacs": 100_000,
    "million": 1_000_000,
    "mln": 1_000_000,
    "mn": 1_000_000,
    "m": 1_000_000,
    "crore": 10_000_000,
    "crores": 10_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
    "b": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "tn": 1_000_000_000_000,
}
_WORD = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
_SPELLED_SCALE = r"hundred|thousand|million|billion|trillion|lakhs?|lacs?|crores?|mln|mn|bn|tn"
# 8,000  1,20,000  8 000  8'000  1.200.000  12.5
DIGITS = (
    r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f\u2009 ’']\d{3})+(?!\d)(?:\.\d+)?"
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d+(?:\.\d+)?"
)
_FURTHER = 20  # words: no number has more, and a run without end takes no longer than that
_AFTER_SCALE = r"(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=lakh)|(?<=crore))"
WORDS = (
    rf"(?:(?:a\ quarter|three[ -]quarters)\ of\ (?=a\ (?:{_SPELLED_SCALE})\b))?"
    rf"(?:{_WORD}|half\ a|a(?=[ -](?:{_SPELLED_SCALE})\b)|a(?=\ couple\ of\ (?:{_SPELLED_SCALE})\b))"
    rf"(?:(?:[ -]and[ -](?=a[ -]half)|{_AFTER_SCALE}[ -]and[ -](?=(?:{_WORD})\b)"
    rf"|,\ (?=(?:{_WORD})\ (?:hundred|thousand))|[ -])"
    rf"(?:(?:{_WORD}|{_SPELLED_SCALE}|a[ -]half|half)\b)){{0,{_FURTHER}}}"
)
_NUMBER = re.compile(
    rf"""(?<![\w.,$€£₦₹]) (?:
        (?P<dozen>(?:a|another|one|two|three|four|five|half\ a|half-a)[ -]dozen)
      | (?P<score>(?:a|one|two|three|four)\ score(?=\ of\b|\ or\b)|(?:two|three|four)\ score(?=\ [a-z])|half\ a\ score(?=\ of\b))
      | (?P<digits>{DIGITS}) (?:(?P<letter>[kmb]|mn|bn)\b | [\ -](?P<scale>{_SPELLED_SCALE})\b)?
      | (?P<words>{WORDS})
    ) (?![\w%]|[.,]\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: character offsets and value. spelled: in words.

    scale: what a scale word multiplied it by, so that "10 to 15 thousand" can share it.
    """

    start: int
    end: int
    value: float
    spelled: bool
    scale: int = 1


def find_numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of a text in order; "a dozen" is 12, "a score of" 20, "a quarter of a million" 250,000, "dozens" none."""
    for match in _NUMBER.finditer(text):
        if several := match["dozen"] or match["score"]:
            first, *_, last = re.split("[ -]", several.lower())
            one = 12.0 if last == "dozen" else 20.0
            value = one * {"a": 1.0, "half": 0.5}.get(first, UNITS.get(first, 1))
            yield Number(match.start(), match.end(), value, True)
        elif match["digits"]:
            scale = SCALES.get((match["scale"] or match["letter"] or "").lower(), 1)
            value = digits_value(match["digits"], scaled=scale > 1) * scale
            yield Number(match.start(), match.end(), value, False, scale)
        else:
            spelled = words_value(match["words"])
            if spelled is None:
                continue
            last = re.split("[ -]", match["words"].lower())[-1]
            yield Number(match.start(), match.end(), spelled, True, SCALES.get(last, 1))


def digits_value(text: str, *, scaled: bool = False) -> float:
    """Return the value of digits with grouping: 8,000 and 1,20,000 and 8 000.

    Three decimals are thousands ("8.000 children"), unless a scale follows ("1.234 million").
    """
    plain = re.sub(r"[,\s'’\u00a0\u202f\u2009]", "", text)
    if not scaled and _GROUPED.fullmatch(plain) and not plain.startswith("0"):
        plain = plain.replace(".", "")
    return float(plain)


def words_value(text: str) -> float | None:
    """Return the value of number words ("one hundred and twenty-three"), None where they add up to
    nothing sensible ("two three").
    """
    total = current = 0.0
    last: str | None = None
    for word in re.findall(r"[a-z]+", text.lower()):
        if word in ("and", "a", "of"):
            if word == "a" and last is None:
                current, last = 1.0, "unit"
        elif word in ("quarter", "quarters"):
            current, last = current / 4, "half"
        elif word == "half":
            current = 0.5 if last is None else current + 0.5
            last = "half"
        elif word in UNITS:
            if last == "unit" or (last == "ten" and UNITS[word] > 9):
                return None
            current += UNITS[word]
            last = "unit"
        elif word in TENS:
            if last in ("unit", "ten"):
                return None
            current += TENS[word]
            last = "ten"
        elif word == "hundred":
            current = (current or 1) * 100
            last = "scale"
        else:
            total += (current or 1) * SCALES[word]
            current, last = 0.0, "scale"
    return total + current
