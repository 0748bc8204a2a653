"""Names that titles (law_titles) and later phrases give to those of whom the law was told: "the two were named as X and Y"."""

from __future__ import annotations

from collections.abc import Iterator

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.law.in_order import one_in_order, one_more
from ringtrace.ingest.law.introduced import how_many
from ringtrace.ingest.law.latest import Standing
from ringtrace.ingest.law.law_titles import LawTitles
from ringtrace.ingest.law.named_by import names_for_all
from ringtrace.ingest.law.whom import Whom
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrases.stand_ins import named_beside, together
from ringtrace.ingest.status.status import status_of
from ringtrace.ingest.syntax.clause import arguments
from ringtrace.ingest.syntax.grammar import coordinated, copular, preposition, sentences_back
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import OTHER

_TAKEN = frozenset(["arrested", "detained"])  # "the arrested were named as"
_JAIL = frozenset("custody detention jail prison handcuff".split())
_BACK = frozenset("they them both he she him her".split())


class Naming:
    """The steps told of people without a name, and the names that come later."""

    def __init__(self, whom: Whom) -> None:
        self.whom, self.words = whom, word_table("standing.tsv")
        self.titles = LawTitles(whom)
        self.group: list[tuple[Token, str, Token]] = []  # (head, status, trigger), no name

    def names(self, token: Token) -> Iterator[Standing]:
        """Yield what a word says of the people that it names or calls something."""
        if token in self.titles:
            for status, people, alone in self.titles.steps(token):
                yield from (Standing(entity, status, token) for entity in people)
                if not people and alone:
                    self.group.append((token, status, token))  # "the suspect. He is X"
        if token.tag_.startswith("VB"):
            yield from self._called(token)
            yield from self._including(token)
        if token.pos_ == "PROPN" or any(c.dep_ == "appos" for c in token.children):
            yield from self._is(token)
        if token.dep_.startswith("nsubj"):
            yield from one_more(token, self.whom, self.group)
        if self.group:
            yield from self._listed(token)
        if self.group or token.lower_ in _TAKEN:
            yield from self._among(token)
        if self.group:
            yield from self._rostered(token)
            yield from one_in_order(token, self.whom, self.group)
            yield from self._behind_colon(token)

    def _behind_colon(self, token: Token) -> Iterator[Standing]:
        """ "Three policemen were charged with bribery: Inspector X, Constable Y and Constable Z"."""
        if token.text not in (":", "–", "—"):
            return
        told = [g for g in self.group if g[2].sent == token.sent and g[2].i < token.i]
        many = [g for g in told if any(c.dep_ == "nummod" for c in g[0].children)]
        behind = token.doc[token.i + 1 : token.sent.end]
        if not many or any(t.pos_ in ("VERB", "AUX") for t in behind):
            return
        named = {id(e): e for t in behind if (e := self.whom.person(t)) is not None}
        for entity in named.values() if len(named) > 1 else ():
            for _, status, trigger in many:
                yield Standing(entity, status, trigger)

    def _called(self, token: Token) -> Iterator[Standing]:
        """ "They were identified as X and Y"."""
        if token.lemma_.lower() not in self.words["naming"]:
            return
        heads = [a.head for a in arguments(token) if a.position == "object"]
        if token.dep_ == "acl:relcl":  # "the woman, whom he named as X"
            heads = [token.head if h.tag_ == "WP" else h for h in heads]
        if token.tag_ != "VBN":  # "police identified the accused as X"; not "she named him as X"
            official = names_for_all(token, self.whom)
            heads = [h for h in heads if h.pos_ != "PRON" or official]
        if any(h.lower_ in _TAKEN for h in heads):
            for entity in self.whom.called(token):
                yield Standing(entity, "arrested", token)
        elif any(self._points_back(h) for h in heads):
            for entity in self.whom.called(token):
                yield from self._last(entity)

    def _including(self, token: Token) -> Iterator[Standing]:
        """ "Four people were booked. They include X"."""
        subjects = [c for c in token.children if c.dep_ == "nsubj"]
        if token.lemma_ != "include" or not any(self._points_back(s) for s in subjects):
            return
        for one in (o for c in token.children if c.dep_ == "obj" for o in coordinated(c)):
            for entity in self.whom.names(one):
                yield from self._last(entity)

    def _is(self, token: Token) -> Iterator[Standing]:
        """ "He is X, not Y", "the man arrested on Monday is not X but his cousin, Y"."""
        if not copular(token):
            return
        subjects = [c for c in token.children if c.dep_ == "nsubj"]
        if not subjects:
            return
        subject = subjects[-1]  # "A correction: the man charged is X"
        if subject.lower_ != "those" and not self._points_back(subject):
            return
        seen = [k for c in subject.children if c.dep_ == "acl" for k in c.children]
        held = [
            c
            for c in (*subject.children, *seen)
            if preposition(c) == "in" and c.lemma_.lower() in _JAIL
        ]
        told = [("arrested", c) for c in held]  # "those in custody are X and Y"
        told += [
            ("charged", c)  # "the man in the dock is X"
            for c in (*subject.children, *seen)
            if preposition(c) == "in" and c.lower_ in ("court", "dock")
        ]
        told += [
            (status, trigger)
            for _, status, trigger in self.group
            if trigger.head.i == subject.i or (subject.lower_ in _BACK and trigger.i < token.i)
        ]
        told += self._the_one(subject)
        if token.head.lemma_ in ("confirm", "verify") and status_of(token) != "asserted":
            told = []  # "would not confirm that the man held was X"
        for head in coordinated(token):
            negated = any(c.lower_ == "not" for c in head.children)
            if negated and any(c.lower_ == "the" for c in head.lefts):
                continue  # "he is not the X who sits on the council": another of that name
            for entity in self.whom.names(head):
                if negated:
                    yield Standing(entity, OTHER, head)
                else:
                    for status, trigger in told:
                        yield Standing(entity, status, trigger)

    def _the_one(self, subject: Token) -> list[tuple[str, Token]]:
        """ "A neighbour has been charged. The neighbour is X": the only one told of by that word."""
        if subject.tag_ != "NN" or not any(c.lower_ == "the" for c in subject.lefts):
            return []
        same = [g for g in self.group if g[0].lemma_ == subject.lemma_ and g[2].i < subject.i]
        alone = len({head.i for head, _, _ in same}) == 1 and how_many(same[0][0]) == 1
        return [(status, trigger) for _, status, trigger in same] if alone else []

    def _listed(self, token: Token) -> Iterator[Standing]:
        """ "The caretakers, X and Y", "the three - A, B and C": named after what was told of them."""
        plural = token.tag_ in ("NNS", "NNPS") or token.lemma_.lower() in ("pair", "couple", "trio")
        plural = plural or (token.pos_ == "NUM" and token.word(-1).lower() == "the")
        if not plural or not any(c.lower_ in ("the", "both", "these") for c in token.children):
            return
        for child in token.children:
            if child.dep_ in ("appos", "flat", "parataxis"):
                for entity in self._people(child):
                    for known, status, trigger in self.group:
                        same = known.lemma_ == token.lemma_ or _number(known, token)
                        if same and trigger.i < token.i:
                            yield Standing(entity, status, trigger)

    def _among(self, token: Token) -> Iterator[Standing]:
        """ "X was among the seven", after seven were arrested."""
        case = preposition(token)
        if case not in ("among", "of"):
            return
        if case == "among" and token.lower_ in _TAKEN and copular(token):
            told = [c for c in token.children if c.dep_ == "nsubj"] or [token.head]
            for head in (one for t in told for one in coordinated(t)):
                for entity in self.whom.names(head):
                    yield Standing(entity, "arrested", token)
        if self.group and case == "of" and token.head.pos_ in ("NUM", "DET", "PRON"):
            one = token.head  # "one of them, X, said", "X, one of the men, said"
            beside = named_beside(one)
            if one.lower_ != "one":  # "two of them, X and Y"
                names = (
                    n for c in beside for n in (c, *(g for g in c.rights if g.dep_ == "appos"))
                )
                beside = [o for n in names for o in together(n)]
            found = [e for c in beside for e in self.whom.names(c, 0)]
            acls = [c for c in one.children if c.dep_.startswith("acl")]
            acls += (
                [one.head] if one.dep_ == "nsubj:pass" else []
            )  # "one of the men was named as X"
            calling = (c for c in acls if c.lemma_.lower() in self.words["naming"])
            found += [e for c in calling for e in self.whom.called(c)]  # "one of them, known as X"
            for entity in found:
                yield from self._one_of(token, entity)
        if token.pos_ not in ("NUM", "NOUN", "PRON", "DET") or case != "among":
            return
        if token.lower_ in ("them", "whom") and self.group:
            yield from self._behind_among(token)
        if token.lower_ == "them" and self.group:  # "among them is X"
            beside = [token.head] if token.i < token.head.i and copular(token) else []
            for child in (*token.children, *beside):
                if child.dep_ == "nsubj" or child in beside:
                    for entity in self.whom.names(child):
                        yield from self._last(entity)
        number = token.pos_ == "NUM"
        if number or any(c.lower_ in ("the", "those") for c in token.children):
            said_of = [c for c in token.children if c.dep_ == "nsubj" and copular(token)]
            members = [e for c in said_of for e in self.whom.names(c)]
            for entity in members or self.whom.members(token):
                for known, status, trigger in self.group:
                    if _number(known, token) if number else known.lemma_ == token.lemma_:
                        yield Standing(entity, status, trigger)

    def _behind_among(self, them: Token) -> Iterator[Standing]:
        """ "Seven of the accused were convicted, among them the doctor X"."""
        told = [g for g in self.group if g[2].sent == them.sent and g[2].i < them.i]
        told = [
            g for g in told if g[0].i == told[-1][0].i
        ]  # "nine were jailed; four freed, among them X"
        behind = list(them.doc[them.i + 1 : them.sent.end])
        first = next((n for n, t in enumerate(behind) if self.whom.person(t) is not None), None)
        if first is None or any(t.pos_ == "VERB" for t in behind[:first]):
            return
        beside = (a for a in behind[first].rights if a.dep_ == "appos")
        for one in (*together(behind[first]), *(o for a in beside for o in together(a)[1:])):
            entity = self.whom.person(one)
            if entity is not None:
                yield from (Standing(entity, status, trigger) for _, status, trigger in told)

    def _one_of(self, group: Token, entity: Entity) -> Iterator[Standing]:
        if group.lower_ == "them":
            head, _, trigger = self.group[-1]
            if head is not trigger or head.tag_ != "NN":  # of "the convict" nobody is one
                yield from self._last(entity)
        elif group.tag_ == "NNS" and any(c.lower_ in ("the", "those") for c in group.lefts):
            alone = {head.i for head, _, _ in self.group if head.lemma_ == group.lemma_}
            for head, status, trigger in self.group:
                if head.i in alone and len(alone) == 1 and trigger.i < group.i and not _part(head):
                    yield Standing(entity, status, trigger)

    def _rostered(self, token: Token) -> Iterator[Standing]:
        """ "The suspects are: X; Y", after six men were arrested."""
        if self.group and token.dep_.startswith("nsubj") and self._points_back(token):
            if token.doc[self.group[-1][2].sent.end - 1].i + 1 >= token.sent.start - 1:
                for entity in self.whom.listed(token):
                    yield from self._last(entity)

    def _last(self, entity: Entity) -> Iterator[Standing]:
        """All that was told in the last sentence that told anything of people without a name."""
        if not self.group:
            return
        newest = self.group[-1]
        last = [told for told in self.group if told[2].sent == newest[2].sent]
        if newest[0] is newest[2] and newest[0].tag_ == "NNS":
            # "gave five men life terms. The convicts were named as X and Y"
            before = sentences_back(newest[2], 1)
            last += [g for g in self.group if before <= g[2].i < newest[2].sent.start]
        last = [g for g in last if preposition(g[0]) != "including"] or last
        if any(_part(head) for head, _, _ in last) or len({head.lemma_ for head, _, _ in last}) > 1:
            return  # "two of the defendants", "three men and a woman": not all of them
        for _, status, trigger in last:
            yield Standing(entity, status, trigger)

    def _people(self, head: Token) -> list[Entity]:
        return [e for one in together(head) if (e := self.whom.person(one)) is not None]

    def _points_back(self, head: Token) -> bool:
        if any(c.lower_ in ("a", "an", "another") for c in head.children):
            # "a third suspect, known only as X" is one more; "among them a man known as X" is not
            among = any(t.lower_ in ("among", "including") for t in head.sent)
            return among and bool(self.group) and self.group[-1][2].sent == head.sent
        called = {head.lower_, head.lemma_.lower()}
        if head.lower_ in _BACK or called & self.words["group"]:
            return True
        return any(g[0].lemma_.lower() in called for g in self.group)


def _part(head: Token) -> bool:
    """Whether only some of a group are meant: "two of the defendants"."""
    return head.pos_ in ("NUM", "DET", "PRON") and any(
        preposition(c) == "of" for c in head.children
    )


def _number(group: Token, number: Token) -> bool:
    """Whether a group is of so many: "seven suspects" and "the seven"."""
    return group.lower_ == number.lower_ or any(
        c.dep_ == "nummod" and c.lower_ == number.lower_ for c in group.children
    )
