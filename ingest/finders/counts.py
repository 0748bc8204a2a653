"""How many: numbers that count people, things or cases, with their bounds."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ringtrace.ingest.finders.bounds import after, before, joined, limits
from ringtrace.ingest.finders.dateline import dateline_of
from ringtrace.ingest.finders.found import Found
from ringtrace.ingest.finders.measures import is_measure
from ringtrace.ingest.finders.numbers import Number, find_numbers
from ringtrace.ingest.finders.taken import Taken
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.nouns import Count, Qualifier, Span

BODIES = frozenset(
    "crew group team party family contingent gang ring band network syndicate cell".split()
)
MADE_UP = frozenset("man men woman member person strong".split())  # "a five-member gang"
MULTIPLES = {"twins": 2, "triplets": 3, "quadruplets": 4, "quintuplets": 5}
TOGETHER = {"pair": 2, "duo": 2, "trio": 3, "quartet": 4, "quintet": 5, "sextet": 6}
OWNED = frozenset("his her their its the".split())  # "both his bodyguards"
MANY = {"twin": 2, "both": 2, "triplet": 3}  # before what they count: "twin girls", "both women"


_ALL_BUT = re.compile(r"\ball (?:but|bar|except(?: for)?|save) $", re.IGNORECASE)
_OF_THE = re.compile(r"\s+of\s+(?:(?:the|its|their|his|her|those|these|some)\s+)?", re.IGNORECASE)
_OF = re.compile(r"\bof\s+(?:(?:the|its|their|his|her|those|these)\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Expression:
    """A number or range with the words that bound it: character offsets and bounds."""

    start: int
    end: int
    min: float | None
    max: float | None
    q: Qualifier
    number: Number


def find_counts(doc: Doc, others: Sequence[Found]) -> list[Found]:
    """Return each number that counts something, with its bounds and the counted noun as head.

    others: the prices and periods of the text, whose numbers count nothing. Ages, measures, ordinals,
    scores and addresses are left out too.
    """
    text = doc.text
    stretches = [(f.value.span.start, f.value.span.end) for f in others]
    if (dateline := dateline_of(text)) is not None:
        stretches.append(dateline.span("date"))
    taken = Taken(len(text))
    for start, end in stretches:
        taken.add(start, end)
    beginnings = sorted(start for start, _ in stretches)
    numbers = [n for n in find_numbers(text) if not taken.meets(n.start, n.end)]
    found: list[Found] = []
    for expression in _expressions(text, numbers):
        tokens = doc.char_span(expression.start, expression.end, alignment_mode="expand")
        number = doc.char_span(
            expression.number.start, expression.number.end, alignment_mode="expand"
        )
        if tokens is None or number is None or expression.number.value % 1:
            continue
        next_value = bisect_left(beginnings, expression.end)
        limit = beginnings[next_value] if next_value < len(beginnings) else len(text)
        head = _counted(doc, number.start, tokens.end, number.end, limit)
        if _ALL_BUT.search(text[expression.start : expression.number.start]):
            head = doc[number.end - 1]
        if is_measure(doc, number.start, number.end, head, expression.number):
            continue
        span = Span(expression.start, expression.end, text[expression.start : expression.end])
        value = Count(
            min=None if expression.min is None else int(expression.min),
            max=None if expression.max is None else int(expression.max),
            q=expression.q,
            text=span.quote,
            span=span,
            unit=None if number.start <= head.i < tokens.end else head.text.lower(),
        )
        found.append(Found(value, tokens.start, tokens.end, head.i))
    heads = {f.head for f in found}
    found += (_multiple(t, t) for t in doc if t.lower_ in MULTIPLES and t.i not in heads)
    found += (_multiple(t, t) for t in doc if t.lower_ in TOGETHER and _of_people(t))
    found += (
        _multiple(t, t.head)
        for t in doc
        if t.lower_ in MANY and t.head.i in (t.i + 1, t.i + 2) and t.head.tag_ == "NNS"
        if t.head.i == t.i + 1 or t.word(1).lower() in OWNED
    )
    return sorted(found, key=lambda f: f.start)


def _of_people(token: Token) -> bool:
    """ "A trio of former officers", "sold the pair"."""
    if any(c.lower_ == "the" for c in token.lefts) and token.dep_ == "obj":
        return not any(c.dep_ in ("nmod", "amod", "compound") for c in token.children)
    behind = [c for c in token.rights if c.dep_ == "nmod" and c.tag_ == "NNS"]
    return bool(behind) and behind[0].left_edge.lower_ == "of"


def _multiple(token: Token, counted: Token) -> Found:
    many = (MULTIPLES | MANY | TOGETHER)[token.lower_]
    span = Span(token.idx, token.idx + len(token), token.text)
    value = Count(min=many, max=many, q="exact", text=token.text, span=span, unit=counted.lower_)
    return Found(value, token.i, token.i + 1, counted.i)


def _expressions(text: str, numbers: list[Number]) -> Iterator[Expression]:
    """Numbers with their bounds; two that make a range are one."""
    rest = iter(range(len(numbers)))
    for k in rest:
        number = numbers[k]
        start, end = number.start, number.end
        if k + 1 < len(numbers):
            second = numbers[k + 1]
            first = _scaled(number, second)
            opening = text[max(0, start - 80) : start]
            if first.value < second.value and joined(text, end, second.start, opening):
                next(rest)
                yield _range(text, first, second)
                continue
        if (besides := _ALL_BUT.search(text[max(0, start - 20) : start])) is not None:
            # "all but six of the 40" are 34; of how many nobody told, no number
            if (whole := _whole(text, numbers, k)) is not None and whole > number.value:
                rest_of = whole - number.value
                start -= len(besides.group())
                yield Expression(start, end, rest_of, rest_of, "exact", number)
        elif bound := before(text, start):
            low, high = limits(bound.q, number.value)
            yield Expression(bound.edge, end, low, high, bound.q, number)
        elif bound := after(text, end):
            low, high = limits(bound.q, number.value)
            yield Expression(start, bound.edge, low, high, bound.q, number)
        else:
            yield Expression(start, end, number.value, number.value, "exact", number)


def _whole(text: str, numbers: list[Number], k: int) -> float | None:
    """How many they are of whom all but some: "all but six of 40", "of the 40 pupils, all but six"."""
    number = numbers[k]
    if k + 1 < len(numbers) and _OF_THE.fullmatch(text[number.end : numbers[k + 1].start]):
        return numbers[k + 1].value
    told = numbers[k - 1] if k else None
    if told is None or not _OF.search(text[: told.start]):
        return None
    return told.value if re.fullmatch(r"[^.;:]*,\s+", _before_all(text, told, number)) else None


def _before_all(text: str, told: Number, number: Number) -> str:
    return re.sub(r"\ball [a-z ]+$", "", text[told.end : number.start], flags=re.IGNORECASE)


def _range(text: str, first: Number, second: Number) -> Expression:
    start = first.start
    if opening := re.search(r"\bbetween $", text[max(0, start - 8) : start], re.IGNORECASE):
        start -= len(opening.group())
    whole = replace(first, end=second.end)
    return Expression(start, second.end, first.value, second.value, "exact", whole)


def _scaled(first: Number, second: Number) -> Number:
    """Give "10" in "10 to 15 thousand" the scale of "15 thousand"."""
    if first.scale == 1 and second.scale >= 1000 and first.value < 1000:
        return replace(first, value=first.value * second.scale)
    return first


def _counted(doc: Doc, start: int, end: int, number_end: int, limit: int) -> Token:
    """The noun that the number counts; the number itself where it stands alone ("the three").

    limit: the character where the next price or period starts: its nouns are not counted.
    """
    for i in range(start, end):
        head = doc[i].head
        if (
            not start <= head.i < end
            and head.i > i
            and doc[i].dep_ in ("nummod", "nmod", "compound", "amod", "det", "advmod")
            and head.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "PRON")
            and head.idx < limit
            and not {"VERB", "NUM"} <= {t.pos_ for t in doc[end : head.i]}  # "60 kidnapped three"
        ):
            noun = head.head  # "two people smugglers", "the three-man crew"
            people = head.lemma_ == "people" and head.dep_ == "compound" and noun.i == head.i + 1
            made_up = head.lower_ in MADE_UP and head.nbor(-1).text == "-" and noun.i > head.i
            return noun if people or made_up else head
    # the parse may have missed it: the next noun in the same phrase
    for token in doc[end : end + 5]:
        if token.idx >= limit:
            break
        if token.pos_ == "NOUN":
            following = doc[token.i + 1] if token.i + 1 < len(doc) else None
            if following is not None and following.pos_ == "NOUN" and token.dep_ == "compound":
                continue
            return token
        if token.pos_ not in ("ADJ", "PROPN", "PUNCT", "ADV") or token.text in ".,;:()":
            break
    number = doc[number_end - 1]
    of_them = number.head.lemma_.lower() in BODIES and doc[start - 1].lower_ == "of"
    return number.head if of_them and number.dep_ == "nmod" else number  # "the crew of 18"
