"""Numbers that count nobody and nothing: ages, measures, labels, addresses, scores, shares."""

from __future__ import annotations

import re

from ringtrace.ingest.finders.numbers import Number
from ringtrace.ingest.parsed import Doc, Token

UNITS = frozenset(
    "percent per pct point points year years month months week weeks day days hour hours minute "
    "minutes min mins second seconds night nights decade decades century centuries fortnight "
    "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes g gram grams gramme grammes mg "
    "tonne tonnes ton tons ounce ounces oz pound pounds lb lbs km kms kilometre kilometres "
    "kilometer kilometers mile miles metre metres meter meters m cm mm feet foot ft inch inches "
    "yard yards acre acres hectare hectares litre litres liter liters ml gallon gallons barrel "
    "barrels degree degrees times fold watt watts kw mw mph knots "
    "a.m. p.m. am pm o'clock gmt hrs hundred thousand million billion lakh crore".split()
)
# Words right before a number that make it a label ("Article 240", "Court No. 3", "aged 11").
_LABEL = re.compile(
    r"(?:\b(?:no|nos|number|numbers|art|arts|article|articles|sec|sect|section|sections|chapter|channel|"
    r"route|highway|road|phase|page|pages|p|pp|room|flat|unit|block|grade|class|level|category|version|"
    r"type|line|platform|gate|terminal|act|title|part|paragraph|para|clause|rule|schedule|appendix|"
    r"boeing|airbus|apartment|apt|suite|camp|sector|ward|zone|district|precinct|covid|flight|figure|"
    r"table|item|point|step|stage|size|box|extension|ext|tel|telephone|phone|hotline|fax|"
    r"version|windows|formula|super|score|plate|case|cases\ nos?|file|resolution|article\ nos?|"
    r"ages?|aged|age\ of|ages\ of|turned|under\ the\ age\ of|over\ the\ age\ of)\.?|[#№§])[\s:]*"
    r"(?:(?:of|between|only|just|about|from)\s)*$",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"\b(?:he|she|i|(?:who|boy|girl|man|woman|child|victim|daughter|son|sister|brother)(?=\s(?:was|is)))"
    r"\s(?:was|is|were|turned)\s(?:just\s|only\s|then\s|now\s|about\s|around\s)?$",
    re.IGNORECASE,
)
_UNIT_BEHIND = re.compile(
    r"\s?(?:%|°|percent|per\ cent|kgs?\b|kms?\b|cm\b|mm\b|st\b|nd\b|rd\b|th\b|a\.m|p\.m|[ap]m\b|:\d|/\d|x\d|×)"
    r"|\s?-\s?(?:year|month|day|week|hour|minute|second|metre|meter|mile|kilo|gram|ton|km|kg|old|point|part|page|"
    r"room|store?y|episode|time|lane|wheel|bed|seat|lit(?:re|er)|foot|inch|star|fold|degree|century)"
    r"|[\s-](?:thirds?|quarters?|fifths?|sixths?|tenths?|halves)\b"
    r"|\ in\ (?:two|three|four|five|six|seven|eight|nine|ten|(?!(?:19|20)\d\d\b)\d{1,4})\b(?!\s(?:cit|stat|provinc|countr|raids|villages|"
    r"towns|districts|houses|counties|cases|separate|months|years|weeks|days))",
    re.IGNORECASE | re.VERBOSE,
)  # fmt: skip
_ADDRESS = re.compile(
    r"\s(?:[A-Z][\w.'’]*\s){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Square|Way|Court|Place|"
    r"Marg|Nagar|Strasse|Terrace)\b"
)  # fmt: skip
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d|2100")

# "At 2115 on Monday", "shortly before 0830".
_TIME = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_AT = re.compile(
    r"\b(?:at|by|around|about|until|since|before|after|approximately)\s$", re.IGNORECASE
)


def is_measure(doc: Doc, start: int, end: int, head: Token, number: Number) -> bool:
    """Return whether a number (tokens start to end) measures, labels or dates instead of counting."""
    text = doc.text
    before, behind = text[max(0, number.start - 40) : number.start], text[number.end :][:60]
    alone = start <= head.i < end
    if _UNIT_BEHIND.match(behind) or _ADDRESS.match(behind):
        return True
    if head.lower_ in UNITS or head.lemma_.lower() in UNITS:
        return True
    if _LABEL.search(before) or re.search(r"\bGroup of $", before):
        return True
    if not number.spelled and (
        re.search(r"[-/:.+]$", before)
        or re.match(r"-\d", behind)
        or _digits_in_a_row(before, behind)
    ):
        return True
    if _is_year(doc, start, head, number, alone) or _is_time(before, text, number, alone):
        return True
    if number.value == 1 and number.spelled:
        return _pronoun_one(doc, start, end, alone)
    return alone and (_is_age(doc, start, before, behind, number) or _names(doc, start, end))


def _digits_in_a_row(before: str, behind: str) -> bool:
    """Telephone numbers and number plates: 0800 123 456, AB 1234."""
    return bool(
        re.search(r"\d\s$", before)
        or re.match(r"\s\d", behind)
        or re.search(r"\b0\d*$", before)
        or re.search(r"(?<![A-Z] )(?<!\w)[A-Z]{1,3}\s$", before)
        and not before.isupper()
    )


def _is_time(before: str, text: str, number: Number, alone: bool) -> bool:
    """Whether four digits are a time of day."""
    digits = text[number.start : number.end]
    time = _TIME.fullmatch(digits) is not None
    return time and (digits.startswith("0") or (alone and _AT.search(before) is not None))


def _is_year(doc: Doc, start: int, head: Token, number: Number, alone: bool) -> bool:
    """2015 alone, and "the 2015 raid"; but "2015 cases" counts."""
    if number.spelled or not _YEAR.fullmatch(doc.text[number.start : number.end]):
        return False
    return alone or head.tag_ in ("NN", "NNP") or (start > 0 and doc[start - 1].lower_ == "the")


def _pronoun_one(doc: Doc, start: int, end: int, alone: bool) -> bool:
    """One who counts nobody: "no one", "one another", "one day", "one must ask"."""
    before = doc[start - 1].lower_ if start else ""
    following = doc[end] if end < len(doc) else None
    if before in ("no", "the", "this", "that", "every", "any", "each", "which", "another", "-"):
        return True
    if following is None or following.lower_ in ("another", "day", "another's", "'s", "-", "’s"):
        return True
    if not alone:
        return False
    if before == "and" and following.lower_ in ("in", "at", "near") and doc[end - 1].dep_ == "conj":
        return False  # "three were held at Harwich, four at Dover and one at Hull"
    # "one of the men", "three were held and one was killed"
    return following.lower_ not in ("of", "was", "is", "has") or doc[end - 1].dep_ not in (
        "nsubj",
        "nsubj:pass",
        "nsubjpass",
        "conj",
        "obj",
    )


def _is_age(doc: Doc, start: int, before: str, behind: str, number: Number) -> bool:
    if not 0 < number.value < 111:
        return False
    if _AGED.search(before):
        return True
    previous = doc[start - 1] if start else None
    if previous is None or re.match(r"\s(?:of|others?|more)\b", behind):
        return False
    if previous.text == "(" and start > 1:
        return doc[start - 2].pos_ == "PROPN" and bool(re.match(r"[),]", behind))
    # "Giang Thi My, 34, ..."
    return (
        previous.text == ","
        and start > 1
        and not number.spelled
        and doc[start - 2].pos_ in ("PROPN", "NOUN")
        and bool(re.match(r"[,.;)]|\s(?:and|who|was|were|is|has|from)\b|$", behind))
        and (doc[start - 2].pos_ == "PROPN" or doc[start - 2].tag_ == "NN")
    )


def _names(doc: Doc, start: int, end: int) -> bool:
    """The number is part of a name: "Studio 54"."""
    number = doc[end - 1]
    return number.dep_ == "nummod" and number.head.pos_ == "PROPN" and number.head.i == start - 1
