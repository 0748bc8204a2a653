"""How many: numbers that count people, things or cases, with their bounds."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from ringtrace.ingest.finders.bounds import after, before, joined, limits
from ringtrace.ingest.finders.found import Found
from ringtrace.ingest.finders.numbers import Number, find_numbers
from ringtrace.ingest.finders.periods import find_periods
from ringtrace.ingest.finders.prices import find_prices
from ringtrace.nouns import Article, Count, Qualifier, Span

# What numbers measure when they count nobody and nothing.
MEASURES = frozenset(
    "percent per pct year years month months week weeks day days hour hours minute minutes second "
    "seconds night nights decade decades century centuries kg kgs kilo kilos kilogram kilograms "
    "kilogramme kilogrammes gram grams tonne tonnes ton tons ounce ounces pound pounds lb lbs km kms "
    "kilometre kilometres kilometer kilometers mile miles metre metres meter meters cm mm feet foot "
    "inch inches acre acres hectare hectares litre litres liter liters degree degrees times "
    "a.m. p.m. am pm o'clock gmt million billion thousand hundred lakh crore".split()
)
MULTIPLES = {"twins": 2, "triplets": 3, "quadruplets": 4}
# Words before a number that make it an address, a label or a score.
LABELS = frozenset(
    "no number nos section article chapter count counts route highway phase page room flat unit "
    "block grade class level category version type line act title part paragraph clause boeing "
    "airbus apartment channel age aged under".split()
)
SINGLE = frozenset(["one", "a", "an"])


def find_counts(doc: Doc, article: Article | None = None) -> list[Found]:
    """Return each number that counts something, with its bounds and the counted noun as head.

    Dates, prices, ages, measures, ordinals, scores and addresses are left out.
    """
    text = doc.text
    taken = [
        (f.value.span.start, f.value.span.end)
        for f in (*find_prices(doc, article), *find_periods(doc, article))
    ]
    numbers = [
        n for n in find_numbers(text) if not any(a < n.end and n.start < b for a, b in taken)
    ]
    found: list[Found] = []
    skip = -1
    for k, number in enumerate(numbers):
        if number.start < skip or number.value != int(number.value):
            continue
        low, high, q = number.value, number.value, "exact"
        start, end = number.start, number.end
        bounds: tuple[float | None, float | None] = (low, high)
        qualifier: Qualifier = "exact"
        if k + 1 < len(numbers) and joined(
            text, end, numbers[k + 1].start, text[: number.start][-12:]
        ):
            second = numbers[k + 1]
            if second.value > number.value:
                end, skip = second.end, second.end
                bounds = (low, second.value)
        elif bound := before(text, start):
            qualifier, start = bound.q, bound.edge
            bounds = limits(qualifier, low)
        elif bound := after(text, end):
            qualifier, end = bound.q, bound.edge
            bounds = limits(qualifier, low)
        del q
        tokens = doc.char_span(
            number.start, end if skip == end else number.end, alignment_mode="expand"
        )
        if tokens is None:
            continue
        head = _counted(doc, tokens.start, tokens.end)
        if head is None or _measures(doc, tokens.start, tokens.end, head, number, text):
            continue
        outer = doc.char_span(start, end, alignment_mode="expand") or tokens
        value = Count(
            min=None if bounds[0] is None else int(bounds[0]),
            max=None if bounds[1] is None else int(bounds[1]),
            q=qualifier,
            text=text[start:end],
            span=Span(start, end, text[start:end]),
            unit=None if tokens.start <= head.i < tokens.end else head.text.lower(),
        )
        found.append(Found(value, outer.start, outer.end, head.i))
    for token in doc:
        if (many := MULTIPLES.get(token.lower_)) is not None and not _numbered(token, found):
            span = Span(token.idx, token.idx + len(token), token.text)
            value = Count(
                min=many, max=many, q="exact", text=token.text, span=span, unit=token.lower_
            )
            found.append(Found(value, token.i, token.i + 1, token.i))
    return sorted(found, key=lambda f: f.start)


def _numbered(token: Token, found: list[Found]) -> bool:
    return any(f.head == token.i for f in found)


def _counted(doc: Doc, start: int, end: int) -> Token | None:
    """The noun that the number counts; the number itself where it stands alone ("the three", "42")."""
    number = doc[end - 1]
    for i in range(start, end):
        if doc[i].dep_ in ("nummod", "nmod", "compound", "amod", "det", "advmod") and not (
            start <= doc[i].head.i < end
        ):
            head = doc[i].head
            if head.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "PRON") and head.i >= i:
                return head
    # the parse may have missed it: the next noun in the same phrase
    for token in doc[end : end + 5]:
        if token.pos_ == "NOUN":
            following = doc[token.i + 1] if token.i + 1 < len(doc) else None
            if following is not None and following.pos_ == "NOUN" and token.dep_ == "compound":
                continue
            return token
        if token.pos_ not in ("ADJ", "PROPN", "PUNCT", "ADV") or token.text in ".,;:()":
            break
    if number.pos_ in ("NUM", "NOUN", "ADJ"):
        return number
    return None


def _measures(doc: Doc, start: int, end: int, head: Token, number: Number, text: str) -> bool:
    after_ = text[number.end : number.end + 12]
    if re.match(r"\s?(?:%|°|percent|per cent|kg|km|cm|mm|st|nd|rd|th\b|a\.m|p\.m|:\d|/\d)", after_):
        return True
    if re.match(
        r"\s?-\s?(?:year|month|day|week|hour|minute|metre|meter|mile|kilo)", after_, re.IGNORECASE
    ):
        return True
    if re.match(r"-[a-z]+", after_, re.IGNORECASE) and not re.match(
        r"-(?:member|person|man|strong)", after_, re.IGNORECASE
    ):
        return number.value < 1000 and bool(
            re.match(
                r"-(?:old|point|part|page|room|storey|story|episode|time|lane|wheel|bed|bedroom|seat|litre|liter|foot|inch|hour)",
                after_,
                re.IGNORECASE,
            )
        )
    if not number.spelled and re.search(r"[-/:.]$", text[max(0, number.start - 1) : number.start]):
        return True
    if head.lower_ in MEASURES or head.lemma_.lower() in MEASURES:
        return True
    inside = start <= head.i < end
    previous = doc[start - 1].lower_.rstrip(".") if start else ""
    if previous in LABELS and not (
        previous in ("count", "counts", "age", "aged", "under") and not inside
    ):
        return True
    if inside:
        if number.spelled and number.value == 1:
            return True
        if not number.spelled and 1900 <= number.value <= 2100:
            return True
        # an age in apposition: "Giang Thi My, 34," ; a bare number that opens nothing
        if previous == "," and doc[end - 1].dep_ in (
            "appos",
            "nummod",
            "parataxis",
            "nmod",
            "list",
        ):
            following = doc[end].text if end < len(doc) else "."
            if following in ",.;)" or following in ("and", "who", "was", "were", "is", "of", "has"):
                return number.value < 110
        if (
            doc[end - 1].dep_ in ("nummod",)
            and doc[end - 1].head.pos_ == "PROPN"
            and doc[end - 1].head.i < start
        ):
            return True
    return False
