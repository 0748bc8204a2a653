"""What crimes were done to somebody: who was kidnapped, sold, shot, or is told of as missing."""

from __future__ import annotations

import re

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.clause import arguments
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words.law import COURTS, JUDGES, KIDNAPPERS, POLICE, SOLDIERS

# Crimes whatever the text is about.
DO_TO = frozenset(
    "murder assassinate kidnap abduct strangle behead traffick traffic lure enslave rape torture".split()
)
_SOLD = frozenset(["sell", "resell"])
_TO_WHOM = re.compile(
    r"\b(?:twice|(?:two|three|four|five|several|many) times|brothel|bride|marriage|marry|prostitut\w+|slave\w*|servitude|traffick\w+|brokers?|pimps?|baby|child|girl|boy|infant|(?:to|by) (?:an? |the |her |his )?(?:\w+ )?(?:man|men|woman|famil(?:y|ies)|couple|farmer|husband|stranger|uncle|aunt|father|mother|brother|gang|contractor|recruiter|fisherman|employer|landlord|trader|factory|kiln|farm|mine|boat|trawler))\b",
    re.IGNORECASE,
)
# Crimes unless the police or soldiers do it, or nobody does.
HURT = frozenset("kill shoot stab wound injure gun ambush hack bludgeon poison execute".split())
_PHRASAL = (("run", "over"), ("mow", "down"), ("gun", "down"), ("blow", "up"))
# What is done to a victim, and to others as well: a reporter may be beaten.
_ILL_USED = frozenset("beat burn whip scald starve chain gag blindfold drug flog slap".split())
# Crimes where private people do it in a place: "kept her in a cellar".
_KEPT = frozenset("keep hold lock confine imprison cage".split())
_SNATCHED = frozenset("take snatch seize grab drag bundle whisk".split())
_STRANGERS = frozenset("man men gunmen gunman stranger assailant attacker intruder".split())
# What a victim is robbed of: "took her passport".
_OWN = frozenset("passport paper document wage phone".split())
_ROBBED = frozenset("take confiscate withhold keep seize hold burn".split())
_DONE_TO = frozenset(
    "ordeal captivity enslavement rape murder assassination kidnapping abduction disappearance killing murderer assassin kidnapper abductor captor killer "
    "body corpse remains".split()
)
_ATTACKS = frozenset("murder assassination kidnapping abduction ambush shooting stabbing".split())
# Of these by what the law does over them: "was charged over the death of X".
_HARM = frozenset("death shooting stabbing beating poisoning".split())
_BEFORE_LAW = frozenset(
    "charge arrest prosecute jail sentence convict accuse indict try detain trial guilty suspect".split()
)
_STATES = frozenset("kidnapped abducted murdered slain missing trafficked assassinated".split())
_FORCES = frozenset("force military army navy airstrike strike israel drone".split())
_NO_CRIME = re.compile(
    r"\b(?:(?<!\bto )(?<!\btold )(?:police|officers?|soldiers?|troops|army|marshals|agents)"
    r"(?! (?:\w+ ){0,4}(?:said|says?|told|reported|confirmed|announced|believe|added|found)\b)|shoot-?out|gun ?(?:battle|fight)|firefight|clash\w*|"
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
    if first.dep_ == "nmod:poss" and first.head.lemma_.lower() in (
        KIDNAPPERS if owner else _DONE_TO
    ):
        return first.head
    if preposition(head) == "of" and head.head.lemma_.lower() in _DONE_TO:
        return head.head
    if (own := _body_of(first)) is not None:
        return own
    if preposition(head) == "of" and head.head.lemma_.lower() in _HARM:
        verbs = [t for t in head.head.ancestors if t.pos_ == "VERB"]
        beside = [c for t in verbs for c in t.children if c.dep_ in ("obj", "nsubj:pass")]
        above = {t.lemma_.lower() for t in (*verbs, *beside, *head.head.ancestors)}
        if above & (_BEFORE_LAW | _ATTACKS):
            # "was charged over the death of X", "a murder that resulted in the death of X"
            return head.head
        if (own := _body_of(head.head)) is not None:
            return own  # "the death of X, whose body was found"
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


def _body_of(noun: Token) -> Token | None:
    """ "X, whose body was found"."""
    clauses = (c for c in noun.children if c.dep_ == "acl:relcl")
    owned = (t.head for clause in clauses for t in clause.subtree if t.tag_ == "WP$")
    return next((t for t in owned if t.lemma_.lower() in _DONE_TO), None)


def ill_used(head: Token) -> Token | None:
    """Return what private people did to a victim short of a crime by name: "kept her in a cellar", "took her
    passport"; None where there is none.
    """
    if head.dep_ == "nmod:poss":
        return _robbed(head)
    while head.dep_ in ("appos", "flat", "conj"):
        head = head.head
    if head.dep_ not in ("obj", "nsubj:pass"):
        return None
    lemma = head.head.lemma_.lower()
    doers = {a.head.lemma_.lower() for a in arguments(head.head) if a.position == "subject"}
    if lemma in _SNATCHED and doers & _STRANGERS:
        return head.head
    if (lemma in _KEPT and _shut_in(head.head)) or (
        lemma in _ILL_USED and (_private(head.head) or head.dep_ == "nsubj:pass")
    ):
        return None if _NO_CRIME.search(head.sent.text) and lemma in _ILL_USED else head.head
    return None


def _robbed(owner: Token) -> Token | None:
    thing = owner.head
    taken = thing.dep_ == "obj" and thing.lemma_.lower() in _OWN
    if taken and thing.head.lemma_.lower() in _ROBBED and _private(thing.head):
        return thing.head
    return None


def _private(verb: Token) -> bool:
    """Whether people who are of no authority do it."""
    doers = [a.head for a in arguments(verb) if a.position == "subject"]
    law = POLICE | SOLDIERS | COURTS | JUDGES
    return bool(doers) and not any(t.lemma_.lower() in law for d in doers for t in d.subtree)


def _shut_in(verb: Token) -> bool:
    """ "Kept her in a cellar", "locked them up"."""
    behind = [c for c in verb.rights if c.dep_ in ("obl", "compound:prt", "advmod", "xcomp")]
    where = any(
        c.lower_ in ("up", "prisoner", "captive", "hostage")
        or (c.lower_ == "in" and not c.children)  # "had locked her in"
        or (preposition(c) in ("in", "at", "inside") and kind_of_noun(c) == "Place")
        for c in behind
    )
    if where and _private(verb):
        return True
    nobody = not any(a.position == "subject" for a in arguments(verb))
    hidden = any(preposition(c) in ("in", "inside") and c.lemma_.lower() in _HIDING for c in behind)
    above = verb.dep_ == "acl:relcl" and verb.head.lemma_.lower() in _HIDING
    led = any(c.lower_ in ("which", "where") for c in verb.lefts)
    return nobody and (hidden or (above and led))  # "a brothel in which she had been kept"


_HIDING = frozenset(
    "flat room cellar basement brothel shed barn farmhouse apartment attic hut bunker container cage cave".split()
)


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
    if any(lemma == v and any(c.lower_ == p for c in verb.children) for v, p in _PHRASAL):
        return any(a.position == "subject" for a in arguments(verb))
    if lemma not in HURT:
        return False
    doers = [
        t.lemma_.lower() for a in arguments(verb) if a.position == "subject" for t in a.head.subtree
    ]
    if any(d in POLICE | SOLDIERS | _FORCES for d in doers):
        return False
    return bool(doers) or not _NO_CRIME.search(verb.sent.text)
