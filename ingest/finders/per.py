"""Per what a price is: each, a head, per person, for every woman."""

from __future__ import annotations

import re

from ringtrace.ingest.parsed import Doc, Token

_PAID = frozenset("charge demand ask want seek take collect extort get receive earn".split())
_TIMES = frozenset("later earlier ago before after on".split())
_BRACKET = re.compile(r"\s*[(\[][^()\[\]]{0,80}[)\]]")
_EACH = re.compile(r"[\s),\]]*(?:each|apiece)\b(?!\s+other)", re.IGNORECASE)
_PER = re.compile(
    r"[\s),\]]*(?P<how>per|a|an|for\ (?:each|every)|from\ (?:each|every)|each|every)\s+(?P<unit>[a-z-]+)\b"
    r"(?!\s+(?:later|earlier|ago|before|after)\b)",
    re.IGNORECASE,
)


def per_what(doc: Doc, start: int, end: int) -> str | None:
    """Return the unit that a price (characters start to end) holds for, singular; None if whole.

    "each" is the noun that it points back to, where the sentence names one.
    """
    text = doc.text
    rest = _past_bracket(text, end)
    if match := _EACH.match(text, rest):
        return _each(doc, start, match.end()) or "each"
    if (match := _PER.match(text, rest)) and (unit := _unit(doc, match)):
        return unit
    return _distributed(doc, start)


def _past_bracket(text: str, end: int) -> int:
    """The offset behind a bracket that follows the price, or that the price stands in."""
    if match := _BRACKET.match(text, end):
        return match.end()
    if (match := re.match(r"[^()\[\]]{0,40}[)\]]", text[end : end + 42])) and not re.search(
        r"[.;]", match.group()
    ):
        return end + match.end()
    return end


def _unit(doc: Doc, match: re.Match[str]) -> str | None:
    span = doc.char_span(match.start("unit"), match.end("unit"), alignment_mode="expand")
    if span is None:
        return None
    token = span[0]
    if match["how"].lower() == "per" or token.lower_ == "head":
        return token.lower_
    if token.pos_ not in ("NOUN", "PROPN") or token.tag_ in ("NNS", "NNPS"):
        return None
    following = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    return None if following in _TIMES else token.lower_


def _each(doc: Doc, start: int, end: int) -> str | None:
    """The plural noun that "each" points back to: what was sold, else who paid."""
    tokens = doc.char_span(start, end, alignment_mode="expand")
    if tokens is None:
        return None
    verb: Token | None = tokens.root
    while verb is not None and verb.pos_ not in ("VERB", "AUX"):
        verb = None if verb.head.i == verb.i else verb.head
    if verb is None:
        return None
    paid = verb.lemma_.lower() in _PAID  # "smugglers charged $5,000 each": not a smuggler
    for slot in ("obj", "dobj", "nsubj:pass", "nsubjpass", "nsubj"):
        for child in verb.children if not (paid and slot == "nsubj") else ():
            if child.dep_ == slot and child.tag_ == "NNS" and child.i < tokens.start:
                return child.lemma_.lower()
    return None


def _distributed(doc: Doc, start: int) -> str | None:
    """ "Passengers had each paid", "each figurine brought", within the clause before the price."""
    tokens = doc.char_span(start, start + 1, alignment_mode="expand")
    if tokens is None:
        return None
    at = tokens.start
    for token in reversed(list(doc[max(tokens.root.sent.start, at - 8) : at])):
        if token.text in ",;:)" or token.pos_ == "SCONJ":
            return None  # and no "each" behind the bracket of another sum
        if token.lower_ in ("each", "every"):
            following = doc[token.i + 1]
            if following.tag_ in ("NN", "NNP"):
                return following.lower_
            plural = [t for t in doc[max(0, token.i - 4) : token.i] if t.tag_ == "NNS"]
            return plural[-1].lemma_.lower() if plural else None
    return None
