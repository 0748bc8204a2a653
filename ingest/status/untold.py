"""What nobody says, or what is said wrongly: "nobody says that X sold her", "the paper wrongly reported that",
"neither X nor Y admitted selling her".
"""

from __future__ import annotations

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.status.as_fact import WRONGLY

ADMITTING = frozenset("confess admit".split())
# What is so whether it is said, known or not: "did not reveal that X had sold her".
_SO = frozenset(
    "know learn hear reveal disclose mention explain add note notice remember recall".split()
)
_NOT = frozenset("not n't n’t never hardly almost nearly".split())
_NOBODY = frozenset("nobody no none neither nothing".split())


def said_by_nobody(verb: Token) -> bool:
    """Return whether a verb of saying or owning up is not done at all, or wrongly."""
    beside = [c for c in verb.children if c.dep_.startswith("advmod") or c.lower_ in _NOT]
    if any(c.lower_ in WRONGLY for c in beside):
        return True
    passive = any(c.dep_ == "aux:pass" for c in verb.children)
    if verb.lemma_.lower() in _SO or (verb.lemma_.lower() == "tell" and passive):
        return False
    if any(c.lower_ in _NOT and c.word(1) not in ("only", "just") for c in beside):
        return True
    subjects = [c for c in verb.children if c.dep_.startswith("nsubj")]
    return any(t.lower_ in _NOBODY for s in subjects for t in (s, *s.children))


def owned_up(deed: Token) -> bool:
    """Return whether a deed is what somebody owns up to: "confessed to selling her", "admitted selling her"."""
    admitting = deed.head.lemma_.lower() in ADMITTING and deed.i > deed.head.i
    under = deed.dep_ in ("xcomp", "ccomp") or any(c.lower_ == "to" for c in deed.lefts)
    return admitting and under and deed.dep_ in ("xcomp", "ccomp", "advcl", "obl")
