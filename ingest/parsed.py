"""A parse as the rules read it: a spaCy Doc copied once into plain Python objects.

The rules ask for words, heads and children millions of times; spaCy makes a new object and decodes a
string for each. The names are spaCy's, and mean the same; there is what the rules ask for and no more.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Literal, overload

import spacy.tokens
from numpy.typing import NDArray
from spacy.attrs import (
    DEP,
    ENT_TYPE,
    HEAD,
    IS_ALPHA,
    IS_CURRENCY,
    IS_DIGIT,
    IS_PUNCT,
    IS_SPACE,
    LEMMA,
    LIKE_NUM,
    LOWER,
    ORTH,
    POS,
    SPACY,
    TAG,
)
from spacy.strings import StringStore

FEW_WORDS = 4096  # so many words of which is kept what is asked of them again and again
_STRINGS = (ORTH, LOWER, LEMMA, TAG, POS, DEP, ENT_TYPE)
_NAMED = len(_STRINGS)
_FLAGS = (SPACY, IS_PUNCT, IS_SPACE, IS_ALPHA, IS_DIGIT, IS_CURRENCY, LIKE_NUM)


class Token:
    """A word or mark; equal to itself alone."""

    __slots__ = (
        "children", "dep_", "doc", "ent_type_", "head", "i", "idx", "is_alpha", "is_currency",
        "is_digit", "is_punct", "is_space", "left_edge", "lefts", "lemma_", "like_num", "lower_",
        "pos_", "right_edge", "rights", "sent", "tag_", "text", "whitespace_",
    )  # fmt: skip

    def __init__(
        self,
        doc: Doc,
        i: int,
        idx: int,
        strings: tuple[str, ...],
        flags: tuple[bool, ...],
    ) -> None:
        self.doc, self.i, self.idx = doc, i, idx
        self.text, self.lower_, self.lemma_, self.tag_, self.pos_, self.dep_, self.ent_type_ = (
            strings
        )
        (
            space, self.is_punct, self.is_space, self.is_alpha,
            self.is_digit, self.is_currency, self.like_num,
        ) = flags  # fmt: skip
        self.whitespace_ = " " if space else ""
        self.head = self.left_edge = self.right_edge = self
        self.lefts: Sequence[Token] = ()
        self.rights: Sequence[Token] = ()
        self.children: Sequence[Token] = ()
        self.sent: Span

    def __hash__(self) -> int:
        return self.i

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def text_with_ws(self) -> str:
        """The word and the space behind it."""
        return self.text + self.whitespace_

    @property
    def ancestors(self) -> Iterator[Token]:
        """The head, its head, and so on to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> Iterator[Token]:
        """The word and all below it."""
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.rights:
            yield from child.subtree

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """All that is coordinated with the word, without itself."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for word in found:
            found += [child for child in word.rights if child.dep_ == "conj"]
        return tuple(word for word in found if word is not self)

    def word(self, i: int) -> str:
        """Return the word so many places on in small letters, "" outside the Doc."""
        at = self.i + i
        return self.doc.tokens[at].lower_ if 0 <= at < len(self.doc.tokens) else ""

    def nbor(self, i: int = 1) -> Token:
        """Return the word so many places on. Raises IndexError outside the Doc."""
        if self.i + i < 0:
            raise IndexError(f"no word at {self.i + i}")
        return self.doc.tokens[self.i + i]


class Span:
    """The words from start to end, end exclusive. label_: of a name, PERSON, ORG or LOC."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and (self.doc, self.start, self.end) == (
            other.doc, other.start, other.end
        )  # fmt: skip

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    def __len__(self) -> int:
        return self.end - self.start

    def __getitem__(self, i: int) -> Token:
        return self.doc.tokens[self.start : self.end][i]

    @property
    def start_char(self) -> int:
        """The character at which it begins."""
        tokens = self.doc.tokens
        return tokens[self.start].idx if self.start < len(tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """One past its last character."""
        if self.start == self.end:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """The characters of the article."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def sent(self) -> Span:
        """The sentence of its first word."""
        return self.doc.tokens[self.start].sent

    @property
    def root(self) -> Token:
        """The word that is nearest to the root of the sentence."""
        inside = self.doc.tokens[self.start : self.end]
        roots = (t for t in inside if t.head is t)
        if (root := next(roots, None)) is not None:
            return root
        tops = [t for t in inside if not self.start <= t.head.i < self.end]
        return min(tops, key=_depth, default=inside[0])


class OwnSpan(Span):
    """A sentence or name of a Doc: what is asked of it again and again is found once."""

    __slots__ = ("end_char", "root", "start_char", "text")
    start_char: int
    end_char: int
    text: str
    root: Token

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        super().__init__(doc, start, end, label)
        span = Span(doc, start, end)
        self.start_char, self.end_char = span.start_char, span.end_char
        self.text, self.root = span.text, span.root


def _depth(token: Token) -> tuple[bool, int]:
    """How far a word is from the root; a mark that heads nothing comes last."""
    mark = (token.is_punct or token.is_space) and not token.children
    return mark, 0 if mark else sum(1 for _ in token.ancestors)


class Doc:
    """A parsed text: its words, sentences and names."""

    __slots__ = ("_found", "_starts", "ents", "sents", "text", "tokens")

    def __init__(self, doc: spacy.tokens.Doc) -> None:
        self.tokens = _tokens(self, doc)
        self.text = "".join([token.text + token.whitespace_ for token in self.tokens])
        self.sents = [OwnSpan(self, s.start, s.end) for s in doc.sents]
        self.ents = [OwnSpan(self, e.start, e.end, e.label_) for e in doc.ents]
        self._starts = [token.idx for token in self.tokens]
        self._found: dict[re.Pattern[str], bool] = {}
        for sentence in self.sents:
            for token in sentence:
                token.sent = sentence

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, i: int) -> Token: ...
    @overload
    def __getitem__(self, i: slice) -> Span: ...
    def __getitem__(self, i: int | slice) -> Token | Span:
        if isinstance(i, int):
            return self.tokens[i]
        start, end, _ = i.indices(len(self.tokens))
        return Span(self, start, max(start, end))

    def says(self, pattern: re.Pattern[str]) -> bool:
        """Return whether a pattern matches anywhere in the text, which is searched once for each."""
        if pattern not in self._found:
            self._found[pattern] = pattern.search(self.text) is not None
        return self._found[pattern]

    def char_span(
        self, start: int, end: int, *, alignment_mode: Literal["expand", "contract"]
    ) -> Span | None:
        """Return the words that lie in part (expand) or wholly (contract) between two characters.

        None where one of the characters is in no word, or no word lies there wholly.
        """
        first, last = self._at(start), self._at(end - 1)
        if first is None or last is None:
            return None
        from_, to = first.i, last.i
        if alignment_mode == "contract":
            from_ += first.idx < start
            to -= end < last.idx + len(last)
            if to < from_:
                return None
        elif start == first.idx + len(first):
            from_ += 1  # the space behind a word is none of it
        return Span(self, from_, to + 1)

    def _at(self, character: int) -> Token | None:
        """The word that a character is in, the space behind it included."""
        n = bisect_right(self._starts, character) - 1
        if n < 0:
            return None
        token = self.tokens[n]
        return token if character < token.idx + len(token.text_with_ws) else None


def _tokens(copy: Doc, doc: spacy.tokens.Doc) -> list[Token]:
    """The words of a Doc, with the tree between them."""
    values = doc.to_array([*_STRINGS, *_FLAGS, HEAD])
    strings = zip(
        *(decoded(column, doc.vocab.strings) for column in values.T[:_NAMED]), strict=True
    )
    flags = values[:, _NAMED:-1].astype(bool).tolist()
    tokens: list[Token] = []
    idx = 0
    for i, (words, marks) in enumerate(zip(strings, flags, strict=True)):
        token = Token(copy, i, idx, words, marks)
        idx += len(token.text) + len(token.whitespace_)
        tokens.append(token)
    _hang(tokens, values[:, -1].astype("int64").tolist())
    return tokens


def decoded(keys: NDArray[Any], known: StringStore) -> list[str]:
    """Return the strings of an array of their numbers."""
    numbers = keys.tolist()
    words = {key: known[key] for key in set(numbers)}
    return [words[key] for key in numbers]


def _hang(tokens: list[Token], heads: list[int]) -> None:
    """Give each word its head, so many places on, and each head what hangs on it."""
    lefts, rights = defaultdict[int, list[Token]](list), defaultdict[int, list[Token]](list)
    for token, far in zip(tokens, heads, strict=True):
        if far:
            token.head = tokens[token.i + far]
            (lefts if far > 0 else rights)[token.head.i].append(token)
    for i, found in lefts.items():
        tokens[i].lefts = tokens[i].children = found
    for i, found in rights.items():
        tokens[i].rights = found
        tokens[i].children = [*tokens[i].lefts, *found]
    for token in tokens:
        above = token.head
        while above.left_edge.i > token.i:
            above.left_edge, above = token, above.head
    for token in reversed(tokens):
        above = token.head
        while above.right_edge.i < token.i:
            above.right_edge, above = token, above.head
