"""Victims' and minors' names, replaced on every surface by what may be shown: "[child 1, 5]"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from typing import Any, get_args
from urllib.parse import quote, unquote

import pyoxigraph as ox

from ringtrace.graph.name_parts import WORD, plain
from ringtrace.graph.protected import Queryable, protected
from ringtrace.nouns import Article
from ringtrace.nouns.claims import LegalStatusName
from ringtrace.nouns.names import CaseRole
from ringtrace.ontology import PREFIXES

_ADDRESS = re.compile(r"https?://\S+%[0-9A-Fa-f]{2}\S*")
_GAP = re.compile(r"[\s_+.,'’-]{1,3}|%20")
_CODES = frozenset((*get_args(CaseRole), *get_args(LegalStatusName)))  # in small letters: no names
_OWN = (*PREFIXES.values(), "https://w3id.org/ringtrace/")


class Replacer:
    """Replaces names in texts, addresses and quads. Below it stands which names, and by what."""

    @property
    def active(self) -> bool:
        """Whether there is a name to replace at all."""
        raise NotImplementedError

    def _length(self, text: str, words: list[re.Match[str]], number: int) -> int:
        """How many words from here on are a name."""
        raise NotImplementedError

    def _shown(self, name: str) -> str:
        """What stands for a name."""
        raise NotImplementedError

    def text(self, text: str) -> str:
        """Return the text with every name replaced."""
        parts, last = [], 0
        for start, end, shown in self.replacements(text):
            parts += [text[last:start], shown]
            last = end
        return "".join([*parts, text[last:]])

    def replacements(self, text: str) -> list[tuple[int, int, str]]:
        """Return start, end and what is shown instead, of every place of the text that is replaced."""
        if not self.active:
            return []
        addresses = _ADDRESS.finditer(text) if "%" in text else ()
        found = [
            (m.start(), m.end(), shown)
            for m in addresses
            if (shown := self.address(m.group())) != m.group()
        ]
        names = [
            (start, end, shown)
            for start, end, shown in self._found(text)
            if not any(start < e and s < end for s, e, _ in found)
        ]
        return sorted(found + names)

    def names_in(self, text: str) -> bool:
        """Return whether a text holds a name."""
        return self.text(text) != text

    def address(self, address: str) -> str:
        """Return a web address with every name replaced, escaped ones too."""
        clear = unquote(address)
        shown = self.text(clear)
        if shown == clear:
            return address
        return quote(re.sub(r"[\s\[\](),]+", "-", shown), safe=":/?#@!$&'*+;=%-._~")

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        words = list(WORD.finditer(text))
        number = 0
        while number < len(words):
            length = self._length(text, words, number)
            if length:
                name = " ".join(plain(w.group()) for w in words[number : number + length])
                yield words[number].start(), words[number + length - 1].end(), self._shown(name)
            number += length or 1

    def value(self, value: Any) -> Any:
        """Return JSON-like data with every text in it replaced."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, Mapping):
            return {k: self.value(v) for k, v in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(self.value(v) for v in value)
        return value

    def article(self, article: Article) -> Article:
        """Return the article without the names; where it has none, the article itself.

        Its identity is made of what is left, so that it is the same article at the next build.
        """
        new = {
            name: self.text(value)
            for name in ("text", "file", "title", "publisher")
            if (value := getattr(article, name))
        }
        if article.url:
            new["url"] = self.address(article.url)
        changed = replace(article, **new)
        return article if changed == article else changed

    def quad(self, quad: ox.Quad) -> ox.Quad:
        """Return the quad with its literal, or the web address that it points to, replaced.

        Terms of the vocabularies and nodes of the graph are left as they are: they hold no names.
        """
        term = quad.object
        if isinstance(term, ox.Literal):
            shown = term.value if term.value in _CODES else self.text(term.value)
            if shown == term.value:
                return quad
            new: ox.Literal | ox.NamedNode = (
                ox.Literal(shown, language=term.language)
                if term.language
                else ox.Literal(shown, datatype=term.datatype)
            )
        elif isinstance(term, ox.NamedNode) and not term.value.startswith(_OWN):
            new = ox.NamedNode(self.address(term.value))
        else:
            return quad
        return ox.Quad(quad.subject, quad.predicate, new, quad.graph_name)


class Redactor(Replacer):
    """Replaces the protected names of a store in any text.

    protected.py says whose they are. A name is found with and without marks, in any case, joined as in
    file names and web addresses.

    texts: cleaned text by article id; they tell more of whom to protect than the claims do. show:
    leave everything as it is. names: what stands for each name, by its words in lower case.
    """

    def __init__(
        self,
        store: Queryable | None = None,
        texts: Mapping[str, str] | None = None,
        *,
        show: bool = False,
    ) -> None:
        self.names: dict[str, str] = {}
        self._capital: frozenset[str] = frozenset()
        if store is not None and not show:
            self.names, self._capital = protected(store, texts or {})

    @property
    def active(self) -> bool:
        """Whether anybody is protected."""
        return bool(self.names)

    def _shown(self, name: str) -> str:
        return self.names[name]

    @cached_property
    def _by_first(self) -> dict[str, list[list[str]]]:
        """The names by their first word, the longest first."""
        found: dict[str, list[list[str]]] = {}
        for name in sorted(self.names, key=lambda n: (-len(n.split()), n)):
            found.setdefault(name.split()[0], []).append(name.split())
        return found

    def _length(self, text: str, words: list[re.Match[str]], number: int) -> int:
        """How many words from here on are a protected name."""
        for name in self._by_first.get(plain(words[number].group()), ()):
            here = words[number : number + len(name)]
            if [plain(w.group()) for w in here] != name:
                continue
            if not joined(text, here):
                continue
            if " ".join(name) in self._capital and not here[0].group()[0].isupper():
                continue
            return len(name)
        return 0


def joined(text: str, words: list[re.Match[str]]) -> bool:
    """Return whether words stand together as those of one name do."""
    gaps = (text[a.end() : b.start()] for a, b in pairwise(words))
    return all(_GAP.fullmatch(gap) for gap in gaps)
