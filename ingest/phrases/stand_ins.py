"""Which heads stand for somebody by their shape: one of a number, a name joined by "and", counsel for another."""

from __future__ import annotations

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.grammar import NOT, coordinated, copular, preposition
from ringtrace.ingest.words.law import ADVOCATES

KILLINGS = frozenset("assassination murder killing slaying death funeral".split())


def killed(name: Token) -> bool:
    """Return whether a name is of who was killed: "after X's assassination they asked for his extradition": another's."""
    of_another = any(preposition(c) == "of" for c in name.head.rights)  # "X's killing of a guard"
    return name.dep_ == "nmod:poss" and name.head.lemma_.lower() in KILLINGS and not of_another


def one_of(head: Token) -> list[Token] | None:
    """Return who is "one of four men wanted for": the subject, or whom it is in apposition to."""
    one = head.head
    if one.lower_ != "one" or preposition(head) != "of" or head.dep_ != "nmod":
        return None
    if any(c.lower_ in NOT for c in one.children):
        return None
    if copular(one):
        return [c for c in one.children if c.dep_ == "nsubj"]
    return [one.head] if one.dep_ == "appos" else None


def named_beside(one: Token) -> list[Token]:
    """Return who "one of the men" is named as: "one of the men, X, said", "X, one of the men, said"."""
    found = [c for c in one.children if c.dep_ == "appos"]
    found += [one.head] if one.dep_ == "appos" else []
    subject = one.dep_.startswith("nsubj")  # taken for two subjects
    beside = (c for c in one.head.children if subject and c.dep_ == one.dep_ and c.i > one.i)
    return found + [c for c in beside if c.ent_type_ == "PERSON" and c.word(-1) == ","]


def together(head: Token) -> list[Token]:
    """Return a head and those coordinated with it by an "and": in "the wife of X, Y" they are not."""
    found = coordinated(head)
    return found if joined(head) or head.dep_ == "conj" else found[:1]


def joined(head: Token) -> bool:
    """Return whether an "and" joins what is coordinated with a head."""
    return any(c.dep_ == "cc" for one in coordinated(head) for c in one.children)


def for_another(head: Token) -> bool:
    """Return whether a head is counsel for another: "his lawyer, X", "X's attorney", "and counsel X": what is said of them is not of the one on trial."""
    titles = [head, *(c for c in head.lefts if c.dep_ != "nmod:poss")]
    counsel = next((t for t in titles if t.lemma_.lower() in ADVOCATES), None)
    if counsel is None:
        return False
    around = (*counsel.children, *head.children)
    mine = any(c.dep_ == "nmod:poss" or preposition(c) == "for" for c in around)
    named = counsel is head and head.ent_type_ != ""
    return mine or head.dep_ == "conj" or named or not _passive(head)


def _passive(head: Token) -> bool:
    clauses = (c for c in head.children if c.dep_ == "acl:relcl")
    if any(g.dep_ == "nsubj:pass" and g.tag_ == "WP" for c in clauses for g in c.children):
        return True  # "testified against a lawyer, X, who was found guilty"
    return head.dep_ == "nsubj:pass" or (head.dep_ == "obj" and head.head.pos_ == "VERB")
