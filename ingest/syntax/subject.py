"""Who the subject of a verb is."""

from __future__ import annotations

from functools import lru_cache

from ringtrace.ingest.parsed import FEW_WORDS, Token
from ringtrace.ingest.syntax.blamed import held_for, is_between
from ringtrace.ingest.syntax.grammar import (
    OBJECT_CONTROL,
    copular,
    first_of,
    is_infinitive,
    is_passive,
    preposition,
)
from ringtrace.ingest.syntax.kinds import kind_of_noun

PARDONED = frozenset("pardon parole release free deport extradite".split())
BLAMED = frozenset(["of", "for", "with", "from"])
SUBJECTS = frozenset(["nsubj", "csubj", "nsubj:outer"])
PASSIVE_SUBJECTS = frozenset(["nsubj:pass", "csubj:pass"])

_ACTING = frozenset(["Agency", "Organization", "Ring"])
SEEING = frozenset("see watch hear notice spot find film catch".split())


def _whom(clause: Token, relative: Token) -> Token:
    """Who is meant by "who": no place, but the people before it ("stopped 2,800 women at airports who had been recruited")."""
    noun = clause.head
    if relative.word(-1) == "," and (somebody := _of_what(noun)) is not None:
        return somebody
    if relative.lower_ != "who" or noun.ent_type_:
        return noun
    if kind_of_noun(noun) == "Organization" and preposition(noun) == "of":
        return noun.head  # "the owner of a haulage company who smuggled migrants": the owner did
    if kind_of_noun(noun) not in ("Place", "Goods"):
        return noun
    above = (c for c in noun.head.lefts if c.dep_.startswith("nsubj"))
    before = [*above, *(c for c in noun.head.rights if c.dep_ == "obj" and c.i < noun.i)]
    people = (c for c in reversed(before) if kind_of_noun(c) in ("Person", "Group"))
    return next(people, noun)


def _of_what(noun: Token) -> Token | None:
    """ "Ann Lee, of the law school, who was", "Ann Lee, head of the law school, who was": she was."""
    title = noun.head
    if noun.dep_ == "nmod" and title.dep_ == "appos" and preposition(noun) == "of":
        if title.head.ent_type_ == "PERSON" and kind_of_noun(noun) in _ACTING:
            return title.head
    of = next((c for c in noun.lefts if c.lower_ == "of" and c.i > noun.sent.start + 1), None)
    if of is None or noun.ent_type_ or of.nbor(-1).text != ",":
        return None
    name = of.nbor(-2)
    return (name.head if name.dep_ == "flat" else name) if name.ent_type_ == "PERSON" else None


@lru_cache(maxsize=FEW_WORDS)
def subject_of(verb: Token) -> Token | None:
    """Return the grammatical subject, own or shared: by coordination, relative clause, control, participle."""
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS | PASSIVE_SUBJECTS]
    names = [c.ent_type_ for c in subjects if c.pos_ == "PROPN"]
    if len(names) == len(subjects) == 2 and names[0] != names[1] == "PERSON":
        subjects = subjects[-1:]  # "former Agip CEO Ann Lee was": the firm is no second one
    for child in subjects:
        if child.lower_ in ("who", "which", "that") and verb.dep_ == "acl:relcl":
            return _attack(verb) or _whom(verb, child)
        if child.lower_ not in ("fewer", "less") or len(subjects) == 1:
            return child
    if any(c.dep_ == "aux:pass" for c in verb.children) and (many := _bounded(verb)) is not None:
        return many
    if verb.dep_ in ("acl", "acl:relcl", "amod"):
        if any(c.lower_ in ("whom", "which", "that", "where") for c in verb.children):
            return None
        if verb.head.lemma_.lower() in _SENT and is_infinitive(verb):
            above = next((t for t in verb.ancestors if t.pos_ == "VERB"), None)
            return (
                subject_of(above) if above is not None else None
            )  # "his extradition to face trial"
        held = is_between(verb.head) or verb.head.lemma_.lower() == "responsibility"
        if held and verb.tag_ in ("VBG", "VB"):
            return held_for(verb)  # "held on suspicion of smuggling"
        if verb.tag_ == "VBG" and any(c.dep_ == "mark" for c in verb.lefts):
            return held_for(verb)  # "convicted members of a sect of trafficking women"
        if verb.tag_ in ("VBN", "VBG", "VBD"):
            return verb.head
        return None
    if (beside := _left_alone(verb)) is not None:
        return beside
    if verb.dep_ == "conj" and (verb.head.pos_ == "VERB" or verb.head.tag_.startswith("VB")):
        return subject_of(verb.head)
    if verb.dep_ == "conj" and copular(verb.head) and verb.head.dep_ != "acl:relcl":
        if verb.tag_ in ("VBN", "VBD", "VBZ", "VBP"):
            return subject_of(verb.head)  # "is a trader and was arrested on Monday"
    if verb.dep_ == "xcomp":
        governor = verb.head
        if governor.lemma_.lower() in OBJECT_CONTROL:
            for child in governor.children:
                if child.dep_ in ("obj", "iobj") and not _sum_paid(child):
                    return child
            if is_passive(governor):
                return subject_of(governor)
        return subject_of(governor)
    if verb.dep_ == "advcl" and verb.tag_ == "VBD" and any(c.lower_ == "then" for c in verb.lefts):
        return subject_of(verb.head)  # "asked for N30m, then settled for N4m"
    if verb.dep_ == "ccomp" and verb.tag_ in ("VBG", "VBN") and verb.head.lemma_ in SEEING:
        if (seen := next((c for c in verb.head.children if c.dep_ == "obj"), None)) is not None:
            return seen  # "saw the boy being pushed into a car"
    if verb.dep_ in ("advcl", "ccomp") and (verb.tag_ in ("VBG", "VBN", "VB")):
        governor = verb.head
        if verb.dep_ == "ccomp" and _said_before(verb):
            return _of_clause_beside(verb)
        if governor.lower_ == "responsible" and any(c.lower_ == "for" for c in verb.lefts):
            # "a network responsible for smuggling cigarettes"; members whose task it is are the ring
            doer = governor.head if governor.dep_ in ("amod", "acl") else None
            if doer is None or doer.lemma_ != "member":
                return doer
            return doer if any(c.dep_ == "nummod" for c in doer.lefts) else None
        if (
            governor.lower_ == "guilty"
        ):  # "pleaded guilty to selling", "found her guilty of selling"
            whom = (c for c in governor.head.children if c.dep_ == "obj" and c.i < governor.i)
            return next(whom, None) or subject_of(governor)
        if governor.pos_ == "VERB":
            if (doer := held_for(verb)) is not None:
                return doer
            blamed = any(c.dep_ == "mark" and c.lower_ in BLAMED for c in verb.children)
            blamed = blamed or (governor.lemma_ in PARDONED and verb.lemma_ == "serve")
            if blamed and not is_passive(governor):
                # "accused him of sending", "jailed her for selling"
                for child in governor.children:
                    if child.dep_ == "obj":
                        relative = child.lower_ in ("whom", "who", "that")
                        return governor.head if relative and governor.dep_ == "acl:relcl" else child
                if governor.dep_ == "acl:relcl":
                    return governor.head  # "a man prosecutors accuse of forcing people to beg"
            bidden = [c for c in governor.children if c.dep_ == "obj" and c.i < verb.i]
            if is_infinitive(verb) and governor.lemma_ in _BIDDING and bidden:
                return bidden[0]  # "begged him on television to give himself up"
            if is_infinitive(verb) and is_passive(
                governor
            ):  # "were hired by the gang to guard them"
                doer = next((c for c in governor.children if c.dep_ == "obl:agent"), None)
                if doer is not None and governor.lemma_.lower() not in OBJECT_CONTROL:
                    return doer
            return subject_of(governor)
    return None


def _said_before(clause: Token) -> bool:
    """ "A man found dead had been detained, X said": a finite clause before who says it has no part of it."""
    helpers = {c.lower_ for c in clause.children if c.dep_.startswith("aux")}
    speaker = next((c for c in clause.head.children if c.dep_ == "nsubj"), None)
    return bool(helpers & _FINITE) and speaker is not None and speaker.i > clause.i


def _of_clause_beside(clause: Token) -> Token | None:
    before = [c for c in clause.head.children if c.dep_ == "ccomp" and c.i < clause.i]
    subjects = (c for told in before for c in told.children if c.dep_ in _ANY_SUBJECT)
    return next(subjects, None)


_FINITE = frozenset("had has have was were is are will would".split())
_ANY_SUBJECT = SUBJECTS | PASSIVE_SUBJECTS


def _attack(verb: Token) -> Token | None:
    """ "Attacks on a union and a school, which killed nine": neither of the two killed anybody."""
    noun = first_of(verb.head)
    harmed = verb.lemma_.lower() in _HARMING and preposition(noun) in _UPON
    return noun.head if harmed and noun.head.lemma_.lower() in _ATTACKS else None


_BIDDING = frozenset("ask beg urge implore order tell persuade".split())
_SENT = frozenset("extradition deportation request return transfer".split())
_HARMING = frozenset("kill injure wound leave claim destroy damage hurt maim".split())
_UPON = frozenset(["on", "upon", "against", "at", "in", "near", "outside"])
_ATTACKS = frozenset(
    "attack ambush assault raid shooting bombing explosion blast massacre fire clash shootout".split()
)


def _left_alone(verb: Token) -> Token | None:
    """ "77 boats were stopped and 900 migrants detained": its helper is the other verb's."""
    before = verb.nbor(-1) if verb.i else verb
    if verb.dep_ != "conj" or verb.tag_ not in ("VBN", "VBD") or before.head is not verb.head:
        return None
    counted = before.tag_ in ("NNS", "NNPS") and any(c.dep_ == "nummod" for c in before.lefts)
    return before if before.dep_ == "conj" and counted and is_passive(verb.head) else None


def _sum_paid(head: Token) -> bool:
    """ "They paid 6,000 dollars each to be taken north": it is not the money that is taken."""
    counted = any(c.dep_ == "nummod" for c in head.children)
    return head.head.lemma_.lower() == "pay" and counted and head.lemma_.lower() not in PAID


PAID = frozenset("man woman person smuggler guide driver broker agent".split())


def _bounded(verb: Token) -> Token | None:
    """ "Close to 300 children were freed", "fewer than ten of them": a bound that hides the subject."""
    for child in verb.lefts:
        for head in (child, *child.children):
            first = head.left_edge.lower_ if head is child else child.lower_
            counted = head.pos_ == "NUM" or any(c.dep_ == "nummod" for c in head.children)
            if counted and head.dep_ == "obl" and first in HIDING:
                return head
    return None


HIDING = frozenset("fewer less more close upwards up at nearly about around over between".split())
