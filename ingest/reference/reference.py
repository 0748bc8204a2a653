"""Who is who inside one article: names, descriptions and pronouns to referents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ringtrace.ingest.entity import BODIES, Entity
from ringtrace.ingest.gazetteer.located import Locator
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrase import PEOPLE, Phrase
from ringtrace.ingest.phrases.apposition import apposed
from ringtrace.ingest.phrases.best_name import most_telling
from ringtrace.ingest.phrases.phrases import BACKWARD, one_by_one
from ringtrace.ingest.phrases.same_names import Names
from ringtrace.ingest.phrases.sex import sex_of_phrase, sex_of_pronoun
from ringtrace.ingest.reference.antecedent import antecedent
from ringtrace.ingest.reference.called import (
    also_called,
    band_called,
    identified,
    introduced,
    of_the_trade,
    told_first,
)
from ringtrace.ingest.reference.descriptions import Descriptions, is_definite, number_meant, own_kin
from ringtrace.ingest.reference.kin_back import kin_back
from ringtrace.ingest.reference.name_lists import find_name_lists
from ringtrace.ingest.reference.rosters import find_rosters, listed
from ringtrace.ingest.reference.side_by_side import keep_beside, pair_meant
from ringtrace.ingest.reference.titled import titled
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.nouns import CaseRole, Location, Mention, Referent, Span

SPEAKING = frozenset(["i", "me", "we", "us", "you"])
Choose = Callable[[Token, "Reference"], Entity | None]  # whom a pronoun points back to


class Reference:
    """Phrase to entity, and entity to the words that name it best."""

    def __init__(
        self,
        doc: Doc,
        phrases: Sequence[Phrase],
        crimes: frozenset[str],
        choose: Choose = antecedent,
    ) -> None:
        self.doc, self.crimes, self.choose = doc, crimes, choose
        self.entities: list[Entity] = []
        self._body = next((t.i for t in doc if "\n\n" in t.text), 0)  # where the headline ends
        self.aliases: set[int] = set()  # what somebody named is also called, by head
        self.pairs: dict[int, Entity] = {}  # people named side by side, by the head of the first
        self._of: dict[int, Entity] = {}
        self._order: dict[int, int] = {}  # the place in `entities` by identity
        self.names = Names(doc, self.entities)
        self._descriptions = Descriptions(doc, self.entities)
        self._best: dict[tuple[int, str, int], Phrase] = {}
        self._referents: dict[tuple[int, str, CaseRole | None, int, int], Referent] = {}
        self._sexes: dict[tuple[int, int, int], str] = {}
        self._locator = Locator(doc)
        self.by_head = {p.head: p for p in phrases}
        for phrase in phrases:
            self._place(phrase)
            keep_beside(phrase, self)
        self.rosters = list(find_rosters(doc, phrases))
        of_group = {r.group: r.names for r in self.rosters if r.group is not None}
        told = find_name_lists(doc, phrases) | of_group
        for head, names in told.items():
            if (entity := listed(self.by_head[head], self, len(names))) is not None:
                entity.members += names

    def entity(self, phrase: Phrase) -> Entity | None:
        """Return whom the phrase names, None for a pronoun that points at nobody known."""
        return self._of.get(phrase.head)

    def sex(self, entity: Entity) -> str:
        """Return "male" or "female" where what an entity is called tells it, or else its pronouns; "" where not."""
        state = id(entity), len(entity.phrases), len(entity.pronouns)
        if state not in self._sexes:
            self._sexes[state] = self._told_sex(entity)
        return self._sexes[state]

    def _told_sex(self, entity: Entity) -> str:
        told = {sex for p in entity.phrases if (sex := sex_of_phrase(self.doc[p.head], p))} or {
            sex for p in entity.pronouns if (sex := sex_of_pronoun(self.doc[p.head]))
        }
        return told.pop() if len(told) == 1 else ""

    def told_of(self, start: int, end: int) -> list[Entity]:
        """Return whom the words from start to end name, describe or point to, in no order."""
        heads = range(start, end)
        told = [self._of.get(i) for i in heads] + [self.pairs.get(i) for i in heads]
        return [entity for entity in told if entity is not None]

    def name(self, entity: Entity) -> Phrase:
        """Return the most telling phrase: a name before a description, the longest first."""
        state = id(entity), entity.kind, len(entity.phrases)
        if state not in self._best:
            self._best[state] = most_telling(entity, self.doc, self.aliases)
        return self._best[state]

    def span(self, phrase: Phrase) -> Span:
        """Return the characters of a phrase."""
        tokens = self.doc[phrase.start : phrase.end]
        return Span(tokens.start_char, tokens.end_char, tokens.text)

    def mention(self, phrase: Phrase) -> Mention | None:
        """Return the phrase as it fills a slot: itself, or the best name of what a pronoun points to."""
        entity = self.entity(phrase)
        if entity is None or not entity.phrases:
            return None
        number = self.doc[phrase.head].pos_ == "NUM" and phrase.end - phrase.start == 1
        shown = self._whole(self.name(entity)) if phrase.pronoun or number else phrase
        if "Person" in (phrase.kind, entity.kind) and not phrase.pronoun:
            name = self.name(entity)
            if name.named and not phrase.named:
                shown = name
        return Mention(self.span(shown), self.referent(entity))

    def _whole(self, phrase: Phrase) -> Phrase:
        """Those of whom a number is: "women" for "three of the women", "each of the women"."""
        head = self.doc[phrase.head]
        if head.pos_ == "NUM" or one_by_one(head):
            for child in head.children:
                inner = self.by_head.get(child.i)
                if inner is not None and preposition(child) == "of" and not inner.pronoun:
                    return inner
        return phrase

    def referent(self, entity: Entity) -> Referent:
        """Return the finished referent of an entity."""
        state = (
            id(entity), entity.kind, entity.role, len(entity.phrases), len(entity.pronouns)
        )  # fmt: skip
        if state not in self._referents:
            self._referents[state] = self._finished(entity)
        return self._referents[state]

    def _finished(self, entity: Entity) -> Referent:
        name = self.name(entity)
        mentions = tuple(sorted({self.span(p) for p in entity.phrases}))
        pronouns = tuple(sorted({self.span(p) for p in entity.pronouns}))
        kind = entity.kind if entity.kind != "Thing" else "Goods"
        return Referent(
            key=f"{kind.lower()}-{self._anchor(entity)}",
            kind=kind,
            label=self.span(name).quote,
            mentions=mentions,
            pronouns=pronouns,
            role=entity.role,
            locations=self._locations(entity, name),
        )

    def _anchor(self, entity: Entity) -> int:
        """Where an entity is first named; of "Ann Roe's brother" the brother, where she is another."""
        first = min(entity.phrases, key=lambda p: (p.start, p.head))
        inside = (self.by_head.get(i) for i in range(first.start, first.head))
        others = (p for p in inside if p is not None and p.start == first.start)
        apart = any(self.entity(p) is not entity for p in others)
        at = first.head if apart else first.start
        return self.doc[at].idx

    def _locations(self, entity: Entity, name: Phrase) -> tuple[Location, ...]:
        if entity.kind != "Place" or not name.named:
            return ()
        return self._locator.locations(name.start, name.end)

    def is_a(self, level: str, place: Phrase) -> bool:
        """Return whether a place most likely is a "country", or a "city"."""
        found = self._locator.locations(place.start, place.end)
        return bool(found) and found[0].kind == level

    # ------------------------------------------------------------ building

    def _place(self, phrase: Phrase) -> None:
        token = self.doc[phrase.head]
        if phrase.pronoun:
            entity = self.choose(token, self)
            if entity is not None:
                entity.pronouns.append(phrase)
                self._of[phrase.head] = entity
            elif one_by_one(token) or (
                phrase.kind in PEOPLE and token.lower_ not in BACKWARD | SPEAKING
            ):
                self._new(phrase)
            return
        if phrase.named and phrase.kind in ("Place", "Organization", "Thing"):
            if self.names.is_surname(phrase):
                phrase = self.by_head[phrase.head] = replace(phrase, kind="Person")
        band = band_called(token, self) if phrase.named else None
        if band is not None and phrase.kind != band.kind:
            phrase = self.by_head[phrase.head] = replace(phrase, kind=band.kind)
        entity = band or self._known(phrase, token)
        if entity is None and (pair := pair_meant(token, self)) is not None:
            phrase = self.by_head[phrase.head] = replace(phrase, kind="Group", pronoun=True)
            pair.pronouns.append(phrase)
            self._of[phrase.head] = pair
        elif entity is None:
            self._new(phrase)
            for pronoun in told_first(phrase, token, self):
                self._of[pronoun.head] = self.entities[-1]
                self.entities[-1].pronouns.append(pronoun)
        else:
            self._add(entity, phrase)

    def _new(self, phrase: Phrase) -> None:
        entity = Entity(phrase.kind)
        self._order[id(entity)] = len(self.entities)
        self.entities.append(entity)
        self._add(entity, phrase)

    def _add(self, entity: Entity, phrase: Phrase) -> None:
        entity.phrases.append(phrase)
        self._of[phrase.head] = entity
        place = self._order.get(id(entity))
        if place is not None:  # a pair is found by its names
            self._descriptions.add(phrase, place)
            if phrase.named:
                self.names.add(phrase, place)
        if entity.kind == "Person" and phrase.named:
            self.names.add_surname(phrase)

    def _known(self, phrase: Phrase, token: Token) -> Entity | None:
        """Who is meant again by a phrase; nobody who has another full name."""
        known = self._meant(phrase, token)
        if known is not None and phrase.named and phrase.kind == known.kind == "Person":
            full = self._full_name(phrase)
            called = [name for p in known.phrases if p.named and (name := self._full_name(p))]
            beside = token.head.ent_type_ == "PERSON"  # "X, alias Y"
            if full and called and phrase.head not in self.aliases and not beside:
                if all(full.isdisjoint(name) for name in called):
                    return None  # "the judge, X, sentenced the oldest of them, Y"
        return known

    def _full_name(self, phrase: Phrase) -> frozenset[str]:
        """The words of a name of several, none of another."""
        words = self.doc[phrase.start : phrase.end]
        names = frozenset(t.lower_ for t in words if t.ent_type_ == "PERSON")
        return names if len(names) > 1 else frozenset()

    def _meant(self, phrase: Phrase, token: Token) -> Entity | None:
        """An apposition's partner, an earlier name that holds this one, an earlier description."""
        if (entity := apposed(phrase, token, self)) is not None:
            return entity
        if phrase.kind == "Person" and phrase.named:
            if (one := identified(phrase, token, self)) is not None:
                return one
        if phrase.named and (known := also_called(phrase, self)) is not None:
            self.aliases.add(phrase.head)
            return known
        if phrase.named and phrase.kind in ("Person", "Place", *BODIES):
            found = self.names.known(phrase)
            if phrase.kind == "Person" and (found is None or self._in_headline(found)):
                found = (
                    introduced(phrase, token, self) or of_the_trade(phrase, token, self) or found
                )
            return found
        if (number := number_meant(token)) is not None:
            return self._descriptions.numbered(number)
        if (one := kin_back(token, self)) is not None:
            return one
        own = own_kin(token) is not None
        described = phrase.kind in ("Ring", "Group", "Agency", "Person", "Fund", "Work")
        if described and (is_definite(token) or own):
            found = self._descriptions.known(phrase, token)
            if own and found is not None and any(p.named for p in found.phrases):
                return None  # "his wife, Ann, was jailed. His wife, Mei," is another's
            if found is None and phrase.kind == "Person":
                found = titled(phrase, token, self)
            if found is None and phrase.kind == "Group" and is_definite(token):
                found = self._descriptions.as_many(token)
            return found
        return None

    def _in_headline(self, entity: Entity) -> bool:
        return all(p.head < self._body for p in entity.phrases)


def refer(doc: Doc, phrases: Sequence[Phrase], crimes: frozenset[str]) -> Reference:
    """Return the reference of one article's phrases. crimes: verbs that tell of crimes alone."""
    return Reference(doc, phrases, crimes)
