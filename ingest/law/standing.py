"""How far the law has gone with each named person, clause by clause; never further than the words go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.law.court_nouns import by_judge
from ringtrace.ingest.law.ended import Ended
from ringtrace.ingest.law.graded import graded
from ringtrace.ingest.law.in_court import by_court, heard_in_court
from ringtrace.ingest.law.introduced import IN_DOCK, how_many, is_introduced
from ringtrace.ingest.law.kin_told import of_kin
from ringtrace.ingest.law.latest import Standing, reinstated
from ringtrace.ingest.law.listed import listed_standings
from ringtrace.ingest.law.naming import Naming
from ringtrace.ingest.law.only_asked import only_asked
from ringtrace.ingest.law.past import past
from ringtrace.ingest.law.steps import said, verbs_of_law
from ringtrace.ingest.law.tried import tried
from ringtrace.ingest.law.whom import Whom
from ringtrace.ingest.parsed import Span, Token
from ringtrace.ingest.senses.kept import kept, kept_by_force
from ringtrace.ingest.syntax.doubt import bears_the_name, meant
from ringtrace.ingest.syntax.grammar import coordinated, had, preposition
from ringtrace.ingest.syntax.heads import clause, prosecutes
from ringtrace.ingest.words.law import (
    CAPTIVE,
    CHARGES,
    CLEARED,
    DEMANDED,
    HELD,
    HOSTAGE,
    LOOKING,
    LOST,
    MEANT,
    NO_PERSON,
    NOT_AS_TOLD,
    OTHER,
    PLEAS,
    RANK,
    SEPARATE,
    SOUGHT,
    TAKEN_OR_FREED,
    WRONG,
)

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading

_LEAD = 80  # tokens: a man without a name is of the first sentences


def standings(reading: Reading) -> list[Standing]:
    """Return what the sentences of the body say of named people, in the order of the text.

    Headlines and furniture count for nothing, nor what is denied, conditional, negated, past history or
    taken back. What is planned or alleged makes a suspect at most.
    """
    found = [replace(s, status="acquitted") if by_court(s) else s for s in _Standings(reading)]
    others = {id(s.entity) for s in found if s.status != MEANT}
    for entity in {id(s.entity): s.entity for s in found if id(s.entity) not in others}.values():
        if (verb := heard_in_court(entity, reading.doc)) is not None:
            found.append(Standing(entity, "charged", verb))
    captive = {id(s.entity) for s in found if s.status == HOSTAGE}
    found = [
        s for s in found if id(s.entity) not in captive or s.status == HOSTAGE or not _by_captors(s)
    ]
    held = {
        id(s.entity)
        for s in found
        if s.status in RANK[1:] or (s.status == "suspected" and s.trigger.lemma_ in _LED_AWAY)
    }
    suspected = {id(s.entity) for s in found if s.status == "suspected"}  # no hostage
    return [
        s
        for s in found
        if s.status != "released"
        or id(s.entity) in held
        or (
            id(s.entity) not in reading.frames.captives
            and (_let_out(s) and id(s.entity) in suspected or HELD.search(s.sentence.text))
            and not CAPTIVE.search(s.sentence.text)
        )
    ]


def _let_out(standing: Standing) -> bool:
    """ "A suspected trafficker has been released", and not "was allowed to go home" after some questions."""
    return standing.trigger.lemma_.lower() in ("release", "free")


_HUNTING = frozenset(["hunt", "pursue"])  # nobody who is lost is hunted
_LED_AWAY = frozenset("take bring pick haul round".split())  # "taken in for questioning"


def _by_captors(standing: Standing) -> bool:
    """What may be told of a hostage: who was seized and freed was so by captors."""
    return standing.trigger.lemma_.lower() in TAKEN_OR_FREED


class _Standings:
    def __init__(self, reading: Reading) -> None:
        self.reading, self.doc = reading, reading.doc
        self.whom = Whom(reading)
        self.naming = Naming(self.whom)
        self.year = int((reading.article.published or "0")[:4])
        self.ended = Ended(self.whom)
        # Of "a Porto man", "a couple" at the start: how many.
        self.lead: list[tuple[str, Token, int]] = []
        self.unnamed: list[Token] = []  # ends of cases in the sentence before that name nobody
        self.introduced: Entity | None = None  # whom the next sentences name first
        self.apart: list[Standing] = []  # what is said of a separate case

    def __iter__(self) -> Iterator[Standing]:
        sentences = [s for s in self.doc.sents if self.reading.body.what(s) == "body"]
        before: list[Standing] = []
        for number, sentence in enumerate(sentences):
            if sentence.text.rstrip().endswith("?"):
                continue
            self.unnamed, self.ended.dropped = self.ended.dropped, []
            found = [*self._sentence(sentence), *self.ended.of(sentence)]
            yield from found
            for before_it in found if self.unnamed else ():
                if before_it.status == "charged" and had(before_it.trigger):
                    yield Standing(before_it.entity, CLEARED, self.unnamed[0])
            if self.ended.dropped and not any(s.status in (CLEARED, OTHER) for s in found):
                # "X, charges dropped, went home", or of whom the sentences before tell
                freed = [s for s in found if s.status == "released"]
                recent = [s for s in before if s.sentence in sentences[max(0, number - 2) : number]]
                charges = self.ended.dropped[0].lemma_.lower() in CHARGES
                alone = self.ended.only(sentence) if charges and not (freed or recent) else []
                if alone:  # "X should never have been on trial, his lawyer said after the court threw out the case"
                    yield Standing(alone[0], CLEARED, self.ended.dropped[0])
                for entity in {id(s.entity): s.entity for s in freed or recent}.values():
                    yield Standing(entity, CLEARED, self.ended.dropped[0])
                if freed or recent:
                    self.ended.dropped = []
            guilty = {id(s.entity): s for s in before if s.status in RANK[3:]}
            if self.ended.undone and not found and len(guilty) == 1:
                # "was found guilty. The high court overturned that verdict"
                (last,) = guilty.values()
                yield Standing(last.entity, "acquitted", self.ended.undone[0])
            self.ended.undone = []
            if not found:
                recent = [s for s in before if s.sentence in sentences[max(0, number - 2) : number]]
                yield from tried(sentence, recent, self.whom)
            if number in (1, 2):
                yield from self._meant_first(sentence, found)
            before += found
        named = {id(s.entity) for s in before if s.status != CLEARED}
        if self.introduced is not None and id(self.introduced) in named:
            yield from (Standing(self.introduced, status, t) for status, t, _ in self.lead)
        yield from (s for s in self.apart if id(s.entity) not in named)
        yield from of_kin(self.whom, self.naming.group)
        yield from listed_standings(self.reading)

    def _meant_first(self, sentence: Span, found: list[Standing]) -> Iterator[Standing]:
        """ "A Porto man was jailed today. Rui Pinto, 44, pleaded guilty in March": one man, or as many."""
        named = {id(s.entity): s.entity for s in found if s.status in RANK}
        people = ((t, self.whom.person(t)) for t in sentence)
        first = next((t for t, e in people if e is not None and not self.whom.in_office(e)), None)
        if first is None or id(self.whom.person(first)) not in named:
            here = {id(e): e for t in sentence if (e := self.whom.person(t)) is not None}
            alone = sum(not self.whom.in_office(e) for e in here.values()) == 1
            if alone and first is not None and first.dep_ == "nsubj" and self.introduced is None:
                if [many for _, _, many in self.lead[:1]] == [1]:
                    self.introduced = self.whom.person(first)
                    yield from self._by_age(first)
            together = {
                id(e): e
                for t in (coordinated(first) if first is not None else ())
                if (e := self.whom.person(t))
            }
            if first is not None and first.head.lemma_.lower() in verbs_of_law() | IN_DOCK:
                if {many for _, _, many in self.lead} == {len(together)} and len(together) > 1:
                    for entity in together.values():  # of a step of long ago
                        yield from self._lead_of(entity)
            return
        if any(s.status not in RANK[:3] and not had(s.trigger) for s in found):
            self.lead = [told for told in self.lead if told[0] in RANK]
        if any(t.i == t.sent.root.i for _, t, _ in self.lead):  # "charged one of two men held"
            self.lead = [one for one in self.lead if one[1].i == one[1].sent.root.i]
        told = {(t.sent, many) for _, t, many in self.lead}
        subject = first.dep_ in ("nsubj", "nsubj:pass") or self._found_by_judge(first)
        if [many for _, many in told] == [len(named)] and subject:
            for entity in named.values():
                yield from self._lead_of(entity)
        self.lead = []

    def _found_by_judge(self, name: Token) -> bool:
        """ "A nanny got nine years. Judge X held Y guilty"."""
        verb = name.head
        return name.dep_ == "obj" and verb.dep_ == "ROOT" and by_judge(verb)

    def _by_age(self, name: Token) -> Iterator[Standing]:
        phrase, entity = self.reading.reference.by_head.get(name.i), self.introduced
        if entity is None or phrase is None or self.whom.in_office(entity):
            return
        if is_introduced(name, phrase, self.lead[0][1]):
            yield from self._lead_of(entity)
            self.lead, self.introduced = [], None

    def _lead_of(self, entity: Entity) -> Iterator[Standing]:
        """What was told of whom the story names second, also "was set free after prosecutors dropped the case"."""
        yield from (Standing(entity, status, t) for status, t, _ in self.lead)
        ends = (t for t in self.unnamed if self.lead and t.sent == self.lead[0][1].sent)
        yield from (Standing(entity, CLEARED, t) for t in ends)

    def _sentence(self, sentence: Span) -> list[Standing]:
        found: list[Standing] = []
        old = False
        for token in sentence:
            for step, heads in said(token):
                if past(token, step, self.year):
                    if step == "acquitted":  # "was charged in 2004 and acquitted a year later"
                        free = {id(e) for h in heads for e in self.whom.members(h)}
                        found = [
                            s for s in found if id(s.entity) not in free or reinstated(s.trigger)
                        ]
                    apart = step == "acquitted" or SEPARATE.search(clause(token))
                    status = graded(token, step) if apart else None
                    self.apart += self._of(token, status, heads) if status is not None else ()
                    old = old or token.dep_ != "acl:relcl"
                elif not (old and step == CLEARED):  # "had been charged in 2011, but was cleared"
                    status = graded(token, step)
                    if status is not None:
                        found += self._of(token, status, heads)
            if named := list(self.naming.names(token)):
                self.whom.sought.update(id(s.entity) for s in named if s.status in RANK)
                found += named
        return found

    def _of(self, trigger: Token, status: str, heads: list[Token]) -> Iterator[Standing]:
        """What a word says, of the named people among its heads; what it says of others is kept in mind."""
        taken_back = WRONG.search(trigger.sent.text) and status not in (CLEARED, MEANT)
        taken_back = taken_back and not NOT_AS_TOLD.search(trigger.sent.text)
        searching = trigger.lemma_.lower() in (SOUGHT | LOOKING) - _HUNTING
        lost = status == "suspected" and searching and LOST.search(trigger.sent.text)
        if not heads and status == CLEARED:
            self.ended.dropped.append(trigger)
        if not heads and status == "acquitted" and trigger.lemma_.lower() in PLEAS:
            self.ended.undone.append(trigger)
        undergone = trigger.tag_ != "VBG"  # but "an indictment charging X"
        beside = trigger.dep_ in ("acl", "acl:relcl")
        if beside and undergone:  # "X, accused of fraud, and the judge, Y, spoke"
            heads = [h for h in heads if h.i < trigger.i] or heads
        for head in filter(None, (meant(trigger, h) for h in heads)):
            people = self.whom.members(head)
            if not people and status == "acquitted" and head.lower_ in ("him", "her"):
                people = self.ended.only(trigger.sent)
            if not people and status == CLEARED:
                self.ended.dropped.append(trigger)
            if not people and status not in (MEANT, HOSTAGE) and not bears_the_name(head):
                self.naming.group.append((head, status, trigger))
                many = 0 if self._beside_accused(head) else how_many(head)
                if (
                    many
                    and head.lemma_ not in _NOBODY
                    and trigger.sent.start < _LEAD
                    and status in (*RANK, "acquitted", "released", CLEARED)
                ):
                    self.lead.append((status, trigger, many))
            others = prosecutes(trigger) or trigger.lemma_ in ("enter", "record")
            for entity in people:
                if others and self.whom.in_office(entity):
                    continue  # "Inspector X prosecuted", "Judge X entered a plea of not guilty"
                if trigger.lemma_ == "deny" and self.whom.speaks_for_others(entity):
                    continue  # "army spokesman X denied the charge"
                if "hiding" in clause(trigger) and self.whom.in_office(entity):
                    continue  # a reporter hides from others
                captive = id(entity) in self.reading.frames.captives and kept(trigger)
                if captive or (status in RANK and kept_by_force(trigger)):
                    continue
                if only_asked(trigger, entity, self.whom):
                    continue
                if not taken_back and not lost:
                    if status in (*RANK, MEANT, CLEARED, "acquitted"):
                        self.whom.sought.add(id(entity))
                    yield Standing(entity, status, trigger)

    def _beside_accused(self, head: Token) -> bool:
        """ "A man who was arrested with X has been freed": he is not X."""
        beside = (t for t in head.subtree if preposition(t) in ("with", "alongside"))
        told = (self.whom.named(t) for t in beside)
        return any(e is not None for e in told)


# What is given or passed beside somebody: "was given a suspended sentence".
_NOBODY = PLEAS | DEMANDED | CHARGES | NO_PERSON | {"order", "service", "warning", "bail", "bond"}
