"""What somebody was moved or sold for, told in a sentence of its own: "The fee was 150,000 francs a head"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ringtrace.ingest.finders import Found
from ringtrace.ingest.frame import TRADE, Frame
from ringtrace.ingest.parsed import Doc
from ringtrace.ingest.status.status import status_of

_DEALS = frozenset(["sale", "purchase"])
_REACH = 2  # sentences from what was done to what it cost
_FEE = re.compile(
    r"\b(?:fees?|prices?|costs?|fares?|charges?|rates?|sum|amount|payments?|tariff)\b(?:\s(?!for\b)[\w'’-]+){0,4}?"
    r"(?:\s(?:was|were|is|being|came to|amounted to|ran to|averaged|had been)(?:\s(?:set|fixed|agreed|put)(?:\sat)?)?|:)\s$",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"\b(?:they|each|all|passengers|migrants|families|every one)\b(?:\s[\w'’-]+){0,3}\s(?:paid|pay|charged)"
    r"(?:\s(?:the|them|him|her|their)(?:\s\w+)?)?\s$",
    re.IGNORECASE,
)


# "The buyers said they had paid 96,000 yuan", "the mother got 9,000 yuan": what the sale told before brought.
_BUYER = re.compile(
    r"\b(?:buyers?|couple|family|customers?|purchasers?|traffickers?|brokers?|agents?|middlem[ae]n|farmers?|foreigners?|"
    r"businessm[ae]n|men|man|woman|women|he|she|they)\b(?:\s[\w'’-]+){0,3}\s(?:paid|gave)"
    r"(?:\s(?:him|her|them|the\s(?:mother|father|parents|couple|family|seller|sellers|woman|man|gang|nurse)))?\s$",
    re.IGNORECASE,
)
_SELLER = re.compile(
    r"\b(?:mother|father|parents|grand\w+|sellers?|nurse|doctor|midwife|aunt|uncle|couple|woman|man|gang|he|she|they)\b"
    r"(?:\s[\w'’-]+){0,2}\s(?:got|received|pocketed|(?:was|were|been)\spaid)\s$|"
    r"\b(?:brought|earned|fetched)\s(?:him|her|them|the\s\w+)\s$",
    re.IGNORECASE,
)
# "It was worth 340 million pesos", "the haul is valued at $2 million": of what was seized before.
_WORTH = re.compile(
    r"(?:\bworth|\bvalued\sat|\bvalue(?:\s[\w'’-]+){0,5}?(?:\s(?:of|at|is|was))?|\b(?:would|could)\shave\s(?:brought|fetched|earned|sold\sfor)|"
    r"\bworth\s(?:of\s[\w\s]{3,30}\s)?at|\bestimated\sat)(?:\s(?:about|around|some|nearly|almost|over|more\sthan|an\sestimated|roughly))?\s$",
    re.IGNORECASE,
)
_HAUL = re.compile(
    r"^(?:the\s|its?\b|their\b|they\b|this\b|these\b|both\b|altogether\b|all\b|police\b|prosecutors\b|investigators\b|officials\b)",
    re.IGNORECASE,
)
_FOR_ELSE = re.compile(
    r"^\s*(?:(?:a|per|each)\s(?:day|week|month|year)|(?:in|as)\s(?:an?\s)?(?:bribe|fine|tax|fee|rent|bail|ransom|wage|damages)|"
    r"for\s(?!(?:her|him|it|them|each|(?:the|a|every)\s(?:child|boy|girl|baby|infant|woman|newborn|bride)))|to\s)",
    re.IGNORECASE,
)


def add_fees(doc: Doc, frames: Sequence[Frame], prices: Sequence[Found]) -> None:
    """Give the deed that was told last the sum that the text goes on to tell for it, where it has none."""
    number = {t.i: n for n, s in enumerate(doc.sents) for t in s}
    known = {id(p) for f in frames for p in f.prices}
    for price in prices:
        sentence = doc[price.start].sent
        before = doc.text[sentence.start_char : doc[price.start].idx]
        behind = doc.text[doc[price.end - 1].idx + len(doc[price.end - 1].text) : sentence.end_char]
        paid = _PAID.search(before) is not None
        traded = not _FOR_ELSE.search(behind) and (_BUYER.search(before) or _SELLER.search(before))
        worth = _WORTH.search(before) is not None and _HAUL.search(before) is not None
        if id(price) in known or not (paid or traded or worth or _FEE.search(before)):
            continue
        kinds = ("seizure",) if worth else _DEALS if traded else ("transport",) if paid else TRADE
        told = [
            f
            for f in frames
            if f.kind.notation in kinds
            and f.trigger.i < price.start
            and status_of(f.trigger) != "planned"
            and number[price.start] - number[f.trigger.i] <= _REACH
        ]
        deed = max(told, key=lambda f: f.trigger.i, default=None)
        if deed is not None and not deed.prices:
            deed.prices = [price]
            deed.why.append(f"price: {doc[price.start : price.end].text!r}, told after it")
