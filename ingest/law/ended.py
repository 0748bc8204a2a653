"""What a whole sentence says of how a case ended: "of mistaken identity", "for want of evidence", "a new trial"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.law.latest import Standing
from ringtrace.ingest.law.whom import Whom
from ringtrace.ingest.parsed import Span, Token
from ringtrace.ingest.phrases.offices import is_word
from ringtrace.ingest.status.as_fact import as_fact
from ringtrace.ingest.syntax.doubt import of_that_name
from ringtrace.ingest.syntax.grammar import NOT, coordinated, preposition
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import CLEARED, NO_RETRIAL, OTHER
from ringtrace.ingest.words.predicates import of_sentence


class Ended:
    """The ends of cases that sentences tell of, and those of whom another sentence tells."""

    def __init__(self, whom: Whom) -> None:
        self.whom = whom
        self.dropped: list[Token] = []  # charges dropped whose owner another sentence names
        self.undone: list[Token] = []  # verdicts undone whose owner the sentence before names

    def of(self, sentence: Span) -> Iterator[Standing]:
        """Yield what a sentence as a whole says of the people in it."""
        text = sentence.text
        of_all = of_sentence("told", text)
        for ending in (OTHER, CLEARED):
            told = next((match for row, match in of_all if row.step == ending), None)
            if (
                told is not None
                and as_fact(sentence.root)
                and not (told[0].startswith("wrong") and _misnamed(sentence))
                and not (ending == CLEARED and (_pleaded(sentence) or self._own_word(sentence)))
            ):
                heads = [t for t in sentence if t.dep_ in ("nsubj", "nsubj:pass", "obj")]
                heads = _beside(sentence, told, heads)
                if "nothing against" in text:
                    heads += [t for t in sentence if preposition(t) == "against"]
                if "the real" in text or "apolog" in text:
                    # "was freed when the real kidnapper confessed"
                    heads = [t for t in heads if t.head.i == sentence.root.i]
                heads = [
                    t
                    for t in heads
                    if t.head.lemma_.lower() not in word_table("speech.tsv")["verb"]
                ]
                found = [(e, t) for t in heads for e in self._told_of(t)]
                if ending == CLEARED:  # counsel may call it "mistaken identity"
                    found = [(e, t) for e, t in found if not self.whom.in_office(e)]
                if (ending == CLEARED or all(t.pos_ == "PRON" for t in heads)) and not (
                    _of_another(sentence)
                ):
                    found = found or [(e, sentence.root) for e in self.only(sentence)]
                for entity, token in found:
                    yield Standing(entity, ending, token)
                if not found and ending == CLEARED and not _of_another(sentence):
                    self.dropped.append(sentence.root)
        for row, match in of_sentence("sentence", text):
            if row.step == "charged" and NO_RETRIAL.search(text):
                continue  # "had been wrongly directed, and ruled out a retrial"
            people = self._subject_of(sentence, match)
            if row.step == "suspected" and _denied(sentence, match):
                continue
            if not people and row.step == CLEARED:
                self.dropped.append(sentence.root)
            if len(people) == 1:
                end = sentence.start_char + match.end() - 1
                trigger = next(t for t in reversed(sentence) if t.idx <= end)
                yield Standing(people[0], row.step, trigger)

    def _subject_of(self, sentence: Span, match: re.Match[str]) -> list[Entity]:
        """Of whom the words that end a case are said: the one subject of their clause, else of the sentence."""
        first, last = (sentence.start_char + n for n in match.span())
        words = [t for t in sentence if first <= t.idx < last]
        if match[0].endswith(("against", " on")):  # "no charges will be brought against X"
            whom = (h for t in words[-1:] for h in coordinated(t.head))
            if against := {id(e): e for h in whom for e in self.whom.members(h)}:
                return list(against.values())
        if match[0].startswith("before "):  # "left town before he could be questioned"
            gone = next(
                (t.head for t in words[-1:] for t in (t, *t.ancestors) if t.dep_ == "advcl"), None
            )
            subjects = (c for c in gone.children if c.dep_ == "nsubj") if gone is not None else ()
            return list({id(e): e for c in subjects for e in self.whom.members(c)}.values())
        passive = (c for t in words for c in t.children if c.dep_ == "nsubj:pass")
        found = {id(e): e for c in passive for e in self.whom.members(c)}
        if not found:  # "discharged his brother, X, for want of evidence"
            verb = next((t for t in words[-1].ancestors if t.pos_ == "VERB"), words[-1])
            objects = (c for c in verb.children if c.dep_ == "obj")
            found = {id(e): e for c in objects for e in self.whom.members(c)}
            if not found and any(self._of_kin(c) for c in verb.children):
                return []  # "his wife was acquitted for lack of evidence"
        if len(found) == 1:
            return list(found.values())
        return self.whom.concerned(sentence) or self._told(sentence.root)

    def _of_kin(self, subject: Token) -> bool:
        kin = subject.lemma_.lower() in word_table("roles.tsv")["relative"]
        return subject.dep_.startswith("nsubj") and kin and not self.whom.members(subject)

    def _told(self, verb: Token) -> list[Entity]:
        """ "Councillor X was told that she would face no further action"."""
        if verb.lemma_ not in ("tell", "inform", "notify"):
            return []
        subjects = (c for c in verb.children if c.dep_ == "nsubj:pass")
        return [e for c in subjects if (e := self.whom.named(c)) is not None]

    def _told_of(self, head: Token) -> list[Entity]:
        """Whom a head names, or both of whom it tells: "both remain witnesses"."""
        if head.lower_ == "both":
            return self.whom.members(head)
        if head.lower_ == "who" and head.head.dep_ == "acl:relcl":
            head = head.head.head  # "another X, who was held by mistake"
        entity = self.whom.person(head) if not of_that_name(head) else None
        return [entity] if entity is not None else []

    def _own_word(self, sentence: Span) -> bool:
        """ "X insists that he is the victim of mistaken identity": nobody but X says so."""
        root = sentence.root
        if not _speaks(root, word_table("speech.tsv")["verb"] | _CLAIMING):
            return False
        subjects = [c for c in root.children if c.dep_ == "nsubj"]
        people = [e for t in subjects if (e := self.whom.named(t)) is not None]
        return any(not self.whom.in_office(e) for e in people)

    def only(self, sentence: Span) -> list[Entity]:
        """Return the one person of a sentence that the law may be after, if there is one alone."""
        people = self.whom.concerned(sentence)
        return people if len(people) == 1 else []


def _beside(sentence: Span, told: re.Match[str], heads: list[Token]) -> list[Token]:
    """Those of the clause that words stand in: "X is held, while Y is not suspected" tells it of Y."""
    first = sentence.start_char + told.start()
    word = next((t for t in sentence if t.idx >= first), sentence.root)
    return [t for t in heads if _contrast(t) == _contrast(word)] or heads


def _contrast(word: Token) -> int:
    """The verb of the clause, of those set beside each other, that a word stands in."""
    for above in (word, *word.ancestors):
        own = any(c.dep_.startswith("nsubj") for c in above.children)
        set_off = any(c.lower_ in ("while", "whereas") for c in above.lefts)
        if own and (set_off or above.dep_ in ("parataxis", "conj")):
            return above.i
    return word.sent.root.i


def _of_another(sentence: Span) -> bool:
    """ "A namesake who was detained by mistake was let go": somebody new."""
    subjects = (c for c in sentence.root.children if c.dep_.startswith("nsubj"))
    return any(
        s.lemma_ == "namesake" or any(c.lower_ in ("a", "an", "another") for c in s.lefts)
        for s in subjects
    )


_CLAIMING = frozenset("insist maintain claim protest argue".split())


def _denied(sentence: Span, told: re.Match[str]) -> bool:
    """ "Police denied that X left before he could be arrested", "it is not true that he was not at home"."""
    root = sentence.root
    inside = told.start() <= root.idx - sentence.start_char < told.end()
    negated = any(c.lower_ in NOT or c.lower_ == "nobody" for c in root.children) and not inside
    return root.lemma_.lower() == "deny" or negated


def _misnamed(sentence: Span) -> bool:
    """ "A report on Tuesday named the wrong man": an error of the paper, and no other is cleared by it."""
    subjects = (c for c in sentence.root.children if c.dep_.startswith("nsubj"))
    return any(s.lemma_.lower() in _PAPERS for s in subjects)


_PAPERS = frozenset(
    "report article story headline caption photograph item edition we newspaper".split()
)


def _pleaded(sentence: Span) -> bool:
    """ "Her lawyer said that they had arrested the wrong woman": for the defence."""
    table = word_table("roles.tsv")
    ours = table["lawyer"] | table["counsel"] | table["relative"]
    root = sentence.root
    subjects = [c for c in root.children if c.dep_ == "nsubj"]
    near = [t for s in subjects for t in (s, *s.children)]
    speaks = _speaks(root, word_table("speech.tsv")["verb"])
    return speaks and any(is_word(t, ours) for t in near)


def _speaks(root: Token, verbs: Container[str]) -> bool:
    """ "Rejected the charges and said that it was a mix-up"."""
    said = (root, *(c for c in root.children if c.dep_ == "conj"))
    return any(verb.lemma_.lower() in verbs for verb in said)
