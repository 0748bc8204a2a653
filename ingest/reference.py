"""Who is who inside one article: names, descriptions and pronouns to referents."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from ringtrace.ingest.antecedent import antecedent
from ringtrace.ingest.called import also_called, identified, introduced
from ringtrace.ingest.doers import is_doer
from ringtrace.ingest.entity import BODIES, Entity
from ringtrace.ingest.grammar import in_list, negated_name, preposition
from ringtrace.ingest.located import Locator
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrase import PEOPLE, Phrase
from ringtrace.ingest.phrases import BACKWARD
from ringtrace.ingest.rosters import find_rosters
from ringtrace.ingest.sex import sex_of_phrase, sex_of_pronoun
from ringtrace.ingest.titled import titled
from ringtrace.ingest.words import word_table
from ringtrace.nouns import CaseRole, Location, Mention, Referent, Span

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
LIKE = {kind: kinds for kinds in (BODIES, PEOPLE) for kind in kinds}
TOGETHER = {"pair": 2, "duo": 2, "couple": 2, "two": 2, "trio": 3, "three": 3, "four": 4}
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
        self._described_by: dict[str, list[int]] = defaultdict(list)  # places by noun
        self._called: dict[int, set[frozenset[str]]] = {}  # the words of names by place
        self._surnames: set[str] = set()
        self._names: dict[tuple[int, str, int], Phrase] = {}
        self._referents: dict[tuple[int, str, CaseRole | None, int, int], Referent] = {}
        self._sexes: dict[tuple[int, int, int], str] = {}
        self._locator = Locator(doc)
        self.by_head = {p.head: p for p in phrases}
        for phrase in phrases:
            self._place(phrase)
            self._pair(phrase)
        for head, names in find_rosters(doc, phrases).items():
            if (entity := self._listed(self.by_head[head])) is not None:
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
        if state not in self._names:
            self._names[state] = self._most_telling(entity)
        return self._names[state]

    def _most_telling(self, entity: Entity) -> Phrase:
        phrases = entity.phrases
        if entity.kind == "Ring":  # not by whoever the parser takes for the same
            phrases = [p for p in phrases if p.kind == "Ring"] or phrases
        named = [p for p in phrases if p.named] or phrases
        if entity.kind == "Person":  # nor by a title that holds a name: "Bamban mayor"
            named = [p for p in named if p.head not in self.aliases] or named
            named = [p for p in named if self.doc[p.head].pos_ == "PROPN"] or named
            return max(named, key=lambda p: (p.end - p.start, -p.start))
        # of a place not the capitals of a dateline
        quiet = [p for p in named if not self.doc[p.start : p.end].text.isupper()]
        if entity.kind == "Place" and quiet:
            named = quiet
        return max(named, key=lambda p: (min(p.end - p.start, 8), -p.start))

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
        """Those of whom a number is: "women" for "three of the women"."""
        head = self.doc[phrase.head]
        if head.pos_ == "NUM":
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
            elif phrase.kind in PEOPLE and token.lower_ not in BACKWARD | SPEAKING:
                self._new(phrase)
            return
        if phrase.named and phrase.kind in ("Place", "Organization", "Thing"):
            phrase = self._surname(phrase)
        entity = self._known(phrase, token)
        if entity is None and (pair := self._together(token)) is not None:
            phrase = self.by_head[phrase.head] = replace(phrase, kind="Group", pronoun=True)
            pair.pronouns.append(phrase)
            self._of[phrase.head] = pair
        elif entity is None:
            self._new(phrase)
        else:
            self._add(entity, phrase)

    def _pair(self, phrase: Phrase) -> None:
        """Keep people named side by side as a group that "they" may mean: "X and Y", "a man and a woman"."""
        head = self.doc[phrase.head]
        if head.dep_ != "conj" or phrase.kind != "Person" or phrase.pronoun:
            return
        first = self.by_head.get(head.head.i)
        if first is not None and first.kind == "Person":
            self.pairs.setdefault(first.head, Entity("Group", members=[first])).members.append(
                phrase
            )

    def _together(self, token: Token) -> Entity | None:
        """The people named side by side that "the pair", "the three" means: the last that are so many.

        Nobody where others are so many too: "arrested two men. X and Y saw it. The two were charged".
        """
        number = TOGETHER.get(token.lower_, 0)
        if not number or not any(c.lower_ == "the" for c in token.lefts):
            return None
        counted = {w for w, n in TOGETHER.items() if n == number} | {str(number)}
        groups = (p for e in self.entities if e.kind == "Group" for p in e.phrases)
        others = any(t.lower_ in counted for p in groups for t in self.doc[p.start : p.end])
        if others:
            return None
        pairs = (p for head, p in sorted(self.pairs.items(), reverse=True) if head < token.i)
        return next((p for p in pairs if len(p.members) == number), None)

    def _listed(self, lead: Phrase) -> Entity | None:
        """The group that a list names: of "They are:" whom the sentence before was about."""
        if self.doc[lead.head].lower_ not in BACKWARD:
            return self._of.get(lead.head)
        groups = [(p, e) for e in self.entities if e.kind == "Group" for p in e.phrases]
        before = [(p, e) for p, e in groups if p.head < lead.head and not p.pronoun]
        if not before:
            return self._of.get(lead.head)
        near = self.doc[max(p.head for p, _ in before)].sent
        last = [(p, e) for p, e in before if p.head >= near.start]
        main = [(p, e) for p, e in last if self.doc[p.head].head == near.root]
        return max(main or last, key=lambda pair: pair[0].head)[1]

    def _surname(self, phrase: Phrase) -> Phrase:
        """A single word that ended somebody's name before: "Tolliver" after "Marcus Tolliver"."""
        word = self.doc[phrase.head].lower_
        if phrase.end - phrase.start != 1:
            return phrase
        if word in self._surnames:
            phrase = self.by_head[phrase.head] = replace(phrase, kind="Person")
        return phrase

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
            places = self._described_by[_family(self.doc[phrase.head])]
            if places[(n := bisect_left(places, place)) : n + 1] != [place]:
                places.insert(n, place)
            if phrase.named:
                self._called.setdefault(place, set()).add(_words(self.doc, phrase))
        if entity.kind == "Person" and phrase.named and phrase.end - phrase.start > 1:
            self._surnames.add(self.doc[phrase.end - 1].lower_)

    def _known(self, phrase: Phrase, token: Token) -> Entity | None:
        """An apposition's partner, an earlier name that holds this one, an earlier description."""
        if (
            token.dep_ == "appos"
            and not in_list(token)
            and not negated_name(token)
            and (other := self.by_head.get(self._apposed(phrase, token).i)) is not None
        ):
            entity = self._of.get(other.head)
            member = entity is not None and entity.kind == "Group" and phrase.kind == "Person"
            doer = entity is not None and entity.kind == "Person" and _one_doer(token)
            officer = phrase.kind == "Person" and phrase.named and self._officer(other)
            officer = officer and self._same_name(phrase) is None  # "a soldier, Odhiambo, was"
            # "the murder of X: Y and Z" tells who did it, and no other name
            another = phrase.named and ":" in self.doc[other.end : phrase.start].text
            if (
                entity is not None
                and not (member or another)
                and (
                    doer
                    or officer
                    or self._alike(entity.kind, phrase.kind)
                    or self._called_so(other, phrase)
                )
            ):
                if phrase.named and not any(p.named for p in entity.phrases):
                    entity.kind = phrase.kind
                return entity
        if phrase.kind == "Person" and phrase.named:
            if (one := identified(phrase, token, self)) is not None:
                return one
        if phrase.named and (known := also_called(phrase, self)) is not None:
            self.aliases.add(phrase.head)
            return known
        if phrase.named and phrase.kind in ("Person", "Place", *BODIES):
            found = self._same_name(phrase, whole=phrase.kind == "Person" and _not_meant(token))
            if phrase.kind == "Person" and (found is None or self._in_headline(found)):
                found = introduced(phrase, token, self) or found
            return found
        if token.pos_ == "NUM" and token.word(-1) in ("the", "these", "all"):
            return self._same_number(token)
        if (number := _parted(token)) is not None:
            return self._same_number(number)
        if phrase.kind in ("Ring", "Group", "Agency", "Person", "Fund", "Work") and self._definite(
            token
        ):
            found = self._same_head(phrase, token)
            if found is None and phrase.kind == "Person":
                found = titled(phrase, token, self)
            return found
        return None

    def _officer(self, phrase: Phrase) -> bool:
        """ "An official with the bureau, Wang Anli": one of a body, and not the body."""
        head = self.doc[phrase.head]
        return head.tag_ == "NN" and head.lemma_.lower() in word_table("kinds.tsv")["Member"]

    def _called_so(self, other: Phrase, name: Phrase) -> bool:
        """ "A heart specialist, Ann Lee,": whatever a noun in the singular means, it is a person here."""
        head = self.doc[other.head]
        thing = other.kind == "Thing" and not other.named and head.tag_ == "NN"
        set_off = other.end < name.start and self.doc[other.end].text == "," and head.dep_ != "obl"
        behind = name.end < len(self.doc) and self.doc[name.end].text == ","
        return thing and set_off and behind and name.kind == "Person" and name.named

    def _in_headline(self, entity: Entity) -> bool:
        return all(p.head < self._body for p in entity.phrases)

    def _apposed(self, phrase: Phrase, token: Token) -> Token:
        """What a name is in apposition to: in "the leader of the group, X" not the group."""
        head = token.head
        known = self.by_head.get(head.i)
        if phrase.kind != "Person" or known is None or self._alike(known.kind, phrase.kind):
            return head
        above = head
        while above.dep_ == "nmod":  # "the owner of a bar in the town of A, X"
            above = above.head
            upper = self.by_head.get(above.i)
            if upper is not None and upper.kind == "Person":
                return head if upper.named else above
        return head

    def _alike(self, one: str, two: str) -> bool:
        return two in _kinds_like(one)

    def _same_name(self, phrase: Phrase, *, whole: bool = False) -> Entity | None:
        words = _words(self.doc, phrase)
        alike = _kinds_like(phrase.kind)
        for place in sorted(self._called, reverse=True):
            entity = self.entities[place]
            if phrase.kind == "Person" and self._another(words, place):
                continue
            for known in self._called[place] if entity.kind in alike else ():
                if not words or not known:
                    continue
                if words == known or (
                    phrase.kind == "Person" and not whole and (words <= known or known <= words)
                ):
                    return entity
                if phrase.kind in BODIES and (_acronym(words, known) or _acronym(known, words)):
                    return entity
        return None

    def _another(self, words: frozenset[str], place: int) -> bool:
        """Whether somebody is called by other words as well: "David Lee Chen", no "David Wei Chen"."""
        names = self._called[place] - {words}
        return any(words & known and words - known and known - words for known in names)

    def _same_head(self, phrase: Phrase, token: Token) -> Entity | None:
        """An earlier description by the same noun, or else by one of its family."""
        return self._described(phrase, token, _lemma) or self._described(phrase, token, _family)

    def _described(
        self, phrase: Phrase, token: Token, word: Callable[[Token], str]
    ) -> Entity | None:
        plural = token.tag_ in ("NNS", "NNPS")
        extra = {
            t.lemma_.lower() for t in self.doc[phrase.start : phrase.head] if t.pos_ != "PUNCT"
        }
        alike = _kinds_like(phrase.kind)
        for place in reversed(self._described_by[_family(token)]):
            entity = self.entities[place]
            if entity.kind not in alike:
                continue
            for other in reversed(entity.phrases):
                head = self.doc[other.head]
                if word(head) != word(token) or (head.tag_ in ("NNS", "NNPS")) != plural:
                    continue
                if (
                    phrase.kind not in ALONE
                    and extra
                    and not extra <= {t.lemma_.lower() for t in self.doc[other.start : other.head]}
                ):
                    continue
                return entity
        return None

    def _same_number(self, token: Token) -> Entity | None:
        """ "the three" after "three Filipinos"."""
        for entity in reversed(self.entities):
            for phrase in entity.phrases if entity.kind in PEOPLE else ():
                children = self.doc[phrase.head].children
                if any(c.dep_ == "nummod" and c.lower_ == token.lower_ for c in children):
                    return entity
        return None

    def _definite(self, token: Token) -> bool:
        if any(c.dep_ == "nummod" for c in token.children):
            return any(c.lower_ in ("the", "these", "those") for c in token.children)
        return any(c.lower_ in ("the", "this", "these", "those", "that") for c in token.children)


def refer(doc: Doc, phrases: Sequence[Phrase], crimes: frozenset[str]) -> Reference:
    """Return the reference of one article's phrases. crimes: verbs that tell of crimes alone."""
    return Reference(doc, phrases, crimes)


def _one_doer(token: Token) -> bool:
    """ "X, the gangmaster": whoever a noun made like a doer is said to be."""
    return token.tag_ == "NN" and is_doer(token)


def _lemma(token: Token) -> str:
    return token.lemma_.lower()


def _kinds_like(kind: str) -> frozenset[str]:
    """The kinds of which one referent may be told as well: any body, any of the people, or itself alone."""
    return LIKE.get(kind) or frozenset([kind])


def _parted(token: Token) -> Token | None:
    """The number of those whom a list parts: in "the three, two men and a woman" the three."""
    numbers = [c for c in token.lefts if c.dep_ == "nummod"]
    if len(numbers) < 2 or numbers[0].word(1) != ",":
        return None
    return numbers[0] if numbers[0].word(-1) in ("the", "these") else None


def _family(token: Token) -> str:
    return ALIKE.get(_lemma(token), _lemma(token))


def _words(doc: Doc, phrase: Phrase) -> frozenset[str]:
    return frozenset(
        t.lower_.strip(".")
        for t in doc[phrase.start : phrase.end]
        if t.is_alpha or t.text[:1].isupper()
    ) - {"the", "of", "'s", "’s", "in", "and", "for"}


def _not_meant(token: Token) -> bool:
    """ "Not the councillor Robert Kelly": no Robert James Kelly."""
    return negated_name(token) or (token.dep_ == "appos" and negated_name(token.head))


def _acronym(short: frozenset[str], long: frozenset[str]) -> bool:
    if len(short) != 1 or len(long) < 2:
        return False
    word = next(iter(short))
    return len(word) > 1 and sorted(word) == sorted(w[0] for w in long)
