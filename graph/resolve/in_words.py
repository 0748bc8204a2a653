"""Figures that stand in the words of an article, be they in a claim or not: its sums of money, its numbers of people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ringtrace.graph.resolve.ages import WORDS
from ringtrace.graph.resolve.sentences import around, sentences
from ringtrace.graph.resolve.wording import COUNTED, MONEY


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it is of, as it stands in a sentence. exact: no bound, no range, not "about". bound: "<=" or ">=".

    unit: "USD", "peso", "girls". text: as written. quote: the sentence, from character start on. before, behind: the rest
    of it.
    """

    value: float
    unit: str
    exact: bool
    text: str
    start: int
    quote: str
    before: str
    behind: str
    bound: str = ""

    def apart(self, other: Figure) -> bool:
        """Return whether both cannot be right."""
        if self.exact and other.exact:
            return self.value != other.value
        return any(
            (x.exact or x.bound == ">=") and (y.exact or y.bound == "<=") and x.value > y.value
            for x, y in ((self, other), (other, self))
        )

    @property
    def apiece(self) -> bool:
        """Whether it is for one of several: "900 dollars each"."""
        return bool(_EACH.match(self.behind) or _EVERY.search(self.before))


def sums(text: str) -> list[Figure]:
    """Return the sums of money of a text."""
    return [f for pattern in (_SIGNED, _NAMED) for f in _figures(text, pattern, MONEY)]


def numbers(text: str) -> list[Figure]:
    """Return the numbers of people of a text: "26 boys", "eleven young women", "nine Pakistanis"."""
    found = list(_figures(text, _PEOPLE, COUNTED))
    if "number" in text or " in all" in text:
        found += (f for pattern in _NUMBERINGS for f in _figures(text, pattern, COUNTED))
    return found + list(_of_them(text))


def _of_them(text: str) -> Iterator[Figure]:
    """The numbers of those whom the sentence before names first: "Police freed the girls. They took all 21 of them"."""
    if " of them" not in text and " were " not in text:
        return
    for match in _THEM.finditer(text):
        ahead = [at for at, _ in sentences(text) if at <= match.start()][-2:]
        named = _COUNTED.search(text, ahead[0] if ahead else 0, match.start())
        if named is not None:
            begins, quote = around(text, match.start())
            unit, at = COUNTED[named.group().lower()], match.start() - begins
            value = _value((match["number"] or match["bare"]).lower())
            words = match.group().strip()
            yield Figure(
                value, unit, True, words, begins, quote, quote[:at], quote[at + len(words) :]
            )


def worded(text: str, name: str, start: int) -> Figure:
    """Return a name that stands at a character with its sentence, as a figure of no value."""
    begins, quote = around(text, start)
    at = start - begins
    return Figure(0.0, name, True, name, begins, quote or name, quote[:at], quote[at + len(name) :])


def only(figures: Iterable[Figure], unit: str) -> Figure | None:
    """Return the figure that a text gives in a unit, however often; None of several, or where it is neither exact nor a bound."""
    found = [f for f in figures if f.unit == unit]
    one = len({f.value for f in found}) == 1 and all(f.exact or f.bound for f in found)
    return found[0] if one else None


def _figures(text: str, pattern: re.Pattern[str], units: dict[str, str]) -> Iterator[Figure]:
    for begins, quote in sentences(text):
        for match in pattern.finditer(quote):
            if len(match["number"]) > LONGEST:
                continue
            scale = _SCALES.get((match["scale"] or "").strip().lower(), 1)
            word = match["word"].strip(" .").lower()
            before, behind = quote[: match.start()], quote[match.end() :]
            yield Figure(
                _value(match["number"].lower()) * scale,
                units.get(word, word),
                not (_ROUGH.search(before) or _RANGE.match(behind)),
                match.group(),
                begins,
                quote,
                before,
                behind,
                next((sign for sign, words in _BOUNDS.items() if words.search(before)), ""),
            )


def _value(text: str) -> float:
    if text in WORDS:
        return WORDS.index(text) + 1.0
    return _TENS[text] if text in _TENS else float(text.replace(",", ""))


LONGEST = 18  # characters of a number that is a sum or a count
_DECADES = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_TENS = {
    ten + (f"-{one}" if one else ""): 10.0 * n + m
    for n, ten in enumerate(_DECADES, start=2)
    for m, one in enumerate(("", *WORDS[:9]))
}
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "m": 1e6, "crore": 1e7, "billion": 1e9, "bn": 1e9,
}  # fmt: skip
_DIGITS = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WRITTEN = "|".join((_DIGITS, *sorted((*WORDS, *_TENS), key=len, reverse=True)))
# How every number begins, which is looked at first: to try each of them at every letter takes twice as long.
_BEGINS = rf"(?<![\w.,$€£₦₹-])(?=\d|{'|'.join(sorted({w[:3] for w in (*WORDS, *_TENS)}))})"
_SCALE = r"(?P<scale> ?(?:million|billion|thousand|hundred|lakh|crore|bn|m)\b)?"
_SIGNED = re.compile(
    rf"(?=[A-Z$€£₦₹])(?P<word>(?:US|R)?\$|[€£₦₹]|\b(?:Rs|RM|Ksh|KSh|Tk|Rp)\.? ?|\bN(?=\d))(?P<number>{_DIGITS}){_SCALE}"
)
_NAMED = re.compile(
    rf"{_BEGINS}(?P<number>{_WRITTEN}){_SCALE} (?:(?:US|U\.S\.|CFA|[A-Z][a-z]+(?:an|ese|ish|i|can)) )?"
    rf"(?P<word>{'|'.join(w for w in MONEY if w.isalpha() and len(w) > 1)})\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    rf"{_BEGINS}(?P<number>{_WRITTEN})(?P<scale>)"
    r"(?: (?!(?:of|in|and|to|or|for|days?|weeks?|months?|years?|more|others?|further)\b)[\w'’-]+){0,2}? "
    rf"(?P<word>{'|'.join(COUNTED)}|(?-i:[A-Z][a-z]+(?:ans|is|ese)))\b"
    rf"(?! (?:and|or) (?:{'|'.join(COUNTED)})\b)",
    re.IGNORECASE,
)
# Who did something to so many, not to a part of them: "freed 67 of them", but "six of them are girls".
_THEM = re.compile(
    rf"(?<![^ ])(?<=freed |scued |found |eased | took |k all |d all | were |saved |ested |ought )(?P<number>{_WRITTEN}) of them\b"
    r"(?! (?:are|were|is|who|have|had|from|aged|under|women|men|girls|boys|children)\b)"
    rf"|(?<=\. )(?P<bare>{_WRITTEN}) were (?=brought|freed|rescued|found|saved|released|taken|arrested|held|killed)",
    re.IGNORECASE,
)
# "The boys taken off a train number 35", "the number of girls freed was 12".
_WHO = rf"(?P<word>{'|'.join(COUNTED)})\b[^.;]{{0,90}}?"
_NUMBERINGS = tuple(
    re.compile(rf"{told} (?P<number>{_WRITTEN})(?P<scale>)\b(?! of\b|[\w,.]*\d)", re.IGNORECASE)
    for told in (
        rf"\b{_WHO} (?:now )?number(?:ed|s)?",
        rf"\b{_WHO} (?:are|were)(?= (?:{_WRITTEN}) (?:in all|in number|altogether)\b)",
        rf"\bnumber of (?:\w+ )?{_WHO} (?:was|is|(?:put|given) (?:at|as)|risen to|rose to|rises to)",
    )
)
_COUNTED = re.compile(rf"\b(?!bodies of|corpses of)(?:{'|'.join(COUNTED)})\b", re.IGNORECASE)
_ROUGH = re.compile(
    r"(?:\b(?:more than|less than|fewer than|at least|at most|up to|as (?:many|much) as|over|under|nearly|almost|about|"
    r"around|some|between|roughly|approximately|another|other|an additional|the (?:other|remaining|last))|"
    rf"\b(?:{_WRITTEN})(?: \w+)? (?:to|and|or))(?: \w+)? $|\($|\bor $",  # also what only restates a sum
    re.IGNORECASE,
)
_BOUNDS = {
    "<=": re.compile(
        r"\b(?:no more than|not more than|at most|fewer than|less than) $", re.IGNORECASE
    ),
    ">=": re.compile(
        r"\b(?:(?<!no )(?<!not )more than|at least|no fewer than|no less than|over) $",
        re.IGNORECASE,
    ),
}
_RANGE = re.compile(r" (?:to|or) \d| or more\b", re.IGNORECASE)
_EACH = re.compile(
    r",? (?:each|apiece|per \w+|(?:from|for) (?:each|every) \w+|a (?:head|person|child|girl|boy|baby|piece)|for (?:each|every|one))\b"
)
_EVERY = re.compile(r"\b(?:each|every)\b", re.IGNORECASE)
