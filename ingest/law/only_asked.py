"""Who was only asked some questions: "police questioned X over the disappearance. He was not arrested", or as a witness."""

from __future__ import annotations

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.law.in_court import testifies
from ringtrace.ingest.law.whom import Whom
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.grammar import NOT
from ringtrace.ingest.syntax.heads import heads_of

_ASKING = frozenset("question interview interrogate hear invite summon".split())
_HOLDING = frozenset(["arrest", "detain"])


def only_asked(asking: Token, entity: Entity, whom: Whom) -> bool:
    """Return whether a verb of asking makes no suspect, as the text says that the one asked was not held; nor does
    what a witness admits.
    """
    if asking.lemma_.lower() == "admit":
        return testifies(entity, asking.doc)
    if asking.lemma_.lower() not in _ASKING:
        return False
    held = (t for t in asking.doc if t.lemma_.lower() in _HOLDING and t.pos_ == "VERB")
    denied = (t for t in held if any(c.lower_ in NOT for c in t.lefts))
    return any(whom.person(h) is entity for t in denied for h in heads_of(t, "patient"))
