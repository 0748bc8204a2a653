"""Which words of a topic stand where: in a sentence, a paragraph, an article (words/topics.tsv)."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from ringtrace.ingest.parsed import Doc, Span, Token
from ringtrace.ingest.words import word_table

FAR = 250  # words: what a paragraph that never ends says further off does not bear on a sentence


def has(words: Span | Token, topic: str) -> bool:
    """Return whether a word, or one of some words, is of a topic."""
    if isinstance(words, Token):
        return _of(words, word_table("topics.tsv")[topic])
    return bool(_within(words, topic))


def distinct(words: Span, topic: str) -> int:
    """Return how many different words of a topic there are."""
    return len({words.doc[i].lemma_.lower() for i in _within(words, topic)})


def many(words: Span, topic: str) -> int:
    """Return how many words of a topic there are."""
    return len(_within(words, topic))


def paragraph(sentence: Span) -> Span:
    """Return the paragraph of a sentence, as far as FAR words from it."""
    doc, start, end = sentence.doc, sentence.start, sentence.end
    first, last = max(0, start - FAR), min(len(doc), end + FAR)
    breaks = _breaks(doc)
    before, behind = bisect_left(breaks, start), bisect_left(breaks, end - 1)
    return doc[
        max([first, *(i + 1 for i in breaks[before - 1 : before])]) : min(
            [last, *(i + 1 for i in breaks[behind : behind + 1])]
        )
    ]


@lru_cache(maxsize=1)
def _breaks(doc: Doc) -> list[int]:
    """The places of the blanks between paragraphs."""
    return [t.i for t in doc if "\n\n" in t.text]


def of_crime(words: Span, but: Token | None = None) -> bool:
    """Return whether there is a word of crime among some, but for one."""
    found = _within(words, "crime")
    return any(but is None or i != but.i for i in found)


def tells_of(words: Doc | Span, *topics: str) -> bool:
    """Return whether there is a word of one of the topics anywhere in an article, or among some words."""
    if isinstance(words, Doc):
        return any(_places(words, topic) for topic in topics)
    return any(_within(words, topic) for topic in topics)


def _within(words: Span, topic: str) -> list[int]:
    """The places of a topic's words among some."""
    found = _places(words.doc, topic)
    return found[bisect_left(found, words.start) : bisect_left(found, words.end)]


@lru_cache(maxsize=32)
def _places(doc: Doc, topic: str) -> list[int]:
    """The places of all words of a topic, in order."""
    words = places_of(doc)
    told = words.keys() & word_table("topics.tsv")[topic]
    return sorted({i for word in told for i in words[word]})


def told(doc: Doc, words: frozenset[str]) -> Iterator[Token]:
    """Yield the words of a Doc whose form or lemma is one of some, in no order."""
    places = places_of(doc)
    return (doc.tokens[i] for word in places.keys() & words for i in places[word])


@lru_cache(maxsize=1)
def places_of(doc: Doc) -> dict[str, list[int]]:
    """Return the places of each word of a Doc, by its form and by its lemma."""
    found = defaultdict[str, list[int]](list)
    for token in doc:
        form, lemma = token.lower_, token.lemma_.lower()
        found[form].append(token.i)
        if lemma != form:
            found[lemma].append(token.i)
    return found


def _of(token: Token, table: frozenset[str]) -> bool:
    return token.lower_ in table or token.lemma_.lower() in table
