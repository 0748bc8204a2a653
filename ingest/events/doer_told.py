"""Who did a crime, where a sentence of its own tells it: "The army blamed rebels", "His uncle took him away"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ringtrace.ingest.events.slots import UNITS
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE, Phrase
from ringtrace.ingest.places.setting import ATTACKS
from ringtrace.ingest.status.status import status_of
from ringtrace.ingest.syntax.doers import ATTACKING, by_force, is_hostile
from ringtrace.ingest.syntax.grammar import (
    coordinated,
    copular,
    is_passive,
    preposition,
    sentences_back,
)
from ringtrace.ingest.syntax.kinds import kind_of_noun

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading

KINDS = frozenset(["abduction", "killing"])
_REACH = 2  # sentences back to the crime
_LAYING = frozenset("blame accuse suspect".split())
_LAID_ON = frozenset("blame attribute ascribe pin".split())
_TAKING = frozenset("take carry lead drag drive seize grab snatch bundle march whisk force".split())
_HAVING = frozenset(["have", "hold"])  # "the gang has them"
_TAKERS = frozenset(
    "kidnapper abductor attacker assailant captor killer murderer perpetrator culprit gunman raider".split()
)
_DOING = frozenset("do commit stage perpetrate carry".split())
_WORK = frozenset("work handiwork doing".split())
_DEEDS = ATTACKS | frozenset(
    "it this that abduction kidnapping killing murder death crime deed act disappearance them they".split()
)
_CARE = frozenset("hospital clinic safety police court home shelter school station custody".split())
_NOBODY = frozenset("no nobody none neither not n't never nothing".split())
_ANYBODY = frozenset("man people person someone somebody".split())


def doers_told(reading: Reading, told: Sequence[Frame]) -> Iterator[Frame]:
    """Yield the crimes told just before of nobody, or of gunmen, once more with who is said to have done them.

    Whom somebody only blames is alleged to have.
    """
    crimes = [f for f in told if f.kind.notation in KINDS and not _known(f, reading)]
    heads = {f.trigger.i for f in told}
    for word, deed in _words_behind(crimes, reading):
        if word.i in heads:
            continue
        told_of = [t for h in _doers(word, deed, reading) for t in _band(h, reading)]
        doers = [p for t in told_of for p in _people(t, reading)]
        if doers and status_of(word) in ("asserted", "alleged"):
            frame = Frame(deed.kind, word, again=deed)
            frame.fillers["agent"] = doers
            frame.fillers["target"] = list(deed.fillers["target"])
            held = word.lower_ == "responsible" and word.head.lemma_ in ("hold", "consider")
            frame.laid = held or word.lemma_.lower() in _LAYING | _LAID_ON
            frame.why.append("agent: told after what was done")
            yield frame


def _words_behind(crimes: Sequence[Frame], reading: Reading) -> Iterator[tuple[Token, Frame]]:
    """Yield the words of the sentences that stand close behind a crime, each with the last one told before it."""
    for sentence in reading.doc.sents if crimes else ():
        start = sentences_back(sentence[0], _REACH)
        before = [f for f in crimes if start <= f.trigger.i < sentence.start]
        if before and reading.body.holds(sentence):
            yield from ((word, before[-1]) for word in sentence)


def _known(frame: Frame, reading: Reading) -> bool:
    return any(p.named or not by_force(p, reading.doc) for p in frame.fillers["agent"])


def _doers(word: Token, deed: Frame, reading: Reading) -> list[Token]:
    """Who a word says did it, where it says so."""
    lemma = word.lemma_.lower()
    below = list(word.children)
    subjects = [c for c in below if c.dep_.startswith("nsubj")]
    if any(c.lower_ in _NOBODY for c in (*below, *(g for s in subjects for g in s.children))):
        return []
    if lemma in _LAID_ON and is_passive(word) and subjects and _of_it(subjects):
        return [c for c in word.rights if preposition(c) in ("on", "to")]
    if lemma in _LAYING and word.pos_ == "VERB":
        laid = [c for c in below if c.dep_ == ("nsubj:pass" if is_passive(word) else "obj")]
        rest = [c for c in word.rights if preposition(c) in ("for", "of") or c.dep_ == "advcl"]
        rest += [g for o in laid for g in o.rights if preposition(g) in ("for", "of")]
        if all(c.lemma_.lower() in _DEEDS for c in rest if preposition(c) or c.dep_ == "advcl"):
            return [c for c in laid if c.lemma_.lower() not in _DEEDS]
    if word.lower_ == "responsible" or preposition(word) == "behind":
        of = [c for c in word.rights if preposition(c) == "for"]
        of = [word] if preposition(word) == "behind" else of
        if _of_it(of) and (copular(word) or word.dep_ == "xcomp" or word.head.lemma_ == "be"):
            while not subjects and word.dep_ in ("xcomp", "obl"):  # "are believed to be behind it"
                word = word.head
                subjects = [c for c in word.lefts if c.dep_.startswith("nsubj")]
            return subjects
    if lemma in _WORK and copular(word) and _of_it(subjects):
        return [c for c in word.rights if preposition(c) == "of"]
    if lemma in _DOING and any(c.dep_ == "obj" and _of_it([c]) for c in word.rights):
        return subjects  # "the rebels did it"
    if lemma in ("claim", "admit") and any(c.lemma_ == "responsibility" for c in word.rights):
        return subjects
    if word.pos_ == "VERB" and not is_passive(word):
        if any(c.dep_ == "obj" and _told_of(c) for c in word.rights):
            doers = [c for c in subjects if lemma in ATTACKING or is_hostile(c)]
            return [c for c in doers if kind_of_noun(c) != "Agency"]
    if copular(word) and any(c.lemma_.lower() in _TAKERS and not c.ent_type_ for c in subjects):
        return [word]
    if deed.kind.notation == "abduction" and lemma in _TAKING and word.pos_ == "VERB":
        return _takers(word, deed, reading)
    if deed.kind.notation == "abduction" and lemma in _HAVING and word.pos_ == "VERB":
        return [t for t in _takers(word, deed, reading) if _is_band(t, reading)]
    return []


def _is_band(doer: Token, reading: Reading) -> bool:
    """Whether who "has him" is a gang, or a group with a name: of others anything may be meant."""
    phrase = reading.reference.by_head.get(doer.i)
    if phrase is None:
        return False
    return by_force(phrase, reading.doc) or (phrase.kind == "Group" and phrase.named)


def _band(word: Token, reading: Reading) -> list[Token]:
    """The body whose members a word names, where it has a name: "fighters of the FARC", "a cell of the cartel"."""
    of = [c for c in word.rights if preposition(c) == "of"]
    body = reading.reference.by_head.get(of[0].i) if of else None
    member = word.lemma_.lower() in UNITS | {"member", "fighter"} or is_hostile(word)
    return of if member and body is not None and body.named else [word]


def _told_of(thing: Token) -> bool:
    """Whether an attack is on what was told before, and on nobody: "the bar", "their lorry"."""
    if kind_of_noun(thing) in (*PEOPLE, "Ring", "Agency"):
        return False
    before = thing.doc[sentences_back(thing, _REACH) : thing.sent.start]
    theirs = any(c.dep_ == "nmod:poss" and c.pos_ == "PRON" for c in thing.lefts)
    return theirs or any(t.lemma_ == thing.lemma_ and t.pos_ == "NOUN" for t in before)


def _of_it(words: Sequence[Token]) -> bool:
    return all(w.lemma_.lower() in _DEEDS or w.lower_ in _DEEDS for w in words)


def _takers(verb: Token, deed: Frame, reading: Reading) -> list[Token]:
    """Who "took her away": whom the deed befell, and not to where somebody is cared for."""
    taken = [c for c in verb.rights if c.dep_ == "obj"]
    to = (
        t.lemma_.lower()
        for c in verb.rights
        if preposition(c) in ("to", "into", "")
        for t in c.subtree
    )
    reference = reading.reference
    whom = {id(reference.entity(p)) for p in deed.fillers["target"]}
    same = (
        (p := reference.by_head.get(c.i)) is not None and id(reference.entity(p)) in whom
        for c in taken
    )
    if is_passive(verb) or not any(same) or _CARE & set(to):
        return []
    doers = [c for c in verb.lefts if c.dep_ == "nsubj"]
    kinds = [p.kind for c in doers if (p := reference.by_head.get(c.i)) is not None]
    return doers if kinds and "Agency" not in kinds else []


def _people(head: Token, reading: Reading) -> Iterator[Phrase]:
    for one in coordinated(head):
        phrase = reading.reference.by_head.get(one.i)
        if phrase is not None and phrase.kind == "Thing" and is_hostile(one):
            phrase = replace(phrase, kind="Group")
        doer = phrase is not None and phrase.kind in (*PEOPLE, "Ring", "Agency", "Organization")
        if phrase is not None and doer and not (phrase.pronoun or one.lemma_.lower() in _ANYBODY):
            yield phrase
