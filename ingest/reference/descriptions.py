"""Which descriptions are one's: "the ring" after "a ring", "the infants" after "31 babies", "the three"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence

from ringtrace.ingest.entity import Entity, kinds_like
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrase import PEOPLE, Phrase
from ringtrace.ingest.reference.name_lists import number_of
from ringtrace.ingest.words import word_table

# Children under other names: one group of victims is told of in several words.
ALIKE = {
    word: group[0]
    for group in (
        ("child", "infant", "baby", "newborn", "toddler", "youngster", "minor"),
        ("woman", "girl"),
        ("ring", "gang", "network", "syndicate"),
    )
    for word in group
}
# Of these an article tells of one, and calls it by more and more: "a fund ... the public fund".
ALONE = frozenset(["Ring", "Fund", "Work"])


class Descriptions:
    """The nouns by which the referents of one article were described so far."""

    def __init__(self, doc: Doc, entities: Sequence[Entity]) -> None:
        self._doc, self._entities = doc, entities
        self._by_noun: dict[str, list[int]] = defaultdict(list)  # places in entities, in order

    def add(self, phrase: Phrase, place: int) -> None:
        """Keep a phrase of the referent at a place in the entities."""
        places = self._by_noun[_family(self._doc[phrase.head])]
        if places[(n := bisect_left(places, place)) : n + 1] != [place]:
            places.insert(n, place)

    def known(self, phrase: Phrase, token: Token) -> Entity | None:
        """Return who was described by the same noun before, or else by one of its family."""
        return self._described(phrase, token, _lemma) or self._described(phrase, token, _family)

    def _described(
        self, phrase: Phrase, token: Token, word: Callable[[Token], str]
    ) -> Entity | None:
        plural = token.tag_ in ("NNS", "NNPS")
        extra = {
            t.lemma_.lower() for t in self._doc[phrase.start : phrase.head] if t.pos_ != "PUNCT"
        }
        alike = kinds_like(phrase.kind)
        for place in reversed(self._by_noun[_family(token)]):
            entity = self._entities[place]
            if entity.kind not in alike:
                continue
            for other in reversed(entity.phrases):
                head = self._doc[other.head]
                if word(head) != word(token) or (head.tag_ in ("NNS", "NNPS")) != plural:
                    continue
                if not plural and {_lemma(head), _lemma(token)} == {"woman", "girl"}:
                    continue  # "a woman let two men abuse her niece. The girl is in care"
                if (
                    phrase.kind not in ALONE
                    and extra
                    and not extra <= {t.lemma_.lower() for t in self._doc[other.start : other.head]}
                ):
                    continue
                return entity
        return None

    def numbered(self, number: Token) -> Entity | None:
        """Return whom "the three" means: "three Filipinos" told of before."""
        for entity in reversed(self._entities):
            for phrase in entity.phrases if entity.kind in PEOPLE else ():
                children = self._doc[phrase.head].children
                if any(c.dep_ == "nummod" and c.lower_ == number.lower_ for c in children):
                    return entity
        return None

    def as_many(self, token: Token) -> Entity | None:
        """Return the only group of so many, where "the five suspects" are those of "five men"."""
        many = number_of(token)
        if many is None or _lemma(token) not in _BY_PART:
            return None
        found = [
            entity
            for entity in self._entities
            if entity.kind in PEOPLE
            and any(number_of(self._doc[p.head]) == many for p in entity.phrases)
        ]
        one = found[0] if len(found) == 1 else None
        nouns = [self._doc[p.head] for p in one.phrases] if one is not None else []
        return one if any(_lemma(n) in _ANYBODY for n in nouns) else None


# What people are called by their part in a case, and what anybody is called.
_BY_PART = frozenset("suspect victim hostage captive abductee kidnapper".split())
_ANYBODY = frozenset("man woman person individual youth people boy girl".split())


def is_definite(token: Token) -> bool:
    """Return whether a noun has "the" or the like: "the ring", "that man", "these three men"."""
    if any(c.dep_ == "nummod" for c in token.children):
        return any(c.lower_ in ("the", "these", "those") for c in token.children)
    return any(c.lower_ in ("the", "this", "these", "those", "that") for c in token.children)


def own_kin(token: Token) -> Token | None:
    """Return "her" in "her husband", of one of the kin; None where a noun is nobody's kin so."""
    if token.tag_ != "NN" or token.lemma_.lower() not in word_table("roles.tsv")["relative"]:
        return None
    return next((c for c in token.lefts if c.tag_ == "PRP$"), None)


def number_meant(token: Token) -> Token | None:
    """Return the number that is said again: "the three", and in "the three, two men and a woman" the three."""
    if token.pos_ == "NUM" and token.word(-1) in ("the", "these", "all"):
        return token
    return _parted(token)


def _parted(token: Token) -> Token | None:
    """The number of those whom a list parts: in "the three, two men and a woman" the three."""
    numbers = [c for c in token.lefts if c.dep_ == "nummod"]
    if len(numbers) < 2 or numbers[0].word(1) != ",":
        return None
    return numbers[0] if numbers[0].word(-1) in ("the", "these") else None


def _lemma(token: Token) -> str:
    return token.lemma_.lower()


def _family(token: Token) -> str:
    return ALIKE.get(_lemma(token), _lemma(token))
