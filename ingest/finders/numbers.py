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
    "million": 1_000_000,
    "mn": 1_000_000,
    "m": 1_000_000,
    "crore": 10_000_000,
    "crores": 10_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
    "b": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
_WORD = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
_DIGITS = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:\.\d+)?"
_SCALE = r"hundred|thousand|million|billion|trillion|lakhs?|crores?|mn|bn"
_NUMBER = re.compile(
    rf"""(?<![\w.,$€£₦₹]) (?:
        (?P<dozen>(?:a|two|three|four|half\ a)\ dozen) (?!s)
      | (?P<digits>{_DIGITS}) (?:(?P<letter>[kmb]|mn|bn)\b | [\ -](?P<scale>{_SCALE})\b)?
      | (?P<words>(?:{_WORD}|a(?=[ ](?:hundred|thousand|million)))
          (?:(?:[\ -]|,\ |\ and\ (?=(?:a\ half|{_WORD})\b))(?:{_WORD}|{_SCALE}|a\ half|half))*)
    ) (?![\w%]|[.,]\d)""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: character offsets and value. spelled: in words."""

    start: int
    end: int
    value: float
    spelled: bool


def find_numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of a text in order; "a dozen" is 12, "dozens" is none."""
    for match in _NUMBER.finditer(text):
        if dozen := match["dozen"]:
            first = dozen.lower().split()[0]
            value = {"a": 12.0, "half": 6.0}.get(first, 12.0 * UNITS.get(first, 1))
        elif match["digits"]:
            value = digits_value(match["digits"])
            scale = (match["scale"] or match["letter"] or "").lower()
            value *= SCALES.get(scale, 1)
        else:
            spelled = words_value(match["words"])
            if spelled is None:
                continue
            value = spelled
        yield Number(match.start(), match.end(), value, not match["digits"])


def digits_value(text: str) -> float:
    """Return the value of digits with grouping: 8,000 and 1,20,000 and 8 000."""
    return float(re.sub(r"[,\s\u00a0\u202f]", "", text))


def words_value(text: str) -> float | None:
    """Return the value of number words ("one hundred and twenty-three"), None where they add up to
    nothing sensible ("two three").
    """
    total = current = 0.0
    last: str | None = None
    for word in re.findall(r"[a-z]+", text.lower()):
        if word in ("and", "a"):
            if word == "a" and last is None:
                current, last = 1.0, "unit"
            continue
        if word == "half":
            current += 0.5
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
