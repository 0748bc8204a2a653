"""The arguments of a noun that tells a deed: "the rescue of infants by police", "jailed for the sale of newborns"."""

from __future__ import annotations

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.blamed import held_for, laid_on
from ringtrace.ingest.syntax.grammar import (
    NOMINAL,
    carries,
    is_gerund,
    is_passive,
    partitive,
    preposition,
)
from ringtrace.ingest.syntax.joint import taking_part
from ringtrace.ingest.syntax.obliques import Argument, obliques
from ringtrace.ingest.syntax.subject import subject_of

JOINT = frozenset("operation investigation probe raid search sweep crackdown inquiry".split())
_SECURING = frozenset(["secure", "obtain", "win"])
PRICES = frozenset(["price", "rate"])
_HOLDING = frozenset("hold keep take seize kidnap abduct".split())


def of_noun(noun: Token) -> list[Argument]:
    """Return the arguments of a noun, in no order."""
    found: list[Argument] = list(obliques(noun))
    if noun.lemma_.lower() in JOINT:  # "a joint operation between the police and the army"
        found = [Argument("by", a.head) if a.position == "between" else a for a in found]
    if is_gerund(noun):
        found += [Argument("object", a.head) for a in found if a.position == "of"]
    for child in noun.children:
        if child.dep_ == "nmod:poss":
            found.append(Argument("possessor", child))
        elif child.dep_ == "compound" and child.i < noun.i:
            found.append(Argument("modifier", child))
        elif child.dep_ in ("acl", "acl:relcl") and child.tag_ == "VBN":
            found.extend(a for a in obliques(child))
            found.extend(Argument("subject", c) for c in child.children if c.dep_ == "obl:agent")
    if not any(a.position == "of" for a in found):  # "the kidnapping and killing of a banker"
        beside = [c for c in noun.rights if c.dep_ == "conj" and c.i <= noun.i + 2]
        found += [a for c in beside for a in obliques(c) if a.position == "of"]
    if noun.lemma_.lower() in PRICES:  # "the price for a boy"
        found += [Argument("of", a.head) for a in found if a.position == "for"]
    if noun.dep_ == "ROOT":
        found.extend(_headline(noun))
    ransom = (
        noun.lemma_.lower() == "ransom"
    )  # "held him for a ransom of N5m": who holds him asks for it
    if not ransom and (doer := held_for(noun)) is not None:  # "jailed for the sale of newborns"
        found.append(Argument("subject", doer, direct=False))
    if partitive(noun):
        noun = noun.head
    governor = noun.head
    if noun.lemma_ == "sentence" and governor.lemma_ in _SECURING:  # "secured 15 years for Ann Lee"
        near = [c for t in (noun, governor, *noun.rights) for c in t.rights]
        found += [Argument("of", c) for c in near if preposition(c) == "for"]
    found += [Argument("subject", doer, direct=False) for doer in taking_part(noun)]
    found += [Argument("by", doer, direct=False) for doer in laid_on(noun)]
    if governor.pos_ == "VERB" and noun.dep_ in ("obj", "nsubj:pass", "obl", "nsubj", "xcomp"):
        if carries(governor, noun) or ransom and governor.lemma_.lower() in _HOLDING:
            subject = subject_of(governor)
            active = noun.dep_ == "obj" or ransom and not is_passive(governor)
            if active and subject is not None:
                found.append(Argument("subject", subject, direct=False))
            found.extend(
                Argument(a.position, a.head, direct=False)
                for a in obliques(governor)
                if a.head.i != noun.i
            )
            found.extend(
                Argument("subject", c, direct=False)
                for c in governor.children
                if c.dep_ == "obl:agent"
            )
    return found


def _headline(noun: Token) -> list[Argument]:
    """ "Spanish police arrest eleven people": a verb in the present that the tagger took for a noun."""
    objects = [
        c
        for c in noun.rights
        if c.dep_ in ("obj", "conj", "dep", "appos", "nmod", "nmod:unmarked")
        and not preposition(c)
        and not any(g.dep_ in ("cc", "punct") for g in c.lefts)
        and c.pos_ in NOMINAL
    ]
    if not objects:
        return []
    subjects = [c for c in noun.lefts if c.dep_ in ("compound", "nsubj", "nmod:desc")]
    return [
        *(Argument("object", c) for c in objects),
        *(Argument("subject", c) for c in subjects),
    ]
