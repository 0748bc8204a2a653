"""How far the law has gone with each named person, clause by clause; never further than the words go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Span, Token

from ringtrace.ingest.clause import arguments, coordinated, preposition
from ringtrace.ingest.law import (
    ACCUSING,
    BACKGROUND,
    BAIL,
    CLEARED,
    COURTS,
    DROPPED,
    HELD,
    INNOCENT,
    OF_NOUN,
    OF_SUBJECT,
    PATIENT,
    RANK,
    SERVED,
    STATE,
    UNDONE,
    WRONG,
)
from ringtrace.ingest.reference import Entity
from ringtrace.ingest.status import status_of
from ringtrace.ingest.whom import Whom
from ringtrace.ingest.words import word_table

if TYPE_CHECKING:
    from ringtrace.ingest.claims import Reading


@dataclass(frozen=True, slots=True)
class Standing:
    """What one clause says of one person: a step of the law, or "cleared". trigger: its word."""

    entity: Entity
    status: str
    trigger: Token

    @property
    def sentence(self) -> Span:
        """The sentence that says it."""
        return self.trigger.sent


def standings(reading: Reading) -> list[Standing]:
    """Return what the sentences of the body say of named people, in the order of the text.

    Headlines and furniture count for nothing, nor what is denied, conditional, negated, past history or
    taken back. What is planned or alleged makes a suspect at most.
    """
    return list(_Standings(reading))


_LEAD = 80  # tokens: a man without a name is of the first sentences


class _Standings:
    def __init__(self, reading: Reading) -> None:
        self.reading, self.doc = reading, reading.doc
        self.words = word_table("standing.tsv")
        self.whom = Whom(reading)
        self.dropped: list[Token] = []  # charges dropped whose owner another sentence names
        self.group: list[tuple[str, str, Token]] = []  # (lemma, status, trigger), no name
        self.lead: list[tuple[str, Token]] = []  # (status, trigger) of "a Porto man" at the start

    def __iter__(self) -> Iterator[Standing]:
        sentences = [s for s in self.doc.sents if self.reading.body.what(s) == "body"]
        year = int((self.reading.article.published or "0")[:4])
        before: list[Standing] = []
        for number, sentence in enumerate(sentences):
            if sentence.text.rstrip().endswith("?"):
                continue
            self.dropped = []
            found = list(self._sentence(sentence, year))
            yield from found
            if self.dropped and not any(s.status == CLEARED for s in found):
                recent = [s for s in before if s.sentence in sentences[max(0, number - 2) : number]]
                for entity in {id(s.entity): s.entity for s in recent}.values():
                    yield Standing(entity, CLEARED, self.dropped[0])
            if number in (1, 2):
                yield from self._meant_first(sentence, found)
            before += found

    def _meant_first(self, sentence: Span, found: list[Standing]) -> Iterator[Standing]:
        """ "A Porto man was jailed today. Rui Pinto, 44, pleaded guilty in March": one man."""
        named = {id(s.entity): s.entity for s in found if s.status != CLEARED}
        first = next((t for t in sentence if self.whom.person(t) is not None), None)
        if len(named) != 1 or first is None or id(self.whom.person(first)) not in named:
            return
        if len({t.sent for _, t in self.lead}) == 1 and first.dep_ in ("nsubj", "nsubj:pass"):
            for status, trigger in self.lead:
                yield Standing(next(iter(named.values())), status, trigger)
        self.lead = []

    def _sentence(self, sentence: Span, year: int) -> Iterator[Standing]:
        for token in sentence:
            for status, heads in self._said(token):
                if not self._holds(token, status, year):
                    continue
                standing = self._graded(token, status)
                if standing is not None:
                    yield from self._of(token, standing, heads)
            yield from self._titled(token)
        if INNOCENT.search(sentence.text):
            heads = [t for t in sentence if t.dep_ in ("nsubj", "nsubj:pass", "obj")]
            found = [(e, t) for t in heads if (e := self.whom.person(t)) is not None]
            for entity, token in found:
                yield Standing(entity, CLEARED, token)
            if not found:
                self.dropped.append(sentence.root)

    # ------------------------------------------------------------ what a word says, of whom

    def _said(self, token: Token) -> Iterator[tuple[str, list[Token]]]:
        """(status, heads of whom it is said) for one word."""
        lemma = token.lemma_.lower()
        if token.pos_ in ("NOUN", "PROPN"):
            yield from self._of_noun(token, lemma)
        if not token.tag_.startswith("VB") and self._copular(token):
            yield from self._of_predicate(token)
            return
        if not token.tag_.startswith("VB") and token.pos_ not in ("VERB", "AUX", "ADJ"):
            return
        clause = self._clause(token)
        for verb, pattern, status in OF_SUBJECT:
            if verb not in ("", lemma) or not re.search(pattern, clause):
                continue
            if (
                verb == ""
                and (token.pos_ == "AUX" or lemma not in STATE)
                and not self._copular(token)
            ):
                continue
            if verb in ("receive", "get", "give", "serve") and not re.search(
                r"\bsentence|year|month|life|death|prison|jail", clause
            ):
                continue
            patient = verb in PATIENT and not (verb == "deny" and "bail" not in clause)
            roles = "patient" if patient else "subject"
            heads = self._heads(token, roles)
            if verb == "" and not heads:
                continue
            if heads:
                yield status, heads
            return
        for status in (*RANK, "acquitted", "released", CLEARED):
            if lemma in self.words.get(f"object_{status}", ()):
                if status == "released" and BAIL.search(clause):
                    status = "charged"
                if lemma in ("want", "seek", "hunt", "try") and not _passive(token):
                    return
                if lemma in ("want", "try", "fine") and token.dep_ == "xcomp":
                    return
                if lemma in ("hold", "catch", "seize", "free", "release") and _captive(clause):
                    return
                heads = self._heads(token, "patient")
                if heads:
                    yield status, heads
                return
            if lemma in self.words.get(f"subject_{status}", ()):
                yield status, self._heads(token, "subject")
                return

    def _of_predicate(self, token: Token) -> Iterator[tuple[str, list[Token]]]:
        """ "is in custody", "are on trial", "who is at large"."""
        clause = self._clause(token)
        heads = [c for c in token.children if c.dep_ in ("nsubj", "nsubj:pass")]
        if token.dep_ == "acl:relcl" and all(h.lower_ in ("who", "that", "which") for h in heads):
            heads = [token.head]
        for verb, pattern, status in OF_SUBJECT:
            if verb in ("", "be") and re.search(pattern, clause):
                yield status, [one for h in heads for one in coordinated(h)]
                return

    def _of_noun(self, token: Token, lemma: str) -> Iterator[tuple[str, list[Token]]]:
        """ "the arrest of X", "charges against X were dropped", "his conviction was overturned"."""
        governor = token.head.lemma_.lower()
        about = [
            h
            for c in token.children
            if (c.dep_ == "nmod:poss") or (c.dep_ == "nmod" and preposition(c) in ("of", "against"))
            for h in coordinated(c)
        ]
        if lemma in ACCUSING and governor in ("name", "accuse", "charge") and token.dep_ == "nsubj":
            yield "charged", [a.head for a in arguments(token.head) if a.position == "object"]
        elif lemma in ("charge", "case", "indictment", "count", "prosecution", "accusation"):
            if governor in DROPPED and token.dep_ in ("obj", "nsubj:pass", "nsubj"):
                about += [
                    h
                    for c in token.head.children
                    if c.dep_.startswith("obl") and preposition(c) == "against"
                    for h in coordinated(c)
                ]
                yield CLEARED, about or self._charged_before(token)
                if not about and not self._charged_before(token):
                    self.dropped.append(token)
            elif (
                about
                and governor in ("file", "bring", "lodge", "lay")
                and token.dep_ in ("obj", "nsubj:pass")
            ):
                yield "charged", about
        elif lemma in ("conviction", "sentence", "verdict") and governor in UNDONE:
            yield "acquitted", about
        elif lemma in OF_NOUN and about:
            yield OF_NOUN[lemma], about
        elif lemma == "warrant" and governor in ("issue", "obtain"):
            yield (
                "suspected",
                [
                    h
                    for c in (*token.children, *token.head.children)
                    if c.dep_ in ("nmod", "obl") and preposition(c) in ("for", "against")
                    for h in coordinated(c)
                ],
            )

    def _charged_before(self, token: Token) -> list[Token]:
        """Whose charges, where the clause does not say: the subject of the clause that it goes on from."""
        above = token.head
        if above.dep_ == "conj":
            return self._heads(above.head, "patient") or self._heads(above.head, "subject")
        return []

    def _copular(self, token: Token) -> bool:
        return any(c.dep_ == "cop" for c in token.children)

    def _clause(self, verb: Token) -> str:
        """The words of a clause without its subject and without other clauses, in lower case."""
        own = [verb]
        if verb.lemma_.lower() == "clear":
            own += [c for c in verb.children if c.dep_ == "nsubj" and c.lemma_ in COURTS]
        for child in verb.children:
            relation = child.dep_.split(":")[0]
            if relation in ("nsubj", "csubj", "conj", "parataxis", "punct", "acl", "ccomp"):
                continue
            if relation == "advcl" and not any(c.tag_ in ("VBG", "VBN") for c in (child,)):
                continue
            own += [t for t in child.subtree if t.dep_ not in ("acl:relcl",)]
        return " ".join(t.lower_ for t in sorted(set(own), key=lambda t: t.i))

    def _heads(self, verb: Token, role: str) -> list[Token]:
        found = arguments(verb)
        if role == "patient":
            heads = [a.head for a in found if a.position == "object"]
            heads += [  # "was arrested along with X"
                a.head
                for a in found
                if a.position.endswith("with")
                and any(t.lower_ in ("along", "together") for t in a.head.subtree if t.i < a.head.i)
            ]
            heads += [  # "found X guilty"
                g
                for c in verb.children
                if c.dep_ in ("xcomp", "ccomp") and c.lemma_.lower() in ("guilty", "innocent")
                for g in c.children
                if g.dep_ == "nsubj"
            ]
            if heads or any(c.dep_ in ("obj", "ccomp", "xcomp", "aux") for c in verb.children):
                return heads
            if verb.tag_ in ("VBD", "VBN") and not _passive(
                verb
            ):  # "Suspect Zhu X detained on the spot"
                return [a.head for a in found if a.position == "subject"]
            return heads
        heads = [a.head for a in found if a.position == "subject"]
        heads = heads or [a.head for a in found if a.position == "object" and _passive(verb)]
        if not heads and verb.tag_ in ("VBZ", "VBD", "VBP"):
            # a finite verb has a subject: the parser hung the clause too low
            for above in list(verb.ancestors)[:3]:
                subjects = [c for c in above.children if c.dep_ == "nsubj" and c.i < verb.i]
                if subjects:
                    return subjects
        return heads

    # ------------------------------------------------------------ does it hold

    def _holds(self, token: Token, status: str, year: int) -> bool:
        """Neither taken back nor an older case."""
        text = token.sent.text
        if WRONG.search(text) and status != CLEARED:
            return False
        if status == CLEARED:
            return True
        clause = self._clause(token)
        if BACKGROUND.search(clause):
            return False
        if year and (found := re.search(r"\b(?:19|20)\d\d\b", clause)):
            past = any(c.lower_ in ("had", "once") for c in token.children)
            if year - int(found.group()) >= (2 if past else 4):
                return False
        return not any(c.lower_ in self.words["background"] for c in token.children)

    def _graded(self, token: Token, status: str) -> str | None:
        said = status_of(token)
        if said is None and status == "acquitted" and token.lemma_.lower() == "find":
            return status  # "found not guilty": the "not" is of the verdict
        if said is None or said == "denied":
            return None
        if said == "asserted":
            return status
        if token.lemma_.lower() in ("plead", "enter"):
            return None
        if said == "alleged" and status in (CLEARED, "acquitted", "released"):
            return None
        if said == "planned" and status not in ("arrested", "charged", "suspected"):
            return None
        if said == "planned" and token.lemma_.lower() in ("be", "remain", "stay", "keep"):
            return status
        return "suspected"

    # ------------------------------------------------------------ of whom

    def _of(self, trigger: Token, status: str, heads: list[Token]) -> Iterator[Standing]:
        for head in heads:
            people = self.whom.members(head)
            if not people:
                self.group.append((head.lemma_.lower(), status, trigger))
                one = head.tag_ == "NN" and any(c.lower_ in ("a", "an") for c in head.lefts)
                if one and trigger.sent.start < _LEAD and status in RANK:
                    self.lead.append((status, trigger))
            for entity in people:
                yield Standing(entity, status, trigger)

    # ------------------------------------------------------------ titles, and names given to a group

    def _titled(self, token: Token) -> Iterator[Standing]:
        """ "suspect Zhu X", "the defendant, X"; "the two were named as X and Y"; "the caretakers, X and Y"."""
        lemma = token.lemma_.lower()
        for status in RANK[:4]:
            if lemma not in self.words.get(
                f"title_{status}", ()
            ) and token.lower_ not in self.words.get(f"title_{status}", ()):
                continue
            head = (
                token.head
                if token.dep_ in ("amod", "compound", "nmod:desc", "appos", "flat")
                else token
            )
            if _negated(token) or _negated(head) or status_of(head) is None:
                continue
            people = [e for one in (head, token) if (e := self.whom.person(one)) is not None]
            if head.dep_ == "nsubj" and self._copular(head.head):
                people += self.whom.names(head.head)
            for child in (*head.children, *token.children):
                if child.dep_ in ("appos", "flat") or (
                    child.dep_ == "nsubj" and self._copular(token)
                ):
                    people += [
                        e for one in coordinated(child) if (e := self.whom.person(one)) is not None
                    ]
            for entity in {id(e): e for e in people}.values():
                yield Standing(entity, status, token)
        if lemma in self.words["naming"] and token.tag_ == "VBN" and self.group:
            heads = [a.head for a in arguments(token) if a.position == "object"]
            if any(self._points_back(h) for h in heads):
                last = self.group[-1][2].sent
                for entity in self.whom.called(token):
                    for _, status, trigger in self.group:
                        if trigger.sent == last:
                            yield Standing(entity, status, trigger)
        if token.tag_ in ("NNS", "NNPS") or token.lemma_.lower() in ("pair", "couple", "trio"):
            if any(c.lower_ in ("the", "both", "these") for c in token.children):
                named = [
                    e
                    for c in token.children
                    if c.dep_ in ("appos", "flat", "parataxis")
                    for one in coordinated(c)
                    if (e := self.whom.person(one)) is not None
                ]
                for entity in named:
                    for known, status, trigger in self.group:
                        if known == lemma and trigger.i < token.i:
                            yield Standing(entity, status, trigger)
        if token.pos_ in ("NUM", "NOUN", "PRON", "DET") and preposition(token) == "among":
            members = self.whom.members(token)
            if members and (
                token.pos_ == "NUM" or any(c.lower_ in ("the", "those") for c in token.children)
            ):
                for entity in members:
                    for known, status, trigger in self.group:
                        if known == lemma or token.pos_ == "NUM":
                            yield Standing(entity, status, trigger)

    def _points_back(self, head: Token) -> bool:
        return head.lower_ in (
            "they",
            "them",
            "both",
            "he",
            "she",
        ) or head.lemma_.lower() in self.words["group"] | {g[0] for g in self.group}


def _passive(verb: Token) -> bool:
    return any(c.dep_ in ("aux:pass", "nsubj:pass") for c in verb.children) or (
        verb.tag_ == "VBN" and not any(c.dep_ == "aux" for c in verb.children)
    )


def _captive(clause: str) -> bool:
    return bool(re.search(r"\b(?:captive|hostage|ransom|captors?|kidnappers?|against (?:his|her|their) will|talks|"
                          r"meeting|conference|position|office|share|view)\b", clause))  # fmt: skip


def _negated(token: Token) -> bool:
    return any(c.lower_ in ("not", "no", "n't", "never", "without") for c in token.children)


def latest(said: list[Standing]) -> str | None:
    """Return the latest in time: the last step up, unless acquittal, release or clearance ended it."""
    steps = [s for s in said if s.status in RANK]
    best = max(steps, key=lambda s: RANK.index(s.status), default=None)
    verdicts = [s for s in steps if s.status in ("convicted", "sentenced")]
    for ending in ("acquitted", CLEARED):
        ends = [s for s in said if s.status == ending]
        if not ends:
            continue
        last = ends[-1]
        undone = re.search(r"overturn|quash|appeal|annul|revers|vacat", last.sentence.text)
        same = [s for s in steps if s.sentence == last.sentence and not undone]
        kept = [
            s
            for s in same
            if s in verdicts
            or (
                ending == CLEARED
                and s.status == "charged"
                and s.trigger.i > last.trigger.i
                and s.trigger.dep_ != "acl:relcl"
            )
        ]
        if kept:
            return max(kept, key=lambda s: RANK.index(s.status)).status
        return None if ending == CLEARED else "acquitted"
    released = [s for s in said if s.status == "released"]
    if released and best is not None:
        if RANK.index(best.status) < 2 or (
            best.status == "sentenced" and SERVED.search(released[-1].sentence.text)
        ):
            return "released"
    elif released and HELD.search(released[-1].sentence.text):
        return "released"
    return best.status if best is not None else None
