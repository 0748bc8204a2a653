"""Who was only asked some questions: "police questioned X over the disappearance. He was not arrested", or as a witness."""

from __future__ import annotations

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.law.in_court import testifies
from ringtrace.ingest.law.whom import Whom
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.grammar import NOT, preposition
from ringtrace.ingest.syntax.heads import heads_of
from ringtrace.ingest.syntax.kinds import kind_of_noun

_ASKING = frozenset("question interview interrogate hear invite summon".split())
_HOLDING = frozenset(["arrest", "detain"])


def only_asked(asking: Token, entity: Entity, whom: Whom) -> bool:
    """Return whether a verb of asking makes no suspect, as the text says that the one asked was not held; nor does
    what a witness admits.
    """
    if asking.lemma_.lower() == "admit":
        return testifies(entity, asking.doc)
    if asking.lemma_ in ("speak", "talk"):
        return any(t.lemma_ == "witness" for t in asking.doc)
    if asking.lemma_.lower() == "accuse" and _by_rivals(asking):
        return not _of_crime(asking, whom)  # "his critics accuse the president of neglect"
    if asking.lemma_.lower() not in _ASKING:
        return False
    held = (t for t in asking.doc if t.lemma_.lower() in _HOLDING and t.pos_ == "VERB")
    denied = (t for t in held if any(c.lower_ in NOT for c in t.lefts))
    return any(whom.person(h) is entity for t in denied for h in heads_of(t, "patient"))


def _by_rivals(accusing: Token) -> bool:
    """Whether it is politics: "his critics", "opposition leaders"."""
    who = (c for c in accusing.lefts if c.dep_ == "nsubj")
    return any(t.lemma_.lower() in _RIVALS for c in who for t in (c, *c.lefts))


_RIVALS = frozenset("critic opponent opposition rival detractor protester".split())


def _of_crime(accusing: Token, whom: Whom) -> bool:
    """Whether what somebody is accused of is a crime."""
    crimes = whom.reading.reference.crimes
    under = (t for c in accusing.rights if preposition(c) in ("of", "with") for t in c.subtree)
    deeds = (c for c in accusing.rights if c.dep_ in ("advcl", "xcomp") and c.tag_ == "VBG")
    words = (*under, *deeds)
    return any(kind_of_noun(t) == "Offence" or t.lemma_.lower() in crimes for t in words)
