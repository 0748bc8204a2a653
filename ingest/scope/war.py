"""War is out of scope: who falls, is fired at or marches in fighting of armies and guerrillas."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.scope.whole_text import belligerents, of_fighting, of_power
from ringtrace.ingest.syntax.doers import is_hostile
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words import word_table

_KINDS = frozenset("killing raid transport launch rescue seizure bust exploitation reunion".split())
_SIDES = _KINDS | {"abduction", "arrest", "release"}  # what armies at war do to each other's people
_TOWNS = frozenset(
    "city town village capital territory province region country base outpost".split()
)
_FELL = frozenset(["kill", "die", "shoot", "death", "killing"])
_MILITARY = re.compile(r"\b(?:military operations?|air raids?)\b", re.IGNORECASE)
_FROM_AIR = re.compile(r"\b(?:air (?:and ground )?raids?|air ?strikes?|ground raids?)\b", re.IGNORECASE)  # fmt: skip
# Whose deed remains a crime in any war; in an article on rulers and armies what police do is none by itself.
_CRIME = (
    r"kidnap\w*|abduct\w*|hostages?|ransom\w*|murder\w*|assassinat\w*|traffick\w*|smuggl\w*|drugs?|cocaine|gangs?|"
    r"cartels?|bandits?|captives?|captors?|pirates?|extort\w*|execut\w*|massacre\w*"
)
_OF_GROUPS = re.compile(rf"\b(?:{_CRIME})\b", re.IGNORECASE)
_OF_LAW = re.compile(rf"\b(?:{_CRIME}|police\w*|arrest\w*|prosecut\w*)\b", re.IGNORECASE)
_MURDER = frozenset("murder assassinate assassination massacre assassin".split())


def of_war(frame: Frame) -> bool:
    """Return whether a frame tells of fighting: by the sentence, or of soldiers and guerrillas who fell."""
    if frame.kind.notation == "rescue" and _from_captors(frame):
        return False
    if frame.kind.notation in _SIDES and belligerents(frame.trigger.doc):
        return True
    if _town_taken(frame):
        return True
    if _of_civilians(frame):
        return False
    powers = of_power(frame.trigger.doc)
    taken = powers or frame.trigger.lemma_.lower() in ("capture", "surrender", "seize")
    captured = frame.kind.notation == "arrest" and taken
    if frame.kind.notation not in _KINDS and not captured:
        return False
    sentence = frame.trigger.sent
    operations = _MILITARY.search(sentence.text)
    if frame.kind.notation == "raid" and operations:
        return True
    if (_OF_GROUPS if powers else _OF_LAW).search(sentence.text):
        return False
    if _FROM_AIR.search(sentence.text):
        return True
    fought = fighting(sentence) or _fell(frame) or of_fighting(frame.trigger.doc)
    return fought or (captured and bool(operations))


def _of_civilians(frame: Frame) -> bool:
    """ "Three peasants were shot to death by guerrillas": a murder in any war, where no fighting is told of beside it."""
    doc, verb = frame.trigger.doc, frame.trigger
    targets = [doc[p.head] for p in frame.fillers["target"]]
    if frame.kind.notation != "killing" or not targets:
        return False
    to_death = any(c.lower_ in ("death", "dead") for c in verb.rights)
    shot = verb.lemma_.lower() in _MURDER | {"execute"} or (verb.lemma_ == "shoot" and to_death)
    if not shot or any(p.kind == "Agency" for p in frame.fillers["agent"]):
        return False
    own = {t.i for head in targets for t in head.subtree}
    around = [t for t in verb.sent if t.i not in own]
    return all(t.lemma_.lower() in _CIVILIANS for t in targets) and not fighting(around)


_CIVILIANS = frozenset(
    "peasant civilian farmer worker employee villager journalist reporter teacher priest nun mayor judge student child "
    "woman girl boy merchant driver nurse doctor lawyer".split()
)


def murder(frame: Frame) -> bool:
    """Return whether a killing is a murder by its word, or by who does it, and no death in fighting."""
    doers = (frame.trigger.doc[p.head] for p in frame.fillers["agent"])
    by_hostile = any(is_hostile(d) or kind_of_noun(d) == "Group" for d in doers)
    return frame.kind.notation == "killing" and (
        frame.trigger.lemma_.lower() in _MURDER or by_hostile
    )


def _from_captors(frame: Frame) -> bool:
    """ "Troops rescued 87 women from Boko Haram": they were captives, whatever the war."""
    people = any(p.kind in ("Person", "Group") for p in frame.fillers["target"])
    kinds = word_table("kinds.tsv")
    fighters = kinds["Hostile"] | kinds["Armed"]
    taken = (frame.trigger.doc[p.head] for p in frame.fillers["target"])
    sources = (c for t in (frame.trigger, *taken) for c in t.rights if preposition(c) == "from")
    return people and any(
        t.lemma_.lower() in fighters for c in sources for t in (c, *c.lefts, *c.rights)
    )


def _town_taken(frame: Frame) -> bool:
    """ "Since seizing the city in 2023"."""
    heads = [frame.trigger.doc[p.head].lemma_.lower() for p in frame.fillers["target"]]
    return frame.kind.notation == "seizure" and bool(heads) and all(h in _TOWNS for h in heads)


def fighting(words: Iterable[Token]) -> bool:
    """Return whether words tell of fighting: combat, clashes, an offensive, air strikes."""
    table = word_table("topics.tsv")["war"]
    return any(
        (t.lemma_.lower() in table or t.lower_ in table) and not _of_police(t) for t in words
    )


def _of_police(word: Token) -> bool:
    """ "The child protection brigade", "the Rapid Action Battalion": no part of an army."""
    sort = (c for c in word.lefts if c.dep_ in ("compound", "amod"))
    return word.lemma_.lower() in ("brigade", "battalion") and any(
        c.lemma_.lower() in _DUTIES or c.lower_.startswith("anti") for t in sort for c in t.subtree
    )


_DUTIES = frozenset(
    "action police gendarmerie protection crime criminal investigation investigative research search drug drugs narcotics "
    "trafficking vice minor minors juvenile judicial intervention territorial".split()
)


def _fell(frame: Frame) -> bool:
    """ "Six guerrillas and one soldier were killed": fighters on either side, and no murder."""
    fighters = word_table("topics.tsv")["fighter"]
    targets = [frame.trigger.doc[p.head] for p in frame.fillers["target"]]
    return (
        frame.trigger.lemma_.lower() in _FELL
        and bool(targets)
        and all(t.lemma_.lower() in fighters or any(c.lemma_.lower() in fighters for c in t.lefts) for t in targets)
    )  # fmt: skip
