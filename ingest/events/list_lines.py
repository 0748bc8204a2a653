"""What a line of a list says without a verb: "Ann Lee, 34, of Reno: 180 months, for conspiracy and fraud (March 2)"."""

from __future__ import annotations

from collections.abc import Iterator

from ringtrace.ingest.events.offences import DEEDS
from ringtrace.ingest.parsed import Span, Token
from ringtrace.ingest.syntax.kinds import kind_of_noun

_CUTS = frozenset([*",;:.-–—•*", "--"])
_BEFORE = frozenset(
    "with for to of on and or a an the each all both count counts charge charges offence offences offense offenses "
    "following including plus".split()
)
_MEANS = frozenset(["by", "through"])  # "sex trafficking by force, fraud or coercion"
_WHOLE = frozenset(["compound", "amod", "nmod:poss", "nmod:desc"])
_LAW = frozenset(["contrary", "under", "pursuant"])  # "servitude, contrary to section 270.5"
_THINGS = ("NOUN", "PROPN", "ADJ")


def offences_in(line: Span) -> list[tuple[int, int]]:
    """Return the crimes that a line names, each from its first word to one past its last.

    Several words that a comma or "and" parts are one where only the first of them is a crime: "possession of
    pistols and ammunition", "trafficking by force, fraud or coercion".
    """
    doc = line.doc
    found: list[tuple[int, int]] = []
    for start, end in _parts(line):
        first = start
        while first < end and (doc[first].lower_ in _BEFORE or doc[first].like_num):
            first += 1
        words = [doc[i] for i in range(first, end)]
        joined = bool(found) and all(
            t.text == "," or t.lower_ in ("and", "or") for t in doc[found[-1][1] : start]
        )
        means = joined and any(t.lower_ in _MEANS for t in doc[found[-1][0] : found[-1][1]])
        cut = (
            joined and doc[found[-1][1] - 1].pos_ == "ADP"
        )  # "to enter into or remain in servitude"
        if words and cut:
            found[-1] = (found[-1][0], end)
        elif words and not means and _is_crime(words):
            found.append((first, end))
        elif words and joined and (means or doc[start - 1].lower_ in ("and", "or")):
            if all(t.pos_ in _THINGS for t in words):
                found[-1] = (found[-1][0], end)
    return found


def _parts(line: Span) -> Iterator[tuple[int, int]]:
    """The stretches between commas, dashes and joining words; what stands in brackets is in none."""
    start, deep = line.start, 0
    for token in line:
        opens, closes = token.text in "([", token.text in ")]"
        hyphen = token.text == "-" and not token.nbor(-1).whitespace_ if token.i else False
        cuts = token.text in _CUTS and not hyphen
        if opens or closes or cuts or token.is_space or token.lower_ in {"and", "or"} | _LAW:
            if start < token.i and not deep:
                yield start, token.i
            deep = max(0, deep + opens - closes)
            start = token.i + 1
            if token.lower_ in _LAW:
                return
    if start < line.end and not deep:
        yield start, line.end


def _is_crime(words: list[Token]) -> bool:
    """Whether words name a crime by what heads them: "sex trafficking of a minor", "conspiring to smuggle"."""
    first = words[0]
    if any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") or t.pos_ == "PRON" for t in words):
        return False
    if first.tag_ == "VBG" and first.lemma_.lower() not in _NO_DEED:
        return len(words) > 1
    for word in words:
        if (word.pos_ == "ADP" and word.lower_ != "for") or word.lower_ == "to":
            return False  # "a member of the trafficking ring"
        crime = kind_of_noun(word) == "Offence" or word.lemma_.lower() in DEEDS | _FORCED
        inner = word.dep_ in _WHOLE and word.head in words
        if crime and word.pos_ in ("NOUN", "PROPN", "VERB") and not inner:
            return True
    return False


_FORCED = frozenset("labor labour harboring harbouring confinement servitude".split())
_NO_DEED = frozenset("live reside work act await be include follow accord hold use".split())
