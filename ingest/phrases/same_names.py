"""Which names are one's: the whole and its parts, a surname, an acronym."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ringtrace.ingest.entity import BODIES, Entity, kinds_like
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.sex import sex_of_phrase, sex_of_pronoun
from ringtrace.ingest.syntax.grammar import negated_name, preposition
from ringtrace.ingest.words import word_table

_YOUNGER = {"younger": "jr", "elder": "sr", "older": "sr"}
_SPOUSES = frozenset("wife husband partner".split())


class Names:
    """The names by which the referents of one article were called so far."""

    def __init__(self, doc: Doc, entities: Sequence[Entity]) -> None:
        self._doc, self._entities = doc, entities
        self._called: dict[int, set[frozenset[str]]] = {}  # the words of names by place in entities
        self._surnames: set[str] = set()
        self._of_two = bool(_NAMESAKES.search(doc.text.lower()))  # people of one name

    def add(self, phrase: Phrase, place: int) -> None:
        """Keep a name of the referent at a place in the entities."""
        self._called.setdefault(place, set()).add(_words(self._doc, phrase))

    def add_surname(self, phrase: Phrase) -> None:
        """Keep what a person's name of several words ends with."""
        if phrase.end - phrase.start > 1:
            self._surnames.add(self._doc[phrase.end - 1].lower_)

    def is_surname(self, phrase: Phrase) -> bool:
        """Return whether a single word ended somebody's name before: "Tolliver" after "Marcus Tolliver"."""
        single = phrase.end - phrase.start == 1
        return single and self._doc[phrase.head].lower_ in self._surnames

    def known(self, phrase: Phrase) -> Entity | None:
        """Return who was called by this name, by more of it, or by a part of it: the last so called, and with a
        surname rather the one of whose kin the others were told.
        """
        of_two = (_YOUNGER.get(c.lower_) for c in self._doc[phrase.head].lefts)
        suffix = next(filter(None, of_two), None)  # "the younger Cruz" is Cruz Jr.
        if suffix is not None:
            younger = (e for e in self._all_known(phrase) if self._has(e, suffix))
            if (one := next(younger, None)) is not None:
                return one
        found = self._all_known(phrase)
        first = next(found, None)
        if first is None or phrase.kind != "Person" or phrase.end - phrase.start > 1:
            return first
        own = {sex_of_pronoun(self._doc[p.head]) for p in first.pronouns}
        if {self._titled(phrase), *own, *map(self._sex, first.phrases)} >= {"male", "female"}:
            return self._spouse(first)  # "Mrs Cruz", after "Hector Cruz and his wife Delmy"
        if not self._is_kin(first):
            return first
        return next((e for e in found if not self._is_kin(e)), first)

    def _has(self, entity: Entity, word: str) -> bool:
        return any(word in _words(self._doc, p) for p in entity.phrases if p.named)

    def _titled(self, phrase: Phrase) -> str:
        """The sex that "Mr" or "Mrs" tells, and not a surname that is a given name as well."""
        before = self._doc[phrase.start].word(-1).lower()
        words = word_table("sex.tsv")
        return next((sex for sex in ("male", "female") if before in words[f"{sex}_title"]), "")

    def _sex(self, phrase: Phrase) -> str:
        return sex_of_phrase(self._doc[phrase.head], phrase) if phrase.named else ""

    def _spouse(self, of: Entity) -> Entity | None:
        """Who is told of beside somebody as his wife or her husband, by a given name alone."""
        sentences = {self._doc[p.head].sent.start for p in of.phrases}
        for entity in self._entities:
            heads = [self._doc[p.head] for p in entity.phrases]
            beside = any(h.lemma_.lower() in _SPOUSES and h.sent.start in sentences for h in heads)
            named = [p for p in entity.phrases if p.named]
            if beside and named and all(p.end - p.start == 1 for p in named):
                return entity
        return None

    def _is_kin(self, entity: Entity) -> bool:
        """ "His sister, Delmy Cruz": it is not she who is "Cruz" later on."""
        kin = word_table("roles.tsv")["relative"]
        heads = (self._doc[p.head] for p in entity.phrases if not p.named)
        return any(
            h.lemma_.lower() in kin and any(c.dep_ == "nmod:poss" for c in h.lefts) for h in heads
        )

    def _all_known(self, phrase: Phrase) -> Iterator[Entity]:
        person = phrase.kind == "Person"
        whole = person and _not_meant(self._doc[phrase.head])
        words = _words(self._doc, phrase)
        several = self._of_two and len(self._doc[phrase.start : phrase.end].text.split()) > 1
        alike = kinds_like(phrase.kind)
        for place in sorted(self._called, reverse=True):
            entity = self._entities[place]
            if person and self._another(words, place):
                continue
            for known in self._called[place] if entity.kind in alike else ():
                if not words or not known:
                    continue
                same = words == known
                part = person and not whole and (words <= known or known <= words)
                part = part and not (several and len(known) > 1)
                part = part and not (len(words) > len(known) > 1 and _is_not_he(self._doc, phrase))
                body = phrase.kind in BODIES
                if same or part or body and (_acronym(words, known) or _acronym(known, words)):
                    yield entity
                    break

    def _another(self, words: frozenset[str], place: int) -> bool:
        """Whether somebody is called by other words as well: "David Lee Chen", no "David Wei Chen"."""
        names = self._called[place] - {words}
        return any(words & known and words - known and known - words for known in names)


def _words(doc: Doc, phrase: Phrase) -> frozenset[str]:
    return frozenset(
        t.lower_.strip(".")
        for t in doc[phrase.start : phrase.end]
        if t.is_alpha or t.text[:1].isupper()
    ) - {"the", "of", "'s", "’s", "in", "and", "for"}


def _is_not_he(doc: Doc, phrase: Phrase) -> bool:
    """ "Robert James Kelly, a pharmacist, asked papers to make clear that he is not the man in custody"."""
    return _NOT_HE.search(doc[phrase.head].sent.text) is not None


_NOT_HE = re.compile(r"\bnot the (?:same )?(?:man|woman|person|one)\b", re.IGNORECASE)


def _not_meant(token: Token) -> bool:
    """ "Not the councillor Robert Kelly", "not to be confused with Robert Kelly": no Robert James Kelly."""
    if negated_name(token) or (token.dep_ == "appos" and negated_name(token.head)):
        return True
    above = token.head.head if token.dep_ == "appos" else token.head
    apart = above.lemma_.lower() in _CONFUSED and preposition(token) in ("with", "for", "to")
    none = any(c.lower_ == "no" for c in above.lefts)
    return apart and (above.pos_ in ("VERB", "ADJ") or none)


# Where two people have a name, who has a word more of it is another: "one Imran Butt", and not Imran Javed Butt.
_NAMESAKES = re.compile(
    r"\b(?:namesakes?|different (?:man|woman|person)|wrong (?:man|woman|person)|another (?:man|woman) of (?:that|the same) name|"
    r"(?:same|similar) names?|middle name|second surname|no (?:connection|relation|link)|nothing to do with|not related|unrelated|"
    r"mistaken (?:identity|for)|not to be confused|confus\w+ with|is not, repeat, not|is not, repeat not|shares? (?:his|her|a|the) name)\b"
)
_CONFUSED = frozenset(
    "confuse confused mistake mistaken unrelated relation connection link".split()
)


def _acronym(short: frozenset[str], long: frozenset[str]) -> bool:
    if len(short) != 1 or len(long) < 2:
        return False
    word = next(iter(short))
    return len(word) > 1 and sorted(word) == sorted(w[0] for w in long)
