"""What crimes were done to somebody: who was kidnapped, sold, shot, or is told of as missing."""

from __future__ import annotations

import re

from ringtrace.ingest.clause import arguments
from ringtrace.ingest.grammar import preposition
from ringtrace.ingest.law import POLICE, SOLDIERS
from ringtrace.ingest.parsed import Token

# Crimes whatever the text is about.
DO_TO = frozenset(
    "murder assassinate kidnap abduct strangle behead traffick traffic lure enslave rape torture".split()
)
_SOLD = frozenset(["sell", "resell"])
_TO_WHOM = re.compile(
    r"\b(?:brothel|bride|marriage|marry|prostitut\w+|slave\w*|servitude|traffick\w+|brokers?|pimps?|baby|child|girl|boy|infant)\b",
    re.IGNORECASE,
)
# Crimes unless the police or soldiers do it, or nobody does.
HURT = frozenset("kill shoot stab wound injure gun ambush hack bludgeon poison execute".split())
_DONE_TO = frozenset(
    "murder assassination kidnapping abduction disappearance killing murderer assassin kidnapper abductor captor killer "
    "body corpse remains".split()
)
_HOLDERS = frozenset("kidnapper captor abductor".split())
_STATES = frozenset("kidnapped abducted murdered slain missing trafficked assassinated".split())
_FORCES = frozenset("force military army navy airstrike strike israel drone".split())
_NO_CRIME = re.compile(
    r"\b(?:police|officers?|soldiers?|troops|army|marshals|agents|shoot-?out|gun ?(?:battle|fight)|firefight|clash\w*|"
    r"crash\w*|accident|collision|earthquake|floods?|flooding|storm|landslide|himself|herself|war|battle|combat|fighting|"
    r"air ?strike|drone|suicide)\b",
    re.IGNORECASE,
)


def suffered(head: Token) -> Token | None:
    """Return the crime that somebody suffered: "the murder of the analyst X", "X was kidnapped", "gunmen
    shot dead X", "the missing student X"; None where there is none.
    """
    first = head
    while head.dep_ in ("conj", "appos", "flat") or (
        head.dep_ == "nmod" and preposition(head) in ("including", "such as")
    ):
        if head.dep_ == "nmod" and head.head.lemma_.lower() in _DONE_TO:
            return head.head
        head = head.head
    if (state := _state(first)) is not None:
        return state
    if first.dep_ == "appos":  # "the dead woman, X"
        dead = (c for c in first.head.lefts if c.dep_ == "amod")
        if (state := next((c for c in dead if c.lower_ in _STATES | {"dead"}), None)) is not None:
            return state
    owner = first.tag_ == "PRP$"  # "her captors"
    if first.dep_ == "nmod:poss" and first.head.lemma_.lower() in (_HOLDERS if owner else _DONE_TO):
        return first.head
    if preposition(head) == "of" and head.head.lemma_.lower() in _DONE_TO:
        return head.head
    for clause in (c for c in first.children if c.dep_ == "acl:relcl"):  # "whose body was found"
        owned = (t.head for t in clause.subtree if t.tag_ == "WP$")
        if (own := next((t for t in owned if t.lemma_.lower() in _DONE_TO), None)) is not None:
            return own
    if head.dep_ in ("nsubj:pass", "obj") and _is_crime(head.head):
        return head.head
    passive = (
        c
        for c in first.children
        if c.dep_ == "acl:relcl"
        and any(g.dep_ == "nsubj:pass" and g.tag_ in ("WP", "WDT") for g in c.children)
    )
    told = (verb for clause in passive for verb in (clause, *clause.conjuncts))
    return next((verb for verb in told if _is_crime(verb)), None)


def _state(name: Token) -> Token | None:
    """ "The kidnapped banker X", "slain mayor X": what a word before a name or its title says."""
    titles = [c for c in name.children if c.dep_ in ("compound", "nmod:desc") and c.i < name.i]
    words = [c for one in (name, *titles) for c in one.lefts if c.dep_ == "amod"]
    return next((w for w in words if w.lower_ in _STATES), None)


def _is_crime(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if lemma in _SOLD:  # so are footballers
        return bool(_TO_WHOM.search(verb.sent.text))
    if lemma in DO_TO:
        return True
    if lemma not in HURT:
        return False
    doers = [
        t.lemma_.lower() for a in arguments(verb) if a.position == "subject" for t in a.head.subtree
    ]
    if any(d in POLICE | SOLDIERS | _FORCES for d in doers):
        return False
    return bool(doers) or not _NO_CRIME.search(verb.sent.text)
